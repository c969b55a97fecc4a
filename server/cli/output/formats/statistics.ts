import type { RuleCount } from './format.ts';

/** A rule with its counts. */
export interface CountedRule extends RuleCount {
  readonly rule: string;
}

/** Rules with their counts, the most frequent one first. */
export function sortedRules(rules: Readonly<Record<string, RuleCount>>): CountedRule[] {
  return Object.entries(rules)
    .map(([rule, counted]) => ({ rule, ...counted }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}
