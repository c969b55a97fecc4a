import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeFor } from '../../../server/core/align/place.ts';
import type { Row } from '../../../server/core/model/notice.ts';
import { textOf } from '../../../server/core/text/source.ts';
import { sampleNotice } from '../../support/notices.ts';
import { alignText, rowOf } from './text.ts';

/** The sample with one line (and the blank one behind a paragraph) taken out of its French edition. */
function without(start: string): string {
  const { text } = sampleNotice('energy-analyst.notice.md')[0]!;
  const at = text.indexOf(`\n${start}`);
  assert.ok(at > 0, start);
  const end = text.indexOf('\n', at + 1);
  return text.slice(0, at) + text.slice(end);
}

function named(row: Row | undefined): string | undefined {
  return row && textOf(row.kind === 'heading' ? row.text : row.content);
}

const { text: sample } = sampleNotice('energy-analyst.notice.md')[0]!;
const lines = sample.split('\n');
/** The items of the French essential list, as they stand. */
const essential = lines.slice(lines.findIndex((line) => /ACQUIS ESSENTIELS/.test(line)));
const items = essential
  .slice(
    0,
    essential.findIndex((line) => /ACQUIS SOUHAITABLES/.test(line)),
  )
  .filter((line) => /^[-*•]/.test(line));

describe('the place of what is missing', () => {
  test('an item belongs behind the counterpart of the one before it', () => {
    const { notice, alignment } = alignText(without(items[2]!));
    const lone = alignment.sections.flatMap(({ beads }) => beads).filter((bead) => bead.fr.length === 0);
    assert.equal(lone.length, 1);
    const place = placeFor(alignment, lone[0]!.en[0]!);
    assert.ok(items[1]!.endsWith(named(place?.after)!));
    assert.ok(items[3]!.endsWith(named(place?.before)!));
    assert.equal(place?.offset, place?.after?.span.end);
    assert.equal(
      place?.edition,
      notice.editions.find(({ language }) => language === 'fr'),
    );
  });

  test('the first item of a list, behind the lead-in', () => {
    const { alignment } = alignText(without(items[0]!));
    const lone = alignment.sections.flatMap(({ beads }) => beads).find((bead) => bead.fr.length === 0);
    const place = placeFor(alignment, lone!.en[0]!);
    assert.match(named(place?.after)!, /:$/);
    assert.ok(items[1]!.endsWith(named(place?.before)!));
  });

  test('a heading, behind what precedes it', () => {
    const heading = lines
      .slice(lines.findIndex((line) => /ACQUIS ESSENTIELS/.test(line)))
      .find((line) => /ACQUIS SOUHAITABLES/.test(line))!;
    const { notice, alignment } = alignText(without(heading));
    const place = placeFor(alignment, rowOf(notice, 'DESIRABLE'));
    assert.ok(items.at(-1)!.endsWith(named(place?.after)!), named(place?.after));
  });

  test('a section, behind the one before it', () => {
    const from = sample.indexOf('4. STRUCTURE ET LIAISONS');
    const start = sample.lastIndexOf('\n', from) + 1;
    const next = sample.indexOf('5. COMPÉTENCES');
    const end = sample.lastIndexOf('\n', next) + 1;
    const { notice, alignment } = alignText(sample.slice(0, start) + sample.slice(end));
    const place = placeFor(alignment, rowOf(notice, 'INTERRELATIONSHIPS'));
    const text = place?.edition.source.text.slice(place.offset).trim();
    assert.match(text!, /^(?:\W*)5\. COMPÉTENCES/);
  });
});
