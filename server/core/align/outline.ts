import { Memo } from '../memory/memo.ts';
import type { Edition, Row, Subsection } from '../model/notice.ts';
import { outOfOrder } from '../text/order.ts';
import type { Outline, RowRange } from './model.ts';

const OUTLINE = new Memo<Outline>();

export function outlineOf(edition: Edition): Outline {
  return OUTLINE.of(edition.memos, () => readOutline(edition));
}

function readOutline(edition: Edition): Outline {
  const parts = edition.parts;
  const rows: Row[] = [];
  const partOf: number[] = [];
  const partStarts: number[] = [];
  const subsections: { subsection: Subsection; part: number; row: number }[] = [];
  parts.forEach((section, part) => {
    const add = (row: Row): void => {
      rows.push(row);
      partOf.push(part);
    };
    partStarts.push(rows.length);
    if (section.heading) add(section.heading);
    section.blocks.forEach(add);
    for (const subsection of section.subsections) {
      subsections.push({ subsection, part, row: rows.length });
      add(subsection.heading);
      subsection.blocks.forEach(add);
    }
  });
  partStarts.push(rows.length);
  return { edition, parts, rows, partOf, partStarts, subsections };
}

/**
 * Two runs of rows to be aligned with each other. Where `headed`, the first row of each is a heading, and these are a
 * pair for certain.
 */
export interface RunPair {
  readonly en: RowRange;
  readonly fr: RowRange;
  readonly headed: boolean;
}

/**
 * Cuts both editions at the headings that are counterparts for certain: those of the same section, and in it of the
 * same subsection, by the profile. What follows such a heading up to the next one, headings that the profile does not
 * know included, is aligned as one run; so a heading that one edition lacks does not tear apart what stands below it.
 * Runs are in English order.
 */
export function alignmentRuns(en: Outline, fr: Outline): RunPair[] {
  const anchors: { en: number; fr: number; headed: boolean }[] = [{ en: 0, fr: 0, headed: false }];
  const frenchParts = firstBy(fr.parts.keys(), (part) => fr.parts[part]!.id);
  const englishParts = firstBy(en.parts.keys(), (part) => en.parts[part]!.id);
  const subsectionsOf = ({ subsections }: Outline, part: number) =>
    firstBy(
      subsections.filter((one) => one.part === part),
      (one) => one.subsection.id,
    );
  const addSubsections = (partEn: number, partFr: number): void => {
    const others = subsectionsOf(fr, partFr);
    for (const [id, one] of subsectionsOf(en, partEn)) {
      const other = others.get(id);
      if (other) anchors.push({ en: one.row, fr: other.row, headed: true });
    }
  };
  addSubsections(0, 0);
  for (const [id, partEn] of englishParts) {
    const partFr = frenchParts.get(id);
    if (partFr === undefined || partEn === 0 || partFr === 0) continue;
    const headed = en.parts[partEn]!.heading !== undefined && fr.parts[partFr]!.heading !== undefined;
    anchors.push({ en: en.partStarts[partEn]!, fr: fr.partStarts[partFr]!, headed });
    addSubsections(partEn, partFr);
  }
  anchors.sort((a, b) => a.en - b.en);

  const ends = nextStarts(
    anchors.map((anchor) => anchor.fr),
    fr.rows.length,
  );
  return anchors.map((anchor, i) => ({
    en: { start: anchor.en, end: anchors[i + 1]?.en ?? en.rows.length },
    fr: { start: anchor.fr, end: ends[i]! },
    headed: anchor.headed,
  }));
}

/** For each start, the next greater one, or the end. */
function nextStarts(starts: readonly number[], end: number): number[] {
  const order = starts.map((_, i) => i).sort((a, b) => starts[a]! - starts[b]!);
  const ends = new Array<number>(starts.length);
  order.forEach((index, place) => {
    ends[index] = place + 1 < order.length ? starts[order[place + 1]!]! : end;
  });
  return ends;
}

/** The first of each id, in order; what has no id is left out. */
function firstBy<T>(values: Iterable<T>, idOf: (value: T) => string | undefined): Map<string, T> {
  const first = new Map<string, T>();
  for (const value of values) {
    const id = idOf(value);
    if (id !== undefined && !first.has(id)) first.set(id, value);
  }
  return first;
}

/** The runs whose headings are in another order in French, as few as possible. */
export function headingsOutOfOrder(runs: readonly RunPair[]): ReadonlySet<RunPair> {
  return new Set(Array.from(outOfOrder(runs.map(({ fr }) => fr.start)), (index) => runs[index]!));
}
