// Writes the JSON Schemas of profile, configuration and notice, which editors use for completion; `--check` fails where
// the written ones are not those of the zod schemas. Run in the project's folder: `npm run schemas`.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { configurationSchema } from './configuration.ts';
import { extendingSchemaText, jsonSchemaText } from './json-schema.ts';
import { noticeSchema } from './notice.ts';
import { profileSchema } from './profile.ts';

const schemas = {
  'schemas/profile.schema.json': extendingSchemaText(profileSchema, 'Vacancy Notice profile'),
  'schemas/configuration.schema.json': jsonSchemaText(configurationSchema, 'Vacancy Notice configuration'),
  'schemas/notice.schema.json': jsonSchemaText(noticeSchema, 'Vacancy notice'),
};

for (const [path, text] of Object.entries(schemas)) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale: run \`npm run schemas\` and commit the result.`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
    console.log(`${path} written`);
  }
}
