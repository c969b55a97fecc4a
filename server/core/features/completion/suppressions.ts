import { RULES } from '../../rules/index.ts';
import type { CompletionRequest, Suggestion } from './request.ts';

const KINDS = ['disable-next-line', 'disable', 'enable', 'disable-file'];

/** In a suppression comment: what it may say, then the rules; those that report something in this file first. */
export function suppressions({ before, offset, source, problems, language }: CompletionRequest): readonly Suggestion[] {
  const comment = /<!--\s*((?:vacancy-notice)?[\w-]*)$/.exec(before);
  if (comment) {
    return KINDS.map((kind) => {
      const insert = `vacancy-notice-${kind}`;
      return { label: insert, kind: 'rule', insert: `${insert} `, start: offset - comment[1]!.length };
    });
  }
  const rules = /<!--\s*vacancy-notice-[\w-]+\s+(?:[\w-]+[\s,]+)*?([\w-]*)$/.exec(before);
  if (!rules || before.includes('--', before.indexOf('<!--') + 4)) return [];
  const found = new Set(problems.filter(({ span }) => span.source === source).map(({ rule }) => rule));
  return RULES.map(({ name, documentation }) => ({
    label: name,
    kind: 'rule',
    insert: name,
    start: offset - rules[1]!.length,
    detail: documentation[language].summary,
    preferred: found.has(name),
  }));
}
