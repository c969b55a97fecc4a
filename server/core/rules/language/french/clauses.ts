import { ADJECTIVE, FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import { Mark } from '../word-reading.ts';
import type { Reading } from './reading.ts';

/** Whether a verb that can be nothing else stands before, in the same clause. */
export function hasVerbBefore(reading: Reading, at: number): boolean {
  let found = false;
  for (let i = at; i >= 0 && i > at - REACH; i--) {
    if (reading.isMark(i)) return found;
    // A relative clause may have the verb.
    if (reading.is(i, Kind.Conjunction)) return false;
    if (!found && (reading.kind(i) === 0 || reading.is(i, Kind.And) || reading.word(i) === 'soit')) return false;
    if (
      reading.is(i, FINITE) &&
      (reading.kind(i) & (NOUN | ADJECTIVE | Kind.Participle | Kind.Preposition | Kind.Adverb)) === 0
    )
      found = true;
  }
  return found;
}

/** How many words before a verb may stand in its clause. */
const REACH = 20;

/** Whether a verb that can be nothing else follows, before a mark. */
export function hasVerbBehind(reading: Reading, at: number, reach: number): boolean {
  for (let i = at; i < at + reach && i < reading.count && reading.marks[i] !== Mark.Stop; i++) {
    if (reading.is(i, FINITE) && !reading.is(i, NOUN | Kind.Preposition)) return true;
  }
  return false;
}
