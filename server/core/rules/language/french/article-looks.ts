import { ADJECTIVE, FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import type { WrongArticle } from '../articles.ts';
import { isJoined, replacing } from './article-places.ts';
import { HEARD_H, isElidedBefore } from './elision.ts';
import { LOST_APOSTROPHE, lostApostrophe, lostArticle, lostPreposition, PLURALS_BEHIND_TO } from './lost-articles.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

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
  du: "de l'",
  au: "à l'",
};
const BEFORE_CONSONANT: Readonly<Record<string, string>> = {
  cet: 'ce',
  nouvel: 'nouveau',
  bel: 'beau',
  vieil: 'vieux',
  mon: 'ma',
  ton: 'ta',
  son: 'sa',
  "l'": 'le',
  "d'": 'de',
  "qu'": 'que',
};

const ARTICLES = new Set(['le', 'la', 'les', "l'", 'un', 'une']);
const CONTRACTED: Readonly<Record<string, string>> = { 'de le': 'du', 'de les': 'des', 'à le': 'au', 'à les': 'aux' };
/** Two articles in a row, and the one that is meant. */
const TWICE: Readonly<Record<string, string>> = {
  "du l'": "de l'",
  "au l'": "à l'",
  'du le': 'du',
  'du la': 'de la',
  'au le': 'au',
  'au la': 'à la',
  'des les': 'des',
  'aux les': 'aux',
};
const DOUBLED = /^(?:(?:des|aux) (?:le|la|l')|les (?:le|la)|un une|une un|(?:un|une|le|la) (?:le|la|les|l'))$/;

/** What has several forms, or goes together with an article. */
const FORMS = new Set([
  ...Object.keys(ELIDED),
  ...Object.keys(BEFORE_VOWEL),
  ...Object.keys(BEFORE_CONSONANT),
  ...'de à du au aux des les le la un une'.split(' '),
]);

/** Articles, elisions and contractions in another form than what stands behind asks for. */
export function* wrongArticles(reading: Reading): Iterable<WrongArticle> {
  const { count, names, texts } = reading;
  for (let at = 0; at < count - 1; at++) {
    const text = texts[at]!;
    if (text.length <= 2 && LOST_APOSTROPHE[text] !== undefined) {
      const found = lostApostrophe(reading, at);
      if (found) yield found;
    }
    if (PLURALS_BEHIND_TO.has(text)) {
      const found = lostArticle(reading, at);
      if (found) yield found;
    }
    if (!FORMS.has(text) || !isJoined(reading, at)) continue;
    const found = names[at + 1]
      ? reading.is(at, Kind.Determiner | Kind.Preposition)
        ? elision(reading, at)
        : undefined
      : (doubled(reading, at) ??
        lostPreposition(reading, at) ??
        contracted(reading, at) ??
        elision(reading, at) ??
        otherForm(reading, at));
    if (found) yield found;
  }
}

/** `du l'`, `aux les`, `un une` */
function doubled(reading: Reading, at: number): WrongArticle | undefined {
  const second = reading.word(at + 1);
  if (!ARTICLES.has(second) || /^(?:quelqu'|l')$/.test(reading.word(at - 1))) return undefined;
  const both = `${reading.word(at)} ${second}`;
  const behind = at + 2;
  if (
    reading.isMark(behind) ||
    reading.kind(behind) === 0 ||
    /[·(/-]/.test(reading.prose.lower.charAt(reading.ends[at + 1]!))
  )
    return undefined;
  const right = TWICE[both];
  if (right !== undefined) return replacing(reading, at, at + 2, right);
  if (!DOUBLED.test(both) || reading.is(behind, FINITE) || !reading.is(behind, NOUN | ADJECTIVE)) return undefined;
  return { start: reading.starts[at]!, end: reading.ends[at + 1]!, kind: 'doubled', right: undefined };
}

/** `de le titulaire`; not `de le faire` */
function contracted(reading: Reading, at: number): WrongArticle | undefined {
  const article = reading.texts[at + 1];
  const right = article === 'le' || article === 'les' ? CONTRACTED[`${reading.texts[at]} ${article}`] : undefined;
  if (right === undefined || !isJoined(reading, at + 1)) return undefined;
  const noun = at + 2;
  const kind = reading.kind(noun);
  if ((kind & (Kind.Infinitive | Kind.Closed)) !== 0 || (kind & (NOUN | ADJECTIVE)) === 0) return undefined;
  // `à le mise`: another article is meant.
  const phrase = nounPhrase(reading, at + 1);
  if (phrase && phrase.cells === 0) return undefined;
  if (right === 'du' || right === 'au') {
    const word = reading.word(noun);
    if (isElidedBefore(word)) return replacing(reading, at, at + 2, right === 'du' ? 'de' : 'à');
  }
  return replacing(reading, at, at + 2, right);
}

/** `le organisme`, `si il`, `que une` */
function elision(reading: Reading, at: number): WrongArticle | undefined {
  const word = reading.word(at);
  const right = ELIDED[word];
  if (right === undefined) return undefined;
  const next = reading.word(at + 1);
  if (word === 'si') {
    if (!/^ils?$/.test(next)) return undefined;
  } else if (!(/que$/.test(word) && /^(?:une?|ils?|elles?|on|en|au|aux|à|est|a)$/.test(next))) {
    if (/^(?:n|s|m|t|j)e$/.test(word) && /^(?:a|est|en|y|ont|était)$/.test(next)) {
      if (reading.isSentenceStart(at)) return undefined;
    } else if (!isElidedBefore(next) || reading.kind(at + 1) === 0) return undefined;
    if (
      word === 'de' &&
      reading.is(at + 1, Kind.Closed) &&
      !reading.is(at + 1, Kind.Subject | Kind.Clitic | Kind.Adverb | Kind.Determiner | Kind.Infinitive)
    )
      return undefined;
  } else if (/^(?:jus|quoi)que$/.test(word) && !/^(?:à|au|aux|en|une?|ils?|elles?|on)$/.test(next)) return undefined;
  return replacing(reading, at, at + 2, right + reading.written(at + 1));
}

/** `ce emploi`, `sa expérience`, `cet poste`, `son candidature`, `du accueil` */
function otherForm(reading: Reading, at: number): WrongArticle | undefined {
  const word = reading.word(at);
  const next = reading.word(at + 1);
  const kind = reading.kind(at + 1);
  if (word === 'ce' && /^(?:est|était|étaient)$/.test(next)) return replacing(reading, at, at + 2, `c'${next}`);
  const beforeVowel = BEFORE_VOWEL[word];
  const beforeConsonant = BEFORE_CONSONANT[word];
  if (
    (beforeVowel === undefined && beforeConsonant === undefined) ||
    (kind & (NOUN | ADJECTIVE)) === 0 ||
    (kind & Kind.Closed) !== 0
  ) {
    // `l'haut`
    return undefined;
  }
  const isVowel = isElidedBefore(next);
  const phrase = nounPhrase(reading, /^(?:nouv|be|vie)/.test(word) ? at + 1 : at);
  if (beforeVowel !== undefined) {
    if (!isVowel || !phrase) return undefined;
    const wanted = /^[mts]a$/.test(word) ? Kind.Feminine : Kind.Masculine;
    if ((phrase.cells & wanted) === 0) return undefined;
    // `ce offre`: a pronoun never stands alone before such a verb.
    if ((kind & FINITE) !== 0 && word === 'ce' && !phrase.isSure) return undefined;
    if (!beforeVowel.endsWith("'")) return replacing(reading, at, at + 1, beforeVowel);
    return replacing(reading, at, at + 2, beforeVowel + reading.written(at + 1));
  }
  if (/^[ldq]u?'$/.test(word)) {
    if (!HEARD_H.test(next) || !phrase) return undefined;
    const article = word === "l'" && (phrase.cells & Kind.Masculine) === 0 ? 'la' : beforeConsonant!;
    return replacing(reading, at, at + 2, `${article} ${reading.written(at + 1)}`);
  }
  if (isVowel || !/^[b-df-gj-np-tv-xz]|^ha/.test(next) || /^[b-z]?y/.test(next.slice(0, 1)) || !phrase)
    return undefined;
  if (next.startsWith('h')) return undefined;
  const wanted = /^(?:m|t|s)on$/.test(word) ? Kind.Feminine : Kind.Masculine;
  const cells = /^(?:m|t|s)on$/.test(word) ? phrase.cells : reading.cells(phrase.noun);
  if (wanted === Kind.Feminine ? cells !== Kind.Feminine : (cells & Kind.Masculine) === 0) return undefined;
  if (
    wanted === Kind.Feminine &&
    (reading.kind(phrase.noun) & Kind.Participle) !== 0 &&
    !reading.is(phrase.noun, Kind.Listed)
  )
    return undefined;
  return replacing(reading, at, at + 1, beforeConsonant!);
}
