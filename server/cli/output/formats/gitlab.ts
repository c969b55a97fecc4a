import type { Severity } from '../../../core/model/problem.ts';
import { fingerprints } from '../../../core/silencing/fingerprint.ts';
import { hash } from '../../../core/text/hash.ts';
import { type Format, type FormatContext, pathInCheckout, positionOf } from './format.ts';

/** GitLab's scale goes on to `critical` and `blocker`, which are for what breaks a system. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

/** GitLab's Code Quality report: what a merge request shows beside the lines. */
export function createFormat(context: FormatContext): Format {
  return {
    begin: () => '[\n',
    file({ name, problems }) {
      const prints = fingerprints(problems);
      const path = pathInCheckout(context, name);
      return problems
        .map(({ rule, severity, span, message }, index) =>
          JSON.stringify({
            description: message(context.language),
            check_name: rule,
            // GitLab takes equal ones for one problem, and the same problem may stand in two files.
            fingerprint: hash(`${path}\n${prints[index]}`),
            severity: SEVERITIES[severity],
            location: {
              path,
              positions: { begin: positionOf(span.source, span.start), end: positionOf(span.source, span.end) },
            },
          }),
        )
        .join(',\n');
    },
    separator: ',\n',
    end: () => '\n]\n',
  };
}
