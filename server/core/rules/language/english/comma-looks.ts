import type { Found } from '../../../scan/prose-checks.ts';
import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { Mark } from '../word-reading.ts';
import { clausesIn } from './clauses.ts';
import { hasSubject } from './noun-or-verb.ts';
import type { Reading } from './reading.ts';

/** A comma too many, or one too few. */
export interface EnglishComma extends Found {
  readonly kind: 'verb' | 'clause' | 'close' | 'introduction';
  /** What should stand in its place. */
  readonly right: string;
}

/** Commas that part what belongs together, and those that are lost. */
export function* commaSlips(reading: Reading): Iterable<EnglishComma> {
  for (const { comma, opener, start, head, verb } of clausesIn(reading)) {
    // `This year, will …`
    if (comma < 0 || opener !== '' || !reading.isSentenceStart(start) || reading.word(verb).includes("'")) continue;
    if (!/^(?:year|month|week|day|time|way|moment|morning|evening|end|case|result)s?$/.test(reading.word(head)))
      yield superfluous(reading, comma, 'verb');
  }
  for (let at = 0; at < reading.count; at++) {
    if (reading.marks[at] === Mark.Comma) {
      if (reading.word(at + 1) === 'that' && saysThat(reading, at)) yield superfluous(reading, at, 'clause');
      else if (partsMembers(reading, at)) yield superfluous(reading, at, 'clause');
      else {
        const word = unclosed(reading, at);
        if (word >= 0) yield lost(reading, word, 'close');
      }
    } else if (reading.isSentenceStart(at)) {
      const word = introduction(reading, at);
      if (word >= 0) yield lost(reading, word, 'introduction');
      const comma = factThat(reading, at);
      if (comma >= 0) yield superfluous(reading, comma, 'verb');
    }
  }
}

function superfluous(reading: Reading, at: number, kind: EnglishComma['kind']): EnglishComma {
  return { start: reading.starts[at]!, end: reading.ends[at]!, kind, right: '' };
}

/** A comma behind a word. */
function lost(reading: Reading, at: number, kind: EnglishComma['kind']): EnglishComma {
  return { start: reading.starts[at]!, end: reading.ends[at]!, kind, right: `${reading.written(at)},` };
}

const SAYING =
  /^(?:note|notes|ensure|ensures|ensuring|know|think|believe|states?|means|indicates?|requires?|recommends?|confirms?|understand|verify|verifies|hopes?|checks?|aware|sure|important|essential|possible|clear|necessary|likely|certain|remember|provided|such|so)$/;

/** `Please note, that`, `It is important, that` */
function saysThat(reading: Reading, comma: number): boolean {
  const next = comma + 2;
  if (!SAYING.test(reading.word(comma - 1)) || reading.isMark(next) || hasSubject(reading, next)) return false;
  // `Note, that is, …`; a further comma may close what is set off.
  for (let i = next; reading.isNear(next, i); i++) if (reading.marks[i] === Mark.Comma) return false;
  return true;
}

/** `drafts, edits and, publishes`: nothing is set off behind the conjunction. */
function partsMembers(reading: Reading, comma: number): boolean {
  if (
    !/^(?:and|or|such as)$/.test(reading.word(comma - 1)) &&
    !(reading.word(comma - 1) === 'as' && reading.word(comma - 2) === 'such')
  )
    return false;
  for (let i = comma + 1; reading.isNear(comma + 1, i); i++) {
    if (reading.marks[i] === Mark.Comma && reading.word(comma - 1) !== 'as') return false;
    if (reading.marks[i] === Mark.Other) return false;
  }
  return reading.is(comma + 1, NOUN | Kind.Third | Kind.Base | Kind.Gerund | Kind.Determiner);
}

/** `The head, who chairs the panel informs all`: the word behind which the clause is to be closed; -1 where there is none. */
function unclosed(reading: Reading, comma: number): number {
  const relative = comma + 1;
  if (!/^(?:who|which)$/.test(reading.word(relative)) || !isFirstComma(reading, comma)) return -1;
  let verb = relative + 1;
  while (reading.is(verb, Kind.Adverb) && !reading.is(verb, Kind.Third | Kind.Base)) verb++;
  if (!hasSubject(reading, verb) && !reading.is(verb, Kind.Third | Kind.Base | Kind.Past)) return -1;
  const isMany = reading.is(verb, Kind.Base) && !reading.is(verb, Kind.Modal);
  for (let i = verb + 1; i < reading.count && i < verb + 25; i++) {
    if (reading.isMark(i) || reading.is(i, Kind.Relative | Kind.And | Kind.Conjunction)) return -1;
    if (reading.word(i) === 'to' && reading.is(i + 1, Kind.Base)) return -1;
    if (i === verb + 1) continue;
    const isObject = reading.is(i + 1, Kind.Determiner) && !reading.is(i + 1, Kind.Relative);
    const isVerb =
      hasSubject(reading, i) || (!isMany && reading.is(i, Kind.Third) && reading.is(i - 1, NOUN) && isObject);
    if (isVerb && reading.is(i - 1, NOUN | Kind.Adverb | Kind.Participle) && !reading.is(i - 1, Kind.Closed))
      return i - 1;
    if (isVerb) return -1;
  }
  return -1;
}

/** Whether no other comma stands before one in its sentence, and no verb. */
function isFirstComma(reading: Reading, comma: number): boolean {
  for (let i = comma - 1; reading.isNear(comma - 1, i); i--) {
    if (reading.marks[i] !== Mark.None || hasSubject(reading, i) || reading.is(i, Kind.Conjunction | Kind.Relative))
      return false;
    if (reading.isSentenceStart(i))
      return !reading.is(i, Kind.Base | Kind.Preposition) || reading.is(i, Kind.Determiner);
  }
  return false;
}

/** `However candidates without a degree may`: the word behind which a comma is missing. */
function introduction(reading: Reading, at: number): number {
  const first = reading.word(at);
  let last = -1;
  if (/^(?:however|moreover|furthermore|nevertheless|additionally|consequently)$/.test(first)) last = at;
  else if (
    (first === 'in' && reading.word(at + 1) === 'addition') ||
    (first === 'for' && /^(?:example|instance)$/.test(reading.word(at + 1)))
  )
    last = at + 1;
  if (last < 0 || reading.isMark(last + 1)) return -1;
  if (
    !reading.is(last + 1, Kind.Determiner | Kind.Subject | Kind.Plural) ||
    /^(?:much|many|few|that)$/.test(reading.word(last + 1))
  )
    return -1;
  // `However the panel decides, …`
  for (let i = last + 1; reading.isNear(last + 1, i); i++) if (reading.marks[i] === Mark.Comma) return -1;
  return last;
}

/** `The fact that a candidate has passed the test, does not imply`: the comma before the verb. */
function factThat(reading: Reading, at: number): number {
  if (reading.word(at) !== 'the' || reading.word(at + 1) !== 'fact' || reading.word(at + 2) !== 'that') return -1;
  for (let i = at + 3; i < reading.count && i < at + 30 && reading.marks[i] !== Mark.Stop; i++) {
    if (reading.marks[i] !== Mark.Comma) continue;
    return hasSubject(reading, i + 1) ? i : -1;
  }
  return -1;
}
