// A regular expression that looks for the end of a text (`/x+$/`) begins anew at each run of x: on hostile text it takes quadratic time.

/** The text without those of some characters that it ends in. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** The text with each line end, and the white space around it, as one space. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space));
}
