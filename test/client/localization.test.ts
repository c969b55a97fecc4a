import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Wording } from '../../schemas/wordings.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';

const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'));
const manifest = readFileSync('package.json', 'utf8');

test('every text of the manifest is there in English and French', () => {
  const used = [...new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]))].sort();
  assert.deepEqual(Object.keys(json('package.nls.json')).sort(), used);
  assert.deepEqual(Object.keys(json('package.nls.fr.json')).sort(), used);
});

test('every text of the client has a French one, and none is left over', () => {
  const sources = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const texts = sources.flatMap((file) =>
    [...readFileSync(path.join('client', file), 'utf8').matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) =>
      match[1]!.replace(/\\'/g, "'"),
    ),
  );
  assert.deepEqual(Object.keys(json('client/l10n/bundle.l10n.fr.json')).sort(), [...new Set(texts)].sort());
});

test('French texts keep the arguments of the English ones', () => {
  const argumentsOf = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(String).sort();
  for (const [english, french] of Object.entries(json('client/l10n/bundle.l10n.fr.json'))) {
    assert.deepEqual(argumentsOf(String(french)), argumentsOf(english), english);
  }
});

test('files that the manifest names are there', () => {
  const named = [...manifest.matchAll(/"(?:\.\/)?((?:client|syntaxes|schemas)\/[\w./-]+\.\w+)"/g)].map(
    (match) => match[1]!,
  );
  for (const file of named) assert.ok(readFileSync(file).length > 0, file);
});

test('snippets use the wordings of the profile', () => {
  const profile = builtInProfile('nato-is');
  for (const language of ['en', 'fr'] as const) {
    const bodies = Object.values(json(`client/snippets/${language}.json`))
      .flatMap((snippet) => (snippet as { body: string[] }).body)
      .join('\n');
    const wordings: Wording[] = [
      ...profile.fields.map(({ label }) => label[language]),
      ...profile.sections.flatMap(({ heading, subsections }) => [
        heading[language],
        ...subsections.map((one) => one.heading[language]),
      ]),
      ...profile.competencies.filter(({ attested }) => attested).map(({ name }) => name[language]),
    ];
    for (const { text } of wordings) assert.ok(bodies.includes(text), `${language}: ${text}`);
  }
});
