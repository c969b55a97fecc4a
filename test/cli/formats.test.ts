import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { columnsOf, excerptOf } from '../../server/cli/output/formats/excerpt.ts';
import type { FileReport, FormatContext, Summary } from '../../server/cli/output/formats/format.ts';
import { createFormat as createPretty } from '../../server/cli/output/formats/pretty.ts';
import type { Problem } from '../../server/core/model/problem.ts';
import { type FileSource, fileSource, span } from '../../server/core/text/source.ts';
import { tokenize } from '../../server/core/text/tokenize.ts';

const sourceOf = (text: string, path = 'a.notice.md'): FileSource => fileSource(path, text, tokenize(text));
const context: FormatContext = {
  folder: '/notices',
  language: 'en',
  colour: false,
  width: 80,
  quiet: false,
  statistics: false,
  version: '1.2.3',
  checkout: '/notices',
  page: undefined,
  shard: undefined,
};
const nothing: Summary = { files: 1, errors: 0, warnings: 0, infos: 0, hints: 0, fixable: 0, fixed: 0, rules: {} };

/** A problem on the place of `marked` in the source, with its counterpart in `other`. */
function problemOn(source: FileSource, marked: string, other?: readonly [FileSource, string]): Problem {
  const place = (one: FileSource, text: string) =>
    span(one, one.text.indexOf(text), one.text.indexOf(text) + text.length);
  return {
    rule: 'salary-mismatch',
    tags: [],
    severity: 'error',
    message: () => 'The salary differs.',
    span: place(source, marked),
    related: other ? [{ span: place(...other), message: () => 'the other edition' }] : [],
    fixes: () => [
      { title: () => 'Write 2', safe: false, edits: [] },
      { title: () => 'Write 1', safe: true, edits: [] },
    ],
  };
}

const report = (source: FileSource, ...problems: Problem[]): FileReport => ({
  path: `/notices/${source.path}`,
  name: source.path,
  problems,
  before: source.text,
  after: source.text,
});

describe('pretty', () => {
  test('place, severity, rule, message, source line, related place, fixes', () => {
    const french = sourceOf('Titre\nSalaire : 6 731,06 Euro\n', 'a.fr.md');
    const english = sourceOf(`${'\n'.repeat(11)}Salary: 6,713.06 Euro`, 'a.en.md');
    const problem = problemOn(french, '6 731,06', [english, '6,713.06']);
    assert.equal(
      createPretty(context).file(report(french, problem)),
      [
        'a.fr.md:2:11 error salary-mismatch',
        '  The salary differs.',
        '   2 │ Salaire : 6 731,06 Euro',
        '     │           ^^^^^^^^',
        '     ╰ a.en.md:12:9 the other edition',
        '  12 │ Salary: 6,713.06 Euro',
        '     │         --------',
        '  fix: Write 2',
        '  fix: Write 1 (safe: --fix applies it)',
        '',
        '',
      ].join('\n'),
    );
  });

  test('a file without text has no source line', () => {
    const source = sourceOf('');
    const text = createPretty(context).file(report(source, problemOn(source, '')));
    assert.equal(text.split('\n')[2], '  fix: Write 2');
  });

  test('the summary', () => {
    const end = (summary: Partial<Summary>, over: Partial<FormatContext> = {}) =>
      createPretty({ ...context, ...over }).end({ ...nothing, ...summary });
    assert.equal(end({}), '1 file checked: no problems.\n');
    assert.equal(
      end({ files: 3, errors: 1, warnings: 2, infos: 1, hints: 4, fixable: 1 }),
      '3 files checked: 1 error, 2 warnings, 1 info, 4 hints; 1 of them can be fixed with --fix.\n',
    );
    assert.equal(end({ fixed: 2 }), '1 file checked: no problems; 2 problems fixed.\n');
    assert.equal(
      end({ files: 2, errors: 2, fixable: 2 }, { language: 'fr' }),
      '2 fichiers contrôlés : 2 erreurs, dont 2 corrigeables avec --fix.\n',
    );
    assert.equal(end({}, { quiet: true }), '');
    assert.equal(end({ errors: 1 }, { quiet: true }), '1 file checked: 1 error.\n');
  });

  test('colour only where it is asked for', () => {
    const source = sourceOf('Salary 1');
    const plain = createPretty(context).file(report(source, problemOn(source, '1')));
    const coloured = createPretty({ ...context, colour: true }).file(report(source, problemOn(source, '1')));
    assert.ok(!plain.includes('\u001b'));
    assert.equal(coloured.replace(/\u001b\[[\d;]*m/g, ''), plain);
  });
});

describe('the line that is shown', () => {
  const shown = (text: string, marked: string, width = 40) => {
    const source = sourceOf(text);
    const start = text.indexOf(marked);
    const { text: line, indent, length, lastLine } = excerptOf(span(source, start, start + marked.length), width);
    return { line, marks: ' '.repeat(indent) + '^'.repeat(length), lastLine };
  };

  test('a long line is cut to a window around the span', () => {
    for (const [position, starts, ends] of [
      [0, false, true],
      [100, true, true],
      [196, true, false],
    ] as const) {
      const text = `${'a'.repeat(position)}HERE${'b'.repeat(196 - position)}`;
      const { line, marks } = shown(text, 'HERE');
      assert.ok(line.length <= 42, line);
      assert.deepEqual([line.startsWith('…'), line.endsWith('…')], [starts, ends]);
      assert.equal(line.slice(marks.indexOf('^'), marks.length), 'HERE');
    }
  });

  test('a span that is longer than the window', () => {
    const { line, marks } = shown(`one ${'x'.repeat(100)} two`, 'x'.repeat(100));
    assert.equal(line, `…${'x'.repeat(40)}…`);
    assert.equal(marks, ` ${'^'.repeat(40)}`);
  });

  test('tabs, wide and combining characters keep the marks in place', () => {
    assert.deepEqual(shown('\tab', 'b'), { line: '    ab', marks: '     ^', lastLine: undefined });
    assert.equal(shown('漢字 x', 'x').marks, '     ^');
    assert.equal(shown('e\u0301 x', 'x').marks, '  ^');
    assert.deepEqual(['漢', '😀', 'e\u0301', 'É', '\u202f', '–'].map(columnsOf), [2, 2, 1, 1, 1, 1]);
  });

  test('control characters do not reach the terminal', () => {
    const { line } = shown('a\u001b[31m\u202eb\u0085', 'b');
    assert.equal(line, 'a␛[31m\ufffdb\ufffd');
  });

  test('a span over several lines, an empty one, one at the end', () => {
    assert.deepEqual(shown('one\ntwo\nthree', 'ne\ntwo\n'), { line: 'one', marks: ' ^^', lastLine: 2 });
    assert.equal(shown('one\r\ntwo', 'one\r\n').marks, '^^^');
    const source = sourceOf('one');
    assert.deepEqual(excerptOf(span(source, 3, 3), 40), {
      line: 1,
      text: 'one',
      indent: 3,
      length: 1,
      lastLine: undefined,
    });
  });
});
