// `npm run fuzz [-- --seconds N] [--seed N]`: makes texts until the time is over, and says for which of them something does not hold
// that must hold for any text (invariants.ts). Each find is made as small as it gets and kept in dist/fuzz/; its seed repeats it.

import { mkdirSync, writeFileSync } from 'node:fs';
import { kindOf, tryOne } from './run.ts';

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const seconds = option('--seconds', 120);
const first = option('--seed', Math.floor(Math.random() * 1e9));
const end = Date.now() + seconds * 1000;
const found = new Map<string, number>();
let tried = 0;
console.log(`Texts from seed ${first} on, for ${seconds} seconds`);
for (let seed = first; Date.now() < end; seed++, tried++) {
  const find = tryOne(seed);
  if (!find) continue;
  const kind = kindOf(find.broken[0]!);
  const count = (found.get(kind) ?? 0) + 1;
  found.set(kind, count);
  if (count > 3) continue;
  mkdirSync('dist/fuzz', { recursive: true });
  writeFileSync(`dist/fuzz/${seed}.json`, `${JSON.stringify(find, null, 2)}\n`);
  console.log(`\nseed ${seed}, ${find.profile}: ${find.broken.join('; ').slice(0, 500)}`);
  for (const { path, text } of find.inputs.slice(0, 2)) console.log(`  ${path} ${JSON.stringify(text).slice(0, 300)}`);
}
console.log(`\n${tried} texts, ${[...found.values()].reduce((sum, count) => sum + count, 0)} finds`);
for (const [kind, count] of found) console.log(`  ${count} × ${kind}`);
process.exitCode = found.size > 0 ? 1 : 0;
