import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { wordSet } from '../neighbours.ts';
import { Count, type NounPhrase, phraseAt } from './noun-phrases.ts';
import { Mark, type Reading } from './reading.ts';

/** A subject and the verb that it asks for a form. */
export interface Clause {
  readonly start: number;
  /** The word that the verb agrees with. */
  readonly head: number;
  readonly count: Count;
  /** The place of the finite verb. */
  readonly verb: number;
  /** The place of a comma that parts the two, though nothing is set off; -1 where there is none. */
  readonly comma: number;
  /** What it begins with: a conjunction, `that`, or nothing. */
  readonly opener: '' | 'that' | 'if';
}

/** No subject is longer; in words. */
const LONGEST = 45;

/** Whether a word can be nothing but a verb with a subject. */
export function isFinite(reading: Reading, at: number): boolean {
  const kind = reading.kind(at);
  if ((kind & Kind.Modal) !== 0) return true;
  if ((kind & (Kind.Being | Kind.Having | Kind.Doing)) !== 0) return (kind & (Kind.Third | Kind.Base)) !== 0;
  return (kind & Kind.OnlyVerb) !== 0 && (kind & (Kind.Third | Kind.Base)) !== 0 && (kind & (Kind.Adjective | NOUN)) === 0;
}

/** The clauses of a passage whose subject and verb are found for certain. */
export function* clausesIn(reading: Reading): Iterable<Clause> {
  for (let at = 0; at < reading.count; at++) {
    const opener = openerBefore(reading, at);
    if (opener === undefined) continue;
    const start = opener === '' ? behindIntroduction(reading, at) : at;
    const clause = start < 0 ? undefined : clauseAt(reading, start, opener);
    if (clause) yield clause;
  }
}

const CONJUNCTIONS = wordSet('if when because although though unless whether whereas while');

/** What stands before a word where a clause may begin; undefined where none may. */
function openerBefore(reading: Reading, at: number): Clause['opener'] | undefined {
  if (reading.isMark(at)) return undefined;
  if (reading.isSentenceStart(at)) return '';
  const before = reading.word(at - 1);
  if (CONJUNCTIONS.has(before)) return 'if';
  // `ensures that the records …`
  if (before === 'that' && reading.is(at, Kind.Determiner | Kind.Plural | Kind.Subject) && !reading.is(at, Kind.Third) && !reading.isMark(at - 2)) return 'that';
  return undefined;
}

/** Where the subject of a sentence begins, behind what introduces it; -1 where that is not certain. */
function behindIntroduction(reading: Reading, at: number): number {
  const kind = reading.kind(at);
  const isIntroduced = (kind & (Kind.Preposition | Kind.Adverb | Kind.Conjunction | Kind.Gerund)) !== 0 || reading.word(at) === 'to';
  if (!isIntroduced || (kind & (NOUN | Kind.Determiner)) !== 0) return at;
  for (let i = at + 1; i < at + LONGEST; i++) {
    if (i >= reading.count || reading.marks[i] === Mark.Stop || reading.marks[i] === Mark.Other) return -1;
    if (reading.marks[i] === Mark.Comma)
      return reading.is(i + 1, Kind.Determiner | Kind.Subject | Kind.Plural) && !reading.is(i + 1, Kind.Relative) ? i + 1 : -1;
  }
  return -1;
}

/** What sets off a part of the subject behind a comma. */
const SET_OFF = wordSet('together along as including like who which whose such in led based unlike accompanied with especially particularly notably mainly usually normally');

function clauseAt(reading: Reading, start: number, opener: Clause['opener']): Clause | undefined {
  const subject = phraseAt(reading, start);
  if (!subject || (subject.start === subject.head && reading.is(start, Kind.Gerund))) return undefined;
  if (reading.word(start) === 'that' && reading.is(subject.head, Kind.Third)) return undefined;
  return new SubjectReader(reading, start, subject, opener).read();
}

/** Goes from the first noun phrase of a clause to its verb. */
class SubjectReader {
  #at: number;
  #head: number;
  #count: Count;
  /** The last noun phrase, which may have the verb for its head. */
  #last: NounPhrase;
  /** Whether the last noun phrase belongs to a preposition or a participle. */
  #isInside = false;
  #comma = -1;
  /** A word that may be a noun and is the verb. */
  #lone = -1;
  #mustBeOnly = false;
  /** What joins several subjects. */
  #joined = '';
  readonly #isBare: boolean;
  /** Whether the first phrase may hold the verb, in the right form: `The officer plans convoys, …`. */
  readonly #mayHoldVerb: boolean;
  /** Whether the first word may be a verb: `Draft …`, `Waits …`. */
  readonly #isImperative: boolean;
  /** Whether the last noun phrase is the object of a verb. */
  #isObject = false;

  constructor(
    readonly reading: Reading,
    readonly start: number,
    subject: NounPhrase,
    readonly opener: Clause['opener'],
  ) {
    this.#at = subject.end;
    this.#head = subject.head;
    this.#count = subject.count;
    this.#last = subject;
    this.#isBare = subject.determiner < 0 && subject.number < 0;
    this.#mayHoldVerb = mayHoldVerb(reading, subject);
    this.#isImperative = this.#isBare && reading.is(start, Kind.Base | Kind.Third) && !reading.is(start, Kind.Closed);
  }

  read(): Clause | undefined {
    const { reading, start } = this;
    while (this.#at < reading.count && this.#at - start < LONGEST) {
      const at = this.#at;
      if (this.#isImperative && !reading.is(at, Kind.Being | Kind.Having | Kind.Doing | Kind.Modal) && isFinite(reading, at)) return undefined;
      if (isFinite(reading, at) && this.#mustBeOnly && !this.#isOnlyVerb(at)) return undefined;
      if (isFinite(reading, at) || at === this.#lone || this.#isBehindPronoun(at)) return this.#clause(at, this.#head, this.#count);
      const inside = this.#verbInside();
      if (inside !== undefined) return inside;
      if (!this.#step(at)) return undefined;
      this.#comma = reading.marks[at] === Mark.Comma && this.#at === at + 1 ? at : -1;
      if (this.#at <= at) return undefined;
    }
    return undefined;
  }

  /** Behind `she` stands a verb. */
  #isBehindPronoun(at: number): boolean {
    const { reading } = this;
    const isPronoun = this.#last.end === at && /^(?:he|she|it|they|we|you)$/.test(reading.word(at - 1));
    return isPronoun && reading.is(at, Kind.Base | Kind.Third) && !reading.isName(at);
  }

  /** The verb that was taken for a noun of the last phrase: `The nurse on duty keep the …`, `neither of the contracts cover costs`. */
  #verbInside(): Clause | undefined {
    const { reading } = this;
    const { head, start, end } = this.#last;
    if (this.#at !== end || this.#isObject || this.#isImperative || !this.#isSentence()) return undefined;
    for (let at = start + 1; at <= head; at++) {
      const kind = reading.kind(at);
      if ((kind & (Kind.Base | Kind.Third)) === 0 || (kind & (Kind.Closed | Kind.Adjective)) !== 0 || reading.isName(at)) continue;
      if (!reading.is(at - 1, NOUN) || reading.is(at - 1, Kind.Closed)) continue;
      if (reading.is(at - 1, Kind.Adjective) && !reading.is(at - 1, Kind.Person)) continue;
      const isBehindMany = isManyAlone(reading, at - 1);
      if (at < head ? !isBehindMany || !this.#isOnlyVerb(at) : !this.#isVerbHere(at)) continue;
      if (this.#isInside) return this.#clause(at, this.#head, this.#count);
      const own = isBehindMany ? Count.Many : reading.is(at - 1, Kind.Person) && !reading.is(at - 1, Kind.Plural) ? Count.One : Count.Unknown;
      return this.#clause(at, at - 1, this.#joined === 'and' ? (own === Count.Unknown ? own : Count.Many) : own);
    }
    return undefined;
  }

  /** Whether a word that may be a noun is a verb here: an object follows, and no other verb of the sentence. */
  #isVerbHere(at: number): boolean {
    const { reading } = this;
    const behind = at + 1;
    const hasObject =
      (reading.is(behind, Kind.Determiner) && !reading.is(behind, Kind.Relative)) || reading.is(behind, Kind.Object);
    const isRather = reading.is(at, Kind.Countable | Kind.Mass) && reading.is(at, Kind.Base);
    const goesOn = hasObject || (!isRather && reading.is(behind, Kind.Preposition | Kind.Adverb | Kind.Number) && !reading.isMark(behind));
    if (!goesOn) return false;
    return this.#isOnlyVerb(at);
  }

  /** Whether what is read ends in a stop: a fragment need not have a verb. */
  #isSentence(): boolean {
    const { reading } = this;
    if (reading.prose.kind !== 'paragraph') return false;
    for (let i = this.#at; i < reading.count; i++) if (reading.marks[i] === Mark.Stop) return reading.word(i) === '.';
    return false;
  }

  /** Whether no other word of the clause can be its verb. */
  #isOnlyVerb(at: number): boolean {
    const { reading } = this;
    for (let i = at + 1; i < reading.count && reading.marks[i] !== Mark.Stop; i++) {
      if (reading.is(i, Kind.Relative | Kind.Conjunction) || reading.marks[i] === Mark.Other) break;
      if (isFinite(reading, i) && !reading.is(i - 1, Kind.And) && reading.word(i - 1) !== 'to') return false;
      if (reading.marks[i] === Mark.Comma && reading.is(i + 1, Kind.Third | Kind.Base)) return false;
    }
    return true;
  }

  /** Takes the next part of the subject. @returns whether there is one */
  #step(at: number): boolean {
    const { reading } = this;
    const kind = reading.kind(at);
    const word = reading.word(at);
    if (reading.marks[at] === Mark.Comma) return this.#behindComma(at);
    if (word === '(') return this.#behindBracket(at);
    if (reading.isMark(at)) return false;
    if (word === 'to' && reading.is(at + 1, Kind.Base | Kind.Being)) return this.#infinitive(at + 1);
    if ((kind & Kind.And) !== 0) return this.#coordinated(at);
    if ((kind & Kind.Preposition) !== 0) {
      // `after the deadline` may begin a clause, which has a verb of its own.
      if ((kind & Kind.Conjunction) !== 0) this.#mustBeOnly = true;
      if (this.#mustBeOnly && this.#isImperative) return false;
      return this.#prepositional(at);
    }
    if ((kind & Kind.Closed) === 0 && (kind & (Kind.Participle | Kind.Gerund)) !== 0) return this.#participle(at);
    if (word === 'not') return false;
    if ((kind & (Kind.Adverb | Kind.Adjective)) !== 0 && (kind & (Kind.Relative | Kind.Determiner)) === 0) {
      this.#at = at + 1;
      return true;
    }
    return false;
  }

  #behindComma(at: number): boolean {
    const { reading } = this;
    const next = at + 1;
    if (this.#mayHoldVerb || this.#isObject) return false;
    if (isFinite(reading, next) && !(reading.is(next, Kind.Base) && !reading.is(next, Kind.Closed))) {
      this.#at = next;
      return true;
    }
    if (!SET_OFF.has(reading.word(next)) && !(reading.is(next, Kind.Participle | Kind.Gerund) && !reading.is(next, Kind.Closed))) return false;
    for (let i = next; i < reading.count && i < at + LONGEST; i++) {
      if (reading.marks[i] === Mark.Stop || reading.marks[i] === Mark.Other) return false;
      if (reading.marks[i] !== Mark.Comma) continue;
      // `like A, B and C`: a further comma is one of a series.
      this.#at = i + 1;
      this.#isInside = true;
      this.#last = { ...this.#last, end: -1 };
      return isFinite(reading, i + 1) || this.#isLoneVerb(i + 1);
    }
    return false;
  }

  /** Behind what is set off, a word that may be a verb is one. */
  #isLoneVerb(at: number): boolean {
    const { reading } = this;
    if (!reading.is(at, Kind.Base | Kind.Third) || reading.is(at, Kind.Closed) || !this.#isVerbHere(at)) return false;
    this.#lone = at;
    return true;
  }

  #behindBracket(at: number): boolean {
    const { reading } = this;
    for (let i = at + 1; i < reading.count && i < at + LONGEST; i++) {
      if (reading.word(i) !== ')') continue;
      this.#at = i + 1;
      return true;
    }
    return false;
  }

  #infinitive(at: number): boolean {
    const { reading } = this;
    let i = at + 1;
    while (reading.is(i, Kind.Participle | Kind.Being | Kind.Adverb) && !reading.isMark(i) && !isFinite(reading, i)) i++;
    this.#at = i;
    this.#object(i);
    return true;
  }

  /** Takes a noun phrase that a verb has for its object, if one follows. */
  #object(at: number): void {
    const { reading } = this;
    if (reading.is(at, Kind.Object)) this.#at = at + 1;
    const phrase = phraseAt(reading, at);
    if (!phrase || reading.is(at, Kind.Subject) && !reading.is(at, Kind.Determiner)) return;
    this.#inside(phrase);
    this.#isObject = true;
  }

  #inside(phrase: NounPhrase): void {
    this.#isObject = false;
    this.#at = phrase.end;
    this.#last = phrase;
    this.#isInside = true;
  }

  #prepositional(at: number): boolean {
    const { reading } = this;
    let i = at + 1;
    while (reading.is(i, Kind.Preposition) && !reading.isMark(i)) i++;
    if (reading.is(i, Kind.Gerund) && !reading.is(i, NOUN | Kind.Closed)) {
      this.#at = i + 1;
      this.#object(i + 1);
      return true;
    }
    if (reading.is(i, Kind.Object)) {
      this.#at = i + 1;
      this.#isInside = true;
      return true;
    }
    const phrase = phraseAt(reading, i);
    if (!phrase) return false;
    this.#inside(phrase);
    return true;
  }

  #participle(at: number): boolean {
    const { reading } = this;
    this.#at = at + 1;
    this.#isInside = true;
    this.#last = { ...this.#last, end: -1 };
    if (!reading.is(at, Kind.Gerund)) return true;
    // `data processing units`: nobody knows which is the head.
    if (reading.is(at + 1, NOUN) && !reading.is(at + 1, Kind.Closed)) {
      const phrase = phraseAt(reading, at + 1);
      if (phrase && phrase.count !== this.#count) this.#count = Count.Unknown;
    }
    this.#object(at + 1);
    return true;
  }

  /** `and`, `or` and a further noun phrase. */
  #coordinated(at: number): boolean {
    const { reading } = this;
    const word = reading.word(at);
    const phrase = phraseAt(reading, at + 1);
    if (!phrase || word === 'but' || this.#mayHoldVerb) return false;
    // `… and reports to`: a verb as well.
    if (phrase.determiner < 0 && reading.is(phrase.start, Kind.Base | Kind.Third) && !reading.is(phrase.start, Kind.Mass)) return false;
    const before = this.#last;
    this.#at = phrase.end;
    this.#last = phrase;
    if (word !== 'and' && this.#isInside) return true;
    if (!this.#isInside) this.#joined = word;
    if (word !== 'and') {
      if (this.#count !== phrase.count || this.#count !== Count.One) this.#count = Count.Unknown;
      return true;
    }
    if (this.#count === Count.Many) return true;
    const isParallel = phrase.determiner < 0 && before.determiner < 0 && phrase.number < 0;
    if (this.#isInside) {
      const hasOwn = reading.is(phrase.end, Kind.Preposition);
      // `the list of names and addresses`
      if (isParallel && !hasOwn && phrase.count === before.count && (phrase.count === Count.Many || reading.is(phrase.head, Kind.Mass))) return true;
      // `Knowledge of terms and experience in interpreting`
      if (isParallel && hasOwn && this.#isBare && reading.is(phrase.head, Kind.Mass) && reading.is(this.#head, Kind.Mass) && this.#isFirstInside) {
        this.#count = Count.Many;
        return true;
      }
      this.#count = Count.Unknown;
      return true;
    }
    const isEach = (one: NounPhrase): boolean => one.determiner >= 0 && /^(?:each|every|no)$/.test(reading.word(one.determiner));
    if (isEach(before) || isEach(phrase)) this.#count = Count.Unknown;
    else if (before.count === Count.Many || phrase.count === Count.Many || (before.determiner >= 0 && phrase.determiner >= 0 && before.count === Count.One && phrase.count === Count.One)) this.#count = Count.Many;
    else this.#count = Count.Unknown;
    if (this.#count === Count.Many) this.#head = phrase.head;
    return true;
  }

  get #isFirstInside(): boolean {
    return this.reading.word(this.#head + 1) === 'of' || this.reading.word(this.#head + 1) === 'in';
  }

  #clause(verb: number, head: number, count: Count): Clause {
    return { start: this.start, head, count, verb, comma: this.#comma, opener: this.opener };
  }
}

/** Plurals that stand before other nouns. */
const ATTRIBUTES = wordSet('sales communications operations systems services resources affairs facilities human goods arms sports customs works news logistics series means headquarters premises human-resources terms contents accounts claims records materials customs savings earnings');

/** Whether a word is a noun in the plural that hardly stands before another noun. */
function isManyAlone(reading: Reading, at: number): boolean {
  if (!reading.is(at, Kind.Plural) || reading.is(at, Kind.Singular) || reading.isName(at) || ATTRIBUTES.has(reading.word(at))) return false;
  // Behind `two` or an adjective it is no verb.
  return !reading.is(at, Kind.Third) || reading.is(at - 1, Kind.Determiner | Kind.Number | Kind.Adjective | Kind.Participle);
}

/** Whether a word of a phrase may be the verb of what stands before it. */
function mayHoldVerb(reading: Reading, { start, head }: NounPhrase): boolean {
  for (let at = start + 1; at <= head; at++) {
    const kind = reading.kind(at);
    if ((kind & Kind.Closed) !== 0 || !reading.is(at - 1, NOUN) || reading.isName(at)) continue;
    if ((kind & Kind.Third) !== 0 ? !reading.is(at - 1, Kind.Plural) : (kind & Kind.Base) !== 0 && reading.is(at - 1, Kind.Plural)) return true;
  }
  return false;
}
