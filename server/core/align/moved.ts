import type { RowMatch } from './model.ts';
import { LEAST_MOVED_PLACEHOLDER, type Scorer, WEIGHTS } from './score.ts';

/**
 * From which score on two lone rows are taken for one that was moved, in log-odds, by how near they are.
 */
const MOVED = {
  /** The only lone ones of their kind in this section, at most `nearBeads` apart. */
  near: -3,
  nearBeads: 3,
  within: 0,
  withinBeads: 8,
  /** The only lone ones of their kind in this section, under different headings. */
  section: -3,
  elsewhere: 3.5,
} as const;

/** Pairs that are scored at most; in a notice that is half translated the first ones, in order. */
const MOST_PAIRS = 20_000;

/**
 * The number of the section in which a row stands, equal in both editions where the sections are counterparts;
 * negative where it has none.
 */
export interface SectionNumbers {
  en(row: number): number;
  fr(row: number): number;
}

interface LoneRow {
  /** Index into the matches. */
  readonly at: number;
  readonly row: number;
  readonly section: number;
}

/**
 * Pairs the lone rows of both sides, best first. The English row's gap becomes the pair, the French one's is
 * dropped.
 */
export function pairMoved(scorer: Scorer, matches: readonly RowMatch[], places: SectionNumbers): readonly RowMatch[] {
  const lone = { en: [] as LoneRow[], fr: [] as LoneRow[] };
  matches.forEach(({ en, enCount, fr, frCount }, at) => {
    if (frCount === 0) lone.en.push({ at, row: en, section: places.en(en) });
    else if (enCount === 0) lone.fr.push({ at, row: fr, section: places.fr(fr) });
  });
  if (lone.en.length === 0 || lone.fr.length === 0) return matches;

  const candidates = candidatesOf(scorer, lone.en, lone.fr);
  const result: (RowMatch | undefined)[] = [...matches];
  for (const { en, fr, score } of candidates) {
    if (result[en.at]?.frCount !== 0 || result[fr.at]?.enCount !== 0) continue;
    const moved = crosses(matches, en.at, fr.at);
    result[en.at] = { en: en.row, enCount: 1, fr: fr.row, frCount: 1, moved, score };
    result[fr.at] = undefined;
  }
  return result.filter((match) => match !== undefined);
}

interface Candidate {
  readonly en: LoneRow;
  readonly fr: LoneRow;
  readonly score: number;
}

function candidatesOf(scorer: Scorer, allEn: readonly LoneRow[], allFr: readonly LoneRow[]): Candidate[] {
  const english = allEn.slice(0, Math.max(100, Math.floor(MOST_PAIRS / allFr.length)));
  const french = allFr.slice(0, Math.floor(MOST_PAIRS / english.length));
  const counts = { en: countBySection(english, scorer.en.kinds), fr: countBySection(french, scorer.fr.kinds) };
  const candidates: Candidate[] = [];
  for (const en of english) {
    const kind = scorer.en.kinds[en.row]!;
    for (const fr of french) {
      if (scorer.fr.kinds[fr.row] !== kind) continue;
      const overlap = scorer.overlap(en.row, 1, fr.row, 1);
      const score = scorer.pair(en.row, fr.row, overlap);
      const distance = Math.abs(en.at - fr.at);
      const key = sectionKey(en.section, kind);
      const only = en.section === fr.section && counts.en.get(key) === 1 && counts.fr.get(key) === 1;
      const least = leastScore(en.section === fr.section, only, distance);
      // Where no others are lone there, a number that differs is a slip, and no sign of another text.
      const slip = only && distance === 1 ? WEIGHTS.missingExact * overlap.missingExact : 0;
      if (scorer.isWaiting(en.row, fr.row) && score < LEAST_MOVED_PLACEHOLDER) continue;
      if (score - slip > least) candidates.push({ en, fr, score });
    }
  }
  return candidates.sort((a, b) => b.score - a.score);
}

function leastScore(sameSection: boolean, only: boolean, distance: number): number {
  if (!sameSection) return MOVED.elsewhere;
  if (only) return distance <= MOVED.nearBeads ? MOVED.near : MOVED.section;
  return distance <= MOVED.withinBeads ? MOVED.within : MOVED.elsewhere;
}

function countBySection(lone: readonly LoneRow[], kinds: Uint8Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { row, section } of lone) {
    const key = sectionKey(section, kinds[row]!);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function sectionKey(section: number, kind: number): number {
  return section * 8 + kind;
}

/**
 * Whether a row that has its counterpart stands between the two: if not, nothing has moved, the two only look unlike.
 */
export function crosses(matches: readonly RowMatch[], one: number, other: number): boolean {
  for (let i = Math.min(one, other) + 1; i < Math.max(one, other); i++) {
    const { enCount, frCount } = matches[i]!;
    if (enCount > 0 && frCount > 0) return true;
  }
  return false;
}
