import type { WorkspaceEdit } from 'vscode-languageserver';
import { previewModel } from '../../core/preview/index.ts';
import { exportPage } from '../../core/preview/page.ts';
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
} from '../../protocol/messages.ts';
import type { CheckedNotice } from '../checked-notice.ts';
import { locationOf, workspaceEditOf } from '../convert.ts';
import type { Feature, Server } from '../feature.ts';

/** At most this many previews are remembered; a forgotten one gets a complete update when it asks next. */
const SESSIONS = 20;

/** A preview, and the check that its last update shows. */
interface Shown {
  readonly session: PreviewSession;
  notice: CheckedNotice;
}

/** Both editions side by side: updates for the page, its fixes, and the page as a file. */
export const preview: Feature = {
  capabilities: () => ({}),
  register(server) {
    const { connection, workspace } = server;
    const shown = new Map<string, Shown>();
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
      return session.update(previewModel(notice, language), previous);
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
    connection.onRequest(PREVIEW_PAGE, ({ uri }: PreviewPageParams): Promise<PreviewPageResult> => page(uri, server));
  },
};

async function page(uri: string, { workspace, language }: Server): Promise<PreviewPageResult> {
  const { renderMarkdown } = await import('../../core/preview/render-markdown.ts');
  const { styles } = await import('../../core/preview/page-styles.ts');
  const notice = await workspace.check(uri);
  if (!notice) return null;
  const names = notice.documents.map((document) => decodeURIComponent(document.uri.replace(/^.*\//, '')));
  const date = workspace.today();
  return exportPage(previewModel(notice, language()), names, { markdown: renderMarkdown, styles, date });
}

/** Both files of a pair are one notice. */
function keyOf({ documents }: CheckedNotice): string {
  return documents.map(({ uri }) => uri).join('\n');
}

/** The one asked for last stands last, and the first one goes when there are too many. */
function remember(shown: Map<string, Shown>, key: string, value: Shown): void {
  shown.delete(key);
  shown.set(key, value);
  const oldest = shown.keys().next().value;
  if (shown.size > SESSIONS && oldest !== undefined) shown.delete(oldest);
}
