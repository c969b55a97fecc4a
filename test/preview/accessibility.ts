import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Holds a page to the rules of axe-core. */
export async function noViolations(page: Page): Promise<void> {
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const violations = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)');
  const found = violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((one) => one.html + one.failureSummary)]);
  assert.deepEqual(found, []);
}
