import * as vscode from 'vscode';
import { COMMANDS } from '../../server/protocol/messages.ts';
import type { NoticeServer } from '../server.ts';

const { t } = vscode.l10n;

/** "Ignore": asks where a problem is not to be reported, and why, and writes both into the notice. */
export function registerIgnore(server: NoticeServer): vscode.Disposable {
  return vscode.commands.registerCommand(
    COMMANDS.ignore,
    async (rule: string, uri: string, here: ProtocolEdit, file: ProtocolEdit, summary: string) => {
      const places = [
        { label: t('Here'), edit: here },
        { label: t('In this file'), edit: file },
        { label: t('In all notices…'), description: t('changes the severity of the rule'), edit: undefined },
      ];
      // The rule's name is what stands in the notice then, and what CI calls it.
      const place = await vscode.window.showQuickPick(places, {
        title: t('Where is “{0}” not to be reported?', rule),
        placeHolder: summary,
      });
      if (!place) return;
      if (!place.edit) {
        await vscode.commands.executeCommand(COMMANDS.setSeverity, rule, uri);
        return;
      }
      const reason = await vscode.window.showInputBox({
        title: t('Why is “{0}” not to be reported?', rule),
        prompt: t('The reason stays in the notice, for whoever reads it next.'),
        validateInput: (text) => (text.trim() === '' ? t('Write a reason.') : undefined),
      });
      if (reason === undefined) return;
      const edit = await server.asWorkspaceEdit(withReason(place.edit, reason));
      if (edit) await vscode.workspace.applyEdit(edit);
    },
  );
}

type ProtocolEdit = Parameters<NoticeServer['asWorkspaceEdit']>[0];

/** The comments that silence a rule, with the reason behind its name. What would end a comment cannot be part of one. */
function withReason(edit: ProtocolEdit, reason: string): ProtocolEdit {
  const text = reason.trim().replace(/-->/g, '→').replace(/\s+/g, ' ');
  const json = JSON.stringify(edit, (key, value: unknown) =>
    key === 'newText' && typeof value === 'string' && value.includes('-disable')
      ? value.replace(' -->', () => ` -- ${text} -->`)
      : value,
  );
  return JSON.parse(json) as ProtocolEdit;
}
