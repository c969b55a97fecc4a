import * as z from 'zod';
import { type RuleName, ruleNames } from './rule-names.ts';

/**
 * The schema of the configuration file `.vacancy-notice.json`, which is looked for upwards from the notice.
 * The descriptions are what an editor shows while the file is written.
 */

const severity = z
  .enum(['off', 'hint', 'info', 'warning', 'error'])
  .meta({ id: 'severity', description: 'How grave the problems of this rule are; "off" silences it' });

/** Severities by rule name. Written out name by name, so that editors complete the names and an unknown one is found. */
export const ruleSeverities = z.strictObject(
  Object.fromEntries(ruleNames.map((name) => [name, severity.exactOptional()])) as Record<
    RuleName,
    z.ZodExactOptional<typeof severity>
  >,
);

const path = z.string().min(1);

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
      .union([z.enum(['nato-is', 'generic']), path])
      .optional()
      .describe('The kind of notice: "nato-is", "generic", or the path of a profile, relative to this file'),
    frenchSpacing: z
      .enum(['france', 'canada'])
      .optional()
      .describe(
        'French usage of spaces, in place of the profile\'s own. "france": before : ; ? ! and in « »; "canada": before : and in « » only',
      ),
    rules: ruleSeverities
      .optional()
      .describe('How grave the problems of each rule are: off, hint, info, warning or error'),
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
    baseline: path.optional().describe('A file of known problems, relative to this file; they are not reported again'),
  })
  .describe('The configuration of Vacancy Notice');

/** A configuration file's content; nothing is filled in, so that what extends it knows what was said. */
export type Configuration = z.infer<typeof configurationSchema>;
