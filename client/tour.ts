import * as vscode from 'vscode';

const { t } = vscode.l10n;
const OFFERED = 'vacancyNotice.tourOffered';

/** The steps of the tour that are done by doing something. */
export type Step = 'new' | 'problems' | 'counterpart' | 'preview' | 'fix';

/** "Take the tour"; it is offered once, when the extension first runs. */
export function registerTour({ extension, globalState }: vscode.ExtensionContext): vscode.Disposable {
  const take = (): Thenable<unknown> =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#firstNotice`);
  const offer = async (): Promise<void> => {
    if (globalState.get(OFFERED)) return;
    await globalState.update(OFFERED, true);
    const yes = t('Take the Tour');
    const answer = await vscode.window.showInformationMessage(
      t('Vacancy Notice checks notices in English and French while you write. A short tour shows how.'),
      yes,
    );
    if (answer === yes) await take();
  };
  void offer();
  return vscode.Disposable.from(
    vscode.commands.registerCommand('vacancyNotice.takeTour', take),
    vscode.commands.registerCommand('vacancyNotice.fixOnSave', fixOnSave),
  );
}

/** Ticks a step of the tour, which only what was done does: a question that was left is no notice. */
export function stepDone(step: Step): void {
  void vscode.commands.executeCommand('setContext', `vacancyNotice.done.${step}`, true);
}

/** "Fix on each save": a setting that nobody has to write by hand. */
async function fixOnSave(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('editor', { languageId: 'vacancy-notice' });
  const own = settings.inspect<Readonly<Record<string, unknown>>>('codeActionsOnSave')?.globalLanguageValue;
  const put = (value: unknown): Thenable<void> =>
    settings.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Global, true);
  await put({ ...own, 'source.fixAll.vacancyNotice': 'explicit' });
  const undo = t('Undo');
  const said = t('From now on, notices are corrected each time you save them, as far as it is safe.');
  if ((await vscode.window.showInformationMessage(said, undo)) === undo) await put(own);
}
