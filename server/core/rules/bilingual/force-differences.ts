import { type Alignment, type Bead, isBlock, side } from '../../model/alignment.ts';
import { readNumbers } from '../../scan/block-numbers.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../text/language.ts';
import { placeIn } from '../../text/search.ts';
import { textOf } from '../../text/source.ts';
import { type PairHits, type PlacedHit, type RowHits, spanOfHit, spanOfMatch } from '../shared/sentence-pairs.ts';
import { Sign } from './force-signs.ts';

/** What differs in force between two groups of sentences. */
export interface ForceDifference {
  readonly kind: 'limit' | 'order' | 'limit-dropped' | 'duty' | 'denied' | 'negation';
  /** The words that say it; undefined on the side that does not. */
  readonly en: PlacedHit<Sign> | undefined;
  readonly fr: PlacedHit<Sign> | undefined;
}

type Signs = readonly PlacedHit<Sign>[];

/**
 * Whether the signs of a bead can differ at all, however its sentences are paired; most beads have none that could, and are done with it.
 * What may only excuse a difference is none.
 */
export function mayDiffer(en: RowHits<Sign>, fr: RowHits<Sign>): boolean {
  const [inEn, inFr] = [signsOf(en), signsOf(fr)];
  return (
    ((inEn | inFr) & (LIMITS | DENIALS)) !== 0 ||
    isTurned(inEn, inFr, Sign.Before, Sign.After) ||
    isTurned(inEn, inFr, Sign.By, Sign.After) ||
    isTurned(inEn, inFr, Sign.Must, Sign.Soft)
  );
}

function isTurned(en: number, fr: number, one: Sign, other: Sign): boolean {
  return ((en & BITS[one]) !== 0 && (fr & BITS[other]) !== 0) || ((en & BITS[other]) !== 0 && (fr & BITS[one]) !== 0);
}

/** The signs of some rows, a bit for each. */
function signsOf(rows: RowHits<Sign>): number {
  let bits = 0;
  for (const hits of rows) for (const { item } of hits) bits |= BITS[item];
  return bits;
}

const BITS = Object.fromEntries(Object.values(Sign).map((sign, i) => [sign, 1 << i])) as Readonly<Record<Sign, number>>;
const LIMITS = BITS[Sign.Low] | BITS[Sign.More] | BITS[Sign.High] | BITS[Sign.Less];
const DENIALS = BITS[Sign.Not] | BITS[Sign.Ne];

/** Compares the signs of force of two groups of sentences. */
export function compareForce(pair: PairHits<Sign>, bead: Bead, alignment: Alignment): readonly ForceDifference[] {
  const en = pair.en.map(resolved);
  const fr = pair.fr.map(resolved);
  const limited = limits(en, fr, (language) => numbersOf(pair, language, bead, alignment));
  return [
    ...limited,
    // Before and after a date are limits, too.
    ...(limited.some(({ kind }) => kind === 'limit') ? [] : opposites(en, fr, Sign.Before, Sign.After, 'order')),
    ...duties(en, fr),
    ...negations(en, fr, (negation) => isSaidThere(negation, pair, bead, alignment)),
  ];
}

/** What a sign is in its place: `May` is a month, `No. 5` a number, and `ne` denies only with what follows it. */
function resolved(hit: PlacedHit<Sign>): PlacedHit<Sign> {
  const { block, firstToken, endToken } = hit;
  const { text, tokens } = block.content.source;
  const [first, next] = [block.firstToken + firstToken, block.firstToken + endToken];
  const as = (item: Sign) => ({ ...hit, item });
  const word = text.slice(tokens.starts[first], tokens.ends[next - 1]);
  if (word === 'May') return as(Sign.Nothing);
  // With a space, as in `peut être demandé`, it is the verb.
  if (hit.item === Sign.Perhaps) return word.includes('-') ? hit : { ...as(Sign.Soft), endToken: endToken - 1 };
  if (/^no$/i.test(word) && /^\.?\s*\d/.test(text.slice(tokens.ends[first], tokens.ends[first]! + 4))) {
    return as(Sign.Nothing);
  }
  if (AND_MORE.test(word)) {
    // `et plus de 20` joins; the limit is what follows.
    if (hit.item === Sign.More) return { ...hit, firstToken: firstToken + 1 };
    // `5 ans et plus`, but not `cinq ans et plus précisément`.
    if (next < block.endToken && tokens.words[next]) return as(Sign.Nothing);
  }
  if (hit.item !== Sign.Ne) return hit;
  for (let i = next; i < Math.min(next + NE_REACH, block.endToken); i++) {
    const after = tokens.words[i]?.folded;
    if (after === 'que' || after === "qu'") return as(Sign.Nothing);
    if (after && DENIES.has(after)) return as(Sign.Not);
  }
  return as(Sign.MaybeNot);
}

const AND_MORE = /^(?:et|and)\s/i;

/** So many tokens behind `ne` its other half is looked for. */
const NE_REACH = 8;
const DENIES: ReadonlySet<string> = new Set(
  'pas plus aucun aucune jamais ni rien point guere nul nulle personne'.split(' '),
);

/** A number in its place: offsets in the source. */
interface PlacedNumber {
  readonly key: number | string;
  readonly start: number;
  readonly end: number;
  readonly isDate: boolean;
  /** The sign that follows it: `115+` is a limit too. */
  readonly after: string;
}

/** The numbers of the pair's sentences in a language. */
function numbersOf({ match }: PairHits<Sign>, language: Language, bead: Bead, alignment: Alignment): PlacedNumber[] {
  const { start: from, end: to } = spanOfMatch(match, bead, language, alignment);
  return side(bead, language)
    .filter(isBlock)
    .flatMap((block) =>
      readNumbers(block).map(({ key, kind, start, end }) => ({
        key,
        isDate: kind === 'date',
        start: block.content.start + start,
        end: block.content.start + end,
        after: block.content.source.text.charAt(block.content.start + end),
      })),
    )
    .filter(({ start }) => from <= start && start < to);
}

/** Which way a limit goes; some limit dates only. */
const DIRECTIONS: Readonly<Partial<Record<Sign, 'up' | 'down'>>> = {
  [Sign.Low]: 'up',
  [Sign.More]: 'up',
  [Sign.High]: 'down',
  [Sign.Less]: 'down',
  [Sign.After]: 'up',
  [Sign.Before]: 'down',
  [Sign.By]: 'down',
};
const OF_DATES: readonly Sign[] = [Sign.After, Sign.Before, Sign.By];

/** Limits to a number that both say, turned round or dropped. */
function limits(en: Signs, fr: Signs, numbers: (language: Language) => PlacedNumber[]): ForceDifference[] {
  const signs = { en: en.filter(({ item }) => DIRECTIONS[item]), fr: fr.filter(({ item }) => DIRECTIONS[item]) };
  if (signs.en.length + signs.fr.length === 0) return [];
  const found = { en: numbers('en'), fr: numbers('fr') };
  const bound = { en: limited(signs.en, found.en), fr: limited(signs.fr, found.fr) };
  const differences: ForceDifference[] = [];
  for (const language of LANGUAGES) {
    const other = otherLanguage(language);
    const ways = new Set(signs[other].map(({ item }) => DIRECTIONS[item]));
    const plain = new Set(found[other].filter(({ after }) => after !== '+').map(({ key }) => key));
    for (const [key, sign] of bound[language]) {
      const there = bound[other].get(key);
      const way = DIRECTIONS[sign.item];
      if (there) {
        // Once is enough.
        if (language === 'en' && DIRECTIONS[there.item] !== way)
          differences.push({ kind: 'limit', en: sign, fr: there });
      } else if (
        !OF_DATES.includes(sign.item) &&
        !LOOSE.test(textOf(spanOfHit(sign))) &&
        plain.has(key) &&
        !ways.has(way)
      ) {
        differences.push({ kind: 'limit-dropped', en: undefined, fr: undefined, [language]: sign });
      }
    }
  }
  return differences;
}

/** By number: the sign that limits it, before it (`at least 5`) or behind it (`5 or more`). */
function limited(signs: Signs, numbers: readonly PlacedNumber[]): ReadonlyMap<number | string, PlacedHit<Sign>> {
  const found = new Map<number | string, PlacedHit<Sign>>();
  for (const sign of signs) {
    const { start, end } = spanOfHit(sign);
    const next = numbers[placeIn(numbers.length, (i) => numbers[i]!.start < end)];
    const last = numbers[placeIn(numbers.length, (i) => numbers[i]!.end <= start) - 1];
    const after = next && next.start - end <= REACH_BEFORE ? next : undefined;
    const before = last && start - last.end <= REACH_BEHIND ? last : undefined;
    const isBehind = sign.item === Sign.Low || sign.item === Sign.High ? BEHIND.test(textOf(spanOfHit(sign))) : false;
    const number = isBehind ? (before ?? after) : (after ?? before);
    if (!number || found.has(number.key)) continue;
    if (OF_DATES.includes(sign.item) && !number.isDate) continue;
    found.set(number.key, sign);
  }
  return found;
}

/** UTF-16 units between a limit and its number. */
const REACH_BEFORE = 20;
const REACH_BEHIND = 25;
/** Words that limit a number, and as often say where, among how many, or how long. */
const LOOSE = /^(?:over|under|within|above|below|dans|dela)\b/i;
/** Limits that stand behind their number. */
const BEHIND = /^(?:or|ou|and|et)\b/i;

function find(signs: Signs, ...wanted: readonly Sign[]): PlacedHit<Sign> | undefined {
  return signs.find(({ item }) => wanted.includes(item));
}

/** Two signs that are the opposites of each other, each the only one of both on its side. */
function opposites(en: Signs, fr: Signs, one: Sign, other: Sign, kind: ForceDifference['kind']): ForceDifference[] {
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const) {
    const [inEn, inFr] = [find(en, a), find(fr, b)];
    if (inEn && inFr && !find(en, b) && !find(fr, a)) return [{ kind, en: inEn, fr: inFr }];
  }
  return [];
}

/** Duties and permissions by their order: where both say as many, each answers to the one in its place. */
function duties(en: Signs, fr: Signs): ForceDifference[] {
  const [inEn, inFr] = [modals(en), modals(fr)];
  if (inEn.length !== inFr.length || find(fr, Sign.Perhaps)) return [];
  const different = inEn.flatMap((sign, i): ForceDifference[] => {
    const there = inFr[i]!;
    const items = [sign.item, there.item];
    return items.includes(Sign.Must) && items.includes(Sign.Soft) ? [{ kind: 'duty', en: sign, fr: there }] : [];
  });
  // Where more than one differs they only come in another order.
  return different.length === 1 ? different : [];
}

function modals(signs: Signs): Signs {
  return signs.filter(({ item }) => item === Sign.Must || item === Sign.Soft || item === Sign.Can);
}

/** @param isSaid whether the other side says what a negation denies: else it may say the whole in other words */
function negations(en: Signs, fr: Signs, isSaid: (negation: PlacedHit<Sign>) => boolean): ForceDifference[] {
  const inEn = find(en, Sign.Not);
  const inFr = find(fr, Sign.Not);
  if (inEn && !inFr && !find(fr, Sign.MaybeNot)) {
    const verb = deniedVerb(inEn, en);
    const there = modals(fr);
    if (verb && there.length === 1) return [{ kind: 'denied', en: verb, fr: there[0] }];
    return isSaid(inEn) ? [{ kind: 'negation', en: inEn, fr: undefined }] : [];
  }
  if (inFr && !inEn && !find(en, Sign.MaybeNot)) {
    const verb = deniedVerb(inFr, fr);
    const there = modals(en);
    if (verb && there.length === 1) return [{ kind: 'denied', en: there[0], fr: verb }];
    return isSaid(inFr) ? [{ kind: 'negation', en: undefined, fr: inFr }] : [];
  }
  return [];
}

/** Whether one of the first words that a negation denies has its counterpart in the other sentence. */
function isSaidThere(
  { block, sentence, endToken }: PlacedHit<Sign>,
  { match }: PairHits<Sign>,
  bead: Bead,
  alignment: Alignment,
): boolean {
  const { language } = block.edition;
  const tokens = alignment
    .sentencesOf(bead)!
    [language][sentence]!.at.filter((token) => token >= endToken && token < endToken + DENIED_REACH);
  return tokens
    .slice(0, DENIED_WORDS)
    .some((token) => alignment.hasCounterpart(bead, match, language, sentence, token));
}

/** How far behind a negation what it denies is looked for, in tokens, and in words that say something. */
const DENIED_REACH = 8;
const DENIED_WORDS = 2;

/** The verb of duty or permission that a negation stands beside, with it (`must not`, `ne doit`), where it is the only one of its side. */
function deniedVerb(negation: PlacedHit<Sign>, signs: Signs): PlacedHit<Sign> | undefined {
  const [verb, ...others] = modals(signs);
  if (!verb || others.length > 0 || verb.block !== negation.block) return undefined;
  if (verb.endToken !== negation.firstToken && negation.endToken !== verb.firstToken) return undefined;
  return {
    ...verb,
    firstToken: Math.min(verb.firstToken, negation.firstToken),
    endToken: Math.max(verb.endToken, negation.endToken),
  };
}
