import { likeWritten } from '../../../text/letter-case.ts';
import { ADJECTIVE, FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import type { Disagreement } from '../agreements.ts';
import { Mark } from '../word-reading.ts';
import { determinerFor } from './determiners.ts';
import { isPlural, isSingular, type NounPhrase, nounPhrase, single } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

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
  // `tous les sauvegardes`
  if (determiner > at && (reading.cells(determiner) & inner) !== 0) {
    const all = determinerFor(reading.word(at), inner, '')?.trim();
    return disagreeing(
      reading,
      at,
      at + 1,
      headOf(reading, determiner, noun, -1),
      all && likeWritten(all, reading.written(at)),
    );
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

/** Adjectives before a noun that are something else as well: `de nouveau`, `tout`, `fort utile`. */
const NO_EPITHET =
  /^(?:nouveau|tout|toute|tous|toutes|même|mêmes|fort|haut|bas|court|juste|seul|seule|seuls|seules|plein|demi|possible|présent|présents|quelque|quelques|quel|quels|quelle|quelles|tel|tels|telle|telles|certain|certains|certaine|certaines|chaque|autre|autres|divers|diverses|différents|différentes|double|simple|second|premier|dernier|bref|vrai|faux|cinquième|quelconque|ledit|maint|moindre|mi|susdit|dit|bon|meilleur|cher|droit|beau)$/;

/** Adjectives of the plural that may stand for an article. */
const LIKE_ARTICLES = /^(?:divers|diverses|différents|différentes|nombreux|nombreuses|multiples)$/;

/** `Bonne connaissances`, `de solide compétences`: without an article. */
export function wrongEpithet(reading: Reading, at: number): Disagreement | undefined {
  const noun = at + 1;
  const own = reading.adjective(at);
  const cells = reading.cells(noun);
  if (own === 0 || cells === 0 || (own & cells) !== 0 || !reading.is(at, Kind.BeforeNoun)) return undefined;
  const isFirst = reading.isSentenceStart(at);
  // `rédige diverses note`: here the adjective is the article.
  if (LIKE_ARTICLES.test(reading.word(at)) && isSingular(cells) && (own & cells) === 0) {
    const isObject =
      isFirst ||
      reading.isOnly(at - 1, FINITE | Kind.Infinitive) ||
      /^(?:de|à|dans|pour|par|avec|sur|et)$/.test(reading.word(at - 1));
    const isNoun =
      reading.is(noun, Kind.Listed) &&
      !reading.is(noun, Kind.Closed | ADJECTIVE) &&
      !(reading.is(noun, FINITE) && reading.is(noun + 1, Kind.Determiner));
    return isObject && isNoun ? pluralNoun(reading, at, noun) : undefined;
  }
  if (!isFirst && !/^(?:de|d'|avec|sans|en)$/.test(reading.word(at - 1))) return undefined;
  if (NO_EPITHET.test(reading.word(at)) || reading.is(at, FINITE | Kind.Closed)) return undefined;
  if (!reading.is(noun, Kind.Listed) && reading.is(noun, FINITE | Kind.Infinitive | Kind.Participle | ADJECTIVE))
    return undefined;
  if (reading.is(noun, Kind.Closed | Kind.MostlyAdjective | Kind.Adverb) || reading.isName(noun)) return undefined;
  // `bonnes vie et mœurs`
  if (reading.is(noun + 1, Kind.And) || reading.prose.lower.charAt(reading.ends[noun]!) === '-') return undefined;
  const right = single(cells) ? agreeing(reading, at, cells) : undefined;
  return disagreeing(reading, at, at + 1, reading.written(noun), right && likeWritten(right, reading.written(at)));
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
export function agreeing(reading: Reading, at: number, cells: number): string | undefined {
  return reading.words.agreeing(reading.word(at), cells);
}

export function headOf(reading: Reading, start: number, last: number, without: number): string {
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

/** `Seuls les personnes retenues` */
export function wrongOnly(reading: Reading, at: number): Disagreement | undefined {
  if (!/^seule?s?$/.test(reading.word(at)) || !(reading.isSentenceStart(at) || reading.word(at - 1) === ','))
    return undefined;
  const phrase = reading.is(at + 1, Kind.Determiner) ? nounPhrase(reading, at + 1) : undefined;
  if (!phrase || phrase.cells === 0 || (reading.adjective(at) & phrase.cells) !== 0) return undefined;
  // `seuls le chef et son adjoint`, `seuls les candidates et candidats`
  if (reading.is(phrase.end, Kind.And) || reading.marks[phrase.end] === Mark.Comma) return undefined;
  if (isSingular(phrase.cells) && isPlural(reading.adjective(at))) return undefined;
  const right = single(phrase.cells) ? agreeing(reading, at, phrase.cells) : undefined;
  const head = headOf(reading, phrase.start, phrase.noun, -1);
  return disagreeing(reading, at, at + 1, head, right && likeWritten(right, reading.written(at)));
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
