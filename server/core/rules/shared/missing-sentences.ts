import { type Alignment, type Bead, type SentenceGap, sentenceSpan } from '../../model/alignment.ts';
import { otherLanguage } from '../../text/language.ts';
import { type Span, spanning } from '../../text/source.ts';

/** The sentences that one edition lacks, from the first to the last. */
export function spanOfGap({ bead, language, first, count }: SentenceGap, alignment: Alignment): Span {
  const pairing = alignment.sentencesOf(bead)!;
  const start = sentenceSpan(bead, pairing, language, first);
  return spanning(start, sentenceSpan(bead, pairing, language, first + count - 1));
}

/** The sentence of the other edition beside which the missing ones belong: behind it, or before it where it is the first one. */
export function neighbourOf({ bead, language, before }: SentenceGap, alignment: Alignment): Span {
  return sentenceSpan(bead, alignment.sentencesOf(bead)!, otherLanguage(language), Math.max(0, before - 1));
}

/** For a bead: whether a place is outside of the sentences that one edition lacks. `sentence-missing` reports these, with all that is in them. */
export function outsideMissing(bead: Bead, alignment: Alignment): (place: Span) => boolean {
  const missing = alignment.sentenceGaps.filter((gap) => gap.bead === bead).map((gap) => spanOfGap(gap, alignment));
  return ({ source, start }) => !missing.some((gap) => gap.source === source && gap.start <= start && start < gap.end);
}
