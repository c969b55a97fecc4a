import type { Profile } from '../../../schemas/profile.ts';
import type { Block, Edition, Heading, Section, Subsection } from '../model/notice.ts';
import { span } from '../text/source.ts';
import { readBlocks } from './blocks.ts';
import { type FoundHeading, findHeadings } from './headings.ts';
import type { EditionDraft, EditionPart } from './model.ts';
import type { Wordings } from './wordings.ts';

type Draft<Node> = { -readonly [Key in keyof Node]: Node[Key] };
type SectionDraft = Omit<Draft<Section>, 'subsections'> & { subsections: Subsection[] };

/** Reads preamble and sections from line `from` on into the edition. */
export function readBody(
  edition: EditionDraft,
  part: EditionPart,
  from: number,
  profile: Profile,
  wordings: Wordings,
): void {
  const headings = findHeadings(edition as Edition, part, from, profile, wordings);
  const sections: SectionDraft[] = [];
  let section = newSection(edition as Edition, 'preamble', undefined, undefined);
  let subsection: Draft<Subsection> | undefined;
  const preamble = section;
  let line = from;

  for (const found of [...headings, undefined]) {
    const end = found?.line ?? part.end;
    const blocks = readBlocks(part, line, end, { edition: edition as Edition, section, subsection });
    if (subsection) subsection.blocks = blocks;
    else section.blocks = blocks;
    if (!found) break;
    line = found.endLine;
    if (found.rank === 'section') {
      section = newSection(edition as Edition, 'section', found.id, found.heading);
      subsection = undefined;
      sections.push(section);
    } else {
      subsection = newSubsection(section, found);
      section.subsections.push(subsection);
    }
  }
  const parts = [preamble, ...sections];
  for (const one of parts) close(one, part, from);
  edition.preamble = preamble;
  edition.sections = sections;
  edition.parts = parts;
  edition.blocks = parts.flatMap(({ allBlocks }) => allBlocks);
}

function newSection(
  edition: Edition,
  kind: Section['kind'],
  id: string | undefined,
  heading: Heading | undefined,
): SectionDraft {
  return { kind, edition, id, heading, span: span(edition.source, 0, 0), blocks: [], subsections: [], allBlocks: [] };
}

function newSubsection(section: Section, { id, heading }: FoundHeading): Draft<Subsection> {
  return { kind: 'subsection', edition: section.edition, section, id, heading, span: heading.span, blocks: [] };
}

/** Sets what is known of a section and its subsections now that their blocks are. */
function close(section: SectionDraft, part: EditionPart, from: number): void {
  const { source } = part;
  for (const subsection of section.subsections as readonly Draft<Subsection>[]) {
    subsection.span = span(
      source,
      subsection.heading.span.start,
      lastEnd(subsection.blocks, subsection.heading.span.end),
    );
  }
  if (section.subsections.length === 0) section.allBlocks = section.blocks;
  else section.allBlocks = [...section.blocks, ...section.subsections.flatMap(({ blocks }) => blocks)];
  const start = section.heading?.span.start ?? section.blocks[0]?.span.start ?? section.subsections[0]?.span.start;
  const at = start ?? part.lines[Math.min(from, part.end - 1)]?.start ?? 0;
  const end = section.subsections.at(-1)?.span.end ?? lastEnd(section.blocks, section.heading?.span.end ?? at);
  section.span = span(source, at, end);
}

function lastEnd(blocks: readonly Block[], otherwise: number): number {
  return blocks.at(-1)?.span.end ?? otherwise;
}
