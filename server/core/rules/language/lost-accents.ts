import type { Profile } from '../../../../schemas/profile.ts';
import type { Alignment } from '../../model/alignment.ts';
import { type Edition, editionsIn, inFile, type Notice } from '../../model/notice.ts';
import type { Passage } from '../../scan/model.ts';
import { isForeign, passageAt, scanOf } from '../../scan/scan.ts';
import type { FileSource, Source, SourceText } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Word } from '../../text/vocabulary.ts';
import { isKnownElsewhere, plainAmong, SHORTEST, type Slip, wordsOfProfile } from './accents.ts';

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
export function* lostAccents(notice: Notice, edition: Edition, alignment: Alignment, profile: Profile): Iterable<Slip> {
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
