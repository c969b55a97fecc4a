import type { MessageArguments } from '../../core/model/rule.ts';
import type { MessageKey } from '../messages.ts';

/** What is wrong with the command line as it was written: said on stderr, exit code 2, nothing is checked. */
export class UsageError extends Error {
  readonly key: MessageKey;
  readonly args: MessageArguments;

  constructor(key: MessageKey, args: MessageArguments = {}) {
    super(key);
    this.name = 'UsageError';
    this.key = key;
    this.args = args;
  }
}

/** By name: each lazily loaded file of the bundle has its own copy of the class. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
