import type { Profile, SectionDefinition } from '../../../../schemas/profile.ts';
import type { Alignment } from '../../model/alignment.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import { type Edition, type Row, rowsOf, type Section, sectionOf } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { defineRule } from '../../model/rule.ts';
import { compileProfile } from '../../profile/compile.ts';
import { type Span, span } from '../../text/source.ts';
import { withoutEnd } from '../../text/trim.ts';
import { insertHeading } from '../../writing/headings.ts';
import type { Anchor } from '../../writing/lines.ts';
import { placeholderLines } from '../shared/counterpart-insertion.ts';
import { listing, otherEdition } from '../shared/editions.ts';
import { LEAST_RUN } from '../shared/rows.ts';
import { isLeadIn, knownSections } from '../shared/sections.ts';
import { HEADING_LOST, textWithoutHeading } from './missing-text.ts';

/** Every section that the profile requires is in each edition. */
export const sectionMissing = defineRule({
  name: 'section-missing',
  family: 'structure',
  severity: 'error',
  fixable: 'yes',
  tags: ['missing'],
  documentation: {
    en: {
      summary: 'A section that every notice has, or its heading, is missing.',
      why: 'Each section tells candidates something that they need before they apply. The fix inserts the heading, its standard introduction, the competencies that the dictionary has, and placeholders for the other texts of the other edition. If only the heading was lost, the fix puts it back above its text.',
    },
    fr: {
      summary: 'Une section que tout avis comporte, ou son titre, est absente.',
      why: 'Chaque section apporte aux candidats un élément dont ils ont besoin avant de postuler. La correction insère le titre, la phrase d’introduction habituelle, les compétences que contient le répertoire et des textes à compléter pour le reste de l’autre version. Si seul le titre s’est perdu, elle le remet au-dessus de son texte.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '## 5. COMPÉTENCES\n\n',
      beside: { en: '## 5. COMPETENCIES' },
      wrong: '',
    },
    { notice: 'energy-analyst.notice.md', right: '## 6. CONTRACT\n\n', beside: { fr: '## 6. CONTRAT' }, wrong: '' },
  ],
  messages: {
    en: {
      missing: 'The section “{heading}” is missing from the {edition}. Add it in this place.',
      heading: HEADING_LOST.en,
      run: 'The {edition} lacks {count} sections: {headings}. Add them in this place.',
      other: 'The {edition} has this section.',
      insert: 'Insert the section “{heading}”',
      insertHeading: 'Insert the heading “{heading}”',
      insertAll: 'Insert all {count} sections',
    },
    fr: {
      missing: 'La section « {heading} » est absente de la {edition}. Ajoutez-la à cet endroit.',
      heading: HEADING_LOST.fr,
      run: 'Il manque {count} sections à la {edition} : {headings}. Ajoutez-les à cet endroit.',
      other: 'La {edition} comporte cette section.',
      insert: 'Insérer la section « {heading} »',
      insertHeading: 'Insérer le titre « {heading} »',
      insertAll: 'Insérer les {count} sections',
    },
  },
  visit: {
    edition(edition, { notice, alignment, profile, report }) {
      const other = otherEdition(edition, notice);
      const editionName = EDITION_NAME[edition.language];
      for (const run of missingRuns(edition, other, alignment, profile)) {
        const [first] = run;
        const isRun = run.length >= LEAST_RUN;
        for (const one of isRun ? [first!] : run) {
          const wanted = isRun ? run : [one];
          const headings = wanted.map(({ definition }) => numbered(definition, edition));
          const args = { edition: editionName, heading: headings[0]!, headings: listing(headings), count: run.length };
          const { counterpart } = one;
          report({
            message: isRun ? 'run' : one.text ? 'heading' : 'missing',
            args,
            span: one.text?.span ?? one.place,
            related: counterpart?.heading
              ? [{ span: counterpart.heading.span, message: 'other', args: { edition: EDITION_NAME[other!.language] } }]
              : [],
            fixes: () => [
              {
                title: isRun ? 'insertAll' : one.text ? 'insertHeading' : 'insert',
                args,
                edits: [insertion(wanted, edition, other, profile)],
              },
            ],
          });
        }
      }
    },
  },
});

/** A section that an edition lacks, and where it belongs. */
interface Missing {
  readonly definition: SectionDefinition;
  /** Its counterpart in the other edition. */
  readonly counterpart: Section | undefined;
  /** Where its text begins, if only its heading is lost. */
  readonly text: Row | undefined;
  /** The heading of the section that follows, else the end of the edition. */
  readonly place: Span;
  readonly anchor: Anchor;
}

/** The missing sections in order; those that belong at one place, and of which no text is there, together. */
function missingRuns(
  edition: Edition,
  other: Edition | undefined,
  alignment: Alignment,
  profile: Profile,
): readonly (readonly Missing[])[] {
  const runs: Missing[][] = [];
  for (const definition of profile.sections) {
    if (!definition.required || sectionOf(edition, definition.id)) continue;
    const missing = locate(definition, edition, other, alignment, profile);
    const last = runs.at(-1)?.at(-1);
    if (last && !last.text && !missing.text && last.place.start === missing.place.start) runs.at(-1)!.push(missing);
    else runs.push([missing]);
  }
  return runs;
}

function locate(
  definition: SectionDefinition,
  edition: Edition,
  other: Edition | undefined,
  alignment: Alignment,
  profile: Profile,
): Missing {
  const order = [...compileProfile(profile).sections.keys()];
  const rank = order.indexOf(definition.id);
  const counterpart = other && sectionOf(other, definition.id);
  const next = knownSections(edition).find(({ id, heading }) => heading && order.indexOf(id!) > rank);
  const parts = edition.parts;
  const isOf = partOf(definition, [edition, other], profile);
  const before = next ? parts[parts.indexOf(next) - 1] : parts.at(-1);
  const text = textWithoutHeading(
    before ? rowsOf(before) : [],
    counterpart ? rowsOf(counterpart) : [],
    isOf,
    alignment,
  );
  const { source, end } = edition.span;
  const last = span(source, end, end);
  if (text) return { definition, counterpart, text, place: text.span, anchor: { before: text.span } };
  if (next) return { definition, counterpart, text, place: next.heading!.span, anchor: { before: next.heading!.span } };
  return { definition, counterpart, text, place: last, anchor: { after: last } };
}

/** Tells whether the profile knows a row as part of a section: its lead-in, or one of its subsections. */
function partOf(
  { id, subsections }: SectionDefinition,
  editions: readonly (Edition | undefined)[],
  profile: Profile,
): (row: Row) => boolean {
  const ids = new Set<string | undefined>(subsections.map((subsection) => subsection.id));
  const all = editions.flatMap((edition) => edition?.sections ?? []).flatMap((section) => section.subsections);
  const headings = new Set<Row>(all.filter((subsection) => ids.has(subsection.id)).map(({ heading }) => heading));
  return (row) => (row.kind === 'heading' ? headings.has(row) : isLeadIn(row, profile, id));
}

function numbered({ number, heading }: SectionDefinition, { language }: Edition): string {
  return number === undefined ? heading[language].text : `${number}. ${heading[language].text}`;
}

/** All sections in one edit, at the place of the first. */
function insertion(wanted: readonly Missing[], edition: Edition, other: Edition | undefined, profile: Profile): Edit {
  const editions = other ? [edition, other] : [edition];
  const { anchor } = wanted[0]!;
  const edits = wanted.map(({ definition, text, counterpart }) => {
    const { number, heading, leadIn } = definition;
    const opening = leadIn?.[edition.language][0];
    const hasOpening = text?.kind === 'paragraph' && isLeadIn(text, profile, definition.id);
    const below = opening === undefined || hasOpening ? [] : [opening];
    if (!text && counterpart && other) {
      const rows = rowsOf(counterpart).filter(
        (row) => row.kind === 'heading' || !isLeadIn(row, profile, definition.id),
      );
      below.push(...placeholderLines(rows, anchor, [edition, other], profile));
    }
    return insertHeading(
      anchor,
      { rank: 'section', text: heading[edition.language].text, ...(number !== undefined && { number }) },
      below,
      editions,
    );
  });
  const [first] = edits;
  if (edits.length === 1) return first!;
  const lines = edits.map(({ text }) => withoutEnd(text, '\n').replace(/^\n+/, ''));
  const last = edits.at(-1)!.text;
  const opening = /^\n*/.exec(first!.text)![0];
  const closing = last.slice(withoutEnd(last, '\n').length);
  return { span: first!.span, text: opening + lines.join('\n\n') + closing };
}
