import { check } from '../core/check.ts';
import { CheckMemory } from '../core/parse/recall/memory.ts';
import type { Server } from './feature.ts';

/** Checks that V8 needs to see before it compiles them well; more of them gain little. */
const ROUNDS = 160;

/** Most UTF-16 units checked at once: a keystroke may have to wait for them. */
const LENGTH = 30_000;

/** Checks the notice that is opened first as if it were typed in, so that the first keystrokes are as fast as later ones. */
export function registerWarmUp(server: Server): void {
  const listening = server.workspace.documents.onDidOpen(({ document: { uri } }) => {
    listening.dispose();
    // Whoever asks for its problems learns why it cannot be checked.
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
    const { dictionaries } = workspace;
    check(inputs, { profile, severities, today: workspace.today(), dictionaries, memory });
  }
}
