import type { Input } from '../../server/core/parse/model.ts';
import { corpus, sampleNotices, seeds } from '../support/notices.ts';
import { forgets, PROFILES, type ProfileName, violations } from './invariants.ts';
import { minimise } from './minimise.ts';
import { randomFrom } from './random.ts';
import { mutated, scrambled } from './texts.ts';

/** A text for which something does not hold that must hold for any. */
export interface Find {
  readonly seed: number;
  readonly profile: ProfileName;
  readonly broken: readonly string[];
  /** As small as it gets; for a memory that errs, the versions one after the other. */
  readonly inputs: readonly Input[];
}

/** The notices that texts are made from: our samples and, where they are, the real ones. */
export const SAMPLES: readonly (readonly Input[])[] = [...sampleNotices(), ...(seeds() ?? []), ...(corpus() ?? [])];

/** Makes one text from a seed, and gives what does not hold for it, as small as it gets. */
export function tryOne(seed: number): Find | undefined {
  const random = randomFrom(seed);
  const profile = random.pick(PROFILES);
  const inputs = random.chance(0.5) ? mutated(SAMPLES, random) : scrambled(SAMPLES, random);
  const broken = violations(inputs, profile);
  if (broken.length > 0) {
    const kind = kindOf(broken[0]!);
    const small = minimise(inputs, (one) => violations(one, profile).some((other) => kindOf(other) === kind));
    return { seed, profile, broken: violations(small, profile), inputs: small };
  }
  if (!random.chance(0.1)) return undefined;
  const versions = [inputs, mutated([inputs], random), mutated([inputs], random), inputs];
  const forgotten = forgets(versions, profile);
  return forgotten.length > 0 ? { seed, profile, broken: forgotten, inputs: versions.flat() } : undefined;
}

/** What kind of thing is broken, and of which rule: two texts with the same one fail in the same way. */
export function kindOf(broken: string): string {
  const rule = /\b[a-z]+(?:-[a-z]+)+\b/.exec(broken)?.[0] ?? '';
  return `${broken.slice(0, broken.indexOf(':'))} ${rule}`;
}
