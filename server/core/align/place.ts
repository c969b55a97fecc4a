import type { Alignment } from '../model/alignment.ts';
import { partBelow } from '../model/headings.ts';
import { type Edition, type Row, rowsInOrder, rowsOfAll, type Section, type Subsection } from '../model/notice.ts';
import { otherLanguage } from '../text/language.ts';
import { indexInOrder } from '../text/search.ts';

/** A place between two rows of an edition, where something belongs that it lacks. */
export interface Place {
  readonly edition: Edition;
  /** UTF-16 offset in the edition's source: the end of `after`, or the start of `before` where nothing precedes. */
  readonly offset: number;
  readonly after: Row | undefined;
  readonly before: Row | undefined;
}

/**
 * Where in the other edition the counterpart of a lone row belongs: after the counterpart of the nearest
 * row before it under the same heading, else before that of the nearest one after it, else below the heading. A
 * heading that the other edition lacks, and what stands under it, belong after the counterpart of what precedes the
 * heading. Undefined where there is no other edition.
 */
export function placeFor(alignment: Alignment, row: Row): Place | undefined {
  const part = partOf(row);
  if (!part) return undefined;
  const [section, subsection] = part.kind === 'subsection' ? [part.section, part] : [part, undefined];
  const target = alignment.sectionCounterpart(section);
  if (!target || row === section.heading) return placeOfSection(alignment, section);
  const subtarget = subsection && alignment.subsectionCounterpart(subsection);
  if (subsection && (!subtarget || row === subsection.heading)) return placeAcross(alignment, section, row, target);
  const place = subtarget ?? target;
  const isThere = (one: Row): boolean => partOf(one) === place;
  for (let one = previousBelow(part, row); one; one = previousBelow(part, one)) {
    const after = settled(alignment, one, isThere)?.at(-1);
    if (after) return afterRow(after, target);
  }
  for (let one = nextBelow(part, row); one; one = nextBelow(part, one)) {
    const before = settled(alignment, one, isThere)?.[0];
    if (before) return beforeRow(before, target);
  }
  return belowHeading(place);
}

/** What a row stands directly in; of a heading, what it stands above. */
function partOf(row: Row): Section | Subsection | undefined {
  return row.kind === 'heading' ? partBelow(row) : (row.subsection ?? row.section);
}

function isIn(section: Section, row: Row): boolean {
  const part = partOf(row);
  return (part?.kind === 'subsection' ? part.section : part) === section;
}

/** The row before one of a part, its heading at last. */
function previousBelow({ heading, blocks }: Section | Subsection, row: Row): Row | undefined {
  return row.kind === 'heading' ? undefined : (blocks[indexInOrder(blocks, row) - 1] ?? heading);
}

function nextBelow({ blocks }: Section | Subsection, row: Row): Row | undefined {
  return blocks[row.kind === 'heading' ? 0 : indexInOrder(blocks, row) + 1];
}

/** The counterparts of a row, where they stand in their usual place. */
function settled(alignment: Alignment, row: Row, isThere: (one: Row) => boolean): readonly Row[] | undefined {
  if (alignment.beadOf(row)?.moved) return undefined;
  const rows = alignment.counterparts(row);
  return rows.length > 0 && rows.every(isThere) ? rows : undefined;
}

function placeOfSection(alignment: Alignment, section: Section): Place | undefined {
  const { language } = section.edition;
  const other = otherLanguage(language);
  const pairs = alignment.sections;
  const at = pairs.findIndex((pair) => pair[language] === section);
  for (let i = at - 1; i >= 0; i--) {
    const before = pairs[i]![other];
    if (before) return atEnd(before);
  }
  for (const pair of pairs.slice(at + 1)) {
    const next = pair[other];
    const row = next && rowsOfAll(next)[0];
    if (row) return { edition: next.edition, offset: row.span.start, after: undefined, before: row };
  }
  return undefined;
}

/**
 * For a heading that the other edition lacks, and what stands under it: behind what precedes it in the section, of
 * whatever subsection.
 */
function placeAcross(alignment: Alignment, section: Section, row: Row, target: Section): Place {
  const siblings = rowsOfAll(section);
  const places = rowsOfAll(target);
  for (let i = siblings.indexOf(row) - 1; i >= 0; i--) {
    const after = settled(alignment, siblings[i]!, (one) => isIn(target, one))?.at(-1);
    if (!after) continue;
    // Lone rows behind it belong to it.
    let at = places.indexOf(after);
    while (isLoneBlock(alignment, places[at + 1])) at++;
    return afterRow(places[at]!, target);
  }
  return belowHeading(target);
}

function isLoneBlock(alignment: Alignment, row: Row | undefined): boolean {
  return row !== undefined && row.kind !== 'heading' && alignment.counterparts(row).length === 0;
}

function atEnd(section: Section): Place {
  const { edition, span } = section;
  const last = rowsOfAll(section).at(-1);
  return { edition, offset: last ? last.span.end : span.end, after: last, before: undefined };
}

function afterRow(after: Row, section: Section): Place {
  return { edition: after.edition, offset: after.span.end, after, before: neighbour(after, 1, section) };
}

function beforeRow(before: Row, section: Section): Place {
  const after = neighbour(before, -1, section);
  return { edition: before.edition, offset: after ? after.span.end : before.span.start, after, before };
}

/** The next or the previous row, as far as it stands in the section. */
function neighbour(row: Row, step: 1 | -1, section: Section): Row | undefined {
  const rows = rowsInOrder(row.edition);
  const one = rows[indexInOrder(rows, row) + step];
  return one && isIn(section, one) ? one : undefined;
}

function belowHeading(part: Section | Subsection): Place {
  const { edition, heading, span } = part;
  return { edition, offset: heading ? heading.span.end : span.start, after: heading, before: part.blocks[0] };
}
