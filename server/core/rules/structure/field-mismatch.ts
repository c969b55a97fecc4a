import type { FieldDefinition, Profile } from '../../../../schemas/profile.ts';
import { readTerm, type Term } from '../../facts/field-values.ts';
import { hasOwnRules, readKind, sayTheSame } from '../../facts/kinds.ts';
import { EDITION_NAME, quote } from '../../model/messages.ts';
import { editionOf, type Field, fieldOf } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { textOf } from '../../text/source.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';

/** A field says the same in both editions; what has rules of its own is left to them. */
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
  examples: [
    { notice: 'energy-analyst.notice.md', right: 'Temps plein', beside: { en: 'Full-time' }, wrong: 'Temps partiel' },
  ],
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
        const en = fieldOf(english, definition.id);
        const fr = fieldOf(french, definition.id);
        if (!en || !fr || hasOwnRules(definition, profile)) continue;
        const terms = definition.kind === 'term' ? compare(en, fr, definition, profile) : undefined;
        const other = terms ? undefined : differenceOf(en, fr, definition, profile);
        if (!terms && !other) continue;
        const args = { en: quote(textOf(en.value)), fr: quote(textOf(fr.value)) };
        report({
          message: 'differs',
          args,
          span: fr.value,
          ...(terms?.isCertain === false && { severity: 'warning' as const }),
          related: [{ span: en.value, message: 'other', args }],
          fixes: () => {
            const values = terms
              ? { fr: terms.en.value?.fr.text, en: terms.fr.value?.en.text }
              : (other ?? { fr: undefined, en: undefined });
            return [...writing(fr, values.fr), ...writing(en, values.en)];
          },
        });
      }
    },
  },
});

/** What each field would have to say where the two differ; undefined where they say the same, or one of them cannot be read. */
function differenceOf(en: Field, fr: Field, definition: FieldDefinition, profile: Profile) {
  const [english, french] = [textOf(en.value), textOf(fr.value)];
  if (english === '' || french === '' || hasPlaceholder(english) || hasPlaceholder(french)) return undefined;
  const one = readKind(english, definition, 'en', profile);
  const other = readKind(french, definition, 'fr', profile);
  if (!one || !other || sayTheSame(one, other)) return undefined;
  return { en: other.write('en'), fr: one.write('fr') };
}

/** Writes a value into a field, where it is known what to write. */
function writing(field: Field, text: string | undefined) {
  if (text === undefined) return [];
  const args = { value: text, edition: EDITION_NAME[field.edition.language] };
  return [{ title: 'use', args, edits: [{ span: field.value, text }] }] as const;
}

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
