import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { wordSet } from '../neighbours.ts';
import { Mark } from '../word-reading.ts';
import { hasSubject, isManyAlone, isOnlyVerb, isVerbHere, mayHoldVerb } from './noun-or-verb.ts';
import { Count, type NounPhrase, phraseAt } from './noun-phrases.ts';
import { FARTHEST, type Reading } from './reading.ts';

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
export const LONGEST = 45;

/** What sets off a part of the subject behind a comma. */
const SET_OFF = wordSet(
  'together along as including like who which whose such in led based unlike accompanied with especially particularly notably mainly usually normally',
);

/** Goes from the first noun phrase of a clause to its verb. */
export class SubjectReader {
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
  /** Whether several subjects are certain, whatever the last one is. */
  #isJoined = false;
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
    this.#isImperative =
      this.#isBare &&
      reading.is(start, Kind.Base | Kind.Third) &&
      !reading.is(start, Kind.Closed) &&
      !(reading.is(start, Kind.Plural) && reading.is(start, Kind.Person));
  }

  read(): Clause | undefined {
    const { reading, start } = this;
    while (this.#at < reading.count && this.#at - start < LONGEST) {
      const at = this.#at;
      if (
        this.#isImperative &&
        !reading.is(at, Kind.Being | Kind.Having | Kind.Doing | Kind.Modal) &&
        hasSubject(reading, at)
      )
        return undefined;
      if (hasSubject(reading, at) && this.#mustBeOnly && !isOnlyVerb(reading, at)) return undefined;
      // `the findings that the inspectors report are …`
      if (this.opener === 'that' && this.#mayHoldVerb) return undefined;
      // `the findings that the inspectors report are …`
      if (this.opener === 'that' && this.#mayHoldVerb) return undefined;
      if (hasSubject(reading, at) || at === this.#lone || this.#isBehindPronoun(at))
        return this.#clause(at, this.#head, this.#count);
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
      if (
        (kind & (Kind.Base | Kind.Third)) === 0 ||
        (kind & (Kind.Closed | Kind.Adjective)) !== 0 ||
        reading.isName(at)
      )
        continue;
      if (!reading.is(at - 1, NOUN) || reading.is(at - 1, Kind.Closed)) continue;
      if (reading.is(at - 1, Kind.Adjective) && !reading.is(at - 1, Kind.Person)) continue;
      const isBehindMany = isManyAlone(reading, at - 1);
      if (
        isBehindMany
          ? !isOnlyVerb(reading, at) || (at === head && reading.isMark(at + 1))
          : at < head || !isVerbHere(reading, at)
      )
        continue;
      if (this.#isInside) return this.#clause(at, this.#head, this.#count);
      if (isBehindMany || this.#isJoined) return this.#clause(at, at - 1, Count.Many);
      const isPerson = reading.is(at - 1, Kind.Person) && !reading.is(at - 1, Kind.Plural) && this.#joined !== 'and';
      return this.#clause(at, at - 1, isPerson ? Count.One : Count.Unknown);
    }
    return undefined;
  }

  /** Whether what is read ends in a stop: a fragment need not have a verb. */
  #isSentence(): boolean {
    const { reading } = this;
    if (reading.prose.kind !== 'paragraph') return false;
    for (let i = this.#at; i < reading.count && i < this.#at + FARTHEST; i++)
      if (reading.marks[i] === Mark.Stop) return reading.word(i) === '.';
    return false;
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
      if (this.#mustBeOnly && this.#isImperative && at === this.start + 1) return false;
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
    if (hasSubject(reading, next) && !(reading.is(next, Kind.Base) && !reading.is(next, Kind.Closed))) {
      this.#at = next;
      return true;
    }
    if (
      !SET_OFF.has(reading.word(next)) &&
      !(reading.is(next, Kind.Participle | Kind.Gerund) && !reading.is(next, Kind.Closed))
    )
      return false;
    for (let i = next; i < reading.count && i < at + LONGEST; i++) {
      if (reading.marks[i] === Mark.Stop || reading.marks[i] === Mark.Other) return false;
      if (reading.marks[i] !== Mark.Comma) continue;
      // `like A, B and C`: a further comma is one of a series.
      this.#at = i + 1;
      this.#isInside = true;
      this.#last = { ...this.#last, end: -1 };
      return hasSubject(reading, i + 1) || this.#isLoneVerb(i + 1);
    }
    return false;
  }

  /** Behind what is set off, a word that may be a verb is one. */
  #isLoneVerb(at: number): boolean {
    const { reading } = this;
    if (!reading.is(at, Kind.Base | Kind.Third) || reading.is(at, Kind.Closed) || !isVerbHere(reading, at))
      return false;
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
    while (reading.is(i, Kind.Participle | Kind.Being | Kind.Adverb) && !reading.isMark(i) && !hasSubject(reading, i))
      i++;
    this.#at = i;
    this.#object(i);
    return true;
  }

  /** Takes a noun phrase that a verb has for its object, if one follows. */
  #object(at: number): void {
    const { reading } = this;
    if (reading.is(at, Kind.Object)) this.#at = at + 1;
    const phrase = phraseAt(reading, at);
    if (!phrase || (reading.is(at, Kind.Subject) && !reading.is(at, Kind.Determiner))) return;
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
    if (
      phrase.determiner < 0 &&
      reading.is(phrase.start, Kind.Base | Kind.Third) &&
      !reading.is(phrase.start, Kind.Mass)
    )
      return false;
    const before = this.#last;
    this.#at = phrase.end;
    this.#last = phrase;
    if (word !== 'and' && this.#isInside) return true;
    if (!this.#isInside) this.#joined = word;
    if (word !== 'and') {
      if (this.#count !== phrase.count || this.#count !== Count.One) this.#count = Count.Unknown;
      return true;
    }
    if (this.#count === Count.Many) {
      this.#isJoined = true;
      return true;
    }
    const isParallel = phrase.determiner < 0 && before.determiner < 0 && phrase.number < 0;
    if (this.#isInside) {
      const hasOwn = reading.is(phrase.end, Kind.Preposition);
      // `the list of names and addresses`
      if (
        isParallel &&
        !hasOwn &&
        phrase.count === before.count &&
        (phrase.count === Count.Many || reading.is(phrase.head, Kind.Mass))
      )
        return true;
      // `Knowledge of terms and experience in interpreting`
      if (
        isParallel &&
        hasOwn &&
        this.#isBare &&
        reading.is(phrase.head, Kind.Mass) &&
        reading.is(this.#head, Kind.Mass) &&
        this.#isFirstInside
      ) {
        this.#count = Count.Many;
        return true;
      }
      this.#count = Count.Unknown;
      return true;
    }
    const isEach = (one: NounPhrase): boolean =>
      one.determiner >= 0 && /^(?:each|every|no)$/.test(reading.word(one.determiner));
    this.#isJoined = before.determiner >= 0 && phrase.determiner >= 0 && !isEach(before) && !isEach(phrase);
    if (isEach(before) || isEach(phrase)) this.#count = Count.Unknown;
    else if (
      before.count === Count.Many ||
      phrase.count === Count.Many ||
      (before.determiner >= 0 && phrase.determiner >= 0 && before.count === Count.One && phrase.count === Count.One)
    )
      this.#count = Count.Many;
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
