import type { Rule } from '../rule.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { internalError } from './internal-error.ts';
import { salaryMismatch } from './salary-mismatch.ts';

/** All rules, in the order in which documentation lists them. */
export const RULES: readonly Rule[] = [
  // structure
  // bilingual
  // values
  salaryMismatch,
  // language
  // meta
  fileUnreadable,
  internalError,
];
