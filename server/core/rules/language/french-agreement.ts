import type { Prose } from '../../scan/prose.ts';
import { likeWritten } from '../../text/letter-case.ts';
import type { Disagreement } from './agreements.ts';
import { FEMININE, MASCULINE } from './french-nouns.ts';
import { PHRASE_LOOKS } from './french-phrase-agreement.ts';
import {
  isCapitalised,
  isSentenceStart,
  LETTERS,
  type Look,
  matchAt,
  type Near,
  wordBefore,
  wordBehind,
  wordSet,
} from './neighbours.ts';

const PLURAL = wordSet('des ces ses nos vos aux plusieurs leurs quelques les');
const MASCULINE_DETERMINERS = wordSet('un le du au ce quel certain aucun nouveau bon tout');
const FEMININE_DETERMINERS = wordSet('une la cette quelle aucune nouvelle bonne toute');
const OF_SUBJECTS = wordSet('les ces vos nos le la un une cette ce');

/** What stands before a singular, and the same before a plural where that is clear. */
const PLURALS: Readonly<Record<string, string | undefined>> = {
  au: 'aux',
  du: 'des',
  un: undefined,
  une: undefined,
  chaque: undefined,
  cette: 'ces',
};
/** Endings that no singular has. */
const PLURAL_NOUN = /(?:[ae]nts|[tsx]ions|ments|eurs|ités|[ae]nces|istes|ages|ives|ides)$/;

const isPluralNoun = (word: string): boolean => {
  const singular = word.replace(/s$/, '');
  return PLURAL_NOUN.test(word) || (singular !== word && (FEMININE.has(singular) || MASCULINE.has(singular)));
};

/** Where a word asks for the number or the gender of what is behind it. */
export const FRENCH_LOOKS: readonly Look<Disagreement>[] = [
  { words: { fr: (word, spelling) => OF_SUBJECTS.has(word) && spelling !== word }, at: wrongVerb },
  {
    words: { fr: PLURAL },
    behind: { fr: (word) => word.length > 2 && !"sxz'".includes(word.at(-1)!) && !NO_NOUN.has(word) },
    at: behindDeterminer(singularBehindPlural),
  },
  {
    words: { fr: MASCULINE_DETERMINERS },
    behind: { fr: (word) => FEMININE.has(word) || /(?:[tsx]ion|ité|[ae]nce|trice)$/.test(word) },
    at: behindDeterminer(wrongGender),
  },
  {
    words: { fr: FEMININE_DETERMINERS },
    behind: { fr: (word) => MASCULINE.has(word) || /(?:[ae]ment|isme|oir)$/.test(word) },
    at: behindDeterminer(wrongGender),
  },
  {
    words: { fr: Object.keys(PLURALS) },
    behind: { fr: isPluralNoun },
    at: behindDeterminer(pluralBehindSingular),
  },
  ...PHRASE_LOOKS,
];

type Compare = (prose: Prose, at: number, head: string, next: Near) => Disagreement | undefined;

/** Compares a determiner with the word behind it, where that may be its noun. */
function behindDeterminer(compare: Compare): (prose: Prose, at: number, end: number) => Disagreement | undefined {
  return (prose, at, end) => {
    const next = wordBehind(prose, end);
    if (!prose.dictionary || !next || prose.lower[end] !== ' ' || isCapitalised(prose, next.start)) return undefined;
    if (/[-·(/]/.test(prose.lower.charAt(next.end))) return undefined;
    // An acronym, `le NOS`, or a name.
    const isName =
      isCapitalised(prose, at) && (!isSentenceStart(prose, at) || prose.text[at + 1] !== prose.lower[at + 1]);
    return isName ? undefined : compare(prose, at, prose.lower.slice(at, end), next);
  };
}

function found(word: Near, head: string, right: string | undefined): Disagreement {
  return { start: word.start, end: word.end, head, right };
}

const NO_NOUN = wordSet(
  'deux trois quatre cinq sept huit neuf onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent mille plus très tout bien mal mieux trop même quatre-vingt non ou et en un une le la autre uns leur notre votre peu chaque ex ci où que qui tant mi pour sur avec entre sans dont comme faire dire ainsi grand parfois autant donc alors autour environ presque pas aussi',
);

/** `des compétence` */
function singularBehindPlural(
  { dictionary, lower }: Prose,
  at: number,
  head: string,
  { start, end, word }: Near,
): Disagreement | undefined {
  if (word.length < 3 || /[sxz']$/.test(word) || NO_NOUN.has(word) || !dictionary!.has(word)) return undefined;
  const isListed =
    FEMININE.has(word) || MASCULINE.has(word) || /\btou(?:te)?s $/.test(lower.slice(Math.max(0, at - 8), at));
  if (head === 'les' && !isListed && !/(?:té|tion|ment|ence|ance|isme)$/.test(word)) return undefined;
  // `les liste`, a verb
  if (head === 'les' && dictionary!.has(`${word}r`)) return undefined;
  if (head === 'les' && isVerbLike(dictionary!, word)) return undefined;
  // `leurs` and `plusieurs` may stand alone, and `des` may follow a number.
  if ((head === 'plusieurs' || head === 'leurs') && /(?:ent|ont|ez)$/.test(word) && !/(?:ment)$/.test(word))
    return undefined;
  if (lower.slice(Math.max(0, at - 3), at) === 'un ') return undefined;
  const right = /(?:eau|eu)$/.test(word) && dictionary!.has(`${word}x`) ? `${word}x` : `${word}s`;
  return dictionary!.has(right) ? found({ start, end, word }, head, right) : undefined;
}

/** Whether a word in -té, -ence or -ance may be a form of a verb: `les influence`, `les a porté`. */
function isVerbLike(dictionary: NonNullable<Prose['dictionary']>, word: string): boolean {
  return dictionary.has(`${word.slice(0, -1)}er`);
}

const MASCULINE_IN_TION =
  /^(?:bastion|cation|comité|silence|traité|été|pâté|jeté|bénédicité|ordonnance de|avance|rance|vacance)$/;
const INFINITIVES_IN_OIR =
  /^(?:pouvoir|devoir|savoir|vouloir|avoir|voir|valoir|falloir|recevoir|prévoir|revoir|concevoir|percevoir|mouvoir|émouvoir|pourvoir|apercevoir|asseoir|surseoir|échoir)$/;

/** `le formation`, `une développement`, `cette contrat` */
function wrongGender(
  { dictionary, text, lower }: Prose,
  at: number,
  head: string,
  { word, end }: Near,
): Disagreement | undefined {
  const isMasculine = MASCULINE_DETERMINERS.has(head);
  if (!isWrongGender(dictionary!, isMasculine, head, word)) return undefined;
  // `une page tout personnel`: what stands behind another noun or a preposition of place may belong to it.
  if (
    (head === 'tout' || head === 'toute') &&
    /[a-zà-ÿ]/.test(lower.charAt(at - 2)) &&
    /(?:^| )(?:le|la|les|un|une|du|de|des|en|est|sont) ?$/.test(lower.slice(Math.max(0, at - 4), at))
  )
    return undefined;
  const right = OTHER_GENDER[head];
  const vowel = /^[aeiouhéèêàâîôû]/.test(word);
  // Before a vowel `le` and `la` are elided, and `ce` is `cet`.
  const form = right !== undefined && vowel ? (BEFORE_VOWEL[right] ?? right) : right;
  if (form === undefined) return undefined;
  const written = likeWritten(form, text.slice(at, at + head.length));
  const noun = text.slice(end - word.length, end);
  return { start: at, end, head: noun, right: form.endsWith("'") ? written + noun : `${written} ${noun}` };
}

const BEFORE_VOWEL: Readonly<Record<string, string>> = {
  le: "l'",
  la: "l'",
  'de la': "de l'",
  'à la': "à l'",
  ce: 'cet',
  nouveau: 'nouvel',
};

const OTHER_GENDER: Readonly<Record<string, string>> = {
  un: 'une',
  le: 'la',
  du: 'de la',
  au: 'à la',
  ce: 'cette',
  quel: 'quelle',
  certain: 'certaine',
  aucun: 'aucune',
  nouveau: 'nouvelle',
  bon: 'bonne',
  tout: 'toute',
  une: 'un',
  la: 'le',
  cette: 'ce',
  quelle: 'quel',
  aucune: 'aucun',
  nouvelle: 'nouveau',
  bonne: 'bon',
  toute: 'tout',
};

function isWrongGender(
  dictionary: NonNullable<Prose['dictionary']>,
  isMasculine: boolean,
  head: string,
  word: string,
): boolean {
  const isPronoun = head === 'le' || head === 'la';
  if (isMasculine) {
    if (FEMININE.has(word) && !isPronoun && head !== 'nouveau' && head !== 'bon' && head !== 'certain') return true;
    if (/[^s]trice$/.test(word)) return dictionary.has(word) && head !== 'le' && head !== 'tout';
    if (!/(?:tion|sion|xion|ité|ence|ance)$/.test(word) || MASCULINE_IN_TION.test(word) || !dictionary.has(word))
      return false;
    if (head === 'ce' || head === 'tout')
      return /(?:tion|sion|xion|[a-z]{3}ité)$/.test(word) && !isVerbLike(dictionary, word);
    return !isVerbLike(dictionary, word) || /(?:tion|sion|xion)$/.test(word);
  }
  if (MASCULINE.has(word) && !isPronoun && head !== 'nouvelle' && head !== 'bonne') return true;
  if (!/(?:ement|ament|isme|oir)$/.test(word) || /^(?:jument|isme)$/.test(word) || INFINITIVES_IN_OIR.test(word))
    return false;
  // Adverbs in -ment have no plural.
  return dictionary.has(word) && dictionary.has(`${word}s`) && !dictionary.has(`${word.slice(0, -3)}er`);
}

const SUBJECT = new RegExp(
  `(les|ces|vos|nos|le|la|un|une|cette|ce) ([${LETTERS}]+) (?:([${LETTERS}]+) )?(est|a|doit|peut|sera|devra|pourra|sont|ont|doivent|peuvent|seront|devront|pourront)(?![${LETTERS}'-])`,
  'y',
);

const VERBS: Readonly<Record<string, string>> = {
  est: 'sont',
  a: 'ont',
  doit: 'doivent',
  peut: 'peuvent',
  sera: 'seront',
  devra: 'devront',
  pourra: 'pourront',
};
const SINGULARS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(VERBS).map(([one, many]) => [many, one]),
);
const COLLECTIVE =
  /^(?:plupart|moitié|quart|tiers|totalité|majorité|minorité|nombre|grand|multitude|foule|dizaine|douzaine|vingtaine|centaine|quinzaine|couple|ensemble|peu|total|série|partie|reste|petit)$/;

/** `Les candidats doit`, `Le candidat doivent`: only where the sentence begins with its subject. */
function wrongVerb(prose: Prose, at: number): Disagreement | undefined {
  const match = matchAt(SUBJECT, prose.lower, at);
  if (!match || !isSentenceStart(prose, at)) return undefined;
  const [whole, determiner = '', noun = '', adjective, verb = ''] = match;
  const isPlural = /^(?:les|ces|vos|nos)$/.test(determiner);
  const right = (isPlural ? VERBS : SINGULARS)[verb];
  if (right === undefined || COLLECTIVE.test(noun) || !prose.dictionary?.has(noun)) return undefined;
  if (
    isPlural
      ? !/[sx]$/.test(noun) || (adjective !== undefined && !/[sx]$/.test(adjective))
      : /[sx]$/.test(noun) ||
        (adjective !== undefined && (/[sx]$/.test(adjective) || /^(?:et|ou|qui|que|des|de|les)$/.test(adjective)))
  )
    return undefined;
  const end = at + whole.length;
  // `Les agents que …`, inversions and names are left alone.
  if (wordBefore(prose, end - verb.length)?.word === 'ne') return undefined;
  return { start: end - verb.length, end, head: `${determiner} ${noun}`, right };
}

/** `au ressortissants`, `une solides` */
function pluralBehindSingular(
  { dictionary, text, lower }: Prose,
  at: number,
  head: string,
  { start, end, word }: Near,
): Disagreement | undefined {
  // `un des agents`, `du leurs`: what is known with its own -s only.
  if (!dictionary!.has(word) || !dictionary!.has(word.slice(0, -1))) return undefined;
  // `vingt et un agents`
  if (/(?:et|-)[ -]$/.test(lower.slice(Math.max(0, at - 3), at))) return undefined;
  const right = PLURALS[head];
  const written = right && likeWritten(right, text.slice(at, at + head.length));
  return { start: at, end, head: text.slice(start, end), right: written && `${written} ${text.slice(start, end)}` };
}
