import type { Profile } from '../../../../schemas/profile.ts';
import type { Term } from '../../../../schemas/terms.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import type { Edition, Section } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { defineRule } from '../../model/rule.ts';
import { textOf } from '../../text/source.ts';
import { insertBlock } from '../../writing/blocks.ts';
import { openingOf } from '../../writing/lines.ts';
import { placeholder } from '../../writing/placeholder.ts';
import { holdsIn, ownMessage, type PlacedTerm, termsOf } from './terms.ts';

/** Every term that the house requires is in each edition. */
export const termMissing = defineRule({
  name: 'term-missing',
  family: 'bilingual',
  severity: 'warning',
  fixable: 'yes',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary: 'A term that every notice must have is not there.',
      why: 'The list of terms requires it, because candidates look for it or a rule of the organisation demands it. Add it where it belongs.',
    },
    fr: {
      summary: 'Un terme que tout avis doit comporter n’y figure pas.',
      why: 'La liste de termes l’exige, parce que les candidats le cherchent ou qu’une règle de l’organisation le demande. Ajoutez-le à sa place.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'Diversity and inclusion are',
      beside: { fr: "La diversité et l'inclusion sont" },
      wrong: 'Fairness and inclusion are',
      profile: 'nato-is-with-terms',
    },
  ],
  messages: {
    en: {
      anywhere: 'The {edition} does not say “{term}”, which every notice must have. Add it.',
      section: 'This section of the {edition} does not say “{term}”, which every notice must have here. Add it.',
      own: '{own}',
      insert: 'Insert a placeholder for “{term}”',
    },
    fr: {
      anywhere: 'La {edition} ne dit pas « {term} », que tout avis doit comporter. Ajoutez-le.',
      section: 'Cette section de la {edition} ne dit pas « {term} », que tout avis doit comporter ici. Ajoutez-le.',
      own: '{own}',
      insert: 'Insérer un texte provisoire pour « {term} »',
    },
  },
  visit: {
    edition(edition, { profile, report }) {
      for (const term of profile.terms) {
        const wording = term[edition.language]?.[0];
        if (!term.required || term.avoid === true || wording === undefined) continue;
        if (isThere(term, edition, wording, profile)) continue;
        const section = term.in.length > 0 ? sectionFor(term, edition) : undefined;
        // A section that is missing is reported as such.
        if (term.in.length > 0 && !section) continue;
        const args = { term: wording, edition: EDITION_NAME[edition.language] };
        report({
          message: section ? 'section' : 'anywhere',
          args,
          ...ownMessage(term),
          ...(term.severity && { severity: term.severity }),
          span: section?.heading?.span ?? section?.span ?? edition.title?.span ?? openingOf(edition),
          fixes: () => [{ title: 'insert', args, edits: insertion(section ?? edition.parts.at(-1)!, wording) }],
        });
      }
    },
  },
});

/** Whether the term is there, or the placeholder that the fix puts in its place. */
function isThere(term: Term, edition: Edition, wording: string, profile: Profile): boolean {
  const isMeant = (hit: PlacedTerm) => hit.term === term && hit.use !== 'avoided' && holdsIn(term, hit.place);
  if (termsOf(edition, profile).some(isMeant)) return true;
  return textOf(edition.span).includes(placeholder(edition.language, wording, 'write'));
}

/** The first section, or section of a subsection, that the term is required in. */
function sectionFor(term: Term, { parts }: Edition): Section | undefined {
  return parts.find(
    ({ kind, id, subsections }) =>
      term.in.includes(kind === 'preamble' ? 'preamble' : (id ?? '')) ||
      subsections.some((subsection) => subsection.id !== undefined && term.in.includes(subsection.id)),
  );
}

/** A placeholder at the end of a section. */
function insertion(section: Section, wording: string): readonly Edit[] {
  const after = section.allBlocks.at(-1);
  return insertBlock(
    { after, before: undefined },
    'paragraph',
    placeholder(section.edition.language, wording, 'write'),
  );
}
