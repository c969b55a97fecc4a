import { type FoldingRange, FoldingRangeKind, type Range, type SelectionRange } from 'vscode-languageserver';
import { nodeAt } from '../../core/features/nodes.ts';
import { inFile } from '../../core/model/notice.ts';
import type { FileSpan, Span } from '../../core/text/source.ts';
import { rangeInEdition, rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';

/** Folding of editions, sections and subsections; selections that grow by the same steps. */
export const structure: Feature = {
  capabilities: () => ({ foldingRangeProvider: true, selectionRangeProvider: true }),
  register({ connection, workspace }) {
    connection.onFoldingRanges(async ({ textDocument: { uri } }): Promise<FoldingRange[]> => {
      const file = await workspace.file(uri);
      if (!file) return [];
      const spans = file.editions.flatMap((edition) => [
        edition.span,
        ...edition.sections.flatMap((section) => [section.span, ...section.subsections.map(({ span }) => span)]),
      ]);
      return spans
        .map((span) => rangeInEdition(span, file.notice))
        .filter(({ start, end }) => end.line > start.line)
        .map(({ start, end }) => ({ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }));
    });
    connection.onSelectionRanges(async ({ textDocument: { uri }, positions }): Promise<SelectionRange[]> => {
      const file = await workspace.file(uri);
      return positions.map((position): SelectionRange => {
        const empty: Range = { start: position, end: position };
        if (!file) return { range: empty };
        const { notice, document, source, editions } = file;
        const offset = document.offsetAt(position);
        const node = nodeAt(notice.notice, source, offset);
        const place = (span: Span) => inFile(notice.notice, span);
        const isHere = ({ span }: { readonly span: Span }): boolean => holds(place(span), offset);
        const edition = editions.find(isHere);
        const section = edition?.parts.find(isHere);
        const subsection = section?.subsections.find(isHere);
        const content = node?.kind === 'item' || node?.kind === 'paragraph' ? node.content : undefined;
        const steps = [content, node?.span, subsection?.span, section?.span, edition?.span].map(
          (step) => step && place(step),
        );
        return nested(
          [...steps, { source, start: 0, end: source.text.length }],
          offset,
          (span) => rangeOf(span, notice),
          empty,
        );
      });
    });
  },
};

function holds({ start, end }: FileSpan, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Selection ranges from the innermost span outwards; spans that hold no more than the one before are left out. */
function nested(
  spans: readonly (FileSpan | undefined)[],
  offset: number,
  toRange: (span: FileSpan) => Range,
  empty: Range,
): SelectionRange {
  let parent: SelectionRange | undefined;
  let outer: FileSpan | undefined;
  for (const span of [...spans].reverse()) {
    if (!span || !holds(span, offset) || (outer && (span.start < outer.start || span.end > outer.end))) continue;
    if (outer && span.start === outer.start && span.end === outer.end) continue;
    parent = parent ? { range: toRange(span), parent } : { range: toRange(span) };
    outer = span;
  }
  return parent ?? { range: empty };
}
