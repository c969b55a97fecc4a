import * as vscode from 'vscode';
import { RULE_DOCUMENTATION, RULE_SCHEME, type RuleDocumentationParams } from '../server/protocol/messages.ts';
import type { NoticeServer } from './server.ts';

/** Shows a rule's documentation as a page inside the editor: where the link of a problem leads, with no network. */
export function registerRuleDocumentation(server: NoticeServer): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
    async provideTextDocumentContent({ path }): Promise<string> {
      const params: RuleDocumentationParams = { rule: path.replace(/^\/|\.md$/g, '') };
      const page: string | null = await server.sendRequest(RULE_DOCUMENTATION, params);
      return page ?? vscode.l10n.t('The rule “{0}” does not exist.', params.rule);
    },
  });
}
