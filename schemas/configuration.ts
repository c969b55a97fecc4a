import * as z from 'zod';
import { type RuleFamily, type RuleName, ruleFamilies, ruleNames } from './rule-names.ts';
import { termSchema } from './terms.ts';

/**
 * The schema of the configuration file `.vacancy-notice.json`, which is looked for upwards from the notice.
 * The descriptions are what an editor shows while the file is written.
 */

const severity = z
  .enum(['off', 'hint', 'info', 'warning', 'error'])
  .meta({ id: 'severity', description: 'How grave the problems of this rule are; "off" silences it' });

const ruleSeverity = z
  .union([severity, z.strictObject({ en: severity.exactOptional(), fr: severity.exactOptional() })])
  .meta({ id: 'ruleSeverity', description: 'One severity, or one for each edition: { "fr": "off" }' });

/** Severities by rule and family. Written out name by name, so that editors complete the names and an unknown one is found. */
export const ruleSeverities = z.strictObject(
  Object.fromEntries([...ruleFamilies, ...ruleNames].map((name) => [name, ruleSeverity.exactOptional()])) as Record<
    RuleName | RuleFamily,
    z.ZodExactOptional<typeof ruleSeverity>
  >,
);

const path = z.string().min(1);

const paths = z.union([path.transform((only) => [only]), z.array(path).min(1)]);

const override = z
  .strictObject({
    files: paths
      .exactOptional()
      .describe(
        'Patterns such as "archive/**", relative to this file, or a folder; a file pair is meant where one of its files is',
      ),
    edition: z.enum(['en', 'fr']).exactOptional().describe('The edition in which "rules" hold; without it, both'),
    rules: ruleSeverities.exactOptional().describe('Severities that hold there'),
    profile: path
      .exactOptional()
      .describe('The kind of notice there: a built-in name, or a path relative to this file'),
    frenchSpacing: z.enum(['france', 'canada']).exactOptional().describe('French usage of spaces there'),
  })
  .meta({ id: 'override', description: 'What holds for some files or for one edition' });

/** Words by language that no dictionary has and the organisation uses. */
export const houseWords = z.strictObject({
  en: z.array(z.string().min(1)).exactOptional().describe('English words'),
  fr: z.array(z.string().min(1)).exactOptional().describe('French words'),
});

export const configurationSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where the schema of this file is'),
    extends: z
      .union([path, z.array(path)])
      .optional()
      .describe(
        'Configurations that this one builds on: paths relative to it, or names of installed packages; later ones win, this file wins over all',
      ),
    profile: z
      // The names are listed for completion; any other text is a path.
      .union([z.enum(['nato-is', 'generic', 'canada-federal', 'council-of-europe', 'united-nations']), path])
      .optional()
      .describe('The kind of notice: a built-in name, or the path of a profile, relative to this file'),
    frenchSpacing: z
      .enum(['france', 'canada'])
      .optional()
      .describe(
        'French usage of spaces, in place of the profile\'s own. "france": before : ; ? ! and in « »; "canada": before : and in « » only',
      ),
    rules: ruleSeverities
      .optional()
      .describe(
        'How grave the problems of each rule, or of a family of rules, are: off, hint, info, warning or error. A rule comes before its family',
      ),
    overrides: z.array(override).optional().describe('What holds for some files or for one edition; later ones win'),
    words: houseWords
      .optional()
      .describe(
        'Words of the organisation, which are never reported as misspelt; those of the profile and of what this file extends count too',
      ),
    include: z
      .array(path)
      .optional()
      .describe(
        'Files that are checked when a folder is named: patterns such as "notices/**/*.md", relative to this file',
      ),
    exclude: z
      .array(path)
      .optional()
      .describe('Files that are left aside when a folder is named: patterns, relative to this file'),
    terms: z
      .array(termSchema)
      .optional()
      .describe('Terms of the house, in addition to those of the profile; one with the same id takes its place'),
    approved: z
      .string()
      .regex(/^[^\s:-][^\s:]*$/, 'is not a tag, a branch or a commit')
      .optional()
      .describe(
        'The revision that counts as approved: a tag, a branch or a commit. What has changed since then in one edition only is reported',
      ),
    baseline: path.optional().describe('A file of known problems, relative to this file; they are not reported again'),
  })
  .describe('The configuration of Vacancy Notice');

/** A configuration file's content; nothing is filled in, so that what extends it knows what was said. */
export type Configuration = z.infer<typeof configurationSchema>;
