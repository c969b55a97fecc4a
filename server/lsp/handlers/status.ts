import { progressOf } from '../../core/features/progress.ts';
import type { Severity } from '../../core/model/problem.ts';
import { STATUS, type StatusParams, type StatusResult } from '../../protocol/messages.ts';
import type { Feature } from '../feature.ts';

/** The status bar's counts. */
export const status: Feature = {
  capabilities: () => ({}),
  register({ connection, workspace }) {
    connection.onRequest(STATUS, async ({ uri }: StatusParams): Promise<StatusResult | null> => {
      const checked = await workspace.check(uri);
      if (!checked) return null;
      const { notice, alignment, problems } = checked;
      const count = (...severities: readonly Severity[]): number =>
        problems.filter(({ severity }) => severities.includes(severity)).length;
      return {
        errors: count('error'),
        warnings: count('warning'),
        remarks: count('info', 'hint'),
        progress: progressOf(notice, alignment),
        editions: notice.editions.map(({ language }) => language),
      };
    });
  },
};
