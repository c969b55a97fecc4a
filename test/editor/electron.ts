// Runs the tests that run.ts describes in its one argument; exits with their code.

import { runTests } from '@vscode/test-electron';

process.exitCode = await runTests(JSON.parse(process.argv[2]!)).catch((error) => {
  // What has failed is in the results.
  if (error.code === undefined) console.error(error);
  return error.code ?? 1;
});
