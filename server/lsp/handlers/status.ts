import { noticeTexts } from '../../core/features/new-notice.ts';
import {
  NEW_NOTICE,
  type NewNoticeParams,
  type NewNoticeResult,
  STATUS,
  type StatusParams,
  type StatusResult,
} from '../../protocol/messages.ts';
import type { Feature } from '../feature.ts';

/** Requests of our own client: the status bar's counts, and the skeleton of a new notice. */
export const status: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace }) {
    connection.onRequest(STATUS, async ({ uri }: StatusParams): Promise<StatusResult | null> => {
      const checked = await workspace.check(uri);
      if (!checked) return null;
      const { notice, alignment, problems } = checked;
      const blocks = notice.editions.flatMap(({ blocks }) => blocks);
      const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
      return {
        errors: count('error'),
        warnings: count('warning'),
        infos: count('info'),
        blocks: blocks.length,
        aligned: blocks.filter((block) => alignment.counterparts(block).length > 0).length,
        editions: notice.editions.map(({ language }) => language),
      };
    });
    connection.onRequest(NEW_NOTICE, async (params: NewNoticeParams): Promise<NewNoticeResult> => {
      const { profile } = await workspace.configurationOf(params.uri);
      const [year = 0, month = 1, day = 1] = params.deadline.split('-').map(Number);
      return noticeTexts({ ...params, deadline: { year, month, day } }, profile, params.pair);
    });
  },
};
