/** More pairs than this are not compared: nobody writes that many numbers, codes or links into one paragraph. */
const MOST_PAIRS = 40_000;

/** The same within one text, where each is looked for among its others. */
const MOST = 2000;

/** Whether comparing each thing of one text with each of the other would take too long; such texts are not compared. */
export function isTooMuch(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length * other.length > MOST_PAIRS || one.length > MOST || other.length > MOST;
}
