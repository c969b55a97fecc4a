import { isSpace } from '../text/source.ts';

/** A range of a header value, as offsets relative to that value. */
export interface ValuePart {
  readonly start: number;
  readonly end: number;
}

/** A run of digits, a run of letters, or one mark of a header value; white space is what lies between pieces. */
export interface Piece extends ValuePart {
  readonly kind: 'digits' | 'letters' | 'mark';
  readonly text: string;
}

/** Cuts a header value into pieces, in one pass. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start);
    let end = start + 1;
    if (kind === 'digits' || kind === 'letters') while (end < text.length && kindAt(text, end) === kind) end++;
    if (kind !== 'space') pieces.push({ kind, start, end, text: text.slice(start, end) });
    start = end;
  }
  return pieces;
}

/** Whether nothing lies between two neighbouring pieces. */
export function touches(left: ValuePart | undefined, right: ValuePart | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}

/** The part over two parts, the first of which begins first. */
export function partOver(first: ValuePart, last: ValuePart): ValuePart {
  return { start: first.start, end: last.end };
}

/** Hyphens and dashes of all lengths that writers and converters put for one another. */
export function isDash(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind === 'mark' && '-\u2010\u2011\u2012\u2013\u2014\u2212'.includes(piece.text);
}

/** White space of any kind as one plain space: the form in which values are compared with what the profile would write. */
export function withPlainSpaces(text: string): string {
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) plain += text[i];
    else if (plain !== '' && !plain.endsWith(' ')) plain += ' ';
  }
  return plain.trimEnd();
}

function kindAt(text: string, at: number): Piece['kind'] | 'space' {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return 'digits';
  if (isSpace(code)) return 'space';
  // Everything above Latin-1 punctuation that has letter case, and combining accents, belongs to words.
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return 'letters';
  if (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) return 'letters';
  return code >= 0x300 && code <= 0x36f ? 'letters' : 'mark';
}
