import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hoverAt } from '../../../server/core/features/hover.ts';
import type { Language } from '../../../server/core/text/language.ts';
import { checkNotice } from '../../support/check.ts';
import { sampleNotice } from '../../support/notices.ts';

const SAMPLE = sampleNotice('energy-analyst.notice.md')[0]!.text;

function hover(search: string, language: Language = 'en', text = SAMPLE): string | undefined {
  const result = checkNotice([{ path: 'x.notice.md', text }]);
  const at = text.indexOf(search);
  assert.notEqual(at, -1, search);
  return hoverAt(result, result.notice.sources[0]!, at + 1, language)?.markdown;
}

suite('hover', () => {
  test('a grade: its category and scale, and the other edition', () => {
    const text = hover('NATO Grade G15')!;
    assert.match(text, /Grade G15: category A/);
    assert.match(text, /G11, \*\*G15\*\*, G17/);
    assert.match(text, /In the French edition/);
  });
  test('a clearance: its name in both languages', () => assert.match(hover('NS\n')!, /NATO SECRET/));
  test('a language level: both labels and the scale', () => {
    const text = hover('("Elementary")')!;
    assert.match(text, /Level II: Elementary \(« élémentaire » in French\)/);
    assert.match(text, /\*\*II Elementary\*\*/);
    assert.match(
      hover('(« élémentaire »)', 'fr', SAMPLE.replace(/\u00a0/g, ' '))!,
      /Niveau II : Elementary en anglais/,
    );
  });
  test('a competency: its levels in both languages', () => {
    assert.match(hover('Teamwork: ')!, /Solicits inputs and encourages others — sollicite des contributions/);
  });
  test('a block: what the other edition says', () => {
    assert.match(hover('Direct reports: N/a')!, /Nombre de subordonné/);
    assert.match(hover('NATO Headquarters in Brussels is a non', 'fr')!, /Dans la version française/);
  });
  test('a block that stands alone says so', () => {
    const without = SAMPLE.replace(/^Le siège.*sans tabac.*\n/m, '');
    assert.match(hover('NATO Headquarters in Brussels is a non', 'en', without)!, /has no counterpart/);
  });
  test('a suppression: the rule that it names', () => {
    const text = hover('salary-mismatch', 'fr', `<!-- vacancy-notice-disable-file salary-mismatch -->\n${SAMPLE}`)!;
    assert.match(text, /^`salary-mismatch`/m);
    assert.match(text, /Pourquoi c’est important/);
  });
  test('a notice’s text becomes no markup', () => {
    const hostile = SAMPLE.replace('Direct reports: N/a', 'Direct reports: N/a [x](command:evil) <img src=x>');
    assert.doesNotMatch(hover('Nombre de subordonné(e)s direct', 'en', hostile)!, /(?<!\\)(?:\]\(|<img)/);
  });
  test('between two parts there is none', () => assert.equal(hover('\n## 3. MAIN'), undefined));
});
