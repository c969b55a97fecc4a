import * as vscode from 'vscode';
import { git, type Repository } from '../git.ts';
import { noticeAtHand } from '../notices.ts';
import type { Revisions } from '../revisions.ts';
import { changeConfiguration } from './configuration.ts';

const { t } = vscode.l10n;

/** So many commits are offered. */
const COMMITS = 15;

interface Choice extends vscode.QuickPickItem {
  /** What is chosen; undefined leaves it to the configuration. */
  readonly revision?: string | undefined;
}

/** "Choose the approved version": what notices are compared with, for oneself or, in the configuration, for everybody. */
export function registerChooseApproved(revisions: Revisions): vscode.Disposable {
  return vscode.commands.registerCommand('vacancyNotice.chooseApproved', async () => {
    const notice = (await noticeAtHand())?.document.uri;
    if (!notice) return;
    const repository = (await git())?.getRepository(notice);
    if (!repository) {
      void vscode.window.showInformationMessage(
        t('This notice is not in a Git repository, so there is no earlier version to compare it with.'),
      );
      return;
    }
    const choice = await vscode.window.showQuickPick(choicesOf(repository, notice, revisions.chosen), {
      title: t('Which version of the notices was approved?'),
      placeHolder: t('What has changed since then in one edition only is marked in both.'),
      matchOnDescription: true,
    });
    if (!choice) return;
    const { revision } = choice;
    if (revision === undefined) {
      await revisions.choose(undefined);
      return;
    }
    const forMe = t('For me, in this folder');
    const forAll = t('For everybody, in the configuration');
    const where = await vscode.window.showQuickPick([forMe, forAll], {
      title: t('For whom is “{0}” the approved version?', revision),
    });
    if (where === forMe) await revisions.choose(revision);
    if (where !== forAll) return;
    await revisions.choose(undefined);
    await changeConfiguration(
      notice,
      ['approved'],
      () => revision,
      (file) => t('“{0}” is now the approved version, by {1}.', revision, file),
    );
  });
}

async function choicesOf(repository: Repository, notice: vscode.Uri, chosen: string | undefined): Promise<Choice[]> {
  const [refs, commits] = await Promise.all([
    repository.getRefs({ sort: 'committerdate' }).catch(() => []),
    repository.log({ maxEntries: COMMITS, path: notice.fsPath }).catch(() => []),
  ]);
  const named = (types: readonly number[]): Choice[] =>
    refs.flatMap(({ type, name, commit = '' }) =>
      types.includes(type) && name ? [choice(name, commit.slice(0, 8), name, chosen)] : [],
    );
  return [
    { label: t('As the configuration says, else the last commit'), ...(chosen === undefined ? CURRENT : {}) },
    ...group(t('Tags'), named([2])),
    ...group(t('Branches'), named([0, 1])),
    ...group(
      t('Changes of this notice'),
      commits.map(({ hash, message, authorDate, authorName = '' }) => {
        const date = authorDate ? authorDate.toLocaleDateString(vscode.env.language, { dateStyle: 'medium' }) : '';
        const [subject = ''] = message.split('\n', 1);
        return choice(subject, [date, authorName].filter(Boolean).join(', '), hash.slice(0, 12), chosen);
      }),
    ),
  ];
}

/** The mark of what holds now. */
const CURRENT = { iconPath: new vscode.ThemeIcon('check') };

function choice(label: string, description: string, revision: string, chosen: string | undefined): Choice {
  return { label, description, revision, ...(revision === chosen ? CURRENT : {}) };
}

function group(label: string, choices: readonly Choice[]): Choice[] {
  return choices.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...choices] : [];
}
