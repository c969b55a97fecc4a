import { Memo } from '../memory/memo.ts';
import type { Block, Edition, Notice } from '../model/notice.ts';
import { KeyFilter } from '../text/key-filter.ts';
import { type Language, otherLanguage } from '../text/language.ts';
import { textOf } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';
import { hasPlaceholder } from '../writing/placeholder.ts';
import { isFiller } from './filler.ts';
import { foreignStretch } from './foreign-stretch.ts';
import type { Passage } from './model.ts';
import { scanOf } from './scan.ts';

/** Weight of a content word found only in the other edition, relative to a function word. */
const EXCLUSIVE = 0.7;
/** Least evidence for the other language, in function words, and least share of the block's words. */
const LEAST_WORDS = 2;
const LEAST_WITH_EXCLUSIVE = 1.4;
const LEAST_SHARE = 0.1;
/** Evidence for the other language must outweigh that for the own one by this factor. */
const FACTOR = 2;
/** In blocks of more words than this one function word more may be a quotation, a title or chance. */
const LONG = 30;

/**
 * The blocks that are written in the other edition's language, in document order; placeholders are not looked at. Short blocks may hold no function
 * word; for them counts which of their words occur in the other edition only.
 */
export function untranslatedBlocks({ editions }: Notice): ReadonlySet<Block> {
  const verdicts = editions.map((edition) => VERDICTS.of(edition.memos, () => judge(edition)));
  const foreign = new Set(verdicts.flatMap((verdict) => verdict.foreign));
  if (verdicts.every(({ doubtful }) => doubtful.size === 0)) return foreign;
  const told = withExclusiveWords(editions, verdicts);
  if (told.size === 0) return foreign;
  const all = editions.flatMap(({ blocks }) => blocks);
  return new Set(all.filter((block) => foreign.has(block) || told.has(block)));
}

/** What an edition tells by itself: the blocks in the other language, those that only the other edition's words tell, and all others. */
interface Verdict {
  readonly foreign: readonly Block[];
  readonly doubtful: ReadonlyMap<Block, Evidence>;
  /** The doubtful ones are among them. */
  readonly others: readonly Block[];
}

const VERDICTS = new Memo<Verdict>();

interface Evidence {
  /** Function words of the edition's language, of the other one, and all words, outside of quotations. */
  readonly own: number;
  readonly other: number;
  readonly words: number;
  /** The words that may stand in the other edition only, as often as they stand in the block. */
  readonly content: readonly Word[];
}

function judge(edition: Edition): Verdict {
  const foreign: Block[] = [];
  const doubtful = new Map<Block, Evidence>();
  const others: Block[] = [];
  for (const passage of scanOf(edition).passages) {
    const { node, isPlain } = passage;
    if (node.kind !== 'paragraph' && node.kind !== 'item') continue;
    // A placeholder holds the other edition's words.
    if (!isPlain && hasPlaceholder(textOf(node.content))) continue;
    const { votes, shared, words } = isPlain ? passage : outsideOfQuotations(node);
    const own = votes[edition.language] + shared;
    const other = votes[otherLanguage(edition.language)] + shared;
    // Latin filler is in neither language.
    if (own * 4 < words && isFiller(edition.source.tokens, node.firstToken, node.endToken)) continue;
    const isPartly = () => other - shared > LEAST_WORDS && foreignStretch(node) !== undefined;
    if (outweighs(own, other, words) || isPartly()) foreign.push(node);
    else {
      others.push(node);
      if (isDoubtful(own, other, words)) {
        doubtful.set(node, { own, other, words, content: unquotedWords(node).filter(isContentWord) });
      }
    }
  }
  return { foreign, doubtful, others };
}

/** What a passage tells by its votes, for a block with quotations. */
function outsideOfQuotations(block: Block): Pick<Passage, 'votes' | 'shared' | 'words'> {
  const words = unquotedWords(block);
  const votes = { en: 0, fr: 0 };
  for (const { hasDiacritic, isFunctionWord } of words) {
    // English has hardly any diacritics.
    if (hasDiacritic) votes.fr++;
    else {
      if (isFunctionWord.fr) votes.fr++;
      if (isFunctionWord.en) votes.en++;
    }
  }
  return { votes, shared: 0, words: words.length };
}

function outweighs(own: number, other: number, words: number): boolean {
  return other >= LEAST_WORDS && other > FACTOR * own + (words > LONG ? 1 : 0) && other >= LEAST_SHARE * words;
}

/** Whether words that occur in the other edition only could tell that a block is foreign. */
function isDoubtful(own: number, other: number, words: number): boolean {
  // Many words are the same in both languages: without a function word of the other one they tell nothing beside one
  // of the own.
  if (other === 0 && own > 0) return false;
  const mostPossible = other + EXCLUSIVE * words;
  return mostPossible >= LEAST_WITH_EXCLUSIVE && mostPossible > FACTOR * own;
}

/** Of the doubtful blocks, those whose words stand in the other edition, and nowhere else in their own. */
function withExclusiveWords(editions: readonly Edition[], verdicts: readonly Verdict[]): ReadonlySet<Block> {
  const wanted = verdicts.flatMap(({ doubtful }) => [...doubtful.values()].flatMap(({ content }) => content));
  const counts: Partial<Record<Language, ReadonlyMap<Word, number>>> = {};
  for (const [i, edition] of editions.entries()) counts[edition.language] = countIn(edition, verdicts[i]!, wanted);
  const told = new Set<Block>();
  for (const { doubtful } of verdicts) {
    for (const [block, { own, other, words, content }] of doubtful) {
      const { language } = block.edition;
      const here = new Map<Word, number>();
      for (const word of content) here.set(word, (here.get(word) ?? 0) + 1);
      let total = other;
      for (const [word, count] of here) {
        const there = counts[otherLanguage(language)]?.get(word) ?? 0;
        if (counts[language]!.get(word)! <= count && there > 0) total += EXCLUSIVE * count;
      }
      if (total >= LEAST_WITH_EXCLUSIVE && total > FACTOR * own && total >= LEAST_SHARE * words) told.add(block);
    }
  }
  return told;
}

/** How often some words stand in an edition; kept as long as the same ones are asked for. */
const COUNTS = new Memo<{ readonly wanted: readonly Word[]; readonly counts: ReadonlyMap<Word, number> }>();

function countIn(edition: Edition, { others }: Verdict, wanted: readonly Word[]): ReadonlyMap<Word, number> {
  const known = COUNTS.get(edition.memos);
  if (known?.wanted.length === wanted.length && known.wanted.every((word, i) => word === wanted[i]))
    return known.counts;
  const counts = new Map<Word, number>();
  const filter = new KeyFilter();
  for (const word of wanted) {
    counts.set(word, 0);
    filter.add(word.key);
  }
  const { words } = edition.source.tokens;
  for (const { firstToken, endToken } of others) {
    for (let i = firstToken; i < endToken; i++) {
      const word = words[i];
      if (word === undefined || !filter.mayHave(word.key)) continue;
      const count = counts.get(word);
      if (count !== undefined) counts.set(word, count + 1);
    }
  }
  return COUNTS.set(edition.memos, { wanted, counts }).counts;
}

/** A word that begins with a small letter, and is neither a function word nor accented. */
function isContentWord({ text, hasDiacritic, isFunctionWord }: Word): boolean {
  if (hasDiacritic || isFunctionWord.en || isFunctionWord.fr || text.length <= 2) return false;
  const code = text.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a;
}

const OPENING = '«“"';
const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"' };

/** The words of a block outside of quotations. An unclosed quotation does not count. */
function unquotedWords({ content: { source }, firstToken, endToken }: Block): readonly Word[] {
  const { kinds, starts, words } = source.tokens;
  const found: Word[] = [];
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
