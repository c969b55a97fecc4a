import { Kind } from '../../../words/french/kinds.ts';
import type { Disagreement } from '../agreements.ts';
import { Mark } from '../word-reading.ts';
import { headsBefore } from './heads.ts';
import { single } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import { disagreeing, headOf } from './wrong-phrases.ts';

const CELLS: Readonly<Record<string, number>> = {
  celui: Kind.Masculine,
  ceux: Kind.Masculines,
  celle: Kind.Feminine,
  celles: Kind.Feminines,
};

/** `des installations, notamment ceux qui …`: the pronoun takes up one of the nouns before. */
export function wrongDemonstrative(reading: Reading, at: number): Disagreement | undefined {
  const cells = CELLS[reading.word(at)];
  if (cells === undefined || !/^(?:notamment|particulier|surtout|compris|sauf|excepté)$/.test(reading.word(at - 1)))
    return undefined;
  let comma = at - 1;
  while (comma > at - 4 && !reading.isMark(comma)) comma--;
  if (reading.marks[comma] !== Mark.Comma) return undefined;
  const heads = headsBefore(reading, comma);
  if (!heads?.isSure || (heads.cells & cells) !== 0) return undefined;
  // `toutes les personnes, surtout ceux qui`; one of several is of the same gender.
  const right = Object.keys(CELLS).find((word) => CELLS[word] === single(heads.cells));
  const [noun = -1] = heads.nouns;
  return disagreeing(reading, at, at + 1, headOf(reading, noun, noun, -1), right);
}
