/** The families of rules, in the order in which they are listed. */
export const ruleFamilies = ['structure', 'bilingual', 'values', 'language', 'meta'] as const;

/** The names of all rules by family: contracts that configurations, suppressions and reports rely on. */
export const rulesByFamily = {
  structure: [
    'edition-missing',
    'field-missing',
    'field-duplicate',
    'field-order',
    'field-label',
    'field-value',
    'field-mismatch',
    'title-number',
    'title-mention',
    'section-missing',
    'section-order',
    'section-duplicate',
    'section-empty',
    'section-number',
    'section-heading',
    'subsection-missing',
  ],
  bilingual: [
    'counterpart-missing',
    'counterpart-order',
    'paragraph-break',
    'number-mismatch',
    'link-mismatch',
    'markup-mismatch',
    'counterpart-stale',
    'untranslated',
    'sentence-missing',
    'force-mismatch',
    'term-mismatch',
    'term-avoided',
    'term-missing',
    'acronym-mismatch',
  ],
  values: [
    'grade-invalid',
    'grade-mismatch',
    'twin-grade-note',
    'salary-format',
    'salary-mismatch',
    'salary-scale',
    'deadline-invalid',
    'deadline-mismatch',
    'clearance-invalid',
    'clearance-mismatch',
    'language-level-missing',
    'language-level-label',
    'language-level-mismatch',
    'competency-unknown',
    'competency-duplicate',
    'competency-mismatch',
    'contract-mismatch',
    'clause-missing',
    'clause-wording',
  ],
  language: [
    'french-spacing',
    'french-number',
    'list-punctuation',
    'double-punctuation',
    'repeated-word',
    'spacing',
    'foreign-accent',
    'inclusive-form',
    'misspelling',
    'wrong-word',
    'hyphenation',
    'comma-misplaced',
    'unbalanced-mark',
    'mark-spacing',
    'abbreviation-form',
    'capital-accent',
    'placeholder-left',
  ],
  meta: ['suppression-unused', 'file-unreadable', 'internal-error'],
} as const;

/** The names of all rules, in the same order. */
export const ruleNames = ruleFamilies.flatMap((family) => rulesByFamily[family]) as RuleName[];

export type RuleFamily = (typeof ruleFamilies)[number];

export type RuleName = (typeof rulesByFamily)[keyof typeof rulesByFamily][number];
