import { onceFor } from '../../../memory/once.ts';
import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { wordSet } from '../neighbours.ts';
import { Mark } from '../word-reading.ts';
import { phraseAt } from './noun-phrases.ts';
import type { Reading } from './reading.ts';
import { type Clause, LONGEST, SubjectReader } from './subject-reader.ts';

/** The clauses of a passage whose subject and verb are found for certain. Two checks ask for them. */
export const clausesIn = onceFor((reading: Reading): readonly Clause[] => [...clausesFrom(reading)]);

function* clausesFrom(reading: Reading): Iterable<Clause> {
  for (let at = 0; at < reading.count; at++) {
    const opener = openerBefore(reading, at);
    if (opener === undefined) continue;
    const start = opener === '' ? behindIntroduction(reading, at) : at;
    const clause = start < 0 ? undefined : clauseAt(reading, start, opener);
    if (clause) yield clause;
  }
}

const CONJUNCTIONS = wordSet('if when because although though unless whether whereas while where once');

/** What stands before a word where a clause may begin; undefined where none may. */
function openerBefore(reading: Reading, at: number): Clause['opener'] | undefined {
  if (reading.isMark(at)) return undefined;
  if (reading.isSentenceStart(at)) return '';
  const before = reading.word(at - 1);
  if (CONJUNCTIONS.has(before)) return 'if';
  // `ensures that the records …`
  if (
    before === 'that' &&
    reading.is(at, Kind.Determiner | Kind.Plural | Kind.Subject) &&
    !reading.is(at, Kind.Third) &&
    !reading.isMark(at - 2)
  )
    return 'that';
  return undefined;
}

/** Where the subject of a sentence begins, behind what introduces it; -1 where that is not certain. */
function behindIntroduction(reading: Reading, at: number): number {
  const kind = reading.kind(at);
  const isIntroduced =
    (kind & (Kind.Preposition | Kind.Adverb | Kind.Conjunction | Kind.Gerund)) !== 0 || reading.word(at) === 'to';
  if (!isIntroduced || (kind & (NOUN | Kind.Determiner)) !== 0) return at;
  for (let i = at + 1; i < at + LONGEST; i++) {
    if (i >= reading.count || reading.marks[i] === Mark.Stop || reading.marks[i] === Mark.Other) return -1;
    if (reading.marks[i] === Mark.Comma)
      return reading.is(i + 1, Kind.Determiner | Kind.Subject | Kind.Plural) && !reading.is(i + 1, Kind.Relative)
        ? i + 1
        : -1;
  }
  return -1;
}

function clauseAt(reading: Reading, start: number, opener: Clause['opener']): Clause | undefined {
  const subject = phraseAt(reading, start);
  if (!subject || (subject.start === subject.head && reading.is(start, Kind.Gerund))) return undefined;
  if (reading.word(start) === 'that' && reading.is(subject.head, Kind.Third)) return undefined;
  return new SubjectReader(reading, start, subject, opener).read();
}
