import type { DocumentHighlight, Location, Position } from 'vscode-languageserver';
import { nodeAt } from '../../core/features/nodes.ts';
import { type Said, saidAt } from '../../core/features/said.ts';
import { inFile } from '../../core/model/notice.ts';
import {
  COUNTERPART,
  type CounterpartParams,
  type CounterpartResult,
  NEXT_PROBLEM,
  type NextProblemParams,
} from '../../protocol/messages.ts';
import type { CheckedNotice } from '../checked-notice.ts';
import { locationInEdition, locationOf, rangeInEdition } from '../convert.ts';
import type { Feature, Server } from '../feature.ts';

interface Found extends Said {
  readonly notice: CheckedNotice;
}

/** Definition, references and highlights lead to what says the same in the other edition: of a longer text, the sentence. */
export const navigation: Feature = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true, documentHighlightProvider: true }),
  register(server) {
    const { connection } = server;
    connection.onDefinition(async ({ textDocument, position }): Promise<Location[]> => {
      const found = await saidBy(server, textDocument.uri, position);
      return found?.counterparts.map((span) => locationInEdition(span, found.notice)) ?? [];
    });
    connection.onReferences(async ({ textDocument, position, context }): Promise<Location[]> => {
      const found = await saidBy(server, textDocument.uri, position);
      if (!found) return [];
      const spans = context.includeDeclaration ? [found.span, ...found.counterparts] : found.counterparts;
      return spans.map((span) => locationInEdition(span, found.notice));
    });
    connection.onDocumentHighlight(async ({ textDocument, position }): Promise<DocumentHighlight[]> => {
      const found = await saidBy(server, textDocument.uri, position);
      // What has no counterpart has nothing to light up; itself alone would say nothing.
      if (!found || found.counterparts.length === 0) return [];
      return [found.span, ...found.counterparts]
        .filter((span) => span.source.path === textDocument.uri)
        .map((span) => ({ range: rangeInEdition(span, found.notice) }));
    });
    connection.onRequest(NEXT_PROBLEM, (params: NextProblemParams) => nextProblem(params, server));
    connection.onRequest(
      COUNTERPART,
      async ({ uri, position }: CounterpartParams): Promise<CounterpartResult | null> => {
        const found = await saidBy(server, uri, position);
        const first = found?.counterparts[0];
        return first ? locationInEdition(first, found.notice) : null;
      },
    );
  },
};

/** Behind the last problem comes the first one again. */
async function nextProblem(
  { uri, position, step }: NextProblemParams,
  { workspace }: Server,
): Promise<CounterpartResult | null> {
  const file = await workspace.file(uri);
  if (!file) return null;
  const { notice, document, source, editions } = file;
  const offset = document.offsetAt(position);
  const places = editions.map((edition) => inFile(notice.notice, edition.span));
  const place = places.findLast(({ start }) => document.positionAt(start).line <= position.line) ?? places[0];
  const spans = notice.problems
    .map(({ span }) => span)
    .filter(({ source: own, start }) => own === source && place && place.start <= start && start <= place.end);
  const found =
    step > 0
      ? (spans.find(({ start }) => start > offset) ?? spans[0])
      : (spans.findLast(({ start }) => start < offset) ?? spans.at(-1));
  return found ? locationOf(found, notice) : null;
}

async function saidBy({ workspace }: Server, uri: string, position: Position): Promise<Found | undefined> {
  const file = await workspace.file(uri);
  if (!file) return undefined;
  const { notice, document, source } = file;
  const offset = document.offsetAt(position);
  const node = nodeAt(notice.notice, source, offset);
  return node && { notice, ...saidAt(node, offset, notice.notice, notice.alignment) };
}
