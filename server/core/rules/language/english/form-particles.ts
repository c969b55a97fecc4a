import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { wordSet } from '../neighbours.ts';
import type { WrongForm } from '../verb-forms.ts';
import { Mark } from '../word-reading.ts';
import { behindAdverbs, slip } from './forms.ts';
import { isObject } from './noun-or-verb.ts';
import type { Reading } from './reading.ts';

const BEFORE_INFINITIVE = wordSet(
  'able unable required expected invited likely unlikely willing asked requested encouraged advised entitled wish wishes wishing obliged authorised authorized eager is are was able order ability opportunity need needs want wants has have had ready prepared supposed allowed helps help prepared responsibility required aims aim seeks seek decides decided agree agrees agreed plans intends intend hopes hope expects tends tend continue continues',
);
const BEFORE_GERUND = wordSet(
  'forward view committed dedicated devoted accustomed addition prior contribute contributes contributed contributing opposed',
);
/** Behind these and `to` stands nothing but a verb. */
const EXPECTING = wordSet(
  'able unable expected asked invited requested encouraged entitled obliged authorised authorized willing wish wishes',
);

/** `is to providing`, `expected to completed`, `to ensures` */
export function behindTo(reading: Reading, at: number): WrongForm | undefined {
  const verb = behindAdverbs(reading, at + 1);
  const kind = reading.kind(verb);
  const before = reading.word(at - 1);
  if (BEFORE_GERUND.has(before)) return gerundBehindTo(reading, at, verb);
  const isExpected = EXPECTING.has(before);
  if (isExpected && reading.word(verb) === 'has') return slip(reading, verb, `${before} to`, 'have');
  if ((kind & (Kind.Closed | Kind.Base)) !== 0 || reading.isName(verb)) return undefined;
  const { base } = reading.words.verbs.formsOf(reading.word(verb));
  if (reading.isMark(at - 1)) return undefined;
  if ((kind & Kind.Third) !== 0 && ((kind & NOUN) === 0 || isExpected)) return slip(reading, verb, 'to', base);
  if (!BEFORE_INFINITIVE.has(before)) return undefined;
  if ((kind & Kind.Gerund) !== 0) {
    // `is key to winning`; `The main objective is to providing support`
    const isAimed = /^(?:is|are|was)$/.test(before);
    if (isAimed && (!isAim(reading, at - 1) || reading.isMark(verb + 1) || reading.is(verb + 1, Kind.Preposition)))
      return undefined;
    if (!isAimed && (kind & NOUN) !== 0 && !isObject(reading, verb + 1)) return undefined;
    return slip(reading, verb, `${before} to`, base);
  }
  if (
    (kind & Kind.Past) !== 0 &&
    (kind & (NOUN | Kind.Adjective)) === 0 &&
    (isObject(reading, verb + 1) || reading.isMark(verb + 1)) &&
    !/^(?:is|are|was|has|have|had)$/.test(before)
  )
    return slip(reading, verb, `${before} to`, base);
  return undefined;
}

/** `with a view to support the`, `look forward to receive` */
function gerundBehindTo(reading: Reading, at: number, verb: number): WrongForm | undefined {
  const before = reading.word(at - 1);
  const kind = reading.kind(verb);
  if ((kind & Kind.Base) === 0 || (kind & (Kind.Closed | Kind.Adjective)) !== 0 || reading.isName(verb))
    return undefined;
  if (/^(?:view|addition|forward)$/.test(before) && !/^(?:a|in|looks?|looking)$/.test(reading.word(at - 2)))
    return undefined;
  // A noun as well: `contribute to research`.
  if ((kind & Kind.OnlyVerb) === 0 && !isObject(reading, verb + 1)) return undefined;
  const phrase =
    before === 'view'
      ? 'with a view'
      : before === 'addition'
        ? 'in addition'
        : before === 'forward'
          ? `${reading.word(at - 2)} forward`
          : before;
  return slip(reading, verb, `${phrase} to`, reading.words.verbs.gerundOf(reading.word(verb)));
}

/** Whether the subject of `is to` is what somebody aims at. */
function isAim(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 12 && reading.marks[i] !== Mark.Stop; i--)
    if (
      /^(?:objective|aim|goal|purpose|task|mission|role|duty|function|responsibility|ambition|mandate|job)s?$/.test(
        reading.word(i),
      )
    )
      return true;
  return false;
}

/** `responsible for organise`, `by run weekly`, `Before sign the contract` */
export function behindPreposition(reading: Reading, at: number): WrongForm | undefined {
  const preposition = reading.word(at);
  if (
    !/^(?:for|by|of|without|from|about|in|before|after|on|upon|through|with|towards|against|despite|while)$/.test(
      preposition,
    )
  )
    return undefined;
  const verb = behindAdverbs(reading, at + 1);
  const kind = reading.kind(verb);
  if ((kind & Kind.Base) === 0 || (kind & (Kind.Closed | Kind.Past)) !== 0 || reading.isName(verb)) return undefined;
  if ((kind & Kind.Adjective) !== 0 && !isObject(reading, verb + 1)) return undefined;
  if (isStranded(reading, at)) return undefined;
  const word = reading.word(verb);
  const before = reading.word(at - 1);
  const right = (): WrongForm | undefined => slip(reading, verb, preposition, reading.words.verbs.gerundOf(word));
  const isFree = /^(?:for|by|of|without|from|before|after|in|on|upon|about)$/.test(preposition);
  if ((kind & Kind.OnlyVerb) !== 0)
    return isFree && (preposition !== 'in' || !reading.isMark(at - 1)) ? right() : undefined;
  // A noun as well: only where it has an object.
  if (isObject(reading, verb + 1) && !/^(?:that|all|each|both|this)$/.test(reading.word(verb + 1))) {
    if (preposition === 'by' || preposition === 'without') return BY_NOUN.has(word) ? undefined : right();
    if (reading.isSentenceStart(at) && /^(?:before|after)$/.test(preposition)) return right();
    if (
      /^(?:responsible|accountable|interested|experienced|capable|charge|skilled|instead|involved|engaged|experience|responsibility|accountability|plans?|skills?|expertise)$/.test(
        before,
      )
    )
      return right();
    return undefined;
  }
  // `responsible for draft tender documents and evaluating`
  if (
    /^(?:responsible|accountable|capable)$/.test(before) &&
    reading.is(verb + 1, NOUN | Kind.Adjective) &&
    hasGerundBehind(reading, verb)
  )
    return right();
  // `monitors performance by run weekly diagnostics`
  return preposition === 'by' &&
    reading.is(verb, Kind.Base) &&
    reading.is(verb + 1, Kind.Adjective) &&
    reading.is(verb + 2, NOUN) &&
    !reading.is(verb, Kind.Mass) &&
    !/ed$/.test(before)
    ? right()
    : undefined;
}

/** Nouns behind `by` that need no article. */
const BY_NOUN = wordSet(
  'default chance design law mistake nature way means accident virtue order request post mail phone fax hand rail road air sea train bus car force name night day return contrast comparison definition reason',
);

function hasGerundBehind(reading: Reading, at: number): boolean {
  for (let i = at + 1; i < reading.count && i < at + 20 && reading.marks[i] !== Mark.Stop; i++)
    if (reading.is(i, Kind.And) && reading.is(i + 1, Kind.Gerund) && !reading.is(i + 1, NOUN)) return true;
  return false;
}

/** Whether a preposition belongs to what stands before it: `the team you work in provide help`. */
function isStranded(reading: Reading, at: number): boolean {
  if (
    reading.is(at - 1, Kind.Preposition | Kind.Relative) ||
    reading.word(at - 1) === 'and' ||
    reading.word(at - 1) === 'or'
  )
    return true;
  for (let i = at - 1; i >= 0 && i > at - 7 && !reading.isMark(i); i--)
    if (
      /^(?:who|whom|which|that|what)$/.test(reading.word(i)) ||
      (/^(?:they|we|you|he|she|it|i)$/.test(reading.word(i)) && reading.is(i - 1, NOUN))
    )
      return true;
  return false;
}
