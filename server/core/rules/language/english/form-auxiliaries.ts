import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { wordSet } from '../neighbours.ts';
import type { WrongForm } from '../verb-forms.ts';
import { behindAdverbs, slip } from './forms.ts';
import { isObject } from './noun-or-verb.ts';
import type { Reading } from './reading.ts';

/** Whether nothing but a verb is followed by what stands at a place: an object, `to`, an adverb, the end. */
function endsVerb(reading: Reading, at: number): boolean {
  return (
    reading.isMark(at) ||
    isObject(reading, at) ||
    reading.is(at, Kind.Preposition | Kind.Conjunction | Kind.Adverb | Kind.And | Kind.Number)
  );
}

/** `The will of the people`, `in May`, `can` as a noun: a modal stands behind its subject. */
function isModal(reading: Reading, at: number): boolean {
  if (reading.isName(at)) return false;
  const before = at - 1;
  if (reading.isSentenceStart(at) || reading.isMark(before)) return false;
  if (reading.is(before, Kind.Determiner) && !reading.is(before, Kind.Subject | Kind.Relative)) return false;
  return !reading.is(before, Kind.Preposition | Kind.Adjective) || reading.is(before, NOUN);
}

/** `will continues`, `must ensuring`, `would replaced` */
export function behindModal(reading: Reading, at: number): WrongForm | undefined {
  const isDo = reading.is(at, Kind.Doing);
  if (!isDo && !isModal(reading, at)) return undefined;
  const verb = behindAdverbs(reading, at + 1);
  // `does not reports`: behind `not` stands a verb.
  if (isDo && reading.word(at + 1) !== 'not') return undefined;
  if (reading.word(at).includes("'") && !/n't$/.test(reading.word(at))) return undefined;
  // `may occasionally has to`
  if (reading.word(verb) === 'has') return slip(reading, verb, reading.word(at), 'have');
  const kind = reading.kind(verb);
  if ((kind & Kind.Closed) !== 0 || reading.isName(verb)) return undefined;
  const isWrong =
    (kind & (Kind.Third | Kind.Past | Kind.Participle | Kind.Gerund)) !== 0 &&
    (kind & (Kind.Base | Kind.Adjective)) === 0;
  if (!isWrong) return undefined;
  const isNoun = (kind & NOUN) !== 0;
  // `Should needs arise`; `the report can help, as will meetings with …`
  const isBehindSubject = reading.is(at - 1, NOUN | Kind.Subject) && !reading.is(at - 1, Kind.And);
  const isSure = reading.word(verb - 1) === 'not' || (isBehindSubject && (kind & Kind.Third) !== 0);
  if (isNoun && !isSure && !isObject(reading, verb + 1) && reading.word(verb + 1) !== 'to') return undefined;
  return slip(reading, verb, reading.word(at), reading.words.verbs.formsOf(reading.word(verb)).base);
}

/** Base forms that are nouns as well, and stand behind `be` as such. */
const STATES = wordSet(
  'work support help change access need research use control cause concern risk value interest subject part time home evidence proof reason key start end close issue matter question charge duty',
);

/** `will be conduct by`, `is base in`, `is currently look for` */
export function behindBeing(reading: Reading, at: number): WrongForm | undefined {
  const being = reading.word(at);
  const verb = behindAdverbs(reading, at + 1);
  const kind = reading.kind(verb);
  if ((kind & (Kind.Closed | Kind.Participle | Kind.Gerund | Kind.Adjective)) !== 0 || reading.isName(verb))
    return undefined;
  const word = reading.word(verb);
  const verbs = reading.words.verbs;
  if ((kind & Kind.Past) !== 0 && (kind & NOUN) === 0)
    return slip(reading, verb, being, verbs.participleOf(verbs.formsOf(word).base));
  if (
    (kind & Kind.Base) === 0 ||
    reading.is(at - 1, Kind.Preposition | Kind.Relative) ||
    reading.word(at - 1) === 'there'
  )
    return undefined;
  const next = verb + 1;
  const hasAdverb = verb > at + 1;
  // `currently look for`
  if (
    hasAdverb &&
    /^(?:is|are|was|were)$/.test(being) &&
    /^(?:currently|presently|actively|now)$/.test(reading.word(verb - 1)) &&
    (isObject(reading, next) || reading.word(next) === 'for')
  )
    return slip(reading, verb, being, verbs.gerundOf(word));
  if ((kind & Kind.OnlyVerb) !== 0) {
    // `What they do is provide advice`
    if (!/^be/.test(being) && !isAbout(reading, at)) return undefined;
    if (!reading.isMark(next) && !reading.is(next, Kind.Preposition | Kind.Conjunction | Kind.Adverb)) return undefined;
    return slip(reading, verb, being, verbs.participleOf(word));
  }
  if (STATES.has(word) || ((kind & NOUN) !== 0 && reading.is(verb, Kind.Person))) return undefined;
  // `Interviews will be conduct by phone`: behind a modal, or before what only a participle has.
  const isBehindModal = being === 'be' && reading.is(at - 1, Kind.Modal | Kind.Adverb);
  const isBehindHave = being === 'been';
  const tail = reading.word(next);
  const isPassive = /^(?:by|to|in|at|on|within|before|via|through|until|upon)$/.test(tail);
  const isMassAlone = (kind & Kind.Mass) !== 0 && !/^(?:by|within|before|via)$/.test(tail);
  if ((isBehindModal || isBehindHave) && isPassive && !isMassAlone)
    return slip(reading, verb, being, verbs.participleOf(word));
  // `Guards are train in first aid`: no noun in the singular stands there alone.
  const isAlone =
    /^(?:are|were)$/.test(being) && (kind & Kind.Singular) !== 0 && (kind & (Kind.Mass | Kind.Countable)) === 0;
  if (isAlone && /^(?:in|by|for|on|at|to|from|with|under)$/.test(tail))
    return slip(reading, verb, being, verbs.participleOf(word));
  if (/^(?:base|locate|situate|require|involve)$/.test(word) && /^(?:in|at|on|to|by)$/.test(tail))
    return slip(reading, verb, being, verbs.participleOf(word));
  return undefined;
}

/** Whether the subject of `is` is no word for an action: `The aim is to …`, `All we do is …`. */
function isAbout(reading: Reading, at: number): boolean {
  return !/^(?:do|does|did|all|what|thing|goal|aim|task|role|job|purpose|mission|objective|duty|function)$/.test(
    reading.word(at - 1),
  );
}

/** `has not receive`, `has went` */
export function behindHaving(reading: Reading, at: number): WrongForm | undefined {
  const verb = behindAdverbs(reading, at + 1);
  const kind = reading.kind(verb);
  if ((kind & (Kind.Closed | Kind.Participle | Kind.Adjective)) !== 0 || reading.isName(verb)) return undefined;
  const verbs = reading.words.verbs;
  const word = reading.word(verb);
  if ((kind & Kind.Past) !== 0 && (kind & NOUN) === 0)
    return slip(reading, verb, reading.word(at), verbs.participleOf(verbs.formsOf(word).base));
  if ((kind & Kind.Base) === 0) return undefined;
  const isBehindNot = /^(?:not|already|never|recently|just|previously)$/.test(reading.word(verb - 1));
  if (
    (kind & Kind.OnlyVerb) !== 0
      ? endsVerb(reading, verb + 1) || isBehindNot
      : isObject(reading, verb + 1) &&
        (isBehindNot || reading.is(verb + 1, Kind.Closed)) &&
        !/^(?:that|all)$/.test(reading.word(verb + 1))
  )
    return slip(reading, verb, reading.word(at), verbs.participleOf(word));
  return undefined;
}
