import type { Rule } from '../model/rule.ts';
import type { Language } from '../text/language.ts';
import { familyTitle, ruleDocumentation } from './rule-documentation.ts';

const TEXTS = {
  en: {
    title: 'Rules',
    other: '[En français](README.fr.md)',
    generated: 'This page is made of the rules by `npm run schemas`.',
    about:
      'What each rule reports, and why. A configuration sets the severity of a rule or of a whole family; a comment in the notice silences a rule where it is wrong.',
    head: '| rule | severity | reports |',
    severity: { error: 'error', warning: 'warning', info: 'information', hint: 'hint' },
    off: 'off by default',
  },
  fr: {
    title: 'Règles',
    other: '[In English](README.md)',
    generated: 'Cette page est tirée des règles par `npm run schemas`.',
    about:
      'Ce que signale chaque règle, et pourquoi. Une configuration fixe la gravité d’une règle ou de toute une famille ; un commentaire dans l’avis fait taire une règle là où elle se trompe.',
    head: '| règle | gravité | signale |',
    severity: { error: 'erreur', warning: 'avertissement', info: 'information', hint: 'suggestion' },
    off: 'désactivée par défaut',
  },
} as const;

/** The documentation of all rules as one page of Markdown: a table, then each rule by itself. */
export function ruleList(rules: readonly Rule[], language: Language): string {
  const text = TEXTS[language];
  const families = [...new Set(rules.map(({ family }) => family))];
  const tables = families.flatMap((family) => [
    `**${familyTitle(family, language)}**`,
    [
      text.head,
      '|---|---|---|',
      ...rules.filter((rule) => rule.family === family).map((rule) => row(rule, language)),
    ].join('\n'),
  ]);
  const parts = families.flatMap((family) => [
    `## ${familyTitle(family, language)}`,
    ...rules.filter((rule) => rule.family === family).map((rule) => ruleDocumentation(rule, language, 3).trimEnd()),
  ]);
  const head = [`# ${text.title}`, `${text.other}. ${text.generated}`, text.about];
  return `${[...head, ...tables, ...parts].join('\n\n')}\n`;
}

function row({ name, severity, isOptIn, documentation }: Rule, language: Language): string {
  const summary = documentation[language].summary.replace(/\|/g, '\\|');
  return `| [${name}](#${name}) | ${TEXTS[language].severity[severity]}${isOptIn ? `, ${TEXTS[language].off}` : ''} | ${summary} |`;
}
