import type { Profile, SectionDefinition, SubsectionDefinition } from '../../../../schemas/profile.ts';
import type { Alignment } from '../../model/alignment.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import { type Edition, type Row, rowsOf, type Section, type Subsection, sectionOf } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { defineRule } from '../../model/rule.ts';
import { type Span, span } from '../../text/source.ts';
import { insertHeading } from '../../writing/headings.ts';
import type { Anchor } from '../../writing/lines.ts';
import { placeholderLines } from '../shared/counterpart-insertion.ts';
import { otherEdition } from '../shared/editions.ts';
import { isEmpty, isLeadIn } from '../shared/sections.ts';
import { HEADING_LOST, textWithoutHeading } from './missing-text.ts';

/** Essential and desirable qualifications are separated. */
export const subsectionMissing = defineRule({
  name: 'subsection-missing',
  family: 'structure',
  severity: 'error',
  fixable: 'yes',
  tags: ['missing'],
  documentation: {
    en: {
      summary: 'The essential or the desirable qualifications, or their heading, are missing.',
      why: 'Without the heading, nobody can distinguish what is required from what is only an advantage, and an unsuccessful candidate can contest the result. The fix inserts the heading with its standard introduction.',
    },
    fr: {
      summary: 'Les acquis essentiels ou souhaitables, ou leur titre, sont absents.',
      why: 'Sans ce titre, impossible de distinguer ce qui est exigé de ce qui est seulement un atout, et une personne non retenue peut contester le résultat. La correction insère le titre et la phrase d’introduction habituelle.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '### ACQUIS SOUHAITABLES\n\n',
      beside: { en: '### DESIRABLE' },
      wrong: '',
    },
    {
      notice: 'energy-analyst.notice.md',
      right: '### ESSENTIAL\n\n',
      beside: { fr: '### ACQUIS ESSENTIELS' },
      wrong: '',
    },
  ],
  messages: {
    en: {
      missing:
        'The subsection “{heading}” is missing from the section “{section}” of the {edition}. Add it in this place.',
      heading: HEADING_LOST.en,
      other: 'The {edition} has this subsection.',
      insert: 'Insert “{heading}”',
    },
    fr: {
      missing:
        'La sous-section « {heading} » est absente de la section « {section} » de la {edition}. Ajoutez-la à cet endroit.',
      heading: HEADING_LOST.fr,
      other: 'La {edition} comporte cette sous-section.',
      insert: 'Insérer « {heading} »',
    },
  },
  visit: {
    edition(edition, { notice, alignment, profile, report }) {
      const other = otherEdition(edition, notice);
      const { language } = edition;
      for (const definition of profile.sections) {
        // What is missing because its section is missing or empty is not reported again.
        const section = sectionOf(edition, definition.id);
        if (!section || isEmpty(section, profile)) continue;
        for (const wanted of definition.subsections) {
          if (wanted.required === 'no' || subsectionOf(edition, wanted.id)) continue;
          const counterpart = other && subsectionOf(other, wanted.id);
          const place = placeOf(wanted, definition, section, counterpart, alignment, profile);
          const heading = wanted.heading[language].text;
          report({
            message: place.text ? 'heading' : 'missing',
            args: { heading, section: definition.heading[language].text, edition: EDITION_NAME[language] },
            ...(wanted.required === 'usual' && !counterpart && { severity: 'warning' as const }),
            span: place.span,
            related: counterpart
              ? [{ span: counterpart.heading.span, message: 'other', args: { edition: EDITION_NAME[other!.language] } }]
              : [],
            fixes: () => [
              { title: 'insert', args: { heading }, edits: [insertion(wanted, place, counterpart, edition, profile)] },
            ],
          });
        }
      }
    },
  },
});

/** A subsection of this id, in whatever section it stands: where a section heading is lost, it stands in the one before. */
function subsectionOf(edition: Edition, id: string): Subsection | undefined {
  for (const { subsections } of edition.sections) {
    const found = subsections.find((subsection) => subsection.id === id);
    if (found) return found;
  }
  return undefined;
}

/** Where a missing subsection belongs. */
interface SubsectionPlace {
  /** Where its text begins, if only its heading is lost. */
  readonly text: Row | undefined;
  readonly span: Span;
  readonly anchor: Anchor;
}

/** At its text, else before the subsection that follows it in the profile, else at the end of the section. */
function placeOf(
  wanted: SubsectionDefinition,
  definition: SectionDefinition,
  section: Section,
  counterpart: Subsection | undefined,
  alignment: Alignment,
  profile: Profile,
): SubsectionPlace {
  const text = textWithoutHeading(
    rowsOf(section),
    counterpart ? counterpart.blocks : [],
    (row) => row.kind !== 'heading' && isLeadIn(row, profile, wanted.id),
    alignment,
  );
  if (text) return { text, span: text.span, anchor: { before: text.span } };
  const following = definition.subsections.slice(definition.subsections.indexOf(wanted) + 1).map(({ id }) => id);
  const next = section.subsections.find(({ id }) => id !== undefined && following.includes(id))?.heading.span;
  if (next) return { text, span: next, anchor: { before: next } };
  const { source, end } = section.span;
  return { text, span: span(source, end, end), anchor: { after: section.span } };
}

function insertion(
  { heading, leadIn, id }: SubsectionDefinition,
  { text, anchor }: SubsectionPlace,
  counterpart: Subsection | undefined,
  edition: Edition,
  profile: Profile,
): Edit {
  const { language } = edition;
  const opening = leadIn?.[language][0];
  const hasOpening = text !== undefined && text.kind !== 'heading' && isLeadIn(text, profile, id);
  const below = opening === undefined || hasOpening ? [] : [opening];
  const editions = counterpart ? ([edition, counterpart.edition] as const) : undefined;
  if (!text && counterpart && editions) {
    const rows = counterpart.blocks.filter((block) => !isLeadIn(block, profile, id));
    below.push(...placeholderLines(rows, anchor, editions, profile));
  }
  return insertHeading(anchor, { rank: 'subsection', text: heading[language].text }, below, editions ?? [edition]);
}
