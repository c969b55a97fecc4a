import { formatFrom } from '../core/model/messages.ts';
import type { MessageArguments } from '../core/model/rule.ts';
import type { Language } from '../core/text/language.ts';

const en = {
  fixAll: 'Fix all that is safe to fix',
  everywhere: '{title} in all {count} places',
  fixAllOfRule: 'Fix in the whole notice: {summary}',
  suppressHere: 'Do not report “{rule}” here',
  suppressFile: 'Do not report “{rule}” in this file',
  addWord: 'Add “{word}” to the house’s words',
  ignore: 'Ignore: {summary}',
  renameForm:
    'Write the new name. For a title, write both names with “|” between them, or only the one of this edition.',
  checked: 'Checked, nothing to do',
  approvedUnknown:
    'approved: There is no revision “{revision}” in the repository of the notices, so they are compared with nothing. Name a tag, a branch or a commit; “git fetch --tags” brings new ones.',
  blankParagraph: 'Insert the standard paragraph “{text}”',
  blankTranslation: 'Insert the translation that another notice has',
  blankSource: 'Insert the text of the other edition, to be translated',
  blankHeld: 'Insert the text between the brackets',
  blankDelete: 'Delete this text',
  beginEn: 'Begin the English edition',
  beginFr: 'Begin the French edition',
  lens: '{edition}: {findings}',
  lensClean: '{edition}: no problems',
  editionEn: 'English',
  editionFr: 'French',
  lensErrors: '{count} errors',
  lensErrorsOne: '{count} error',
  lensWarnings: '{count} warnings',
  lensWarningsOne: '{count} warning',
  lensMissing: '{count} parts missing',
  lensMissingOne: '{count} part missing',
  lensDifferencesOne: '{count} difference from the other edition',
  lensDifferences: '{count} differences from the other edition',
  lensRemarks: '{count} remarks',
  lensRemarksOne: '{count} remark',
  lensWritten: '{done} of {total} written',
  lensTranslated: '{done} of {total} translated',
  lensAlone: 'there is no other edition yet',
  counterpart: 'In the {edition}:',
  noCounterpart: 'This text has no counterpart in the {edition}.',
  rule: 'Rule “{rule}”',
  baselineMissing:
    'The baseline {path} does not exist, so all problems are shown. Create it with “vacancy-notice check --update-baseline”, or correct its path.',
  baselineInvalid:
    'This file is not a baseline ({reason}), so all problems are shown. Name another file, or delete this one and create it again with “vacancy-notice check --update-baseline”.',
};

type Key = keyof typeof en;

const fr: Record<Key, string> = {
  fixAll: 'Corriger tout ce qui peut l’être sans risque',
  everywhere: '{title} aux {count} endroits',
  fixAllOfRule: 'Corriger dans tout l’avis : {summary}',
  suppressHere: 'Ne pas signaler « {rule} » ici',
  suppressFile: 'Ne pas signaler « {rule} » dans ce fichier',
  addWord: 'Ajouter « {word} » aux mots de la maison',
  ignore: 'Ignorer : {summary}',
  renameForm:
    'Écrivez le nouveau nom. Pour un intitulé, écrivez les deux, séparés par « | », ou seulement celui de cette version.',
  checked: 'Vérifié, rien à faire',
  approvedUnknown:
    'approved : la révision « {revision} » n’existe pas dans le dépôt des avis, qui ne sont donc comparés à rien. Nommez une étiquette, une branche ou un commit ; « git fetch --tags » apporte les nouvelles étiquettes.',
  blankParagraph: 'Insérer le paragraphe type « {text} »',
  blankTranslation: 'Insérer la traduction qui figure dans un autre avis',
  blankSource: 'Insérer le texte de l’autre version, à traduire',
  blankHeld: 'Insérer le texte qui figure entre les crochets',
  blankDelete: 'Supprimer ce texte',
  beginEn: 'Commencer la version anglaise',
  beginFr: 'Commencer la version française',
  lens: '{edition} : {findings}',
  lensClean: '{edition} : aucun problème',
  editionEn: 'Anglais',
  editionFr: 'Français',
  lensErrors: '{count} erreurs',
  lensErrorsOne: '{count} erreur',
  lensWarnings: '{count} avertissements',
  lensWarningsOne: '{count} avertissement',
  lensMissing: '{count} éléments manquants',
  lensMissingOne: '{count} élément manquant',
  lensDifferencesOne: '{count} différence avec l’autre version',
  lensDifferences: '{count} différences avec l’autre version',
  lensRemarks: '{count} remarques',
  lensRemarksOne: '{count} remarque',
  lensWritten: '{done} sur {total} rédigés',
  lensTranslated: '{done} sur {total} traduits',
  lensAlone: 'il n’y a pas encore d’autre version',
  counterpart: 'Dans la {edition} :',
  noCounterpart: 'Ce texte n’a pas d’équivalent dans la {edition}.',
  rule: 'Règle « {rule} »',
  baselineMissing:
    'La liste de référence {path} n’existe pas ; tous les problèmes sont donc affichés. Créez-la avec « vacancy-notice check --update-baseline », ou corrigez son chemin.',
  baselineInvalid:
    'Ce fichier n’est pas une liste de référence ({reason}) ; tous les problèmes sont donc affichés. Nommez un autre fichier, ou supprimez celui-ci et recréez-le avec « vacancy-notice check --update-baseline ».',
};

const CATALOGUE: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { en, fr };

/** A text of the language server in the user's language. */
export function say(language: Language, key: Key, args?: MessageArguments): string {
  return formatFrom(CATALOGUE[language], key, args, language);
}
