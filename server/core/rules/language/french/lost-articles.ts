import { ADJECTIVE, FINITE, Kind, MANY, NOUN, ONE } from '../../../words/french/kinds.ts';
import type { WrongArticle } from '../articles.ts';
import { Mark } from '../word-reading.ts';
import { isJoined, replacing } from './article-places.ts';
import { isElidedBefore } from './elision.ts';
import type { Reading } from './reading.ts';

/** What has lost its apostrophe, and what may stand behind beside words with a vowel. */
export const LOST_APOSTROPHE: Readonly<Record<string, RegExp>> = {
  l: /^(?:une?|ensemble|on|autre)$/,
  d: /^(?:une?|en|où)$/,
  n: /^(?:a|ont|est|en|y|était|étaient)$/,
  s: /^(?:est|en|y|ils?)$/,
  c: /^(?:est|était|étaient)$/,
  qu: /^(?:une?|ils?|elles?|on|en|au|aux|à)$/,
  j: /^(?:ai|en|y)$/,
};

/** `l équipe`, `d un`, `d 'un` */
export function lostApostrophe(reading: Reading, at: number): WrongArticle | undefined {
  const { starts, ends, prose } = reading;
  const next = at + 1;
  const written = reading.written(at);
  if (/\S/.test(prose.text.charAt(starts[at]! - 1)) || (written !== reading.word(at) && at > 0)) return undefined;
  if (reading.marks[next] === Mark.Other && reading.word(next) === "'") {
    const word = next + 1;
    if (reading.isMark(word)) return undefined;
    const before = starts[next]! - ends[at]!;
    const behind = starts[word]! - ends[next]!;
    // `l' équipe`
    if (before === 0 && behind === 1 && reading.kind(word) !== 0 && isElidedBefore(reading.word(word)))
      return { ...replacing(reading, at, word + 1, ''), right: `${written}'${reading.written(word)}` };
    return before === 0 || behind !== 0 ? undefined : { ...replacing(reading, at, word, ''), right: `${written}'` };
  }
  if (starts[next] !== ends[at]! + 1 || reading.isMark(next) || reading.isName(next)) return undefined;
  // `point d`, `5 l`, `a, b, c et d`
  if (
    reading.is(at - 1, Kind.Number) ||
    /^(?:points?|lettres?|annexes?|alinéas?|groupes?|classes?)$/.test(reading.word(at - 1))
  )
    return undefined;
  if (
    reading.is(at - 1, Kind.And | Kind.Preposition) &&
    reading.word(at - 2).length === 1 &&
    reading.word(at - 2) !== 'à'
  )
    return undefined;
  const behind = reading.word(next);
  if (!LOST_APOSTROPHE[reading.word(at)]!.test(behind)) {
    if (!/^(?:l|d|qu|n|s)$/.test(reading.word(at)) || !isElidedBefore(behind) || reading.kind(next) === 0)
      return undefined;
    const isNoun = reading.is(next, NOUN | ADJECTIVE) && !reading.is(next, Kind.Closed);
    const isVerb = reading.is(next, FINITE | Kind.Infinitive);
    if (/^[ns]$/.test(reading.word(at)) ? !isVerb : !isNoun && !(isVerb && reading.word(at) !== 'l')) return undefined;
  }
  return { ...replacing(reading, at, next + 1, ''), right: `${written}'${reading.written(next)}` };
}

/** Verbs whose object stands behind `à`. */
export const PLURALS_BEHIND_TO = new Set(
  'répond répondent répondre répondra répondant participe participent participer participera participant assiste assistent assister assistera contribue contribuent contribuer veille veillent veiller procède procèdent procéder'.split(
    ' ',
  ),
);

/** `répond à questions`: a noun in the plural has an article there. */
export function lostArticle(reading: Reading, verb: number): WrongArticle | undefined {
  let at = verb + 1;
  while (reading.is(at, Kind.Adverb)) at++;
  const noun = at + 1;
  if (reading.word(at) !== 'à' || !isJoined(reading, at) || reading.isName(noun)) return undefined;
  if (
    (reading.cells(noun) & ONE) !== 0 ||
    !reading.is(noun, Kind.Listed) ||
    reading.is(noun, Kind.Closed | Kind.Adverb)
  )
    return undefined;
  if ((reading.cells(noun) & MANY) === 0 || /^(?:parts|titres|égalité)$/.test(reading.word(noun))) return undefined;
  return { ...replacing(reading, at, noun + 1, ''), right: `aux ${reading.written(noun)}` };
}

/** Adjectives before which `des` is `de`, with the nouns that they begin compounds with left out. */
const EPITHETS =
  /^(?:nombreux|nombreuses|solides|excellents|excellentes|multiples|fréquents|fréquentes|importants|importantes|vastes|réels|réelles|sérieux|sérieuses|bonnes|amples|longs|longues)$/;

/** `possède des solides connaissances`; not `l'une des nombreuses tâches` */
export function lostPreposition(reading: Reading, at: number): WrongArticle | undefined {
  if (reading.word(at) !== 'des' || !EPITHETS.test(reading.word(at + 1))) return undefined;
  const noun = at + 2;
  if ((reading.adjective(at + 1) & reading.cells(noun)) === 0 || reading.is(noun, Kind.Closed)) return undefined;
  const isObject =
    reading.isSentenceStart(at) ||
    (reading.isOnly(at - 1, FINITE | Kind.Infinitive) &&
      !/^(?:parl|dispos|trait|relèv|dépend|discut|découl|bénéfici|profit|charg|occup)/.test(reading.word(at - 1)));
  return isObject ? replacing(reading, at, at + 1, 'de') : undefined;
}
