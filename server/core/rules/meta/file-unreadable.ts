import type { Undecodable } from '../../files/bytes.ts';
import { type Problem, type Severities, severityIn } from '../../model/problem.ts';
import { problemOf } from '../../model/report.ts';
import { defineRule } from '../../model/rule.ts';
import { fileSource, span } from '../../text/source.ts';
import { tokenize } from '../../text/tokenize.ts';

/** Reported by whoever reads the bytes, if they are not UTF-8 text. */
export const fileUnreadable = defineRule({
  name: 'file-unreadable',
  family: 'meta',
  severity: 'error',
  tags: ['whole-notice'],
  documentation: {
    en: {
      summary: 'The file is not text in the UTF-8 encoding, so nothing in it could be checked.',
      why: 'In another encoding the accents of the French edition would be read wrongly, and a guess could hide real mistakes. Save the file as plain text in UTF-8.',
    },
    fr: {
      summary: 'Le fichier n’est pas un texte codé en UTF-8 ; rien n’a donc pu y être contrôlé.',
      why: 'Dans un autre codage, les accents de la version française seraient mal lus, et deviner pourrait cacher de vraies fautes. Enregistrez le fichier comme texte brut en UTF-8.',
    },
  },
  examples: [],
  messages: {
    en: {
      utf16:
        'This file is text in UTF-16, which Vacancy Notice does not read. Save it as UTF-8 ("Save with Encoding" in the editor).',
      pdf: 'This file is a PDF document, not text. Copy its text into a plain-text file and check that file.',
      archive:
        'This file is an archive or an office document (.docx, .zip), not text. Save it as plain text in UTF-8 and check that file.',
      binary:
        'This file contains NUL bytes, so it is not text. Save the text of the notice as UTF-8 and check that file.',
      encoding:
        'This file is not valid UTF-8; perhaps it was saved as Windows-1252 or ISO 8859-1. Save it as UTF-8 ("Save with Encoding" in the editor), and check the accents.',
    },
    fr: {
      utf16:
        'Ce fichier est un texte en UTF-16, que Vacancy Notice ne lit pas. Enregistrez-le en UTF-8 (« Enregistrer avec l’encodage » dans l’éditeur).',
      pdf: 'Ce fichier est un document PDF, non un texte. Copiez son texte dans un fichier de texte brut et contrôlez celui-ci.',
      archive:
        'Ce fichier est une archive ou un document de bureautique (.docx, .zip), non un texte. Enregistrez-le comme texte brut en UTF-8 et contrôlez celui-ci.',
      binary:
        'Ce fichier contient des octets nuls ; ce n’est donc pas un texte. Enregistrez le texte de l’avis en UTF-8 et contrôlez ce fichier.',
      encoding:
        'Ce fichier n’est pas en UTF-8 valide ; peut-être a-t-il été enregistré en Windows-1252 ou en ISO 8859-1. Enregistrez-le en UTF-8 (« Enregistrer avec l’encodage » dans l’éditeur), et vérifiez les accents.',
    },
  },
  visit: {},
});

/** The problem of a file that is not text, at its beginning; none where the rule is switched off. */
export function fileUnreadableProblems(
  path: string,
  reason: Undecodable,
  severities: Severities = {},
): readonly Problem[] {
  const configured = severityIn(severities[fileUnreadable.name]);
  if (configured === 'off') return [];
  const source = fileSource(path, '', tokenize(''));
  return [problemOf(fileUnreadable, { message: reason, span: span(source, 0, 0) }, configured, (place) => place)];
}
