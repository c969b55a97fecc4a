import { suite, test } from 'node:test';
import { testsOf } from './report.ts';
import { runInEditor } from './run.ts';

// Desktop VS Code speaks French with its language pack only, which is not fetched for a test.
const skip = process.env.VSCODE_PATH === undefined ? false : 'desktop VS Code needs a language pack';

suite('the extension in French', { skip }, async () => {
  if (skip) return;
  for (const one of testsOf(await runInEditor({ name: 'french', suites: ['french'], locale: 'fr' }))) test(...one);
});
