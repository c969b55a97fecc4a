import { RULES } from '../../core/rules/index.ts';
import { nearest } from '../../core/text/nearest.ts';
import { UsageError } from './usage.ts';

/** @throws {UsageError} with the nearest name where there is no such rule, nor one of the `others` */
export function requireRule(name: string, others: readonly string[] = []): void {
  const names = [...RULES.map((rule) => rule.name), ...others];
  if (names.includes(name)) return;
  const near = nearest(name, names);
  throw near === undefined
    ? new UsageError('ruleUnknown', { name })
    : new UsageError('ruleUnknownNear', { name, near });
}
