import { ADJECTIVE, FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import { Mark } from '../word-reading.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

/** The place of the word that should be the verb, behind pronouns and adverbs. */
export function verbBehind(reading: Reading, from: number): number | undefined {
  let at = from;
  for (; at < from + 4; at++) {
    if (reading.isMark(at) || reading.isName(at)) return undefined;
    const kind = reading.kind(at);
    if ((kind & Kind.Clitic) !== 0) {
      // `en` and the articles are pronouns before a verb alone.
      if ((kind & (Kind.Determiner | Kind.Preposition)) !== 0 && !reading.is(at + 1, FINITE | Kind.Clitic))
        return undefined;
      continue;
    }
    if ((kind & Kind.Adverb) !== 0 && (kind & (FINITE | NOUN)) === 0) continue;
    return at;
  }
  return undefined;
}

/** Behind a preposition and its noun; undefined where something else follows. */
export function behindComplement(reading: Reading, at: number): number | undefined {
  let from = reading.is(at, Kind.Determiner) ? at : at + 1;
  if (reading.is(from, Kind.Preposition) && from > at) from = reading.is(from, Kind.Determiner) ? from : from + 1;
  // `d'au moins cinq ans`
  if (/^(?:moins|plus|minimum|maximum)$/.test(reading.word(from + 1)) && reading.is(from, Kind.Preposition)) from += 2;
  else if (/^(?:environ|près|plus|moins)$/.test(reading.word(from)))
    from += /^(?:de|d')$/.test(reading.word(from + 1)) ? 2 : 1;
  // `la possibilité de suivre une formation`
  if (reading.is(from, Kind.Infinitive)) {
    from++;
    while (reading.is(from, Kind.Participle | Kind.Adverb) && !reading.isMark(from)) from++;
    if (!reading.is(from, Kind.Determiner)) return from;
  }
  const phrase = nounPhrase(reading, from);
  if (phrase) {
    let { end } = phrase;
    // `des interprètes recrutés`
    while ((reading.adjective(end) & phrase.cells) !== 0 && !reading.is(end, FINITE | Kind.Closed)) end++;
    return end;
  }
  if (reading.is(from, Kind.Number)) return reading.is(from + 1, NOUN) ? from + 2 : from + 1;
  if (reading.isName(from)) return from + 1;
  return undefined;
}

/** Behind a participle of the present with its object: `souhaitant obtenir un congé`; undefined where something else follows. */
export function behindGerund(reading: Reading, at: number): number | undefined {
  let end = at + 1;
  while (
    reading.is(end, Kind.Adverb | Kind.Infinitive) ||
    (reading.is(end, Kind.Participle) && reading.is(end - 1, Kind.Having | Kind.Being))
  )
    end++;
  if (!reading.is(end, Kind.Determiner) || reading.is(end, Kind.Preposition)) return end;
  const object = nounPhrase(reading, end);
  if (!object) return undefined;
  end = object.end;
  while ((reading.adjective(end) & object.cells) !== 0 && !reading.is(end, FINITE | Kind.Closed)) end++;
  return end;
}

/** Behind all prepositions with their nouns that follow. */
export function behindComplements(reading: Reading, from: number): number {
  let at = from;
  for (let i = 0; i < MOST_COMPLEMENTS && reading.is(at, Kind.Preposition) && !isPronoun(reading, at); i++) {
    const next = behindComplement(reading, at);
    if (next === undefined) break;
    at = next;
  }
  return at;
}

const MOST_COMPLEMENTS = 6;

/** Whether `en` stands before a verb and not before a noun. */
function isPronoun(reading: Reading, at: number): boolean {
  return reading.is(at, Kind.Clitic) && reading.is(at + 1, FINITE | Kind.Clitic) && !reading.is(at + 1, NOUN);
}

/** Behind the second comma of an insertion without a verb: `, sous l'autorité du chef,`. */
export function behindInsertion(reading: Reading, comma: number): number | undefined {
  const isRelative = /^(?:dont|qui|où|lequel|laquelle|lesquels|lesquelles|auxquels|auxquelles|auquel)$/.test(
    reading.word(comma + 1),
  );
  if (
    !isRelative &&
    !reading.is(comma + 1, Kind.Preposition | Kind.Gerund | Kind.Participle | Kind.Adverb) &&
    !(reading.word(comma + 1) === 'y' && reading.word(comma + 2) === 'compris')
  )
    return undefined;
  for (let at = comma + 1; at < comma + 16 && at < reading.count; at++) {
    if (reading.marks[at] === Mark.Comma) return at + 1;
    if (reading.isMark(at)) return undefined;
    if (!isRelative && reading.is(at, FINITE | Kind.Conjunction) && !reading.is(at, NOUN | Kind.Preposition))
      return undefined;
  }
  return undefined;
}

/** The verb behind a relative clause, where that is simple: the second one that can be nothing else. */
export function behindRelative(reading: Reading, at: number): number | undefined {
  const first = verbBehind(reading, at + 1);
  if (first === undefined || !reading.is(first, FINITE)) return undefined;
  for (let i = first + 1; i < first + 16; i++) {
    if (reading.isMark(i) || reading.is(i, Kind.Conjunction | Kind.And)) return undefined;
    if (reading.is(i, Kind.Subject)) return undefined;
    if (
      reading.is(i, Kind.ThirdOne | Kind.ThirdMany) &&
      (reading.kind(i) & (NOUN | ADJECTIVE | Kind.Preposition | Kind.Adverb)) === 0
    )
      return i;
  }
  return undefined;
}
