import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderCounts } from '../../../server/core/preview/head.ts';
import { previewModel } from '../../../server/core/preview/index.ts';
import { keyOf } from '../../../server/core/preview/rows.ts';
import { checkNotice } from '../../support/check.ts';
import { sampleNotice } from '../../support/notices.ts';
import { highlights, ITEM, modelOf, planted, words } from './support.ts';

describe('rows', () => {
  test('put every part of the notice beside its counterpart, in the order of the text', () => {
    const { rows } = modelOf(sampleNotice('energy-analyst.notice.md'));
    const heads = rows.filter(({ kind }) => kind === 'section').map((row) => [words(row, 'en'), words(row, 'fr')]);
    assert.equal(heads.length, 8);
    assert.deepEqual(heads[0], ['1. SUMMARY', '1. RÉSUMÉ']);
    const grade = rows.find((row) => row.kind === 'field' && words(row, 'en').startsWith('Grade'))!;
    assert.equal(words(grade, 'fr'), 'Grade NATO Grade G15');
    assert.ok(rows.every(({ en, fr, gap }) => en.length > 0 && fr.length > 0 && !gap));
  });

  test('are the same for a file pair', () => {
    const { rows, paths } = modelOf(sampleNotice('data-engineer.en.notice.md'));
    assert.notEqual(paths.en, paths.fr);
    assert.equal(rows.filter(({ kind }) => kind === 'section').length, 8);
    assert.ok(rows.every(({ en, fr }) => en.length > 0 && fr.length > 0));
  });

  test('of a lone edition face no gap', () => {
    const [input] = sampleNotice('data-engineer.fr.notice.md').filter(({ path }) => path.includes('.fr.'));
    const { rows, general, counts } = modelOf([input!]);
    assert.ok(rows.length > 50 && rows.every(({ en, gap }) => en.length === 0 && !gap));
    assert.equal(counts.lone, 0);
    assert.deepEqual(
      general.map(({ problem }) => problem.rule),
      ['edition-missing'],
    );
  });

  test('of no text are none', () => {
    for (const text of ['', 'Nothing of the kind.\n']) assert.ok(modelOf([{ path: 'a.md', text }]).rows.length <= 1);
  });
});

describe('a gap', () => {
  test('faces an item without counterpart, and the fix fills it', () => {
    const { rows, counts } = modelOf(planted(ITEM, ''));
    const lone = rows.filter(({ gap }) => gap);
    assert.equal(counts.lone, 1);
    const { gap, problems, fr } = lone[0]!;
    assert.equal(fr.length, 1);
    assert.equal(gap!.side, 'en');
    assert.equal(problems[gap!.problem!]!.problem.rule, 'counterpart-missing');
    assert.match(problems[gap!.problem!]!.problem.fixes()[0]!.title('en'), /placeholder/);
  });

  test('faces a field without counterpart', () => {
    const { rows } = modelOf(planted('**Clearance Level:** NS\n\n', ''));
    const [row] = rows.filter(({ gap }) => gap);
    assert.deepEqual([row!.kind, row!.gap!.side, row!.problems[0]!.problem.rule], ['field', 'en', 'field-missing']);
  });
});

describe('problems', () => {
  test('stand in the row of their text, with what differs highlighted on both sides', () => {
    const { rows } = modelOf(planted(/6\s713,06/, '6 731,06'));
    const row = rows.find(({ problems }) => problems.length > 0)!;
    assert.equal(row.problems[0]!.problem.rule, 'salary-mismatch');
    assert.deepEqual([highlights(row, 'en'), highlights(row, 'fr')], [['6,713.06'], ['6 731,06']]);
  });

  test('of a number in a paragraph', () => {
    const { rows } = modelOf(planted('dans les 10 jours', 'dans les 20 jours'));
    const row = rows.find(({ problems }) => problems.length > 0)!;
    assert.deepEqual([highlights(row, 'en'), highlights(row, 'fr')], [['ten'], ['20']]);
  });

  test('are all somewhere', () => {
    const worse = planted(ITEM, '').map(({ path, text }) => ({
      path,
      text: text.replaceAll(' ;', ';').replaceAll('4', '5'),
    }));
    const { rows, general, counts } = modelOf(worse);
    const shown = rows.reduce((sum, { problems }) => sum + problems.length, general.length);
    assert.equal(shown, counts.errors + counts.warnings + counts.infos);
    assert.ok(shown > 5);
  });
});

describe('moved texts', () => {
  const swap = /(- une formation[^\n]*\n)(- une expérience[^\n]*\n)/;
  test('that changed places say where they stand', () => {
    const inputs = sampleNotice('energy-analyst.notice.md');
    const { rows } = modelOf(inputs.map(({ path, text }) => ({ path, text: text.replace(swap, '$2$1') })));
    const moved = rows.filter(({ move }) => move);
    assert.ok(moved.length > 0 && moved.every(({ move, en }) => !move!.isPlace && en.length > 0));
  });

  test('from far away have a row at their place', () => {
    const inputs = sampleNotice('energy-analyst.notice.md').map(({ path, text }) => {
      const line = /- une connaissance pratique[^\n]*\n/.exec(text)![0];
      return {
        path,
        text: text.replace(line, '').replace('- une formation', `${line.replace(/\.\n/, ';\n')}- une formation`),
      };
    });
    const joined = modelOf(inputs).rows.filter(({ move }) => move);
    const [place, row] = [joined.find(({ move }) => move!.isPlace), joined.find(({ move }) => !move!.isPlace)];
    assert.equal(place!.move!.id, row!.move!.id);
    assert.equal(words(place!, 'fr'), words(row!, 'fr'));
  });
});

describe('the header strip', () => {
  const states = (...args: Parameters<typeof modelOf>) =>
    Object.fromEntries(modelOf(...args).strip.map(({ id, state }) => [id, state]));

  test('compares by value', () => {
    const equal = { number: 'equal', grade: 'equal', salary: 'equal', deadline: 'equal', clearance: 'equal' };
    assert.deepEqual(states(sampleNotice('energy-analyst.notice.md')), equal);
    assert.deepEqual(states(planted(/6\s713,06/, '6 731,06')), { ...equal, salary: 'different' });
    assert.deepEqual(states(planted('**Clearance Level:** NS\n\n', '')), { ...equal, clearance: 'missing' });
  });

  test('compares nothing as long as there is no other edition', () => {
    const english = sampleNotice('energy-analyst.notice.md').map(({ path, text }) => ({
      path,
      text: text.slice(0, text.indexOf('# Analyste')),
    }));
    const alone = { number: 'alone', grade: 'alone', salary: 'alone', deadline: 'alone', clearance: 'alone' };
    assert.deepEqual(states(english), alone);
  });
});

test('rows tell what is still to be written or translated', () => {
  const { rows, counts } = modelOf(planted(/^Le siège de l'OTAN à Bruxelles.*$/m, '[[À TRADUIRE : …]]'));
  assert.equal(counts.toDo, 1);
  assert.deepEqual(
    rows.filter(({ isToDo }) => isToDo).map((row) => words(row, 'fr')),
    ['[[À TRADUIRE : …]]'],
  );
});

describe('the state of a row', () => {
  const rowsWith = (review: ReadonlyMap<string, 'translated' | 'reviewed'>) =>
    previewModel(checkNotice(sampleNotice('energy-analyst.notice.md'), { review }), 'en');
  const keyOfFirstParagraph = (): string => {
    const row = rowsWith(new Map()).rows.find(({ kind }) => kind === 'paragraph')!;
    return keyOf({ en: row.en.map(({ node }) => node), fr: row.fr.map(({ node }) => node) })!;
  };

  test('is open until somebody notes it; what the profile words has none', () => {
    const { rows, counts } = rowsWith(new Map());
    assert.equal(counts.reviewed, undefined);
    const states = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map(({ state }) => state));
    assert.deepEqual([...states('paragraph')], ['open']);
    assert.deepEqual([...states('section')], [undefined]);
    assert.deepEqual([...states('title')], ['open']);
  });

  test('is what was noted of both texts as they are', () => {
    const key = keyOfFirstParagraph();
    const { rows, counts } = rowsWith(new Map([[key, 'reviewed']]));
    assert.equal(rows.filter(({ state }) => state === 'reviewed').length, 1);
    assert.equal(counts.reviewed!.done, 1);
    assert.ok(counts.reviewed!.total > 50);
    assert.equal(rowsWith(new Map([[key, 'translated']])).counts.reviewed!.done, 0);
  });

  test('is none on one side, and none of what is still to be written', () => {
    const { rows } = modelOf(planted(ITEM, ''));
    assert.equal(rows.find(({ gap }) => gap)!.state, undefined);
    const toDo = modelOf(planted(/^Le siège de l'OTAN à Bruxelles.*$/m, '[[À TRADUIRE : …]]')).rows;
    assert.equal(toDo.find(({ isToDo }) => isToDo)!.state, undefined);
  });
});

test('counts tell since when', () => {
  const [input] = sampleNotice('energy-analyst.notice.md');
  const late = { ...input!, text: input!.text.replace('have worked for at least', 'have worked abroad for at least') };
  const counts = (comparedWith: string, language: 'en' | 'fr', now = late) =>
    renderCounts(previewModel(checkNotice([now], { previous: [input!] }), language, comparedWith), language);
  assert.match(counts('v1', 'en'), /1 changed in one edition only since v1/);
  assert.match(counts('HEAD', 'fr'), /1 modifiée dans une seule version depuis le dernier enregistrement/);
  assert.match(counts('v1', 'en', input), /no change left to look through since v1/);
  assert.doesNotMatch(counts('HEAD', 'en', input), /since/);
});
