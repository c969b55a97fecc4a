import { likeWritten } from '../../../text/letter-case.ts';
import { ADJECTIVE, FINITE, Kind } from '../../../words/french/kinds.ts';
import type { Homophone, Look } from './homophone.ts';
import { VERBS } from './homophones-of-verbs.ts';
import { WORDS } from './homophones-of-words.ts';
import { isPlural } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

/** By word: what is meant where its neighbours do not fit. */
const LOOKS: ReadonlyMap<string, Look> = new Map<string, Look>(Object.entries({ ...VERBS, ...WORDS }));

/** `conserve c'est droits`: what is said of a plural is not `c'est`. */
function possessive(reading: Reading, at: number): Homophone | undefined {
  const noun = at + 1;
  if (
    reading.word(at) !== 'est' ||
    reading.word(at - 1) !== "c'" ||
    !reading.is(at - 2, FINITE | Kind.Preposition | Kind.Infinitive)
  )
    return undefined;
  if (!isPlural(reading.cells(noun)) || reading.is(noun, Kind.Closed | ADJECTIVE)) return undefined;
  return { start: reading.starts[at - 1]!, end: reading.ends[at]!, right: 'ses', isUnsure: false };
}

/** Words that sound like the one that is meant: `Le comité à décidé`, `se poste`. */
export function* homophones(reading: Reading): Iterable<Homophone> {
  const { count } = reading;
  for (let at = 0; at < count; at++) {
    if (reading.names[at]) continue;
    const found = homophoneAt(reading, at) ?? (reading.is(at, Kind.Being) ? possessive(reading, at) : undefined);
    if (found) yield found;
  }
}

function homophoneAt(reading: Reading, at: number): Homophone | undefined {
  const right = LOOKS.get(reading.texts[at]!)?.(reading, at);
  if (right === undefined) return undefined;
  const { starts, ends, prose } = reading;
  return {
    start: starts[at]!,
    end: ends[at]!,
    right: likeWritten(right, prose.text.slice(starts[at], ends[at])),
    isUnsure: false,
  };
}
