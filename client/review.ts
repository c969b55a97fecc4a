import * as vscode from 'vscode';
import { COMMANDS, SET_REVIEW, type SetReviewParams, type SetReviewResult } from '../server/protocol/messages.ts';
import { noticeAtHand } from './notices.ts';
import type { NoticeServer } from './server.ts';

const { t } = vscode.l10n;

type Noting = 'noted' | 'no row' | 'not written';

/** Notes which rows are translated and reviewed, in the file beside the notice. One after the other, since each change builds on the last. */
export class ReviewFiles {
  readonly #server: NoticeServer;
  #last: Promise<unknown> = Promise.resolve();

  constructor(server: NoticeServer) {
    this.#server = server;
  }

  /** What came of it; the writer has been told of what could not be written. */
  set(params: SetReviewParams): Promise<Noting> {
    const done = this.#last.then(() => this.#set(params));
    this.#last = done.catch(() => {});
    return done;
  }

  async #set(params: SetReviewParams): Promise<Noting> {
    for (let attempt = 1; ; attempt++) {
      const result: SetReviewResult = await this.#server.sendRequest(SET_REVIEW, params);
      if (!result) return 'no row';
      try {
        if (await write(result)) return 'noted';
        if (attempt === ATTEMPTS) throw new Error(t('somebody else saved the file meanwhile'));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(t('The note could not be saved: {0}', reason));
        // The server counts on what it has given to write.
        await this.#server.readAgain(result.uri);
        return 'not written';
      }
    }
  }
}

/** A file that somebody writes at each attempt is left alone. */
const ATTEMPTS = 3;

/** @returns false where the file is no longer as it was read; it is left alone then @throws what the file system says */
async function write({ uri, before, text }: NonNullable<SetReviewResult>): Promise<boolean> {
  const file = vscode.Uri.parse(uri);
  if ((await read(file)) !== before) return false;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return true;
}

/** The text of a file; null where it is not there. @throws what the file system says of one that cannot be read */
async function read(file: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

/** "Checked, nothing to do", and the commands that note the row at the cursor. */
export function registerReview(files: ReviewFiles): vscode.Disposable {
  const note = (state: SetReviewParams['state']) => async () => {
    const editor = await noticeAtHand();
    if (!editor) return;
    const { line, character } = editor.selection.active;
    const noting = await files.set({ uri: editor.document.uri.toString(), row: { line, character }, state });
    if (noting === 'not written') return;
    const message = noting === 'noted' ? NOTED[state]() : t('There is no row with both editions here.');
    vscode.window.setStatusBarMessage(message, 4000);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      COMMANDS.setReview,
      (uri: string, row: { line: number; character: number }, state: SetReviewParams['state']) =>
        files.set({ uri, row, state }),
    ),
    vscode.commands.registerCommand('vacancyNotice.markTranslated', note('translated')),
    vscode.commands.registerCommand('vacancyNotice.markReviewed', note('reviewed')),
    vscode.commands.registerCommand('vacancyNotice.unmark', note('none')),
  );
}

const NOTED: Readonly<Record<SetReviewParams['state'], () => string>> = {
  translated: () => t('Noted as translated.'),
  reviewed: () => t('Noted as reviewed.'),
  none: () => t('No longer noted as translated or reviewed.'),
};
