import { FINITE } from '../../../words/french/kinds.ts';
import type { WrongForm } from '../verb-forms.ts';
import { Mark } from '../word-reading.ts';
import type { Reading } from './reading.ts';
import { subjectsOf } from './subjects.ts';
import { wordBehind, wrongFormAt } from './verb-form.ts';

/** Behind these `si` asks a question, in which the conditional is right: `savoir si le poste serait vacant`. */
const ASKS =
  /^(?:sa[vic]|su$|demand|ignor|vérifi|détermin|indiqu|précis|examin|évalu|juge|décid|voi[rtes]|ver[rt]|dire|di[ts]|appréci|étudi|établi|compren|import|doute|question|informe|comme$|et$|ou$)/;

/** `si le financement serait reconduit`: behind the `si` of a condition stands no conditional, where the main clause has one or speaks of the future. */
export function behindIf(reading: Reading, at: number): WrongForm | undefined {
  let before = at - 1;
  while (/^(?:pas|encore|plus|jamais|déjà|bien|donc|même)$/.test(reading.word(before))) before--;
  if (!reading.isMark(before) && ASKS.test(reading.word(before))) return undefined;
  const verb = verbOfClause(reading, at);
  if (verb === undefined) return undefined;
  const right = imperfectOf(reading, reading.word(verb));
  return right !== undefined && isUnreal(reading, at, verb) ? wrongFormAt(reading, verb, at, right) : undefined;
}

function verbOfClause(reading: Reading, at: number): number | undefined {
  if (reading.word(at + 1) === 'vous') {
    const verb = wordBehind(reading, at + 1, true);
    return verb < 0 ? undefined : verb;
  }
  return subjectsOf(reading).find(({ start }) => start === at + 1)?.verb;
}

const CONDITIONAL = /r(?:ait|aient|iez)$/;

/** Whether another verb of the sentence is a conditional or a future one: else `si` may stand for `bien que`. */
function isUnreal(reading: Reading, at: number, verb: number): boolean {
  const isLater = (i: number): boolean =>
    i !== verb && reading.is(i, FINITE) && /(?:r(?:ait|aient|iez|a|ont|ez))$/.test(reading.word(i));
  for (let i = verb + 1; i < reading.count && reading.marks[i] !== Mark.Stop; i++) if (isLater(i)) return true;
  for (let i = at - 1; i >= 0 && reading.marks[i] !== Mark.Stop; i--) if (isLater(i)) return true;
  return false;
}

const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  'ser:ét aur:av pourr:pouv devr:dev voudr:voul fer:fais ir:all saur:sav viendr:ven tiendr:ten prendr:pren mettr:mett recevr:recev verr:voy faudr:fall'
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** `serait` → `était`; undefined for what is no conditional, or whose imperfect nobody knows. */
function imperfectOf(reading: Reading, word: string): string | undefined {
  const [ending] = CONDITIONAL.exec(word) ?? [];
  if (ending === undefined) return undefined;
  const future = word.slice(0, word.length - ending.length + 1);
  const person = ending.slice(1);
  const stem = IRREGULAR[future];
  if (stem !== undefined) return stem + person;
  const candidates = [future.replace(/er$/, ''), future.replace(/ir$/, 'iss'), future.replace(/r$/, '')];
  return candidates
    .filter((one) => one !== future)
    .map((one) => one + person)
    .find((one) => (reading.words.of(one) & FINITE) !== 0);
}
