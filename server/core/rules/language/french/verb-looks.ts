import { FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import type { WrongForm } from '../verb-forms.ts';
import { behindBeing, behindHaving, behindMaking, behindModal } from './behind-auxiliaries.ts';
import { behindNot, behindPreposition } from './behind-prepositions.ts';
import { isPlural, isSingular } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import type { Subject } from './subject-phrases.ts';
import { subjectsOf } from './subjects.ts';
import { subjunctive } from './subjunctives.ts';
import { wordBehind, wrongFormAt } from './verb-form.ts';

/** Verbs in another form than what stands before asks for. */
export function* wrongForms(reading: Reading): Iterable<WrongForm> {
  const { count } = reading;
  for (let at = 0; at < count; at++) {
    const kind = reading.kinds[at]!;
    if (kind === 0) continue;
    let found: WrongForm | undefined;
    if ((kind & Kind.Modal) !== 0) found = behindModal(reading, at);
    else if ((kind & Kind.Being) !== 0) found = behindBeing(reading, at);
    else if ((kind & Kind.Having) !== 0) found = behindHaving(reading, at);
    else if ((kind & Kind.Preposition) !== 0) found = behindPreposition(reading, at);
    else if ((kind & Kind.Adverb) !== 0 && reading.word(at) === 'non') found = behindNot(reading, at);
    else if (
      reading.is(at + 1, Kind.Participle) &&
      /^(?:fait|font|faire|fera|feront|faisant|voir|voit|voient|verra|verront|voyant)$/.test(reading.word(at))
    )
      found = behindMaking(reading, at);
    else if ((kind & Kind.Conjunction) !== 0 && /^(?:que|qu'|quoique)$/.test(reading.word(at)))
      found = subjunctive(reading, at) ?? behindYou(reading, at);
    else if ((kind & Kind.Conjunction) !== 0 && /^(?:si|que|qu'|lorsque|quand|dont|où)$/.test(reading.word(at)))
      found = behindYou(reading, at);
    if (found) yield found;
  }
  const first = beginningOfItem(reading);
  if (first) yield first;
  for (const subject of subjectsOf(reading)) {
    const found = behindSubject(reading, subject);
    if (found) yield found;
  }
}

/** `si vous souhaiter`, `que vous envoyé` */
function behindYou(reading: Reading, at: number): WrongForm | undefined {
  if (reading.word(at + 1) !== 'vous') return undefined;
  const i = wordBehind(reading, at + 1, true);
  if (i < 0) return undefined;
  const kind = reading.kind(i);
  if ((kind & NOUN) !== 0 || !/(?:er|é)$/.test(reading.word(i)) || (kind & (Kind.Infinitive | Kind.Participle)) === 0)
    return undefined;
  const right = reading.word(i).replace(/(?:er|é)$/, 'ez');
  return wrongFormAt(reading, i, at + 1, (reading.words.of(right) & Kind.You) !== 0 ? right : undefined);
}

/** An item that begins with a participle and its object: `Assuré la tenue des registres`. */
function beginningOfItem(reading: Reading): WrongForm | undefined {
  if (reading.prose.kind !== 'item' || !reading.is(0, Kind.Participle) || !reading.word(0).endsWith('é'))
    return undefined;
  if (
    reading.is(0, NOUN) ||
    !/^(?:le|la|les|l'|un|une|des)$/.test(reading.word(1)) ||
    /^(?:passé|excepté|supposé|donné)$/.test(reading.word(0))
  )
    return undefined;
  const infinitive = reading.words.verbs.infinitiveOf(reading.word(0));
  return wrongFormAt(reading, 0, 0, infinitive);
}

/** `Le titulaire assurer la gestion`, `elle assuré la`, `qui travailler` */
function behindSubject(reading: Reading, { cells, start, end, verb }: Subject): WrongForm | undefined {
  const kind = reading.kind(verb);
  if ((kind & (NOUN | Kind.Closed | FINITE)) !== 0) return undefined;
  const own = reading.word(verb);
  const isPronoun = end === verb || reading.is(verb - 1, Kind.Clitic);
  const isInfinitive = (kind & Kind.Infinitive) !== 0;
  const isParticiple =
    (kind & Kind.Participle) !== 0 &&
    own.endsWith('é') &&
    (reading.is(start, Kind.Subject) || reading.word(end - 1) === 'qui');
  if (!isInfinitive && !isParticiple) return undefined;
  if (!isPronoun || (!isSingular(cells) && !isPlural(cells))) return undefined;
  const infinitive = isInfinitive ? own : reading.words.verbs.infinitiveOf(own);
  if (infinitive === undefined) return undefined;
  const one = presentOf(reading, infinitive);
  const right = one === undefined ? undefined : isPlural(cells) ? reading.words.verbs.otherNumber(one) : one;
  if (isParticiple && !reading.is(verb + 1, Kind.Determiner | Kind.Preposition | Kind.Adverb)) return undefined;
  return wrongFormAt(reading, verb, verb - 1, right);
}

/** The third person of a regular verb. */
function presentOf(reading: Reading, infinitive: string): string | undefined {
  const one = infinitive.endsWith('er') ? infinitive.slice(0, -1) : infinitive.replace(/ir$/, 'it');
  return (reading.words.of(one) & Kind.ThirdOne) !== 0 ? one : undefined;
}
