import { LANGUAGES, type Language } from '../text/language.ts';
import type { AnySpan, FileSpan, Span } from '../text/source.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What editor, preview and command line have to know of a rule: they ask for a tag, never for a name. */
export type RuleTag =
  /** Spaces and punctuation: "Format document" applies the safe fixes. */
  | 'layout'
  /** What it marks can go without loss: the editor greys it out. */
  | 'unnecessary'
  /** Its span is a word that can be taken up among the house's words. */
  | 'spelling'
  /** It is about one word or two: silent inside a place where a rule on a whole wording reports. */
  | 'single-word'
  /** It is about a wording that profile, title or dictionary give. */
  | 'wording'
  /** It concerns the notice as a whole, wherever its span is. */
  | 'whole-notice'
  /** The edition that it marks lacks something that the other one has. */
  | 'missing'
  /** It marks what the other edition lacks. */
  | 'missing-in-other'
  /** A whole edition is missing. */
  | 'edition'
  /**
   * It judges a text as a whole, or against its counterpart: while the text is being written it would come and go with each key, and the
   * editor waits until the writer has left it.
   */
  | 'whole-text'
  /** It marks what is still to be written: an error of a published notice, but none while the writer is at it. */
  | 'to-do'
  /** It marks what has changed in one edition only. */
  | 'changed'
  /** Its first related place is the same value in the other edition, and either may be the wrong one: the editor marks both. */
  | 'two-sided'
  /** No notice may be published with it: the editor offers no way to ignore it. */
  | 'required'
  /** A failure of the program: no comment silences it, and no baseline holds it. */
  | 'never-silenced';

/** What a severity can be configured to: `off` silences the rule. */
export type ConfiguredSeverity = Severity | 'off';

/** What is configured for a rule: one severity, or one for each edition; where an edition has none, the rule's own holds. */
export type RuleSeverity = ConfiguredSeverity | Readonly<Partial<Record<Language, ConfiguredSeverity>>>;

/** What is configured, by the name of the rule. */
export type Severities = Readonly<Record<string, RuleSeverity>>;

/** What is configured for an edition; without a language, for the notice as a whole. */
export function severityIn(severity: RuleSeverity | undefined, language?: Language): ConfiguredSeverity | undefined {
  return typeof severity === 'object' ? language && severity[language] : severity;
}

/** Whether a rule is switched off, in both editions. */
export function isOff(severity: RuleSeverity | undefined): boolean {
  return severity === 'off' || LANGUAGES.every((language) => severityIn(severity, language) === 'off');
}

/** Whether a rule is switched off in one edition at least. */
export function isSomewhereOff(severity: RuleSeverity | undefined): boolean {
  return severity === 'off' || LANGUAGES.some((language) => severityIn(severity, language) === 'off');
}

/** A text in both languages, made when it is asked for. */
export type Message = (language: Language) => string;

/** One change of a text: the span is replaced. */
export interface EditIn<SpanKind extends AnySpan> {
  readonly span: SpanKind;
  readonly text: string;
}

/** A change of an edition, as rules report it. */
export type Edit = EditIn<Span>;

/** A change of a file. */
export type FileEdit = EditIn<FileSpan>;

/** A titled set of edits that mends one problem. */
export interface Fix {
  readonly title: Message;
  /** Cannot lose or invent meaning: `--fix` and "fix all" apply it unasked. */
  readonly safe: boolean;
  readonly edits: readonly FileEdit[];
}

/** What a rule reports. */
export interface Problem {
  readonly rule: string;
  /** Those of the rule. */
  readonly tags: readonly RuleTag[];
  readonly severity: Severity;
  readonly message: Message;
  readonly span: FileSpan;
  readonly related: readonly RelatedSpan[];
  /** The preferred fix first; computed when first asked for. */
  fixes(): readonly Fix[];
}

/** Another place that the message speaks of, most often the counterpart in the other edition. */
export interface RelatedSpan {
  readonly span: FileSpan;
  readonly message: Message;
}
