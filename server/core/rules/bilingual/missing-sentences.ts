import { Memo } from '../../memory/memo.ts';
import { type Alignment, type Bead, type SentenceGap, sentenceSpan } from '../../model/alignment.ts';
import { otherLanguage } from '../../text/language.ts';
import { addTo } from '../../text/lists.ts';
import { type Span, spanning } from '../../text/source.ts';

/** The sentences that one edition lacks, from the first to the last. */
export function spanOfGap({ bead, language, first, count }: SentenceGap, alignment: Alignment): Span {
  const pairing = alignment.sentencesOf(bead)!;
  const start = sentenceSpan(bead, pairing, language, first);
  return spanning(start, sentenceSpan(bead, pairing, language, first + count - 1));
}

/**
 * The sentence of the other edition beside which the missing ones belong, and whether they belong behind it: before it where it is the first one
 * of its text or of its cell.
 */
export function neighbourOf(
  gap: SentenceGap,
  alignment: Alignment,
): { readonly place: Span; readonly isBehind: boolean } {
  const { bead, language, before } = gap;
  const pairing = alignment.sentencesOf(bead)!;
  const other = otherLanguage(language);
  const isBehind = before > 0 && !(before < pairing[other].length && beginsCell(spanOfGap(gap, alignment)));
  return { place: sentenceSpan(bead, pairing, other, isBehind ? before - 1 : before), isBehind };
}

/** Whether a bar stands before a text. */
function beginsCell({ source: { text }, start }: Span): boolean {
  let at = start;
  while (text.charAt(at - 1) === ' ') at--;
  return text.charAt(at - 1) === '|';
}

/** For a bead: whether a place is outside of the sentences that one edition lacks. `sentence-missing` reports these, with all that is in them. */
export function outsideMissing(bead: Bead, alignment: Alignment): (place: Span) => boolean {
  const missing = (gapsByBead(alignment).get(bead) ?? []).map((gap) => spanOfGap(gap, alignment));
  return ({ source, start }) => !missing.some((gap) => gap.source === source && gap.start <= start && start < gap.end);
}

const GAPS = new Memo<ReadonlyMap<Bead, readonly SentenceGap[]>>();

function gapsByBead(alignment: Alignment): ReadonlyMap<Bead, readonly SentenceGap[]> {
  return GAPS.of(alignment.memos, () => {
    const gaps = new Map<Bead, SentenceGap[]>();
    for (const gap of alignment.sentenceGaps) addTo(gaps, gap.bead, gap);
    return gaps;
  });
}
