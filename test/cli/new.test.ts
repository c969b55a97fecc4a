import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, suite, test } from 'node:test';

const CLI = path.resolve('dist/cli.js');
const POST = [
  '--title-en',
  'Officer, Harbours',
  '--title-fr',
  'Administratrice/Administrateur (ports)',
  '--number',
  '261001',
  '--grade',
  'G15',
  '--deadline',
  '2026-12-01',
];

suite('vacancy-notice new', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vacancy-notice-new-'));
  after(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8', input: '' });

  test('writes a notice that lacks only what is still to be written', () => {
    const { status, stdout } = run('new', 'harbours.notice.md', ...POST);
    assert.equal(status, 0);
    assert.equal(stdout, 'harbours.notice.md was created.\n');
    const text = readFileSync(path.join(folder, 'harbours.notice.md'), 'utf8');
    assert.match(text, /^# Officer, Harbours - 261001$/m);
    assert.match(text, /^# Administratrice\/Administrateur \(ports\) - 261001$/m);
    const report = JSON.parse(run('check', '--format', 'json', 'harbours.notice.md').stdout);
    const rules = new Set(
      report.files[0].problems
        .filter(({ severity }: { severity: string }) => severity === 'error')
        .map(({ rule }: { rule: string }) => rule),
    );
    assert.ok(rules.has('placeholder-left'));
    assert.ok(!rules.has('section-missing') && !rules.has('field-missing'), [...rules].join(' '));
  });

  test('takes over the standard paragraphs that the notices of its folder have in common, as the editor does', () => {
    mkdirSync(path.join(folder, 'archive'));
    for (const name of ['energy-analyst', 'interpreter', 'programme-assistant']) {
      copyFileSync(`test/notices/${name}.notice.md`, path.join(folder, 'archive', `${name}.notice.md`));
    }
    const more = ['--salary', '6,713.06Euro (EUR) Monthly', '--clearance', 'NS'];
    assert.equal(run('new', 'archive/261001.notice.md', ...POST, ...more).status, 0);
    const text = readFileSync(path.join(folder, 'archive/261001.notice.md'), 'utf8');
    assert.match(text, /^NATO Headquarters in Brussels is a non-smoking site\.$/m);
    assert.match(text, /^Le siège de l'OTAN à Bruxelles est un site sans tabac\.$/m);
    assert.match(text, /^\*\*Salary \(Pay Basis\):\*\* 6,713\.06Euro \(EUR\) Monthly$/m);
    assert.match(text, /^\*\*Clearance Level:\*\* NS$/m);
    const report = JSON.parse(run('check', '--format', 'json', 'archive/261001.notice.md').stdout);
    const rules = report.files[0].problems.map(({ rule }: { rule: string }) => rule);
    assert.deepEqual([...new Set(rules)], ['placeholder-left']);
  });

  test('refuses values that its check would report', () => {
    const tell = (...more: string[]) => run('new', 'values.notice.md', ...POST, ...more).stderr;
    assert.match(tell('--salary', 'a lot'), /This is not a salary with currency and period/);
    assert.match(
      tell('--clearance', 'TOP'),
      /"TOP" is not a clearance of this kind of notice\. Write one of: .*\bNS\b/,
    );
    const short = POST.map((value) => (value === '261001' ? '2610' : value));
    assert.match(run('new', 'values.notice.md', ...short).stderr, /A vacancy number has 6 digits/);
    assert.ok(!existsSync(path.join(folder, 'values.notice.md')));
  });

  test('refuses a grade that its check would report', () => {
    const post = POST.map((value) => (value === 'G15' ? 'G99' : value));
    const { status, stderr } = run('new', 'wrong.notice.md', ...post);
    assert.equal(status, 2);
    assert.match(stderr, /^vacancy-notice: "G99" is not a grade of this kind of notice\./);
    assert.ok(!existsSync(path.join(folder, 'wrong.notice.md')));
    assert.equal(run('new', 'generic.notice.md', ...post, '--profile', 'generic').status, 0);
  });

  test('writes both files of a pair', () => {
    assert.equal(run('new', 'pair.fr.notice.md', ...POST).status, 0);
    assert.match(readFileSync(path.join(folder, 'pair.en.notice.md'), 'utf8'), /SUMMARY/);
    assert.match(readFileSync(path.join(folder, 'pair.fr.notice.md'), 'utf8'), /RÉSUMÉ/);
  });

  test('overwrites nothing', () => {
    writeFileSync(path.join(folder, 'there.fr.notice.md'), 'mine');
    const { status, stderr } = run('new', 'there.en.notice.md', ...POST);
    assert.equal(status, 2);
    assert.match(stderr, /there\.fr\.notice\.md already exists/);
    assert.ok(!existsSync(path.join(folder, 'there.en.notice.md')));
  });

  test('makes the folders on the way, and says what stands in it', () => {
    assert.equal(run('new', 'in/2026/new.notice.md', ...POST).status, 0);
    assert.ok(existsSync(path.join(folder, 'in/2026/new.notice.md')));
    const { status, stderr } = run('new', 'in/2026/new.notice.md/new.notice.md', ...POST);
    assert.equal(status, 2);
    assert.match(stderr, /^vacancy-notice: in\/2026\/new\.notice\.md\/new\.notice\.md cannot be written \(.*\)\.\n$/);
  });

  test('a configuration that cannot be used', () => {
    writeFileSync(path.join(folder, '.vacancy-notice.json'), '{ "profile": "nato-si" }');
    const { status, stderr } = run('new', 'y.notice.md', ...POST);
    rmSync(path.join(folder, '.vacancy-notice.json'));
    assert.equal(status, 2);
    assert.match(stderr, /^\.vacancy-notice\.json:1:14: profile: .*Did you mean "nato-is"\?\n$/);
  });

  test('names what is not given', () => {
    const { status, stderr } = run('new', 'x.notice.md', '--title-en', 'Officer');
    assert.equal(status, 2);
    assert.match(stderr, /--number/);
  });
});
