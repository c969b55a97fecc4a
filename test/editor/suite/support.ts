// What the tests inside VS Code are written with. They wait for what a writer would see, never for a time.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import * as vscode from 'vscode';
import { ENVIRONMENT } from '../results.ts';

export const project = process.env[ENVIRONMENT.project]!;

/** The folder that the window shows; made for this run, and gone after it. */
export function workspaceFolder(): string {
  return vscode.workspace.workspaceFolders![0]!.uri.fsPath;
}

let copies = 0;

/** Opens a copy of a sample notice, changed as told, in a folder of its own. */
export async function openSample(name: string, change = (text: string) => text): Promise<vscode.TextEditor> {
  const text = readFileSync(join(project, 'test/notices', name), 'utf8');
  const path = join(workspaceFolder(), String(++copies), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, change(text));
  return vscode.window.showTextDocument(vscode.Uri.file(path));
}

/** Puts a sample notice beside an open one: the other file of its pair. */
export function copySampleBeside(name: string, editor: vscode.TextEditor): vscode.Uri {
  const path = join(dirname(editor.document.uri.fsPath), name);
  copyFileSync(join(project, 'test/notices', name), path);
  return vscode.Uri.file(path);
}

/** The range of the n-th occurrence (0-based) of a text. */
export function rangeOf({ document }: vscode.TextEditor, text: string, n = 0): vscode.Range {
  let at = -1;
  for (let i = 0; i <= n; i++) {
    at = document.getText().indexOf(text, at + 1);
    if (at < 0) throw new Error(`${JSON.stringify(text)} is not ${n + 1} times in ${document.uri.path}`);
  }
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** Replaces the n-th occurrence of a text, as one step that can be undone. */
export async function replace(editor: vscode.TextEditor, text: string, by: string, n = 0): Promise<void> {
  await editor.edit((edit) => edit.replace(rangeOf(editor, text, n), by));
}

/** Selects a range (or puts the cursor at a position), and waits until the window has done it: only then may keys be pressed. */
export async function select(editor: vscode.TextEditor, at: vscode.Range | vscode.Position): Promise<void> {
  const range = at instanceof vscode.Position ? new vscode.Range(at, at) : at;
  const wanted = new vscode.Selection(range.start, range.end);
  if (editor.selection.isEqual(wanted)) return;
  const done = new Promise<void>((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor !== editor || !selections[0]!.isEqual(wanted)) return;
      listener.dispose();
      resolve();
    });
  });
  editor.selection = wanted;
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await done;
}

/** Waits until the window shows the cursor where the extension host has it, as its status bar tells: only then may keys be pressed. */
export async function selectionIsShown(editor: vscode.TextEditor): Promise<void> {
  const bar = (await page()).locator('[id="status.editor.selection"]');
  const wanted = (): string => {
    const { start, end, active } = editor.selection;
    const count = editor.document.offsetAt(end) - editor.document.offsetAt(start);
    return `Ln ${active.line + 1}, Col ${active.character + 1}${count > 0 ? ` (${count} selected)` : ''}`;
  };
  await eventually('The cursor', async () => (await bar.textContent()) === wanted(), wanted);
}

/** Waits until what is looked for is there. What is there instead is told when it does not come. */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  instead: () => unknown = () => 'nothing of the kind',
  patience = 30_000,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) {
      throw new Error(`${what} has not come; there is ${JSON.stringify(instead(), undefined, 2)}`);
    }
    await new Promise((again) => setTimeout(again, 20));
  }
}

/** Waits until the text of a document has this in it. */
export async function hasText(pattern: RegExp, { document }: vscode.TextEditor): Promise<void> {
  await eventually(`A text ${pattern}`, () => pattern.test(document.getText()));
}

/** Waits until a document has a problem of a rule. */
export function problemOf(rule: string, { document }: vscode.TextEditor): Promise<vscode.Diagnostic> {
  const all = () => problemsOf(document.uri);
  return eventually(`A problem ${rule}`, () => all().find((one) => ruleOf(one) === rule), all);
}

/** Waits until a document has no problem of a rule any more. */
export async function noProblemOf(rule: string, { document }: vscode.TextEditor): Promise<void> {
  const all = () => problemsOf(document.uri);
  await eventually(`The end of ${rule}`, () => all().every((one) => ruleOf(one) !== rule), all);
}

export function problemsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'vacancy-notice');
}

export function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

let browser: Promise<Browser> | undefined;

/** The page in which the editor is seen: for real keys, and for what the API does not tell. */
export async function page(): Promise<Page> {
  browser ??= connect();
  const pages = (await browser).contexts().flatMap((context) => context.pages());
  // Desktop VS Code has other pages for its helpers.
  return eventually(
    'The editor',
    () => pages.find((one) => /127\.0\.0\.1|workbench/.test(one.url())),
    () => pages.map((one) => one.url()),
  );
}

async function connect(): Promise<Browser> {
  const [port, path] = readFileSync(process.env[ENVIRONMENT.devtools]!, 'utf8').split('\n');
  return chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`);
}

/** Opens the preview of the active notice, and waits until it shows rows. */
export async function openPreview(): Promise<FrameLocator> {
  await vscode.commands.executeCommand('vacancyNotice.openPreview');
  return shownPreview();
}

/** The preview's page, as soon as it shows rows. */
export async function shownPreview(): Promise<FrameLocator> {
  const frame = (await page()).frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await frame.locator('.row.title').waitFor({ state: 'attached' });
  return frame;
}

/** Waits until a part of the window is seen. */
export async function visible(selector: string): Promise<Locator> {
  const part = (await page()).locator(selector).first();
  await part.waitFor({ state: 'visible' });
  return part;
}

/**
 * Opens the light bulb at the cursor with its key. VS Code drops the request when the editor looks for fixes by itself
 * in the same moment, as it does after each change of the problems; a writer would press again.
 */
export async function lightBulb(): Promise<Locator> {
  const window = await page();
  const menu = window.locator('.action-widget').first();
  await eventually('The light bulb', async () => {
    await window.keyboard.press('ControlOrMeta+.');
    return menu.waitFor({ state: 'visible', timeout: 5000 }).then(
      () => true,
      () => false,
    );
  });
  return menu;
}

/** The themes in which `VACANCY_NOTICE_THEME=all` takes each picture, with the class that the window then has. */
const THEMES = [
  ['Default Light Modern', 'vs'],
  ['Default Dark Modern', 'vs-dark'],
  ['Default High Contrast', 'hc-black'],
] as const;

/**
 * Takes a picture of the whole window: dist/screenshots/NAME.png; in a folder of its own where the window has another theme, or for each
 * theme where all are asked for.
 */
export async function screenshot(name: string): Promise<void> {
  const theme = process.env[ENVIRONMENT.theme];
  if (theme !== 'all') {
    await takePicture(name, theme);
    return;
  }
  for (const [one, shown] of THEMES) {
    await vscode.workspace.getConfiguration('workbench').update('colorTheme', one, vscode.ConfigurationTarget.Global);
    await visible(`.monaco-workbench.${shown}`);
    await takePicture(name, one);
  }
}

async function takePicture(name: string, theme = ''): Promise<void> {
  const folder = join('dist/screenshots', theme.toLowerCase().replace(/\W+/g, '-'));
  const path = join(project, folder, `${name.replace(/[^\w/-]+/g, '-')}.png`);
  await (await page()).screenshot({ path });
}

/** Closes all editors, without asking whether to save. */
export async function closeAll(): Promise<void> {
  const { tabGroups } = vscode.window;
  while (tabGroups.activeTabGroup.activeTab) {
    const { activeTab } = tabGroups.activeTabGroup;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('The end of an editor', () => tabGroups.activeTabGroup.activeTab !== activeTab);
  }
}
