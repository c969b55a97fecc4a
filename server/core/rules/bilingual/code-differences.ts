import type { Code } from '../../values/number/text-codes.ts';
import { isTooMuch } from './most-pairs.ts';

/** Two codes that stand for each other, but differ. */
export interface CodeDifference {
  readonly en: Code;
  readonly fr: Code;
}

/**
 * The codes of two texts that ought to be equal and are not. Order and repetition are style; a code that only one text has may be said in
 * words in the other one. So a difference is reported only where each text has a code of one series that the other lacks.
 */
export function compareCodes(en: readonly Code[], fr: readonly Code[]): readonly CodeDifference[] {
  if (en.length === fr.length && en.every(({ key }, i) => key === fr[i]!.key)) return [];
  if (isTooMuch(en, fr)) return [];
  const restEn = unmatched(en, fr);
  const restFr = unmatched(fr, en);
  const differences: CodeDifference[] = [];
  for (const ofFr of restFr) {
    const at = restEn.findIndex((ofEn) => ofEn.series === ofFr.series);
    const similar = at >= 0 ? at : restEn.findIndex((ofEn) => isSlip(ofEn, ofFr));
    if (similar >= 0) differences.push({ en: restEn.splice(similar, 1)[0]!, fr: ofFr });
  }
  return differences;
}

/** What one text says and the other does not; where both have as many codes of a series, as often as the other does. */
function unmatched(codes: readonly Code[], others: readonly Code[]): Code[] {
  const countOf = (list: readonly Code[], series: string) => list.filter((one) => one.series === series).length;
  const left = [...others];
  return codes.filter(({ key, series }, i) => {
    if (countOf(codes, series) === countOf(others, series)) {
      const at = left.findIndex((other) => other.key === key);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    }
    return !others.some((other) => other.key === key) && codes.findIndex((one) => one.key === key) === i;
  });
}

/** `CS-04` and `AS-04`: one letter differs. Two letters in the other order are a translation (`IT`, `TI`). */
function isSlip(a: Code, b: Code): boolean {
  if (a.series.length < 2 || a.series.length !== b.series.length || a.key.length !== b.key.length) return false;
  const digits = ({ key }: Code) => key.replace(/\D/g, '');
  const differing = [...a.series].filter((letter, i) => letter !== b.series[i]).length;
  return digits(a) === digits(b) && differing === 1;
}
