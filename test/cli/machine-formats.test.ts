import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve, sep } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import MarkdownIt from 'markdown-it';
import * as z from 'zod';
import { RULES } from '../../server/core/rules/index.ts';
import { CLEAN, ENGLISH, FRENCH, plant, type Report, Sandbox } from './support.ts';

const WRONG = plant(plant(CLEAN, '6\u00a0713,06Euro', '6\u00a0731,06Euro'), 'It has a staff', 'It has  a staff');

/** A place as readers of reports count it. */
const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });

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
    assert.match(driver.informationUri, /^https:/);
    for (const { id, shortDescription, fullDescription, help, helpUri, defaultConfiguration } of driver.rules) {
      assert.ok(helpUri.endsWith(`/server/core/rules/README.md#${id}`), helpUri);
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

  test('each part of a matrix is a run of its own', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': CLEAN, 'b.notice.md': CLEAN });
    assert.equal(runOf(sandbox).automationDetails.id, 'vacancy-notice/');
    assert.equal(runOf(sandbox, '--shard', '2/2').automationDetails.id, 'vacancy-notice/2-of-2/');
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

describe('github', () => {
  test('one command a problem, special characters escaped, the place in the log, and a summary', (t) => {
    const sandbox = new Sandbox(t, { 'a,b.notice.md': WRONG });
    const lines = sandbox.check('--format', 'github').stdout.trimEnd().split('\n');
    assert.equal(lines.length, 3);
    assert.match(
      lines[0]!,
      /^::error file=a%2Cb\.notice\.md,line=166,endLine=166,col=30,endColumn=38,title=salary-mismatch::/,
    );
    assert.match(lines[0]!, /::a,b\.notice\.md:166:30: \S[^\n]*%0Aa,b\.notice\.md:13: \S/);
    assert.match(lines[1]!, /^::notice file=.*,line=23,.*title=spacing::\S/);
    assert.equal(lines[2], '1 file checked: 1 error, 1 hint; 1 of them can be fixed with --fix.');
  });

  test('the ten annotations of each kind that GitHub shows: infos before hints, the rest in the log', (t) => {
    const spaced = CLEAN.replace(/^([A-Z][^\n.]*[a-z]) (?=[a-z])/gm, '$1  ');
    const sandbox = new Sandbox(t, { 'a.notice.md': spaced, 'b.notice.md': WRONG });
    const args = ['--format', 'github', '--rule', 'salary-mismatch=info', '--jobs', '2'];
    const lines = sandbox
      .check(...args)
      .stdout.trimEnd()
      .split('\n');
    const annotated = lines.filter((line) => line.startsWith('::notice'));
    assert.equal(annotated.length, 10);
    assert.ok(
      annotated.some((line) => line.includes('title=salary-mismatch')),
      lines.join('\n'),
    );
    assert.ok(lines.some((line) => /^a\.notice\.md:\d+:\d+: hint spacing: /.test(line)));
    assert.match(lines.at(-1)!, /^GitHub shows at most 10 errors/);
  });

  test('paths from the checkout, in whatever folder it runs', (t) => {
    const sandbox = new Sandbox(t, { 'hr/a.notice.md': WRONG });
    const run = (format: string) =>
      sandbox.run(['check', '--format', format], { folder: 'hr', environment: { GITHUB_WORKSPACE: sandbox.folder } });
    assert.match(
      run('github').stdout,
      /^::error file=hr\/a\.notice\.md,.*::hr\/a\.notice\.md:166:30: .*%0Ahr\/a\.notice\.md:13:/,
    );
    assert.equal(JSON.parse(run('gitlab').stdout)[0].location.path, 'hr/a.notice.md');
    const [sarif] = JSON.parse(run('sarif').stdout).runs;
    assert.equal(sarif.results[0].locations[0].physicalLocation.artifactLocation.uri, 'hr/a.notice.md');
    assert.equal(fileURLToPath(sarif.originalUriBaseIds.SRCROOT.uri), `${sandbox.folder}${sep}`);
  });
});

describe('gitlab', () => {
  /** What GitLab's documentation asks of a Code Quality report. */
  const report = z.array(
    z.strictObject({
      description: z.string().min(1),
      check_name: z.string().min(1),
      fingerprint: z.string().min(1),
      severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
      location: z.strictObject({
        path: z.string().regex(/^(?!\.\/)/),
        positions: z.strictObject({ begin: position, end: position }),
      }),
    }),
  );

  test('as its documentation has it, each problem with a fingerprint of its own', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': WRONG, 'in/é b.notice.md': WRONG, 'c.notice.md': CLEAN });
    const problems = report.parse(JSON.parse(sandbox.check('--format', 'gitlab').stdout));
    assert.deepEqual(
      problems.map(({ check_name, severity, location }) => [
        location.path,
        location.positions.begin.line,
        severity,
        check_name,
      ]),
      [
        ['a.notice.md', 23, 'info', 'spacing'],
        ['a.notice.md', 166, 'major', 'salary-mismatch'],
        ['in/é b.notice.md', 23, 'info', 'spacing'],
        ['in/é b.notice.md', 166, 'major', 'salary-mismatch'],
      ],
    );
    assert.equal(new Set(problems.map(({ fingerprint }) => fingerprint)).size, 4);
    sandbox.write('a.notice.md', `\n\n${WRONG}`);
    const moved = report.parse(JSON.parse(sandbox.check('--format', 'gitlab').stdout));
    assert.deepEqual(
      moved.map(({ fingerprint }) => fingerprint),
      problems.map(({ fingerprint }) => fingerprint),
    );
    assert.deepEqual(JSON.parse(sandbox.check('--format', 'gitlab', 'c.notice.md').stdout), []);
  });
});

describe('rdjson', () => {
  const range = z.strictObject({ start: position, end: position });
  const location = z.strictObject({ path: z.string(), range });
  /** reviewdog's DiagnosticResult. */
  const result = z.strictObject({
    source: z.strictObject({ name: z.string(), url: z.url() }),
    diagnostics: z.array(
      z.strictObject({
        message: z.string().min(1),
        location,
        severity: z.enum(['ERROR', 'WARNING', 'INFO']),
        code: z.strictObject({ value: z.string(), url: z.url() }),
        suggestions: z.array(z.strictObject({ range, text: z.string() })),
        related_locations: z.array(z.strictObject({ message: z.string(), location })),
      }),
    ),
  });

  test('as reviewdog has it, columns in bytes, and suggestions that mend', (t) => {
    const wrong = plant(CLEAN, "à l'analyse", "à  l'analyse");
    const sandbox = new Sandbox(t, { 'a.notice.md': wrong });
    const { diagnostics } = result.parse(JSON.parse(sandbox.check('--format', 'rdjson').stdout));
    const [{ location, suggestions }] = diagnostics as [(typeof diagnostics)[number]];
    const bytes = (line: number) => Buffer.from(wrong.split('\n')[line - 1]!);
    const { start, end } = location.range;
    assert.equal(
      bytes(start.line)
        .subarray(start.column - 1, end.column - 1)
        .toString(),
      '  ',
    );
    const [{ range, text }] = suggestions as [(typeof suggestions)[number]];
    const lines = wrong.split('\n');
    const line = bytes(range.start.line);
    lines[range.start.line - 1] = Buffer.concat([
      line.subarray(0, range.start.column - 1),
      Buffer.from(text),
      line.subarray(range.end.column - 1),
    ]).toString();
    assert.equal(lines.join('\n'), CLEAN);
  });

  test('related places, and a run without problems', (t) => {
    const sandbox = new Sandbox(t, { 'a.notice.md': WRONG, 'c.notice.md': CLEAN });
    const { diagnostics } = result.parse(JSON.parse(sandbox.check('--format', 'rdjson').stdout));
    assert.equal(
      diagnostics.find(({ code }) => code.value === 'salary-mismatch')?.related_locations[0]?.location.range.start.line,
      13,
    );
    assert.deepEqual(
      result.parse(JSON.parse(sandbox.check('--format', 'rdjson', 'c.notice.md').stdout)).diagnostics,
      [],
    );
  });
});

test('checkstyle: a file each, with the attributes that its readers take', (t) => {
  const sandbox = new Sandbox(t, { 'a&b.notice.md': WRONG, 'c.notice.md': CLEAN });
  const xml = sandbox.check('--format', 'checkstyle').stdout;
  assert.match(
    xml,
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<checkstyle version="4\.3">\n[\s\S]*<\/checkstyle>\n$/,
  );
  assert.match(
    xml,
    /<file name="a&amp;b\.notice\.md">\n(?: {4}<error line="\d+" column="\d+" severity="(?:info|error)" message="[^"<&]+" source="vacancy-notice\.[\w-]+"\/>\n){2} {2}<\/file>/,
  );
  assert.match(xml, /<error line="166" column="30" severity="error" .*source="vacancy-notice\.salary-mismatch"\/>/);
  assert.match(xml, /<file name="c\.notice\.md">\n {2}<\/file>/);
});

test('unix: a line a problem, and nothing else', (t) => {
  const sandbox = new Sandbox(t, { 'a.notice.md': WRONG, 'c.notice.md': CLEAN });
  const lines = sandbox.check('--format', 'unix').stdout.split('\n');
  assert.equal(lines.length, 3);
  assert.match(lines[0]!, /^a\.notice\.md:23:151: \S.* \[hint\/spacing\]$/);
  assert.match(lines[1]!, /^a\.notice\.md:166:30: \S.* \[error\/salary-mismatch\]$/);
});

describe('markdown', () => {
  test('counts, then a table for each file with problems, which Markdown reads as such', (t) => {
    const sandbox = new Sandbox(t, { 'a_b [c].notice.md': WRONG, 'c.notice.md': CLEAN });
    const { stdout } = sandbox.check('--output', 'r.md', '--format', 'markdown');
    assert.equal(stdout, '');
    const html = new MarkdownIt().render(sandbox.read('r.md'));
    assert.match(
      html,
      /^<h2>Vacancy notices<\/h2>\n<p>2 files checked: 1 error, 1 hint; 1 of them can be fixed with --fix\.<\/p>/,
    );
    assert.deepEqual(html.match(/<h3>.*<\/h3>/g), ['<h3>a_b [c].notice.md</h3>']);
    const rows = [...html.matchAll(/<tr>\n<td>(.*?)<\/td>\n<td>(.*?)<\/td>\n<td>(.*?)<\/td>\n<td>(.*?)<\/td>/g)];
    assert.deepEqual(
      rows.map(([, line, severity]) => [line, severity]),
      [
        ['23', 'hint'],
        ['166', 'error'],
      ],
    );
    assert.match(rows[1]![4]!, /<a href="https:.*#salary-mismatch"><code>salary-mismatch<\/code><\/a>/);
  });

  test('lines lead to the files of the commit', (t) => {
    const sandbox = new Sandbox(t, { 'in/é.notice.md': WRONG });
    const environment = {
      GITHUB_WORKSPACE: sandbox.folder,
      GITHUB_SERVER_URL: 'https://git.example',
      GITHUB_REPOSITORY: 'hr/notices',
      GITHUB_SHA: 'abc',
    };
    const { stdout } = sandbox.run(['check', '--format', 'markdown', 'in'], { environment });
    assert.match(stdout, /\[166\]\(https:\/\/git\.example\/hr\/notices\/blob\/abc\/in\/%C3%A9\.notice\.md#L166\)/);
  });

  test('fits a comment, and says how much it leaves out', (t) => {
    const spaced = CLEAN.replace(/([a-z]) (?=[a-z])/g, '$1  ');
    const sandbox = new Sandbox(t, { 'a.notice.md': spaced, 'b.notice.md': spaced });
    const { stdout } = sandbox.check('--format', 'markdown', '--lang', 'fr');
    assert.ok(stdout.length < 65_536);
    const [, omitted] = /\n(\d+) autres problèmes sont dans le journal\.\n$/.exec(stdout)!;
    const rows = stdout.match(/^\| \d/gm)!.length;
    sandbox.check('--output', 'r.json');
    assert.equal(rows + Number(omitted), (JSON.parse(sandbox.read('r.json')) as Report).summary.hints);
  });
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

test('json: with --statistics also counts by rule', (t) => {
  const sandbox = new Sandbox(t, { 'a.notice.md': WRONG, 'b.notice.md': WRONG });
  const { statistics } = JSON.parse(sandbox.check('--format', 'json', '--statistics', '--jobs', '2').stdout);
  assert.deepEqual(statistics, [
    { rule: 'salary-mismatch', severity: 'error', count: 2, fixable: 0 },
    { rule: 'spacing', severity: 'hint', count: 2, fixable: 2 },
  ]);
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
