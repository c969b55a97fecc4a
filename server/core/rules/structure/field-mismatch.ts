import type { FieldDefinition, Profile } from '../../../../schemas/profile.ts';
import { readTerm, type Term } from '../../facts/field-values.ts';
import { EDITION_NAME, quote } from '../../model/messages.ts';
import { editionOf, type Field, fieldOf } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { textOf } from '../../text/source.ts';

/** Place, body and schedule are the same in both editions. */
export const fieldMismatch = defineRule({
  name: 'field-mismatch',
  family: 'structure',
  severity: 'error',
  fixable: 'yes',
  tags: ['two-sided'],
  documentation: {
    en: {
      summary: 'Place, body or schedule is not the same in the two editions.',
      why: 'Depending on the language that they read, candidates would apply for two different posts. Find out which edition is right and copy its value into the other one.',
    },
    fr: {
      summary: 'Le lieu, l’organisme ou l’horaire n’est pas le même dans les deux versions.',
      why: 'Selon la langue, les candidats ne postuleraient pas au même poste. Vérifiez quelle version est exacte et reportez sa valeur dans l’autre.',
    },
  },
  examples: [{ notice: 'energy-analyst.notice.md', right: 'Temps plein', wrong: 'Temps partiel' }],
  messages: {
    en: {
      differs: 'The French edition says “{fr}”, but the English edition says “{en}”. Correct the wrong one.',
      other: 'The English edition says “{en}”.',
      use: 'Write “{value}” in the {edition}',
    },
    fr: {
      differs:
        'La version française indique « {fr} », mais la version anglaise « {en} ». Corrigez celle qui est fausse.',
      other: 'La version anglaise indique « {en} ».',
      use: 'Écrire « {value} » dans la {edition}',
    },
  },
  visit: {
    notice(notice, { profile, report }) {
      const english = editionOf(notice, 'en');
      const french = editionOf(notice, 'fr');
      if (!english || !french) return;
      for (const definition of profile.fields) {
        if (definition.kind !== 'term') continue;
        const en = fieldOf(english, definition.id);
        const fr = fieldOf(french, definition.id);
        const terms = en && fr && compare(en, fr, definition, profile);
        if (!terms) continue;
        const args = { en: quote(textOf(en.value)), fr: quote(textOf(fr.value)) };
        report({
          message: 'differs',
          args,
          span: fr.value,
          ...(terms.isCertain ? {} : { severity: 'warning' as const }),
          related: [{ span: en.value, message: 'other', args }],
          fixes: () => [...fixOf(fr, terms.en), ...fixOf(en, terms.fr)],
        });
      }
    },
  },
});

/** What the two fields say where that is two things; undefined where it is the same, or where one of them says nothing known. */
function compare(en: Field, fr: Field, definition: FieldDefinition, profile: Profile) {
  const english = readTerm(textOf(en.value), definition, 'en', profile);
  const french = readTerm(textOf(fr.value), definition, 'fr', profile);
  if (!english || !french || !isRight(english) || !isRight(french)) return undefined;
  // Two values that the profile does not know cannot be compared.
  if (english.value === french.value) return undefined;
  const isCertain = english.value?.attested === true || french.value?.attested === true;
  return { en: english, fr: french, isCertain };
}

/** Anything else is reported by `field-value`. */
function isRight({ form }: Term): boolean {
  return form === 'own' || form === 'open' || form === 'unusual';
}

/** Writes what a term says into a field of the other edition. */
function fixOf(field: Field, { value }: Term) {
  const { language } = field.edition;
  if (!value) return [];
  const text = value[language].text;
  const args = { value: text, edition: EDITION_NAME[language] };
  return [{ title: 'use', args, edits: [{ span: field.value, text }] }] as const;
}
