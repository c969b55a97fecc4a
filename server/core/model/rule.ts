import type { Profile } from '../../../schemas/profile.ts';
import type { Facts } from '../facts/index.ts';
import type { Review } from '../review/review.ts';
import type { Language } from '../text/language.ts';
import type { AnySpan } from '../text/source.ts';
import type { Dictionaries } from '../words/dictionaries.ts';
import type { Alignment, Bead } from './alignment.ts';
import type { Edition, Field, Heading, Notice, Section, Subsection, Title } from './notice.ts';
import type { EditIn, RuleTag, Severity } from './problem.ts';

export type RuleFamily = 'structure' | 'bilingual' | 'values' | 'language' | 'meta';

/** A date of the calendar; month 1-12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a rule may look at. It reads no file and no clock. */
export interface RuleContext<Key extends string> {
  readonly notice: Notice;
  readonly alignment: Alignment;
  readonly profile: Profile;
  /** What the header and the standard parts say, read once and shared by all rules. */
  readonly facts: Facts;
  /** Undefined where the caller gave no date: then nothing is too late. */
  readonly today: CalendarDate | undefined;
  /** The words of both languages; undefined where they are not loaded. */
  readonly dictionaries: Dictionaries | undefined;
  /** The notice as it was at the revision that the caller compares with; undefined where it gave none. */
  readonly previous: Notice | undefined;
  /** That revision, as people call it; undefined where it has no name. */
  readonly comparedWith: string | undefined;
  /** What was noted of the notice's rows. */
  readonly review: Review;
  report(problem: Report<Key>): void;
}

/** A word of a message that differs between the languages. */
export type Localized = Readonly<Record<Language, string>>;

export type MessageArguments = Readonly<Record<string, string | number | Localized>>;

/** @typeParam SpanKind most rules report places in an edition; some, places in a file that belong to none */
export interface Report<Key extends string, SpanKind extends AnySpan = AnySpan> {
  readonly message: Key;
  readonly args?: MessageArguments;
  readonly span: SpanKind;
  /** Only for a case that is more or less serious than the others of its rule. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly span: SpanKind; readonly message: Key; readonly args?: MessageArguments }[];
  /** Called when the fixes are first asked for. The preferred one first. */
  readonly fixes?: () => readonly ReportedFix<Key, SpanKind>[];
}

export interface ReportedFix<Key extends string, SpanKind extends AnySpan = AnySpan> {
  readonly title: Key;
  readonly args?: MessageArguments;
  readonly safe?: boolean;
  readonly edits: readonly EditIn<SpanKind>[];
}

/**
 * The nodes that a rule wants to see; the one walk over the notice calls each in document order, `notice` last. There are hundreds of blocks in a
 * notice: a rule looks through those of an edition itself, or at the places in them that a scan has found (`scan/scan.ts`).
 */
export interface Visitor<Key extends string> {
  edition?(edition: Edition, context: RuleContext<Key>): void;
  title?(title: Title, context: RuleContext<Key>): void;
  field?(field: Field, context: RuleContext<Key>): void;
  /** The preamble and every section. */
  section?(section: Section, context: RuleContext<Key>): void;
  subsection?(subsection: Subsection, context: RuleContext<Key>): void;
  /** Section and subsection headings. */
  heading?(heading: Heading, context: RuleContext<Key>): void;
  /** Every bead of the alignment, where both editions are there. */
  bead?(bead: Bead, context: RuleContext<Key>): void;
  notice?(notice: Notice, context: RuleContext<Key>): void;
}

/** Shown by `explain` and by the editor. In plain words: writers are not programmers. */
export interface RuleDocumentation {
  /** One line: what the rule reports. */
  readonly summary: string;
  /** Why it matters, and what to do. One to three sentences. */
  readonly why: string;
}

/**
 * A right and a wrong text. `right` stands word for word in one of our sample notices (once); with `wrong` in its place the rule
 * reports exactly one problem more. A test runs every example.
 */
export interface RuleExample {
  /** The sample's file name in test/notices. */
  readonly notice: string;
  readonly right: string;
  readonly wrong: string;
  /** What the other edition says in this place, word for word, where the rule has to do with it. */
  readonly beside?: Partial<Localized>;
  /** Where the mistake is in both editions at once: what else is changed, in any file of the notice. */
  readonly also?: { readonly right: string; readonly wrong: string };
  /** A profile of the tests, for a rule on what no built-in profile has. */
  readonly profile?: string;
}

/** What not every check is given: today's date, an earlier revision, the text of every file of the notice. */
export type RuleNeed = 'today' | 'previous' | 'every-file';

export interface RuleDefinition<Key extends string> {
  readonly name: string;
  readonly family: RuleFamily;
  /** The default severity. */
  readonly severity: Severity;
  /** Whether the rule offers fixes, and whether some of them are safe. */
  readonly fixable?: 'yes' | 'safe';
  /** It is off unless its own name is configured with a severity: what its family has does not switch it on. */
  readonly isOptIn?: true;
  readonly tags?: readonly RuleTag[];
  /** Without these it cannot find all that it reports. */
  readonly needs?: readonly RuleNeed[];
  readonly documentation: Readonly<Record<Language, RuleDocumentation>>;
  readonly examples: readonly RuleExample[];
  /**
   * Messages and fix titles by key, with `{name}` for arguments. A message says what is wrong, why it matters and what to do. Where its
   * `{count}` takes the singular, the text of the key with `One` behind it is shown in its place, if there is one.
   */
  readonly messages: Readonly<Record<Language, Readonly<Record<Key, string>>>>;
  readonly visit: Visitor<Key>;
}

/** A rule of any message keys, as the list of rules holds it. */
export type Rule = RuleDefinition<string>;

/** Types a rule's definition: both languages have the same message keys, and `report` takes only these. */
export function defineRule<const Key extends string>(definition: RuleDefinition<Key>): Rule {
  return definition as unknown as Rule;
}
