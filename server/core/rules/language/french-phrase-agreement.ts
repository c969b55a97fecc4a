import type { Prose } from '../../scan/prose.ts';
import type { Disagreement } from './agreements.ts';
import { FEMININE, MASCULINE } from './french-nouns.ts';
import { isNounOrAdjective } from './french-verb-forms.ts';
import {
  clauseBefore,
  isCapitalised,
  isSentenceStart,
  type Look,
  type Near,
  wordBefore,
  wordBehind,
  wordSet,
} from './neighbours.ts';

// Agreement across a word: `les tâches suivante`, `une expérience professionnel`, `Le comité décident`. Looked for at the word that is wrong,
// of which there is a closed list or an ending, so that most text is passed over.

const PLURAL = wordSet('les des ces ses nos vos leurs aux');
const FEMININE_ARTICLES = wordSet("la une cette sa l' aucune toute");

/** Adjectives and participles that notices use, masculine and singular, by what makes them feminine and plural. */
const ADJECTIVES = {
  e: `suivant écrit oral national international régional général principal spécial social médical mondial inclus exclus
  compétent pertinent différent important présent absent permanent demandé exigé fixé confié indiqué mentionné retenu sélectionné concerné
  intéressé envoyé adressé présenté effectué réalisé proposé utilisé obtenu prévu reçu fourni établi défini suivi rendu tenu lié adopté
  accordé attribué délivré susmentionné adéquat civil qualifié accompli acquis approuvé autorisé humain vacant local initial final
  légal commercial constant courant ouvert inscrit joint certain cohérent`,
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
  // Closed lists have the participles that are nouns as well.
  { words: { fr: (word) => PARTICIPLE.test(word) && !SINGULARS.has(word) }, at: participleBehindPlural },
  { words: { fr: (word) => PARTICIPLE.test(word) }, at: participleOfSubject },
  { words: { fr: (word) => word.length > 5 && /[^m]ent$/.test(word) && !NO_VERBS.has(word) }, at: pluralVerb },
];

/** `les tâches suivante`; not `les langues anglaise et française` */
function singularBehindPlural(prose: Prose, at: number, end: number): Disagreement | undefined {
  const [noun, determiner] = before(prose, at);
  if (!noun || !determiner || !PLURAL.has(determiner.word) || !/[sx]$/.test(noun.word)) return undefined;
  if (!prose.dictionary?.has(noun.word) || isOtherThing(prose, at, end)) return undefined;
  // `l'un des agents …` may speak of the one.
  if (/^(?:une?|)$/.test(wordAround(prose, determiner.start))) return undefined;
  const singular = noun.word.replace(/s$/, '');
  const right = pluralOf(prose.lower.slice(at, end), singular);
  return { start: at, end, head: `${determiner.word} ${noun.word}`, right };
}

/** An adjective in the plural, in the gender of a noun; undefined where nothing tells that. */
function pluralOf(word: string, noun: string): string | undefined {
  if (word.endsWith('e')) return `${word}s`;
  const feminine = FEMININES.get(word) ?? `${word}e`;
  if (isFeminine(noun)) return `${feminine}s`;
  if (noun.endsWith('e') && !MASCULINE.has(noun)) return undefined;
  return word.endsWith('al') && word !== 'final' ? word.replace(/al$/, 'aux') : `${word}s`;
}

const PARTICIPLE = /.{3}ée?$/;

/** `les mesures adopté par`: any participle that is no noun. */
function participleBehindPlural(prose: Prose, at: number, end: number): Disagreement | undefined {
  const word = prose.lower.slice(at, end);
  if (isNounOrAdjective(word) || !prose.dictionary?.has(word.replace(/ée?$/, 'er'))) return undefined;
  return singularBehindPlural(prose, at, end);
}

const WITH_BEING =
  /^\s*(les|des|ces|nos|vos|la|une|cette) ([a-zà-öø-ÿœ]+) (?:est|sera|sont|seront|a été|ont été|(?:doi(?:t|vent)|peu(?:t|vent)|devr(?:a|ont)|pourr(?:a|ont)) être) $/;

/** `Les dossiers doivent être envoyé`, `La section est composé`: only behind a whole subject that begins its clause. */
function participleOfSubject(prose: Prose, at: number, end: number): Disagreement | undefined {
  const clause = clauseBefore(prose, at);
  const [, determiner = '', noun = ''] = (clause.length < 60 && WITH_BEING.exec(clause)) || [];
  if (noun === '' || COLLECTIVES.has(noun) || !prose.dictionary?.has(noun)) return undefined;
  const word = prose.lower.slice(at, end);
  const isPlural = PLURAL.has(determiner);
  if (!prose.dictionary.has(word.replace(/ée?$/, 'er')) || (isPlural && !/[sx]$/.test(noun))) return undefined;
  const feminine = isFeminine(isPlural ? noun.replace(/s$/, '') : noun);
  if (!isPlural && (!feminine || word.endsWith('e'))) return undefined;
  const right = `${word.replace(/ée?$/, 'é')}${feminine || word.endsWith('e') ? 'e' : ''}${isPlural ? 's' : ''}`;
  return { start: at, end, head: `${determiner} ${noun}`, right };
}

/** `une expérience professionnel`; not `le chef de la section compétent` */
function masculineBehindFeminine(prose: Prose, at: number, end: number): Disagreement | undefined {
  const [noun, article] = before(prose, at);
  if (!noun || !article || !FEMININE_ARTICLES.has(article.word) || !isFeminine(noun.word)) return undefined;
  if (isOtherThing(prose, at, end) || /^(?:de|d'|du|des|à|ou|et|)$/.test(wordAround(prose, article.start)))
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

/** The word before an offset, `.` where a sentence begins there; empty where a line break or a mark stands between. */
function wordAround(prose: Prose, at: number): string {
  return isSentenceStart(prose, at) ? '.' : (wordBefore(prose, at)?.word ?? '');
}

/** The noun before a word and what stands before that, both joined by one space. */
function before(prose: Prose, at: number): readonly (Near | undefined)[] {
  const noun = wordBefore(prose, at);
  return [noun, noun && wordBefore(prose, noun.start)];
}

/** Words that may stand behind a noun as one of their own: `la section suivi`, `les activités personnel`. */
const NOUNS = wordSet('suivi acquis personnel local présent courant reçu particulier');

/** Whether a word is a noun, a name, or one of several that share their noun. */
function isOtherThing(prose: Prose, at: number, end: number): boolean {
  if (NOUNS.has(prose.lower.slice(at, end)) || isCapitalised(prose, at)) return true;
  const next = wordBehind(prose, end)?.word;
  return /^(?:et|ou|ainsi|puis|comme)$/.test(next ?? '') || /^[-,·(/'’]/.test(prose.lower.slice(end));
}

const SUBJECT =
  /^\s*(?:(?:(?:le|la|un|une|ce|cet|cette|chaque) |l')([a-zà-öø-ÿœ]+)(?: titulaire(?: du poste)?| retenue?| du poste)?|(elle|il)) (?:se |s'|y |en )?$/;
const COLLECTIVES = wordSet(
  'plupart moitié quart tiers totalité majorité minorité nombre multitude foule dizaine douzaine vingtaine centaine quinzaine couple ensemble peu total série partie reste petit grand',
);

/** `La personne titulaire du poste participent`: only behind a whole subject that begins its clause. */
function pluralVerb(prose: Prose, at: number, end: number): Disagreement | undefined {
  const clause = clauseBefore(prose, at);
  const [, named, pronoun] = (clause.length < 60 && SUBJECT.exec(clause)) || [];
  const noun = named ?? pronoun;
  if (noun === undefined || /[sx]$/.test(noun) || COLLECTIVES.has(noun) || !prose.dictionary?.has(noun))
    return undefined;
  const word = prose.lower.slice(at, end);
  const singular = THIRD_PERSONS[word] ?? word.replace(/nt$/, '');
  if (!THIRD_PERSONS[word] && (!prose.dictionary.has(`${singular}r`) || !prose.dictionary.has(singular)))
    return undefined;
  return { start: at, end, head: clause.trim(), right: singular };
}
