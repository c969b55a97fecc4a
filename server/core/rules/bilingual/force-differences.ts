import type { Alignment, Bead } from '../../model/alignment.ts';
import type { PairHits, PlacedHit, RowHits } from '../shared/sentence-pairs.ts';
import type { ForceDifference } from './force-difference.ts';
import { duties } from './force-duties.ts';
import { limits } from './force-limits.ts';
import { negations } from './force-negations.ts';
import { Sign } from './force-signs.ts';
import { ForceWords } from './force-words.ts';

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
    isTurned(inEn, inFr, Sign.Must, Sign.Soft) ||
    isTurned(inEn, inFr, Sign.Must, Sign.Can) ||
    // `peut être refusé`, which looks like it.
    isTurned(inEn, inFr, Sign.Must, Sign.Perhaps)
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
  const words = new ForceWords(pair.match, bead, alignment);
  return [...limits(en, fr, pair, bead, alignment), ...duties(en, fr, words), ...negations(en, fr, words)];
}

/** What a sign is in its place: `May` is a month, `No. 5` a number, and `ne` denies only with what follows it. */
function resolved(hit: PlacedHit<Sign>): PlacedHit<Sign> {
  const { block, firstToken, endToken } = hit;
  const { text, tokens } = block.content.source;
  const [first, next] = [block.firstToken + firstToken, block.firstToken + endToken];
  const as = (item: Sign) => ({ ...hit, item });
  const word = (): string => text.slice(tokens.starts[first], tokens.ends[next - 1]);
  switch (hit.item) {
    case Sign.Soft:
      return word() === 'May' ? as(Sign.Nothing) : hit;
    case Sign.Perhaps:
      // With a space, as in `peut être demandé`, it is the verb.
      return word().includes('-') ? hit : { ...as(Sign.Soft), endToken: endToken - 1 };
    case Sign.Must: {
      // `is required`, not `the required documents`.
      if (!PARTICIPLE.test(word())) return hit;
      const isVerb = [first - 1, first - 2].some(
        (at) => at >= block.firstToken && BE.has(tokens.words[at]?.folded ?? ''),
      );
      return isVerb ? hit : as(Sign.Nothing);
    }
    case Sign.Not: {
      const isNumber =
        /^no$/i.test(word()) && /^\.?\s*\d/.test(text.slice(tokens.ends[first], tokens.ends[first]! + 4));
      return isNumber ? as(Sign.Nothing) : hit;
    }
    case Sign.More:
      // `et plus de 20` joins; the limit is what follows.
      return AND_MORE.test(word()) ? { ...hit, firstToken: firstToken + 1 } : hit;
    case Sign.Low: {
      // `5 ans et plus`, but not `cinq ans et plus précisément`.
      const goesOn = next < block.endToken && tokens.words[next] && AND_MORE.test(word());
      return goesOn ? as(Sign.Nothing) : hit;
    }
    case Sign.Ne:
      return as(deniedBy(hit));
    default:
      return hit;
  }
}

/** What `ne` says with what follows it. */
function deniedBy({ block, firstToken, endToken }: PlacedHit<Sign>): Sign {
  const { text, tokens } = block.content.source;
  // `canadien·ne·s`
  if (text.charAt(tokens.starts[block.firstToken + firstToken]! - 1) === '·') return Sign.Nothing;
  const next = block.firstToken + endToken;
  for (let i = next; i < Math.min(next + NE_REACH, block.endToken); i++) {
    const after = tokens.words[i]?.folded;
    if (after === 'que' || after === "qu'") return Sign.Nothing;
    if (after && DENIES.has(after)) return Sign.Not;
  }
  return Sign.MaybeNot;
}

const PARTICIPLE = /^(?:required|requise?s?|exigée?s?)$/i;
const BE: ReadonlySet<string> = new Set(
  'is are was were be been est sont sera seront etait etaient serait etre soit soient'.split(' '),
);

const AND_MORE = /^(?:et|and)\s/i;

/** So many tokens behind `ne` its other half is looked for. */
const NE_REACH = 8;
const DENIES: ReadonlySet<string> = new Set(
  'pas plus aucun aucune jamais ni rien point guere nul nulle personne'.split(' '),
);
