import { Memo } from '../memory/memo.ts';
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
  const capitals = isCapitals(text);
  const isSample = like && isInCapitals(like) === capitals;
  const sample = isSample ? like : firstOf(editions, (edition) => samplesIn(edition)[rank].byCase.get(capitals));
  return sample ? inCaseOf(text, textOf(sample.text)) : text;
}

/** The style of the first heading of this rank; a subsection's is one below the sections'. */
function styleOf(rank: NewHeading['rank'], editions: readonly Edition[]): HeadingStyle {
  const sample = firstOf(editions, (edition) => samplesIn(edition)[rank].first);
  if (sample) return styleOfHeading(sample);
  if (rank === 'section') return { prefix: '', suffix: '', separator: '. ', breaks: BLANK_LINES };
  const section = styleOf('section', editions);
  return { ...section, prefix: section.prefix.replace(/^(\s*#+)/, '$1#') };
}

function firstOf(editions: readonly Edition[], find: (edition: Edition) => Heading | undefined): Heading | undefined {
  for (const edition of editions) {
    const heading = find(edition);
    if (heading) return heading;
  }
  return undefined;
}

/** The headings of a rank that a new one is made like. */
interface Samples {
  /** Of sections, the first with a number where one has it. */
  readonly first: Heading | undefined;
  /** The first that the profile writes in capitals, and the first that it does not. */
  readonly byCase: ReadonlyMap<boolean, Heading>;
}

const SAMPLES = new Memo<Readonly<Record<NewHeading['rank'], Samples>>>();

function samplesIn(edition: Edition): Readonly<Record<NewHeading['rank'], Samples>> {
  return SAMPLES.of(edition.memos, () => {
    const sections = edition.sections.flatMap(({ heading }) => heading ?? []);
    const subsections = edition.sections.flatMap((section) => section.subsections.map(({ heading }) => heading));
    return {
      section: samplesOf(
        sections,
        sections.find(({ number }) => number),
      ),
      subsection: samplesOf(subsections),
    };
  });
}

function samplesOf(headings: readonly Heading[], first = headings[0]): Samples {
  const byCase = new Map<boolean, Heading>();
  for (const heading of headings) {
    const capitals = isInCapitals(heading);
    if (!byCase.has(capitals)) byCase.set(capitals, heading);
  }
  return { first, byCase };
}

function isInCapitals({ recognition, text }: Heading): boolean {
  return isCapitals(recognition?.expected ?? textOf(text));
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
