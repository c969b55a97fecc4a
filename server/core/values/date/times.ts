import { fold } from '../../text/fold.ts';
import { type Part, type Piece, partOver } from '../pieces.ts';

/** Words that lead over from a date to its time, or stand around it. */
const LEADS: ReadonlySet<string> = new Set(['at', 'a', 'before', 'avant', 'by']);
const HALVES: ReadonlySet<string> = new Set(['am', 'pm']);
const NAMED: ReadonlySet<string> = new Set(['noon', 'midnight', 'midi', 'minuit']);
const ZONES: ReadonlySet<string> = new Set(
  'cet cest utc gmt est edt et hec heure heures de bruxelles paris brussels time local hours hrs h'.split(' '),
);

/**
 * A time of day after a date in a header value (`, 11:59:00 PM`, `à 23 h 59`, `at noon CET`): its part without what
 * separates it from the date, and the number of the first piece behind it.
 */
export function timeAfter(pieces: readonly Piece[], from: number): { part: Part; next: number } | undefined {
  let at = from;
  while (',-–(['.includes(pieces[at]?.text ?? '?')) at++;
  if (LEADS.has(folded(pieces, at))) at++;
  const first = at;
  if (NAMED.has(folded(pieces, at))) at++;
  else at = clockAt(pieces, at);
  if (at === first) return undefined;
  while (ZONES.has(folded(pieces, at))) at++;
  const part = partOver(pieces[first]!, pieces[at - 1]!);
  if (')]'.includes(pieces[at]?.text ?? '?')) at++;
  return { part, next: at };
}

/** The number of the first piece behind `11:59:00 PM`, `23 h 59`, `23h`, `5 p.m.`; `at` where no time begins there. */
function clockAt(pieces: readonly Piece[], at: number): number {
  const hour = pieces[at];
  if (hour?.kind !== 'digits' || hour.text.length > 2 || Number(hour.text) > 24) return at;
  let next = at + 1;
  let told = false;
  for (
    let colons = 0;
    colons < 2 && isMinutes(pieces[next + 1]) && ':h'.includes(folded(pieces, next) || '?');
    colons++
  ) {
    next += 2;
    told = true;
  }
  if (!told && folded(pieces, next) === 'h') {
    next++;
    told = true;
  }
  const half = halfAt(pieces, next);
  if (half > next) return half;
  return told ? next : at;
}

/** The number of the first piece behind `PM` or `p.m.` */
function halfAt(pieces: readonly Piece[], at: number): number {
  if (HALVES.has(folded(pieces, at))) return at + 1;
  const letter = folded(pieces, at);
  if ((letter !== 'a' && letter !== 'p') || pieces[at + 1]?.text !== '.' || folded(pieces, at + 2) !== 'm') return at;
  return pieces[at + 3]?.text === '.' ? at + 4 : at + 3;
}

function isMinutes(piece: Piece | undefined): boolean {
  return piece?.kind === 'digits' && piece.text.length === 2 && Number(piece.text) < 60;
}

function folded(pieces: readonly Piece[], at: number): string {
  const piece = pieces[at];
  return piece ? fold(piece.text) : '';
}
