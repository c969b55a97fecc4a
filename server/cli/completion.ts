import { ruleFamilies, ruleNames } from '../../schemas/rule-names.ts';
import { command } from './command.ts';
import { COMMON_OPTIONS, type OptionDefinition, type OptionDefinitions, readArguments } from './options/arguments.ts';
import { OPTIONS, SHELLS } from './options/definitions.ts';
import type { Environment } from './options/environment.ts';
import { UsageError } from './options/usage.ts';
import { standardOutput } from './output/output.ts';

type Shell = (typeof SHELLS)[number];

/** Runs `vacancy-notice completion`: prints the script with which a shell completes commands, options, rules and their values. */
export const main = command(run);

async function run(args: readonly string[], environment: Environment): Promise<number> {
  const given = readArguments('completion', args, COMMON_OPTIONS);
  if (given.has('help')) return (await import('./options/help.ts')).printHelp('completion', environment);
  const [name, ...others] = given.positionals;
  const shell = SHELLS.find((one) => one === name);
  if (!shell || others.length > 0) throw new UsageError('completionShell', { values: SHELLS.join(', ') });
  const output = standardOutput();
  output.write(SCRIPTS[shell]());
  output.close();
  return 0;
}

const SCRIPTS: Readonly<Record<Shell, () => string>> = { bash, zsh, fish };

const COMMANDS: readonly (readonly [string, OptionDefinitions])[] = Object.entries(OPTIONS);

/** What a command takes beside its options; files where nothing is listed. */
const OPERANDS: Readonly<Record<string, readonly string[]>> = { explain: ruleNames, completion: SHELLS, lsp: [] };

/** The values of an option; undefined for files and free text. */
function valuesOf({ value, values }: OptionDefinition): readonly string[] | undefined {
  return value === 'NAME=SEVERITY' ? [...ruleNames, ...ruleFamilies].map((name) => `${name}=`) : values;
}

/** How an option is written: `-h` as well as `--help`. */
function written(name: string, { short }: OptionDefinition): string[] {
  return [...(short ? [`-${short}`] : []), `--${name}`];
}

/** Where no words fit, bash completes files. */
function bash(): string {
  const reply = (words: readonly string[]) => `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$current"))`;
  const values = COMMANDS.flatMap(([command, options]) =>
    Object.entries(options).flatMap(([name, option]) => {
      const words = valuesOf(option);
      if (option.value === undefined) return [];
      return [`    '${command} --${name}') ${words ? `${reply(words)}; ` : ''}return ;;`];
    }),
  );
  const rest = COMMANDS.flatMap(([command, options]) => {
    const names = Object.entries(options).flatMap(([name, option]) => written(name, option));
    const operands = OPERANDS[command];
    return [
      `    '${command} -'*) ${reply(names)} ;;`,
      ...(operands ? [`    '${command} '*) ${reply(operands)} ;;`] : []),
    ];
  });
  return `# bash completion of vacancy-notice
_vacancy_notice() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    ${reply([...COMMANDS.map(([command]) => command), '--help', '--version'])}
    return
  fi
  case "$command $previous" in
${values.join('\n')}
  esac
  case "$command $current" in
${rest.join('\n')}
  esac
}
complete -o default -F _vacancy_notice vacancy-notice
`;
}

function zsh(): string {
  const argument = (option: OptionDefinition): string => {
    if (option.value === undefined) return '';
    const words = valuesOf(option);
    return `:${option.value.replace(/[|:]/g, ' ')}:${words ? `(${words.join(' ')})` : '_files'}`;
  };
  const cases = COMMANDS.map(([command, options]) => {
    const specs = Object.entries(options).flatMap(([name, option]) =>
      written(name, option).map((one) => `'${option.repeated ? '*' : ''}${one}${argument(option)}'`),
    );
    const operands = OPERANDS[command];
    const rest = operands ? `'*:name:(${operands.join(' ')})'` : "'*:file:_files'";
    return `    ${command}) _arguments ${[...specs, rest].join(' ')} ;;`;
  });
  return `#compdef vacancy-notice
_vacancy_notice() {
  if (( CURRENT == 2 )); then
    compadd -- ${COMMANDS.map(([command]) => command).join(' ')} --help --version
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _vacancy_notice ]]; then _vacancy_notice; else compdef _vacancy_notice vacancy-notice; fi
`;
}

function fish(): string {
  const lines = COMMANDS.flatMap(([command, options]) => {
    const here = `complete -c vacancy-notice -n '__fish_seen_subcommand_from ${command}'`;
    const operands = OPERANDS[command];
    return [
      `complete -c vacancy-notice -f -n __fish_use_subcommand -a ${command}`,
      ...(operands ? [`${here} -f -a '${operands.join(' ')}'`] : []),
      ...Object.entries(options).map(([name, option]) => {
        const words = valuesOf(option);
        const takes = option.value === undefined ? '' : words ? ` -x -a '${words.join(' ')}'` : ' -r';
        return `${here}${option.short ? ` -s ${option.short}` : ''} -l ${name}${takes}`;
      }),
    ];
  });
  return `# fish completion of vacancy-notice\n${lines.join('\n')}\n`;
}
