import { ADJECTIVE, FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import { hasVerbBefore, hasVerbBehind } from './clauses.ts';
import type { Look } from './homophone.ts';
import { isPlural, isSingular, nounPhrase } from './noun-phrase.ts';
import { Mark, type Reading } from './reading.ts';
import { hasSubject } from './verb-form.ts';

const VERB = FINITE | Kind.Infinitive;

/** Behind `censé` stands an infinitive. */
function supposed(reading: Reading, at: number): string | undefined {
  return reading.is(at + 1, Kind.Infinitive) ? reading.word(at).replace('s', 'c') : undefined;
}

/** Words of which one that sounds alike is a verb. */
export const VERBS = {
  a(reading, at) {
    const before = at - 1;
    const behind = reading.kind(at + 1);
    if (reading.isMark(before) || hasSubject(reading, at)) return undefined;
    const kind = reading.kind(before);
    // A clause has one verb.
    const isBehindVerb = hasVerbBefore(reading, before);
    const isBehindParticiple =
      (kind & (Kind.Participle | Kind.AdjectiveMasculine)) !== 0 && (kind & NOUN) === 0 && isPredicate(reading, before);
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
    if ((behind & (Kind.Participle | Kind.Adverb)) === 0 || (behind & (FINITE | NOUN)) !== 0 || reading.isMark(at - 1))
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
  peu(reading, at) {
    const isPronoun =
      reading.is(at - 1, Kind.Subject) || reading.word(at - 1) === 'qui' || reading.is(at - 1, Kind.Clitic);
    return isPronoun && reading.is(at + 1, Kind.Infinitive) && !reading.is(at + 1, NOUN) ? 'peut' : undefined;
  },
  soi(reading, at) {
    return reading.is(at + 1, Kind.Participle | Kind.Determiner) &&
      /^(?:qu'|que|il|elle|candidat)$/.test(reading.word(at - 1))
      ? 'soit'
      : undefined;
  },
} satisfies Readonly<Record<string, Look>>;

/** Whether a participle or adjective stands behind a form of `être`, and not directly behind a noun. */
function isPredicate(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= at - 3; i--) {
    if (reading.is(i, Kind.Being)) return true;
    if (!reading.is(i, Kind.Adverb)) return false;
  }
  return false;
}
