// Texts that would run a script, load a file or leave the page, at every place of a notice, in a real browser: once as the pages ship, and once
// with their policies switched off, so that the pages are harmless by themselves.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Input } from '../../server/core/parse/model.ts';
import { exportPage } from '../../server/core/preview/page.ts';
import { styles } from '../../server/core/preview/page-styles.ts';
import { renderMarkdown } from '../../server/core/preview/render-markdown.ts';
import { modelOf } from '../core/preview/support.ts';
import { NO_SHARED, readNotice, sampleNotice } from '../support/notices.ts';
import { launch, OpenPreview } from './page.ts';

const SCRIPT = 'globalThis.hacked=1;alert(1)';
const AWAY = 'http://elsewhere.test';

/** Each of them does something where a page takes it for its own. */
const PAYLOADS = [
  `<script>${SCRIPT}</script>`,
  `</script><script>${SCRIPT}</script>`,
  `"'><script>${SCRIPT}</script>`,
  `--><script>${SCRIPT}</script><!--`,
  `</title></style></textarea><script>${SCRIPT}</script>`,
  `<img src=x onerror="${SCRIPT}">`,
  `<svg/onload=${SCRIPT}>`,
  `<iframe srcdoc="<script>parent.${SCRIPT}</script>"></iframe>`,
  `<iframe src="${AWAY}/frame"></iframe>`,
  `<details open ontoggle=${SCRIPT}>x</details>`,
  `<a href="javascript:${SCRIPT}">x</a>`,
  `<link rel=stylesheet href=${AWAY}/style>`,
  `<style>@import "${AWAY}/import";*{display:none}</style>`,
  `<meta http-equiv=refresh content="0;url=${AWAY}/away">`,
  `<base href=${AWAY}/>`,
  `<form action=${AWAY}/form><button autofocus>x</button></form>`,
  `[x](javascript:${SCRIPT})`,
  `[x](JaVaScRiPt:${SCRIPT})`,
  `[x](&#106;avascript:${SCRIPT})`,
  `[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)`,
  '[x](vbscript:x)',
  '[x](file:///etc/passwd)',
  '[x](command:workbench.action.terminal.new)',
  `[x](${AWAY}/"onmouseover="${SCRIPT})`,
  `[x](${AWAY} "t\\" onmouseover=${SCRIPT}")`,
  `![x](${AWAY}/picture)`,
  `![x](javascript:${SCRIPT})`,
  `<javascript:${SCRIPT}>`,
  `www.elsewhere.test/w"onmouseover=${SCRIPT}`,
  `&lt;script&gt;${SCRIPT}&lt;/script&gt;`,
  `{{constructor.constructor('${SCRIPT}')()}}`,
  '\u0000<script\u0000>',
  `<scr\u200bipt>${SCRIPT}</script>`,
];
const NAME = `"'><img src=x onerror=${SCRIPT.replaceAll('/', '')}>.notice.md`;

/** A sample with the texts in title, fields, labels, headings, items and paragraphs of both editions. */
function hostileNotice(): readonly Input[] {
  const all = PAYLOADS.join(' ');
  return sampleNotice('energy-analyst.notice.md').map(({ text }) => ({
    path: NAME,
    text: text
      .replace(/^# .*$/gm, (title) => `${title} ${all}`)
      .replace(/^(\*\*Grade[^*]*\*\*.*)$/gm, (field) => `${field} ${all}\n\n**${all}:** x`)
      .replace(/^(#{2,3} .*)$/gm, (heading) => `${heading} ${all}\n\n${PAYLOADS.join('\n\n')}`)
      .replace(/^- (.*)$/gm, (_, item: string) => `- ${PAYLOADS[item.length % PAYLOADS.length]} ${item}`),
  }));
}

/** Texts that were once tried by hand, where the reference material is. */
const TRIED = join('..', 'shared', 'review', 'faults', 'inj');
const lacksTried = !existsSync(TRIED) && NO_SHARED;

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** What a page does from now on that no text may make it do. */
function watched(page: Page): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => seen.push(`request ${request.url()}`));
  page.on('framenavigated', (frame) => seen.push(`went to ${frame.url()}`));
  return seen;
}

/** What stands in a page that no text may bring into it. @param own what is the page's own */
async function strange(page: Page, own: string): Promise<unknown> {
  return page.evaluate(`(() => {
    const all = [...document.querySelectorAll('body *')].filter((element) => !element.matches(${JSON.stringify(own)}));
    return {
      hacked: typeof hacked,
      elements: all.filter((e) => e.matches('script, style, link, meta, base, img, svg, iframe, object, embed, form')).map((e) => e.outerHTML),
      attributes: all.flatMap((e) => [...e.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name)),
      links: all.filter((e) => e.matches('a[href]') && !/^(?:https?|mailto|#)/.test(e.getAttribute('href'))).map((e) => e.outerHTML),
    };
  })()`);
}

const NOTHING = { hacked: 'undefined', elements: [], attributes: [], links: [] };
/** The icons are the page's own. */
const ICONS = 'svg.icon, svg.icon *';

/** Opens the exported page as a file of its own would be. */
async function harmlessExport(inputs: readonly Input[], bypassCSP: boolean): Promise<void> {
  const body = await exportPage(modelOf(inputs), [inputs[0]!.path], { markdown: renderMarkdown, styles });
  const page = await browser.newPage({ bypassCSP });
  const address = 'http://exported.test/';
  await page.route(address, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  const seen = watched(page);
  await page.goto(address);
  assert.deepEqual(seen, [`request ${address}`, `went to ${address}`]);
  assert.deepEqual(await strange(page, ICONS), NOTHING);
  assert.ok((await page.locator('.row').count()) > 10);
  await page.close();
}

async function harmlessPreview(inputs: readonly Input[], bypassCSP: boolean): Promise<void> {
  const preview = await OpenPreview.open(browser, sampleNotice('energy-analyst.notice.md'), { bypassCSP });
  const seen = watched(preview.page);
  await preview.show(inputs);
  assert.deepEqual(seen, []);
  assert.deepEqual(await strange(preview.page, `${ICONS}, body > script`), NOTHING);
  assert.ok((await preview.page.locator('.row').count()) > 10);
  await preview.close();
}

for (const bypassCSP of [false, true]) {
  describe(bypassCSP ? 'without its policy' : 'as it ships', () => {
    test('the exported page is harmless', () => harmlessExport(hostileNotice(), bypassCSP));
    test('the preview is harmless', () => harmlessPreview(hostileNotice(), bypassCSP));
    test('both are, of texts that were tried by hand', { skip: lacksTried }, async () => {
      for (const name of readdirSync(TRIED)) {
        const inputs = [readNotice(join(TRIED, name))];
        await harmlessExport(inputs, bypassCSP);
        await harmlessPreview(inputs, bypassCSP);
      }
    });
  });
}
