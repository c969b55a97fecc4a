import { type Hover, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../core/features/hover.ts';
import { ruleDocumentation } from '../../core/features/rule-documentation.ts';
import { RULES } from '../../core/rules/index.ts';
import {
  RULE_DOCUMENTATION,
  RULE_LIST,
  type RuleDocumentationParams,
  type RuleListResult,
} from '../../protocol/messages.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';

/** What a value means, what the other edition says, and what a rule is about. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register({ connection, workspace, language }) {
    connection.onHover(async ({ textDocument: { uri }, position }): Promise<Hover | null> => {
      const file = await workspace.file(uri);
      if (!file) return null;
      const { notice, document, source } = file;
      const found = hoverAt(notice, source, document.offsetAt(position), language());
      return found
        ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: rangeOf(found.span, notice) }
        : null;
    });
    connection.onRequest(RULE_DOCUMENTATION, ({ rule }: RuleDocumentationParams): string | null => {
      const found = RULES.find(({ name }) => name === rule);
      return found ? ruleDocumentation(found, language()) : null;
    });
    connection.onRequest(
      RULE_LIST,
      (): RuleListResult =>
        RULES.map(({ name, documentation }) => ({ name, summary: documentation[language()].summary })),
    );
  },
};
