import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { inFile } from '../core/model/notice.ts';
import type { FileEdit, Severity } from '../core/model/problem.ts';
import type { FileSpan, Span } from '../core/text/source.ts';
import { insertedText } from '../core/writing/edits.ts';
import { type CheckedNotice, documentOf } from './checked-notice.ts';

/** A place in a file of a checked notice as an LSP range; 0-based lines and UTF-16 characters. */
export function rangeOf({ source, start, end }: FileSpan, notice: CheckedNotice): Range {
  const document = documentOf(source, notice);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The range of a place in an edition. */
export function rangeInEdition(span: Span, notice: CheckedNotice): Range {
  return rangeOf(inFile(notice.notice, span), notice);
}

/** A place in a file with the URI of its document. */
export function locationOf(span: FileSpan, notice: CheckedNotice): { uri: string; range: Range } {
  return { uri: documentOf(span.source, notice).uri, range: rangeOf(span, notice) };
}

/** A place in an edition with the URI of its document. */
export function locationInEdition(span: Span, notice: CheckedNotice): { uri: string; range: Range } {
  return locationOf(inFile(notice.notice, span), notice);
}

export function textEditOf(edit: FileEdit, notice: CheckedNotice): TextEdit {
  return { range: rangeOf(edit.span, notice), newText: insertedText(edit) };
}

/** The edits of one or more fixes, by document. */
export function workspaceEditOf(edits: readonly FileEdit[], notice: CheckedNotice): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const edit of edits) {
    const { uri } = documentOf(edit.span.source, notice);
    changes[uri] ??= [];
    changes[uri].push(textEditOf(edit, notice));
  }
  return { changes };
}

/** LSP's numbers for our severities. */
export const LSP_SEVERITY: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = { error: 1, warning: 2, info: 3, hint: 4 };
