import { MemoWith } from '../../memory/memo.ts';
import { type Bead, isBlock, type SurplusClause } from '../../model/alignment.ts';
import type { Block } from '../../model/notice.ts';
import type { Sentence, SentencePairing } from '../../model/sentences.ts';
import type { Language } from '../../text/language.ts';
import { type ComparedSide, likeliestClause } from './clauses.ts';
import { deviation, lengthOf, type SentenceComparer } from './score.ts';

/** From this score on a stretch is taken for one that was left out, in log-odds; below, most are padding of the other language. */
const LEAST_SCORE = 2;

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
    if (!clause || clause.score < LEAST_SCORE) continue;
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
    const found = comparer.compare(ofEn, ofFr);
    const [sideEn, sideFr] = [sideOf(rowEn, ofEn, found.en), sideOf(rowFr, ofFr, found.fr)];
    if (longer < 0) yield { match: number, language: 'en', own: sideEn, other: sideFr };
    else yield { match: number, language: 'fr', own: sideFr, other: sideEn };
  }
}

function sideOf(block: Block, sentences: readonly Sentence[], found: Uint8Array): ComparedSide {
  const { text, tokens } = block.content.source;
  return { sentences, found, text, tokens, offset: block.firstToken };
}
