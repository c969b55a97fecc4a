import { isBlock } from '../../model/alignment.ts';
import type { RowMatch, Rows } from '../model.ts';
import { crosses, type SectionNumbers } from '../moved.ts';
import { keyedSentencesOf, sentencesOf } from './read.ts';
import type { SentenceComparer } from './score.ts';

/** From this score of two sentences on, in nats, their blocks are counterparts of which one lost its other sentences. */
const LEAST_SCORE = 3;
/** More pairs, of blocks side by side or of sentences in two blocks, come of a notice that is half translated. */
const MOST_BLOCK_PAIRS = 16;
const MOST_SENTENCE_PAIRS = 900;

/**
 * Pairs lone blocks side by side, one in each edition, where they share a sentence: one of them lost so many of its sentences that
 * as a whole they look unlike.
 */
export function rejoin(
  matches: readonly RowMatch[],
  en: Rows,
  fr: Rows,
  places: SectionNumbers,
  comparer: SentenceComparer,
): readonly RowMatch[] {
  const result: (RowMatch | undefined)[] = [...matches];
  for (const { ofEn, ofFr } of loneRuns(matches)) {
    const candidates = ofEn
      .flatMap((k) => ofFr.map((l) => ({ k, l, i: matches[k]!.en, j: matches[l]!.fr })))
      .filter(({ i, j }) => en.kinds[i] === fr.kinds[j] && places.en(i) === places.fr(j))
      .map((pair) => ({ ...pair, score: bestPair(en, pair.i, fr, pair.j, comparer) }))
      .filter(({ score }) => score > LEAST_SCORE)
      .sort((a, b) => b.score - a.score);
    for (const { k, l, i, j, score } of candidates) {
      if (result[k]?.frCount !== 0 || result[l]?.enCount !== 0) continue;
      result[k] = { en: i, enCount: 1, fr: j, frCount: 1, moved: crosses(matches, k, l), score };
      result[l] = undefined;
    }
  }
  return result.filter((match) => match !== undefined);
}

/** By run of matches with one side only: the numbers of the English and of the French ones. */
function* loneRuns(matches: readonly RowMatch[]): Iterable<{ readonly ofEn: number[]; readonly ofFr: number[] }> {
  let run = { ofEn: [] as number[], ofFr: [] as number[] };
  for (let k = 0; k <= matches.length; k++) {
    const match = matches[k];
    if (match?.frCount === 0) run.ofEn.push(k);
    else if (match?.enCount === 0) run.ofFr.push(k);
    else {
      const pairs = run.ofEn.length * run.ofFr.length;
      if (pairs > 0 && pairs <= MOST_BLOCK_PAIRS) yield run;
      run = { ofEn: [], ofFr: [] };
    }
  }
}

/** The score of the two sentences that are most alike, in nats; of two blocks of one sentence the aligner has said all. */
function bestPair(en: Rows, i: number, fr: Rows, j: number, comparer: SentenceComparer): number {
  const [rowEn, rowFr] = [en.rows[i]!, fr.rows[j]!];
  if (!isBlock(rowEn) || !isBlock(rowFr)) return -Infinity;
  const pairs = sentencesOf(rowEn).length * sentencesOf(rowFr).length;
  if (pairs < 2 || pairs > MOST_SENTENCE_PAIRS) return -Infinity;
  const [ofEn, ofFr] = [keyedSentencesOf(rowEn, comparer.terms), keyedSentencesOf(rowFr, comparer.terms)];
  return Math.max(...ofEn.flatMap((one) => ofFr.map((other) => comparer.score([one], [other]))));
}
