// Takes the pictures of the guides anew, in a real VS Code: `npm run pictures`.

import { prepare } from './prepare.ts';
import { runInEditor } from './run.ts';

await prepare();
const { results, failure } = await runInEditor({ name: 'pictures', suites: ['pictures'] });
for (const { title, outcome, error } of results) console.log(`${title}: ${error ?? outcome}`);
if (failure) console.error(failure);
process.exitCode = failure || results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
