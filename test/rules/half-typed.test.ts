import assert from 'node:assert/strict';
import path from 'node:path';
import { describe as suite, test } from 'node:test';
import type { Input } from '../../server/core/parse/model.ts';
import { checkNotice, describe } from '../support/check.ts';
import { sampleNotices } from '../support/notices.ts';

/** No rule throws, whatever stage a notice is at: cut off anywhere, with lines lost, or with one edition only. */
const CUTS = 40;

function assertNoneThrows(inputs: readonly Input[]): void {
  const { problems } = checkNotice(inputs, { today: { year: 2026, month: 12, day: 31 } });
  const thrown = problems.filter(({ rule }) => rule === 'internal-error');
  assert.deepEqual(thrown.map(describe), []);
}

/** The texts after the same change of each. */
function changed(inputs: readonly Input[], change: (text: string) => string): readonly Input[] {
  return inputs.map(({ path: file, text }) => ({ path: file, text: change(text) }));
}

suite('half-typed notices', () => {
  for (const inputs of sampleNotices()) {
    const name = path.basename(inputs[0]!.path);
    test(`cut off, ${name}`, () => {
      for (let i = 0; i < CUTS; i++) {
        assertNoneThrows(changed(inputs, (text) => text.slice(0, Math.floor((text.length * i) / CUTS))));
        assertNoneThrows(changed(inputs, (text) => text.slice(Math.floor((text.length * i) / CUTS))));
      }
    });
    test(`lines lost, ${name}`, () => {
      for (let period = 2; period < 12; period++) {
        const keeps = (_: string, line: number) => line % period > 0;
        assertNoneThrows(changed(inputs, (text) => text.split('\n').filter(keeps).join('\n')));
      }
    });
    test(`values lost, ${name}`, () => {
      assertNoneThrows(changed(inputs, (text) => text.replace(/:.*/g, ':')));
      assertNoneThrows(changed(inputs, (text) => text.replace(/\d/g, '')));
      assertNoneThrows(changed(inputs, (text) => text.replace(/[\p{Lu}]/gu, 'x')));
    });
  }

  for (const text of ['', 'x', '\n', '- ', '6. CONTRACT', '5. COMPETENCIES\n\n-', 'Grade', 'Grade:', '[[', '(', '« ']) {
    test(`as short as ${JSON.stringify(text)}`, () => assertNoneThrows([{ path: 'short.notice.md', text }]));
  }
});
