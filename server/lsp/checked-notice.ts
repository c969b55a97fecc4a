import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckResult } from '../core/check.ts';
import type { Configuration } from '../core/configuration/index.ts';
import { type Edition, editionsIn } from '../core/model/notice.ts';
import type { Problem } from '../core/model/problem.ts';
import type { FileSource } from '../core/text/source.ts';

/** A notice that was checked, with the documents that it stands in. */
export interface CheckedNotice extends CheckResult {
  /** What is shown, as serious as the editor shows it. */
  readonly problems: readonly Problem[];
  /** Also what the baseline knows: "fix all" mends it, as `--fix` does. */
  readonly allProblems: readonly Problem[];
  readonly configuration: Configuration;
  /** The revision that it was compared with; undefined where it was with none. */
  readonly comparedWith: string | undefined;
  /** Changes whenever the result can have changed. */
  readonly stamp: string;
  /** The document of a file, one for a bilingual file, two for a pair. */
  readonly documents: readonly TextDocument[];
}

/** One file of a checked notice: what most requests are about. */
export interface CheckedFile {
  readonly notice: CheckedNotice;
  readonly document: TextDocument;
  readonly source: FileSource;
  /** Those that stand in this file. */
  readonly editions: readonly Edition[];
}

/** A file of a notice; undefined if it is not text. */
export function fileOf(notice: CheckedNotice, uri: string): CheckedFile | undefined {
  const document = notice.documents.find((one) => one.uri === uri);
  const source = notice.notice.sources.find(({ path }) => path === uri);
  if (!document || !source) return undefined;
  return { notice, document, source, editions: editionsIn(notice.notice, source) };
}

/** The document that a source was read from; an empty one for a file that is not text. */
export function documentOf({ path }: FileSource, { documents }: CheckedNotice): TextDocument {
  return documents.find(({ uri }) => uri === path) ?? TextDocument.create(path, '', 0, '');
}
