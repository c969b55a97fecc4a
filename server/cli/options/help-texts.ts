import type { Language } from '../../core/text/language.ts';

export type HelpTopic = 'all' | 'check' | 'explain' | 'new' | 'init' | 'export' | 'lsp' | 'completion';

/** What `--help` prints, for the whole and for each command. */
export const HELP: Readonly<Record<HelpTopic, Readonly<Record<Language, string>>>> = {
  all: {
    en: `Checks bilingual vacancy notices: structure, values, language, and that English and French say the same.

Usage: vacancy-notice COMMAND

Commands:
  check [FILE|FOLDER|GLOB …]    Check notices; without a name, every notice below the current folder
  explain RULE … | --all        Explain what a rule reports, why, and how to correct it
  new FILE                      Write the skeleton of a notice in both languages
  init FOLDER                   Draft a profile and a configuration from an organisation's own notices
  export FILE --to json|html    Write a notice as data, or as a page with both languages side by side
  lsp --stdio                   Serve an editor as a language server
  completion bash|zsh|fish      Print what completes commands, options and rules in a shell

Options:
  --lang en|fr     Language of messages (default: that of the environment, else English)
  --version        Print the version
  -h, --help       Print help; "vacancy-notice COMMAND --help" for a command
`,
    fr: `Contrôle des avis de vacance bilingues : structure, valeurs, langue, et concordance du français et de l’anglais.

Utilisation : vacancy-notice COMMANDE

Commandes :
  check [FICHIER|DOSSIER|MOTIF …]   Contrôler des avis ; sans nom, tous ceux du dossier courant et de ses sous-dossiers
  explain RÈGLE … | --all           Expliquer ce qu’une règle signale, pourquoi, et comment corriger
  new FICHIER                       Écrire le canevas d’un avis dans les deux langues
  init DOSSIER                      Ébaucher un profil et une configuration d’après les avis d’une organisation
  export FICHIER --to json|html     Écrire un avis sous forme de données ou de page bilingue
  lsp --stdio                       Servir de serveur de langage à un éditeur
  completion bash|zsh|fish          Afficher ce qui complète commandes, options et règles dans un interpréteur

Options :
  --lang en|fr     Langue des messages (par défaut celle de l’environnement, sinon l’anglais)
  --version        Afficher la version
  -h, --help       Afficher l’aide ; « vacancy-notice COMMANDE --help » pour une commande
`,
  },
  check: {
    en: `Checks notices and reports problems.

Usage: vacancy-notice check [FILE|FOLDER|GLOB …] [options]

A file that is named is checked whatever it is called. In a folder, notices are files called *.notice.md, *.notice.txt or
*.notice, or what "include" in .vacancy-notice.json says; "exclude" and .gitignore leave files out. NAME.en.EXT and NAME.fr.EXT
are one notice: naming one of them checks both.

Report:
  --format NAME              Form of the report; may be repeated, each with an --output. For people: pretty (default), unix
                             (a line a problem), markdown. For programs: json, sarif, github, gitlab, junit, checkstyle, rdjson
  --output FILE              Write the report to a file instead of the standard output; without --format, the ending of its
                             name decides the format: .json, .sarif, .xml (junit), .md (markdown)
  --statistics               Count problems by rule: in place of listing them with pretty, beside them with json
  --quiet                    Report errors only
  --fail-on error|warning|info|never
                             Lowest severity for which the exit code is 1 (default: error)
  --max-warnings N           The exit code is 1 where there are more warnings than this
  --lang en|fr               Language of messages

Fixing:
  --fix                      Apply all safe fixes to the files, then report what is left
  --diff                     Print what --fix would change, as a patch that "git apply" takes; change nothing

Configuration:
  --config FILE              Use this file for all notices; do not look for .vacancy-notice.json
  --profile NAME|PATH        Kind of notice: nato-is (default), generic, canada-federal, council-of-europe, united-nations,
                             or a file
  --rule NAME=SEVERITY       off, hint, info, warning or error for a rule, or a family (structure, bilingual, values,
                             language, meta); may be repeated
  --today YYYY-MM-DD         Report deadlines before this day

Old problems:
  --baseline FILE            Do not report the problems recorded in this file
  --update-baseline          Record all present problems as known

Standard input:
  --stdin                    Check the text from the standard input; with --fix, print the corrected text
  --stdin-name NAME          Name for that text, by which its configuration and its pair file are found

Which notices, and when:
  --since REV                Only notices that this branch has changed since it left a git revision, such as origin/main;
                             also reports what was changed in one language only. Every notice is compared with the
                             version that "approved" in .vacancy-notice.json names, which --since replaces
  --staged                   Only notices that are about to be committed, as they are staged; also reports as --since does
  --force-exclude            Leave out what "exclude" and .gitignore leave out also where it is named, as a commit hook does
  --list-files               Print which files would be checked, and check none
  --print-config FILE        Print what configurations and profile say for a notice, and check nothing
  --watch                    Check again after every change, until stopped
  --cache                    Keep the results, and check only the notices that have changed since the last run; without
                             effect with --fix, --diff, --stdin, --since, --staged and --update-baseline
  --cache-location FOLDER    Where it is kept (default: .vacancy-notice-cache)
  --jobs N                   Worker threads (default: as many as are useful)
  --shard I/N                Check part I of N: the same notices on every machine

Exit codes:
  0   no problem at or above the --fail-on severity
  1   at least one problem
  2   wrong usage or configuration, a path that cannot be opened, a folder or pattern without notices (see stderr;
      the rest is still checked)
`,
    fr: `Contrôle des avis et signale les problèmes.

Utilisation : vacancy-notice check [FICHIER|DOSSIER|MOTIF …] [options]

Un fichier nommé est contrôlé quel que soit son nom. Dans un dossier, les avis sont les fichiers *.notice.md, *.notice.txt ou
*.notice, ou ce que dit « include » dans .vacancy-notice.json ; « exclude » et .gitignore en écartent. NOM.en.EXT et NOM.fr.EXT
forment un seul avis : en nommer un, c’est contrôler les deux.

Rapport :
  --format NOM               Forme du rapport ; peut être répété, chacun avec son --output. Pour la lecture : pretty (par
                             défaut), unix (une ligne par problème), markdown. Pour les programmes : json, sarif, github,
                             gitlab, junit, checkstyle, rdjson
  --output FICHIER           Écrire le rapport dans un fichier plutôt que sur la sortie standard ; sans --format, son
                             extension détermine le format : .json, .sarif, .xml (junit), .md (markdown)
  --statistics               Compter les problèmes par règle : au lieu de les énumérer avec pretty, en plus avec json
  --quiet                    Ne signaler que les erreurs
  --fail-on error|warning|info|never
                             Gravité à partir de laquelle le code de sortie vaut 1 (par défaut : error)
  --max-warnings N           Le code de sortie est 1 s’il y a davantage d’avertissements
  --lang en|fr               Langue des messages

Correction :
  --fix                      Appliquer toutes les corrections sûres aux fichiers, puis signaler ce qui reste
  --diff                     Afficher ce que --fix changerait, sous forme de correctif pour « git apply » ; ne rien changer

Configuration :
  --config FICHIER           Employer ce fichier pour tous les avis ; ne pas chercher .vacancy-notice.json
  --profile NOM|CHEMIN       Genre d’avis : nato-is (par défaut), generic, canada-federal, council-of-europe, united-nations,
                             ou un fichier
  --rule NOM=GRAVITÉ         off, hint, info, warning ou error pour une règle, ou une famille (structure, bilingual,
                             values, language, meta) ; peut être répété
  --today AAAA-MM-JJ         Signaler les dates limites antérieures à ce jour

Anciens problèmes :
  --baseline FICHIER         Ne pas signaler les problèmes enregistrés dans ce fichier
  --update-baseline          Enregistrer comme connus tous les problèmes actuels

Entrée standard :
  --stdin                    Contrôler le texte de l’entrée standard ; avec --fix, afficher le texte corrigé
  --stdin-name NOM           Nom de ce texte, d’après lequel on cherche sa configuration et l’autre fichier de la paire

Quels avis, et quand :
  --since RÉV                Seulement les avis que cette branche a changés depuis qu’elle a quitté une révision git, comme
                             origin/main ; signale aussi ce qui n’a changé que dans une langue. Chaque avis est comparé à
                             la version que nomme « approved » dans .vacancy-notice.json, que --since remplace
  --staged                   Seulement les avis sur le point d’être enregistrés (commit), tels qu’ils sont indexés ; signale
                             la même chose que --since
  --force-exclude            Écarter ce qu’écartent « exclude » et .gitignore même si c’est nommé, comme le fait un crochet git
  --list-files               Afficher les fichiers qui seraient contrôlés, sans rien contrôler
  --print-config FICHIER     Afficher ce que configurations et profil disent pour un avis, sans rien contrôler
  --watch                    Recontrôler après chaque changement, jusqu’à l’arrêt
  --cache                    Conserver ce qui est trouvé, et ne contrôler que les avis qui ont changé depuis la dernière
                             fois ; sans effet avec --fix, --diff, --stdin, --since, --staged et --update-baseline
  --cache-location DOSSIER   Où le conserver (par défaut : .vacancy-notice-cache)
  --jobs N                   Fils d’exécution (par défaut : autant que nécessaire)
  --shard I/N                Contrôler la part I de N : les mêmes avis sur chaque machine

Codes de sortie :
  0   aucun problème de la gravité de --fail-on ou plus
  1   au moins un
  2   usage ou configuration erronés, chemin qui ne s’ouvre pas, dossier ou motif sans avis (voir stderr ; le reste est
      tout de même contrôlé)
`,
  },
  explain: {
    en: `Explains rules: what a rule reports, why, its severity, whether it can be fixed, and examples.

Usage: vacancy-notice explain RULE … [options]
       vacancy-notice explain --all [options]

  --format pretty|json   For people, or as data for programs (default: pretty)
  --lang en|fr           Language of the explanations
`,
    fr: `Explique les règles : ce qu’une règle signale, pourquoi, sa gravité, si elle se corrige, et des exemples.

Utilisation : vacancy-notice explain RÈGLE … [options]
              vacancy-notice explain --all [options]

  --format pretty|json   Pour la lecture, ou sous forme de données pour les programmes (par défaut : pretty)
  --lang en|fr           Langue des explications
`,
  },
  export: {
    en: `Writes a notice to the standard output: as data, with what corresponds to what, or as a page for any browser that shows both
languages side by side, with the problems.

Usage: vacancy-notice export FILE [options]

  --to json|html         Data, as schemas/notice.schema.json says, or one HTML file that needs no other (default: json)
  --output FILE          Write to a file, in place of the standard output
  --config FILE          Use this configuration; do not look for .vacancy-notice.json
  --profile NAME|PATH    Kind of notice: nato-is, generic, or a file
  --without-remarks      A page with both texts alone, to be signed: no problems, no counts (with --to html)
  --label VERSION        The version to print on the page (default: what "git describe" says of the notice)
  --lang en|fr           Language of messages

Of a pair, NAME.en.EXT and NAME.fr.EXT, either file exports both.
`,
    fr: `Écrit un avis sur la sortie standard : sous forme de données, avec les correspondances, ou de page HTML qui montre les deux
langues côte à côte, avec les problèmes, dans tout navigateur.

Utilisation : vacancy-notice export FICHIER [options]

  --to json|html         Données, selon schemas/notice.schema.json, ou un seul fichier HTML autonome (par défaut : json)
  --output FICHIER       Écrire dans un fichier plutôt que sur la sortie standard
  --config FICHIER       Employer cette configuration ; ne pas chercher .vacancy-notice.json
  --profile NOM|CHEMIN   Genre d’avis : nato-is, generic ou un fichier
  --without-remarks      Une page avec les deux textes seuls, à signer : ni problèmes, ni décomptes (avec --to html)
  --label VERSION        La version à imprimer sur la page (par défaut : ce que « git describe » dit de l’avis)
  --lang en|fr           Langue des messages

D’une paire, NOM.en.EXT et NOM.fr.EXT, chacun des deux fichiers exporte le tout.
`,
  },
  init: {
    en: `Drafts the profile of an organisation from its own notices: labels, headings, their order, standard paragraphs, scales and forms, each with
the number of notices that have it. Look at what is not in all of them.

Usage: vacancy-notice init FOLDER [options]

  --name NAME      Name of the profile (default: that of the folder)
  --lang en|fr     Language of messages

Writes .vacancy-notice.json and NAME.notice-profile.json into the folder, never over a file that is there. Notices are text files
(.md, .txt, .notice) with both languages, or pairs NAME.en.EXT and NAME.fr.EXT. Five of one form are enough.
`,
    fr: `Ébauche le profil d’une organisation d’après ses propres avis : libellés, titres, leur ordre, paragraphes types, barèmes et formes,
chacun avec le nombre d’avis qui le comportent. Vérifiez ce que tous ne comportent pas.

Utilisation : vacancy-notice init DOSSIER [options]

  --name NOM       Nom du profil (par défaut : celui du dossier)
  --lang en|fr     Langue des messages

Écrit .vacancy-notice.json et NOM.notice-profile.json dans le dossier, jamais par-dessus un fichier existant. Les avis sont des fichiers
de texte (.md, .txt, .notice) dans les deux langues, ou des paires NOM.en.EXT et NOM.fr.EXT. Cinq avis de même forme suffisent.
`,
  },
  new: {
    en: `Writes the skeleton of a notice in both languages: title, fields, headings, lead-ins, the standard paragraphs that the notices of
its folder have in common, and marks for what is to be written.

Usage: vacancy-notice new FILE [options]

  --title-en TITLE        Title of the post in English
  --title-fr TITLE        Title of the post in French; may be left out
  --number NUMBER         Vacancy number
  --grade GRADE           Grade, such as G15, or G15-G17 for a twin-graded post
  --deadline YYYY-MM-DD   Application deadline
  --salary SALARY         As in the English edition; what the scale gives for the grade where it is left out
  --clearance CODE        Security clearance; may be left out
  --profile NAME|PATH     Kind of notice: nato-is, or a file
  --lang en|fr            Language of messages

What is not given is asked for on a terminal. NAME.en.EXT or NAME.fr.EXT writes a file pair. No file is ever overwritten.
`,
    fr: `Écrit le canevas d’un avis dans les deux langues : intitulé, rubriques, titres, formules d’introduction, paragraphes types communs aux
avis de son dossier et repères pour ce qui reste à rédiger.

Utilisation : vacancy-notice new FICHIER [options]

  --title-en INTITULÉ     Intitulé du poste en anglais
  --title-fr INTITULÉ     Intitulé du poste en français ; facultatif
  --number NUMÉRO         Numéro de l’avis
  --grade GRADE           Grade, par exemple G15, ou G15-G17 pour un poste à grade jumelé
  --deadline AAAA-MM-JJ   Date limite de candidature
  --salary SALAIRE        Sous la forme de la version anglaise ; à défaut, ce que le barème donne pour le grade
  --clearance CODE        Habilitation de sécurité ; facultatif
  --profile NOM|CHEMIN    Genre d’avis : nato-is ou un fichier
  --lang en|fr            Langue des messages

Ce qui n’est pas donné est demandé sur un terminal. NOM.en.EXT ou NOM.fr.EXT écrit une paire de fichiers. Aucun fichier n’est écrasé.
`,
  },
  completion: {
    en: `Prints a script with which a shell completes commands, options, rules and values.

Usage: vacancy-notice completion bash|zsh|fish

  bash   source <(vacancy-notice completion bash)         in ~/.bashrc
  zsh    source <(vacancy-notice completion zsh)          in ~/.zshrc, after compinit
  fish   vacancy-notice completion fish | source          in ~/.config/fish/config.fish
`,
    fr: `Affiche un script par lequel un interpréteur de commandes complète commandes, options, règles et valeurs.

Utilisation : vacancy-notice completion bash|zsh|fish

  bash   source <(vacancy-notice completion bash)         dans ~/.bashrc
  zsh    source <(vacancy-notice completion zsh)          dans ~/.zshrc, après compinit
  fish   vacancy-notice completion fish | source          dans ~/.config/fish/config.fish
`,
  },
  lsp: {
    en: `Serves an editor as a language server, over the standard input and output. It is the server that the VS Code extension runs.

Usage: vacancy-notice lsp --stdio [--lang en|fr]

Messages are in the language of --lang, else of the editor, else of the environment; the editor's own setting comes before all.
`,
    fr: `Sert un éditeur comme serveur de langage, par l’entrée et la sortie standard. C’est le serveur de l’extension VS Code.

Utilisation : vacancy-notice lsp --stdio [--lang en|fr]

Les messages sont dans la langue de --lang, sinon dans celle de l’éditeur ou de l’environnement ; le réglage de l’éditeur prime.
`,
  },
};
