import type { Rows } from './keys.ts';
import { linkedTerm, strengthOf, type Terms } from './terms.ts';

/** A link that weighs no more than this, in nats, is left out: the key stands in nearly every row. */
const LEAST_WEIGHT = 0.05;

/** One edition's rows with their keys numbered from 0 and weighed. */
export interface WeighedRows extends Rows {
  /**
   * Row i has `ownKeys[ownOffsets[i]]` to `ownKeys[ownOffsets[i + 1] - 1]`: the own numbers of those of its keys that some key of the other
   * edition answers to.
   */
  readonly ownKeys: Int32Array;
  readonly ownOffsets: Int32Array;
  /** By own number of a key: the weight of its best link, in nats. */
  readonly weights: Float64Array;
  /** By own number of a key: 1 where it is no word. */
  readonly exact: Uint8Array;
  /** By row: the sum of its keys' weights. */
  readonly sums: Float64Array;
}

/** The keys of both editions, weighed by how rare they are in this notice, with their links. */
export interface Weighed {
  readonly en: WeighedRows;
  readonly fr: WeighedRows;
  /** The links of English key k are `linkStarts[k]` to `linkStarts[k + 1]`: French keys and weights. */
  readonly linkStarts: Int32Array;
  readonly linkKeys: readonly number[];
  readonly linkWeights: readonly number[];
}

/**
 * Weighs keys and links: strength times the smaller of both keys' inverse document frequencies ln((rows + 1) / rows
 * with the key). A key is worth its best link; one with no link at all says nothing about counterparts and is
 * dropped.
 */
export function weigh(en: Rows, fr: Rows, terms: Terms): Weighed {
  const english = numbered(en, terms);
  const french = numbered(fr, terms);
  const { count } = english;
  terms.end(count + french.count);
  const weightsEn = new Float64Array(count);
  const weightsFr = new Float64Array(french.count);
  const linkStarts = new Int32Array(count + 1);
  const linkKeys: number[] = [];
  const linkWeights: number[] = [];
  const { numbers, rarities } = french;
  for (let key = 0; key < count; key++) {
    const term = english.terms[key]!;
    const rarity = english.rarities[key]!;
    const links = terms.links(term, 'en');
    // The key itself, which is in no list of links, comes first.
    for (let i = -1, last = links?.length ?? 0; i < last; i++) {
      const other = numbers[i < 0 ? term : linkedTerm(links![i]!)]!;
      if (other < 0) continue;
      const weight = (i < 0 ? 1 : strengthOf(links![i]!)) * Math.min(rarity, rarities[other]!);
      if (weight <= LEAST_WEIGHT) continue;
      linkKeys.push(other);
      linkWeights.push(weight);
      if (weight > weightsEn[key]!) weightsEn[key] = weight;
      if (weight > weightsFr[other]!) weightsFr[other] = weight;
    }
    linkStarts[key + 1] = linkKeys.length;
  }
  const result = {
    en: weighed(en, english, weightsEn, terms),
    fr: weighed(fr, french, weightsFr, terms),
    linkStarts,
    linkKeys,
    linkWeights,
  };
  forgetNumbers(english);
  forgetNumbers(french);
  return result;
}

interface Numbered {
  readonly count: number;
  /** By term: its own number in this edition, or -1. */
  readonly numbers: Int32Array;
  /** By own number. */
  readonly terms: readonly number[];
  readonly rarities: Float64Array;
}

/** {@link Numbered.numbers} of one notice after the other: -1 all over in between. */
const NUMBERS = { en: new Int32Array(0), fr: new Int32Array(0) };

function forgetNumbers({ numbers, terms }: Numbered): void {
  for (const term of terms) numbers[term] = -1;
}

function numbered({ keys, rows, language }: Rows, terms: Terms): Numbered {
  if (NUMBERS[language].length < terms.count) NUMBERS[language] = new Int32Array(2 * terms.count).fill(-1);
  const numbers = NUMBERS[language];
  const found: number[] = [];
  const frequencies: number[] = [];
  for (const ofRow of keys) {
    for (let i = 0; i < ofRow.length; i++) {
      const term = ofRow[i]!;
      const number = numbers[term]!;
      if (number >= 0) frequencies[number]!++;
      else {
        numbers[term] = found.length;
        found.push(term);
        frequencies.push(1);
      }
    }
  }
  const rarities = new Float64Array(found.length);
  for (let i = 0; i < rarities.length; i++) rarities[i] = Math.log((rows.length + 1) / frequencies[i]!);
  return { count: found.length, numbers, terms: found, rarities };
}

function weighed(rows: Rows, { numbers, terms: own }: Numbered, weights: Float64Array, terms: Terms): WeighedRows {
  const count = rows.rows.length;
  const ownKeys = new Int32Array(rows.keys.reduce((sum, { length }) => sum + length, 0));
  const ownOffsets = new Int32Array(count + 1);
  const sums = new Float64Array(count);
  const exact = new Uint8Array(own.length);
  for (let key = 0; key < own.length; key++) exact[key] = terms.isWord(own[key]!) ? 0 : 1;
  let at = 0;
  for (let row = 0; row < count; row++) {
    let sum = 0;
    const keys = rows.keys[row]!;
    for (let i = 0; i < keys.length; i++) {
      const key = numbers[keys[i]!]!;
      const weight = weights[key]!;
      if (weight === 0) continue;
      ownKeys[at++] = key;
      sum += weight;
    }
    ownOffsets[row + 1] = at;
    sums[row] = sum;
  }
  return { ...rows, ownKeys: ownKeys.subarray(0, at), ownOffsets, weights, exact, sums };
}
