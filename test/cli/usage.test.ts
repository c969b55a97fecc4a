import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { CLEAN, plant, Sandbox } from './support.ts';

const WRONG = plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro');

describe('wrong usage: exit code 2, one line on stderr, nothing on stdout', () => {
  for (const [line, message] of [
    ['', /No command is given/],
    ['chek', /no command called "chek".*"check"/],
    ['frobnicate', /no command called "frobnicate"/],
    ['a.notice.md', /write "vacancy-notice check a\.notice\.md"/],
    ['new', /Name the one file to write/],
    ['lsp', /Write "vacancy-notice lsp --stdio"/],
    ['check --formt json', /no option --formt\. Did you mean --format\?/],
    ['check --language fr', /no option --language\. Did you mean --lang\?/],
    ['check --stdin-filename a.md', /no option --stdin-filename\. Did you mean --stdin-name\?/],
    ['check --zzzzzz', /no option --zzzzzz\..*check --help/],
    ['check -x', /no option -x/],
    ['check --format yaml', /"yaml" is not a valid value for --format\. Possible values: pretty, unix/],
    ['check --output', /--output needs a value: --output FILE/],
    ['check --output --fix', /--output needs a value/],
    ['check --fix=yes', /--fix takes no value\. Leave "yes" out/],
    ['check --fix --diff', /--fix and --diff cannot be used together/],
    ['check --fail-on none', /"none" is not a valid value for --fail-on/],
    ['check --today 2026-02-30', /"2026-02-30" is not a valid date/],
    ['check --today tomorrow', /such as 2026-11-19/],
    ['check --rule salary-mismatch', /"salary-mismatch" is not a valid setting/],
    ['check --rule salary-mismach=off', /no rule called "salary-mismach".*"salary-mismatch"/],
    ['check --rule salary-mismatch=loud', /"loud" is not a valid value.*off, hint, info, warning, error/],
    ['check --lang en --lang fr', /--lang is given twice/],
    ['check --stdin a.md', /no files beside it \(found "a\.md"\)/],
    ['check --stdin-name a.md', /--stdin-name needs --stdin/],
    ['check --format json --format pretty', /Only one report can go to the standard output/],
    ['check --format json --output r --format sarif --output ./r', /Two reports cannot be written to r\./],
    ['check --diff --format json', /--diff writes to the standard output/],
    ['check --output /dev/null/x.json', /x\.json: The report cannot be written there/],
    ['check --jobs 0', /"0" is not a valid number of threads/],
    ['check --shard 3/2', /"3\/2" is not a valid part/],
    ['check --watch --stdin', /--watch and --stdin cannot be used together/],
    ['check --update-baseline --diff', /--update-baseline and --diff cannot be used together/],
    ['--worker', /no command called "--worker"/],
    ['explain', /Which rule\?/],
    ['explain salary', /no rule called "salary"/],
    ['export', /Name the one notice/],
    ['export a.md b.md', /Name the one notice/],
    ['export a.md --to pdf', /"pdf" is not a valid value for --to/],
  ] as const) {
    test(`vacancy-notice ${line}`, (t) => {
      const { status, stdout, stderr } = new Sandbox(t, { 'n.notice.md': CLEAN }).run(
        line === '' ? [] : line.split(' '),
      );
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
      assert.match(stderr, /^vacancy-notice: [^\n]+\n$/);
    });
  }
});

describe('help', () => {
  for (const args of [
    ['--help'],
    ['-h'],
    ['help'],
    ['check', '--help'],
    ['explain', '-h'],
    ['export', '--help'],
    ['help', 'check'],
  ]) {
    test(args.join(' '), (t) => {
      const sandbox = new Sandbox(t);
      for (const language of ['en', 'fr']) {
        const { status, stdout, stderr } = sandbox.run([...args, '--lang', language]);
        assert.deepEqual([status, stderr], [0, '']);
        assert.match(stdout, language === 'en' ? /Usage: vacancy-notice/ : /Utilisation : vacancy-notice/);
        for (const textLine of stdout.split('\n')) assert.ok(textLine.length <= 130, textLine);
      }
    });
  }

  test('names every option of every command, in both languages', async (t) => {
    const { OPTIONS } = await import('../../server/cli/options/definitions.ts');
    const sandbox = new Sandbox(t);
    for (const [command, options] of Object.entries(OPTIONS)) {
      for (const language of ['en', 'fr']) {
        const { stdout } = sandbox.run([command, '--help', '--lang', language]);
        // Every command has these two; the last one is for programs.
        for (const name of Object.keys(options).filter((one) => !['help', 'lang', 'clientProcessId'].includes(one)))
          assert.match(stdout, new RegExp(`--${name}\\b`), command);
      }
    }
  });

  test('the version', (t) => {
    assert.match(new Sandbox(t).run(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
  });
});

test('colours on a terminal only, unless the environment says otherwise', (t) => {
  const sandbox = new Sandbox(t, { 'a.notice.md': WRONG });
  const isColoured = (environment: Record<string, string>) =>
    sandbox.run(['check'], { environment }).stdout.includes('\u001b[');
  assert.equal(isColoured({}), false);
  assert.equal(isColoured({ FORCE_COLOR: '1' }), true);
  assert.equal(isColoured({ FORCE_COLOR: '0' }), false);
  assert.equal(isColoured({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
});

test('a reader that has gone, as after "| head", ends nothing with an error', async (t) => {
  const sandbox = new Sandbox(t, Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.notice.md`, WRONG])));
  for (const args of [['check'], ['check', '--format', 'json', '--jobs', '2'], ['explain', '--all']]) {
    const child = spawn(process.execPath, [resolve('dist/cli.js'), ...args], { cwd: sandbox.folder });
    child.stdout.destroy();
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const [status, signal] = await once(child, 'close');
    assert.deepEqual([errors, status, signal], ['', args[0] === 'check' ? 1 : 0, null]);
  }
});

describe('explain', () => {
  test('one rule, in both languages', (t) => {
    const sandbox = new Sandbox(t);
    const english = sandbox.run(['explain', 'salary-mismatch']);
    assert.equal(english.status, 0);
    assert.match(english.stdout, /^salary-mismatch\n {2}.+\n\n {2}.+\n\n {2}Severity: error\n/);
    assert.match(english.stdout, / {2}Wrong\n {4}│ .+\n {2}Right\n {4}│ /);
    assert.match(sandbox.run(['explain', 'salary-mismatch', '--lang', 'fr']).stdout, /Gravité : erreur/);
  });

  test('as data', async (t) => {
    const { RULES } = await import('../../server/core/rules/index.ts');
    const data = JSON.parse(new Sandbox(t).run(['explain', '--all', '--format', 'json']).stdout);
    assert.deepEqual(
      data.map(({ name }: { name: string }) => name),
      RULES.map(({ name }) => name),
    );
    for (const rule of data) {
      assert.deepEqual(Object.keys(rule), [
        'name',
        'family',
        'severity',
        'fixable',
        'summary',
        'why',
        'examples',
        'url',
      ]);
      assert.match(rule.fixable, /^(?:no|yes|safe)$/);
    }
  });

  test('what an example lacks is said to be missing', (t) => {
    const { stdout } = new Sandbox(t).run(['explain', 'field-missing']);
    assert.match(stdout, / {2}Wrong\n {4}│ \(missing\)\n {2}Right\n {4}│ \S/);
  });

  test('all rules', async (t) => {
    const { RULES } = await import('../../server/core/rules/index.ts');
    for (const language of ['en', 'fr']) {
      const { stdout } = new Sandbox(t).run(['explain', '--all', '--lang', language]);
      for (const { name } of RULES) assert.match(stdout, new RegExp(`^${name}$`, 'm'));
    }
  });
});

describe('language', () => {
  test('of --lang, else of the environment, else English', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN });
    const said = (environment: Record<string, string>, ...args: string[]) =>
      sandbox.run(['check', ...args], { environment }).stdout;
    const english = '1 file checked: no problems.\n';
    const french = '1 fichier contrôlé : aucun problème.\n';
    assert.equal(said({ LC_ALL: 'fr_BE.UTF-8' }), french);
    assert.equal(said({ LC_ALL: '', LC_MESSAGES: '', LANG: 'fr_CA' }), french);
    assert.equal(said({ LC_ALL: 'de_DE.UTF-8' }), english);
    assert.equal(said({ LC_ALL: 'frp_IT' }), english);
    assert.equal(said({ LC_ALL: 'fr_FR' }, '--lang', 'en'), english);
    assert.equal(said({ LC_ALL: 'C' }, '--lang=fr'), french);
  });

  test('of the messages of rules as well', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': WRONG });
    assert.match(sandbox.check('--lang', 'fr').stdout, /a\.notice\.md:166:30 erreur salary-mismatch\n {2}\S.*/);
  });
});

describe('export', () => {
  test('a notice, by either file of a pair', async (t) => {
    const { noticeSchema } = await import('../../schemas/notice.ts');
    const { ENGLISH, FRENCH } = await import('./support.ts');
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN, 'b.en.md': ENGLISH, 'b.fr.md': FRENCH });
    for (const [name, paths] of [
      ['a.notice.md', ['a.notice.md', 'a.notice.md']],
      ['b.fr.md', ['b.en.md', 'b.fr.md']],
    ] as const) {
      const { status, stdout, stderr } = sandbox.run(['export', name, '--to', 'json']);
      assert.deepEqual([status, stderr], [0, '']);
      const data = noticeSchema.parse(JSON.parse(stdout));
      assert.deepEqual(
        data.editions.map(({ path }) => path),
        paths,
      );
      assert.ok(data.alignment.length > 20);
    }
  });

  test('to a file', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN });
    const { status, stdout } = sandbox.run(['export', 'a.notice.md', '--output', 'out/a.json']);
    assert.deepEqual([status, stdout], [0, '']);
    assert.equal(JSON.parse(sandbox.read('out/a.json')).version, 1);
  });

  test('a page to be signed: the version, the date, no remarks', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro') });
    const page = (...args: string[]) => sandbox.run(['export', 'a.notice.md', '--to', 'html', ...args]).stdout;
    assert.match(page('--label', 'Draft 2'), /Version Draft 2 · \d+ \w+ \d{4}/);
    assert.match(page(), /class="problems"/);
    assert.doesNotMatch(page(), /Version/);
    const plain = page('--without-remarks');
    assert.doesNotMatch(plain, /class="problems"|class="counts"|id="counts"/);
    assert.match(plain, /approved by/);
    const { status, stderr } = sandbox.run(['export', 'a.notice.md', '--without-remarks']);
    assert.equal(status, 2);
    assert.match(stderr, /--without-remarks/);
  });

  test('as one page that needs nothing else', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN });
    const { status, stdout, stderr } = sandbox.run(['export', 'a.notice.md', '--to', 'html', '--lang', 'fr']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^<!doctype html>\n<html lang="fr">/);
    assert.match(stdout, /Établi par Vacancy Notice à partir de a\.notice\.md, le \d+ \S+ \d{4}\./);
    assert.doesNotMatch(stdout, /<script|<link|\ssrc=/);
  });

  test('what cannot be read', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': Uint8Array.of(0xff, 0xfe) });
    for (const [name, message] of [
      ['none.md', /^none\.md: This cannot be opened \(it does not exist\)\.\n$/],
      ['a.notice.md', /^a\.notice\.md: This file is text in UTF-16/],
    ] as const) {
      const { status, stdout, stderr } = sandbox.run(['export', name]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
    }
  });
});
