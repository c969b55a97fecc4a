import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { wordSet } from '../neighbours.ts';
import { Mark } from '../word-reading.ts';
import { hasSubject, isObject } from './noun-or-verb.ts';
import type { Reading } from './reading.ts';
import { type Confused, confused } from './word-places.ts';

/** Bodies whose plural hardly stands before another noun. */
const BODIES = wordSet('organisations organizations companies agencies');
/** Plurals of persons are part of a compound with these. */
const COMPOUND =
  /^(?:association|union|club|forum|committee|council|meeting|network|conference|day|guide|relations|services?|list|area|group|training|representative|workshop|body|register|community|portal|entrance|department|office|board|assembly|cent(?:re|er)|park|pass|badge|book|room|home|school|house|market|league|society|federation|licence|license|card|version|manual|handbook|bureau|strike|programme|program|fund|scheme|market|exchange|hostel|lounge|desk|bag|cup)$/;

/** `against the suppliers invoice`, `The head librarians main duty is`: nobody knows how many own it. */
export function lostApostrophe(reading: Reading, at: number): Confused | undefined {
  if (!reading.is(at, Kind.Person) && !BODIES.has(reading.word(at))) return undefined;
  if (reading.isName(at) || reading.is(at, Kind.Adjective) || !isDetermined(reading, at)) return undefined;
  // `the unit engineers systems`
  if (reading.is(at, Kind.Third) && !/^(?:each|every|an?)$/.test(reading.word(at - 1))) return undefined;
  let noun = at + 1;
  while (
    reading.is(noun, Kind.Adjective) &&
    !reading.is(noun, Kind.Closed) &&
    reading.is(noun + 1, NOUN | Kind.Adjective)
  )
    noun++;
  const kind = reading.kind(noun);
  const others = Kind.OnlyVerb | Kind.Closed | Kind.Adjective | Kind.Person | Kind.Gerund | Kind.Participle;
  if ((kind & Kind.Singular) === 0 || (kind & others) !== 0) return undefined;
  if (reading.isName(noun) || COMPOUND.test(reading.word(noun))) return undefined;
  const next = noun + 1;
  const hasVerb = hasSubject(reading, next) && reading.is(next, Kind.Third | Kind.Modal);
  // `the suppliers invoice the unit`: a verb.
  if ((kind & Kind.Base) !== 0 && !hasVerb && (!isGoverned(reading, at - 2) || isObject(reading, next)))
    return undefined;
  if (!reading.isMark(next) && !reading.is(next, Kind.Closed) && !hasVerb) return undefined;
  return reading.marks[next] === Mark.Other ? undefined : confused(reading, at, undefined);
}

/** Whether a determiner, and at most one word more, stands before a noun. */
function isDetermined(reading: Reading, at: number): boolean {
  const isDeterminer = (place: number): boolean =>
    /^(?:the|each|every|a|an|this|these|all|our|its|their)$/.test(reading.word(place));
  const isAttribute = reading.is(at - 1, NOUN | Kind.Adjective) && !reading.is(at - 1, Kind.Closed);
  return isDeterminer(at - 1) || (isAttribute && isDeterminer(at - 2));
}

/** Whether what stands behind a place is the object of a verb or preposition of a sentence that has its verb. */
function isGoverned(reading: Reading, at: number): boolean {
  if (reading.is(at, Kind.OnlyVerb)) return true;
  if (!reading.is(at, Kind.Preposition) || reading.word(at) === 'of') return false;
  for (let i = at - 1; reading.isNear(at - 1, i); i--) if (hasSubject(reading, i)) return true;
  return false;
}
