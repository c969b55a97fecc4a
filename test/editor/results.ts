// What the tests inside VS Code and the process that started it agree on.

/** One test inside VS Code. */
export interface Result {
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly error?: string;
}

/** Environment variables that the extension host gets. */
export const ENVIRONMENT = {
  /** The file that takes the results, one JSON value a line, as they come. */
  results: 'VACANCY_NOTICE_RESULTS',
  /** The suites to run, by name; all without it. */
  suites: 'VACANCY_NOTICE_SUITES',
  /** The colour theme of the window, as its setting names it: `Default High Contrast`. */
  theme: 'VACANCY_NOTICE_THEME',
  /** The file that takes what the benchmark measures. */
  figures: 'VACANCY_NOTICE_FIGURES',
  /** The project's folder. */
  project: 'VACANCY_NOTICE_PROJECT',
  /** The file in which the editor's window says how it can be driven. */
  devtools: 'VSCODE_DEVTOOLS',
} as const;
