import { memoByLanguage } from '../memory/memo.ts';
import type { Block } from '../model/notice.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { PhraseIndex } from '../text/phrase-index.ts';

/** Something at some words of a block: tokens counted from the content's first one, one past the last. */
export interface Hit<Item> {
  readonly item: Item;
  readonly firstToken: number;
  readonly endToken: number;
}

interface Listed<Item> {
  readonly item: Item;
  /** The phrase, where its last word may not go on. */
  readonly whole: string | undefined;
}

/** Finds phrases of both languages in blocks, and keeps what it found with the block's text. The last word may go on, unless `^` ends the phrase. */
export class BlockPhrases<Item> {
  readonly #indexes: Readonly<Record<Language, PhraseIndex<Listed<Item>>>>;
  readonly #memo = memoByLanguage<readonly Hit<Item>[]>();

  constructor(phrases: Readonly<Record<Language, readonly (readonly [phrase: string, item: Item])[]>>) {
    this.#indexes = { en: indexOf(phrases.en), fr: indexOf(phrases.fr) };
  }

  /** The phrases in a block, in order: the longest one where several begin at a word, none inside of another. */
  in(block: Block): readonly Hit<Item>[] {
    const { language } = block.edition;
    return this.#memo[language].of(block.memos, () => this.#find(block, language));
  }

  #find({ content: { source }, firstToken, endToken }: Block, language: Language): readonly Hit<Item>[] {
    const { words } = source.tokens;
    const found = this.#indexes[language]
      .find(source, firstToken, endToken)
      .filter(({ item: { whole }, endToken: end }) => !whole || words[end - 1]?.folded.length === lastLetters(whole))
      .sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken);
    const hits: Hit<Item>[] = [];
    let done = 0;
    for (const hit of found) {
      if (hit.firstToken < done) continue;
      done = hit.endToken;
      hits.push({
        item: hit.item.item,
        firstToken: hit.firstToken - firstToken,
        endToken: hit.endToken - firstToken,
      });
    }
    return hits.length === 0 ? NONE : hits;
  }
}

const NONE: readonly never[] = [];

function indexOf<Item>(phrases: readonly (readonly [string, Item])[]): PhraseIndex<Listed<Item>> {
  return new PhraseIndex(
    phrases.map(([phrase, item]): readonly [string, Listed<Item>] => {
      const isWhole = phrase.endsWith('^');
      const text = isWhole ? phrase.slice(0, -1) : phrase;
      return [text, { item, whole: isWhole ? text : undefined }];
    }),
    // An address says nothing of the kind, and has all phrases looked through.
    false,
  );
}

/** How many letters the last word of a phrase has, folded as the text is. */
function lastLetters(phrase: string): number {
  return fold(/(?<![^\s'’-])[^\s'’-]+['’]?$/.exec(phrase)![0]).length;
}
