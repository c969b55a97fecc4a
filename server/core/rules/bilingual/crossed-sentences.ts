import { type Alignment, type Bead, sentenceSpan } from '../../model/alignment.ts';
import type { Edit } from '../../model/problem.ts';
import { type Span, textOf } from '../../text/source.ts';

/** Two neighbouring sentences that stand in another order in the other edition. */
export interface CrossedSentences {
  readonly bead: Bead;
  /** In the order of each edition: the first French one is the counterpart of the second English one. */
  readonly en: readonly [Span, Span];
  readonly fr: readonly [Span, Span];
}

/** Both pairs together score at least this, in nats: else they may be two free translations. */
const LEAST_SCORE = 6;

/** The sentences of all beads that are crossed, in order. */
export function crossedSentences(alignment: Alignment): readonly CrossedSentences[] {
  const found: CrossedSentences[] = [];
  for (const bead of new Set(alignment.sections.flatMap(({ beads }) => beads))) {
    const pairing = alignment.sentencesOf(bead);
    if (!pairing || pairing.isPlain) continue;
    pairing.matches.forEach((first, k) => {
      const second = pairing.matches[k + 1];
      // Crossed pairs come two by two, in English order.
      if (!first.crossed || !second?.crossed || second.fr + 1 !== first.fr) return;
      if (first.score + second.score < LEAST_SCORE) return;
      found.push({
        bead,
        en: [sentenceSpan(bead, pairing, 'en', first.en), sentenceSpan(bead, pairing, 'en', second.en)],
        fr: [sentenceSpan(bead, pairing, 'fr', second.fr), sentenceSpan(bead, pairing, 'fr', first.fr)],
      });
    });
  }
  return found;
}

/** Puts each of two sentences in the place of the other. */
export function exchangeSentences([one, other]: readonly [Span, Span]): readonly Edit[] {
  return [
    { span: one, text: textOf(other) },
    { span: other, text: textOf(one) },
  ];
}
