import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import {
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  DiagnosticSeverity,
  DocumentFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { COMMANDS } from '../../server/protocol/messages.ts';
import { AS_VS_CODE, editsOf, positionOf, sample, TestClient } from './client.ts';

const { uri, text } = sample('energy-analyst.notice.md');
const WRONG = text.replace('713,06Euro', '731,06Euro');

suite('code actions', async () => {
  const client = await TestClient.start(AS_VS_CODE);
  after(() => client.stop());
  await client.open(uri, WRONG);

  async function actionsAt(search: string, only?: string[]): Promise<CodeAction[]> {
    const position = positionOf(WRONG, search);
    const found = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
    return found as CodeAction[];
  }
  const apply = (action: CodeAction): string => applied(WRONG, editsOf(action.edit, uri));

  test('the quick fix of a problem mends it', async () => {
    const [fix] = await actionsAt('731,06Euro');
    assert.match(fix!.title, /English edition/);
    assert.equal(fix!.diagnostics?.[0]?.code, 'salary-mismatch');
    await client.change(uri, apply(fix!));
    const rules = (await client.diagnostics(uri)).map(({ code }) => code);
    assert.ok(!rules.includes('salary-mismatch'));
    await client.change(uri, WRONG);
  });

  test('an edit names the version of the text that it is for', async () => {
    const [fix] = await actionsAt('731,06Euro');
    const { documentChanges, changes } = fix!.edit!;
    assert.equal(changes, undefined);
    assert.deepEqual(
      documentChanges!.map((one) => 'textDocument' in one && one.textDocument),
      [{ uri, version: 3 }],
    );
  });

  test('a problem can be silenced here and in this file, where the editor cannot ask for a reason', async () => {
    const plain = await TestClient.start();
    const doubled = text.replace('advises Allies', 'advises advises Allies');
    await plain.open(uri, doubled);
    const { line, character } = positionOf(doubled, 'advises advises');
    const at = { line, character: character + 9 };
    const found = (await plain.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    })) as CodeAction[];
    for (const title of ['Do not report “repeated-word” here', 'Do not report “repeated-word” in this file']) {
      await plain.change(uri, applied(doubled, editsOf(found.find((action) => action.title === title)!.edit, uri)));
      const rules = (await plain.diagnostics(uri)).map(({ code }) => code);
      assert.ok(
        !rules.includes('repeated-word') && !rules.includes('suppression-unused'),
        `${title}: ${rules.join(' ')}`,
      );
    }
    await plain.stop();
  });

  test('what no notice may be published with cannot be silenced', async () => {
    const titles = (await actionsAt('731,06Euro')).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => /report|Ignore/.test(title)),
      [],
    );
  });

  test('a difference is marked in both editions, with the same fixes', async () => {
    const marks = (await client.diagnostics(uri)).filter(({ code }) => code === 'salary-mismatch');
    assert.deepEqual(marks.map(({ severity }) => severity).sort(), [
      DiagnosticSeverity.Error,
      DiagnosticSeverity.Information,
    ]);
    const [here, there] = [await actionsAt('731,06Euro'), await actionsAt('6,713.06Euro')];
    const fixes = (actions: CodeAction[]) => actions.filter(({ edit }) => edit).map(({ title }) => title);
    assert.deepEqual(fixes(there), fixes(here));
  });

  test('a word that is reported as misspelt can be added to the house’s words, beside its right spelling', async () => {
    const misspelt = text.replace('advises Allies', 'advises recieved Allies');
    await client.change(uri, misspelt);
    const position = positionOf(misspelt, 'recieved');
    const found = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    })) as CodeAction[];
    assert.equal(found[0]?.title, 'Write received');
    const add = found.find(({ command }) => command?.command === COMMANDS.addWord);
    assert.match(add!.title, /recieved/);
    assert.equal(add!.diagnostics?.[0]?.code, 'misspelling');
    assert.deepEqual(add!.command!.arguments, ['recieved', 'en', uri]);
    await client.change(uri, WRONG);
  });

  test('where there is no problem there is no action', async () => {
    assert.deepEqual(await actionsAt('Primary Location'), []);
  });

  test('fix all is offered where it is asked for, and nothing is left after it', async () => {
    const spoilt = text.replace(/[ \u00a0];\n/g, ';\n').replace('RÉSUMÉ', 'RESUME');
    await client.change(uri, spoilt);
    const position = { line: 0, character: 0 };
    const found = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    const [action] = found as CodeAction[];
    assert.equal(action?.kind, 'source.fixAll.vacancyNotice');
    assertSameLines(applied(spoilt, editsOf(action!.edit, uri)), text);
    await client.change(uri, WRONG);
  });

  test('formatting mends spacing and punctuation and touches no word', async () => {
    await client.change(uri, WRONG.replace(/[ \u00a0];\n/g, ';\n'));
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    assertSameLines(applied(WRONG.replace(/[ \u00a0];\n/g, ';\n'), edits!), WRONG);
    await client.change(uri, WRONG);
  });

  test('each edition says above its title what is to be mended in it', async () => {
    await client.change(uri, WRONG);
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      lenses!.map(({ command }) => command?.title),
      ['English: 1 difference from the other edition', 'French: 1 error'],
    );
    await client.change(uri, WRONG.replace(/^- have .*;\n/m, ''));
    const missing = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    assert.match(missing![0]!.command!.title, /1 part missing/);
    // A remark is no problem to be mended, but there is something to be seen.
    await client.change(uri, text.replace('advises Allies', 'advises  Allies'));
    const remarked = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      remarked!.map(({ command }) => command?.title),
      ['English: 1 remark', 'French: no problems'],
    );
    await client.change(uri, WRONG);
  });

  test('what ignores a problem says what is ignored, not what the rule is called', async () => {
    const asking = await TestClient.start(AS_VS_CODE);
    const doubled = text.replace('advises Allies', 'advises advises Allies');
    await asking.open(uri, doubled);
    const { line, character } = positionOf(doubled, 'advises advises');
    const at = { line, character: character + 9 };
    const found = (await asking.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    })) as CodeAction[];
    const ignore = found.find(({ command }) => command?.command === COMMANDS.ignore);
    assert.match(ignore!.title, /^Ignore: A word is repeated next to itself .*…$/);
    assert.equal(ignore!.command!.arguments![0], 'repeated-word');
    await asking.stop();
  });
});

function applied(before: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, '', 1, before), edits);
}

/** Names the first line that differs, where a whole notice would fill the screen. */
function assertSameLines(actual: string, expected: string): void {
  const lines = expected.split('\n');
  for (const [i, line] of actual.split('\n').entries()) assert.equal(line, lines[i], `line ${i + 1}`);
  assert.equal(actual, expected);
}
