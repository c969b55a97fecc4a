import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { likeWritten } from '../../../text/letter-case.ts';
import { wordSet } from '../neighbours.ts';
import type { WrongForm } from '../verb-forms.ts';
import { thirdPersonOf } from '../verbs.ts';
import { Mark, type Reading } from './reading.ts';

/** Verbs in another form than the word before them asks for. */
export function* formSlips(reading: Reading): Iterable<WrongForm> {
  for (let at = 0; at < reading.count; at++) {
    const kind = reading.kind(at);
    if ((kind & Kind.Closed) === 0) continue;
    const found =
      (kind & (Kind.Modal | Kind.Doing)) !== 0
        ? behindModal(reading, at)
        : (kind & Kind.Being) !== 0
          ? behindBeing(reading, at)
          : (kind & Kind.Having) !== 0
            ? behindHaving(reading, at)
            : reading.word(at) === 'to'
              ? behindTo(reading, at)
              : (kind & Kind.Preposition) !== 0
                ? behindPreposition(reading, at)
                : reading.word(at) === 'and'
                  ? behindAnd(reading, at)
                  : undefined;
    if (found) yield found;
  }
}

function slip(reading: Reading, at: number, before: string, right: string | undefined, isSeries = false): WrongForm | undefined {
  const written = reading.prose.text.slice(reading.starts[at], reading.ends[at]);
  if (right === undefined || right === reading.word(at)) return undefined;
  return { start: reading.starts[at]!, end: reading.ends[at]!, before, right: likeWritten(right, written), isSeries };
}

const ADVERBS = Kind.Adverb;

/** The place of the next word that is no adverb. */
function behindAdverbs(reading: Reading, at: number): number {
  let next = at;
  for (let i = 0; i < 3 && reading.is(next, ADVERBS) && !reading.is(next, Kind.Base | Kind.Participle | Kind.Being); i++) next++;
  return next;
}

/** Whether a noun phrase that is an object begins at a place. */
function isObject(reading: Reading, at: number): boolean {
  return (reading.is(at, Kind.Determiner) && !reading.is(at, Kind.Relative)) || reading.is(at, Kind.Object);
}

/** Whether nothing but a verb is followed by what stands at a place: an object, `to`, an adverb, the end. */
function endsVerb(reading: Reading, at: number): boolean {
  return reading.isMark(at) || isObject(reading, at) || reading.is(at, Kind.Preposition | Kind.Conjunction | Kind.Adverb | Kind.And | Kind.Number);
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
function behindModal(reading: Reading, at: number): WrongForm | undefined {
  const isDo = reading.is(at, Kind.Doing);
  if (!isDo && !isModal(reading, at)) return undefined;
  let verb = behindAdverbs(reading, at + 1);
  // `does not reports`: behind `not` stands a verb.
  if (isDo && reading.word(at + 1) !== 'not') return undefined;
  if (reading.word(at).includes("'") && !/n't$/.test(reading.word(at))) return undefined;
  if (reading.word(verb) === 'be') verb = -1;
  const kind = reading.kind(verb);
  if ((kind & Kind.Closed) !== 0 || reading.isName(verb)) return undefined;
  const isWrong = (kind & (Kind.Third | Kind.Past | Kind.Participle | Kind.Gerund)) !== 0 && (kind & (Kind.Base | Kind.Adjective)) === 0;
  if (!isWrong) return undefined;
  const isNoun = (kind & NOUN) !== 0;
  // `Should needs arise`; `the report can help, as will meetings with …`
  if (isNoun && !isObject(reading, verb + 1) && reading.word(verb + 1) !== 'to') return undefined;
  return slip(reading, verb, reading.word(at), reading.words.verbs.formsOf(reading.word(verb)).base);
}

/** Base forms that are nouns as well, and stand behind \`be\` as such. */
const STATES = wordSet('work support help change access need research use control cause concern risk value interest subject part time home evidence proof reason key start end close issue matter question charge duty');

/** `will be conduct by`, `is base in`, `is currently look for` */
function behindBeing(reading: Reading, at: number): WrongForm | undefined {
  const being = reading.word(at);
  const verb = behindAdverbs(reading, at + 1);
  const kind = reading.kind(verb);
  if ((kind & (Kind.Closed | Kind.Participle | Kind.Gerund | Kind.Adjective)) !== 0 || reading.isName(verb)) return undefined;
  const word = reading.word(verb);
  const verbs = reading.words.verbs;
  if ((kind & Kind.Past) !== 0 && (kind & NOUN) === 0) return slip(reading, verb, being, verbs.participleOf(verbs.formsOf(word).base));
  if ((kind & Kind.Base) === 0 || reading.is(at - 1, Kind.Preposition | Kind.Relative) || reading.word(at - 1) === 'there') return undefined;
  const next = verb + 1;
  const hasAdverb = verb > at + 1;
  // `currently look for`
  if (hasAdverb && /^(?:is|are|was|were)$/.test(being) && /^(?:currently|presently|actively|now)$/.test(reading.word(verb - 1)) && (isObject(reading, next) || reading.word(next) === 'for'))
    return slip(reading, verb, being, verbs.gerundOf(word));
  if ((kind & Kind.OnlyVerb) !== 0) {
    // `What they do is provide advice`
    if (!/^be/.test(being) && !isAbout(reading, at)) return undefined;
    if (!reading.isMark(next) && !reading.is(next, Kind.Preposition | Kind.Conjunction | Kind.Adverb)) return undefined;
    return slip(reading, verb, being, verbs.participleOf(word));
  }
  if (STATES.has(word) || (kind & NOUN) !== 0 && reading.is(verb, Kind.Person)) return undefined;
  // `Interviews will be conduct by phone`: behind a modal, or before what only a participle has.
  const isBehindModal = being === 'be' && reading.is(at - 1, Kind.Modal | Kind.Adverb);
  const isBehindHave = being === 'been';
  const tail = reading.word(next);
  const isPassive = /^(?:by|to|in|at|on|within|before|via|through|until|upon)$/.test(tail);
  const isMassAlone = (kind & Kind.Mass) !== 0 && !/^(?:by|within|before|via)$/.test(tail);
  if ((isBehindModal || isBehindHave) && isPassive && !isMassAlone) return slip(reading, verb, being, verbs.participleOf(word));
  if (/^(?:base|locate|situate|require|involve)$/.test(word) && /^(?:in|at|on|to|by)$/.test(tail)) return slip(reading, verb, being, verbs.participleOf(word));
  return undefined;
}

/** Whether the subject of `is` is no word for an action: `The aim is to …`, `All we do is …`. */
function isAbout(reading: Reading, at: number): boolean {
  return !/^(?:do|does|did|all|what|thing|goal|aim|task|role|job|purpose|mission|objective|duty|function)$/.test(reading.word(at - 1));
}

/** `has not receive`, `has went` */
function behindHaving(reading: Reading, at: number): WrongForm | undefined {
  const verb = behindAdverbs(reading, at + 1);
  const kind = reading.kind(verb);
  if ((kind & (Kind.Closed | Kind.Participle | Kind.Adjective)) !== 0 || reading.isName(verb)) return undefined;
  const verbs = reading.words.verbs;
  const word = reading.word(verb);
  if ((kind & Kind.Past) !== 0 && (kind & NOUN) === 0) return slip(reading, verb, reading.word(at), verbs.participleOf(verbs.formsOf(word).base));
  if ((kind & Kind.Base) === 0) return undefined;
  const isBehindNot = /^(?:not|already|never|recently|just|previously)$/.test(reading.word(verb - 1));
  if ((kind & Kind.OnlyVerb) !== 0 ? endsVerb(reading, verb + 1) || isBehindNot : isObject(reading, verb + 1) && (isBehindNot || reading.is(verb + 1, Kind.Closed)) && !/^(?:that|all)$/.test(reading.word(verb + 1)))
    return slip(reading, verb, reading.word(at), verbs.participleOf(word));
  return undefined;
}

const BEFORE_INFINITIVE = wordSet(
  'able unable required expected invited likely unlikely willing asked requested encouraged advised entitled wish wishes wishing obliged authorised authorized eager is are was able order ability opportunity need needs want wants has have had ready prepared supposed allowed helps help prepared responsibility required aims aim seeks seek decides decided agree agrees agreed plans intends intend hopes hope expects tends tend continue continues',
);
const BEFORE_GERUND = wordSet('forward view committed dedicated devoted accustomed addition prior contribute contributes contributed contributing limited opposed commitment');

/** `is to providing`, `expected to completed`, `to ensures` */
function behindTo(reading: Reading, at: number): WrongForm | undefined {
  const verb = behindAdverbs(reading, at + 1);
  const kind = reading.kind(verb);
  if ((kind & (Kind.Closed | Kind.Base)) !== 0 || reading.isName(verb)) return undefined;
  const before = reading.word(at - 1);
  const { base } = reading.words.verbs.formsOf(reading.word(verb));
  if (BEFORE_GERUND.has(before) || reading.isMark(at - 1)) return undefined;
  if ((kind & Kind.Third) !== 0 && (kind & NOUN) === 0) return slip(reading, verb, 'to', base);
  if (!BEFORE_INFINITIVE.has(before)) return undefined;
  if ((kind & Kind.Gerund) !== 0) {
    // `is key to winning`; `The main objective is to providing support`
    if ((kind & NOUN) !== 0 && !isObject(reading, verb + 1)) return undefined;
    if (/^(?:is|are|was)$/.test(before) && !isAim(reading, at - 1)) return undefined;
    return slip(reading, verb, `${before} to`, base);
  }
  if ((kind & Kind.Past) !== 0 && (kind & (NOUN | Kind.Adjective)) === 0 && (isObject(reading, verb + 1) || reading.isMark(verb + 1)) && !/^(?:is|are|was|has|have|had)$/.test(before))
    return slip(reading, verb, `${before} to`, base);
  return undefined;
}

/** Whether the subject of \`is to\` is what somebody aims at. */
function isAim(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 12 && reading.marks[i] !== Mark.Stop; i--)
    if (/^(?:objective|aim|goal|purpose|task|mission|role|duty|function|responsibility|ambition|mandate|job)s?$/.test(reading.word(i))) return true;
  return false;
}

/** `responsible for organise`, `by run weekly`, `Before sign the contract` */
function behindPreposition(reading: Reading, at: number): WrongForm | undefined {
  const preposition = reading.word(at);
  if (!/^(?:for|by|of|without|from|about|in|before|after|on|upon|through|with|towards|against|despite|while)$/.test(preposition)) return undefined;
  const verb = behindAdverbs(reading, at + 1);
  const kind = reading.kind(verb);
  if ((kind & Kind.Base) === 0 || (kind & (Kind.Closed | Kind.Past)) !== 0 || reading.isName(verb)) return undefined;
  if ((kind & Kind.Adjective) !== 0 && !isObject(reading, verb + 1)) return undefined;
  if (isStranded(reading, at)) return undefined;
  const word = reading.word(verb);
  const before = reading.word(at - 1);
  const right = (): WrongForm | undefined => slip(reading, verb, preposition, reading.words.verbs.gerundOf(word));
  const isFree = /^(?:for|by|of|without|from|before|after|in|on|upon|about)$/.test(preposition);
  if ((kind & Kind.OnlyVerb) !== 0) return isFree && (preposition !== 'in' || !reading.isMark(at - 1)) ? right() : undefined;
  // A noun as well: only where it has an object.
  if (isObject(reading, verb + 1) && !/^(?:that|all|each|both|this)$/.test(reading.word(verb + 1))) {
    if (preposition === 'by' || preposition === 'without') return BY_NOUN.has(word) ? undefined : right();
    if (reading.isSentenceStart(at) && /^(?:before|after)$/.test(preposition)) return right();
    if (/^(?:responsible|accountable|interested|experienced|capable|charge|skilled|instead|involved|engaged|experience)$/.test(before)) return right();
    return undefined;
  }
  // `responsible for draft tender documents and evaluating`
  if (/^(?:responsible|accountable|capable)$/.test(before) && reading.is(verb + 1, NOUN | Kind.Adjective) && hasGerundBehind(reading, verb)) return right();
  // `monitors performance by run weekly diagnostics`
  return preposition === 'by' && reading.is(verb, Kind.Base) && reading.is(verb + 1, Kind.Adjective) && reading.is(verb + 2, NOUN) && !reading.is(verb, Kind.Mass) && !/ed$/.test(before)
    ? right()
    : undefined;
}

/** Nouns behind `by` that need no article. */
const BY_NOUN = wordSet('default chance design law mistake nature way means accident virtue order request post mail phone fax hand rail road air sea train bus car force name night day return contrast comparison definition reason');

function hasGerundBehind(reading: Reading, at: number): boolean {
  for (let i = at + 1; i < reading.count && i < at + 20 && reading.marks[i] !== Mark.Stop; i++)
    if (reading.is(i, Kind.And) && reading.is(i + 1, Kind.Gerund) && !reading.is(i + 1, NOUN)) return true;
  return false;
}

/** Whether a preposition belongs to what stands before it: `the team you work in provide help`. */
function isStranded(reading: Reading, at: number): boolean {
  if (reading.is(at - 1, Kind.Preposition | Kind.Relative) || reading.word(at - 1) === 'and' || reading.word(at - 1) === 'or') return true;
  for (let i = at - 1; i >= 0 && i > at - 7 && !reading.isMark(i); i--)
    if (/^(?:who|whom|which|that|what)$/.test(reading.word(i)) || (/^(?:they|we|you|he|she|it|i)$/.test(reading.word(i)) && reading.is(i - 1, NOUN))) return true;
  return false;
}

/** `advises …, monitors … and preparing …`; `manages the budget and prepare the …` */
function behindAnd(reading: Reading, at: number): WrongForm | undefined {
  const verb = behindAdverbs(reading, at + 1);
  const kind = reading.kind(verb);
  if ((kind & Kind.Closed) !== 0 || reading.isName(verb)) return undefined;
  const verbs = reading.words.verbs;
  const { base } = verbs.formsOf(reading.word(verb));
  const isGerund = (kind & Kind.Gerund) !== 0 && (kind & (NOUN | Kind.Adjective)) === 0;
  const isBase = (kind & Kind.Base) !== 0 && ((kind & Kind.OnlyVerb) !== 0 || isObject(reading, verb + 1)) && (kind & Kind.Adjective) === 0;
  const isThird = (kind & Kind.Third) !== 0 && ((kind & Kind.OnlyVerb) !== 0 || isObject(reading, verb + 1));
  if (!isGerund && !isBase && !isThird) return undefined;
  const first = leadingVerb(reading, at);
  if (first === undefined) return undefined;
  const { form, place } = first;
  const before = reading.word(place);
  if (form === Kind.Third && (isBase || (isGerund && first.isSeries))) return slip(reading, verb, before, thirdPersonOf(base), true);
  if (form === Kind.Gerund && isBase) return slip(reading, verb, before, verbs.gerundOf(base), true);
  return undefined;
}

/**
 * The verb that the one behind `and` goes on with, and its form; undefined where that is not certain. All that stands between is one verb with its
 * object, or several of the same form, each behind a comma.
 */
function leadingVerb(reading: Reading, at: number): { readonly place: number; readonly form: number; readonly isSeries: boolean } | undefined {
  let place = -1;
  let form = 0;
  let count = 0;
  for (let i = at - 1; i >= 0 && i > at - 45; i--) {
    const kind = reading.kind(i);
    if (reading.marks[i] === Mark.Stop || reading.marks[i] === Mark.Other) break;
    const word = reading.word(i);
    if ((kind & (Kind.Modal | Kind.Relative | Kind.Conjunction | Kind.Doing)) !== 0 && !(kind & Kind.Preposition)) return undefined;
    if (word === 'to' && reading.is(i + 1, Kind.Base)) return undefined;
    if (/^(?:help|helps|let|lets|make|makes|by|including|see|sees|while)$/.test(word)) return undefined;
    const isVerb = (kind & Kind.Closed) === 0 && (kind & Kind.OnlyVerb) !== 0 && (kind & (Kind.Third | Kind.Gerund | Kind.Base)) !== 0;
    const isThirdHere = (kind & Kind.Third) !== 0 && (kind & Kind.Closed) === 0 && ((kind & Kind.OnlyVerb) !== 0 || (isObject(reading, i + 1) && reading.is(i - 1, NOUN)) || (reading.marks[i - 1] === Mark.Comma && count > 0));
    if (!isVerb && !isThirdHere) {
      if ((kind & Kind.Third) !== 0 && reading.marks[i - 1] === Mark.Comma) count++;
      // `Review rights and withdraw`, `Take part in defining projects and provide`: an imperative.
      if ((kind & Kind.Base) !== 0 && reading.isSentenceStart(i)) return undefined;
      continue;
    }
    const own = (kind & Kind.Third) !== 0 ? Kind.Third : kind & (Kind.Gerund | Kind.Base);
    if (own === Kind.Gerund && !(reading.is(i - 1, Kind.Preposition) || reading.marks[i - 1] === Mark.Comma || reading.is(i - 1, Kind.And))) continue;
    if (form === 0) {
      place = i;
      form = own;
    } else if (own !== form) return undefined;
    if ((kind & Kind.Base) !== 0 && reading.isSentenceStart(i) && form !== Kind.Base) return undefined;
    count++;
  }
  if (form === 0) return undefined;
  // Its subject is one: \`The clerk manages\`; of many nobody says so.
  return { place, form, isSeries: count > 1 };
}

