import { suite, test } from 'node:test';
import { testsOf } from './report.ts';
import { runInEditor } from './run.ts';

suite('the extension of the checkout', async () => {
  for (const one of testsOf(await runInEditor({ name: 'checkout' }))) test(...one);
});
