import { Kind, NOUN } from '../../../words/english/kinds.ts';
import type { WrongForm } from '../verb-forms.ts';
import { thirdPersonOf } from '../verbs.ts';
import { Mark } from '../word-reading.ts';
import { behindAdverbs, slip } from './forms.ts';
import { isObject } from './noun-or-verb.ts';
import type { Reading } from './reading.ts';

/** `advises …, monitors … and preparing …`; `manages the budget and prepare the …` */
export function behindAnd(reading: Reading, at: number): WrongForm | undefined {
  const verb = behindAdverbs(reading, at + 1);
  const kind = reading.kind(verb);
  if ((kind & Kind.Closed) !== 0 || reading.isName(verb)) return undefined;
  const verbs = reading.words.verbs;
  const { base } = verbs.formsOf(reading.word(verb));
  const isGerund = (kind & Kind.Gerund) !== 0 && (kind & (NOUN | Kind.Adjective)) === 0;
  const isBase =
    (kind & Kind.Base) !== 0 &&
    ((kind & Kind.OnlyVerb) !== 0 || isObject(reading, verb + 1)) &&
    (kind & Kind.Adjective) === 0;
  const isThird = (kind & Kind.Third) !== 0 && ((kind & Kind.OnlyVerb) !== 0 || isObject(reading, verb + 1));
  if (!isGerund && !isBase && !isThird) return undefined;
  const { thirds, gerund, imperative, isBlocked } = verbsBefore(reading, at);
  const first = thirds.at(-1);
  // `Understand needs and provides solutions`
  if (imperative >= 0) {
    const isLost = isThird && (kind & Kind.OnlyVerb) !== 0 && thirds.length === 0 && !isBlocked;
    return isLost ? slip(reading, verb, reading.word(imperative), base, true) : undefined;
  }
  if (gerund >= 0)
    return isBase && !isBlocked ? slip(reading, verb, reading.word(gerund), verbs.gerundOf(base), true) : undefined;
  if (first === undefined || (isBase ? isBlocked : !isGerund || thirds.length < 2)) return undefined;
  return slip(reading, verb, reading.word(first), thirdPersonOf(base), true);
}

/** No series is longer; in words. */
const LONGEST = 45;
/** Behind these stands a verb that is no member of the series, or a subject of its own. */
const OTHERS =
  /^(?:help|helps|let|lets|make|makes|by|including|see|sees|while|is|are|has|have|it|they|he|she|we|you|team|office|section|unit|division|department)$/;

interface VerbsBefore {
  /** The places of verbs in the third person, the last one first. */
  readonly thirds: readonly number[];
  /** The place of a gerund behind a preposition that comes last; -1 where there is none. */
  readonly gerund: number;
  /** The place of an imperative that the sentence begins with; -1 where there is none. */
  readonly imperative: number;
  /** What follows may belong to something else: a modal, a relative clause, an infinitive. */
  readonly isBlocked: boolean;
}

/** The verbs that the one behind `and` may go on with. */
function verbsBefore(reading: Reading, at: number): VerbsBefore {
  const thirds: number[] = [];
  let gerund = -1;
  let isBlocked = false;
  for (let i = at - 1; i >= 0 && i > at - LONGEST; i--) {
    const kind = reading.kind(i);
    if (reading.marks[i] === Mark.Stop || reading.marks[i] === Mark.Other) break;
    const isStart = reading.isSentenceStart(i);
    const isBehindComma = reading.marks[i - 1] === Mark.Comma;
    const isOpen = (kind & Kind.Closed) === 0;
    if (isOpen && isStart && (kind & Kind.Base) !== 0) return { thirds, gerund, imperative: i, isBlocked };
    const isOther =
      (kind & (Kind.Modal | Kind.Relative | Kind.Doing)) !== 0 ||
      ((kind & Kind.Conjunction) !== 0 && (kind & Kind.Preposition) === 0) ||
      (reading.word(i) === 'to' && reading.is(i + 1, Kind.Base)) ||
      OTHERS.test(reading.word(i));
    if (isOther) {
      isBlocked = true;
      if (thirds.length > 1) break;
    } else if (isOpen && (kind & Kind.Third) !== 0) {
      const isVerb =
        (kind & Kind.OnlyVerb) !== 0 ||
        isBehindComma ||
        (isStart && !reading.is(i, Kind.Person)) ||
        (isObject(reading, i + 1) && reading.is(i - 1, NOUN));
      if (isVerb) thirds.push(i);
    } else if (isOpen && (kind & Kind.Gerund) !== 0 && thirds.length === 0 && gerund < 0) {
      const isVerb = (kind & Kind.OnlyVerb) !== 0 && (reading.is(i - 1, Kind.Preposition) || isBehindComma);
      if (isVerb) gerund = i;
    }
  }
  return { thirds, gerund, imperative: -1, isBlocked };
}
