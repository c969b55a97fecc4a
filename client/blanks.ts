import * as vscode from 'vscode';
import { LANGUAGE_ID } from './notices.ts';

/** A marked placeholder. It holds no other one, so that no text is read twice where one is not closed. */
const BLANK = /\[\[(?:[^[\]]|\[(?!\[)|\](?!\]))*\]\]/g;
/** While it is set, Tab and Shift+Tab lead from blank to blank. */
const CONTEXT = 'vacancyNotice.inBlanks';

/** "Next blank" and "Previous blank": Tab goes through the placeholders of a notice as through a form, until Escape. */
export function registerBlanks(): vscode.Disposable {
  const go = (step: 1 | -1) => () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId === LANGUAGE_ID) goToBlank(editor, step);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('vacancyNotice.nextBlank', go(1)),
    vscode.commands.registerCommand('vacancyNotice.previousBlank', go(-1)),
    vscode.commands.registerCommand('vacancyNotice.leaveBlanks', () => setInBlanks(false)),
  );
}

/** Selects the first blank from a position on; of those to be translated only where this is asked for. */
export function goToBlankFrom(editor: vscode.TextEditor, from: vscode.Position, only?: 'translate'): void {
  editor.selection = new vscode.Selection(from, from);
  goToBlank(editor, 1, only);
}

export function hasBlank(document: vscode.TextDocument, only?: 'translate'): boolean {
  return blanksIn(document, only).length > 0;
}

function goToBlank(editor: vscode.TextEditor, step: 1 | -1, only?: 'translate'): void {
  const blanks = blanksIn(editor.document, only);
  setInBlanks(blanks.length > 0);
  const at = editor.selection;
  const beyond = (blank: vscode.Range): boolean =>
    step > 0 ? blank.start.isAfterOrEqual(at.end) : blank.end.isBeforeOrEqual(at.start);
  const next = step > 0 ? (blanks.find(beyond) ?? blanks[0]) : (blanks.findLast(beyond) ?? blanks.at(-1));
  if (!next) return;
  editor.selection = new vscode.Selection(next.start, next.end);
  editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

const TO_TRANSLATE = /^\[\[\s*(?:TO TRANSLATE|[ÀA] TRADUIRE)/i;

function blanksIn(document: vscode.TextDocument, only?: 'translate'): readonly vscode.Range[] {
  return [...document.getText().matchAll(BLANK)]
    .filter(([text]) => !only || TO_TRANSLATE.test(text))
    .map(
      ({ 0: text, index }) => new vscode.Range(document.positionAt(index), document.positionAt(index + text.length)),
    );
}

function setInBlanks(value: boolean): void {
  void vscode.commands.executeCommand('setContext', CONTEXT, value);
}
