import type { Message } from '../model/problem.ts';

/** One thing that is wrong in a configuration or profile. */
export interface ConfigurationIssue {
  /** The absolute path of the file that is to be mended. */
  readonly file: string;
  /** 1-based, in UTF-16 units; undefined where the file as a whole is meant. */
  readonly position: { readonly line: number; readonly column: number } | undefined;
  /** What is wrong and what to do, without the file's name. */
  readonly message: Message;
}

/** A configuration that cannot be used. What it governs is not checked: half a configuration would give wrong problems. */
export class ConfigurationError extends Error {
  readonly issues: readonly ConfigurationIssue[];

  constructor(issues: readonly ConfigurationIssue[]) {
    super(issues.map(({ file, message }) => `${file}: ${message('en')}`).join('\n'));
    this.name = 'ConfigurationError';
    this.issues = issues;
  }
}
