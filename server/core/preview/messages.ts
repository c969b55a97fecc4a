import { format } from '../model/messages.ts';
import type { MessageArguments } from '../model/rule.ts';
import type { Language } from '../text/language.ts';

const en = {
  title: 'Both editions',
  editionEn: 'English',
  editionFr: 'French',
  // The header strip
  strip: 'The header in both languages',
  number: 'Number',
  grade: 'Grade',
  salary: 'Salary',
  deadline: 'Deadline',
  clearance: 'Clearance',
  equal: 'equal in both editions',
  different: 'different in the editions',
  missing: 'missing in one edition',
  unclear: 'cannot be compared',
  absent: 'none',
  // Counts
  errors: '{n} errors',
  errorsOne: '1 error',
  warnings: '{n} warnings',
  warningsOne: '1 warning',
  infos: '{n} remarks',
  infosOne: '1 remark',
  alone: '{n} without counterpart',
  aloneOne: '1 without counterpart',
  clean: 'no problems',
  // The filter
  filter: 'Rows shown',
  filterAll: 'All',
  filterProblems: 'With problems',
  filterAlone: 'Without counterpart',
  bySentence: 'By sentence',
  bySentenceTitle: 'Show each sentence on a line of its own, beside its counterpart',
  filterToDo: 'To write or translate',
  filterChanged: 'Changed',
  editText: 'Text of this row',
  editSave: 'Write (Enter)',
  editCopy: 'Copy the other language',
  editCancel: 'Cancel (Escape)',
  begin: 'Begin the other edition',
  toDo: '{n} to write or translate',
  toDoOne: '1 to write or translate',
  nothing: 'This notice has no such row.',
  // Rows
  rows: 'The notice, row by row',
  marks: 'Problems',
  gapEn: 'Not in the English edition',
  gapFr: 'Not in the French edition',
  noEditionEn: 'There is no English edition yet.',
  noEditionFr: 'There is no French edition yet.',
  moved: 'Moved',
  movedUp: 'The French edition has this text earlier, after “{text}”.',
  movedDown: 'The French edition has this text later, after “{text}”.',
  movedTop: 'The French edition has this text at the top.',
  elsewhere: 'Shown beside its counterpart',
  lost: 'This link has lost its target.',
  cut: 'This text is too long for the preview, which leaves out {n} more characters.',
  error: 'Error',
  warning: 'Warning',
  info: 'Remark',
  hint: 'Hint',
  badge: '{n} problems',
  badgeOne: '1 problem',
  more: 'The Problems panel lists {n} more.',
  moreOne: 'The Problems panel lists 1 more.',
  empty: 'This notice is empty.',
  // The exported page
  printed: 'Made by Vacancy Notice from {files}.',
};

export type PreviewKey = keyof typeof en;

const fr: Record<PreviewKey, string> = {
  title: 'Les deux versions',
  editionEn: 'Anglais',
  editionFr: 'Français',
  strip: 'L’en-tête dans les deux langues',
  number: 'Numéro',
  grade: 'Grade',
  salary: 'Salaire',
  deadline: 'Date limite',
  clearance: 'Habilitation',
  equal: 'identique dans les deux versions',
  different: 'différent d’une version à l’autre',
  missing: 'absent d’une version',
  unclear: 'comparaison impossible',
  absent: 'aucun',
  errors: '{n} erreurs',
  errorsOne: '1 erreur',
  warnings: '{n} avertissements',
  warningsOne: '1 avertissement',
  infos: '{n} remarques',
  infosOne: '1 remarque',
  alone: '{n} sans équivalent',
  aloneOne: '1 sans équivalent',
  clean: 'aucun problème',
  filter: 'Lignes affichées',
  filterAll: 'Toutes',
  filterProblems: 'Avec problèmes',
  filterAlone: 'Sans équivalent',
  bySentence: 'Par phrase',
  bySentenceTitle: 'Afficher chaque phrase sur sa propre ligne, à côté de son équivalent',
  filterToDo: 'À rédiger ou à traduire',
  filterChanged: 'Modifiées',
  editText: 'Texte de cette ligne',
  editSave: 'Écrire (Entrée)',
  editCopy: 'Copier l’autre langue',
  editCancel: 'Annuler (Échap)',
  begin: 'Commencer l’autre version',
  toDo: '{n} à rédiger ou à traduire',
  toDoOne: '1 à rédiger ou à traduire',
  nothing: 'Cet avis ne comporte aucune ligne de ce type.',
  rows: 'L’avis, ligne par ligne',
  marks: 'Problèmes',
  gapEn: 'Absent de la version anglaise',
  gapFr: 'Absent de la version française',
  noEditionEn: 'Il n’y a pas encore de version anglaise.',
  noEditionFr: 'Il n’y a pas encore de version française.',
  moved: 'Déplacé',
  movedUp: 'Dans la version française, ce texte figure plus haut, après « {text} ».',
  movedDown: 'Dans la version française, ce texte figure plus bas, après « {text} ».',
  movedTop: 'Dans la version française, ce texte figure en tête.',
  elsewhere: 'Affiché à côté de son équivalent',
  lost: 'Ce lien a perdu sa cible.',
  cut: 'Texte trop long pour l’aperçu : {n} caractères de plus sont omis.',
  error: 'Erreur',
  warning: 'Avertissement',
  info: 'Remarque',
  hint: 'Suggestion',
  badge: '{n} problèmes',
  badgeOne: '1 problème',
  more: 'Le panneau Problèmes en indique {n} de plus.',
  moreOne: 'Le panneau Problèmes en indique 1 de plus.',
  empty: 'Cet avis est vide.',
  printed: 'Établi par Vacancy Notice à partir de {files}.',
};

const CATALOGUE: Readonly<Record<Language, Readonly<Record<PreviewKey, string>>>> = { en, fr };

/** A text of the preview in the reader's language. */
export function say(language: Language, key: PreviewKey, args?: MessageArguments): string {
  return format(CATALOGUE[language][key], args, language);
}

/** The keys that have a form for one: `errors` and `errorsOne`. */
type Counted = { [Key in PreviewKey]: `${Key}One` extends PreviewKey ? Key : never }[PreviewKey];

export function sayCount(language: Language, key: Counted, n: number): string {
  return n === 1 ? say(language, `${key}One`) : say(language, key, { n });
}
