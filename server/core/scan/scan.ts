import { Facet } from '../memory/facet.ts';
import type { Alignment } from '../model/alignment.ts';
import type { Block, Edition, Field, Heading, Title } from '../model/notice.ts';
import { placeIn } from '../text/search.ts';
import { type Language, otherLanguage, type Span, textOf } from '../text/source.ts';
import type { PostName } from './post-names.ts';
import { Scanner } from './scanner.ts';

/** A run of text that is read as one: a title, a field, a heading, a paragraph or an item. */
export interface Passage {
  readonly node: Title | Field | Heading | Block;
  /** Numbers of its tokens in the source: first, and one past the last. */
  readonly firstToken: number;
  readonly endToken: number;
  /** How many of its words speak for each language: function words, and words with diacritics for French. */
  readonly votes: Record<Language, number>;
  /** How many function words of both languages it has, and how many words in all. */
  readonly shared: number;
  readonly words: number;
  /** Whether nothing of it is a quotation or a placeholder. */
  readonly isPlain: boolean;
}

/**
 * What the rules look at in an edition, found in one pass over its tokens: each rule then reads the few places that concern it. All
 * numbers are token numbers in the edition's source, ascending. Text in `[[…]]` is still to be written: it is in none of them but
 * `placeholders`, and what the editions are compared by.
 */
export interface Scan {
  readonly edition: Edition;
  readonly passages: readonly Passage[];
  /** `: ; ? ! « »`. */
  readonly spacedMarks: readonly number[];
  /** `, ; : . ? !` with another of them next, spaces and emphasis marks aside. */
  readonly markPairs: readonly number[];
  /** Numbers that go on behind a point, comma or space. */
  readonly numbers: readonly number[];
  /** Words that stand a second time within four tokens; function words only right beside themselves. */
  readonly repeats: readonly number[];
  /** `(` and `[`. */
  readonly brackets: readonly number[];
  /** `/` and `-` without space around. */
  readonly joints: readonly number[];
  /** Words that begin and end in a capital: `NATO`, `ChatGPT`; a single one only where another may go on with it: `U.S.A`. */
  readonly capitals: readonly number[];
  /** Other words of a French edition that begin with a capital that may lack its accent; no function words. */
  readonly initials: readonly number[];
  readonly accented: readonly number[];
  /** Tokens with more than one space or line end before them. */
  readonly gaps: readonly number[];
  readonly placeholders: readonly Span[];
  /** Addresses, and targets of links. */
  readonly links: readonly number[];
  /** Marks of bold text. */
  readonly bold: readonly number[];
  /** What a number begins with that may count. */
  readonly figures: readonly number[];
  /** The name of the post in the title; undefined where it is too short to be told from a common noun. */
  readonly postName: PostName | undefined;
  /** Words that begin with the letter that the noun of that name begins with, or with one that is not plain. */
  readonly heads: readonly number[];
}

const SCAN = new Facet<Scan>();

/** The scan of an edition, made once. */
export function scanOf(edition: Edition): Scan {
  return SCAN.of(edition, () => new Scanner(edition));
}

/** The passage that a token found by a scan stands in. */
export function passageAt({ passages }: Scan, token: number): Passage {
  return passages[placeIn(passages.length, (i) => passages[i]!.firstToken <= token) - 1]!;
}

/** The last placeholder that begins before an offset. */
export function placeholderBefore({ placeholders }: Scan, offset: number): Span | undefined {
  return placeholders[placeIn(placeholders.length, (i) => placeholders[i]!.start < offset) - 1];
}

const FOREIGN = new Facet<Map<Passage, boolean>>();

/**
 * Whether a passage is written in the other edition's language, so that this edition's rules of writing do not hold in it: by its
 * words, by its label, or because its counterpart says the same word for word.
 */
export function isForeign(passage: Passage, alignment: Alignment): boolean {
  const told = FOREIGN.of(alignment, () => new Map());
  let known = told.get(passage);
  if (known === undefined) told.set(passage, (known = readsForeign(passage, alignment)));
  return known;
}

function readsForeign({ node, votes }: Passage, alignment: Alignment): boolean {
  const { language } = node.edition;
  const own = votes[language];
  const other = votes[otherLanguage(language)];
  if (node.kind === 'field') return node.recognition.form === 'other-language';
  if (other > own && (other > 1 || own === 0)) return true;
  if (node.kind === 'title' || own > 0) return false;
  const text = textOf(contentOf(node));
  return alignment.counterparts(node).some((row) => textOf(contentOf(row)) === text);
}

function contentOf(node: Title | Field | Heading | Block): Span {
  return node.kind === 'paragraph' || node.kind === 'item' ? node.content : node.span;
}
