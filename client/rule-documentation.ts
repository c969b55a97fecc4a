import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RULE_DOCUMENTATION, RULE_SCHEME, type RuleDocumentationParams } from '../server/lsp/protocol.ts';

/** Shows a rule's documentation as a page inside the editor: where the link of a problem leads, with no network. */
export function registerRuleDocumentation(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
    async provideTextDocumentContent({ path }): Promise<string> {
      const params: RuleDocumentationParams = { rule: path.replace(/^\/|\.md$/g, '') };
      const page: string | null = await client.sendRequest(RULE_DOCUMENTATION, params);
      return page ?? vscode.l10n.t('There is no rule called “{0}”.', params.rule);
    },
  });
}
