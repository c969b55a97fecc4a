import type { Profile } from '../../../schemas/profile.ts';
import { copyOf } from '../memory/copy.ts';
import { grown } from '../memory/grown.ts';
import { WordMemo } from '../memory/word-memo.ts';
import { fold } from '../text/fold.ts';
import { FUNCTION_WORDS } from '../text/function-words.ts';
import { type Language, otherLanguage } from '../text/language.ts';
import { vocabulary } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';
import { cardinalOf } from '../values/number/lexicon.ts';
import { CognateTest, LEAST_LETTERS, lettersOf, mayBeAlike, PREFIX, prefixOf, skeletonOf } from './cognates.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import { compilePhrases, type Phrase, type Phrases } from './phrases.ts';

/** Beyond this many terms the table starts afresh with the next notice, unless it is the same large one again. */
const CAPACITY = 12_000;
/** Comparisons of words and links of one word that a notice may cost: none written by people comes near. */
const MOST_TESTS = 1_000_000;
const MOST_LINKS = 64;

/** Links are packed into one integer: the term's number times 16, and the strength in tenths. */
const STRENGTH_BITS = 4;
const LEXICON_STRENGTH = 0.9;

const HAS_DIGIT = /\d/;

const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(Array.from(FUNCTION_WORDS.en, fold)),
  fr: new Set(Array.from(FUNCTION_WORDS.fr, fold)),
};

/** What a term is in one language: not met yet, no key (a stop word), or the key's number. */
const NOT_MET = 0;
const NO_KEY = -1;

/** Terms with their {@link lettersOf}. */
interface Candidates {
  readonly terms: number[];
  readonly letters: number[];
}

interface Side {
  /** By term: {@link NOT_MET}, {@link NO_KEY}, or the number of the key that it stands for. */
  keys: Int32Array;
  /** By term: links to terms of the other language, packed. */
  links: (number[] | undefined)[];
  /** Terms met in this language, by {@link prefixOf}. */
  byPrefix: Map<number, number[]>;
  /** Terms met in this language, by {@link skeletonOf}. */
  bySkeleton: Map<number, Candidates>;
  /** Terms met in this language, by meaning of the lexicon. */
  byMeaning: (number[] | undefined)[];
  /** By term: 1 where the lexicon has a meaning for it. */
  translated: Uint8Array;
  /** By term: the profile's phrases that it is the trigger of. */
  phrases: (readonly Phrase[] | undefined)[];
}

/**
 * The keys by which rows are compared, numbered, and the links between those of the two languages. A word is
 * compared with the words of the other language once in the life of the table and not once a notice; what depends on
 * a notice (how many of its rows hold a key) is not here.
 */
export class Terms {
  #texts: string[] = [];
  #isWord: boolean[] = [];
  #ofWord!: WordMemo<number>;
  #ofText = new Map<string, number>();
  #en!: Side;
  #fr!: Side;
  /** Keys of the last notice. */
  #used = 0;
  #tests = 0;
  #spoilt = false;
  #epoch: object = {};
  /** The vocabulary's at the last reset. */
  #first = 0;
  readonly #cognates = new CognateTest();
  readonly #lexicon: Lexicon;
  readonly #phrases: Readonly<Record<Language, Phrases>>;

  constructor(profile: Profile) {
    this.#lexicon = compileLexicon(profile.lexicon);
    this.#phrases = compilePhrases(profile);
    this.#reset();
  }

  /** One more than the highest number of a term. */
  get count(): number {
    return this.#texts.length;
  }

  /** Another one when the numbers of terms and keys no longer hold. */
  get epoch(): object {
    return this.#epoch;
  }

  /** Whether a term is a word of letters, not a number, a code or an address. */
  isWord(term: number): boolean {
    return this.#isWord[term]!;
  }

  /** Whether the lexicon translates a term that was met in a language. */
  isTranslated(term: number, language: Language): boolean {
    return this.#side(language).translated[term] === 1;
  }

  /** Called before a notice is read. */
  begin(): void {
    this.#tests = 0;
    const stale = this.#first !== vocabulary.first;
    const full = this.#texts.length > Math.max(CAPACITY, 2 * this.#used);
    if (stale || this.#spoilt || full) this.#reset();
  }

  /** Called when it has been read, with how many keys it has. */
  end(used: number): void {
    this.#used = used;
  }

  /** The key of a word, or a number below 1 for words that say nothing. */
  ofWord(word: Word, language: Language): number {
    const term = this.#ofWord.of(word);
    const side = language === 'en' ? this.#en : this.#fr;
    const key = side.keys[term]! || this.#meet(term, language);
    return key === NO_KEY && word.isUpperCase ? this.ofText(word.text, language) : key;
  }

  /** The key of a token that is not a word: a number's digits, an address, an acronym that looks like a stop word. */
  ofText(text: string, language: Language): number {
    let term = this.#ofText.get(text);
    if (term === undefined) {
      const copy = copyOf(text);
      term = this.#add(copy, false);
      this.#ofText.set(copy, term);
    }
    const side = this.#side(language);
    if (side.keys[term] === NOT_MET) {
      side.keys[term] = term;
      this.#translate(term, language);
    }
    return term;
  }

  /** The packed links of a term to those of the other language; itself is not among them. */
  links(term: number, language: Language): readonly number[] | undefined {
    return this.#side(language).links[term];
  }

  /** By key: the profile's phrases that may stand around it. The list grows as words are met. */
  phrases(language: Language): readonly (readonly Phrase[] | undefined)[] {
    return this.#side(language).phrases;
  }

  #side(language: Language): Side {
    return language === 'en' ? this.#en : this.#fr;
  }

  #reset(): void {
    this.#first = vocabulary.first;
    this.#epoch = {};
    this.#spoilt = false;
    this.#texts = [''];
    this.#isWord = [false];
    this.#ofWord = new WordMemo(({ folded }) => this.#add(folded, !HAS_DIGIT.test(folded)));
    this.#ofText.clear();
    const side = (): Side => ({
      keys: new Int32Array(CAPACITY),
      links: [],
      byPrefix: new Map(),
      bySkeleton: new Map(),
      byMeaning: [],
      translated: new Uint8Array(CAPACITY),
      phrases: [],
    });
    this.#en = side();
    this.#fr = side();
  }

  #add(text: string, isWord: boolean): number {
    const term = this.#texts.length;
    this.#texts.push(text);
    this.#isWord.push(isWord);
    for (const side of [this.#en, this.#fr]) {
      side.keys = grown(side.keys, term + 1);
      side.translated = grown(side.translated, term + 1);
    }
    return term;
  }

  #meet(term: number, language: Language): number {
    const side = this.#side(language);
    const text = this.#texts[term]!;
    const value = cardinalOf(text, language);
    if (text.length < 3 || STOP_WORDS[language].has(text)) side.keys[term] = NO_KEY;
    else if (value !== undefined) side.keys[term] = this.ofText(String(value), language);
    else {
      side.keys[term] = term;
      side.phrases[term] = this.#phrases[language].get(text);
      this.#compare(term, language);
      this.#translate(term, language);
    }
    return side.keys[term]!;
  }

  /** Links a word to the words of the other language that look like it. */
  #compare(term: number, language: Language): void {
    const text = this.#texts[term]!;
    if (text.length < PREFIX) return;
    const own = this.#side(language);
    const other = this.#side(otherLanguage(language));
    const prefix = prefixOf(text);
    const namesakes = other.byPrefix.get(prefix);
    if (namesakes) this.#compareEnds(term, language, namesakes);
    const alike = own.byPrefix.get(prefix);
    if (alike) alike.push(term);
    else own.byPrefix.set(prefix, [term]);

    if (text.length < LEAST_LETTERS) return;
    const letters = lettersOf(text);
    const skeleton = skeletonOf(text, language);
    const candidates = other.bySkeleton.get(skeleton);
    if (candidates) this.#compareLetters(term, language, letters, candidates);
    const like = own.bySkeleton.get(skeleton);
    if (like) {
      like.terms.push(term);
      like.letters.push(letters);
    } else own.bySkeleton.set(skeleton, { terms: [term], letters: [letters] });
  }

  #compareEnds(term: number, language: Language, candidates: readonly number[]): void {
    if (!this.#affordable(candidates.length)) return;
    this.#cognates.set(this.#texts[term]!);
    for (const candidate of candidates) {
      if (candidate === term) continue;
      const strength = this.#cognates.byPrefix(this.#texts[candidate]!);
      if (strength > 0) this.#link(term, candidate, language, strength);
    }
  }

  /**
   * Whether so many comparisons more are allowed. If not, what was found is not complete, and of no use to the next
   * notice.
   */
  #affordable(tests: number): boolean {
    this.#tests += tests;
    if (this.#tests <= MOST_TESTS) return true;
    this.#spoilt = true;
    return false;
  }

  #compareLetters(term: number, language: Language, letters: number, candidates: Candidates): void {
    const count = candidates.terms.length;
    if (!this.#affordable(count)) return;
    this.#cognates.set(this.#texts[term]!);
    for (let i = 0; i < count; i++) {
      if (!mayBeAlike(letters, candidates.letters[i]!)) continue;
      const candidate = candidates.terms[i]!;
      const text = this.#texts[candidate]!;
      if (candidate === term || this.#cognates.byPrefix(text) > 0) continue;
      const strength = this.#cognates.byLetters(text);
      if (strength > 0) this.#link(term, candidate, language, strength);
    }
  }

  #translate(term: number, language: Language): void {
    const text = this.#texts[term]!;
    const meanings = language === 'en' ? this.#lexicon.ofEnglish(text) : this.#lexicon.ofFrench(text);
    const other = this.#side(otherLanguage(language));
    const own = this.#side(language);
    if (meanings.length > 0) own.translated[term] = 1;
    for (const meaning of meanings) {
      for (const candidate of other.byMeaning[meaning] ?? []) {
        if (candidate !== term) this.#link(term, candidate, language, LEXICON_STRENGTH);
      }
      (own.byMeaning[meaning] ??= []).push(term);
    }
  }

  #link(term: number, candidate: number, language: Language, strength: number): void {
    const own = (this.#side(language).links[term] ??= []);
    const others = (this.#side(otherLanguage(language)).links[candidate] ??= []);
    if (own.length >= MOST_LINKS || others.length >= MOST_LINKS) {
      this.#spoilt = true;
      return;
    }
    const tenths = Math.round(strength * 10);
    own.push((candidate << STRENGTH_BITS) | tenths);
    others.push((term << STRENGTH_BITS) | tenths);
  }
}

export function linkedTerm(link: number): number {
  return link >> STRENGTH_BITS;
}

/** 0 to 1. */
export function strengthOf(link: number): number {
  return (link & ((1 << STRENGTH_BITS) - 1)) / 10;
}
