import { type Problem, type Severities, severityIn } from '../../model/problem.ts';
import { problemOf } from '../../model/report.ts';
import { defineRule, type ReportedFix } from '../../model/rule.ts';
import type { FileSpan } from '../../text/source.ts';

/** Reported where the suppression comments are applied, see `suppressions.ts`: only there it is known what they silence. */
export const suppressionUnused = defineRule({
  name: 'suppression-unused',
  family: 'meta',
  severity: 'warning',
  fixable: 'yes',
  tags: ['unnecessary'],
  documentation: {
    en: {
      summary: 'A comment that should silence rules has no effect, names no known rule, or cannot be understood.',
      why: 'Such a comment is a leftover, or it does not do what its writer meant; later it could hide a real mistake. Remove it, or correct the name of the rule.',
    },
    fr: {
      summary:
        'Un commentaire censé désactiver des règles n’a aucun effet, ne nomme aucune règle connue ou ne se comprend pas.',
      why: 'Un tel commentaire est un reste, ou ne fait pas ce que voulait son auteur ; plus tard, il pourrait cacher une vraie faute. Supprimez-le, ou corrigez le nom de la règle.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'VACANCY NOTIFICATION/ NOTIFICATION DE LA VACANCE DU POSTE',
      wrong:
        '<!-- vacancy-notice-disable-file grade-invalid -- left over -->\nVACANCY NOTIFICATION/ NOTIFICATION DE LA VACANCE DU POSTE',
    },
  ],
  messages: {
    en: {
      unused:
        'This comment has no effect: {names} reports nothing in this place. Remove it, so that it hides nothing later.',
      unusedName:
        'The name "{name}" in this comment has no effect: that rule reports nothing in this place. Remove it.',
      unusedAll:
        'This comment has no effect: no rule reports anything in this place. Remove it, so that it hides nothing later.',
      enable: 'This comment has no effect: no comment above it in this file silences these rules. Remove it.',
      unknown: 'There is no rule called "{name}", so this comment has no effect. Correct the name or remove it.',
      unknownNear: 'There is no rule called "{name}", so this comment has no effect. Did you mean "{near}"?',
      form: 'This comment cannot be understood and has no effect. Write vacancy-notice-disable-next-line, vacancy-notice-disable, vacancy-notice-enable or vacancy-notice-disable-file, then the names of rules.',
      remove: 'Remove the comment',
      removeName: 'Remove "{name}" from the comment',
      rename: 'Write "{near}"',
    },
    fr: {
      unused:
        'Ce commentaire n’a aucun effet : {names} ne signale rien ici. Supprimez-le, afin qu’il ne cache rien plus tard.',
      unusedName:
        'Le nom « {name} » de ce commentaire n’a aucun effet : cette règle ne signale rien ici. Supprimez-le.',
      unusedAll:
        'Ce commentaire n’a aucun effet : aucune règle ne signale rien ici. Supprimez-le, afin qu’il ne cache rien plus tard.',
      enable:
        'Ce commentaire n’a aucun effet : plus haut dans ce fichier, aucun commentaire ne désactive ces règles. Supprimez-le.',
      unknown:
        'Aucune règle ne s’appelle « {name} » ; ce commentaire n’a donc aucun effet. Corrigez le nom ou supprimez-le.',
      unknownNear:
        'Aucune règle ne s’appelle « {name} » ; ce commentaire n’a donc aucun effet. Vouliez-vous dire « {near} » ?',
      form: 'Ce commentaire ne se comprend pas et n’a aucun effet. Écrivez vacancy-notice-disable-next-line, vacancy-notice-disable, vacancy-notice-enable ou vacancy-notice-disable-file, puis des noms de règles.',
      remove: 'Supprimer le commentaire',
      removeName: 'Supprimer « {name} » du commentaire',
      rename: 'Écrire « {near} »',
    },
  },
  visit: {},
});

type Key = 'unused' | 'unusedAll' | 'unusedName' | 'enable' | 'unknown' | 'unknownNear' | 'form';

/** The problem of a comment, or of a name in one. @param severities as configured, the rule not switched off */
export function suppressionUnusedProblem(
  severities: Severities,
  message: Key,
  args: Record<string, string>,
  at: FileSpan,
  fixes: () => ReportedFix<string, FileSpan>[],
): Problem {
  const configured = severityIn(severities[suppressionUnused.name]);
  return problemOf(
    suppressionUnused,
    { message, args, span: at, fixes },
    configured === 'off' ? undefined : configured,
    (place) => place,
  );
}
