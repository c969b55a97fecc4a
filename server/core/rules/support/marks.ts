import type { Row } from '../../notice.ts';
import type { Source } from '../../text/source.ts';
import { TokenKind, type Tokens } from '../../text/tokens.ts';
import { contentOf } from './rows.ts';

/** Numbers of the tokens of a source that are addresses or targets of links, and of those that are marks of bold text; ascending. */
interface Marks {
  readonly links: readonly number[];
  readonly bold: readonly number[];
}

const found = new WeakMap<Tokens, Marks>();

/** Most rows have none of them, so that a look into a short list tells. Read once a source. */
function marksOf({ text, tokens }: Source): Marks {
  let marks = found.get(tokens);
  if (!marks) found.set(tokens, (marks = read(text, tokens)));
  return marks;
}

function read(text: string, { kinds, starts, ends, count }: Tokens): Marks {
  const marks = { links: [] as number[], bold: [] as number[] };
  for (let i = 0; i < count; i++) {
    const kind = kinds[i]!;
    if (kind === TokenKind.Url || kind === TokenKind.Email || kind === TokenKind.LinkTarget) marks.links.push(i);
    else if (kind === TokenKind.Punctuation && ends[i]! - starts[i]! > 1) {
      const code = text.charCodeAt(starts[i]!);
      if (code === STAR || code === UNDERSCORE) marks.bold.push(i);
    }
  }
  return marks;
}

const STAR = 0x2a;
const UNDERSCORE = 0x5f;
const NONE: readonly number[] = [];

/** The tokens of a row that are addresses or targets of links (`links`), or marks of bold text (`bold`). */
export function marksIn(row: Row, which: keyof Marks): readonly number[] {
  const { source, start, end } = contentOf(row);
  const all = marksOf(source)[which];
  if (all.length === 0) return NONE;
  const first = row.kind === 'heading' ? source.tokens.at(start) : row.firstToken;
  const last = row.kind === 'heading' ? source.tokens.at(end) : row.endToken;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]! < first) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while (stop < all.length && all[stop]! < last) stop++;
  return low === stop ? NONE : all.slice(low, stop);
}
