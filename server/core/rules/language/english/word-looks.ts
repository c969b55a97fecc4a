import { Kind, NOUN } from '../../../words/english/kinds.ts';
import type { Found } from '../../../scan/prose-checks.ts';
import { likeWritten } from '../../../text/letter-case.ts';
import { wordSet } from '../neighbours.ts';
import { isFinite } from './clauses.ts';
import { phraseAt } from './noun-phrases.ts';
import { Mark, type Reading } from './reading.ts';

/** A word that is taken for another one. */
interface Confused extends Found {
  /** Undefined where there is more than one. */
  readonly right: string | undefined;
  readonly isUnsure: boolean;
}

/** Words that sound or look like what is meant, told by what stands around them. */
export function* confusedWords(reading: Reading): Iterable<Confused> {
  for (let at = 0; at < reading.count; at++) {
    const right = LOOKS.get(reading.word(at))?.(reading, at);
    if (right !== undefined) yield confused(reading, at, right);
    const possessive = reading.is(at, Kind.Plural) ? lostApostrophe(reading, at) : undefined;
    if (possessive) yield possessive;
  }
}

function confused(reading: Reading, at: number, right: string | undefined): Confused {
  const start = reading.starts[at]!;
  const end = reading.ends[at]!;
  return { start, end, right: right && likeWritten(right, reading.prose.text.slice(start, end)), isUnsure: false };
}

type Look = (reading: Reading, at: number) => string | undefined;

const LOOKS: ReadonlyMap<string, Look> = new Map(Object.entries<Look>({
  "it's": possessiveIts,
  its: itIs,
  "who's": (reading, at) => (isSubject(reading, at + 1) ? 'whose' : undefined),
  "they're": (reading, at) => (isSubject(reading, at + 1) ? 'their' : undefined),
  there: theirs,
  then: comparative,
  than: (reading, at) => (/^(?:and|since|by)$/.test(reading.word(at - 1)) && !reading.is(at + 1, Kind.Determiner) ? 'then' : undefined),
  weather: conjunction,
  wether: conjunction,
  principle: (reading, at) =>
    reading.is(at + 1, NOUN) && !reading.is(at + 1, Kind.Third | Kind.Closed) && !/^(?:in|on)$/.test(reading.word(at - 1)) && !reading.is(at + 1, Kind.OnlyVerb) ? 'principal' : undefined,
  principal: abstractPrinciple('principle'),
  principals: abstractPrinciple('principles'),
  personal: people,
  compliment: complements('complement'),
  compliments: complements('complements'),
  complimenting: complements('complementing'),
  affect: (reading, at) =>
    reading.is(at - 1, Kind.Determiner | Kind.Adjective) && !reading.is(at - 1, Kind.Subject | Kind.Relative | NOUN) && !reading.is(at + 1, NOUN | Kind.Determiner)
      ? 'effect'
      : undefined,
  affects: (reading, at) =>
    reading.is(at - 1, Kind.Determiner) && !reading.is(at - 1, Kind.Subject | Kind.Relative) && !reading.is(at + 1, NOUN | Kind.Determiner) ? 'effects' : undefined,
  effect: (reading, at) => (reading.is(at - 1, Kind.Modal) || /^(?:not|to|directly|adversely)$/.test(reading.word(at - 1)) ? affected(reading, at, 'affect') : undefined),
  effects: (reading, at) => (reading.is(at - 1, NOUN | Kind.Relative) && !reading.is(at - 1, Kind.Plural) ? affected(reading, at, 'affects') : undefined),
  effecting: (reading, at) => affected(reading, at, 'affecting'),
  advices: (reading, at) => (reading.is(at - 1, NOUN | Kind.Subject | Kind.And) && !reading.is(at - 1, Kind.Determiner) && isObject(reading, at + 1) ? 'advises' : undefined),
  loose: (reading, at) => (isVerbSlot(reading, at) && !(reading.is(at + 1, NOUN) && !reading.is(at + 1, Kind.Mass)) ? 'lose' : undefined),
  loosing: (reading, at) => (isObject(reading, at + 1) || reading.is(at + 1, NOUN) ? 'losing' : undefined),
  insure: (reading, at) => (isEnsured(reading, at + 1) ? 'ensure' : undefined),
  insures: (reading, at) => (isEnsured(reading, at + 1) ? 'ensures' : undefined),
  insuring: (reading, at) => (isEnsured(reading, at + 1) ? 'ensuring' : undefined),
  licence: (reading, at) => (isVerbSlot(reading, at) && isObject(reading, at + 1) ? 'license' : undefined),
  practice: (reading, at) => (reading.is(at - 1, Kind.Modal) && isObject(reading, at + 1) ? 'practise' : undefined),
  past: (reading, at) => (/^(?:has|have|had|having|was|been)$/.test(reading.word(at - 1)) && isObject(reading, at + 1) ? 'passed' : undefined),
  quite: (reading, at) => (/^(?:a|an|the)$/.test(reading.word(at - 1)) && reading.is(at + 1, NOUN) && !reading.is(at + 1, Kind.Adjective) ? 'quiet' : undefined),
  chose: (reading, at) => (isVerbSlot(reading, at) ? 'choose' : undefined),
  council: (reading, at) => (isVerbSlot(reading, at) && (isObject(reading, at + 1) || reading.is(at + 1, Kind.Person)) ? 'counsel' : undefined),
  adapt: (reading, at) => (isVerbSlot(reading, at) && /^(?:resolutions?|decisions?|recommendations?|budgets?|laws?|resolution)$/.test(objectOf(reading, at + 1)) ? 'adopt' : undefined),
  adopt: (reading, at) => (isVerbSlot(reading, at) && reading.word(at + 1) === 'to' ? 'adapt' : undefined),
  precede: (reading, at) => (isVerbSlot(reading, at) && /^(?:to|with)$/.test(reading.word(at + 1)) ? 'proceed' : undefined),
  proceeds: (reading, at) => (reading.is(at - 1, Kind.Singular) && isObject(reading, at + 1) ? 'precedes' : undefined),
  device: (reading, at) => (isVerbSlot(reading, at) && isObject(reading, at + 1) ? 'devise' : undefined),
  to: tooMany,
  threw: (reading, at) => (reading.is(at + 1, Kind.Determiner) && /^(?:work|achieved|submitted|sent|obtained|provided|available|only|mainly)$/.test(reading.word(at - 1)) ? 'through' : undefined),
  were: (reading, at) => (reading.is(at - 1, NOUN) && reading.is(at + 1, Kind.Determiner | Kind.Subject) && !reading.is(at + 1, Kind.Relative) && isClauseBehind(reading, at + 1) ? 'where' : undefined),
}));

/** Whether a noun phrase begins at a place that is the subject of a verb behind it. */
function isSubject(reading: Reading, at: number): boolean {
  const phrase = reading.is(at, NOUN | Kind.Adjective) ? phraseAt(reading, at) : undefined;
  if (!phrase || phrase.determiner >= 0 || reading.is(phrase.head, Kind.Closed)) return false;
  return isFinite(reading, phrase.end);
}

function isObject(reading: Reading, at: number): boolean {
  return (reading.is(at, Kind.Determiner) && !reading.is(at, Kind.Relative)) || reading.is(at, Kind.Object);
}

/** The head of the noun phrase that begins at a place. */
function objectOf(reading: Reading, at: number): string {
  const phrase = phraseAt(reading, at);
  return phrase ? reading.word(phrase.head) : '';
}

/** Behind a modal or `to` stands a verb. */
function isVerbSlot(reading: Reading, at: number): boolean {
  const before = reading.is(at - 1, Kind.Adverb) ? at - 2 : at - 1;
  if (reading.is(before, Kind.Modal)) return !reading.isName(before) && !reading.is(before - 1, Kind.Determiner);
  return reading.word(before) === 'to' && reading.word(before - 1) !== 'access';
}

/** Verbs that a clause follows: `says it's open`. */
const SAYING = wordSet('say says said think thinks know knows known feel feels believe believes hope hopes mean means find finds found decide decides see sees seen ensure ensures understand note show shows suppose supposes guess agree agrees');

/** `reviews it's recruitment policy`, `of it's mandate`, `it's mandate is` */
function possessiveIts(reading: Reading, at: number): string | undefined {
  const next = at + 1;
  if (!reading.is(next, NOUN | Kind.Adjective) || reading.is(next, Kind.Closed)) return undefined;
  const phrase = phraseAt(reading, next);
  if (!phrase || phrase.determiner >= 0 || reading.is(phrase.head, Kind.Closed)) return undefined;
  if (isFinite(reading, phrase.end) && !reading.is(next, Kind.Adjective)) return 'its';
  const before = at - 1;
  if (reading.isMark(before)) return undefined;
  if (reading.is(before, Kind.Preposition) && !reading.is(before, Kind.Conjunction) && reading.word(before) !== 'than') return 'its';
  const isVerb = reading.is(before, Kind.OnlyVerb) || (reading.is(before, Kind.Third | Kind.Base | Kind.Gerund | Kind.Past) && !reading.is(before, Kind.Closed));
  return isVerb && !SAYING.has(reading.word(before)) ? 'its' : undefined;
}

/** `Its essential that`, `its important to` */
function itIs(reading: Reading, at: number): string | undefined {
  const next = at + 1;
  if (!/^(?:important|essential|possible|necessary|vital|clear|crucial|likely|impossible|advisable|recommended|required)$/.test(reading.word(next))) return undefined;
  return /^(?:to|that|for|when|if)$/.test(reading.word(next + 1)) ? "it's" : undefined;
}

/** `copies of there diplomas`, `There duties include` */
function theirs(reading: Reading, at: number): string | undefined {
  const next = at + 1;
  if (!reading.is(next, NOUN) || reading.is(next, Kind.Closed | Kind.Third | Kind.Adverb | Kind.OnlyVerb)) return undefined;
  if (reading.isSentenceStart(at)) return isSubject(reading, next) ? 'their' : undefined;
  const before = at - 1;
  if (reading.is(before, Kind.Preposition) && /^(?:of|for|with|by|to|on|about|into|during|after|before|within|throughout)$/.test(reading.word(before))) return 'their';
  return reading.is(before, Kind.OnlyVerb) && reading.is(before, Kind.Base | Kind.Third | Kind.Gerund) && !/^(?:go|get|arrive|remain|live|reside)/.test(reading.word(before)) ? 'their' : undefined;
}

/** `more important then knowledge` */
function comparative(reading: Reading, at: number): string | undefined {
  const before = at - 1;
  if (reading.isMark(before) || reading.isMark(at + 1) || reading.is(before, Kind.Being | Kind.Having | Kind.Modal | Kind.Subject | Kind.And | Kind.Conjunction)) return undefined;
  if (isFinite(reading, at + 1) || reading.is(at + 1, Kind.Third)) return undefined;
  if (/^(?:rather|other|earlier|later|sooner)$/.test(reading.word(before))) return 'than';
  for (let i = before; i >= 0 && i > before - 5 && !reading.isMark(i); i--) {
    if (reading.is(i, Kind.Conjunction | Kind.Relative) || /^(?:first|once)$/.test(reading.word(i))) return undefined;
    const word = reading.word(i);
    const isMore = /^(?:more|less|fewer)$/.test(word) && (i === before || reading.is(i + 1, Kind.Adjective | NOUN | Kind.Adverb));
    const isEr = i === before && /er$/.test(word) && reading.is(i, Kind.Adjective) && !/^(?:other|former|latter|proper|senior|junior|further|upper|inner|outer|eager|sober|super|tender|clever)$/.test(word);
    if (!isMore && !isEr && !/^(?:better|worse|greater|higher|lower|larger|smaller|longer|shorter)$/.test(word)) continue;
    // `If more come, then …` has a mark; `the more senior officer then reviews the file` has a verb.
    return reading.is(i - 1, Kind.Determiner) && reading.is(before, Kind.Person) ? undefined : 'than';
  }
  return undefined;
}

/** `decides weather a post should` */
function conjunction(reading: Reading, at: number): string | undefined {
  const before = at - 1;
  if (!reading.is(at + 1, Kind.Determiner | Kind.Subject | Kind.Plural) || reading.isMark(at + 1)) return undefined;
  const isVerb = reading.is(before, Kind.OnlyVerb | Kind.Gerund) || /^(?:check|checks|see|know|ask|asks|question|doubt|clear|certain|sure|unsure|on|of|matter|states?|know|say|to)$/.test(reading.word(before));
  return isVerb && isClauseBehind(reading, at + 1) ? 'whether' : undefined;
}

/** Whether a subject and its verb stand at a place. */
function isClauseBehind(reading: Reading, at: number): boolean {
  const phrase = phraseAt(reading, at);
  return phrase !== undefined && (isFinite(reading, phrase.end) || reading.is(phrase.end, Kind.Third | Kind.Past) || reading.is(phrase.head, Kind.Third));
}

/** `the principals of fairness` */
function abstractPrinciple(right: string): Look {
  return (reading, at) => {
    if (reading.word(at + 1) !== 'of') return undefined;
    const phrase = phraseAt(reading, at + 2);
    return phrase && phrase.determiner < 0 && reading.is(phrase.head, Kind.Mass) && !reading.is(phrase.head, Kind.Person) && !reading.isName(phrase.head) ? right : undefined;
  };
}

/** `All security personal receive`: as the head of a phrase it is staff that is meant. */
function people(reading: Reading, at: number): string | undefined {
  const before = at - 1;
  if (!reading.is(before, NOUN | Kind.Adjective) || reading.is(before, Kind.Closed | Kind.Adverb) || reading.isName(at) || reading.isMark(before)) return undefined;
  const next = at + 1;
  const isEnd = isFinite(reading, next) || /^(?:who|and|or|of|in|on|at|from|with|to|for|is|must)$/.test(reading.word(next)) || (reading.isMark(next) && /^[.,;)]$/.test(reading.word(next)));
  if (!isEnd || reading.word(next) === 'or' || reading.word(next) === 'and') return undefined;
  // `highly personal`, `something personal`
  return /^(?:very|more|most|strictly|purely|too|so|less)$/.test(reading.word(before)) || /thing$/.test(reading.word(before)) ? undefined : 'personnel';
}

/** `modules compliment the training`: persons are paid compliments. */
function complements(right: string): Look {
  return (reading, at) => {
    const isVerb = isVerbSlot(reading, at) || reading.is(at - 1, NOUN) || /^(?:which|that)$/.test(reading.word(at - 1));
    if (!isVerb || !isObject(reading, at + 1)) return undefined;
    const phrase = phraseAt(reading, at + 1);
    return phrase && !reading.is(phrase.head, Kind.Person | Kind.Closed) && !/^(?:staff|team|people|personnel)$/.test(reading.word(phrase.head)) ? right : undefined;
  };
}

/** What is brought about, not changed. */
const EFFECTED = /^(?:changes?|repairs?|payments?|improvements?|reforms?|transfers?|transitions?|arrests?|transformations?|purchases?|deliver(?:y|ies)|insurance|settlements?|reductions?|cures?|savings?)$/;

function affected(reading: Reading, at: number, right: string): string | undefined {
  const phrase = phraseAt(reading, at + 1);
  if (!phrase || reading.is(phrase.head, Kind.Closed) || EFFECTED.test(reading.word(phrase.head))) return undefined;
  return phrase.determiner >= 0 || reading.is(phrase.head, Kind.Person) || /^(?:staff|morale|performance|productivity|safety|quality)$/.test(reading.word(phrase.head)) ? right : undefined;
}

/** `insure compliance`, `insure that` */
function isEnsured(reading: Reading, at: number): boolean {
  if (reading.word(at) === 'that') return true;
  return /^(?:compliance|continuity|quality|consistency|accuracy|efficiency|effectiveness|coordination|confidentiality|implementation|transparency|coherence|respect|delivery|success|safety|security)$/.test(objectOf(reading, at));
}

/** `to many errors`, `is to large`: more than enough is meant. */
function tooMany(reading: Reading, at: number): string | undefined {
  if (/^(?:many|much|few|late|early|often|soon)$/.test(reading.word(at + 1)) && reading.is(at - 1, Kind.Being | Kind.Having | Kind.Third)) {
    return /^(?:many|much|few)$/.test(reading.word(at + 1)) && !reading.is(at - 1, Kind.Being | Kind.Having) ? undefined : 'too';
  }
  return undefined;
}

/** Persons and bodies whose plural hardly stands before another noun. */
const OWNERS = wordSet(
  'candidates applicants employees suppliers clients customers patients managers directors supervisors colleagues participants contractors visitors interns interpreters translators inspectors incumbents beneficiaries owners nurses pupils consultants organisations organizations companies agencies',
);
/** Plurals that are part of a compound with these. */
const COMPOUND = /^(?:association|union|club|forum|committee|council|meeting|network|conference|day|guide|relations|services?|list|area|group|training|representative|workshop|body|register|community|portal|entrance|department|office|board|assembly)$/;

/** `against the suppliers invoice`: nobody knows how many own it. */
function lostApostrophe(reading: Reading, at: number): Confused | undefined {
  if (!OWNERS.has(reading.word(at)) || !/^(?:the|each|every|a|an|this|these|all|of|our|its|their)$/.test(reading.word(at - 1))) return undefined;
  const noun = at + 1;
  const kind = reading.kind(noun);
  if ((kind & NOUN) === 0 || (kind & (Kind.Adjective | Kind.OnlyVerb | Kind.Closed)) !== 0 || reading.isName(noun) || COMPOUND.test(reading.word(noun))) return undefined;
  // \`the suppliers invoice the unit\`: a verb.
  if ((kind & (Kind.Base | Kind.Third)) !== 0) {
    if (!isGoverned(reading, at - 2) || isObject(reading, noun + 1)) return undefined;
  }
  const next = noun + 1;
  if (!reading.isMark(next) && !reading.is(next, Kind.Closed)) return undefined;
  if (reading.marks[next] === Mark.Other) return undefined;
  return confused(reading, at, undefined);
}

/** Whether what stands behind a place is the object of a verb or preposition of a sentence that has its verb. */
function isGoverned(reading: Reading, at: number): boolean {
  if (reading.is(at, Kind.OnlyVerb)) return true;
  if (!reading.is(at, Kind.Preposition) || reading.word(at) === 'of') return false;
  for (let i = at - 1; i >= 0 && reading.marks[i] !== Mark.Stop; i--) if (isFinite(reading, i)) return true;
  return false;
}
