import { ADJECTIVE, ANY_FEMININE, ANY_MASCULINE, FINITE, Kind, MANY, NOUN, ONE } from '../../../words/french/kinds.ts';
import type { Disagreement } from '../agreements.ts';
import { behindComplement } from './complements.ts';
import { isPlural, isSingular, single } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import type { Subject } from './subject-phrases.ts';
import { disagreeing } from './wrong-phrases.ts';

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
  // `les agents, et lui, soit`; `à ce que les règles soit appliquées`
  if (reading.word(verb) === 'fut') return undefined;
  // `Les points a, b et c`
  if (reading.word(verb) === 'a' && reading.isMark(verb + 1)) return undefined;
  if (reading.word(verb) === 'soit' && !/^(?:que|qu')$/.test(reading.word(start - 1))) return undefined;
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

/** Verbs behind which something is said of the subject, as behind `être`. */
const COPULAS =
  /^(?:reste|restent|restera|resteront|demeure|demeurent|demeurera|demeureront|devient|deviennent|deviendra|deviendront|semble|semblent|paraît|paraissent)$/;

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
  } else if (!reading.is(at, Kind.Being) && !COPULAS.test(reading.word(at))) return undefined;
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
    const next = joinedPredicate(reading, at);
    if (next === undefined) return;
    at = next;
  }
}

/** `sont évalués et classés`, `sont mises à jour et partagées`: the next participle that is said of the same subject. */
function joinedPredicate(reading: Reading, at: number): number | undefined {
  let joint = at + 1;
  let cells = 0;
  for (let i = 0; i < 2 && reading.is(joint, Kind.Preposition) && !reading.is(joint, Kind.Clitic); i++) {
    const end = behindComplement(reading, joint);
    if (end === undefined) return undefined;
    // What is said of the noun before may be said of it twice: `à des agents formés et habilités`.
    if (reading.is(end - 1, ADJECTIVE) && !reading.is(end - 1, NOUN)) return undefined;
    cells |= reading.cells(end - 1);
    joint = end;
  }
  if (!reading.is(joint, Kind.And) && reading.word(joint) !== ',') return undefined;
  let next = joint + 1;
  while (isBetween(reading, next)) next++;
  if (!reading.is(next, Kind.Participle) || reading.is(next, NOUN | FINITE | Kind.Infinitive)) return undefined;
  return joint > at + 1 && (reading.word(joint) === ',' || (reading.adjective(next) & cells) !== 0) ? undefined : next;
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
