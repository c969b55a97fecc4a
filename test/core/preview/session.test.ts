import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Input } from '../../../server/core/parse/model.ts';
import { textOf } from '../../../server/core/text/source.ts';
import { sampleNotice } from '../../support/notices.ts';
import { ITEM, modelOf, newSession, planted } from './support.ts';

const base = sampleNotice('energy-analyst.notice.md');
const edited = (right: string, wrong: string, inputs: readonly Input[] = base) =>
  inputs.map(({ path, text }) => ({ path, text: text.replace(right, wrong) }));

describe('updates', () => {
  test('begin with everything', () => {
    const update = newSession().update(modelOf(base), undefined);
    assert.ok(update.shell && update.head && update.counts);
    assert.equal(update.rows.length, update.order!.length);
    assert.equal(update.lines!.length, update.order!.length);
    assert.equal(update.files.en, base[0]!.path);
  });

  test('show no control characters, and none that turn the direction of the text, wherever they stand', () => {
    const hostile = '\u001b[31m\u009b\u202e\u2066x';
    for (const right of ['# Analyst', 'advises Allies', 'Belgium-Brussels']) {
      const { title, shell, head, counts, rows } = newSession().update(
        modelOf(edited(right, right + hostile)),
        undefined,
      );
      const shown = [title, shell, head, counts, ...rows.map(({ html }) => html)].join('');
      assert.doesNotMatch(shown, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      assert.ok(shown.includes('\ufffd'));
    }
  });

  test('name one row when one text was changed', () => {
    const session = newSession();
    const first = session.update(modelOf(base), undefined);
    const { rows, order, lines, shell, head } = session.update(
      modelOf(edited('advises Allies', 'counsels Allies')),
      first.version,
    );
    assert.equal(rows.length, 1);
    assert.match(rows[0]!.html, /counsels Allies/);
    assert.deepEqual([order, lines, shell, head], [undefined, undefined, undefined, undefined]);
    assert.match(first.rows.find(({ id }) => id === rows[0]!.id)!.html, /advises Allies/);
  });

  test('name only lines when only lines have moved', () => {
    const session = newSession();
    const first = session.update(modelOf(base), undefined);
    const next = session.update(modelOf(edited('# Analyst', '\n\n# Analyst')), first.version);
    assert.deepEqual([next.rows, next.order], [[], undefined]);
    assert.equal(next.lines![0]!.en[0], first.lines![0]!.en[0]! + 2);
  });

  test('keep the ids of other rows when one goes', () => {
    const session = newSession();
    const first = session.update(modelOf(base), undefined);
    const next = session.update(modelOf(planted(ITEM, '')), first.version);
    assert.ok(next.order === undefined && next.rows.length <= 2);
  });

  test('are complete for a page that has missed one', () => {
    const session = newSession();
    const first = session.update(modelOf(base), undefined);
    session.update(modelOf(edited('advises', 'counsels')), first.version);
    const update = session.update(modelOf(base), first.version);
    assert.ok(update.shell && update.rows.length === update.order!.length);
  });

  test('nothing new is nothing', () => {
    const session = newSession();
    const { version } = session.update(modelOf(base), undefined);
    const { rows, order, lines, head, counts } = session.update(modelOf(base), version);
    assert.deepEqual([rows, order, lines, head, counts], [[], undefined, undefined, undefined, undefined]);
  });
});

test('a problem is found by the row that shows it, in the newest update only', () => {
  const session = newSession();
  const { version, rows } = session.update(modelOf(planted(ITEM, '')), undefined);
  const row = rows.find(({ html }) => html.includes('class="cell gap"'))!;
  assert.equal(session.problem(version, row.id, 0)?.problem.rule, 'counterpart-missing');
  assert.equal(session.problem(version, 'row-none', 0), undefined);
  assert.equal(session.problem(version - 1, row.id, 0), undefined);
});

test('a text of the page is found in its file, to the letter', () => {
  const session = newSession();
  const { version, rows } = session.update(modelOf(base), undefined);
  const item = rows.find(({ html }) => html.includes('sound grasp'))!;
  const span = session.text(version, item.id, 'en', 0)!;
  assert.equal(textOf(span), 'have a sound grasp of the way in which disruptions spread from one network to another;');
  const field = rows.find(({ html }) => html.includes('19-Nov-2026'))!;
  assert.equal(textOf(session.text(version, field.id, 'fr', 0)!), '19-nov.-2026');
  assert.equal(session.text(version - 1, item.id, 'en', 0), undefined);
  assert.equal(session.text(version, item.id, 'en', 7), undefined);
});
