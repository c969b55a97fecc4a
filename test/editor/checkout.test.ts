import { suite, test } from 'node:test';
import { testsOf } from './report.ts';
import { ENVIRONMENT } from './results.ts';
import { runInEditor } from './run.ts';

// Whoever works on one suite names it: VACANCY_NOTICE_SUITES=creating.
const suites = process.env[ENVIRONMENT.suites]?.split(',');

suite('the extension of the checkout', async () => {
  for (const one of testsOf(await runInEditor({ name: 'checkout', ...(suites && { suites }) }))) test(...one);
});
