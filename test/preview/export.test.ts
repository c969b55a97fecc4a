import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { exportPage } from '../../server/core/preview/page.ts';
import { styles } from '../../server/core/preview/page-styles.ts';
import { renderMarkdown } from '../../server/core/preview/render-markdown.ts';
import { ITEM, modelOf, planted } from '../core/preview/support.ts';
import { noViolations } from './accessibility.ts';
import { launch } from './page.ts';

const HOSTILE = '<script>hacked=1</script><style>*{display:none}</style> <img src=x onerror="hacked=1"> 48 hours';
const WRONG = planted(ITEM, '').map(({ path, text }) => ({
  path,
  text: text.replace(/6\s713,06/, '6 731,06').replace('48 hours', HOSTILE),
}));

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Opens the exported page as a file would be: nothing else is there. */
async function open(
  colorScheme: 'light' | 'dark',
  width: number,
  material: { readonly remarks?: boolean; readonly version?: string } = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => complaints.push(request.url()));
  await page.setContent(
    await exportPage(modelOf(WRONG), ['a.notice.md'], {
      markdown: renderMarkdown,
      styles,
      date: { year: 2026, month: 3, day: 2 },
      ...material,
    }),
  );
  return { page, complaints };
}

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1100, 320]) {
    test(`the exported page is complete and can be used by anybody: ${scheme}, ${width} px`, async () => {
      const { page, complaints } = await open(scheme, width);
      assert.deepEqual(complaints, []);
      assert.equal(await page.locator('.gap').isVisible(), true);
      assert.equal(await page.getByText('both must be the same amount').isVisible(), true);
      assert.equal(await page.getByText('on 2 March 2026').isVisible(), true);
      assert.equal(await page.getByText('French edition approved by').isVisible(), true);
      assert.equal(await page.locator('button').count(), 0);
      assert.equal(await page.evaluate('typeof hacked'), 'undefined');
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
      await noViolations(page);
      await page.close();
    });
  }
}

test('its filter needs no script', async () => {
  const { page } = await open('light', 1100);
  await page.locator('.filter').selectOption('lone');
  assert.equal(await page.locator('.row:visible').count(), 3);
  await page.close();
});

test('it is printed without what is of use on a screen only', async () => {
  const { page } = await open('dark', 1100);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.filter').isVisible(), false);
  assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)');
  assert.equal(await page.getByText('both must be the same amount').isVisible(), true);
  await page.close();
});

test('it says which version it is', async () => {
  const { page } = await open('light', 1100, { version: 'v1-3-g0123abc' });
  const about = page.locator('.about');
  assert.match((await about.textContent()) ?? '', /Analyst, Energy Resilience.*Version v1-3-g0123abc · 2 March 2026/s);
  mkdirSync('dist/screenshots', { recursive: true });
  await page.screenshot({ path: 'dist/screenshots/page-with-remarks.png' });
  await page.close();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`without remarks it has both texts, the place for signatures, and nothing that a check has found: ${scheme}`, async () => {
    const { page, complaints } = await open(scheme, 1100, { remarks: false, version: 'v1' });
    assert.deepEqual(complaints, []);
    for (const selector of ['.badge', '.problems', 'mark', '.gap', '.bar', '.strip', '#counts', '.move', '.noted']) {
      assert.equal(await page.locator(selector).count(), 0, selector);
    }
    assert.ok((await page.locator('.row').count()) > 60);
    assert.equal(await page.getByText('French edition approved by').isVisible(), true);
    assert.match((await page.locator('.about').textContent()) ?? '', /Version v1 · 2 March 2026/);
    await noViolations(page);
    await page.screenshot({ path: `dist/screenshots/page-without-remarks-${scheme}.png` });
    await page.evaluate('scrollTo(0, document.body.scrollHeight / 2)');
    const tops = await page
      .locator('.row.section')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    assert.equal(
      Math.max(...tops.filter((top) => top <= 0)),
      0,
      'no text is seen above the heading that sticks at the top',
    );
    await page.close();
  });
}
