import { copyOf } from '../memory/copy.ts';
import { fold } from './fold.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { Language } from './language.ts';

/** A word as it is spelt, memos: two tokens with the same spelling hold the same object. */
export interface Word {
  /** Its number: no two spellings have the same. Neither `id` nor `key` is ever given to another word. */
  readonly id: number;
  readonly text: string;
  /** Lower case, diacritics stripped: what two spellings of one word share. */
  readonly folded: string;
  /** Interned number of `folded`, equal for words that differ only in case or accents. */
  readonly key: number;
  readonly isFunctionWord: Readonly<Record<Language, boolean>>;
  readonly hasDiacritic: boolean;
  /** How much the word alone speaks for English (above 0) or French (below 0), in function words. */
  readonly leaning: number;
  /** Two capitals or more and no small letter. */
  readonly isUpperCase: boolean;
}

/** Beyond this many words the vocabulary starts afresh with the next notice, so that memory does not grow with the number of files. */
const CAPACITY = 1 << 17;

/** Interns words, so that everything that depends on the spelling alone is computed once a process and not once a token. */
export class Vocabulary {
  #words = new Map<string, Word>();
  #count = 0;
  #first = 1;

  /** The lowest number of the words that it knows; changes when all words are forgotten. */
  get first(): number {
    return this.#first;
  }

  /** Forgets all words when there are too many. Call it only where no tokens of a notice are being compared: before a notice is read. */
  trim(): void {
    if (this.#words.size < CAPACITY) return;
    this.#words = new Map();
    this.#first = this.#count + 1;
  }

  /** Whether a spelling was met since all words were last forgotten. */
  has(spelling: string): boolean {
    return this.#words.has(spelling);
  }

  /** The word of a spelling. */
  intern(spelling: string): Word {
    return this.#words.get(spelling) ?? this.#add(copyOf(spelling));
  }

  #add(text: string): Word {
    const word = IS_PLAIN.test(text) ? this.#plain(text) : this.#describe(text);
    this.#words.set(text, word);
    return word;
  }

  /** Most words: small letters without diacritics. */
  #plain(text: string): Word {
    const id = ++this.#count;
    const isFunctionWord = languagesOf(text);
    return {
      id,
      text,
      folded: text,
      key: id,
      isFunctionWord,
      hasDiacritic: false,
      leaning: leaningOf(isFunctionWord, false),
      isUpperCase: false,
    };
  }

  #describe(text: string): Word {
    const id = ++this.#count;
    const folded = fold(text);
    const lower = text.toLowerCase().replace(/’/g, "'");
    const isFunctionWord = languagesOf(lower);
    const hasDiacritic = folded !== lower && /[^\u0000-\u007f\u00ad\u200b-\u200d\u2060\ufeff]/.test(lower);
    return {
      id,
      text,
      folded,
      key: folded === text ? id : this.intern(folded).key,
      isFunctionWord,
      hasDiacritic,
      leaning: leaningOf(isFunctionWord, hasDiacritic),
      isUpperCase: text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase(),
    };
  }
}

const IS_PLAIN = /^[a-z]+$/;

type Languages = Word['isFunctionWord'];

const NEITHER: Languages = { en: false, fr: false };

/** By function word: the languages that it is one of. */
const LANGUAGES_OF = new Map<string, Languages>();
for (const word of FUNCTION_WORDS.en) LANGUAGES_OF.set(word, { en: true, fr: FUNCTION_WORDS.fr.has(word) });
for (const word of FUNCTION_WORDS.fr) if (!LANGUAGES_OF.has(word)) LANGUAGES_OF.set(word, { en: false, fr: true });

function languagesOf(lower: string): Languages {
  return LANGUAGES_OF.get(lower) ?? NEITHER;
}

function leaningOf({ en, fr }: Languages, hasDiacritic: boolean): number {
  if (en !== fr) return en ? 1 : -1;
  return hasDiacritic ? -0.5 : 0;
}
