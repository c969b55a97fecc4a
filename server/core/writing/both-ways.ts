import type { ReportedFix } from '../model/rule.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/source.ts';

/** One edition's value, as fixes replace it and take it over. */
export interface ValueInEdition {
  readonly span: Span;
  /** The value in the form of an edition of this language; undefined if it cannot be written so. */
  readonly text: (language: Language) => string | undefined;
}

/** The two fixes of a value that differs: take over the English value here, or give the French one to the English edition. */
export function bothWays(en: ValueInEdition, fr: ValueInEdition): readonly ReportedFix<'take' | 'give'>[] {
  const fix = (title: 'take' | 'give', span: Span, text: string | undefined) =>
    text === undefined ? [] : [{ title, args: { text }, edits: [{ span, text }] }];
  return [...fix('take', fr.span, en.text('fr')), ...fix('give', en.span, fr.text('en'))];
}
