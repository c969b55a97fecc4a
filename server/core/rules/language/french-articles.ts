import type { Prose } from '../../scan/prose.ts';
import { likeWritten } from '../../text/letter-case.ts';
import type { WrongArticle } from './articles.ts';
import { FEMININE_WITH_VOWEL, MASCULINE_WITH_VOWEL, NO_ELISION, SILENT_H } from './french-nouns.ts';
import { isCapitalised, isSentenceStart, type Look, type Near, wordBehind, wordSet } from './neighbours.ts';

const ELIDED: Readonly<Record<string, string>> = {
  le: "l'",
  la: "l'",
  de: "d'",
  que: "qu'",
  je: "j'",
  ne: "n'",
  se: "s'",
  me: "m'",
  te: "t'",
  lorsque: "lorsqu'",
  puisque: "puisqu'",
  quoique: "quoiqu'",
  jusque: "jusqu'",
  si: "s'",
};
const BEFORE_VOWEL: Readonly<Record<string, string>> = {
  ce: 'cet',
  nouveau: 'nouvel',
  beau: 'bel',
  vieux: 'vieil',
  ma: 'mon',
  ta: 'ton',
  sa: 'son',
};

const MASCULINE_WITH_CONSONANT = wordSet(
  'poste contrat document service programme projet rapport dossier grade niveau travail budget système cadre secteur processus personnel candidat bureau comité conseil formulaire portail site règlement statut stage test profil critère titre point but rôle choix suivi plan réseau contexte marché',
);
const ARTICLES = wordSet("le la les l' un une");

/** Where an article may be doubled, or have another form than the word behind it asks for. */
export const FRENCH_LOOKS: readonly Look<WrongArticle>[] = [
  { words: { fr: ['de', 'à'] }, behind: { fr: (word) => word === 'le' || word === 'les' }, at: doubled },
  {
    words: { fr: ['du', 'au', 'aux', 'des', 'les', 'un', 'une'] },
    behind: { fr: (word) => ARTICLES.has(word) },
    at: doubled,
  },
  {
    words: { fr: Object.keys(ELIDED) },
    behind: { fr: (word) => isElidedBefore(word) || word === 'un' || word === 'une' },
    at: elision,
  },
  {
    words: { fr: Object.keys(BEFORE_VOWEL) },
    behind: { fr: (word) => MASCULINE_WITH_VOWEL.has(word) || FEMININE_WITH_VOWEL.has(word) },
    at: beforeVowel,
  },
  { words: { fr: ['cet'] }, behind: { fr: (word) => MASCULINE_WITH_CONSONANT.has(word) }, at: beforeConsonant },
];

const VOWELS = 'aeiouàâéèêëîïôœùû';

/** Whether articles and the like are elided before a word. */
function isElidedBefore(word: string): boolean {
  return word.length > 1 && (VOWELS.includes(word.charAt(0)) ? !NO_ELISION.has(word) : SILENT_H.has(word));
}

const CONTRACTED: Readonly<Record<string, string>> = { 'de le': 'du', 'de les': 'des', 'à le': 'au', 'à les': 'aux' };
/** Two articles in a row, and the one that is meant. */
const TWICE: Readonly<Record<string, string | undefined>> = {
  "du l'": "de l'",
  "au l'": "à l'",
  'du le': 'du',
  'du la': 'de la',
  'au le': 'au',
  'au la': 'à la',
  'des les': 'des',
  'aux les': 'aux',
  'des le': undefined,
  'des la': undefined,
  'aux le': undefined,
  'aux la': undefined,
  "des l'": undefined,
  "aux l'": undefined,
  'les le': undefined,
  'les la': undefined,
  'un une': undefined,
  'une un': undefined,
};

/** `de le titulaire`, `du l'`, `aux les` */
function doubled(prose: Prose, at: number, end: number): WrongArticle | undefined {
  const { lower, text } = prose;
  const word = lower.slice(at, end);
  const next = wordBehind(prose, end);
  if (!next || isName(prose, at, word) || isCapitalised(prose, next.start)) return undefined;
  const written = (right: string) => likeWritten(right, text.slice(at, end));
  const both = `${word} ${next.word}`;
  const behind = wordBehind(prose, next.end);
  if (both in CONTRACTED) {
    if (!behind || lower[next.end] !== ' ' || NO_NOUN.test(behind.word)) return undefined;
    return { start: at, end: next.end, kind: 'form', right: written(CONTRACTED[both]!) };
  }
  if (!(both in TWICE) || !behind || /[·(/-]/.test(lower.charAt(next.end))) return undefined;
  // `des le départ` may be `dès`.
  const right = TWICE[both];
  return { start: at, end: next.end, kind: right === undefined ? 'doubled' : 'form', right: right && written(right) };
}

function isName(prose: Prose, at: number, word: string): boolean {
  return isCapitalised(prose, at) && !isSentenceStart(prose, at) && /^(?:le|la|les|de)$/.test(word);
}

/** The word that an article belongs to: in small letters, whole, behind one space. */
function nounBehind(prose: Prose, at: number, end: number): Near | undefined {
  const next = wordBehind(prose, end);
  if (!next || isName(prose, at, prose.lower.slice(at, end)) || isCapitalised(prose, next.start)) return undefined;
  if (prose.lower[end] !== ' ' || next.word.endsWith("'")) return undefined;
  return /[-·/('’]/.test(prose.lower.charAt(next.end)) ? undefined : next;
}

/** Behind `de le`: an infinitive or what may stand before one; then `le` is a pronoun. */
const NO_NOUN =
  /^(?:en|y|lui|leur|ou|la|bien|mieux|tout|plus|l'|faire|refaire|défaire|satisfaire|plaire|taire|extraire|distraire|soustraire)$|(?:er|ir|ndre|ttre|uire|crire|dire|lire|rire|suivre|vivre|croire|boire|aître|oître|clure|oudre|ompre|incre)$/;

/** `le organisme`, `si il` */
function elision(prose: Prose, at: number, end: number): WrongArticle | undefined {
  const { text, dictionary, lower } = prose;
  const word = lower.slice(at, end);
  const right = ELIDED[word];
  const next = nounBehind(prose, at, end);
  if (!next || right === undefined) return undefined;
  if (word === 'si') {
    if (!/^ils?$/.test(next.word)) return undefined;
  } else if (!(/^(?:que|lorsque|puisque|quoique)$/.test(word) && /^(?:une?|ils?|elles?|on)$/.test(next.word))) {
    // `la une`, `le ou la`, letters and quoted words are not elided.
    if (!isElidedBefore(next.word) || !dictionary?.has(next.word)) return undefined;
    if (/["«“]/.test(text.charAt(next.start - 1))) return undefined;
  }
  const noun = text.slice(next.start, next.end);
  return { start: at, end: next.end, kind: 'form', right: likeWritten(right, text.slice(at, end)) + noun };
}

/** `ce emploi`, `sa expérience` */
function beforeVowel(prose: Prose, at: number, end: number): WrongArticle | undefined {
  const word = prose.lower.slice(at, end);
  const next = nounBehind(prose, at, end);
  const nouns = /^[mts]a$/.test(word) ? FEMININE_WITH_VOWEL : MASCULINE_WITH_VOWEL;
  return next && nouns.has(next.word) ? wrong(prose, at, end, BEFORE_VOWEL[word]!) : undefined;
}

/** `cet poste` */
function beforeConsonant(prose: Prose, at: number, end: number): WrongArticle | undefined {
  return nounBehind(prose, at, end) ? wrong(prose, at, end, 'ce') : undefined;
}

function wrong({ text }: Prose, at: number, end: number, right: string): WrongArticle {
  return { start: at, end, kind: 'form', right: likeWritten(right, text.slice(at, end)) };
}
