import { Closing, RowKind } from './model.ts';
import { lengthOf, type Scorer, webLinksOf } from './score.ts';

/**
 * What counts for or against the second of two rows standing in the counterpart of the first as well, in log-odds.
 * Fitted by logistic regression on 1,746 merged and 3,492 incomplete pairs of neighbours, but for the constant, which is
 * lower by 1.5 since merges are rare, and for what is rarer still: other ends, items, the profile's word.
 */
const MERGE = {
  constant: -1.888,
  /**
   * By the share of the part's keys that have a link in the one row; by that of the links that the other part does
   * not have.
   */
  covered: 5.607,
  added: 5.343,
  /** By the weight of these, in nats up to {@link MERGE.mostAdded}. */
  addedWeight: 0.616,
  mostAdded: 10,
  /**
   * By how much likelier the length becomes, as the logarithm of the likelihood ratio (Gale & Church 1993), up to
   * {@link MERGE.mostLength}.
   */
  length: 0.722,
  mostLength: 6,
  /** By the count of web links becoming equal (1) or unequal (-1). */
  webLinks: 5.673,
  /** The first part closes with a colon: it opens what follows. */
  colon: -0.76,
  /** The last part closes with a colon and the one row does not, or the reverse; both do. */
  closingColon: -6,
  /** Both are items, which are hardly ever joined. */
  item: -1.5,
  /** By how much the part has to compare, up to {@link MERGE.muchKeys} nats. */
  size: -5.944,
  muchKeys: 8,
  /**
   * A part with less to compare than this, in nats, has to add a link. "Direct reports: N/a" and "Indirect reports: N/a"
   * say the same but for a word: either would stand in the counterpart of the other.
   */
  littleKeys: 4,
  /** Of what the profile says about the part. */
  identity: 0.8,
  /** More evidence than this says no more. */
  most: 4,
} as const;

/** A pair of rows with what they share, as {@link Scorer.pair} left it. */
export interface PairFacts {
  readonly score: number;
  /** Weight of the keys with a link in the other row, by side. */
  readonly en: number;
  readonly fr: number;
}

/** Squared deviations beyond this say no more. */
const MOST_SQUARED = 36;

/**
 * The score of two neighbouring rows against one, in log-odds: that of the better pair, less what the gap would cost,
 * and the evidence that the other part stands in the one row too. `enCount` and `frCount` are 2 and 1, or 1 and 2;
 * -Infinity where it is out of the question.
 */
export function mergeScore(
  scorer: Scorer,
  i: number,
  enCount: number,
  j: number,
  frCount: number,
  first: PairFacts,
  second: PairFacts,
  gap: number,
): number {
  const { en, fr } = scorer;
  const twoEn = enCount === 2;
  const [two, start, one, single] = twoEn ? [en, i, fr, j] : [fr, j, en, i];
  const kind = one.kinds[single]!;
  if (kind > RowKind.Paragraph || two.kinds[start] !== kind || two.kinds[start + 1] !== kind) return -Infinity;
  // A placeholder stands for a text of its own.
  if (one.placeholders[single]! | two.placeholders[start]! | two.placeholders[start + 1]!) return -Infinity;

  const firstIsMain = first.score >= second.score;
  const [mainFacts, partFacts] = firstIsMain ? [first, second] : [second, first];
  const main = firstIsMain ? start : start + 1;
  const part = firstIsMain ? start + 1 : start;
  const weight = scorer.weightOf(two, part);
  const all = weight + 2;
  const covered = (twoEn ? partFacts.en : partFacts.fr) / all;
  const webLinks = webLinksOf(one, single, single);
  const linksGain =
    Number(webLinksOf(two, main, main) !== webLinks) - Number(webLinksOf(two, start, start + 1) !== webLinks);
  const lengthSingle = lengthOf(one, single, single);
  const deviation = (length: number): number => {
    const value = twoEn ? scorer.deviation(length, lengthSingle) : scorer.deviation(lengthSingle, length);
    return Math.min(MOST_SQUARED, value * value);
  };
  const likelier = (deviation(lengthOf(two, main, main)) - deviation(lengthOf(two, start, start + 1))) / 2;
  const identity = twoEn ? scorer.identity(part, part, j, j) : scorer.identity(i, i, part, part);
  const known =
    MERGE.constant +
    MERGE.covered * covered +
    MERGE.length * Math.max(-MERGE.mostLength, Math.min(MERGE.mostLength, likelier)) +
    MERGE.webLinks * linksGain +
    MERGE.colon * Number(two.closings[start] === Closing.Colon) +
    MERGE.closingColon * colonsDiffer(two.closings[start + 1]!, one.closings[single]!) +
    MERGE.item * Number(kind === RowKind.Item) +
    MERGE.size * Math.min(1, weight / MERGE.muchKeys) +
    MERGE.identity * identity;
  const evidence = (added: number): number =>
    Math.min(MERGE.most, known + (MERGE.added * added) / all + MERGE.addedWeight * Math.min(MERGE.mostAdded, added));

  // The part adds no more links than it has.
  const most = twoEn ? partFacts.fr : partFacts.en;
  if (evidence(most) <= 0) return -Infinity;
  const overlap = scorer.overlap(i, enCount, j, frCount);
  const whole = scorer.group(i, enCount, j, frCount, overlap);
  const added = twoEn ? overlap.fr - mainFacts.fr : overlap.en - mainFacts.en;
  if (added <= 0 && weight > 0 && weight < MERGE.littleKeys) return -Infinity;
  const result = evidence(added);
  return result <= 0 ? -Infinity : Math.max(mainFacts.score, whole) + gap + result;
}

/** 1 where only one of both closes with a colon, less than 0 where both do, else 0. */
function colonsDiffer(closing: number, other: number): number {
  const colons = Number(closing === Closing.Colon) + Number(other === Closing.Colon);
  return colons === 1 ? 1 : -colons / 4;
}
