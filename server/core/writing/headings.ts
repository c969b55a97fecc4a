import type { Edition, Heading } from '../model/notice.ts';
import type { Edit } from '../model/problem.ts';
import { inCaseOf, isCapitals } from '../text/letter-case.ts';
import { endOfLine, startOfLine } from '../text/lines.ts';
import { textOf } from '../text/source.ts';
import { type Anchor, BLANK_LINES, type Breaks, breaksAfter, breaksBefore, insertLines, newLines } from './lines.ts';
import { hasPlaceholder } from './placeholder.ts';

/** What a heading to be inserted says. */
export interface NewHeading {
  readonly rank: 'section' | 'subsection';
  readonly text: string;
  /** The section's own number. */
  readonly number?: number;
  /** A heading whose style it takes, if the first of its rank is not a sample for it. */
  readonly like?: Heading | undefined;
}

/** How headings of a rank look. */
interface HeadingStyle {
  readonly prefix: string;
  readonly suffix: string;
  /** What stands between number and text. */
  readonly separator: string;
  readonly breaks: Breaks;
}

/**
 * The edit that inserts a heading, with what stands below it (a lead-in, placeholders), in the style of the edition's other headings
 * of its rank, or else of the other edition's.
 * @param others editions whose headings are taken as samples, the heading's own first
 */
export function insertHeading(
  anchor: Anchor,
  heading: NewHeading,
  below: readonly string[],
  others: readonly Edition[],
): Edit {
  const style = heading.like ? styleOfHeading(heading.like) : styleOf(heading.rank, others);
  const lines = below.length === 0 ? '' : newLines(style.breaks.after) + below.join('\n\n');
  const text = hasPlaceholder(heading.text) ? heading.text : inCaseOfOthers(heading, others);
  return insertLines(anchor, headingLine({ ...heading, text }, style) + lines, {
    before: style.breaks.before,
    after: below.length > 0 ? 2 : style.breaks.after,
  });
}

function headingLine({ text, number }: NewHeading, { prefix, suffix, separator }: HeadingStyle): string {
  return `${prefix}${number === undefined ? '' : `${number}${separator}`}${text}${suffix}`;
}

/**
 * A heading's wording in the letter case of a heading that the profile writes in the same: `ESSENTIAL` is not a sample for
 * `Project Management`.
 */
function inCaseOfOthers({ rank, text, like }: NewHeading, editions: readonly Edition[]): string {
  const headings = editions.flatMap((edition) => headingsOf(rank, edition));
  const sample = [...(like ? [like] : []), ...headings].find(
    (heading) => isCapitals(heading.recognition?.expected ?? textOf(heading.text)) === isCapitals(text),
  );
  return sample ? inCaseOf(text, textOf(sample.text)) : text;
}

/** The style of the first heading of this rank; a subsection's is one below the sections'. */
function styleOf(rank: NewHeading['rank'], editions: readonly Edition[]): HeadingStyle {
  for (const edition of editions) {
    const heading = sampleOf(rank, edition);
    if (heading) return styleOfHeading(heading);
  }
  if (rank === 'section') return { prefix: '', suffix: '', separator: '. ', breaks: BLANK_LINES };
  const section = styleOf('section', editions);
  return { ...section, prefix: section.prefix.replace(/^(\s*#+)/, '$1#') };
}

function sampleOf(rank: NewHeading['rank'], edition: Edition): Heading | undefined {
  const headings = headingsOf(rank, edition);
  return (rank === 'section' ? headings.find(({ number }) => number) : undefined) ?? headings[0];
}

function headingsOf(rank: NewHeading['rank'], { sections }: Edition): readonly Heading[] {
  return rank === 'section'
    ? sections.flatMap(({ heading }) => heading ?? [])
    : sections.flatMap(({ subsections }) => subsections.map(({ heading }) => heading));
}

function styleOfHeading(heading: Heading): HeadingStyle {
  const { source, start, end } = heading.span;
  const from = startOfLine(heading.span);
  const to = endOfLine(heading.span);
  return {
    prefix: source.text.slice(from, start),
    suffix: source.text.slice(end, to),
    separator: heading.number ? source.text.slice(heading.number.span.end, heading.text.start) : '. ',
    breaks: {
      before: Math.max(1, Math.min(2, breaksBefore(source.text, from))),
      after: Math.max(1, Math.min(2, breaksAfter(source.text, to))),
    },
  };
}
