import type { Edition, Field } from '../model/notice.ts';
import { foldPhrase } from '../text/fold.ts';
import { type Source, type Span, span, textOf, trimmed } from '../text/source.ts';
import type { Line } from './lines.ts';
import type { EditionPart } from './model.ts';
import { cellsOf } from './tags.ts';
import { recognition, type Wordings } from './wordings.ts';

/** A table has its labels in a row when so many of its cells are labels. */
const LEAST_LABELS = 2;

/** The fields of a table whose first row has the labels, and its second one the values; `end` is the line behind both. */
export function labelsAbove(
  edition: Edition,
  { source, lines }: EditionPart,
  at: number,
  body: number,
  wordings: Wordings,
): { readonly fields: readonly Field[]; readonly end: number } | undefined {
  const labels = cellsIn(source, lines[at]!);
  if (labels.length < LEAST_LABELS) return undefined;
  const matches = labels.map((cell) => {
    const text = textOf(cell);
    return wordings.labels.closest(foldPhrase(text.endsWith(':') ? text.slice(0, -1) : text), edition.language);
  });
  if (matches.filter((match) => match !== undefined).length < LEAST_LABELS) return undefined;
  let below = at + 1;
  while (below < body && lines[below]!.blank) below++;
  const row = below < body ? lines[below] : undefined;
  const values = row?.isRow ? cellsIn(source, row) : [];
  if (values.length !== labels.length) return undefined;
  const fields = labels.flatMap((label, i): Field[] => {
    const match = matches[i];
    if (!match) return [];
    const value = values[i]!;
    return [
      {
        kind: 'field',
        edition,
        id: match.id,
        recognition: recognition(textOf(label), match, edition.language),
        // Label and value are apart: a field begins and ends with its value, which is what rules look at.
        span: value,
        label,
        value,
        hasColon: false,
        memos: undefined,
      },
    ];
  });
  return { fields, end: below + 1 };
}

function cellsIn(source: Source, line: Line): readonly Span[] {
  return cellsOf(source.text.slice(line.from, line.to)).map(({ start, end }) =>
    withoutMarks(span(source, line.from + start, line.from + end)),
  );
}

/** Without bold marks at the beginning and end. */
export function withoutMarks(range: Span): Span {
  const { source } = range;
  let { start, end } = trimmed(range);
  while (end - start >= 2 && /^(?:\*\*|__)$/.test(source.text.slice(start, start + 2))) start += 2;
  while (end - start >= 2 && /^(?:\*\*|__)$/.test(source.text.slice(end - 2, end))) end -= 2;
  return trimmed(span(source, start, end));
}
