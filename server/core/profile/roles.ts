import type { Profile, Role, SectionDefinition, SubsectionDefinition } from '../../../schemas/profile.ts';
import { onceFor } from '../memory/once.ts';
import type { Edition, Section, Subsection } from '../model/notice.ts';

/** The section of a profile that is for something, and the subsection of it where that is so by itself. */
export interface RolePlace {
  readonly section: SectionDefinition;
  readonly subsection: SubsectionDefinition | undefined;
}

const placesOf = onceFor(readPlaces);

/** Where a profile has what is for something; undefined where it has none. Of several the first counts. */
export function placeFor(role: Role, profile: Profile): RolePlace | undefined {
  return placesOf(profile).get(role);
}

/** The section of an edition that is for something, or that has the subsection for it. */
export function sectionFor(role: Role, { sections }: Edition, profile: Profile): Section | undefined {
  const id = placeFor(role, profile)?.section.id;
  return id === undefined ? undefined : sections.find((section) => section.id === id);
}

/** The subsection of a section that is for something, or the section itself where it is; undefined where its heading is missing. */
export function partFor(role: Role, section: Section, profile: Profile): Section | Subsection | undefined {
  const place = placeFor(role, profile);
  if (!place?.subsection) return section;
  return section.subsections.find(({ id }) => id === place.subsection!.id);
}

function readPlaces({ sections }: Profile): ReadonlyMap<Role, RolePlace> {
  const found = new Map<Role, RolePlace>();
  const add = (roles: readonly Role[], place: RolePlace): void => {
    for (const role of roles) if (!found.has(role)) found.set(role, place);
  };
  for (const section of sections) {
    add(section.role, { section, subsection: undefined });
    for (const subsection of section.subsections) add(subsection.role, { section, subsection });
  }
  return found;
}
