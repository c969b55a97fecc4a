import type { Language } from '../../text/language.ts';
import type { Span } from '../../text/source.ts';
import type { NumberValue } from '../../values/number/numbers.ts';
import type { Reading } from '../../values/number/readings.ts';
import { isTooMuch } from './most-pairs.ts';

/** A number and where it stands. */
export interface FoundNumber extends Omit<NumberValue, 'start' | 'end'> {
  readonly span: Span;
}

export interface NumberDifferences {
  /** Numbers that stand for each other, but differ. */
  readonly different: readonly { readonly en: FoundNumber; readonly fr: FoundNumber }[];
  /** Numbers that the other edition does not say. */
  readonly lone: Readonly<Record<Language, readonly FoundNumber[]>>;
}

/**
 * Compares the numbers of texts that are counterparts, as sets: how often a text says a number is its style. Undefined where both say
 * the same.
 */
export function compareNumbers(en: readonly FoundNumber[], fr: readonly FoundNumber[]): NumberDifferences | undefined {
  if (en.length === fr.length && en.every((number, i) => isSame(number, fr[i]!))) return undefined;
  if (isTooMuch(en, fr)) return undefined;
  const onlyEn = unmatched(en, fr);
  const onlyFr = unmatched(fr, en);
  if (onlyEn.length + onlyFr.length === 0) return undefined;
  const different: { en: FoundNumber; fr: FoundNumber }[] = [];
  const pair = (ofEn: FoundNumber, ofFr: FoundNumber): void => {
    different.push({ en: ofEn, fr: ofFr });
  };
  const restFr = [...onlyFr];
  let restEn = onlyEn.filter((number) => {
    const at = nearestOfKind(number, restFr);
    if (at >= 0) pair(number, restFr.splice(at, 1)[0]!);
    return at < 0;
  });
  restEn = restEn.filter((number) => {
    const repeated = repeatedInstead(number, en, fr);
    if (repeated) pair(number, repeated);
    return !repeated;
  });
  const loneFr = restFr.filter((number) => {
    const repeated = repeatedInstead(number, fr, en);
    if (repeated) pair(repeated, number);
    return !repeated;
  });
  return { different, lone: { en: restEn, fr: loneFr } };
}

/** A text with all its numbers, and what it may mean by them. */
export interface ReadText {
  /** All, ones and twos too. */
  readonly numbers: readonly FoundNumber[];
  readonly readings: readonly Reading[];
}

/**
 * The numbers that differ only in what they are written by: `12-month` and `un an`. Each reading agrees with one of the other text; those
 * come first that take in no number in question, so that `per year` answers for `par an` and not for a `12-month` elsewhere.
 * @param open the numbers in question
 */
export function settledNumbers(en: ReadText, fr: ReadText, open: readonly FoundNumber[]): ReadonlySet<FoundNumber> {
  const settled = new Set<FoundNumber>();
  if (isTooMuch(en.readings, fr.readings)) return settled;
  const places = new Set(open.map(({ span: { source, start } }) => `${source.path}:${start}`));
  const isOpen = ({ numbers }: ReadText, { numbers: taken }: Reading): boolean => {
    return taken.some((i) => places.has(`${numbers[i]!.span.source.path}:${numbers[i]!.span.start}`));
  };
  const english = en.readings.map((reading) => ({ reading, isOpen: isOpen(en, reading), isFree: true }));
  const french = fr.readings.map((reading) => ({ reading, isOpen: isOpen(fr, reading), isFree: true }));
  const match = (which: (inEn: boolean, inFr: boolean) => boolean): void => {
    for (const one of english) {
      const { keys } = one.reading;
      const other = french.find(({ reading, isOpen, isFree }) => {
        return isFree && which(one.isOpen, isOpen) && reading.keys.some((key) => keys.includes(key));
      });
      if (!one.isFree || !other) continue;
      one.isFree = other.isFree = false;
      for (const i of one.reading.numbers) settled.add(en.numbers[i]!);
      for (const i of other.reading.numbers) settled.add(fr.numbers[i]!);
    }
  };
  match((inEn, inFr) => !inEn && !inFr);
  match((inEn, inFr) => inEn && inFr);
  match((inEn, inFr) => inEn || inFr);
  return settled;
}

/** The numbers of one text that the other one does not say, each once. */
function unmatched(numbers: readonly FoundNumber[], others: readonly FoundNumber[]): readonly FoundNumber[] {
  return numbers.filter(
    (number, i) =>
      !others.some((other) => isSame(number, other)) && numbers.findIndex((before) => isSame(number, before)) === i,
  );
}

/** Two equal values of which one is percent and the other an amount are different. */
function isSame(a: FoundNumber, b: FoundNumber): boolean {
  return a.key === b.key && (a.unit === undefined || b.unit === undefined || a.unit === b.unit);
}

/** The first of the same kind, or else the first; -1 where there is none. */
function nearestOfKind(number: FoundNumber, others: readonly FoundNumber[]): number {
  const same = others.findIndex(({ kind }) => kind === number.kind);
  return same >= 0 ? same : Math.min(0, others.length - 1);
}

/** The number in the place of a missing one, where the other text says another number once more instead: `4 … 2` and `4 … 4`. */
function repeatedInstead(
  missing: FoundNumber,
  own: readonly FoundNumber[],
  others: readonly FoundNumber[],
): FoundNumber | undefined {
  if (own.length !== others.length) return undefined;
  const instead = others[own.indexOf(missing)]!;
  const count = (numbers: readonly FoundNumber[]): number => numbers.filter(({ key }) => key === instead.key).length;
  return count(others) > count(own) ? instead : undefined;
}
