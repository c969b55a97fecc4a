import { ADJECTIVE, Kind, NOUN } from '../../../words/french/kinds.ts';
import type { WrongForm } from '../verb-forms.ts';
import { single } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import { subjectsOf } from './subjects.ts';
import { hasObject, hasSubject, wordBehind, wrongFormAt } from './verb-form.ts';

/** `doit assuré la garde`, `peut entretient`, `pouvez demandez` */
export function behindModal(reading: Reading, at: number): WrongForm | undefined {
  const i = wordBehind(reading, at, true);
  if (i < 0) return undefined;
  const kind = reading.kind(i);
  const word = reading.word(at);
  if ((kind & Kind.Closed) !== 0) return undefined;
  if ((kind & Kind.You) !== 0) return wrongFormAt(reading, i, at, reading.words.verbs.infinitiveOf(reading.word(i)));
  // `se veulent ouvertes`
  if (/^(?:se|s')$/.test(reading.word(at - 1))) return undefined;
  // `Il souhaite que`, `entend les`: these have an object of their own.
  const isStrict = /^(?:doi|dev|peu|pour|va$|vont|faut|faud)/.test(word);
  // `on ne peut plus varié`
  if (/^(?:plus|mieux)$/.test(reading.word(at + 1)) && reading.word(at - 2) === 'on') return undefined;
  if ((kind & Kind.Participle) !== 0) {
    const isNoun = (kind & NOUN) !== 0 || (kind & Kind.ThirdOne) !== 0;
    const isConfused = /^(?:sait|savent)$/.test(word) && (kind & Kind.ThirdOne) !== 0 && hasObject(reading, i);
    // `va` and `faut` may have a noun.
    if (isNoun && !isConfused && !(hasObject(reading, i) && isStrict)) return undefined;
    if (!isStrict && (kind & Kind.AdjectiveMasculine) === 0 && !hasObject(reading, i)) return undefined;
    if (
      (!isConfused && /^(?:sait|savent|compte|entend)$/.test(word)) ||
      reading.words.verbs.infinitiveOf(reading.word(i)) === undefined
    )
      return undefined;
    return wrongFormAt(reading, i, at, reading.words.verbs.infinitiveOf(reading.word(i)));
  }
  const isKnowing = /^(?:sai|sav|sau|veu|voud|souhait|désir)/.test(word) && i === at + 1 && hasObject(reading, i);
  if (
    !(isStrict || isKnowing) ||
    (kind & (Kind.ThirdOne | Kind.ThirdMany)) === 0 ||
    (kind & (Kind.Preposition | Kind.Infinitive)) !== 0
  )
    return undefined;
  if ((kind & (NOUN | ADJECTIVE)) !== 0 && !hasObject(reading, i)) return undefined;
  // `ce qu'il doit est clair`, `tout ce que vous pouvez donne`
  if (/^(?:que|qu'|dont)$/.test(reading.word(at - 2)) || reading.is(i, Kind.Being | Kind.Having)) return undefined;
  return wrongFormAt(reading, i, at, reading.words.verbs.infinitiveOf(reading.word(i)));
}

/** `doivent être envoyer`, `est priez` */
export function behindBeing(reading: Reading, at: number): WrongForm | undefined {
  if (reading.prose.lower.charAt(reading.starts[at]! - 1) === '-') return undefined;
  const i = wordBehind(reading, at, false);
  if (i < 0) return undefined;
  const kind = reading.kind(i);
  const isErForm = (kind & Kind.Infinitive) !== 0 && reading.word(i).endsWith('er');
  const isYou = (kind & Kind.You) !== 0 && !reading.is(at, Kind.OtherFinite);
  // `est adresse` for `est adressé`
  const isBare =
    (kind & (Kind.ThirdOne | Kind.OtherFinite)) !== 0 &&
    (kind & (NOUN | ADJECTIVE | Kind.Closed | Kind.Participle)) === 0 &&
    /es?$/.test(reading.word(i));
  if (!(isErForm || isYou || isBare) || (kind & (NOUN | ADJECTIVE)) !== 0) return undefined;
  // `le but est encourager` lacks a preposition.
  if (
    isErForm &&
    reading.is(at, Kind.ThirdOne) &&
    /^(?:but|objectif|mission|rôle|tâche|c'|ce|essentiel|important|idéal|idée|mot)$/.test(reading.word(at - 1))
  )
    return undefined;
  const infinitive = isErForm ? reading.word(i) : reading.words.verbs.infinitiveOf(reading.word(i));
  const participle = infinitive === undefined ? undefined : reading.words.verbs.participleOf(infinitive);
  if (participle === undefined) return undefined;
  const cells = subjectCells(reading, at);
  return wrongFormAt(
    reading,
    i,
    at,
    single(cells)
      ? (reading.words.agreeing(participle, cells) ?? participle)
      : reading.is(at, Kind.ThirdMany)
        ? `${participle}s`
        : participle,
  );
}

/** Gender and number of the subject of a form of `être`; several where they are not sure. */
function subjectCells(reading: Reading, at: number): number {
  for (const { cells, verb } of subjectsOf(reading)) if (verb <= at && at - verb <= 3) return cells;
  return NOUN;
}

/** `a assurer` for `a assuré` */
export function behindHaving(reading: Reading, at: number): WrongForm | undefined {
  const word = reading.word(at);
  if (reading.is(at, Kind.Infinitive) && reading.is(at - 1, Kind.Determiner)) return undefined;
  const i = wordBehind(reading, at, false);
  if (i < 0) return undefined;
  const kind = reading.kind(i);
  // `ont était créés`
  if (/^(?:étai(?:s|t|ent)|étés|étées?)$/.test(reading.word(i)) && i === at + 1)
    return wrongFormAt(reading, i, at, 'été');
  const agreed = agreedBehindHaving(reading, at, i);
  if (agreed) return agreed;
  if ((kind & (NOUN | ADJECTIVE | Kind.Closed)) !== 0) return undefined;
  const isInfinitive = (kind & Kind.Infinitive) !== 0;
  const isYou = (kind & Kind.You) !== 0;
  const isBare = (kind & Kind.ThirdOne) !== 0 && /e$/.test(reading.word(i)) && (kind & Kind.Participle) === 0;
  if (!isInfinitive && !isYou && !isBare) return undefined;
  // `a` may stand for `à`: told by wrong-word.
  if (word === 'a' && isInfinitive && !hasSubject(reading, at)) return undefined;
  const infinitive = isInfinitive ? reading.word(i) : reading.words.verbs.infinitiveOf(reading.word(i));
  return wrongFormAt(
    reading,
    i,
    at,
    infinitive === undefined ? undefined : reading.words.verbs.participleOf(infinitive),
  );
}

/** `ayant réussis l'épreuve`: with its object behind, the participle does not agree. */
function agreedBehindHaving(reading: Reading, at: number, i: number): WrongForm | undefined {
  const own = reading.adjective(i);
  if (!reading.is(i, Kind.Participle) || (own & Kind.Masculine) !== 0 || own === 0) return undefined;
  if (!reading.is(i + 1, Kind.Determiner) || (reading.is(i + 1, Kind.Preposition) && reading.word(i + 1) !== 'des'))
    return undefined;
  if (!isWithoutObject(reading, at)) return undefined;
  const forms = reading.words.formsOf(reading.word(i));
  return wrongFormAt(reading, i, at, forms?.[0]);
}

/** Whether no object stands before a form of `avoir`: `les notes qu'il a reçues`, `les avoir lus`. */
function isWithoutObject(reading: Reading, at: number): boolean {
  let before = at - 1;
  while (reading.is(before, Kind.Adverb) || /^n[e']$/.test(reading.word(before))) before--;
  if (reading.is(before, Kind.Clitic) && !/^(?:lui|leur|y|en)$/.test(reading.word(before))) return false;
  for (let i = before; i >= 0 && !reading.isMark(i); i--)
    if (/^(?:que|qu'|quelle?s?|combien|lesquel(?:le)?s)$/.test(reading.word(i))) return false;
  return true;
}

/** `fait exécutée les travaux`: behind `faire` stands an infinitive. */
export function behindMaking(reading: Reading, at: number): WrongForm | undefined {
  const i = at + 1;
  if (!reading.is(i, Kind.Participle) || reading.is(i, NOUN | Kind.Closed) || !hasObject(reading, i)) return undefined;
  if (reading.word(at).startsWith('v')) {
    // `se voir confié la direction`
    if (!/^(?:se|s')$/.test(reading.word(at - 1)) || !reading.word(i).endsWith('é')) return undefined;
    return wrongFormAt(reading, i, at, reading.words.verbs.infinitiveOf(reading.word(i)));
  }
  if (!/^(?:font|faire|fera|feront|faisant)$/.test(reading.word(at)) && !hasSubject(reading, at)) return undefined;
  return wrongFormAt(reading, i, at, reading.words.verbs.infinitiveOf(reading.word(i)));
}
