import { once } from '../../memory/once.ts';
import { type Alignment, type Bead, isBlock, side } from '../../model/alignment.ts';
import { readNumbers } from '../../scan/block-numbers.ts';
import { inBoth, LANGUAGES, type Language, otherLanguage } from '../../text/language.ts';
import { placeIn } from '../../text/search.ts';
import { textOf } from '../../text/source.ts';
import { type PairHits, type PlacedHit, spanOfHit, spanOfMatch } from '../shared/sentence-pairs.ts';
import { type ForceDifference, opposites, type Signs } from './force-difference.ts';
import { Sign } from './force-signs.ts';

/** A number in its place: offsets in the source. */
interface PlacedNumber {
  readonly key: number | string;
  readonly start: number;
  readonly end: number;
  readonly isDate: boolean;
  /** The sign that follows it: `115+` is a limit too. */
  readonly after: string;
}

/** The numbers of the pair's sentences in a language. */
function numbersOf({ match }: PairHits<Sign>, language: Language, bead: Bead, alignment: Alignment): PlacedNumber[] {
  const { start: from, end: to } = spanOfMatch(match, bead, language, alignment);
  return side(bead, language)
    .filter(isBlock)
    .flatMap((block) =>
      readNumbers(block).map(({ key, kind, start, end }) => ({
        key,
        isDate: kind === 'date',
        start: block.content.start + start,
        end: block.content.start + end,
        after: block.content.source.text.charAt(block.content.start + end),
      })),
    )
    .filter(({ start }) => from <= start && start < to);
}

/** Which way a limit goes; some limit dates only. */
const DIRECTIONS: Readonly<Partial<Record<Sign, 'up' | 'down'>>> = {
  [Sign.Low]: 'up',
  [Sign.More]: 'up',
  [Sign.High]: 'down',
  [Sign.Less]: 'down',
  [Sign.After]: 'up',
  [Sign.Before]: 'down',
  [Sign.By]: 'down',
};
const OF_DATES: readonly Sign[] = [Sign.After, Sign.Before, Sign.By];

/** Limits that the other edition turns round, and those of a number that both say which it drops. */
export function limits(
  en: Signs,
  fr: Signs,
  pair: PairHits<Sign>,
  bead: Bead,
  alignment: Alignment,
): readonly ForceDifference[] {
  const found = limitsOfNumbers(en, fr, (language) => numbersOf(pair, language, bead, alignment));
  if (found.some(({ kind }) => kind === 'limit')) return found;
  // Before and after a date are limits, too; and the least is no greatest, whatever it is of.
  return [
    ...found,
    ...opposites(en, fr, Sign.Before, Sign.After, 'order'),
    ...opposites(en.filter(isPlainLimit), fr.filter(isPlainLimit), Sign.Low, Sign.High, 'limit'),
  ];
}

function isPlainLimit(sign: PlacedHit<Sign>): boolean {
  return (sign.item === Sign.Low || sign.item === Sign.High) && isPlain(sign);
}

/** Whether a limit is one wherever it stands. */
function isPlain(sign: PlacedHit<Sign>): boolean {
  return !LOOSE.test(textOf(spanOfHit(sign)));
}

function limitsOfNumbers(en: Signs, fr: Signs, read: (language: Language) => PlacedNumber[]): ForceDifference[] {
  const signs = { en: en.filter(({ item }) => DIRECTIONS[item]), fr: fr.filter(({ item }) => DIRECTIONS[item]) };
  const numbers = inBoth((language) => once(() => read(language)));
  const bound = inBoth((language) => limited(signs[language], numbers[language]));
  const differences: ForceDifference[] = [];
  for (const language of LANGUAGES) {
    if (bound[language].size === 0) continue;
    const other = otherLanguage(language);
    const ways = new Set(signs[other].map(({ item }) => DIRECTIONS[item]));
    const plain = new Set(
      numbers[other]()
        .filter(({ after }) => after !== '+')
        .map(({ key }) => key),
    );
    for (const [key, sign] of bound[language]) {
      const there = bound[other].get(key);
      const way = DIRECTIONS[sign.item];
      if (there) {
        // Once is enough.
        if (language === 'en' && DIRECTIONS[there.item] !== way)
          differences.push({ kind: 'limit', en: sign, fr: there });
      } else if (!OF_DATES.includes(sign.item) && isPlain(sign) && plain.has(key) && !ways.has(way)) {
        differences.push({ kind: 'limit-dropped', en: undefined, fr: undefined, [language]: sign });
      }
    }
  }
  return differences;
}

/** By number: the sign that limits it, before it (`at least 5`) or behind it (`5 or more`). */
function limited(signs: Signs, read: () => readonly PlacedNumber[]): ReadonlyMap<number | string, PlacedHit<Sign>> {
  const found = new Map<number | string, PlacedHit<Sign>>();
  // Most sentences have none, and their numbers are not asked for.
  if (signs.length === 0) return found;
  const numbers = read();
  for (const sign of signs) {
    const { start, end } = spanOfHit(sign);
    const next = numbers[placeIn(numbers.length, (i) => numbers[i]!.start < end)];
    const last = numbers[placeIn(numbers.length, (i) => numbers[i]!.end <= start) - 1];
    const after = next && next.start - end <= REACH_BEFORE ? next : undefined;
    const before = last && start - last.end <= REACH_BEHIND ? last : undefined;
    const isBehind = sign.item === Sign.Low || sign.item === Sign.High ? BEHIND.test(textOf(spanOfHit(sign))) : false;
    const number = isBehind ? (before ?? after) : (after ?? before);
    if (!number || found.has(number.key)) continue;
    if (OF_DATES.includes(sign.item) && !number.isDate) continue;
    found.set(number.key, sign);
  }
  return found;
}

/** UTF-16 units between a limit and its number. */
const REACH_BEFORE = 20;
const REACH_BEHIND = 25;
/** Words that limit a number, and as often say where, among how many, or how long. */
const LOOSE = /^(?:over|under|within|above|below|dans|dela)\b/i;
/** Limits that stand behind their number. */
const BEHIND = /^(?:or|ou|and|et)\b/i;
