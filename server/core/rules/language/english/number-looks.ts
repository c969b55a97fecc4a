import { likeWritten } from '../../../text/letter-case.ts';
import { Kind } from '../../../words/english/kinds.ts';
import type { Disagreement } from '../agreements.ts';
import { wordSet } from '../neighbours.ts';
import { hasSubject } from './noun-or-verb.ts';
import { type NounPhrase, phraseAt } from './noun-phrases.ts';
import type { Reading } from './reading.ts';

/** Nouns in another number than the word that counts them. */
export function* numberSlips(reading: Reading): Iterable<Disagreement> {
  for (let at = 0; at < reading.count; at++) {
    const kind = reading.kind(at);
    if ((kind & (Kind.Determiner | Kind.Number)) === 0) {
      if (reading.word(at) === 'of') {
        const found = behindOf(reading, at);
        if (found) yield found;
      }
      continue;
    }
    // `all the`, `these two`: the first one sees the whole phrase.
    if (reading.is(at - 1, Kind.Determiner | Kind.Number) && !reading.isMark(at - 1)) continue;
    const phrase = phraseAt(reading, at);
    const found = phrase && counted(reading, phrase);
    if (found) yield found;
  }
}

const ONE = wordSet('a an another each every');
const MANY = wordSet('these those several many various numerous multiple');
const NUMBERS = wordSet(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty',
);
/** With these a noun in the plural may be one thing. */
const LIKE_NUMBERS = wordSet('few dozen hundred thousand million couple great good full');
/** Nouns in the plural that one may have one of. */
const ONE_OF_THEM = wordSet(
  'communications operations sales services works affairs resources systems arms sports customs premises goods grounds barracks',
);

/** The word at a place, which should agree with another one. */
function slip(reading: Reading, at: number, head: number, right: string | undefined): Disagreement {
  return { ...reading.span(at), head: reading.word(head), right: right && likeWritten(right, reading.written(at)) };
}

function counted(reading: Reading, phrase: NounPhrase): Disagreement | undefined {
  const { determiner, number, head } = phrase;
  if (head <= phrase.start || reading.is(head, Kind.Closed) || reading.isName(head)) return undefined;
  const word = determiner < 0 ? '' : reading.word(determiner);
  if (number < 0) {
    if (ONE.has(word)) return manyBehindOne(reading, phrase) ?? massBehindOne(reading, phrase);
    if (word === 'this') return manyBehindThis(reading, phrase);
    if (MANY.has(word)) return oneBehindMany(reading, phrase, determiner) ?? massBehindMany(reading, phrase);
    if (word === 'much') return manyBehindMuch(reading, phrase);
    if (word === 'all') return oneBehindAll(reading, phrase);
  }
  if (number >= 0 && NUMBERS.has(reading.word(number)) && (determiner < 0 || MANY.has(word)))
    return oneBehindMany(reading, phrase, number);
  return undefined;
}

/** `a certificates of`, `each staff members` */
function manyBehindOne(reading: Reading, { start, head, end, before }: NounPhrase): Disagreement | undefined {
  const word = reading.word(head);
  if (!isMany(reading, head) || ONE_OF_THEM.has(word)) return undefined;
  const first = reading.word(start);
  // `each reports to`, `A team reports to`
  if (reading.is(head, Kind.Third) && (before >= 0 || (first === 'each' && !hasVerbBehind(reading, end))))
    return undefined;
  for (let i = start + 1; i < head; i++)
    if (LIKE_NUMBERS.has(reading.word(i)) || reading.is(i, Kind.Number)) return undefined;
  if (reading.is(end, Kind.Adjective | Kind.Gerund) && !reading.isMark(end) && !reading.is(end, Kind.Closed))
    return undefined;
  if (!isBoundary(reading, end)) return undefined;
  return slip(reading, head, start, reading.words.singularOf(word));
}

/** `an advice`, `an equipment` */
function massBehindOne(reading: Reading, { start, head, end }: NounPhrase): Disagreement | undefined {
  const word = reading.word(head);
  if (!reading.words.isStrictlyMass(word) || !isBoundary(reading, end)) return undefined;
  const first = reading.word(start);
  if (first !== 'a' && first !== 'an') return undefined;
  return slip(reading, start, head, undefined);
}

/** `These information` */
function massBehindMany(reading: Reading, { start, head, end }: NounPhrase): Disagreement | undefined {
  const word = reading.word(head);
  if (!reading.words.isStrictlyMass(word) || !isBoundary(reading, end) || reading.is(head, Kind.Base)) return undefined;
  const first = reading.word(start);
  if (first === 'various') return undefined;
  const right: Readonly<Record<string, string>> = { these: 'this', those: 'that', many: 'much' };
  return slip(reading, start, head, right[first]);
}

/** `This guidelines apply` */
function manyBehindThis(reading: Reading, { start, head, end, before }: NounPhrase): Disagreement | undefined {
  // `This charts show the …`
  const next = start + 2;
  if (
    isMany(reading, start + 1) &&
    next <= head &&
    reading.is(next, Kind.Base) &&
    !reading.is(next, Kind.Third) &&
    reading.is(next + 1, Kind.Determiner) &&
    !reading.is(next + 1, Kind.Relative)
  )
    return slip(reading, start, start + 1, 'these');
  if (!isMany(reading, head) || ONE_OF_THEM.has(reading.word(head))) return undefined;
  const isVerb = reading.is(head, Kind.Third);
  // `This causes problems`
  for (let i = start + 1; i < head; i++) if (reading.is(i, Kind.Third)) return undefined;
  if (
    isVerb &&
    (before >= 0 || !(reading.is(end, Kind.Being | Kind.Having | Kind.Modal) && !reading.is(end, Kind.Third)))
  )
    return undefined;
  if (!isBoundary(reading, end) && !reading.is(end, Kind.OnlyVerb)) return undefined;
  return slip(reading, start, head, 'these');
}

/** `several database`, `two reference from` */
function oneBehindMany(
  reading: Reading,
  { start, head, end, before }: NounPhrase,
  by: number,
): Disagreement | undefined {
  const kind = reading.kind(head);
  // `multiple instances turn into one`
  for (let i = start + 1; i < head; i++) if (reading.is(i, Kind.Plural | Kind.Third)) return undefined;
  if (
    (kind & Kind.Singular) === 0 ||
    (kind & (Kind.Plural | Kind.Adjective | Kind.Gerund | Kind.Adverb | Kind.Participle)) !== 0
  )
    return undefined;
  // `various equipment`
  if (
    (kind & Kind.Mass) !== 0 &&
    (!(reading.is(by, Kind.Number) || reading.word(by) === 'several') ||
      UNCOUNTED.has(reading.word(head)) ||
      reading.words.isStrictlyMass(reading.word(head)))
  )
    return undefined;
  if (!isBoundary(reading, end)) return undefined;
  const word = reading.word(by);
  // `two time and cost plans`; but `three pilots and one cook`
  const isOtherBehind =
    reading.is(end + 1, Kind.Number | Kind.Determiner | Kind.Adjective) || reading.word(end + 1) === 'outside';
  if (reading.is(end, Kind.And) && !(isOtherBehind && reading.is(head, Kind.Countable | Kind.Person))) return undefined;
  // `five year contract` lacks its hyphen, and `many work in shifts` is a sentence.
  const isNumber = reading.is(by, Kind.Number);
  const isTime = /^(?:year|month|week|day|hour|minute)$/.test(reading.word(head));
  if (isTime && reading.word(end) !== 'of' && !reading.isMark(end)) return undefined;
  if (
    isNumber &&
    (before >= 0 ||
      reading.is(start - 1, Kind.Determiner) ||
      /^(?:person|page|part|time|way|star|storey|thousand|million|hundred|dozen|percent|per)$/.test(reading.word(head)))
  )
    return undefined;
  if ((kind & Kind.Base) !== 0 && word !== 'various' && word !== 'numerous' && word !== 'multiple') {
    const isClauseStart =
      reading.isMark(start - 1) || reading.is(start - 1, Kind.And | Kind.Conjunction | Kind.Relative);
    const isMoreThan = /^(?:than|least|most|to)$/.test(reading.word(start - 1));
    // `several document.`: a verb would have an object.
    const isSubject =
      (word === 'several' && reading.isMark(end)) ||
      (reading.is(end, Kind.Modal | Kind.Being | Kind.Having) && !reading.is(end, Kind.Third));
    if (!isSubject && (isClauseStart || (!isMoreThan && word !== 'several' && !isNumber))) return undefined;
  }
  return slip(reading, head, by, reading.words.pluralOf(reading.word(head)));
}

/** `All applicant must` */
function oneBehindAll(reading: Reading, { start, head, end }: NounPhrase): Disagreement | undefined {
  const kind = reading.kind(head);
  if (head !== start + 1 && !reading.is(start + 1, Kind.Adjective)) return undefined;
  if (
    (kind & (Kind.Countable | Kind.Person)) === 0 ||
    (kind & (Kind.Plural | Kind.Mass | Kind.Adjective | Kind.Gerund)) !== 0 ||
    TIMES.has(reading.word(head))
  )
    return undefined;
  if (reading.is(end, Kind.And) || !isBoundary(reading, end)) return undefined;
  return slip(reading, head, start, reading.words.pluralOf(reading.word(head)));
}

/** `all day` */
const TIMES = wordSet(
  'day night week month year morning season summer winter city country company team family book class world hotel',
);

/** Whether a word that can be nothing but a verb follows in the same sentence. */
function hasVerbBehind(reading: Reading, at: number): boolean {
  for (let i = at; reading.isNear(at, i); i++) {
    if (reading.is(i, Kind.And | Kind.Relative | Kind.Conjunction)) return false;
    if (hasSubject(reading, i)) return true;
  }
  return false;
}

/** `much travels` */
function manyBehindMuch(reading: Reading, { start, head, end }: NounPhrase): Disagreement | undefined {
  if (
    head !== start + 1 ||
    !isMany(reading, head) ||
    !(isBoundary(reading, end) || reading.is(end, Kind.OnlyVerb)) ||
    reading.isSentenceStart(start)
  )
    return undefined;
  const singular = reading.words.singularOf(reading.word(head));
  return singular !== undefined && reading.words.of(singular) & Kind.Mass
    ? slip(reading, head, start, singular)
    : slip(reading, start, head, 'many');
}

/** `one of the main duty`, `a number of post` */
function behindOf(reading: Reading, at: number): Disagreement | undefined {
  const before = reading.word(at - 1);
  const phrase = phraseAt(reading, at + 1);
  if (!phrase || phrase.number >= 0 || reading.is(phrase.head, Kind.Closed) || reading.isName(phrase.head))
    return undefined;
  const isOneOf =
    /^(?:one|two|three|four|five|each|either|neither|several|many|few)$/.test(before) &&
    phrase.determiner === at + 1 &&
    /^(?:the|these|those|our|its|their|his|her|your)$/.test(reading.word(at + 1));
  const isNumberOf =
    before === 'number' &&
    phrase.determiner < 0 &&
    /^(?:a|an|the|large|small|certain|growing|increasing|limited|high|total)$/.test(reading.word(at - 2));
  if (!isOneOf && !isNumberOf) return undefined;
  for (let i = phrase.start; i < phrase.head; i++) if (reading.is(i, Kind.Plural)) return undefined;
  const kind = reading.kind(phrase.head);
  if (
    (kind & Kind.Mass) !== 0 &&
    (isNumberOf || UNCOUNTED.has(reading.word(phrase.head)) || reading.words.isStrictlyMass(reading.word(phrase.head)))
  )
    return undefined;
  if (
    (kind & Kind.Singular) === 0 ||
    (kind & (Kind.Plural | Kind.Gerund | Kind.Adjective)) !== 0 ||
    GROUPS.has(reading.word(phrase.head))
  )
    return undefined;
  if (!isBoundary(reading, phrase.end) || reading.is(phrase.end, Kind.And)) return undefined;
  return slip(reading, phrase.head, at - 1, reading.words.pluralOf(reading.word(phrase.head)));
}

const UNCOUNTED = wordSet(
  'staff personnel police people time work experience water money energy labour land air help rest',
);

/** Of a group of persons there is one as well. */
const GROUPS = wordSet(
  'team group family board committee council crew public audience world country region city market industry sector staff pair kind sort type department cohort panel',
);

function isMany(reading: Reading, at: number): boolean {
  return (
    reading.is(at, Kind.Plural) &&
    !reading.is(at, Kind.Singular | Kind.Adjective) &&
    reading.words.singularOf(reading.word(at)) !== undefined
  );
}

/** Whether no noun phrase goes on at a place. */
function isBoundary(reading: Reading, at: number): boolean {
  if (reading.isMark(at)) return !/^[-/'’(]$/.test(reading.word(at)) || reading.word(at) === '(';
  return reading.is(at, Kind.Closed) || reading.is(at, Kind.Participle | Kind.Gerund | Kind.Adverb);
}
