import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '../../server/core/parse/model.ts';
import { corpus, readNotice, sampleNotices, seeds } from '../support/notices.ts';
import { forgets, PROFILES, type ProfileName, violations } from './invariants.ts';
import { minimise } from './minimise.ts';
import { randomFrom } from './random.ts';
import { mutated, scrambled } from './texts.ts';

/** A text for which something does not hold that must hold for any. */
export interface Find {
  /** -1 for a text that nobody has changed. */
  readonly seed: number;
  readonly profile: ProfileName;
  readonly broken: readonly string[];
  /** As small as it gets; for a memory that errs, the versions one after the other. */
  readonly inputs: readonly Input[];
}

/** The notices that texts are made from: our samples and, where they are, the real ones. */
export const SAMPLES: readonly (readonly Input[])[] = [...sampleNotices(), ...(seeds() ?? []), ...(corpus() ?? [])];

/** Texts that nobody has changed: the notices, the examples of the rules' tests, and the cases of the reference material. */
export function wholeTexts(): readonly (readonly Input[])[] {
  const examples = readdirSync('test/rules', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => [readNotice(join('test/rules', name))]);
  const file = join('..', 'shared', 'cases', 'cases.json');
  const cases: readonly { readonly files: Readonly<Record<string, string>> }[] = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : [];
  return [
    ...SAMPLES,
    ...examples,
    ...cases.map(({ files }) => Object.entries(files).map(([path, text]) => ({ path, text }))),
  ];
}

/** What does not hold for a text, as small as it gets. */
export function tryWhole(inputs: readonly Input[], profile: ProfileName): Find | undefined {
  const broken = violations(inputs, profile);
  return broken.length > 0 ? smallest(-1, inputs, profile, broken) : undefined;
}

/** Makes one text from a seed, and gives what does not hold for it, as small as it gets. */
export function tryOne(seed: number): Find | undefined {
  const random = randomFrom(seed);
  const profile = random.pick(PROFILES);
  const inputs = random.chance(0.5) ? mutated(SAMPLES, random) : scrambled(SAMPLES, random);
  const broken = violations(inputs, profile);
  if (broken.length > 0) return smallest(seed, inputs, profile, broken);
  if (!random.chance(0.1)) return undefined;
  const versions = [inputs, mutated([inputs], random), mutated([inputs], random), inputs];
  const forgotten = forgets(versions, profile);
  return forgotten.length > 0 ? { seed, profile, broken: forgotten, inputs: versions.flat() } : undefined;
}

function smallest(seed: number, inputs: readonly Input[], profile: ProfileName, broken: readonly string[]): Find {
  const kind = kindOf(broken[0]!);
  const small = minimise(inputs, (one) => violations(one, profile).some((other) => kindOf(other) === kind));
  return { seed, profile, broken: violations(small, profile), inputs: small };
}

/** What kind of thing is broken, and of which rule: two texts with the same one fail in the same way. */
export function kindOf(broken: string): string {
  const rule = /\b[a-z]+(?:-[a-z]+)+\b/.exec(broken)?.[0] ?? '';
  return `${broken.slice(0, broken.indexOf(':'))} ${rule}`;
}
