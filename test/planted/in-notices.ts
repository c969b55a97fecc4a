import path from 'node:path';
import { test } from 'node:test';
import { type Block, type Edition, sectionOf } from '../../server/core/model/notice.ts';
import type { EditIn } from '../../server/core/model/problem.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { type Language, otherLanguage } from '../../server/core/text/language.ts';
import { type AnySpan, type Span, span, textOf } from '../../server/core/text/source.ts';
import { NO_SHARED, sampleNotices, seeds } from '../support/notices.ts';
import { lineOf, placed } from '../support/places.ts';
import { assertFound, assertMended, type Expected, editionIn, plant, readNotice } from './support.ts';

/** Defects that are planted into every sample notice and, where they are there, into the two real ones. */

const REAL = seeds();
const NOTICES: readonly (readonly Input[])[] = [...sampleNotices(), ...(REAL ?? [])];

if (!REAL) test('the real notices', { skip: NO_SHARED }, () => {});

export interface Defect extends Expected {
  readonly edits: readonly EditIn<AnySpan>[];
}

/** Runs a defect in an edition of each notice; undefined where it does not apply. */
export function plantIn(
  languages: readonly Language[],
  name: string,
  make: (edition: Edition, other: Edition) => Defect | undefined,
): void {
  for (const inputs of NOTICES) {
    for (const language of languages) {
      const notice = readNotice(inputs);
      const defect = make(editionIn(notice, language), editionIn(notice, otherLanguage(language)));
      if (!defect) continue;
      test(`${name}, ${language}, ${path.basename(inputs[0]!.path)}`, () => {
        const planted = plant(inputs, defect.edits);
        const problem = assertFound(planted, defect);
        // A fix may leave a blank for what only the writer knows.
        if (problem.fixes().length > 0) assertMended(planted, problem, 0, ['placeholder-left']);
      });
    }
  }
}

export const ENGLISH: readonly Language[] = ['en'];
export const FRENCH: readonly Language[] = ['fr'];

export function put(at: AnySpan, text: string): EditIn<AnySpan> {
  return { span: at, text };
}

export function after({ source, end }: Span): Span {
  return span(source, end, end);
}

export function blocks(edition: Edition): readonly Block[] {
  return edition.blocks;
}

/** The first match of a pattern in an edition's blocks that a test on its block lets pass. */
export function findIn(
  edition: Edition,
  pattern: RegExp,
  fits: (block: Block) => boolean = () => true,
): Span | undefined {
  for (const block of blocks(edition)) {
    const found = fits(block) ? pattern.exec(textOf(block.content)) : null;
    if (!found) continue;
    const start = block.content.start + found.index;
    return span(edition.source, start, start + found[0].length);
  }
  return undefined;
}

/** The end of the first paragraph of section 4, in both editions: a place for a sentence of one's own. */
export function opening(edition: Edition): Span {
  return after((sectionOf(edition, 'interrelationships') ?? edition.sections[3]!).allBlocks[0]!.content);
}

/**
 * Adds a sentence with a slip to an edition, and a sound one to the other, so that the two still say the same.
 * @param down so many lines further down it is reported
 */
export function sentence(
  wrong: string,
  sound: string,
  expected: Expected,
  down = 0,
): (edition: Edition, other: Edition) => Defect {
  return (edition, other) => {
    const place = opening(edition);
    const [own, there] = [placed(place), placed(opening(other))];
    const shift = own.source === there.source && there.start < own.start ? sound.split('\n').length - 1 : 0;
    return {
      ...expected,
      line: expected.line ?? lineOf(place) + shift + down,
      edits: [put(place, ` ${wrong}`), put(opening(other), ` ${sound}`)],
    };
  };
}
