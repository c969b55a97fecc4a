import { Memo, type Memos, memoByLanguage } from '../memory/memo.ts';
import { WordMemo } from '../memory/word-memo.ts';
import type { Edition } from '../model/notice.ts';
import { type Language, otherLanguage } from '../text/language.ts';
import { type Span, span } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
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

/** Which words a check wants to see, in small letters with plain apostrophes: these, or those that pass a test. */
type Words = Iterable<string> | ((word: string) => boolean);

interface Definition<Finding extends Found> {
  /** Of two findings that overlap only that of the check with the lower number counts. */
  readonly precedence: number;
  /** It only counts what it finds: that hides nothing of other checks. */
  readonly counts?: true;
  readonly words?: Readonly<Partial<Record<Language, Words>>>;
  /** The punctuation marks that it wants to see. */
  readonly marks?: Readonly<Partial<Record<Language, string>>>;
  /** It wants to see words that the dictionary of their language does not have. */
  readonly unknown?: true;
  /** It wants to see what has letters and figures: `21st`. */
  readonly codes?: true;
  /** Called for each word and mark that it wants to see. @param at where it begins @param end where it ends */
  at?(prose: Prose, at: number, end: number): Finding | undefined;
  /** Called for each passage. */
  whole?(prose: Prose): Iterable<Finding>;
}

/** What a check found, in an edition. */
export interface Place<Finding extends Found> {
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
  in(edition: Edition, dictionaries: Dictionaries | undefined): readonly Place<Finding>[] {
    return (placesOf(edition, dictionaries)[this.#number] ?? []) as readonly Place<Finding>[];
  }
}

/** What was found with some dictionaries; with others it is looked for anew. */
interface Kept<Value> {
  readonly dictionaries: Dictionaries | undefined;
  readonly value: Value;
}

function kept<Value>(
  memo: Memo<Kept<Value>>,
  memos: Memos | undefined,
  dictionaries: Dictionaries | undefined,
  find: () => Value,
): Value {
  const known = memo.get(memos);
  if (known && known.dictionaries === dictionaries) return known.value;
  return memo.set(memos, { dictionaries, value: find() }).value;
}

const PLACES = new Memo<Kept<readonly Place<Found>[][]>>();

/** All places of an edition, by the number of the check. */
function placesOf(edition: Edition, dictionaries: Dictionaries | undefined): readonly (readonly Place<Found>[])[] {
  return kept(PLACES, edition.memos, dictionaries, () => {
    const reader = readerFor(edition.language, dictionaries);
    const places: Place<Found>[][] = CHECKS.map(() => []);
    const { source } = edition;
    for (const passage of scanOf(edition).passages) {
      const { node, firstToken } = passage;
      if (node.kind === 'field' || passage.words === 0) continue;
      const findings = kept(FINDINGS[edition.language], node.memos, dictionaries, () => reader.read(passage));
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

const FINDINGS = memoByLanguage<Kept<readonly Finding[]>>();

const READERS: Record<Language, Reader | undefined> = { en: undefined, fr: undefined };

function readerFor(language: Language, dictionaries: Dictionaries | undefined): Reader {
  const known = READERS[language];
  const reader = known?.dictionaries === dictionaries ? known : undefined;
  return (READERS[language] = reader ?? new Reader(language, dictionaries));
}

/** Reads passages of a language with all checks. */
const NO_CHECKS: readonly number[] = [];

class Reader {
  readonly #language: Language;
  /** By word, for the checks that name theirs. */
  readonly #named = new Map<string, number[]>();
  readonly #tested: { readonly check: number; readonly test: (word: string) => boolean }[] = [];
  readonly #marks = new Map<number, number[]>();
  readonly #unknown: readonly number[];
  readonly #codes: readonly number[];
  readonly #whole: readonly number[];
  /** The checks that want to see a word. */
  readonly #ofWord = new WordMemo((word) => this.#lookUp(word));

  constructor(
    language: Language,
    readonly dictionaries: Dictionaries | undefined,
  ) {
    this.#language = language;
    const numbers = (wants: (definition: Definition<Found>) => unknown): number[] =>
      CHECKS.flatMap(({ definition }, check) => (wants(definition) ? [check] : []));
    this.#unknown = dictionaries ? numbers(({ unknown }) => unknown) : [];
    this.#codes = numbers(({ codes }) => codes);
    this.#whole = numbers(({ whole }) => whole);
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
    for (let i = firstToken; i < endToken; i++) {
      const kind = kinds[i];
      let list: readonly number[] | undefined;
      if (kind === TokenKind.Word) {
        const word = words[i]!;
        list = this.#ofWord.of(word, word.id);
      } else if (kind === TokenKind.Punctuation) list = this.#marks.get(text.charCodeAt(starts[i]!));
      else if (kind === TokenKind.Code) list = this.#codes;
      if (list === undefined || list.length === 0) continue;
      prose ??= this.#proseOf(passage);
      const at = prose.offsetOf(starts[i]! - from);
      const length = ends[i]! - starts[i]!;
      for (const check of list) add(check, CHECKS[check]!.definition.at!(prose, at, at + length));
    }
    for (const check of this.#whole) {
      prose ??= this.#proseOf(passage);
      for (const found of CHECKS[check]!.definition.whole!(prose)) add(check, found);
    }
    return findings ? withoutHidden(findings) : NOTHING;
  }

  #proseOf(passage: Passage): PassageProse {
    return new PassageProse(
      passage,
      this.dictionaries?.[this.#language],
      this.dictionaries?.[otherLanguage(this.#language)],
    );
  }

  #lookUp({ text }: Word): readonly number[] {
    const word = text.toLowerCase().replace('’', "'");
    const wanted = [
      ...(this.#named.get(word) ?? []),
      ...this.#tested.filter(({ test }) => test(word)).map(({ check }) => check),
      ...(this.#unknown.length > 0 && !this.#isKnown(word) ? this.#unknown : []),
    ];
    return wanted.length > 0 ? wanted : NO_CHECKS;
  }

  #isKnown(word: string): boolean {
    // Of an elision (`l'`) only a letter or two is left.
    return word.endsWith("'") || this.dictionaries![this.#language].has(word);
  }
}

function addTo<Key>(lists: Map<Key, number[]>, key: Key, check: number): void {
  const list = lists.get(key);
  if (list) list.push(check);
  else lists.set(key, [check]);
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
