import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  areNeighbours,
  categoryOf,
  formatGrade,
  type GradeReading,
  isOnScale,
  readGrade,
} from '../../../server/core/values/scale/grades.ts';
import fc from '../../support/fast-check.ts';
import { profile } from './profile.ts';

const grades = profile.grades!;

const table: [string, GradeReading['kind'], number[], string?, boolean?][] = [
  ['NATO Grade G15', 'single', [15], 'G15', true],
  ['NATO Grade G8-G10', 'twin', [8, 10], 'G8-G10', true],
  ['NATO Grade G8/G10', 'twin', [8, 10], 'G8/G10', false],
  ['NATO Grade G8 - G10', 'twin', [8, 10], 'G8 - G10', false],
  ['NATO Grade G8–G10', 'twin', [8, 10], 'G8–G10', false],
  ['NATO Grade G8-10', 'twin', [8, 10], 'G8-10', false],
  ['NATO Grade G10-G8', 'twin', [10, 8], 'G10-G8', true],
  ['nato grade g15', 'single', [15], 'g15', false],
  ['G15', 'single', [15], 'G15', false],
  ['G-15', 'single', [15], 'G-15', false],
  ['NG15', 'single', [15], 'NG15', false],
  ['Grade 19', 'single', [19], '19', false],
  ['NATO Grade 19', 'single', [19], '19', false],
  ['NATO Grade G25', 'single', [25], 'G25', true],
  ['A.2', 'single', [15], 'A.2', false],
  ['A2', 'single', [15], 'A2', false],
  ['A-2', 'single', [15], 'A-2', false],
  ['A.2 / NATO Grade G15', 'single', [15], 'A.2 / NATO Grade G15', false],
  ['A-2/G-15', 'single', [15], 'A-2/G-15', false],
  ['B3/G8', 'single', [8], 'B3/G8', false],
  ['B3-B4', 'twin', [8, 10], 'B3-B4', false],
  ['B.3/G8 - B.4/G10', 'twin', [8, 10], 'B.3/G8 - B.4/G10', false],
  ['NATO Grade G15-G15', 'twin', [15, 15], 'G15-G15', true],
  ['Unclassified', 'none', []],
  ['NATO Grade Unclassified', 'none', []],
  ['LWR', 'none', []],
  ['A.9', 'invalid', []],
  ['NATO Grade', 'invalid', []],
  ['NATO Grade G', 'invalid', []],
  ['NATO Grade 015 12', 'invalid', []],
  ['G8-G10-G12', 'invalid', []],
  ['15', 'invalid', []],
  ['Senior', 'invalid', []],
];

describe('readGrade', () => {
  for (const [text, kind, numbers, written, own] of table) {
    test(text, () => {
      const grade = readGrade(text, grades)!;
      assert.equal(grade.kind, kind);
      assert.deepEqual(grade.numbers, numbers);
      if (written) assert.equal(text.slice(grade.span.start, grade.span.end), written);
      assert.equal(grade.own, own ?? false);
    });
  }
  test('the words before it', () => {
    const prefix = (text: string) => {
      const part = readGrade(text, grades)?.prefix;
      return part && text.slice(part.start, part.end);
    };
    assert.equal(prefix('NATO Grade G15'), 'NATO Grade');
    assert.equal(prefix('Grade 19'), 'Grade');
    assert.equal(prefix('G15'), undefined);
  });
  test('nothing', () => {
    assert.equal(readGrade(' ', grades), undefined);
    assert.equal(readGrade('G15', undefined)?.kind, 'invalid');
  });
});

test('the scale and its neighbours', () => {
  assert.ok(isOnScale(24, grades) && !isOnScale(25, grades) && !isOnScale(0, grades));
  assert.equal(categoryOf(19, grades)?.id, 'L');
  for (const [low, high] of [
    [8, 10],
    [15, 17],
    [17, 20],
    [11, 15],
    [5, 8],
    [13, 16],
  ] as const) {
    assert.ok(areNeighbours(low, high, grades), `${low}-${high}`);
    assert.ok(!areNeighbours(high, low, grades), `${high}-${low}`);
  }
  for (const [low, high] of [
    [8, 12],
    [15, 16],
    [8, 8],
    [24, 25],
    [99, 8],
  ] as const) {
    assert.ok(!areNeighbours(low, high, grades), `${low}-${high}`);
  }
});

test('every grade is read back, by its number and by its former name', () => {
  for (const { grades: numbers, former } of grades.categories) {
    for (const [i, number] of numbers.entries()) {
      assert.deepEqual(readGrade(formatGrade([number], grades), grades)?.numbers, [number]);
      assert.deepEqual(readGrade(former[i]!, grades)?.numbers, [number]);
      const next = numbers[i + 1];
      if (next) assert.deepEqual(readGrade(formatGrade([number, next], grades), grades)?.numbers, [number, next]);
    }
  }
});

test('any text is read, and spans lie in bounds', () => {
  const piece = fc.constantFrom('NATO Grade', ' ', 'G', 'A', 'B', '.', '-', '/', '2', '15', 'G8', 'N');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (value) => {
      const grade = readGrade(value, grades);
      if (!grade) return;
      let end = 0;
      for (const { span } of grade.mentions) {
        assert.ok(span.start >= end && span.start < span.end);
        end = span.end;
      }
      assert.ok(end <= value.length && grade.span.end <= value.length);
      assert.equal(grade.numbers.length, { single: 1, twin: 2, none: 0, invalid: 0 }[grade.kind]);
    }),
    { numRuns: 1000 },
  );
});
