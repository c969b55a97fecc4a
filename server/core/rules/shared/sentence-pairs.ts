import { type Alignment, type Bead, isBlock, sentenceSpan, side } from '../../model/alignment.ts';
import type { Block } from '../../model/notice.ts';
import type { SentenceMatch, SentencePairing } from '../../model/sentences.ts';
import type { Hit } from '../../scan/block-phrases.ts';
import { foreignStretch } from '../../scan/foreign-stretch.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import { type Span, span, spanning, textOf } from '../../text/source.ts';
import { onOneLine } from '../../text/trim.ts';

/** A hit in its place: its block, and its sentence by number on the side of the bead. */
export interface PlacedHit<Item> extends Hit<Item> {
  readonly block: Block;
  readonly sentence: number;
}

/** What was found in two groups of sentences that are counterparts. */
export interface PairHits<Item> {
  readonly match: SentenceMatch;
  readonly en: readonly PlacedHit<Item>[];
  readonly fr: readonly PlacedHit<Item>[];
}

/** What was found in the rows of one side of a bead. */
export type RowHits<Item> = readonly (readonly Hit<Item>[])[];

/**
 * What was found in the sentences of a bead, by pair of counterparts; pairs in which nothing was found are left out.
 * @param mayDiffer whether the two sides can differ at all, however their sentences are paired: most beads need no look at these
 */
export function hitsByPair<Item>(
  bead: Bead,
  alignment: Alignment,
  find: (block: Block) => readonly Hit<Item>[],
  mayDiffer: (en: RowHits<Item>, fr: RowHits<Item>) => boolean,
): readonly PairHits<Item>[] {
  if (bead.en.length === 0 || bead.fr.length === 0) return [];
  const all = LANGUAGES.map((language) => side(bead, language).map((row) => (isBlock(row) ? find(row) : [])));
  if (!mayDiffer(all[0]!, all[1]!)) return [];
  const pairing = alignment.sentencesOf(bead);
  if (!pairing) return [];
  const [en, fr] = LANGUAGES.map((language, k) => placeHits(all[k]!, bead, pairing, language));
  return pairing.matches
    .map((match) => ({
      match,
      en: en!.filter(({ sentence }) => sentence >= match.en && sentence < match.en + match.enCount),
      fr: fr!.filter(({ sentence }) => sentence >= match.fr && sentence < match.fr + match.frCount),
    }))
    .filter((pair) => pair.match.enCount > 0 && pair.match.frCount > 0 && pair.en.length + pair.fr.length > 0);
}

function placeHits<Item>(
  rows: RowHits<Item>,
  bead: Bead,
  { counts, ...sentences }: SentencePairing,
  language: Language,
): readonly PlacedHit<Item>[] {
  let first = 0;
  return rows.flatMap((hits, row) => {
    const own = sentences[language].slice(first, first + counts[language][row]!);
    const offset = first;
    first += own.length;
    const block = side(bead, language)[row] as Block;
    let at = 0;
    return hits.map(({ item, firstToken, endToken }) => {
      // Both come in the order of the text; what stands behind the last sentence is in none.
      while (at < own.length && firstToken >= own[at]!.endToken) at++;
      return { item, firstToken, endToken, block, sentence: at < own.length ? offset + at : offset - 1 };
    });
  });
}

/** The place of a hit. */
export function spanOfHit({ block, firstToken, endToken }: PlacedHit<unknown>): Span {
  const { source } = block.content;
  const { starts, ends } = source.tokens;
  return span(source, starts[block.firstToken + firstToken]!, ends[block.firstToken + endToken - 1]!);
}

/** The sentences of one side of a match, from the first to the last. */
export function spanOfMatch(match: SentenceMatch, bead: Bead, language: Language, alignment: Alignment): Span {
  const pairing = alignment.sentencesOf(bead)!;
  const count = language === 'en' ? match.enCount : match.frCount;
  const first = sentenceSpan(bead, pairing, language, match[language]);
  return spanning(first, sentenceSpan(bead, pairing, language, match[language] + count - 1));
}

/** Whether each side of a match is in its own language: of what is not translated yet nothing is compared. */
export function isTranslated(match: SentenceMatch, bead: Bead, alignment: Alignment): boolean {
  const [en, fr] = LANGUAGES.map((language) => spanOfMatch(match, bead, language, alignment));
  if (onOneLine(textOf(en!)) === onOneLine(textOf(fr!))) return false;
  return LANGUAGES.every((language) => {
    const { start, end } = (language === 'en' ? en : fr)!;
    const stretches = side(bead, language).map((row) => (isBlock(row) ? foreignStretch(row) : undefined));
    return stretches.every((stretch) => !stretch || stretch.end <= start || end <= stretch.start);
  });
}
