import type { Field, Notice, Row, Title } from '../model/notice.ts';
import type { Problem, Severity } from '../model/problem.ts';
import type { RowState } from '../review/review.ts';
import type { Language } from '../text/language.ts';
import type { FileSpan } from '../text/source.ts';

/** Both editions side by side: what the preview and the exported page show. Texts are in the reader's language. */
export interface PreviewModel {
  readonly language: Language;
  readonly notice: Notice;
  /** Of each edition's file. */
  readonly paths: Readonly<Record<Language, string | undefined>>;
  readonly title: string;
  readonly strip: readonly StripEntry[];
  readonly counts: PreviewCounts;
  /** The revision that it is compared with; undefined where it is with none. */
  readonly comparedWith: string | undefined;
  /** Problems that belong to no row: an edition is missing, a file cannot be read. */
  readonly general: readonly PreviewProblem[];
  readonly rows: readonly PreviewRow[];
}

/** One value of the header in both languages. */
export interface StripEntry {
  readonly id: 'number' | 'grade' | 'salary' | 'deadline' | 'clearance';
  /** As written; empty where there is none. */
  readonly en: string;
  readonly fr: string;
  /** `alone` as long as there is no other edition to compare with. */
  readonly state: 'equal' | 'different' | 'missing' | 'unclear' | 'alone';
}

export interface PreviewCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Rows that stand in one edition only. */
  readonly lone: number;
  /** Rows that have changed in one edition only. */
  readonly changed: number;
  /** Rows of which something is still to be written or translated. */
  readonly toDo: number;
  /** Rows that were reviewed, of those that can be; undefined where nobody has noted anything. */
  readonly reviewed: { readonly done: number; readonly total: number } | undefined;
}

/** What stands on one line: a part of the English edition and its counterpart. */
export interface PreviewRow {
  readonly kind: 'title' | 'field' | 'section' | 'subsection' | 'paragraph' | 'item';
  readonly en: readonly Cell[];
  readonly fr: readonly Cell[];
  readonly gap: Gap | undefined;
  readonly move: Move | undefined;
  /** Something of it is still to be written or translated. */
  readonly isToDo: boolean;
  /** One side has changed since the version that changes are compared with, and the other one has not. */
  readonly isChanged: boolean;
  /** What somebody has noted of it as it is now; `open` where nobody has, undefined where there is nothing to note. */
  readonly state: RowState | 'open' | undefined;
  readonly problems: readonly PreviewProblem[];
  /** Number of problems left out. */
  readonly moreProblems: number;
}

/** One block, heading or field in one language; a row has several where one edition cuts what the other runs together. */
export interface Cell {
  readonly node: Title | Field | Row;
  /** The whole node, by which positions of the editor find it. */
  readonly span: FileSpan;
  /** What is shown of it. */
  readonly parts: readonly CellPart[];
}

export interface CellPart {
  readonly role: 'text' | 'label' | 'value';
  /** What is shown of it; longer texts are cut. */
  readonly span: FileSpan;
  /** Number of UTF-16 units left out. */
  readonly leftOut: number;
  /** What is highlighted in it, in order, without overlap. */
  readonly marks: readonly Mark[];
  /** Its sentences; undefined where it is not divided. */
  readonly sentences?: readonly SentenceMark[] | undefined;
}

/** Where a sentence begins. */
export interface SentenceMark {
  /** Offset in the part's source. */
  readonly start: number;
  /** The number of the pair in its row; what has the same number on the other side is its counterpart. */
  readonly pair: number;
  /** Its line, counted from the first one of the block, and UTF-16 units from the beginning of that line. */
  readonly line: number;
  readonly character: number;
}

/** A range of offsets in a part's source. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

/** The side on which a row has nothing. */
export interface Gap {
  readonly side: Language;
  readonly message: string;
  /** Which of the row's problems explains the gap, by number; its first fix fills it. */
  readonly problem: number | undefined;
}

/** A counterpart that stands elsewhere than its neighbours'. */
export interface Move {
  /** Joins the row with the place where its French text stands. */
  readonly id: number;
  readonly message: string;
  /** This row is the place in French, the other one has the text. */
  readonly isPlace: boolean;
}

export interface PreviewProblem {
  readonly problem: Problem;
  readonly message: string;
}
