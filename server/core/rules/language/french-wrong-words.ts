import { LETTERS } from './neighbours.ts';
import type { WrongWord } from './wrong-words.ts';

const AFTER_TO = '(?= [a-zà-öø-ÿœ"«“(]|l\')';
const NO_VERB_HERE =
  "(?:\\b(?:il|elle|on|qui|y|n'|l'|ne|personne|otan|candidate?|titulaire|organisation|division|équipe|service|bureau) ?)";

const BEFORE_CLAUSE = "(?= (?:il|elle|ils|elles|on|le|la|les|un|une|vous|nous|ce|cette|ces|des|se) | (?:l'|s'))";
/** `du printemps à été`, `de juin à …` */
const NO_SEASON = '(?:du printemps|de juin|mai|jusque) ';

/** Our own collection. */
export const FRENCH: readonly WrongWord[] = [
  {
    first: 'veillez',
    rest: " (bien )?(noter|trouver|consulter|agréer|remplir|joindre|envoyer|adresser|contacter|cliquer|soumettre|postuler|indiquer|préciser|fournir|lire|prendre|compléter|transmettre|suivre|utiliser|visiter|communiquer|faire|déposer|présenter|visionner|regarder|télécharger|accepter|excuser|attendre|mentionner|répondre|signaler|informer|(?:vous|nous|le|la|les|l')[ ]?[a-zà-öø-ÿœ]{2,}(?:er|ir|re))",
    right: 'veuillez $1$2',
  },
  {
    first:
      'grâce|suite|quant|conformément|relatif|relative|relatifs|relatives|face|prêt|prête|prêts|prêtes|apte|aptes|destiné|destinée|destinés|destinées|visant|consistant|tendant|invité|invitée|invités|invitées|autorisé|autorisée|habilité|habilitée|inférieur|inférieure|supérieur|supérieure|équivalent|équivalente',
    second: 'a',
    rest: `${AFTER_TO}(?! été\\b| pour\\b)`,
    right: '$0 à',
    unlessBefore: '(?:la|une|cette|sa|le|un) ',
  },
  { first: "jusqu'", second: 'a', right: "jusqu'à" },
  { first: 'par', second: 'rapport', rest: ` a${AFTER_TO}`, right: 'par rapport à' },
  { first: "c'", second: 'est', rest: ' [aà] dire', right: "c'est-à-dire" },
  ...(
    [
      ['partir', " (de|du|d')"],
      ['compter', ' (de|du)'],
      ['temps', ' (plein|partiel)'],
      ["l'", '(égard|aide|appui|issue|intention|attention|étranger)'],
      ['durée', ' ((?:in)?déterminée)'],
      ['court|moyen|long', ' (terme)'],
      ['cet', ' (égard|effet)'],
      ['titre', ' (indicatif)'],
      ['la', ' (fois)'],
    ] as const
  ).map(([second, rest]) => ({
    first: 'a',
    second,
    rest,
    right: second.endsWith("'") ? 'à $1$2' : 'à $1 $2',
    unlessBefore: NO_VERB_HERE,
  })),
  { first: 'a', second: 'savoir', right: 'à savoir', unlessBefore: NO_VERB_HERE },
  { first: 'à', second: 'été', rest: '(?! (?:19|20)\\d\\d)(?= [a-zà-öø-ÿœ])', right: 'a été', unlessBefore: NO_SEASON },
  { first: 'à', second: 'lieu', right: 'a lieu', onlyBefore: '[a-zà-öø-ÿœ]{3,} ', unlessBefore: '(?:lieu|heure) ' },
  { first: 'à', second: 'eu', rest: '(?= [a-zà-öø-ÿœ])', right: 'a eu', unlessBefore: NO_SEASON },
  {
    first: 'il|elle|on|qui',
    second: 'à',
    rest: ' (fait|pour (?:mission|but|objectif|tâche|rôle|objet)|besoin|lieu|droit|pu|dû|permis|mis|pris|accès)',
    right: '$0 a $2',
    unlessBefore: '(?:à|de|pour|sur|avec|ce) ',
  },
  {
    first: "n'|l'",
    second: 'otan|organisation|équipe|agent',
    rest: ' à (fait|pour (?:mission|but|objectif|tâche|rôle|objet)|besoin|droit|pu|dû|permis|mis|pris|accès)',
    right: '$0$1 a $2',
    unlessBefore: '(?:à|de|pour|sur|avec|par|dans) ',
  },
  { first: 'y', second: 'à', rest: ' lieu', right: 'y a lieu' },
  {
    first: 'à',
    second: 'pour',
    rest: ' (mission|but|objectif|objet|tâche|rôle|vocation|fonction)',
    right: 'a pour $2',
    unlessBefore: '[,;:(] ',
  },
  { first: 'à', second: 'déjà', rest: `(?= [${LETTERS}]+(?:é|i|u|is|it)(?![${LETTERS}]))`, right: 'a déjà' },
  {
    first:
      'vise|visent|consiste|consistent|contribue|contribuent|participe|participent|veille|veillent|aspire|tend|tendent|aide|aident',
    second: 'a',
    rest: `(?= [${LETTERS}]+(?:er|ir|re)(?![${LETTERS}])| (?:la|des) | l')`,
    right: '$0 à',
    unlessBefore: "(?:il|elle|on|qu'|l'|la|une|le|un) ?",
  },
  {
    first: 'lieu',
    second: 'a',
    rest: '(?= (?:bruxelles|mons|luxembourg|genève|paris|strasbourg|ottawa))',
    right: 'lieu à',
  },
  {
    first: 'sait|savoir|savent|sachant',
    second: 'ou',
    rest: "(?= (?:trouver|aller|chercher|envoyer|obtenir)| s'adresser)",
    right: '$0 où',
  },
  {
    first: 'on',
    second: 'été',
    rest: `(?= [${LETTERS}])`,
    right: 'ont été',
    unlessBefore: "(?:l'|qu'|que |où |si |et |ou )",
  },
  { first: 'période|périodes', second: "d'", rest: 'essais', right: "$0 d'essai" },
  {
    first: 'environs',
    second: 'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|cent|mille',
    right: 'environ $1',
  },
  { first: 'la|une', second: 'mis', rest: ' (à jour|en œuvre|en place|en service)', right: '$0 mise $2' },
  { first: 'étre', right: 'être' },
  { first: 'base|bases', second: 'de', rest: ' donnée', right: '$0 de données' },
  { first: 'en', second: 'matières', rest: " (de|d')", right: 'en matière $2' },
  { first: 'plus', second: 'brefs', rest: ' délai', right: 'plus brefs délais' },
  { first: 'les|des|aux', second: 'ordre', rest: ' du jour', right: '$0 ordres du jour' },
  { first: "l'", second: 'ensembles', right: "l'ensemble" },
  { first: 'de', second: 'un|une', rest: `(?= (?!(?:ou|et) )[${LETTERS}]{2,})`, right: "d'$1" },
  {
    first: 'à',
    second: 'au|aux',
    rest: `(?= (?!(?:moins|plus|maximum|minimum|mieux)(?![${LETTERS}]))[${LETTERS}])`,
    right: '$1',
  },
  {
    first: 'faut|faudra|faudrait',
    second: 'que',
    rest: ` (le|la|ce|cet|cette|son|sa|un|une) ([${LETTERS}]+) est`,
    right: '$0 que $2 $3 soit',
  },
  { first: 'dans', second: 'la', rest: ` mesure ou${BEFORE_CLAUSE}`, right: 'dans la mesure où' },
  { first: 'dans', second: 'le', rest: ` cas ou${BEFORE_CLAUSE}`, right: 'dans le cas où' },
  { first: 'au', second: 'cas|moment', rest: ` ou${BEFORE_CLAUSE}`, right: 'au $1 où' },
  { first: 'où', right: 'ou', onlyBefore: 'et/' },
  { first: 'où', second: 'bien', rest: '(?= (?:un|une|le|la|de|à|en))', right: 'ou bien' },
  { first: 'quand', second: 'à', rest: " (la|sa|son|ses|leurs?|ce|cette|l')", right: 'quant à $2' },
  { first: 'quand', second: 'au|aux', right: 'quant $1' },
  { first: 'quant', second: 'même|bien', right: 'quand $1' },
  { first: 'importe', second: 'ou', rest: '(?= (?:au|dans|en|sur|à)(?![a-zà-ÿ]))', right: 'importe où' },
  {
    first: 'les|des|ses|ces|leurs|diverses|principales|autres|toutes|certaines|nouvelles|ces',
    second: 'taches',
    rest: "(?! (?:de|d)[ '](?:encre|rousseur|sang|vin|couleur))",
    right: '$0 tâches',
  },
  {
    first: 'une|la|cette|toute|chaque|sa|autre',
    second: 'tache',
    rest: "(?! (?:d'|de (?:rousseur|sang|vin|couleur)))",
    right: '$0 tâche',
  },
  { first: 'pécunier|pécuniers|pécunière|pécunières', right: 'pécuniaire' },
  { first: 'en', second: 'terme', rest: " (de|d')(?! (?:juridique|clair))", right: 'en termes $2' },
  {
    first: 'faire|fait|fais|faisant|font|fera|fasse|feront',
    second: 'parti',
    rest: " (de|du|des|intégrante|d')(?! (?:l')?opposition)",
    right: '$0 partie $2',
  },
  {
    first: 'mise|mises|mettre|mettant|met|tenir|tenue|tient|maintenir|tenant',
    second: 'à|a',
    rest: ' jours',
    right: '$0 à jour',
  },
  {
    first: 'mise|mises|mettre|mettant|met|tenir|tenue|tient|maintenir|tenant',
    second: 'a',
    rest: ' jour',
    right: '$0 à jour',
  },
  { first: 'dans', second: 'le', rest: ' soucis', right: 'dans le souci' },
  { first: 'par', second: 'soucis', rest: "(?= (?:de |d'))", right: 'par souci' },
  { first: 'le|un', second: 'soucis', rest: " (de|d')", right: '$0 souci $2' },
  { first: 'quelque', second: 'soit', rest: "(?= (?:(?:le|la|son|sa|leur) |l'))" },
  { first: "qu'", second: 'elle', rest: ' que soit', right: 'quelle que soit' },
  { first: "qu'", second: 'elles', rest: ' que soient', right: 'quelles que soient' },
  { first: 'tout', second: 'les', right: 'tous les', unlessBefore: '(?:avant|de|du|par|surtout|le|pour) ' },
  { first: 'toute', second: 'les', right: 'toutes les' },
  { first: 'tous', second: 'le', rest: '(?! monde entier)', right: 'tout le' },
  { first: 'tous|toutes', second: 'la', right: 'toute la' },
  { first: 'toute', second: 'le', right: 'tout le' },
  { first: 'la', second: 'plus', rest: ' part', right: 'la plupart' },
  { first: 'soit', second: 'disant', right: 'soi-disant' },
  {
    first: 'voir',
    second: 'même',
    right: 'voire',
    unlessBefore: '(?:de|à|pour|peut|doit|peuvent|faire|laisser|sans) ',
  },
  {
    first: 'palier',
    second: 'à|aux|au|les|ces|cette',
    rest: '(?= )',
    right: 'pallier $1',
    unlessBefore: '(?:le|un|du|ce|chaque|premier|deuxième|dernier|nouveau) ',
  },
  { first: 'pallier', second: 'à|au|aux', isUnsure: true },
  { first: 'de', second: 'part', rest: " (sa|son|ses|leurs?|le|la|les|l'|cette)", right: 'de par $2' },
  { first: 'aux', second: 'dépends', right: 'aux dépens' },
  { first: 'vis', second: 'à|a', rest: ' vis', right: 'vis-à-vis' },
  { first: 'vis', rest: '-a-vis', right: 'vis-à-vis' },
  { first: 'celà', right: 'cela' },
  ...['seront', 'auront', 'devront', 'pourront', 'feront'].map((verb) => ({ first: `${verb}s`, right: verb })),
  { first: 'ça', second: 'va', rest: ' de soit', right: 'cela va de soi' },
  { first: 'cela', second: 'va', rest: ' de soit', right: 'cela va de soi' },
  {
    first: 'en',
    second: 'temps',
    rest: ' que(?= (?:chef|membre|responsable|titulaire|spécialiste|expert|agent|personne|conseil|adjoint|assist|secrét))',
    right: 'en tant que',
  },
  { first: 'entrain', second: "de|d'", right: 'en train $1' },
  {
    first: 'ce',
    second:
      'trouve|trouvent|rendent|composent|situe|situent|déroule|déroulent|rapportent|poursuit|poursuivent|tiennent',
    right: 'se $1',
  },
  {
    first: 'se',
    second:
      'candidat|document|contrat|cadre|domaine|titre|type|processus|programme|service|système|formulaire|concours|poste',
    rest: '(?= (?:est|a|sera|doit|peut|relève|comporte|comprend|exige|requiert|prévoit|couvre|permet|de|du)\\b)',
    right: 'ce $1',
    unlessBefore: '(?:qui|il|elle|on|ne|candidature|lettre|équipe|personne) ',
  },
  { first: 'malgré', second: 'que', isUnsure: true },
  { first: 'à', second: 'nouveaux', right: 'à nouveau' },
  { first: 'sous', second: 'réserves', rest: ' de', right: 'sous réserve de' },
  { first: 'd', second: 'avantage', right: 'davantage' },
  {
    first: "d'",
    second: 'avantage',
    rest: "(?= (?:de|d'|sur|que)|[.,;])",
    right: 'davantage',
    unlessBefore: '(?:plus|pas|peu|beaucoup|autant|nombre|type|système|titre) ',
  },
  { first: 'prés', second: "de|du|des|d'", right: 'près $1', unlessBefore: '(?:les|des|aux|ces) ' },
  {
    first: 'prêt',
    second: 'de|du|des',
    rest: "(?= (?:l'|la|le|cent|mille|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|quarante|cinquante|\\d))",
    right: 'près $1',
    unlessBefore: '(?:le|un|du|ce|au|tout) ',
  },
  {
    first: 'plus',
    second: 'tôt',
    rest: " (que|qu')(?= ?(?:de|d|le|la|les|des|un|une|en|à|au|par)(?![a-zà-ÿ]))",
    right: 'plutôt $2',
    unlessBefore: '(?:au|le) ',
  },
  { first: 'compte', second: 'tenue', rest: ' de', right: 'compte tenu de' },
  { first: 'y', second: 'comprit', right: 'y compris' },
];

/** `touche aux contenus ainsi que les …`: the second part lacks the preposition of the first one. */
export const LOST_PREPOSITION =
  /(?:touche|touchant|relatifs?|relatives?|liée?s?|contribue|participe) (à|au|aux) [^.,;:()]{2,80}? ainsi que (le|la|les)(?= )/y;

export const BEGINS_LOST_PREPOSITION =
  'touche touchant relatif relatifs relative relatives lié liée liés liées contribue participe'.split(' ');

export const isTo = (word: string): boolean => word === 'à' || word === 'au' || word === 'aux';
