import { FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import type { WrongForm } from '../verb-forms.ts';
import { Mark } from '../word-reading.ts';
import type { Reading } from './reading.ts';
import { hasObject, presentOf, wrongFormAt } from './verb-form.ts';

/** Verbs joined by `et` that are of another form: `préparer les commandes et vérifié les livraisons`, `diriger et gérez`. */
export function behindAnd(reading: Reading, at: number): WrongForm | undefined {
  const i = at + 1;
  const own = reading.word(i);
  if (reading.isName(i) || reading.is(i, NOUN | Kind.Closed)) return undefined;
  const isParticiple = reading.is(i, Kind.Participle) && own.endsWith('é');
  const isYou = reading.is(i, Kind.You);
  const isInfinitive = reading.isOnly(i, Kind.Infinitive);
  if (!isParticiple && !isYou && !isInfinitive) return undefined;
  if (isYou && isAddressed(reading, at)) return undefined;
  const first = verbBefore(reading, at);
  if (first < 0) return undefined;
  const infinitive = isInfinitive ? own : reading.words.verbs.infinitiveOf(own);
  if (infinitive === undefined) return undefined;
  if (reading.is(first, Kind.Infinitive)) {
    if (isInfinitive || (isParticiple && !(hasObject(reading, i) || first === at - 1))) return undefined;
    return wrongFormAt(reading, i, at, infinitive);
  }
  if (isYou || !hasObject(reading, i) || !reading.isOnly(first, Kind.ThirdOne)) return undefined;
  return wrongFormAt(reading, i, at, presentOf(reading, infinitive));
}

/** Whether the reader is spoken to in the sentence. */
function isAddressed(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= 0 && reading.marks[i] !== Mark.Stop; i--)
    if (reading.is(i, Kind.You) || /^(?:vous|votre|vos)$/.test(reading.word(i))) return true;
  return false;
}

/** How far apart the two may be. */
const REACH = 20;

/** The verb that one behind `et` is joined to; -1 where nobody knows: an auxiliary, or a clause of its own between them. */
function verbBefore(reading: Reading, and: number): number {
  let found = -1;
  let isBare = true;
  for (let i = and - 1; i >= 0 && i > and - REACH && reading.marks[i] !== Mark.Stop; i--) {
    const kind = reading.kind(i);
    if ((kind & (Kind.Being | Kind.Having | Kind.Modal | Kind.You | Kind.Conjunction | Kind.Gerund)) !== 0) {
      // `doit préparer les dossiers et vérifié les comptes`
      if ((kind & Kind.Modal) !== 0 && found >= 0 && reading.is(found, Kind.Infinitive)) return found;
      return -1;
    }
    if (kind === 0 && !reading.isMark(i)) isBare = false;
    if (/^(?:faire|fait|font|laisser|laisse|voir|vu)$/.test(reading.word(i))) return -1;
    const isVerb = (kind & (FINITE | Kind.Infinitive)) !== 0 && (kind & (NOUN | Kind.Preposition | Kind.Adverb)) === 0;
    if (!isVerb) {
      // A participle may be what is joined.
      if (found < 0 && (kind & Kind.Participle) !== 0 && i >= and - 2) return -1;
      continue;
    }
    if (found < 0) found = i;
    // Behind a finite verb an infinitive may be the first of the series.
    else if (reading.is(found, Kind.Infinitive) !== reading.is(i, Kind.Infinitive))
      return reading.is(found, Kind.Infinitive) ? found : -1;
  }
  return isBare || (found >= 0 && reading.is(found, Kind.Infinitive)) ? found : -1;
}

/** `les livraisons en veillent à`: a clause has one verb, and this one has no subject. */
export function behindIn(reading: Reading, at: number): WrongForm | undefined {
  const i = at + 1;
  if (!reading.isOnly(i, Kind.ThirdMany) || !reading.word(i).endsWith('ent')) return undefined;
  if (reading.is(at - 1, Kind.Subject | Kind.Clitic | Kind.Conjunction)) return undefined;
  if (!hasVerbOfItsOwn(reading, at)) return undefined;
  const gerund = reading
    .word(i)
    .replace(/ent$/, 'ant')
    .replace(/g(?=ant$)/, 'ge')
    .replace(/c(?=ant$)/, 'ç');
  return wrongFormAt(reading, i, at, reading.words.of(gerund) & Kind.Gerund ? gerund : undefined);
}

/** Whether the clause before has a finite verb, or is one of infinitives. */
function hasVerbOfItsOwn(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    if (reading.is(i, Kind.Conjunction)) return false;
    if (reading.isOnly(i, FINITE)) return true;
    if (reading.isSentenceStart(i)) return reading.isOnly(i, Kind.Infinitive);
  }
  return false;
}
