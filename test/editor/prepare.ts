import { findChromium } from './host/chromium.ts';
import { say } from './host/command.ts';
import { setUpHost } from './host/setup.ts';

/** Makes sure that there is a VS Code for the tests. */
export async function prepare(): Promise<void> {
  if (process.env.VSCODE_PATH) return;
  await setUpHost(say);
  await findChromium(say);
}
