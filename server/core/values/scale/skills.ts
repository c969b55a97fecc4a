import type { FieldDefinition, Profile } from '../../../../schemas/profile.ts';
import { foldPhrase } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';

/** What a field on languages says. */
interface Skills {
  readonly keys: readonly (string | undefined)[];
  write(language: Language): string | undefined;
}

/**
 * Reads the value of a field on languages: a known wording (`Bilingual imperative`), codes of levels (`C1`), and letters by skill
 * (`BBB/CBC`) where all levels are letters. Undefined where it names none of these, or a level that does not exist.
 */
export function readSkills(
  text: string,
  { values, open }: FieldDefinition,
  language: Language,
  { languageLevels }: Profile,
): Skills | undefined {
  const folded = foldPhrase(text);
  const known = values
    .flatMap((value) =>
      [value[language].text, ...value[language].variants].map((wording) => [foldPhrase(wording), value] as const),
    )
    .sort(([a], [b]) => b.length - a.length)
    .find(([wording]) => folded.startsWith(wording));
  const rest = known ? folded.slice(known[0].length) : folded;
  const levels = languageLevels.map(({ numeral }) => foldPhrase(numeral));
  const isLetter = levels.length > 0 && levels.every((level) => level.length === 1);
  const codes: string[] = [];
  for (const word of rest.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (levels.includes(word)) codes.push(word);
    else if (isLetter && word.length === 3) {
      if (![...word].every((letter) => levels.includes(letter))) return undefined;
      codes.push(word);
    } else if (/\d/.test(word) && levels.some((level) => /\d/.test(level))) return undefined;
  }
  if (!known && codes.length === 0 && !open) return undefined;
  const written = rest.trim() === '' ? '' : text.slice(text.length - rest.length);
  return {
    keys: [known ? String(values.indexOf(known[1])) : undefined, codes.join('/')],
    write: (to) => (known ? known[1][to].text + written : undefined),
  };
}
