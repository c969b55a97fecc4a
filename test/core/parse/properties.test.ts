import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Edition, Notice, Section, Subsection } from '../../../server/core/model/notice.ts';
import type { Span } from '../../../server/core/text/source.ts';
import fc from '../../support/fast-check.ts';
import { sampleNotices } from '../../support/notices.ts';
import { parseNotice } from '../../support/outline.ts';

/** Lines that notices are made of, whole and spoilt, in any order. */
const line = fc.oneof(
  fc.constantFrom(...sampleNotices().flatMap((inputs) => inputs.flatMap(({ text }) => text.split('\n')))),
  fc.constantFrom(
    '',
    '- ',
    '**',
    '## ',
    '1. ',
    '<!--',
    '-->',
    '[](',
    'Grade',
    ':',
    '---',
    '\u00a0',
    '«',
    '\ufeff',
    '|',
    '12',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const text = fc
  .tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\r', ''))
  .map(([lines, end]) => lines.join(end));

test('any text yields a notice whose spans lie in bounds and nest', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 2 }), (texts) => {
      const notice = parseNotice(texts.map((one, i) => ({ path: `${i}.notice.md`, text: one })));
      assertNested(notice);
    }),
    { numRuns: 300 },
  );
});

test('every cut of a sample notice is read', () => {
  for (const [first] of sampleNotices()) {
    fc.assert(
      fc.property(fc.nat(first!.text.length), fc.nat(first!.text.length), (a, b) => {
        assertNested(parseNotice([{ path: first!.path, text: first!.text.slice(Math.min(a, b), Math.max(a, b)) }]));
      }),
      { numRuns: 40 },
    );
  }
});

function assertNested(notice: Notice): void {
  assert.ok(new Set(notice.editions.map(({ language }) => language)).size === notice.editions.length);
  for (const edition of notice.editions) {
    const { source } = edition;
    inside(edition.span, { source, start: 0, end: source.text.length });
    if (edition.title) {
      inside(edition.title.span, edition.span);
      inside(edition.title.name, edition.title.span);
      if (edition.title.number) inside(edition.title.number, edition.title.span);
    }
    for (const field of edition.fields) {
      inside(field.span, edition.span);
      inside(field.label, field.span);
      inside(field.value, field.span);
    }
    ordered(edition.fields.map(({ span }) => span));
    ordered(edition.parts.map(({ span }) => span));
    for (const part of edition.parts) assertPart(part, edition);
  }
}

function assertPart(part: Section, edition: Edition): void {
  if (part.heading) inside(part.heading.span, part.span);
  assertBlocks(part, part.span);
  ordered([...part.blocks, ...part.subsections].map(({ span }) => span));
  for (const subsection of part.subsections) {
    inside(subsection.span, part.span);
    inside(subsection.heading.span, subsection.span);
    assertBlocks(subsection, subsection.span);
  }
  if (part.span.end > part.span.start) inside(part.span, edition.span);
}

function assertBlocks({ blocks }: Section | Subsection, within: Span): void {
  ordered(blocks.map(({ span }) => span));
  for (const block of blocks) {
    inside(block.span, within);
    inside(block.content, block.span);
    inside(block.marker, block.span);
    assert.ok(block.firstToken <= block.endToken);
    for (const cut of block.cuts) inside(cut, block.content);
  }
}

function inside(inner: Span, outer: Span): void {
  assert.equal(inner.source, outer.source);
  assert.ok(inner.start <= inner.end, `${inner.start} to ${inner.end}`);
  assert.ok(
    outer.start <= inner.start && inner.end <= outer.end,
    `${inner.start}-${inner.end} in ${outer.start}-${outer.end}`,
  );
}

function ordered(spans: readonly Span[]): void {
  for (let i = 1; i < spans.length; i++) assert.ok(spans[i - 1]!.end <= spans[i]!.start);
}
