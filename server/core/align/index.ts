import type { Profile } from '../../../schemas/profile.ts';
import { onceFor } from '../memory/once.ts';
import type { Alignment } from '../model/alignment.ts';
import { editionOf, type Notice } from '../model/notice.ts';
import { pairHeadings } from './headings.ts';
import { readRows } from './keys.ts';
import type { Outline, RowMatch } from './model.ts';
import { pairMoved } from './moved.ts';
import { alignmentRuns, headingsOutOfOrder, outlineOf, type RunPair } from './outline.ts';
import { Overlaps } from './overlap.ts';
import { alignRuns } from './runs.ts';
import { Scorer } from './score.ts';
import { buildAlignment, noPairs, pairParts } from './sections.ts';
import { sentenceFinder } from './sentences/index.ts';
import { Terms } from './terms.ts';
import { Weights } from './weights.ts';

/** The score of headings that are counterparts by the profile, in log-odds. */
const CERTAIN = 8;

/** The words that were met, and their links; each profile has a lexicon of its own. Bounded, see {@link Terms}. */
const lexiconOf = onceFor((profile: Profile) => {
  const terms = new Terms(profile);
  return { terms, sentences: sentenceFinder(terms) };
});

/** What corresponds to what in a notice's two editions. The same notice always gives the same alignment. */
export function align(notice: Notice): Alignment {
  const english = editionOf(notice, 'en');
  const french = editionOf(notice, 'fr');
  if (!english || !french) return noPairs();

  const en = outlineOf(english);
  const fr = outlineOf(french);
  const { terms, sentences } = lexiconOf(notice.profile);
  const scorer = scorerOf(en, fr, terms);
  const matches = matchRuns(scorer, alignmentRuns(en, fr));
  const parts = pairParts(en, fr, matches);
  const partsEn = new Map(Array.from(parts, (partFr, partEn) => [partFr, partEn]));
  const places = {
    en: (row: number) => en.partOf[row]!,
    fr: (row: number) => partsEn.get(fr.partOf[row]!) ?? -1,
  };
  const complete = sentences.rejoin(pairMoved(scorer, matches, places), scorer.en, scorer.fr, places);
  return buildAlignment(en, fr, pairHeadings(en, fr, complete, parts), parts, sentences);
}

function scorerOf(english: Outline, french: Outline, terms: Terms): Scorer {
  terms.begin();
  const en = readRows(english, 'en', terms);
  const fr = readRows(french, 'fr', terms);
  const weights = new Weights(en, fr, terms);
  terms.end(weights.distinct);
  return new Scorer(en, fr, new Overlaps(en, fr, weights));
}

function matchRuns(scorer: Scorer, runs: readonly RunPair[]): RowMatch[] {
  const moved = headingsOutOfOrder(runs);
  const matches: RowMatch[] = [];
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
