import { ADJECTIVE, FINITE, Kind, MANY, NOUN, ONE } from '../../../words/french/kinds.ts';
import type { Disagreement } from '../agreements.ts';
import { Mark } from '../word-reading.ts';
import { hasVerbBefore } from './clauses.ts';
import { type Heads, headsBefore } from './heads.ts';
import { isPlural, nounPhrase, single } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import { agreeing, disagreeing, headOf } from './wrong-phrases.ts';

/** Adverbs and prepositions that look like an adjective in the masculine. */
const INVARIABLE = new Set(
  'même fort juste haut bas court net plein sauf tel telle passé excepté vu attendu compris possible demi tout seul autre certain quelque nu quitte type clé ouvert dit susdit mieux moins plus second premier tous toutes toute autres quelconque cher droit clair bref faux vrai nul présent lieu soit moyenne égal pareil hors'.split(
    ' ',
  ),
);

/** Participles that are nouns as well, and are none behind another noun and before a preposition. */
const AS_PARTICIPLE =
  /(?:ée?s?|(?:reç|reten)ue?s?|(?:requ|acqu|adm|transm|soum|compr|prom)ise?s?|écrite?s?|^(?:issue?s?|mis|mise|mises|prises?|faites?))$/;

/** An adjective or participle behind a noun that it does not agree with: `les tâches suivante`, `une expérience professionnel`. */
export function wrongAdjective(reading: Reading, at: number): Disagreement | undefined {
  const own = reading.adjective(at);
  const kind = reading.kind(at);
  if (at > 1 && own !== 0 && reading.marks[at - 1] === Mark.Comma) return wrongApposition(reading, at);
  // Most adjectives agree with the noun directly before them: that is seen without looking farther.
  const before = reading.cells(at - 1);
  if ((own & before) !== 0 && single(before) !== 0 && !reading.is(at - 1, Kind.Closed)) return undefined;
  if (at === 0 || own === NOUN || reading.isMark(at - 1) || INVARIABLE.has(reading.word(at))) return undefined;
  // A noun may stand behind another one: `les postes cadre`.
  if (
    (kind & NOUN) !== 0 &&
    (kind & Kind.MostlyAdjective) === 0 &&
    !(
      (kind & Kind.Participle) !== 0 &&
      reading.is(at + 1, Kind.Preposition) &&
      (reading.word(at + 1) === 'par' || AS_PARTICIPLE.test(reading.word(at)))
    )
  )
    return undefined;
  // `se sont vu attribuer`, `une fois réunies`
  if (reading.is(at + 1, Kind.Infinitive) && (kind & Kind.Participle) !== 0) return undefined;
  // `les agents suivant un stage`: a participle of the present.
  if ((kind & Kind.Gerund) !== 0 && !(reading.isMark(at + 1) && (kind & Kind.MostlyAdjective) !== 0)) return undefined;
  const heads = headsBefore(reading, at);
  if (!heads?.isSure || heads.nearest === 0) return undefined;
  if ((own & heads.cells) !== 0 && !isEnclosed(reading, at, heads)) return undefined;
  const [noun = -1] = heads.nouns;
  if (heads.nouns.length === 1 && /^(?:fois|fait|air)$/.test(reading.word(noun))) return undefined;
  if (!reading.is(noun, Kind.Listed) && (reading.kind(noun) & (FINITE | Kind.Participle)) !== 0) return undefined;
  // A verb with its subject, or without: `La personne présente`, `les agents présente`.
  const finite = kind & (Kind.ThirdOne | Kind.ThirdMany | Kind.OtherFinite);
  if (
    finite !== 0 &&
    !((kind & Kind.Participle) !== 0 && AS_PARTICIPLE.test(reading.word(at)) && hasVerbBefore(reading, at - 1))
  ) {
    if ((finite & Kind.ThirdOne && heads.cells & ONE) || (finite & Kind.ThirdMany && heads.cells & MANY))
      return undefined;
    if (reading.is(at + 1, Kind.Determiner | Kind.Clitic | Kind.Preposition)) return undefined;
  }
  // `les langues anglaise et française`
  if (isPlural(heads.nearest) && isSharedOut(reading, at)) return undefined;
  // `n'est en principe pas accordée`: it is said of the subject.
  const isAside = reading.is(heads.start, Kind.Preposition) && !reading.is(heads.start, Kind.Determiner);
  const from = reading.is(heads.start - 1, Kind.Adverb) ? heads.start - 2 : heads.start - 1;
  if (isAside && reading.is(from, Kind.Being)) return undefined;
  // `l'un des agents présent`
  if (heads.start > 0 && /^(?:une?|chacune?|aucune?|plupart|nombre|moins|plus)$/.test(reading.word(heads.start - 1)))
    return undefined;
  const phrase = headOf(reading, Math.max(heads.start, noun - 1), noun, -1);
  return disagreeing(
    reading,
    at,
    at + 1,
    phrase,
    heads.nouns.length > 1 && single(heads.nearest) === 0 ? undefined : agreeing(reading, at, heads.nearest),
  );
}

/** `aux agents des règles stricts appliquées`: between a noun and its adjective none belongs to a noun before. */
function isEnclosed(reading: Reading, at: number, { cells, nearest }: Heads): boolean {
  const behind = reading.adjective(at + 1);
  return (
    (reading.adjective(at) & nearest) === 0 &&
    (behind & nearest) !== 0 &&
    (behind & cells & ~nearest) === 0 &&
    !reading.is(at + 1, NOUN | FINITE | Kind.Closed)
  );
}

/** How many words an apposition has at most. */
const LONGEST_APPOSITION = 12;

/** `Le programme d'échanges, lancée en 2019, s'adresse`: set off between the subject and its verb. */
function wrongApposition(reading: Reading, at: number): Disagreement | undefined {
  const own = reading.adjective(at);
  if (!reading.isOnly(at, Kind.Participle | ADJECTIVE) || !reading.is(at, Kind.Participle)) return undefined;
  if (!reading.is(at + 1, Kind.Preposition) || (own & (ONE | MANY)) === 0) return undefined;
  let comma = at + 1;
  while (comma < at + LONGEST_APPOSITION && comma < reading.count && !reading.isMark(comma)) {
    if (reading.is(comma, Kind.And) || reading.isOnly(comma, FINITE)) return undefined;
    comma++;
  }
  const verb = reading.is(comma + 1, Kind.Clitic) ? comma + 2 : comma + 1;
  if (
    reading.marks[comma] !== Mark.Comma ||
    !reading.is(verb, FINITE) ||
    reading.is(verb, ADJECTIVE | Kind.Preposition)
  )
    return undefined;
  const heads = headsBefore(reading, at - 1);
  if (!heads?.isSure || heads.isCoordinated || !reading.isSentenceStart(heads.start)) return undefined;
  const subject = nounPhrase(reading, heads.start);
  if (!subject?.isSure || subject.determiner < 0 || subject.cells === 0 || (own & heads.cells) !== 0) return undefined;
  const right = single(subject.cells) ? agreeing(reading, at, subject.cells) : undefined;
  return disagreeing(reading, at, at + 1, headOf(reading, subject.start, subject.noun, -1), right);
}

/** Whether an adjective is one of several that share the things of a noun in the plural. */
function isSharedOut(reading: Reading, at: number): boolean {
  const isJoint = (one: number): boolean =>
    reading.is(one, Kind.And) || (reading.isMark(one) && reading.word(one) === ',') || reading.word(one) === ',';
  const isOne = (one: number): boolean => (reading.adjective(one) & ONE) !== 0;
  if (isJoint(at + 1) && isOne(at + 2)) return true;
  return isJoint(at - 1) && isOne(at - 2);
}
