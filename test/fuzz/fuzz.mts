// `npm run fuzz -- --soak [--edits N] [--seed N]`: so many edits through the language server (100,000), compared with fresh ones.
// `npm run fuzz [-- --seconds N | --texts N] [--seed N] [--whole]`: makes texts, and says for which of them something does not hold that
// must hold for any text (invariants.ts). Each find is made as small as it gets and kept in dist/fuzz/; its seed repeats it. `--whole`
// begins with the notices, examples and cases as they are, under every profile.

import { mkdirSync, writeFileSync } from 'node:fs';
import { PROFILES } from './invariants.ts';
import { type Find, kindOf, tryOne, tryWhole, wholeTexts } from './run.ts';
import { soak } from './soak.ts';

/** Of one kind, no more are shown. */
const SHOWN = 3;

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const texts = option('--texts', Number.POSITIVE_INFINITY);
const seconds = option('--seconds', texts < Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : 120);
const first = option('--seed', Math.floor(Math.random() * 1e9));

if (process.argv.includes('--soak')) {
  const edits = option('--edits', 100_000);
  console.log(`${edits} edits, seed ${first}`);
  await soak({ edits, seed: first, compareEvery: 2500, askEvery: 5, report: (line) => console.log(line) });
  process.exit();
}

const found = new Map<string, number>();
let tried = 0;

if (process.argv.includes('--whole')) {
  const whole = wholeTexts();
  console.log(`${whole.length} texts as they are, under ${PROFILES.length} profiles`);
  for (const [i, inputs] of whole.entries()) {
    for (const profile of PROFILES) keep(tryWhole(inputs, profile), `whole-${i}`);
  }
}
const end = Date.now() + seconds * 1000;
console.log(`Texts from seed ${first} on, ${texts < Number.POSITIVE_INFINITY ? texts : `for ${seconds} seconds`}`);
for (let seed = first; seed < first + texts && Date.now() < end; seed++) keep(tryOne(seed), String(seed));

console.log(`\n${tried} texts, ${[...found.values()].reduce((sum, count) => sum + count, 0)} finds`);
for (const [kind, count] of found) console.log(`  ${count} × ${kind}`);
process.exitCode = found.size > 0 ? 1 : 0;

function keep(find: Find | undefined, name: string): void {
  tried++;
  if (!find) return;
  const kind = kindOf(find.broken[0]!);
  const count = (found.get(kind) ?? 0) + 1;
  found.set(kind, count);
  if (count > SHOWN) return;
  mkdirSync('dist/fuzz', { recursive: true });
  writeFileSync(`dist/fuzz/${name}.json`, `${JSON.stringify(find, null, 2)}\n`);
  console.log(`\n${name}, ${find.profile}: ${find.broken.join('; ').slice(0, 500)}`);
  for (const { path, text } of find.inputs.slice(0, 2)) console.log(`  ${path} ${JSON.stringify(text).slice(0, 300)}`);
}
