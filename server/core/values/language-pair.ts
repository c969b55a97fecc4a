import type { Profile } from '../../../schemas/profile.ts';
import { fold } from '../text/fold.ts';
import { LANGUAGES, type Language, type Source } from '../text/source.ts';

/** The two languages of a notice named side by side. */
export interface LanguagePair {
  readonly first: Language;
  readonly second: Language;
  /** From the first name to the second. */
  readonly start: number;
  readonly end: number;
  /** What stands between them: `/`, `-`, `and`, `et`, `or`, `ou`. */
  readonly separator: string;
  /** Each name's span, and the editions whose word for the language it is. */
  readonly names: readonly [LanguageName, LanguageName];
}

export interface LanguageName {
  readonly start: number;
  readonly end: number;
  readonly names: Language;
  /** The edition that uses this word. */
  readonly edition: Language;
}

/** The pair of languages around a separator token, if that is what it separates. */
export function pairAt(
  source: Source,
  separator: number,
  firstToken: number,
  endToken: number,
  profile: Profile,
): LanguagePair | undefined {
  if (separator <= firstToken || separator + 1 >= endToken) return undefined;
  const { starts, ends } = source.tokens;
  const text = fold(source.text.slice(starts[separator], ends[separator]));
  if (!SEPARATORS.has(text)) return undefined;
  const first = nameAt(source, separator - 1, profile);
  const second = first && nameAt(source, separator + 1, profile);
  if (!second || first.names === second.names) return undefined;
  return {
    first: first.names,
    second: second.names,
    start: first.start,
    end: second.end,
    separator: text,
    names: [first, second],
  };
}

const SEPARATORS: ReadonlySet<string> = new Set(['/', '-', 'and', 'et', 'or', 'ou']);

function nameAt(source: Source, token: number, profile: Profile): LanguageName | undefined {
  const { words, starts, ends } = source.tokens;
  const folded = words[token]?.folded;
  if (folded === undefined || !profile.languageNames) return undefined;
  for (const names of LANGUAGES) {
    for (const edition of LANGUAGES) {
      if (fold(profile.languageNames[edition][names]) === folded) {
        return { start: starts[token]!, end: ends[token]!, names, edition };
      }
    }
  }
  return undefined;
}
