import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe as suite, test } from 'node:test';
import type { Problem, Severities } from '../../server/core/model/problem.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { RULES } from '../../server/core/rules/index.ts';
import { applyFix, checkNotice, describe } from '../support/check.ts';
import { NOTICES } from '../support/notices.ts';
import { profileNamed } from '../support/profiles.ts';

/**
 * One folder a rule, with `valid` and `invalid` fixtures: small notices, most of them parts of one.
 * In an invalid one `⟦…⟧` stands around each span that the rule must report; the marks are taken out before it is read.
 * A file pair is `NAME.en.notice.md` and `NAME.fr.notice.md`. A first line `<!-- today: YYYY-MM-DD, profile: NAME -->` sets these.
 * Beside an invalid `NAME.notice.md` a `NAME.fixed.md` holds the text after the first fix of every problem of the rule.
 */
const FOLDER = 'test/rules';

interface Fixture {
  readonly name: string;
  readonly inputs: readonly Input[];
  /** `path:start-end` of each marked span. */
  readonly expected: readonly string[];
  readonly fixed: string | undefined;
}

for (const rule of readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  suite(`fixtures of ${rule.name}`, () => {
    assert.ok(
      RULES.some(({ name }) => name === rule.name),
      `${rule.name} is no rule`,
    );
    for (const kind of ['valid', 'invalid'] as const) {
      const fixtures = readFixtures(path.join(FOLDER, rule.name, kind));
      assert.notEqual(fixtures.length, 0, `${rule.name} has no ${kind} fixture`);
      for (const fixture of fixtures) test(`${kind}: ${fixture.name}`, () => checkFixture(rule.name, kind, fixture));
    }
  });
}

test('every rule that reads a notice has fixtures', () => {
  const folders = readdirSync(FOLDER);
  const missing = RULES.filter(
    ({ visit, name }) =>
      Object.keys(visit).length > 0 && !folders.some((folder) => folder === name || folder === `${name}.test.ts`),
  );
  assert.deepEqual(
    missing.map(({ name }) => name),
    [],
  );
});

for (const rule of RULES) {
  for (const [i, { notice, right, wrong, also, beside, profile }] of rule.examples.entries()) {
    test(`example ${i + 1} of ${rule.name}`, () => {
      const inputs = readPair(path.join(NOTICES, notice));
      const whole = inputs.map(({ text }) => (also ? text.replace(also.right, also.wrong) : text)).join('\n');
      for (const other of Object.values(beside ?? {})) assert.ok(whole.includes(other), `${other} is in the sample`);
      const options = { today: TODAY, profile: profileNamed(profile ?? 'nato-is') };
      const before = checkNotice(inputs, options).problems;
      const changed = inputs.map(({ path: file, text }) => {
        const once = file.endsWith(notice) ? replaceOnce(text, right, wrong) : text;
        return {
          path: file,
          text: also && once.includes(also.right) ? replaceOnce(once, also.right, also.wrong) : once,
        };
      });
      const after = checkNotice(changed, options).problems.filter((problem) => problem.rule === rule.name);
      const known = before.filter((problem) => problem.rule === rule.name);
      assert.equal(after.length, known.length + 1, `${after.map(describe).join('\n')}`);
    });
  }
}

/** All sample notices are open on this day. */
const TODAY = { year: 2025, month: 1, day: 2 };

/** What switches a rule on that is off by default. */
function severityOf(name: string): { readonly severities?: Severities } {
  const rule = RULES.find((one) => one.name === name);
  return rule?.isOptIn ? { severities: { [name]: rule.severity } } : {};
}

function checkFixture(rule: string, kind: 'valid' | 'invalid', { inputs, expected, fixed }: Fixture): void {
  const head = /^<!-- (.*?) -->/.exec(inputs[0]!.text)?.[1] ?? '';
  const today = /today: (\d+)-(\d+)-(\d+)/.exec(head);
  const profile = /profile: ([\w-]+)/.exec(head)?.[1] ?? 'nato-is';
  const { problems } = checkNotice(inputs, {
    profile: profileNamed(profile),
    ...severityOf(rule),
    today: today ? { year: Number(today[1]), month: Number(today[2]), day: Number(today[3]) } : undefined,
  });
  const own = problems.filter((problem) => problem.rule === rule);
  const found = own.map(({ span }) => `${span.source.path}:${span.start}-${span.end}`);
  const listing = problems.map(describe).join('\n');
  assert.deepEqual(found, expected, `\n${listing}`);
  assert.equal(kind === 'invalid', expected.length > 0, 'an invalid fixture has marks, a valid one has none');
  for (const problem of own) assertComplete(problem);
  if (fixed !== undefined) assert.equal(fixEach(own, inputs), fixed);
}

/** A message with an argument that nobody filled in is a defect. */
function assertComplete(problem: Problem): void {
  for (const language of ['en', 'fr'] as const) {
    const texts = [
      problem.message(language),
      ...problem.related.map((one) => one.message(language)),
      ...problem.fixes().map((fix) => fix.title(language)),
    ];
    for (const text of texts) assert.doesNotMatch(text, /\{\w+\}|undefined|\[object/, `in ${problem.rule}`);
  }
}

/** Applies the first fix of each problem, the last problem first, so that the spans before it stay right. */
function fixEach(problems: readonly Problem[], inputs: readonly Input[]): string {
  const ordered = [...problems].reverse();
  return ordered
    .reduce((texts, problem) => applyFix(problem, texts), inputs)
    .map(({ text }) => text)
    .join('\n=====\n');
}

function readFixtures(folder: string): readonly Fixture[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.notice\.\w+$/.test(name) && !name.includes('.fr.notice.'));
  return names.sort().map((name) => {
    const marked = readPair(path.join(folder, name));
    const fixedFile = path.join(folder, name.replace(/(?:\.en)?\.notice\.\w+$/, '.fixed.md'));
    return {
      name,
      inputs: marked.map((input) => ({ ...input, text: input.text.replace(/[⟦⟧]/g, '') })),
      expected: marked.flatMap(marksOf),
      fixed: existsSync(fixedFile) ? readFileSync(fixedFile, 'utf8') : undefined,
    };
  });
}

function readPair(file: string): readonly Input[] {
  const files = file.includes('.en.')
    ? [file, file.replace('.en.', '.fr.')]
    : file.includes('.fr.')
      ? [file.replace('.fr.', '.en.'), file]
      : [file];
  return files.filter((one) => existsSync(one)).map((one) => ({ path: one, text: readFileSync(one, 'utf8') }));
}

/** The marked spans, as offsets into the text without marks; marks may nest. */
function marksOf({ path: file, text }: Input): readonly string[] {
  const spans: { start: number; end: number }[] = [];
  const open: number[] = [];
  let offset = 0;
  for (const letter of text) {
    if (letter === '⟦') open.push(offset);
    else if (letter === '⟧') spans.push({ start: open.pop()!, end: offset });
    else offset += letter.length;
  }
  return spans.sort((a, b) => a.start - b.start || a.end - b.end).map(({ start, end }) => `${file}:${start}-${end}`);
}

function replaceOnce(text: string, right: string, wrong: string): string {
  const at = text.indexOf(right);
  assert.notEqual(at, -1, `the sample does not hold ${JSON.stringify(right)}`);
  assert.equal(text.indexOf(right, at + 1), -1, `the sample holds ${JSON.stringify(right)} more than once`);
  return text.slice(0, at) + wrong + text.slice(at + right.length);
}
