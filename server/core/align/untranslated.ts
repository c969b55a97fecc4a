import { type Block, blocksOf, type Edition, type Notice, partsOf } from '../notice.ts';
import { hasPlaceholder } from '../rules/support/placeholder.ts';
import { LANGUAGES, type Language, otherLanguage, textOf } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';

/** A word of content that occurs in the other edition only counts as so much of a function word of its language. */
const EXCLUSIVE = 0.7;
/** Least evidence for the other language, in function words, and least share of the block's words. */
const LEAST_WORDS = 2;
const LEAST_WITH_EXCLUSIVE = 1.4;
const LEAST_SHARE = 0.1;
/** Evidence for the other language is so many times that for the block's own. */
const FACTOR = 2;
/** In blocks of more words than this one function word more may be a quotation, a title or chance. */
const LONG = 30;

/** How often each word stands in each edition, blocks that are plainly in the wrong language left out. */
export interface WordsOfEditions {
  readonly counts: Readonly<Record<Language, ReadonlyMap<Word, number>>>;
  /** Blocks told by their function words alone. */
  readonly foreign: ReadonlySet<Block>;
}

/** Counts the words of both editions, for {@link isUntranslated}. */
export function wordsOfEditions(notice: Notice): WordsOfEditions {
  const counts = { en: new Map<Word, number>(), fr: new Map<Word, number>() };
  const foreign = new Set<Block>();
  for (const edition of notice.editions) {
    for (const block of blocksOfEdition(edition)) {
      // A placeholder holds the other edition's words.
      if (hasPlaceholder(textOf(block.content))) continue;
      if (isForeign(evidenceOf(block))) foreign.add(block);
      else
        for (const word of contentWords(block))
          counts[edition.language].set(word, (counts[edition.language].get(word) ?? 0) + 1);
    }
  }
  return { counts, foreign };
}

/**
 * Whether a block is written in the other edition's language. Short blocks may hold no function word; for them counts
 * which of their words occur in the other edition only.
 */
export function isUntranslated(block: Block, { counts, foreign }: WordsOfEditions): boolean {
  if (foreign.has(block)) return true;
  const evidence = evidenceOf(block);
  const { language } = block.edition;
  // Many words are the same in both languages: without a function word of the other one they tell nothing beside one
  // of the own.
  if (evidence.other === 0 && evidence.own > 0) return false;
  const mostPossible = evidence.other + EXCLUSIVE * evidence.words;
  if (mostPossible < LEAST_WITH_EXCLUSIVE || mostPossible <= FACTOR * evidence.own) return false;
  const words = contentWords(block);
  const here = new Map<Word, number>();
  for (const word of words) here.set(word, (here.get(word) ?? 0) + 1);
  let total = evidence.other;
  for (const [word, count] of here) {
    const elsewhere = (counts[language].get(word) ?? 0) - count;
    if (elsewhere <= 0 && counts[otherLanguage(language)].has(word)) total += EXCLUSIVE * count;
  }
  return total >= LEAST_WITH_EXCLUSIVE && total > FACTOR * evidence.own && total >= LEAST_SHARE * evidence.words;
}

function blocksOfEdition(edition: Edition): readonly Block[] {
  return partsOf(edition).flatMap(blocksOf);
}

interface Evidence {
  /** Function words of the edition's language, of the other one, and all words, outside of quotations. */
  own: number;
  other: number;
  words: number;
}

function isForeign({ own, other, words }: Evidence): boolean {
  return other >= LEAST_WORDS && other > FACTOR * own + (words > LONG ? 1 : 0) && other >= LEAST_SHARE * words;
}

function evidenceOf(block: Block): Evidence {
  const { language } = block.edition;
  const foreign = otherLanguage(language);
  const evidence = { own: 0, other: 0, words: 0 };
  eachWord(block, (word) => {
    evidence.words++;
    // English has no diacritics to speak of.
    const isFrench = word.hasDiacritic || word.isFunctionWord.fr;
    const isEnglish = word.isFunctionWord.en && !word.hasDiacritic;
    if (language === 'fr' ? isFrench : isEnglish) evidence.own++;
    if (foreign === 'fr' ? isFrench : isEnglish) evidence.other++;
  });
  return evidence;
}

/** The words that begin with a small letter, function words and accented ones left out. */
function contentWords(block: Block): Word[] {
  const words: Word[] = [];
  eachWord(block, (word) => {
    if (word.hasDiacritic || LANGUAGES.some((language) => word.isFunctionWord[language])) return;
    const code = word.text.charCodeAt(0);
    if (code >= 0x61 && code <= 0x7a && word.text.length > 2) words.push(word);
  });
  return words;
}

const OPENING = '«“"';
const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"' };

/** Calls back for each word of a block outside of quotations. A quotation that is not closed is none. */
function eachWord(block: Block, visit: (word: Word) => void): void {
  const { source } = block.content;
  const { kinds, starts, words } = source.tokens;
  let close = '';
  let opened = -1;
  let opening = OPENING;
  for (let i = block.firstToken; i < block.endToken; i++) {
    const kind = kinds[i];
    if (kind === TokenKind.Word) {
      if (close === '') visit(words[i]!);
    } else if (kind === TokenKind.Punctuation) {
      const mark = source.text.charAt(starts[i]!);
      if (close === '' && opening.includes(mark)) {
        close = CLOSING[mark]!;
        opened = i;
      } else if (mark === close) close = '';
    }
    if (close !== '' && i === block.endToken - 1) {
      opening = opening.replace(source.text.charAt(starts[opened]!), '');
      i = opened;
      close = '';
    }
  }
}
