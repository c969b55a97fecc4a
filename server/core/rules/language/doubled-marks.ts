import { fold } from '../../text/fold.ts';
import { isLetterOrDigit } from '../../text/letters.ts';

/** Abbreviations that end in a point, folded and without it; a mark may follow the point. */
const ABBREVIATIONS = new Set(
  `etc ex cf vs approx incl excl al resp env max min no nos st ste mr mrs ms dr prof ext tel dept div ltd inc corp co jr sr ed eds
  vol art par pp fig ref reg mme mlle mm sqq suiv ibid jan janv feb fevr apr avr jun jul juil aug sep sept oct nov dec`.split(
    /\s+/,
  ),
);

/** Whether a word before a point is an abbreviation: a known one, a single letter (`e.g.`), or one without vowels (`Mgr`). */
function isAbbreviation(word: string): boolean {
  const folded = fold(word);
  if (folded.length === 1 || ABBREVIATIONS.has(folded)) return true;
  return !/[aeiouy]/.test(folded) && word !== word.toUpperCase();
}

/** Whether the point at an offset ends an abbreviation. */
export function isAbbreviationPoint(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < LONGEST_WORD && isLetter(text.charCodeAt(from - 1))) from--;
  return from < at && isAbbreviation(text.slice(from, at));
}

const LONGEST_WORD = 24;

/** Letters, and the stroke of `N/a`. */
function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x2f || (code >= 0xc0 && code < 0x250)
  );
}

function isPartOfName(next: string): boolean {
  return next === '/' || next === '.' || isLetterOrDigit(next);
}

/**
 * Whether two marks of `, ; : . ? !` that follow each other are one too many. `?!` and ellipses are not, nor is a mark after an
 * abbreviation's point; a mark after `?` or `!` belongs to the sentence around a title or quotation.
 * @param first offset of the first mark in the text
 * @param second offset of the second, with at most spaces of the same line and emphasis marks between the two
 */
export function isOneTooMany(text: string, first: number, second: number): boolean {
  const a = text[first]!;
  const b = text[second]!;
  const apart = second - first > 1;
  // `.NET` and `.csv` begin with their point, and `…` may be written as two points or three.
  if (b === '.' && a !== '.' && isPartOfName(text.charAt(second + 1))) return false;
  // `!!null`, `: !test`
  if ((b === '!' || b === '?') && isLetterOrDigit(text.charAt(second + 1))) return false;
  // `:)`
  if ((b === ':' || b === ';') && /[()-]/.test(text.charAt(second + 1))) return false;
  switch (a) {
    case '.':
      if (b === '.')
        return (
          !apart &&
          text[second + 1] !== '.' &&
          /[^\s/.,`]\.\.(?![/)])/.test(text.slice(first - 1, second + 2)) &&
          !isLetterOrDigit(text.charAt(second + 1))
        );
      return (b === ',' || b === ';' || b === ':') && text[first - 1] !== '.' && !isAbbreviationPoint(text, first);
    case '?':
    case '!':
      if (a === b) return !apart && text[first - 1] !== a && text[second + 1] !== a;
      return b === '.' && !apart;
    case ':':
      // `::` is code; `:?` and `:!` do not end a sentence.
      return b !== ':' || apart;
    default:
      return true;
  }
}
