import { EDITION_NAME } from '../../model/messages.ts';
import type { Field } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { textOf } from '../../text/source.ts';
import { headerOf } from './header.ts';
import { SLIPS } from './slips.ts';

/** Labels are written as the profile has them, in the edition's language. */
export const fieldLabel = defineRule({
  name: 'field-label',
  family: 'structure',
  severity: 'warning',
  fixable: 'safe',
  tags: ['wording'],
  documentation: {
    en: {
      summary: 'The label of a header field is misspelt, in the wrong language, no longer used, or unknown.',
      why: 'The labels are the same in all notices; another wording looks like another field. Letter case does not matter, and neither does a missing colon.',
    },
    fr: {
      summary:
        'Le libellé d’une rubrique de l’en-tête est mal orthographié, dans la mauvaise langue, périmé ou inconnu.',
      why: 'Les libellés sont les mêmes dans tous les avis ; une autre formulation fait penser à une autre rubrique. La casse et l’absence de deux-points ne sont pas des fautes.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '**Horaire\u00a0:**',
      beside: { en: '**Schedule:** Full-time' },
      wrong: '**Horraire\u00a0:**',
    },
  ],
  messages: {
    en: {
      accent: 'The label “{label}” has lost an accent. Write “{expected}”.',
      misspelt: 'The label “{label}” is misspelt. Write “{expected}”.',
      superseded: 'The label “{label}” is no longer used. Write “{expected}”.',
      language: 'The label “{label}” is not in the language of the {edition}. Write “{expected}”.',
      unknown:
        'No notice has a field called “{label}”. Use one of the usual labels, or move the line below the header.',
      instead: 'The label “{label}” is unknown; this field is usually called “{expected}”. Use the usual label.',
      use: 'Write “{expected}”',
    },
    fr: {
      accent: 'Le libellé « {label} » a perdu un accent. Écrivez « {expected} ».',
      misspelt: 'Le libellé « {label} » est mal orthographié. Écrivez « {expected} ».',
      superseded: 'Le libellé « {label} » n’est plus employé. Écrivez « {expected} ».',
      language: 'Le libellé « {label} » n’est pas dans la langue de la {edition}. Écrivez « {expected} ».',
      unknown:
        'Aucun avis ne comporte de rubrique « {label} ». Employez l’un des libellés habituels ou placez cette ligne sous l’en-tête.',
      instead:
        'Le libellé « {label} » est inconnu ; cette rubrique s’appelle d’ordinaire « {expected} ». Employez ce libellé.',
      use: 'Écrire « {expected} »',
    },
  },
  visit: {
    edition(edition, { profile, report }) {
      const { standIns } = headerOf(edition, profile);
      const check = (field: Field): void => {
        const label = textOf(field.label);
        const slip = SLIPS[field.recognition.form];
        const meant = standIns.get(field)?.label[edition.language].text;
        if (field.recognition.form === 'unknown') {
          report({
            message: meant === undefined ? 'unknown' : 'instead',
            args: { label, expected: meant ?? '' },
            span: field.label,
            fixes: () => (meant === undefined ? [] : [fixOf(field, meant, false)]),
          });
        } else if (slip) {
          const { expected } = field.recognition;
          const args = { label, expected, edition: EDITION_NAME[edition.language] };
          report({ message: slip, args, span: field.label, fixes: () => [fixOf(field, expected, true)] });
        }
      };
      edition.openings.forEach(check);
      edition.fields.forEach(check);
      if (edition.description) check(edition.description);
    },
  },
});

function fixOf({ label }: Field, expected: string, safe: boolean) {
  return { title: 'use', args: { expected }, safe, edits: [{ span: label, text: expected }] } as const;
}
