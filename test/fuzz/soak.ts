import assert from 'node:assert/strict';
import { DidChangeTextDocumentNotification } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readDictionaries } from '../../server/words/read.ts';
import { TestClient } from '../lsp/client.ts';
import { type Random, randomFrom } from './random.ts';
import { SAMPLES } from './run.ts';
import { changed } from './texts.ts';

export interface SoakOptions {
  readonly edits: number;
  readonly seed: number;
  /** After so many edits everything is compared with a server that has just been started. */
  readonly compareEvery: number;
  /** After so many edits the problems of one document are asked for, as an editor does while its writer pauses. */
  readonly askEvery: number;
  readonly report?: (line: string) => void;
}

/** Of a writer who lets a text grow, the old one is opened again. */
const LONGEST = 60_000;
const UNDO = 0.15;

/**
 * Edits documents through the language server as writers do, one place at a time, and undoes some of it; what the server says of them must
 * be what one says that has never seen anything else.
 * @returns the live heap (bytes) at each comparison
 */
export async function soak({ edits, seed, compareEvery, askEvery, report = () => {} }: SoakOptions): Promise<number[]> {
  const random = randomFrom(seed);
  const files = SAMPLES.flat().map(({ path, text }) => ({ uri: `file:///work/${path.replace(/^.*[\\/]/, '')}`, text }));
  const originals = new Map(files.map(({ uri, text }) => [uri, text]));
  const documents = files.map(({ uri, text }) => TextDocument.create(uri, 'vacancy-notice', 1, text));
  const before = new Map<string, string[]>();
  const client = await start();
  for (const document of documents) await client.open(document.uri, document.getText());
  const heap: number[] = [];
  for (let done = 1; done <= edits; done++) {
    const document = random.pick(documents);
    await edit(client, document, nextText(document, before, originals, random));
    if (done % askEvery === 0) await client.diagnostics(document.uri);
    if (done % compareEvery > 0 && done < edits) continue;
    await compare(client, documents);
    globalThis.gc?.();
    heap.push(process.memoryUsage().heapUsed);
    report(
      `${done} edits, all ${documents.length} documents as in a fresh server, heap ${Math.round(heap.at(-1)! / 1e6)} MB`,
    );
  }
  await client.stop();
  return heap;
}

async function start(): Promise<TestClient> {
  const client = await TestClient.start({ dictionaries: readDictionaries });
  await client.wordsAreLoaded();
  return client;
}

function nextText(
  document: TextDocument,
  before: Map<string, string[]>,
  originals: ReadonlyMap<string, string>,
  random: Random,
): string {
  const { uri } = document;
  const earlier = before.get(uri) ?? [];
  before.set(uri, earlier);
  const last = earlier.pop();
  if (last !== undefined && random.chance(UNDO)) return last;
  const text = document.getText();
  earlier.push(text);
  if (earlier.length > 20) earlier.shift();
  return text.length > LONGEST || text.length < 100 ? originals.get(uri)! : changed(text, random);
}

/** Sends what differs between two texts as one change of a range, as an editor does. */
async function edit(client: TestClient, document: TextDocument, text: string): Promise<void> {
  const old = document.getText();
  let start = 0;
  while (start < Math.min(old.length, text.length) && old[start] === text[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, text.length) - start && old.at(-1 - end) === text.at(-1 - end)) end++;
  const range = { start: document.positionAt(start), end: document.positionAt(old.length - end) };
  const contentChanges = [{ range, text: text.slice(start, text.length - end) }];
  TextDocument.update(document, contentChanges, document.version + 1);
  await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: document.uri, version: document.version },
    contentChanges,
  });
}

async function compare(client: TestClient, documents: readonly TextDocument[]): Promise<void> {
  const fresh = await start();
  for (const document of documents) await fresh.open(document.uri, document.getText());
  for (const { uri } of documents) {
    assert.deepEqual(await client.diagnostics(uri), await fresh.diagnostics(uri), uri);
  }
  await fresh.stop();
}
