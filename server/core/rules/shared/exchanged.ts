import { Memo } from '../../memory/memo.ts';
import { type Alignment, isBlock } from '../../model/alignment.ts';
import type { Block, Subsection } from '../../model/notice.ts';

/** Two subsections of one edition that have each other's heading, against those of the other edition. */
export interface Exchange {
  /** What stands under `en[0]` stands under `fr[1]`, and what stands under `en[1]` under `fr[0]`; the headings of one index are counterparts. */
  readonly en: readonly [Subsection, Subsection];
  readonly fr: readonly [Subsection, Subsection];
}

/** From this number of blocks on, if they outnumber those in the right place, a heading was exchanged, not a block moved. */
const LEAST = 3;

const EXCHANGED = new Memo<readonly Exchange[]>();

/** The headings that were exchanged, as `ESSENTIAL` and `DESIRABLE` in one edition. Found once an alignment. */
export function exchangedHeadings(alignment: Alignment): readonly Exchange[] {
  return EXCHANGED.of(alignment.memos, () => findExchanges(alignment));
}

/** Whether a block stands under an exchanged heading: then it is the heading that is wrong. */
export function isUnderExchanged({ subsection, edition: { language } }: Block, alignment: Alignment): boolean {
  if (!subsection) return false;
  return exchangedHeadings(alignment).some((exchange) => exchange[language].includes(subsection));
}

function findExchanges(alignment: Alignment): readonly Exchange[] {
  const exchanges: Exchange[] = [];
  for (const { subsections } of alignment.sections) {
    const pairs = subsections.flatMap(({ en, fr }) => (en && fr ? [{ en, fr }] : []));
    // Exchanged headings are in another order.
    if (pairs.every(({ fr }, i) => i === 0 || pairs[i - 1]!.fr.span.start < fr.span.start)) continue;
    pairs.forEach((one, i) => {
      for (const other of pairs.slice(i + 1)) {
        const here = countUnder(one.en, one.fr, alignment) + countUnder(other.en, other.fr, alignment);
        const there = countUnder(one.en, other.fr, alignment) + countUnder(other.en, one.fr, alignment);
        if (there >= LEAST && there > here) {
          exchanges.push({ en: [one.en, other.en], fr: [one.fr, other.fr] });
        }
      }
    });
  }
  return exchanges;
}

/** How many of a subsection's blocks have their counterparts in another one. */
function countUnder({ blocks }: Subsection, other: Subsection, alignment: Alignment): number {
  return blocks.filter((block) => {
    return alignment.counterparts(block).some((row) => isBlock(row) && row.subsection === other);
  }).length;
}
