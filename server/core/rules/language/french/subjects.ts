import { onceFor } from '../../../memory/once.ts';
import { ADJECTIVE, ANY_FEMININE, ANY_MASCULINE, FINITE, Kind, MANY, NOUN, ONE } from '../../../words/french/kinds.ts';
import type { Disagreement } from '../agreements.ts';
import { disagreeing } from './noun-phrases.ts';
import {
  headsBefore,
  isPlural,
  isSingular,
  Mark,
  type NounPhrase,
  nounPhrase,
  type Reading,
  single,
} from './reading.ts';

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

const PLACES = new Set(
  'fois jour mois an année semaine temps moment jours ans années semaines heures heure titre suite'.split(' '),
);

/** Subjects and their verbs: at the beginning of each clause, and behind `qui`. */
export const subjectsOf = onceFor((reading: Reading): readonly Subject[] => [...subjectsIn(reading)]);

function* subjectsIn(reading: Reading): Iterable<Subject> {
  const { count } = reading;
  for (let at = 0; at < count; at++) {
    if (reading.is(at, Kind.Subject)) {
      const subject = pronounAt(reading, at);
      if (subject) yield subject;
    } else if (reading.is(at, Kind.Conjunction) && reading.word(at) === 'qui') {
      const subject = antecedentOf(reading, at);
      if (subject) yield subject;
    }
    if (!reading.is(at, Kind.Determiner) || !beginsClause(reading, at)) continue;
    const subject = phraseAt(reading, at);
    if (subject) yield subject;
  }
}

/** Whether a noun phrase that begins here is the subject of what follows. */
function beginsClause(reading: Reading, at: number): boolean {
  if (reading.isSentenceStart(at)) return !reading.is(at, Kind.Preposition) || reading.word(at) === 'des';
  if (reading.is(at, Kind.Preposition) && reading.word(at) !== 'des') return false;
  const before = reading.word(at - 1);
  if (/^(?:que|qu'|si|lorsque|lorsqu'|puisque|puisqu'|quand|car|où|dont)$/.test(before)) {
    // `plus que les autres`
    return !/^(?:plus|moins|autant|aussi|tel|telle|tels|telles|même|mêmes|plutôt|ainsi)$/.test(reading.word(at - 2));
  }
  return reading.marks[at - 1] === Mark.Comma && isAdjunctBefore(reading, at - 1);
}

const ADJUNCTS =
  /^(?:sous|dans|au|aux|à|en|pour|après|avant|lors|dès|pendant|selon|avec|sur|par|depuis|conformément|chaque|actuellement|toutefois|cependant|parfois|enfin|ensuite|également|régulièrement|normalement|exceptionnellement)$/;

/** Whether what stands between the beginning of the sentence and a comma is no clause: `Au sein de la section, …`. */
function isAdjunctBefore(reading: Reading, comma: number): boolean {
  for (let at = comma - 1; at >= 0 && comma - at < 20; at--) {
    if (reading.isMark(at)) {
      if (reading.marks[at] !== Mark.Stop) return false;
      return ADJUNCTS.test(reading.word(at + 1));
    }
    if (reading.is(at, FINITE) && !reading.is(at, NOUN)) return false;
    if (at === 0) return ADJUNCTS.test(reading.word(0));
  }
  return false;
}

function pronounAt(reading: Reading, at: number): Subject | undefined {
  const word = reading.word(at);
  const before = reading.word(at - 1);
  if (reading.isName(at)) return undefined;
  if (word === 'elle' || word === 'elles' || word === 'cela' || word === 'ceci') {
    if (
      reading.is(at - 1, Kind.Preposition | Kind.And) ||
      /^(?:comme|plus|que|qu'|même|ni|seule?s?|outre)$/.test(before)
    ) {
      if (
        !/^(?:que|qu')$/.test(before) ||
        /^(?:plus|moins|autant|aussi|tel|telle|même)$/.test(reading.word(at - 2)) ||
        word !== 'elle'
      )
        return undefined;
    }
  }
  // `Chacun des membres du jury`
  const end = /^chacun/.test(word) ? behindComplements(reading, at + 1) : at + 1;
  const verb = verbBehind(reading, end);
  if (verb === undefined) return undefined;
  // `c'est`, and `ce sont`
  if (word === "c'") return undefined;
  // `on` is of any gender.
  const cells = word === 'on' ? ONE : reading.cells(at);
  return { cells, start: at, end, verb };
}

/** The place of the word that should be the verb, behind pronouns and adverbs. */
function verbBehind(reading: Reading, from: number): number | undefined {
  let at = from;
  for (; at < from + 4; at++) {
    if (reading.isMark(at) || reading.isName(at)) return undefined;
    const kind = reading.kind(at);
    if ((kind & Kind.Clitic) !== 0) {
      // `en` and the articles are pronouns before a verb alone.
      if ((kind & (Kind.Determiner | Kind.Preposition)) !== 0 && !reading.is(at + 1, FINITE | Kind.Clitic))
        return undefined;
      continue;
    }
    if ((kind & Kind.Adverb) !== 0 && (kind & (FINITE | NOUN)) === 0) continue;
    return at;
  }
  return undefined;
}

/** What `qui` stands for, and its verb. */
function antecedentOf(reading: Reading, at: number): Subject | undefined {
  const verb = verbBehind(reading, at + 1);
  if (verb === undefined) return undefined;
  let before = at - 1;
  if (reading.marks[before] === Mark.Comma) before--;
  const word = reading.word(before);
  const pronoun = {
    celui: Kind.Masculine,
    celle: Kind.Feminine,
    ceux: Kind.Masculines,
    celles: Kind.Feminines,
    ce: Kind.Masculine,
  }[word];
  // `ceux et celles qui`
  if (pronoun !== undefined && reading.is(before - 1, Kind.And)) return undefined;
  if (pronoun !== undefined) return { cells: pronoun, start: before, end: at + 1, verb };
  const heads = headsBefore(reading, before + 1);
  if (!heads?.isSure || heads.nouns.some((noun) => COLLECTIVES.has(reading.word(noun)))) return undefined;
  const { cells } = heads;
  // Behind a comma it may stand for a noun far before.
  if (before < at - 1 && !reading.isSentenceStart(heads.start)) return undefined;
  if (!isPlural(cells) && !isSingular(cells)) return undefined;
  if (isSingular(cells) && heads.isCoordinated) return undefined;
  // `un de ceux, une des personnes, le seul des agents qui`
  if (heads.start > 0 && /^(?:une?|l'une?|chacune?|aucune?|seule?|parmi|plupart)$/.test(reading.word(heads.start - 1)))
    return undefined;
  return { cells, start: heads.start, end: at + 1, verb };
}

/** How many words a subject may have. */
const LONGEST = 24;

/** A noun phrase with all that belongs to it, and its verb. */
function phraseAt(reading: Reading, start: number): Subject | undefined {
  const first = nounPhrase(reading, start);
  if (!first || first.cells === 0 || !(first.isSure || reading.isSentenceStart(start))) return undefined;
  const counted = countedBehind(reading, first);
  if (counted) return counted;
  if (COLLECTIVES.has(reading.word(first.noun)) || COLLECTIVES.has(reading.word(first.noun - 1))) return undefined;
  if (PLACES.has(reading.word(first.noun))) return undefined;
  let { cells } = first;
  let at = first.end;
  let hasComplement = false;
  for (; at < start + LONGEST; ) {
    const kind = reading.kind(at);
    if (reading.isMark(at)) {
      const behind = reading.marks[at] === Mark.Comma ? behindInsertion(reading, at) : undefined;
      if (behind === undefined) return parted(reading, { cells, start, end: at, verb: at + 1, comma: at });
      at = behind;
      const verb = verbBehind(reading, at);
      return verb === undefined ? undefined : { cells, start, end: at, verb };
    }
    if (kind === 0) return undefined;
    if ((kind & Kind.Preposition) !== 0) {
      const next = behindComplement(reading, at);
      if (next === undefined) return undefined;
      hasComplement = true;
      at = next;
      continue;
    }
    if ((kind & Kind.Adverb) !== 0 && (kind & (FINITE | NOUN | ADJECTIVE | Kind.Clitic)) === 0) {
      at++;
      continue;
    }
    if ((kind & Kind.And) !== 0) {
      if (reading.isMark(at + 1)) return undefined;
      // `approche de la conception et du développement`; `un chef et des agents` are two.
      if (reading.is(at + 1, Kind.Preposition)) {
        if (reading.is(at + 1, Kind.Determiner) && !hasComplement) return undefined;
        at++;
        continue;
      }
      const next = reading.is(at + 1, Kind.Determiner) ? nounPhrase(reading, at + 1) : undefined;
      // `Tout agent et toute agente est tenu`
      if (next && /^(?:tout|toute|chaque|aucune?|nulle?)$/.test(reading.word(next.start))) return undefined;
      if (next && next.cells !== 0) {
        if (reading.word(at) !== 'et' && isSingular(cells) && isSingular(next.cells)) return undefined;
        // `la gestion des stocks et la vente`: nobody knows what the second one belongs to.
        if (hasComplement && isSingular(cells)) return undefined;
        cells = joined(cells | next.cells);
        at = next.end;
        // `la formation continue sont`: a verb follows behind what may be one.
        while ((reading.adjective(at) & next.cells) !== 0 && (!reading.is(at, FINITE) || reading.is(at + 1, FINITE)))
          at++;
        continue;
      }
      // `les candidates et candidats` has a noun there, though it may be an adjective elsewhere.
      if ((reading.adjective(at + 1) & cells) !== 0 && !reading.is(at + 1, FINITE)) {
        const isOpen = (cells & ANY_MASCULINE) === 0 && (reading.cells(at + 1) & ANY_MASCULINE) !== 0;
        if (isOpen) return undefined;
        at += 2;
        continue;
      }
      if (reading.is(at + 1, NOUN) && !reading.is(at + 1, Kind.Closed | FINITE)) {
        // `Les candidates et candidats retenus`; of `collègues` the gender is open.
        const second = reading.cells(at + 1);
        if (isSingular(cells) || ((second & ANY_MASCULINE) !== 0 && (second & ANY_FEMININE) !== 0)) return undefined;
        cells = joined(cells | second);
        at += 2;
        continue;
      }
      return undefined;
    }
    if (reading.word(at) === 'qui') {
      const behind = behindRelative(reading, at);
      return behind === undefined ? undefined : { cells, start, end: behind, verb: behind };
    }
    const isVerb = (kind & (FINITE | Kind.Infinitive)) !== 0;
    if (
      (kind & ADJECTIVE) !== 0 &&
      (!isVerb || (reading.adjective(at) & cells) !== 0) &&
      !reading.is(at, Kind.Clitic)
    ) {
      // `La personne présente ses vœux`
      if (isVerb && (kind & Kind.ThirdOne) !== 0 && reading.is(at + 1, Kind.Determiner))
        return { cells, start, end: at, verb: at };
      at++;
      continue;
    }
    const verb = verbBehind(reading, at);
    return verb === undefined ? undefined : { cells, start, end: at, verb };
  }
  return undefined;
}

/** `La plupart des agents` and its verb, which goes with what is counted. */
function countedBehind(reading: Reading, { start, noun, end: of }: NounPhrase): Subject | undefined {
  if (reading.word(noun) !== 'plupart' || reading.word(of) !== 'des') return undefined;
  const counted = nounPhrase(reading, of);
  if (!counted || !isPlural(counted.cells)) return undefined;
  const { cells } = counted;
  let end = counted.end;
  while ((reading.adjective(end) & cells) !== 0 && !reading.is(end, FINITE)) end++;
  for (let next: number | undefined = end; next !== undefined; ) {
    end = next;
    next = reading.is(end, Kind.Preposition) ? behindComplement(reading, end) : undefined;
  }
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

/** Behind a preposition and its noun; undefined where something else follows. */
function behindComplement(reading: Reading, at: number): number | undefined {
  let from = reading.is(at, Kind.Determiner) ? at : at + 1;
  if (reading.is(from, Kind.Preposition) && from > at) from = reading.is(from, Kind.Determiner) ? from : from + 1;
  // `la possibilité de suivre une formation`
  if (reading.is(from, Kind.Infinitive)) {
    from++;
    while (reading.is(from, Kind.Participle | Kind.Adverb) && !reading.isMark(from)) from++;
    if (!reading.is(from, Kind.Determiner)) return from;
  }
  const phrase = nounPhrase(reading, from);
  if (phrase) return phrase.end;
  if (reading.is(from, Kind.Number)) return reading.is(from + 1, NOUN) ? from + 2 : from + 1;
  if (reading.isName(from)) return from + 1;
  return undefined;
}

/** Behind all prepositions with their nouns that follow. */
function behindComplements(reading: Reading, from: number): number {
  let at = from;
  for (let i = 0; i < 4 && reading.is(at, Kind.Preposition) && !reading.is(at, Kind.Clitic); i++) {
    const next = behindComplement(reading, at);
    if (next === undefined) break;
    at = next;
  }
  return at;
}

/** Behind the second comma of an insertion without a verb: `, sous l'autorité du chef,`. */
function behindInsertion(reading: Reading, comma: number): number | undefined {
  const isRelative = /^(?:dont|qui|où|lequel|laquelle|lesquels|lesquelles|auxquels|auxquelles|auquel)$/.test(
    reading.word(comma + 1),
  );
  if (!isRelative && !reading.is(comma + 1, Kind.Preposition | Kind.Gerund | Kind.Participle | Kind.Adverb))
    return undefined;
  for (let at = comma + 1; at < comma + 16 && at < reading.count; at++) {
    if (reading.marks[at] === Mark.Comma) return at + 1;
    if (reading.isMark(at)) return undefined;
    if (!isRelative && reading.is(at, FINITE | Kind.Conjunction) && !reading.is(at, NOUN | Kind.Preposition))
      return undefined;
  }
  return undefined;
}

/** The verb behind a relative clause, where that is simple: the second one that can be nothing else. */
function behindRelative(reading: Reading, at: number): number | undefined {
  const first = verbBehind(reading, at + 1);
  if (first === undefined || !reading.is(first, FINITE)) return undefined;
  for (let i = first + 1; i < first + 16; i++) {
    if (reading.isMark(i) || reading.is(i, Kind.Conjunction | Kind.And)) return undefined;
    if (reading.is(i, Kind.Subject)) return undefined;
    if (
      reading.is(i, Kind.ThirdOne | Kind.ThirdMany) &&
      (reading.kind(i) & (NOUN | ADJECTIVE | Kind.Preposition | Kind.Adverb)) === 0
    )
      return i;
  }
  return undefined;
}

/** A verb that does not agree with its subject in number, or in person. */
export function wrongVerb(reading: Reading, { cells, start, end, verb }: Subject): Disagreement | undefined {
  const kind = reading.kind(verb);
  const finite = kind & (Kind.ThirdOne | Kind.ThirdMany | Kind.OtherFinite);
  if (finite === 0 || reading.is(verb, Kind.You | Kind.Infinitive)) return undefined;
  const isMany = isPlural(cells);
  if (!isMany && !isSingular(cells)) return undefined;
  if ((finite & (isMany ? Kind.ThirdMany : Kind.ThirdOne)) !== 0) return undefined;
  // A noun or an adjective, unless an object follows.
  if ((kind & Kind.Closed) === 0 && (kind & (NOUN | ADJECTIVE | Kind.Participle)) !== 0) {
    const isPronoun = reading.is(verb - 1, Kind.Subject | Kind.Clitic);
    if (!isPronoun && !isVerbHere(reading, verb)) return undefined;
    if ((kind & Kind.Participle) !== 0 && !(finite & Kind.ThirdOne)) return undefined;
  }
  // `les agents, et lui, soit`
  if (reading.word(verb) === 'soit' || reading.word(verb) === 'fut') return undefined;
  const isOther = (finite & (Kind.ThirdOne | Kind.ThirdMany)) === 0;
  if (isOther && (kind & (NOUN | ADJECTIVE | Kind.Adverb | Kind.Participle)) !== 0) return undefined;
  const right = isOther
    ? reading.words.verbs.thirdPerson(reading.word(verb), isMany)
    : reading.words.verbs.otherNumber(reading.word(verb));
  if (right === undefined) return undefined;
  return disagreeing(reading, verb, verb + 1, reading.written(start, end), right);
}

/** Whether what follows is the object of a verb, or an infinitive. */
function isVerbHere(reading: Reading, verb: number): boolean {
  const behind = reading.kind(verb + 1);
  return (
    (behind & Kind.Determiner) !== 0 &&
    ((behind & Kind.Preposition) === 0 || /^(?:aux?|des)$/.test(reading.word(verb + 1)))
  );
}

/** Adverbs before a participle. */
const isBetween = (reading: Reading, at: number): boolean =>
  reading.is(at, Kind.Adverb) && !reading.is(at, NOUN | ADJECTIVE);

/** Where what is said of a subject stands behind a form of `être`: its place, or undefined. */
export function predicateBehind(reading: Reading, verb: number): number | undefined {
  let at = verb;
  const skip = (): void => {
    do at++;
    while (isBetween(reading, at));
  };
  if (reading.is(at, Kind.Modal) && !reading.is(at, Kind.Infinitive)) {
    skip();
    if (reading.word(at) !== 'être') return undefined;
  } else if (reading.is(at, Kind.Having)) {
    skip();
    if (reading.word(at) !== 'été') return undefined;
  } else if (!reading.is(at, Kind.Being)) return undefined;
  skip();
  return reading.isMark(at) || reading.isName(at) ? undefined : at;
}

/** Participles and adjectives behind `être` that do not agree with the subject. */
export function* wrongPredicates(reading: Reading, subject: Subject): Iterable<Disagreement> {
  const { cells, start, end, verb } = subject;
  const first = predicateBehind(reading, verb);
  if (first === undefined || cells === 0) return;
  // `se sont partagé les crédits`: what follows is the object.
  if (REFLEXIVES.test(reading.word(verb - 1))) {
    if (reading.is(first + 1, Kind.Determiner) && !reading.is(first + 1, Kind.Preposition)) return;
    if (WITHOUT_OBJECT.test(reading.word(first))) return;
  }
  let at = first;
  for (let i = 0; i < 3; i++) {
    const own = reading.adjective(at);
    if (own === 0 || reading.is(at, Kind.Closed) || reading.is(at + 1, Kind.Infinitive)) return;
    const isNoun = reading.is(at, NOUN) && !reading.is(at, Kind.Participle | Kind.MostlyAdjective);
    if (!isNoun && (own & cells) === 0 && !INVARIABLE.has(reading.word(at))) {
      const wanted = single(cells) || (isPlural(cells) ? MANY & keepGender(own) : ONE & keepGender(own));
      const right = reading.words.agreeing(reading.word(at), wanted);
      yield disagreeing(reading, at, at + 1, reading.written(start, end), right);
    }
    // `sont évalués et classés`
    const next = reading.is(at + 1, Kind.And) || reading.word(at + 1) === ',' ? at + 2 : -1;
    if (next < 0 || !reading.is(next, Kind.Participle) || reading.is(next, NOUN | FINITE | Kind.Infinitive)) return;
    at = next;
  }
}

const REFLEXIVES = /^(?:se|s')$/;
/** Participles that never agree behind `se`. */
const WITHOUT_OBJECT =
  /^(?:succédé|rendu|permis|proposé|demandé|donné|dit|écrit|parlé|plu|ri|nui|suffi|ressemblé|convenu|vu|fait|laissé|attribué|réservé|adjoint|assuré|fixé|imposé|promis|souri|menti|survécu)$/;

function keepGender(cells: number): number {
  return (cells & ANY_FEMININE) === 0 ? ANY_MASCULINE : ANY_FEMININE;
}

const INVARIABLE = new Set(
  'bien mieux mal pire tel tels telle plein debout ensemble juste haut bas fort net'.split(' '),
);
