import type { CodeLens } from 'vscode-languageserver';
import { progressOf } from '../../core/features/progress.ts';
import { type Edition, inFile } from '../../core/model/notice.ts';
import type { Severity } from '../../core/model/problem.ts';
import type { Language } from '../../core/text/language.ts';
import type { FileSpan } from '../../core/text/source.ts';
import { COMMANDS } from '../../protocol/messages.ts';
import type { CheckedNotice } from '../checked-notice.ts';
import { rangeInEdition } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { say } from '../messages.ts';
import { otherSideOf } from '../mirrored.ts';

/** On each edition's title: what is to be mended in it. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  register({ connection, workspace, language, offers }) {
    connection.onCodeLens(async ({ textDocument: { uri } }): Promise<CodeLens[]> => {
      const file = await workspace.file(uri);
      if (!file) return [];
      const lenses = file.editions.flatMap((edition) => {
        const range = rangeInEdition(edition.title?.span ?? { ...edition.span, end: edition.span.start }, file.notice);
        const lens = (title: string, command: string): CodeLens => ({
          range,
          command: { title, command, arguments: [uri] },
        });
        const state = lens(titleOf(edition, file.notice, language()), COMMANDS.showProblems);
        if (file.notice.notice.editions.length > 1) return [state];
        const begin = say(language(), edition.language === 'en' ? 'beginFr' : 'beginEn');
        return [state, lens(begin, COMMANDS.beginEdition)];
      });
      // A lens is something to click.
      return lenses.filter(({ command }) => offers(command!.command));
    });
  },
};

function titleOf(edition: Edition, notice: CheckedNotice, language: Language): string {
  const name = say(language, edition.language === 'en' ? 'editionEn' : 'editionFr');
  const own = notice.problems.filter((problem) => isIn(edition, problem.span, notice));
  const count = (...severities: readonly Severity[]): number =>
    own.filter(({ severity }) => severities.includes(severity)).length;
  // What is still to be written is told by the progress.
  const toDo = own.filter(({ severity, tags }) => severity === 'info' && tags.includes('to-do')).length;
  const differences = notice.problems.filter((problem) => {
    const other = otherSideOf(problem, notice);
    return other && isIn(edition, other, notice);
  });
  const findings = [
    progressIn(edition, notice, language),
    counted('lensErrors', count('error'), language),
    counted('lensWarnings', count('warning'), language),
    counted('lensMissing', missingHere(edition, notice), language),
    counted('lensDifferences', differences.length, language),
    counted('lensRemarks', count('info', 'hint') - toDo, language),
    ...(notice.notice.editions.length < 2 ? [say(language, 'lensAlone')] : []),
  ].filter((finding) => finding !== undefined);
  if (findings.length === 0) return say(language, 'lensClean', { edition: name });
  return say(language, 'lens', { edition: name, findings: findings.join(', ') });
}

/** How much of the edition is there, as long as something is left. */
function progressIn(edition: Edition, { notice, alignment }: CheckedNotice, language: Language): string | undefined {
  const own = progressOf(notice, alignment).find((progress) => progress.language === edition.language);
  if (!own || own.done === own.total) return undefined;
  const { done, total, toDo } = own;
  return say(language, toDo === 'write' ? 'lensWritten' : 'lensTranslated', { done, total });
}

function counted(
  key: 'lensErrors' | 'lensWarnings' | 'lensMissing' | 'lensDifferences' | 'lensRemarks',
  count: number,
  language: Language,
): string | undefined {
  return count === 0 ? undefined : say(language, key, { count });
}

/** How often something of the other edition is missing in this one. */
function missingHere(edition: Edition, notice: CheckedNotice): number {
  return notice.problems.filter((problem) =>
    problem.tags.includes(isIn(edition, problem.span, notice) ? 'missing' : 'missing-in-other'),
  ).length;
}

function isIn(edition: Edition, span: FileSpan, { notice }: CheckedNotice): boolean {
  const { source, start, end } = inFile(notice, edition.span);
  return span.source === source && start <= span.start && span.start <= end;
}
