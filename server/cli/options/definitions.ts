import { FORMAT_NAMES } from '../output/formats/names.ts';
import { COMMON_OPTIONS, type OptionDefinitions } from './arguments.ts';

// Apart from the commands: whoever lists the options loads no command for it.

export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;

/** The options of `check`. */
export const CHECK_OPTIONS = {
  ...COMMON_OPTIONS,
  format: { value: 'FORMAT', values: FORMAT_NAMES, repeated: true },
  output: { value: 'FILE', repeated: true },
  fix: {},
  diff: {},
  'fail-on': { value: FAIL_ON.join('|'), values: FAIL_ON },
  'max-warnings': { value: 'N' },
  statistics: {},
  profile: { value: 'NAME|PATH' },
  config: { value: 'FILE' },
  today: { value: 'YYYY-MM-DD' },
  stdin: {},
  'stdin-name': { value: 'NAME' },
  rule: { value: 'NAME=SEVERITY', repeated: true },
  quiet: {},
  baseline: { value: 'FILE' },
  'update-baseline': {},
  since: { value: 'REV' },
  staged: {},
  'force-exclude': {},
  'list-files': {},
  'print-config': { value: 'FILE' },
  watch: {},
  cache: {},
  'cache-location': { value: 'FOLDER' },
  jobs: { value: 'N' },
  shard: { value: 'I/N' },
} as const satisfies OptionDefinitions;

export const EXPLAIN_OPTIONS = {
  ...COMMON_OPTIONS,
  all: {},
  format: { value: 'pretty|json', values: ['pretty', 'json'] },
} as const satisfies OptionDefinitions;

export const EXPORT_OPTIONS = {
  ...COMMON_OPTIONS,
  to: { value: 'json|html', values: ['json', 'html'] },
  output: { value: 'FILE' },
  config: { value: 'FILE' },
  profile: { value: 'NAME|PATH' },
  'without-remarks': {},
  label: { value: 'VERSION' },
} as const satisfies OptionDefinitions;

export const LSP_OPTIONS = {
  ...COMMON_OPTIONS,
  stdio: {},
  // Some clients say of themselves which process they are; the server ends with it.
  clientProcessId: { value: 'ID' },
} as const satisfies OptionDefinitions;

export const NEW_OPTIONS = {
  ...COMMON_OPTIONS,
  'title-en': { value: 'TITLE' },
  'title-fr': { value: 'TITLE' },
  number: { value: 'NUMBER' },
  grade: { value: 'GRADE' },
  deadline: { value: 'YYYY-MM-DD' },
  salary: { value: 'SALARY' },
  clearance: { value: 'CODE' },
  profile: { value: 'NAME|PATH' },
} as const satisfies OptionDefinitions;

export const INIT_OPTIONS = {
  ...COMMON_OPTIONS,
  name: { value: 'NAME' },
} as const satisfies OptionDefinitions;

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** The options of each command. */
export const OPTIONS = {
  check: CHECK_OPTIONS,
  explain: EXPLAIN_OPTIONS,
  new: NEW_OPTIONS,
  init: INIT_OPTIONS,
  export: EXPORT_OPTIONS,
  lsp: LSP_OPTIONS,
  completion: COMMON_OPTIONS,
} as const satisfies Readonly<Record<string, OptionDefinitions>>;
