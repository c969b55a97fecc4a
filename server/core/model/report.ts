import type { AnySpan, FileSpan } from '../text/source.ts';
import { format, type Message } from './messages.ts';
import type { ConfiguredSeverity, Fix, Problem } from './problem.ts';
import type { MessageArguments, Report, Rule } from './rule.ts';

/**
 * Makes the problem that a rule's report stands for; its texts and fixes are made when they are asked for.
 * @param place gives the place in the file of whatever the report says stands in an edition
 */
export function problemOf<Place extends AnySpan>(
  rule: Rule,
  reported: Report<string, Place>,
  configured: Exclude<ConfiguredSeverity, 'off'> | undefined,
  place: (span: Place) => FileSpan,
): Problem {
  const text =
    (key: string, args: MessageArguments | undefined): Message =>
    (language) =>
      format(rule.messages[language][key] ?? key, args, language);
  let fixes: readonly Fix[] | undefined;
  return {
    rule: rule.name,
    tags: rule.tags ?? [],
    severity: configured ?? reported.severity ?? rule.severity,
    message: text(reported.message, reported.args),
    span: place(reported.span),
    related: (reported.related ?? []).map((related) => ({
      span: place(related.span),
      message: text(related.message, related.args),
    })),
    fixes: () =>
      (fixes ??= (reported.fixes?.() ?? []).map((fix) => ({
        title: text(fix.title, fix.args),
        safe: fix.safe ?? false,
        edits: fix.edits.map(({ span, text }) => ({ span: place(span), text })),
      }))),
  };
}
