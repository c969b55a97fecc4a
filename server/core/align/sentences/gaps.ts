import { type Alignment, type Bead, type SentenceGap, side } from '../../model/alignment.ts';
import type { SentencePairing } from '../../model/sentences.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../text/language.ts';
import { runsOf } from '../../text/order.ts';
import type { KeyedSentence } from './keyed.ts';
import { keyedSentencesIn } from './read.ts';
import type { SentenceComparer } from './score.ts';

/** By how much all must be worse if a sentence may not be lone, in nats. */
const LEAST_MARGIN = 0.5;
/** Beside a lone one of the other edition it may be a free translation: the margin must be larger by this. */
const BESIDE_ALONE = 0.5;
/** Shorter ones are missed by chance. */
const LEAST_WORDS = 3;
/** So many neighbours are one gap. */
const RUN = 3;
/** From this score on a lone sentence of each edition, at most this many beads apart, are taken for one that was moved. */
const MOVED_SCORE = 1;
const MOVED_BEADS = 2;
/** More than people write are not compared with what is lone near by. */
const MOST_COMPARED = 20;

/** A sentence that is lone in its bead. */
interface Lone {
  /** The number of its match, and its own on its side. */
  readonly match: number;
  readonly number: number;
}

/** The sentences that have no counterpart in their bead, nor near by, in the order of the beads. */
export function findGaps(alignment: Alignment, comparer: SentenceComparer): readonly SentenceGap[] {
  const gaps: SentenceGap[] = [];
  const seen = new Set<Bead>();
  for (const { beads } of alignment.sections) {
    beads.forEach((bead, at) => {
      if (seen.has(bead)) return;
      seen.add(bead);
      const pairing = alignment.sentencesOf(bead);
      if (!pairing || pairing.isPlain) return;
      for (const language of LANGUAGES) {
        let lones = missingIn(pairing, language);
        if (lones.length > 0 && lones.length <= MOST_COMPARED) {
          const others = lonesNear(beads, at, otherLanguage(language), alignment, comparer);
          const own = keyedSentencesIn(bead, language, comparer.terms);
          lones = lones.filter(
            ({ number }) => !others.some((other) => isSame(own[number]!, other, language, comparer)),
          );
        }
        // All of a text but one sentence are a run too.
        const least = Math.min(RUN, pairing[language].length - 1);
        for (const run of runsOf(lones, isNext, least)) gaps.push(gapOf(run, bead, language, pairing));
      }
    });
  }
  return gaps;
}

/** The sentences of a side that all would be much worse without leaving them lone. */
function missingIn({ en, fr, matches }: SentencePairing, language: Language): readonly Lone[] {
  const sentences = language === 'en' ? en : fr;
  const lones: Lone[] = [];
  matches.forEach((match, k) => {
    if (!isLoneOf(match, language)) return;
    const number = match[language];
    const other = otherLanguage(language);
    const isBeside = [matches[k - 1], matches[k + 1]].some((near) => near && isLoneOf(near, other));
    const least = LEAST_MARGIN + (isBeside ? BESIDE_ALONE : 0);
    if (match.score >= least && sentences[number]!.words >= LEAST_WORDS) lones.push({ match: k, number });
  });
  return lones;
}

function isLoneOf({ enCount, frCount }: SentencePairing['matches'][number], language: Language): boolean {
  return language === 'en' ? frCount === 0 : enCount === 0;
}

/** What is lone near a bead in the other edition: whole rows, and sentences of other beads. */
function lonesNear(
  beads: readonly Bead[],
  at: number,
  language: Language,
  alignment: Alignment,
  comparer: SentenceComparer,
): readonly KeyedSentence[] {
  const near: KeyedSentence[] = [];
  for (let i = Math.max(0, at - MOVED_BEADS); i <= Math.min(beads.length - 1, at + MOVED_BEADS); i++) {
    const bead = beads[i]!;
    if (i === at) continue;
    const pairing = alignment.sentencesOf(bead);
    if (pairing) {
      for (const match of pairing.matches)
        if (isLoneOf(match, language)) near.push(keyedSentencesIn(bead, language, comparer.terms)[match[language]]!);
    } else if (side(bead, otherLanguage(language)).length === 0)
      near.push(...keyedSentencesIn(bead, language, comparer.terms));
  }
  return near.slice(0, MOST_COMPARED);
}

function isSame(one: KeyedSentence, other: KeyedSentence, language: Language, comparer: SentenceComparer): boolean {
  const [en, fr] = language === 'en' ? [one, other] : [other, one];
  return comparer.score([en], [fr]) > MOVED_SCORE;
}

function isNext(before: Lone, lone: Lone): boolean {
  return before.number === lone.number - 1;
}

function gapOf(run: readonly Lone[], bead: Bead, language: Language, pairing: SentencePairing): SentenceGap {
  const other = otherLanguage(language);
  const { match, number } = run[0]!;
  // What is crossed does not come in the order of both texts.
  const before = Math.max(0, ...pairing.matches.slice(0, match).map((one) => one[other] + countOf(one, other)));
  return { bead, language, first: number, count: run.length, before };
}

function countOf({ enCount, frCount }: SentencePairing['matches'][number], language: Language): number {
  return language === 'en' ? enCount : frCount;
}
