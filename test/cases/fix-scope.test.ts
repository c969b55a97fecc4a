import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../server/core/check.ts';
import { fixAll } from '../../server/core/fix-all.ts';
import type { Fix, Problem } from '../../server/core/model/problem.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { fold } from '../../server/core/text/fold.ts';
import { applyEdits, safeFixes } from '../../server/core/writing/edits.ts';
import fc from '../support/fast-check.ts';
import { noticesUnderProfiles } from '../support/under-profiles.ts';

/** What a text says once that is left out which a rule may change. */
type Rest = (text: string) => string;

const withoutSpaces: Rest = (text) => text.replace(/[\s\u00a0\u202f]+/g, '');
const withoutMarks: Rest = (text) => withoutSpaces(text).replace(/[.,;:!?*_]+/g, '');
const withoutAccents: Rest = (text) => fold(text);
const digits: Rest = (text) => text.replace(/\D+/g, '');
const nothing: Rest = () => '';

/** By rule; what is not listed may change the words that it reports and nothing else. */
const REST: Readonly<Record<string, Rest>> = {
  spacing: withoutSpaces,
  'french-spacing': withoutSpaces,
  'mark-spacing': withoutSpaces,
  'list-punctuation': withoutMarks,
  'double-punctuation': withoutMarks,
  'comma-misplaced': withoutMarks,
  'competency-mismatch': withoutMarks,
  'abbreviation-form': withoutMarks,
  'paragraph-break': withoutSpaces,
  'foreign-accent': withoutAccents,
  'capital-accent': withoutAccents,
  'french-number': digits,
  // Two decimals are part of the form.
  'salary-format': (text) => digits(text).replace(/00$/, ''),
  'deadline-invalid': (text) => digits(text).replace(/^0/, ''),
  'date-form': (text) => [...digits(text)].sort().join(''),
  'field-order': (text) => [...withoutSpaces(text)].sort().join(''),
  'section-number': (text) => text.replace(/\d+/g, ''),
};

/** Text that no fix may touch, whatever stands around it. */
const GUARDED = [
  '`a:b;c  d`',
  '<!-- note:  yes;no -->',
  '[site](https://a.example/x;y?z=1,5)',
  '<https://a.example/fr;x?b=2>',
  'R&eacute;sum&eacute; x',
  'j.doe@a.example',
] as const;

/** Slips that safe fixes mend, at one place of a line. */
const SLIPS: readonly ((line: string) => string)[] = [
  (line) => line.replace(/[ \u00a0\u202f]([:;?!»])/, '$1'),
  (line) => line.replace(/« /, '«'),
  (line) => line.replace(/[;.]$/, ''),
  (line) => line.replace(/;$/, '.'),
  (line) => line.replace(/([,;])/, '$1,'),
  (line) => line.replace(/ /, '  '),
  (line) => line.replace(/é/, 'e'),
  (line) => line.replace(/(\d)[ \u00a0](\d{3})/, '$1,$2'),
  (line) => line.replace(/(\d),(\d{3})/, '$1 $2'),
  (line) => line.replace(/ (janvier|mars|juin|septembre) /, ' March '),
  (line) => line.replace(/^(#+ |\*\*)?\d\. /, '$17. '),
];

const notices = noticesUnderProfiles();
const change = fc.record({
  line: fc.integer({ min: 0, max: 400 }),
  slip: fc.nat(SLIPS.length - 1),
  guarded: fc.option(fc.nat(GUARDED.length - 1), { nil: undefined }),
});

test('a safe fix changes nothing but what its rule is about, and a second run finds nothing more to fix', () => {
  let applied = 0;
  fc.assert(
    fc.property(fc.nat(notices.length - 1), fc.array(change, { minLength: 1, maxLength: 12 }), (notice, changes) => {
      const { profile } = notices[notice]!;
      const inputs = notices[notice]!.inputs.map((input) => ({ ...input, text: spoilt(input.text, changes) }));
      const { problems } = check(inputs, { profile });
      for (const problem of problems) {
        const fix = problem.fixes().find(({ safe }) => safe);
        if (!fix) continue;
        applied++;
        assertInScope(problem, fix, inputs);
      }
      const { inputs: fixed } = fixAll(inputs, { profile });
      for (const [i, { text }] of fixed.entries()) {
        for (const guarded of GUARDED) assert.equal(count(text, guarded), count(inputs[i]!.text, guarded), guarded);
      }
      assert.deepEqual(
        safeFixes(check(fixed, { profile }).problems).map(({ title }) => title('en')),
        [],
      );
    }),
    { numRuns: 240 },
  );
  assert.ok(applied > 600, `${applied} fixes were looked at`);
});

function assertInScope({ rule, message }: Problem, { edits }: Fix, inputs: readonly Input[]): void {
  const rest = REST[rule] ?? nothing;
  for (const { path, text } of inputs) {
    const own = edits.filter(({ span }) => span.source.path === path);
    if (own.length === 0) continue;
    const start = Math.min(...own.map(({ span }) => span.start));
    const end = Math.max(...own.map(({ span }) => span.end));
    const after = applyEdits(text, own);
    const changed = after.slice(start, after.length - (text.length - end));
    assert.equal(rest(changed), rest(text.slice(start, end)), `${rule}: ${message('en')}`);
    for (const { span } of own) {
      for (const [from, to] of guardedIn(text)) {
        assert.ok(span.end <= from || span.start >= to, `${rule} changes ${text.slice(from, to)}`);
      }
    }
  }
}

function spoilt(text: string, changes: readonly { line: number; slip: number; guarded: number | undefined }[]): string {
  const lines = text.split('\n');
  for (const { line, slip, guarded } of changes) {
    // The next line in which the slip can be made.
    const places = lines.map((_, i) => (line + i) % lines.length);
    const at = places.find((i) => SLIPS[slip]!(lines[i]!) !== lines[i]);
    if (at === undefined) continue;
    const before = SLIPS[slip]!(lines[at]!);
    lines[at] =
      guarded === undefined || !/^[-*•]|^[A-ZÉ].{60}/.test(before)
        ? before
        : before.replace(/ (\S+)$/, ` ${GUARDED[guarded]!} $1`);
  }
  return lines.join('\n');
}

function guardedIn(text: string): readonly (readonly [number, number])[] {
  return GUARDED.slice(0, 4).flatMap((guarded) => {
    const found: [number, number][] = [];
    for (let at = text.indexOf(guarded); at >= 0; at = text.indexOf(guarded, at + 1))
      found.push([at + 1, at + guarded.length - 1]);
    return found;
  });
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
