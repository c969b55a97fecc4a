import { type Block, blocksOf, type Notice, partsOf } from '../notice.ts';
import { hasPlaceholder } from '../rules/support/placeholder.ts';
import { type Language, otherLanguage, textOf } from '../text/source.ts';
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

/**
 * The blocks that are written in the other edition's language, in document order; placeholders are not looked at. Short blocks may hold no function
 * word; for them counts which of their words occur in the other edition only.
 */
export function untranslatedBlocks(notice: Notice): ReadonlySet<Block> {
  const reader = new WordReader();
  const foreign = new Set<Block>();
  const doubtful = new Map<Block, Evidence>();
  const others: Block[] = [];
  for (const edition of notice.editions) {
    const mayHoldPlaceholders = edition.source.text.includes('[[');
    for (const block of partsOf(edition).flatMap(blocksOf)) {
      // A placeholder holds the other edition's words.
      if (mayHoldPlaceholders && hasPlaceholder(textOf(block.content))) continue;
      const evidence = evidenceOf(reader.read(block), edition.language);
      if (isForeign(evidence)) foreign.add(block);
      else {
        others.push(block);
        if (isDoubtful(evidence)) doubtful.set(block, evidence);
      }
    }
  }
  if (doubtful.size === 0) return foreign;
  const told = withExclusiveWords(doubtful, others, reader);
  return told.size === 0 ? foreign : new Set(inOrder(notice).filter((block) => foreign.has(block) || told.has(block)));
}

function inOrder(notice: Notice): readonly Block[] {
  return notice.editions.flatMap((edition) => partsOf(edition).flatMap(blocksOf));
}

interface Evidence {
  /** Function words of the edition's language, of the other one, and all words, outside of quotations. */
  readonly own: number;
  readonly other: number;
  readonly words: number;
}

function evidenceOf(words: readonly Word[], language: Language): Evidence {
  let french = 0;
  let english = 0;
  for (const word of words) {
    // English has no diacritics to speak of.
    if (word.hasDiacritic) french++;
    else {
      if (word.isFunctionWord.fr) french++;
      if (word.isFunctionWord.en) english++;
    }
  }
  return language === 'fr'
    ? { own: french, other: english, words: words.length }
    : { own: english, other: french, words: words.length };
}

function isForeign({ own, other, words }: Evidence): boolean {
  return other >= LEAST_WORDS && other > FACTOR * own + (words > LONG ? 1 : 0) && other >= LEAST_SHARE * words;
}

/** Whether words that occur in the other edition only could tell that a block is foreign. */
function isDoubtful({ own, other, words }: Evidence): boolean {
  // Many words are the same in both languages: without a function word of the other one they tell nothing beside one
  // of the own.
  if (other === 0 && own > 0) return false;
  const mostPossible = other + EXCLUSIVE * words;
  return mostPossible >= LEAST_WITH_EXCLUSIVE && mostPossible > FACTOR * own;
}

/** A power of two. */
const MARKS = 4096;

/** Of the doubtful blocks, those whose words stand in the other edition, and nowhere else in their own. */
function withExclusiveWords(
  doubtful: ReadonlyMap<Block, Evidence>,
  blocks: readonly Block[],
  reader: WordReader,
): ReadonlySet<Block> {
  const counts = new Map<Word, Record<Language, number>>();
  // Tells fast of nearly all other words that they are not among those.
  const marks = new Uint8Array(MARKS);
  for (const block of doubtful.keys()) {
    for (const word of reader.read(block)) {
      if (!isContentWord(word)) continue;
      counts.set(word, { en: 0, fr: 0 });
      marks[word.key & (MARKS - 1)] = 1;
    }
  }
  for (const block of blocks) {
    const { language, source } = block.edition;
    const { words } = source.tokens;
    for (let i = block.firstToken; i < block.endToken; i++) {
      const word = words[i];
      if (word === undefined || marks[word.key & (MARKS - 1)] === 0) continue;
      const count = counts.get(word);
      if (count) count[language]++;
    }
  }
  const told = new Set<Block>();
  for (const [block, { own, other, words }] of doubtful) {
    const { language } = block.edition;
    const here = new Map<Word, number>();
    for (const word of reader.read(block)) if (isContentWord(word)) here.set(word, (here.get(word) ?? 0) + 1);
    let total = other;
    for (const [word, count] of here) {
      const found = counts.get(word)!;
      if (found[language] <= count && found[otherLanguage(language)] > 0) total += EXCLUSIVE * count;
    }
    if (total >= LEAST_WITH_EXCLUSIVE && total > FACTOR * own && total >= LEAST_SHARE * words) told.add(block);
  }
  return told;
}

/** A word that begins with a small letter, and is neither a function word nor accented. */
function isContentWord({ text, hasDiacritic, isFunctionWord }: Word): boolean {
  if (hasDiacritic || isFunctionWord.en || isFunctionWord.fr || text.length <= 2) return false;
  const code = text.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a;
}

const OPENING = '«“"';
const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"' };

/** Reads the words of a block outside of quotations; into one array, over and over. A quotation that is not closed is none. */
class WordReader {
  readonly #words: Word[] = [];

  /** Valid until the next call. */
  read({ content: { source }, firstToken, endToken }: Block): readonly Word[] {
    const { kinds, starts, words } = source.tokens;
    const found = this.#words;
    found.length = 0;
    let opening = OPENING;
    let close = '';
    let opened = -1;
    let before = 0;
    for (let i = firstToken; i < endToken; i++) {
      if (kinds[i] === TokenKind.Word) {
        if (close === '') found.push(words[i]!);
      } else if (kinds[i] === TokenKind.Punctuation) {
        const mark = source.text.charAt(starts[i]!);
        if (close === '' && opening.includes(mark)) {
          close = CLOSING[mark]!;
          opened = i;
          before = found.length;
        } else if (mark === close) close = '';
      }
      if (close !== '' && i === endToken - 1) {
        // Once more from the mark that was not closed, which opens nothing.
        opening = opening.replace(source.text.charAt(starts[opened]!), '');
        i = opened;
        close = '';
        found.length = before;
      }
    }
    return found;
  }
}
