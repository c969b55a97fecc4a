import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Edition, type Heading, partsOf, type Section, type Subsection } from '../../core/notice.ts';
import { fold } from '../../core/text/fold.ts';
import { type Language, type Span, textOf } from '../../core/text/source.ts';
import { locationOf, rangeOf } from '../convert.ts';
import type { Feature } from '../server.ts';

const NO_TITLE: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  en: { en: 'English edition', fr: 'French edition' },
  fr: { en: 'Version anglaise', fr: 'Version française' },
};

/** Outline and breadcrumbs, and notices by number or title across the workspace. */
export const symbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Vacancy Notice' }, workspaceSymbolProvider: true }),
  register({ connection, workspace, folders, language }) {
    connection.onDocumentSymbol(async ({ textDocument: { uri } }): Promise<DocumentSymbol[]> => {
      const notice = await workspace.check(uri);
      const document = notice?.documents.find((one) => one.uri === uri);
      if (!notice || !document) return [];
      const here = notice.notice.editions.filter(({ source }) => source.path === uri);
      return here.map((edition) => editionSymbol(edition, document, language()));
    });
    connection.onWorkspaceSymbol(async ({ query }, token): Promise<WorkspaceSymbol[]> => {
      const wanted = fold(query);
      const found = new Map<string, WorkspaceSymbol>();
      for (const uri of await workspace.files.findNotices(folders())) {
        if (token.isCancellationRequested) break;
        const notice = await workspace.check(uri);
        for (const { title } of notice?.notice.editions ?? []) {
          const name = title && textOf(title.span);
          if (!name || !containsInOrder(fold(name), wanted)) continue;
          const location = locationOf(title.span, notice!);
          found.set(`${location.uri}#${location.range.start.line}`, { name, kind: SymbolKind.File, location });
        }
      }
      return [...found.values()];
    });
  },
};

/** Whether the letters of the query stand in the name in this order, as editors match symbols. */
function containsInOrder(name: string, query: string): boolean {
  let at = -1;
  for (const letter of query) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function editionSymbol(edition: Edition, document: TextDocument, language: Language): DocumentSymbol {
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
    range: rangeOf(span, document),
    selectionRange: rangeOf(selection, document),
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
  const sections = partsOf(edition).flatMap((part) => {
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
