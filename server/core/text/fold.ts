/** Lower case, without diacritics, ligatures opened (`œuvre` → `oeuvre`), typographic apostrophes and dashes plain. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  let folded = '';
  let start = 0;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code < 0x80) continue;
    if (!standsAlone(code)) return foldAny(lower);
    let plain = PLAIN.get(code);
    if (plain === undefined) PLAIN.set(code, (plain = foldAny(lower.charAt(i))));
    folded += lower.slice(start, i) + plain;
    start = i + 1;
  }
  return folded + lower.slice(start);
}

/** What letters and marks that stand alone fold to, as they are met: Unicode's own way is slow. */
const PLAIN = new Map<number, string>();

/** Whether a unit folds without its neighbours: Latin letters, and the punctuation and signs of U+2000. No combining marks. */
function standsAlone(code: number): boolean {
  return code < 0x300 || (code >= 0x2000 && code < 0x20d0);
}

/** A text as it is read: without soft hyphens and characters without width, which are no part of a word. */
export function withoutHidden(text: string): string {
  return isAscii(text) ? text : text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
}

/** {@link fold} for any lower-case text. */
function foldAny(lower: string): string {
  return withoutHidden(lower)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[–—‑‐]/g, '-');
}

/** Folded text with every run of white space as one plain space and none at the ends: the form in which labels and headings are compared. */
export function foldPhrase(text: string): string {
  const folded = fold(text);
  return UNTIDY.test(folded) ? folded.replace(/\s+/g, ' ').trim() : folded;
}

/** What may be white space other than single plain spaces between words. */
const UNTIDY = /[^ -~]|^ | $| {2}/;

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/**
 * How many single-letter slips (one letter lost, added, changed, or two neighbours swapped) lead from `a` to `b`;
 * anything above `limit` is returned as `limit + 1`. Restricted Damerau-Levenshtein distance.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length]!, limit + 1);
}

/** The number of slips that still counts as a misspelling of a phrase of this length: none in the shortest, one in six letters beyond. */
export function slipsAllowed(length: number): number {
  return length < 4 ? 0 : Math.max(1, Math.min(4, Math.floor(length / 6)));
}
