import { type Span, span } from '../text/source.ts';
import type { EditionPart } from './model.ts';

/** The YAML block between two lines of `---` at the very beginning; `end` is the number of the line after it. */
export function readFrontMatter({ source, lines, first, end }: EditionPart): { span: Span; end: number } | undefined {
  const isFence = (line: number): boolean => {
    const { start, end: stop } = lines[line]!;
    return (
      source.text
        .slice(start, stop)
        .replace(/^\ufeff/, '')
        .trimEnd() === '---'
    );
  };
  if (first >= end || !isFence(first)) return undefined;
  for (let i = first + 1; i < Math.min(end, first + 200); i++) {
    if (isFence(i)) return { span: span(source, lines[first]!.start, lines[i]!.end), end: i + 1 };
  }
  return undefined;
}
