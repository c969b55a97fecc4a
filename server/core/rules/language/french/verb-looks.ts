import { FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import type { WrongForm } from '../verb-forms.ts';
import { Mark } from '../word-reading.ts';
import { behindBeing, behindHaving, behindMaking, behindModal } from './behind-auxiliaries.ts';
import { behindNot, behindPreposition } from './behind-prepositions.ts';
import { behindIf } from './conditions.ts';
import { headsBefore } from './heads.ts';
import { isPlural, isSingular, single } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import type { Subject } from './subject-phrases.ts';
import { subjectsOf } from './subjects.ts';
import { subjunctive } from './subjunctives.ts';
import { presentOf, wordBehind, wrongFormAt } from './verb-form.ts';
import { behindAnd, behindIn } from './verb-series.ts';

/** Verbs in another form than what stands before asks for. */
export function* wrongForms(reading: Reading): Iterable<WrongForm> {
  const { count } = reading;
  for (let at = 0; at < count; at++) {
    const kind = reading.kinds[at]!;
    if (kind === 0) continue;
    let found: WrongForm | undefined;
    if ((kind & Kind.Modal) !== 0) found = behindModal(reading, at);
    else if ((kind & Kind.Being) !== 0) found = behindBeing(reading, at);
    else if ((kind & Kind.Having) !== 0) found = behindHaving(reading, at);
    else if ((kind & Kind.Preposition) !== 0)
      found = behindPreposition(reading, at) ?? (reading.word(at) === 'en' ? behindIn(reading, at) : undefined);
    else if ((kind & Kind.And) !== 0) found = behindAnd(reading, at);
    else if ((kind & NOUN) !== 0 && reading.is(at + 1, Kind.Infinitive | Kind.OtherFinite))
      found = behindNoun(reading, at);
    else if (reading.is(at + 1, Kind.You) && (kind & (Kind.Infinitive | FINITE | Kind.Clitic)) !== 0)
      found = besideVerb(reading, at);
    else if ((kind & Kind.Adverb) !== 0 && reading.word(at) === 'non') found = behindNot(reading, at);
    else if (
      reading.is(at + 1, Kind.Participle) &&
      /^(?:fait|font|faire|fera|feront|faisant|voir|voit|voient|verra|verront|voyant)$/.test(reading.word(at))
    )
      found = behindMaking(reading, at);
    else if ((kind & Kind.Conjunction) !== 0 && /^(?:que|qu'|quoique)$/.test(reading.word(at)))
      found = subjunctive(reading, at) ?? behindYou(reading, at);
    else if ((kind & Kind.Conjunction) !== 0 && /^(?:si|lorsque|quand|dont|où)$/.test(reading.word(at)))
      found = (reading.word(at) === 'si' ? behindIf(reading, at) : undefined) ?? behindYou(reading, at);
    else if (reading.word(at) === "s'" && /^ils?$/.test(reading.word(at + 1))) found = behindIf(reading, at);
    if (found) yield found;
  }
  const first = beginningOfItem(reading);
  if (first) yield first;
  for (const subject of subjectsOf(reading)) {
    const found = behindSubject(reading, subject);
    if (found) yield found;
  }
}

/** `si vous souhaiter`, `que vous envoyé` */
function behindYou(reading: Reading, at: number): WrongForm | undefined {
  if (reading.word(at + 1) !== 'vous') return undefined;
  const i = wordBehind(reading, at + 1, true);
  if (i < 0) return undefined;
  const kind = reading.kind(i);
  if ((kind & NOUN) !== 0 || !/(?:er|é)$/.test(reading.word(i)) || (kind & (Kind.Infinitive | Kind.Participle)) === 0)
    return undefined;
  const right = reading.word(i).replace(/(?:er|é)$/, 'ez');
  return wrongFormAt(reading, i, at + 1, (reading.words.of(right) & Kind.You) !== 0 ? right : undefined);
}

/** An item that begins with a participle and its object: `Assuré la tenue des registres`. */
function beginningOfItem(reading: Reading): WrongForm | undefined {
  if (reading.prose.kind !== 'item' || !reading.is(0, Kind.Participle) || !reading.word(0).endsWith('é'))
    return undefined;
  if (
    reading.is(0, NOUN) ||
    !/^(?:le|la|les|l'|un|une|des)$/.test(reading.word(1)) ||
    /^(?:passé|excepté|supposé|donné)$/.test(reading.word(0))
  )
    return undefined;
  const infinitive = reading.words.verbs.infinitiveOf(reading.word(0));
  return wrongFormAt(reading, 0, 0, infinitive);
}

/** `Le titulaire assurer la gestion`, `elle assuré la`, `qui travailler` */
function behindSubject(reading: Reading, { cells, start, end, verb }: Subject): WrongForm | undefined {
  const kind = reading.kind(verb);
  if ((kind & (NOUN | Kind.Closed | FINITE)) !== 0) return undefined;
  const own = reading.word(verb);
  const isPronoun = end === verb || reading.is(verb - 1, Kind.Clitic);
  const isInfinitive = (kind & Kind.Infinitive) !== 0;
  const isParticiple =
    (kind & Kind.Participle) !== 0 &&
    own.endsWith('é') &&
    (reading.is(start, Kind.Subject) || reading.word(end - 1) === 'qui');
  if (!isInfinitive && !isParticiple) return undefined;
  // `un commentaire censé désactiver`
  if (/^(?:censé|supposé)e?s?$/.test(reading.word(verb - 1))) return undefined;
  if (!isPronoun || (!isSingular(cells) && !isPlural(cells))) return undefined;
  const infinitive = isInfinitive ? own : reading.words.verbs.infinitiveOf(own);
  if (infinitive === undefined) return undefined;
  const one = presentOf(reading, infinitive);
  const right = one === undefined ? undefined : isPlural(cells) ? reading.words.verbs.otherNumber(one) : one;
  if (isParticiple && !reading.is(verb + 1, Kind.Determiner | Kind.Preposition | Kind.Adverb)) return undefined;
  return wrongFormAt(reading, verb, verb - 1, right);
}

/** `toute tâche confier par la direction`, `les agents recrutes hors du pays` */
function behindNoun(reading: Reading, at: number): WrongForm | undefined {
  const i = at + 1;
  const own = reading.word(i);
  const isInfinitive = reading.isOnly(i, Kind.Infinitive) && own.endsWith('er');
  if (
    reading.is(at, Kind.Closed | FINITE | Kind.Infinitive) ||
    !(isInfinitive || reading.isOnly(i, Kind.OtherFinite)) ||
    reading.isName(i)
  )
    return undefined;
  if (!isInfinitive && !own.endsWith('es')) return undefined;
  if (!reading.isMark(i + 1) && !reading.is(i + 1, Kind.Preposition | Kind.And)) return undefined;
  const infinitive = isInfinitive ? own : reading.words.verbs.infinitiveOf(own);
  const participle = infinitive === undefined ? undefined : reading.words.verbs.participleOf(infinitive);
  const heads = headsBefore(reading, i);
  if (participle === undefined || !heads || (isInfinitive && letsDo(reading, at))) return undefined;
  // Without its article it may be the object of what follows: `Comment postuler`.
  if (isInfinitive && reading.isSentenceStart(heads.start) && !reading.is(heads.start, Kind.Determiner))
    return undefined;
  const right = single(heads.nearest) ? reading.words.agreeing(participle, heads.nearest) : undefined;
  return wrongFormAt(reading, i, at, right ?? (isPlural(heads.nearest) ? `${participle}s` : participle));
}

/** Whether somebody is let or seen to do something: `laisse les agents travailler`. */
function letsDo(reading: Reading, at: number): boolean {
  for (let i = at; i >= 0 && !reading.isMark(i); i--)
    if (
      /^(?:lai?ss|f(?:ait|ont|aire|era|aisant)|voi[rt]|vo[iy]|entend|regard|envo|emm[eè]n|sent|mèn|men)/.test(
        reading.word(i),
      )
    )
      return true;
  return false;
}

/** `savoir rédigez`, `s'adressez`: an infinitive stands there. */
function besideVerb(reading: Reading, at: number): WrongForm | undefined {
  const i = at + 1;
  const kind = reading.kind(at);
  const isReflexive = /^(?:se|s')$/.test(reading.word(at));
  if ((kind & (Kind.Modal | Kind.Being | Kind.Having)) !== 0 || reading.is(i, NOUN) || reading.isName(i))
    return undefined;
  if (!isReflexive && !reading.isOnly(at, Kind.Infinitive | FINITE)) return undefined;
  // `Pour postuler envoyez` lacks a comma; `Vous voudrez`.
  for (let k = at - 1; k >= 0 && reading.marks[k] !== Mark.Stop; k--)
    if (/^(?:pour|afin|avant|vous|si|s')$/.test(reading.word(k))) return undefined;
  if (!isReflexive && reading.is(at, Kind.You | Kind.OtherFinite)) return undefined;
  return wrongFormAt(reading, i, at, reading.words.verbs.infinitiveOf(reading.word(i)));
}
