import { ADJECTIVE, FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import { hasVerbBehind } from './clauses.ts';
import { isElidedBefore } from './elision.ts';
import type { Look } from './homophone.ts';
import { isSingular } from './noun-phrase.ts';
import { Mark } from './reading.ts';

const VERB = FINITE | Kind.Infinitive;

const PLACES =
  /^(?:mesure|cas|moment|jour|lieu|endroit|pays|là|mois|année|période|époque|ville|bureau|domaine|situation|hypothèse|zone|région|service|d')$/;

/** Articles, pronouns, conjunctions and the like that sound alike. */
export const WORDS = {
  ou(reading, at) {
    const before = reading.word(at - 1);
    const after = reading.word(at + 1);
    if (before === "d'" || (before === 'là' && reading.is(at + 1, Kind.Subject | Kind.Determiner))) return 'où';
    if (/^(?:se|s')$/.test(after) && reading.is(at + 2, FINITE) && reading.marks[at - 1] === Mark.Comma) return 'où';
    if (!PLACES.test(before)) return undefined;
    if (reading.is(at + 1, Kind.Subject)) return reading.is(at + 2, FINITE | Kind.Clitic) ? 'où' : undefined;
    return /^(?:se|s')$/.test(after) && reading.is(at + 2, FINITE) ? 'où' : undefined;
  },
  où(reading, at) {
    const before = reading.kind(at - 1);
    const behind = reading.kind(at + 1);
    if ((behind & Kind.Number) !== 0 && (before & Kind.Number) !== 0) return 'ou';
    if (reading.isMark(at - 1)) return undefined;
    // `français où anglais`: what is joined is of one kind, and no clause follows.
    const adjectives = reading.adjective(at + 1);
    const isBare = (behind & (NOUN | ADJECTIVE)) !== 0 && (behind & (FINITE | Kind.Closed | Kind.Infinitive)) === 0;
    const isSame = (adjectives !== 0 && (before & ADJECTIVE) !== 0) || ((behind & NOUN) !== 0 && (before & NOUN) !== 0);
    return isBare && isSame && !hasVerbBehind(reading, at + 1, 4) ? 'ou' : undefined;
  },
  ce(reading, at) {
    const behind = reading.kind(at + 1);
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
  leurs(reading, at) {
    const behind = reading.kind(at + 1);
    return (behind & VERB) !== 0 && (behind & (NOUN | ADJECTIVE | Kind.Closed)) === 0 ? 'leur' : undefined;
  },
  quant(reading, at) {
    return reading.is(at + 1, Kind.Subject) || /^(?:le|la|les|l'|vous|nous)$/.test(reading.word(at + 1))
      ? 'quand'
      : undefined;
  },
  la(reading, at) {
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
    return reading.word(at + 1) === 'à' && reading.is(at + 2, Kind.Infinitive) && !reading.is(at + 2, NOUN)
      ? 'prêt'
      : undefined;
  },
  court(reading, at) {
    if (reading.word(at - 1) === 'en' && reading.isMark(at + 1)) return 'cours';
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
