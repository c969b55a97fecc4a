import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Input } from '../../server/core/parse/model.ts';
import { previewModel } from '../../server/core/preview/index.ts';
import { SHAPES } from '../bench/hostile-shapes.ts';
import { checkNotice } from '../support/check.ts';

/** Shapes that took quadratic time once. `npm run bench:hostile` measures all, up to a million characters. */
const ONCE_SLOW = [
  'paragraph of É ',
  'paragraph of de la ',
  'item of )',
  'lines Officer, Harbours (261001)',
  'spaces inside an item',
  'spaces inside a suppression',
  'different numbers',
  'different links in both editions',
  'one competency',
  'unknown fields in both headers',
  'subsections in French only',
];

/** What copies or searches the text again and again is slow in long ones only. */
const SLOW_WHEN_LONG = [
  'item of 1.',
  'paragraph of deux ans ',
  'item of «',
  'item of \\r',
  'paragraph of a',
  'paragraph of is, who is ',
  'paragraph of (AB ',
];

/** What was slow to be shown side by side. */
const SLOW_TO_SHOW = ['fields in both headers'];

const SIZE = 8000;
const LONG = 50_000;
const FACTOR = 4;
/** Quadratic work takes 16 times as long for 4 times the text. */
const MOST = 10;
/** What takes less (ms) tells nothing. */
const MEASURABLE = 60;
/** Work that is quadratic is so each time; a pause to collect memory, or a busy machine, is not. */
const ATTEMPTS = 5;

for (const [name, size] of [
  ...ONCE_SLOW.map((one) => [one, SIZE] as const),
  ...SLOW_WHEN_LONG.map((one) => [one, LONG] as const),
]) {
  testGrowth('check', name, size, (inputs) => () => checkNotice(inputs).problems.map((one) => one.fixes()));
}

for (const name of SLOW_TO_SHOW) {
  testGrowth('preview', name, LONG, (inputs) => {
    const result = checkNotice(inputs);
    return () => previewModel(result, 'en');
  });
}

/** @param work gives what is measured of a text of the shape with this name */
function testGrowth(what: string, name: string, size: number, work: (inputs: readonly Input[]) => () => unknown): void {
  test(`${FACTOR} times the text takes about ${FACTOR} times the work: ${what}, ${name}`, () => {
    const shape = SHAPES.find((one) => one.name === name);
    assert.ok(shape, 'there is no such shape');
    const least = (length: number, runs: number): number => {
      const measured = work(shape.make(length));
      return Math.min(...Array.from({ length: runs }, () => timed(measured)));
    };
    const seen: string[] = [];
    for (let i = 0; i < ATTEMPTS; i++) {
      const small = least(size, 3);
      const large = least(size * FACTOR, 2);
      if (large < MEASURABLE || large < small * MOST) return;
      seen.push(`${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    }
    assert.fail(seen.join('; '));
  });
}

function timed(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  return process.cpuUsage(began).user / 1000;
}
