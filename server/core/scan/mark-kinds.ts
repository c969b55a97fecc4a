import type { Tokens } from '../text/tokens.ts';

/** What rules look for in punctuation. */
export const Mark = {
  Other: 0,
  /** `*` and `_` */
  Emphasis: 1,
  /** `: ; ? !`, before which French sets a space */
  Spaced: 2,
  /** `,` and `.` */
  Stop: 3,
  OpeningGuillemet: 4,
  ClosingGuillemet: 5,
  /** `"` and `“` */
  Quote: 6,
  /** `/` and `-` */
  Joint: 7,
  /** `(` and `[` */
  Bracket: 8,
  /** `[[` */
  Placeholder: 9,
} as const;

const MARKS: Readonly<Record<string, number>> = {
  '*': Mark.Emphasis,
  _: Mark.Emphasis,
  ':': Mark.Spaced,
  ';': Mark.Spaced,
  '?': Mark.Spaced,
  '!': Mark.Spaced,
  ',': Mark.Stop,
  '.': Mark.Stop,
  '«': Mark.OpeningGuillemet,
  '»': Mark.ClosingGuillemet,
  '"': Mark.Quote,
  '/': Mark.Joint,
  '-': Mark.Joint,
  '(': Mark.Bracket,
  '[': Mark.Bracket,
};

const BY_CODE = new Uint8Array(256);
for (const [mark, kind] of Object.entries(MARKS)) BY_CODE[mark.charCodeAt(0)] = kind;

/** The kind of the mark at an offset, one of {@link Mark}. */
export function markAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code === 0x5b && text.charCodeAt(offset + 1) === 0x5b) return Mark.Placeholder;
  return code < 256 ? BY_CODE[code]! : code === 0x201c ? Mark.Quote : Mark.Other;
}

/** Whether a semicolon ends a character reference: `&nbsp;`, `&#160;`. */
export function endsEntity(text: string, { starts, ends }: Tokens, token: number): boolean {
  if (text.charCodeAt(starts[token]!) !== 0x3b || token < 2) return false;
  if (ends[token - 1] !== starts[token] || ends[token - 2] !== starts[token - 1]) return false;
  const before = text.charCodeAt(starts[token - 2]!);
  return before === 0x26 || (before === 0x23 && text.charCodeAt(starts[token - 2]! - 1) === 0x26);
}
