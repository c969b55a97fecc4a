import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { percentile } from './process.mts';

/** Milliseconds from an edit to its diagnostics, over the language server protocol, with no debounce. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/**
 * Types `edits` letters into the middle of a document, each after the answer to the one before.
 * @param readMs how long the writer reads what was opened before the first letter
 */
export async function measureTyping(text: string, edits: number, readMs: number): Promise<Latency> {
  const child = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const uri = 'file:///bench/typed.notice.md';
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'vacancy-notice', version: 1, text },
  });
  await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  await new Promise((resolve) => setTimeout(resolve, readMs));
  const position = middleOfAParagraph(text);
  const times: number[] = [];
  for (let version = 2; version < edits + 2; version++) {
    const began = performance.now();
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: 'abcdefghij '[version % 11]! }],
    });
    await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    times.push(performance.now() - began);
  }
  connection.dispose();
  child.kill();
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

function middleOfAParagraph(text: string): { line: number; character: number } {
  const lines = text.split('\n');
  const line = lines.findIndex((one, i) => i > lines.length / 4 && one.length > 200);
  return { line, character: 100 };
}
