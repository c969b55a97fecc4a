import type { Position, WorkspaceEdit } from 'vscode-languageserver';
import { inFile } from '../../core/model/notice.ts';
import { previewModel } from '../../core/preview/index.ts';
import { exportPage } from '../../core/preview/page.ts';
import { draftRows, keyOf as rowKeyOf, type Shown } from '../../core/preview/rows.ts';
import { PreviewSession } from '../../core/preview/session.ts';
import { otherLanguage } from '../../core/text/language.ts';
import { textOf } from '../../core/text/source.ts';
import {
  PREVIEW,
  PREVIEW_CELL,
  PREVIEW_FIX,
  PREVIEW_PAGE,
  type PreviewCellParams,
  type PreviewCellResult,
  type PreviewFixParams,
  type PreviewPageParams,
  type PreviewPageResult,
  type PreviewParams,
  type PreviewResult,
  SET_REVIEW,
  type SetReviewParams,
  type SetReviewResult,
} from '../../protocol/messages.ts';
import { type CheckedNotice, fileOf } from '../checked-notice.ts';
import { locationOf, workspaceEditOf } from '../convert.ts';
import type { Feature, Server } from '../feature.ts';
import { refreshDiagnostics } from './refresh.ts';

/** At most this many previews are remembered; a forgotten one gets a complete update when it asks next. */
const SESSIONS = 20;

/** A preview, and the check that its last update shows. */
interface ShownNotice {
  readonly session: PreviewSession;
  notice: CheckedNotice;
}

/** Both editions side by side: updates for the page, its fixes, and the page as a file. */
export const preview: Feature = {
  capabilities: () => ({}),
  register(server) {
    const { connection, workspace } = server;
    const shown = new Map<string, ShownNotice>();
    connection.onRequest(PREVIEW, async ({ uri, previous }: PreviewParams): Promise<PreviewResult> => {
      const { renderMarkdown } = await import('../../core/preview/render-markdown.ts');
      const notice = await workspace.check(uri);
      if (!notice) return null;
      const key = keyOf(notice);
      const language = server.language();
      const known = shown.get(key);
      const session =
        known?.session.language === language ? known.session : new PreviewSession(renderMarkdown, language);
      // A page asks after each change of the text and again when its problems have come.
      if (known?.notice === notice && session.version === previous) return null;
      remember(shown, key, { session, notice });
      return session.update(previewModel(notice, language, notice.comparedWith), previous);
    });
    connection.onRequest(PREVIEW_FIX, async (params: PreviewFixParams): Promise<WorkspaceEdit | null> => {
      const notice = await workspace.check(params.uri);
      const known = notice && shown.get(keyOf(notice));
      // The page offers what it shows; when the text has moved on since, the edit could hit the wrong place.
      if (!known || known.notice.stamp !== notice.stamp) return null;
      const found = known.session.problem(params.version, params.row, params.problem);
      const fix = found?.problem.fixes()[params.fix];
      return fix ? workspaceEditOf(fix.edits, known.notice, server) : null;
    });
    connection.onRequest(PREVIEW_CELL, async (params: PreviewCellParams): Promise<PreviewCellResult> => {
      const notice = await workspace.check(params.uri);
      const known = notice && shown.get(keyOf(notice));
      if (!known || known.notice.stamp !== notice.stamp) return null;
      const { session } = known;
      const { version, row, side, index } = params;
      const span = session.text(version, row, side, index);
      if (!span) return null;
      const other = session.text(version, row, otherLanguage(side), index);
      return { ...locationOf(span, notice), text: textOf(span), other: other ? textOf(other) : '' };
    });
    connection.onRequest(SET_REVIEW, async ({ uri, row, state }: SetReviewParams): Promise<SetReviewResult> => {
      const notice = await workspace.check(uri);
      const session = notice && shown.get(keyOf(notice))?.session;
      const key = 'version' in row ? session?.reviewKey(row.version, row.row) : notice && keyAt(uri, row, notice);
      if (!notice || key === undefined) return null;
      const result = await workspace.setReview(notice, key, state === 'none' ? undefined : state);
      refreshDiagnostics(server);
      return result;
    });
    connection.onRequest(PREVIEW_PAGE, (params: PreviewPageParams): Promise<PreviewPageResult> => page(params, server));
  },
};

async function page({ uri, ...about }: PreviewPageParams, { workspace, language }: Server): Promise<PreviewPageResult> {
  const { renderMarkdown } = await import('../../core/preview/render-markdown.ts');
  const { styles } = await import('../../core/preview/page-styles.ts');
  const notice = await workspace.check(uri);
  if (!notice) return null;
  const names = notice.documents.map((document) => decodeURIComponent(document.uri.replace(/^.*\//, '')));
  const date = workspace.today();
  return exportPage(previewModel(notice, language(), notice.comparedWith), names, {
    markdown: renderMarkdown,
    styles,
    date,
    ...about,
  });
}

/** The key of the row at a position. */
function keyAt(uri: string, position: Position, notice: CheckedNotice): string | undefined {
  const file = fileOf(notice, uri);
  if (!file) return undefined;
  const offset = file.document.offsetAt(position);
  const isAt = ({ span }: Shown): boolean => {
    const { source, start, end } = inFile(notice.notice, span);
    return source === file.source && start <= offset && offset <= end;
  };
  const row = draftRows(notice).find(({ en, fr }) => [...en, ...fr].some(isAt));
  return row && rowKeyOf(row);
}

/** Both files of a pair are one notice. */
function keyOf({ documents }: CheckedNotice): string {
  return documents.map(({ uri }) => uri).join('\n');
}

/** The one asked for last stands last, and the first one goes when there are too many. */
function remember(shown: Map<string, ShownNotice>, key: string, value: ShownNotice): void {
  shown.delete(key);
  shown.set(key, value);
  const oldest = shown.keys().next().value;
  if (shown.size > SESSIONS && oldest !== undefined) shown.delete(oldest);
}
