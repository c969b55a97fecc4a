import type { Prose } from '../../../scan/prose.ts';
import { likeWritten } from '../../../text/letter-case.ts';
import type { Disagreement } from '../agreements.ts';
import { clauseBefore, isCapitalised, type Near, wordBehind, wordSet } from '../neighbours.ts';
import { BASES, baseOfThird, STRICT_BASES, thirdPersonOf } from '../verbs.ts';
import { PERSON_NOUNS } from './nouns.ts';

/** What may stand between a subject and its verb. */
export function isAdverb(word: string): boolean {
  return (word.endsWith('ly') && word.length > 4) || word === 'also' || word === 'always' || word === 'often';
}

/** The word that does not agree, with the right one in the letter case of what is written. */
export function found({ text }: Prose, word: Near, head: string, right: string | undefined): Disagreement {
  const { start, end } = word;
  return { start, end, head, right: right && likeWritten(right, text.slice(start, end)) };
}

/** Skips `also`, `directly` and the like. */
export function verbBehind(prose: Prose, end: number): Near | undefined {
  const next = wordBehind(prose, end);
  return next && isAdverb(next.word) ? wordBehind(prose, next.end) : next;
}

/** Verbs that are adjectives as well. */
const ADJECTIVES = new Set(['select', 'complete', 'correct', 'direct', 'separate', 'elect', 'perfect', 'own']);

/** Plural forms of verbs that are no nouns, with the singular. */
export const THIRD_OF: Readonly<Record<string, string>> = { have: 'has', are: 'is', do: 'does', were: 'was' };

/** `The incumbent provide`: only where the sentence begins with its subject. */
export function singularSubject(prose: Prose, at: number, end: number): Disagreement | undefined {
  const head = prose.lower.slice(at, end);
  if (!/^\s*(?:the|this|every|each) (?:successful |selected )?$/.test(clauseBefore(prose, at))) return undefined;
  const verb = verbBehind(prose, end);
  if (!verb || /[-'(/]/.test(prose.lower.charAt(verb.end)) || isCapitalised(prose, verb.start)) return undefined;
  const right =
    THIRD_OF[verb.word] ??
    (!ADJECTIVES.has(verb.word) &&
    (STRICT_BASES.has(verb.word) ||
      BASES_ALONE.has(verb.word) ||
      (PERSON_NOUNS.has(head) && BASES.has(verb.word) && hasObjectBehind(prose, verb)))
      ? thirdPersonOf(verb.word)
      : undefined);
  return right === undefined ? undefined : found(prose, verb, head, right);
}

/** Base forms that are no nouns, though their third person is one. */
const BASES_ALONE = wordSet('analyse assign decide');

/** Singular forms of the same verbs, with the plural. */
export const BASE_OF: Readonly<Record<string, string>> = { has: 'have', is: 'are', was: 'were' };

/** `They provides`, `Candidates is` */
export function pluralSubject(prose: Prose, at: number, end: number): Disagreement | undefined {
  const head = prose.lower.slice(at, end);
  const clause = clauseBefore(prose, at);
  const isPronoun = head === 'they' || head === 'we' || head === 'you';
  if (
    isPronoun
      ? /(?:of|for|by|one|each|list|to|with|than|and|or|from|like|about) $|["“]$/.test(clause)
      : !/^\s*(?:(?:the|all|successful|selected|interested|external|internal) ){0,2}$/.test(clause)
  )
    return undefined;
  const verb = verbBehind(prose, end);
  if (!verb || /[-'(/]/.test(prose.lower.charAt(verb.end))) return undefined;
  const right = BASE_OF[verb.word] ?? baseOfThird(verb.word);
  // `What we have is`, `all you see is`
  if (
    right === undefined ||
    (isPronoun &&
      /(?:^| )(?:what|all|everything|who|whoever|where|how|whether|ask|if)(?: |$)/.test(clause) &&
      BASE_OF[verb.word])
  )
    return undefined;
  return found(prose, verb, head, right);
}

/** Verbs whose past is their base form, and words that are more than verbs. */
const LIKE_THE_PAST = wordSet('read set put cut let hit cost spread shut become come run own design process');

/** `She work in a team`: only where the sentence begins with the pronoun. */
export function baseBehindPronoun(prose: Prose, at: number, end: number): Disagreement | undefined {
  if (clauseBefore(prose, at).trim() !== '') return undefined;
  const verb = wordBehind(prose, end);
  if (!verb || !BASES.has(verb.word) || LIKE_THE_PAST.has(verb.word)) return undefined;
  // `It process …`, a part of a compound.
  if (/[-'(/]/.test(prose.lower.charAt(verb.end)) || isCapitalised(prose, verb.start)) return undefined;
  return found(prose, verb, prose.lower.slice(at, end), thirdPersonOf(verb.word));
}

/** `The guard on duty check all vehicles` */
export function personOnDuty(prose: Prose, at: number, end: number): Disagreement | undefined {
  const verb = wordBehind(prose, end);
  const head = /^\s*the ([a-z]+) (?:on|in) $/.exec(clauseBefore(prose, at))?.[1];
  if (!verb || head === undefined || !PERSON_NOUNS.has(head) || !BASES.has(verb.word) || !hasObjectBehind(prose, verb))
    return undefined;
  return found(prose, verb, `the ${head}`, thirdPersonOf(verb.word));
}

/** Whether a word is followed by what begins an object and no relative clause. */
function hasObjectBehind(prose: Prose, { end }: Near): boolean {
  return /^ (?:all|any|each|every|a|an|their|his|her|its)(?![a-z])/.test(prose.lower.slice(end, end + 7));
}
