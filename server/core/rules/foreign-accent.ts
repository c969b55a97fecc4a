import type { Profile } from '../../../schemas/profile.ts';
import type { Alignment } from '../alignment.ts';
import { type Edition, editionOf, type Notice } from '../notice.ts';
import { defineRule } from '../rule.ts';
import { fold } from '../text/fold.ts';
import { type Language, type Source, span } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';
import { isForeign, type Passage, passageAt, scanOf } from './support/scan.ts';

/** An accent that English does not have, and one that a French capital has lost. */
export const foreignAccent = defineRule({
  name: 'foreign-accent',
  family: 'language',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary:
        'An English word has a French accent (“Régulations”), or a French capital has lost its accent (“SECRETARIAT”).',
      why: 'Both are slips of the keyboard or of a correction program, and both show. They are told by the right form, which stands elsewhere in the notice or belongs to the standard wording.',
    },
    fr: {
      summary:
        'Un mot anglais porte un accent français (« Régulations »), ou une majuscule française a perdu le sien (« SECRETARIAT »).',
      why: 'Ce sont des fautes de frappe ou d’un correcteur automatique, et elles se voient. La forme juste figure ailleurs dans l’avis ou dans les formules types.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'Secrétariat international, Acquisition de talents',
      wrong: "SECRETARIAT INTERNATIONAL DE L'OTAN, Acquisition de talents",
    },
    {
      notice: 'archives-assistant.notice.txt',
      right: 'contract in accordance with the NATO Civilian Personnel Regulations.\n\nNOTE',
      wrong: 'contract in accordance with the NATO Civilian Personnel Régulations.\n\nNOTE',
    },
  ],
  messages: {
    en: {
      english: 'English writes “{right}” without accent, as elsewhere in the notice. Take the accent away.',
      capital: 'French capitals keep their accents: elsewhere it is “{right}”. Write “{text}” with its accent.',
      right: 'This form has it right.',
      write: 'Write {right}',
    },
    fr: {
      english: 'L’anglais écrit « {right} » sans accent, comme ailleurs dans l’avis. Ôtez l’accent.',
      capital: 'Les majuscules gardent leur accent : ailleurs, on lit « {right} ». Accentuez « {text} ».',
      right: 'Ici, la forme est juste.',
      write: 'Écrire {right}',
    },
  },
  visit: {
    notice(notice, { alignment, profile, report }) {
      const en = editionOf(notice, 'en');
      const fr = editionOf(notice, 'fr');
      const found = [
        ...(en ? accentsInEnglish(en, alignment, profile) : []),
        ...(fr ? lostAccents(notice, fr, alignment, profile) : []),
      ];
      for (const { source, token, message, right } of found) {
        const range = span(source, source.tokens.starts[token]!, source.tokens.ends[token]!);
        report({
          message,
          args: { right, text: source.text.slice(range.start, range.end) },
          span: range,
          fixes: () => [{ title: 'write', args: { right }, safe: true, edits: [{ span: range, text: right }] }],
        });
      }
    },
  },
});

interface Slip {
  readonly source: Source;
  readonly token: number;
  readonly message: 'english' | 'capital';
  readonly right: string;
}

/** Borrowings that are another word without their accent, folded: their plain form proves nothing. */
const BORROWINGS = new Set([
  'resume',
  'resumes',
  'expose',
  'exposes',
  'attache',
  'attaches',
  'rose',
  'pate',
  'mate',
  'lame',
]);

/** Shorter words are French ones that English uses (`à la`). */
const SHORTEST = 3;

function* accentsInEnglish(edition: Edition, alignment: Alignment, profile: Profile): Iterable<Slip> {
  const scan = scanOf(edition);
  if (scan.accented.length === 0) return;
  const { source } = edition;
  const { words } = source.tokens;
  let plain: ReadonlySet<number> | undefined;
  for (const token of scan.accented) {
    const word = words[token]!;
    const passage = passageAt(scan, token);
    if (
      word.text.length < SHORTEST ||
      BORROWINGS.has(word.folded) ||
      isKnownElsewhere(passage) ||
      isForeign(passage, alignment)
    )
      continue;
    if (isQuotedFrench(words, token)) continue;
    plain ??= plainKeys(edition);
    if (!plain.has(word.key) && !wordsOfProfile(profile, 'en').has(word.folded)) continue;
    yield { source, token, message: 'english', right: withoutAccents(word.text) };
  }
}

/** Labels and headings of the profile are looked at by rules of their own. */
function isKnownElsewhere({ node }: Passage): boolean {
  return (
    (node.kind === 'heading' || node.kind === 'field') &&
    node.recognition !== undefined &&
    node.recognition.form === 'accent'
  );
}

/** Whether the word stands beside a French function word: a name or title in French. */
function isQuotedFrench(words: readonly (Word | undefined)[], token: number): boolean {
  return [words[token - 1], words[token + 1]].some((word) => word?.isFunctionWord.fr && !word.isFunctionWord.en);
}

/** The keys of the words that an edition writes without accent. */
function plainKeys(edition: Edition): ReadonlySet<number> {
  const keys = new Set<number>();
  const { words } = edition.source.tokens;
  for (const { firstToken, endToken } of scanOf(edition).passages) {
    for (let i = firstToken; i < endToken; i++) {
      const word = words[i];
      if (word && !word.hasDiacritic) keys.add(word.key);
    }
  }
  return keys;
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** Capitals in French text and letterhead whose accent stands elsewhere. */
function* lostAccents(notice: Notice, edition: Edition, alignment: Alignment, profile: Profile): Iterable<Slip> {
  const accents = new AccentedForms(edition, profile);
  const scan = scanOf(edition);
  const { source } = edition;
  const { words } = source.tokens;
  const slips: { readonly source: Source; readonly token: number; readonly right: string }[] = [];
  for (const token of scan.capitals) {
    const word = words[token]!;
    if (!mayLackAccents(word) || isKnownElsewhere(passageAt(scan, token))) continue;
    const right = accents.ofCapitals(word);
    if (right === undefined || isForeign(passageAt(scan, token), alignment)) continue;
    // What is written so more than once is a name.
    if (scan.capitals.every((other) => other === token || words[other] !== word)) slips.push({ source, token, right });
  }
  for (const token of scan.initials) {
    const right = accents.ofInitial(words[token]!);
    if (right === undefined) continue;
    const passage = passageAt(scan, token);
    if (!isKnownElsewhere(passage) && !isForeign(passage, alignment)) slips.push({ source, token, right });
  }
  for (const outside of notice.sources) {
    for (const token of frenchCapitalsOutside(outside, notice)) {
      const right = accents.ofCapitals(outside.tokens.words[token]!);
      if (right !== undefined) slips.push({ source: outside, token, right });
    }
  }
  for (const slip of slips) yield { ...slip, message: 'capital' };
}

/** Shorter words in capitals are mostly acronyms. */
const SHORTEST_CAPITALS = 5;

function mayLackAccents(word: Word): boolean {
  return word.isUpperCase && !word.hasDiacritic && word.text.length >= SHORTEST_CAPITALS;
}

/** Capitals that French writes with an accent. */
const ACCENTED_CAPITALS = 'EACIOU';

/** The accented words of a French edition, and of the profile's French. */
class AccentedForms {
  /** By key, in small letters; null where there are two (`côte`, `côté`): nobody knows which one is meant. */
  #all: Map<number, string | null> | undefined;
  /** Those with an accent on the first letter. */
  readonly #initial = new Map<number, string | null>();

  constructor(
    readonly edition: Edition,
    readonly profile: Profile,
  ) {
    const { text, tokens } = edition.source;
    for (const token of scanOf(edition).accented) {
      if (text.charCodeAt(tokens.starts[token]!) >= 0xc0) addForm(this.#initial, tokens.words[token]!);
    }
  }

  /** A word in capitals with its accents; undefined where it needs none. */
  ofCapitals(word: Word): string | undefined {
    if (!mayLackAccents(word)) return undefined;
    if (!this.#all) {
      this.#all = new Map();
      const { words } = this.edition.source.tokens;
      for (const token of scanOf(this.edition).accented) addForm(this.#all, words[token]!);
    }
    return this.#accented(word, this.#all)?.toUpperCase();
  }

  /** A word whose first letter has lost its accent (`Etat`); undefined where it has not. */
  ofInitial(word: Word): string | undefined {
    if (!ACCENTED_CAPITALS.includes(word.text[0]!) || word.text.length === 1) return undefined;
    const form = this.#accented(word, this.#initial);
    const rest = word.text.slice(1);
    if (form === undefined || form.slice(1) !== rest.toLowerCase() || form[0] === word.text[0]!.toLowerCase()) {
      return undefined;
    }
    return form[0]!.toUpperCase() + rest;
  }

  #accented(word: Word, forms: ReadonlyMap<number, string | null>): string | undefined {
    if (word.isFunctionWord.en || word.isFunctionWord.fr) return undefined;
    const own = forms.get(word.key);
    const form = own === undefined ? wordsOfProfile(this.profile, 'fr').get(word.folded) : own;
    // Where the plain form stands in small letters as well, it is a word of its own.
    return !form || form === word.folded || this.#standsPlain(word) ? undefined : form;
  }

  #standsPlain({ key }: Word): boolean {
    const { words } = this.edition.source.tokens;
    for (const { firstToken, endToken } of scanOf(this.edition).passages) {
      for (let i = firstToken; i < endToken; i++) {
        const word = words[i];
        if (word?.key === key && word.text === word.folded) return true;
      }
    }
    return false;
  }
}

function addForm(forms: Map<number, string | null>, { key, text, folded }: Word): void {
  // A ligature opened or a character of no width is no accent.
  if (text.length !== folded.length) return;
  const known = forms.get(key);
  if (known === undefined) forms.set(key, text.toLowerCase());
  else if (known !== null && known !== text && known !== text.toLowerCase()) forms.set(key, null);
}

/** The words in capitals on French lines that belong to no edition: the letterhead. */
function* frenchCapitalsOutside(source: Source, notice: Notice): Iterable<number> {
  const { tokens } = source;
  const inside = notice.editions.filter((edition) => edition.source === source).map(({ span: whole }) => whole);
  for (let first = 0; first < tokens.count; ) {
    const covering = inside.find(({ start, end }) => tokens.starts[first]! >= start && tokens.starts[first]! < end);
    if (covering) {
      first = tokens.at(covering.end);
      continue;
    }
    let end = first + 1;
    while (end < tokens.count && !breaksLine(source, end) && !inside.some(({ start }) => start === tokens.starts[end]))
      end++;
    if (isFrench(tokens.words, first, end)) {
      for (let i = first; i < end; i++) if (tokens.words[i]?.isUpperCase) yield i;
    }
    first = end;
  }
}

function breaksLine({ text, tokens }: Source, token: number): boolean {
  if (tokens.kinds[token - 1] === TokenKind.Html) return true;
  return /[\r\n]/.test(text.slice(tokens.ends[token - 1]!, tokens.starts[token]!));
}

function isFrench(words: readonly (Word | undefined)[], first: number, end: number): boolean {
  let votes = 0;
  for (let i = first; i < end; i++) {
    const word = words[i];
    if (!word) continue;
    if (word.isFunctionWord.fr !== word.isFunctionWord.en) votes += word.isFunctionWord.fr ? 1 : -1;
    else if (word.hasDiacritic) votes++;
  }
  return votes > 0;
}

const profileWords = new WeakMap<Profile, Partial<Record<Language, ReadonlyMap<string, string>>>>();

/** The words of a profile's texts in a language by their folded form: of English the plain ones, of French the accented ones in small letters. */
function wordsOfProfile(profile: Profile, language: Language): ReadonlyMap<string, string> {
  let known = profileWords.get(profile);
  if (!known) profileWords.set(profile, (known = {}));
  return (known[language] ??= collectWords(profile, language));
}

function collectWords(profile: Profile, language: Language): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const add = (text: string): void => {
    for (const [word] of text.matchAll(/\p{L}+/gu)) {
      const folded = fold(word);
      const lower = word.toLowerCase();
      if ((folded === lower) === (language === 'en')) words.set(folded, lower);
    }
  };
  const collect = (value: unknown, own: boolean): void => {
    if (typeof value === 'string') {
      if (own) add(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        collect(inner, key === 'en' || key === 'fr' ? key === language : own);
    }
  };
  collect(profile, false);
  return words;
}
