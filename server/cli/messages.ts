import { NEW_NOTICE_COMPLAINTS } from '../core/features/new-notice-questions.ts';
import { formatFrom } from '../core/model/messages.ts';
import type { MessageArguments } from '../core/model/rule.ts';
import { askedLanguage, type Language, languageOfLocale } from '../core/text/language.ts';

const en = {
  // Usage
  commandMissing:
    'No command is given. Write "vacancy-notice check" to check notices, or "vacancy-notice --help" for the list of commands.',
  commandUnknown: 'There is no command called "{name}". Write "vacancy-notice --help" for the list of commands.',
  commandUnknownNear: 'There is no command called "{name}". Did you mean "{near}"?',
  commandIsFile: '"{name}" is not a command. To check that file, write "vacancy-notice check {name}".',
  optionUnknown: 'There is no option {name}. Write "vacancy-notice {command} --help" to see the options.',
  optionUnknownNear: 'There is no option {name}. Did you mean {near}?',
  optionNeedsValue: 'The option {name} needs a value: {name} {value}.',
  optionTakesNoValue: 'The option {name} takes no value. Leave "{value}" out.',
  optionTwice: 'The option {name} is given twice, with different values. Give it once.',
  optionValue: '"{value}" is not a valid value for {name}. Possible values: {values}.',
  optionConflict: '{first} and {second} cannot be used together.',
  optionRequires: '{first} needs {second}.',
  dateInvalid: '"{value}" is not a valid date for {name}. Write year, month and day, such as 2026-11-19.',
  jobsInvalid: '"{value}" is not a valid number of threads for --jobs. Write a number from 1 to 999.',
  maxWarningsInvalid: '"{value}" is not a number of warnings for --max-warnings. Write a whole number, such as 0.',
  shardInvalid: '"{value}" is not a valid part for --shard. Write part and number of parts, such as 1/4.',
  baselineMissing: '{path}: This baseline does not exist. Create it with --update-baseline, or correct its path.',
  baselineInvalid:
    '{path}: This file is not a baseline ({reason}), so it is left as it is. Name another file, or delete this one and create it again with --update-baseline.',
  baselineUnnamed: 'Which baseline? Name it with --baseline FILE, or with "baseline" in .vacancy-notice.json.',
  baselineGone: '{path}: {count} problems that it knows do not exist any more; --update-baseline removes them.',
  baselineGoneOne: '{path}: {count} problem that it knows does not exist any more; --update-baseline removes it.',
  baselineWritten: '{path}: {count} problems are known now and will not be reported again.',
  baselineWrittenOne: '{path}: {count} problem is known now and will not be reported again.',
  sinceUnknown:
    'There is no revision "{value}" in this repository. Name a branch, a tag or a commit, such as origin/main; "git fetch" brings what is new.',
  sinceShallow:
    'This is a shallow clone: its history does not reach back to where this branch left "{value}". Fetch all of it, with "fetch-depth: 0" in actions/checkout, GIT_DEPTH: 0 on GitLab, or "git fetch --unshallow".',
  sinceSubmodule:
    '{path}: This submodule lacks the commit that belongs to "{value}". Fetch it, with "submodules: true" and "fetch-depth: 0" in actions/checkout, or "git fetch" inside it.',
  stagedPartly:
    '{path}: Only part of the changes is staged, so --fix would mix it with the rest. Stage all of it, or leave --fix out.',
  gitNoRepository: '{path} is not in a git repository, so it is not known what has changed there.',
  gitFailed: 'git fails in {path}: {reason}',
  gitMissing: 'git cannot be started ({reason}). --since, --staged and "approved" need it.',
  ruleSetting:
    '"{value}" is not a valid setting for {name}. Write the name of a rule, "=" and a severity, such as salary-scale=off.',
  ruleUnknown: 'There is no rule called "{name}". Write "vacancy-notice explain --all" to see all rules.',
  ruleUnknownNear: 'There is no rule called "{name}". Did you mean "{near}"?',
  ruleMissing: 'Which rule? Write its name, such as "vacancy-notice explain salary-mismatch", or --all for all rules.',
  stdinWithFiles: 'With --stdin the text is read from the standard input; give no files beside it (found "{name}").',
  stdinUnreadable: 'The standard input is not text in UTF-8, so it cannot be fixed.',
  oneFile: 'Two reports cannot be written to {path}. Name another file for one of them.',
  oneStdout: 'Only one report can go to the standard output. Give each other --format an --output FILE.',
  stdoutTaken: '{name} writes to the standard output, so a report needs an --output FILE of its own.',
  exportOneFile: 'Name the one notice that is to be exported.',
  newOneFile: 'Name the one file to write, such as harbours.notice.md, or harbours.en.notice.md for a file pair.',
  initOneFolder: 'Name the one folder that holds the notices of the organisation, such as notices.',
  initFailed: 'The folder {path} cannot be opened ({reason}).',
  initNothing:
    'In {path} there is no notice with both languages to learn from. Put some there, as text files or as pairs NAME.en.md and NAME.fr.md.',
  initRead: 'Notices with both languages: {count}',
  initFound: 'Found: {fields} fields, {sections} sections, {clauses} standard paragraphs',
  initNext: 'Look at what is not in all notices, correct it, and run: vacancy-notice check {path}',
  newExists: '{path} already exists. Nothing was written.',
  newFailed: '{path} cannot be written ({reason}).',
  newMissing: 'The option {name} is needed; on a terminal it would be asked for.',
  newWritten: '{path} was created.',
  newSalary: NEW_NOTICE_COMPLAINTS.salary.en,
  newNumber: NEW_NOTICE_COMPLAINTS.number.en,
  newClearance: '"{value}" is not a clearance of this kind of notice. Write one of: {values}.',
  newGrade:
    '"{value}" is not a grade of this kind of notice. Write one of its scale, or two neighbouring ones for a twin-graded post. Nothing was written.',
  lspStdio: 'Write "vacancy-notice lsp --stdio": the server speaks over the standard streams.',
  printConfigOne: '--print-config takes one file; remove "{name}".',
  completionShell: 'For which shell? Write "vacancy-notice completion" and one of {values}.',
  moreHelp: 'Write "vacancy-notice {command} --help" for help.',

  // Files
  pathMissing: '{path}: This file or folder does not exist.',
  pathUnreadable: '{path}: This cannot be opened ({reason}).',
  globEmpty: '{path}: No file matches this pattern.',
  globAllExcluded: '{path}: Every file that matches this pattern is excluded by "exclude" or by .gitignore.',
  folderEmpty:
    '{path}: This folder contains no notices. Notices are files named *.notice.md, *.notice.txt or *.notice; name any other file to check it.',
  folderAllExcluded: '{path}: Every notice in this folder is excluded by "exclude" or by .gitignore.',
  notChecked: '{count} files are not checked, because their configuration or baseline cannot be used.',
  notCheckedOne: '{count} file is not checked, because its configuration or baseline cannot be used.',
  wordsMissing:
    '{path}: The word list cannot be read ({reason}). Vacancy Notice is not installed completely: install it again.',
  writeFailed: '{path}: This cannot be written ({reason}). The file was not changed.',
  cacheFailed:
    '{path}: The results cannot be kept there ({reason}). Name another folder with --cache-location, or omit --cache.',
  outputFailed: '{path}: The report cannot be written there ({reason}).',
  internal: 'The program failed: {reason}. Please report it to the makers of Vacancy Notice.',

  // Report
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'hint',
  off: 'off',
  fix: 'fix: {title}',
  safeFix: 'fix: {title} (safe: --fix applies it)',
  toLine: 'continues to line {line}',
  summary: '{files}: {found}',
  summaryMore: '{before}; {part}',
  files: '{count} files checked',
  filesOne: '{count} file checked',
  clean: 'no problems',
  errors: '{count} errors',
  errorsOne: '{count} error',
  warnings: '{count} warnings',
  warningsOne: '{count} warning',
  infos: '{count} infos',
  infosOne: '{count} info',
  hints: '{count} hints',
  hintsOne: '{count} hint',
  fixable: '{count} of them can be fixed with --fix',
  fixableOne: '{count} of them can be fixed with --fix',
  fixed: '{count} problems fixed',
  fixedOne: '{count} problem fixed',
  fixableOf: '{count} safely fixable',
  annotationsCut:
    'GitHub shows at most {count} errors, {count} warnings and {count} notices of a step beside the lines; the other problems are in this log only.',
  noticesChecked: 'Vacancy notices',
  line: 'Line',
  problem: 'Problem',
  rule: 'Rule',
  omitted: '{count} more problems are in the log.',
  omittedOne: '{count} more problem is in the log.',
  tooManyWarnings: 'There are {count} warnings; --max-warnings allows {most}.',
  tooManyWarningsOne: 'There is {count} warning; --max-warnings allows {most}.',
  quietButFailing: '{count} problems that --quiet does not show make this run fail ({name}).',
  quietButFailingOne: '{count} problem that --quiet does not show makes this run fail ({name}).',

  // Explain
  labelled: '{label}: {text}',
  severity: 'Severity',
  fixes: 'Fix',
  optIn: '{severity}, off by default',
  fixesSafe: 'yes; --fix applies the safe ones',
  fixesYes: 'yes, in the editor',
  fixesNo: 'none',
  right: 'Right',
  beside: 'In the other edition',
  wrong: 'Wrong',
  missing: '(missing)',
} as const;

export type MessageKey = keyof typeof en;

const fr: Readonly<Record<MessageKey, string>> = {
  commandMissing:
    'Aucune commande n’est donnée. Écrivez « vacancy-notice check » pour contrôler des avis, ou « vacancy-notice --help » pour la liste des commandes.',
  commandUnknown:
    'Aucune commande ne s’appelle « {name} ». Écrivez « vacancy-notice --help » pour la liste des commandes.',
  commandUnknownNear: 'Aucune commande ne s’appelle « {name} ». Vouliez-vous dire « {near} » ?',
  commandIsFile:
    '« {name} » n’est pas une commande. Pour contrôler ce fichier, écrivez « vacancy-notice check {name} ».',
  optionUnknown: 'L’option {name} n’existe pas. Écrivez « vacancy-notice {command} --help » pour voir les options.',
  optionUnknownNear: 'L’option {name} n’existe pas. Vouliez-vous dire {near} ?',
  optionNeedsValue: 'L’option {name} attend une valeur : {name} {value}.',
  optionTakesNoValue: 'L’option {name} n’attend pas de valeur ; « {value} » est de trop.',
  optionTwice: 'L’option {name} est donnée deux fois, avec des valeurs différentes. Donnez-la une seule fois.',
  optionValue: '« {value} » n’est pas une valeur de {name}. Valeurs possibles : {values}.',
  optionConflict: '{first} et {second} ne peuvent être employées ensemble.',
  optionRequires: '{first} ne sert qu’avec {second}.',
  dateInvalid: '« {value} » n’est pas une date pour {name}. Écrivez l’année, le mois et le jour, comme 2026-11-19.',
  baselineMissing:
    '{path} : cette liste de référence n’existe pas. Créez-la avec --update-baseline, ou corrigez son chemin.',
  baselineInvalid:
    '{path} : ce fichier n’est pas une liste de référence ({reason}) ; il reste donc tel quel. Nommez un autre fichier, ou supprimez celui-ci et recréez-le avec --update-baseline.',
  baselineUnnamed:
    'Quelle liste de référence ? Nommez-la avec --baseline FICHIER, ou avec « baseline » dans .vacancy-notice.json.',
  baselineGone: '{path} : {count} problèmes qui y figurent n’existent plus ; --update-baseline les en retire.',
  baselineGoneOne: '{path} : {count} problème qui y figure n’existe plus ; --update-baseline l’en retire.',
  baselineWritten: '{path} : {count} problèmes sont désormais connus et ne seront plus signalés.',
  baselineWrittenOne: '{path} : {count} problème est désormais connu et ne sera plus signalé.',
  sinceUnknown:
    'La révision « {value} » n’existe pas dans ce dépôt. Nommez une branche, une étiquette ou un commit, par exemple origin/main ; « git fetch » apporte les nouveautés.',
  sinceShallow:
    'Ce clone est superficiel : son historique ne remonte pas jusqu’au point où cette branche a quitté « {value} ». Récupérez-le en entier, avec « fetch-depth: 0 » dans actions/checkout, GIT_DEPTH: 0 sur GitLab, ou « git fetch --unshallow ».',
  sinceSubmodule:
    '{path} : il manque à ce sous-module le commit qui correspond à « {value} ». Récupérez-le, avec « submodules: true » et « fetch-depth: 0 » dans actions/checkout, ou par « git fetch » dans le sous-module.',
  stagedPartly:
    '{path} : une partie seulement des changements est indexée ; --fix la mêlerait au reste. Indexez le tout, ou retirez --fix.',
  gitNoRepository: '{path} n’est pas dans un dépôt git ; on ne sait donc pas ce qui y a changé.',
  gitFailed: 'git échoue dans {path} : {reason}',
  gitMissing: 'impossible de lancer git ({reason}). --since, --staged et « approved » en ont besoin.',
  jobsInvalid: '« {value} » n’est pas un nombre de fils d’exécution pour --jobs. Écrivez un nombre de 1 à 999.',
  maxWarningsInvalid:
    '« {value} » n’est pas un nombre d’avertissements pour --max-warnings. Écrivez un nombre entier, par exemple 0.',
  shardInvalid: '« {value} » n’est pas une part pour --shard. Écrivez laquelle et de combien, comme 1/4.',
  ruleSetting:
    '« {value} » n’est pas un réglage pour {name}. Écrivez le nom d’une règle, « = » et une gravité, comme salary-scale=off.',
  ruleUnknown:
    'Aucune règle ne s’appelle « {name} ». Écrivez « vacancy-notice explain --all » pour voir toutes les règles.',
  ruleUnknownNear: 'Aucune règle ne s’appelle « {name} ». Vouliez-vous dire « {near} » ?',
  ruleMissing:
    'Quelle règle ? Écrivez son nom, comme « vacancy-notice explain salary-mismatch », ou --all pour toutes les règles.',
  stdinWithFiles:
    'Avec --stdin, le texte est lu sur l’entrée standard ; ne donnez pas de fichiers en plus (« {name} » est de trop).',
  stdinUnreadable: 'L’entrée standard n’est pas un texte en UTF-8 ; rien ne peut donc y être corrigé.',
  oneFile: 'Deux rapports ne peuvent être écrits dans {path}. Indiquez un autre fichier pour l’un d’eux.',
  oneStdout: 'Un seul rapport peut aller sur la sortie standard. Donnez à chaque autre --format son --output FICHIER.',
  stdoutTaken: '{name} écrit sur la sortie standard ; un rapport demande donc son propre --output FICHIER.',
  exportOneFile: 'Nommez le seul avis qui doit être exporté.',
  newOneFile:
    'Nommez le fichier à écrire, par exemple ports.notice.md, ou ports.fr.notice.md pour une paire de fichiers.',
  initOneFolder: 'Indiquez le dossier qui contient les avis de l’organisation, par exemple avis.',
  initFailed: 'Le dossier {path} ne peut être ouvert ({reason}).',
  initNothing:
    'Dans {path}, aucun avis n’existe dans les deux langues. Placez-y des fichiers de texte, ou des paires NOM.en.md et NOM.fr.md.',
  initRead: 'Avis dans les deux langues : {count}',
  initFound: 'Trouvés : rubriques {fields}, sections {sections}, paragraphes types {clauses}',
  initNext: 'Vérifiez ce que tous les avis ne comportent pas, corrigez-le, puis lancez : vacancy-notice check {path}',
  newExists: '{path} existe déjà. Rien n’a été écrit.',
  newFailed: '{path} ne peut être écrit ({reason}).',
  newMissing: 'L’option {name} est nécessaire ; sur un terminal, elle serait demandée.',
  newWritten: '{path} a été créé.',
  newSalary: NEW_NOTICE_COMPLAINTS.salary.fr,
  newNumber: NEW_NOTICE_COMPLAINTS.number.fr,
  newClearance: '« {value} » n’est pas une habilitation de ce genre d’avis. Écrivez l’une de celles-ci : {values}.',
  newGrade:
    '« {value} » n’est pas un grade de ce genre d’avis. Écrivez un grade de son barème, ou deux grades voisins pour un poste à grade jumelé. Rien n’a été écrit.',
  lspStdio: 'Écrivez « vacancy-notice lsp --stdio » : le serveur parle par les flux standard.',
  printConfigOne: '--print-config prend un seul fichier ; retirez « {name} ».',
  completionShell: 'Pour quel interpréteur ? Écrivez « vacancy-notice completion » et l’un de {values}.',
  moreHelp: 'Écrivez « vacancy-notice {command} --help » pour obtenir de l’aide.',

  pathMissing: '{path} : ce fichier ou dossier n’existe pas.',
  pathUnreadable: '{path} : ne peut être ouvert ({reason}).',
  globEmpty: '{path} : aucun fichier n’a un nom de cette forme.',
  globAllExcluded:
    '{path} : tous les fichiers dont le nom a cette forme sont écartés par « exclude » ou par .gitignore.',
  folderEmpty:
    '{path} : ce dossier ne contient aucun avis. Les avis sont des fichiers nommés *.notice.md, *.notice.txt ou *.notice ; tout autre fichier est contrôlé s’il est nommé lui-même.',
  folderAllExcluded: '{path} : tous les avis de ce dossier sont écartés par « exclude » ou par .gitignore.',
  notChecked: '{count} fichiers ne sont pas contrôlés, leur configuration ou liste de référence étant inutilisable.',
  notCheckedOne: '{count} fichier n’est pas contrôlé, sa configuration ou liste de référence étant inutilisable.',
  wordsMissing:
    '{path} : la liste de mots ne peut être lue ({reason}). Vacancy Notice n’est pas entièrement installé : réinstallez-le.',
  writeFailed: '{path} : ne peut être écrit ({reason}). Le fichier est resté tel quel.',
  cacheFailed:
    '{path} : les résultats ne peuvent y être conservés ({reason}). Indiquez un autre dossier par --cache-location, ou retirez --cache.',
  outputFailed: '{path} : le rapport ne peut y être écrit ({reason}).',
  internal: 'Le programme a échoué : {reason}. Veuillez le signaler aux auteurs de Vacancy Notice.',

  error: 'erreur',
  warning: 'avertissement',
  info: 'information',
  hint: 'remarque',
  off: 'désactivée',
  fix: 'correction : {title}',
  safeFix: 'correction : {title} (sûre : --fix l’applique)',
  toLine: 'continue jusqu’à la ligne {line}',
  summary: '{files} : {found}',
  summaryMore: '{before}, {part}',
  files: '{count} fichiers contrôlés',
  filesOne: '{count} fichier contrôlé',
  clean: 'aucun problème',
  errors: '{count} erreurs',
  errorsOne: '{count} erreur',
  warnings: '{count} avertissements',
  warningsOne: '{count} avertissement',
  infos: '{count} informations',
  infosOne: '{count} information',
  hints: '{count} remarques',
  hintsOne: '{count} remarque',
  fixable: 'dont {count} corrigeables avec --fix',
  fixableOne: 'dont {count} corrigeable avec --fix',
  fixed: '{count} problèmes corrigés',
  fixedOne: '{count} problème corrigé',
  fixableOf: '{count} à correction sûre',
  annotationsCut:
    'GitHub affiche au plus {count} erreurs, {count} avertissements et {count} notes par étape en regard des lignes ; les autres problèmes ne sont que dans ce journal.',
  noticesChecked: 'Avis',
  line: 'Ligne',
  problem: 'Problème',
  rule: 'Règle',
  omitted: '{count} autres problèmes sont dans le journal.',
  omittedOne: '{count} autre problème est dans le journal.',
  tooManyWarnings: 'Il y a {count} avertissements ; --max-warnings en admet {most}.',
  tooManyWarningsOne: 'Il y a {count} avertissement ; --max-warnings en admet {most}.',
  quietButFailing: '{count} problèmes que --quiet n’affiche pas font échouer ce contrôle ({name}).',
  quietButFailingOne: '{count} problème que --quiet n’affiche pas fait échouer ce contrôle ({name}).',

  labelled: '{label} : {text}',
  severity: 'Gravité',
  fixes: 'Correction',
  optIn: '{severity}, désactivée par défaut',
  fixesSafe: 'oui ; --fix applique celles qui sont sûres',
  fixesYes: 'oui, dans l’éditeur',
  fixesNo: 'aucune',
  right: 'Juste',
  beside: 'Dans l’autre version',
  wrong: 'Faux',
  missing: '(absent)',
};

const catalogue: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, fr };

/** Says a message of the catalogue in the language of the run, in the singular where its `count` takes it. */
export type Say = (key: MessageKey, args?: MessageArguments) => string;

export function sayIn(language: Language): Say {
  return (key, args) => formatFrom(catalogue[language], key, args, language);
}

type Counted<Key> = Key extends `${infer Many}One` ? Many : never;

/** Keys that have a form for one (`filesOne`) beside the form for any other number (`files`). */
export type CountedKey = Counted<MessageKey> & MessageKey;

/** A message about a number of things. */
export function sayCount(say: Say, key: CountedKey, count: number, args: MessageArguments = {}): string {
  return say(key, { ...args, count });
}

/**
 * The language of messages: `--lang`, else that of the environment, else English. Reads `--lang` before the options are
 * understood, so that even their errors are in it.
 */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  return askedLanguage(args) ?? languageOfLocale(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG);
}
