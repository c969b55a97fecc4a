import { fold } from '../../text/fold.ts';
import { type Piece, partOver, type ValuePart } from '../pieces.ts';

/** Words that lead over from a date to its time, or stand around it. */
const LEADS: ReadonlySet<string> = new Set(['at', 'a', 'before', 'avant', 'by']);
const HALVES: ReadonlySet<string> = new Set(['am', 'pm']);
const NAMED: ReadonlySet<string> = new Set(['noon', 'midnight', 'midi', 'minuit']);
const ZONES: ReadonlySet<string> = new Set(
  `cet cest utc gmt est edt et hec heure heures de bruxelles paris brussels time local hours hrs h strasbourg geneva geneve vienna
  vienne rome new york ottawa pt pst pdt ct cst cdt mt mst mdt at ast adt he hne hae hp hnp hap hc hnc hac hr hnr har ha hna haa
  eastern pacific central mountain atlantic standard daylight l est pacifique centre rocheuses atlantique europe centrale normale
  avancee du d des`.split(/\s+/),
);

/** What tells a time zone in a text, by the zone. */
const ZONE_WORDS: readonly (readonly [zone: string, words: RegExp])[] = [
  ['eastern', /\b(?:eastern|e[sd]?t|h[na]?e|heure (?:normale |avancee )?de l.est|ottawa|new york)\b/],
  ['pacific', /\b(?:pacific|p[sd]?t|h[na]?p|pacifique)\b/],
  ['mountain', /\b(?:mountain|m[sd]?t|h[na]?r|rocheuses)\b/],
  ['atlantic', /\b(?:atlantic|a[sd]t|h[na]a|atlantique)\b/],
  [
    'europe',
    /\b(?:ces?t|hec|central european|europe centrale|brussels|bruxelles|paris|strasbourg|geneva|geneve|vienna|vienne|rome)\b/,
  ],
  ['central', /\b(?:central|c[sd]t|h[na]?c|centre)\b/],
  ['utc', /\b(?:utc|gmt)\b/],
];

/** The time zone that a text names; undefined where it names none that is known. */
export function zoneOf(text: string): string | undefined {
  const folded = fold(text);
  return ZONE_WORDS.find(([, words]) => words.test(folded))?.[0];
}

/**
 * A time of day after a date in a header value (`, 11:59:00 PM`, `à 23 h 59`, `at noon CET`): its part without what
 * separates it from the date, and the number of the first piece behind it.
 */
export function timeAfter(pieces: readonly Piece[], from: number): { part: ValuePart; next: number } | undefined {
  let at = from;
  while (',-–(['.includes(pieces[at]?.text ?? '?')) at++;
  if (LEADS.has(folded(pieces, at))) at++;
  const first = at;
  if (NAMED.has(folded(pieces, at))) at++;
  else at = clockAt(pieces, at);
  if (at === first) return undefined;
  at = zoneEnd(pieces, at);
  const part = partOver(pieces[first]!, pieces[at - 1]!);
  if (')]'.includes(pieces[at]?.text ?? '?')) at++;
  return { part, next: at };
}

/** The number of the first piece behind the words for a time zone (`CET`, `, heure de l'Est`). */
function zoneEnd(pieces: readonly Piece[], from: number): number {
  let at = from;
  for (let next = at; ; ) {
    while (",'’".includes(pieces[next]?.text ?? '?')) next++;
    if (!ZONES.has(folded(pieces, next))) return at;
    at = ++next;
  }
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

/** `11:59:00 PM`, `23 h 59`, `noon` → `23:59:00`; null for anything else. */
export function clockTime(text: string): string | null {
  if (/\b(?:noon|midi)\b/i.test(text)) return '12:00:00';
  if (/\b(?:midnight|minuit)\b/i.test(text)) return '00:00:00';
  const clock = /(\d{1,2})(?:\s*[:hH]\s*(\d{2}))?(?:\s*:\s*(\d{2}))?(?:\s*([ap])\.?\s*m\b)?/i.exec(text);
  if (!clock) return null;
  const [hours, minutes, seconds] = [clock[1], clock[2] ?? '0', clock[3] ?? '0'].map(Number) as [
    number,
    number,
    number,
  ];
  const half = clock[4]?.toLowerCase();
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return hour > 23 || minutes > 59 || seconds > 59
    ? null
    : [hour, minutes, seconds].map((one) => String(one).padStart(2, '0')).join(':');
}
