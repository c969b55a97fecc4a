import { grown } from '../../memory/grown.ts';
import type { Sentence } from '../../model/sentences.ts';
import { linkedTerm, strengthOf, type Terms } from '../terms.ts';
import { type KeyedSentence, KeyKind } from './keyed.ts';

/** What a key says where it finds its counterpart and where it does not, in nats, by {@link KeyKind}. */
export const EVIDENCE: Readonly<Record<number, { readonly found: number; readonly missing: number }>> = {
  [KeyKind.Word]: { found: 1.7, missing: -1 },
  [KeyKind.UnknownWord]: { found: 2, missing: -0.35 },
  [KeyKind.Number]: { found: 2.2, missing: -1.8 },
  [KeyKind.Address]: { found: 2.2, missing: -1 },
  [KeyKind.Acronym]: { found: 2, missing: -0.5 },
};
/** A key whose counterpart another one has taken: said once more than in the other edition. */
const SAID_AGAIN = -0.25;
/** A doubtful cognate says less. */
const DOUBTFUL = 0.7;
const SURE_STRENGTH = 0.8;
/** Keys are not independent: together they say less than their sum. */
const WORDS_WEIGHT = 0.65;
/** What a key far from the place of its counterpart loses in strength against a nearer one, by the difference of both places, 0 to 1. */
const DISTANCE = 0.25;
/** Beyond this, more pairs of keys of two sentences say no more. */
const MOST_PAIRS = 4096;

/** French characters for an English one, as a logarithm (1.20 to 1.28 in the notices measured), and what lengths say at worst, in nats. */
const LENGTH_RATIO = Math.log(1.25);
const WORST_LENGTH = -8;
/** Variance of the logarithm of two lengths that have nothing to do with each other; 0.8 is its deviation. */
const FOREIGN_VARIANCE = 0.64;

/** What became of a key when two sentences were compared. */
export const Found = { Missing: 0, Again: 1, Doubtful: 2, Sure: 3 } as const;

/** By kind and by what became of a key, see {@link weightOf}. */
const WEIGHTS = new Float64Array(20);
for (const [kind, { found, missing }] of Object.entries(EVIDENCE)) {
  WEIGHTS.set([missing, SAID_AGAIN, DOUBTFUL * found, found], Number(kind) << 2);
}

/** How much two groups of sentences share, in nats. */
export interface Evidence {
  /** Of both sides together. */
  readonly weight: number;
  /** By side: what its keys with a link can say at most, in whatever larger groups the two stand, and what all of them can. */
  readonly linkedEn: number;
  readonly mostEn: number;
  readonly linkedFr: number;
  readonly mostFr: number;
}

/** The keys of an English and a French group of sentences, side by side. */
export interface Comparison {
  /** By key of the group, in order: a value of {@link Found}. */
  readonly en: Uint8Array;
  readonly fr: Uint8Array;
}

/** A sentence that is a part of another one shares at least this many keys with it, and from them this much evidence, in nats. */
const LEAST_SHARED = 2;
const LEAST_PART = 0;

/** Compares sentences of the two editions by their words and lengths alone, so that what was found holds wherever the texts stand. */
export class SentenceComparer {
  /** By key: the comparison that it was met in last, and where in the French group first. */
  #marks = new Int32Array(0);
  #heads = new Int32Array(0);
  #mark = 0;
  /** By French key of the group: the next place of the same key. */
  #next = new Int32Array(256);
  #pairs = new Float64Array(256);
  /** What was found in the last comparison that nobody else sees. */
  #foundEn = new Uint8Array(512);
  #foundFr = new Uint8Array(512);
  /** The keys that are marked, while they are. */
  #marked: readonly number[] | undefined;

  constructor(readonly terms: Terms) {}

  /** Whether two groups of neighbouring sentences say the same, in nats; above 0 where they do. */
  score(en: readonly KeyedSentence[], fr: readonly KeyedSentence[]): number {
    return scoreOf(this.evidence(en, fr).weight, lengthOf(en), lengthOf(fr));
  }

  /** What the words of two groups of neighbouring sentences say. */
  evidence(en: readonly KeyedSentence[], fr: readonly KeyedSentence[]): Evidence {
    const keysEn = keysOf(en);
    const keysFr = keysOf(fr);
    const foundEn = (this.#foundEn = grown(this.#foundEn, keysEn.length)).fill(0, 0, keysEn.length);
    const foundFr = (this.#foundFr = grown(this.#foundFr, keysFr.length)).fill(0, 0, keysFr.length);
    this.#take(keysEn, keysFr, foundEn, foundFr);
    const ofEn = sideEvidence(en, foundEn);
    const ofFr = sideEvidence(fr, foundFr);
    return {
      weight: ofEn.weight + ofFr.weight,
      linkedEn: ofEn.linked,
      mostEn: ofEn.most,
      linkedFr: ofFr.linked,
      mostFr: ofFr.most,
    };
  }

  /** Whether what the shorter one of two sentences says stands in the longer one, which says more besides. */
  isPartOfOther(en: KeyedSentence, fr: KeyedSentence): boolean {
    const found = this.compare([en], [fr]);
    const [shorter, own] = en.length < fr.length ? [en, found.en] : [fr, found.fr];
    let count = 0;
    for (const value of own) if (value > Found.Again) count++;
    return count >= LEAST_SHARED && sideEvidence([shorter], own).weight > LEAST_PART;
  }

  /** Finds for each key its counterpart: strong links and those in the same place first, each key once. */
  compare(en: readonly KeyedSentence[], fr: readonly KeyedSentence[]): Comparison {
    const keysEn = keysOf(en);
    const keysFr = keysOf(fr);
    const found = { en: new Uint8Array(keysEn.length), fr: new Uint8Array(keysFr.length) };
    this.#take(keysEn, keysFr, found.en, found.fr);
    return found;
  }

  /** The keys of two groups that are linked, by their numbers in the groups: counterparts before those that are said again. */
  pairs(en: readonly KeyedSentence[], fr: readonly KeyedSentence[]): readonly (readonly [en: number, fr: number])[] {
    const keysEn = keysOf(en);
    const keysFr = keysOf(fr);
    const taken: (readonly [number, number])[] = [];
    this.#take(keysEn, keysFr, new Uint8Array(keysEn.length), new Uint8Array(keysFr.length), taken);
    return taken;
  }

  /** @param taken takes up the pairs of keys, those that count first */
  #take(
    keysEn: readonly number[],
    keysFr: readonly number[],
    foundEn: Uint8Array,
    foundFr: Uint8Array,
    taken?: (readonly [number, number])[],
  ): void {
    const count = this.#pair(keysEn, keysFr);
    if (count === 0) return;
    const pairs = this.#pairs.subarray(0, count).sort();
    for (let k = count - 1; k >= 0; k--) {
      const packed = pairs[k]!;
      const i = Math.floor(packed / PLACES) % PLACES;
      const j = packed % PLACES;
      const isSure = Math.floor(packed / (PLACES * PLACES)) % 2;
      if (foundEn[i]! > Found.Again || foundFr[j]! > Found.Again) {
        foundEn[i] ||= Found.Again;
        foundFr[j] ||= Found.Again;
      } else foundEn[i] = foundFr[j] = isSure ? Found.Sure : Found.Doubtful;
      taken?.push([i, j]);
    }
  }

  /** Collects the linked keys, packed for sorting: strength less distance, whether it is sure, and both places. */
  #pair(keysEn: readonly number[], keysFr: readonly number[]): number {
    this.#markAll(keysFr);
    const mark = this.#mark;
    let count = 0;
    for (let i = 0; i < keysEn.length; i++) {
      const key = keysEn[i]!;
      const links = this.terms.links(key, 'en');
      const place = i / keysEn.length;
      // The key itself, which is in no list of links, comes first.
      for (let l = -1, last = links?.length ?? 0; l < last; l++) {
        const other = l < 0 ? key : linkedTerm(links![l]!);
        if (this.#marks[other] !== mark) continue;
        const strength = l < 0 ? 1 : strengthOf(links![l]!);
        for (let j = this.#heads[other]!; j >= 0; j = this.#next[j]!) {
          if (count >= MOST_PAIRS) return count;
          if (count === this.#pairs.length) this.#pairs = grown(this.#pairs, count + 1);
          const value = strength - DISTANCE * Math.abs(place - j / keysFr.length);
          const rank = Math.round(value * 1000) * 2 + Number(strength >= SURE_STRENGTH);
          // Of equals the first ones in both texts come last in order, and are taken first.
          this.#pairs[count++] = (rank * PLACES + i) * PLACES + j;
        }
      }
    }
    return count;
  }

  #markAll(keysFr: readonly number[]): void {
    // One sentence is compared with several others in turn.
    if (keysFr === this.#marked && this.#marks.length >= this.terms.count) return;
    this.#marked = keysFr;
    const room = this.terms.count;
    if (this.#marks.length < room) {
      this.#marks = new Int32Array(2 * room);
      this.#heads = new Int32Array(2 * room);
      this.#mark = 0;
    }
    if (this.#next.length < keysFr.length) this.#next = new Int32Array(2 * keysFr.length);
    const mark = ++this.#mark;
    for (let j = keysFr.length - 1; j >= 0; j--) {
      const key = keysFr[j]!;
      this.#next[j] = this.#marks[key] === mark ? this.#heads[key]! : -1;
      this.#marks[key] = mark;
      this.#heads[key] = j;
    }
  }
}

/** More places than keys of a group are ever compared. */
const PLACES = 4096;

function keysOf(group: readonly KeyedSentence[]): readonly number[] {
  return group.length === 1 ? group[0]!.keys : group.flatMap(({ keys }) => keys);
}

interface SideEvidence {
  readonly weight: number;
  readonly linked: number;
  readonly most: number;
}

function sideEvidence(group: readonly KeyedSentence[], found: Uint8Array): SideEvidence {
  let weight = 0;
  let linked = 0;
  let missing = 0;
  let k = 0;
  for (const { kinds } of group) {
    for (let i = 0; i < kinds.length; i++) {
      const kind = kinds[i]! << 2;
      const value = found[k++]!;
      const own = WEIGHTS[kind | value]!;
      weight += own;
      if (value === Found.Missing) missing += own;
      else linked += WEIGHTS[kind | Found.Sure]!;
    }
  }
  return { weight, linked, most: linked + missing };
}

/** What a key says, in nats. @param found a value of {@link Found} */
export function weightOf(kind: number, found: number): number {
  return WEIGHTS[(kind << 2) | found]!;
}

/** What words and lengths of two groups say together, in nats. @param weight as {@link Evidence} has it */
export function scoreOf(weight: number, lengthEn: number, lengthFr: number): number {
  return WORDS_WEIGHT * weight + lengthScore(lengthEn, lengthFr);
}

/** UTF-16 units of some neighbouring sentences, with the spaces between them. */
export function lengthOf(group: readonly Sentence[]): number {
  let sum = group.length - 1;
  for (const { length } of group) sum += length;
  return sum;
}

/** How far the length of a French text is from what the English one leads to expect, in standard deviations; below 0 where it is shorter. */
export function deviation(lengthEn: number, lengthFr: number): number {
  return difference(lengthEn, lengthFr) / Math.sqrt(variance(lengthEn, lengthFr));
}

function difference(lengthEn: number, lengthFr: number): number {
  return Math.log((lengthFr + 5) / (lengthEn + 5)) - LENGTH_RATIO;
}

function variance(lengthEn: number, lengthFr: number): number {
  return 0.012 + 1.4 / Math.sqrt((lengthEn + 5) * (lengthFr + 5));
}

/** What the lengths alone say, in nats: how much likelier they are of a translation than of two texts. */
function lengthScore(lengthEn: number, lengthFr: number): number {
  const v = variance(lengthEn, lengthFr);
  const squared = difference(lengthEn, lengthFr) ** 2;
  const ratio = Math.log(Math.sqrt(FOREIGN_VARIANCE / v)) - squared / (2 * v) + squared / (2 * FOREIGN_VARIANCE);
  return Math.max(WORST_LENGTH, ratio);
}
