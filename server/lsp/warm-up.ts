import { check } from '../core/check.ts';
import { CheckMemory } from '../core/parse/recall/memory.ts';
import type { Server } from './feature.ts';

/** So often JavaScript has to see a check before it compiles it well; the gain of more is small. */
const ROUNDS = 160;

/** So much (UTF-16 units) of a file is checked at once: what a keystroke may have to wait for. */
const LENGTH = 30_000;

/** Checks the notice that is opened first as if it were typed in, so that the first keystrokes are as fast as later ones. */
export function registerWarmUp(server: Server): void {
  const listening = server.workspace.documents.onDidOpen(({ document: { uri } }) => {
    listening.dispose();
    // Why it cannot be checked is told to whoever asks for its problems.
    type(uri, server).catch(() => undefined);
  });
}

async function type(uri: string, { idle, workspace }: Server): Promise<void> {
  const notice = await workspace.check(uri);
  if (!notice) return;
  const { documents, configuration } = notice;
  const texts = documents.map((document) => ({ path: document.uri, text: document.getText().slice(0, LENGTH) }));
  const { profile, rules: severities } = configuration;
  const memory = new CheckMemory();
  for (let round = 0; round < ROUNDS; round++) {
    await idle.turn();
    const inputs = texts.map(({ path, text }) => {
      const at = Math.floor((text.length * round) / ROUNDS);
      return { path, text: `${text.slice(0, at)}e${text.slice(at)}` };
    });
    check(inputs, { profile, severities, today: workspace.today(), memory });
  }
}
