import { ADJECTIVE, FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import { Mark } from '../word-reading.ts';
import { hasVerbBehind } from './clauses.ts';
import { isElidedBefore } from './elision.ts';
import type { Look } from './homophone.ts';
import { isSingular } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

const VERB = FINITE | Kind.Infinitive;

const PLACES =
  /^(?:mesure|cas|moment|jour|lieu|endroit|pays|là|mois|année|période|époque|ville|bureau|domaine|situation|hypothèse|zone|région|service|d')$/;

/** `des différents entre agents`: as an adjective it has its noun behind it. */
function disputes(reading: Reading, at: number): string | undefined {
  if (!/^(?:des|les|ces|aux|ses|leurs|un|le|du|ce|tout|de)$/.test(reading.word(at - 1))) return undefined;
  const isMany = reading.word(at).endsWith('s');
  if (isMany !== /^(?:des|les|ces|aux|ses|leurs|de)$/.test(reading.word(at - 1))) return undefined;
  if (reading.word(at - 1) === 'de' && !/^(?:cas|matière|règlement|nombre)$/.test(reading.word(at - 2)))
    return undefined;
  const next = reading.word(at + 1);
  const isAlone = reading.marks[at + 1] === Mark.Stop || reading.marks[at + 1] === Mark.Comma;
  return /^(?:entre|avec|qui|opposant|survenus?|liée?s?|relatifs?)$/.test(next) ||
    (isAlone && !reading.is(at - 2, Kind.Being))
    ? reading.word(at).replace('t', 'd')
    : undefined;
}

/** `les difficultés quelle rencontre`: no question stands directly behind a noun. */
function asPronoun(reading: Reading, at: number): string | undefined {
  if (!reading.is(at - 1, NOUN) || reading.is(at - 1, Kind.Closed | FINITE) || reading.isName(at)) return undefined;
  const person = reading.word(at) === 'quelle' ? Kind.ThirdOne : Kind.ThirdMany;
  if (!reading.is(at + 1, person) || reading.is(at + 1, Kind.Being)) return undefined;
  return reading.is(at + 1, NOUN) && !reading.is(at + 2, Kind.Preposition | Kind.Determiner)
    ? undefined
    : reading.word(at).replace('quelle', "qu'elle");
}

/** `Le bâtiment ou travaillera l'ingénieur se trouve`: the verb behind has its subject behind it, and none before has a verb. */
function isInverted(reading: Reading, at: number): boolean {
  if (!reading.is(at - 1, NOUN) || reading.is(at - 1, Kind.Closed | FINITE)) return false;
  const isReflexive = /^(?:se|s')$/.test(reading.word(at + 1));
  const verb = isReflexive ? at + 2 : at + 1;
  if (!reading.isOnly(verb, Kind.ThirdOne | Kind.ThirdMany) || reading.is(verb, Kind.Having | Kind.Modal)) return false;
  if (!reading.is(verb + 1, Kind.Determiner) || reading.is(verb + 1, Kind.Preposition)) return false;
  if (isReflexive) return /^(?:trouve|situe|déroule|tien|réuni)/.test(reading.word(verb));
  return !hasAnyVerbBefore(reading, at);
}

/** Whether no verb follows `où`, as one does in its clause. */
function isWithoutClause(reading: Reading, at: number): boolean {
  if (/^(?:d'|importe|là|partout|jusqu')$/.test(reading.word(at - 1)) || reading.isSentenceStart(at)) return false;
  if (reading.is(at + 1, Kind.Subject | Kind.Clitic) && !reading.is(at + 1, Kind.Determiner)) return false;
  for (let i = at + 1; i < reading.count && (!reading.isMark(i) || reading.marks[i] === Mark.Comma); i++) {
    const kind = reading.kind(i);
    // What may be a noun or an adjective is a verb where no article or preposition stands before.
    const mayBeVerb =
      (kind & (NOUN | ADJECTIVE)) === 0 ||
      i === at + 1 ||
      ((kind & ADJECTIVE) === 0 && !reading.is(i - 1, Kind.Determiner | Kind.Preposition));
    if ((kind & FINITE) !== 0 && mayBeVerb) return false;
    if (kind === 0 && !reading.isMark(i) && !reading.isName(i)) return false;
    if (i === at + 1 && (kind & (Kind.Infinitive | Kind.Conjunction)) !== 0) return false;
  }
  return reading.is(at + 1, NOUN | ADJECTIVE | Kind.Determiner | Kind.Preposition | Kind.Adverb | Kind.Participle);
}

/** Whether a word that may be a verb stands before in the sentence. */
function hasAnyVerbBefore(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= 0 && reading.marks[i] !== Mark.Stop; i--) {
    const kind = reading.kind(i);
    if (kind === 0 && !reading.isMark(i)) return true;
    if ((kind & (FINITE | Kind.Infinitive | Kind.Participle)) !== 0 && (kind & NOUN) === 0) return true;
  }
  return false;
}

/** Articles, pronouns, conjunctions and the like that sound alike. */
export const WORDS = {
  différents: disputes,
  différent: disputes,
  quelle: asPronoun,
  quelles: asPronoun,
  ou(reading, at) {
    const before = reading.word(at - 1);
    const after = reading.word(at + 1);
    if (before === "d'" || (before === 'là' && reading.is(at + 1, Kind.Subject | Kind.Determiner))) return 'où';
    if (/^(?:se|s')$/.test(after) && reading.is(at + 2, FINITE) && reading.marks[at - 1] === Mark.Comma) return 'où';
    if (isInverted(reading, at)) return 'où';
    if (!PLACES.test(before)) return undefined;
    if (reading.is(at + 1, Kind.Subject)) return reading.is(at + 2, FINITE | Kind.Clitic) ? 'où' : undefined;
    return /^(?:se|s')$/.test(after) && reading.is(at + 2, FINITE) ? 'où' : undefined;
  },
  où(reading, at) {
    const before = reading.kind(at - 1);
    const behind = reading.kind(at + 1);
    if ((behind & Kind.Number) !== 0 && (before & Kind.Number) !== 0) return 'ou';
    // `Elle où il`
    if (reading.is(at - 1, Kind.Subject) && reading.is(at + 1, Kind.Subject)) return 'ou';
    if (isWithoutClause(reading, at)) return 'ou';
    if (reading.isMark(at - 1)) return undefined;
    // `français où anglais`: what is joined is of one kind, and no clause follows.
    const adjectives = reading.adjective(at + 1);
    const isBare = (behind & (NOUN | ADJECTIVE)) !== 0 && (behind & (FINITE | Kind.Closed | Kind.Infinitive)) === 0;
    const isSame = (adjectives !== 0 && (before & ADJECTIVE) !== 0) || ((behind & NOUN) !== 0 && (before & NOUN) !== 0);
    return isBare && isSame && !hasVerbBehind(reading, at + 1, 4) ? 'ou' : undefined;
  },
  ce(reading, at) {
    const behind = reading.kind(at + 1);
    // `peut ce présenter`
    if (
      (behind & Kind.Infinitive) !== 0 &&
      (behind & (NOUN | Kind.Closed)) === 0 &&
      !/^(?:faire|dire)$/.test(reading.word(at + 1))
    )
      return 'se';
    if (
      (behind & FINITE) === 0 ||
      (behind & (NOUN | ADJECTIVE | Kind.Being | Kind.Modal)) !== 0 ||
      (behind & Kind.Closed) !== 0
    ) {
      // `se sont réunis`
      if (
        !/^(?:sont|est|sera|seront)$/.test(reading.word(at + 1)) ||
        !reading.isOnly(at + 2, Kind.Participle | ADJECTIVE)
      )
        return undefined;
      if (!reading.is(at + 2, Kind.Participle)) return undefined;
      return reading.is(at - 1, NOUN) && !reading.is(at - 1, Kind.Closed | FINITE) && !reading.isMark(at - 1)
        ? 'se'
        : undefined;
    }
    const before = reading.kind(at - 1);
    return (before & (NOUN | ADJECTIVE | Kind.Subject | Kind.Conjunction)) !== 0 && reading.word(at - 1) !== 'que'
      ? 'se'
      : undefined;
  },
  se(reading, at) {
    const behind = reading.kind(at + 1);
    if (/^(?:qui|que|qu'|dont)$/.test(reading.word(at + 1))) return 'ce';
    // `On se fie aux chiffres`
    if (reading.is(at - 1, Kind.Subject)) return undefined;
    // `pour se poste`: an infinitive would follow.
    if (
      /^(?:de|pour|à|dans|sans|sur|par|avec)$/.test(reading.word(at - 1)) &&
      reading.is(at + 1, Kind.Masculine) &&
      !reading.is(at + 1, Kind.Infinitive | Kind.Closed | Kind.Clitic)
    )
      return isElidedBefore(reading.word(at + 1)) ? 'cet' : 'ce';
    if ((behind & (NOUN | ADJECTIVE)) === 0 || (behind & (VERB | Kind.Closed | Kind.Participle | Kind.Gerund)) !== 0)
      return undefined;
    return isSingular(reading.cells(at + 1) || reading.adjective(at + 1))
      ? isElidedBefore(reading.word(at + 1))
        ? 'cet'
        : 'ce'
      : undefined;
  },
  sa(reading, at) {
    const behind = reading.kind(at + 1);
    return (behind & FINITE) !== 0 && (behind & (NOUN | ADJECTIVE)) === 0 ? 'ça' : undefined;
  },
  ça(reading, at) {
    const behind = reading.kind(at + 1);
    return (behind & Kind.Feminine) !== 0 && (behind & VERB) === 0 ? 'sa' : undefined;
  },
  "c'": (reading, at) => {
    // `c'appliquent`; not `c'est`, `c'en est`
    return reading.isOnly(at + 1, FINITE | Kind.Infinitive) &&
      !reading.is(at + 1, Kind.Being | Kind.Having) &&
      !/^(?:eût|fut|fût)$/.test(reading.word(at + 1))
      ? "s'"
      : undefined;
  },
  leurs(reading, at) {
    const behind = reading.kind(at + 1);
    return (behind & VERB) !== 0 && (behind & (NOUN | ADJECTIVE)) === 0 ? 'leur' : undefined;
  },
  quant(reading, at) {
    return reading.is(at + 1, Kind.Subject) || /^(?:le|la|les|l'|vous|nous)$/.test(reading.word(at + 1))
      ? 'quand'
      : undefined;
  },
  la(reading, at) {
    if (reading.word(at + 1) === 'où') return 'là';
    return reading.word(at + 1) === 'ou' && reading.is(at + 2, Kind.Subject) ? 'là' : undefined;
  },
  des(reading, at) {
    const after = reading.word(at + 1);
    if (/^(?:que|qu'|lors|réception|maintenant|aujourd)$/.test(after)) return 'dès';
    return after === 'le' || after === 'son' || after === 'sa' || after === 'leur' || after === 'la'
      ? 'dès'
      : undefined;
  },
  près(reading, at) {
    const verb = reading.is(at + 2, Kind.Clitic) && !reading.is(at + 2, Kind.Determiner) ? at + 3 : at + 2;
    return reading.word(at + 1) === 'à' && reading.is(verb, Kind.Infinitive) && !reading.is(verb, NOUN)
      ? 'prêt'
      : undefined;
  },
  court(reading, at) {
    if (reading.word(at - 1) === 'en' && (reading.isMark(at + 1) || reading.is(at + 1, Kind.Preposition)))
      return 'cours';
    return reading.word(at - 1) === 'au' && /^(?:de|du|des|d')$/.test(reading.word(at + 1)) ? 'cours' : undefined;
  },
  cour(reading, at) {
    return /^(?:en|au)$/.test(reading.word(at - 1)) ? 'cours' : undefined;
  },
  du(reading, at) {
    if (reading.is(at - 1, Kind.Having) && reading.is(at + 1, Kind.Infinitive)) return 'dû';
    return reading.is(at - 1, Kind.Being) && /^(?:à|au|aux)$/.test(reading.word(at + 1)) ? 'dû' : undefined;
  },
  sur(reading, at) {
    return reading.is(at - 1, Kind.Being) && /^(?:que|qu')$/.test(reading.word(at + 1)) ? 'sûr' : undefined;
  },
  mes(reading, at) {
    return reading.is(at + 1, Kind.Subject) ? 'mais' : undefined;
  },
  ci(reading, at) {
    return reading.is(at + 1, Kind.Subject) ? 'si' : undefined;
  },
} satisfies Readonly<Record<string, Look>>;
