import { defineRule } from '../../model/rule.ts';
import type { Prose } from '../../scan/prose.ts';
import { type Found, ProseCheck } from '../../scan/prose-checks.ts';
import { textOf } from '../../text/source.ts';
import { FEMININE_WITH_VOWEL, MASCULINE_WITH_VOWEL, NO_ELISION, SILENT_H } from './french-nouns.ts';
import { isCapitalised, likeWritten, matchAt, sentenceStart, wordBefore, wordBehind } from './neighbours.ts';
import { placesIn, writing } from './prose-places.ts';

interface WrongArticle extends Found {
  readonly kind: 'form' | 'doubled' | 'missing';
  /** Undefined where nobody knows which article is meant. */
  readonly right: string | undefined;
}

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

const CHECK = new ProseCheck<WrongArticle>({
  precedence: 5,
  words: {
    en: [
      'a',
      'an',
      'the',
      'its',
      'their',
      'our',
      'using',
      'via',
      'through',
      'in',
      'on',
      'from',
      'under',
      'to',
      'by',
      'before',
      'at',
      'until',
      'after',
    ],
    fr: [
      'à',
      'du',
      'au',
      'aux',
      'des',
      'les',
      'un',
      'une',
      'cet',
      ...Object.keys(ELIDED),
      ...Object.keys(BEFORE_VOWEL),
    ],
  },
  at(prose, at, end) {
    // The sign for an address or an abbreviation is no word.
    if (/[-_/.@'·]/.test(prose.lower.charAt(at - 1))) return undefined;
    return prose.language === 'en' ? english(prose, at, end) : french(prose, at, end);
  },
});

function english(prose: Prose, at: number, end: number): WrongArticle | undefined {
  const word = prose.lower.slice(at, end);
  if (word === 'a' || word === 'an') return doubled(prose, at, end) ?? indefinite(prose, at, end, word);
  if (word === 'the' || word === 'its' || word === 'their' || word === 'our') return doubled(prose, at, end);
  return missing(prose, end, word);
}

const NEXT = / ([\p{L}\d][\p{L}\d.,]*)(-?)/uy;
const BEFORE_LETTER =
  /^(?:category|grade|level|annex|class|option|list|type|group|part|plan|band|vitamin|hepatitis|appendix|section|step|schedule|from|point)$/;

/** `a AS-02`, `an university` */
function indefinite(prose: Prose, at: number, end: number, word: 'a' | 'an'): WrongArticle | undefined {
  if (isCapitalised(prose, at) && sentenceStart(prose, at) !== at) return undefined;
  const next = matchAt(NEXT, prose.text, end)?.[1]?.replace(/(?<![.,])[.,]+$/, '');
  if (!next || BEFORE_LETTER.test(wordBefore(prose, at)?.word ?? '')) return undefined;
  const right = articleBefore(next, prose.text[end + 1 + next.length] === '-');
  return right === undefined || right === word
    ? undefined
    : { start: at, end, kind: 'form', right: likeWritten(right, prose.text.slice(at, end)) };
}

const SPOKEN_LETTERS = { an: 'AEIO', a: 'BCDGJKPQTVWYZ' };
const LIKE_YOU =
  /^(?:uni(?!m|n[^gi]|d|sh|ll)|us(?:e|a|u)|uti|ut[io]|eu|ew|one(?![a-z]*rous)|once|ubiq|ur(?:anium|inal|olog)|uk(?:r|$)|unanim)/;
const SILENT_H_EN = /^(?:hour|honest|honou?r|heir)/;

/** The article that the sound of a word asks for; undefined where that is not certain. */
function articleBefore(next: string, isCompound: boolean): 'a' | 'an' | undefined {
  if (/^\d/.test(next)) {
    const number = /^[\d,.]+/.exec(next)![0];
    if (/[a-z]/i.test(next.slice(number.length)) && !/^(?:st|nd|rd|th)$/.test(next.slice(number.length)))
      return undefined;
    return /^8/.test(number) || /^1[18](?:$|,\d{3}|th)/.test(number) ? 'an' : 'a';
  }
  const isAcronym =
    /^\p{Lu}[\p{Lu}\d]+s?$/u.test(next) ||
    (next.length === 1 && isCompound && next === next.toUpperCase()) ||
    /^\p{Lu}\d/u.test(next);
  if (isAcronym) {
    if (/^(?:NATO|UN|UNESCO|UNICEF|SHAPE|URL|USB|UK|US|EUROPOL|EURATOM)s?$/.test(next)) return 'a';
    if (SPOKEN_LETTERS.an.includes(next[0]!)) return 'an';
    return SPOKEN_LETTERS.a.includes(next[0]!) ? 'a' : undefined;
  }
  const lower = next.toLowerCase();
  if (next.length === 1) return isCompound && lower === 'e' ? 'an' : undefined;
  if (/^[^a-z]/.test(lower) || /^(?:historic|hotel|herb|hist)/.test(lower)) return undefined;
  // Names are said as their own language does.
  if (/^\p{Lu}\p{Ll}*\p{Lu}/u.test(next)) return undefined;
  if (SILENT_H_EN.test(lower)) return 'an';
  if (LIKE_YOU.test(lower)) return 'a';
  return 'aeiou'.includes(lower[0]!) ? 'an' : 'a';
}

/** `the a`, `its the` */
function doubled(prose: Prose, at: number, end: number): WrongArticle | undefined {
  const next = wordBehind(prose, end);
  const first = prose.lower.slice(at, end);
  if (
    !next ||
    !/^(?:an?|the|its|their|our)$/.test(next.word) ||
    next.word === first ||
    isCapitalised(prose, next.start)
  )
    return undefined;
  if (isCapitalised(prose, at) && sentenceStart(prose, at) !== at) return undefined;
  // `the "a"`, `a the-…`, the letter in `the a to z`
  const behind = wordBehind(prose, next.end);
  if (!behind || behind.word === 'to' || prose.lower[next.end] === '-') return undefined;
  return { start: at, end: next.end, kind: 'doubled', right: undefined };
}

const SYSTEM =
  /( )(?:e-recruitment|recruitment|internal|online|application|electronic|current|central) (?:(?:recruitment|application|internal|online|web|job) )?(?:system|portal|website|platform|tool)(?=[,.;)]|$| (?:as|and|is|by|for|to)(?![a-z]))/y;
const CONTRACT = /( (?:the )?(?:end|start|expiry) of )(?:contract|appointment|assignment)(?=[,.;)]|$)/y;

/** `using e-recruitment system`, `before the end of contract` */
function missing(prose: Prose, end: number, word: string): WrongArticle | undefined {
  const pattern = /^(?:before|at|until|after)$/.test(word) ? CONTRACT : SYSTEM;
  const found = matchAt(pattern, prose.lower, end);
  if (!found) return undefined;
  const start = end + found[1]!.length;
  const stop = end + found[0].length;
  return { start, end: stop, kind: 'missing', right: `the ${prose.text.slice(start, stop)}` };
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

function french(prose: Prose, at: number, end: number): WrongArticle | undefined {
  const { lower, text } = prose;
  const word = lower.slice(at, end);
  const next = wordBehind(prose, end);
  if (!next || (isCapitalised(prose, at) && sentenceStart(prose, at) !== at && /^(?:le|la|les|de)$/.test(word)))
    return undefined;
  const isSmall = !isCapitalised(prose, next.start);
  const written = (right: string) => likeWritten(right, text.slice(at, end));
  const both = `${word} ${next.word}`;
  if (isSmall && both in CONTRACTED) {
    const behind = wordBehind(prose, next.end);
    if (!behind || lower[next.end] !== ' ' || NO_NOUN.test(behind.word)) return undefined;
    return { start: at, end: next.end, kind: 'form', right: written(CONTRACTED[both]!) };
  }
  if (isSmall && both in TWICE && !/[·(/-]/.test(lower.charAt(next.end))) {
    const behind = wordBehind(prose, next.end);
    // `des le départ` may be `dès`.
    return behind
      ? {
          start: at,
          end: next.end,
          kind: TWICE[both] === undefined ? 'doubled' : 'form',
          right: TWICE[both] && written(TWICE[both]),
        }
      : undefined;
  }
  if (!isSmall || lower[end] !== ' ' || next.word.endsWith("'")) return undefined;
  return elision(prose, at, end, word, next) ?? beforeVowel(prose, at, end, word, next);
}

/** Behind `de le`: an infinitive or what may stand before one; then `le` is a pronoun. */
const NO_NOUN =
  /^(?:en|y|lui|leur|ou|la|bien|mieux|tout|plus|l'|faire|refaire|défaire|satisfaire|plaire|taire|extraire|distraire|soustraire)$|(?:er|ir|ndre|ttre|uire|crire|dire|lire|rire|suivre|vivre|croire|boire|aître|oître|clure|oudre|ompre|incre)$/;

const VOWEL = /^[aeiouàâéèêëîïôœùû]/;

/** `de le organisme` is a matter of contraction; here `le organisme`, `si il` */
function elision(
  { lower, text, dictionary }: Prose,
  at: number,
  end: number,
  word: string,
  next: { start: number; end: number; word: string },
): WrongArticle | undefined {
  const right = ELIDED[word];
  if (right === undefined || /[-·/]/.test(lower.charAt(next.end)) || lower.charAt(next.end) === "'") return undefined;
  const isPronoun = /^(?:que|lorsque|puisque|quoique)$/.test(word) && /^(?:une?|il|ils|elle|elles|on)$/.test(next.word);
  if (word === 'si') {
    if (!/^ils?$/.test(next.word)) return undefined;
  } else if (!isPronoun) {
    const begins = VOWEL.test(next.word) || SILENT_H.has(next.word);
    if (!begins || next.word.length < 2 || NO_ELISION.has(next.word) || !dictionary?.has(next.word)) return undefined;
    // `la une`, `le ou la`, letters and quoted words are not elided.
    if (/["«“]/.test(text.charAt(next.start - 1))) return undefined;
  }
  return {
    start: at,
    end: next.end,
    kind: 'form',
    right: likeWritten(right, text.slice(at, end)) + text.slice(next.start, next.end),
  };
}

/** `ce emploi`, `sa expérience`, `cet poste` */
function beforeVowel(
  { lower, text }: Prose,
  at: number,
  end: number,
  word: string,
  next: { start: number; end: number; word: string },
): WrongArticle | undefined {
  const noun = next.word.replace(/s$/, '');
  if (/[-·/(]/.test(lower.charAt(next.end))) return undefined;
  let right = BEFORE_VOWEL[word];
  if (word === 'cet') {
    right =
      /^[bcdfgjklmnpqrstvwxz]/.test(next.word) &&
      /^(?:poste|contrat|document|service|programme|projet|rapport|dossier|grade|niveau|travail|budget|système|cadre|secteur|processus|personnel|candidat|bureau|comité|conseil|formulaire|portail|site|règlement|statut|stage|test|profil|critère|titre|point|but|rôle|choix|suivi|plan|réseau|contexte|marché)$/.test(
        next.word,
      )
        ? 'ce'
        : undefined;
  } else if (right !== undefined) {
    const nouns = /^[mts]a$/.test(word) ? FEMININE_WITH_VOWEL : MASCULINE_WITH_VOWEL;
    if (!nouns.has(noun) || noun !== next.word) right = undefined;
  }
  return right === undefined
    ? undefined
    : { start: at, end, kind: 'form', right: likeWritten(right, text.slice(at, end)) };
}

/** Articles, elisions and contractions as their language has them. */
export const article = defineRule({
  name: 'article',
  family: 'language',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary:
        'An article has the wrong form before its word (“a AS-02”, « de le titulaire »), is doubled, or is missing.',
      why: 'The form of an article follows from the word behind it, and goes wrong when that word is replaced. Write the form that is read aloud.',
    },
    fr: {
      summary:
        'Un article n’a pas la forme que demande le mot suivant (« de le titulaire », « ce emploi »), est double ou manque.',
      why: 'La forme de l’article dépend du mot qui suit, et ne va plus dès que celui-ci est remplacé. Écrivez la forme que l’on dit à haute voix.',
    },
  },
  examples: [
    { notice: 'archives-assistant.notice.txt', right: 'Keep a log of decisions', wrong: 'Keep an log of decisions' },
    { notice: 'archives-assistant.notice.txt', right: 'aux demandes des Alliés', wrong: 'aux demandes de les Alliés' },
  ],
  messages: {
    en: {
      form: 'The article does not fit: write “{right}” for “{text}”.',
      doubled: '“{text}” has two articles. Delete one of them.',
      missing: 'An article is missing before “{text}”. Write “{right}”.',
      write: 'Write {right}',
    },
    fr: {
      form: 'L’article ne convient pas : écrivez « {right} » au lieu de « {text} ».',
      doubled: '« {text} » compte deux articles. Supprimez l’un des deux.',
      missing: 'Il manque un article devant « {text} ». Écrivez « {right} ».',
      write: 'Écrire {right}',
    },
  },
  visit: {
    edition(edition, context) {
      for (const place of placesIn(CHECK, edition, context)) {
        const { kind, right } = place.found;
        context.report({
          message: kind,
          ...(kind === 'missing' ? { severity: 'info' as const } : {}),
          args: { text: textOf(place.span), right: right ?? '' },
          span: place.span,
          fixes: () =>
            right === undefined
              ? textOf(place.span)
                  .split(/\s+/)
                  .flatMap((one) => writing(place, 'write', one))
              : writing(place, 'write', right, kind === 'form'),
        });
      }
    },
  },
});
