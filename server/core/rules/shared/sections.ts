import type { Profile } from '../../../../schemas/profile.ts';
import { type Block, type Edition, type Section, type Subsection, sectionOf } from '../../model/notice.ts';
import { compileProfile } from '../../profile/compile.ts';
import { foldPhrase } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
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

/** Whether a section is one of two of the same id: what is in them cannot be compared before one is deleted. */
export function standsTwice(section: Section): boolean {
  const { id, edition } = section;
  return id !== undefined && edition.sections.some((other) => other !== section && other.id === id);
}

/** Whether a section or subsection holds nothing but its standard lead-in. */
export function isEmpty(part: Section | Subsection, profile: Profile): boolean {
  if (part.kind !== 'subsection' && part.subsections.length > 0) return false;
  return part.blocks.every((block) => isLeadIn(block, profile));
}

/** Whether a block is a standard lead-in (`The incumbent must:`), of the section or subsection of this id where one is given. */
export function isLeadIn(block: Block, profile: Profile, id?: string): boolean {
  const found = leadInOf(block, profile);
  return found !== undefined && (id === undefined || found === id);
}

/** The standard lead-in that says in another language what a block says; undefined if the block is not a lead-in. */
export function translatedLeadIn(block: Block, language: Language, profile: Profile): string | undefined {
  const id = leadInOf(block, profile);
  if (id === undefined) return undefined;
  const definitions = profile.sections.flatMap((section) => [section, ...section.subsections]);
  return definitions.find((definition) => definition.id === id)?.leadIn?.[language][0];
}

/** No lead-in is longer (UTF-16 units). */
const LONGEST_LEAD_IN = 120;

/** The id of the section or subsection whose standard lead-in a block is. */
function leadInOf({ kind, content, edition }: Block, profile: Profile): string | undefined {
  if (kind !== 'paragraph' || content.end - content.start > LONGEST_LEAD_IN) return undefined;
  return compileProfile(profile).leadIns.exact(edition.language, foldPhrase(textOf(content)))?.item;
}
