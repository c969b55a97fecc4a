// How tests begin a new notice: a folder of notices to take after, and the questions.

import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENT } from '../results.ts';
import { eventually, page, visible, workspaceFolder } from './support.ts';

export const SAMPLES = ['energy-analyst.notice.md', 'interpreter.notice.md', 'programme-assistant.notice.md'];

/** Puts sample notices into a folder of their own, and gives it. */
export function folderOfSamples(name: string): string {
  const folder = join(workspaceFolder(), name);
  mkdirSync(folder, { recursive: true });
  for (const sample of SAMPLES)
    copyFileSync(join(process.env[ENVIRONMENT.project]!, 'test/notices', sample), join(folder, sample));
  return folder;
}

/** What the open question says: its prompt, or the words in its empty box. */
async function question(): Promise<string> {
  const widget = await visible('.quick-input-widget');
  const inBox = await widget.locator('.quick-input-box input').getAttribute('placeholder');
  return `${await widget.textContent()} ${inBox}`;
}

/** Waits for a question. */
export async function asked(title: RegExp): Promise<void> {
  await eventually(`A question ${title}`, async () => title.test(await question()));
}

/** Waits for a question, and answers it with real keys. */
export async function answer(title: RegExp, keys: string): Promise<void> {
  const { keyboard } = await page();
  await asked(title);
  if (keys) await keyboard.type(keys);
  await keyboard.press('Enter');
}
