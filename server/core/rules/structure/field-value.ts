import type { FieldDefinition, Profile } from '../../../../schemas/profile.ts';
import { readTerm, type Term, translateValue } from '../../facts/field-values.ts';
import type { Facts } from '../../facts/index.ts';
import { hasOwnRules, readKind } from '../../facts/kinds.ts';
import { EDITION_NAME, quote } from '../../model/messages.ts';
import { type Edition, type Field, fieldOf } from '../../model/notice.ts';
import { defineRule, type Localized } from '../../model/rule.ts';
import { compileProfile } from '../../profile/compile.ts';
import type { Language } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';
import { listing, otherEdition } from '../shared/editions.ts';

/**
 * The value of a field is of the field's kind. The deadline, the grade and the clearance of the post have rules of their own and are
 * only reported here where there is no value at all.
 */
export const fieldValue = defineRule({
  name: 'field-value',
  family: 'structure',
  severity: 'error',
  fixable: 'yes',
  tags: ['wording'],
  documentation: {
    en: {
      summary: 'A header field is empty, or the field cannot have this value.',
      why: 'Place, body and schedule are chosen from a list, each edition in its own language; any other value is a mistake, and searches miss it. Use a value of the list.',
    },
    fr: {
      summary: 'Une rubrique de l’en-tête est vide, ou ne peut avoir cette valeur.',
      why: 'Le lieu, l’organisme et l’horaire se choisissent dans une liste, chaque version dans sa langue ; toute autre valeur est une erreur et échappe aux recherches. Employez une valeur de la liste.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'Temps plein',
      beside: { en: '**Schedule:** Full-time' },
      wrong: 'Full-time',
    },
    {
      notice: 'energy-analyst.notice.md',
      right: '**Schedule:** Full-time',
      beside: { fr: '**Horaire\u00a0:** Temps plein' },
      wrong: '**Schedule:**',
    },
  ],
  messages: {
    en: {
      empty: 'The field “{label}” is empty. Fill in its value.',
      language: '“{value}” is not in the language of the {edition}. Write “{expected}”.',
      misspelt: '“{value}” is misspelt in the field “{label}”. Write “{expected}”.',
      unusual: '“{value}” is usually written “{expected}”. Use the usual form.',
      unknown: '“{value}” is not a value of the field “{label}”. Possible values: {values}.',
      form: '“{value}” is not a value of the field “{label}”. Write it like “{example}”.',
      pattern: '“{value}” does not have the form that the field “{label}” asks for. Correct it.',
      kind: '“{value}” is not {kind}, which the field “{label}” asks for. Correct it.',
      amount: '“{value}” is not a salary: it contains no readable amount. Write the amount in figures.',
      other: 'The {edition} says “{value}”.',
      use: 'Write “{expected}”',
    },
    fr: {
      empty: 'La rubrique « {label} » est vide. Indiquez-en la valeur.',
      language: '« {value} » n’est pas dans la langue de la {edition}. Écrivez « {expected} ».',
      misspelt: '« {value} » est mal orthographié dans la rubrique « {label} ». Écrivez « {expected} ».',
      unusual: '« {value} » s’écrit d’ordinaire « {expected} ». Employez la forme habituelle.',
      unknown: '« {value} » n’est pas une valeur de la rubrique « {label} ». Valeurs possibles : {values}.',
      form: '« {value} » n’est pas une valeur de la rubrique « {label} ». Écrivez-la comme « {example} ».',
      pattern: '« {value} » n’a pas la forme que demande la rubrique « {label} ». Corrigez cette valeur.',
      kind: '« {value} » n’est pas {kind}, comme le demande la rubrique « {label} ». Corrigez cette valeur.',
      amount: '« {value} » n’est pas un salaire : aucun montant lisible n’y figure. Écrivez le montant en chiffres.',
      other: 'La {edition} indique « {value} ».',
      use: 'Écrire « {expected} »',
    },
  },
  visit: {
    field(field, { notice, profile, facts, report }) {
      const definition = field.id === undefined ? undefined : compileProfile(profile).fields.get(field.id);
      const found = definition && defectOf(field, definition, facts, profile);
      if (!found) return;
      const other = otherEdition(field.edition, notice);
      const otherField = other && fieldOf(other, definition.id);
      const told = otherField && translateValue(otherField, definition, field.edition.language, profile);
      const expected = found.expected ?? told;
      report({
        message: found.message,
        args: {
          label: textOf(field.label),
          value: quote(textOf(field.value)),
          expected: expected ?? '',
          edition: EDITION_NAME[field.edition.language],
          values: valuesOf(definition, field.edition),
          example: exampleOf(definition, field.edition.language) ?? '',
          kind: KINDS[definition.kind],
        },
        span: found.message === 'empty' ? field.label : field.value,
        ...(found.severity && { severity: found.severity }),
        related: relatedTo(otherField),
        fixes: () => (expected === undefined ? [] : [fixOf(field, expected)]),
      });
    },
  },
});

interface Defect {
  readonly message: 'empty' | 'language' | 'misspelt' | 'unusual' | 'unknown' | 'form' | 'pattern' | 'kind' | 'amount';
  /** The value that is meant, in the edition's language. */
  readonly expected?: string;
  readonly severity?: 'warning';
}

function defectOf(field: Field, definition: FieldDefinition, facts: Facts, profile: Profile): Defect | undefined {
  const text = textOf(field.value);
  const { language } = field.edition;
  if (text === '') return { message: 'empty' };
  if (hasPlaceholder(text)) return undefined;
  if (definition.kind === 'term') {
    const term = readTerm(text, definition, language, profile);
    return term && defectOfTerm(term, definition, field.edition);
  }
  if (hasOwnRules(definition, profile)) {
    if (definition.kind !== 'salary') return undefined;
    const salary = facts[language]?.salary;
    // A second field of this id is reported as such.
    const isOther = salary !== undefined && salary.field !== field;
    return isOther || salary?.value.amount?.cents !== undefined ? undefined : { message: 'amount' };
  }
  const value = readKind(text, definition, language, profile);
  if (!value) return { message: definition.pattern ? (exampleOf(definition, language) ? 'form' : 'pattern') : 'kind' };
  const expected = value.isUnusual ? value.write(language) : undefined;
  return expected === undefined || expected === text
    ? undefined
    : { message: 'unusual', expected, severity: 'warning' };
}

/** A right value of the field, where the profile gives one. */
function exampleOf({ example, values }: FieldDefinition, language: Language): string | undefined {
  return example?.[language] ?? values[0]?.[language].text;
}

/** What a value of each kind is. */
const KINDS: Readonly<Record<FieldDefinition['kind'], Localized>> = {
  text: { en: 'a text', fr: 'un texte' },
  term: { en: 'one of the known values', fr: 'une des valeurs connues' },
  reference: { en: 'a reference', fr: 'une référence' },
  date: { en: 'a date that can be read in one way only', fr: 'une date qui ne se lit que d’une façon' },
  deadline: { en: 'a date that can be read in one way only', fr: 'une date qui ne se lit que d’une façon' },
  salary: { en: 'an amount of money', fr: 'un montant' },
  money: { en: 'an amount of money', fr: 'un montant' },
  grade: { en: 'a grade of the scale', fr: 'un grade du barème' },
  clearance: { en: 'one of the levels of clearance', fr: 'un niveau d’habilitation' },
  languages: {
    en: 'a language requirement with levels that exist',
    fr: 'une exigence linguistique dont les niveaux existent',
  },
  duration: { en: 'a length of time', fr: 'une durée' },
  count: { en: 'a number', fr: 'un nombre' },
};

function defectOfTerm({ form, value }: Term, definition: FieldDefinition, { language }: Edition): Defect | undefined {
  // A value that nobody has seen in print never makes an error.
  const severity = value && !value.attested ? ({ severity: 'warning' } as const) : {};
  switch (form) {
    case 'own':
    case 'open':
      return undefined;
    case 'unusual':
      return { message: 'unusual', expected: value![language].text, severity: 'warning' };
    case 'misspelt':
      return { message: 'misspelt', expected: value![language].text, ...severity };
    case 'other-language':
      return { message: 'language', expected: value![language].text, ...severity };
    case 'unknown':
      return { message: definition.open ? 'form' : 'unknown' };
  }
}

/** The known values, those that are surely in use first. */
function valuesOf({ values }: FieldDefinition, { language }: Edition): Localized {
  const sure = values.filter(({ attested }) => attested);
  return listing((sure.length > 1 ? sure : values).map((value) => value[language].text));
}

function relatedTo(other: Field | undefined) {
  if (!other || other.value.start === other.value.end) return [];
  const args = { edition: EDITION_NAME[other.edition.language], value: quote(textOf(other.value)) };
  return [{ span: other.value, message: 'other', args }] as const;
}

/** An empty field's value goes behind its label and colon. */
function fixOf(field: Field, expected: string) {
  const { value } = field;
  const isEmpty = value.start === value.end;
  const touches = isEmpty && !/\s/.test(value.source.text[value.start - 1] ?? ' ');
  return {
    title: 'use',
    args: { expected },
    edits: [{ span: value, text: touches ? ` ${expected}` : expected }],
  } as const;
}
