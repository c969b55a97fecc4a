import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CodeAction, CodeActionRequest, type Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readDictionaries } from '../../server/words/read.ts';
import { NO_SHARED, seeds } from '../support/notices.ts';
import { AS_VS_CODE, editsOf, TestClient } from './client.ts';

/** More fixes than this would mean that two undo each other. */
const MOST = 150;

for (const [i, [seed]] of (seeds() ?? [[], []]).entries()) {
  test(`quick fixes alone mend all that is found in real notice ${i + 1}`, {
    skip: seed ? false : NO_SHARED,
  }, async () => {
    const client = await TestClient.start({ ...AS_VS_CODE, dictionaries: readDictionaries });
    try {
      await client.wordsAreLoaded();
      const uri = 'file:///work/seed.notice.txt';
      let { text } = seed!;
      await client.open(uri, text);
      const done: string[] = [];
      for (let problems = await own(); problems.length > 0; problems = await own()) {
        assert.ok(done.length < MOST, done.slice(-20).join('\n'));
        const [problem] = problems;
        const action = await fixFor(problem!);
        assert.ok(action, `no fix for ${problem!.code}: ${problem!.message}`);
        done.push(`${problem!.code}: ${action.title}`);
        text = TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), editsOf(action.edit, uri));
        await client.change(uri, text);
      }
      assert.ok(done.length > 20, 'the notice had problems');

      async function own(): Promise<readonly Diagnostic[]> {
        return (await client.diagnostics(uri)).filter(({ data }) => data !== 'mirrored');
      }

      /** The first fix that leaves nothing to be written: a sentence of one edition is deleted there, since no fix can translate it. */
      async function fixFor(problem: Diagnostic): Promise<CodeAction | undefined> {
        const params = { textDocument: { uri }, range: problem.range, context: { diagnostics: [problem] } };
        const actions = (await client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
        return actions.find(
          ({ edit, diagnostics }) =>
            edit &&
            diagnostics?.some(({ code }) => code === problem.code) &&
            editsOf(edit, uri).every(({ newText }) => !newText.includes('[[') && !newText.includes('vacancy-notice-')),
        );
      }
    } finally {
      await client.stop();
    }
  });
}
