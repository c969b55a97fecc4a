import { likeWritten } from '../../../text/letter-case.ts';
import { Kind, NOUN } from '../../../words/french/kinds.ts';
import type { WrongForm } from '../verb-forms.ts';
import type { Reading } from './reading.ts';
import { subjectsOf } from './subjects.ts';

/** The word behind one, behind adverbs and pronouns; -1 where a mark or a name stands there. */
export function wordBehind(reading: Reading, at: number, areClitics: boolean): number {
  let i = at + 1;
  for (; i < at + 5; i++) {
    if (reading.isMark(i) || reading.isName(i)) return -1;
    const kind = reading.kind(i);
    if ((kind & Kind.Adverb) !== 0 && (kind & NOUN) === 0) continue;
    if (areClitics && (kind & Kind.Clitic) !== 0 && (kind & (Kind.Determiner | Kind.Preposition)) === 0) continue;
    if (areClitics && /^(?:le|la|les|l'|en)$/.test(reading.word(i)) && isVerbForm(reading, i + 1)) continue;
    return i;
  }
  return -1;
}

/** Whether a word is a form of a verb and nothing else. */
function isVerbForm(reading: Reading, at: number): boolean {
  const kind = reading.kind(at);
  return (kind & (Kind.You | Kind.Infinitive | Kind.Participle)) !== 0 && (kind & (NOUN | Kind.Closed)) === 0;
}

/** A word between others, not capitalised and outside any compound. */
export function wrongFormAt(
  reading: Reading,
  at: number,
  before: number,
  right: string | undefined,
): WrongForm | undefined {
  if (right === undefined || right === reading.word(at)) return undefined;
  return {
    start: reading.starts[at]!,
    end: reading.ends[at]!,
    before: reading.word(before),
    right: likeWritten(right, reading.written(at)),
    isSeries: false,
  };
}

export const hasObject = (reading: Reading, at: number): boolean =>
  reading.is(at + 1, Kind.Determiner) || (reading.is(at + 1, Kind.Number) && !reading.is(at + 1, Kind.Preposition));

/** Whether a verb has its subject directly before it. */
export function hasSubject(reading: Reading, at: number): boolean {
  if (reading.is(at - 1, Kind.Subject) || /^(?:qui|l'|n'|y|lui|leur|en|nous|vous)$/.test(reading.word(at - 1)))
    return true;
  for (const { verb } of subjectsOf(reading)) if (verb === at) return true;
  return false;
}

/** The third person of a regular verb. */
export function presentOf(reading: Reading, infinitive: string): string | undefined {
  const one = infinitive.endsWith('er') ? infinitive.slice(0, -1) : infinitive.replace(/ir$/, 'it');
  return (reading.words.of(one) & Kind.ThirdOne) !== 0 ? one : undefined;
}
