import type { Profile } from '../../../schemas/profile.ts';
import type { Alignment } from '../model/alignment.ts';
import { editionOf, type Notice } from '../model/notice.ts';
import { pairHeadings } from './headings.ts';
import { rowsOfEdition } from './keys.ts';
import type { Match, Outline } from './model.ts';
import { pairMoved } from './moved.ts';
import { headingsOutOfOrder, outlineOf, type RunPair, runsOf } from './outline.ts';
import { Overlaps } from './overlap.ts';
import { alignRuns } from './runs.ts';
import { Scorer } from './score.ts';
import { buildAlignment, noPairs, pairParts } from './sections.ts';
import { Terms } from './terms.ts';
import { Weights } from './weights.ts';

export { cognateStrength } from './links.ts';
export { type Place, placeFor } from './place.ts';

/** The score of headings that are counterparts by the profile, in log-odds. */
const CERTAIN = 8;

/** The words met, their links, weights and what rows share of them, by profile: each has a lexicon of its own. Bounded, see {@link Terms}. */
const overlapsByProfile = new WeakMap<Profile, Overlaps>();

/** What corresponds to what in a notice's two editions. The same notice always gives the same alignment. */
export function align(notice: Notice): Alignment {
  const english = editionOf(notice, 'en');
  const french = editionOf(notice, 'fr');
  if (!english || !french) return noPairs();

  const en = outlineOf(english);
  const fr = outlineOf(french);
  const scorer = scorerOf(en, fr, overlapsOf(notice.profile));
  const matches = matchRuns(scorer, runsOf(en, fr));
  const parts = pairParts(en, fr, matches);
  const partsEn = new Map(Array.from(parts, (partFr, partEn) => [partFr, partEn]));
  const complete = pairMoved(scorer, matches, {
    en: (row) => en.partOf[row]!,
    fr: (row) => partsEn.get(fr.partOf[row]!) ?? -1,
  });
  return buildAlignment(en, fr, pairHeadings(en, fr, complete, parts), parts);
}

function overlapsOf(profile: Profile): Overlaps {
  let overlaps = overlapsByProfile.get(profile);
  if (!overlaps) overlapsByProfile.set(profile, (overlaps = new Overlaps(new Weights(new Terms(profile)))));
  return overlaps;
}

function scorerOf(english: Outline, french: Outline, overlaps: Overlaps): Scorer {
  const { terms } = overlaps.weights;
  terms.begin();
  const en = rowsOfEdition(english, 'en', terms);
  const fr = rowsOfEdition(french, 'fr', terms);
  overlaps.begin(en, fr);
  return new Scorer(en, fr, overlaps);
}

function matchRuns(scorer: Scorer, runs: readonly RunPair[]): Match[] {
  const moved = headingsOutOfOrder(runs);
  const matches: Match[] = [];
  for (const run of runs) {
    let { en, fr } = run;
    if (run.headed) {
      matches.push({ en: en.start, enCount: 1, fr: fr.start, frCount: 1, moved: moved.has(run), score: CERTAIN });
      en = { start: en.start + 1, end: en.end };
      fr = { start: fr.start + 1, end: fr.end };
    }
    alignRuns(scorer, en, fr, matches);
  }
  return matches;
}
