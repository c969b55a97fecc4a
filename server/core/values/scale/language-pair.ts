import type { Profile } from '../../../../schemas/profile.ts';
import { onceFor } from '../../memory/once.ts';
import { fold } from '../../text/fold.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import type { Source } from '../../text/source.ts';

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

/** The pair of languages around a separator token (`/`, `-` or a {@link isPairWord}), if that is what it separates. */
export function pairAt(
  source: Source,
  separator: number,
  firstToken: number,
  endToken: number,
  profile: Profile,
): LanguagePair | undefined {
  if (separator <= firstToken || separator + 1 >= endToken) return undefined;
  const { starts, ends } = source.tokens;
  const first = nameAt(source, separator - 1, profile);
  const second = first && nameAt(source, separator + 1, profile);
  if (!second || first.names === second.names) return undefined;
  return {
    first: first.names,
    second: second.names,
    start: first.start,
    end: second.end,
    separator: fold(source.text.slice(starts[separator], ends[separator])),
    names: [first, second],
  };
}

/** Whether a word's folded form can stand between the two names. */
export function isPairWord(folded: string): boolean {
  return folded === 'and' || folded === 'et' || folded === 'or' || folded === 'ou';
}

function nameAt(source: Source, token: number, profile: Profile): LanguageName | undefined {
  const { words, starts, ends } = source.tokens;
  const folded = words[token]?.folded;
  if (folded === undefined) return undefined;
  const name = namesOf(profile).find((candidate) => candidate.folded === folded);
  return name && { start: starts[token]!, end: ends[token]!, names: name.names, edition: name.edition };
}

type Name = Pick<LanguageName, 'names' | 'edition'> & { readonly folded: string };

const namesOf = onceFor(({ languageNames }: Profile): readonly Name[] =>
  LANGUAGES.flatMap((edition) =>
    LANGUAGES.map((of) => ({ names: of, edition, folded: fold(languageNames?.[edition][of] ?? '') })),
  ),
);
