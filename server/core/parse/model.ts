import type { Edition } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
import type { FileSource, Source, SourceText } from '../text/source.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Hint } from './hints.ts';
import type { Line } from './lines.ts';

/** A text to read, and the path that problems are to name. */
export interface Input {
  readonly path: string;
  readonly text: string;
}

/** A file with what its lines look like. */
export interface ReadSource {
  readonly source: FileSource;
  readonly lines: readonly Line[];
  /** One for each line. */
  readonly hints: readonly Hint[];
  /** How much each line speaks for English (above 0) or French (below 0), summed up to and without the line. */
  readonly votes: Float64Array;
}

/** The lines of a source that make up one edition. */
export interface PartOf<Text extends SourceText> {
  readonly source: Text;
  readonly language: Language;
  readonly lines: readonly Line[];
  /** One for each line. */
  readonly hints: readonly Hint[];
  /** Line numbers, 0-based: the first, and one past the last. */
  readonly first: number;
  readonly end: number;
}

/** An edition's lines in the file that they were read from. */
export type FilePart = PartOf<FileSource>;

/** An edition's lines in a source of its own. */
export type EditionPart = PartOf<Source>;

/** An edition while it is being read: nodes refer to it before all of them are there. */
export type EditionDraft = { -readonly [Key in keyof Edition]: Edition[Key] };

/** What a line says by itself, wherever it stands; offsets are relative to its start. */
export interface LineReading {
  readonly tokens: Tokens;
  readonly line: Line;
  readonly hint: Hint;
  readonly vote: number;
}
