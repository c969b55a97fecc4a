import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type Beginning, beginEdition } from '../../core/features/begin-edition.ts';
import { standardParts, translationsIn } from '../../core/features/models/index.ts';
import { noticeTexts, scaleSalary } from '../../core/features/new-notice.ts';
import { isWholeSalary } from '../../core/features/new-notice-questions.ts';
import type { CalendarDate } from '../../core/model/rule.ts';
import { gradeValues } from '../../core/values/scale/grades.ts';
import {
  BEGIN_EDITION,
  type BeginEditionParams,
  type BeginEditionResult,
  NEW_NOTICE,
  NEW_NOTICE_VALUES,
  type NewNoticeParams,
  type NewNoticeResult,
  type NewNoticeValuesParams,
  type NewNoticeValuesResult,
} from '../../protocol/messages.ts';
import { type CheckedNotice, documentOf } from '../checked-notice.ts';
import type { Feature } from '../feature.ts';
import { modelsFor } from '../models.ts';

/** What begins a notice, or its other edition. */
export const writing: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace, folders, language }) {
    connection.onRequest(NEW_NOTICE, async (params: NewNoticeParams): Promise<NewNoticeResult> => {
      const { profile } = await workspace.configurationOf(params.uri);
      const standard = standardParts(await modelsFor(params.uri, workspace, folders()), profile);
      const notice = { ...params, deadline: dateOf(params.deadline), standard };
      return noticeTexts(notice, profile, params.pair);
    });
    connection.onRequest(NEW_NOTICE_VALUES, async (params: NewNoticeValuesParams): Promise<NewNoticeValuesResult> => {
      const { profile } = await workspace.configurationOf(params.uri);
      const { grade, deadline } = params;
      const salary = grade && deadline ? scaleSalary({ grade, deadline: dateOf(deadline) }, 'en', profile) : undefined;
      return {
        grades: gradeValues(profile.grades).map(({ text, title }) => ({
          value: text,
          name: text.replace(profile.grades?.prefix ?? '', '').trim(),
          title: title[language()],
        })),
        clearances: profile.clearances.map(({ code, title }) => ({ value: code, title: title[language()] })),
        ...(profile.vacancyNumber?.digits !== undefined && { digits: profile.vacancyNumber.digits }),
        ...(salary === undefined ? {} : { salary }),
        isSalary: params.salary !== undefined && isWholeSalary(params.salary, profile),
      };
    });
    connection.onRequest(BEGIN_EDITION, async ({ uri }: BeginEditionParams): Promise<BeginEditionResult> => {
      const notice = await workspace.check(uri);
      if (notice?.notice.editions.length !== 1) return null;
      const beginning = beginEdition(notice.notice, translationsIn(await modelsFor(uri, workspace, folders())));
      return beginning ? insertion(beginning, notice) : null;
    });
  },
};

function insertion({ file, path, text }: Beginning, notice: CheckedNotice): BeginEditionResult {
  if (!file) {
    const edit = { range: rangeAt({ line: 0, character: 0 }), newText: text };
    const documentChanges: WorkspaceEdit['documentChanges'] = [
      { kind: 'create', uri: path },
      changes(path, null, edit),
    ];
    return { uri: path, edit: { documentChanges }, line: 0 };
  }
  const document = documentOf(file, notice);
  const written = document.getText().trimEnd().length;
  const start = document.positionAt(written);
  const lineEnd = text.endsWith('\r\n') ? '\r\n' : '\n';
  const edit = {
    range: { start, end: document.positionAt(document.getText().length) },
    newText: `${written === 0 ? '' : lineEnd.repeat(3)}${text}`,
  };
  return { uri: document.uri, edit: { documentChanges: [changes(document.uri, null, edit)] }, line: start.line };
}

function changes(uri: string, version: number | null, edit: TextEdit): TextDocumentEdit {
  return { textDocument: { uri, version }, edits: [edit] };
}

function rangeAt(position: TextEdit['range']['start']): TextEdit['range'] {
  return { start: position, end: position };
}

function dateOf(iso: string): CalendarDate {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}
