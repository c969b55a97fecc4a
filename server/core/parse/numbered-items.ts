import { isDigit } from '../text/source.ts';
import type { Line } from './lines.ts';

/** Neighbours of one list are numbered so close to each other: an item or two may be missing. */
const MOST_MISSING = 2;

/**
 * The numbers and letters of items: `1.`, `1)`, `(1)`, `1.2`, `a.`, `(a)`, `iv)` and the like. A line that begins so is an item where another one
 * beside it is numbered on in the same way, for by itself it may be a sentence (`A. Smith leads …`).
 * @returns by line number, where the text behind the number begins
 */
export function numberedItems(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
): ReadonlyMap<number, number> {
  const items = new Map<number, number>();
  /** By style, the last line that is numbered in it. */
  const last = new Map<string, { readonly rank: number; readonly line: number; readonly end: number }>();
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (line.blank || line.marker || line.isCode || line.level > 0) continue;
    const found = FIRST.test(text.charAt(line.from)) && NUMBERED.exec(text.slice(line.from, line.from + 12));
    if (!found) continue;
    const [whole, open = '', number = '', close = ''] = found;
    // Brackets come in pairs.
    if (open === '(' && close !== ')') continue;
    const end = line.from + whole.length;
    if (end >= line.to) continue;
    for (const [style, rank] of ranksOf(number)) {
      const key = open + style + close.trim();
      const before = last.get(key);
      if (before && rank > before.rank && rank <= before.rank + 1 + MOST_MISSING) {
        items.set(before.line, before.end);
        items.set(i, end);
      }
      last.set(key, { rank, line: i, end });
    }
  }
  return items;
}

const FIRST = /[\d(a-zA-Z]/;
const NUMBERED =
  /^(\()?(\d{1,2}|[a-z]|[ivx]{2,5}|[A-Z]|[IVX]{2,5}|\d{1,2}(?:\.\d{1,2}){1,3}(?=\.?\s))(\)|\.|\s?°|(?<=\d\.\d{1,2}))[\s\u00a0]+/;

/** What a number may mean: `i` is the ninth letter or a Roman one. */
function ranksOf(number: string): readonly (readonly [style: string, rank: number])[] {
  if (isDigit(number.charCodeAt(0))) {
    const point = number.lastIndexOf('.') + 1;
    return [[`${number.slice(0, point)}1`, Number(number.slice(point))]];
  }
  const small = number.toLowerCase();
  const isSmall = number === small;
  const ranks: [string, number][] = [];
  if (number.length === 1) ranks.push([isSmall ? 'a' : 'A', small.charCodeAt(0) - 0x60]);
  const roman = ROMAN.indexOf(small) + 1;
  if (roman > 0) ranks.push([isSmall ? 'i' : 'I', roman]);
  return ranks;
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
