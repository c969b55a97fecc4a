import { readFileSync } from 'node:fs';
import { type Case, cases } from './support.ts';

/** Each pair of expressions in a sentence of its own. */
function pairs(file: string, reports: readonly string[]): Record<string, Case> {
  const lines = readFileSync(`test/cases/${file}`, 'utf8').split('\n');
  return Object.fromEntries(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [en, fr] = line.split('\t');
        return [
          `${en} | ${fr}`,
          {
            en: `Please note that this holds in all cases: ${en}, says the head of the unit.\n`,
            fr: `Veuillez noter que cela vaut dans tous les cas : ${fr}, selon le chef de l’unité.\n`,
            reports,
          },
        ];
      }),
  );
}

cases('both editions say the same number', pairs('numbers-same.tsv', []));
cases('the numbers differ', pairs('numbers-different.tsv', ['number-mismatch fr:1']));
