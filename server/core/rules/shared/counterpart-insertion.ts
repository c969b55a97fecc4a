import type { Profile } from '../../../../schemas/profile.ts';
import type { Place } from '../../align/place.ts';
import { partBelow } from '../../model/headings.ts';
import type { Edition, Heading, Row } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { compileProfile } from '../../profile/compile.ts';
import type { Language } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { endingOf, insertBlocks } from '../../writing/blocks.ts';
import { insertHeading, type NewHeading } from '../../writing/headings.ts';
import { type Anchor, BLANK_LINES, insertLines } from '../../writing/lines.ts';
import { placeholder } from '../../writing/placeholder.ts';
import { translatedCompetency } from '../../writing/translated-competency.ts';
import type { Gap } from './gaps.ts';
import { contentOf } from './rows.ts';
import { translatedLeadIn } from './sections.ts';

/**
 * The edits that put marked placeholders for a gap at its place in the other edition: blocks in the style of their neighbours there,
 * headings in the style of its headings.
 * @param editions the edition that lacks the texts, then the one that has them
 */
export function insertPlaceholders(
  { nodes }: Gap,
  place: Place,
  editions: readonly [Edition, Edition],
  profile: Profile,
): readonly Edit[] {
  const [{ language }] = editions;
  const rows = nodes.map((node) => node.rows[0]!);
  const { after, before } = place;
  const kind = rows[0]!.kind;
  if (kind !== 'heading' && rows.every((row) => row.kind === kind)) {
    return insertBlocks(
      place,
      kind,
      rows.map((row) => translation(row, language, profile)),
    );
  }
  const anchor = after ? { after: after.span } : before && { before: before.span };
  if (!anchor) return [];
  const texts = nodes.map((node) => placeholderLines(node.rows, anchor, editions, profile).join('\n\n'));
  return [insertLines(anchor, texts.join('\n\n'), BLANK_LINES)];
}

/**
 * What rows become that an edition lacks: its own headings, lead-ins and competencies where the profile has them, else placeholders;
 * paragraphs and whole lists, to be set apart by blank lines.
 */
export function placeholderLines(
  rows: readonly Row[],
  anchor: Anchor,
  editions: readonly [Edition, Edition],
  profile: Profile,
): readonly string[] {
  const [{ language }] = editions;
  const lines: string[] = [];
  let inList = false;
  for (const row of rows) {
    const text = translation(row, language, profile);
    const isItem = row.kind === 'item';
    if (row.kind === 'heading') {
      const heading: NewHeading =
        partBelow(row)?.kind === 'section'
          ? { rank: 'section', text }
          : { rank: 'subsection', text, like: subsectionNear(anchor, editions[0]) };
      lines.push(insertHeading(anchor, heading, [], editions).text.trim());
    } else if (!isItem) lines.push(text);
    else {
      const item = `${textOf(row.marker)}${text}${endingOf(row).replace(/^\s*;/, language === 'fr' ? ' ;' : ';')}`;
      if (inList) lines.push(`${lines.pop()}\n${item}`);
      else lines.push(item);
    }
    inList = isItem;
  }
  return lines;
}

/** The last subsection's heading of the section that a place is in: those of another section may look otherwise. */
function subsectionNear(anchor: Anchor, { sections }: Edition): Heading | undefined {
  const { start } = 'before' in anchor ? anchor.before : anchor.after;
  return sections.findLast((section) => section.span.start <= start)?.subsections.at(-1)?.heading;
}

/** The profile's own heading, lead-in or competency where it has one, else a placeholder with the row's text, for an item without what closes it. */
function translation(row: Row, language: Language, profile: Profile): string {
  if (row.kind === 'heading') {
    const part = partBelow(row);
    const known = part?.kind === 'subsection' && part.id && compileProfile(profile).subsections.get(part.id);
    if (known) return known.definition.heading[language].text;
  }
  const leadIn = row.kind === 'paragraph' ? translatedLeadIn(row, language, profile) : undefined;
  if (leadIn !== undefined) return leadIn;
  if (row.kind !== 'item') return placeholder(language, textOf(contentOf(row)));
  const { source, start, end } = row.content;
  const last = end - endingOf(row).length;
  return translatedCompetency(row, last, language, profile) ?? placeholder(language, source.text.slice(start, last));
}
