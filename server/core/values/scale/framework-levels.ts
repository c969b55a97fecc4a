import type { SourceText } from '../../text/source.ts';
import type { Code } from '../number/text-codes.ts';

/** Names of the languages that postings ask for, without accents: English and French in turn. */
const NAMES =
  `english anglais french francais german allemand spanish espagnol italian italien dutch neerlandais russian russe
  arabic arabe chinese chinois portuguese portugais ukrainian ukrainien turkish turc polish polonais greek grec romanian roumain
  hungarian hongrois czech tcheque bulgarian bulgare croatian croate danish danois norwegian norvegien swedish suedois finnish finnois`.split(
    /\s+/,
  );

const ENGLISH_NAME: ReadonlyMap<string, string> = new Map(NAMES.map((name, i) => [name, NAMES[i - (i % 2)]!]));

/**
 * The language that each level of the European framework belongs to: the one before it (`English (C1)`) where the first language comes
 * before the first level, else the one after it (`C1 in English`).
 */
export function levelsByLanguage(
  { tokens }: SourceText,
  first: number,
  end: number,
  codes: readonly Code[],
): ReadonlyMap<string, Code> {
  const levels = codes.filter(({ series }) => series === 'cefr');
  const found = new Map<string, Code>();
  const names: { readonly at: number; readonly name: string }[] = [];
  for (let i = first; levels.length > 0 && i < end; i++) {
    const name = ENGLISH_NAME.get(tokens.words[i]?.folded ?? '');
    if (name) names.push({ at: tokens.starts[i]!, name });
  }
  if (names.length === 0) return found;
  const isBefore = names[0]!.at < levels[0]!.start;
  for (const level of levels) {
    const name = isBefore
      ? names.findLast(({ at }) => at < level.start)?.name
      : names.find(({ at }) => at > level.start)?.name;
    if (name && !found.has(name)) found.set(name, level);
  }
  return found;
}
