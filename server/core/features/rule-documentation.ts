import type { Rule } from '../model/rule.ts';
import type { Language } from '../text/language.ts';

const TEXTS = {
  en: {
    why: 'Why it matters',
    wrong: 'Wrong',
    right: 'Right',
    fix: 'A quick fix is available.',
    safe: '“Fix all” and `--fix` correct it.',
    severity: { error: 'Error', warning: 'Warning', info: 'Information', hint: 'Hint' },
  },
  fr: {
    why: 'Pourquoi c’est important',
    wrong: 'À éviter',
    right: 'Correct',
    fix: 'Une correction rapide est proposée.',
    safe: '« Tout corriger » et `--fix` le corrigent.',
    severity: { error: 'Erreur', warning: 'Avertissement', info: 'Information', hint: 'Suggestion' },
  },
} as const;

/** A rule's documentation as a page of Markdown. */
export function ruleDocumentation(
  { name, severity, fixable, documentation, examples }: Rule,
  language: Language,
): string {
  const text = TEXTS[language];
  const { summary, why } = documentation[language];
  const remedy = fixable === undefined ? '' : fixable === 'safe' ? ` ${text.safe}` : ` ${text.fix}`;
  const samples = examples.map(
    ({ wrong, right }) => `## ${text.wrong}\n\n${block(wrong)}\n\n## ${text.right}\n\n${block(right)}`,
  );
  const head = [`# ${name}`, summary, `*${text.severity[severity]}.*${remedy}`, `## ${text.why}`, why];
  return `${[...head, ...samples].join('\n\n')}\n`;
}

function block(text: string): string {
  return `\`\`\`text\n${text.trim()}\n\`\`\``;
}
