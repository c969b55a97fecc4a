import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  ResponseError,
  TextDocumentSyncKind,
  type TextDocumentSyncOptions,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ruleAddress } from '../core/features/rule-address.ts';
import type { CalendarDate } from '../core/model/rule.ts';
import { RULES } from '../core/rules/index.ts';
import { type Language, languageOfLocale } from '../core/text/language.ts';
import type { Dictionaries } from '../core/words/dictionaries.ts';
import {
  ALIVE,
  DEFAULT_SETTINGS,
  FIND_NOTICES,
  type FindNoticesResult,
  type InitializationOptions,
  READ_COMMITTED,
  READ_FILE,
  type ReadCommittedParams,
  type ReadCommittedResult,
  type ReadFileResult,
  RULE_SCHEME,
  rulePagePath,
} from '../protocol/messages.ts';
import type { Server } from './feature.ts';
import type { FileAccess } from './files.ts';
import { FEATURES } from './handlers/index.ts';
import { refreshDiagnostics } from './handlers/refresh.ts';
import type { Idle } from './idle.ts';
import { AFTER_SHUTDOWN } from './life-cycle.ts';
import { registerWarmUp } from './warm-up.ts';
import { clientDictionaries, registerDictionaries } from './words.ts';
import { NoticeWorkspace } from './workspace.ts';

/** What the surroundings give the server; injected, so that it runs in Node, in a web worker and in tests. */
export interface Environment {
  /** For clients that do not read files themselves. */
  readonly files: FileAccess;
  readonly today: () => CalendarDate;
  readonly idle: Idle;
  /** The word lists, where the server can read them itself. */
  readonly dictionaries?: () => Dictionaries;
  /** The language that whoever starts the server asks for; the user's setting comes before it. */
  readonly language?: Language | undefined;
  /** The locale for clients that tell none. */
  readonly locale?: string | undefined;
  /** Whether the server gets itself ready for the first keystrokes: half a second of work while the writer reads. */
  readonly warmsUp?: boolean;
}

/** Of a save only that it happened is of use. */
const SYNC: TextDocumentSyncOptions = { openClose: true, change: TextDocumentSyncKind.Incremental, save: true };

/** Wires the core to a connection. The caller then listens on it. */
export function startServer(connection: Connection, environment: Environment): void {
  let initialized = false;
  // Until then nothing else has a handler.
  connection.onRequest((method) => {
    if (method === AFTER_SHUTDOWN) return new ResponseError(ErrorCodes.InvalidRequest, 'The server was shut down');
    const message = initialized ? `There is no method ${method}` : 'The server is not initialized yet';
    return new ResponseError(initialized ? ErrorCodes.MethodNotFound : ErrorCodes.ServerNotInitialized, message);
  });
  connection.onRequest(ALIVE, () => null);
  connection.onInitialize((params) => {
    if (initialized) return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already');
    initialized = true;
    const documents = new TextDocuments(TextDocument);
    const options: InitializationOptions = params.initializationOptions ?? {};
    const files = options.clientReadsFiles ? clientFiles(connection) : environment.files;
    const workspace = new NoticeWorkspace(documents, files, environment.today);
    const settings = { ...DEFAULT_SETTINGS, ...options.settings };
    const server: Server = {
      connection,
      workspace,
      idle: environment.idle,
      capabilities: params.capabilities,
      folders: () => foldersOf(params),
      settings: () => settings,
      language: () => {
        if (settings.language !== 'auto') return settings.language;
        return environment.language ?? languageOfLocale(params.locale ?? environment.locale);
      },
      ruleAddress: (rule) => {
        const language = server.language();
        const documentation = options.showsRules && RULES.find(({ name }) => name === rule)?.documentation;
        if (!documentation) return ruleAddress(rule, language);
        const path = rulePagePath(rule, documentation[language].summary);
        return `${RULE_SCHEME}:${path.split('/').map(encodeURIComponent).join('/')}`;
      },
      offers: (command) => options.commands?.includes(command) ?? false,
    };
    connection.onDidChangeConfiguration(({ settings: all }) => {
      Object.assign(settings, all?.vacancyNotice);
      workspace.allChanged();
      refreshDiagnostics(server);
    });
    for (const feature of FEATURES) feature.register(server);
    registerDictionaries(server, environment.dictionaries ?? (() => clientDictionaries(files, options.words)));
    if (environment.warmsUp) registerWarmUp(server);
    documents.listen(connection);
    const shared = FEATURES.map((feature) => feature.capabilities(params.capabilities));
    return {
      serverInfo: { name: 'vacancy-notice' },
      capabilities: {
        ...Object.assign({ textDocumentSync: SYNC }, ...shared),
        workspace: Object.assign({}, ...shared.map(({ workspace }) => workspace)),
      },
    };
  });
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

/** Files as the client reads them: also those of virtual file systems. */
function clientFiles(connection: Connection): FileAccess {
  return {
    async read(uri) {
      const bytes: ReadFileResult = await connection.sendRequest(READ_FILE, { uri });
      return bytes === null ? undefined : Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
    },
    async readCommitted(uri, approved) {
      const params: ReadCommittedParams = { uri, ...(approved === undefined ? {} : { approved }) };
      const committed: ReadCommittedResult = await connection.sendRequest(READ_COMMITTED, params);
      return committed ?? undefined;
    },
    async findNotices(): Promise<FindNoticesResult> {
      return connection.sendRequest(FIND_NOTICES);
    },
  };
}
