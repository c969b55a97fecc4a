import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../server/core/check.ts';
import type { Input } from '../../../server/core/parse/model.ts';
import { CheckMemory } from '../../../server/core/parse/recall/memory.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';
import { readDictionaries } from '../../../server/words/read.ts';
import fc from '../../support/fast-check.ts';
import { sampleNotice, sampleNotices } from '../../support/notices.ts';
import { told } from '../../support/told.ts';

const profiles = (['nato-is', 'generic'] as const).map((name) => builtInProfile(name)!);

/** One change of a text: at a share of its length, so much of it is replaced. */
interface Edit {
  readonly file: number;
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat(1),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 1) }, fc.nat(4000)),
  insert: fc.oneof(
    { weight: 3, arbitrary: fc.string({ maxLength: 3 }) },
    fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      '<!--',
      '-->',
      '<b',
      '<b>',
      '</b\n>',
      '](',
      '**',
      '[[',
      '😀',
      '\ud83d',
      '1. ',
    ),
    fc.constantFrom('TITRE (260001)\n', '\nGrade: G15\n', 'The the work of the work', '- un point ;\n- deux points.'),
  ),
});

test('a document that is checked again after each change is checked as if it were new', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sampleNotices()),
      fc.array(edit, { minLength: 1, maxLength: 12 }),
      (sample, edits) => {
        let inputs = sample;
        const memory = new CheckMemory();
        for (const [i, change] of edits.entries()) {
          // Half way the configuration changes.
          const profile = profiles[i < edits.length / 2 ? 0 : 1]!;
          assert.deepEqual(told(check(inputs, { profile, memory })), told(check(inputs, { profile })));
          inputs = changed(inputs, change);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('the notices of an archive are checked one after the other as each by itself', () => {
  const notices = fc.array(fc.record({ sample: fc.constantFrom(...sampleNotices()), change: edit }), {
    minLength: 2,
    maxLength: 24,
  });
  fc.assert(
    fc.property(notices, (archive) => {
      const memory = new CheckMemory();
      for (const { sample, change } of archive) {
        const inputs = changed(sample, change);
        const profile = profiles[0]!;
        assert.deepEqual(told(check(inputs, { profile, memory })), told(check(inputs, { profile })));
      }
    }),
    { numRuns: 20 },
  );
});

test('a line in bold is another text as a heading than as a paragraph', () => {
  const memory = new CheckMemory();
  const options = { profile: profiles[0]!, dictionaries: readDictionaries() };
  const before =
    'THE ABILITY TO WORK ON MANY THINGS AT ONCE, AND TO BRING EACH OF THEM TO ITS END, IN AN OFFICE BY THE SEA.\n';
  for (const section of ['', 'SUMMARY\n']) {
    const inputs = [{ path: 'a.notice.md', text: `${before}${section}\n**What we are looking for :**` }];
    const alone = told(check(inputs, options));
    assert.ok(JSON.stringify(alone).includes('mark-spacing'));
    assert.deepEqual(told(check(inputs, { ...options, memory })), alone);
  }
});

test('a comment that ends in the first line of the other edition changes what that edition says', () => {
  const [sample] = sampleNotice('energy-analyst.notice.md');
  const [before, after] = sample!.text.split('# Analyste') as [string, string];
  const memory = new CheckMemory();
  for (const opening of ['', '<!--', '<!-- a note', '']) {
    const inputs = [{ path: sample!.path, text: `${before}${opening}\n--> # Analyste${after}` }];
    const profile = profiles[0]!;
    assert.deepEqual(told(check(inputs, { profile, memory })), told(check(inputs, { profile })));
  }
});

/** A notice with one of its files changed. */
function changed(inputs: readonly Input[], { file, at, remove, insert }: Edit): readonly Input[] {
  return inputs.map((input, i) => {
    if (i !== file % inputs.length) return input;
    const { path, text } = input;
    const start = Math.floor(at * text.length);
    return { path, text: text.slice(0, start) + insert + text.slice(start + remove) };
  });
}
