import type { Profile, ProfileInput } from '../../../schemas/profile.ts';
import canadaFederal from '../../../schemas/profiles/canada-federal.json';
import councilOfEurope from '../../../schemas/profiles/council-of-europe.json';
import generic from '../../../schemas/profiles/generic.json';
import natoIs from '../../../schemas/profiles/nato-is.json';
import unitedNations from '../../../schemas/profiles/united-nations.json';
import { withDefaults } from './defaults.ts';

/** TypeScript reads a JSON file's strings as any string; that the files are profiles is what a test checks. */
const files = {
  'nato-is': natoIs,
  generic,
  'canada-federal': canadaFederal,
  'council-of-europe': councilOfEurope,
  'united-nations': unitedNations,
} as unknown as Readonly<Record<BuiltInProfile, ProfileInput>>;

export const BUILT_IN_PROFILES = [
  'nato-is',
  'generic',
  'canada-federal',
  'council-of-europe',
  'united-nations',
] as const;

export type BuiltInProfile = (typeof BUILT_IN_PROFILES)[number];

const made = new Map<string, Profile>();

/** The built-in profile of this name, always the same object; undefined where there is none. */
export function builtInProfile(name: BuiltInProfile): Profile;
export function builtInProfile(name: string): Profile | undefined;
export function builtInProfile(name: string): Profile | undefined {
  const known = made.get(name);
  if (known || !Object.hasOwn(files, name)) return known;
  const profile = withDefaults(files[name as BuiltInProfile]);
  made.set(name, profile);
  return profile;
}

/** The data of a built-in profile as its file has it, for a profile that extends it. */
export function builtInData(name: string): ProfileInput | undefined {
  return Object.hasOwn(files, name) ? files[name as BuiltInProfile] : undefined;
}
