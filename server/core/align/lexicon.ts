import heads from './lexicon.json';

/** English heads and the French stems that translate them; see {@link compileLexicon}. */
export interface Lexicon {
  /** The meanings of an English word: those of every head that it begins with and outgrows by a few letters. */
  ofEnglish(word: string): readonly number[];
  /** The meanings of a French word: those of every stem that it begins with. */
  ofFrench(word: string): readonly number[];
}

/** Letters that an English word may have beyond its head: `manage`, `management`. */
const LONGEST_ENDING = 5;

/** Heads and stems are looked up by their first letters: three, or the two that the shortest have. */
function startOf(word: string, letters: number): number {
  const start = (word.charCodeAt(0) << 8) | word.charCodeAt(1);
  return letters > 2 ? (start << 8) | word.charCodeAt(2) : start;
}

interface Entry {
  readonly text: string;
  /** Letters that a word may have beyond the text. */
  readonly ending: number;
  readonly meanings: number[];
}

/**
 * Compiles the general lexicon together with an organisation's own: English heads with French stems (`^` after either:
 * the whole word). A meaning is one stem: an English and a French word that share a meaning are linked.
 */
export function compileLexicon(own: Readonly<Record<string, readonly string[]>>): Lexicon {
  const english = new Map<number, Entry[]>();
  const french = new Map<number, Entry[]>();
  const meanings = new Map<string, number>();
  for (const entries of [heads as Readonly<Record<string, readonly string[]>>, own]) {
    for (const head in entries) {
      const numbers: number[] = [];
      for (const stem of entries[head]!) {
        let meaning = meanings.get(stem);
        if (meaning === undefined) {
          meaning = meanings.size;
          meanings.set(stem, meaning);
          add(french, entryOf(stem, Infinity, [meaning]));
        }
        numbers.push(meaning);
      }
      add(english, entryOf(head, LONGEST_ENDING, numbers));
    }
  }
  return { ofEnglish: (word) => find(english, word), ofFrench: (word) => find(french, word) };
}

function entryOf(text: string, ending: number, meanings: number[]): Entry {
  return text.endsWith('^') ? { text: text.slice(0, -1), ending: 0, meanings } : { text, ending, meanings };
}

function add(index: Map<number, Entry[]>, entry: Entry): void {
  const start = startOf(entry.text, entry.text.length);
  const entries = index.get(start);
  if (entries) entries.push(entry);
  else index.set(start, [entry]);
}

function find(index: ReadonlyMap<number, readonly Entry[]>, word: string): readonly number[] {
  let found: number[] | undefined;
  for (let letters = 2; letters <= 3; letters++) {
    const entries = index.get(startOf(word, letters));
    if (!entries) continue;
    for (let i = 0; i < entries.length; i++) {
      const { text, ending, meanings } = entries[i]!;
      if (word.length > text.length + ending || !word.startsWith(text)) continue;
      found = found ? [...found, ...meanings] : meanings;
    }
  }
  return found ?? NONE;
}

const NONE: readonly number[] = [];
