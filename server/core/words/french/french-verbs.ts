import type { Dictionary } from '../dictionary.ts';
import { Kind } from './kinds.ts';
import { IRREGULAR_VERBS } from './verbs.ts';

interface Verb {
  readonly infinitive: string;
  readonly one: string;
  readonly many: string;
  readonly participle: string;
}

/** What words may be as verbs, and their other forms: of regular verbs the dictionary tells which there are. */
export class FrenchVerbs {
  readonly #dictionary: Dictionary;
  /** Irregular verbs by each of their forms, without what may stand before it. */
  readonly #irregular = new Map<string, readonly (readonly [kind: number, verb: Verb])[]>();
  /** The last letters of these forms. */
  readonly #irregularEnds = new Set<string>();

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    for (const line of IRREGULAR_VERBS.split(/;\s*/)) {
      const [infinitive = '', one = '', many = '', participle = ''] = line.split(' ');
      const verb = { infinitive, one, many, participle };
      const add = (form: string, kind: number): void => {
        const known = this.#irregular.get(form);
        this.#irregular.set(form, known ? [...known, [kind, verb]] : [[kind, verb]]);
        this.#irregularEnds.add(form.slice(-2));
      };
      add(infinitive, Kind.Infinitive);
      add(one, Kind.ThirdOne);
      add(many, Kind.ThirdMany);
      add(otherPersonOf(one), Kind.OtherFinite);
      const base = participle.replace(/û$/, 'u');
      for (const form of new Set([participle, `${base}e`, withS(base), `${base}es`])) add(form, Kind.Participle);
    }
  }

  #has(word: string): boolean {
    return this.#dictionary.has(word);
  }

  kindsOf(word: string): number {
    const irregular = this.irregular(word);
    let kinds = irregular?.[0] ?? 0;
    const { length } = word;
    if (length < 4) return kinds;
    switch (word.charCodeAt(length - 1)) {
      case E:
        // The conditional makes stems of infinitives.
        if ((kinds & Kind.Infinitive) === 0 && this.#isStem(word.slice(0, -1))) kinds |= Kind.ThirdOne;
        else kinds |= this.participleKind(word.slice(0, -1));
        break;
      case E_ACUTE:
        kinds |= this.participleKind(word);
        break;
      case R:
        if (word.endsWith('er') ? this.#isErStem(word.slice(0, -2)) : word.endsWith('ir') && this.#isIrInfinitive(word))
          kinds |= Kind.Infinitive;
        break;
      case S:
        if (
          word.endsWith('es') &&
          !this.isIrregular(word.slice(0, -1), Kind.Infinitive) &&
          this.#isStem(word.slice(0, -2))
        )
          kinds |= Kind.OtherFinite;
        else if (word.endsWith('ons')) kinds |= this.#isStem(word.slice(0, -3)) ? Kind.OtherFinite : 0;
        else if (/[^a]ras$/.test(word) && this.#has(`${word.slice(0, -2)}ons`)) kinds |= Kind.OtherFinite;
        kinds |= this.participleKind(word.slice(0, word.endsWith('es') ? -2 : -1));
        break;
      case T:
        if (word.endsWith('ent')) {
          if (this.#isStem(word.slice(0, -3))) kinds |= word.endsWith('aient') ? 0 : Kind.ThirdMany;
          if (word.endsWith('aient') && this.#has(`${word.slice(0, -3)}t`)) kinds |= Kind.ThirdMany;
        } else if (word.endsWith('ont')) {
          if (word.charAt(length - 4) === 'r' && this.#has(`${word.slice(0, -3)}a`)) kinds |= Kind.ThirdMany;
        } else if (word.endsWith('ait')) {
          if (this.#has(`${word.slice(0, -1)}ent`)) kinds |= Kind.ThirdOne;
        } else if (word.endsWith('ant')) {
          if (this.#has(`${word.slice(0, -3)}aient`)) kinds |= Kind.Gerund;
        } else if (
          word.endsWith('it') &&
          this.#has(`${word.slice(0, -1)}r`) &&
          this.#has(`${word.slice(0, -1)}ssaient`)
        )
          kinds |= Kind.ThirdOne;
        break;
      case D:
        if (this.#has(`${word}aient`)) kinds |= Kind.ThirdOne;
        break;
      case A:
        if (word.charAt(length - 2) === 'r' && this.#has(`${word.slice(0, -1)}ons`) && this.#has(`${word}s`))
          kinds |= Kind.ThirdOne;
        break;
      case I:
        if (word.endsWith('rai') && this.#has(`${word.slice(0, -2)}ons`)) kinds |= Kind.OtherFinite;
        else kinds |= this.participleKind(word);
        break;
      case U:
        kinds |= this.participleKind(word);
        break;
      case Z:
        if (word.endsWith('ez') && !NO_VERBS_IN_EZ.has(word)) kinds |= Kind.You;
        break;
    }
    return kinds;
  }

  /** Whether a masculine in the singular is the participle of a regular verb. */
  participleKind(word: string): number {
    const stem = word.slice(0, -1);
    switch (word.charCodeAt(word.length - 1)) {
      case E_ACUTE:
        return this.#isErStem(stem) ? Kind.Participle : 0;
      case I:
        return this.#has(`${word}r`) && this.#has(`${word}ssaient`) ? Kind.Participle : 0;
      case U:
        return /[nr]d$/.test(stem) && this.#has(`${stem}aient`) ? Kind.Participle : 0;
      default:
        return 0;
    }
  }

  /** Whether endings of verbs may stand behind a stem: it does before `-aient`, as no noun does. */
  #isStem(stem: string): boolean {
    if (stem.length < 2) return false;
    return this.#imperfectStem(stem) !== undefined;
  }

  /** The stem of the imperfect that a stem of the present belongs to: `gèr` → `gér`, `appell` → `appel`, `emploi` → `employ`. */
  #imperfectStem(stem: string): string | undefined {
    const is = (one: string): boolean => this.#has(`${one}aient`);
    if (is(stem)) return stem;
    const last = stem.at(-1)!;
    if (last === 'g' && is(`${stem}e`)) return `${stem}e`;
    if (last === 'c' && is(`${stem.slice(0, -1)}ç`)) return `${stem.slice(0, -1)}ç`;
    if (last === 'i' && is(`${stem.slice(0, -1)}y`)) return `${stem.slice(0, -1)}y`;
    const grave = stem.lastIndexOf('è');
    if (grave >= 0 && stem.length - grave <= 4) {
      for (const vowel of 'ée') {
        const found = this.#imperfectStem(stem.slice(0, grave) + vowel + stem.slice(grave + 1));
        if (found !== undefined) return found;
      }
    }
    if ((last === 'l' || last === 't') && stem.at(-2) === last && is(stem.slice(0, -1))) return stem.slice(0, -1);
    return undefined;
  }

  /** Whether `-er` makes an infinitive of a stem. */
  #isErStem(stem: string): boolean {
    return stem.length > 1 && this.#has(`${stem}er`) && this.#imperfectStem(stem) !== undefined;
  }

  #isIrInfinitive(word: string): boolean {
    return this.#has(`${word.slice(0, -1)}ssaient`);
  }

  /** What an irregular verb's form is, with the verb and what stands before its ending. */
  irregular(word: string): readonly [kinds: number, verb: Verb, prefix: string] | undefined {
    if (!this.#irregularEnds.has(word.slice(-2))) return undefined;
    for (let from = Math.max(0, word.length - LONGEST_IRREGULAR); from < word.length; from++) {
      const known = this.#irregular.get(from === 0 ? word : word.slice(from));
      if (!known) continue;
      const prefix = word.slice(0, from);
      let kinds = 0;
      let verb: Verb | undefined;
      for (const [kind, one] of known) {
        if (!this.#has(prefix + one.infinitive) || (prefix !== '' && SHORT_VERBS.has(one.infinitive))) continue;
        kinds |= kind;
        verb ??= one;
      }
      if (verb) return [kinds, verb, prefix];
    }
    return undefined;
  }

  isIrregular(word: string, kind: number): boolean {
    return ((this.irregular(word)?.[0] ?? 0) & kind) !== 0;
  }

  /** The third person of the other number; undefined where the word is none. */
  otherNumber(verb: string): string | undefined {
    const known = OTHER_NUMBERS.get(verb);
    if (known !== undefined) return known;
    const irregular = this.irregular(verb);
    if (irregular) {
      const [kinds, { one, many }, prefix] = irregular;
      if (kinds & Kind.ThirdOne && many !== '-') return prefix + many;
      if (kinds & Kind.ThirdMany) return prefix + one;
    }
    if (verb.endsWith('e')) return this.#if(`${verb}nt`);
    if (verb.endsWith('ra')) return this.#if(`${verb.slice(0, -1)}ont`);
    if (verb.endsWith('ait')) return this.#if(`${verb.slice(0, -1)}ent`);
    if (verb.endsWith('aient')) return this.#if(`${verb.slice(0, -3)}t`);
    if (verb.endsWith('ront')) return this.#if(`${verb.slice(0, -3)}a`);
    if (verb.endsWith('it')) return this.#if(`${verb.slice(0, -1)}ssent`);
    if (verb.endsWith('d')) return this.#if(`${verb}ent`);
    if (verb.endsWith('issent') && this.#has(`${verb.slice(0, -6)}ir`)) return `${verb.slice(0, -5)}t`;
    if (verb.endsWith('dent') && this.#has(`${verb.slice(0, -3)}re`)) return verb.slice(0, -3);
    return verb.endsWith('ent') ? this.#if(verb.slice(0, -2)) : undefined;
  }

  #if(word: string): string | undefined {
    return this.#has(word) ? word : undefined;
  }

  /** The third person that a form of the first or second one stands for. @param isPlural whether its subject is one */
  thirdPerson(verb: string, isPlural: boolean): string | undefined {
    const irregular = this.irregular(verb);
    if (irregular) return irregular[2] + (isPlural ? irregular[1].many : irregular[1].one);
    const one =
      verb.endsWith('ras') || verb.endsWith('rai')
        ? verb.slice(0, -1)
        : verb.endsWith('es')
          ? verb.slice(0, -1)
          : undefined;
    if (one === undefined || !this.#has(one)) return undefined;
    return isPlural ? this.otherNumber(one) : one;
  }

  /** The infinitive of a form; undefined where it is not clear. */
  infinitiveOf(form: string): string | undefined {
    const irregular = this.irregular(form);
    if (irregular && (irregular[0] & ~Kind.Infinitive) !== 0) return irregular[2] + irregular[1].infinitive;
    const participle = /^(.+)(?:é|ée|és|ées)$/.exec(form);
    if (participle) return this.#if(`${participle[1]}er`);
    const second = /^(.+)ie?s?$/.exec(form);
    if (second && this.#has(`${second[1]}issaient`)) return `${second[1]}ir`;
    const third = /^(.+[nr]d)ue?s?$/.exec(form);
    if (third) return this.#if(`${third[1]}re`);
    if (form.endsWith('it') && this.#has(`${form.slice(0, -1)}r`)) return `${form.slice(0, -1)}r`;
    if (form.endsWith('issez')) return this.#if(`${form.slice(0, -4)}r`);
    if (/[nr]ds?$/.test(form)) return this.#if(`${form.replace(/s$/, '')}re`);
    const ending = /(?:ent|ez|es|e|ant|ait|aient|ons)$/.exec(form);
    if (!ending) return undefined;
    const stem = this.#imperfectStem(form.slice(0, -ending[0].length)) ?? form.slice(0, -ending[0].length);
    for (const one of [
      `${stem}er`,
      `${stem.replace(/e$/, '')}er`,
      `${stem.replace(/ç$/, 'c')}er`,
      `${stem}ir`,
      `${stem}re`,
      `${stem.replace(/ss$/, '')}r`,
    ])
      if (this.#has(one) && this.kindsOf(one) & Kind.Infinitive) return one;
    return this.#infinitiveByStem(form);
  }

  /** `joignez` → `joindre`, `lisez` → `lire`: by the plural of the present, whose stem it shares. */
  #infinitiveByStem(form: string): string | undefined {
    const many = form.replace(/ez$/, 'ent');
    const irregular =
      this.irregular(many) ??
      this.irregular(form.replace(/enez$/, 'iennent')) ??
      this.irregular(form.replace(/enez$/, 'ennent'));
    return irregular && irregular[0] & Kind.ThirdMany ? irregular[2] + irregular[1].infinitive : undefined;
  }

  /** The participle of an infinitive: masculine, singular. */
  participleOf(infinitive: string): string | undefined {
    const irregular = this.irregular(infinitive);
    if (irregular && irregular[0] & Kind.Infinitive) return irregular[2] + irregular[1].participle;
    if (infinitive.endsWith('er')) return this.#if(`${infinitive.slice(0, -2)}é`);
    return infinitive.endsWith('ir') ? this.#if(infinitive.slice(0, -1)) : undefined;
  }
}

const [S, Z, E, R, T, D, A, I, U] = Array.from('szertdaiu', (letter) => letter.charCodeAt(0));
const E_ACUTE = 'é'.charCodeAt(0);

const LONGEST_IRREGULAR = 11;

/** Verbs that no others are made of, though other words end like them. */
const SHORT_VERBS = new Set('être avoir aller faire taire traire plaire rire fuir cuire luire quérir'.split(' '));

const NO_VERBS_IN_EZ = new Set(['chez', 'assez', 'nez', 'rez', 'raz']);

const OTHER_NUMBERS = new Map<string, string>();
for (const pair of 'est:sont a:ont va:vont sera:seront soit:soient ait:aient était:étaient avait:avaient serait:seraient aurait:auraient aura:auront fut:furent eut:eurent puisse:puissent ira:iront'.split(
  ' ',
)) {
  const [one = '', many = ''] = pair.split(':');
  OTHER_NUMBERS.set(one, many).set(many, one);
}

function withS(word: string): string {
  return /[sx]$/.test(word) ? word : `${word}s`;
}

/** `doit` → `dois`, `prend` → `prends`, `peut` → `peux` */
function otherPersonOf(one: string): string {
  if (one === 'peut' || one === 'veut' || one === 'vaut') return one.replace(/t$/, 'x');
  return one.endsWith('t') ? one.replace(/t$/, 's') : `${one}s`;
}
