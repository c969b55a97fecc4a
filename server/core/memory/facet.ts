import type { Language } from '../text/language.ts';

/** What things are found out about that are kept with it. */
export interface Faceted {
  /** By the number of the {@link Facet}. */
  readonly facets: unknown[];
}

let count = 0;

/**
 * One thing that is found out about texts, editions or notices, and kept with them. A WeakMap would do, but V8 keeps what it has in a
 * WeakMap, and all that leads to from there, until it next looks through all memory; a notice is gone at the next keystroke.
 */
export class Facet<Value extends NonNullable<unknown> | null> {
  readonly #number = count++;

  /** What was found out, or is found out now. */
  of(one: Faceted | undefined, find: () => Value): Value {
    const known = this.get(one);
    return known === undefined ? this.set(one, find()) : known;
  }

  /** What was found out; undefined where nothing was yet. */
  get(of: Faceted | undefined): Value | undefined {
    return of?.facets[this.#number] as Value | undefined;
  }

  /** Keeps it, where there is something to keep it with. */
  set(of: Faceted | undefined, value: Value): Value {
    if (of) {
      // Without holes V8 keeps the list fast.
      while (of.facets.length < this.#number) of.facets.push(undefined);
      of.facets[this.#number] = value;
    }
    return value;
  }
}

/** One for each language of the texts: the same text may stand in both editions. */
export function facetByLanguage<Value extends NonNullable<unknown> | null>(): Readonly<Record<Language, Facet<Value>>> {
  return { en: new Facet(), fr: new Facet() };
}
