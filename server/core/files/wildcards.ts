/**
 * Whether a name fits a pattern of letters, `*` (any text) and `?` (one character). Goes back to the last `*` only, so that its time grows
 * with the product of both lengths at most.
 */
export function matchesPlain(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let retry = 0;
  for (let i = 0; i < name.length; ) {
    if (pattern[at] === '*') {
      star = at++;
      retry = i;
    } else if (pattern[at] === '?' || (at < pattern.length && pattern[at] === name[i])) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++retry;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
