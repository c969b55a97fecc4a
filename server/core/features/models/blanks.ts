/** A text that is compared with others of its kind, piece by piece: words, figures and single marks. */
interface Pieces {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** In small letters. */
  readonly pieces: readonly string[];
}

/** Longer texts are compared by their beginning only: the comparison is quadratic. */
const MOST_PIECES = 400;
/** From this share of common pieces on, two texts are one with changes. */
const ALIKE = 0.8;
/** With more blanks than this share of its pieces a text is not standard. */
const MOST_BLANK = 0.3;

/** How much two texts have in common, from 0 to 1. */
function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [readPieces(a), readPieces(b)];
  const total = one.pieces.length + other.pieces.length;
  // As long as it can be at all: the comparison of two unlike texts is spared.
  if (2 * Math.min(one.pieces.length, other.pieces.length) < ALIKE * total) return 0;
  return (2 * commonTo(one.pieces, other.pieces).filter(Boolean).length) / total;
}

/** Whether two texts are one with changes. */
export function areAlike(a: string, b: string): boolean {
  return similarity(a, b) >= ALIKE;
}

/**
 * A text with blanks where most of the others read otherwise; undefined where little would be left of it.
 * @param blank makes a blank of what stands there in the text
 */
export function withBlanks(
  text: string,
  others: readonly string[],
  blank: (text: string) => string,
): string | undefined {
  if (others.length === 0) return text;
  const own = readPieces(text);
  const agreeing = own.pieces.map(() => 0);
  for (const other of others) {
    for (const [i, isCommon] of commonTo(own.pieces, readPieces(other).pieces).entries()) if (isCommon) agreeing[i]!++;
  }
  const differs = agreeing.map((count, i) => count * 2 < others.length && /[\p{L}\p{N}]/u.test(own.pieces[i]!));
  if (differs.filter(Boolean).length > MOST_BLANK * own.pieces.length) return undefined;
  let result = '';
  let done = 0;
  for (let i = 0; i < differs.length; i++) {
    if (!differs[i]) continue;
    let last = i;
    // One common piece between two that differ belongs to them: `3 to 5`, `10 000,00`.
    while (differs[last + 1] || (differs[last + 2] && last + 2 < differs.length)) last++;
    result += text.slice(done, own.starts[i]) + blank(text.slice(own.starts[i], own.ends[last]));
    done = own.ends[last]!;
    i = last;
  }
  return result + text.slice(done);
}

function readPieces(text: string): Pieces {
  const found = [...text.matchAll(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu)].slice(0, MOST_PIECES);
  return {
    text,
    starts: found.map(({ index }) => index),
    ends: found.map(({ index, 0: { length } }) => index + length),
    pieces: found.map(([piece]) => piece.toLowerCase()),
  };
}

/** For each of the first pieces, whether it is in the longest series that both have in common. */
function commonTo(a: readonly string[], b: readonly string[]): readonly boolean[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const common = new Array<boolean>(a.length).fill(false);
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      common[i++] = true;
      j++;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return common;
}
