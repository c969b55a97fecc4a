import type { Block } from '../model/notice.ts';
import { type Language, otherLanguage } from '../text/language.ts';
import { type Span, span } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';

/** Words that make sentences: names of offices and laws, which stay as they are in either language, hold articles and prepositions only. */
const SENTENCE_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    `you your we our they their he she is are was were will be been must should may can could has have had do does that which who this
    these those not when while if`.split(/\s+/),
  ),
  fr: new Set(
    `vous nous il elle ils elles est sont sera seront être peut peuvent doit doivent qui que dont ne pas ont avoir votre vos notre nos ce cette ces
    leur leurs si lorsque`.split(/\s+/),
  ),
};

/** English without such a word: at least this many words in small letters that are not function words. French names have small letters, English ones have not. */
const LEAST_SMALL = 2;
/** What a stretch must have of the other language's function words, and of words in all. */
const LEAST_EVIDENCE = 3;
const LEAST_WORDS = 4;
/** A word of the edition's own language weighs more: a stretch ends there. */
const OWN = -2;

/** The part of a block that is in the other edition's language, outside of quotations; undefined where there is none. */
export function foreignStretch({ content, edition: { language }, firstToken, endToken }: Block): Span | undefined {
  const { source } = content;
  const { kinds, starts, ends, words } = source.tokens;
  const other = otherLanguage(language);
  let best: { evidence: number; first: number; last: number } | undefined;
  const empty = { evidence: 0, words: 0, small: 0, first: -1, last: -1, isSentence: false };
  let current = { ...empty };
  const restart = () => {
    current = { ...empty };
  };
  for (let i = firstToken; i < endToken; i++) {
    if (kinds[i] === TokenKind.Punctuation && QUOTES.includes(source.text.charAt(starts[i]!))) restart();
    const word = kinds[i] === TokenKind.Word ? words[i] : undefined;
    if (!word) continue;
    const weight = weightOf(word, language);
    if (current.evidence + weight <= 0) {
      restart();
      continue;
    }
    if (current.first < 0) current.first = i;
    current.evidence += weight;
    current.words++;
    if (weight === 0 && other === 'en' && isSmall(word)) current.small++;
    current.isSentence ||= SENTENCE_WORDS[other].has(word.text.toLowerCase()) || current.small >= LEAST_SMALL;
    if (weight > 0) current.last = i;
    const isOne = current.isSentence && current.evidence >= LEAST_EVIDENCE && current.words >= LEAST_WORDS;
    if (isOne && current.evidence > (best?.evidence ?? 0)) best = { ...current };
  }
  if (!best) return undefined;
  // Content words that go on are of the same language.
  let { last } = best;
  while (last + 1 < endToken && kinds[last + 1] === TokenKind.Word && weightOf(words[last + 1]!, language) >= 0) last++;
  return span(source, starts[best.first]!, ends[last]!);
}

/** The same, where the rest of the block is in the edition's own language. */
export function foreignPart(block: Block): Span | undefined {
  const stretch = foreignStretch(block);
  if (!stretch) return undefined;
  const { tokens } = stretch.source;
  for (let i = block.firstToken; i < block.endToken; i++) {
    const isOutside = tokens.starts[i]! < stretch.start || tokens.starts[i]! >= stretch.end;
    const word = tokens.words[i];
    if (isOutside && word && weightOf(word, block.edition.language) === OWN) return stretch;
  }
  return undefined;
}

const QUOTES = '«»“”"';

function isSmall({ text, isFunctionWord }: Word): boolean {
  return text.length > 2 && !isFunctionWord.en && !isFunctionWord.fr && text === text.toLowerCase();
}

/** What a word says for the other language (above 0) or for the edition's own. */
function weightOf({ isFunctionWord, hasDiacritic }: Word, language: Language): number {
  const other = otherLanguage(language);
  if (isFunctionWord[language]) return isFunctionWord[other] ? 0 : OWN;
  if (isFunctionWord[other]) return 1;
  return hasDiacritic ? (language === 'en' ? 1 : OWN) : 0;
}
