import { ADJECTIVE, FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import { Mark } from '../word-reading.ts';
import { hasVerbBefore, hasVerbBehind } from './clauses.ts';
import { behindComplements } from './complements.ts';
import type { Look } from './homophone.ts';
import { isPlural, isSingular, nounPhrase } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import { hasSubject } from './verb-form.ts';

const VERB = FINITE | Kind.Infinitive;

/** Behind `censé` stands an infinitive. */
function supposed(reading: Reading, at: number): string | undefined {
  return reading.is(at + 1, Kind.Infinitive) ? reading.word(at).replace('s', 'c') : undefined;
}

/** Verbs that stand before `à` in their infinitive. */
const TAKES_TO =
  /^(?:veiller|aider|contribuer|participer|répondre|procéder|assister|apprendre|chercher|viser|parvenir|réussir|consister|inviter|encourager|adhérer|accéder|recourir|satisfaire|souscrire|collaborer|subvenir)$/;

/** `Le concours et ouvert aux ressortissants.`: what is said of the subject follows, and no verb. */
function isLostVerb(reading: Reading, at: number): boolean {
  if (!reading.isOnly(at + 1, Kind.Participle | ADJECTIVE) || !reading.is(at + 1, Kind.Participle)) return false;
  if (!reading.is(at + 2, Kind.Preposition) || hasVerbBehind(reading, at + 1, 40)) return false;
  let start = at;
  while (start > 0 && reading.marks[start - 1] !== Mark.Stop) start--;
  if (!reading.is(start, Kind.Determiner) || reading.is(start, Kind.Preposition) || reading.prose.kind !== 'paragraph')
    return false;
  const subject = nounPhrase(reading, start);
  if (!subject || subject.determiner < 0 || !isSingular(reading.cells(subject.determiner))) return false;
  // What is joined to an adjective may be one more of them.
  const end = behindComplements(reading, subject.end);
  return end === at && (reading.adjective(at + 1) & subject.cells) !== 0;
}

/** Words of which one that sounds alike is a verb. */
export const VERBS = {
  a(reading, at) {
    const before = at - 1;
    const behind = reading.kind(at + 1);
    const kind = reading.kind(before);
    // `et a transformer`, `aider a créer`, `veiller a ce que`
    const isInfinitive = (behind & Kind.Infinitive) !== 0 && (behind & (NOUN | Kind.Closed | FINITE)) === 0;
    if (isInfinitive && (kind & (Kind.And | Kind.Infinitive)) !== 0 && (kind & NOUN) === 0) return 'à';
    if (TAKES_TO.test(reading.word(before)) && (behind & (Kind.Determiner | Kind.Infinitive | Kind.Conjunction)) !== 0)
      return 'à';
    if (reading.isMark(before) || hasSubject(reading, at)) return undefined;
    // `Toute personne nommée a ce poste sera`: another verb follows.
    const object = (behind & Kind.Determiner) !== 0 ? nounPhrase(reading, at + 1) : undefined;
    if (object && reading.isOnly(object.end, FINITE) && (kind & (NOUN | ADJECTIVE)) !== 0) return 'à';
    // A clause has one verb.
    const isBehindVerb = hasVerbBefore(reading, before);
    const isBehindParticiple =
      (kind & (Kind.Participle | Kind.AdjectiveMasculine)) !== 0 && (kind & NOUN) === 0 && isPredicate(reading, before);
    if ((kind & Kind.Number) !== 0 && (behind & Kind.Number) !== 0) return 'à';
    if (!isBehindVerb && !isBehindParticiple) {
      // `a assurer` behind a noun that has a verb already
      return isInfinitive && (kind & (NOUN | ADJECTIVE)) !== 0 && !reading.isSentenceStart(before) ? 'à' : undefined;
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
    // `est tendue est peut évoluer`, `présente des compétences est des expériences`
    if (
      reading.isOnly(at + 1, FINITE) &&
      !reading.is(at + 1, Kind.Being) &&
      !reading.is(at - 1, Kind.Subject | Kind.Clitic | Kind.Conjunction)
    )
      return 'et';
    if (
      !reading.isMark(at - 1) &&
      reading.is(at - 1, NOUN | ADJECTIVE | Kind.Participle) &&
      reading.is(at + 1, Kind.Determiner) &&
      hasVerbBefore(reading, at - 1)
    )
      return 'et';
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
    // `ne son pas`, `les langues de travail son l'anglais`
    if (/^(?:ne|se)$/.test(reading.word(at - 1))) return 'sont';
    if ((behind & Kind.Determiner) !== 0 && (behind & Kind.Preposition) === 0 && reading.is(at - 1, NOUN | ADJECTIVE))
      return 'sont';
    const isAdjective =
      isPlural(reading.adjective(at + 1)) || (behind & (Kind.Participle | Kind.Feminine)) === Kind.Participle;
    const isBare = (behind & (NOUN | Kind.Closed | FINITE)) === 0 && !reading.is(at + 2, NOUN);
    if (isAdjective && isBare && reading.is(at - 1, NOUN | ADJECTIVE)) return 'sont';
    const isParticiple = (behind & Kind.Participle) !== 0 && isPlural(reading.adjective(at + 1));
    const isMany = isPlural(reading.cells(at - 1)) || isPlural(reading.adjective(at - 1));
    return isParticiple && isMany && (behind & Kind.Feminine) === 0 ? 'sont' : undefined;
  },
  sont(reading, at) {
    if (reading.is(at - 1, Kind.Preposition) && !reading.is(at - 1, Kind.Clitic | Kind.Determiner)) return 'son';
    const behind = reading.kind(at + 1);
    // `et sont montant varie`
    const isBegin = reading.is(at - 1, Kind.And) || reading.isMark(at - 1);
    if (
      isBegin &&
      !isPlural(reading.cells(at + 1)) &&
      reading.is(at + 1, Kind.Listed) &&
      reading.isOnly(at + 2, FINITE)
    )
      return 'son';
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
    if (/^(?:ils|elles|qui)$/.test(reading.word(at - 1)) && !reading.is(at - 1, Kind.Preposition)) return 'ont';
    if (
      /^(?:en|y|leur|lui)$/.test(reading.word(at - 1)) &&
      (reading.isMark(at + 1) || reading.is(at + 1, Kind.Participle))
    )
      return 'ont';
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
    // `elle s'et fait`
    if (/^[sc]'$/.test(reading.word(at - 1))) return 'est';
    if (isLostVerb(reading, at)) return 'est';
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
    if (!reading.is(at + 1, Kind.Infinitive) || (reading.is(at + 1, NOUN) && !reading.is(at + 1, Kind.Closed)))
      return undefined;
    const isSubject = reading.is(at - 1, NOUN | ADJECTIVE) && !reading.is(at - 1, Kind.Closed | Kind.Adverb);
    return isPronoun || isSubject ? 'peut' : undefined;
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
