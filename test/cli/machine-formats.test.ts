import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { RULES } from '../../server/core/rules/index.ts';
import { CLEAN, ENGLISH, FRENCH, plant, Sandbox } from './support.ts';

const WRONG = plant(plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro'), 'It has a staff', 'It has  a staff');

describe('sarif', () => {
  const runOf = (sandbox: Sandbox, ...args: string[]) => {
    const log = JSON.parse(sandbox.check('--format', 'sarif', ...args).stdout);
    assert.equal(log.version, '2.1.0');
    assert.equal(log.runs.length, 1);
    return log.runs[0];
  };

  test('all rules, with help', (t) => {
    const { driver } = runOf(new Sandbox(t, { 'a.notice.md': CLEAN })).tool;
    assert.deepEqual(
      driver.rules.map(({ id }: { id: string }) => id),
      RULES.map(({ name }) => name),
    );
    for (const { shortDescription, fullDescription, help, defaultConfiguration } of driver.rules) {
      assert.ok(shortDescription.text && fullDescription.text && help.text && help.markdown);
      assert.match(defaultConfiguration.level, /^(?:error|warning|note)$/);
    }
  });

  test('a result: place, related place, fixes, in columns of UTF-16 units', (t) => {
    const run = runOf(new Sandbox(t, { 'é b.notice.md': WRONG }));
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'salary-mismatch');
    const artifactLocation = { uri: '%C3%A9%20b.notice.md', uriBaseId: 'SRCROOT' };
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, 'salary-mismatch');
    assert.equal(result.level, 'error');
    assert.deepEqual(result.locations, [
      {
        physicalLocation: {
          artifactLocation,
          region: { startLine: 166, startColumn: 30, endLine: 166, endColumn: 38 },
        },
      },
    ]);
    assert.deepEqual(result.relatedLocations[0].physicalLocation.artifactLocation, artifactLocation);
    const [change] = result.fixes[0].artifactChanges;
    assert.deepEqual(change.artifactLocation, artifactLocation);
    assert.ok(change.replacements[0].deletedRegion.startLine > 0);
    assert.match(run.originalUriBaseIds.SRCROOT.uri, /^file:\/\/\/.*\/$/);
  });

  test('fingerprints stay while lines move, and tell like problems apart', (t) => {
    const doubled = plant(WRONG, 'Every six months', 'Every six  months');
    const sandbox = new Sandbox(t, { 'a.notice.md': doubled });
    const prints = () =>
      runOf(sandbox).results.map(
        ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
          Object.values(partialFingerprints)[0],
      );
    const before = prints();
    sandbox.write('a.notice.md', `\n\n${doubled}`);
    assert.deepEqual(prints(), before);
    assert.equal(new Set(before).size, 3);
  });

  test('all of it is in the standard, with nothing missing and nothing added', (t) => {
    const sandbox = new Sandbox(t, {
      'a.notice.md': WRONG,
      'p.en.notice.md': ENGLISH,
      'p.fr.notice.md': plant(FRENCH, 'Euro (EUR) Mensuelle', 'Euro (EUR) Annuelle'),
      'u.notice.md': Uint8Array.of(0xff, 0xfe),
    });
    // The types are made from the standard's schema; a literal may hold nothing that they do not name.
    const types = resolve('node_modules/@types/sarif/index.js');
    const log = sandbox.check('--format', 'sarif').stdout;
    sandbox.write('log.ts', `import type { Log } from ${JSON.stringify(types)};\n\nexport const log: Log = ${log};\n`);
    const compiler = resolve('node_modules/typescript/bin/tsc');
    const args = [compiler, '--noEmit', '--strict', '--ignoreConfig', '--types', '', 'log.ts'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: sandbox.folder, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });

  test('a file outside the folder, and a run without results', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': WRONG, 'in/b.notice.md': CLEAN });
    const { stdout } = sandbox.run(['check', '../a.notice.md', '--format', 'sarif'], { folder: 'in' });
    assert.match(
      JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri,
      /^file:\/\//,
    );
    assert.deepEqual(runOf(sandbox, 'in').results, []);
  });
});

test('github: one command a problem, special characters escaped', (t) => {
  const sandbox = new Sandbox(t, { 'a,b.notice.md': WRONG });
  const lines = sandbox.check('--format', 'github').stdout.trimEnd().split('\n');
  assert.equal(lines.length, 2);
  assert.match(
    lines[0]!,
    /^::notice file=a%2Cb\.notice\.md,line=23,endLine=23,col=151,endColumn=153,title=spacing::\S/,
  );
  assert.match(lines[1]!, /^::error file=.*,line=166,.*title=salary-mismatch::[^\n]*%0Aa,b\.notice\.md:13: \S/);
});

test('junit: a suite a file, errors and warnings as failures', (t) => {
  const sandbox = new Sandbox(t, { 'a&b.notice.md': WRONG, 'c.notice.md': CLEAN });
  const xml = sandbox.check('--format', 'junit', '--lang', 'fr').stdout;
  assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /);
  assert.match(xml, /<testsuite name="a&amp;b\.notice\.md" tests="2" failures="1" errors="0">/);
  assert.match(xml, /<testsuite name="c\.notice\.md" tests="1" failures="0" errors="0">/);
  assert.match(xml, /<failure type="error" message="[^"<]*">a&amp;b\.notice\.md:166:30 /);
  assert.equal(xml.match(/<testcase /g)?.length, 3);
});

test('json: exactly the shape of the contract', (t) => {
  const french = plant(FRENCH, 'Euro (EUR) Mensuelle', 'Euro (EUR) Annuelle');
  const sandbox = new Sandbox(t, { 'p.en.notice.md': ENGLISH, 'p.fr.notice.md': french, 'a.notice.md': WRONG });
  const report = sandbox.report();
  const keys = (value: object) => Object.keys(value).sort().join(' ');
  assert.equal(keys(report), 'files summary version');
  assert.equal(keys(report.summary), 'errors files fixable hints infos warnings');
  for (const file of report.files) {
    assert.equal(keys(file), 'path problems');
    for (const problem of file.problems) {
      assert.equal(keys(problem), 'end fixes message related rule severity start');
      for (const place of [problem, ...problem.related, ...problem.fixes.flatMap(({ edits }) => edits)]) {
        assert.ok(place.start.line >= 1 && place.start.column >= 1);
        assert.ok(place.end.line > place.start.line || place.end.column >= place.start.column);
      }
      for (const related of problem.related) assert.equal(keys(related), 'end message path start');
      for (const fix of problem.fixes) {
        assert.equal(keys(fix), 'edits safe title');
        for (const edit of fix.edits) assert.equal(keys(edit), 'end path start text');
      }
    }
  }
  const fixable = report.files
    .flatMap(({ problems }) => problems)
    .filter(({ fixes }) => fixes.some(({ safe }) => safe));
  assert.equal(report.summary.fixable, fixable.length);
});
