// How many slips the language rules find in sentences that they were not written for, and how often they report sound ones:
// `npm run bench:sentences -- FOLDER` with files LANGUAGE.wrong.txt and LANGUAGE.right.txt, one sentence a line (`⟦wrong|right⟧` marks the slip).
// With `--list` what is missed and what is reported wrongly is listed, by line.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../server/core/rules/index.ts';
import { LANGUAGES, type Language } from '../../server/core/text/language.ts';
import { checkNotice, describe } from '../support/check.ts';
import { profileNamed } from '../support/profiles.ts';

const LANGUAGE_RULES = new Set(RULES.filter(({ family }) => family === 'language').map(({ name }) => name));
const TITLE: Readonly<Record<Language, string>> = { en: '# Clerk of the harbour\n\n', fr: '# Commis du port\n\n' };

const isListed = process.argv.includes('--list');
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

function problemsIn(sentence: string, language: Language) {
  const text = `${TITLE[language]}${sentence}\n`;
  const { problems } = checkNotice([{ path: `a.${language}.md`, text }], { profile: profileNamed('generic') });
  return problems.filter(({ rule }) => LANGUAGE_RULES.has(rule));
}

for (const folder of folders) {
  for (const language of LANGUAGES) {
    const lines = (kind: string): readonly string[] => {
      const path = join(folder, `${language}.${kind}.txt`);
      return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
    };
    const wrong = lines('wrong');
    let found = 0;
    let mended = 0;
    wrong.forEach((marked, i) => {
      const open = marked.indexOf('⟦');
      const [, slip = '', right = ''] = /⟦([^|⟧]*)(?:\|([^⟧]*))?⟧/.exec(marked) ?? [];
      const sentence = marked.replace(/⟦([^|⟧]*).*?⟧/, '$1');
      const start = TITLE[language].length + open;
      const all = problemsIn(sentence, language);
      const near = all.filter(({ span }) => span.start <= start + slip.length && span.end >= start);
      if (near.length > 0) found++;
      if (
        near.some(
          (problem) =>
            problem.message('en').includes(right) ||
            problem.fixes().some((fix) => fix.edits.some(({ text }) => text.includes(right.trim()))),
        )
      )
        mended++;
      if (isListed && near.length === 0)
        console.log(`missed ${i + 1}: ${marked}${all.map((one) => `\n    ${describe(one)}`).join('')}`);
      const after = problemsIn(marked.replace(/⟦([^|⟧]*)(?:\|([^⟧]*))?⟧/, '$2'), language);
      if (isListed && after.length > 0)
        console.log(`mended, and reported ${i + 1}: ${marked}${after.map((one) => `\n    ${describe(one)}`).join('')}`);
    });
    const right = lines('right');
    let reported = 0;
    right.forEach((sentence, i) => {
      const all = problemsIn(sentence, language);
      if (all.length === 0) return;
      reported++;
      if (isListed) console.log(`reported ${i + 1}: ${sentence}${all.map((one) => `\n    ${describe(one)}`).join('')}`);
    });
    const rate = (count: number, of: number): string =>
      `${count} of ${of} (${of === 0 ? 0 : Math.round((1000 * count) / of) / 10} %)`;
    console.log(
      `${folder} ${language}: found ${rate(found, wrong.length)}, with the right word ${mended}; falsely reported ${rate(reported, right.length)}`,
    );
  }
}
