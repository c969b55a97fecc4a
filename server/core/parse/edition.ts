import type { Profile } from '../../../schemas/profile.ts';
import { Memos } from '../memory/memo.ts';
import type { Edition, Field, Section, Title } from '../model/notice.ts';
import { span } from '../text/source.ts';
import { readBody } from './body.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHeader } from './header.ts';
import type { EditionDraft, EditionPart } from './model.ts';
import type { Wordings } from './wordings.ts';

/** Reads one edition: title, fields, preamble, sections. */
export function readEdition(part: EditionPart, profile: Profile, wordings: Wordings): Edition {
  const { source, language } = part;
  const edition: EditionDraft = {
    kind: 'edition',
    language,
    source,
    span: span(source, 0, 0),
    frontMatter: undefined,
    title: undefined,
    fields: [],
    openings: [],
    description: undefined,
    preamble: undefined as unknown as Section,
    sections: [],
    parts: [],
    blocks: [],
    memos: new Memos(),
  };
  const frontMatter = readFrontMatter(part);
  edition.frontMatter = frontMatter?.span;
  let line = frontMatter?.end ?? part.first;
  if (profile.form !== 'free') line = readHeader(edition, { ...part, first: line }, wordings);
  readBody(edition, part, line, profile, wordings);
  edition.span = extent(edition);
  return edition;
}

/** From the first node to the last. */
function extent({
  source,
  frontMatter,
  title,
  fields,
  openings,
  description,
  preamble,
  sections,
}: Edition): Edition['span'] {
  const nodes: (Title | Field | Section | undefined)[] = [
    title,
    ...openings,
    ...fields,
    description,
    preamble,
    ...sections,
  ];
  const spans = [frontMatter, ...nodes.map((node) => node?.span)].filter(
    (one) => one !== undefined && one.end > one.start,
  );
  const starts = spans.map((one) => one!.start);
  const ends = spans.map((one) => one!.end);
  return starts.length === 0 ? preamble.span : span(source, minimum(starts), maximum(ends));
}

function minimum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function maximum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}
