import { Memos } from '../memory/memo.ts';
import type { Alignment, Bead, SectionPair, SentenceGap, SubsectionPair, SurplusClause } from '../model/alignment.ts';
import type { Row, Section, Subsection } from '../model/notice.ts';
import type { SentenceMatch, SentencePairing, WordPairs } from '../model/sentences.ts';
import { otherLanguage } from '../text/language.ts';
import { addTo } from '../text/lists.ts';
import type { Outline, RowMatch, Rows } from './model.ts';
import type { SectionNumbers } from './moved.ts';

/** By English part: the French part that is its counterpart, or -1. */
export type PartPairs = Int32Array;

/** Pairs the preambles, the sections of the same id, and those whose headings were aligned. */
export function pairParts(en: Outline, fr: Outline, matches: readonly RowMatch[]): PartPairs {
  const pairs = new Int32Array(en.parts.length).fill(-1);
  const taken = new Set<number>();
  const pair = (partEn: number, partFr: number): void => {
    if (pairs[partEn] !== -1 || taken.has(partFr)) return;
    pairs[partEn] = partFr;
    taken.add(partFr);
  };
  pair(0, 0);
  const french = new Map<string, number>();
  fr.parts.forEach(({ id }, part) => {
    if (id !== undefined && !french.has(id)) french.set(id, part);
  });
  en.parts.forEach(({ id }, part) => {
    const other = id === undefined ? undefined : french.get(id);
    if (other !== undefined) pair(part, other);
  });
  for (const match of matches) {
    if (match.enCount !== 1 || match.frCount !== 1) continue;
    const partEn = en.partOf[match.en]!;
    const partFr = fr.partOf[match.fr]!;
    if (headingRow(en, partEn) === match.en && headingRow(fr, partFr) === match.fr) pair(partEn, partFr);
  }
  return pairs;
}

/** The row of a part's heading, or -1. */
function headingRow(outline: Outline, part: number): number {
  return outline.parts[part]!.heading ? outline.partStarts[part]! : -1;
}

/** Turns matches of row numbers into the alignment of the notice's nodes. */
export function buildAlignment(
  en: Outline,
  fr: Outline,
  matches: readonly RowMatch[],
  parts: PartPairs,
  finder: SentenceFinder,
): Alignment {
  const ofEn = new Array<Bead>(en.rows.length);
  const ofFr = new Array<Bead>(fr.rows.length);
  for (const match of matches) {
    const bead: Bead = {
      en: en.rows.slice(match.en, match.en + match.enCount),
      fr: fr.rows.slice(match.fr, match.fr + match.frCount),
      moved: match.moved,
      score: match.score,
    };
    for (let i = 0; i < match.enCount; i++) ofEn[match.en + i] = bead;
    for (let j = 0; j < match.frCount; j++) ofFr[match.fr + j] = bead;
  }
  const beadOf = new Map<Row, Bead>();
  en.rows.forEach((row, i) => {
    beadOf.set(row, ofEn[i]!);
  });
  fr.rows.forEach((row, i) => {
    beadOf.set(row, ofFr[i]!);
  });

  const subsections = new SubsectionPairs(en, fr, beadOf);
  const pairs: SectionPair[] = [];
  for (const [partEn, partFr] of inEnglishOrder(fr.parts.length, parts)) {
    pairs.push({
      en: partEn < 0 ? undefined : en.parts[partEn],
      fr: partFr < 0 ? undefined : fr.parts[partFr],
      subsections: subsections.of(partEn, partFr),
      beads: beadsOf(en, fr, partEn, partFr, ofEn, ofFr),
    });
  }
  return new Pairs(pairs, beadOf, subsections.counterparts, finder);
}

/** The pairs of parts in English order, lone French ones after what precedes them in French. */
function inEnglishOrder(countFr: number, parts: PartPairs): (readonly [number, number])[] {
  const paired = new Set(parts);
  /** By French part (-1: before all): the lone ones after it. */
  const following = new Map<number, [number, number][]>();
  let before = -1;
  for (let partFr = 0; partFr < countFr; partFr++) {
    if (paired.has(partFr)) before = partFr;
    else addTo(following, before, [-1, partFr]);
  }
  const after = (partFr: number): readonly [number, number][] => following.get(partFr) ?? [];
  return [
    ...after(-1),
    ...Array.from(parts).flatMap((partFr, partEn): readonly [number, number][] => [
      [partEn, partFr],
      ...(partFr < 0 ? [] : after(partFr)),
    ]),
  ];
}

/** The beads of two parts, section headings left out; those of a moved row stand where its English row does. */
function beadsOf(
  en: Outline,
  fr: Outline,
  partEn: number,
  partFr: number,
  ofEn: readonly Bead[],
  ofFr: readonly Bead[],
): Bead[] {
  const beads = new Set<Bead>();
  const [startEn, endEn] = rowsOfPart(en, partEn);
  const [startFr, endFr] = rowsOfPart(fr, partFr);
  /** Lone French rows, after the bead that they follow. */
  const following = new Map<Bead | undefined, Bead[]>();
  let before: Bead | undefined;
  for (let row = startFr; row < endFr; row++) {
    const bead = ofFr[row]!;
    if (bead.en.length > 0) {
      if (!bead.moved) before = bead;
      continue;
    }
    addTo(following, before, bead);
  }
  const addFollowing = (bead: Bead | undefined): void => {
    for (const one of following.get(bead) ?? []) beads.add(one);
    following.delete(bead);
  };
  addFollowing(undefined);
  for (let row = startEn; row < endEn; row++) {
    const bead = ofEn[row]!;
    beads.add(bead);
    addFollowing(bead);
  }
  // What follows a bead of another part, where a heading is missing.
  for (const list of following.values()) for (const bead of list) beads.add(bead);
  return [...beads];
}

function rowsOfPart(outline: Outline, part: number): readonly [number, number] {
  if (part < 0) return [0, 0];
  const start = outline.partStarts[part]!;
  return [outline.parts[part]!.heading ? start + 1 : start, outline.partStarts[part + 1]!];
}

class SubsectionPairs {
  readonly counterparts = new Map<Subsection, Subsection>();
  readonly #byHeading = new Map<Row, Subsection>();

  constructor(
    readonly en: Outline,
    readonly fr: Outline,
    readonly beadOf: ReadonlyMap<Row, Bead>,
  ) {
    for (const { subsection } of fr.subsections) this.#byHeading.set(subsection.heading, subsection);
    for (const { subsection } of en.subsections) {
      const heading = beadOf.get(subsection.heading)?.fr[0];
      const other = heading && this.#byHeading.get(heading);
      if (!other) continue;
      this.counterparts.set(subsection, other);
      this.counterparts.set(other, subsection);
    }
  }

  /** Those of two parts: in English order, lone French ones after what precedes them. */
  of(partEn: number, partFr: number): SubsectionPair[] {
    const pairs: SubsectionPair[] = (this.en.parts[partEn]?.subsections ?? []).map((en) => ({
      en,
      fr: this.counterparts.get(en),
    }));
    const here = new Set(pairs.map(({ fr }) => fr));
    /** French ones that stand alone, by the one of this pair that they follow. */
    const following = new Map<Subsection | undefined, SubsectionPair[]>();
    let before: Subsection | undefined;
    for (const fr of this.fr.parts[partFr]?.subsections ?? []) {
      if (!this.counterparts.has(fr)) addTo(following, before, { en: undefined, fr });
      else before = here.has(fr) ? fr : undefined;
    }
    const after = (fr: Subsection | undefined): readonly SubsectionPair[] => following.get(fr) ?? [];
    return [...after(undefined), ...pairs.flatMap((pair) => [pair, ...(pair.fr ? after(pair.fr) : [])])];
  }
}

const NOBODY: readonly Row[] = [];

/** What looks into beads; see {@link Alignment.sentencesOf} and {@link Alignment.sentenceGaps}. */
export interface SentenceFinder {
  pair(bead: Bead): SentencePairing | undefined;
  clauses(bead: Bead, pairing: SentencePairing): readonly SurplusClause[];
  words(bead: Bead, match: SentenceMatch): WordPairs;
  gaps(alignment: Alignment): readonly SentenceGap[];
  /** Pairs lone blocks side by side that share a sentence. */
  rejoin(matches: readonly RowMatch[], en: Rows, fr: Rows, places: SectionNumbers): readonly RowMatch[];
}

class Pairs implements Alignment {
  readonly memos = new Memos();
  readonly #sections = new Map<Section, Section>();
  readonly #sentences = new Map<Bead, SentencePairing | undefined>();
  #gaps: readonly SentenceGap[] | undefined;

  constructor(
    readonly sections: readonly SectionPair[],
    readonly beads: ReadonlyMap<Row, Bead>,
    readonly subsections: ReadonlyMap<Subsection, Subsection>,
    readonly finder: SentenceFinder | undefined,
  ) {
    for (const { en, fr } of sections) {
      if (!en || !fr) continue;
      this.#sections.set(en, fr);
      this.#sections.set(fr, en);
    }
  }

  beadOf(row: Row): Bead | undefined {
    return this.beads.get(row);
  }

  counterparts(row: Row): readonly Row[] {
    const bead = this.beads.get(row);
    return bead ? bead[otherLanguage(row.edition.language)] : NOBODY;
  }

  sectionCounterpart(section: Section): Section | undefined {
    return this.#sections.get(section);
  }

  subsectionCounterpart(subsection: Subsection): Subsection | undefined {
    return this.subsections.get(subsection);
  }

  sentencesOf(bead: Bead): SentencePairing | undefined {
    let pairing = this.#sentences.get(bead);
    if (!pairing) this.#sentences.set(bead, (pairing = this.finder?.pair(bead)));
    return pairing;
  }

  clausesOf(bead: Bead): readonly SurplusClause[] {
    const pairing = this.sentencesOf(bead);
    return (pairing && this.finder?.clauses(bead, pairing)) ?? [];
  }

  wordsOf(bead: Bead, match: SentenceMatch): WordPairs | undefined {
    return this.finder?.words(bead, match);
  }

  get sentenceGaps(): readonly SentenceGap[] {
    return (this.#gaps ??= this.finder?.gaps(this) ?? []);
  }
}

/** The alignment of a notice with one edition only. */
export function noPairs(): Alignment {
  return new Pairs([], new Map(), new Map(), undefined);
}
