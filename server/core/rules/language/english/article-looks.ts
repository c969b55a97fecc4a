import type { Prose } from '../../../scan/prose.ts';
import { likeWritten } from '../../../text/letter-case.ts';
import type { WrongArticle } from '../articles.ts';
import { isCapitalised, isSentenceStart, type Look, matchAt, wordBefore, wordBehind, wordSet } from '../neighbours.ts';

const DETERMINERS = wordSet('a an the its their our');
const BEFORE_CONTRACT = ['before', 'at', 'until', 'after'];
const OF_SYSTEMS = wordSet('e recruitment internal online application electronic current central');
const OF_CONTRACTS = wordSet('the end start expiry');
const BEFORE_DEALS = wordSet('propose prepare negotiate conclude sign establish terminate renew');
const OF_DEALS = wordSet(
  'contract agreement maintenance service support supply framework purchase lease licence license',
);

/** Where an article may be wrong, doubled or missing. */
export const ENGLISH_LOOKS: readonly Look<WrongArticle>[] = [
  { words: { en: ['a'] }, behind: { en: mayTakeAn }, at: indefinite },
  { words: { en: ['an'] }, behind: { en: mayTakeA }, at: indefinite },
  { words: { en: DETERMINERS }, behind: { en: (word) => DETERMINERS.has(word) }, at: doubled },
  {
    words: { en: ['using', 'via', 'through', 'in', 'on', 'from', 'under', 'to', 'by'] },
    behind: { en: (word) => OF_SYSTEMS.has(word) },
    at: missing,
  },
  { words: { en: BEFORE_DEALS }, behind: { en: (word) => OF_DEALS.has(word) }, at: missingBeforeDeal },
  { words: { en: BEFORE_CONTRACT }, behind: { en: (word) => OF_CONTRACTS.has(word) }, at: missing },
];

/** Whether a word may not have `a` before it: nearly none of those that do begin like this. */
function mayTakeAn(word: string, spelling: string): boolean {
  return 'aeiouh'.includes(word.charAt(0)) || (spelling !== word && spelling === spelling.toUpperCase());
}

/** Whether a word may not have `an` before it. */
function mayTakeA(word: string, spelling: string): boolean {
  return !'aei'.includes(word.charAt(0)) || word.startsWith('e') || spelling === spelling.toUpperCase();
}

const NEXT = / ([\p{L}\d][\p{L}\d.,]*)(-?)/uy;
const BEFORE_LETTER = wordSet(
  'category grade level annex class option list type group part plan band vitamin hepatitis appendix section step schedule from point',
);

/** `a AS-02`, `an university` */
function indefinite(prose: Prose, at: number, end: number): WrongArticle | undefined {
  const word = prose.lower.slice(at, end);
  if (isCapitalised(prose, at) && !isSentenceStart(prose, at)) return undefined;
  const next = matchAt(NEXT, prose.text, end)?.[1]?.replace(/(?<![.,])[.,]+$/, '');
  // `from A to B`
  if (!next || (next.length < 4 && BEFORE_LETTER.has(wordBefore(prose, at)?.word ?? ''))) return undefined;
  const right = articleBefore(next, prose.text[end + 1 + next.length] === '-');
  return right === undefined || right === word
    ? undefined
    : { start: at, end, kind: 'form', right: likeWritten(right, prose.text.slice(at, end)) };
}

const SPOKEN_LETTERS = { an: 'AEIO', a: 'BCDGJKPQTVWYZ' };
/** What no one can say as a word, and begins with a letter whose name begins with a vowel: `MBA`, `FBI`, `NGO`. `SQL` is said in two ways. */
const SPELT_OUT =
  /^(?!SQL)(?:[MNLR][BCDFGKLMNPQRSTVWXZ]|F[BCDFGHJKMNPQSTVWXZ]|S[BDFGJRSVXZ]|[FHLMNRSX][BCDFGHJKLMNPQRSTVWXZ]*s?$)/;
const LIKE_YOU =
  /^(?:uni(?!m|n[^gi]|d|sh|ll)|us(?:e|a|u)|uti|ut[io]|eu|ew|one(?![a-z]*rous)|once|ubiq|ur(?:anium|inal|olog)|uk(?:r|$)|unanim)/;
const SILENT_H_EN = /^(?:hour|honest|honou?r|heir)/;

/** The article that the sound of a word asks for; undefined where that is not certain. */
export function articleBefore(next: string, isCompound: boolean): 'a' | 'an' | undefined {
  if (/^\d/.test(next)) {
    const number = /^[\d,.]+/.exec(next)![0];
    if (/[a-z]/i.test(next.slice(number.length)) && !/^(?:st|nd|rd|th)$/.test(next.slice(number.length)))
      return undefined;
    return /^8/.test(number) || /^1[18](?:$|,\d{3}|th)/.test(number) ? 'an' : 'a';
  }
  // `an M.Sc.`, `a B.A.`
  if (/^\p{Lu}\.\p{L}/u.test(next)) return 'AEFHILMNORSX'.includes(next[0]!) ? 'an' : 'a';
  const isAcronym =
    /^\p{Lu}[\p{Lu}\d]+s?$/u.test(next) ||
    (next.length === 1 && isCompound && next === next.toUpperCase()) ||
    /^\p{Lu}\d/u.test(next);
  if (isAcronym) {
    if (/^(?:NATO|UN|UNESCO|UNICEF|SHAPE|URL|USB|UK|US|EUROPOL|EURATOM)s?$/.test(next)) return 'a';
    if (SPOKEN_LETTERS.an.includes(next[0]!)) return 'an';
    if (SPOKEN_LETTERS.a.includes(next[0]!)) return 'a';
    return SPELT_OUT.test(next) ? 'an' : undefined;
  }
  const lower = next.toLowerCase();
  if (next.length === 1) return isCompound && lower === 'e' ? 'an' : undefined;
  if (/^[^a-z]/.test(lower) || /^(?:historic|hotel|herb|hist)/.test(lower)) return undefined;
  // Names are said as their own language does.
  if (/^\p{Lu}\p{Ll}*\p{Lu}/u.test(next)) return undefined;
  if (SILENT_H_EN.test(lower)) return 'an';
  if (LIKE_YOU.test(lower)) return 'a';
  return 'aeiou'.includes(lower[0]!) ? 'an' : 'a';
}

/** `the a`, `its the` */
function doubled(prose: Prose, at: number, end: number): WrongArticle | undefined {
  const next = wordBehind(prose, end);
  const first = prose.lower.slice(at, end);
  if (!next || !DETERMINERS.has(next.word) || next.word === first || isCapitalised(prose, next.start)) return undefined;
  if (isCapitalised(prose, at) && !isSentenceStart(prose, at)) return undefined;
  // `the "a"`, `a the-…`, the letter in `the a to z`
  const behind = wordBehind(prose, next.end);
  if (!behind || behind.word === 'to' || prose.lower[next.end] === '-') return undefined;
  return { start: at, end: next.end, kind: 'doubled', right: undefined };
}

const SYSTEM =
  /( )(?:e-recruitment|recruitment|internal|online|application|electronic|current|central) (?:(?:recruitment|application|internal|online|web|job) )?(?:system|portal|website|platform|tool)(?=[,.;)]|$| (?:as|and|is|by|for|to)(?![a-z]))/y;
const CONTRACT = /( (?:the )?(?:end|start|expiry) of )(?:contract|appointment|assignment)(?=[,.;)]|$)/y;

/** `using e-recruitment system`, `before the end of contract` */
function missing(prose: Prose, at: number, end: number): WrongArticle | undefined {
  const pattern = BEFORE_CONTRACT.includes(prose.lower.slice(at, end)) ? CONTRACT : SYSTEM;
  const found = matchAt(pattern, prose.lower, end);
  if (!found) return undefined;
  const start = end + found[1]!.length;
  const stop = end + found[0].length;
  return { start, end: stop, kind: 'missing', right: `the ${prose.text.slice(start, stop)}` };
}

const DEAL =
  / ((?:maintenance|service|support|supply|framework|purchase|lease|licen[cs]e) )?(?:contract|agreement)(?=[,.;)]|$| (?:if|when|where|for|with|before|after)(?![a-z]))/y;

/** `propose maintenance contract if required` */
function missingBeforeDeal(prose: Prose, _at: number, end: number): WrongArticle | undefined {
  const found = matchAt(DEAL, prose.lower, end);
  if (!found) return undefined;
  const [start, stop] = [end + 1, end + found[0].length];
  const text = prose.text.slice(start, stop);
  return { start, end: stop, kind: 'missing', right: `${articleBefore(text, false) ?? 'a'} ${text}` };
}
