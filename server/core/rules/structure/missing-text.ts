import type { Alignment } from '../../model/alignment.ts';
import type { Row } from '../../model/notice.ts';
import type { Localized } from '../../model/rule.ts';

/** What is said of a section and of a subsection alike where only the heading is lost. */
export const HEADING_LOST: Localized = {
  en: 'The heading “{heading}” is missing from the {edition}, although its text is there. Insert it above this line.',
  fr: 'Le titre « {heading} » est absent de la {edition}, alors que son texte y figure. Insérez-le au-dessus de cette ligne.',
};

/** The least share of the counterpart's rows that must be found before a text counts as there without its heading. */
const LEAST_SHARE = 0.4;

/**
 * The first row of the text whose heading is lost: where a heading line was deleted, what stood below it stands in the part before.
 * It is the stretch of rows in which most have their counterpart below the heading in the other edition.
 * @param rows what stands in the part before, in order
 * @param counterpart the rows below the heading in the other edition
 * @param isKnown whether the profile knows a row as one that stands below the heading
 */
export function textWithoutHeading(
  rows: readonly Row[],
  counterpart: readonly Row[],
  isKnown: (row: Row) => boolean,
  alignment: Alignment,
): Row | undefined {
  const wanted = new Set(counterpart);
  let best = 0;
  let bestStart = -1;
  let sum = 0;
  let start = 0;
  for (const [i, row] of rows.entries()) {
    const counterparts = alignment.counterparts(row);
    const belongs = isKnown(row) || counterparts.some((other) => wanted.has(other));
    if (sum <= 0) [sum, start] = [0, i];
    if (belongs) sum++;
    else if (counterparts.length > 0) sum--;
    if (belongs && sum > best) [best, bestStart] = [sum, start];
  }
  if (bestStart < 0 || best < Math.max(1, wanted.size * LEAST_SHARE)) return undefined;
  return rows[bestStart];
}
