import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Language } from '../../server/core/text/language.ts';
import type { Dictionaries } from '../../server/core/words/dictionaries.ts';
import type { FileAccess } from '../../server/lsp/files.ts';
import { Idle } from '../../server/lsp/idle.ts';
import { startServer } from '../../server/lsp/server.ts';
import { COMMANDS } from '../../server/protocol/messages.ts';

/** The day of all language server tests. */
export const TODAY = { year: 2026, month: 3, day: 2 };

const FULL: InitializeParams['capabilities'] = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: true },
    publishDiagnostics: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    completion: { completionItem: { snippetSupport: true } },
  },
  workspace: {
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
};

/** What VS Code says of itself beyond the protocol. */
export const AS_VS_CODE = { initializationOptions: { commands: Object.values(COMMANDS), showsRules: true } };

/** Texts, and what is none, by URI. */
type FileMap = Map<string, string | Uint8Array>;

/** Files of the tests' own file system. */
export function memoryFiles(files: FileMap, committed = new Map<string, string>()): FileAccess {
  return {
    readCommitted: async (uri, approved = 'HEAD') => {
      const text = committed.get(uri) ?? committed.get(`${approved}:${uri}`);
      return { revision: approved, ...(text === undefined ? {} : { text }), isUnknown: approved === 'unknown' };
    },
    read: async (uri) => {
      const content = files.get(uri);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    findNotices: async () => [...files.keys()].filter((uri) => uri.includes('.notice')).sort(),
  };
}

/** A client in this process, at the other end of two streams from the real server. */
export class TestClient {
  readonly #versions = new Map<string, number>();

  private constructor(
    readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
    readonly files: FileMap,
  ) {}

  static async start(
    options: Partial<InitializeParams> & {
      files?: FileMap;
      committed?: Map<string, string>;
      language?: Language;
      dictionaries?: () => Dictionaries;
    } = {},
  ): Promise<TestClient> {
    const { files = new Map(), committed, language, dictionaries, ...params } = options;
    const up = new PassThrough();
    const down = new PassThrough();
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    startServer(server, {
      files: memoryFiles(files, committed),
      today: () => TODAY,
      idle: new Idle(),
      language,
      ...(dictionaries && { dictionaries }),
    });
    server.listen();
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    connection.onRequest(DiagnosticRefreshRequest.type, () => {});
    connection.onRequest(RegistrationRequest.type, () => {});
    connection.listen();
    const result = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: FULL,
      locale: 'en',
      workspaceFolders: [{ uri: 'file:///work', name: 'work' }],
      ...params,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return new TestClient(connection, result, files);
  }

  /** Waits until the server checks with its word lists, which it loads after its first check. Needs `dictionaries`. */
  async wordsAreLoaded(): Promise<void> {
    const uri = 'file:///first.notice.md';
    const refreshed = new Promise<void>((resolve) => {
      this.connection.onRequest(DiagnosticRefreshRequest.type, () => resolve());
    });
    await this.open(uri, '');
    await this.diagnostics(uri);
    await refreshed;
    await this.close(uri);
  }

  async open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'vacancy-notice', version: 1, text },
    });
  }

  /** Replaces the whole text. */
  async change(uri: string, text: string): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** Without the exit notification, which would end the process that the tests run in. */
  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }
}

/** What an edit changes in a document. */
export function editsOf(edit: WorkspaceEdit | null | undefined, uri: string): TextEdit[] {
  const changes = edit?.documentChanges ?? [];
  return changes.flatMap((one) => ('edits' in one && one.textDocument.uri === uri ? (one.edits as TextEdit[]) : []));
}

/** A sample notice's text, and a URI for it. */
export function sample(name: string): { uri: string; text: string } {
  const file = `test/notices/${name}`;
  return { uri: pathToFileURL(file).href, text: readFileSync(file, 'utf8') };
}

/** The position of the n-th occurrence (0-based) of a text, 0-based line and character. */
export function positionOf(text: string, search: string, n = 0): { line: number; character: number } {
  let at = -1;
  for (let i = 0; i <= n; i++) at = text.indexOf(search, at + 1);
  if (at < 0) throw new Error(`${JSON.stringify(search)} is not in the text ${n + 1} times`);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
