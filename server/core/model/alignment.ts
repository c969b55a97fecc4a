import type { Memos } from '../memory/memo.ts';
import type { Language } from '../text/language.ts';
import { type Span, span } from '../text/source.ts';
import type { Block, Heading, Row, Section, Subsection } from './notice.ts';
import type { SentenceMatch, SentencePairing, WordPairs } from './sentences.ts';

/** What says the same thing in both editions: 1:1, 1:2 and 2:1, or lone ones, which stand in one edition only (1:0, 0:1). */
export interface Bead {
  readonly en: readonly Row[];
  readonly fr: readonly Row[];
  /** The counterpart stands elsewhere than its neighbours' counterparts. */
  readonly moved: boolean;
  /** Log-odds-like confidence of the pairing; 0 for lone rows. */
  readonly score: number;
}

export interface SectionPair {
  readonly en: Section | undefined;
  readonly fr: Section | undefined;
  readonly subsections: readonly SubsectionPair[];
  /** In the order of the English section, lone French ones after what precedes them in French. */
  readonly beads: readonly Bead[];
}

export interface SubsectionPair {
  readonly en: Subsection | undefined;
  readonly fr: Subsection | undefined;
}

/** Sentences of one edition that have no counterpart in the other one, though what stands around them has. */
export interface SentenceGap {
  readonly bead: Bead;
  /** The edition that has them. */
  readonly language: Language;
  /** The number of the first one on its side of the bead, and how many they are. */
  readonly first: number;
  readonly count: number;
  /** How many sentences of the other edition come before the place where they belong. */
  readonly before: number;
}

/** A stretch of a sentence of which its counterpart says nothing. */
export interface SurplusClause {
  /** The edition that has it, and the number of its match in the bead. */
  readonly language: Language;
  readonly match: number;
  /** Tokens, counted from the content's first one, and one past the last. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** What corresponds to what in the two editions of one notice. With one edition only it has no pairs. */
export interface Alignment {
  readonly memos: Memos;
  /** The preambles first, then the sections, in English order, lone French ones after what precedes them. */
  readonly sections: readonly SectionPair[];
  /** The bead that holds a block or heading; a moved block's bead spans two sections where need be. */
  beadOf(row: Row): Bead | undefined;
  /** The counterparts of a block or heading, in order; a lone one has none. */
  counterparts(row: Row): readonly Row[];
  sectionCounterpart(section: Section): Section | undefined;
  subsectionCounterpart(subsection: Subsection): Subsection | undefined;
  /** The sentences of a bead and their counterparts, found when first asked for; undefined where one side is empty, or they are headings. */
  sentencesOf(bead: Bead): SentencePairing | undefined;
  /** The stretches of a bead's sentences that most likely have no counterpart; of beads of one block on either side only. */
  clausesOf(bead: Bead): readonly SurplusClause[];
  /** Which words of sentences that were matched are counterparts. Compares them at each call. */
  wordsOf(bead: Bead, match: SentenceMatch): WordPairs | undefined;
  /** The sentences that one edition lacks, in the order of the beads, found when first asked for. */
  readonly sentenceGaps: readonly SentenceGap[];
}

/** The place of a sentence, by its number on a side of a bead. */
export function sentenceSpan(
  bead: Bead,
  { counts, ...sentences }: SentencePairing,
  language: Language,
  number: number,
): Span {
  const { content } = blockOfSentence(bead, counts[language], language, number);
  const { start, end } = sentences[language][number]!;
  return span(content.source, content.start + start, content.start + end);
}

/** The block that holds a sentence, by its number on a side of a bead. */
function blockOfSentence(bead: Bead, counts: readonly number[], language: Language, number: number): Block {
  let row = 0;
  for (let left = number; left >= counts[row]!; row++) left -= counts[row]!;
  return side(bead, language)[row] as Block;
}

/** The rows of a bead in a language. */
export function side(bead: Bead, language: Language): readonly Row[] {
  return bead[language];
}

export function isBlock(row: Row): row is Block {
  return row.kind !== 'heading';
}

export function isHeading(row: Row): row is Heading {
  return row.kind === 'heading';
}
