import type { NumeralWord } from './lexicon.ts';
import type { TokenView } from './token-view.ts';

/** A number in words. */
export interface WordNumber {
  readonly value: number;
  readonly ordinal: boolean;
  /** The number of the last token that belongs to it. */
  readonly last: number;
}

/** What a number's word stands behind; decides which words can follow. */
type State = 'start' | 'unit' | 'teen' | 'ten' | 'sixty' | 'eighty' | 'and' | 'hundred' | 'multiplier';

/**
 * Reads the longest number in words that begins at a token: `twenty four`, `one hundred and twenty`, `quatre-vingt-dix-sept`,
 * `vingt et un`, `twenty-first`. Spaces and hyphens are equal. Undefined where none begins.
 */
export function wordNumberAt(view: TokenView, first: number): WordNumber | undefined {
  const numeral = wordOf(view, first);
  if (!numeral) return undefined;
  if (numeral.kind === 'collective') return { value: numeral.value, ordinal: false, last: first };
  const reader = new WordNumberReader(view, first);
  reader.read();
  return reader.result;
}

/** What `million` and the like behind a number multiply it by. */
export function multiplierAt(view: TokenView, at: number): { factor: number; last: number } | undefined {
  const numeral = wordOf(view, at);
  return numeral?.kind === 'multiplier' && !numeral.ordinal ? { factor: numeral.value, last: at } : undefined;
}

class WordNumberReader {
  #state: State = 'start';
  /** Thousands and above. */
  #total = 0;
  /** What is not multiplied yet. */
  #current = 0;
  #smallest = Number.POSITIVE_INFINITY;
  #ordinal = false;
  #last = -1;

  constructor(
    readonly view: TokenView,
    readonly first: number,
  ) {}

  get result(): WordNumber | undefined {
    if (this.#last < 0) return undefined;
    return { value: this.#total + this.#current, ordinal: this.#ordinal, last: this.#last };
  }

  read(): void {
    for (let at = this.first; !this.#ordinal; at = this.view.following(at)) {
      const and = this.#andAt(at);
      if (and) {
        this.#state = 'and';
        at = and;
      }
      const numeral = wordOf(this.view, at);
      const taken = numeral && this.#take(numeral, at);
      if (taken === undefined) return;
      at = taken;
      this.#last = at;
      this.#ordinal = wordOf(this.view, at)!.ordinal;
    }
  }

  /** Adds a word, if it can follow; the number of the last token that it took. */
  #take(numeral: NumeralWord, at: number): number | undefined {
    switch (numeral.kind) {
      case 'unit':
        return this.#unit(numeral, at);
      case 'teen':
        return this.#teen(numeral, at);
      case 'ten':
        if (!this.#in('start', 'hundred', 'multiplier') && !(this.#english && this.#state === 'and')) return undefined;
        return this.#add(numeral.value, !this.#english && numeral.value === 60 ? 'sixty' : 'ten', at);
      case 'hundred':
        return this.#hundred(at);
      case 'multiplier':
        return this.#multiply(numeral.value, at);
      case 'collective':
        // `two dozen`
        if (!this.#english || this.#state !== 'unit' || this.#total > 0 || this.#current > 9) return undefined;
        this.#current *= numeral.value;
        this.#state = 'teen';
        return at;
    }
  }

  get #english(): boolean {
    return this.view.language === 'en';
  }

  #unit({ value }: NumeralWord, at: number): number | undefined {
    if (this.#english) {
      if (!this.#in('start', 'ten', 'and', 'hundred', 'multiplier')) return undefined;
      return this.#add(value, 'unit', at);
    }
    const twenty = value === 4 && this.#in('start', 'hundred', 'multiplier') ? this.view.following(at) : -1;
    if (twenty > 0 && isTwenty(this.view, twenty)) return this.#add(80, 'eighty', twenty);
    // `dix-sept`, but not `onze sept`
    if (this.#state === 'teen') {
      return value >= 7 && this.#current % 10 === 0 && this.view.folded(this.#last) === 'dix'
        ? this.#add(value, 'unit', at)
        : undefined;
    }
    // `vingt et un`, `quatre-vingt-un`, `cent un`; `vingt un` is not a number
    if (value === 1 && this.#in('ten', 'sixty')) return undefined;
    if (!this.#in('start', 'ten', 'sixty', 'eighty', 'and', 'hundred', 'multiplier')) return undefined;
    return this.#add(value, 'unit', at);
  }

  #teen({ value }: NumeralWord, at: number): number | undefined {
    const fits = this.#english
      ? this.#in('start', 'and', 'hundred', 'multiplier')
      : this.#in('start', 'and', 'hundred', 'multiplier', 'sixty', 'eighty');
    return fits ? this.#add(value, 'teen', at) : undefined;
  }

  #hundred(at: number): number | undefined {
    if (this.#state === 'start' && isPlural(this.view, at)) return undefined;
    if (this.#in('start', 'multiplier')) return this.#add(100, 'hundred', at);
    const factor = this.#english
      ? this.#in('unit', 'teen') && this.#current < 100
      : this.#state === 'unit' && this.#current < 10;
    if (!factor || this.#current === 0) return undefined;
    this.#current *= 100;
    this.#state = 'hundred';
    return at;
  }

  #multiply(value: number, at: number): number | undefined {
    if (value >= this.#smallest || this.#in('multiplier', 'and')) return undefined;
    // `des millions` says no number.
    if (this.#state === 'start' && isPlural(this.view, at)) return undefined;
    this.#total += (this.#state === 'start' ? 1 : this.#current) * value;
    this.#current = 0;
    this.#smallest = value;
    this.#state = 'multiplier';
    return at;
  }

  #add(value: number, state: State, at: number): number {
    this.#current += value;
    this.#state = state;
    return at;
  }

  #in(...states: readonly State[]): boolean {
    return states.includes(this.#state);
  }

  /** The token behind an `and`/`et` that belongs to the number, or 0. */
  #andAt(at: number): number {
    const word = this.view.folded(at);
    const next = this.view.following(at);
    if (this.#english) {
      if (word !== 'and' || !this.#in('hundred', 'multiplier')) return 0;
      const numeral = wordOf(this.view, next);
      if (numeral?.kind !== 'unit' && numeral?.kind !== 'teen' && numeral?.kind !== 'ten') return 0;
      // `between one hundred and two hundred`
      const after = wordOf(this.view, this.view.following(next))?.kind;
      return after === 'hundred' || after === 'multiplier' ? 0 : next;
    }
    if (word !== 'et' || !this.#in('ten', 'sixty')) return 0;
    const value = wordOf(this.view, next)?.value;
    return value === 1 || (value === 11 && this.#state === 'sixty') ? next : 0;
  }
}

function isTwenty(view: TokenView, at: number): boolean {
  const word = view.folded(at);
  return word === 'vingt' || word === 'vingts' || word === 'vingtieme';
}

function isPlural(view: TokenView, at: number): boolean {
  return view.folded(at).endsWith('s');
}

function wordOf(view: TokenView, at: number): NumeralWord | undefined {
  const numeral = view.numeral(at);
  return numeral && 'ordinal' in numeral ? numeral : undefined;
}
