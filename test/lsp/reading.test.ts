import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type Location,
  ReferencesRequest,
  SelectionRangeRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { positionOf, sample, TestClient } from './client.ts';

const bilingual = sample('energy-analyst.notice.md');
const en = sample('data-engineer.en.notice.md');
const fr = sample('data-engineer.fr.notice.md');

suite('reading a bilingual file', async () => {
  const { uri, text } = bilingual;
  const client = await TestClient.start({
    files: new Map([
      [en.uri, en.text],
      [fr.uri, fr.text],
      [uri, text],
    ]),
  });
  const { connection } = client;
  after(() => client.stop());
  await client.open(uri, text);
  await client.open(en.uri, en.text);
  const lineOf = (search: string, n = 0) => positionOf(text, search, n).line;

  const counterparts: readonly (readonly [string, string])[] = [
    ['Analyst, Energy Resilience', 'Analyste (résilience énergétique)'],
    ['Application Deadline', 'Date de retrait'],
    ['## 3. MAIN ACCOUNTABILITIES', '## 3. RESPONSABILITÉS PRINCIPALES'],
    ['### ESSENTIAL', '### ACQUIS ESSENTIELS'],
    ['The incumbent must:', 'La personne titulaire du poste doit'],
    ['- possess the following minimum levels', '- avoir au minimum le niveau de compétence'],
    ['Direct reports: N/a', 'Nombre de subordonné(e)s direct(e)s'],
  ];
  for (const [english, french] of counterparts) {
    test(`definition: ${english}`, async () => {
      const there = await definition(english);
      assert.deepEqual(there, [lineOf(french)]);
      assert.deepEqual(await definition(french), [lineOf(english)]);
    });
  }

  async function definition(search: string): Promise<number[]> {
    const { line, character } = positionOf(text, search);
    const found = await connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position: { line, character: character + 5 },
    });
    return (found as Location[]).map(({ range }) => range.start.line);
  }

  test('of a paragraph, the sentence leads to its counterpart', async () => {
    const [english, french] = ['Every six months it publishes', 'Tous les 6 mois'];
    const request = { textDocument: { uri }, position: positionOf(text, english) };
    const [there] = (await connection.sendRequest(DefinitionRequest.type, request)) as Location[];
    assert.deepEqual(there!.range.start, positionOf(text, french));
    const lit = await connection.sendRequest(DocumentHighlightRequest.type, request);
    assert.deepEqual(
      lit?.map(({ range }) => range.start),
      [positionOf(text, english), positionOf(text, french)],
    );
  });

  test('references are the block and its counterpart', async () => {
    const found = await connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri },
      position: positionOf(text, 'possess the following'),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found?.map(({ range }) => range.start.line),
      [lineOf('possess the following'), lineOf('avoir au minimum le niveau')],
    );
  });

  test('highlights mark the counterpart', async () => {
    const found = await connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument: { uri },
      position: positionOf(text, 'Application Deadline'),
    });
    assert.deepEqual(
      found?.map(({ range }) => range.start.line),
      [lineOf('Application Deadline'), lineOf('Date de retrait')],
    );
  });

  test('between two blocks there is nothing', async () => {
    const { line } = positionOf(text, '## 3. MAIN ACCOUNTABILITIES');
    const found = await connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position: { line: line - 1, character: 0 },
    });
    assert.deepEqual(found, []);
  });

  test('in a file pair the counterpart stands in the other file', async () => {
    const found = await connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: en.uri },
      position: positionOf(en.text, 'Application Deadline'),
    });
    const [location] = found as Location[];
    assert.equal(location?.uri, fr.uri);
    assert.equal(location?.range.start.line, positionOf(fr.text, 'Date de retrait').line);
  });

  test('outline: editions, fields with values, sections, subsections', async () => {
    const found = (await connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri },
    })) as DocumentSymbol[];
    assert.equal(found.length, 2);
    const children = found[0]!.children!;
    assert.equal(children.length, 7 + 8);
    assert.equal(children.find(({ name }) => name === 'Grade')?.detail, 'NATO Grade G15');
    const qualifications = children.find(({ name }) => name.includes('QUALIFICATIONS'))!;
    assert.deepEqual(
      qualifications.children?.map(({ name }) => name),
      ['ESSENTIAL', 'DESIRABLE'],
    );
    assertNested(found);
  });

  test('notices are found by number and by words of the title', async () => {
    for (const query of ['260587', 'engineer', 'plateformes']) {
      const found = await connection.sendRequest(WorkspaceSymbolRequest.type, { query });
      assert.ok(
        found!.some(({ name }) => name.includes('260587')),
        query,
      );
    }
  });

  test('editions, sections and subsections fold', async () => {
    const found = await connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
    const starts = found!.map(({ startLine }) => startLine);
    for (const search of ['Analyst, Energy', '## 1. SUMMARY', '### ESSENTIAL', '## 8. INFORMATIONS'])
      assert.ok(starts.includes(lineOf(search)), search);
  });

  test('selections grow from block to section to edition to file', async () => {
    const position = positionOf(text, 'possess the following');
    const [selection] = (await connection.sendRequest(SelectionRangeRequest.type, {
      textDocument: { uri },
      positions: [position],
    }))!;
    const starts: number[] = [];
    for (let step = selection; step; step = step.parent) starts.push(step.range.start.line);
    const { line } = position;
    assert.deepEqual(starts, [
      line,
      line,
      lineOf('### ESSENTIAL'),
      lineOf('## 2. QUALIFICATIONS'),
      lineOf('Analyst, Energy'),
      0,
    ]);
  });

  test('links: addresses are opened, lost targets are not', async () => {
    const found = await connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    const targets = found!.map(({ target }) => target);
    assert.ok(targets.includes('http://www.nato.int/cps/en/natolive/recruit-hq-e.htm'));
    assert.ok(targets.includes('https://www.nato.int/recruitment'));
    assert.ok(!targets.some((target) => target?.includes('#')));
  });
});

/** LSP asks that a symbol's selection lies in its range, and editors throw otherwise. */
function assertNested(symbols: readonly DocumentSymbol[]): void {
  const before = (a: { line: number; character: number }, b: { line: number; character: number }) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  for (const { range, selectionRange, children } of symbols) {
    assert.ok(before(range.start, selectionRange.start) && before(selectionRange.end, range.end));
    assertNested(children ?? []);
  }
}
