import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CellRenderer } from '../../../server/core/preview/cell.ts';
import { highlightsIn } from '../../../server/core/preview/marks.ts';
import type { Cell, CellPart, Mark } from '../../../server/core/preview/model.ts';
import { renderMarkdown } from '../../../server/core/preview/render-markdown.ts';
import { partsShown } from '../../../server/core/preview/rows.ts';
import fc from '../../support/fast-check.ts';
import { parseNotice } from '../../support/outline.ts';

const render = (text: string) => renderMarkdown(text, { lost: 'lost' });

/** A text in a cell of its own, with what is highlighted in it. */
function cell(text: string, wanted: readonly Omit<Mark, 'severity'>[] = []): string {
  const { sources } = parseNotice([{ path: 'a.md', text }]);
  const span = { source: sources[0]!, start: 0, end: text.length };
  const marks = highlightsIn(
    span,
    wanted.map((mark) => ({ ...mark, severity: 'error' })),
  );
  const paragraph = { kind: 'paragraph', span, content: span } as unknown as Cell['node'];
  return new CellRenderer(renderMarkdown, 'en').render({
    node: paragraph,
    span,
    parts: [{ ...partsShown(paragraph)[0]!, marks } as unknown as CellPart],
  });
}

const at = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

describe('Markdown', () => {
  test('reads as it does elsewhere', () => {
    assert.equal(render('a **b** *c*\nd'), 'a <strong>b</strong> <em>c</em>\nd');
    assert.equal(render('see [link](#)'), 'see <span class="lost" title="lost">link</span>');
    const link = '<a href="https://www.nato.int/recruitment" rel="noopener noreferrer">www.nato.int/recruitment</a>';
    assert.equal(render('go to www.nato.int/recruitment.'), `go to ${link}.`);
    assert.equal(render('skills.In this post'), 'skills.In this post');
  });

  test('of a hostile notice is text', () => {
    for (const text of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '[a](javascript:alert(1))',
      '[a](JaVaScRiPt:alert(1))',
      '[a](data:text/html,x)',
      '[a](vscode://x)',
      '[a](command:x)',
      '![a](https://example.org/a.png)',
      '<javascript:alert(1)>',
      '[a](https://example.org/"onmouseover="alert(1))',
      '<a href="x" style="y">',
    ]) {
      const html = render(text);
      const allowed =
        /<\/?(?:strong|em|code|s)>|<a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="noopener noreferrer">|<\/a>/g;
      assert.doesNotMatch(html.replace(allowed, ''), /[<>]/, html);
    }
  });

  test('never makes an element that it should not', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '[a](',
      ')',
      'javascript:',
      '**',
      '`',
      '\n',
      '\u0001',
      '\u0005',
      'onerror=',
      'x ',
      '](#)',
      '!',
      '\\',
      '&#60;',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (some) => {
        const html = cell(some.join(''), [{ start: 0, end: 3 }]);
        const allowed =
          /<\/?(?:strong|em|code|s|div)>|<br>|<mark class="error">|<\/mark>|<div class="text paragraph">|<span class="lost" title="[^"<>]*">|<\/span>|<a href="(?:https?:\/\/|mailto:)[^"<>]*"(?: title="[^"<>]*")? rel="noopener noreferrer">|<\/a>/g;
        assert.doesNotMatch(html.replace(allowed, ''), /[<>]/, html);
      }),
    );
  });
});

describe('highlights', () => {
  const text = 'within **10 days** at www.nato.int/en, or later';

  test('stand where they point to, through marks and links', () => {
    assert.match(cell(text, [at(text, '10')]), /<strong><mark class="error">10<\/mark> days<\/strong>/);
    assert.match(
      cell(text, [at(text, 'days** at')]),
      /<mark class="error">days<\/mark><\/strong><mark class="error"> at<\/mark>/,
    );
    assert.match(
      cell(text, [at(text, 'nato')]),
      /<a href="https:\/\/www\.nato\.int\/en"[^>]*><mark class="error">www\.nato\.int\/en<\/mark><\/a>/,
    );
  });

  test('never change what is read', () => {
    const pieces = fc.constantFrom('**', '*', '_', '`', '[a](#)', 'www.a.int', 'word', ' ', '\n', '«', '1', '.', '\\');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), fc.nat(60), fc.nat(20), (some, start, length) => {
        const sample = some.join('');
        const marked = cell(sample, [
          { start: Math.min(start, sample.length), end: Math.min(start + length, sample.length) },
        ]);
        assert.equal(marked.replace(/<\/?mark[^>]*>/g, ''), cell(sample));
      }),
    );
  });

  test('of two severities that overlap show the graver one', () => {
    const { sources } = parseNotice([{ path: 'a.md', text: 'abcdef' }]);
    const span = { source: sources[0]!, start: 0, end: 6 };
    const marks = highlightsIn(span, [
      { start: 0, end: 4, severity: 'info' },
      { start: 2, end: 3, severity: 'error' },
    ]);
    assert.deepEqual(
      marks.map(({ start, end, severity }) => [start, end, severity]),
      [
        [0, 2, 'info'],
        [2, 3, 'error'],
        [3, 4, 'info'],
      ],
    );
  });
});

test('a text without end is cut, with a note', () => {
  const html = cell('word '.repeat(1_000_000));
  assert.ok(html.length < 25_000);
  assert.match(html, /This text is too long for the preview, which leaves out 4,980,000 more characters\./);
});
