import { MemoWith } from '../memory/memo.ts';
import { WordMemo } from '../memory/word-memo.ts';
import type { Edition } from '../model/notice.ts';
import { inBoth, type Language, otherLanguage } from '../text/language.ts';
import { addTo } from '../text/lists.ts';
import { type Span, span } from '../text/source.ts';
import { TokenKind, type Tokens } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';
import type { Dictionaries } from '../words/dictionaries.ts';
import type { Passage } from './model.ts';
import { PassageProse, type Prose } from './prose.ts';
import { scanOf } from './scan.ts';

/** A place in a passage, as offsets in its {@link Prose}. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/**
 * Which words a check wants to see, in small letters with plain apostrophes: these, or those that pass a test, which is also told how the
 * word is spelt.
 */
type Words = Iterable<string> | ((word: string, spelling: string) => boolean);

export interface Definition<Finding extends Found> {
  /** Of two findings that overlap only that of the check with the lower number counts. */
  readonly precedence: number;
  /** It only counts what it finds: that hides nothing of other checks. */
  readonly counts?: true;
  readonly words?: Readonly<Partial<Record<Language, Words>>>;
  /** The punctuation marks that it wants to see. */
  readonly marks?: Readonly<Partial<Record<Language, string>>>;
  /**
   * It is called only where the word behind passes this test, asked once for each distinct word in small letters. Behind marks of emphasis, and
   * before figures and codes, it is called in any case. Most words that rules are about are articles and prepositions: this spares nearly all calls.
   */
  readonly behind?: Readonly<Partial<Record<Language, (word: string, spelling: string) => boolean>>>;
  /** Of marks: it is called only where the characters around pass this test. All are UTF-16 units; 0 at the ends of the edition. */
  readonly around?: (before: number, behind: number, mark: number) => boolean;
  /** It wants to see words that the dictionary of their language does not have, unless they have a capital behind their first letter. */
  readonly unknown?: true;
  /** It wants to see what has letters and figures: `21st`. */
  readonly codes?: true;
  /** Called for each word and mark that it wants to see. @param at where it begins @param end where it ends */
  at?(prose: Prose, at: number, end: number): Finding | undefined;
  /** The language whose passages `whole` wants to see; both where there is none. */
  readonly language?: Language;
  /** The kinds of passages that `whole` wants to see; all where there are none. */
  readonly kinds?: readonly Prose['kind'][];
  /** Called once for each passage; with `marks`, for each that has one of them. */
  whole?(prose: Prose): Iterable<Finding>;
}

/** What a check found, in an edition. */
export interface PlacedFinding<Finding extends Found> {
  readonly found: Finding;
  readonly passage: Passage;
  readonly span: Span;
  /** Whether marks of emphasis or links stand inside it: replacing its text would lose them. */
  readonly hasMarks: boolean;
}

const CHECKS: ProseCheck<Found>[] = [];

/**
 * One thing that a rule looks for in the running text of titles, headings, paragraphs and items. All checks see a passage in one pass, each only at
 * the words and marks that it names, and what they find is remembered with the text: so a keystroke costs one passage.
 * What they find may depend on the text of the passage, its language and the dictionaries alone.
 */
export class ProseCheck<Finding extends Found> {
  readonly #number = CHECKS.length;

  constructor(readonly definition: Definition<Finding>) {
    CHECKS.push(this as unknown as ProseCheck<Found>);
  }

  /** The places in an edition, in order. */
  in(edition: Edition, dictionaries: Dictionaries | undefined): readonly PlacedFinding<Finding>[] {
    return (placesOf(edition, dictionaries)[this.#number] ?? []) as readonly PlacedFinding<Finding>[];
  }
}

const PLACES = new MemoWith<readonly PlacedFinding<Found>[][]>();

/** All places of an edition, by the number of the check. */
function placesOf(
  edition: Edition,
  dictionaries: Dictionaries | undefined,
): readonly (readonly PlacedFinding<Found>[])[] {
  return PLACES.of(edition.memos, dictionaries, () => {
    const reader = readerFor(edition.language, dictionaries);
    const places: PlacedFinding<Found>[][] = CHECKS.map(() => []);
    const { source } = edition;
    for (const passage of scanOf(edition).passages) {
      const { node, firstToken } = passage;
      if (node.kind === 'field' || passage.words === 0) continue;
      const findings = FINDINGS[edition.language].of(node.memos, dictionaries, () => reader.read(passage));
      if (findings.length === 0) continue;
      const from = source.tokens.starts[firstToken]!;
      for (const { check, start, end, found, hasMarks } of findings) {
        places[check]!.push({ found, passage, span: span(source, from + start, from + end), hasMarks });
      }
    }
    return places;
  });
}

/** What was found in a passage; offsets are those of the source, from the passage's beginning. */
interface Finding {
  /** Its number. */
  readonly check: number;
  readonly start: number;
  readonly end: number;
  readonly found: Found;
  readonly hasMarks: boolean;
}

const NOTHING: readonly Finding[] = [];

const FINDINGS = inBoth(() => new MemoWith<readonly Finding[]>());

const READERS: Record<Language, Reader | undefined> = { en: undefined, fr: undefined };

function readerFor(language: Language, dictionaries: Dictionaries | undefined): Reader {
  const known = READERS[language];
  const reader = known?.dictionaries === dictionaries ? known : undefined;
  return (READERS[language] = reader ?? new Reader(language, dictionaries));
}

const NO_CHECKS: readonly number[] = [];

/** The most checks of a language that ask for the word behind: each has a bit. */
const MOST_GATES = 31;

/** Reads passages of a language with all checks. */
class Reader {
  readonly #language: Language;
  /** By word, for the checks that name theirs. */
  readonly #named = new Map<string, number[]>();
  readonly #tested: { readonly check: number; readonly test: (word: string, spelling: string) => boolean }[] = [];
  readonly #marks = new Map<number, number[]>();
  readonly #unknown: readonly number[];
  readonly #codes: readonly number[];
  readonly #whole: readonly number[];
  /** The checks that want to see a word. */
  readonly #ofWord = new WordMemo((word) => this.#lookUp(word));
  /** By check: the bit of what it asks of the word behind; 0 where it asks nothing. */
  readonly #gates: number[];
  /** By check, as its definition has them: they are asked for at each word. */
  readonly #arounds = CHECKS.map(({ definition }) => definition.around);
  readonly #looks = CHECKS.map(({ definition }) => definition.at?.bind(definition));
  readonly #gateTests: ((word: string, spelling: string) => boolean)[] = [];
  /** The bits of the checks that may be called before a word. */
  readonly #beforeWord = new WordMemo((word) => this.#gatesBefore(word));

  constructor(
    language: Language,
    readonly dictionaries: Dictionaries | undefined,
  ) {
    this.#language = language;
    const numbers = (wants: (definition: Definition<Found>) => unknown): number[] =>
      CHECKS.flatMap(({ definition }, check) => (wants(definition) ? [check] : []));
    this.#unknown = dictionaries ? numbers(({ unknown }) => unknown) : [];
    this.#codes = numbers(({ codes }) => codes);
    this.#whole = numbers(({ whole, marks, language: only }) => whole && !marks && (only ?? language) === language);
    this.#gates = CHECKS.map(({ definition: { behind } }) => {
      const test = behind?.[language];
      return test ? 1 << (this.#gateTests.push(test) - 1) : 0;
    });
    if (this.#gateTests.length > MOST_GATES) throw new Error('more checks ask for the word behind than there are bits');
    for (const [check, { definition }] of CHECKS.entries()) {
      const words = definition.words?.[language];
      if (typeof words === 'function') this.#tested.push({ check, test: words });
      else for (const word of words ?? []) addTo(this.#named, word, check);
      for (const mark of definition.marks?.[language] ?? '') addTo(this.#marks, mark.charCodeAt(0), check);
    }
  }

  read(passage: Passage): readonly Finding[] {
    const { firstToken, endToken, node } = passage;
    const { tokens, text } = node.edition.source;
    const { kinds, starts, ends, words } = tokens;
    const from = starts[firstToken]!;
    let prose: PassageProse | undefined;
    let findings: Finding[] | undefined;
    const add = (check: number, found: Found | undefined): void => {
      if (!found || !prose) return;
      const start = prose.placeOf(found.start);
      const end = found.end > found.start ? prose.placeOf(found.end - 1) + 1 : start;
      (findings ??= []).push({ check, start, end, found, hasMarks: end - start !== found.end - found.start });
    };
    let whole = this.#whole;
    for (let i = firstToken; i < endToken; i++) {
      const kind = kinds[i];
      let list: readonly number[] | undefined;
      if (kind === TokenKind.Word) {
        const word = words[i]!;
        list = this.#ofWord.of(word, word.id);
      } else if (kind === TokenKind.Punctuation) list = this.#marks.get(text.charCodeAt(starts[i]!));
      else if (kind === TokenKind.Code) list = this.#codes;
      if (list === undefined || list.length === 0) continue;
      let gates = -1;
      for (const check of list) {
        const around = this.#arounds[check];
        const look = this.#looks[check];
        if (
          around &&
          !around(text.charCodeAt(starts[i]! - 1) || 0, text.charCodeAt(ends[i]!) || 0, text.charCodeAt(starts[i]!))
        )
          continue;
        if (!look) {
          if (!whole.includes(check)) whole = [...whole, check];
          continue;
        }
        const gate = this.#gates[check]!;
        if (gate !== 0) {
          if (gates < 0) gates = this.#gatesBehind(tokens, text, i, endToken);
          if ((gates & gate) === 0) continue;
        }
        prose ??= this.#proseOf(passage);
        const at = prose.offsetOf(starts[i]! - from);
        add(check, look(prose, at, at + ends[i]! - starts[i]!));
      }
    }
    for (const check of whole) {
      const { kinds, whole: readAll } = CHECKS[check]!.definition;
      if (kinds && !kinds.includes(node.kind)) continue;
      prose ??= this.#proseOf(passage);
      for (const found of readAll!(prose)) add(check, found);
    }
    return findings ? withoutHidden(findings) : NOTHING;
  }

  /** The bits of the checks that may be called at a token, by what stands behind it. */
  #gatesBehind({ kinds, starts, words }: Tokens, text: string, token: number, endToken: number): number {
    const next = token + 1;
    if (next === endToken) return 0;
    const kind = kinds[next];
    if (kind === TokenKind.Word) return this.#beforeWord.of(words[next]!, words[next]!.id);
    return kind === TokenKind.Punctuation && !MARKS_IN_PROSE.includes(text.charAt(starts[next]!)) ? 0 : ALL_GATES;
  }

  #gatesBefore({ text }: Word): number {
    const word = plain(text);
    let gates = 0;
    for (let i = 0; i < this.#gateTests.length; i++) if (this.#gateTests[i]!(word, text)) gates |= 1 << i;
    return gates;
  }

  #proseOf(passage: Passage): PassageProse {
    return new PassageProse(
      passage,
      this.dictionaries?.[this.#language],
      this.dictionaries?.[otherLanguage(this.#language)],
    );
  }

  #lookUp({ text }: Word): readonly number[] {
    const word = plain(text);
    let wanted = NO_CHECKS;
    const want = (checks: readonly number[] | undefined): void => {
      if (checks) wanted = wanted.length > 0 ? [...wanted, ...checks] : checks;
    };
    want(this.#named.get(word));
    for (const { check, test } of this.#tested) if (test(word, text)) want([check]);
    if (this.#unknown.length > 0 && isSmallBehindFirst(text, word) && !this.#isKnown(word)) want(this.#unknown);
    return wanted;
  }

  #isKnown(word: string): boolean {
    // Of an elision (`l'`) only a letter or two is left.
    return word.endsWith("'") || this.dictionaries![this.#language].has(word);
  }
}

/** Marks that a reader does not see, or that stand before a word and not behind one. */
const MARKS_IN_PROSE = '*_[("«“';

const ALL_GATES = 0x7fffffff;

/** In small letters, with a plain apostrophe. */
function plain(text: string): string {
  return text.toLowerCase().replace('’', "'");
}

function isSmallBehindFirst(text: string, word: string): boolean {
  return text === word || text.slice(1).replace('’', "'") === word.slice(1);
}

/** The findings in order of their places; of two that overlap, the one whose check goes before. */
function withoutHidden(findings: Finding[]): readonly Finding[] {
  if (findings.length === 1) return findings;
  const left: Finding[] = [];
  /** The place in `left` of the last one that hides others. */
  let last = -1;
  for (const one of findings.sort((a, b) => a.start - b.start || rankOf(a) - rankOf(b))) {
    const before = left[last];
    if (before && one.start < before.end) {
      if (rankOf(one) < rankOf(before) && !isCount(one)) left[last] = one;
      continue;
    }
    if (!isCount(one)) last = left.length;
    left.push(one);
  }
  return left;
}

function rankOf({ check }: Finding): number {
  return CHECKS[check]!.definition.precedence;
}

function isCount({ check }: Finding): boolean {
  return CHECKS[check]!.definition.counts === true;
}
