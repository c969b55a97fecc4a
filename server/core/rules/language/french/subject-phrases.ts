import { ADJECTIVE, ANY_FEMININE, ANY_MASCULINE, FINITE, Kind, NOUN, ONE } from '../../../words/french/kinds.ts';
import { Mark } from '../word-reading.ts';
import {
  behindComplement,
  behindComplements,
  behindGerund,
  behindInsertion,
  behindRelative,
  verbBehind,
} from './complements.ts';
import { isPlural, isSingular, type NounPhrase, nounPhrase } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

/** What a verb agrees with. */
export interface Subject {
  /** Its gender and number, as far as they are sure. */
  readonly cells: number;
  /** Where it begins and ends; the verb is at `verb`, behind pronouns and adverbs. */
  readonly start: number;
  readonly end: number;
  readonly verb: number;
  /** The comma that parts it from its verb; undefined where there is none. */
  readonly comma?: number;
}

/** Nouns of quantity, behind which the verb may agree with what is counted. */
const COLLECTIVES = new Set(
  'plupart moitié quart tiers totalité majorité minorité nombre multitude foule dizaine douzaine vingtaine trentaine cinquantaine centaine quinzaine couple ensemble peu total série partie reste part paire poignée quantité variété gamme éventail million milliard millier type sorte groupe majeure pourcentage taux moins plus espèce'.split(
    ' ',
  ),
);

/** Whether a noun is one of quantity. */
export function isCollective(reading: Reading, at: number): boolean {
  return COLLECTIVES.has(reading.word(at));
}

/** Nouns of times and ways: `Chaque jour` is no subject. */
const PLACES = new Set(
  'fois jour mois an année semaine temps moment jours ans années semaines heures heure titre suite'.split(' '),
);

/** How many words a subject may have. */
const LONGEST = 24;

/** A subject as far as it has been read. */
interface Growing {
  readonly start: number;
  cells: number;
  /** The word to read next. */
  at: number;
  /** Whether a preposition with its noun has been read: what is joined may belong to that noun. */
  hasComplement: boolean;
  /** Whether only the verb can tell that two things are joined: it must be in the plural. */
  isMany: boolean;
}

/** A noun phrase with all that belongs to it, and its verb. */
export function phraseAt(reading: Reading, start: number): Subject | undefined {
  const first = eitherGender(reading, start) ?? nounPhrase(reading, start);
  if (!first || first.cells === 0 || !(first.isSure || reading.isSentenceStart(start))) return undefined;
  const counted = countedBehind(reading, first);
  if (counted) return counted;
  if (isCollective(reading, first.noun) || isCollective(reading, first.noun - 1)) return undefined;
  if (PLACES.has(reading.word(first.noun))) return undefined;
  const subject: Growing = { start, cells: first.cells, at: first.end, hasComplement: false, isMany: false };
  while (subject.at < start + LONGEST) {
    const { at, cells } = subject;
    const behind = behindBrackets(reading, at) ?? (subject.hasComplement ? behindListed(reading, at) : undefined);
    if (behind !== undefined) {
      subject.at = behind;
      continue;
    }
    if (reading.isMark(at)) return beforeMark(reading, subject);
    if (reading.word(at) === 'qui') {
      const verb = behindRelative(reading, at);
      return verb === undefined ? undefined : { cells, start, end: verb, verb };
    }
    if (isVerbOf(reading, subject)) return subjectOf(reading, subject, at);
    // `Le comité à décidé`
    if (
      reading.word(at) === 'à' &&
      reading.isOnly(at + 1, Kind.Participle | ADJECTIVE) &&
      reading.is(at + 1, Kind.Participle)
    )
      return { cells, start, end: at, verb: at };
    const next = behindPart(reading, subject);
    if (next === undefined) return undefined;
    subject.at = next;
  }
  return undefined;
}

/** `Le ou la titulaire`: of either gender. */
function eitherGender(reading: Reading, start: number): NounPhrase | undefined {
  if (!/^(?:ou|et)$/.test(reading.word(start + 1)) || !reading.is(start + 2, Kind.Determiner)) return undefined;
  const phrase = nounPhrase(reading, start + 2);
  if (!phrase || !isSingular(phrase.cells) || !isSingular(reading.cells(start))) return undefined;
  return { ...phrase, start, cells: ONE };
}

/** Behind something in brackets: `le comité (CS)`. */
function behindBrackets(reading: Reading, at: number): number | undefined {
  if (reading.word(at) !== '(') return undefined;
  for (let i = at + 1; i < at + 12; i++) if (reading.word(i) === ')') return i + 1;
  return undefined;
}

/** Behind the comma before a further complement: `les frais de voyage, de logement et de séjour`. */
function behindListed(reading: Reading, at: number): number | undefined {
  return reading.marks[at] === Mark.Comma && /^(?:de|d'|du|des)$/.test(reading.word(at + 1)) ? at + 1 : undefined;
}

/** The subject whose verb follows behind a place, or behind pronouns and adverbs. */
function subjectOf(reading: Reading, { cells, start, isMany }: Growing, end: number): Subject | undefined {
  const verb = verbBehind(reading, end);
  if (verb === undefined || (isMany && !reading.is(verb, Kind.ThirdMany))) return undefined;
  return { cells, start, end, verb };
}

/** A subject before a mark: an insertion between commas belongs to it, and its verb may stand behind a comma that is none of its. */
function beforeMark(reading: Reading, subject: Growing): Subject | undefined {
  const { at, cells, start } = subject;
  const behind = reading.marks[at] === Mark.Comma ? behindInsertion(reading, at) : undefined;
  return behind === undefined
    ? parted(reading, { cells, start, end: at, verb: at + 1, comma: at })
    : subjectOf(reading, subject, behind);
}

/** Whether a subject is complete: what follows is no part of it. */
function isVerbOf(reading: Reading, { at, cells }: Growing): boolean {
  const kind = reading.kind(at);
  if ((kind & (Kind.Preposition | Kind.And | Kind.Gerund)) !== 0 || isOnlyAdverb(kind) || kind === 0) return false;
  // `l'article 14`
  if ((kind & Kind.Number) !== 0 && (kind & Kind.Determiner) === 0) return false;
  // `L'administrateur système vérifie`
  if (
    (kind & NOUN) !== 0 &&
    (kind & (ADJECTIVE | FINITE | Kind.Infinitive | Kind.Closed)) === 0 &&
    !reading.is(at - 1, Kind.Closed)
  )
    return false;
  if ((kind & ADJECTIVE) === 0 || reading.is(at, Kind.Clitic)) return true;
  if ((kind & (FINITE | Kind.Infinitive)) === 0) return false;
  // `La personne présente ses vœux`
  return (reading.adjective(at) & cells) === 0 || ((kind & Kind.ThirdOne) !== 0 && reading.is(at + 1, Kind.Determiner));
}

function isOnlyAdverb(kind: number): boolean {
  return (kind & Kind.Adverb) !== 0 && (kind & (FINITE | NOUN | ADJECTIVE | Kind.Clitic)) === 0;
}

/** Behind the next part of a subject: a complement, an adverb, an adjective, or what is joined by `et`; undefined where nobody knows. */
function behindPart(reading: Reading, subject: Growing): number | undefined {
  const { at } = subject;
  const kind = reading.kind(at);
  if (kind === 0) return undefined;
  if ((kind & Kind.Preposition) !== 0) {
    subject.hasComplement = true;
    return behindComplement(reading, at);
  }
  if ((kind & Kind.Gerund) !== 0 && (kind & ADJECTIVE) === 0) {
    subject.hasComplement = true;
    return behindGerund(reading, at);
  }
  return (kind & Kind.And) !== 0 && !isOnlyAdverb(kind) ? behindJoined(reading, subject) : at + 1;
}

/** Behind what `et` or `ou` joins to a subject. */
function behindJoined(reading: Reading, subject: Growing): number | undefined {
  const { at, cells, hasComplement } = subject;
  if (reading.isMark(at + 1)) return undefined;
  // `approche de la conception et du développement`; `un chef et des agents` are two.
  if (reading.is(at + 1, Kind.Preposition))
    return reading.is(at + 1, Kind.Determiner) && !hasComplement ? undefined : at + 1;
  const next = reading.is(at + 1, Kind.Determiner) ? nounPhrase(reading, at + 1) : undefined;
  // `Tout agent et toute agente est tenu`
  if (next && /^(?:tout|toute|chaque|aucune?|nulle?)$/.test(reading.word(next.start))) return undefined;
  if (next && next.cells !== 0) return behindJoinedPhrase(reading, subject, next);
  // `les candidates et candidats` has a noun there, though it may be an adjective elsewhere.
  if ((reading.adjective(at + 1) & cells) !== 0 && !reading.is(at + 1, FINITE)) {
    const isOpen = (cells & ANY_MASCULINE) === 0 && (reading.cells(at + 1) & ANY_MASCULINE) !== 0;
    return isOpen ? undefined : at + 2;
  }
  if (!reading.is(at + 1, NOUN) || reading.is(at + 1, Kind.Closed | FINITE)) return undefined;
  // `Les candidates et candidats retenus`; of `collègues` the gender is open.
  const second = reading.cells(at + 1);
  // `l'équipe de liaison et diffusion`
  if (isSingular(cells) && hasComplement) return at + 2;
  if (isSingular(cells) || ((second & ANY_MASCULINE) !== 0 && (second & ANY_FEMININE) !== 0)) return undefined;
  subject.cells = joined(cells | second);
  return at + 2;
}

/** `Le chef et la cheffe`, `la formation et les stages` */
function behindJoinedPhrase(reading: Reading, subject: Growing, next: NounPhrase): number | undefined {
  const { at, cells, hasComplement } = subject;
  if (reading.word(at) !== 'et' && isSingular(cells) && isSingular(next.cells)) {
    // `La candidate ou le candidat`: of either gender, and the verb of either number.
    subject.cells = NOUN;
    return next.end;
  }
  // `la gestion des stocks et la vente`: nobody knows what the second one belongs to, unless the verb tells.
  if (hasComplement && isSingular(cells)) subject.isMany = true;
  subject.cells = joined(cells | next.cells);
  let end = next.end;
  // `la formation continue sont`: a verb follows behind what may be one.
  while ((reading.adjective(end) & next.cells) !== 0 && (!reading.is(end, FINITE) || reading.is(end + 1, FINITE)))
    end++;
  return end;
}

/** `La plupart des agents` and its verb, which goes with what is counted. */
function countedBehind(reading: Reading, { start, noun, end: of }: NounPhrase): Subject | undefined {
  if (reading.word(noun) !== 'plupart' || reading.word(of) !== 'des') return undefined;
  const counted = nounPhrase(reading, of);
  if (!counted || !isPlural(counted.cells)) return undefined;
  const { cells } = counted;
  let end = counted.end;
  while ((reading.adjective(end) & cells) !== 0 && !reading.is(end, FINITE)) end++;
  end = behindComplements(reading, end);
  const verb = verbBehind(reading, end);
  return verb === undefined ? undefined : { cells, start, end, verb };
}

/** The gender and number of two things together. */
function joined(cells: number): number {
  return (cells & ANY_MASCULINE) === 0 ? Kind.Feminines : Kind.Masculines;
}

/** A subject whose verb stands directly behind a comma; undefined where it does not. */
function parted(reading: Reading, subject: Subject): Subject | undefined {
  const { start, comma = -1, cells } = subject;
  const verb = verbBehind(reading, comma + 1);
  if (verb === undefined) return undefined;
  if (reading.marks[comma] !== Mark.Comma || comma < start + 2 || !reading.isSentenceStart(start)) return undefined;
  const kind = reading.kind(verb);
  const person = isPlural(cells) ? Kind.ThirdMany : Kind.ThirdOne;
  // Behind `ne` it can be nothing else.
  if (verb > comma + 1 && reading.word(comma + 1) === 'ne' && (kind & person) !== 0) return { ...subject, verb };
  if ((kind & person) === 0 || (kind & (NOUN | ADJECTIVE | Kind.Preposition | Kind.Adverb | Kind.Participle)) !== 0)
    return undefined;
  return /^(?:soit|fut|dit)$/.test(reading.word(verb)) ? undefined : { ...subject, verb };
}
