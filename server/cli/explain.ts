import styles from 'ansi-styles';
import { ruleAddress } from '../core/features/rule-address.ts';
import { familyTitle } from '../core/features/rule-documentation.ts';
import type { Rule, RuleFamily } from '../core/model/rule.ts';
import { RULES } from '../core/rules/index.ts';
import { command } from './command.ts';
import type { MessageKey } from './messages.ts';
import { readArguments } from './options/arguments.ts';
import { EXPLAIN_OPTIONS } from './options/definitions.ts';
import { type Environment, isColoured } from './options/environment.ts';
import { requireRule } from './options/rule-names.ts';
import { UsageError } from './options/usage.ts';
import { standardOutput } from './output/output.ts';

/** Runs `vacancy-notice explain`. */
export const main = command(run);

async function run(args: readonly string[], environment: Environment): Promise<number> {
  const given = readArguments('explain', args, EXPLAIN_OPTIONS);
  if (given.has('help')) return (await import('./options/help.ts')).printHelp('explain', environment);
  const names = given.positionals;
  if (names.length === 0 && !given.has('all')) throw new UsageError('ruleMissing');
  for (const name of names) requireRule(name);
  const rules = given.has('all') ? RULES : names.map((name) => RULES.find((rule) => rule.name === name)!);
  const output = standardOutput();
  const isJson = given.value('format') === 'json';
  output.write(isJson ? toJson(rules, environment) : explain(rules, environment, await isColoured(1)));
  output.close();
  return 0;
}

/** What {@link explain} says, as data. */
function toJson(rules: readonly Rule[], { language }: Environment): string {
  const data = rules.map(({ name, family, severity, fixable, documentation, examples }) => ({
    name,
    family,
    severity,

    fixable: fixable ?? 'no',
    ...documentation[language],
    examples,
    url: ruleAddress(name, language),
  }));
  return `${JSON.stringify(data, null, 2)}\n`;
}

function explain(rules: readonly Rule[], environment: Environment, colour: boolean): string {
  const bold = (text: string) => (colour ? styles.bold.open + text + styles.bold.close : text);
  const parts: string[] = [];
  let family: RuleFamily | undefined;
  for (const rule of rules) {
    if (rules.length > 1 && rule.family !== family) {
      parts.push(bold(familyTitle(rule.family, environment.language).toUpperCase()));
    }
    family = rule.family;
    parts.push(`${bold(rule.name)}\n${describe(rule, environment)}`);
  }
  return `${parts.join('\n\n')}\n`;
}

function describe(rule: Rule, { say, language }: Environment): string {
  const { summary, why } = rule.documentation[language];
  const fixes = say(rule.fixable === 'safe' ? 'fixesSafe' : rule.fixable === 'yes' ? 'fixesYes' : 'fixesNo');
  const labelled = (label: MessageKey, text: string) => `  ${say('labelled', { label: say(label), text })}`;
  const lines = [
    `  ${summary}`,
    '',
    `  ${why}`,
    '',
    labelled('severity', rule.isOptIn ? say('optIn', { severity: say(rule.severity) }) : say(rule.severity)),
    labelled('fixes', fixes),
  ];
  for (const { wrong, right, beside } of rule.examples) {
    const other = Object.values(beside ?? {})[0];
    const quote = (label: string, text: string) => quoted(label, text || say('missing'));
    lines.push('', ...(other === undefined ? [] : quote(say('beside'), other)));
    lines.push(...quote(say('wrong'), wrong), ...quote(say('right'), right));
  }
  return lines.join('\n');
}

/** An example under its label; long ones are shown whole, since the difference may stand anywhere. */
function quoted(label: string, text: string): string[] {
  return [`  ${label}`, ...text.split('\n').map((line) => (line === '' ? '    │' : `    │ ${line}`))];
}
