import { MemoWith } from '../../memory/memo.ts';
import { type Bead, isBlock, type SurplusClause } from '../../model/alignment.ts';
import type { Block } from '../../model/notice.ts';
import type { SentencePairing } from '../../model/sentences.ts';
import type { Language } from '../../text/language.ts';
import { type ComparedSide, likeliestClause } from './clauses.ts';
import type { KeyedSentence } from './keyed.ts';
import { keyedSentencesOf } from './read.ts';
import { deviation, lengthOf, type SentenceComparer } from './score.ts';

/** By how many standard deviations a sentence is longer than its counterpart leads to expect where a clause of it was left out. */
const LEAST_DEVIATION = 1;

/** By the English text: what was found with a French one. */
const CLAUSES = new MemoWith<readonly SurplusClause[]>();

/** The stretches of two blocks that most likely have no counterpart, at most one by match and side. */
export function clausesOf(
  { en, fr }: Bead,
  pairing: SentencePairing,
  comparer: SentenceComparer,
): readonly SurplusClause[] {
  const [rowEn, rowFr] = [en[0]!, fr[0]!];
  if (en.length > 1 || fr.length > 1 || !isBlock(rowEn) || !isBlock(rowFr)) return [];
  const find = () => findClauses(rowEn, rowFr, pairing, comparer);
  return rowFr.memos ? CLAUSES.of(rowEn.memos, rowFr.memos, find) : find();
}

function findClauses(
  rowEn: Block,
  rowFr: Block,
  pairing: SentencePairing,
  comparer: SentenceComparer,
): readonly SurplusClause[] {
  const clauses: SurplusClause[] = [];
  for (const { match, own, other, language } of comparedSides(rowEn, rowFr, pairing, comparer)) {
    const clause = likeliestClause(own, other, language === 'en');
    if (!clause) continue;
    const { firstToken, endToken } = clause;
    clauses.push({ language, match, firstToken: firstToken - own.offset, endToken: endToken - own.offset });
  }
  return clauses;
}

interface ComparedPair {
  /** The number of the match. */
  readonly match: number;
  readonly language: Language;
  readonly own: ComparedSide;
  readonly other: ComparedSide;
}

/** By match with both sides: the one that is too long with the other one. */
function* comparedSides(
  rowEn: Block,
  rowFr: Block,
  { en, fr, matches }: SentencePairing,
  comparer: SentenceComparer,
): Iterable<ComparedPair> {
  for (const [number, match] of matches.entries()) {
    if (match.enCount === 0 || match.frCount === 0) continue;
    const ofEn = en.slice(match.en, match.en + match.enCount);
    const ofFr = fr.slice(match.fr, match.fr + match.frCount);
    // What lacks a clause is shorter than its counterpart leads to expect: nearly all sentences are done with by their lengths.
    const longer = deviation(lengthOf(ofEn), lengthOf(ofFr));
    if (Math.abs(longer) < LEAST_DEVIATION) continue;
    const keyedEn = keyedSentencesOf(rowEn, comparer.terms).slice(match.en, match.en + match.enCount);
    const keyedFr = keyedSentencesOf(rowFr, comparer.terms).slice(match.fr, match.fr + match.frCount);
    const found = comparer.compare(keyedEn, keyedFr);
    const [sideEn, sideFr] = [sideOf(rowEn, keyedEn, found.en), sideOf(rowFr, keyedFr, found.fr)];
    if (longer < 0) yield { match: number, language: 'en', own: sideEn, other: sideFr };
    else yield { match: number, language: 'fr', own: sideFr, other: sideEn };
  }
}

function sideOf(block: Block, sentences: readonly KeyedSentence[], found: Uint8Array): ComparedSide {
  const { text, tokens } = block.content.source;
  return { sentences, found, text, tokens, offset: block.firstToken };
}
