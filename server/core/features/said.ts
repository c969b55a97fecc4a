import { type Alignment, type Bead, sentenceSpan } from '../model/alignment.ts';
import { type Block, type Notice, offsetInEdition } from '../model/notice.ts';
import type { SentenceMatch, SentencePairing } from '../model/sentences.ts';
import { type Language, otherLanguage } from '../text/language.ts';
import { type Span, spanning } from '../text/source.ts';
import { counterpartsOf, type Node } from './nodes.ts';

/** What is said at a place, and what says the same in the other edition. */
export interface Said {
  readonly span: Span;
  /** In order; empty where it is lone. */
  readonly counterparts: readonly Span[];
}

/**
 * The sentence at an offset of a file with its counterpart, where the node is a block with a counterpart and one of both has several
 * sentences; else the node with its own.
 */
export function saidAt(node: Node, offset: number, notice: Notice, alignment: Alignment): Said {
  const at = offsetInEdition(notice, node.edition, offset);
  const sentence = node.kind === 'paragraph' || node.kind === 'item' ? sentenceAt(node, at, alignment) : undefined;
  return sentence ?? { span: node.span, counterparts: counterpartsOf(node, notice, alignment).map(({ span }) => span) };
}

function sentenceAt(block: Block, at: number, alignment: Alignment): Said | undefined {
  const bead = alignment.beadOf(block);
  const pairing = bead && alignment.sentencesOf(bead);
  if (!pairing || pairing.en.length + pairing.fr.length < 3) return undefined;
  const { language } = block.edition;
  // What stands behind a sentence belongs to it.
  const found = pairing[language].findLastIndex(
    (_, number) => sentenceSpan(bead, pairing, language, number).start <= at,
  );
  const number = Math.max(0, found);
  const match = pairing.matches.find((one) => {
    return one[language] <= number && number < one[language] + countOf(one, language);
  });
  if (!match) return undefined;
  const spans = (side: Language): readonly Span[] => spansOf(match, bead, pairing, side);
  return { span: spans(language)[0]!, counterparts: spans(otherLanguage(language)) };
}

function spansOf(match: SentenceMatch, bead: Bead, pairing: SentencePairing, language: Language): readonly Span[] {
  const count = countOf(match, language);
  if (count === 0) return [];
  const at = (number: number): Span => sentenceSpan(bead, pairing, language, number);
  return [spanning(at(match[language]), at(match[language] + count - 1))];
}

function countOf({ enCount, frCount }: SentenceMatch, language: Language): number {
  return language === 'en' ? enCount : frCount;
}
