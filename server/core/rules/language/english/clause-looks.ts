import { likeWritten } from '../../../text/letter-case.ts';
import { Kind, NOUN } from '../../../words/english/kinds.ts';
import type { Disagreement } from '../agreements.ts';
import { thirdPersonOf } from '../verbs.ts';
import { Mark } from '../word-reading.ts';
import { clausesIn } from './clauses.ts';
import { Count, phraseAt } from './noun-phrases.ts';
import { FARTHEST, type Reading } from './reading.ts';
import type { Clause } from './subject-reader.ts';

/** Verbs that do not agree with their subject. */
export function* subjectSlips(reading: Reading): Iterable<Disagreement> {
  for (const clause of clausesIn(reading)) {
    const found = disagreementIn(reading, clause);
    if (found) yield found;
  }
  for (let at = 0; at < reading.count; at++) {
    const found = /^(?:he|she|it)$/.test(reading.word(at))
      ? pronounAndBase(reading, at)
      : reading.word(at) === 'there'
        ? existential(reading, at)
        : reading.is(at, Kind.Relative)
          ? relative(reading, at)
          : reading.isSentenceStart(at) && INVERTING.has(reading.word(at))
            ? inverted(reading, at)
            : undefined;
    if (found) yield found;
  }
}

const INVERTING = new Set(['among', 'amongst', 'attached', 'enclosed', 'included', 'listed']);

const PLURALS: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };
const SINGULARS: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has', do: 'does' };

/** The form of a verb that goes with one or many; undefined where it has that form. */
function formFor(reading: Reading, verb: number, count: Count): string | undefined {
  const word = reading.word(verb);
  if (count === Count.Many && reading.is(verb, Kind.Third))
    return PLURALS[word] ?? reading.words.verbs.formsOf(word).base;
  // `let`, `put` may be past.
  if (count === Count.One && reading.is(verb, Kind.Base) && !reading.is(verb, Kind.Past) && word !== 'am')
    return SINGULARS[word] ?? thirdPersonOf(word);
  return undefined;
}

function slip(reading: Reading, at: number, head: number, right: string | undefined): Disagreement {
  return { ...reading.span(at), head: reading.word(head), right: right && likeWritten(right, reading.written(at)) };
}

function disagreementIn(reading: Reading, { head, count, verb, opener }: Clause): Disagreement | undefined {
  const right = formFor(reading, verb, count);
  const word = reading.word(verb);
  // `Candidates need not apply`
  if (right === undefined || (/^(?:need|dare)$/.test(word) && reading.word(verb + 1) === 'not')) return undefined;
  // `It is essential that the candidate have …`, `if the post were …`
  if (opener === 'that' && reading.is(verb, Kind.Base) && !/^(?:are|were|do)$/.test(word)) return undefined;
  if (opener === 'if' && word === 'were') return undefined;
  return slip(reading, verb, head, right);
}

/** `…, and she lead the team`, `as it affect all` */
function pronounAndBase(reading: Reading, at: number): Disagreement | undefined {
  const verb = at + 1;
  const kind = reading.kind(verb);
  if (
    (kind & Kind.Base) === 0 ||
    (kind & (Kind.Past | Kind.Adjective)) !== 0 ||
    /^(?:be|were)$/.test(reading.word(verb))
  )
    return undefined;
  const before = at - 1;
  const isPurpose = reading.word(before) === 'that' && reading.word(before - 1) === 'so';
  // `does it have`, `help it grow`, `ask that she be`
  const isSubject =
    isPurpose ||
    reading.marks[before] === Mark.Comma ||
    /^(?:if|when|because|although|where|while|unless|until|as|and|but|which|what|whether|how|since|once)$/.test(
      reading.word(before),
    );
  if (!isSubject || ((kind & Kind.OnlyVerb) === 0 && !isBeforeObject(reading, verb) && (kind & Kind.Having) === 0))
    return undefined;
  for (let i = before; i >= 0 && i > before - 15 && reading.marks[i] !== Mark.Stop; i--)
    if (
      /^(?:that|let|lets|help|helps|make|makes|see|should|must|would|will|can|may|to|do|does|did|and)$/.test(
        reading.word(i),
      ) &&
      reading.word(before) === 'and'
    )
      return undefined;
  const right = formFor(reading, verb, Count.One);
  return right === undefined ? undefined : slip(reading, verb, at, right);
}

/** `There is three posts`, `There are a vacancy` */
function existential(reading: Reading, at: number): Disagreement | undefined {
  const verb = at + 1;
  if (!/^(?:is|are|was|were)$/.test(reading.word(verb))) return undefined;
  if (!reading.isSentenceStart(at) && !reading.is(at - 1, Kind.Conjunction | Kind.And) && !reading.isMark(at - 1))
    return undefined;
  return behindVerb(reading, verb);
}

/** Whether a verb agrees with the noun phrase behind it. */
function behindVerb(reading: Reading, verb: number): Disagreement | undefined {
  let at = verb + 1;
  while (reading.is(at, Kind.Adverb) && !reading.is(at, Kind.Adjective)) at++;
  const phrase = phraseAt(reading, at);
  if (!phrase || reading.is(phrase.head, Kind.Closed)) return undefined;
  const word = reading.word(verb);
  const isOne = word === 'is' || word === 'was';
  const determiner = phrase.determiner < 0 ? '' : reading.word(phrase.determiner);
  const { number } = phrase;
  // `There are one or two posts`, `There is a desk and two chairs`
  const isMany = phrase.count === Count.Many && determiner !== 'no' && (number < 0 || reading.word(number) !== 'one');
  if (isOne && isMany && !reading.is(phrase.end, Kind.Relative)) return slip(reading, verb, phrase.head, PLURALS[word]);
  const isSingle =
    phrase.count === Count.One && /^(?:an?|another|one)$/.test(determiner || (number < 0 ? '' : reading.word(number)));
  if (isOne || !isSingle) return undefined;
  for (let i = phrase.end; reading.isNear(phrase.end, i); i++)
    if (reading.is(i, Kind.And) || reading.marks[i] === Mark.Comma) return undefined;
  return slip(reading, verb, phrase.head, SINGULARS[word]);
}

/** `Among the benefits offered is allowances` */
function inverted(reading: Reading, at: number): Disagreement | undefined {
  for (let i = at + 1; i < at + 15 && !reading.isMark(i); i++) {
    if (reading.is(i, Kind.Being) && reading.is(i, Kind.Third | Kind.Base)) return behindVerb(reading, i);
    if (reading.is(i, Kind.Modal | Kind.Relative | Kind.Having)) return undefined;
  }
  return undefined;
}

/** `candidates who holds`, `a system that support the` */
function relative(reading: Reading, at: number): Disagreement | undefined {
  const word = reading.word(at);
  if (!/^(?:who|which|that)$/.test(word)) return undefined;
  const isSetOff = reading.marks[at - 1] === Mark.Comma;
  const noun = isSetOff ? at - 2 : at - 1;
  if (isSetOff && word === 'that') return undefined;
  let verb = at + 1;
  while (reading.is(verb, Kind.Adverb) && !reading.is(verb, Kind.Base | Kind.Third)) verb++;
  const kind = reading.kind(verb);
  if ((kind & (Kind.Base | Kind.Third)) === 0 || !reading.is(noun, NOUN | Kind.Determiner)) return undefined;
  const count = antecedentCount(reading, noun, isSetOff);
  // Behind `that` and `which` a noun may begin a clause.
  const isNoun = (kind & NOUN) !== 0 && word !== 'who' && !isBeforeObject(reading, verb);
  if (isNoun || count === Count.Unknown) return undefined;
  const right = formFor(reading, verb, count);
  if (right === undefined || reading.is(verb, Kind.Past)) return undefined;
  return slip(reading, verb, noun, right);
}

function isBeforeObject(reading: Reading, at: number): boolean {
  return reading.is(at + 1, Kind.Determiner | Kind.Object) && !reading.is(at + 1, Kind.Relative);
}

/** What a relative clause behind a noun is about; unknown where it may belong to an earlier noun. */
function antecedentCount(reading: Reading, noun: number, isSetOff: boolean): Count {
  const word = reading.word(noun);
  if (word === 'those') return Count.Many;
  let start = noun;
  while (
    start > 0 &&
    !reading.isMark(start - 1) &&
    (reading.isName(start - 1) ||
      reading.is(start - 1, NOUN | Kind.Adjective | Kind.Participle | Kind.Number | Kind.Determiner | Kind.Adverb))
  )
    start--;
  const phrase = phraseAt(reading, start);
  if (!phrase || phrase.end !== noun + 1) return Count.Unknown;
  const before = start - 1;
  // `the head, not the clerks, who draft`; `Items are added to a list that are …`
  if (isSetOff)
    for (let i = start - 1; reading.isNear(start - 1, i); i--)
      if (reading.marks[i] === Mark.Comma || reading.word(i) === 'not') return Count.Unknown;
  if (
    word === 'one' ||
    (phrase.count === Count.One && reading.is(start - 1, Kind.Preposition) && reading.word(noun + 1) !== 'who')
  )
    return Count.Unknown;
  // `one of the few people who know`, `a list of rules that applies`, `a boat and a net that are`
  if (reading.is(before, Kind.And) || reading.word(before) === ',') return Count.Unknown;
  for (let i = before; i >= 0 && i > before - 12 && reading.marks[i] !== Mark.Stop; i--) {
    if (!reading.is(i, NOUN | Kind.Number | Kind.Determiner) || reading.is(i + 1, NOUN | Kind.Number)) continue;
    if (/^(?:one|only|each|any|none|either|neither)$/.test(reading.word(i))) return Count.Unknown;
  }
  if (!reading.is(before, Kind.Preposition)) return phrase.count;
  // Both nouns are possible: `the members of the team who …`
  for (let i = before; i >= 0 && i > before - FARTHEST && !reading.isMark(i); i--) {
    if (!reading.is(i, NOUN) || reading.is(i, Kind.Closed)) continue;
    const isSame = phrase.count === (reading.is(i, Kind.Plural) ? Count.Many : Count.One);
    if (!isSame) return Count.Unknown;
    if (!reading.is(i - 1, Kind.Preposition | Kind.Determiner | Kind.Adjective | NOUN)) break;
  }
  return phrase.count;
}
