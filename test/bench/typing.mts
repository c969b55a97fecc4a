import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { env } from './process.mts';

/** So long a server may take for one answer. */
const LIMIT_MS = 30_000;

/** A language server over standard input and output that offers diagnostics to be pulled. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Of the document that is typed into. */
  readonly languageId: string;
}

/** Between an answer and the next letter: as long as in the measurements that the budgets come from. */
const PAUSE_MS = 5;

/**
 * Puts a letter in somewhere in a document and takes it out again, `edits` times in all, each after the answer to the one before.
 * @param readMs how long the writer reads what was opened before the first letter
 * @returns the milliseconds from each edit to its diagnostics, over the language server protocol, with no debounce
 * @throws where the server ends, or does not answer for {@link LIMIT_MS}
 */
export async function measureTyping(
  { command, args, languageId }: ServerCommand,
  text: string,
  edits: number,
  readMs: number,
): Promise<readonly number[]> {
  const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const limit = globalThis.setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  // What was asked and not answered is rejected then.
  connection.onClose(() => connection.dispose());
  connection.listen();
  const document = TextDocument.create('file:///bench/typed.notice.md', languageId, 1, text);
  try {
    const takesWhole = await open(document, connection);
    await setTimeout(readMs);
    const times: number[] = [];
    for (const change of lettersInAndOut(document, edits)) {
      await setTimeout(PAUSE_MS);
      times.push(await edit(document, change, takesWhole, connection));
      limit.refresh();
    }
    return times;
  } finally {
    clearTimeout(limit);
    connection.dispose();
    child.kill('SIGKILL');
  }
}

/** @returns whether the server wants the whole text at each change */
async function open(document: TextDocument, connection: ProtocolConnection): Promise<boolean> {
  const { uri, languageId, version } = document;
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
  });
  const { textDocumentSync: sync } = capabilities;
  const takesWhole = (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Full;
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId, version, text: document.getText() },
  });
  await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return takesWhole;
}

/** @returns the milliseconds from the change to its diagnostics */
async function edit(
  document: TextDocument,
  change: Change,
  takesWhole: boolean,
  connection: ProtocolConnection,
): Promise<number> {
  TextDocument.update(document, [change], document.version + 1);
  const { uri, version } = document;
  const contentChanges = [takesWhole ? { text: document.getText() } : change];
  const began = performance.now();
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges,
  });
  await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return performance.now() - began;
}

interface Change {
  readonly range: Range;
  readonly text: string;
}

function lettersInAndOut(document: TextDocument, count: number): readonly Change[] {
  const insideWords = Array.from(document.getText().matchAll(/\w\w/g), ({ index }) => index + 1);
  return Array.from({ length: count }, (_, i) => {
    // The golden ratio spreads the places evenly.
    const share = ((i >> 1) * 0.618034) % 1;
    const start = document.positionAt(insideWords[Math.floor(share * insideWords.length)]!);
    const isPutIn = i % 2 === 0;
    const end = { line: start.line, character: start.character + (isPutIn ? 0 : 1) };
    return { range: { start, end }, text: isPutIn ? 'e' : '' };
  });
}
