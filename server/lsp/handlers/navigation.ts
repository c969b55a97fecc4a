import type { DocumentHighlight, Location, Position } from 'vscode-languageserver';
import { counterpartsOf, type Node, nodeAt } from '../../core/features/nodes.ts';
import { COUNTERPART, type CounterpartParams, type CounterpartResult } from '../../protocol/messages.ts';
import type { CheckedNotice } from '../checked-notice.ts';
import { locationInEdition, rangeInEdition } from '../convert.ts';
import type { Feature, Server } from '../feature.ts';

interface Found {
  readonly notice: CheckedNotice;
  readonly node: Node;
  readonly counterparts: readonly Node[];
}

/** Definition, references and highlights lead to the counterpart in the other edition. */
export const navigation: Feature = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true, documentHighlightProvider: true }),
  register(server) {
    const { connection } = server;
    connection.onDefinition(async ({ textDocument, position }): Promise<Location[]> => {
      const found = await nodeOf(server, textDocument.uri, position);
      return found?.counterparts.map(({ span }) => locationInEdition(span, found.notice)) ?? [];
    });
    connection.onReferences(async ({ textDocument, position, context }): Promise<Location[]> => {
      const found = await nodeOf(server, textDocument.uri, position);
      if (!found) return [];
      const nodes = context.includeDeclaration ? [found.node, ...found.counterparts] : found.counterparts;
      return nodes.map(({ span }) => locationInEdition(span, found.notice));
    });
    connection.onDocumentHighlight(async ({ textDocument, position }): Promise<DocumentHighlight[]> => {
      const found = await nodeOf(server, textDocument.uri, position);
      // A block without counterpart has nothing to light up; itself alone would say nothing.
      if (!found || found.counterparts.length === 0) return [];
      return [found.node, ...found.counterparts]
        .filter(({ span }) => span.source.path === textDocument.uri)
        .map(({ span }) => ({ range: rangeInEdition(span, found.notice) }));
    });
    connection.onRequest(
      COUNTERPART,
      async ({ uri, position }: CounterpartParams): Promise<CounterpartResult | null> => {
        const found = await nodeOf(server, uri, position);
        const first = found?.counterparts[0];
        return first ? locationInEdition(first.span, found.notice) : null;
      },
    );
  },
};

async function nodeOf({ workspace }: Server, uri: string, position: Position): Promise<Found | undefined> {
  const file = await workspace.file(uri);
  if (!file) return undefined;
  const { notice, document, source } = file;
  const node = nodeAt(notice.notice, source, document.offsetAt(position));
  return node && { notice, node, counterparts: counterpartsOf(node, notice.notice, notice.alignment) };
}
