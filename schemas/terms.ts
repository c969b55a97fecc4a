import * as z from 'zod';
import { id, localized, text } from './wordings.ts';

/** The schema of the terms of the house, which profiles and configurations list. */

const list = z
  .union([text.transform((only) => [only]), z.array(text).min(1)])
  .meta({ id: 'words', description: 'A wording, or several of which the first is the preferred one' });
const byLanguage = z
  .strictObject({ en: list.exactOptional(), fr: list.exactOptional() })
  .meta({ id: 'wordsByLanguage', description: 'Wordings in one language or in both' });

export const termSchema = z
  .strictObject({
    id,
    en: list.exactOptional().describe('The term in English. Plurals are found by themselves; a capital counts'),
    fr: list.exactOptional().describe('The term in French. Plurals and feminine forms are found by themselves'),
    avoid: z
      .union([z.boolean(), byLanguage])
      .default(false)
      .describe('Wordings that are not to be used in place of the term; true: the term itself is not'),
    use: byLanguage.default({}).describe('What to write instead of what is avoided; by default the term'),
    except: byLanguage.default({}).describe('Longer phrases in which what is avoided is right all the same'),
    required: z.boolean().default(false).describe('true: every notice has the term'),
    in: z
      .union([text.transform((only) => [only]), z.array(text)])
      .default([])
      .describe(
        'Where this holds: ids of sections, subsections and fields, "title", "header", "preamble"; empty: everywhere',
      ),
    message: localized.exactOptional().describe('What to tell the writer, in place of the usual message'),
    severity: z.enum(['hint', 'info', 'warning', 'error']).exactOptional().describe('In place of the usual warning'),
  })
  .meta({
    id: 'term',
    description:
      'A term of the house. With English and French wordings, each edition must say it where the other one does; a term of several words has one form in an edition',
  });

export type Term = z.infer<typeof termSchema>;
