import type { Problem } from '../../model/problem.ts';
import { problemOf } from '../../model/report.ts';
import { defineRule } from '../../model/rule.ts';
import { type FileSource, span } from '../../text/source.ts';

/** Reported by the check itself, when a rule throws. */
export const internalError = defineRule({
  name: 'internal-error',
  family: 'meta',
  severity: 'error',
  tags: ['whole-notice', 'never-silenced'],
  documentation: {
    en: {
      summary: 'A rule failed on this notice. The fault lies in the program, not in the notice.',
      why: 'The report lacks the problems of the failed rule; all other rules have run. Please report the message to the makers of Vacancy Notice, with the notice if you may share it.',
    },
    fr: {
      summary: 'Une règle a échoué sur cet avis. La faute est dans le programme, non dans l’avis.',
      why: 'Ce que cette règle aurait trouvé manque au rapport ; toutes les autres règles ont été appliquées. Veuillez signaler le message aux auteurs de Vacancy Notice, avec l’avis si vous pouvez le communiquer.',
    },
  },
  examples: [],
  messages: {
    en: {
      rule: 'The rule "{name}" failed on this notice ({reason}). The other rules have run. Please report it to the makers of Vacancy Notice.',
      check:
        'The check of this notice failed ({reason}), so no rule has run on it. Please report it to the makers of Vacancy Notice.',
    },
    fr: {
      rule: 'La règle « {name} » a échoué sur cet avis ({reason}). Les autres règles ont été appliquées. Veuillez le signaler aux auteurs de Vacancy Notice.',
      check:
        'Le contrôle de cet avis a échoué ({reason}) ; aucune règle n’y a donc été appliquée. Veuillez le signaler aux auteurs de Vacancy Notice.',
    },
  },
  visit: {},
});

/**
 * The problem that stands for what was thrown, at the source's beginning.
 * @param rule the name of the rule that threw; undefined where the check failed outside all rules
 */
export function internalErrorProblem(rule: string | undefined, error: unknown, source: FileSource): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const args = rule === undefined ? { reason } : { name: rule, reason };
  const message = rule === undefined ? 'check' : 'rule';
  return problemOf(internalError, { message, args, span: span(source, 0, 0) }, undefined, (place) => place);
}
