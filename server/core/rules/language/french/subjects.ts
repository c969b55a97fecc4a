import { onceFor } from '../../../memory/once.ts';
import { ADJECTIVE, FINITE, Kind, NOUN, ONE } from '../../../words/french/kinds.ts';
import { Mark } from '../word-reading.ts';
import { behindComplements, verbBehind } from './complements.ts';
import { headsBefore } from './heads.ts';
import { BEGINS_CLAUSE, isPlural, isSingular } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import { isCollective, phraseAt, type Subject } from './subject-phrases.ts';

/** Subjects and their verbs: at the beginning of each clause, and behind `qui`. */
export const subjectsOf = onceFor((reading: Reading): readonly Subject[] => [...subjectsIn(reading)]);

function* subjectsIn(reading: Reading): Iterable<Subject> {
  for (const subject of firstSubjectsIn(reading)) {
    yield subject;
    yield* repeated(reading, subject);
  }
}

/** How many words before a further verb are looked at. */
const FARTHEST = 30;

/** The further verbs of a subject: `L'engagement est conclu … et peut être renouvelé`. */
function* repeated(reading: Reading, subject: Subject): Iterable<Subject> {
  if (subject.comma !== undefined || !reading.is(subject.verb, FINITE) || reading.is(subject.verb, NOUN)) return;
  // `ceux qui …`: the clause before may go on.
  if (reading.word(subject.end - 1) === 'qui') return;
  for (let at = subject.verb + 1; at < subject.verb + FARTHEST; at++) {
    if (reading.marks[at] === Mark.Stop || at >= reading.count) return;
    if (reading.is(at, Kind.Conjunction | Kind.Subject) || (reading.kind(at) === 0 && reading.word(at) === '(')) return;
    if (!reading.is(at, Kind.And)) continue;
    const verb = verbBehind(reading, at + 1);
    if (verb === undefined || !reading.isOnly(verb, FINITE) || reading.is(verb, Kind.You | Kind.OtherFinite)) continue;
    yield { ...subject, verb };
  }
}

function* firstSubjectsIn(reading: Reading): Iterable<Subject> {
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
  if (reading.is(at - 1, Kind.Conjunction) && BEGINS_CLAUSE.test(reading.word(at - 1))) {
    return !/^que?'?$/.test(reading.word(at - 1)) || !isComparison(reading, at - 1);
  }
  // `Seuls les candidats retenus`
  if (reading.is(at - 1, Kind.BeforeNoun) && /^seule?s?$/.test(reading.word(at - 1)) && reading.isSentenceStart(at - 1))
    return true;
  return reading.marks[at - 1] === Mark.Comma && (isAdjunctBefore(reading, at - 1) || isClauseBefore(reading, at - 1));
}

/** Whether `que` compares: `plus que les autres`, `tant la chimiste que le technicien`. */
function isComparison(reading: Reading, at: number): boolean {
  if (/^(?:plus|moins|autant|aussi|tel|telle|tels|telles|même|mêmes|plutôt|ainsi)$/.test(reading.word(at - 1)))
    return true;
  // `ne lisent qu'une version`
  if (/^n[e']$/.test(reading.word(at - 2)) || /^n[e']$/.test(reading.word(at - 3))) return true;
  for (let i = at - 2; i > at - 10 && !reading.isMark(i); i--)
    if (/^(?:tant|autant|aussi|plutôt)$/.test(reading.word(i))) return true;
  return false;
}

/** Whether a clause of its own ends with a comma: `Quelles que soient les contraintes, …`. */
function isClauseBefore(reading: Reading, comma: number): boolean {
  let start = comma - 1;
  while (start > 0 && comma - start < 30 && reading.marks[start - 1] !== Mark.Stop) {
    if (reading.isMark(start)) return false;
    start--;
  }
  if (
    !/^(?:si|lorsque|lorsqu'|quand|puisque|bien|afin|pour|dès|après|avant|quelle?s?|jusqu'|jusque|comme|où)$/.test(
      reading.word(start),
    )
  )
    return false;
  let hasConjunction = false;
  for (let i = start; i < comma; i++) {
    if (reading.is(i, Kind.Conjunction)) hasConjunction = true;
    if (hasConjunction && reading.is(i, FINITE) && !reading.is(i, NOUN | ADJECTIVE)) return true;
  }
  return false;
}

const ADJUNCTS =
  /^(?:sous|dans|au|aux|à|en|pour|après|avant|lors|dès|pendant|selon|avec|sur|par|depuis|conformément|chaque|actuellement|toutefois|cependant|parfois|enfin|ensuite|également|régulièrement|normalement|exceptionnellement)$/;

/** Whether what stands between the beginning of the sentence and a comma is no clause: `Au sein de la section, …`. */
function isAdjunctBefore(reading: Reading, comma: number): boolean {
  for (let at = comma - 1; at >= 0 && comma - at < 20; at--) {
    if (reading.isMark(at)) {
      return reading.marks[at] === Mark.Stop && isAdjunct(reading, at + 1);
    }
    if (reading.is(at, FINITE) && !reading.is(at, NOUN)) return false;
    if (at === 0) return isAdjunct(reading, 0);
  }
  return false;
}

/** `Appelée à siéger, …`, `Dans ce cadre, …` */
function isAdjunct(reading: Reading, at: number): boolean {
  return ADJUNCTS.test(reading.word(at)) || reading.isOnly(at, Kind.Participle | ADJECTIVE);
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
  // `les agents de chacun des pays sont`
  if (/^chacun/.test(word) && reading.is(at - 1, Kind.Preposition)) return undefined;
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
  if (!heads?.isSure || heads.nouns.some((noun) => isCollective(reading, noun))) return undefined;
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
