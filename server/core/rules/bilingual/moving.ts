import type { Block, Row } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { linesOf, startOfLine } from '../../text/lines.ts';
import { type Span, span, textOf } from '../../text/source.ts';
import { type Between, endingOf, insertBlock } from '../../writing/blocks.ts';
import type { AnySection } from './displaced.ts';

/** The edits that move a block of an edition to another place in it. */
export function moveBlock(block: Block, place: Between): readonly Edit[] {
  const rotated = rotateTo<Row>(
    siblingsOf(block),
    block,
    place.after,
    place.before,
    (row) => coreOf(row as Block),
    (between) => between.every(({ kind }) => kind === block.kind),
  );
  if (rotated) return rotated;
  const inserted = insertBlock(place, block.kind, textOf(coreOf(block)));
  return inserted.length === 0 ? [] : [...inserted, removal(block)];
}

/** The edits that move a section or subsection, with all that stands in it, behind one of its siblings, or else before one. */
export function movePart(
  part: AnySection,
  after: AnySection | undefined,
  before: AnySection | undefined,
): readonly Edit[] {
  const siblings: readonly AnySection[] = part.kind === 'subsection' ? part.section.subsections : part.edition.sections;
  return rotateTo(siblings, part, after, before, linesOfPart) ?? [];
}

/** The edits that put two texts of an edition in each other's place. */
export function exchange(one: Span, other: Span): readonly Edit[] {
  return rotate([one, other], true);
}

/** Undefined where the place is not among the siblings. */
function rotateTo<Node>(
  siblings: readonly Node[],
  moved: Node,
  after: Node | undefined,
  before: Node | undefined,
  slotOf: (node: Node) => Span,
  fits: (between: readonly Node[]) => boolean = () => true,
): readonly Edit[] | undefined {
  const from = siblings.indexOf(moved);
  const left = after === undefined ? -1 : siblings.indexOf(after);
  const right = before === undefined ? -1 : siblings.indexOf(before);
  if (from < 0 || (left < 0 && right < 0)) return undefined;
  const to = left >= 0 ? (left < from ? left + 1 : left) : right > from ? right - 1 : right;
  const between = siblings.slice(Math.min(from, to), Math.max(from, to) + 1);
  return fits(between) ? rotate(between.map(slotOf), from < to) : undefined;
}

/** The first text becomes the last one, or the last one the first; what stands between the texts stays. */
function rotate(spans: readonly Span[], firstToEnd: boolean): readonly Edit[] {
  return spans.map((slot, i) => {
    const taken = spans[(i + (firstToEnd ? 1 : spans.length - 1)) % spans.length]!;
    return { span: slot, text: textOf(taken) };
  });
}

/** What a block says, for an item without what closes it: that belongs to its place in the list. */
function coreOf(block: Block): Span {
  const { source, start, end } = block.content;
  return block.kind === 'item' ? span(source, start, end - endingOf(block).length) : block.content;
}

function linesOfPart({ heading, span: whole }: AnySection): Span {
  return linesOf(heading?.span ?? whole, whole);
}

function removal(block: Block): Edit {
  const siblings = siblingsOf(block);
  const at = siblings.indexOf(block);
  const { source } = block.span;
  const next = siblings[at + 1];
  if (next) return { span: span(source, startOfLine(block.span), startOfLine(next.span)), text: '' };
  const previous = siblings[at - 1];
  if (!previous) return { span: span(source, startOfLine(block.span), block.span.end), text: '' };
  // The last item leaves behind what closes the list.
  const end = previous.kind === 'item' && block.kind === 'item' ? coreOf : wholeOf;
  return { span: span(source, end(previous).end, end(block).end), text: '' };
}

function wholeOf(block: Block): Span {
  return block.span;
}

function siblingsOf({ section, subsection }: Block): readonly Block[] {
  return (subsection ?? section).blocks;
}
