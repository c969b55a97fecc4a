import { type CompletionItem, CompletionItemKind, type CompletionList } from 'vscode-languageserver';
import { complete } from '../../core/features/completion/index.ts';
import type { Suggestion } from '../../core/features/completion/request.ts';
import { standardParts } from '../../core/features/models/index.ts';
import type { Feature } from '../feature.ts';
import { modelsFor } from '../models.ts';

const KIND: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  label: CompletionItemKind.Field,
  value: CompletionItemKind.Value,
  heading: CompletionItemKind.Module,
  level: CompletionItemKind.EnumMember,
  competency: CompletionItemKind.Keyword,
  paragraph: CompletionItemKind.Text,
  rule: CompletionItemKind.Property,
};

/** Labels, values, headings, levels, competencies and suppressions, where they are wanted. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [':', '(', '#', '-', ' '] } }),
  register({ connection, workspace, folders }) {
    connection.onCompletion(async ({ textDocument: { uri }, position }): Promise<CompletionList> => {
      const file = await workspace.file(uri);
      if (!file) return { isIncomplete: false, items: [] };
      const { notice, document, source } = file;
      // Only an empty line takes a whole paragraph.
      const isEmpty = document.getText({ start: { ...position, character: 0 }, end: position }).trim() === '';
      const standard = isEmpty
        ? standardParts(await modelsFor(uri, workspace, folders()), notice.configuration.profile)
        : [];
      const suggestions = complete(notice, source, document.offsetAt(position), workspace.today(), standard);
      const items = suggestions.map((suggestion, i): CompletionItem => {
        const { label, kind, insert, start, end, detail, filter, preferred } = suggestion;
        const range = {
          start: document.positionAt(start),
          end: end === undefined ? position : document.positionAt(end),
        };
        return {
          label,
          kind: KIND[kind],
          textEdit: { range, newText: insert },
          sortText: String(i).padStart(4, '0'),
          // Editors compare this with the text that is replaced.
          filterText: filter ?? insert,
          ...(preferred && i === 0 ? { preselect: true } : {}),
          ...(detail === undefined ? {} : { detail }),
        };
      });
      // Where a word goes on, other things fit: ask again.
      return { isIncomplete: true, items };
    });
  },
};
