import type { Dictionary } from '../dictionary.ts';
import { BEFORE_NOUNS, EPICENE_ADJECTIVES, IRREGULAR_ADJECTIVES, MOSTLY_ADJECTIVES } from './adjectives.ts';
import { closedWords } from './closed.ts';
import { FrenchVerbs } from './french-verbs.ts';
import { ADJECTIVE_SHIFT, Kind, MANY, NOUN, ONE } from './kinds.ts';
import { EPICENE, FEMININE, MASCULINE, PEOPLE } from './nouns.ts';

/** The four forms of an adjective: masculine, masculine plural, feminine, feminine plural. */
export type Forms = readonly [masculine: string, masculines: string, feminine: string, feminines: string];

const words = (list: string): readonly string[] => list.replaceAll('\n', ' ').split(' ');

/** What the lists say of a word, beside its gender as a noun. */
const Listed = {
  /** Somebody of whom a list has the masculine alone. */
  Person: 16,
  /** An adjective with one form for either gender. */
  Epicene: 32,
  /** An adjective that stands before its noun. */
  Before: 64,
  /** An adjective, though it may be a noun. */
  Mostly: 128,
} as const;

const AN_ADJECTIVE = Listed.Before | Listed.Mostly;

/**
 * What French words may be, and their other forms. Nouns are told by lists and endings, verbs and adjectives by which other forms the dictionary
 * has: what is conjugated like a verb is one.
 */
export class FrenchWords {
  readonly #dictionary: Dictionary;
  readonly verbs: FrenchVerbs;
  readonly #closed = closedWords();

  /** What the lists say: of nouns by their singular, of adjectives by their masculine. */
  readonly #listed = new Map<string, number>();
  readonly #feminines = new Map<string, string>();
  readonly #masculines = new Map<string, string>();

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.verbs = new FrenchVerbs(dictionary);
    const listed = this.#listed;
    const list = (all: string, what: number): void => {
      for (const word of words(all)) listed.set(word, (listed.get(word) ?? 0) | what);
    };
    list(MASCULINE, Kind.Masculine);
    list(FEMININE, Kind.Feminine);
    list(EPICENE, ONE);
    list(PEOPLE, Kind.Masculine | Listed.Person);
    list(EPICENE_ADJECTIVES, Listed.Epicene);
    list(BEFORE_NOUNS, Listed.Before);
    list(MOSTLY_ADJECTIVES, Listed.Mostly);
    for (const pair of words(IRREGULAR_ADJECTIVES)) {
      const [masculine = '', feminine = ''] = pair.split(':');
      this.#feminines.set(masculine, feminine);
      this.#masculines.set(feminine, masculine);
    }
  }

  /** What a word in small letters may be; 0 where nobody knows. */
  of(word: string): number {
    const closed = this.#closed.get(word);
    if (closed !== undefined) return closed;
    if (!this.#has(word)) return 0;
    let verb = this.verbs.kindsOf(word);
    const noun = this.#nounKinds(word, verb);
    // Nobody is addressed as `tu`: `les demandes`.
    if ((noun & MANY) !== 0 && (noun & Kind.Listed) !== 0) verb &= ~Kind.OtherFinite;
    return Kind.Known | verb | noun | this.#adjectiveKinds(word, verb, noun) | adverbKind(word, this.#dictionary);
  }

  #has(word: string): boolean {
    return this.#dictionary.has(word);
  }

  #nounKinds(word: string, verb: number): number {
    const own = this.#nounOf(word);
    const last = word.charCodeAt(word.length - 1);
    const isPlural = last === S || last === X;
    let kinds = 0;
    if (own !== undefined) kinds = (own & ONE) | (isPlural || last === Z ? (own & ONE) << 1 : 0) | Kind.Listed;
    if (isPlural) {
      const singular = this.#singularOf(word);
      const many = singular === undefined ? undefined : this.#nounOf(singular);
      if (many !== undefined) kinds |= ((many & ONE) << 1) | Kind.Listed;
    }
    if (kinds === 0) {
      const man = this.#manOf(word);
      if (man !== undefined) return (isPlural ? Kind.Feminines : Kind.Feminine) | Kind.Listed;
      const gender = this.#genderByEnding(isPlural ? word.slice(0, -1) : word, verb);
      if (gender !== 0) kinds = isPlural ? gender << 1 : gender;
    }
    return kinds;
  }

  /** What the lists say of a noun in the singular; undefined where it is none of theirs. */
  #nounOf(word: string): number | undefined {
    const listed = this.#listed.get(word);
    return listed === undefined || (listed & ONE) === 0 ? undefined : listed;
  }

  #is(word: string, what: number): boolean {
    return ((this.#listed.get(word) ?? 0) & what) !== 0;
  }

  #singularOf(word: string): string | undefined {
    const plain = word.slice(0, -1);
    if (this.#nounOf(plain) !== undefined) return plain;
    if (!word.endsWith('aux')) return undefined;
    const stem = word.slice(0, -2);
    return [`${stem}l`, `${stem}il`].find((one) => this.#nounOf(one) !== undefined);
  }

  /** The masculine that a list has of somebody in the feminine: `candidates` → `candidat`. */
  #manOf(word: string): string | undefined {
    const woman = word.endsWith('s') ? word.slice(0, -1) : word;
    if (!woman.endsWith('e')) return undefined;
    return this.#masculinesOf(woman).find((man) => ((this.#listed.get(man) ?? 0) & Listed.Person) !== 0);
  }

  /** The gender of a noun in the singular that its ending tells. */
  #genderByEnding(word: string, verb: number): number {
    if (FEMININE_ENDING.test(word)) {
      if (verb !== 0 && !/[tsx]ion$/.test(word)) return 0;
      return NO_FEMININE.has(word) ? 0 : Kind.Feminine;
    }
    if (MASCULINE_ENDING.test(word)) {
      if (verb !== 0 || (word.endsWith('ment') && !this.#has(`${word}s`))) return 0;
      return Kind.Masculine;
    }
    if (word.endsWith('eur') && this.#has(`${word.slice(0, -3)}aient`)) return Kind.Masculine;
    return word.endsWith('iste') && verb === 0 ? ONE : 0;
  }

  #adjectiveKinds(word: string, verb: number, noun: number): number {
    const singular = word.endsWith('s') ? word.slice(0, -1) : word;
    const listed = (this.#listed.get(word) ?? 0) | (singular === word ? 0 : (this.#listed.get(singular) ?? 0));
    const before = (listed & Listed.Before) !== 0 ? Kind.BeforeNoun : 0;
    const mostly = (listed & Listed.Mostly) !== 0 ? Kind.MostlyAdjective : 0;
    if (singular.endsWith('e')) {
      const cells = word === singular ? ONE : MANY;
      if (this.#isEpicene(singular, verb, noun) || (noun & NOUN) === cells)
        return (cells << ADJECTIVE_SHIFT) | before | mostly;
    }
    if ((verb & (Kind.Infinitive | Kind.You)) !== 0 || (verb !== 0 && NO_ADJECTIVE.test(word))) return before;
    const forms = this.#twoForms(word, singular);
    if (!forms) return before;
    let cells = 0;
    for (let i = 0; i < 4; i++) if (forms[i] === word) cells |= 1 << i;
    return (
      (cells << ADJECTIVE_SHIFT) |
      (before || this.#is(forms[0], Listed.Before) ? Kind.BeforeNoun : 0) |
      (this.#is(forms[0], Listed.Mostly) ? Kind.MostlyAdjective : 0)
    );
  }

  /** Whether a word in -e is an adjective for either gender. */
  #isEpicene(word: string, verb: number, noun: number): boolean {
    if (this.#is(word, Listed.Epicene) || (this.#is(word, Listed.Mostly) && !this.#masculines.has(word))) return true;
    return verb === 0 && noun === 0 && EPICENE_ENDING.test(word);
  }

  /** The forms of an adjective or participle; undefined where the word is none. */
  formsOf(word: string): Forms | undefined {
    const singular = word.endsWith('s') ? word.slice(0, -1) : word;
    if (singular.endsWith('e') && this.#isEpicene(singular, 0, 0)) {
      const many = `${singular}s`;
      return [singular, many, singular, many];
    }
    return this.#twoForms(word, singular);
  }

  /** The forms of an adjective whose feminine is another one. */
  #twoForms(word: string, singular: string): Forms | undefined {
    const candidates = [word];
    if (singular !== word) candidates.push(singular);
    if (word.endsWith('aux')) candidates.push(`${word.slice(0, -3)}al`, word.slice(0, -1));
    if (singular.endsWith('e')) candidates.push(...this.#masculinesOf(singular));
    for (const masculine of candidates) {
      if (masculine.length < 2 || masculine.endsWith('e') || !this.#has(masculine) || !this.#mayBeAdjective(masculine))
        continue;
      const feminine = this.#feminineOf(masculine);
      if (feminine === undefined) continue;
      // `dispos` beside `dispose`, a verb.
      if (masculine.endsWith('s') && this.#has(`${masculine}aient`) && !this.#isSureAdjective(masculine)) continue;
      const forms: Forms = [masculine, this.#pluralOf(masculine), feminine, `${feminine}s`];
      if (forms.includes(word) && this.#has(forms[1])) return forms;
    }
    return undefined;
  }

  /** Nouns and forms of verbs are no adjectives, though a word looks like their feminine: `port`, `porte`; `rend`, `rende`. */
  #mayBeAdjective(masculine: string): boolean {
    if (this.#is(masculine, AN_ADJECTIVE) || this.#feminines.has(masculine)) return true;
    const noun = this.#nounOf(masculine);
    if (/[oa]$/.test(masculine)) return false;
    const irregular = this.verbs.irregular(masculine);
    // The plural of another word: `dispos`.
    if (masculine.endsWith('s') && this.#has(masculine.slice(0, -1)) && !irregular) return false;
    if (noun !== undefined && (noun & Listed.Person) === 0 && !ADJECTIVE_ENDING.test(masculine))
      return ((this.verbs.participleKind(masculine) | (irregular?.[0] ?? 0)) & Kind.Participle) !== 0;
    if (/[nr]d$/.test(masculine) && this.#has(`${masculine}aient`)) return false;
    return (
      irregular === undefined ||
      (irregular[0] & (Kind.ThirdOne | Kind.OtherFinite)) === 0 ||
      (irregular[0] & Kind.Participle) !== 0
    );
  }

  #isSureAdjective(masculine: string): boolean {
    return (
      this.#is(masculine, AN_ADJECTIVE) ||
      this.#feminines.has(masculine) ||
      this.verbs.isIrregular(masculine, Kind.Participle)
    );
  }

  #feminineOf(masculine: string): string | undefined {
    const irregular = this.#feminines.get(masculine);
    if (irregular !== undefined) return irregular;
    const stem = masculine.slice(0, -1);
    const known = (...forms: readonly string[]): string | undefined => forms.find((form) => this.#has(form));
    switch (masculine.at(-1)) {
      case 'l':
        return masculine.endsWith('el') ? known(`${masculine}le`) : known(`${masculine}e`);
      case 'n':
        return masculine.endsWith('en') ? known(`${masculine}ne`, `${masculine}e`) : known(`${masculine}e`);
      case 'f':
        return known(`${stem}ve`);
      case 'x':
        return known(`${stem}se`);
      case 't':
        return masculine.endsWith('et') ? known(`${masculine}te`, `${masculine}e`) : known(`${masculine}e`);
      case 'r':
        if (masculine.endsWith('er')) return known(`${masculine.slice(0, -2)}ère`);
        if (masculine.endsWith('teur')) return known(`${masculine.slice(0, -3)}rice`, `${stem}se`);
        return masculine.endsWith('eur') ? known(`${stem}se`) : known(`${masculine}e`);
      default:
        return known(`${masculine}e`);
    }
  }

  /** What a feminine in the singular may have as its masculine. */
  #masculinesOf(feminine: string): readonly string[] {
    const irregular = this.#masculines.get(feminine);
    if (irregular !== undefined) return [irregular];
    for (const [ending, ...others] of FEMININE_ENDINGS) {
      if (feminine.endsWith(ending!)) return others.map((other) => feminine.slice(0, -ending!.length) + other);
    }
    return [feminine.slice(0, -1)];
  }

  #pluralOf(singular: string): string {
    if (/[sxz]$/.test(singular)) return singular;
    if (/(?:eau|[^bpnl]eu)$/.test(singular) || /^(?:lieu|enjeu|feu|milieu|vœu)$/.test(singular)) return `${singular}x`;
    if (singular.endsWith('al')) {
      const many = `${singular.slice(0, -1)}ux`;
      if (this.#has(many)) return many;
    }
    if (/^(?:trav|b|vitr)ail$/.test(singular)) return `${singular.slice(0, -2)}ux`;
    return `${singular}s`;
  }

  /** The plural of a noun; undefined where the dictionary has none. */
  pluralOf(noun: string): string | undefined {
    const many = this.#pluralOf(noun);
    return this.#has(many) ? many : undefined;
  }

  /** The singular of a noun in the plural. */
  singularOf(noun: string): string | undefined {
    const listed = this.#singularOf(noun);
    if (listed !== undefined) return listed;
    const plain = noun.slice(0, -1);
    return noun.endsWith('s') && this.#has(plain) ? plain : undefined;
  }

  /** An adjective or participle in the gender and number of a noun; undefined where there may be several. @param cells what is wanted, as of a noun */
  agreeing(word: string, cells: number): string | undefined {
    const forms = this.formsOf(word);
    if (!forms) return undefined;
    const found = new Set(forms.filter((_, i) => (cells & (1 << i)) !== 0));
    return found.size === 1 ? [...found][0] : undefined;
  }
}

const [S, X, Z] = Array.from('sxz', (letter) => letter.charCodeAt(0));

/** Forms of verbs that are no adjective whatever they look like. */
const NO_ADJECTIVE = /(?:a[iî]t|aient|ons|ont|r[ae]s?|rai)$/;

const FEMININE_ENDING =
  /(?:[tsx]ion|ité|[ae]nce|ture|auté|eté|ulté|itude|logie|graphie|métrie|trice|aison|[a-zé]{3}ie)$/;
const NO_FEMININE = new Set('bastion cation comité comté traité silence arrêté'.split(' '));
const MASCULINE_ENDING = /(?:isme|[ae]ment|eau|[^s]oir|teur|age)$/;
/** Of nouns that are adjectives as well where there is a feminine: `justificatif`. */
const ADJECTIVE_ENDING = /(?:if|al|el|eux|ien|ais|ois|ant|ent|ain)$/;
const EPICENE_ENDING = /(?:ième|ique|able|ible|uble|aire|oire|iste|ile|ide|esque|uple)$/;

/** What the masculine has in place of an ending of the feminine, the longer ones first. */
const FEMININE_ENDINGS: readonly (readonly string[])[] = [
  ['trice', 'teur'],
  ['enne', 'en', 'enn'],
  ['onne', 'on'],
  ['elle', 'el'],
  ['eille', 'eil'],
  ['euse', 'eux', 'eur'],
  ['ette', 'et'],
  ['ère', 'er'],
  ['ve', 'f'],
  ['se', 's', 'x'],
];

function adverbKind(word: string, dictionary: Dictionary): number {
  return word.length > 6 && word.endsWith('ment') && !dictionary.has(`${word}s`) ? Kind.Adverb : 0;
}
