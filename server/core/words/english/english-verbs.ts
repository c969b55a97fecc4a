import type { Dictionary } from '../dictionary.ts';
import { Kind } from './kinds.ts';

/** Base form, past and participle where the two differ or do not end in -ed; our own collection. */
const IRREGULAR = `arise:arose:arisen bear:bore:borne become:became:become begin:began:begun bind:bound break:broke:broken bring:brought
build:built buy:bought catch:caught choose:chose:chosen come:came:come deal:dealt draw:drew:drawn drink:drank:drunk drive:drove:driven
eat:ate:eaten fall:fell:fallen feed:fed feel:felt fight:fought find:found fly:flew:flown forbid:forbade:forbidden foresee:foresaw:foreseen
forget:forgot:forgotten forgive:forgave:forgiven freeze:froze:frozen get:got give:gave:given go:went:gone grow:grew:grown hear:heard
hide:hid:hidden hold:held keep:kept know:knew:known lay:laid lead:led learn:learned leave:left lend:lent lose:lost make:made mean:meant meet:met
mislead:misled mistake:mistook:mistaken outgrow:outgrew:outgrown overcome:overcame:overcome oversee:oversaw:overseen overtake:overtook:overtaken
pay:paid rebuild:rebuilt repay:repaid rewrite:rewrote:rewritten ride:rode:ridden ring:rang:rung rise:rose:risen say:said see:saw:seen
seek:sought sell:sold send:sent shake:shook:shaken shoot:shot show:showed:shown shrink:shrank:shrunk sing:sang:sung sink:sank:sunk sit:sat
sleep:slept speak:spoke:spoken spend:spent spring:sprang:sprung stand:stood steal:stole:stolen strike:struck strive:strove:striven
swear:swore:sworn swim:swam:swum take:took:taken teach:taught tear:tore:torn tell:told think:thought throw:threw:thrown undergo:underwent:undergone
understand:understood undertake:undertook:undertaken uphold:upheld wake:woke:woken wear:wore:worn win:won withdraw:withdrew:withdrawn
withhold:withheld withstand:withstood write:wrote:written run:ran:run put:put set:set cut:cut let:let read:read cost:cost spread:spread
shut:shut hurt:hurt quit:quit`;

/** The forms of English verbs: irregular ones by a list, all others by which forms the dictionary has. */
export class EnglishVerbs {
  readonly #dictionary: Dictionary;
  /** By base form: its past and its participle. */
  readonly #irregular = new Map<string, readonly [past: string, participle: string]>();
  /** By past or participle that is irregular: its base form. */
  readonly #bases = new Map<string, string>();

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    for (const forms of IRREGULAR.split(/\s+/)) {
      const [base = '', past = '', participle = past] = forms.split(':');
      this.#irregular.set(base, [past, participle]);
      this.#bases.set(past, base);
      this.#bases.set(participle, base);
    }
  }

  /** Which forms of a verb a word in small letters may be, and its base form. */
  formsOf(word: string): { readonly kinds: number; readonly base: string } {
    let kinds = 0;
    let base = word;
    if (this.isBase(word)) kinds = Kind.Base;
    const irregular = this.#bases.get(word);
    if (irregular !== undefined) {
      const [past, participle] = this.#irregular.get(irregular)!;
      base = irregular;
      kinds |= (word === past ? Kind.Past : 0) | (word === participle ? Kind.Participle : 0);
      return { kinds, base };
    }
    const form = word.endsWith('ing')
      ? Kind.Gerund
      : word.endsWith('ed')
        ? Kind.Past | Kind.Participle
        : word.endsWith('s') && !word.endsWith('ss')
          ? Kind.Third
          : 0;
    if (form === 0) return { kinds, base };
    const stem = word.slice(0, form === Kind.Gerund ? -3 : form === Kind.Third ? -1 : -2);
    const found = this.#baseOf(stem, form);
    return found === undefined ? { kinds, base } : { kinds: kinds | form, base: kinds === 0 ? found : base };
  }

  /** Whether a word is the base form of a verb: whatever has the other forms is one. */
  isBase(word: string): boolean {
    if (this.#irregular.has(word)) return true;
    if (word.length < 3 || !this.has(word)) return false;
    return this.gerundOf(word) !== undefined && this.participleOf(word) !== undefined;
  }

  readonly has = (word: string): boolean => this.#dictionary.has(word);

  #baseOf(stem: string, form: number): string | undefined {
    const isDoubled = stem.length > 3 && stem.at(-1) === stem.at(-2);
    const candidates =
      form === Kind.Third
        ? [
            stem,
            ...(stem.endsWith('ie') ? [`${stem.slice(0, -2)}y`] : []),
            ...(stem.endsWith('e') ? [stem.slice(0, -1)] : []),
          ]
        : [
            `${stem}e`,
            stem,
            ...(isDoubled ? [stem.slice(0, -1)] : []),
            ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : []),
          ];
    return candidates.find((base) => this.isBase(base));
  }

  /** `take` → `taken`, `submit` → `submitted`; undefined where the dictionary has no such form. */
  participleOf(base: string): string | undefined {
    return this.#irregular.get(base)?.[1] ?? this.#spelt(base, 'ed');
  }

  /** `submit` → `submitting` */
  gerundOf(base: string): string | undefined {
    if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
    return this.#spelt(base, 'ing');
  }

  #spelt(base: string, ending: 'ed' | 'ing'): string | undefined {
    if (/(?:ee|oe|ye)$/.test(base)) return this.#known(ending === 'ed' ? `${base}d` : `${base}ing`);
    if (base.endsWith('e')) return this.#known(base.slice(0, -1) + ending);
    if (ending === 'ed' && /[^aeiou]y$/.test(base)) return this.#known(`${base.slice(0, -1)}ied`);
    if (!/(?:[^aeiou]|qu)[aeiou][^aeiouwxy]$/.test(base)) return this.#known(base + ending);
    const doubled = base + base.at(-1) + ending;
    // `planing` is a word as well, of `plane`.
    if (/^[^aeiou]*u?[aeiou][^aeiou]$/.test(base)) return this.#known(doubled);
    return base.endsWith('l')
      ? (this.#known(doubled) ?? this.#known(base + ending))
      : (this.#known(base + ending) ?? this.#known(doubled));
  }

  #known(word: string): string | undefined {
    return this.has(word) ? word : undefined;
  }
}
