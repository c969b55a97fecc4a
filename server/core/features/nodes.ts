import type { Alignment } from '../model/alignment.ts';
import { partBelow } from '../model/headings.ts';
import {
  type Block,
  type Edition,
  editionOf,
  editionsIn,
  type Field,
  fieldOf,
  type Heading,
  type Notice,
  offsetInEdition,
  rowsInOrder,
  type Section,
  type Title,
} from '../model/notice.ts';
import { otherLanguage } from '../text/language.ts';
import type { FileSource } from '../text/source.ts';

/** The smallest part of a notice that a writer points at. */
export type Node = Title | Field | Heading | Block;

/** The title, field, heading or block at an offset of a file, or right before it on its line; undefined between parts. */
export function nodeAt(notice: Notice, source: FileSource, offset: number): Node | undefined {
  for (const edition of editionsIn(notice, source)) {
    const at = offsetInEdition(notice, edition, offset);
    if (at < edition.span.start || at > edition.span.end) continue;
    return nodesOf(edition).find(({ span }) => span.start <= at && at <= span.end);
  }
  return undefined;
}

/** All titles, fields, headings and blocks of an edition, in document order. */
function nodesOf(edition: Edition): readonly Node[] {
  return [...(edition.title ? [edition.title] : []), ...edition.fields, ...rowsInOrder(edition)];
}

/** The nodes of the other edition that say the same thing; none where the node is lone. */
export function counterpartsOf(node: Node, notice: Notice, alignment: Alignment): readonly Node[] {
  const other = editionOf(notice, otherLanguage(node.edition.language));
  if (!other) return [];
  switch (node.kind) {
    case 'title':
      return other.title ? [other.title] : [];
    case 'field': {
      const field = node.id === undefined ? undefined : fieldOf(other, node.id);
      return field ? [field] : [];
    }
    case 'heading': {
      const section = sectionOfHeading(node);
      if (!section) return alignment.counterparts(node);
      const heading = alignment.sectionCounterpart(section)?.heading;
      return heading ? [heading] : [];
    }
    default:
      return alignment.counterparts(node);
  }
}

/** The section that a heading opens; undefined for a subsection's heading. */
function sectionOfHeading(heading: Heading): Section | undefined {
  const part = partBelow(heading);
  return part?.kind === 'section' ? part : undefined;
}
