import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Memos } from '../../../server/core/memory/memo.ts';
import type { Notice } from '../../../server/core/model/notice.ts';
import type { ConfiguredSeverity, Problem } from '../../../server/core/model/problem.ts';
import { commentsOf } from '../../../server/core/parse/lines.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';
import { RULES } from '../../../server/core/rules/index.ts';
import { suppress } from '../../../server/core/silencing/suppressions.ts';
import { type FileSource, fileSource, LineIndex } from '../../../server/core/text/source.ts';
import { tokenize } from '../../../server/core/text/tokenize.ts';
import { applyEdits } from '../../../server/core/writing/edits.ts';

const sourceOf = (text: string, path = 'a.md'): FileSource => fileSource(path, text, tokenize(text));

function noticeOf(...sources: FileSource[]): Notice {
  return {
    profile: builtInProfile('nato-is'),
    sources,
    origins: new Map(),
    editions: [],
    comments: sources.flatMap(commentsOf),
    memos: new Memos(),
  };
}

/** A problem of a rule at each place where `marker` stands. */
function problemsAt(source: FileSource, rule: string, marker = 'X'): Problem[] {
  return Array.from(source.text.matchAll(new RegExp(marker, 'g')), ({ index }) => ({
    rule,
    tags: RULES.find(({ name }) => name === rule)?.tags ?? [],
    severity: 'error',
    message: () => rule,
    span: { source, start: index, end: index + marker.length },
    related: [],
    fixes: () => [],
  }));
}

/** What is left of `salary-mismatch` at each X, and what is reported about the comments: `line rule`, with the names in question. */
function left(text: string, severities: Record<string, ConfiguredSeverity> = {}, rule = 'salary-mismatch'): string[] {
  const source = sourceOf(text);
  const lines = new LineIndex(text);
  return suppress(noticeOf(source), problemsAt(source, rule), severities).map(({ rule, span, message }) => {
    const { line } = lines.position(span.start);
    return rule === 'suppression-unused' ? `${line} ${message('en').slice(0, 28)}` : `${line} ${rule}`;
  });
}

const comment = (directive: string) => `<!-- vacancy-notice-${directive} -->`;

describe('what comments silence', () => {
  test('the next line only', () => {
    assert.deepEqual(left(`X\n${comment('disable-next-line salary-mismatch')}\nX X\nX`), [
      '1 salary-mismatch',
      '4 salary-mismatch',
    ]);
  });

  test('blank lines and other comments do not count as the next line', () => {
    const text = `${comment('disable-next-line salary-mismatch')}\n\n<!-- note -->\n${comment('disable-next-line grade-mismatch')}\n\nX\nX`;
    assert.deepEqual(left(text, { 'grade-mismatch': 'off' }), ['7 salary-mismatch']);
  });

  test('between disable and enable', () => {
    const text = `X\n${comment('disable salary-mismatch')}\nX\n${comment('enable salary-mismatch')}\nX`;
    assert.deepEqual(left(text), ['1 salary-mismatch', '5 salary-mismatch']);
    assert.deepEqual(left(text.replace('enable salary-mismatch', 'enable')), [
      '1 salary-mismatch',
      '5 salary-mismatch',
    ]);
  });

  test('to the end of the file without enable', () => {
    assert.deepEqual(left(`X\n${comment('disable salary-mismatch')}\nX\n\nX`), ['1 salary-mismatch']);
  });

  test('the whole file, from anywhere in it', () => {
    assert.deepEqual(left(`X\nX\n${comment('disable-file salary-mismatch -- old notice, kept as it was')}`), []);
  });

  test('all rules, where none is named; never a failure of the program', () => {
    assert.deepEqual(left(`X\n${comment('disable-file')}`), []);
    assert.deepEqual(left(`X\n${comment('disable-file')}`, {}, 'internal-error').slice(0, 1), ['1 internal-error']);
  });

  test('several names, with commas or spaces; a reason is no name', () => {
    assert.deepEqual(
      left(`${comment('disable-file grade-mismatch, salary-mismatch -- french-spacing')}\nX`, {
        'grade-mismatch': 'off',
      }),
      [],
    );
  });

  test('a pair: each file for itself', () => {
    const en = sourceOf(`${comment('disable-file salary-mismatch')}\nX`, 'a.en.md');
    const fr = sourceOf('X', 'a.fr.md');
    const problems = [...problemsAt(en, 'salary-mismatch'), ...problemsAt(fr, 'salary-mismatch')];
    assert.deepEqual(
      suppress(noticeOf(en, fr), problems, {}).map(({ span }) => span.source.path),
      ['a.fr.md'],
    );
  });
});

describe('comments that silence nothing', () => {
  test('are reported', () => {
    assert.deepEqual(left(`${comment('disable-next-line salary-mismatch')}\nfine`), ['1 This comment has no effect: ']);
    assert.deepEqual(left(`${comment('disable-file')}\nfine`), ['1 This comment has no effect: ']);
    assert.deepEqual(left(`${comment('enable salary-mismatch')}\nfine`), ['1 This comment has no effect: ']);
    assert.deepEqual(left(`${comment('disable-nextline salary-mismatch')}\nfine`), ['1 This comment cannot be under']);
  });

  test('one of several names', () => {
    const [problem] = suppress(...withProblem(`${comment('disable-file salary-mismatch grade-mismatch')}\nX`));
    assert.match(problem!.message('en'), /"grade-mismatch"/);
    assert.match(problem!.message('fr'), /« grade-mismatch »/);
    assert.equal(problem!.span.source.text.slice(problem!.span.start, problem!.span.end), 'grade-mismatch');
  });

  test('an unknown name, with the nearest one', () => {
    const [problem] = suppress(...withProblem(`${comment('disable-file salary-mismach')}\nfine`));
    assert.match(problem!.message('en'), /no rule called "salary-mismach".*"salary-mismatch"/);
  });

  test('a wider comment that a narrower one makes needless', () => {
    assert.deepEqual(
      left(`${comment('disable-file salary-mismatch')}\n${comment('disable-next-line salary-mismatch')}\nX`),
      ['1 This comment has no effect: '],
    );
  });

  test('not where the rule is switched off, nor where it could not look', () => {
    assert.deepEqual(left(`${comment('disable-file salary-mismatch')}\nfine`, { 'salary-mismatch': 'off' }), []);
    assert.deepEqual(left(`${comment('disable-file counterpart-stale')}\nfine`), []);
  });

  test('can be switched off, made an error, and silenced', () => {
    const text = `${comment('disable-file salary-mismatch')}\nfine`;
    assert.deepEqual(left(text, { 'suppression-unused': 'off' }), []);
    assert.equal(suppress(...withProblem(text, { 'suppression-unused': 'error' }))[0]!.severity, 'error');
    assert.deepEqual(left(`${comment('disable-file suppression-unused')}\n${text}`), []);
  });

  test('other comments are the writer’s own', () => {
    assert.deepEqual(left('<!-- vacancy-notice is our tool -->\n<!-- disable-file -->\nfine'), []);
  });
});

describe('mending them', () => {
  for (const [name, before, after, fix] of [
    ['the comment with its line', `a\n${comment('disable-file salary-mismatch')}\nb`, 'a\nb', 0],
    ['a line that ends in CRLF', `a\r\n  ${comment('disable-file salary-mismatch')} \r\nb`, 'a\r\nb', 0],
    ['the last line', `a\n${comment('disable-file salary-mismatch')}`, 'a\n', 0],
    ['the comment alone where text stands beside it', `a ${comment('disable-file salary-mismatch')}\nb`, 'a \nb', 0],
    ['the right name', comment('disable-file salary-mismach'), comment('disable-file salary-mismatch'), 0],
    [
      'one name',
      `${comment('disable-file salary-mismatch, grade-mismatch -- why')}\nX`,
      `${comment('disable-file salary-mismatch -- why')}\nX`,
      0,
    ],
  ] as const) {
    test(name, () => {
      const [notice, problems, severities] = withProblem(before);
      const [problem] = suppress(notice, problems, severities);
      const chosen = problem!.fixes()[fix]!;
      assert.equal(chosen.safe, false);
      assert.equal(applyEdits(before, chosen.edits), after);
    });
  }
});

function withProblem(text: string, severities: Record<string, ConfiguredSeverity> = {}) {
  const source = sourceOf(text);
  return [noticeOf(source), problemsAt(source, 'salary-mismatch'), severities] as const;
}
