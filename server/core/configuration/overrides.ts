import { pairName } from '../files/names.ts';
import { folderOf } from '../files/paths.ts';
import type { RuleSeverity } from '../model/problem.ts';
import type { Language } from '../text/language.ts';
import type { Layer } from './layers.ts';

/** What a configuration says for some files or for one edition, as a layer over the file that says it. */
export interface OverrideLayer {
  readonly layer: Layer;
  /** Whether it holds for a notice, by the absolute path of one of its files. */
  holdsFor(path: string): boolean;
}

/** The overrides of a configuration file, in its order. */
export async function overridesOf(layer: Layer): Promise<readonly OverrideLayer[]> {
  const { content, file } = layer;
  const overrides = content.overrides ?? [];
  const globs = overrides.some(({ files }) => files) ? await import('../files/globs.ts') : undefined;
  return overrides.map(({ files, edition, rules, profile, frenchSpacing }, i): OverrideLayer => {
    const matches = files && globs!.excludeMatcher(folderOf(file), files);
    return {
      layer: {
        file,
        content: {
          ...(rules && { rules: edition ? inEdition(rules, edition) : rules }),
          ...(profile !== undefined && { profile }),
          ...(frenchSpacing && { frenchSpacing }),
        },
        positionOf: (...path) => layer.positionOf('overrides', i, ...path),
      },
      holdsFor: (path) => !matches || matches(path) || matches(pairName(path)?.partner ?? path),
    };
  });
}

type Rules = NonNullable<Layer['content']['rules']>;

/** Severities for one edition; what a rule has for each edition is cut down to that one. */
function inEdition(rules: Rules, edition: Language): Rules {
  const entries = Object.entries(rules).flatMap(([name, severity]: [string, RuleSeverity]) => {
    const own = typeof severity === 'string' ? severity : severity[edition];
    return own === undefined ? [] : [[name, { [edition]: own }] as const];
  });
  return Object.fromEntries(entries);
}
