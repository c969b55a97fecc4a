import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { isInside } from '../../client/inside.ts';

const noLinks = process.platform === 'win32' && 'there are none';

test('in a folder that nobody vouches for a file is read where it is, not where a link leads', {
  skip: noLinks,
}, async (t) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vacancy-notice-inside-')));
  t.after(() => rmSync(folder, { recursive: true }));
  const root = join(folder, 'workspace');
  mkdirSync(join(root, 'notices/deep'), { recursive: true });
  mkdirSync(join(folder, 'private'));
  for (const name of ['workspace/own.json', 'workspace/notices/deep/own.json', 'private/secret.json'])
    writeFileSync(join(folder, name), '{}');
  symlinkSync(join(folder, 'private/secret.json'), join(root, 'link.json'));
  symlinkSync(join(folder, 'private'), join(root, 'notices/elsewhere'));
  const isRead = (path: string) =>
    isInside(path.split(sep).join('/'), root.split(sep).join('/'), async (one) => lstatSync(one).isSymbolicLink());
  assert.equal(await isRead(join(root, 'own.json')), true);
  assert.equal(await isRead(join(root, 'notices/deep/own.json')), true);
  assert.equal(await isRead(join(root, 'link.json')), false);
  assert.equal(await isRead(join(root, 'notices/elsewhere/secret.json')), false);
  assert.equal(await isRead(join(folder, 'private/secret.json')), false);
  assert.equal(await isRead(`${root}-beside/own.json`), false);
  assert.equal(await isRead(`${root}/../private/secret.json`), false);
});

test('the folder itself may be a link, since its owner has opened it', { skip: noLinks }, async () => {
  assert.equal(await isInside('/w/a.json', '/w', async (path) => path === '/w'), true);
  assert.equal(await isInside('/a.json', '/', async () => false), true);
});
