import { defineRule } from '../../model/rule.ts';
import { compileProfile } from '../../profile/compile.ts';
import { span, textOf } from '../../text/source.ts';
import { knownSections } from '../shared/sections.ts';

/** Each section has its own number. */
export const sectionNumber = defineRule({
  name: 'section-number',
  family: 'structure',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary: 'A section does not have its own number.',
      why: 'The sections have the same numbers in all notices and in both editions; applications and letters refer to them.',
    },
    fr: {
      summary: 'Une section ne porte pas son propre numéro.',
      why: 'Les sections portent les mêmes numéros dans tous les avis et dans les deux versions ; on s’y réfère dans les candidatures et la correspondance.',
    },
  },
  examples: [
    { notice: 'energy-analyst.notice.md', right: '## 6. CONTRAT', wrong: '## 7. CONTRAT' },
    { notice: 'energy-analyst.notice.md', right: '## 6. CONTRACT', wrong: '## CONTRACT' },
  ],
  messages: {
    en: {
      wrong: 'The section “{heading}” should have the number {expected}, not {number}. Correct it.',
      missing: 'The section “{heading}” has lost its number. Write {expected}.',
      write: 'Write the number {expected}',
    },
    fr: {
      wrong: 'La section « {heading} » devrait porter le numéro {expected}, et non {number}. Corrigez-le.',
      missing: 'La section « {heading} » a perdu son numéro. Écrivez {expected}.',
      write: 'Écrire le numéro {expected}',
    },
  },
  visit: {
    edition(edition, { profile, report }) {
      const { sections } = compileProfile(profile);
      for (const section of knownSections(edition)) {
        const expected = sections.get(section.id!)?.number;
        const { heading } = section;
        if (!heading || expected === undefined) continue;
        const { number, text } = heading;
        if (number?.value === expected) continue;
        const at = span(text.source, text.start, text.start);
        report({
          message: number ? 'wrong' : 'missing',
          args: { heading: textOf(text), expected, number: number?.value ?? '' },
          span: number?.span ?? text,
          fixes: () => {
            const edit = number ? { span: number.span, text: `${expected}` } : { span: at, text: `${expected}. ` };
            return [{ title: 'write', args: { expected }, safe: true, edits: [edit] }];
          },
        });
      }
    },
  },
});
