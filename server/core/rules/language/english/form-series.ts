import { Kind, NOUN } from '../../../words/english/kinds.ts';
import type { WrongForm } from '../verb-forms.ts';
import { thirdPersonOf } from '../verbs.ts';
import { behindAdverbs, slip } from './forms.ts';
import { isObject } from './noun-or-verb.ts';
import { Mark, type Reading } from './reading.ts';

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
  const first = leadingVerb(reading, at);
  if (first === undefined) return undefined;
  const { form, place } = first;
  const before = reading.word(place);
  if (form === Kind.Third && (isBase || (isGerund && first.isSeries)))
    return slip(reading, verb, before, thirdPersonOf(base), true);
  if (form === Kind.Gerund && isBase) return slip(reading, verb, before, verbs.gerundOf(base), true);
  return undefined;
}

/**
 * The verb that the one behind `and` goes on with, and its form; undefined where that is not certain. All that stands between is one verb with its
 * object, or several of the same form, each behind a comma.
 */
function leadingVerb(
  reading: Reading,
  at: number,
): { readonly place: number; readonly form: number; readonly isSeries: boolean } | undefined {
  let place = -1;
  let form = 0;
  let count = 0;
  for (let i = at - 1; i >= 0 && i > at - 45; i--) {
    const kind = reading.kind(i);
    if (reading.marks[i] === Mark.Stop || reading.marks[i] === Mark.Other) break;
    const word = reading.word(i);
    if ((kind & (Kind.Modal | Kind.Relative | Kind.Conjunction | Kind.Doing)) !== 0 && !(kind & Kind.Preposition))
      return undefined;
    if (word === 'to' && reading.is(i + 1, Kind.Base)) return undefined;
    if (/^(?:help|helps|let|lets|make|makes|by|including|see|sees|while)$/.test(word)) return undefined;
    const isVerb =
      (kind & Kind.Closed) === 0 &&
      (kind & Kind.OnlyVerb) !== 0 &&
      (kind & (Kind.Third | Kind.Gerund | Kind.Base)) !== 0;
    const isThirdHere =
      (kind & Kind.Third) !== 0 &&
      (kind & Kind.Closed) === 0 &&
      ((kind & Kind.OnlyVerb) !== 0 ||
        (isObject(reading, i + 1) && reading.is(i - 1, NOUN)) ||
        (reading.marks[i - 1] === Mark.Comma && count > 0));
    if (!isVerb && !isThirdHere) {
      if ((kind & Kind.Third) !== 0 && reading.marks[i - 1] === Mark.Comma) count++;
      // `Review rights and withdraw`, `Take part in defining projects and provide`: an imperative.
      if ((kind & Kind.Base) !== 0 && reading.isSentenceStart(i)) return undefined;
      continue;
    }
    const own = (kind & Kind.Third) !== 0 ? Kind.Third : kind & (Kind.Gerund | Kind.Base);
    if (
      own === Kind.Gerund &&
      !(reading.is(i - 1, Kind.Preposition) || reading.marks[i - 1] === Mark.Comma || reading.is(i - 1, Kind.And))
    )
      continue;
    if (form === 0) {
      place = i;
      form = own;
    } else if (own !== form) return undefined;
    if ((kind & Kind.Base) !== 0 && reading.isSentenceStart(i) && form !== Kind.Base) return undefined;
    count++;
  }
  if (form === 0) return undefined;
  // Its subject is one: `The clerk manages`; of many nobody says so.
  return { place, form, isSeries: count > 1 };
}
