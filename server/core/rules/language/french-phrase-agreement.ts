import type { Prose } from '../../scan/prose.ts';
import type { Disagreement } from './agreements.ts';
import { FEMININE } from './french-nouns.ts';
import { clauseBefore, type Look, type Near, wordBefore, wordBehind, wordSet } from './neighbours.ts';

// Agreement across a word: `les tâches suivante`, `une expérience professionnel`, `Le comité décident`. Looked for at the word that is wrong,
// of which there is a closed list or an ending, so that most text is passed over.

const PLURAL = wordSet('les des ces ses nos vos leurs aux');
const FEMININE_ARTICLES = wordSet("la une cette sa l' aucune toute");

/** Adjectives and participles that notices use, masculine and singular, by what makes them feminine and plural. */
const ADJECTIVES = {
  e: `suivant écrit oral national international régional général principal spécial social médical mondial inclus exclus
  compétent pertinent différent important présent absent permanent demandé exigé fixé confié indiqué mentionné retenu sélectionné concerné
  intéressé envoyé adressé présenté effectué réalisé proposé utilisé obtenu prévu reçu fourni établi défini suivi rendu tenu lié adopté
  accordé attribué délivré susmentionné adéquat civil qualifié accompli acquis approuvé autorisé`,
  le: 'professionnel opérationnel institutionnel organisationnel relationnel essentiel annuel mensuel actuel personnel officiel individuel',
};
const EITHER_GENDER =
  'nécessaire technique linguistique informatique militaire interne externe utile applicable disponible responsable';
const OTHER_FEMININES: Readonly<Record<string, string>> = {
  complet: 'complète',
  incomplet: 'incomplète',
  particulier: 'particulière',
  financier: 'financière',
  régulier: 'régulière',
  administratif: 'administrative',
  actif: 'active',
  relatif: 'relative',
  législatif: 'législative',
  requis: 'requise',
};

const split = (words: string): readonly string[] => words.split(/\s+/);
const FEMININES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ADJECTIVES).flatMap(([ending, words]) => split(words).map((one) => [one, one + ending] as const)),
  ...Object.entries(OTHER_FEMININES),
]);
const SINGULARS: ReadonlySet<string> = new Set([
  ...[...FEMININES].flat().filter((word) => !word.endsWith('s')),
  ...split(EITHER_GENDER),
]);

/** Verbs that end in -ent without an infinitive in -er, by their singular. */
const THIRD_PERSONS: Readonly<Record<string, string>> = {
  offrent: 'offre',
  ouvrent: 'ouvre',
  comprennent: 'comprend',
  prennent: 'prend',
  tiennent: 'tient',
  obtiennent: 'obtient',
  viennent: 'vient',
  permettent: 'permet',
  mettent: 'met',
  suivent: 'suit',
  établissent: 'établit',
  fournissent: 'fournit',
  définissent: 'définit',
  remplissent: 'remplit',
  garantissent: 'garantit',
  réunissent: 'réunit',
  doivent: 'doit',
  peuvent: 'peut',
  veulent: 'veut',
};
/** Nouns and adjectives that look like a verb in the plural. */
const NO_VERBS = wordSet(
  'convient président résident adhérent précédent équivalent excellent différent négligent évident content influent affluent confluent couvent convergent divergent expédient régent référent parent agent client patient présent absent urgent récent décent accent talent argent torrent',
);

export const PHRASE_LOOKS: readonly Look<Disagreement>[] = [
  { words: { fr: SINGULARS }, at: singularBehindPlural },
  { words: { fr: [...FEMININES.keys()] }, at: masculineBehindFeminine },
  { words: { fr: (word) => word.length > 5 && /[^m]ent$/.test(word) && !NO_VERBS.has(word) }, at: pluralVerb },
];

/** `les tâches suivante`; not `les langues anglaise et française` */
function singularBehindPlural(prose: Prose, at: number, end: number): Disagreement | undefined {
  const [noun, determiner] = before(prose, at);
  if (!noun || !determiner || !PLURAL.has(determiner.word) || !/[sx]$/.test(noun.word)) return undefined;
  if (!prose.dictionary?.has(noun.word) || isJoined(prose, end)) return undefined;
  // `l'un des agents …` may speak of the one.
  if (/^une?$/.test(wordBefore(prose, determiner.start)?.word ?? '')) return undefined;
  const word = prose.lower.slice(at, end);
  const right = /[^i]al$/.test(word) && word !== 'oral' ? word.replace(/al$/, 'aux') : `${word}s`;
  return { start: at, end, head: `${determiner.word} ${noun.word}`, right: word === 'oral' ? 'oraux' : right };
}

/** `une expérience professionnel`; not `le chef de la section compétent` */
function masculineBehindFeminine(prose: Prose, at: number, end: number): Disagreement | undefined {
  const [noun, article] = before(prose, at);
  if (!noun || !article || !FEMININE_ARTICLES.has(article.word) || !isFeminine(noun.word)) return undefined;
  if (isJoined(prose, end) || /^(?:de|d'|du|des|à|ou|et)$/.test(wordBefore(prose, article.start)?.word ?? ''))
    return undefined;
  return {
    start: at,
    end,
    head: article.word.endsWith("'") ? article.word + noun.word : `${article.word} ${noun.word}`,
    right: FEMININES.get(prose.lower.slice(at, end)),
  };
}

function isFeminine(word: string): boolean {
  return FEMININE.has(word) || /(?:[tsx]ion|[^c]ité|[ae]nce|ture)$/.test(word);
}

/** The noun before a word and what stands before that, both joined by one space. */
function before(prose: Prose, at: number): readonly (Near | undefined)[] {
  const noun = wordBefore(prose, at);
  return [noun, noun && wordBefore(prose, noun.start)];
}

/** Whether a word is one of several that share their noun. */
function isJoined(prose: Prose, end: number): boolean {
  const next = wordBehind(prose, end)?.word;
  return /^(?:et|ou|ainsi|puis|comme)$/.test(next ?? '') || /^[-,·(/'’]/.test(prose.lower.slice(end));
}

const SUBJECT =
  /^\s*(?:(?:le|la|un|une|ce|cet|cette|chaque) |l')([a-zà-öø-ÿœ]+)(?: titulaire(?: du poste)?| retenue?| du poste)? $/;
const COLLECTIVES = wordSet(
  'plupart moitié quart tiers totalité majorité minorité nombre multitude foule dizaine douzaine vingtaine centaine quinzaine couple ensemble peu total série partie reste petit grand',
);

/** `La personne titulaire du poste participent`: only behind a whole subject that begins its clause. */
function pluralVerb(prose: Prose, at: number, end: number): Disagreement | undefined {
  const clause = clauseBefore(prose, at);
  const noun = clause.length < 60 ? SUBJECT.exec(clause)?.[1] : undefined;
  if (noun === undefined || /[sx]$/.test(noun) || COLLECTIVES.has(noun) || !prose.dictionary?.has(noun))
    return undefined;
  const word = prose.lower.slice(at, end);
  const singular = THIRD_PERSONS[word] ?? word.replace(/nt$/, '');
  if (!THIRD_PERSONS[word] && (!prose.dictionary.has(`${singular}r`) || !prose.dictionary.has(singular)))
    return undefined;
  return { start: at, end, head: clause.trim(), right: singular };
}
