import * as vscode from 'vscode';
import {
  RULE_DOCUMENTATION,
  RULE_LIST,
  RULE_SCHEME,
  type RuleDocumentationParams,
  type RuleListResult,
} from '../server/protocol/messages.ts';
import { seenNotice } from './notices.ts';
import type { NoticeServer } from './server.ts';

const { t } = vscode.l10n;

/** The editor in which VS Code shows Markdown as a page; the manifest names it for all pages on rules. */
const PAGE = 'vscode.markdown.preview.editor';

/** Shows a rule's documentation as a page inside the editor: where the link of a problem leads, and "Explain rule", with no network. */
export function registerRuleDocumentation(server: NoticeServer): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
      async provideTextDocumentContent({ path }): Promise<string> {
        const params: RuleDocumentationParams = { rule: path.replace(/^\/|\.md$/g, '') };
        const page: string | null = await server.sendRequest(RULE_DOCUMENTATION, params);
        return page ?? t('The rule “{0}” does not exist.', params.rule);
      },
    }),
    vscode.commands.registerCommand('vacancyNotice.explainRule', async () => {
      const rule = await chooseRule(server);
      if (rule === undefined) return;
      const page = vscode.Uri.from({ scheme: RULE_SCHEME, path: `/${rule}.md` });
      await vscode.commands.executeCommand('vscode.openWith', page, PAGE, vscode.ViewColumn.Beside);
    }),
  );
}

/** The rule of the problem at the cursor; else one that the writer chooses, those of the problems there first. */
async function chooseRule(server: NoticeServer): Promise<string | undefined> {
  const editor = seenNotice();
  const rules = new Set(editor ? rulesAt(editor) : []);
  if (rules.size === 1) return [...rules][0];
  const all: RuleListResult = await server.sendRequest(RULE_LIST, {});
  const items = all
    .filter(({ name }) => rules.size === 0 || rules.has(name))
    .map(({ name, summary }) => ({ label: summary, description: name, name }));
  const options = { title: t('Which rule is to be explained?'), matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.name;
}

function rulesAt({ document, selection }: vscode.TextEditor): readonly string[] {
  const own = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'vacancy-notice');
  return own
    .filter(({ range }) => range.contains(selection.active))
    .flatMap(({ code }) => (typeof code === 'object' ? String(code.value) : []));
}
