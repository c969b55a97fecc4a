import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

/** The guide for those who write in French names commands, keys and files as the extension has them. */

const GUIDE = 'client/README.fr.md';
const text = readFileSync(GUIDE, 'utf8');
const manifest = readFileSync('package.json', 'utf8');
const titles = Object.values(JSON.parse(readFileSync('package.nls.fr.json', 'utf8')) as Record<string, string>);

/** What the preview and the light bulb call things. */
const MESSAGES = ['server/core/preview/messages.ts', 'server/lsp/messages.ts']
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** What VS Code itself shows, and the extension's name. */
const OF_VS_CODE = ['Extensions', 'Vacancy Notice', 'Installer', 'Fichier > Ouvrir le dossier…'];

test('every command of the French guide exists', () => {
  const named = [...text.replace(/`[^`]*`/g, '').matchAll(/(?<!\*)\*(?=\S)([^*\n]+)\*(?!\*)/g)].map(
    ([, name]) => name!,
  );
  assert.ok(named.length >= 3);
  const bare = (name: string) => name.replace(/…$/, '');
  for (const name of named.filter((one) => !OF_VS_CODE.includes(one)))
    assert.ok(titles.some((title) => bare(title) === bare(name)) || MESSAGES.includes(`'${name}'`), name);
});

test('every key and setting of the French guide exists', () => {
  for (const [, key] of text.matchAll(/\*\*(Alt\+F\d+)\*\*/g))
    assert.ok(manifest.includes(`"${key!.toLowerCase()}"`), key);
  for (const [, setting] of text.matchAll(/`(vacancyNotice\.\w+)`/g))
    assert.ok(manifest.includes(`"${setting}"`), setting);
});

test('every link of the French guide leads somewhere', () => {
  for (const [, path] of text.matchAll(/\]\(([^)#]+)\)/g)) assert.ok(existsSync(join(dirname(GUIDE), path!)), path);
});
