import * as z from 'zod';

/** What profiles and configurations write in both languages. The descriptions are for people who are not programmers. */

export const text = z.string().min(1);

/** Ids are part of messages and of exported data. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .describe('Short name in small letters, digits and hyphens');

/** A text in both languages, or one text for both. */
export const localized = z
  .union([text.transform((both) => ({ en: both, fr: both })), z.strictObject({ en: text, fr: text })])
  .meta({ id: 'localized', description: 'The same in English and in French; one text where both say it alike' });

/** A label or heading in one language. Where there is just one wording, the file has it without braces. */
const wording = z
  .union([
    text.transform((only) => ({ text: only, variants: [] as string[], superseded: [] as string[] })),
    z.strictObject({
      text: text.describe('The wording in use; what fixes insert'),
      variants: z.array(text).default([]).describe('Other wordings that are just as right'),
      superseded: z.array(text).default([]).describe('Wordings that are no longer used; they are reported'),
    }),
  ])
  .meta({ id: 'wording', description: 'The wording in this language, alone or with variants and superseded wordings' });

export const wordings = z
  .strictObject({ en: wording, fr: wording })
  .meta({ id: 'wordings', description: 'The wording in each language' });

export const phrases = z
  .strictObject({ en: z.array(text), fr: z.array(text) })
  .meta({ id: 'phrases', description: 'Phrases in each language, the preferred one first' });

export type Wording = z.infer<typeof wording>;
export type Phrases = z.infer<typeof phrases>;
