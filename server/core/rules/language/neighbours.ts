import type { Prose } from '../../scan/prose.ts';
import type { Definition, Found } from '../../scan/prose-checks.ts';

/** Where a rule looks, and at what: a part of the definition of a check. */
export type Look<Finding extends Found> = Pick<Definition<Finding>, 'words' | 'behind'> &
  Required<Pick<Definition<Finding>, 'at'>>;

export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** A word of a passage: its offsets, and its text in small letters; an elided one ends in its apostrophe (`l'`). */
export interface Near {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The letters of a word, for regular expressions on text in small letters. */
export const LETTERS = 'a-zà-öø-ÿœ';

/** What may not follow a word that is matched to its end. */
export const WORD_END = `(?![${LETTERS}\\d]|['·-][${LETTERS}]|\\([${LETTERS}]{1,4}\\))`;

const WORD = new RegExp(`[${LETTERS}]+(?:'(?=[${LETTERS}]))?`, 'y');

/** The word that begins at an offset. */
export function wordAt({ lower }: Prose, at: number): Near | undefined {
  WORD.lastIndex = at;
  const found = WORD.exec(lower);
  return found ? { start: at, end: at + found[0].length, word: found[0] } : undefined;
}

/** The word behind one that ends at an offset, with nothing but one space between, or an apostrophe. */
export function wordBehind(prose: Prose, end: number): Near | undefined {
  const { lower } = prose;
  if (lower[end - 1] === "'") return wordAt(prose, end);
  return lower[end] === ' ' ? wordAt(prose, end + 1) : undefined;
}

/** The word before one that begins at an offset, with nothing but one space between, or its apostrophe. */
export function wordBefore({ lower }: Pick<Prose, 'lower'>, start: number): Near | undefined {
  const isElided = lower[start - 1] === "'";
  if (!isElided && lower[start - 1] !== ' ') return undefined;
  const end = isElided ? start : start - 1;
  const from = lettersBefore(lower, isElided ? end - 1 : end);
  return from < end && !(isElided && from === end - 1) ? { start: from, end, word: lower.slice(from, end) } : undefined;
}

/** The word that ends at an offset. */
export function wordEnding({ lower }: Pick<Prose, 'lower'>, end: number): Near | undefined {
  const start = lettersBefore(lower, end);
  return start < end ? { start, end, word: lower.slice(start, end) } : undefined;
}

/** Where the letters begin that end at an offset. */
function lettersBefore(lower: string, end: number): number {
  let from = end;
  while (from > 0 && isLetterCode(lower.charCodeAt(from - 1))) from--;
  return from;
}

/** A small letter of English or French. */
export function isLetterCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code !== 0xf7 && code <= 0xff) || code === 0x153;
}

/** Whether the word at an offset begins with a capital. */
export function isCapitalised({ text, lower }: Prose, at: number): boolean {
  return text[at] !== lower[at];
}

/** Whether a sentence begins at an offset. */
export function isSentenceStart({ text }: Pick<Prose, 'text'>, at: number): boolean {
  let end = at;
  while (end > 0 && SPACE.test(text[end - 1]!)) end--;
  return at === 0 || (end > 0 && end < at && '.!?'.includes(text[end - 1]!));
}

/**
 * Where the sentence begins in which an offset is.
 * @param reach how far it is looked for; where it begins earlier, the first offset beyond is given
 */
export function sentenceStart({ text }: Pick<Prose, 'text'>, at: number, reach = REACH): number {
  const least = Math.max(0, at - reach - 1);
  for (let i = at - 2; i >= least; i--) {
    if ('.!?'.includes(text[i]!) && SPACE.test(text[i + 1]!)) {
      let start = i + 1;
      while (start < at && SPACE.test(text[start]!)) start++;
      return start;
    }
  }
  return least;
}

/** Where the sentence ends in which an offset is: at its final mark, or at the end of the passage. */
export function sentenceEnd({ text }: Prose, at: number): number {
  for (let i = at; i < text.length; i++) {
    if ('.!?'.includes(text[i]!) && (i + 1 === text.length || SPACE.test(text[i + 1]!))) return i;
  }
  return text.length;
}

const SPACE = /\s/;

/** At most this much text before or after a place is looked at, so that hostile text stays linear. */
export const REACH = 200;

/** What stands before an offset, back to the beginning of its clause; in small letters. */
export function clauseBefore({ lower }: Prose, at: number): string {
  let start = at;
  for (const least = Math.max(0, at - REACH); start > least && !'.;:!?()'.includes(lower[start - 1]!); ) start--;
  return lower.slice(start, at);
}

/** What begins at an offset, where a pattern with the flag `y` fits. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
