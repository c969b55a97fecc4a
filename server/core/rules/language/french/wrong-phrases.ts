import { likeWritten } from '../../../text/letter-case.ts';
import { Kind, NOUN } from '../../../words/french/kinds.ts';
import type { Disagreement } from '../agreements.ts';
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
