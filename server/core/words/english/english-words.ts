import type { Dictionary } from '../dictionary.ts';
import { ADJECTIVE_ENDING, ADJECTIVES, NO_ADVERBS } from './adjectives.ts';
import { closedWords } from './closed.ts';
import { EnglishVerbs } from './english-verbs.ts';
import { Kind, NOUN } from './kinds.ts';
import {
  COUNTABLE,
  IN_S,
  IRREGULAR_PLURALS,
  LIKE_ADJECTIVES,
  MASS,
  NO_PERSONS,
  PERSONS,
  STRICTLY_MASS,
} from './nouns.ts';
import { ONLY_VERBS } from './only-verbs.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/**
 * What English words may be, and their other forms. What has the forms of a verb is one, what has a plural is a noun; lists hold what the dictionary
 * cannot tell.
 */
export class EnglishWords {
  readonly verbs: EnglishVerbs;
  readonly #has: (word: string) => boolean;
  readonly #closed = closedWords();
  readonly #mass = set(MASS);
  readonly #countable = set(COUNTABLE);
  readonly #persons = set(PERSONS);
  readonly #noPersons = set(NO_PERSONS);
  readonly #likeAdjectives = set(LIKE_ADJECTIVES);
  readonly #inS = set(IN_S);
  readonly #adjectives = set(ADJECTIVES);
  readonly #noAdverbs = set(NO_ADVERBS);
  readonly #strictlyMass = set(STRICTLY_MASS);
  readonly #plurals = new Map<string, string>();
  readonly #singulars = new Map<string, string>();
  readonly #onlyVerbs: ReadonlySet<string>;

  /** @param onlyVerbs base forms of further verbs that are no nouns */
  constructor(dictionary: Dictionary, onlyVerbs: ReadonlySet<string>) {
    this.verbs = new EnglishVerbs(dictionary);
    this.#has = (word) => dictionary.has(word);
    this.#onlyVerbs = new Set([...onlyVerbs, ...set(ONLY_VERBS)]);
    for (const pair of IRREGULAR_PLURALS.split(/\s+/)) {
      const [plural = '', singular = ''] = pair.split(':');
      this.#plurals.set(singular, plural);
      this.#singulars.set(plural, singular);
    }
  }

  /** What a word in small letters may be; 0 where nobody knows. */
  of(word: string): number {
    const closed = this.#closed.get(word);
    if (closed !== undefined) return closed;
    if (!this.#has(word)) return 0;
    const { kinds: verb, base } = this.verbs.formsOf(word);
    const isOnlyVerb = verb !== 0 && this.isOnlyVerb(base);
    return (
      Kind.Known |
      verb |
      (isOnlyVerb ? Kind.OnlyVerb : 0) |
      this.#nounKinds(word, verb, isOnlyVerb) |
      this.#otherKinds(word, isOnlyVerb && (verb & Kind.Base) !== 0)
    );
  }

  /** Whether a base form is no noun, and its third person no plural. */
  isOnlyVerb(base: string): boolean {
    if (this.#isListed(base)) return false;
    if (this.#onlyVerbs.has(base) || /(?:[^s]ify|yse|yze)$/.test(base)) return true;
    return /.{3}i[sz]e$/.test(base) && this.#has(`${base.slice(0, -2)}ze`) && this.#has(`${base.slice(0, -2)}se`);
  }

  isStrictlyMass(word: string): boolean {
    return this.#strictlyMass.has(word);
  }

  /** `agency` → `agencies` */
  pluralOf(noun: string): string {
    const irregular = this.#plurals.get(noun);
    if (irregular !== undefined && noun !== 'person') return irregular;
    if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
    return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
  }

  /** `agencies` → `agency`; undefined for what is no plural. */
  singularOf(word: string): string | undefined {
    const irregular = this.#singulars.get(word);
    if (irregular !== undefined) return irregular;
    if (!word.endsWith('s') || word.endsWith('ss') || this.#inS.has(word)) return undefined;
    const candidates = [
      ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
      word.slice(0, -1),
      ...(/(?:s|x|z|ch|sh|o)es$/.test(word) ? [word.slice(0, -2)] : []),
    ];
    return candidates.find((one) => this.#isSingular(one));
  }

  #nounKinds(word: string, verb: number, isOnlyVerb: boolean): number {
    if (this.#inS.has(word)) return Kind.Singular | (word.endsWith('ss') ? 0 : Kind.Plural) | this.#ofSingular(word);
    if (this.#singulars.has(word)) return Kind.Plural;
    if (isOnlyVerb && (verb & (Kind.Base | Kind.Third)) !== 0) return 0;
    if ((verb & Kind.Gerund) !== 0)
      return this.#has(`${word}s`) ? Kind.Singular | Kind.Mass : this.#mass.has(word) ? Kind.Singular | Kind.Mass : 0;
    if ((verb & (Kind.Past | Kind.Participle)) !== 0 && (verb & Kind.Base) === 0 && !this.#isListed(word)) return 0;
    if (this.#isSingular(word)) return Kind.Singular | this.#ofSingular(word);
    const singular = this.singularOf(word);
    return singular === undefined ? 0 : Kind.Plural | (this.#isPerson(singular) ? Kind.Person : 0);
  }

  #isListed(word: string): boolean {
    return this.#mass.has(word) || this.#countable.has(word) || this.#persons.has(word);
  }

  #isSingular(word: string): boolean {
    if (this.#isListed(word)) return true;
    if (!this.#has(word) || this.#closed.has(word) || word.length < 3) return false;
    return this.#has(this.pluralOf(word)) || ABSTRACT.test(word);
  }

  #ofSingular(word: string): number {
    let kinds = 0;
    if (this.#mass.has(word)) kinds |= Kind.Mass;
    else if (this.#countable.has(word)) kinds |= Kind.Countable;
    else if (ABSTRACT.test(word)) kinds |= Kind.Mass;
    if (this.#isPerson(word)) kinds |= Kind.Person;
    return kinds;
  }

  #isPerson(word: string): boolean {
    if (this.#persons.has(word)) return true;
    return word.length > 4 && /(?:er|or|ist|yst|ian|eer)$/.test(word) && !this.#noPersons.has(word);
  }

  #otherKinds(word: string, isOnlyVerb: boolean): number {
    let kinds = 0;
    if (this.#adjectives.has(word)) kinds |= Kind.Adjective;
    else if (isOnlyVerb) kinds = 0;
    else if (ADJECTIVE_ENDING.test(word) && !this.#likeAdjectives.has(word) && !this.#countable.has(word))
      kinds |= Kind.Adjective;
    else if (/(?:er|est)$/.test(word) && this.#adjectives.has(stemOf(word, this.#adjectives))) kinds |= Kind.Adjective;
    else if (/^(?:un|in|im|ir|non)/.test(word) && this.#adjectives.has(word.replace(/^(?:un|in|im|ir|non)/, '')))
      kinds |= Kind.Adjective;
    if (word.endsWith('ly') && word.length > 4 && !this.#noAdverbs.has(word)) kinds |= Kind.Adverb;
    return kinds;
  }
}

/** Nouns that have no need of an article. */
const ABSTRACT = /(?:ness|ity|ship|ism|ance|ence|ancy|ency|hood|dom|tion|sion|ment|graphy|logy|ics)$/;

function stemOf(word: string, adjectives: ReadonlySet<string>): string {
  const stem = word.replace(/(?:er|est)$/, '');
  return [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.slice(0, -1)].find((one) => adjectives.has(one)) ?? word;
}

/** Whether a word may be a noun and nothing else that has a meaning of its own. */
export function isOnlyNoun(kinds: number): boolean {
  const others =
    Kind.Base | Kind.Third | Kind.Past | Kind.Participle | Kind.Gerund | Kind.Adjective | Kind.Adverb | Kind.Closed;
  return (kinds & NOUN) !== 0 && (kinds & others) === 0;
}
