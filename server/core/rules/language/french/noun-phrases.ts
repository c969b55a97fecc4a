import { likeWritten } from '../../../text/letter-case.ts';
import { ADJECTIVE, ANY_MASCULINE, FINITE, Kind, MANY, NOUN, ONE } from '../../../words/french/kinds.ts';
import type { Disagreement } from '../agreements.ts';
import {
  type Heads,
  headsBefore,
  isPlural,
  isSingular,
  Mark,
  type NounPhrase,
  nounPhrase,
  type Reading,
  single,
} from './reading.ts';

/** What stands before a noun in another gender or number. */
const DETERMINERS: ReadonlyMap<string, readonly string[]> = new Map();
for (const forms of `le la les les;l' l' les les;un une - -;du de-la des des;au à-la aux aux;ce cette ces ces;cet cette ces ces;aucun aucune - -;nul nulle - -;
quel quelle quels quelles;tout toute tous toutes;certain certaine certains certaines;mon ma mes mes;ton ta tes tes;son sa ses ses;notre notre nos nos;votre votre vos vos;
leur leur leurs leurs`.split(/;\s*/)) {
  const all = forms.split(' ').map((form) => form.replace('-', form === '-' ? '' : ' ').trim());
  for (const form of all)
    if (form !== '' && !DETERMINERS.has(form)) (DETERMINERS as Map<string, readonly string[]>).set(form, all);
}
/** Before a vowel. */
const ELIDED: Readonly<Record<string, string>> = {
  le: "l'",
  la: "l'",
  'de la': "de l'",
  du: "de l'",
  'à la': "à l'",
  au: "à l'",
  ce: 'cet',
  ma: 'mon',
  ta: 'ton',
  sa: 'son',
};

export const beginsWithVowel = (word: string): boolean => /^[aeiouyàâéèêëîïôûœ]/.test(word);

/** A determiner for a noun of some gender and number, with the space behind it; undefined where there is none of its kind. */
function determinerFor(determiner: string, cells: number, noun: string): string | undefined {
  const isMany = isPlural(cells);
  const isFeminine = (cells & ANY_MASCULINE) === 0;
  const form = DETERMINERS.get(determiner)?.[(isMany ? 2 : 0) + (isFeminine ? 1 : 0)];
  if (form === undefined || form === '') return undefined;
  const elided = beginsWithVowel(noun) && !isMany ? (ELIDED[form] ?? form) : form;
  return elided.endsWith("'") ? elided : `${elided} `;
}

/** A determiner, adjectives and a noun that do not agree: `des compétence`, `cette contrat`, `les nouveau postes`. */
export function wrongPhrase(reading: Reading, at: number): Disagreement | undefined {
  const phrase = nounPhrase(reading, at);
  if (!phrase?.isSure || phrase.cells !== 0 || reading.isName(phrase.noun) || reading.isName(at)) return undefined;
  const { noun, determiner } = phrase;
  if (determiner < 0 || isMention(reading, phrase) || /^(?:quelqu'|l'|chaqu')$/.test(reading.word(at - 1)))
    return undefined;
  // Two articles in a row are a matter of their own.
  if (determiner > at && !reading.is(determiner, Kind.Number) && !/^tou/.test(reading.word(at))) return undefined;
  const nounCells = reading.cells(noun);
  let determinerCells = NOUN;
  for (let i = at; i <= determiner; i++) determinerCells &= reading.cells(i);
  let adjectiveCells = NOUN;
  for (let i = determiner + 1; i < noun; i++) adjectiveCells &= reading.adjective(i) || NOUN;
  // `tout`, `tous` before another determiner: a matter of the two.
  if (determinerCells === 0) return determiner > at ? wrongAll(reading, at, phrase) : undefined;
  const isNounRight = (determinerCells & nounCells) !== 0;
  if (adjectiveCells !== NOUN && isNounRight) {
    for (let i = determiner + 1; i < noun; i++) {
      const wanted = determinerCells & nounCells;
      if (((reading.adjective(i) || NOUN) & wanted) === 0)
        return disagreeing(reading, i, i + 1, headOf(reading, at, noun, i), agreeing(reading, i, wanted));
    }
    return undefined;
  }
  const inner = adjectiveCells & nounCells;
  if (isPlural(determinerCells) && isSingular(adjectiveCells & nounCells || nounCells)) {
    // `des important projet` has more than one slip; a noun whose article is a pronoun is a verb.
    if (isPlural(adjectiveCells) && adjectiveCells !== NOUN) return pluralNoun(reading, at, noun);
    return noun === determiner + 1
      ? pluralNoun(reading, at, noun)
      : disagreeing(reading, determiner + 1, noun + 1, headOf(reading, at, determiner, -1), undefined);
  }
  if (adjectiveCells !== NOUN && inner === 0) {
    if ((determinerCells & adjectiveCells) !== 0 && isSingular(determinerCells) && isPlural(nounCells)) {
      const one = reading.words.singularOf(reading.word(noun));
      return disagreeing(reading, noun, noun + 1, headOf(reading, at, noun - 1, -1), one);
    }
    return undefined;
  }
  const text = reading.written(determiner + 1, noun + 1);
  const word = reading.word(determiner);
  const right = determinerFor(word, inner, reading.word(determiner + 1));
  const written = right && likeWritten(right, reading.written(determiner)) + text;
  return disagreeing(reading, determiner, noun + 1, reading.written(noun), written);
}

function wrongAll(reading: Reading, at: number, { noun, determiner }: NounPhrase): Disagreement | undefined {
  const word = reading.word(at);
  if (!/^(?:tout|toute|tous|toutes)$/.test(word) || determiner !== at + 1) return undefined;
  const wanted = reading.cells(determiner) & reading.cells(noun);
  const form = single(wanted) ? determinerFor(word, wanted, '')?.trim() : undefined;
  return wanted === 0 || form === undefined || form === word
    ? undefined
    : disagreeing(reading, at, at + 1, reading.word(determiner), likeWritten(form, reading.written(at)));
}

function pluralNoun(reading: Reading, at: number, noun: number): Disagreement | undefined {
  const right = reading.words.pluralOf(reading.word(noun));
  return right === undefined
    ? undefined
    : disagreeing(reading, noun, noun + 1, headOf(reading, at, noun - 1, -1), right);
}

/** Whether the words are spoken of, or stand in a mix that nobody can judge: `un ou des`, `vingt et un agents`, `le 3 mai`. */
function isMention(reading: Reading, { start, noun }: NounPhrase): boolean {
  const before = reading.word(start - 1);
  const behind = reading.word(noun + 1);
  if (reading.is(start, Kind.Number) && (reading.is(start - 1, Kind.And) || reading.is(start - 1, Kind.Number)))
    return true;
  if (before === 'et' && reading.word(start) === 'un') return true;
  // `un grand nombre`, `un des agents`
  if (
    reading.is(start, Kind.Preposition) &&
    /^(?:une?|l'une?|chacune?|aucune?|aucun|quelqu'une?|deux|trois)$/.test(before) &&
    isSingular(reading.cells(noun)) &&
    behind === ''
  )
    return true;
  return reading.prose.lower.charAt(reading.ends[noun]!) === '-';
}

/** An adjective in the gender and number of its noun; undefined where several are right. */
function agreeing(reading: Reading, at: number, cells: number): string | undefined {
  return reading.words.agreeing(reading.word(at), cells);
}

function headOf(reading: Reading, start: number, last: number, without: number): string {
  const parts: string[] = [];
  for (let i = start; i <= last; i++) {
    if (i === without) continue;
    parts.push(reading.written(i));
  }
  return parts.join(' ').replaceAll("' ", "'").replaceAll('’ ', '’');
}

export function disagreeing(
  reading: Reading,
  from: number,
  end: number,
  head: string,
  right: string | undefined,
): Disagreement {
  return { start: reading.starts[from]!, end: reading.ends[end - 1]!, head, right };
}

/** `Quel que soit l'issue`: in gender and number it goes with what stands behind. */
export function wrongWhatever(reading: Reading, at: number): Disagreement | undefined {
  const verb = at + 2;
  if (!/^(?:que|qu')$/.test(reading.word(at + 1)) || !/^soi(?:t|ent)$/.test(reading.word(verb))) return undefined;
  const phrase = nounPhrase(reading, verb + 1);
  if (!phrase || phrase.cells === 0 || phrase.determiner < 0 || reading.is(phrase.end, Kind.And)) return undefined;
  const wanted = single(phrase.cells);
  // What follows may be one of several: `quels que soient le genre, l'âge`.
  if (isSingular(phrase.cells) && reading.word(verb) === 'soient') return undefined;
  if (wanted === 0 || (reading.cells(at) & wanted) !== 0) return undefined;
  const right = determinerFor('quel', wanted, '')?.trim();
  const written = reading.written(at);
  return disagreeing(
    reading,
    at,
    at + 1,
    headOf(reading, phrase.start, phrase.noun, -1),
    right && likeWritten(right, written),
  );
}

/** Adverbs and prepositions that look like an adjective in the masculine. */
const INVARIABLE = new Set(
  'même fort juste haut bas court net plein sauf tel telle passé excepté vu attendu compris possible demi tout seul autre certain quelque nu quitte type clé ouvert dit susdit mieux moins plus second premier tous toutes toute autres quelconque cher droit clair bref faux vrai nul présent lieu soit moyenne égal pareil hors'.split(
    ' ',
  ),
);

/** An adjective or participle behind a noun that it does not agree with: `les tâches suivante`, `une expérience professionnel`. */
export function wrongAdjective(reading: Reading, at: number): Disagreement | undefined {
  const own = reading.adjective(at);
  const kind = reading.kind(at);
  if (at > 1 && own !== 0 && reading.marks[at - 1] === Mark.Comma) return wrongApposition(reading, at);
  if (at === 0 || own === NOUN || reading.isMark(at - 1) || INVARIABLE.has(reading.word(at))) return undefined;
  // A noun may stand behind another one: `les postes cadre`.
  if (
    (kind & NOUN) !== 0 &&
    (kind & Kind.MostlyAdjective) === 0 &&
    !(
      (kind & Kind.Participle) !== 0 &&
      reading.is(at + 1, Kind.Preposition) &&
      /(?:ée?s?|(?:reç|reten)ue?s?|(?:requ|adm)ise?s?|^(?:mis|mise|mises|prises?|faites?))$/.test(reading.word(at))
    )
  )
    return undefined;
  // `se sont vu attribuer`, `une fois réunies`
  if (reading.is(at + 1, Kind.Infinitive) && (kind & Kind.Participle) !== 0) return undefined;
  // `les agents suivant un stage`: a participle of the present.
  if ((kind & Kind.Gerund) !== 0 && !(reading.isMark(at + 1) && (kind & Kind.MostlyAdjective) !== 0)) return undefined;
  const heads = headsBefore(reading, at);
  if (!heads?.isSure || heads.nearest === 0) return undefined;
  if ((own & heads.cells) !== 0 && !isEnclosed(reading, at, heads)) return undefined;
  const [noun = -1] = heads.nouns;
  if (heads.nouns.length === 1 && /^(?:fois|fait)$/.test(reading.word(noun))) return undefined;
  if (!reading.is(noun, Kind.Listed) && (reading.kind(noun) & (FINITE | Kind.Participle)) !== 0) return undefined;
  // A verb with its subject, or without: `La personne présente`, `les agents présente`.
  const finite = kind & (Kind.ThirdOne | Kind.ThirdMany | Kind.OtherFinite);
  if (finite !== 0) {
    if ((finite & Kind.ThirdOne && heads.cells & ONE) || (finite & Kind.ThirdMany && heads.cells & MANY))
      return undefined;
    if (reading.is(at + 1, Kind.Determiner | Kind.Clitic | Kind.Preposition)) return undefined;
  }
  // `les langues anglaise et française`
  if (isPlural(heads.nearest) && isSharedOut(reading, at)) return undefined;
  // `n'est en principe pas accordée`: it is said of the subject.
  const isAside = reading.is(heads.start, Kind.Preposition) && !reading.is(heads.start, Kind.Determiner);
  const from = reading.is(heads.start - 1, Kind.Adverb) ? heads.start - 2 : heads.start - 1;
  if (isAside && reading.is(from, Kind.Being)) return undefined;
  // `l'un des agents présent`
  if (heads.start > 0 && /^(?:une?|chacune?|aucune?|plupart|nombre|moins|plus)$/.test(reading.word(heads.start - 1)))
    return undefined;
  const phrase = headOf(reading, Math.max(heads.start, noun - 1), noun, -1);
  return disagreeing(
    reading,
    at,
    at + 1,
    phrase,
    heads.nouns.length > 1 && single(heads.nearest) === 0 ? undefined : agreeing(reading, at, heads.nearest),
  );
}

/** `aux agents des règles stricts appliquées`: between a noun and its adjective none belongs to a noun before. */
function isEnclosed(reading: Reading, at: number, { cells, nearest }: Heads): boolean {
  const behind = reading.adjective(at + 1);
  return (
    (reading.adjective(at) & nearest) === 0 &&
    (behind & nearest) !== 0 &&
    (behind & cells & ~nearest) === 0 &&
    !reading.is(at + 1, NOUN | FINITE | Kind.Closed)
  );
}

/** How many words an apposition has at most. */
const LONGEST_APPOSITION = 12;

/** `Le programme d'échanges, lancée en 2019, s'adresse`: set off between the subject and its verb. */
function wrongApposition(reading: Reading, at: number): Disagreement | undefined {
  const own = reading.adjective(at);
  if (!reading.isOnly(at, Kind.Participle | ADJECTIVE) || !reading.is(at, Kind.Participle)) return undefined;
  if (!reading.is(at + 1, Kind.Preposition) || (own & (ONE | MANY)) === 0) return undefined;
  let comma = at + 1;
  while (comma < at + LONGEST_APPOSITION && comma < reading.count && !reading.isMark(comma)) {
    if (reading.is(comma, Kind.And) || reading.isOnly(comma, FINITE)) return undefined;
    comma++;
  }
  const verb = reading.is(comma + 1, Kind.Clitic) ? comma + 2 : comma + 1;
  if (
    reading.marks[comma] !== Mark.Comma ||
    !reading.is(verb, FINITE) ||
    reading.is(verb, ADJECTIVE | Kind.Preposition)
  )
    return undefined;
  const heads = headsBefore(reading, at - 1);
  if (!heads?.isSure || heads.isCoordinated || !reading.isSentenceStart(heads.start)) return undefined;
  const subject = nounPhrase(reading, heads.start);
  if (!subject?.isSure || subject.determiner < 0 || subject.cells === 0 || (own & heads.cells) !== 0) return undefined;
  const right = single(subject.cells) ? agreeing(reading, at, subject.cells) : undefined;
  return disagreeing(reading, at, at + 1, headOf(reading, subject.start, subject.noun, -1), right);
}

/** Whether an adjective is one of several that share the things of a noun in the plural. */
function isSharedOut(reading: Reading, at: number): boolean {
  const isJoint = (one: number): boolean =>
    reading.is(one, Kind.And) || (reading.isMark(one) && reading.word(one) === ',') || reading.word(one) === ',';
  const isOne = (one: number): boolean => (reading.adjective(one) & ONE) !== 0;
  if (isJoint(at + 1) && isOne(at + 2)) return true;
  return isJoint(at - 1) && isOne(at - 2);
}
