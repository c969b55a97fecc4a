import type { Edition } from '../../model/notice.ts';
import type { ReportedFix, RuleContext } from '../../model/rule.ts';
import type { Found, Place, ProseCheck } from '../../scan/prose-checks.ts';
import { isForeign } from '../../scan/scan.ts';

/** The places that a check found in an edition; those in a passage of the other language are left out. */
export function* placesIn<Finding extends Found>(
  check: ProseCheck<Finding>,
  edition: Edition,
  { alignment, dictionaries }: Pick<RuleContext<string>, 'alignment' | 'dictionaries'>,
): Iterable<Place<Finding>> {
  for (const place of check.in(edition, dictionaries)) if (!isForeign(place.passage, alignment)) yield place;
}

/** The fix that writes something else in a place; none where that would lose marks of emphasis or links. */
export function writing<const Key extends string>(
  { span, hasMarks }: Place<Found>,
  title: Key,
  right: string | undefined,
  safe = false,
): readonly ReportedFix<Key>[] {
  if (right === undefined || hasMarks) return [];
  return [{ title, args: { right }, safe, edits: [{ span, text: right }] }];
}
