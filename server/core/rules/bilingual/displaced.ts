import { type Alignment, type Bead, isBlock, isHeading } from '../../model/alignment.ts';
import type { Block, Heading, Section, Subsection } from '../../model/notice.ts';
import type { Language } from '../../text/language.ts';
import { outOfOrder } from '../../text/order.ts';
import type { Span } from '../../text/source.ts';
import { exchangedHeadings, isUnderExchanged } from '../shared/exchanged.ts';
import { headingOver } from '../shared/rows.ts';

/** A node and its counterpart. */
export interface Pair<Node> {
  readonly en: Node;
  readonly fr: Node;
}

/** Pairs in English order, some of them in another order in French. */
export interface Sequence<Node extends { readonly span: Span }> {
  readonly pairs: readonly Pair<Node>[];
  /** Those that keep their order if the fewest of the others move. */
  readonly kept: ReadonlySet<Pair<Node>>;
}

/** A block and its counterpart; the first ones of their bead. */
export interface BlockPair extends Pair<Block> {
  readonly bead: Bead;
}

/** Sections or subsections. */
export type AnySection = Section | Subsection;

export interface Displaced<Node extends { readonly span: Span }, Both extends Pair<Node> = Pair<Node>> {
  /** Both are under headings that have counterparts, but not each other. */
  readonly elsewhere: readonly Both[];
  /** Those under the same heading with pairs in another order. */
  readonly sequences: readonly Sequence<Node>[];
}

/**
 * The blocks whose counterparts stand in another place. Where one edition lacks a heading, nobody can say whether they stand under another one; but
 * those that stand under the same two headings keep their order.
 */
export function displacedBlocks(alignment: Alignment): Displaced<Block, BlockPair> {
  const elsewhere: BlockPair[] = [];
  const byHeadings = new Map<Heading | undefined, Map<Heading | undefined, BlockPair[]>>();
  for (const { beads } of alignment.sections) {
    for (const bead of beads) {
      const [en] = bead.en;
      const [fr] = bead.fr;
      if (!en || !fr || !isBlock(en) || !isBlock(fr) || isUnderExchanged(en, alignment)) continue;
      const pair = { en, fr, bead };
      const headings = { en: headingOver(en), fr: headingOver(fr) };
      if (areCounterparts(alignment, headings.en, headings.fr) === false) {
        elsewhere.push(pair);
        continue;
      }
      let byFrench = byHeadings.get(headings.en);
      if (!byFrench) byHeadings.set(headings.en, (byFrench = new Map()));
      const pairs = byFrench.get(headings.fr);
      if (pairs) pairs.push(pair);
      else byFrench.set(headings.fr, [pair]);
    }
  }
  const groups = [...byHeadings.values()].flatMap((byFrench) => [...byFrench.values()]);
  return { elsewhere, sequences: groups.flatMap((pairs) => sequenceOf<Block>(pairs)) };
}

/** Subsections whose counterparts stand in another place, and sections that the profile gives no place to. */
export function displacedParts(alignment: Alignment): Displaced<AnySection> {
  const elsewhere: Pair<AnySection>[] = [];
  const sections: Pair<AnySection>[] = [];
  const sequences: Sequence<AnySection>[] = [];
  const exchanged = exchangedHeadings(alignment).flatMap(({ en }) => en);
  const isExchanged = (subsection: Subsection) => exchanged.includes(subsection);
  for (const { en, fr, subsections } of alignment.sections) {
    if (!en || !fr) continue;
    if (en.heading && en.id === undefined) sections.push({ en, fr });
    const inside: Pair<AnySection>[] = [];
    for (const pair of subsections) {
      if (!pair.en || !pair.fr || isExchanged(pair.en)) continue;
      if (pair.fr.section === fr) inside.push({ en: pair.en, fr: pair.fr });
      else if (alignment.sectionCounterpart(pair.fr.section)) elsewhere.push({ en: pair.en, fr: pair.fr });
    }
    sequences.push(...sequenceOf(inside));
  }
  return { elsewhere, sequences: [...sequences, ...sequenceOf(sections)] };
}

/** Of the pairs that stay, those before and after a pair in the order of an edition. */
export function neighboursOf<Node extends { readonly span: Span }>(
  pair: Pair<Node>,
  { pairs, kept }: Sequence<Node>,
  order: Language,
): { readonly previous: Pair<Node> | undefined; readonly next: Pair<Node> | undefined } {
  const start = (one: Pair<Node>): number => one[order].span.start;
  let previous: Pair<Node> | undefined;
  let next: Pair<Node> | undefined;
  for (const one of pairs) {
    if (!kept.has(one)) continue;
    if (start(one) < start(pair) && (!previous || start(one) > start(previous))) previous = one;
    if (start(one) > start(pair) && (!next || start(one) < start(next))) next = one;
  }
  return { previous, next };
}

/** None where the order is the same. */
function sequenceOf<Node extends { readonly span: Span }>(pairs: readonly Pair<Node>[]): Sequence<Node>[] {
  if (pairs.every(({ fr }, i) => i === 0 || pairs[i - 1]!.fr.span.start < fr.span.start)) return [];
  const moved = outOfOrder(pairs.map(({ fr }) => fr.span.start));
  return [{ pairs, kept: new Set(pairs.filter((_, i) => !moved.has(i))) }];
}

/** Undefined if one of them has no counterpart: nobody can decide then. */
function areCounterparts(alignment: Alignment, en: Heading | undefined, fr: Heading | undefined): boolean | undefined {
  const ofEn = en && alignment.counterparts(en).find(isHeading);
  const ofFr = fr && alignment.counterparts(fr).find(isHeading);
  if ((en && !ofEn) || (fr && !ofFr)) return undefined;
  return ofEn === fr;
}
