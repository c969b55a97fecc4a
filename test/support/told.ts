import type { CheckResult } from '../../server/core/check.ts';
import { inFile } from '../../server/core/model/notice.ts';
import type { SourceText } from '../../server/core/text/source.ts';

/** What a check says, to the last offset. */
export function told({ notice, alignment, problems }: CheckResult) {
  const place = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;
  const tokensOf = ({ tokens: { count, kinds, starts, ends, words } }: SourceText) =>
    Array.from({ length: count }, (_, i) => [kinds[i], starts[i], ends[i], words[i]?.text]);
  return {
    tokens: notice.sources.map(tokensOf),
    editions: notice.editions.map(({ language, source, span, fields, blocks }) => [
      language,
      source.text,
      tokensOf(source),
      place(inFile(notice, span)),
      place(span),
      fields.map((field) => `${field.id} ${place(field.value)}`),
      blocks.map((block) => `${block.kind} ${place(block.span)} ${block.firstToken}-${block.endToken}`),
    ]),
    beads: alignment.sections.flatMap(({ beads }) =>
      beads.map(({ en, fr, score }) => [en.map((row) => place(row.span)), fr.map((row) => place(row.span)), score]),
    ),
    problems: problems.map(({ rule, severity, span, message, related, fixes }) => [
      `${place(span)} ${severity} ${rule} ${message('en')}`,
      related.map((one) => place(one.span)),
      fixes().map(({ edits }) => edits.map((one) => `${place(one.span)} ${one.text}`)),
    ]),
  };
}
