import type { Profile } from '../../../../schemas/profile.ts';
import { byProfile } from '../../memory/by-profile.ts';
import { Memo } from '../../memory/memo.ts';
import type { Alignment } from '../../model/alignment.ts';
import { type Edition, editionOf, editionsIn, inFile, type Notice } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import type { Passage } from '../../scan/model.ts';
import { isForeign, passageAt, scanOf } from '../../scan/scan.ts';
import { fold } from '../../text/fold.ts';
import { KeyFilter } from '../../text/key-filter.ts';
import type { Language } from '../../text/language.ts';
import { type FileSource, type Source, type SourceText, span } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Word } from '../../text/vocabulary.ts';

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
      why: 'Both are slips of the keyboard or of a spelling corrector, and readers notice them. The right form is elsewhere in the notice or in the standard wording.',
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
      english: 'English writes “{right}” without an accent, as elsewhere in the notice. Remove the accent.',
      capital:
        'French capitals keep their accents, as in “{right}” elsewhere in the notice. Write “{text}” with its accent.',
      right: 'The correct form is here.',
      write: 'Write {right}',
    },
    fr: {
      english: 'L’anglais écrit « {right} » sans accent, comme ailleurs dans l’avis. Ôtez l’accent.',
      capital: 'Les majuscules gardent leur accent : ailleurs, on lit « {right} ». Accentuez « {text} ».',
      right: 'La forme correcte figure ici.',
      write: 'Écrire {right}',
    },
  },
  visit: {
    notice(notice, { alignment, profile, report }) {
      for (const { source, token, start, message, right } of accentSlips(notice, alignment, profile)) {
        const range = span(source, start, source.tokens.ends[token]!);
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

const SLIPS = new Memo<readonly (Slip & { readonly start: number })[]>();

/** What the rule reports in a notice, with the offsets at which the words begin. */
export function accentSlips(
  notice: Notice,
  alignment: Alignment,
  profile: Profile,
): readonly (Slip & { readonly start: number })[] {
  return SLIPS.of(notice.memos, () => {
    const en = editionOf(notice, 'en');
    const fr = editionOf(notice, 'fr');
    const found = [
      ...(en ? accentsInEnglish(en, alignment, profile) : []),
      ...(fr ? lostAccents(notice, fr, alignment, profile) : []),
    ];
    return found.map((slip) => ({ ...slip, start: slip.source.tokens.starts[slip.token]! }));
  });
}

interface Slip {
  readonly source: Source | FileSource;
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
  const { source } = edition;
  const { words } = source.tokens;
  const candidates = scan.accented.filter((token) => {
    const { text, folded } = words[token]!;
    if (text.length < SHORTEST || BORROWINGS.has(folded) || isQuotedFrench(words, token)) return false;
    // Other marks than accents, such as the soft hyphens that word processors leave, are in its letters too.
    if (withoutAccents(text) === text) return false;
    const passage = passageAt(scan, token);
    return !isKnownElsewhere(passage, source.tokens.starts[token]!) && !isForeign(passage, alignment);
  });
  if (candidates.length === 0) return;
  const plain = plainAmong(edition, new Set(candidates.map((token) => words[token]!.key)));
  for (const token of candidates) {
    const word = words[token]!;
    if (!plain.has(word.key) && !wordsOfProfile(profile, 'en').has(word.folded)) continue;
    yield { source, token, message: 'english', right: withoutAccents(word.text) };
  }
}

/** Labels and headings of the profile are looked at by rules of their own, which know how each of their words is written. */
function isKnownElsewhere({ node }: Passage, at: number): boolean {
  if (node.kind === 'heading') return node.recognition !== undefined && node.recognition.form !== 'unknown';
  return node.kind === 'field' && node.recognition !== undefined && at < node.label.end;
}

/** Whether the word stands beside a French function word: a name or title in French. */
function isQuotedFrench(words: readonly (Word | undefined)[], token: number): boolean {
  return [words[token - 1], words[token + 1]].some((word) => word?.isFunctionWord.fr && !word.isFunctionWord.en);
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** A capital that may have lost its accent. */
interface Candidate {
  readonly source: Source | FileSource;
  readonly token: number;
  readonly word: Word;
  /** Undefined for letterhead. */
  readonly passage: Passage | undefined;
  /** Where the whole word is in capitals, any of its letters may lack an accent, else the first. */
  readonly isWhole: boolean;
}

/** Capitals in French text and letterhead whose accent stands elsewhere. */
function* lostAccents(notice: Notice, edition: Edition, alignment: Alignment, profile: Profile): Iterable<Slip> {
  const candidates = capitalsOf(notice, edition);
  if (candidates.length === 0) return;
  const keys = new Set(candidates.map(({ word }) => word.key));
  const forms = accentedForms(edition, keys);
  const profileForms = wordsOfProfile(profile, 'fr');
  const found = candidates.flatMap((candidate) => {
    const { word, isWhole } = candidate;
    const known = forms.get(word.key);
    const form = known === undefined ? profileForms.get(word.folded) : known;
    const right = form && (isWhole ? form.toUpperCase() : withAccentedInitial(word, form));
    return right === undefined || right === null || right === word.text ? [] : [{ candidate, right }];
  });
  if (found.length === 0) return;
  // Where the plain form stands in small letters as well, it is a word of its own; capitals that stand there twice are a name.
  const plain = plainAmong(edition, new Set(found.map(({ candidate }) => candidate.word.key)), true);
  const counts = countWords(found.flatMap(({ candidate }) => (candidate.passage ? candidate.word : [])));
  for (const { candidate, right } of found) {
    const { source, token, word, passage, isWhole } = candidate;
    if (plain.has(word.key) || (isWhole && passage && counts.get(word)! > 1)) continue;
    if (passage && (isKnownElsewhere(passage, source.tokens.starts[token]!) || isForeign(passage, alignment))) continue;
    yield { source, token, message: 'capital', right };
  }
}

/** Shorter words in capitals are mostly acronyms. */
const SHORTEST_CAPITALS = 5;

function capitalsOf(notice: Notice, edition: Edition): readonly Candidate[] {
  const found: Candidate[] = [];
  const scan = scanOf(edition);
  const { source } = edition;
  for (const token of scan.capitals) {
    const word = source.tokens.words[token]!;
    if (!mayLackAccents(word)) continue;
    const passage = passageAt(scan, token);
    if (!isKnownElsewhere(passage, source.tokens.starts[token]!))
      found.push({ source, token, word, passage, isWhole: true });
  }
  for (const token of scan.initials) {
    const word = source.tokens.words[token]!;
    // `Etat` is a matter of capital-accent.
    if (word.text.length < SHORTEST || /^etats?$/.test(word.folded)) continue;
    found.push({ source, token, word, passage: passageAt(scan, token), isWhole: false });
  }
  for (const outside of notice.sources) {
    for (const token of frenchCapitalsOutside(outside, notice)) {
      const word = outside.tokens.words[token]!;
      if (mayLackAccents(word)) found.push({ source: outside, token, word, passage: undefined, isWhole: true });
    }
  }
  return found;
}

function mayLackAccents(word: Word): boolean {
  return word.isUpperCase && !word.hasDiacritic && word.text.length >= SHORTEST_CAPITALS && !isFunctionWord(word);
}

function isFunctionWord({ isFunctionWord: { en, fr } }: Word): boolean {
  return en || fr;
}

/** A word with the accent that its first letter has lost (`Etat`); undefined where that is not what it lacks. */
function withAccentedInitial({ text }: Word, form: string): string | undefined {
  const rest = text.slice(1);
  return form.slice(1) === rest.toLowerCase() ? form[0]!.toUpperCase() + rest : undefined;
}

/** The accented forms of some words by key, in small letters; null where there are two (`côte`, `côté`): nobody knows which one is meant. */
function accentedForms(edition: Edition, keys: ReadonlySet<number>): ReadonlyMap<number, string | null> {
  const forms = new Map<number, string | null>();
  const { words } = edition.source.tokens;
  for (const token of scanOf(edition).accented) {
    const { key, text, folded } = words[token]!;
    // An opened ligature or a zero-width character is not an accent.
    if (!keys.has(key) || text.length !== folded.length) continue;
    const form = text.toLowerCase();
    const known = forms.get(key);
    forms.set(key, known === undefined || known === form ? form : null);
  }
  return forms;
}

/** Those of some keys whose words stand in an edition without an accent; with `small`, in small letters only. */
function plainAmong(edition: Edition, keys: ReadonlySet<number>, small = false): ReadonlySet<number> {
  const plain = new Set<number>();
  const filter = new KeyFilter(keys);
  const { words } = edition.source.tokens;
  for (const { firstToken, endToken } of scanOf(edition).passages) {
    for (let i = firstToken; i < endToken; i++) {
      const word = words[i];
      if (!word || !filter.mayHave(word.key) || !keys.has(word.key) || word.hasDiacritic) continue;
      if (!small || word.text === word.folded) plain.add(word.key);
    }
  }
  return plain;
}

function countWords(words: readonly Word[]): ReadonlyMap<Word, number> {
  const counts = new Map<Word, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words in capitals on French lines that belong to no edition: the letterhead. */
function* frenchCapitalsOutside(source: FileSource, notice: Notice): Iterable<number> {
  const { tokens } = source;
  const inside = editionsIn(notice, source).map(({ span: whole }) => inFile(notice, whole));
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

function breaksLine({ text, tokens }: SourceText, token: number): boolean {
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

/** Latin words in small letters. */
const WORDS = /[a-z\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u024f]+/g;

/** The words of a profile's texts in a language by their folded form: of English the plain ones, of French the accented ones in small letters. */
function wordsOfProfile(profile: Profile, language: Language): ReadonlyMap<string, string> {
  const known = profileWords(profile);
  return (known[language] ??= collectWords(profile, language));
}

const profileWords = byProfile((_: Profile): Partial<Record<Language, ReadonlyMap<string, string>>> => ({}));

function collectWords(profile: Profile, language: Language): ReadonlyMap<string, string> {
  const texts: string[] = [];
  const collect = (value: object, own: boolean): void => {
    for (const key in value) {
      const inner: unknown = value[key as keyof typeof value];
      const isOwn = key === 'en' || key === 'fr' ? key === language : own;
      if (typeof inner === 'object' && inner !== null) collect(inner, isOwn);
      else if (isOwn && typeof inner === 'string') texts.push(inner);
    }
  };
  collect(profile, false);
  const words = new Map<string, string>();
  const isEnglish = language === 'en';
  // One search through all of them is faster than one through each.
  for (const word of texts.join('\n').toLowerCase().match(WORDS) ?? []) {
    const folded = fold(word);
    if ((folded === word) === isEnglish) words.set(folded, word);
  }
  return words;
}
