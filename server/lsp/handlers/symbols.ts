import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { copyOf } from '../../core/memory/copy.ts';
import type { Edition, Heading, Section, Subsection } from '../../core/model/notice.ts';
import { fold } from '../../core/text/fold.ts';
import type { Language } from '../../core/text/language.ts';
import { type Span, textOf } from '../../core/text/source.ts';
import { type CheckedNotice, fileOf } from '../checked-notice.ts';
import { locationInEdition, rangeInEdition } from '../convert.ts';
import type { Feature } from '../feature.ts';

const NO_TITLE: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  en: { en: 'English edition', fr: 'French edition' },
  fr: { en: 'Version anglaise', fr: 'Version française' },
};

/** Outline and breadcrumbs, and notices by number or title across the workspace. */
export const symbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Vacancy Notice' }, workspaceSymbolProvider: true }),
  register({ connection, workspace, idle, folders, language }) {
    connection.onDocumentSymbol(async ({ textDocument: { uri } }): Promise<DocumentSymbol[]> => {
      const file = await workspace.file(uri);
      return file?.editions.map((edition) => editionSymbol(edition, file.notice, language())) ?? [];
    });
    const known = new Map<string, { stamp: string; titles: readonly WorkspaceSymbol[] }>();
    workspace.onDidCheck((notice) => {
      for (const { uri } of notice.documents) known.set(uri, { stamp: notice.stamp, titles: titlesIn(uri, notice) });
    });
    const titlesOf = async (uri: string): Promise<readonly WorkspaceSymbol[]> => {
      if (known.get(uri)?.stamp !== (await workspace.stampOf(uri))) await workspace.check(uri);
      return known.get(uri)?.titles ?? [];
    };
    connection.onWorkspaceSymbol(async ({ query }, token): Promise<WorkspaceSymbol[]> => {
      const wanted = fold(query);
      const found: WorkspaceSymbol[] = [];
      for (const uri of await workspace.files.findNotices(folders())) {
        await idle.turn();
        if (token.isCancellationRequested) break;
        found.push(...(await titlesOf(uri)).filter(({ name }) => containsInOrder(fold(name), wanted)));
      }
      return found;
    });
  },
};

function titlesIn(uri: string, notice: CheckedNotice): WorkspaceSymbol[] {
  return (fileOf(notice, uri)?.editions ?? []).flatMap(({ title }) => {
    const name = title && copyOf(textOf(title.span));
    return name ? [{ name, kind: SymbolKind.File, location: locationInEdition(title.span, notice) }] : [];
  });
}

/** Whether the letters of the query stand in the name in this order, as editors match symbols. */
function containsInOrder(name: string, query: string): boolean {
  let at = -1;
  for (const letter of query) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function editionSymbol(edition: Edition, notice: CheckedNotice, language: Language): DocumentSymbol {
  const symbol = (
    name: string,
    kind: SymbolKind,
    span: Span,
    selection: Span,
    children: DocumentSymbol[],
  ): DocumentSymbol => ({
    // Editors refuse a symbol without a name.
    name: name.trim() || '…',
    kind,
    range: rangeInEdition(span, notice),
    selectionRange: rangeInEdition(selection, notice),
    children,
  });
  const ofHeading = (heading: Heading, part: Section | Subsection, children: DocumentSymbol[]): DocumentSymbol =>
    symbol(
      textOf(heading.span),
      children.length > 0 ? SymbolKind.Module : SymbolKind.String,
      part.span,
      heading.span,
      children,
    );
  const fields = edition.fields.map(({ label, value, span }) => ({
    ...symbol(textOf(label), SymbolKind.Field, span, label, []),
    detail: textOf(value),
  }));
  const sections = edition.parts.flatMap((part) => {
    const children = part.subsections.map((subsection) => ofHeading(subsection.heading, subsection, []));
    return part.heading ? [ofHeading(part.heading, part, children)] : children;
  });
  const { title, span } = edition;
  const name = title ? textOf(title.span) : NO_TITLE[language][edition.language];
  return symbol(name, SymbolKind.Namespace, span, title?.span ?? { ...span, end: span.start }, [
    ...fields,
    ...sections,
  ]);
}
