// The real page of the preview in a real browser, with a stand-in for VS Code: its API for the page, and its colours.

import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { FromPage, PageState, ToPage } from '../../client/preview/messages.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { previewModel } from '../../server/core/preview/index.ts';
import { renderMarkdown } from '../../server/core/preview/render-markdown.ts';
import { PreviewSession } from '../../server/core/preview/session.ts';
import type { PreviewUpdate } from '../../server/core/preview/update.ts';
import type { Language } from '../../server/core/text/language.ts';
import { findChromium } from '../editor/host/chromium.ts';
import { say } from '../editor/host/command.ts';
import { checkNotice } from '../support/check.ts';
import { THEMES, type Theme } from './themes.ts';

const ADDRESS = 'http://preview.test/';
const POLICY = "default-src 'none'; style-src 'self'; script-src 'nonce-test'; base-uri 'none'; form-action 'none'";

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(say), args: ['--no-sandbox', '--disable-gpu'] });
}

export interface Options {
  readonly theme?: keyof typeof THEMES;
  readonly width?: number;
  readonly height?: number;
  readonly language?: Language;
  /** Whether the page's policy is switched off. */
  readonly bypassCSP?: boolean;
  /** What the page kept from before. */
  readonly state?: PageState;
}

/** A preview that is open, and both ends of what passes between it and VS Code. */
export class OpenPreview {
  readonly #session: PreviewSession;
  #version: number | undefined;
  /** What the browser complained of: errors of scripts, and what the page's policy kept out. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly uri: string,
    language: Language,
  ) {
    this.#session = new PreviewSession(renderMarkdown, language);
  }

  static async open(browser: Browser, inputs: readonly Input[], options: Options = {}): Promise<OpenPreview> {
    const { theme = 'light', width = 1000, height = 800, language = 'en', bypassCSP = false, state } = options;
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce', bypassCSP });
    const uri = inputs[0]!.path;
    const preview = new OpenPreview(page, uri, language);
    page.on('pageerror', (error) => preview.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') preview.complaints.push(message.text());
    });
    await page.route(`${ADDRESS}**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const headers = { 'content-security-policy': POLICY };
      if (name === '') return route.fulfill({ body: html(uri, THEMES[theme]), contentType: 'text/html', headers });
      if (name === 'theme.css') return route.fulfill({ body: colours(THEMES[theme]), contentType: 'text/css' });
      if (!/^preview\.(?:css|js)$/.test(name)) return route.fulfill({ status: 404 });
      const contentType = name.endsWith('.css') ? 'text/css' : 'text/javascript';
      return route.fulfill({ body: readFileSync(`dist/${name}`), contentType });
    });
    await page.addInitScript(`(${STUB})(${JSON.stringify(state)})`);
    await page.goto(ADDRESS);
    await preview.show(inputs);
    return preview;
  }

  /** Shows a text of the notice as the extension would: only what has changed. */
  async show(inputs: readonly Input[]): Promise<PreviewUpdate> {
    const update = this.#session.update(previewModel(checkNotice(inputs), this.#session.language), this.#version);
    this.#version = update.version;
    await this.post({ type: 'update', update });
    return update;
  }

  async post(message: ToPage): Promise<void> {
    await this.page.evaluate(`postMessage(${JSON.stringify(message)}, '*')`);
    // Messages come in order: this one is answered when the page has dealt with the other.
    await this.page.evaluate(SETTLED);
  }

  /** What the page has told the extension, the latest message of a type. */
  async told<Type extends FromPage['type']>(type: Type): Promise<(FromPage & { type: Type }) | undefined> {
    const all = await this.page.evaluate<FromPage[]>('globalThis.told');
    return all.findLast((message): message is FromPage & { type: Type } => message.type === type);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** Runs in the page before its script. */
const STUB = `(state) => {
  globalThis.told = [];
  let kept = state;
  globalThis.acquireVsCodeApi = () => ({
    postMessage: (message) => globalThis.told.push(message),
    getState: () => kept,
    setState: (next) => { kept = next; },
  });
}`;

const SETTLED = `new Promise((done) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => requestAnimationFrame(() => setTimeout(done));
  channel.port2.postMessage(0);
})`;

function html(uri: string, { bodyClass }: Theme): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Preview</title>
<link rel="stylesheet" href="theme.css"><link rel="stylesheet" href="preview.css"></head>
<body class="${bodyClass}" data-uri="${uri}"><script nonce="test" src="preview.js"></script></body></html>`;
}

function colours({ variables }: Theme): string {
  return `:root { ${Object.entries(variables)
    .map(([name, value]) => `--vscode-${name}: ${value};`)
    .join(' ')} }`;
}
