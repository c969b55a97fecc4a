import type { Edition, Notice } from '../../model/notice.ts';
import { defineRule, type ReportedFix } from '../../model/rule.ts';
import { passageAt, scanOf } from '../../scan/scan.ts';
import { type Source, type Span, span, textOf } from '../../text/source.ts';
import type { Word } from '../../text/vocabulary.ts';

/** An acronym is written in one way throughout the notice. */
export const acronymMismatch = defineRule({
  name: 'acronym-mismatch',
  family: 'bilingual',
  severity: 'info',
  fixable: 'yes',
  documentation: {
    en: {
      summary: 'An acronym is written in two ways in the notice: DASG-S and DASG/S, Chat GPT and ChatGPT.',
      why: 'Readers take two spellings for two things, and a search finds only one of them. Choose one spelling for both editions.',
    },
    fr: {
      summary: 'Un sigle est écrit de deux façons dans l’avis : DASG-S et DASG/S, Chat GPT et ChatGPT.',
      why: 'Le lecteur qui rencontre deux graphies croit à deux choses différentes, et une recherche n’en trouve qu’une. Choisissez une graphie pour les deux versions.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'The Memory and Documentation Division (MDD)',
      beside: { fr: 'La Division Mémoire et documentation (MDD)' },
      wrong: 'The Memory and Documentation Division (M-DD)',
    },
  ],
  messages: {
    en: {
      mismatch: 'The acronym “{text}” is written “{usual}” elsewhere in the notice. Use one spelling in both editions.',
      usual: 'The spelling “{usual}”.',
      near: 'The acronym “{text}” is explained nowhere, and “{usual}” differs from it by one letter. Check which one is meant.',
      write: 'Write {usual} wherever it is {text}',
    },
    fr: {
      mismatch:
        'Le sigle s’écrit « {text} » ici, mais « {usual} » ailleurs dans l’avis. Employez une seule graphie dans les deux versions.',
      usual: 'Ici, on lit « {usual} ».',
      near: 'Le sigle « {text} » n’est expliqué nulle part, et « {usual} » n’en diffère que d’une lettre. Vérifiez lequel est voulu.',
      write: 'Écrire {usual} partout où figure {text}',
    },
  },
  visit: {
    notice(notice, { report }) {
      for (const spellings of spellingsByLetters(notice)) {
        const [usual, ...others] = [...spellings.values()].sort(byUse);
        for (const { places } of others) {
          const at = places[0]!;
          const usualAt = usual!.places[0]!;
          report({
            message: 'mismatch',
            args: { text: textOf(at), usual: textOf(usualAt) },
            span: at,
            related: [{ span: usualAt, message: 'usual', args: { usual: textOf(usualAt) } }],
            fixes: () => [fixOf(places, textOf(usualAt))],
          });
        }
      }
      for (const { places, usual } of nearAcronyms(notice)) {
        report({
          message: 'near',
          args: { text: textOf(places[0]!), usual: textOf(usual) },
          span: places[0]!,
          related: [{ span: usual, message: 'usual', args: { usual: textOf(usual) } }],
          fixes: () => [fixOf(places, textOf(usual))],
        });
      }
    },
  },
});

function fixOf(places: readonly Span[], usual: string): ReportedFix<'write'> {
  const edits = places.map((place) => ({ span: place, text: usual }));
  return { title: 'write', args: { usual, text: textOf(places[0]!) }, edits };
}

interface Near {
  readonly places: readonly Span[];
  /** Where the other one is explained. */
  readonly usual: Span;
}

/** Shorter acronyms are one letter from too many others. */
const LEAST_NEAR = 4;

/** Acronyms that are explained nowhere and have one letter more or less at their end than one that is: `JISD` beside `(JIS)`. */
function* nearAcronyms(notice: Notice): Iterable<Near> {
  const explained = new Map<string, Span>();
  const others = new Map<string, Span[]>();
  for (const edition of notice.editions) {
    const { source } = edition;
    const { starts, ends, words } = source.tokens;
    for (const token of scanOf(edition).capitals) {
      const { text, isUpperCase } = words[token]!;
      if (!isUpperCase || endOfJoined(source, token) > token + 1) continue;
      const place = span(source, starts[token]!, ends[token]!);
      const isExplained = source.text[place.start - 1] === '(' && source.text[place.end] === ')';
      if (isExplained) {
        if (!explained.has(text)) explained.set(text, place);
      } else if (text.length >= LEAST_NEAR) {
        const places = others.get(text);
        if (places) places.push(place);
        else others.set(text, [place]);
      }
    }
  }
  for (const [text, places] of others) {
    if (explained.has(text) || text.endsWith('S')) continue;
    const usual = explained.get(text.slice(0, -1)) ?? longerBy(text, explained);
    if (usual) yield { places, usual };
  }
}

/** What is explained and goes on with one letter. */
function longerBy(text: string, explained: ReadonlyMap<string, Span>): Span | undefined {
  for (const [longer, place] of explained) {
    if (longer.length === text.length + 1 && longer.startsWith(text) && !longer.endsWith('S')) return place;
  }
  return undefined;
}

interface Spelling {
  readonly text: string;
  readonly isFrench: boolean;
  readonly places: Span[];
}

/** The usual spelling first: the more frequent one; of two, the one in one piece; of these, the English edition's. */
function byUse(a: Spelling, b: Spelling): number {
  const spaces = Number(a.text.includes(' ')) - Number(b.text.includes(' '));
  return b.places.length - a.places.length || spaces || Number(a.isFrench) - Number(b.isFrench);
}

/** The acronyms of the notice that have two spellings or more, each with its spellings. */
function spellingsByLetters(notice: Notice): readonly ReadonlyMap<string, Spelling>[] {
  const reader = new AcronymReader();
  for (const edition of notice.editions) reader.read(edition);
  const found = new Map<string, Map<string, Spelling>>();
  const add = ({ letters, range, isFrench }: AcronymUse): void => {
    const text = textOf(range);
    let spellings = found.get(letters);
    if (!spellings) found.set(letters, (spellings = new Map()));
    const known = spellings.get(text);
    if (known) known.places.push(range);
    else spellings.set(text, { text, isFrench, places: [range] });
  };
  for (const place of reader.joined) add(place);
  // Two words side by side are one acronym only where they also stand in one piece.
  for (const place of reader.loose) if (reader.whole.has(place.letters)) add(place);
  if (found.size === 0) return [];
  for (const edition of notice.editions) for (const place of wholePlaces(edition, found)) add(place);
  return [...found.values()].filter((spellings) => spellings.size > 1);
}

interface AcronymUse {
  /** What all spellings share, in small letters. */
  readonly letters: string;
  readonly range: Span;
  readonly isFrench: boolean;
}

const LEAST_LETTERS = 3;

class AcronymReader {
  /** The letters of the acronyms in one piece. */
  readonly whole = new Set<string>();
  /** Those with a separator. */
  readonly joined: AcronymUse[] = [];
  /** Capitals behind a word with a capital. */
  readonly loose: AcronymUse[] = [];
  readonly #known = new Set<Word>();

  read(edition: Edition): void {
    const { source } = edition;
    const { starts, ends, words } = source.tokens;
    const scan = scanOf(edition);
    const isFrench = edition.language === 'fr';
    let end = 0;
    for (const token of scan.capitals) {
      if (token < end) continue;
      end = endOfJoined(source, token);
      if (end > token + 1) {
        const range = span(source, starts[token]!, ends[end - 1]!);
        const letters = textOf(range)
          .replace(/[-/.&]/g, '')
          .toLowerCase();
        if (letters.length >= LEAST_LETTERS) this.joined.push({ letters, range, isFrench });
        continue;
      }
      const word = words[token]!;
      if (!this.#known.has(word)) {
        this.#known.add(word);
        if (word.text.length >= LEAST_LETTERS) this.whole.add(word.folded);
      }
      const before = words[token - 1];
      if (!before || starts[token]! - ends[token - 1]! !== 1 || !isCapitalised(before)) continue;
      const passage = passageAt(scan, token);
      if (passage.node.kind === 'heading' || passage.firstToken === token) continue;
      this.loose.push({
        letters: before.folded + word.folded,
        range: span(source, starts[token - 1]!, ends[token]!),
        isFrench,
      });
    }
  }
}

/** The acronyms in one piece that are met in parts elsewhere. */
function* wholePlaces(edition: Edition, parted: ReadonlyMap<string, unknown>): Iterable<AcronymUse> {
  const { source } = edition;
  const { starts, ends, words } = source.tokens;
  let end = 0;
  for (const token of scanOf(edition).capitals) {
    if (token < end) continue;
    end = endOfJoined(source, token);
    const letters = words[token]!.folded;
    if (end > token + 1 || !parted.has(letters)) continue;
    yield { letters, range: span(source, starts[token]!, ends[token]!), isFrench: edition.language === 'fr' };
  }
}

/** `Chat`, but not another acronym. */
function isCapitalised({ text, isUpperCase }: Word): boolean {
  return !isUpperCase && text.length > 1 && text[0] !== text[0]!.toLowerCase();
}

/** One past the last token of capitals joined by `-`, `/`, `.` or `&` without spaces, beginning at a word. */
function endOfJoined({ text, tokens: { starts, ends, words } }: Source, first: number): number {
  let end = first + 1;
  for (;;) {
    if (starts[end] !== ends[end - 1] || !'-/.&'.includes(text[starts[end]!] ?? ' ')) return end;
    const next = words[end + 1];
    if (!next || starts[end + 1] !== ends[end] || next.text !== next.text.toUpperCase()) return end;
    end += 2;
  }
}
