import type { Rows } from './model.ts';
import { linkedTerm, strengthOf, type Terms } from './terms.ts';

/** A link that weighs no more than this, in nats, is left out: the key stands in nearly every row. */
const LEAST_WEIGHT = 0.05;

/**
 * What the keys of a notice weigh, by how rare they are in it. A link weighs its strength times the smaller of both keys' inverse document
 * frequencies ln((rows + 1) / rows with the key), a key as much as its best link; one with no link at all says nothing about counterparts.
 */
export class Weights {
  /** By English, and by French key: its weight in nats, 0 where it has no link. */
  readonly en: Float64Array;
  readonly fr: Float64Array;
  /** How many different keys both editions have, each counted by edition. */
  readonly distinct: number;
  readonly #en: Frequencies;
  readonly #fr: Frequencies;

  constructor(
    en: Rows,
    fr: Rows,
    readonly terms: Terms,
  ) {
    this.en = new Float64Array(terms.count);
    this.fr = new Float64Array(terms.count);
    this.#en = new Frequencies(en, terms.count);
    this.#fr = new Frequencies(fr, terms.count);
    this.distinct = this.#en.distinct + this.#fr.distinct;
    for (const keys of en.keys) for (const key of keys) if (this.en[key] === 0) this.#weigh(key);
  }

  /** Weighs an English key, and the French ones that it is linked with. */
  #weigh(key: number): void {
    const { en, fr } = this;
    const links = this.terms.links(key, 'en');
    // The key itself, which is in no list of links, comes first.
    for (let i = -1, last = links?.length ?? 0; i < last; i++) {
      const other = i < 0 ? key : linkedTerm(links![i]!);
      if (!this.#fr.has(other)) continue;
      const weight = this.link(key, other, i < 0 ? 1 : strengthOf(links![i]!));
      if (weight > en[key]!) en[key] = weight;
      if (weight > fr[other]!) fr[other] = weight;
    }
  }

  /** Weight in nats of a link of this strength between an English and a French key; 0 if it is left out. */
  link(keyEn: number, keyFr: number, strength: number): number {
    const weight = strength * Math.min(this.#en.rarity(keyEn), this.#fr.rarity(keyFr));
    return weight > LEAST_WEIGHT ? weight : 0;
  }
}

/** How many rows of an edition hold each key. */
class Frequencies {
  /** How many different keys there are. */
  distinct = 0;
  readonly #counts: Int32Array;
  /** By frequency: the inverse document frequency in nats. */
  readonly #rarities: Float64Array;

  /** @param terms one more than the highest key */
  constructor({ keys }: Rows, terms: number) {
    this.#counts = new Int32Array(terms);
    for (const ofRow of keys) for (const key of ofRow) if (this.#counts[key]!++ === 0) this.distinct++;
    this.#rarities = new Float64Array(keys.length + 1);
    for (let i = 1; i <= keys.length; i++) this.#rarities[i] = Math.log((keys.length + 1) / i);
  }

  has(key: number): boolean {
    return this.#counts[key]! > 0;
  }

  rarity(key: number): number {
    return this.#rarities[this.#counts[key]!]!;
  }
}
