import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { wordSet } from '../neighbours.ts';
import { hasSubject, isObject } from './noun-or-verb.ts';
import { Mark, type Reading } from './reading.ts';
import { type Confused, confused } from './word-places.ts';

/** Persons and bodies whose plural hardly stands before another noun. */
const OWNERS = wordSet(
  'candidates applicants employees suppliers clients customers patients managers directors supervisors colleagues participants contractors visitors interns interpreters translators inspectors incumbents beneficiaries owners nurses pupils consultants organisations organizations companies agencies',
);
/** Plurals that are part of a compound with these. */
const COMPOUND =
  /^(?:association|union|club|forum|committee|council|meeting|network|conference|day|guide|relations|services?|list|area|group|training|representative|workshop|body|register|community|portal|entrance|department|office|board|assembly)$/;

/** `against the suppliers invoice`: nobody knows how many own it. */
export function lostApostrophe(reading: Reading, at: number): Confused | undefined {
  if (
    !OWNERS.has(reading.word(at)) ||
    !/^(?:the|each|every|a|an|this|these|all|of|our|its|their)$/.test(reading.word(at - 1))
  )
    return undefined;
  const noun = at + 1;
  const kind = reading.kind(noun);
  if (
    (kind & NOUN) === 0 ||
    (kind & (Kind.Adjective | Kind.OnlyVerb | Kind.Closed)) !== 0 ||
    reading.isName(noun) ||
    COMPOUND.test(reading.word(noun))
  )
    return undefined;
  // `the suppliers invoice the unit`: a verb.
  if ((kind & (Kind.Base | Kind.Third)) !== 0) {
    if (!isGoverned(reading, at - 2) || isObject(reading, noun + 1)) return undefined;
  }
  const next = noun + 1;
  if (!reading.isMark(next) && !reading.is(next, Kind.Closed)) return undefined;
  if (reading.marks[next] === Mark.Other) return undefined;
  return confused(reading, at, undefined);
}

/** Whether what stands behind a place is the object of a verb or preposition of a sentence that has its verb. */
function isGoverned(reading: Reading, at: number): boolean {
  if (reading.is(at, Kind.OnlyVerb)) return true;
  if (!reading.is(at, Kind.Preposition) || reading.word(at) === 'of') return false;
  for (let i = at - 1; i >= 0 && reading.marks[i] !== Mark.Stop; i--) if (hasSubject(reading, i)) return true;
  return false;
}
