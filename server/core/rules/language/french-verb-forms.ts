import type { Prose } from '../../scan/prose.ts';
import { FEMININE } from './french-nouns.ts';
import { clauseBefore, LETTERS, type Look, matchAt, type Near, wordBefore, wordBehind, wordSet } from './neighbours.ts';
import { type WrongForm, wrongForm } from './verb-forms.ts';

const DETERMINER_FR =
  "(?:le|la|les|un|une|des|son|sa|ses|ce|cette|ces|du|leurs?|nos|vos|à|au|aux|en|dans|par|avec|chaque|tout|toute|tous|toutes)(?= )|l'|d'|s'";

const MODALS = wordSet(
  'doit doivent peut peuvent devra devront pourra pourront devrait devraient pourrait pourraient faut va vont devez devrez pouvez pourrez souhaitez souhaite',
);
const STRICT_MODALS = wordSet(
  'doit doivent peut peuvent devra devront pourra pourront devrait devraient pourrait pourraient',
);
/** Behind these, `de` has an infinitive. */
const ASKS_FOR_INFINITIVE =
  /^(?:convient|conviendra|décide|décidé|décidée|chargée?s?|permet|permettra|permettent|permettant|propose|proposé|afin|avant|tenue?s?|priée?s?|possible|nécessaire|important|utile|souhaitable|essentiel|préférable|recommandé|demandé|demande|capables?|responsables?|mesure)$/;
/** Finite forms of irregular verbs, with their infinitives. */
const FINITE: Readonly<Record<string, string>> = {
  entretient: 'entretenir',
  maintient: 'maintenir',
  tient: 'tenir',
  obtient: 'obtenir',
  soutient: 'soutenir',
  suit: 'suivre',
  prend: 'prendre',
  comprend: 'comprendre',
  met: 'mettre',
  transmet: 'transmettre',
  soumet: 'soumettre',
  rend: 'rendre',
  répond: 'répondre',
  fournit: 'fournir',
  établit: 'établir',
  définit: 'définir',
  remplit: 'remplir',
  garantit: 'garantir',
  joint: 'joindre',
  pris: 'prendre',
  mis: 'mettre',
  rendu: 'rendre',
  reçu: 'recevoir',
  obtenu: 'obtenir',
};
const BEING = ['est', 'sont', 'sera', 'seront', 'été', 'être', 'soit', 'soient'];
const PARTICIPLE = new RegExp(`[${LETTERS}]{2,}(?:é|ée|és|ées)(?![${LETTERS}'-])`, 'y');
const BEHIND_PARTICIPLE = new RegExp(`(?:${DETERMINER_FR})`, 'y');
const SECOND_PERSON = new RegExp(`[${LETTERS}]{3,}ez(?![${LETTERS}'-])`, 'y');
const ADVERBS = wordSet(
  'également aussi notamment toujours régulièrement activement bien parfois souvent ensuite alors ainsi pleinement efficacement rapidement pas plus jamais donc',
);

/** Where a word asks for a form of the verb behind it. */
export const FRENCH_LOOKS: readonly Look<WrongForm>[] = [
  {
    words: { fr: [...MODALS, 'pour', 'sans', 'veuillez'] },
    behind: { fr: (word) => ADVERBS.has(word) || word.endsWith('ez') || /ée?s?$/.test(word) },
    at: behindModal,
  },
  { words: { fr: ['de', "d'"] }, behind: { fr: (word) => /.{3}é$/.test(word) }, at: behindDe },
  {
    words: { fr: STRICT_MODALS },
    behind: { fr: (word) => word in FINITE || /.{3}e$/.test(word) },
    at: finiteBehindModal,
  },
  { words: { fr: (word) => /.{3}[ei]ras$/.test(word) }, at: secondPerson },
  { words: { fr: BEING }, behind: { fr: (word) => ADVERBS.has(word) || word.endsWith('er') }, at: behindBeing },
];

function behindAdverbs(prose: Prose, end: number): Near | undefined {
  if (!prose.dictionary || prose.lower[end] !== ' ') return undefined;
  let next = wordBehind(prose, end);
  while (next && ADVERBS.has(next.word)) next = wordBehind(prose, next.end);
  return next;
}

/** Of verbs whose infinitive does not show in the form. */
const INFINITIVES: Readonly<Record<string, string>> = {
  joignez: 'joindre',
  prenez: 'prendre',
  lisez: 'lire',
  remettez: 'remettre',
  transmettez: 'transmettre',
  soumettez: 'soumettre',
  inscrivez: 'inscrire',
  suivez: 'suivre',
  écrivez: 'écrire',
  répondez: 'répondre',
};

/** `doit assuré la`, `vous pouvez demandez` */
function behindModal(prose: Prose, at: number, end: number): WrongForm | undefined {
  const { lower, dictionary } = prose;
  const word = lower.slice(at, end);
  const next = behindAdverbs(prose, end);
  if (!next || !dictionary) return undefined;
  const second = matchAt(SECOND_PERSON, lower, next.start)?.[0];
  if (second !== undefined && !/^(?:chez|assez|nez|rez|rendez)$/.test(second)) {
    const infinitive =
      INFINITIVES[second] ?? second.replace(/(?:(?<=i)ssez|ez)$/, (ending) => (ending === 'ez' ? 'er' : 'r'));
    // Not `si vous le pouvez, …`.
    return dictionary.has(infinitive) ? wrongForm(prose, next, word, infinitive) : undefined;
  }
  const participle = matchAt(PARTICIPLE, lower, next.start)?.[0];
  if (participle === undefined || next.end !== next.start + participle.length) return undefined;
  const infinitive = `${participle.replace(/(?:é|ée|és|ées)$/, '')}er`;
  const isObject = lower[next.end] === ' ' && matchAt(BEHIND_PARTICIPLE, lower, next.end + 1) !== null;
  if (!isObject || !dictionary.has(infinitive) || isNounOrAdjective(participle)) return undefined;
  // `pour qualité`: a noun has no participle's endings but -é.
  return MODALS.has(word) || participle.endsWith('é') ? wrongForm(prose, next, word, infinitive) : undefined;
}

/** Participles that are nouns or adjectives as well, and nouns that end like one. */
const NOUNS_IN_E =
  /(?:ité|été|auté|ilté|erté|ifié)s?$|^(?:marché|comité|côté|degré|congé|traité|procédé|énoncé|exposé|résumé|relevé|arrêté|employé|délégué|chargé|député|associé|adhéré|clé|pré|gré|blé|café|musée|lycée|trophée|armée|année|journée|matinée|durée|entrée|arrivée|donnée|idée|pensée|portée|montée|tournée|fusée|rangée|assemblée|contrée|vallée|soirée|dictée|allée|mêlée|poussée|percée|levée|tenue|privé|salarié|intéressé|retraité|allié|initié|diplômé|invité|réfugié|handicapé|supposé|détaché)s?$/;

export function isNounOrAdjective(participle: string): boolean {
  return NOUNS_IN_E.test(participle);
}

/** `il convient de vérifié les` */
function behindDe(prose: Prose, at: number, end: number): WrongForm | undefined {
  const next = wordBehind(prose, end);
  if (
    !next ||
    !ASKS_FOR_INFINITIVE.test(wordBefore(prose, at)?.word ?? '') ||
    (isNounOrAdjective(next.word) && !next.word.endsWith('ifié'))
  )
    return undefined;
  const infinitive = next.word.replace(/é$/, 'er');
  return prose.dictionary?.has(infinitive) && !/^[-'·(]/.test(prose.lower.slice(next.end))
    ? wrongForm(prose, next, prose.lower.slice(at, end), infinitive)
    : undefined;
}

/** `La personne retenue travailleras`: no notice speaks to somebody like that. */
function secondPerson(prose: Prose, at: number, end: number): WrongForm | undefined {
  const { lower, dictionary } = prose;
  const word = lower.slice(at, end);
  if (
    !dictionary?.has(word.slice(0, -2)) ||
    !dictionary.has(word.slice(0, -1)) ||
    /\btu\b/.test(clauseBefore(prose, at))
  )
    return undefined;
  return wrongForm(prose, { start: at, end, word }, wordBefore(prose, at)?.word ?? '', word.slice(0, -1));
}

/** Prepositions that are forms of a verb as well. */
const PREPOSITIONS = wordSet('entre contre outre');

/** `doit entretient de bonnes relations`, `peut assure la garde` */
function finiteBehindModal(prose: Prose, at: number, end: number): WrongForm | undefined {
  const { lower, dictionary } = prose;
  const next = wordBehind(prose, end);
  if (!next || !dictionary || lower[end] !== ' ' || lower[next.end] !== ' ') return undefined;
  const known = FINITE[next.word];
  const infinitive = known ?? `${next.word}r`;
  if (!known && (PREPOSITIONS.has(next.word) || !dictionary.has(infinitive))) return undefined;
  const isObject = known !== undefined || matchAt(BEHIND_PARTICIPLE, lower, next.end + 1) !== null;
  return isObject ? wrongForm(prose, next, lower.slice(at, end), infinitive) : undefined;
}

const NOUNS_IN_ER =
  /^(?:premier|dernier|entier|particulier|régulier|singulier|régulier|familier|financier|policier|hôtelier|immobilier|mobilier|douanier|officier|conseiller|dossier|métier|chantier|calendrier|courrier|papier|quartier|atelier|fichier|clavier|hiver|danger|étranger|léger|cher|amer|fier|hier|super|leader|manager|master|poster|reporter|roder|côtier|routier|ouvrier|fruitier|tuteur|héritier|pilier|levier|palier|foyer|loyer|boursier|aérien|janvier|février|budgétaire|charter|cluster|partner|hacker|user|server|router|center|order|outsider|supporter|porter|inter)s?$/;

/** `doivent être envoyer`; not `peut-être jouer` */
function behindBeing(prose: Prose, at: number, end: number): WrongForm | undefined {
  const { dictionary, lower } = prose;
  const next = behindAdverbs(prose, end);
  if (!next?.word.endsWith('er') || next.word.length <= 4 || lower[at - 1] === '-' || lower[next.end] === '-')
    return undefined;
  if (NOUNS_IN_ER.test(next.word) || !dictionary?.has(next.word.replace(/er$/, 'é'))) return undefined;
  const word = lower.slice(at, end);
  const before = wordBefore(prose, at)?.word ?? '';
  // `le but est d'…` has a preposition; `l'essentiel est communiquer` has none and is rare.
  if (word === 'est' && (before === 'but' || before === "c'" || /^(?:objectif|mission|rôle|tâche)$/.test(before)))
    return undefined;
  const ending = endingFor(clauseBefore(prose, at), word);
  return wrongForm(prose, next, word, `${next.word.slice(0, -2)}${ending}`);
}

/** The ending of a participle, by the article that its clause begins with; the plain one where that does not tell. */
function endingFor(clause: string, being: string): string {
  const first = /^\s*(les|des|ces|vos|nos|toutes les|tous les|la|une|cette|le|un|ce) ([a-zà-öø-ÿœ]+)/.exec(clause);
  const isPlural =
    being === 'sont' ||
    being === 'seront' ||
    being === 'soient' ||
    /^(?:les|des|ces|vos|nos|tou)/.test(first?.[1] ?? '');
  const noun = first?.[2] ?? '';
  const isFeminine =
    /^(?:la|une|cette|toutes)/.test(first?.[1] ?? '') ||
    /(?:tion|sion|té|ture|ence|ance)s?$/.test(noun) ||
    FEMININE.has(noun.replace(/s$/, ''));
  return `é${isFeminine ? 'e' : ''}${isPlural ? 's' : ''}`;
}
