import { type CodeAction, CodeActionKind, type Diagnostic, type Range, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type BlankAction, blankActions } from '../../core/features/blank-actions.ts';
import { standardParts, translationsIn } from '../../core/features/models/index.ts';
import { ruleSummary } from '../../core/features/rule-summary.ts';
import { fixAll } from '../../core/fix-all.ts';
import { inFile } from '../../core/model/notice.ts';
import type { FileEdit, Problem } from '../../core/model/problem.ts';
import { type FileSpan, textOf } from '../../core/text/source.ts';
import { isFixable, safeFixes } from '../../core/writing/edits.ts';
import { COMMANDS } from '../../protocol/messages.ts';
import { type CheckedFile, type CheckedNotice, documentOf } from '../checked-notice.ts';
import { editsByDocument, locationOf, rangeOf, workspaceEdit, workspaceEditOf } from '../convert.ts';
import { diagnosticOf, mirrored } from '../diagnostic-of.ts';
import type { Feature, Server } from '../feature.ts';
import { say } from '../messages.ts';
import { otherSideOf } from '../mirrored.ts';
import { modelsFor } from '../models.ts';
import { firstOfEachRule, silencings } from './silencings.ts';

/** The kind that `editor.codeActionsOnSave` names. */
const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.vacancyNotice`;

/** Quick fixes of a problem, of all problems of its rule, and of the whole notice; ways to silence a rule. */
export const codeActions: Feature = {
  capabilities: () => ({
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
  }),
  register(server) {
    server.connection.onCodeAction(
      async ({ textDocument: { uri }, range, context: { only } }): Promise<CodeAction[]> => {
        const file = await server.workspace.file(uri);
        if (!file) return [];
        const { notice, source } = file;
        const wants = (kind: string): boolean =>
          !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
        const actions: CodeAction[] = [];
        if (wants(CodeActionKind.QuickFix)) {
          const isTouched = (span: FileSpan | undefined): boolean =>
            span?.source === source && touches(rangeOf(span, notice), range);
          const touched = notice.problems.filter(({ span }) => isTouched(span));
          const fromOther = notice.problems.filter((problem) => isTouched(otherSideOf(problem, notice)));
          actions.push(...(await helpWithBlank(file, range.start, server)));
          for (const problem of touched) {
            const diagnostic = diagnosticOf(problem, notice, server);
            actions.push(
              ...quickFixes(problem, diagnostic, range, uri, notice, server),
              ...everywhere(problem, notice, server),
              ...wordActions(problem, notice, server),
              ...checkedAction(problem, problem.span, notice, server),
            );
          }
          for (const problem of fromOther) {
            const diagnostic = mirrored(problem, otherSideOf(problem, notice)!, notice, server);
            actions.push(...quickFixes(problem, diagnostic, range, uri, notice, server));
            actions.push(...checkedAction(problem, otherSideOf(problem, notice)!, notice, server));
          }
          actions.push(...beginnings(touched, uri, notice, server));
          const rules = new Set(touched.map(({ rule }) => rule));
          for (const rule of rules) actions.push(...fixesOfRule(rule, notice, server));
          for (const problem of firstOfEachRule(touched)) actions.push(...silencings(problem, notice, server));
        }
        // Asked for by name only: on save and in the source menu, never in the light bulb.
        if (only && wants(FIX_ALL_KIND)) actions.push(...fixEverything(notice, server));
        // Each editor has commands of its own, and few have ours.
        return actions.filter(({ command }) => command === undefined || server.offers(command.command));
      },
    );
  },
};

function touches(a: Range, b: Range): boolean {
  const before = (left: Range['start'], right: Range['start']): boolean =>
    left.line < right.line || (left.line === right.line && left.character <= right.character);
  return before(a.start, b.end) && before(b.start, a.end);
}

function quickFixes(
  problem: Problem,
  diagnostic: Diagnostic,
  { start }: Range,
  uri: string,
  notice: CheckedNotice,
  server: Server,
): CodeAction[] {
  return problem.fixes().map((fix, i) => {
    const action: CodeAction = {
      title: fix.title(server.language()),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      // The writer's "auto fix" takes it unasked.
      isPreferred: i === 0 && (fix.safe || problem.fixes().length === 1),
      edit: workspaceEditOf(fix.edits, notice, server),
    };
    const [first] = fix.edits;
    const place = first && locationOf(first.span, notice);
    const isFar = place && (place.uri !== uri || Math.abs(place.range.start.line - start.line) > FAR);
    // Whoever has changed something out of sight may want to see it.
    if (!server.offers(COMMANDS.fixApplied) || !isFar) return action;
    return {
      ...action,
      command: { title: action.title, command: COMMANDS.fixApplied, arguments: [place.uri, place.range.start] },
    };
  });
}

/** So many lines away is out of sight. */
const FAR = 30;

/** On a placeholder: what can take its place. */
async function helpWithBlank(
  { notice, document, source }: CheckedFile,
  position: Range['start'],
  server: Server,
): Promise<CodeAction[]> {
  const { folders, language, workspace } = server;
  const line = document.getText({
    start: { ...position, character: 0 },
    end: { line: position.line + 1, character: 0 },
  });
  // A look at the line spares reading other notices.
  if (!line.includes('[[')) return [];
  const models = await modelsFor(document.uri, workspace, folders());
  const known = {
    standard: standardParts(models, notice.configuration.profile),
    translate: translationsIn(models),
  };
  const offset = document.offsetAt(position);
  const actions = blankActions(notice.notice, notice.alignment, source, offset, known);
  return actions.map(({ kind, clause, edits }, i) => ({
    title: say(language(), BLANK_TITLES[kind], { text: clause?.title[language()] ?? '' }),
    kind: CodeActionKind.QuickFix,
    isPreferred: i === 0 && kind !== 'delete',
    edit: workspaceEditOf(edits, notice, server),
  }));
}

const BLANK_TITLES = {
  paragraph: 'blankParagraph',
  translation: 'blankTranslation',
  source: 'blankSource',
  held: 'blankHeld',
  delete: 'blankDelete',
} as const satisfies Record<BlankAction['kind'], string>;

/** Where an edition is missing: a command that begins it, since the edit needs other notices and maybe a new file. */
function beginnings(problems: readonly Problem[], uri: string, notice: CheckedNotice, server: Server): CodeAction[] {
  const [edition, second] = notice.notice.editions;
  const problem = problems.find(({ tags }) => tags.includes('edition'));
  if (!problem || !edition || second) return [];
  const title = say(server.language(), edition.language === 'en' ? 'beginFr' : 'beginEn');
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(problem, notice, server)],
      isPreferred: true,
      command: { title, command: COMMANDS.beginEdition, arguments: [uri] },
    },
  ];
}

/** Takes a word that is reported as misspelt up among the house's words: the client writes it into the configuration. */
function wordActions(problem: Problem, notice: CheckedNotice, server: Server): CodeAction[] {
  if (!problem.tags.includes('spelling')) return [];
  const { span } = problem;
  const edition = notice.notice.editions.find((one) => {
    const place = inFile(notice.notice, one.span);
    return place.source === span.source && place.start <= span.start && span.end <= place.end;
  });
  if (!edition) return [];
  const word = textOf(span);
  const title = say(server.language(), 'addWord', { word });
  const { uri } = documentOf(span.source, notice);
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(problem, notice, server)],
      command: { title, command: COMMANDS.addWord, arguments: [word.toLowerCase(), edition.language, uri] },
    },
  ];
}

/** The same fix in all places that have the problem: whoever decides on an order of words decides once. Safe fixes have their own. */
function everywhere(problem: Problem, notice: CheckedNotice, server: Server): CodeAction[] {
  const [fix] = problem.fixes();
  if (!fix || fix.safe) return [];
  const title = fix.title('en');
  const alike = notice.problems.filter(({ rule, fixes }) => rule === problem.rule && fixes()[0]?.title('en') === title);
  const edits = alike.flatMap(({ fixes }) => fixes()[0]!.edits);
  if (alike.length < 2 || overlap(edits)) return [];
  return [
    {
      title: say(server.language(), 'everywhere', { title: fix.title(server.language()), count: alike.length }),
      kind: CodeActionKind.QuickFix,
      diagnostics: alike.map((one) => diagnosticOf(one, notice, server)),
      edit: workspaceEditOf(edits, notice, server),
    },
  ];
}

/** Where a change was not followed: notes that nothing needs to be done. The client writes it beside the notice. */
function checkedAction(problem: Problem, span: FileSpan, notice: CheckedNotice, server: Server): CodeAction[] {
  if (!problem.tags.includes('changed')) return [];
  const title = say(server.language(), 'checked');
  const { uri, range } = locationOf(span, notice);
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(problem, notice, server)],
      command: { title, command: COMMANDS.setReview, arguments: [uri, range.start, 'translated'] },
    },
  ];
}

function overlap(edits: readonly FileEdit[]): boolean {
  const places = edits.map(({ span }) => span);
  places.sort((a, b) => a.source.path.localeCompare(b.source.path) || a.start - b.start);
  return places.some(({ source, start, end }, i) => {
    const next = places[i + 1];
    return next !== undefined && next.source === source && (next.start < end || next.start === start);
  });
}

function fixesOfRule(rule: string, notice: CheckedNotice, server: Server): CodeAction[] {
  const problems = notice.problems.filter((problem) => problem.rule === rule && isFixable(problem));
  if (problems.length < 2) return [];
  return [
    {
      title: say(server.language(), 'fixAllOfRule', { summary: ruleSummary(rule, server.language()) }),
      kind: CodeActionKind.QuickFix,
      diagnostics: problems.map((problem) => diagnosticOf(problem, notice, server)),
      edit: workspaceEditOf(editsOf(problems), notice, server),
    },
  ];
}

function fixEverything(notice: CheckedNotice, server: Server): CodeAction[] {
  const problems = notice.allProblems.filter(isFixable);
  if (problems.length === 0) return [];
  const { profile, rules: severities } = notice.configuration;
  const inputs = notice.documents.map((document) => ({ path: document.uri, text: document.getText() }));
  const { inputs: fixed } = fixAll(inputs, {
    profile,
    severities,
    today: server.workspace.today(),
    dictionaries: server.workspace.dictionaries,
  });
  if (fixed.every(({ text }, i) => text === inputs[i]!.text)) return [];
  // One round is enough nearly always; then the edits are as small as the fixes, and the cursor stays where it is.
  const once = editsByDocument(editsOf(problems), notice);
  const isEnough = notice.documents.every(
    (document, i) => TextDocument.applyEdits(document, once.get(document.uri) ?? []) === fixed[i]!.text,
  );
  const edits = isEnough
    ? once
    : new Map(notice.documents.map((one, i) => [one.uri, [difference(one, fixed[i]!.text)]]));
  return [{ title: say(server.language(), 'fixAll'), kind: FIX_ALL_KIND, edit: workspaceEdit(edits, server) }];
}

/** The one edit between what two texts begin and end with alike. */
function difference(document: TextDocument, after: string): TextEdit {
  const before = document.getText();
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before[start] === after[start]) start++;
  let same = 0;
  while (same < longest - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const range = { start: document.positionAt(start), end: document.positionAt(before.length - same) };
  return { range, newText: after.slice(start, after.length - same) };
}

function editsOf(problems: readonly Problem[]): readonly FileEdit[] {
  return safeFixes(problems).flatMap(({ edits }) => edits);
}
