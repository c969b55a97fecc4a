/** Words that titles in title case write small. */
const SMALL_WORDS = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'a', 'an', 'or', 'with', 'regarding']);

/** A wording in the letter case of a sample: capitals, Title Case (as English headings have it) or Sentence case. */
export function inCaseOf(wording: string, sample: string): string {
  if (isCapitals(sample)) return wording.toUpperCase();
  if (!isCapitals(wording)) return wording;
  const words = sample.match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const titled = words.length > 1 && words.every((word) => SMALL_WORDS.has(word) || /^\p{Lu}/u.test(word));
  const lower = wording.toLowerCase();
  if (!titled) return capitalised(lower);
  return lower
    .split(' ')
    .map((word, i) => (i > 0 && SMALL_WORDS.has(word) ? word : capitalised(word)))
    .join(' ');
}

/** Whether a text has letters and no small one; inclusive endings in brackets are left out. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function capitalised(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** A replacement with a capital where what it replaces has one. */
export function likeWritten(right: string, written: string): string {
  const first = written.charAt(0);
  if (first === first.toLowerCase()) return right;
  const isAllCapitals = written.length > 1 && written === written.toUpperCase();
  return isAllCapitals ? right.toUpperCase() : right.charAt(0).toUpperCase() + right.slice(1);
}
