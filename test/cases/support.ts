import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { check } from '../../server/core/check.ts';
import { fixAll } from '../../server/core/fix-all.ts';
import type { RuleFamily } from '../../server/core/model/rule.ts';
import { RULES } from '../../server/core/rules/index.ts';
import { LineIndex } from '../../server/core/text/source.ts';
import { profileNamed } from '../support/profiles.ts';

/** A small pair of editions, and what must be reported in it. */
export interface Case {
  readonly en: string;
  readonly fr: string;
  /** `rule en:line` or `rule fr:line`; all problems of the families. */
  readonly reports?: readonly string[];
  /** What `--fix` makes of an edition; the other one stays as it is. */
  readonly fixed?: { readonly en?: string; readonly fr?: string };
  /** By default those that compare both editions. */
  readonly families?: readonly RuleFamily[];
  readonly profile?: string;
}

/** One test a case. */
export function cases(name: string, list: Readonly<Record<string, Case>>): void {
  suite(name, () => {
    for (const [title, one] of Object.entries(list)) {
      test(title, () => {
        assert.deepEqual(reported(one), [...(one.reports ?? [])].sort());
        if (one.fixed) assert.deepEqual(fixedTexts(one), { en: one.en, fr: one.fr, ...one.fixed });
      });
    }
  });
}

function reported({ en, fr, families = ['bilingual'], profile = 'generic' }: Case): string[] {
  const names = new Set(RULES.filter(({ family }) => families.includes(family)).map((rule) => rule.name));
  const { problems } = check(inputs(en, fr), { profile: profileNamed(profile) });
  return problems
    .filter(({ rule }) => names.has(rule as (typeof RULES)[number]['name']))
    .map(({ rule, span: { source, start } }) => {
      return `${rule} ${source.path.slice(2, 4)}:${new LineIndex(source.text).position(start).line}`;
    })
    .sort();
}

function fixedTexts({ en, fr, profile = 'generic' }: Case): { en: string; fr: string } {
  const { inputs: after } = fixAll(inputs(en, fr), { profile: profileNamed(profile) });
  return { en: after[0]!.text, fr: after[1]!.text };
}

function inputs(en: string, fr: string) {
  return [
    { path: 'a.en.md', text: en },
    { path: 'a.fr.md', text: fr },
  ];
}

/** The lines of a list after a lead-in, each with a mark before it. */
export function list(leadIn: string, items: readonly string[], mark: (i: number) => string): string {
  return `${leadIn}\n\n${items.map((item, i) => `${mark(i)}${item}`).join('\n')}\n`;
}
