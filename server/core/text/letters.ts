/**
 * What characters are, told by their codes as far as Latin letters go: a regular expression with `\p{L}` takes longer to be
 * compiled than a notice to be checked. All others are looked up in Unicode when one is met. Only the first character counts.
 */

export function isLetter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x250) return isLatin(code);
  return isBeyond(code) && /^\p{L}/u.test(character);
}

export function isLetterOrDigit(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x250) return isLatin(code) || isFigure(code);
  return isBeyond(code) && /^[\p{L}\p{N}]/u.test(character);
}

/** A letter that has a capital. */
export function isSmallLetter(character: string): boolean {
  const letter = character.charAt(0);
  return letter !== letter.toUpperCase();
}

/** A letter that has a small form. */
export function isCapitalLetter(character: string): boolean {
  const letter = character.charAt(0);
  return letter !== letter.toLowerCase();
}

function isLatin(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) || code === 0xaa || code === 0xb5 || code === 0xba;
}

/** Digits, `²³¹` and `¼½¾`. */
function isFigure(code: number): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  return code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0xbc && code <= 0xbe);
}

/** Whether a code is outside General Punctuation (U+2000 on); false for NaN. */
function isBeyond(code: number): boolean {
  return code < 0x2000 || code >= 0x2070;
}
