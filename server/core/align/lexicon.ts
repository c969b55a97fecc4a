import general from './lexicon-index.json';

/** English heads and the French stems that translate them; see {@link compileLexicon}. */
export interface Lexicon {
  /** The meanings of an English word: those of every head that it begins with and outgrows by a few letters. */
  ofEnglish(word: string): readonly number[];
  /** The meanings of a French word: those of every stem that it begins with. */
  ofFrench(word: string): readonly number[];
}

/** English heads, each with its French stems; `^` after either: the whole word. */
export type Heads = Readonly<Record<string, readonly string[]>>;

/**
 * The same, by the first letters (three, or the two that the shortest have): English heads, each before its stems, with a semicolon between heads;
 * French stems. Made from `lexicon.json` by `npm run words`, since making it takes longer than a notice takes to be aligned.
 */
export interface LexiconIndex {
  readonly en: Readonly<Record<string, string | undefined>>;
  readonly fr: Readonly<Record<string, string | undefined>>;
}

/** Letters that an English word may have beyond its head: `manage`, `management`. */
const LONGEST_ENDING = 5;

/** Writes heads and stems down by their first letters. */
export function indexOfHeads(heads: Heads): LexiconIndex {
  const en: Record<string, string> = {};
  const fr: Record<string, string> = {};
  for (const [head, stems] of Object.entries(heads)) {
    // A head is one word, and translates into something.
    if (stems.length === 0 || head.includes(' ')) continue;
    const start = startOf(head);
    en[start] = `${start in en ? `${en[start]};` : ''}${[head, ...stems].join(' ')}`;
  }
  for (const stem of new Set(Object.values(heads).flat())) {
    const start = startOf(stem);
    fr[start] = `${start in fr ? `${fr[start]} ` : ''}${stem}`;
  }
  return { en, fr };
}

function startOf(headOrStem: string): string {
  return headOrStem.replace('^', '').slice(0, 3);
}

/**
 * The general lexicon together with an organisation's own. A meaning is one stem: an English and a French word that share a meaning are linked.
 */
export function compileLexicon(own: Heads): Lexicon {
  const indexes: readonly LexiconIndex[] = [general, indexOfHeads(own)];
  /** By stem, in the order in which they are met. */
  const meanings = new Map<string, number>();
  const meaningOf = (stem: string): number => {
    let meaning = meanings.get(stem);
    if (meaning === undefined) meanings.set(stem, (meaning = meanings.size));
    return meaning;
  };
  return {
    ofEnglish: (word) => {
      let found: number[] | undefined;
      for (const { en } of indexes) {
        for (let letters = 2; letters <= 3; letters++) {
          const entries = en[word.slice(0, letters)];
          if (entries === undefined) continue;
          for (const entry of entries.split(';')) {
            const end = entry.indexOf(' ');
            if (!beginsWith(word, entry.slice(0, end), LONGEST_ENDING)) continue;
            for (const stem of entry.slice(end + 1).split(' ')) (found ??= []).push(meaningOf(stem));
          }
        }
      }
      return found ?? NONE;
    },
    ofFrench: (word) => {
      let found: number[] | undefined;
      for (const { fr } of indexes) {
        for (let letters = 2; letters <= 3; letters++) {
          const stems = fr[word.slice(0, letters)];
          if (stems === undefined) continue;
          for (const stem of stems.split(' ')) {
            if (beginsWith(word, stem, Number.POSITIVE_INFINITY)) (found ??= []).push(meaningOf(stem));
          }
        }
      }
      return found ?? NONE;
    },
  };
}

/** Whether a word begins with a head or stem; it may have so many letters more, and none where that is a whole word. */
function beginsWith(word: string, text: string, ending: number): boolean {
  if (!text.endsWith('^')) return word.length <= text.length + ending && word.startsWith(text);
  return word.length === text.length - 1 && text.startsWith(word);
}

const NONE: readonly number[] = [];
