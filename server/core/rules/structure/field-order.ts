import type { Field } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { defineRule } from '../../model/rule.ts';
import { linesOf, startOfLine } from '../../text/lines.ts';
import { misplaced } from '../../text/order.ts';
import { textOf } from '../../text/source.ts';
import { headerOf } from './header.ts';

/** The fields stand in the profile's order. */
export const fieldOrder = defineRule({
  name: 'field-order',
  family: 'structure',
  severity: 'info',
  fixable: 'safe',
  documentation: {
    en: {
      summary: 'A header field is not in its usual place.',
      why: 'Readers find what they look for faster when all notices follow the same order, and the two editions are easier to compare.',
    },
    fr: {
      summary: 'Une rubrique de l’en-tête n’est pas à sa place habituelle.',
      why: 'On trouve plus vite ce que l’on cherche quand tous les avis suivent le même ordre, et les deux versions se comparent plus facilement.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '**Organisation\u00a0:** OTAN SI\n\n**Horaire\u00a0:** Temps plein',
      wrong: '**Horaire\u00a0:** Temps plein\n\n**Organisation\u00a0:** OTAN SI',
    },
  ],
  messages: {
    en: {
      before: '“{label}” should come before “{next}”. Put the fields in the usual order.',
      after: '“{label}” should come after “{previous}”. Put the fields in the usual order.',
      next: 'It belongs before this field.',
      previous: 'It belongs after this field.',
      sort: 'Put the fields in order',
    },
    fr: {
      before: '« {label} » devrait figurer avant « {next} ». Remettez les rubriques dans l’ordre habituel.',
      after: '« {label} » devrait figurer après « {previous} ». Remettez les rubriques dans l’ordre habituel.',
      next: 'Sa place est avant cette rubrique.',
      previous: 'Sa place est après cette rubrique.',
      sort: 'Remettre les rubriques dans l’ordre',
    },
  },
  visit: {
    edition(edition, { profile, report }) {
      if (profile.fieldOrder === 'any') return;
      const order = new Map(profile.fields.map(({ id }, rank) => [id, rank]));
      const fields = [...headerOf(edition, profile).known.values()];
      const rank = (field: Field): number => order.get(field.id!)!;
      for (const { node: field, neighbour, isLate } of misplaced(fields, rank)) {
        const name = textOf(neighbour.label);
        report({
          message: isLate ? 'before' : 'after',
          args: { label: textOf(field.label), next: name, previous: name },
          span: field.label,
          related: [{ span: neighbour.label, message: isLate ? 'next' : 'previous' }],
          fixes: () => {
            // In a table with its labels in one row, lines cannot be moved.
            if (new Set(fields.map(({ label }) => startOfLine(label))).size < fields.length) return [];
            const wanted = [...fields].sort((a, b) => rank(a) - rank(b));
            return [{ title: 'sort', safe: true, edits: sorted(fields, wanted) }];
          },
        });
      }
    },
  },
});

/** Writes the lines of the fields anew in another order; what stands between them stays. */
function sorted(fields: readonly Field[], wanted: readonly Field[]): readonly Edit[] {
  const linesOfField = ({ span: whole, label }: Field) => linesOf(label, whole);
  return fields.flatMap((field, i) =>
    wanted[i] === field ? [] : [{ span: linesOfField(field), text: textOf(linesOfField(wanted[i]!)) }],
  );
}
