// Writes what is made of sources: the JSON Schemas of profile, configuration and notice, which editors use for completion, and the
// documentation of all rules. `--check` fails where a schema is not the one that would be made, `--check --all` also where the
// documentation is not. Run in the project's folder: `npm run schemas`.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ruleList } from '../server/core/features/rule-list.ts';
import { RULES } from '../server/core/rules/index.ts';
import { configurationSchema } from './configuration.ts';
import { extendingSchemaText, jsonSchemaText } from './json-schema.ts';
import { noticeSchema } from './notice.ts';
import { profileSchema } from './profile.ts';

const schemas = {
  'schemas/profile.schema.json': extendingSchemaText(profileSchema, 'Vacancy Notice profile'),
  'schemas/configuration.schema.json': jsonSchemaText(configurationSchema, 'Vacancy Notice configuration'),
  'schemas/notice.schema.json': jsonSchemaText(noticeSchema, 'Vacancy notice'),
};

const documentation = {
  'server/core/rules/README.md': ruleList(RULES, 'en'),
  'server/core/rules/README.fr.md': ruleList(RULES, 'fr'),
};

const isCheck = process.argv.includes('--check');
const files = isCheck && !process.argv.includes('--all') ? schemas : { ...schemas, ...documentation };

for (const [path, text] of Object.entries(files)) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (isCheck) {
    console.error(`${path} is stale: run \`npm run schemas\` and commit the result.`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
    console.log(`${path} written`);
  }
}
