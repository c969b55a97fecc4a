import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { ruleSummary } from '../../core/features/rule-summary.ts';
import { suppressHere, suppressInFile } from '../../core/features/suppressing.ts';
import type { Problem } from '../../core/model/problem.ts';
import { COMMANDS } from '../../protocol/messages.ts';
import { type CheckedNotice, documentOf } from '../checked-notice.ts';
import { workspaceEditOf } from '../convert.ts';
import { diagnosticOf } from '../diagnostic-of.ts';
import type { Server } from '../feature.ts';
import { say } from '../messages.ts';

/**
 * The ways not to hear of a problem: behind one entry, which asks for the reason, where the client can ask. None for what no
 * notice may be published with.
 */
export function silencings(problem: Problem, notice: CheckedNotice, server: Server): CodeAction[] {
  if (problem.tags.includes('required')) return [];
  const language = server.language();
  const { rule } = problem;
  const diagnostics = [diagnosticOf(problem, notice, server)];
  const here = workspaceEditOf(suppressHere(problem, notice.notice), notice, server);
  const file = workspaceEditOf(suppressInFile(problem, notice.notice), notice, server);
  if (server.offers(COMMANDS.ignore)) {
    const summary = ruleSummary(rule, language);
    // The dots tell that something is asked.
    const title = say(language, 'ignore', { summary: summary.replace(/…?$/, '…') });
    const { uri } = documentOf(problem.span.source, notice);
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        command: { title, command: COMMANDS.ignore, arguments: [rule, uri, here, file, summary] },
      },
    ];
  }
  return [
    { title: say(language, 'suppressHere', { rule }), kind: CodeActionKind.QuickFix, diagnostics, edit: here },
    { title: say(language, 'suppressFile', { rule }), kind: CodeActionKind.QuickFix, diagnostics, edit: file },
  ];
}

/** The problems of a list without those of a rule that has one in it already. */
export function firstOfEachRule(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem, i) => problems.findIndex(({ rule }) => rule === problem.rule) === i);
}
