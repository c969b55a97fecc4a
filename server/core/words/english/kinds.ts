/** What an English word may be, as bits: as a rule it may be several things. */
export const Kind = {
  /** A noun in the singular, or one without a plural. */
  Singular: 1,
  Plural: 1 << 1,
  /** A noun without a plural, or one that may stand without an article in the singular. */
  Mass: 1 << 2,
  /** A noun in the singular that never stands without an article or the like. */
  Countable: 1 << 3,
  /** Somebody. */
  Person: 1 << 4,
  /** The base form of a verb. */
  Base: 1 << 5,
  /** `-s` */
  Third: 1 << 6,
  Past: 1 << 7,
  Participle: 1 << 8,
  /** `-ing` */
  Gerund: 1 << 9,
  /** A verb whose base form and third person are no nouns. */
  OnlyVerb: 1 << 10,
  Adjective: 1 << 11,
  Adverb: 1 << 12,
  Determiner: 1 << 13,
  Preposition: 1 << 14,
  /** A pronoun that may be a subject. */
  Subject: 1 << 15,
  /** `him`, `them` */
  Object: 1 << 16,
  /** What begins a clause. */
  Conjunction: 1 << 17,
  /** `who`, `which`, `that` and the like. */
  Relative: 1 << 18,
  /** `and`, `or`, `nor`, `but` */
  And: 1 << 19,
  Modal: 1 << 20,
  Being: 1 << 21,
  Having: 1 << 22,
  Doing: 1 << 23,
  Number: 1 << 24,
  /** The dictionary has it. */
  Known: 1 << 25,
  /** A word without content of its own. */
  Closed: 1 << 26,
} as const;

export const NOUN = Kind.Singular | Kind.Plural;
export const VERB = Kind.Base | Kind.Third | Kind.Past | Kind.Participle | Kind.Gerund;
