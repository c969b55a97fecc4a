import * as z from 'zod';

/**
 * The schema of a notice as data: what `export FILE --to json` writes. What the text lacks is null or an empty list,
 * never left out, so that a reader needs to look in one place only. Lines are counted from 1.
 */

/** Increased whenever a reader of the data would have to change. */
const NOTICE_VERSION = 1;

const language = z.enum(['en', 'fr']);
const line = z.int().positive().describe('The line in the source on which it begins, counted from 1');
const ref = z
  .string()
  .regex(/^(?:en|fr)-\d+$/)
  .describe('A name for this heading or block within the notice ("en-12"): rows of the alignment refer to it');
const refs = z.array(ref);

const block = z
  .strictObject({
    ref,
    kind: z.enum(['paragraph', 'item']).describe('A paragraph or a list item'),
    text: z.string().describe('The text without list marker, its lines joined; Markdown marks are kept'),
    line,
  })
  .meta({ id: 'block', description: 'A paragraph or a list item' });

const heading = z
  .strictObject({
    ref,
    text: z.string().describe('The heading as it stands, without number and Markdown marks'),
    number: z.int().nonnegative().nullable().describe('The number before the heading'),
    line,
  })
  .meta({ id: 'heading', description: 'A heading' });

const subsection = z
  .strictObject({
    id: z.string().nullable().describe('The name that the profile has for it; null where the profile does not know it'),
    heading,
    blocks: z.array(block),
  })
  .meta({ id: 'subsection', description: 'An unnumbered heading inside a section, and what follows it' });

const section = z
  .strictObject({
    id: z.string().nullable().describe('The name that the profile has for it; null where the profile does not know it'),
    heading,
    blocks: z.array(block).describe('What stands before the first subsection'),
    subsections: z.array(subsection),
  })
  .meta({ id: 'section', description: 'A section: a heading and what follows it' });

const parsed = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('term'),
        en: z.string().describe('The English wording of the value'),
        fr: z.string().describe('The French wording of the value'),
      })
      .describe('A value that the profile knows, in both languages'),
    z
      .strictObject({
        kind: z.literal('deadline'),
        date: z.iso.date().nullable().describe('The date (2026-01-31); null where the deadline is open'),
        time: z.iso.time().nullable().describe('The time of day on that date (23:59:00), where it is told'),
      })
      .describe('A deadline'),
    z
      .strictObject({
        kind: z.literal('salary'),
        amount: z.number().positive().describe('The amount; of a range, the lower one'),
        until: z.number().positive().nullable().describe('The upper amount of a range; null where there is one amount'),
        currency: z.string().nullable().describe('The code of the currency (EUR)'),
        period: z.enum(['hourly', 'daily', 'weekly', 'monthly', 'yearly']).nullable(),
      })
      .describe('A salary'),
    z
      .strictObject({
        kind: z.literal('grade'),
        grades: z
          .array(z.union([z.int().positive(), z.string()]))
          .min(1)
          .describe(
            'The number of the grade, or its label where the scale has labels; of a twin grade, the lower first',
          ),
      })
      .describe('A grade or twin grade'),
    z
      .strictObject({ kind: z.literal('clearance'), code: z.string().describe('The code of the level (NS)') })
      .describe('A level of security clearance'),
  ])
  .meta({ id: 'parsed', description: 'What a value means' });

const field = z
  .strictObject({
    id: z.string().nullable().describe('The name that the profile has for it; null where the profile does not know it'),
    label: z.string().describe('The label as it stands'),
    value: z.string().describe('The value as it stands; empty where there is none'),
    parsed: parsed.nullable().describe('What the value means; null where it could not be read'),
    line,
  })
  .meta({ id: 'field', description: 'A label and a value in the header' });

const edition = z
  .strictObject({
    language,
    path: z.string().describe('The file that holds this edition'),
    frontMatter: z.string().nullable().describe('The front matter as it stands, without the lines that enclose it'),
    title: z
      .strictObject({
        name: z.string().describe("The post's name, without number"),
        number: z.string().nullable().describe('The vacancy number as it stands'),
        line,
      })
      .nullable()
      .describe('The title line'),
    fields: z.array(field).describe('The fields of the header, in the order of the text'),
    preamble: z.array(block).describe('What stands between the header and the first section'),
    sections: z.array(section).describe('The sections, in the order of the text'),
  })
  .meta({ id: 'edition', description: "One language's part of the notice" });

const row = z
  .strictObject({
    en: refs.describe('The English headings or blocks; empty where the French ones have no counterpart'),
    fr: refs.describe('The French headings or blocks; empty where the English ones have no counterpart'),
    moved: z.boolean().describe('true: the counterpart stands elsewhere than its neighbours would have it'),
  })
  .meta({ id: 'row', description: 'What says the same in both editions' });

export const noticeSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where the schema of this data is'),
    version: z.literal(NOTICE_VERSION).describe('The version of this form of data'),
    profile: z.string().describe('The name of the profile by which the notice was read'),
    editions: z.array(edition).max(2).describe('The editions that there are, in the order of the text'),
    alignment: z
      .array(row)
      .describe(
        'What corresponds to what, in English order; each heading and block stands in one row. Empty without a second edition',
      ),
  })
  .describe('A vacancy notice as data');

export type NoticeData = z.infer<typeof noticeSchema>;
export type EditionData = NoticeData['editions'][number];
export type FieldData = EditionData['fields'][number];
export type ParsedData = NonNullable<FieldData['parsed']>;
export type SectionData = EditionData['sections'][number];
export type SubsectionData = SectionData['subsections'][number];
export type HeadingData = SectionData['heading'];
export type BlockData = EditionData['preamble'][number];
export type RowData = NoticeData['alignment'][number];
