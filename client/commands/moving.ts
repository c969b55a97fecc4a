import * as vscode from 'vscode';
import {
  COMMANDS,
  type CounterpartResult,
  NEXT_PROBLEM,
  type NextProblemParams,
  STATUS,
  type StatusParams,
  type StatusResult,
} from '../../server/protocol/messages.ts';
import { goToBlankFrom, hasBlank } from '../blanks.ts';
import { noticeAtHand, partnerOf } from '../notices.ts';
import type { NoticeServer } from '../server.ts';

const { t } = vscode.l10n;

/** "Next problem in this edition", "Next to translate", and the way to what a fix has changed out of sight. */
export function registerMoving(server: NoticeServer): vscode.Disposable {
  const nextProblem = (step: 1 | -1) => async (): Promise<void> => {
    const editor = await noticeAtHand();
    if (!editor) return;
    const { line, character } = editor.selection.active;
    const params: NextProblemParams = { uri: editor.document.uri.toString(), position: { line, character }, step };
    const found: CounterpartResult | null = await server.sendRequest(NEXT_PROBLEM, params);
    if (!found) vscode.window.setStatusBarMessage(t('There are no problems in this edition.'), 4000);
    else await show(editor, new vscode.Position(found.range.start.line, found.range.start.character));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('vacancyNotice.nextProblem', nextProblem(1)),
    vscode.commands.registerCommand('vacancyNotice.previousProblem', nextProblem(-1)),
    vscode.commands.registerCommand('vacancyNotice.nextToTranslate', () => nextToTranslate(server)),
    vscode.commands.registerCommand(COMMANDS.fixApplied, offerToGoTo),
  );
}

/** In the editor, which gets the focus where a page has it. */
async function show(shown: vscode.TextEditor, at: vscode.Position): Promise<void> {
  const editor = await withFocus(shown);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function withFocus(editor: vscode.TextEditor): Promise<vscode.TextEditor> {
  if (editor === vscode.window.activeTextEditor) return editor;
  return vscode.window.showTextDocument(editor.document, editor.viewColumn);
}

/** In the open file, else in the other one of a pair. */
async function nextToTranslate(server: NoticeServer): Promise<void> {
  const editor = await noticeAtHand();
  if (!editor) return;
  if (hasBlank(editor.document, 'translate')) {
    goToBlankFrom(await withFocus(editor), editor.selection.end, 'translate');
    return;
  }
  const partner = await partnerOf(editor.document.uri);
  const other = partner && (await vscode.workspace.openTextDocument(partner));
  if (!other || !hasBlank(other, 'translate')) {
    vscode.window.setStatusBarMessage(await leftToTranslate(server, editor.document.uri), 8000);
    return;
  }
  goToBlankFrom(await vscode.window.showTextDocument(other), new vscode.Position(0, 0), 'translate');
}

/** What is told where no text is marked to be translated. */
async function leftToTranslate(server: NoticeServer, uri: vscode.Uri): Promise<string> {
  const params: StatusParams = { uri: uri.toString() };
  const status: StatusResult | null = await server.sendRequest(STATUS, params);
  const other = status?.progress.find(({ toDo }) => toDo === 'translate');
  if (!other || other.done === other.total) return t('Nothing is left to be translated.');
  return t(
    'Texts without a translation: {0}. None is marked to be translated; the problems say where they are missing.',
    other.total - other.done,
  );
}

async function offerToGoTo(uri: string, { line, character }: { line: number; character: number }): Promise<void> {
  const go = t('Go There');
  const answer = await vscode.window.showInformationMessage(t('The fix has changed another place of the notice.'), go);
  if (answer !== go) return;
  const target = vscode.Uri.parse(uri);
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === target.toString());
  const editor = await vscode.window.showTextDocument(target, {
    viewColumn: open?.viewColumn ?? vscode.ViewColumn.Active,
    preview: false,
  });
  await show(editor, new vscode.Position(line, character));
}
