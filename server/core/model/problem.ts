import type { Language, Span } from '../text/source.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a severity can be configured to: `off` silences the rule. */
export type ConfiguredSeverity = Severity | 'off';

/** A text in both languages, made when it is asked for. */
export type Text = (language: Language) => string;

/** One change of a source's text: the span is replaced. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A titled set of edits that mends one problem. */
export interface Fix {
  readonly title: Text;
  /** Cannot lose or invent meaning: `--fix` and "fix all" apply it unasked. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** What a rule reports. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly span: Span;
  readonly related: readonly RelatedSpan[];
  /** The preferred fix first; computed when first asked for. */
  fixes(): readonly Fix[];
}

/** Another place that the message speaks of, most often the counterpart in the other edition. */
export interface RelatedSpan {
  readonly span: Span;
  readonly message: Text;
}
