import type { Field } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { defineRule } from '../../model/rule.ts';
import { foldPhrase } from '../../text/fold.ts';
import { endOfLine, startOfLine } from '../../text/lines.ts';
import { span, textOf } from '../../text/source.ts';
import { headerOf } from './header.ts';

/** No field stands in a header twice. */
export const fieldDuplicate = defineRule({
  name: 'field-duplicate',
  family: 'structure',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary: 'A field appears twice in the header.',
      why: 'If the two values differ, nobody knows which one counts. Delete the wrong one.',
    },
    fr: {
      summary: 'Une rubrique figure deux fois dans l’en-tête.',
      why: 'Si les deux valeurs diffèrent, personne ne sait laquelle fait foi. Supprimez celle qui n’est pas la bonne.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '**Horaire\u00a0:** Temps plein',
      wrong: '**Horaire\u00a0:** Temps plein\n\n**Horaire\u00a0:** Temps plein',
    },
  ],
  messages: {
    en: {
      duplicate: 'The field “{label}” appears twice in the header. Delete one of the two.',
      first: 'First occurrence.',
      remove: 'Delete this line: {text}',
      removeFirst: 'Delete the first occurrence: {text}',
    },
    fr: {
      duplicate: 'La rubrique « {label} » figure deux fois dans l’en-tête. Supprimez l’une des deux.',
      first: 'Première occurrence.',
      remove: 'Supprimer cette ligne : {text}',
      removeFirst: 'Supprimer la première : {text}',
    },
  },
  visit: {
    field(field, { profile, report }) {
      const first = field.id === undefined ? undefined : headerOf(field.edition, profile).known.get(field.id);
      if (!first || first === field) return;
      report({
        message: 'duplicate',
        args: { label: textOf(field.label) },
        span: field.span,
        related: [{ span: first.span, message: 'first' }],
        fixes: () => {
          const same = foldPhrase(textOf(first.value)) === foldPhrase(textOf(field.value));
          const second = {
            title: 'remove',
            args: { text: textOf(field.span) },
            safe: same,
            edits: [removal(field)],
          } as const;
          if (same) return [second];
          return [second, { title: 'removeFirst', args: { text: textOf(first.span) }, edits: [removal(first)] }];
        },
      });
    },
  },
});

/** Deletes a field's lines with the blank ones before them. */
function removal({ span: whole, label }: Field): Edit {
  const { source } = whole;
  let start = startOfLine(label);
  while (start > 0 && /\s/.test(source.text[start - 1]!)) start--;
  return { span: span(source, start, endOfLine(whole)), text: '' };
}
