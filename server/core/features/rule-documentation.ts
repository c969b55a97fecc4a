import type { Rule, RuleExample, RuleFamily } from '../model/rule.ts';
import { LANGUAGES, type Language } from '../text/language.ts';

const TEXTS = {
  en: {
    why: 'Why it matters',
    wrong: 'Wrong',
    right: 'Right',
    edition: { en: 'English edition', fr: 'French edition' },
    nothing: '(missing)',
    fix: 'A quick fix is available.',
    safe: '“Fix all” and `--fix` correct it.',
    severity: { error: 'Error', warning: 'Warning', info: 'Information', hint: 'Hint' },
    off: 'off by default',
  },
  fr: {
    why: 'Pourquoi c’est important',
    wrong: 'À éviter',
    right: 'Correct',
    edition: { en: 'Version anglaise', fr: 'Version française' },
    nothing: '(absent)',
    fix: 'Une correction rapide est proposée.',
    safe: '« Tout corriger » et `--fix` le corrigent.',
    severity: { error: 'Erreur', warning: 'Avertissement', info: 'Information', hint: 'Suggestion' },
    off: 'désactivée par défaut',
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

/**
 * A rule's documentation in Markdown: a page of its own, headed by what the rule reports, or a part of one, headed by its name.
 * @param level of its heading
 */
export function ruleDocumentation(
  { name, severity, isOptIn, fixable, documentation, examples }: Rule,
  language: Language,
  level = 1,
): string {
  const mark = '#'.repeat(level);
  const text = TEXTS[language];
  const { summary, why } = documentation[language];
  const remedy = fixable === undefined ? '' : fixable === 'safe' ? ` ${text.safe}` : ` ${text.fix}`;
  const samples = examples.flatMap((example) => [
    `${mark}# ${text.wrong}`,
    ...shown(example, example.wrong, language),
    `${mark}# ${text.right}`,
    ...shown(example, example.right, language),
  ]);
  const kind = `*${text.severity[severity]}${isOptIn ? `, ${text.off}` : ''}.*${remedy}`;
  const head =
    level === 1
      ? [`${mark} ${summary.replace(/\.$/, '')}`, `\`${name}\` · ${kind}`]
      : [`${mark} ${name}`, summary, kind];
  return `${[...head, `${mark}# ${text.why}`, why, ...samples].join('\n\n')}\n`;
}

/** The text of an example: where the other edition has a part in it, both editions, English first. */
function shown({ beside }: RuleExample, own: string, language: Language): readonly string[] {
  const { edition, nothing } = TEXTS[language];
  const other = LANGUAGES.find((one) => beside?.[one] !== undefined);
  if (!other) return [block(own.trim() || nothing)];
  return LANGUAGES.flatMap((one) => {
    const said = one === other ? beside![one]! : own;
    return [`**${edition[one]}**`, block(said.trim() || nothing)];
  });
}

function block(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}
