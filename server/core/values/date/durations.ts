import type { Language } from '../../text/language.ts';
import type { Source } from '../../text/source.ts';
import type { Word } from '../../text/vocabulary.ts';
import { allNumbersIn } from '../number/numbers.ts';
import { TokenView } from '../number/token-view.ts';

export type DurationUnit = 'year' | 'month' | 'week' | 'day' | 'hour';

/** A length of time; `start` and `end` cover the number and its unit. */
export interface Duration {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: DurationUnit;
  /** The number alone. */
  readonly number: { readonly start: number; readonly end: number };
}

/**
 * The durations of a block, in order: `3-year`, `three years'`, `three (3) years`, `vingt-quatre mois`, `un an`,
 * `cinq jours ouvrables`, `the first three years`, `trois premières années`.
 */
export function durationsIn(source: Source, firstToken: number, endToken: number, language: Language): Duration[] {
  const found: Duration[] = [];
  const view = new TokenView(source, firstToken, endToken, language);
  const numbers = allNumbersIn(source, firstToken, endToken, language);
  for (const [i, { start, end, kind, value, unit: counted }] of numbers.entries()) {
    if (kind !== 'number' || counted !== undefined) continue;
    const attached = attachedUnit(source.text.slice(start, end));
    if (attached) {
      found.push({ start, end, value, unit: attached, number: { start, end } });
      continue;
    }
    const limit = numbers[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    const unit =
      unitAfter(view, source.tokens.at(end), limit) ?? repeatedUnit(view, source.tokens.at(end), value, numbers[i + 1]);
    if (unit) found.push({ start, end: view.stop(unit.token), value, unit: unit.unit, number: { start, end } });
  }
  // `three (3) years` is one duration: the number in brackets is read on the way.
  return found.filter((duration, i) => i === 0 || duration.start >= found[i - 1]!.end);
}

const UNITS: Readonly<Record<Language, ReadonlyMap<string, DurationUnit>>> = {
  en: unitWords({
    year: 'year years yr yrs',
    month: 'month months',
    week: 'week weeks',
    day: 'day days',
    hour: 'hour hours hr hrs h',
  }),
  fr: unitWords({
    year: 'an ans annee annees',
    month: 'mois',
    week: 'semaine semaines',
    day: 'jour jours j',
    hour: 'heure heures h',
  }),
};

/** Whether a word is a unit of durations in a language: a text without one says durations in one piece only (`24h`). */
export function isDurationUnit({ folded }: Word, language: Language): boolean {
  return UNITS[language].has(folded);
}

/** How many words can stand between a number and its unit: `three full years`, `trois premières années`. */
const MOST_WORDS_BETWEEN = 1;

interface FoundUnit {
  readonly unit: DurationUnit;
  readonly token: number;
}

/** The unit behind a number: behind a space or hyphen, and one word at most. */
function unitAfter(view: TokenView, next: number, limit: number): FoundUnit | undefined {
  let at = view.isDash(next, false) && view.touches(next) && view.touches(next + 1) ? next + 1 : next;
  for (let words = 0; words <= MOST_WORDS_BETWEEN; words++) {
    const word = view.word(at);
    if (!word || view.start(at) >= limit) return undefined;
    const unit = UNITS[view.language].get(word.folded);
    if (unit) return { unit, token: at };
    if (word.isFunctionWord[view.language] || word.text !== word.text.toLowerCase()) return undefined;
    at = view.following(at);
  }
  return undefined;
}

/** `three (3) years`: the unit behind the same number in brackets. */
function repeatedUnit(
  view: TokenView,
  next: number,
  value: number,
  following: { readonly value: number; readonly start: number; readonly end: number } | undefined,
): FoundUnit | undefined {
  if (view.mark(next) !== '(' || following?.value !== value || view.start(next) + 1 !== following.start)
    return undefined;
  const close = view.source.tokens.at(following.end);
  return view.mark(close) === ')' ? unitAfter(view, close + 1, Number.POSITIVE_INFINITY) : undefined;
}

/** The unit of `24h`, `7j`, `3ans`. */
function attachedUnit(text: string): DurationUnit | undefined {
  const letters = /^\d[\d.,]*([a-z]+)$/i.exec(text)?.[1]?.toLowerCase();
  if (letters === undefined) return undefined;
  return UNITS.fr.get(letters) ?? UNITS.en.get(letters);
}

function unitWords(units: Readonly<Record<DurationUnit, string>>): ReadonlyMap<string, DurationUnit> {
  return new Map(
    Object.entries(units).flatMap(([unit, words]) =>
      words.split(' ').map((word) => [word, unit as DurationUnit] as const),
    ),
  );
}
