import type { Profile } from '../../../schemas/profile.ts';
import { facetByLanguage } from '../memory/facet.ts';
import { type Block, type Edition, type Subsection, sectionOf } from '../model/notice.ts';
import { textOf } from '../text/source.ts';
import { type LanguagePair, type LevelMention, levelsIn } from '../values/scale/levels.ts';
import { hasPlaceholder } from '../writing/placeholder.ts';

/** The ids that the section with the required levels, and the subsection where they belong, have in a profile. */
const SECTION = 'qualifications';
const SUBSECTION = 'essential';

/** What an edition says on the language levels that a post requires. */
export interface LevelFacts {
  /** The essential qualifications, where the levels belong; undefined where they have no heading. */
  readonly place: Subsection | undefined;
  /** The blocks that name levels, or the two languages as a pair. */
  readonly blocks: readonly Block[];
  readonly levels: readonly LevelMention[];
  /** The two languages in the order written. */
  readonly pair: LanguagePair | undefined;
}

/** Reads the language levels, in the essential qualifications or else anywhere in their section; undefined where there is no such section. */
export function readLevelFacts(edition: Edition, profile: Profile): LevelFacts | undefined {
  const section = profile.languageLevels.length > 0 ? sectionOf(edition, SECTION) : undefined;
  if (!section) return undefined;
  const place = section.subsections.find(({ id }) => id === SUBSECTION);
  const found = place && readFrom(place.blocks, place, profile);
  return found && found.levels.length > 0 ? found : readFrom(section.allBlocks, place, profile);
}

/** Whether a text says nothing on levels. */
const WITHOUT = facetByLanguage<true>();

function readFrom(all: readonly Block[], place: Subsection | undefined, profile: Profile): LevelFacts {
  const blocks: Block[] = [];
  const levels: LevelMention[] = [];
  let pair: LanguagePair | undefined;
  for (const block of all) {
    const { language, source } = block.edition;
    if (WITHOUT[language].get(block.interned)) continue;
    const reading = levelsIn(source, block.firstToken, block.endToken, language, profile);
    // A placeholder holds the other edition's words.
    if (!reading || hasPlaceholder(textOf(block.content))) {
      WITHOUT[language].set(block.interned, true);
      continue;
    }
    blocks.push(block);
    levels.push(...reading.levels);
    pair ??= reading.pair;
  }
  return { place, blocks, levels, pair };
}
