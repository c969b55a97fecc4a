import { likeWritten } from '../../../text/letter-case.ts';
import { ADJECTIVE, FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import { beginsWithVowel } from './noun-phrases.ts';
import { isPlural, isSingular, Mark, nounPhrase, type Reading } from './reading.ts';
import { hasSubject } from './verb-looks.ts';

/** A word that sounds like another one, written for it. */
export interface Homophone {
  readonly start: number;
  readonly end: number;
  readonly right: string | undefined;
  readonly isUnsure: boolean;
}

type Look = (reading: Reading, at: number) => string | undefined;

const VERB = FINITE | Kind.Infinitive;
const PLACES =
  /^(?:mesure|cas|moment|jour|lieu|endroit|pays|là|mois|année|période|époque|ville|bureau|domaine|situation|hypothèse|zone|région|service|d')$/;

/** Behind `censé` stands an infinitive. */
function supposed(reading: Reading, at: number): string | undefined {
  return reading.is(at + 1, Kind.Infinitive) ? reading.word(at).replace('s', 'c') : undefined;
}

/** By word: what is meant where its neighbours do not fit; undefined where they do. */
const LOOKS: ReadonlyMap<string, Look> = new Map<string, Look>(
  Object.entries({
    a(reading, at) {
      const before = at - 1;
      const behind = reading.kind(at + 1);
      if (reading.isMark(before) || hasSubject(reading, at)) return undefined;
      const kind = reading.kind(before);
      // A clause has one verb.
      const isBehindVerb = hasVerbBefore(reading, before);
      const isBehindParticiple =
        (kind & (Kind.Participle | Kind.AdjectiveMasculine)) !== 0 &&
        (kind & NOUN) === 0 &&
        isPredicate(reading, before);
      if ((kind & Kind.Number) !== 0 && (behind & Kind.Number) !== 0) return 'à';
      if (!isBehindVerb && !isBehindParticiple) {
        // `a assurer` behind a noun that has a verb already
        return (behind & Kind.Infinitive) !== 0 &&
          (behind & (NOUN | Kind.Closed | FINITE)) === 0 &&
          (kind & (NOUN | ADJECTIVE)) !== 0 &&
          !reading.isSentenceStart(before)
          ? 'à'
          : undefined;
      }
      if (
        (behind & (Kind.Determiner | Kind.Infinitive | NOUN)) === 0 &&
        !reading.isName(at + 1) &&
        (behind & Kind.Number) === 0
      )
        return undefined;
      return 'à';
    },
    à(reading, at) {
      const before = reading.kind(at - 1);
      const behind = reading.kind(at + 1);
      const own = reading.word(at + 1);
      const isPronoun = (before & Kind.Subject) !== 0 && !reading.is(at - 2, Kind.Preposition);
      const isRelative =
        reading.word(at - 1) === 'qui' && !reading.is(at - 2, Kind.Preposition) && (before & Kind.Conjunction) !== 0;
      if (isPronoun || (isRelative && (behind & (Kind.Participle | Kind.Determiner)) !== 0)) {
        if ((behind & (Kind.Participle | Kind.Determiner | Kind.Adverb)) !== 0 && own !== 'la' && own !== "l'")
          return 'a';
        return (behind & Kind.Participle) !== 0 ? 'a' : undefined;
      }
      if (/^(?:n'|y)$/.test(reading.word(at - 1)) && (behind & (Kind.Participle | Kind.Adverb | Kind.Determiner)) !== 0)
        return 'a';
      const isParticiple = (behind & Kind.Participle) !== 0 && (behind & (NOUN | FINITE | Kind.Adverb)) === 0;
      if (!isParticiple || !hasSubject(reading, at))
        return own === 'été' && hasSubject(reading, at) && reading.is(at + 2, Kind.Participle) ? 'a' : undefined;
      return 'a';
    },
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
      const isSame =
        (adjectives !== 0 && (before & ADJECTIVE) !== 0) || ((behind & NOUN) !== 0 && (before & NOUN) !== 0);
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
        ? beginsWithVowel(reading.word(at + 1))
          ? 'cet'
          : 'ce'
        : undefined;
    },
    est(reading, at) {
      // `…, est son montant varie`: another verb has the subject.
      if (reading.marks[at - 1] !== Mark.Comma || !reading.is(at + 1, Kind.Determiner)) return undefined;
      const phrase = nounPhrase(reading, at + 1);
      return phrase && reading.isOnly(phrase.end, FINITE) ? 'et' : undefined;
    },
    sensé: supposed,
    sensée: supposed,
    sensés: supposed,
    sensées: supposed,
    ces(reading, at) {
      return reading.isOnly(at + 1, FINITE) || reading.word(at + 1) === 'est' ? "s'est" : undefined;
    },
    sa(reading, at) {
      const behind = reading.kind(at + 1);
      return (behind & FINITE) !== 0 && (behind & (NOUN | ADJECTIVE)) === 0 ? 'ça' : undefined;
    },
    ça(reading, at) {
      const behind = reading.kind(at + 1);
      return (behind & Kind.Feminine) !== 0 && (behind & VERB) === 0 ? 'sa' : undefined;
    },
    son(reading, at) {
      if (reading.isMark(at - 1) || reading.is(at - 1, Kind.Preposition | FINITE | Kind.Infinitive)) return undefined;
      const behind = reading.kind(at + 1);
      const isParticiple = (behind & Kind.Participle) !== 0 && isPlural(reading.adjective(at + 1));
      const isMany = isPlural(reading.cells(at - 1)) || isPlural(reading.adjective(at - 1));
      return isParticiple && isMany && (behind & Kind.Feminine) === 0 ? 'sont' : undefined;
    },
    sont(reading, at) {
      if (reading.is(at - 1, Kind.Preposition) && !reading.is(at - 1, Kind.Clitic | Kind.Determiner)) return 'son';
      const behind = reading.kind(at + 1);
      const isNoun =
        (behind & NOUN) !== 0 &&
        isSingular(reading.cells(at + 1)) &&
        (behind & (ADJECTIVE | Kind.Participle | Kind.Closed | FINITE)) === 0;
      return isNoun && reading.is(at - 1, VERB) && !reading.is(at - 1, NOUN | Kind.Closed) ? 'son' : undefined;
    },
    on(reading, at) {
      const behind = reading.kind(at + 1);
      const before = reading.kind(at - 1);
      // A subject is followed by its verb.
      const isNoun = (behind & NOUN) !== 0 && (behind & (FINITE | Kind.Closed | ADJECTIVE)) === 0;
      if (isNoun && !reading.isMark(at - 1) && (before & (NOUN | ADJECTIVE | Kind.Subject)) !== 0) return 'ont';
      if (
        (behind & (Kind.Participle | Kind.Adverb)) === 0 ||
        (behind & (FINITE | NOUN)) !== 0 ||
        reading.isMark(at - 1)
      )
        return undefined;
      if (!reading.is(at + 1, Kind.Participle) && !reading.is(at + 2, Kind.Participle)) return undefined;
      const isMany =
        (before & Kind.Closed) === 0
          ? isPlural(reading.cells(at - 1)) || isPlural(reading.adjective(at - 1))
          : /^(?:ils|elles|qui)$/.test(reading.word(at - 1));
      return isMany ? 'ont' : undefined;
    },
    ont(reading, at) {
      const behind = reading.kind(at + 1);
      if (
        (behind & (Kind.ThirdOne | Kind.Clitic)) === 0 ||
        (behind & (NOUN | Kind.Determiner | Kind.Participle | ADJECTIVE)) !== 0
      )
        return undefined;
      if ((behind & Kind.Clitic) !== 0 && !reading.is(at + 2, Kind.ThirdOne)) return undefined;
      return reading.isSentenceStart(at) ||
        reading.marks[at - 1] === Mark.Comma ||
        /^(?:que|l'|si|où|dont|et)$/.test(reading.word(at - 1))
        ? 'on'
        : undefined;
    },
    et(reading, at) {
      // `Le poste et vacant.`
      const behind = reading.kind(at + 1);
      const own = reading.adjective(at + 1);
      if (
        own === 0 ||
        (behind & (NOUN | Kind.Closed)) !== 0 ||
        (behind & (Kind.Participle | Kind.AdjectiveMasculine)) === 0
      )
        return undefined;
      if ((behind & Kind.Participle) === 0) return undefined;
      const subject = reading.cells(at - 1);
      if (subject === 0 || (own & subject) === 0 || !isSingular(subject) || reading.is(at - 1, Kind.Closed))
        return undefined;
      if (!reading.isSentenceStart(at - 2) || !reading.is(at - 2, Kind.Determiner)) return undefined;
      return hasVerbBehind(reading, at + 1, 40) ? undefined : 'est';
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
    peu(reading, at) {
      const isPronoun =
        reading.is(at - 1, Kind.Subject) || reading.word(at - 1) === 'qui' || reading.is(at - 1, Kind.Clitic);
      return isPronoun && reading.is(at + 1, Kind.Infinitive) && !reading.is(at + 1, NOUN) ? 'peut' : undefined;
    },
    la(reading, at) {
      return reading.word(at + 1) === 'ou' && reading.is(at + 2, Kind.Subject) ? 'là' : undefined;
    },
    soi(reading, at) {
      return reading.is(at + 1, Kind.Participle | Kind.Determiner) &&
        /^(?:qu'|que|il|elle|candidat)$/.test(reading.word(at - 1))
        ? 'soit'
        : undefined;
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
  } satisfies Readonly<Record<string, Look>>),
);

/** Whether a participle or adjective stands behind a form of `être`, and not directly behind a noun. */
function isPredicate(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= at - 3; i--) {
    if (reading.is(i, Kind.Being)) return true;
    if (!reading.is(i, Kind.Adverb)) return false;
  }
  return false;
}

/** Whether a verb that can be nothing else stands before, in the same clause. */
function hasVerbBefore(reading: Reading, at: number): boolean {
  let found = false;
  for (let i = at; i >= 0 && i > at - REACH; i--) {
    if (reading.isMark(i)) return found;
    // A relative clause may have the verb.
    if (reading.is(i, Kind.Conjunction)) return false;
    if (!found && (reading.kind(i) === 0 || reading.is(i, Kind.And) || reading.word(i) === 'soit')) return false;
    if (
      reading.is(i, FINITE) &&
      (reading.kind(i) & (NOUN | ADJECTIVE | Kind.Participle | Kind.Preposition | Kind.Adverb)) === 0
    )
      found = true;
  }
  return found;
}

/** How many words before a verb may stand in its clause. */
const REACH = 20;

/** Whether a verb that can be nothing else follows, before a mark. */
function hasVerbBehind(reading: Reading, at: number, reach: number): boolean {
  for (let i = at; i < at + reach && i < reading.count && reading.marks[i] !== Mark.Stop; i++) {
    if (reading.is(i, FINITE) && !reading.is(i, NOUN | Kind.Preposition)) return true;
  }
  return false;
}

/** `conserve c'est droits`: what is said of a plural is not `c'est`. */
function possessive(reading: Reading, at: number): Homophone | undefined {
  const noun = at + 1;
  if (
    reading.word(at) !== 'est' ||
    reading.word(at - 1) !== "c'" ||
    !reading.is(at - 2, FINITE | Kind.Preposition | Kind.Infinitive)
  )
    return undefined;
  if (!isPlural(reading.cells(noun)) || reading.is(noun, Kind.Closed | ADJECTIVE)) return undefined;
  return { start: reading.starts[at - 1]!, end: reading.ends[at]!, right: 'ses', isUnsure: false };
}

/** Words that sound like the one that is meant: `Le comité à décidé`, `se poste`. */
export function* homophones(reading: Reading): Iterable<Homophone> {
  const { count } = reading;
  for (let at = 0; at < count; at++) {
    if (reading.names[at]) continue;
    const found = homophoneAt(reading, at) ?? (reading.is(at, Kind.Being) ? possessive(reading, at) : undefined);
    if (found) yield found;
  }
}

function homophoneAt(reading: Reading, at: number): Homophone | undefined {
  const right = LOOKS.get(reading.texts[at]!)?.(reading, at);
  if (right === undefined) return undefined;
  const { starts, ends, prose } = reading;
  return {
    start: starts[at]!,
    end: ends[at]!,
    right: likeWritten(right, prose.text.slice(starts[at], ends[at])),
    isUnsure: false,
  };
}
