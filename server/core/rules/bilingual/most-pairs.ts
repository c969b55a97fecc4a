/** More pairs than this are not compared: nobody says so many numbers, codes or links in one paragraph. */
const MOST_PAIRS = 40_000;

/** Of one text's alone, each of which is looked for among the others of it. */
const MOST = 2000;

/** Whether two texts hold so many things to compare that each with each would take too long; such texts are left alone. */
export function isTooMuch(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length * other.length > MOST_PAIRS || one.length > MOST || other.length > MOST;
}
