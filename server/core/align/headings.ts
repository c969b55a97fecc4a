import type { Outline, RowMatch } from './model.ts';
import { crosses } from './moved.ts';
import type { PartPairs } from './sections.ts';

/**
 * Pairs lone headings of both sides by what stands below them: words such as `Who you are` and `Votre
 * profil` have nothing in common, and where such sections were exchanged, their order tells nothing either. Enters
 * the sections so found into their pairs.
 */
export function pairHeadings(
  en: Outline,
  fr: Outline,
  matches: readonly RowMatch[],
  parts: PartPairs,
): readonly RowMatch[] {
  const aloneEn: number[] = [];
  const aloneFr = new Map<number, number>();
  matches.forEach(({ en: row, enCount, fr: other, frCount }, at) => {
    if (frCount === 0 && en.rows[row]!.kind === 'heading') aloneEn.push(at);
    else if (enCount === 0 && fr.rows[other]!.kind === 'heading') aloneFr.set(other, at);
  });
  if (aloneEn.length === 0 || aloneFr.size === 0) return matches;

  const headingOf = headingsOver(fr);
  const counterpart = new Map<number, number>();
  for (const match of matches) {
    if (match.frCount === 0) continue;
    for (let i = 0; i < match.enCount; i++) counterpart.set(match.en + i, match.fr);
  }
  const result: (RowMatch | undefined)[] = [...matches];
  for (const at of aloneEn) {
    const { en: row } = matches[at]!;
    const other = mostUnder(row, en, counterpart, headingOf);
    const otherAt = other === undefined ? undefined : aloneFr.get(other);
    if (other === undefined || otherAt === undefined || isSection(en, row) !== isSection(fr, other)) continue;
    aloneFr.delete(other);
    const moved = crosses(matches, at, otherAt);
    result[at] = { en: row, enCount: 1, fr: other, frCount: 1, moved, score: 0 };
    result[otherAt] = undefined;
    const partEn = en.partOf[row]!;
    if (isSection(en, row) && parts[partEn] === -1) parts[partEn] = fr.partOf[other]!;
  }
  return result.filter((match) => match !== undefined);
}

/** By row: the row of the heading that it stands under. */
function headingsOver({ rows }: Outline): readonly number[] {
  let heading = -1;
  return rows.map((row, i) => {
    if (row.kind === 'heading') heading = i;
    return heading;
  });
}

/** The French heading under which the counterparts of most rows below an English one stand. */
function mostUnder(
  row: number,
  { rows }: Outline,
  counterpart: ReadonlyMap<number, number>,
  headingOf: readonly number[],
): number | undefined {
  const votes = new Map<number, number>();
  let below = row + 1;
  for (; below < rows.length && rows[below]!.kind !== 'heading'; below++) {
    const other = counterpart.get(below);
    const heading = other === undefined ? -1 : headingOf[other]!;
    if (heading >= 0) votes.set(heading, (votes.get(heading) ?? 0) + 1);
  }
  const count = below - row - 1;
  for (const [heading, number] of votes) if (number * 2 > count) return heading;
  return undefined;
}

function isSection({ parts, partOf, rows }: Outline, row: number): boolean {
  return parts[partOf[row]!]!.heading === rows[row];
}
