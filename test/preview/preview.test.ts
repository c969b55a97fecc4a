import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import type { FromPage } from '../../client/preview/messages.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { ITEM, planted } from '../core/preview/support.ts';
import { sampleNotice } from '../support/notices.ts';
import { noViolations } from './accessibility.ts';
import { launch, OpenPreview, type Options } from './page.ts';

const CLEAN = sampleNotice('energy-analyst.notice.md');
/** A missing item, a wrong salary and a wrong number. */
const WRONG = planted(ITEM, '').map(({ path, text }) => ({
  path,
  text: text.replace(/6\s713,06/, '6 731,06').replace('dans les 10 jours', 'dans les 20 jours'),
}));

/** Besides these, a text to be translated, and a remark. */
const MANY = WRONG.map(({ path, text }) => ({
  path,
  text: text
    .replace(/^Le siège de l'OTAN à Bruxelles.*$/m, '[[À TRADUIRE : …]]')
    .replace('Direct reports: N/a', 'Direct reports:  N/a'),
}));

const lines = CLEAN[0]!.text.split('\n');
const lineOf = (text: string): number => lines.findIndex((line) => line.includes(text));

let browser: Browser;
before(async () => {
  mkdirSync('dist/screenshots', { recursive: true });
  browser = await launch();
});
after(() => browser.close());

/** Runs a test on an open preview, and holds it to having nothing to complain of. */
async function on(
  inputs: readonly Input[],
  options: Options,
  run: (preview: OpenPreview) => Promise<void>,
): Promise<void> {
  const preview = await OpenPreview.open(browser, inputs, options);
  await run(preview);
  assert.deepEqual(preview.complaints, []);
  await preview.close();
}

const textIn = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? '';

describe('the page', () => {
  test('shows both editions, each in its language', () =>
    on(CLEAN, {}, async ({ page }) => {
      const row = page.locator('.row', { hasText: '1. SUMMARY' });
      assert.equal(await textIn(row.locator('[lang=en]')), '1. SUMMARY');
      assert.equal(await textIn(row.locator('[lang=fr]')), '1. RÉSUMÉ');
      assert.equal(await textIn(page.locator('#counts')), 'no problems');
      assert.equal(await page.locator('.entry.equal').count(), 5);
    }));

  test('shows what is missing and what differs', () =>
    on(WRONG, {}, async ({ page }) => {
      assert.match(await textIn(page.locator('.gap')), /Not in the English edition/);
      assert.deepEqual(await page.locator('.row.field mark').allTextContents(), ['6,713.06', '6 731,06']);
      assert.match(await textIn(page.locator('.entry.different')), /6 731,06/);
      assert.match(await textIn(page.locator('#counts')), /2 errors\s*1 warning\s*1 without counterpart/);
    }));

  for (const [language, width] of [
    ['en', 1000],
    ['en', 620],
    ['en', 470],
    ['fr', 470],
  ] as const) {
    test(`cuts no count off: ${language}, ${width} px`, () =>
      on(MANY, { language, width }, async ({ page }) => {
        const counts = page.locator('#counts');
        // Nothing sticks out, and each count shows its number.
        assert.deepEqual(
          await counts.evaluate((one) => [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight]),
          [0, 0],
        );
        const bar = (await page.locator('.bar').boundingBox())!;
        for (const count of await counts.locator(':scope > span').all()) {
          const box = (await count.boundingBox())!;
          assert.ok(box.width > 20 && box.x + box.width <= bar.x + bar.width, await textIn(count));
          assert.match((await count.getAttribute('title')) ?? '', /\d/);
        }
        await page.screenshot({ path: `dist/screenshots/bar-${language}-${width}.png` });
      }));
  }

  test('shows words of the counts where there is room', () =>
    on(MANY, { width: 1400 }, async ({ page }) => {
      const words = page.locator('#counts .words', { hasText: 'without counterpart' });
      assert.ok((await words.boundingBox())!.width > 50);
      await page.setViewportSize({ width: 500, height: 800 });
      await page.waitForFunction("document.getElementById('counts').classList.contains('tight')");
      assert.ok((await words.boundingBox())!.width < 2);
    }));

  test('speaks French', () =>
    on(WRONG, { language: 'fr' }, async ({ page }) => {
      assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
      assert.match(await textIn(page.locator('.gap')), /Absent de la version anglaise/);
      assert.match(await textIn(page.locator('.filter')), /Avec problèmes/);
    }));

  test('filters rows, and keeps the filter', () =>
    on(WRONG, {}, async (preview) => {
      const { page } = preview;
      const shown = () =>
        page.locator('.row[id]:visible').evaluateAll((rows) => rows.map((row) => row.className.split(' ')[1]!));
      await page.locator('.filter').selectOption('problems');
      assert.deepEqual(await shown(), ['field', 'section', 'item', 'section', 'paragraph']);
      await page.locator('.filter').focus();
      await page.keyboard.press('ArrowDown');
      assert.deepEqual(await shown(), ['section', 'item']);
      assert.equal(await page.locator('.nothing').isVisible(), false);
      await preview.show(CLEAN);
      assert.deepEqual(await shown(), []);
      assert.equal(await page.locator('.nothing').isVisible(), true);
      const again = await OpenPreview.open(browser, WRONG, { state: { uri: preview.uri, filter: 'lone' } });
      assert.equal(await again.page.locator('.row[id]:visible').count(), 2);
      await again.close();
    }));

  test('changes only what has changed, and stays where it is', () =>
    on(CLEAN, {}, async (preview) => {
      const { page } = preview;
      await page.locator('.row', { hasText: '6. CONTRACT' }).first().scrollIntoViewIfNeeded();
      await page.evaluate('document.querySelectorAll(".row").forEach((row) => { row.old = true; })');
      const place = () => page.getByText('6. CONTRACT').evaluate((one) => Math.round(one.getBoundingClientRect().top));
      const before = await place();
      await preview.show(
        WRONG.map(({ path, text }) => ({ path, text: text.replace('advises Allies', 'counsels Allies') })),
      );
      assert.ok(Math.abs((await place()) - before) <= 1, `${before} → ${await place()}`);
      assert.equal(await page.locator('.row.paragraph', { hasText: 'counsels Allies' }).count(), 1);
      assert.equal(await page.evaluate('[...document.querySelectorAll(".row")].filter((row) => !row.old).length'), 4);
      await preview.show(CLEAN);
      assert.equal(await page.locator('.gap, mark').count(), 0);
    }));
});

/** Where a click has led: it is told only when no second click follows. */
async function revealed(preview: OpenPreview): Promise<FromPage & { type: 'reveal' }> {
  for (let i = 0; i < 1000; i++) {
    const told = await preview.told('reveal');
    if (told) return told;
  }
  throw new Error('the click has led nowhere');
}

describe('pointer and keyboard', () => {
  test('a click leads to the line', () =>
    on(CLEAN, {}, async (preview) => {
      await preview.page.getByText('La Division Énergie').click();
      const { word, ...place } = await revealed(preview);
      const line = lineOf('La Division Énergie');
      assert.deepEqual(place, { type: 'reveal', uri: preview.uri, line });
      assert.equal(word?.nth, 0);
      assert.ok(lines[line]!.includes(word!.text));
    }));

  test('a double click edits a text, which goes back as it was typed', () =>
    on(CLEAN, {}, async (preview) => {
      const { page } = preview;
      const row = page.locator('.row', { hasText: 'La Division Énergie' }).first();
      await page.getByText('La Division Énergie').dblclick();
      const asked = (await preview.told('edit'))!;
      assert.deepEqual([asked.row, asked.side, asked.index], [await row.getAttribute('id'), 'fr', 0]);
      assert.equal(await preview.told('reveal'), undefined);
      const cell = { type: 'cell', row: asked.row, side: 'fr', index: 0, text: 'La Division', other: 'The Division' };
      await page.evaluate(`dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(cell)} }))`);
      const area = page.locator('.editing textarea');
      assert.equal(await area.inputValue(), 'La Division');
      await noViolations(page);
      await page.keyboard.type('Une « autre » Division');
      // What is typed outlasts a change of the row in the meantime.
      await preview.show(
        CLEAN.map(({ path, text }) => ({ path, text: text.replace('La Division Énergie', 'La Division') })),
      );
      assert.equal(await area.inputValue(), 'Une « autre » Division');
      await page.keyboard.press('Enter');
      const { before, text } = (await preview.told('write'))!;
      assert.deepEqual([before, text], ['La Division', 'Une « autre » Division']);
      assert.equal(await area.count(), 0);
    }));

  test('F2 edits the French text of a row, and Escape leaves it as it was', () =>
    on(CLEAN, {}, async (preview) => {
      const { page } = preview;
      await page.locator('.row.paragraph').first().focus();
      await page.keyboard.press('F2');
      const { row, side } = (await preview.told('edit'))!;
      assert.equal(side, 'fr');
      const cell = { type: 'cell', row, side, index: 0, text: 'La Division', other: '' };
      await page.evaluate(`dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(cell)} }))`);
      await page.keyboard.type('x');
      await page.keyboard.press('Escape');
      assert.equal(await preview.told('write'), undefined);
      assert.equal(await page.evaluate('document.activeElement.id'), row);
    }));

  test('messages show on a mark, and a fix is asked for', () =>
    on(WRONG, {}, async (preview) => {
      const { page } = preview;
      await page.locator('mark').first().hover();
      await page.locator('.problems:visible').waitFor();
      assert.match(await textIn(page.locator('.problems:visible')), /both must be the same amount/);
      await page.mouse.move(5, 5);
      await page.locator('.problems:visible').waitFor({ state: 'hidden' });
      await page.locator('.gap .fix').click();
      const row = await page.locator('.row.lone').getAttribute('id');
      assert.deepEqual(await preview.told('fix'), { type: 'fix', version: 1, row, problem: 0, fix: 0 });
    }));

  test('every row, its line and its fixes are reached by key', () =>
    on(WRONG, {}, async (preview) => {
      const { page } = preview;
      const focused = () => page.evaluate<string>('document.activeElement.className');
      // The filter and the choice of sentences come first.
      for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
      assert.match(await focused(), /^row title/);
      await page.keyboard.press('ArrowDown');
      assert.match(await focused(), /^row field/);
      await page.keyboard.press('F8');
      assert.match(await focused(), /^row field problem error/);
      await page.keyboard.press('Enter');
      assert.equal(
        (await preview.told('reveal'))?.line,
        CLEAN[0]!.text.split('\n').findIndex((one) => one.includes('6,713.06')),
      );
      await page.keyboard.press(' ');
      assert.equal(await focused(), 'fix');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      assert.equal((await preview.told('fix'))?.fix, 1);
      assert.match(await focused(), /^row field/);
      await page.keyboard.press('F8');
      assert.match(await focused(), /lone/);
      await preview.show(CLEAN);
      assert.match(await focused(), /^row /);
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      assert.match(await focused(), /^row title/);
    }));

  test('a link is opened by VS Code', () =>
    on(CLEAN, {}, async (preview) => {
      await preview.page.locator('a').first().click();
      assert.match((await preview.told('open'))!.href, /^https?:\/\//);
      assert.equal(preview.page.url(), 'http://preview.test/');
    }));
});

describe('beside the editor', () => {
  test('the page scrolls with it, and tells nothing back', () =>
    on(CLEAN, {}, async (preview) => {
      const { page, uri } = preview;
      for (const text of ['## 5. COMPETENCIES', 'La Division Énergie']) {
        await preview.post({ type: 'scroll', uri, line: lineOf(text) });
        const top = await page
          .getByText(text.replace('## ', ''))
          .first()
          .evaluate((one) => one.getBoundingClientRect().top);
        assert.ok(top >= 20 && top < 120, `${text} at ${top}`);
      }
      assert.equal(await preview.told('scrolled'), undefined);
    }));

  test('it scrolls with the page', () =>
    on(CLEAN, {}, async (preview) => {
      const { page } = preview;
      await page.mouse.move(400, 400);
      await page.mouse.wheel(0, 2000);
      await page.waitForFunction('told.some(({ type }) => type === "scrolled")');
      await page.waitForFunction('scrollY > 1900');
      await preview.post({ type: 'cursor', uri: preview.uri, line: 0, character: 0, reveal: false });
      const { line } = (await preview.told('scrolled'))!;
      assert.ok(line > lineOf('## 2.') && line < lineOf('## 6.'), String(line));
    }));

  test('the row of the cursor lights up', () =>
    on(CLEAN, {}, async (preview) => {
      await preview.post({
        type: 'cursor',
        uri: preview.uri,
        line: lineOf('La Division Énergie'),
        character: 0,
        reveal: true,
      });
      assert.match(await textIn(preview.page.locator('.row.current')), /The Energy and Critical/);
      assert.equal(await preview.page.locator('.here').getAttribute('lang'), 'fr');
    }));
});

describe('sentences', () => {
  const ENGLISH = 'Every six months it publishes';
  const FRENCH = 'Tous les 6 mois';

  test('the one under the mouse lights up with its counterpart', () =>
    on(CLEAN, {}, async ({ page }) => {
      await page.locator('.sentence', { hasText: ENGLISH }).hover();
      const lit = await page.locator('.under-mouse').allTextContents();
      assert.equal(lit.length, 2);
      assert.match(lit[0]!, new RegExp(ENGLISH));
      assert.match(lit[1]!, new RegExp(FRENCH));
    }));

  test('the one at the cursor lights up with its counterpart', () =>
    on(CLEAN, {}, async (preview) => {
      const line = lineOf(FRENCH);
      const character = lines[line]!.indexOf(FRENCH) + 5;
      await preview.post({ type: 'cursor', uri: preview.uri, line, character, reveal: true });
      const lit = await preview.page.locator('.at-cursor').allTextContents();
      assert.equal(lit.length, 2);
      assert.match(lit[0]!, new RegExp(ENGLISH));
      assert.match(lit[1]!, new RegExp(FRENCH));
    }));

  test('a click leads to the word in the sentence', () =>
    on(CLEAN, {}, async (preview) => {
      await preview.page.locator('.sentence', { hasText: FRENCH }).click();
      const { line, word } = await revealed(preview);
      assert.equal(line, lineOf(FRENCH));
      const places = [...lines[line]!.matchAll(new RegExp(word!.text, 'g'))].map(({ index }) => index);
      const sentence = lines[line]!.indexOf(FRENCH);
      assert.ok(places[word!.nth]! >= sentence, JSON.stringify(word));
    }));

  test('a paragraph can be read sentence by sentence', () =>
    on(CLEAN, {}, async ({ page }) => {
      const top = async (text: string): Promise<number> => (await page.getByText(text).first().boundingBox())!.y;
      assert.notEqual(await top(ENGLISH), await top('Within the ECRD'));
      await page.getByText('By sentence').click();
      assert.ok(Math.abs((await top(ENGLISH)) - (await top(FRENCH))) < 1);
    }));

  for (const text of [
    'hold a university degree',
    ENGLISH,
    'Organise two expert workshops a year',
    'An initial definite duration contract',
    'Every stage of the selection',
  ]) {
    test(`what is read at the top stays there when the toggle is switched: ${text}`, () =>
      on(CLEAN, { height: 500 }, async (preview) => {
        const { page } = preview;
        const shown = page.getByText(text).first();
        const top = async (): Promise<number> => (await shown.boundingBox())!.y;
        // The bar and the text's own heading stick above it.
        const sticking = [page.locator('.bar'), page.locator('.group', { has: shown }).locator('.section')];
        const heights = await Promise.all(sticking.map(async (one) => (await one.boundingBox())!.height));
        await page.evaluate(`scrollBy(0, ${(await top()) - heights.reduce((sum, height) => sum + height)})`);
        const before = await top();
        for (const divided of [true, false]) {
          await page.getByText('By sentence').click();
          assert.equal(await page.locator('#by-sentence').isChecked(), divided);
          await page.evaluate('new Promise(requestAnimationFrame)');
          const now = await top();
          assert.ok(Math.abs(now - before) < 1.5, `${before} → ${now}`);
        }
      }));
  }
});

describe('anybody can use it', () => {
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    for (const width of [1000, 320]) {
      test(`axe-core finds nothing: ${theme}, ${width} px`, () =>
        on(WRONG, { theme, width }, async ({ page }) => {
          await page.locator('.row.lone .badge').click();
          await noViolations(page);
          assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
        }));
    }
  }

  for (const theme of ['light', 'dark', 'contrast'] as const) {
    test(`axe-core finds nothing while a text is edited: ${theme}`, () =>
      on(MANY, { theme }, async (preview) => {
        const { page } = preview;
        const row = (await page.locator('.row.to-do').first().getAttribute('id'))!;
        const other = 'NATO Headquarters is a non-smoking site.';
        await preview.post({ type: 'cell', row, side: 'fr', index: 0, text: '[[À TRADUIRE : …]]', other });
        await page.locator('.editing textarea').waitFor();
        await noViolations(page);
        await page.screenshot({ path: `dist/screenshots/editing-${theme}.png` });
      }));
  }

  test('narrow, one edition stands above the other', () =>
    on(CLEAN, { width: 320 }, async ({ page }) => {
      const tops = await page
        .locator('.row.title .text')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      assert.ok(tops[1]! > tops[0]!);
    }));
});

describe('hostile text', () => {
  /** 5 MB without a repeated word, which would be a problem each. */
  const ENDLESS = Array.from({ length: 700_000 }, (_, i) => `word${(i % 999).toString(36)}`).join(' ');
  const hostile = (text: string) =>
    CLEAN.map((input) => ({ ...input, text: input.text.replace('advises Allies', text) }));

  test('does nothing', () =>
    on(
      hostile('<script>hacked=1</script><img src=x onerror="hacked=1"> [a](javascript:hacked=1) <style>*{}</style>'),
      {},
      async ({ page }) => {
        assert.equal(await page.evaluate('typeof hacked'), 'undefined');
        assert.equal(await page.locator('#rows :is(script, img, style, iframe)').count(), 0);
        assert.match(await textIn(page.locator('.row.paragraph').first()), /<script>hacked=1<\/script><img src=x/);
      },
    ));

  test('of 5 MB is cut', () =>
    on(hostile(ENDLESS), {}, async ({ page }) => {
      assert.match(await textIn(page.locator('.row.paragraph em.note')), /leaves out [\d,]+ more characters/);
    }));

  test('of thousands of items is shown', () =>
    on(
      CLEAN.map(({ path, text }) => ({
        path,
        text: text.replace('- hold a', `${'- more of it;\n'.repeat(3000)}- hold a`),
      })),
      {},
      async ({ page }) => {
        assert.ok((await page.locator('.row.item').count()) > 3000);
      },
    ));
});
