import type { Prose } from '../../../scan/prose.ts';
import type { Disagreement } from '../agreements.ts';
import { clauseBefore, matchAt, type Near, wordBefore, wordBehind, wordSet } from '../neighbours.ts';
import { BASES, baseOfThird, STRICT_BASES, thirdPersonOf } from '../verbs.ts';
import { COLLECTIVE, isPluralNoun, isSingularNoun } from './nouns.ts';
import { BASE_OF, found, THIRD_OF, verbBehind } from './subjects.ts';

/** `Applicants who holds`, `the person who hold` */
export function whoHolds(prose: Prose, at: number, end: number): Disagreement | undefined {
  const noun = wordBefore(prose, at);
  const verb = verbBehind(prose, end);
  if (!noun || !verb || /[-'(/]/.test(prose.lower.charAt(verb.end))) return undefined;
  if (!isPluralNoun(prose, noun) && noun.word !== 'those' && noun.word !== 'people') return undefined;
  const right = BASE_OF[verb.word] ?? baseOfThird(verb.word, BASES);
  // `one of the applicants who holds`, `the head of operations who leads`
  if (
    right === undefined ||
    /(?:^| )(?:one|only|each|any|none|an?|head|chief|director|member|someone|person|officer|of) /.test(
      clauseBefore(prose, noun.start).slice(-60),
    )
  )
    return undefined;
  return found(prose, verb, noun.word, right);
}

const LONGEST_SUBJECT = 70;
/** How many words are looked at behind the preposition. */
const LONGEST_PART = 10;
const HEAD =
  /^\s*(?:(the|these|those|all|our|its|their|each|neither|either|one|a|an|this|every) )?((?:[a-z]+ ){0,2}?)([a-z]+) $/;

/** `The results of the audit was`, `The list of boats are`: what stands between is one phrase. */
export function headAndVerb(prose: Prose, at: number, end: number): Disagreement | undefined {
  const { lower, dictionary } = prose;
  const clause = clauseBefore(prose, at);
  const head = clause.length < LONGEST_SUBJECT && dictionary ? HEAD.exec(clause) : null;
  if (!head) return undefined;
  const [, determiner = '', modifiers = '', word = ''] = head;
  const noun: Near = { start: at - 1 - word.length, end: at - 1, word };
  const preposition = lower.slice(at, end);
  const isEach = /^(?:each|neither|either|one)$/.test(word) && determiner === '' && modifiers === '';
  const isMany =
    !isEach && isPluralNoun(prose, noun) && !/^(?:a|an|this|every|each|neither|either|one)$/.test(determiner);
  const isOne =
    isEach ||
    (/^(?:of|in|for|on)$/.test(preposition) &&
      /^(?:the|this|a|an|each|every)$/.test(determiner) &&
      modifiers === '' &&
      !COLLECTIVE.has(word) &&
      isSingularNoun(prose, noun));
  if (isMany === isOne || (isMany && (STRICT_BASES.has(word) || baseOfThird(word) !== undefined))) return undefined;
  let last: Near | undefined;
  for (let next = wordBehind(prose, end), i = 0; next && i < LONGEST_PART; next = wordBehind(prose, next.end), i++) {
    if (/[-'(/]/.test(lower.charAt(next.end)) || NO_PART.has(next.word)) return undefined;
    const right = isMany
      ? (BASE_OF[next.word] ?? (i > 0 && last && !DETERMINING.has(last.word) ? baseOfThird(next.word) : undefined))
      : isEach || i > 0
        ? (THIRD_OF[next.word] ??
          (isEach && last && isPluralNoun(prose, last) && STRICT_BASES.has(next.word)
            ? thirdPersonOf(next.word)
            : undefined))
        : undefined;
    if (right !== undefined && last)
      return found(prose, next, determiner === '' ? word : `${determiner} ${word}`, right);
    last = next;
  }
  return undefined;
}

const DETERMINING = wordSet('the a an this that these those its their our your his her of in for with on to and or');
/** What makes a clause of its own, or a verb of the head. */
const NO_PART = wordSet(
  'who which that whose what how when where if and or but is are was were has have had will must may can should shall could would to by be been being not do does did it they we you',
);
// The verb that is looked for is no part either, but is met first.
for (const verb of ['is', 'was', 'has', 'are', 'were', 'have', 'do', 'does']) (NO_PART as Set<string>).delete(verb);

const WITH_OTHERS = /^\s*the ([a-z]+), (?:together with|along with|as well as|like) [^,.;:()]{3,60}, ([a-z]+)(?= )/;

/** `The registrar, together with two deputies, oversee` */
export function singularWithOthers(prose: Prose, at: number): Disagreement | undefined {
  const clause = clauseBefore(prose, at);
  if (clause.length > 40 || !clause.endsWith(', ')) return undefined;
  const start = at - clause.length;
  const match = WITH_OTHERS.exec(prose.lower.slice(start, start + 140));
  if (!match) return undefined;
  const [whole, head = '', verb = ''] = match;
  const right = THIRD_OF[verb] ?? (STRICT_BASES.has(verb) ? thirdPersonOf(verb) : undefined);
  if (right === undefined || head.endsWith('s') || COLLECTIVE.has(head)) return undefined;
  const end = start + whole.length;
  return found(prose, { start: end - verb.length, end, word: verb }, head, right);
}

const BOTH =
  /both (?:(?:the|a|an|our|your|its) )?([a-z]+(?: [a-z]+){0,2}?) and (?:(?:the|a|an|our|your|its) )?([a-z]+(?: [a-z]+){0,2}?) (has|is|was|does)(?= )/y;

/** `Both the nurse and the driver has` */
export function bothAre(prose: Prose, at: number): Disagreement | undefined {
  const match = clauseBefore(prose, at).trim() === '' ? matchAt(BOTH, prose.lower, at) : null;
  if (!match) return undefined;
  const [whole, first = '', second = '', verb = ''] = match;
  if (`${first} ${second}`.split(' ').some((word) => NO_PART.has(word) || word === 'and')) return undefined;
  const end = at + whole.length;
  return found(prose, { start: end - verb.length, end, word: verb }, 'both', BASE_OF[verb] ?? 'do');
}
