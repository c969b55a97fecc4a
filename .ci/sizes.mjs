// Fails where what users download has grown beyond its budget: node .ci/sizes.mjs, after `npm run package` and `npm pack --pack-destination dist`.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** In bytes. */
const BUDGETS = { vsix: 1_500_000, tgz: 2_500_000 };

const [folder = 'dist'] = process.argv.slice(2);
for (const [kind, budget] of Object.entries(BUDGETS)) {
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${kind}`));
  if (files.length === 0) fail(`There is no .${kind} in ${folder}. Package first.`);
  for (const file of files) {
    const { size } = statSync(join(folder, file));
    const line = `${file}: ${(size / 1e6).toFixed(2)} MB of ${budget / 1e6} MB`;
    if (size > budget) fail(`${line}: too large`);
    else console.log(line);
  }
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
