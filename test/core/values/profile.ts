import { type Profile, profileSchema } from '../../../schemas/profile.ts';
import data from '../../../schemas/profiles/nato-is.json';

/** The profile that the values of the tests are read with. */
export const profile: Profile = profileSchema.parse(data);
