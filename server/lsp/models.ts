import type { CheckResult } from '../core/check.ts';
import { chooseModels, type Models, modelCandidates } from '../core/features/models/index.ts';
import type { NoticeWorkspace } from './workspace.ts';

/**
 * The notices that one is written after: those of its folder, or else of the workspace, without itself.
 * @param uri of the notice, which need not exist
 */
export async function modelsFor(uri: string, workspace: NoticeWorkspace, folders: readonly string[]): Promise<Models> {
  const own = await workspace.filesOf(uri);
  const all = (await workspace.files.findNotices(folders)).filter((one) => !own.includes(one));
  const results = new Set<CheckResult>();
  for (const one of modelCandidates(uri, all)) {
    const checked = await workspace.check(one);
    if (checked) results.add(checked);
  }
  return chooseModels([...results]);
}
