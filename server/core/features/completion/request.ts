import type { CheckResult } from '../../check.ts';
import {
  type Edition,
  editionOf,
  editionsIn,
  offsetInEdition,
  type Section,
  type Subsection,
} from '../../model/notice.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import { lineEnd, lineStart } from '../../text/lines.ts';
import type { FileSource } from '../../text/source.ts';

/** Where the writer is typing, and what is known there. Offsets are UTF-16 units into the file. */
export interface CompletionRequest extends CheckResult {
  readonly source: FileSource;
  readonly offset: number;
  /** The cursor's line without its line end. */
  readonly line: { readonly start: number; readonly end: number };
  /** The line's text before the cursor. */
  readonly before: string;
  /** The edition that is being typed; a text without any is English until it shows otherwise. */
  readonly edition: Edition | undefined;
  readonly language: Language;
  readonly other: Edition | undefined;
  /** The section and subsection that the cursor stands in or right behind; undefined in the header. */
  readonly section: Section | undefined;
  readonly subsection: Subsection | undefined;
}

/** One proposal. `insert` replaces the source from `start` to the cursor (or to `end`). */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'label' | 'value' | 'heading' | 'level' | 'competency' | 'paragraph' | 'rule';
  readonly insert: string;
  readonly start: number;
  readonly end?: number;
  /** What stands beside the label, in the user's language where it is a sentence. */
  readonly detail?: string;
  /** What the typed letters are compared with, where it is not the label. */
  readonly filter?: string;
  /** The likeliest, such as what the other edition says. */
  readonly preferred?: boolean;
}

/** Reads the surroundings of an offset. */
export function completionRequest(result: CheckResult, source: FileSource, offset: number): CompletionRequest {
  const { text } = source;
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  const edition = editionBefore(result, source, start);
  const language = edition?.language ?? 'en';
  const at = edition ? offsetInEdition(result.notice, edition, offset) : offset;
  const section = edition?.parts.findLast((part) => part.heading !== undefined && part.span.start < at);
  const inHeader = !section;
  return {
    ...result,
    source,
    offset,
    line: { start, end },
    before: text.slice(start, offset),
    edition,
    language,
    other: editionOf(result.notice, otherLanguage(language)),
    section: inHeader ? undefined : section,
    subsection: section?.subsections.findLast(({ span }) => span.start < at),
  };
}

/** The last edition that begins before a line's end; the first one where the cursor is above all. */
function editionBefore({ notice }: CheckResult, source: FileSource, offset: number): Edition | undefined {
  const here = editionsIn(notice, source);
  return here.findLast((edition) => edition.span.start <= offsetInEdition(notice, edition, offset)) ?? here[0];
}
