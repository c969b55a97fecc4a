import { ADJECTIVE, Kind } from '../../../words/french/kinds.ts';
import type { Disagreement } from '../agreements.ts';
import { wrongDemonstrative } from './demonstratives.ts';
import { wrongPredicates, wrongVerb } from './predicates.ts';
import type { Reading } from './reading.ts';
import { wrongRelative } from './relative-objects.ts';
import { subjectsOf } from './subjects.ts';
import { wrongAdjective } from './wrong-adjectives.ts';
import { wrongEpithet, wrongOnly, wrongPhrase, wrongWhatever } from './wrong-phrases.ts';

/** Words that agree neither in gender nor in number, or not with their subject. */
export function* disagreements(reading: Reading): Iterable<Disagreement> {
  const { count, kinds, names } = reading;
  for (let at = 0; at < count; at++) {
    const kind = kinds[at]!;
    if (names[at]) continue;
    let found: Disagreement | undefined;
    if ((kind & Kind.Determiner) !== 0 && (kinds[at - 1]! & Kind.Determiner) === 0)
      found =
        wrongPhrase(reading, at) ?? (reading.is(at + 1, Kind.Conjunction) ? wrongWhatever(reading, at) : undefined);
    else if ((kind & ADJECTIVE) !== 0 && (kind & Kind.Closed) === 0)
      found = wrongEpithet(reading, at) ?? wrongOnly(reading, at) ?? wrongAdjective(reading, at);
    else if ((kind & Kind.Conjunction) !== 0) found = wrongRelative(reading, at) ?? wrongDemonstrative(reading, at);
    if (found) yield found;
  }
  for (const subject of subjectsOf(reading)) {
    const verb = wrongVerb(reading, subject);
    if (verb) yield verb;
    yield* wrongPredicates(reading, subject);
  }
}
