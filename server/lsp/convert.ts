import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { inFile } from '../core/model/notice.ts';
import type { FileEdit, Severity } from '../core/model/problem.ts';
import type { FileSpan, Span } from '../core/text/source.ts';
import { insertedText } from '../core/writing/edits.ts';
import { type CheckedNotice, documentOf } from './checked-notice.ts';
import type { Server } from './feature.ts';

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

/** The edits of one or more fixes. */
export function workspaceEditOf(edits: readonly FileEdit[], notice: CheckedNotice, server: Server): WorkspaceEdit {
  return workspaceEdit(editsByDocument(edits, notice), server);
}

export function editsByDocument(edits: readonly FileEdit[], notice: CheckedNotice): Map<string, TextEdit[]> {
  const byDocument = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const { uri } = documentOf(edit.span.source, notice);
    const own = byDocument.get(uri);
    if (own) own.push(textEditOf(edit, notice));
    else byDocument.set(uri, [textEditOf(edit, notice)]);
  }
  return byDocument;
}

/**
 * Edits of documents as they are now. With their versions, where the client takes them: it then refuses an edit when the writer has typed
 * meanwhile, which would hit the wrong place.
 */
export function workspaceEdit(
  byDocument: ReadonlyMap<string, TextEdit[]>,
  { capabilities, workspace }: Server,
): WorkspaceEdit {
  if (!capabilities.workspace?.workspaceEdit?.documentChanges) return { changes: Object.fromEntries(byDocument) };
  const documentChanges = Array.from(byDocument, ([uri, edits]) => ({
    textDocument: { uri, version: workspace.documents.get(uri)?.version ?? null },
    edits,
  }));
  return { documentChanges };
}

/** LSP's numbers for our severities. */
export const LSP_SEVERITY: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = { error: 1, warning: 2, info: 3, hint: 4 };
