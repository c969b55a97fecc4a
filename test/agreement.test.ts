import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Diagnostic,
  PublishDiagnosticsNotification,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { CONFIGURATION_NAME } from '../server/core/configuration/layers.ts';
import { isNoticeName } from '../server/core/files/names.ts';
import type { Input } from '../server/core/parse/model.ts';
import { RULES } from '../server/core/rules/index.ts';
import { LANGUAGES, type Language } from '../server/core/text/language.ts';
import { LSP_SEVERITY } from '../server/lsp/convert.ts';
import { MIRRORED } from '../server/lsp/diagnostic-of.ts';
import { readDictionaries } from '../server/words/read.ts';
import { type Report, Sandbox } from './cli/support.ts';
import { TestClient, TODAY } from './lsp/client.ts';
import { NO_SHARED, readNotice, sampleNotice, sampleNotices, seeds } from './support/notices.ts';
import { profileFile } from './support/profiles.ts';

/**
 * Editor and CI report the same. Notices go through the language server and through the command as users run it, with the same
 * configuration, and what the two say is compared problem for problem.
 */
type Files = Readonly<Record<string, string | Uint8Array>>;

const DATE = [TODAY.year, TODAY.month, TODAY.day].map((part) => String(part).padStart(2, '0')).join('-');

/** What follows from no text: a failure of the program, and what git tells. */
const FROM_NO_TEXT = ['counterpart-stale', 'internal-error'];

const REAL = seeds();

test('the sample notices, whole and with lines lost', async (t) => {
  await compare(t, { ...inFolder('samples', sampleNotices().flat()), ...linesLost() });
});

test('the real notices', { skip: !REAL && NO_SHARED }, async (t) => {
  const rules = await compare(t, inFolder('real', REAL!.flat()));
  assert.ok(rules.size > 5, 'they have problems of their own');
});

test('defects that every rule reports', async (t) => {
  const unreadable = { 'unreadable.notice.md': Uint8Array.of(0xff, 0xfe, 0x41, 0) };
  const rules = await compare(t, { ...planted(), ...fixtures(), ...unreadable }, ['en']);
  // A rule that is off unless somebody asks for it reports nothing here.
  const silent = RULES.filter(({ name, isOptIn }) => !isOptIn && !rules.has(name)).map(({ name }) => name);
  assert.deepEqual(silent.sort(), FROM_NO_TEXT);
});

test('what a configuration says, files as they come', async (t) => {
  const [english, french] = sampleNotice('data-engineer.en.notice.md').map(({ text }) => text);
  const wrong = french!.replace('Euro (EUR) Mensuelle', 'Euro (EUR) Annuelle').replace('Temps plein', 'Temps  plein');
  const latin = Buffer.from(wrong, 'latin1');
  const rules = await compare(t, {
    ...folder('severities', { rules: { 'salary-mismatch': 'hint', 'title-number': 'off' } }, english!, wrong),
    ...folder('extended', { extends: '../severities/.vacancy-notice.json' }, english!, wrong),
    ...folder('generic', { profile: 'generic' }, english!, wrong),
    ...folder('canada', { frenchSpacing: 'canada' }, english!, wrong),
    ...folder('silenced', {}, english!, `<!-- vacancy-notice-disable-file salary-mismatch -->\n${wrong}`),
    ...folder('windows', {}, english!, `\ufeff${wrong.replaceAll('\n', '\r\n')}`),
    ...folder('old-mac', {}, english!, wrong.replaceAll('\n', '\r')),
    ...folder('latin', {}, english!, latin),
    ...folder('latin-warning', { rules: { 'file-unreadable': 'warning' } }, english!, latin),
    ...folder('latin-off', { rules: { 'file-unreadable': 'off' } }, english!, latin),
  });
  for (const rule of ['salary-mismatch', 'spacing', 'file-unreadable']) assert.ok(rules.has(rule), rule);
});

test('what a baseline knows', async (t) => {
  const [english, french] = sampleNotice('data-engineer.en.notice.md').map(({ text }) => text);
  const known = french!.replace('Euro (EUR) Mensuelle', 'Euro (EUR) Annuelle').replace('Temps plein', 'Temps  plein');
  const baseline = { baseline: '../known.json' };
  const old = new Sandbox(t, folder('old', baseline, english!, known));
  old.check('--update-baseline');
  const files = { 'known.json': old.read('known.json') };
  assert.equal((await compare(t, { ...folder('old', baseline, english!, known), ...files })).size, 0);
  const worse = `\n${known.replace('Temps  plein', 'Temps  plein !').replace('**Lieu', '**Lieux')}`;
  assert.notEqual((await compare(t, { ...folder('old', baseline, english!, worse), ...files })).size, 0);
});

test('what is wrong in a configuration', async (t) => {
  const { text } = sampleNotice('energy-analyst.notice.md')[0]!;
  const files = {
    'keys/.vacancy-notice.json': '{\n  "rules": { "salary-mismtch": "off" },\n  "profil": "generic"\n}',
    'keys/a.notice.md': text,
    'keys/b.notice.md': text,
    'extends/.vacancy-notice.json': '{ "extends": "./none.json" }',
    'extends/a.notice.md': text,
    'profile/.vacancy-notice.json': '{ "profile": "nato-si" }',
    'profile/a.notice.md': text,
    'syntax/.vacancy-notice.json': '{ "profile"',
    'syntax/a.notice.md': text,
  };
  const sandbox = new Sandbox(t, files);
  for (const language of LANGUAGES) {
    const client = await TestClient.start({ files: onDisk(sandbox, files), locale: language });
    const said: string[] = [];
    client.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      for (const { range, message } of diagnostics) {
        const { line, column } = onePlus(range.start);
        said.push(`${nameIn(sandbox, uri)}:${line}:${column}: ${message}`);
      }
    });
    for (const path of Object.keys(files).filter(isNotice)) await client.pull(uriIn(sandbox, path));
    await client.stop();
    const { stderr } = sandbox.check('--lang', language);
    const expected = stderr.split('\n').filter((line) => line.includes(CONFIGURATION_NAME));
    assert.ok(expected.length >= 5);
    assert.deepEqual(said.sort(), expected.sort());
  }
});

test('which notices of a folder are checked', async (t) => {
  const { text } = sampleNotice('energy-analyst.notice.md')[0]!;
  const configuration = JSON.stringify({ include: ['**/*.notice.md'], exclude: ['archive', '**/draft*'] });
  const files = {
    [CONFIGURATION_NAME]: configuration,
    '.gitignore': 'old/\n/new/b é*\n*.tmp.notice.md\n',
    'in/.gitignore': '!kept.tmp.notice.md\n/local.notice.md\n',
    'in/kept.tmp.notice.md': text,
    'in/lost.tmp.notice.md': text,
    'in/local.notice.md': text,
    'new/old/a.notice.md': text,
    'new/b é.notice.md': text,
    'a.notice.md': text,
    'a.notice.txt': text,
    'draft.notice.md': text,
    'archive/2019/a.notice.md': text,
    'new/a.notice.md': text,
  };
  const sandbox = new Sandbox(t, files);
  const client = await TestClient.start({ files: onDisk(sandbox, files) });
  const report = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  await client.stop();
  const { files: checked } = sandbox.report();
  assert.deepEqual(
    report.items.map(({ uri }) => nameIn(sandbox, uri)),
    checked.map(({ path }) => path),
  );
});

/** Checks the files both ways. @returns the rules that reported something */
async function compare(t: TestContext, files: Files, languages = LANGUAGES): Promise<ReadonlySet<string>> {
  const sandbox = new Sandbox(t, files);
  const rules = new Set<string>();
  for (const language of languages) {
    const expected = commandLine(sandbox, files, language);
    const actual = await languageServer(sandbox, files, language);
    // One by one: the difference of all at once would be too long to read.
    for (const path of new Set([...expected.keys(), ...actual.keys()])) {
      assert.deepEqual(actual.get(path), expected.get(path), `${path} in ${language}`);
    }
    for (const { rule } of [...expected.values()].flat()) rules.add(rule);
  }
  return rules;
}

/** What both say of a problem. */
interface Said {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: string;
  readonly related: readonly string[];
}

type SaidOfFiles = ReadonlyMap<string, readonly Said[]>;

function commandLine(sandbox: Sandbox, files: Files, language: Language): SaidOfFiles {
  // What has another name is checked when it is named.
  const all = Object.keys(files).filter(isNotice);
  const others = all.filter((path) => !isNoticeName(path));
  const targets = others.length < all.length ? ['.', ...others] : others;
  const args = ['--format', 'json', '--output', 'report.json', '--lang', language, '--today', DATE, ...targets];
  assert.equal(sandbox.check(...args).stderr, '');
  const { files: reported } = JSON.parse(sandbox.read('report.json')) as Report;
  const said = reported.map(({ path, problems }): [string, Said[]] => [
    path,
    problems.map(({ rule, severity, message, start, end, related }) => ({
      rule,
      // The one difference: while the writer is at it, what is still to be written is information.
      severity: rule === 'placeholder-left' && severity === 'error' ? 'info' : severity,
      message,
      range: rangeOf(start, end),
      related: related.map((one) => `${one.path}:${rangeOf(one.start, one.end)} ${one.message}`),
    })),
  ]);
  return new Map(said);
}

/** Each notice is opened and typed into; what is no text stays on the disk, as no editor can send it. */
async function languageServer(sandbox: Sandbox, files: Files, language: Language): Promise<SaidOfFiles> {
  const client = await TestClient.start({
    files: onDisk(sandbox, files),
    locale: language,
    dictionaries: readDictionaries,
  });
  await client.wordsAreLoaded();
  const said = new Map<string, readonly Said[]>();
  for (const path of Object.keys(files).filter(isNotice)) {
    const content = files[path]!;
    const uri = uriIn(sandbox, path);
    if (typeof content === 'string') {
      await client.open(uri, '');
      await client.diagnostics(uri);
      await client.change(uri, content.replace(/^\ufeff/, ''));
    }
    said.set(
      path,
      // The editor marks the other side of a difference as well.
      (await client.diagnostics(uri))
        .filter(({ data }) => data !== MIRRORED)
        .map((diagnostic) => saidOf(diagnostic, sandbox)),
    );
    if (typeof content === 'string') await client.close(uri);
  }
  await client.stop();
  return said;
}

function onDisk(sandbox: Sandbox, files: Files): Map<string, string | Uint8Array> {
  return new Map(Object.entries(files).map(([path, content]) => [uriIn(sandbox, path), content]));
}

function uriIn(sandbox: Sandbox, path: string): string {
  return pathToFileURL(sandbox.path(path)).href;
}

function nameIn(sandbox: Sandbox, uri: string): string {
  return fileURLToPath(uri)
    .slice(sandbox.folder.length + 1)
    .replaceAll('\\', '/');
}

function saidOf({ code, severity, message, range, relatedInformation = [] }: Diagnostic, sandbox: Sandbox): Said {
  const rangeFrom = ({ start, end }: Diagnostic['range']) => rangeOf(onePlus(start), onePlus(end));
  return {
    rule: String(code),
    severity: Object.entries(LSP_SEVERITY).find(([, number]) => number === severity)![0],
    message: String(message),
    range: rangeFrom(range),
    related: relatedInformation.map(
      (one) => `${nameIn(sandbox, one.location.uri)}:${rangeFrom(one.location.range)} ${one.message}`,
    ),
  };
}

type Position = Report['files'][number]['problems'][number]['start'];

function onePlus({ line, character }: Diagnostic['range']['start']): Position {
  return { line: line + 1, column: character + 1 };
}

function rangeOf(start: Position, end: Position): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

function isNotice(path: string): boolean {
  return !path.endsWith('.json');
}

/** Each rule's examples: a sample notice with the wrong text in the place of the right one. */
function planted(): Files {
  const examples = RULES.flatMap(({ name, examples }) => examples.map((example, i) => ({ ...example, name, i })));
  return Object.assign(
    {},
    ...examples.map(({ name, i, notice, right, wrong, also, profile }) => {
      const inputs = sampleNotice(notice).map(({ path, text }) => {
        const changed = basename(path) === notice ? text.replace(right, () => wrong) : text;
        return { path, text: also ? changed.replace(also.right, () => also.wrong) : changed };
      });
      return inProfile(profile, inFolder(`${name}-${i + 1}`, inputs));
    }),
  );
}

/** The notices of the rules' own tests in which each reports something. */
function fixtures(): Files {
  const files = readdirSync('test/rules', { recursive: true, encoding: 'utf8' })
    .filter((path) => /[\\/]invalid[\\/].*\.notice\.\w+$/.test(path))
    .map((path) => readNotice(join('test/rules', path)));
  return Object.assign(
    {},
    ...files.map(({ path, text }) => {
      const input = { path, text: text.replace(/[⟦⟧]/g, '') };
      const profile = /^<!-- .*?profile: ([\w-]+)/.exec(text)?.[1];
      return inProfile(profile, inFolder(path.split('/').at(-3)!, [input]));
    }),
  );
}

/** The sample notices without every fifteenth line. */
function linesLost(): Files {
  const left = (text: string) => text.split('\n').filter((_, i) => i % 15 !== 4);
  const inputs = sampleNotices().flat();
  return inFolder(
    'lines-lost',
    inputs.map(({ path, text }) => ({ path, text: left(text).join('\n') })),
  );
}

function inFolder(name: string, inputs: readonly Input[]): Files {
  return Object.fromEntries(inputs.map(({ path, text }) => [`${name}/${basename(path)}`, text]));
}

/** The files under a configuration that names the profile, which one of the tests' own is written beside. */
function inProfile(name: string | undefined, files: Files): Files {
  if (name === undefined) return files;
  const path = 'profile.json';
  return {
    ...Object.fromEntries(Object.entries(files).map(([file, content]) => [`${name}/${file}`, content])),
    [`${name}/${CONFIGURATION_NAME}`]: JSON.stringify({ profile: path }),
    [`${name}/${path}`]: profileFile(name),
  };
}

/** A file pair with a configuration of its own. */
function folder(name: string, configuration: object, en: string, fr: string | Uint8Array): Files {
  return {
    [`${name}/${CONFIGURATION_NAME}`]: JSON.stringify(configuration),
    [`${name}/post.en.notice.md`]: en,
    [`${name}/post.fr.notice.md`]: fr,
  };
}
