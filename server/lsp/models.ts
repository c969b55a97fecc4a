import type { CheckResult } from '../core/check.ts';
import { chooseModels, MOST_MODELS, type Models } from '../core/features/models/index.ts';
import type { NoticeWorkspace } from './workspace.ts';

/**
 * The notices that one is written after: those of its folder, or else of the workspace, without itself. By their names, which
 * begin with the vacancy number, the newest ones come last.
 * @param uri of the notice, which need not exist
 */
export async function modelsFor(uri: string, workspace: NoticeWorkspace, folders: readonly string[]): Promise<Models> {
  const own = await workspace.filesOf(uri);
  const all = (await workspace.files.findNotices(folders)).filter((one) => !own.includes(one));
  const folder = folderOf(uri);
  const near = all.filter((one) => folderOf(one) === folder);
  const results = new Set<CheckResult>();
  for (const one of (near.length > 0 ? near : all).slice(-2 * MOST_MODELS)) {
    const checked = await workspace.check(one);
    if (checked) results.add(checked);
  }
  return chooseModels([...results]);
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
