import { EDITION_NAME } from '../../model/messages.ts';
import { editionsIn } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { languageOfPath } from '../../parse/editions.ts';
import { otherLanguage } from '../../text/language.ts';
import { span } from '../../text/source.ts';
import { openingOf } from '../../writing/lines.ts';

/** Both editions are there, in one file or in a pair of files. */
export const editionMissing = defineRule({
  name: 'edition-missing',
  family: 'structure',
  severity: 'error',
  tags: ['whole-notice', 'edition', 'required'],
  needs: ['every-file'],
  documentation: {
    en: {
      summary: 'One of the two editions, English or French, is missing.',
      why: 'A notice is published in both official languages at the same time. Add the missing edition, in the same file or in a second one named NAME.en or NAME.fr.',
    },
    fr: {
      summary: 'L’une des deux versions, anglaise ou française, est absente.',
      why: 'Un avis de vacance est publié dans les deux langues officielles en même temps. Ajoutez la version qui manque, dans le même fichier ou dans un second fichier nommé NOM.en ou NOM.fr.',
    },
  },
  // A whole edition is too long for an example.
  examples: [],
  messages: {
    en: {
      missing: 'The {edition} is missing: a notice is published in English and in French. Add it to this file.',
      pair: 'The {edition} is missing: a notice is published in English and in French. Add the file {file} beside this one.',
      empty:
        'The {edition} is missing: this file is empty, while {file} holds the other edition. Write the missing edition in this file.',
      nothing: 'This file holds no notice: neither an English nor a French edition was found. Write both.',
    },
    fr: {
      missing:
        'La {edition} est absente : un avis de vacance est publié en anglais et en français. Ajoutez-la dans ce fichier.',
      pair: 'La {edition} est absente : un avis de vacance est publié en anglais et en français. Ajoutez le fichier {file} à côté de celui-ci.',
      empty:
        'La {edition} est absente : ce fichier est vide, alors que l’autre version se trouve dans {file}. Rédigez dans ce fichier la version qui manque.',
      nothing:
        'Il n’y a pas d’avis de vacance dans ce fichier : ni version anglaise ni version française. Rédigez les deux.',
    },
  },
  visit: {
    notice(notice, { report }) {
      const [only, second] = notice.editions;
      if (second) return;
      const empty = notice.sources.find((source) => editionsIn(notice, source).length === 0);
      // A free posting may be one of one language; of a file pair that has an empty file the form does not matter.
      if (notice.profile.form === 'free' && (!only || !empty)) return;
      if (!only) {
        if (empty) report({ message: 'nothing', span: span(empty, 0, 0) });
        return;
      }
      const missing = otherLanguage(only.language);
      const edition = EDITION_NAME[missing];
      if (empty) {
        report({ message: 'empty', args: { edition, file: nameOf(only.source.path) }, span: span(empty, 0, 0) });
        return;
      }
      const name = nameOf(only.source.path);
      const isOfPair = languageOfPath(name) === only.language;
      const file = name.replace(`.${only.language}.`, `.${missing}.`);
      report({ message: isOfPair ? 'pair' : 'missing', args: { edition, file }, span: openingOf(only) });
    },
  },
});

/** The file's name without its folders. */
function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
