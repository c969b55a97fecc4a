import { MemoWith } from '../../memory/memo.ts';
import { type Bead, isBlock } from '../../model/alignment.ts';
import type { Block } from '../../model/notice.ts';
import type { SentencePairing } from '../../model/sentences.ts';
import type { SentenceFinder } from '../sections.ts';
import type { Terms } from '../terms.ts';
import { findGaps } from './gaps.ts';
import { isOnePair, matchSentences, matchWhole } from './programme.ts';
import { keyedSentencesOf, sentencesOf } from './read.ts';
import { rejoin } from './rejoin.ts';
import { SentenceComparer } from './score.ts';
import { clausesOf } from './surplus.ts';
import { wordPairs } from './words.ts';

/** By the English text: what was found of it with a French one. */
const PAIRINGS = new MemoWith<SentencePairing>();

/** Looks into beads with the words that were met. */
export function sentenceFinder(terms: Terms): SentenceFinder {
  const comparer = new SentenceComparer(terms);
  return {
    pair: (bead) => pairSentences(bead, comparer),
    clauses: (bead, pairing) => clausesOf(bead, pairing, comparer),
    words: (bead, match) => wordPairs(bead, match, comparer),
    gaps: (alignment) => findGaps(alignment, comparer),
    rejoin: (matches, en, fr, places) => rejoin(matches, en, fr, places, comparer),
  };
}

/** Pairs the sentences of two sides of a bead; undefined where one is empty, or they are headings. */
function pairSentences({ en, fr }: Bead, comparer: SentenceComparer): SentencePairing | undefined {
  if (en.length === 0 || fr.length === 0 || !en.every(isBlock) || !fr.every(isBlock)) return undefined;
  const textEn = en.length === 1 ? en[0]!.memos : undefined;
  const textFr = fr.length === 1 ? fr[0]!.memos : undefined;
  const find = () => findPairing(en, fr, comparer);
  return textFr ? PAIRINGS.of(textEn, textFr, find) : find();
}

function findPairing(en: readonly Block[], fr: readonly Block[], comparer: SentenceComparer): SentencePairing {
  const [ofEn, ofFr] = [en.map(sentencesOf), fr.map(sentencesOf)];
  const counts = { en: ofEn.map(({ length }) => length), fr: ofFr.map(({ length }) => length) };
  const [allEn, allFr] = [ofEn.flat(), ofFr.flat()];
  const keyed = (blocks: readonly Block[]) => blocks.flatMap((block) => keyedSentencesOf(block, comparer.terms));
  const matches = isOnePair(allEn.length, allFr.length)
    ? matchWhole(allEn.length, allFr.length)
    : matchSentences(comparer, keyed(en), keyed(fr));
  const isPlain = matches.every(({ enCount, frCount, crossed }) => enCount > 0 && frCount > 0 && !crossed);
  return { en: allEn, fr: allFr, counts, matches, isPlain };
}
