import { placeIn } from './search.ts';
import { Vocabulary, type Word } from './vocabulary.ts';

/** What a token is. Words and codes are memos; the others are read from the text. */
export const TokenKind = {
  /** Letters: `security`, `l'` (elided, with its apostrophe), `OTAN`. */
  Word: 1,
  /** A run of digits; `3,833.04` is five tokens. */
  Number: 2,
  /** Letters and digits together: `G15`, `3D`. */
  Code: 3,
  /** One punctuation mark or symbol; a run of `*` or `_` is one. */
  Punctuation: 4,
  /** A web address with or without its scheme, without closing punctuation. */
  Url: 5,
  Email: 6,
  /** The target of a Markdown link, with its parentheses: `(#)`, `(https://…)`. */
  LinkTarget: 7,
  /** An HTML tag or comment. */
  Html: 8,
  /** Code, with the marks around it: a code span or a code block. */
  Verbatim: 9,
} as const;

export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** The tokens of one source, as parallel arrays indexed by token number; white space is what lies between tokens. */
export interface Tokens {
  readonly count: number;
  readonly kinds: Uint8Array;
  /** UTF-16 offsets. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The memos word of `Word` and `Code` tokens, else undefined. */
  readonly words: readonly (Word | undefined)[];
  /** A tag, comment or code block is not closed: with more text behind it, this one may read otherwise. */
  readonly isOpen: boolean;
  /** The number of the first token that begins at or after an offset. */
  at(offset: number): number;
}

/** Shared by all notices of a process; see {@link Vocabulary.trim}. */
export const vocabulary = new Vocabulary();

/** Room for this many tokens in one buffer: many small buffers cost more than they hold. */
export function tokenArrays(count: number): Pick<Tokens, 'kinds' | 'starts' | 'ends'> {
  const memory = new ArrayBuffer(9 * count);
  return {
    starts: new Uint32Array(memory, 0, count),
    ends: new Uint32Array(memory, 4 * count, count),
    kinds: new Uint8Array(memory, 8 * count, count),
  };
}

/** The tokens whose parallel arrays these are. */
export function tokensOf(
  count: number,
  kinds: Uint8Array,
  starts: Uint32Array,
  ends: Uint32Array,
  words: readonly (Word | undefined)[],
  isOpen: boolean,
): Tokens {
  return {
    count,
    kinds,
    starts,
    ends,
    words,
    isOpen,
    at: (offset) => placeIn(count, (i) => starts[i]! < offset),
  };
}

/** The tokens of a text from those of its parts, in order. @param offsetOf where a part begins */
export function joinTokens(parts: readonly Tokens[], offsetOf: (part: number) => number): Tokens {
  let count = 0;
  for (const part of parts) count += part.count;
  const { kinds, starts, ends } = tokenArrays(count);
  const words = new Array<Word | undefined>(count);
  let at = 0;
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k]!;
    const offset = offsetOf(k);
    for (let i = 0; i < part.count; i++, at++) {
      kinds[at] = part.kinds[i]!;
      starts[at] = part.starts[i]! + offset;
      ends[at] = part.ends[i]! + offset;
      words[at] = part.words[i];
    }
  }
  return tokensOf(count, kinds, starts, ends, words, false);
}

/** The tokens of a part of the text by itself: those that begin in `[start, end)`. One that goes on behind the part ends with it. */
export function cutTokens(tokens: Tokens, start: number, end: number): Tokens {
  const from = tokens.at(start);
  const to = tokens.at(end);
  const words = tokens.words.slice(from, to);
  if (start === 0 && (to === 0 || tokens.ends[to - 1]! <= end)) {
    const { kinds, starts, ends, isOpen } = tokens;
    return tokensOf(to, kinds.subarray(0, to), starts.subarray(0, to), ends.subarray(0, to), words, isOpen);
  }
  const { kinds, starts, ends } = tokenArrays(to - from);
  kinds.set(tokens.kinds.subarray(from, to));
  for (let i = from; i < to; i++) {
    starts[i - from] = tokens.starts[i]! - start;
    ends[i - from] = Math.min(tokens.ends[i]!, end) - start;
  }
  return tokensOf(to - from, kinds, starts, ends, words, tokens.isOpen);
}

/**
 * The tokens of a text of which only the middle is new.
 * @param before the tokens that it had, of which the first `kept` and the last `moved` stay
 * @param shift how much further on the last ones stand now
 */
export function spliceTokens(before: Tokens, kept: number, moved: number, shift: number, middle: Tokens): Tokens {
  const count = kept + middle.count + moved;
  const from = before.count - moved;
  const at = count - moved;
  const { kinds, starts, ends } = tokenArrays(count);
  kinds.set(before.kinds.subarray(0, kept));
  kinds.set(middle.kinds, kept);
  kinds.set(before.kinds.subarray(from), at);
  const splice = (offsets: Uint32Array, own: Uint32Array, others: Uint32Array): void => {
    offsets.set(own.subarray(0, kept));
    offsets.set(others, kept);
    for (let i = 0; i < moved; i++) offsets[at + i] = own[from + i]! + shift;
  };
  splice(starts, before.starts, middle.starts);
  splice(ends, before.ends, middle.ends);
  const words = before.words.slice(0, kept).concat(middle.words, before.words.slice(from));
  return tokensOf(count, kinds, starts, ends, words, false);
}
