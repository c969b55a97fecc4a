import { parseArgs } from 'node:util';
import { nearest } from '../../core/text/nearest.ts';
import { UsageError } from './usage.ts';

/** One option: a flag, or one that takes a value, which `value` names in help and errors (`FILE`). */
export interface OptionDefinition {
  readonly value?: string;
  /** The only values that are possible. */
  readonly values?: readonly string[];
  /** May be given several times; otherwise giving different values is an error. */
  readonly repeated?: boolean;
  /** Stands for this option as well: `-h`. */
  readonly short?: string;
}

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

/** Options that every command has. */
export const COMMON_OPTIONS = {
  help: { short: 'h' },
  lang: { value: 'en|fr', values: ['en', 'fr'] },
} as const satisfies OptionDefinitions;

/** The arguments of one command, understood but not yet weighed against each other. */
export class Arguments<Name extends string> {
  /** In the order in which they were given. */
  readonly options: readonly { readonly name: Name; readonly value: string }[];
  readonly positionals: readonly string[];

  constructor(options: readonly { name: Name; value: string }[], positionals: readonly string[]) {
    this.options = options;
    this.positionals = positionals;
  }

  has(name: Name): boolean {
    return this.options.some((option) => option.name === name);
  }

  /** The value of an option that is given at most once. */
  value(name: Name): string | undefined {
    return this.options.find((option) => option.name === name)?.value;
  }

  values(name: Name): readonly string[] {
    return this.options.filter((option) => option.name === name).map((option) => option.value);
  }
}

/** Reads a command's arguments. @throws {UsageError} naming the first thing that is wrong */
export function readArguments<Definitions extends OptionDefinitions>(
  command: string,
  args: readonly string[],
  definitions: Definitions,
): Arguments<keyof Definitions & string> {
  type Name = keyof Definitions & string;
  const config = Object.entries(definitions).map(([name, { value, short }]) => [
    name,
    { type: value === undefined ? 'boolean' : 'string', multiple: true, ...(short && { short }) },
  ]);
  // Not strict: its own errors are in English only, and know no near misses.
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(config),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: { name: Name; value: string }[] = [];
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const definition = Object.hasOwn(definitions, token.name) ? definitions[token.name] : undefined;
    if (!definition) throw unknownOption(command, token.rawName, definitions);
    options.push({ name: token.name, value: readValue(token, definition) });
  }
  for (const { name, value } of options) {
    const same = options.filter((option) => option.name === name);
    if (!definitions[name]!.repeated && same.some((option) => option.value !== value)) {
      throw new UsageError('optionTwice', { name: `--${name}` });
    }
  }
  return new Arguments(options, positionals);
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readValue({ rawName: name, value, inlineValue }: OptionToken, definition: OptionDefinition): string {
  if (definition.value === undefined) {
    if (value !== undefined) throw new UsageError('optionTakesNoValue', { name, value });
    return '';
  }
  // `--output --fix` forgot the file; `--output=--fix` means it.
  if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) {
    throw new UsageError('optionNeedsValue', { name, value: definition.value });
  }
  if (definition.values && !definition.values.includes(value)) {
    throw new UsageError('optionValue', { name, value, values: definition.values.join(', ') });
  }
  return value;
}

function unknownOption(command: string, rawName: string, definitions: OptionDefinitions): UsageError {
  const name = rawName.replace(/^-+/, '');
  const names = Object.keys(definitions);
  const near = nearest(name, names) ?? beginningAlike(name, names);
  return near === undefined
    ? new UsageError('optionUnknown', { name: rawName, command })
    : new UsageError('optionUnknownNear', { name: rawName, near: `--${near}` });
}

/** The option that begins as another program's longer name for it does: `--language`, `--stdin-filename`. */
function beginningAlike(name: string, names: readonly string[]): string | undefined {
  const common = (other: string) => {
    let length = 0;
    while (length < other.length && other[length] === name[length]) length++;
    return length;
  };
  const best = names.reduce((a, b) => (common(b) > common(a) ? b : a));
  return common(best) >= 4 ? best : undefined;
}
