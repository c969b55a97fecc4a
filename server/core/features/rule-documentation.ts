import type { Rule, RuleFamily } from '../model/rule.ts';
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

const FAMILIES: Readonly<Record<RuleFamily, Readonly<Record<Language, string>>>> = {
  structure: { en: 'Structure', fr: 'Structure' },
  bilingual: { en: 'English and French compared', fr: 'Comparaison de l’anglais et du français' },
  values: { en: 'Values', fr: 'Valeurs' },
  language: { en: 'Language', fr: 'Langue' },
  meta: { en: 'About the check itself', fr: 'Le contrôle lui-même' },
};

/** What a family of rules is called. */
export function familyTitle(family: RuleFamily, language: Language): string {
  return FAMILIES[family][language];
}

/** A rule's documentation as a page of Markdown, or as a part of one. @param level of its heading */
export function ruleDocumentation(
  { name, severity, fixable, documentation, examples }: Rule,
  language: Language,
  level = 1,
): string {
  const mark = '#'.repeat(level);
  const text = TEXTS[language];
  const { summary, why } = documentation[language];
  const remedy = fixable === undefined ? '' : fixable === 'safe' ? ` ${text.safe}` : ` ${text.fix}`;
  const samples = examples.map(
    ({ wrong, right }) => `${mark}# ${text.wrong}\n\n${block(wrong)}\n\n${mark}# ${text.right}\n\n${block(right)}`,
  );
  const head = [`${mark} ${name}`, summary, `*${text.severity[severity]}.*${remedy}`, `${mark}# ${text.why}`, why];
  return `${[...head, ...samples].join('\n\n')}\n`;
}

function block(text: string): string {
  return `\`\`\`text\n${text.trim()}\n\`\`\``;
}
