// Every regular expression of the source takes linear time on any text, or is listed here with what bounds its text. This file imports
// nothing of the program at its head: it listens first to which expressions are made of parts while the program runs.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { tokenizer } from 'acorn';
import { transformSync } from 'esbuild';
import { analyse } from 'scslre';

interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Expressions that are slow on a long text and get none: how long theirs is at most (UTF-16 units), or why it is ours. */
const REVIEWED: readonly (readonly [file: string, source: string, bound: string])[] = [
  ['schemas/patterns.ts', '^\\{(\\d*)(,?)(\\d*)\\}', '16'],
  [
    'server/core/features/completion/lists.ts',
    '(?:^|[\\s(])([\\p{Lu}\\d]{0,4})(?:\\s*\\(["“«]?\\s*[\\p{L}-]*)?$',
    '80 before the cursor',
  ],
  ['server/core/parse/blocks.ts', '[a-zà-ÿ]+$', '12 at the end of a line'],
  [
    'server/core/preview/render-markdown.ts',
    `^[^\\s\\p{Cc}<>"]+\\.[^\\s\\p{Cc}<>"]*[^\\s\\p{Cc}<>"'.,;:!?)»\\]]`,
    '500 behind `www.`',
  ],
  ['server/core/values/number/marks.ts', '(?<=\\d)(?=(?:\\d{3})+$)', 'the digits of a number, 21'],
  ['server/core/rules/language/mark-spacing.ts', '[\\p{L}]+$', '30 before a mark'],
  ['server/core/silencing/fingerprint.ts', '\\S*\\s*$', '40 before a problem'],
  [
    'server/core/values/money/amounts.ts',
    '^[\\s\\u00a0\\u202f]*(?:[$€£]|[A-Z]{3}\\b)?[\\s\\u00a0\\u202f]*(?:to|à|a|and|et|au|[-–—])[\\s\\u00a0\\u202f]*(?:[$€£]|[A-Z]{3}\\b)?[\\s\\u00a0\\u202f]*(?=\\d)',
    '40 behind an amount',
  ],
];

const files = ['server', 'client', 'schemas']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file).split(sep).join('/')),
  )
  .filter((file) => file.endsWith('.ts'));

test('no regular expression that stands in the source is slow on a long text', () => {
  const literals = files.flatMap(literalsOf);
  assert.ok(literals.length > 600);
  judge(literals);
  const unused = REVIEWED.filter(
    ([file, source]) => !literals.some((one) => one.file === file && one.source === source),
  );
  assert.deepEqual(unused, [], 'REVIEWED names what is no longer there');
});

test('nor is one that is made of parts, all of which are made here', async () => {
  const made = await madeWhileRunning();
  const places = new Set(made.map(({ file }) => file));
  const missed = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, i) => (/\bRegExp\(/.test(line) ? [`${file}:${i + 1}`] : []))
      .filter((place) => !places.has(place) && !ELSEWHERE.some((other) => place.startsWith(other))),
  );
  assert.deepEqual(missed, [], 'places at which no expression was made, so that none was judged');
  judge(made);
});

/** What makes expressions of data: word lists in the build, and profiles, whose patterns `schemas/patterns.ts` judges when they are read. */
const ELSEWHERE = [
  'server/words/hunspell.ts',
  'server/core/facts/kinds.ts',
  'server/core/parse/wordings.ts',
  'server/core/rules/structure/title-number.ts',
  'schemas/patterns.ts',
];

test('the checker sees what is slow, also where a repetition is counted', () => {
  const told = (source: string) => reportOf({ file: '', source, flags: '' });
  assert.match(told('^(a+)+$') ?? '', /exponential/);
  assert.match(told('^(?:d{1,2}|x)+$') ?? '', /exponential/);
  assert.match(told('\\s+$') ?? '', /quadratic/);
  assert.match(told('^a*b?a*$') ?? '', /quadratic/);
  assert.equal(told('^a+(?:,\\d{3})+$'), undefined);
});

function judge(expressions: readonly Expression[]): void {
  const slow = expressions.flatMap((expression) => {
    const { file, source } = expression;
    if (REVIEWED.some(([other, known]) => file.startsWith(other) && source === known)) return [];
    const report = reportOf(expression);
    return report === undefined ? [] : [`${file} /${source}/ ${report}`];
  });
  assert.deepEqual([...new Set(slow)], []);
}

/** How an expression is slow; undefined where it is not. */
function reportOf({ source, flags }: Expression): string | undefined {
  const { reports } = analyse({ source: withEndlessCounts(source, flags), flags });
  const worst = reports.find(({ exponential }) => exponential) ?? reports[0];
  return worst && (worst.exponential ? 'exponential' : `quadratic (${worst.type})`);
}

/** `(?:d{1,2})+` as `(?:d+)+`: the checker looks at repetitions without end only, and a counted one inside another is as ambiguous. */
function withEndlessCounts(source: string, flags: string): string {
  let endless = 0;
  const counts: { readonly start: number; readonly end: number; readonly sign: string }[] = [];
  visitRegExpAST(new RegExpParser().parsePattern(source, undefined, undefined, { unicode: /[uv]/.test(flags) }), {
    onQuantifierEnter({ min, max, element, end, greedy }) {
      if (endless > 0 && max !== Number.POSITIVE_INFINITY && max > 1 && min !== max) {
        counts.push({ start: element.end, end, sign: `${min === 0 ? '*' : '+'}${greedy ? '' : '?'}` });
      }
      if (max === Number.POSITIVE_INFINITY) endless++;
    },
    onQuantifierLeave({ max }) {
      if (max === Number.POSITIVE_INFINITY) endless--;
    },
  });
  // From the last one on, so that the places of the others still hold.
  return counts
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, sign }) => text.slice(0, start) + sign + text.slice(end), source);
}

/** Acorn knows where a slash begins an expression, and reads no types: these are taken out first. */
function literalsOf(file: string): Expression[] {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2022' });
  return [...tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module' })].flatMap((token) =>
    token.type.label === 'regexp' && 'value' in token ? [{ file, ...expressionOf(token.value) }] : [],
  );
}

/** What acorn gives as the value of such a token, which its types leave out. */
function expressionOf(value: unknown): Pick<Expression, 'source' | 'flags'> {
  const { pattern, flags } = value as { readonly pattern: string; readonly flags: string };
  return { source: pattern, flags };
}

/** The expressions made by `RegExp` while the program is loaded and checks the samples, each with its place, `file:line`. */
async function madeWhileRunning(): Promise<readonly Expression[]> {
  const made: Expression[] = [];
  const Native = globalThis.RegExp;
  const record = (args: readonly unknown[]) => {
    const [source, flags] = args;
    const place = new Error().stack?.split('\n').find((line) => /\b(?:server|schemas|client)\/.*\.ts:\d+/.test(line));
    const path = place && /\(?(?:file:\/\/)?([^\s(]+\.ts):(\d+)/.exec(place);
    if (path && typeof source === 'string') {
      made.push({
        file: `${relative('.', path[1]!).split(sep).join('/')}:${path[2]}`,
        source,
        flags: String(flags ?? ''),
      });
    }
  };
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args, newTarget) {
      record(args);
      return Reflect.construct(target, args, newTarget);
    },
    apply(target, self, args) {
      record(args);
      return Reflect.apply(target, self, args);
    },
  });
  try {
    const { checkNotice } = await import('./support/check.ts');
    const { sampleNotices } = await import('./support/notices.ts');
    for (const notice of sampleNotices()) for (const problem of checkNotice(notice).problems) problem.fixes();
  } finally {
    globalThis.RegExp = Native;
  }
  return made;
}
