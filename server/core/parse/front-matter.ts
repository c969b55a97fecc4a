import { type Span, span } from '../text/source.ts';
import type { EditionPart } from './model.ts';

/** The lines that begin and end front matter: YAML's, TOML's and JSON's. */
const FENCES: ReadonlyMap<string, string> = new Map([
  ['---', '---'],
  ['+++', '+++'],
  ['{', '}'],
]);
/** `title: Clerk`, `date = 2026-05-04`, what goes on with such a line, and comments; text between two thematic breaks has none of these. */
const ENTRY = /^(?:$|\s|[-#[\]{}"]|[\w."'-]+\s*[:=])/;
/** Front matter has at most this many lines. */
const MOST_LINES = 200;

/** The YAML, TOML or JSON block between two lines of `---`, `+++` or braces at the very beginning; `end` is the number of the line after it. */
export function readFrontMatter({ source, lines, first, end }: EditionPart): { span: Span; end: number } | undefined {
  const textAt = (line: number): string => {
    const { start, end: stop } = lines[line]!;
    return source.text
      .slice(start, Math.min(stop, start + 80))
      .replace(/^\ufeff/, '')
      .trimEnd();
  };
  const fence = first < end ? FENCES.get(textAt(first)) : undefined;
  if (fence === undefined) return undefined;
  for (let i = first + 1; i < Math.min(end, first + MOST_LINES); i++) {
    const text = textAt(i);
    if (text !== fence) {
      if (!ENTRY.test(text)) return undefined;
    } else return { span: span(source, lines[first]!.start, lines[i]!.end), end: i + 1 };
  }
  return undefined;
}
