import type { TextEdit } from 'vscode-languageserver';
import { isFixable, safeFixes } from '../../core/writing/edits.ts';
import { textEditOf } from '../convert.ts';
import type { Feature } from '../feature.ts';

/** "Format document" applies the safe fixes of spacing and punctuation. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true }),
  register({ connection, workspace }) {
    connection.onDocumentFormatting(async ({ textDocument: { uri } }): Promise<TextEdit[]> => {
      const notice = await workspace.check(uri);
      if (!notice) return [];
      const problems = notice.allProblems.filter((problem) => problem.tags.includes('layout') && isFixable(problem));
      return safeFixes(problems)
        .flatMap(({ edits }) => edits)
        .filter(({ span }) => span.source.path === uri)
        .map((edit) => textEditOf(edit, notice));
    });
  },
};
