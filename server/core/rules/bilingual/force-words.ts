import { once } from '../../memory/once.ts';
import type { Alignment, Bead } from '../../model/alignment.ts';
import type { Block } from '../../model/notice.ts';
import type { SentenceMatch, WordPlace } from '../../model/sentences.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { PlacedHit } from '../shared/sentence-pairs.ts';
import type { Signs } from './force-difference.ts';
import type { Sign } from './force-signs.ts';

/** How far behind a sign what it is about is looked for, in tokens, and in words that say something. */
const REACH = 8;
const WORDS = 2;

/** What ends the stretch of a sentence that a sign is about, beside marks. */
const JOINTS: ReadonlySet<string> = new Set(
  'and or but that which who whose if when where while et ou mais que qui dont si quand lorsque'.split(' '),
);
const MARKS = ',;:()[]–—…"“”«»';

/** What the signs of force in two groups of sentences are about: the words behind them, and where the other edition says these. */
export class ForceWords {
  readonly #pairs = once(() => this.alignment.wordsOf(this.bead, this.match));

  constructor(
    readonly match: SentenceMatch,
    readonly bead: Bead,
    readonly alignment: Alignment,
  ) {}

  /** Where the other edition says the first words that a sign is about. */
  counterparts({ block, sentence, endToken }: PlacedHit<Sign>): readonly WordPlace[] {
    const words = this.#words(block, sentence).filter((token) => token >= endToken && token < endToken + REACH);
    return this.#counterparts(
      block,
      sentence,
      words.filter((token) => !isParted(block, endToken, token)).slice(0, WORDS),
    );
  }

  /** Where the other edition says the last words before a sign: its subject. */
  subjects({ block, sentence, firstToken }: PlacedHit<Sign>): readonly WordPlace[] {
    const words = this.#words(block, sentence).filter((token) => token < firstToken && token >= firstToken - REACH);
    return this.#counterparts(
      block,
      sentence,
      words.filter((token) => !isParted(block, token, firstToken)).slice(-WORDS),
    );
  }

  #words({ edition }: Block, sentence: number): readonly number[] {
    return this.#pairs()?.wordsOf(edition.language, sentence) ?? [];
  }

  #counterparts({ edition }: Block, sentence: number, tokens: readonly number[]): readonly WordPlace[] {
    return tokens
      .map((token) => this.#pairs()?.counterpart(edition.language, { sentence, token }))
      .filter((place) => place !== undefined);
  }

  /** The last one of some signs of the other edition that stands before a word, and is about it. */
  signAt({ sentence, token }: WordPlace, signs: Signs): PlacedHit<Sign> | undefined {
    return signs.findLast(
      (sign) =>
        sign.sentence === sentence &&
        sign.endToken <= token &&
        token - sign.endToken < REACH &&
        !isParted(sign.block, sign.endToken, token),
    );
  }
}

/** Whether something stands between two tokens of a block that begins another part of the sentence. */
export function isParted({ content: { source }, firstToken }: Block, from: number, to: number): boolean {
  const { kinds, starts, words } = source.tokens;
  for (let i = firstToken + from; i < firstToken + to; i++) {
    const isMark = kinds[i] === TokenKind.Punctuation && MARKS.includes(source.text.charAt(starts[i]!));
    if (isMark || JOINTS.has(words[i]?.folded ?? '')) return true;
  }
  return false;
}
