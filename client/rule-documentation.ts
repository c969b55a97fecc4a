import * as vscode from 'vscode';
import {
  RULE_DOCUMENTATION,
  RULE_LIST,
  RULE_SCHEME,
  type RuleDocumentationParams,
  type RuleListResult,
  rulePagePath,
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
        const params: RuleDocumentationParams = { rule: path.split('/')[1] ?? '' };
        const page: string | null = await server.sendRequest(RULE_DOCUMENTATION, params);
        return page ?? t('The rule “{0}” does not exist.', params.rule);
      },
    }),
    vscode.commands.registerCommand('vacancyNotice.explainRule', async () => {
      const rule = await chooseRule(server);
      if (rule === undefined) return;
      const page = vscode.Uri.from({ scheme: RULE_SCHEME, path: rulePagePath(rule.name, rule.summary) });
      await vscode.commands.executeCommand('vscode.openWith', page, PAGE, vscode.ViewColumn.Beside);
    }),
  );
}

/** The rule of the problem at the cursor; else one that the writer chooses, those of the problems there first. */
async function chooseRule(server: NoticeServer): Promise<RuleListResult[number] | undefined> {
  const editor = seenNotice();
  const rules = new Set(editor ? rulesAt(editor) : []);
  const all: RuleListResult = await server.sendRequest(RULE_LIST, {});
  const found = all.filter(({ name }) => rules.size === 0 || rules.has(name));
  if (found.length === 1) return found[0];
  const items = found.map((rule) => ({ label: rule.summary, description: rule.name, rule }));
  const options = { title: t('Which rule is to be explained?'), matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.rule;
}

function rulesAt({ document, selection }: vscode.TextEditor): readonly string[] {
  const own = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'vacancy-notice');
  return own
    .filter(({ range }) => range.contains(selection.active))
    .flatMap(({ code }) => (typeof code === 'object' ? String(code.value) : []));
}
