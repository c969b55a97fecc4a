import { defineRule } from '../rule.ts';
import { span, textOf } from '../text/source.ts';
import { inCaseOf } from './support/insertion.ts';
import { isRepeated, misnamedSections } from './support/sections.ts';

/** No section stands in an edition twice. */
export const sectionDuplicate = defineRule({
  name: 'section-duplicate',
  family: 'structure',
  severity: 'error',
  fixable: 'yes',
  documentation: {
    en: {
      summary: 'A section stands in an edition twice.',
      why: 'Either a text was pasted twice, or a section has the heading of another one. Delete the copy or give the section its own heading.',
    },
    fr: {
      summary: 'Une section figure deux fois dans une version.',
      why: 'Soit un texte a été collé deux fois, soit une section porte le titre d’une autre. Supprimez la copie ou rendez à la section son propre titre.',
    },
  },
  examples: [
    { notice: 'energy-analyst.notice.md', right: '## 5. COMPÉTENCES', wrong: '## 5. CONTRAT' },
    {
      notice: 'energy-analyst.notice.md',
      right: '## 6. CONTRACT',
      wrong: '## 5. COMPETENCIES\n\nThe incumbent must demonstrate much.\n\n## 6. CONTRACT',
    },
  ],
  messages: {
    en: {
      duplicate: 'The section “{heading}” stands in this edition twice. Delete one of the two.',
      misnamed: 'The section “{heading}” stands in this edition twice; by its number this one is “{expected}”.',
      other: 'The other one.',
      rename: 'Write “{expected}”',
    },
    fr: {
      duplicate: 'La section « {heading} » figure deux fois dans cette version. Supprimez l’une des deux.',
      misnamed:
        'La section « {heading} » figure deux fois dans cette version ; d’après son numéro, celle-ci est « {expected} ».',
      other: 'L’autre.',
      rename: 'Écrire « {expected} »',
    },
  },
  visit: {
    edition(edition, { profile, report }) {
      const misnamed = misnamedSections(edition, profile);
      for (const section of edition.sections) {
        const { heading } = section;
        const meant = misnamed.get(section);
        const others = edition.sections.filter((other) => other !== section && other.id === section.id);
        // Where one of the two is misnamed, the other one is right wherever it stands.
        if (!heading || !(meant || (isRepeated(section) && !others.some((other) => misnamed.has(other))))) continue;
        const { text, number } = heading;
        const expected = meant ? inCaseOf(meant.heading[edition.language].text, textOf(text)) : '';
        report({
          message: meant ? 'misnamed' : 'duplicate',
          args: { heading: textOf(text), expected },
          span: number ? span(text.source, number.span.start, text.end) : text,
          related: others[0]?.heading ? [{ span: others[0].heading.span, message: 'other' }] : [],
          fixes: () =>
            meant ? [{ title: 'rename', args: { expected }, edits: [{ span: text, text: expected }] }] : [],
        });
      }
    },
  },
});
