import { grown } from '../memory/grown.ts';
import type { Language } from '../text/language.ts';
import type { Rows } from './model.ts';
import { linkedTerm, strengthOf, type Terms } from './terms.ts';

/** A link that weighs no more than this, in nats, is left out: the key stands in nearly every row. */
const LEAST_WEIGHT = 0.05;

/** Where more of the rows are not the same, all keys are weighed: that is cheaper. */
const MOST_DIFFERENT = 0.1;

/**
 * What the keys of a notice weigh, by how rare they are in it. A link weighs its strength times the smaller of both keys' inverse document
 * frequencies ln((rows + 1) / rows with the key), a key as much as its best link; one with no link at all says nothing about counterparts.
 * Kept from one version of a notice to the next, of which only what changed is weighed.
 */
export class Weights {
  readonly terms: Terms;
  readonly #en = new Frequencies('en');
  readonly #fr = new Frequencies('fr');
  #epoch: object | undefined;

  constructor(terms: Terms) {
    this.terms = terms;
  }

  /** By English, and by French key: its weight in nats, 0 where it has no link. */
  get en(): Float64Array {
    return this.#en.weights;
  }

  get fr(): Float64Array {
    return this.#fr.weights;
  }

  /**
   * Weighs the keys of a notice, which hold until the next one.
   * @returns the keys that are not as frequent as they were, or have a link with such a key; undefined where nothing is as it was
   */
  weigh(en: Rows, fr: Rows): ReadonlySet<number> | undefined {
    const { terms } = this;
    if (this.#epoch !== terms.epoch) {
      this.#epoch = terms.epoch;
      this.#en.forget();
      this.#fr.forget();
    }
    const changedEn = this.#en.count(en.keys, terms.count);
    const changedFr = this.#fr.count(fr.keys, terms.count);
    terms.end(this.#en.distinct + this.#fr.distinct);
    if (!changedEn || !changedFr) {
      this.#weighAll(en);
      return undefined;
    }
    const touched = new Set<number>();
    for (const key of [...changedEn, ...changedFr]) this.#weighAgain(key, touched);
    return touched;
  }

  #weighAll({ keys }: Rows): void {
    const { terms } = this;
    const { en, fr } = this;
    en.fill(0);
    fr.fill(0);
    for (const ofRow of keys) {
      for (const key of ofRow) {
        // A key with a link has been here in an earlier row.
        if (en[key] !== 0) continue;
        const links = terms.links(key, 'en');
        // The key itself, which is in no list of links, comes first.
        for (let i = -1, last = links?.length ?? 0; i < last; i++) {
          const other = i < 0 ? key : linkedTerm(links![i]!);
          if (!this.#fr.has(other)) continue;
          const weight = this.link(key, other, i < 0 ? 1 : strengthOf(links![i]!));
          if (weight > en[key]!) en[key] = weight;
          if (weight > fr[other]!) fr[other] = weight;
        }
      }
    }
  }

  /** A key's weight depends on its own frequency and those of the keys that it is linked with. */
  #weighAgain(key: number, touched: Set<number>): void {
    const [en, fr] = [this.#en, this.#fr];
    this.#weigh(key, en, fr, touched);
    this.#weigh(key, fr, en, touched);
    for (const link of this.terms.links(key, 'en') ?? []) this.#weigh(linkedTerm(link), fr, en, touched);
    for (const link of this.terms.links(key, 'fr') ?? []) this.#weigh(linkedTerm(link), en, fr, touched);
  }

  #weigh(key: number, own: Frequencies, other: Frequencies, touched: Set<number>): void {
    touched.add(key);
    if (!own.has(key)) return;
    let best = other.has(key) ? weightOf(1, own.rarity(key), other.rarity(key)) : 0;
    for (const link of this.terms.links(key, own.language) ?? []) {
      const linked = linkedTerm(link);
      if (!other.has(linked)) continue;
      best = Math.max(best, weightOf(strengthOf(link), own.rarity(key), other.rarity(linked)));
    }
    own.weights[key] = best;
  }

  /** Weight in nats of a link of this strength between an English and a French key; 0 if it is left out. */
  link(keyEn: number, keyFr: number, strength: number): number {
    return weightOf(strength, this.#en.rarity(keyEn), this.#fr.rarity(keyFr));
  }
}

function weightOf(strength: number, rarity: number, otherRarity: number): number {
  const weight = strength * Math.min(rarity, otherRarity);
  return weight > LEAST_WEIGHT ? weight : 0;
}

/** How many rows of an edition hold each key. */
class Frequencies {
  weights = new Float64Array(0);
  /** How many different keys there are. */
  distinct = 0;
  #counts = new Int32Array(0);
  #rows: readonly (readonly number[])[] = [];
  /** By frequency: the inverse document frequency in nats. */
  #rarities = new Float64Array(1);

  constructor(readonly language: Language) {}

  has(key: number): boolean {
    return this.#counts[key]! > 0;
  }

  rarity(key: number): number {
    return this.#rarities[this.#counts[key]!]!;
  }

  /**
   * Counts the keys of some rows, and tells which are not as frequent as they were; undefined where none is as rare as it was.
   * @param terms one more than the highest key
   */
  count(rows: readonly (readonly number[])[], terms: number): readonly number[] | undefined {
    this.#counts = grown(this.#counts, terms);
    this.weights = grown(this.weights, terms);
    const before = this.#rows;
    this.#rows = rows;
    const different: number[] = [];
    for (const [row, keys] of rows.entries()) if (keys !== before[row]) different.push(row);
    if (rows.length !== before.length || different.length > MOST_DIFFERENT * rows.length) {
      this.#countAll(rows, before);
      return undefined;
    }
    const counts = new Map<number, number>();
    for (const row of different) {
      for (const key of before[row]!) counts.set(key, this.#counts[key]!);
      for (const key of rows[row]!) counts.set(key, this.#counts[key]!);
    }
    for (const row of different) {
      this.#remove(before[row]!);
      this.#add(rows[row]!);
    }
    const changed: number[] = [];
    for (const [key, count] of counts) if (this.#counts[key] !== count) changed.push(key);
    for (const key of changed) if (!this.has(key)) this.weights[key] = 0;
    return changed;
  }

  #countAll(rows: readonly (readonly number[])[], before: readonly (readonly number[])[]): void {
    for (const keys of before) this.#remove(keys);
    for (const keys of rows) this.#add(keys);
    this.#rarities = new Float64Array(rows.length + 1);
    for (let i = 1; i <= rows.length; i++) this.#rarities[i] = Math.log((rows.length + 1) / i);
  }

  #remove(keys: readonly number[]): void {
    for (const key of keys) if (--this.#counts[key]! === 0) this.distinct--;
  }

  #add(keys: readonly number[]): void {
    for (const key of keys) if (this.#counts[key]!++ === 0) this.distinct++;
  }

  /** Begins afresh, with as little memory as at first: the last notice may have been a large one. */
  forget(): void {
    this.weights = new Float64Array(0);
    this.#counts = new Int32Array(0);
    this.#rows = [];
    this.distinct = 0;
  }
}
