import type { Edition } from '../../model/notice.ts';
import type { Report, ReportedFix, RuleContext, Visitor } from '../../model/rule.ts';
import type { Found, PlacedFinding, ProseCheck } from '../../scan/prose-checks.ts';
import { isForeign } from '../../scan/scan.ts';

/** The places that a check found in an edition; those in a passage of the other language are left out. */
export function* placesIn<Finding extends Found>(
  check: ProseCheck<Finding>,
  edition: Edition,
  { alignment, dictionaries }: Pick<RuleContext<string>, 'alignment' | 'dictionaries'>,
): Iterable<PlacedFinding<Finding>> {
  for (const place of check.in(edition, dictionaries)) if (!isForeign(place.passage, alignment)) yield place;
}

/** Reports each place that checks find. @param say what is said of a place; nothing where it is undefined */
export function reportPlaces<Finding extends Found, const Key extends string>(
  checks: ProseCheck<Finding> | readonly ProseCheck<Finding>[],
  say: (place: PlacedFinding<Finding>, edition: Edition) => Omit<Report<Key>, 'span'> | undefined,
): Visitor<Key> {
  const all = Array.isArray(checks) ? (checks as readonly ProseCheck<Finding>[]) : [checks as ProseCheck<Finding>];
  return {
    edition(edition, context) {
      for (const check of all) {
        for (const place of placesIn(check, edition, context)) {
          const report = say(place, edition);
          if (report) context.report({ ...report, span: place.span });
        }
      }
    },
  };
}

/** The fix that writes something else in a place; none where that would lose marks of emphasis or links. */
export function writing<const Key extends string>(
  { span, hasMarks }: PlacedFinding<Found>,
  title: Key,
  right: string | undefined,
  safe = false,
): readonly ReportedFix<Key>[] {
  if (right === undefined || hasMarks) return [];
  return [{ title, args: { right }, safe, edits: [{ span, text: right }] }];
}
