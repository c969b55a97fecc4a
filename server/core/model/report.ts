import { type AnySpan, type FileSpan, span, textOf } from '../text/source.ts';
import { formatFrom } from './messages.ts';
import type { ConfiguredSeverity, FileEdit, Fix, Message, Problem } from './problem.ts';
import type { MessageArguments, Report, Rule } from './rule.ts';

/**
 * Makes the problem that a rule's report stands for; its texts and fixes are made when they are asked for.
 * @param place gives the place in the file of whatever the report says stands in an edition
 */
export function problemOf<SpanKind extends AnySpan>(
  rule: Rule,
  reported: Report<string, SpanKind>,
  configured: Exclude<ConfiguredSeverity, 'off'> | undefined,
  place: (span: SpanKind) => FileSpan,
): Problem {
  const sound = (reported: SpanKind): FileSpan => inBounds(place(reported));
  const text =
    (key: string, args: MessageArguments | undefined): Message =>
    (language) =>
      formatFrom(rule.messages[language], key, args, language);
  let fixes: readonly Fix[] | undefined;
  return {
    rule: rule.name,
    tags: rule.tags ?? [],
    severity: configured ?? reported.severity ?? rule.severity,
    message: text(reported.message, reported.args),
    span: sound(reported.span),
    related: (reported.related ?? []).map((related) => ({
      span: sound(related.span),
      message: text(related.message, related.args),
    })),
    fixes: () =>
      (fixes ??= (reported.fixes?.() ?? []).flatMap((fix): Fix[] => {
        const edits = fix.edits.map(({ span, text }) => ({ span: place(span), text })).filter(isChange);
        // What changes nothing mends nothing, and nobody knows what one out of bounds would change.
        return edits.length === 0 || !edits.every(({ span }) => isSound(span))
          ? []
          : [{ title: text(fix.title, fix.args), safe: fix.safe ?? false, edits }];
      })),
  };
}

/** A span that can be shown, whatever a rule reports: editors and readers of SARIF refuse a file in which one ends before it begins. */
function inBounds(range: FileSpan): FileSpan {
  if (isSound(range)) return range;
  const { source, start, end } = range;
  const from = Math.max(0, Math.min(start, source.text.length));
  return span(source, from, Math.max(from, Math.min(end, source.text.length)));
}

function isSound({ source, start, end }: FileSpan): boolean {
  return 0 <= start && start <= end && end <= source.text.length;
}

function isChange({ span, text }: FileEdit): boolean {
  const before = textOf(span);
  return before !== text && before.replaceAll('\r\n', '\n') !== text;
}
