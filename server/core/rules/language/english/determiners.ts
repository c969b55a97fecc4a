import type { Prose } from '../../../scan/prose.ts';
import type { Disagreement } from '../agreements.ts';
import { isCapitalised, type Near, wordBefore, wordBehind, wordSet } from '../neighbours.ts';
import { BASES, baseOfThird } from '../verbs.ts';
import { isSingularNoun, NO_PLURAL, PERSON_NOUNS, pluralOf, singularOf, UNCOUNTABLE } from './nouns.ts';
import { found } from './subjects.ts';

/** `This allowances are`, `These information` */
export function wrongThis(prose: Prose, at: number, end: number): Disagreement | undefined {
  const noun = wordBehind(prose, end);
  const { lower, dictionary } = prose;
  if (!noun || !dictionary || isCapitalised(prose, noun.start)) return undefined;
  const isPlural = lower.slice(at, end) === 'these';
  if (isPlural) {
    if (
      !UNCOUNTABLE.has(noun.word) ||
      !/^(?:$|[.,;:)]| (?:is|was|has|will|must|should|in|for|and|on|about|to)(?![a-z]))/.test(
        lower.slice(noun.end, noun.end + 8),
      )
    )
      return undefined;
    return found(prose, { start: at, end, word: 'these' }, noun.word, 'this');
  }
  if (!/^ (?:are|were|have)(?![a-z])/.test(lower.slice(noun.end, noun.end + 6)) || NO_PLURAL.test(noun.word))
    return undefined;
  if (singularOf(noun.word, dictionary.isCommon.bind(dictionary)) === undefined) return undefined;
  return found(prose, { start: at, end, word: 'this' }, noun.word, 'these');
}

const TIMES = wordSet('year month week day hour minute');

/** `two year` at the end of its clause; before a noun it may lack its hyphen only. */
export function singularTimes(prose: Prose, at: number, end: number): Disagreement | undefined {
  const noun = wordBehind(prose, end);
  const { lower } = prose;
  if (
    !noun ||
    !TIMES.has(noun.word) ||
    lower[at - 1] === '-' ||
    !/^(?:$|[.,;:)](?!\w))/.test(lower.slice(noun.end, noun.end + 2))
  )
    return undefined;
  return found(prose, noun, lower.slice(at, end), `${noun.word}s`);
}

/** What ends a noun phrase. */
const BOUNDARY = /^(?:$|[.,;:)]| (?:of|for|in|with|to|and|that|will)(?![a-z]))/;

/** `a certificates of` */
export function pluralBehindOne(prose: Prose, at: number, end: number): Disagreement | undefined {
  const head = prose.lower.slice(at, end);
  const noun = wordBehind(prose, end);
  const { lower, dictionary } = prose;
  if (!noun || !dictionary || !noun.word.endsWith('s') || noun.word.length < 5 || NO_PLURAL.test(noun.word))
    return undefined;
  if (
    !BOUNDARY.test(lower.slice(noun.end, noun.end + 6)) ||
    isCapitalised(prose, noun.start) ||
    (isCapitalised(prose, at) && head !== 'each' && lower[at - 1] === '(')
  )
    return undefined;
  const singular = singularOf(noun.word, dictionary.isCommon.bind(dictionary));
  if (singular === undefined || (baseOfThird(noun.word, BASES) !== undefined && head !== 'a' && head !== 'an'))
    return undefined;
  return found(prose, noun, head, singular);
}

const BEHIND_PERSONS = /^(?:$|[.,;)]| (?:must|will|should|shall|may|can|are|have|who|need|applying|wishing)(?![a-z]))/;

/** `All applicant must` */
export function singularBehindAll(prose: Prose, at: number, end: number): Disagreement | undefined {
  const noun = wordBehind(prose, end);
  if (
    !noun ||
    !PERSON_NOUNS.has(noun.word) ||
    !BEHIND_PERSONS.test(prose.lower.slice(noun.end, noun.end + 10)) ||
    isCapitalised(prose, noun.start)
  )
    return undefined;
  return found(prose, noun, prose.lower.slice(at, end), pluralOf(noun.word));
}

/** `several candidate`, `these document` */
export function singularBehindSeveral(prose: Prose, at: number, end: number): Disagreement | undefined {
  const head = prose.lower.slice(at, end);
  const noun = wordBehind(prose, end);
  if (!noun || !isSingularNoun(prose, noun)) return undefined;
  const { lower } = prose;
  if (
    !BOUNDARY.test(lower.slice(noun.end, noun.end + 6)) &&
    !/^ (?:must|are|have)(?![a-z])/.test(lower.slice(noun.end, noun.end + 6))
  )
    return undefined;
  // `these document …` may be a pronoun and its verb.
  const isPronoun = head === 'these' || head === 'those' || head === 'many';
  if (
    isPronoun &&
    BASES.has(noun.word) &&
    !/^ (?:must|are|have|will)(?![a-z])/.test(lower.slice(noun.end, noun.end + 6))
  )
    return undefined;
  return found(prose, noun, head, pluralOf(noun.word));
}

/** `one of the candidate` */
export function oneOf(prose: Prose, _at: number, end: number): Disagreement | undefined {
  const of = wordBehind(prose, end);
  const determiner = of?.word === 'of' ? wordBehind(prose, of.end) : undefined;
  if (!determiner || !/^(?:the|our|its|their|these|those)$/.test(determiner.word)) return undefined;
  let noun = wordBehind(prose, determiner.end);
  const { lower } = prose;
  const ends = (word: Near): boolean =>
    /^(?:$|[.,;:)]| (?:of|in|who|that|is|which)(?![a-z]))/.test(lower.slice(word.end, word.end + 6));
  if (noun && !ends(noun)) noun = wordBehind(prose, noun.end);
  if (!noun || !ends(noun) || !isSingularNoun(prose, noun) || wordBefore(prose, noun.start)?.word === 'of')
    return undefined;
  // Of a group of persons there is one as well.
  if (
    /^(?:team|group|family|board|committee|council|crew|public|audience|world|country|region|city|market|industry|sector)$/.test(
      noun.word,
    )
  )
    return undefined;
  return found(prose, noun, `one of ${determiner.word}`, pluralOf(noun.word));
}
