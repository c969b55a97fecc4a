import type { Profile } from '../../../../schemas/profile.ts';
import { onceFor } from '../../memory/once.ts';
import { inBoth, type Language } from '../../text/language.ts';
import { type PhraseHit, PhraseIndex } from '../../text/phrase-index.ts';
import type { Source } from '../../text/source.ts';
import type { LevelDefinition } from './level-labels.ts';

/** A level that a text names by its code (`B2`) or in words (`very good knowledge`); offsets in the source. */
export interface NamedLevel {
  readonly level: LevelDefinition;
  readonly start: number;
  readonly end: number;
}

type Levels = Profile['languageLevels'];

/** Whether the levels of a scale are Roman numerals with labels: these are read with their marks, and judged. */
export function isRomanScale(levels: Levels): boolean {
  return levels.every(({ numeral }) => /^[IVX]+$/.test(numeral));
}

/** The levels of a scale of codes or words in the tokens `[first, end)`; where one is part of another, the longer one. */
export function namedLevels(
  source: Source,
  first: number,
  end: number,
  language: Language,
  levels: Levels,
): readonly NamedLevel[] {
  const { starts, ends } = source.tokens;
  const hits = indexOf(levels)[language].find(source, first, end).filter(isWhole(source));
  const found: NamedLevel[] = [];
  let last = -1;
  for (const { item, firstToken, endToken } of [...hits].sort(byPlace)) {
    if (firstToken < last) continue;
    found.push({ level: item, start: starts[firstToken]!, end: ends[endToken - 1]! });
    last = endToken;
  }
  return found;
}

/** A code is written as it is: `C1` is not the beginning of `C12`, nor `a1` a level. */
function isWhole({ text, tokens }: Source) {
  return ({ item, firstToken, endToken }: PhraseHit<LevelDefinition>): boolean => {
    if (endToken > firstToken + 1) return true;
    const written = text.slice(tokens.starts[firstToken], tokens.ends[firstToken]);
    return written === item.numeral || !/^[\p{Lu}\d]+$/u.test(item.numeral) || written.length > item.numeral.length + 2;
  };
}

/** By where they begin, the longest first. */
function byPlace(a: PhraseHit<LevelDefinition>, b: PhraseHit<LevelDefinition>): number {
  return a.firstToken - b.firstToken || b.endToken - a.endToken;
}

const indexOf = onceFor((levels: Levels) =>
  inBoth(
    (language) =>
      new PhraseIndex(
        levels.flatMap((level) => {
          const codes = /\d/.test(level.numeral) ? [level.numeral] : [];
          return [...codes, ...level.labels[language]].map((phrase) => [phrase, level] as const);
        }),
      ),
  ),
);
