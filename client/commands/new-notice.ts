import * as vscode from 'vscode';
import { NEW_NOTICE, type NewNoticeParams, type NewNoticeResult } from '../../server/protocol/messages.ts';
import type { NoticeServer } from '../server.ts';

const { t } = vscode.l10n;

/** "New notice": asks what is known of the post, writes the skeleton in both languages, and opens it. */
export function registerNewNotice(server: NoticeServer): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.newNotice', () => newNotice(server));
}

interface Step {
  readonly prompt: string;
  readonly placeHolder: string;
  readonly value?: string;
  /** What is wrong with an answer, in plain words. */
  check?(answer: string): string | undefined;
}

async function newNotice(server: NoticeServer): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const answers = await ask([
    { prompt: t('Title of the post in English'), placeHolder: t('For example: Officer, Harbours'), check: required },
    {
      prompt: t('Title of the post in French (may be left empty)'),
      placeHolder: t('For example: Administratrice/Administrateur (ports)'),
    },
    {
      prompt: t('Vacancy number'),
      placeHolder: t('Six digits, the first two for the year'),
      check: (answer) => (/^\d{6}$/.test(answer) ? undefined : t('A vacancy number has six digits, such as 261001.')),
    },
    { prompt: t('Grade'), placeHolder: t('For example: G15, or G15-G17 for a twin-graded post'), check: required },
    {
      prompt: t('Application deadline'),
      placeHolder: t('Year-month-day'),
      value: inSixWeeks(),
      check: (answer) => (isDate(answer) ? undefined : t('Write the date as year-month-day, such as 2026-11-19.')),
    },
  ]);
  if (!answers) return;
  const [en, fr, number, grade, deadline] = answers as [string, string, string, string, string];
  const pair = await choosePair();
  if (pair === undefined) return;

  const name = `${number}-${slug(en)}`;
  const uris = (pair ? [`${name}.en.notice.md`, `${name}.fr.notice.md`] : [`${name}.notice.md`]).map((file) =>
    vscode.Uri.joinPath(folder, file),
  );
  const existing = await firstExisting(uris);
  if (existing) {
    void vscode.window.showWarningMessage(
      t(
        'The file {0} already exists. It was not changed; it is opened instead.',
        vscode.workspace.asRelativePath(existing),
      ),
    );
    await vscode.window.showTextDocument(existing);
    return;
  }
  const params: NewNoticeParams = { uri: uris[0]!.toString(), titles: { en, fr }, number, grade, deadline, pair };
  const texts: NewNoticeResult = await server.sendRequest(NEW_NOTICE, params);
  const edit = new vscode.WorkspaceEdit();
  for (const [i, uri] of uris.entries()) edit.createFile(uri, { contents: new TextEncoder().encode(texts[i]) });
  await vscode.workspace.applyEdit(edit);
  for (const [i, uri] of [...uris].entries()) {
    await vscode.window.showTextDocument(uri, {
      viewColumn: i === 0 ? vscode.ViewColumn.One : vscode.ViewColumn.Beside,
      preview: false,
    });
  }
}

/** The answers in order; undefined as soon as one is cancelled. */
async function ask(steps: readonly Step[]): Promise<string[] | undefined> {
  const answers: string[] = [];
  for (const [i, { prompt, placeHolder, value, check }] of steps.entries()) {
    const answer = await vscode.window.showInputBox({
      title: t('New notice ({0} of {1})', i + 1, steps.length),
      prompt,
      placeHolder,
      ignoreFocusOut: true,
      ...(value === undefined ? {} : { value }),
      validateInput: (text) => check?.(text.trim()),
    });
    if (answer === undefined) return undefined;
    answers.push(answer.trim());
  }
  return answers;
}

function required(answer: string): string | undefined {
  return answer === '' ? t('Write something; you can change it later.') : undefined;
}

async function choosePair(): Promise<boolean | undefined> {
  const single = { label: t('One file with both languages'), detail: t('English first, then French'), pair: false };
  const pair = {
    label: t('Two files, one for each language'),
    detail: t('NAME.en.notice.md and NAME.fr.notice.md, side by side'),
    pair: true,
  };
  const chosen = await vscode.window.showQuickPick([single, pair], { title: t('New notice'), ignoreFocusOut: true });
  return chosen?.pair;
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]!.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    title: t('Folder for the new notice'),
  });
  return chosen?.[0];
}

async function firstExisting(uris: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  for (const uri of uris) {
    const exists = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (exists) return uri;
  }
  return undefined;
}

/** A title as a part of a file name: small plain letters and hyphens. */
function slug(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'notice'
  );
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  // February 30 is read as a day in March.
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function inSixWeeks(): string {
  return new Date(Date.now() + 42 * 86_400_000).toISOString().slice(0, 10);
}
