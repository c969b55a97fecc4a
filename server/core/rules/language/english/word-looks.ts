import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { wordSet } from '../neighbours.ts';
import { lostApostrophe } from './lost-apostrophes.ts';
import { hasSubject, isObject } from './noun-or-verb.ts';
import { Count, phraseAt } from './noun-phrases.ts';
import type { Reading } from './reading.ts';
import { type Confused, confused, isClauseBehind, isSubject, isVerbSlot, objectOf } from './word-places.ts';

/** Words that sound or look like what is meant, told by what stands around them. */
export function* confusedWords(reading: Reading): Iterable<Confused> {
  for (let at = 0; at < reading.count; at++) {
    const right = LOOKS.get(reading.word(at))?.(reading, at);
    if (right !== undefined) yield confused(reading, at, right);
    const possessive = reading.is(at, Kind.Plural) ? lostApostrophe(reading, at) : undefined;
    if (possessive) yield possessive;
  }
}

type Look = (reading: Reading, at: number) => string | undefined;

const LOOKS: ReadonlyMap<string, Look> = new Map([
  ['then', comparative],
  ...Object.entries<Look>({
    "it's": possessiveIts,
    its: itIs,
    "who's": (reading, at) =>
      isSubject(reading, at + 1) ||
      (reading.is(at + 1, Kind.Countable) && !reading.is(at + 1, Kind.Adjective) && reading.word(at + 2) !== 'of')
        ? 'whose'
        : undefined,
    "they're": (reading, at) => (isSubject(reading, at + 1) ? 'their' : undefined),
    there: theirs,
    than: (reading, at) =>
      /^(?:and|since|by)$/.test(reading.word(at - 1)) && !reading.is(at + 1, Kind.Determiner) ? 'then' : undefined,
    weather: conjunction,
    wether: conjunction,
    principle: (reading, at) =>
      reading.is(at + 1, NOUN) &&
      !reading.is(at + 1, Kind.Third | Kind.Closed) &&
      !/^(?:in|on)$/.test(reading.word(at - 1)) &&
      !reading.is(at + 1, Kind.OnlyVerb)
        ? 'principal'
        : undefined,
    principal: abstractPrinciple('principle'),
    principals: abstractPrinciple('principles'),
    personal: people,
    compliment: complements('complement'),
    compliments: complements('complements'),
    complimenting: complements('complementing'),
    affect: (reading, at) =>
      reading.is(at - 1, Kind.Determiner | Kind.Adjective) &&
      !reading.is(at - 1, Kind.Subject | Kind.Relative | NOUN) &&
      !reading.is(at + 1, NOUN | Kind.Determiner)
        ? 'effect'
        : undefined,
    affects: (reading, at) =>
      reading.is(at - 1, Kind.Determiner) &&
      !reading.is(at - 1, Kind.Subject | Kind.Relative) &&
      !reading.is(at + 1, NOUN | Kind.Determiner)
        ? 'effects'
        : undefined,
    effect: (reading, at) =>
      reading.is(at - 1, Kind.Modal) || /^(?:not|to|directly|adversely)$/.test(reading.word(at - 1))
        ? affected(reading, at, 'affect')
        : undefined,
    effects: (reading, at) =>
      reading.is(at - 1, NOUN | Kind.Relative) && !reading.is(at - 1, Kind.Plural)
        ? affected(reading, at, 'affects')
        : undefined,
    effecting: (reading, at) => affected(reading, at, 'affecting'),
    advices: (reading, at) =>
      reading.is(at - 1, NOUN | Kind.Subject | Kind.And) &&
      !reading.is(at - 1, Kind.Determiner) &&
      isObject(reading, at + 1)
        ? 'advises'
        : undefined,
    loose: (reading, at) =>
      isVerbSlot(reading, at) && !(reading.is(at + 1, NOUN) && !reading.is(at + 1, Kind.Mass)) ? 'lose' : undefined,
    founds: (reading, at) =>
      reading.is(at - 1, Kind.Preposition | Kind.Determiner) &&
      !reading.is(at - 1, Kind.Relative) &&
      !isObject(reading, at + 1)
        ? 'funds'
        : undefined,
    advise: (reading, at) =>
      /^(?:gives?|given|giving|gave|provides?|provided|providing|offers?|offering|seeks?|seeking|legal|expert|technical|professional|policy|of|the|an|any|sound|medical)$/.test(
        reading.word(at - 1),
      ) &&
      !isObject(reading, at + 1) &&
      !reading.is(at + 1, Kind.Person)
        ? 'advice'
        : undefined,
    loosing: (reading, at) => (isObject(reading, at + 1) || reading.is(at + 1, NOUN) ? 'losing' : undefined),
    insure: (reading, at) => (isEnsured(reading, at + 1) ? 'ensure' : undefined),
    insures: (reading, at) => (isEnsured(reading, at + 1) ? 'ensures' : undefined),
    insuring: (reading, at) => (isEnsured(reading, at + 1) ? 'ensuring' : undefined),
    licence: (reading, at) => (isVerbSlot(reading, at) && isObject(reading, at + 1) ? 'license' : undefined),
    practice: (reading, at) => (reading.is(at - 1, Kind.Modal) && isObject(reading, at + 1) ? 'practise' : undefined),
    past: (reading, at) =>
      /^(?:has|have|had|having|was|been)$/.test(reading.word(at - 1)) && isObject(reading, at + 1)
        ? 'passed'
        : undefined,
    quite: (reading, at) =>
      /^(?:a|an|the)$/.test(reading.word(at - 1)) && reading.is(at + 1, NOUN) && !reading.is(at + 1, Kind.Adjective)
        ? 'quiet'
        : undefined,
    chose: (reading, at) => (isVerbSlot(reading, at) ? 'choose' : undefined),
    council: (reading, at) =>
      isVerbSlot(reading, at) && (isObject(reading, at + 1) || reading.is(at + 1, Kind.Person)) ? 'counsel' : undefined,
    adapt: (reading, at) =>
      isVerbSlot(reading, at) &&
      /^(?:resolutions?|decisions?|recommendations?|budgets?|laws?|resolution)$/.test(objectOf(reading, at + 1))
        ? 'adopt'
        : undefined,
    adopt: (reading, at) => (isVerbSlot(reading, at) && reading.word(at + 1) === 'to' ? 'adapt' : undefined),
    precede: (reading, at) =>
      isVerbSlot(reading, at) && /^(?:to|with)$/.test(reading.word(at + 1)) ? 'proceed' : undefined,
    proceeds: (reading, at) =>
      reading.is(at - 1, Kind.Singular) && isObject(reading, at + 1) ? 'precedes' : undefined,
    device: (reading, at) => (isVerbSlot(reading, at) && isObject(reading, at + 1) ? 'devise' : undefined),
    to: tooMany,
    threw: (reading, at) =>
      reading.is(at + 1, Kind.Determiner) &&
      /^(?:work|achieved|submitted|sent|obtained|provided|available|only|mainly)$/.test(reading.word(at - 1))
        ? 'through'
        : undefined,
    were: (reading, at) =>
      reading.is(at - 1, NOUN) &&
      reading.is(at + 1, Kind.Determiner | Kind.Subject) &&
      !reading.is(at + 1, Kind.Relative) &&
      isClauseBehind(reading, at + 1)
        ? 'where'
        : undefined,
  }),
]);

/** Verbs that a clause follows: `says it's open`. */
const SAYING = wordSet(
  'say says said think thinks know knows known feel feels believe believes hope hopes mean means find finds found decide decides see sees seen ensure ensures understand note show shows suppose supposes guess agree agrees',
);

/** `reviews it's recruitment policy`, `of it's mandate`, `it's mandate is` */
function possessiveIts(reading: Reading, at: number): string | undefined {
  const next = at + 1;
  if (!reading.is(next, NOUN | Kind.Adjective) || reading.is(next, Kind.Closed)) return undefined;
  const phrase = phraseAt(reading, next);
  if (!phrase || phrase.determiner >= 0 || reading.is(phrase.head, Kind.Closed)) return undefined;
  if (hasSubject(reading, phrase.end) && !reading.is(next, Kind.Adjective)) return 'its';
  // `and it's main procedures`
  if (phrase.count === Count.Many) return 'its';
  const before = at - 1;
  if (reading.isMark(before)) return undefined;
  if (reading.is(before, Kind.Preposition) && !reading.is(before, Kind.Conjunction) && reading.word(before) !== 'than')
    return 'its';
  const isVerb =
    reading.is(before, Kind.OnlyVerb) ||
    (reading.is(before, Kind.Third | Kind.Base | Kind.Gerund | Kind.Past) && !reading.is(before, Kind.Closed));
  return isVerb && !SAYING.has(reading.word(before)) ? 'its' : undefined;
}

/** `Its essential that`, `its important to` */
function itIs(reading: Reading, at: number): string | undefined {
  const next = at + 1;
  if (
    !/^(?:important|essential|possible|necessary|vital|clear|crucial|likely|impossible|advisable|recommended|required)$/.test(
      reading.word(next),
    )
  )
    return undefined;
  return /^(?:to|that|for|when|if)$/.test(reading.word(next + 1)) ? "it's" : undefined;
}

/** `copies of there diplomas`, `There duties include` */
function theirs(reading: Reading, at: number): string | undefined {
  const next = at + 1;
  if (!reading.is(next, NOUN) || reading.is(next, Kind.Closed | Kind.Third | Kind.Adverb | Kind.OnlyVerb))
    return undefined;
  if (reading.isSentenceStart(at)) return isSubject(reading, next) ? 'their' : undefined;
  const before = at - 1;
  if (
    reading.is(before, Kind.Preposition) &&
    /^(?:of|for|with|by|to|on|about|into|during|after|before|within|throughout)$/.test(reading.word(before))
  )
    return 'their';
  return reading.is(before, Kind.OnlyVerb) &&
    reading.is(before, Kind.Base | Kind.Third | Kind.Gerund) &&
    !/^(?:go|get|arrive|remain|live|reside)/.test(reading.word(before))
    ? 'their'
    : undefined;
}

/** `more important then knowledge` */
function comparative(reading: Reading, at: number): string | undefined {
  const before = at - 1;
  if (
    reading.isMark(before) ||
    reading.isMark(at + 1) ||
    reading.is(before, Kind.Being | Kind.Having | Kind.Modal | Kind.Subject | Kind.And | Kind.Conjunction)
  )
    return undefined;
  if (hasSubject(reading, at + 1) || reading.is(at + 1, Kind.Third)) return undefined;
  if (/^(?:rather|other|earlier|later|sooner)$/.test(reading.word(before))) return 'than';
  for (let i = before; i >= 0 && i > before - 5 && !reading.isMark(i); i--) {
    if (reading.is(i, Kind.Conjunction | Kind.Relative) || /^(?:first|once)$/.test(reading.word(i))) return undefined;
    const word = reading.word(i);
    const isMore =
      /^(?:more|less|fewer)$/.test(word) && (i === before || reading.is(i + 1, Kind.Adjective | NOUN | Kind.Adverb));
    const isEr =
      i === before &&
      /er$/.test(word) &&
      reading.is(i, Kind.Adjective) &&
      !/^(?:other|former|latter|proper|senior|junior|further|upper|inner|outer|eager|sober|super|tender|clever)$/.test(
        word,
      );
    if (!isMore && !isEr && !/^(?:better|worse|greater|higher|lower|larger|smaller|longer|shorter)$/.test(word))
      continue;
    // `If more come, then …` has a mark; `the more senior officer then reviews the file` has a verb.
    return reading.is(i - 1, Kind.Determiner) && reading.is(before, Kind.Person) ? undefined : 'than';
  }
  return undefined;
}

/** `decides weather a post should` */
function conjunction(reading: Reading, at: number): string | undefined {
  const before = at - 1;
  if (!reading.is(at + 1, Kind.Determiner | Kind.Subject | Kind.Plural) || reading.isMark(at + 1)) return undefined;
  const isVerb =
    reading.is(before, Kind.OnlyVerb | Kind.Gerund) ||
    /^(?:check|checks|see|know|ask|asks|question|doubt|clear|certain|sure|unsure|on|of|matter|states?|know|say|to)$/.test(
      reading.word(before),
    );
  return isVerb && isClauseBehind(reading, at + 1) ? 'whether' : undefined;
}

/** `the principals of fairness` */
function abstractPrinciple(right: string): Look {
  return (reading, at) => {
    if (reading.word(at + 1) !== 'of') return undefined;
    const phrase = phraseAt(reading, at + 2);
    return phrase &&
      phrase.determiner < 0 &&
      reading.is(phrase.head, Kind.Mass) &&
      !reading.is(phrase.head, Kind.Person) &&
      !reading.isName(phrase.head)
      ? right
      : undefined;
  };
}

/** `All security personal receive`: as the head of a phrase it is staff that is meant. */
function people(reading: Reading, at: number): string | undefined {
  const before = at - 1;
  if (
    !reading.is(before, NOUN | Kind.Adjective) ||
    reading.is(before, Kind.Closed | Kind.Adverb) ||
    reading.isName(at) ||
    reading.isMark(before)
  )
    return undefined;
  const next = at + 1;
  const isEnd =
    hasSubject(reading, next) ||
    /^(?:who|and|or|of|in|on|at|from|with|to|for|is|must)$/.test(reading.word(next)) ||
    (reading.isMark(next) && /^[.,;)]$/.test(reading.word(next)));
  if (!isEnd || reading.word(next) === 'or' || reading.word(next) === 'and') return undefined;
  // `highly personal`, `something personal`
  return /^(?:very|more|most|strictly|purely|too|so|less)$/.test(reading.word(before)) ||
    /thing$/.test(reading.word(before))
    ? undefined
    : 'personnel';
}

/** `modules compliment the training`: persons are paid compliments. */
function complements(right: string): Look {
  return (reading, at) => {
    const isVerb = isVerbSlot(reading, at) || reading.is(at - 1, NOUN) || /^(?:which|that)$/.test(reading.word(at - 1));
    if (!isVerb || !isObject(reading, at + 1)) return undefined;
    const phrase = phraseAt(reading, at + 1);
    return phrase &&
      !reading.is(phrase.head, Kind.Person | Kind.Closed) &&
      !/^(?:staff|team|people|personnel)$/.test(reading.word(phrase.head))
      ? right
      : undefined;
  };
}

/** What is brought about, not changed. */
const EFFECTED =
  /^(?:changes?|repairs?|payments?|improvements?|reforms?|transfers?|transitions?|arrests?|transformations?|purchases?|deliver(?:y|ies)|insurance|settlements?|reductions?|cures?|savings?)$/;

function affected(reading: Reading, at: number, right: string): string | undefined {
  const phrase = phraseAt(reading, at + 1);
  if (!phrase || reading.is(phrase.head, Kind.Closed) || EFFECTED.test(reading.word(phrase.head))) return undefined;
  return phrase.determiner >= 0 ||
    reading.is(phrase.head, Kind.Person) ||
    /^(?:staff|morale|performance|productivity|safety|quality)$/.test(reading.word(phrase.head))
    ? right
    : undefined;
}

/** `insure compliance`, `insure that` */
function isEnsured(reading: Reading, at: number): boolean {
  if (reading.word(at) === 'that') return true;
  return /^(?:compliance|continuity|quality|consistency|accuracy|efficiency|effectiveness|coordination|confidentiality|implementation|transparency|coherence|respect|delivery|success|safety|security)$/.test(
    objectOf(reading, at),
  );
}

/** `to many errors`, `is to large`: more than enough is meant. */
function tooMany(reading: Reading, at: number): string | undefined {
  if (
    /^(?:many|much|few|late|early|often|soon)$/.test(reading.word(at + 1)) &&
    reading.is(at - 1, Kind.Being | Kind.Having | Kind.Third)
  ) {
    return /^(?:many|much|few)$/.test(reading.word(at + 1)) && !reading.is(at - 1, Kind.Being | Kind.Having)
      ? undefined
      : 'too';
  }
  return undefined;
}
