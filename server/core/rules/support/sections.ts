import type { Profile, SectionDefinition } from '../../../../schemas/profile.ts';
import { type Block, blocksOf, type Edition, type Section, type Subsection, sectionOf } from '../../notice.ts';
import { compileProfile } from '../../profile/index.ts';
import { foldPhrase } from '../../text/fold.ts';
import { textOf } from '../../text/source.ts';

/** The first of an edition's sections of each id of the profile, in the text's order. */
export function knownSections({ sections }: Edition): readonly Section[] {
  const seen = new Set<string>();
  return sections.filter(({ id }) => {
    if (id === undefined || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** Whether another section of the same id stands before this one. */
export function isRepeated(section: Section): boolean {
  return section.id !== undefined && sectionOf(section.edition, section.id) !== section;
}

/** The sections that have the heading of another one, although their number is that of a section that the edition lacks. */
export function misnamedSections(edition: Edition, profile: Profile): ReadonlyMap<Section, SectionDefinition> {
  const found = new Map<Section, SectionDefinition>();
  for (const section of edition.sections) {
    const { heading } = section;
    if (!isRepeated(section) && !edition.sections.some((other) => other !== section && other.id === section.id))
      continue;
    const meant = profile.sections.find(({ number }) => number === heading?.number?.value);
    if (meant && meant.id !== section.id && !sectionOf(edition, meant.id)) found.set(section, meant);
  }
  return found;
}

/** Whether a section or subsection holds nothing but its standard lead-in. */
export function isEmpty(part: Section | Subsection, profile: Profile): boolean {
  const blocks: readonly Block[] = part.kind === 'subsection' ? part.blocks : blocksOf(part);
  if (part.kind !== 'subsection' && part.subsections.length > 0) return false;
  return blocks.every((block) => isLeadIn(block, profile));
}

/** Whether a block is a standard lead-in (`The incumbent must:`). */
export function isLeadIn(block: Block, profile: Profile, id?: string): boolean {
  if (block.kind !== 'paragraph' || block.content.end - block.content.start > 120) return false;
  const found = compileProfile(profile).leadIns.exact(block.edition.language, foldPhrase(textOf(block.content)));
  return found !== undefined && (id === undefined || found.item === id);
}
