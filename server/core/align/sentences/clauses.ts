import { TokenKind, type Tokens } from '../../text/tokens.ts';
import { type KeyedSentence, KeyKind } from './keyed.ts';
import { deviation, EVIDENCE, Found, lengthOf, weightOf } from './score.ts';

/** One side of two groups of sentences that were compared; its sentences stand in one block. */
export interface ComparedSide {
  readonly sentences: readonly KeyedSentence[];
  /** By key, in order: a value of {@link Found}. */
  readonly found: Uint8Array;
  readonly text: string;
  readonly tokens: Tokens;
  /** The number of the block's first token. */
  readonly offset: number;
}

/** A stretch of a sentence of which the counterpart says nothing: numbers of tokens in the source, one past the last. */
export interface Clause {
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * What counts for a stretch being left out in the other edition. Fitted by logistic regression on stretches that were taken out of one
 * edition, against what is found in untouched sentences; single figures mean little, their sum does.
 */
const CLAUSE_WEIGHTS: Readonly<Record<keyof Features, number>> & { readonly constant: number } = {
  constant: -5.849,
  weight: 0.507,
  missing: -0.045,
  found: -0.073,
  length: 0.312,
  tooLong: 0.975,
  otherMissing: 0.323,
  outside: 0.089,
  words: 0.126,
  leftEdge: 0.599,
  rightEdge: 1.281,
  otherShare: -8.734,
};

const FEATURES = Object.keys(CLAUSE_WEIGHTS).filter((name) => name !== 'constant') as readonly (keyof Features)[];

interface Features {
  /** The evidence of its keys, in nats. */
  readonly weight: number;
  /** Keys of the stretch without counterpart, up to {@link MOST_KEYS}, and with one. */
  readonly missing: number;
  readonly found: number;
  /** How much likelier both lengths become without it; by how many standard deviations its side is too long. */
  readonly length: number;
  readonly tooLong: number;
  /** What has no counterpart on the other side, and on this one outside of the stretch, in nats. */
  readonly otherMissing: number;
  readonly outside: number;
  readonly words: number;
  /** 1 where it begins, and ends, at a mark or with its sentence. */
  readonly leftEdge: number;
  readonly rightEdge: number;
  /** Which share of the other side has no counterpart, 0 to 1. */
  readonly otherShare: number;
}

const MOST_KEYS = 8;
const MOST_WORDS = 20;
/** A stretch has at least this many keys without counterpart, and this many words. */
const LEAST_MISSING = 2;
const LEAST_WORDS = 5;
/** A doubtful counterpart ends a stretch less surely. */
const DOUBTFUL = 0.75;

/** From this score on a stretch is taken for one that was left out, in log-odds; below, most are padding of the other language. */
const LEAST_SCORE = 2;

/** The stretch of a side that most likely has no counterpart on the other one; undefined where none is likely enough. */
export function likeliestClause(own: ComparedSide, other: ComparedSide, isEnglish: boolean): Clause | undefined {
  if (isLeadIn(own)) return undefined;
  let best: Clause | undefined;
  let least = LEAST_SCORE;
  for (const { firstToken, endToken, score } of stretchesOf(own, other, isEnglish)) {
    if (score < least || explainsAcronym(firstToken, endToken, own)) continue;
    if (!best || score > least) best = { firstToken, endToken };
    least = score;
  }
  return best && ownAcronyms(other) <= ownAcronyms(own) ? best : undefined;
}

/** By sentence: the heaviest stretch without counterpart, where it is long enough. */
function* stretchesOf(own: ComparedSide, other: ComparedSide, isEnglish: boolean) {
  let first = 0;
  for (const sentence of own.sentences) {
    const found = own.found.subarray(first, first + sentence.keys.length);
    first += sentence.keys.length;
    const keys = heaviest(sentence, found);
    if (!keys) continue;
    const place = widened(sentence, found, trimmed(sentence, found, keys, own), own);
    const features = featuresOf(sentence, found, place, own, other, isEnglish);
    if (features) yield { ...place, score: scoreOf(features) };
  }
}

/** How likely it is that a stretch was left out, in log-odds. */
function scoreOf(features: Features): number {
  let score = CLAUSE_WEIGHTS.constant;
  for (const name of FEATURES) score += CLAUSE_WEIGHTS[name] * features[name];
  return score;
}

/** Keys of a sentence, both ends included. */
interface KeyRange {
  readonly from: number;
  readonly to: number;
}

/** The keys `[from, to]` with the greatest sum of what speaks for a gap (Kadane); undefined where nothing does. */
function heaviest({ kinds }: KeyedSentence, found: Uint8Array): KeyRange | undefined {
  let best = 0;
  let range: { from: number; to: number } | undefined;
  let sum = 0;
  let from = 0;
  for (let k = 0; k < kinds.length; k++) {
    if (sum <= 0) [sum, from] = [0, k];
    sum -= weightOf(kinds[k]!, found[k]!) * (found[k] === Found.Doubtful ? DOUBTFUL : 1);
    if (sum > best) [best, range] = [sum, { from, to: k }];
  }
  return range;
}

/** The stretch without what one word alone adds beyond a mark at either end: `… of the harbours, [checks the invoices]`. */
function trimmed({ at }: KeyedSentence, found: Uint8Array, { from, to }: KeyRange, side: ComparedSide): KeyRange {
  const marks = (first: number, last: number): boolean => {
    for (let i = at[first]! + 1; i < at[last]!; i++) if (isEdge(i + side.offset, side)) return true;
    return false;
  };
  const missing = (first: number, last: number): number => {
    let count = 0;
    for (let k = first; k <= last; k++) if (found[k] === Found.Missing) count++;
    return count;
  };
  let [start, end] = [from, to];
  for (let k = from; k < to && missing(from, k) < LEAST_MISSING; k++) if (marks(k, k + 1)) start = k + 1;
  for (let k = to; k > start && missing(k, to) < LEAST_MISSING; k--) if (marks(k - 1, k)) end = k - 1;
  return { from: start, to: Math.max(start, end) };
}

/** Whether a token is a mark at which a stretch may begin or end. */
function isEdge(token: number, { text, tokens }: ComparedSide): boolean {
  return tokens.kinds[token] === TokenKind.Punctuation && EDGES.includes(text.charAt(tokens.starts[token]!));
}

interface Stretch {
  readonly firstToken: number;
  readonly endToken: number;
  readonly leftEdge: boolean;
  readonly rightEdge: boolean;
}

/** The stretch with the words around it up to the next marks, unless a word with a counterpart stands between. */
function widened(
  { firstToken, endToken, at }: KeyedSentence,
  found: Uint8Array,
  { from, to }: KeyRange,
  side: ComparedSide,
): Stretch {
  const { tokens, offset } = side;
  const isTaken = (token: number): boolean => {
    const key = at.indexOf(token - offset);
    return key >= 0 && found[key]! > Found.Again;
  };
  let left = at[from]! + offset;
  let start = left;
  while (left > firstToken + offset && !isEdge(left - 1, side) && !isTaken(left - 1)) left--;
  const leftEdge = left === firstToken + offset || isEdge(left - 1, side);
  if (leftEdge) start = left;
  let right = at[to]! + offset + 1;
  let end = right;
  while (right < endToken + offset && !isEdge(right, side) && !isTaken(right)) right++;
  const rightEdge = right === endToken + offset || isEdge(right, side);
  if (rightEdge) end = right;
  // What closes the sentence does not belong to it.
  while (end > start + 1 && tokens.kinds[end - 1] === TokenKind.Punctuation) end--;
  return { firstToken: start, endToken: end, leftEdge, rightEdge };
}

const EDGES = ',;:()–—«».!?…';

/** What speaks for a stretch having been left out; undefined where it is too short for that. */
function featuresOf(
  sentence: KeyedSentence,
  found: Uint8Array,
  { firstToken, endToken, leftEdge, rightEdge }: Stretch,
  own: ComparedSide,
  other: ComparedSide,
  isEnglish: boolean,
): Features | undefined {
  const { tokens, offset } = own;
  let words = 0;
  for (let i = firstToken; i < endToken; i++) if (tokens.words[i] || tokens.kinds[i] === TokenKind.Number) words++;
  if (words < LEAST_WORDS) return undefined;
  let weight = 0;
  let missing = 0;
  let taken = 0;
  let inside = 0;
  sentence.at.forEach((at, k) => {
    if (at + offset < firstToken || at + offset >= endToken) return;
    weight -= weightOf(sentence.kinds[k]!, found[k]!);
    if (found[k] === Found.Missing) {
      missing++;
      inside -= EVIDENCE[sentence.kinds[k]!]!.missing;
    } else if (found[k]! > Found.Again) taken++;
  });
  if (missing < LEAST_MISSING) return undefined;
  const [lengthOwn, lengthOther] = [lengthOf(own.sentences), lengthOf(other.sentences)];
  const long = (length: number): number =>
    isEnglish ? -deviation(length, lengthOther) : deviation(lengthOther, length);
  const before = long(lengthOwn);
  const after = long(Math.max(1, lengthOwn - (tokens.ends[endToken - 1]! - tokens.starts[firstToken]!)));
  const otherMissing = missingIn(other);
  return {
    weight,
    missing: Math.min(MOST_KEYS, missing),
    found: taken,
    length: clip((before * before - after * after) / 2),
    tooLong: clip(before),
    otherMissing,
    outside: missingIn(own) - inside,
    words: Math.min(MOST_WORDS, words),
    leftEdge: Number(leftEdge),
    rightEdge: Number(rightEdge),
    otherShare: otherMissing / (2 + allIn(other)),
  };
}

function clip(value: number): number {
  return Math.max(-3, Math.min(4, value));
}

/** What has no counterpart on a side, in nats. */
function missingIn(compared: ComparedSide): number {
  return sumOf(compared, (kind, found) => (found === Found.Missing ? -EVIDENCE[kind]!.missing : 0));
}

function allIn(compared: ComparedSide): number {
  return sumOf(compared, (kind, found) => Math.abs(weightOf(kind, found)));
}

function sumOf({ sentences, found }: ComparedSide, value: (kind: number, found: number) => number): number {
  let sum = 0;
  let k = 0;
  for (const { kinds } of sentences) for (const kind of kinds) sum += value(kind, found[k++]!);
  return sum;
}

/** Whether a side announces a list; translations say that as they like. */
function isLeadIn({ sentences, text, tokens, offset }: ComparedSide): boolean {
  return text.charAt(tokens.starts[offset + sentences.at(-1)!.endToken - 1]!) === ':';
}

/** Whether a stretch says in brackets what the acronym before them stands for. */
function explainsAcronym(firstToken: number, endToken: number, { text, tokens }: ComparedSide): boolean {
  const { starts, words } = tokens;
  for (let i = Math.max(1, firstToken - 1); i < endToken; i++) {
    if (text.charAt(starts[i]!) === '(' && words[i - 1]?.isUpperCase) return true;
  }
  return false;
}

/**
 * How many acronyms, codes, and words in mixed case such as `DevOps` of a side the other one does not have. Where it has as many of its own,
 * they are translations (`CDS`, `SNC`); where it has fewer, it may write one out.
 */
function ownAcronyms({ sentences, found, tokens, offset }: ComparedSide): number {
  let count = 0;
  let k = 0;
  for (const { kinds, at } of sentences) {
    for (let i = 0; i < kinds.length; i++) {
      if (found[k++] !== Found.Missing) continue;
      const token = offset + at[i]!;
      const isAcronym = kinds[i] === KeyKind.Acronym || tokens.kinds[token] === TokenKind.Code;
      if (isAcronym || /\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(tokens.words[token]?.text ?? '')) count++;
    }
  }
  return count;
}
