import { Memo } from '../memory/memo.ts';
import type { Edition, Heading, Section, Subsection } from './notice.ts';

const PARTS = new Memo<ReadonlyMap<Heading, Section | Subsection>>();

/** What a heading stands above. */
export function partBelow(heading: Heading): Section | Subsection | undefined {
  const { edition } = heading;
  return PARTS.of(edition.memos, () => partsByHeading(edition)).get(heading);
}

function partsByHeading({ parts }: Edition): ReadonlyMap<Heading, Section | Subsection> {
  const byHeading = new Map<Heading, Section | Subsection>();
  for (const section of parts) {
    if (section.heading) byHeading.set(section.heading, section);
    for (const subsection of section.subsections) byHeading.set(subsection.heading, subsection);
  }
  return byHeading;
}
