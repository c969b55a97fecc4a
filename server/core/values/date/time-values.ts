import type { TokenView } from '../number/token-view.ts';

/** A time of day in running text. */
export interface TimeValue {
  readonly minutes: number;
  /** The number of the last token that belongs to it. */
  readonly last: number;
}

/** A time by which the two editions are compared: `09:30`. */
export function timeKey(minutes: number): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Words before whole hours that make them a time of day and not a duration: `à 12 h`, `de 9 h à 17 h`. */
const BEFORE_TIMES: ReadonlySet<string> = new Set(['a', 'avant', 'apres', 'vers', 'des', "jusqu'a"]);

/** A time that begins at a number: `12:00`, `5:30 PM`, `5 p.m.`, `12 h 00`, `à 12 h`. */
export function timeAt(view: TokenView, at: number): TimeValue | undefined {
  if (view.digits(at) > 2) return undefined;
  const hour = view.integer(at);
  if (hour > 24) return undefined;
  const colon = view.mark(at + 1) === ':' && view.touches(at + 1) && view.touches(at + 2) && minutesAt(view, at + 2);
  if (colon !== false && colon >= 0) {
    const seconds = view.mark(at + 3) === ':' && view.touches(at + 4) && minutesAt(view, at + 4) >= 0;
    return halved(view, hour, colon, seconds ? at + 4 : at + 2);
  }
  const half = halfAt(view, at + 1);
  if (half) return halved(view, hour, 0, at);
  if (view.language !== 'fr') return undefined;
  const unit = view.folded(at + 1);
  if (unit !== 'h' && unit !== 'heures') return undefined;
  const minutes = minutesAt(view, at + 2);
  if (minutes >= 0) return { minutes: hour * 60 + minutes, last: at + 2 };
  return isTimeOfDay(view, at, at + 1) ? { minutes: hour * 60, last: at + 1 } : undefined;
}

/** Whether French whole hours (`9 h`, `17h`), between two tokens, tell a time of day. */
export function isTimeOfDay(view: TokenView, first: number, last: number): boolean {
  const before = view.folded(first - 1);
  if (BEFORE_TIMES.has(before))
    return !(before === 'a' && isHours(view, first - 2) && !isTimeOfDayStart(view, first - 2));
  return (
    (before === 'de' || before === 'entre') &&
    (view.folded(last + 1) === 'a' || view.folded(last + 1) === 'et') &&
    isHours(view, last + 2)
  );
}

/** Whether hours before `à` begin a time of day; in `35 à 40 h` they do not. */
function isTimeOfDayStart(view: TokenView, unit: number): boolean {
  const first = view.isNumber(unit - 1) ? unit - 1 : unit;
  const before = view.folded(first - 1);
  return before === 'de' || before === 'entre' || BEFORE_TIMES.has(before);
}

/** Whether `h`, `9 h` or `9h` stands at a token. */
function isHours(view: TokenView, at: number): boolean {
  const folded = view.folded(at);
  if (folded === 'h' || folded === 'heures') return true;
  if (view.isNumber(at)) return view.folded(at + 1) === 'h' || view.folded(at + 1) === 'heures';
  const numeral = view.numeral(at);
  return numeral?.kind === 'time' || (numeral?.kind === 'suffixed' && numeral.suffix === 'h');
}

function halved(view: TokenView, hour: number, minutes: number, last: number): TimeValue {
  const half = halfAt(view, last + 1);
  if (!half) return { minutes: hour * 60 + minutes, last };
  return { minutes: ((hour % 12) + (half.afternoon ? 12 : 0)) * 60 + minutes, last: half.last };
}

/** `am`, `PM`, `p.m.` */
function halfAt(view: TokenView, at: number): { afternoon: boolean; last: number } | undefined {
  const word = view.folded(at);
  if (word === 'am' || word === 'pm') return { afternoon: word === 'pm', last: at };
  if ((word !== 'a' && word !== 'p') || view.mark(at + 1) !== '.' || view.folded(at + 2) !== 'm') return undefined;
  return { afternoon: word === 'p', last: view.mark(at + 3) === '.' ? at + 3 : at + 2 };
}

/** Two digits below 60, or -1. */
function minutesAt(view: TokenView, at: number): number {
  if (!view.isNumber(at) || view.digits(at) !== 2) return -1;
  const minutes = view.integer(at);
  return minutes < 60 ? minutes : -1;
}
