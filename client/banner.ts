import * as vscode from 'vscode';
import { LANGUAGE_ID } from './notices.ts';

const { t } = vscode.l10n;

/** By this line a file of any name is known as a notice. */
const BANNER = /^[^\w\r\n\u2028\u2029]*VACANCY NOTIFICATION\s*\//im;
/** The banner stands at the top; a file is not searched beyond (UTF-16 units). */
const WITHIN = 4000;
const ASKED = 'vacancyNotice.bannerAsked';

/** Offers, once a file, to treat one that carries the banner as a notice. */
export function registerBanner({ workspaceState }: vscode.ExtensionContext): vscode.Disposable {
  const offer = async (document: vscode.TextDocument | undefined): Promise<void> => {
    if (!document || !['plaintext', 'markdown'].includes(document.languageId)) return;
    const uri = document.uri.toString();
    const asked = workspaceState.get<readonly string[]>(ASKED, []);
    const top = new vscode.Range(document.positionAt(0), document.positionAt(WITHIN));
    if (asked.includes(uri) || !BANNER.test(document.getText(top))) return;
    await workspaceState.update(ASKED, [...asked, uri].slice(-200));
    const yes = t('Treat as a notice');
    const answer = await vscode.window.showInformationMessage(
      t('This file looks like a vacancy notice. Check it as one?'),
      yes,
      t('Not this file'),
    );
    if (answer === yes) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
  };
  void offer(vscode.window.activeTextEditor?.document);
  return vscode.window.onDidChangeActiveTextEditor((editor) => void offer(editor?.document));
}
