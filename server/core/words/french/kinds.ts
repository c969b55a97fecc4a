/** What a French word may be, as bits: as a rule it may be several things. */
export const Kind = {
  /** A noun, pronoun or determiner, by gender and number. */
  Masculine: 1,
  Masculines: 2,
  Feminine: 4,
  Feminines: 8,
  /** An adjective or a participle used as one: the same four, {@link ADJECTIVE_SHIFT} higher. */
  AdjectiveMasculine: 1 << 4,
  AdjectiveMasculines: 1 << 5,
  AdjectiveFeminine: 1 << 6,
  AdjectiveFeminines: 1 << 7,
  ThirdOne: 1 << 8,
  ThirdMany: 1 << 9,
  /** The first and second person, without `-ez`. */
  OtherFinite: 1 << 10,
  /** `-ez` */
  You: 1 << 11,
  Infinitive: 1 << 12,
  Participle: 1 << 13,
  /** `-ant` */
  Gerund: 1 << 14,
  Adverb: 1 << 15,
  Determiner: 1 << 16,
  Preposition: 1 << 17,
  /** A pronoun that is nothing but a subject. */
  Subject: 1 << 18,
  /** A pronoun that stands before its verb, and `ne`. */
  Clitic: 1 << 19,
  /** What begins a clause. */
  Conjunction: 1 << 20,
  /** `et`, `ou`, `ni` */
  And: 1 << 21,
  Number: 1 << 22,
  /** The dictionary has it. */
  Known: 1 << 23,
  /** A word without content of its own. */
  Closed: 1 << 24,
  /** An adjective that stands before its noun. */
  BeforeNoun: 1 << 25,
  /** A noun of the list, of whose gender there is no doubt. */
  Listed: 1 << 26,
  /** An adjective, though it may be a noun. */
  MostlyAdjective: 1 << 27,
  Modal: 1 << 28,
  Being: 1 << 29,
  Having: 1 << 30,
} as const;

export const ADJECTIVE_SHIFT = 4;

export const ONE = Kind.Masculine | Kind.Feminine;
export const MANY = Kind.Masculines | Kind.Feminines;
export const ANY_MASCULINE = Kind.Masculine | Kind.Masculines;
export const ANY_FEMININE = Kind.Feminine | Kind.Feminines;
/** A noun of any gender and number. */
export const NOUN = ONE | MANY;
export const ADJECTIVE = NOUN << ADJECTIVE_SHIFT;
/** A verb that has a subject. */
export const FINITE = Kind.ThirdOne | Kind.ThirdMany | Kind.OtherFinite | Kind.You;
