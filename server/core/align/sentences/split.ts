import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { isDigit } from '../../text/source.ts';
import { TokenKind, type Tokens } from '../../text/tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Abbreviations that more words of the sentence follow: titles, references. Folded, without the point. */
const NEVER_LAST: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words('mr mrs ms dr prof rev hon st messrs cf vs viz approx incl excl dept gen col capt lt maj sgt'),
  fr: words('mm mme mmes mlle dr pr me mgr st ste cf ex env gen col cap lt maj resp'),
};
/** Abbreviations of what is counted or dated: a number follows. */
const BEFORE_NUMBER: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(
    'no nos art arts para paras sec secs fig figs vol ch p pp ref refs tel ext jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
  fr: words('no nos art par al fig vol chap p pp ref tel janv fevr avr juil sept oct nov dec'),
};
/** Abbreviations with points inside that may end a sentence; others are followed by more of it. */
const MAY_BE_LAST = words('u.s u.k e.u u.n a.m p.m ph.d');
/** Single capitals that are words: `I`, `Y`; another one is an initial. */
const ONE_LETTER_WORDS = 'IAÀYO';

const TERMINATORS = '.!?…';
const OPENERS = '"“‘\'’«([{*_–—-¿¡';
const CLOSERS = ')]}"”’\'»*_';

/**
 * The first tokens of the sentences in the tokens `[first, end)` of a text; empty where there is no token. A sentence ends at `. ! ? …` with
 * the quotes, brackets and marks that close behind it, where white space and a capital or digit follow; not at an abbreviation, nor in
 * brackets that opened inside of the sentence. It ends at a line break that Markdown shows, too, and at the bar between two cells of a row in
 * which any cell has several sentences. Semicolons and colons do not end one.
 */
export function sentenceStarts(
  text: string,
  tokens: Tokens,
  first: number,
  end: number,
  language: Language,
): readonly number[] {
  if (first >= end) return [];
  const { kinds, starts, ends } = tokens;
  // The mark of a quotation belongs to the paragraph.
  const boundaries = [isMarkOf('>', text, tokens, first) && first + 1 < end ? first + 1 : first];
  /** The first tokens of cells. */
  const cells: number[] = [];
  /** By bracket that is open: how many boundaries there were; -1 for one that opens a sentence. */
  const open: number[] = [];
  for (let i = first; i < end; i++) {
    const kind = kinds[i];
    // Nearly all tokens are words behind one space.
    const mayBreak = i > first && (starts[i]! - ends[i - 1]! > 1 || kinds[i - 1]! > TokenKind.Code);
    if (kind === TokenKind.Html ? isLineBreak(text, starts[i]!) : mayBreak && isShownBreak(text, tokens, i)) {
      const next = kind === TokenKind.Html ? i + 1 : i;
      if (next > boundaries.at(-1)! && beginsSentence(text, tokens, next, end)) boundaries.push(next);
    }
    if (kind !== TokenKind.Punctuation) continue;
    const mark = text.charAt(starts[i]!);
    if (mark === '|' && i + 1 < end) cells.push(i + 1);
    else if (mark === '(' || mark === '[') open.push(boundaries.at(-1) === i ? -1 : boundaries.length);
    else if (mark === ')' || mark === ']') {
      const before = open.pop() ?? -1;
      if (before >= 0) boundaries.length = Math.min(boundaries.length, before);
    } else if (TERMINATORS.includes(mark)) {
      let next = i + 1;
      while (next < end && starts[next] === ends[next - 1] && isMarkOf(TERMINATORS, text, tokens, next)) next++;
      const isPoint = mark === '.' && next === i + 1;
      const at = i;
      // What holds for the first mark of a run holds for all.
      i = next - 1;
      next = closedAfter(text, tokens, next, end);
      if (next >= end || starts[next] === ends[next - 1]) continue;
      if (!beginsSentence(text, tokens, next, end)) continue;
      if (isPoint && isAbbreviation(text, tokens, at, boundaries.at(-1)!, next, end, language)) continue;
      boundaries.push(next);
      // What closes behind the mark closes what opened before it.
      for (let k = at + 1; k < next; k++) if (isMarkOf(')]', text, tokens, k)) open.pop();
      i = next - 1;
    }
  }
  if (cells.length === 0 || boundaries.length === 1) return boundaries;
  return [...new Set([...boundaries, ...cells])].sort((a, b) => a - b);
}

/** The token behind the quotes, brackets and marks that close right behind a token; a French quotation mark after a space. */
function closedAfter(text: string, tokens: Tokens, from: number, end: number): number {
  const { kinds, starts, ends } = tokens;
  let next = from;
  for (; next < end; next++) {
    const gap = starts[next]! - ends[next - 1]!;
    const closes = gap === 0 && (kinds[next] === TokenKind.LinkTarget || isMarkOf(CLOSERS, text, tokens, next));
    if (!closes && !(gap === 1 && text.charAt(starts[next]!) === '»')) break;
  }
  return next;
}

/** Whether what is read next begins with a capital or a digit, behind opening marks. */
function beginsSentence(text: string, tokens: Tokens, from: number, end: number): boolean {
  const { kinds, starts } = tokens;
  let next = from;
  while (next < end && (kinds[next] === TokenKind.Html || isMarkOf(OPENERS, text, tokens, next))) next++;
  if (next >= end) return false;
  const kind = kinds[next];
  if (kind === TokenKind.Number) return true;
  if (kind !== TokenKind.Word && kind !== TokenKind.Code) return false;
  const letter = text.charAt(starts[next]!);
  return letter !== letter.toLowerCase() || isDigit(letter.charCodeAt(0));
}

function isAbbreviation(
  text: string,
  tokens: Tokens,
  point: number,
  first: number,
  next: number,
  end: number,
  language: Language,
): boolean {
  const { kinds, starts, ends } = tokens;
  const last = point - 1;
  if (last < first || ends[last] !== starts[point]) return false;
  const word = text.slice(starts[last], ends[last]);
  // A number that counts a point.
  if (kinds[last] === TokenKind.Number) return last === first && word.length <= 2;
  if (kinds[last] !== TokenKind.Word) return false;
  if (last - 2 >= first && ends[last - 1] === starts[last] && text.charAt(starts[last - 1]!) === '.') {
    return word.length <= 2 && !MAY_BE_LAST.has(fold(text.slice(starts[last - 2], ends[last])));
  }
  if (word.length === 1) return !ONE_LETTER_WORDS.includes(word) && word !== word.toLowerCase();
  const folded = fold(word);
  if (NEVER_LAST[language].has(folded)) return true;
  return BEFORE_NUMBER[language].has(folded) && next < end && kinds[next] === TokenKind.Number;
}

function isLineBreak(text: string, start: number): boolean {
  return /^<br\b/i.test(text.slice(start, start + 4));
}

/** Whether a line break stands before a token, not the first one of its text, that Markdown shows: after two spaces or a backslash. */
function isShownBreak(text: string, { starts, ends }: Tokens, token: number): boolean {
  const before = ends[token - 1]!;
  const gap = starts[token]! - before;
  if (gap < 1 || gap > 8) return false;
  const isAfterBackslash = text.charCodeAt(before - 1) === 0x5c;
  if (gap < 3 && !isAfterBackslash) return false;
  const end = text.slice(before, starts[token]).search(/[\r\n]/);
  return isAfterBackslash ? end === 0 : end >= 2;
}

function isMarkOf(marks: string, text: string, { kinds, starts }: Tokens, token: number): boolean {
  return kinds[token] === TokenKind.Punctuation && marks.includes(text.charAt(starts[token]!));
}
