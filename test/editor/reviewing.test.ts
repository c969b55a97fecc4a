import { suite, test } from 'node:test';
import { testsOf } from './report.ts';
import { runInEditor } from './run.ts';

// In a window of its own: all suites in one take a busy machine too long.
suite('preview and review in the extension of the checkout', async () => {
  const run = await runInEditor({ name: 'reviewing', suites: ['preview', 'reviewing', 'pasting'] });
  for (const one of testsOf(run)) test(...one);
});
