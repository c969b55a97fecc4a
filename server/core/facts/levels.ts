import type { Profile } from '../../../schemas/profile.ts';
import { memoByLanguage } from '../memory/memo.ts';
import type { Block, Edition, Section, Subsection } from '../model/notice.ts';
import { partFor, sectionFor } from '../profile/roles.ts';
import { textOf } from '../text/source.ts';
import type { LanguagePair } from '../values/scale/language-pair.ts';
import { type LevelMention, levelsIn } from '../values/scale/levels.ts';
import { hasPlaceholder } from '../writing/placeholder.ts';

/** What an edition says on the language levels that a post requires. */
export interface LevelFacts {
  /** The section or subsection where the levels belong; undefined where it has no heading. */
  readonly place: Section | Subsection | undefined;
  /** The blocks that name levels, or the two languages as a pair. */
  readonly blocks: readonly Block[];
  readonly levels: readonly LevelMention[];
  /** The two languages in the order written. */
  readonly pair: LanguagePair | undefined;
}

/** Reads the language levels where they belong, or else anywhere in that section; undefined where there is no such section. */
export function readLevelFacts(edition: Edition, profile: Profile): LevelFacts | undefined {
  const section = profile.languageLevels.length > 0 ? sectionFor('languages', edition, profile) : undefined;
  if (!section) return undefined;
  const place = partFor('languages', section, profile);
  const found = place?.kind === 'subsection' ? readFrom(place.blocks, place, profile) : undefined;
  return found && found.levels.length > 0 ? found : readFrom(section.allBlocks, place, profile);
}

/** Whether a text says nothing on levels. */
const WITHOUT = memoByLanguage<true>();

function readFrom(all: readonly Block[], place: LevelFacts['place'], profile: Profile): LevelFacts {
  const blocks: Block[] = [];
  const levels: LevelMention[] = [];
  let pair: LanguagePair | undefined;
  for (const block of all) {
    const { language, source } = block.edition;
    if (WITHOUT[language].get(block.memos)) continue;
    const reading = levelsIn(source, block.firstToken, block.endToken, language, profile);
    // A placeholder holds the other edition's words.
    if (!reading || hasPlaceholder(textOf(block.content))) {
      WITHOUT[language].set(block.memos, true);
      continue;
    }
    blocks.push(block);
    levels.push(...reading.levels);
    pair ??= reading.pair;
  }
  return { place, blocks, levels, pair };
}
