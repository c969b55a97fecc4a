import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { sample } from '../lsp/client.ts';

const CLI = path.resolve('dist/cli.js');

/** A client that knows the protocol and nothing of us: what any editor is. */
test('lsp --stdio serves a plain client, reads the other file of a pair from disk, and ends when it is told', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vacancy-notice-lsp-'));
  const [en, fr] = [sample('data-engineer.en.notice.md'), sample('data-engineer.fr.notice.md')];
  writeFileSync(path.join(folder, 'post.fr.notice.md'), fr.text);
  const child = spawn(process.execPath, [CLI, 'lsp', '--stdio', `--clientProcessId=${process.pid}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  try {
    const published = new Promise<{ diagnostics: { code: string }[] }>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', resolve);
    });
    const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: {},
    });
    assert.ok(capabilities.hoverProvider && capabilities.completionProvider && capabilities.codeActionProvider);
    await connection.sendNotification('initialized', {});
    const uri = pathToFileURL(path.join(folder, 'post.en.notice.md')).href;
    const text = en.text.replace(
      /^([-*] )/m,
      '$1speak Esperanto and know every harbour of the Baltic Sea by heart;\n$1',
    );
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'vacancy-notice', version: 1, text },
    });
    const { diagnostics } = await published;
    assert.ok(
      diagnostics.some(({ code }) => code === 'counterpart-missing'),
      JSON.stringify(diagnostics),
    );
    await connection.sendRequest('shutdown');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
  } finally {
    child.kill();
    connection.dispose();
    rmSync(folder, { recursive: true });
  }
});

const FRAMED = 'Content-Length: 58\r\n\r\n{"jsonrpc":"2.0","id":1,"method":"shutdown","params":null}';
const BROKEN: Readonly<Record<string, string>> = {
  'no length': 'Content-Type: x\r\n\r\n{}',
  'a word for a length': 'Content-Length: abc\r\n\r\n{}',
  'a negative length': 'Content-Length: -5\r\n\r\n{}',
  'a length that is too short': `${FRAMED.replace('58', '9')}${FRAMED}`,
  'no header at all': 'GET / HTTP/1.1\r\n\r\n',
  'no JSON': 'Content-Length: 3\r\n\r\n{x}',
};

for (const [what, bytes] of Object.entries(BROKEN)) {
  test(`a client that sends ${what} is told so, and the server ends: it could read nothing more`, () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [CLI, 'lsp', '--stdio'], {
      encoding: 'utf8',
      input: bytes,
    });
    assert.equal(status, 1);
    assert.match(stderr, /^The client's messages cannot be read: .+\n$/);
    assert.match(stdout, /"id":null.*-32700/);
  });
}

test('without --stdio it says what to write', () => {
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'lsp'], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /lsp --stdio/);
});
