import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type Configuration, configurationSchema } from '../../schemas/configuration.ts';
import { extendingSchemaText, jsonSchemaText } from '../../schemas/json-schema.ts';
import { type NoticeData, noticeSchema } from '../../schemas/notice.ts';
import { profileSchema } from '../../schemas/profile.ts';
import { profileFaults } from '../../schemas/profile-checks.ts';
import { ruleFamilies, ruleNames, rulesByFamily } from '../../schemas/rule-names.ts';
import { check } from '../../server/core/check.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { sampleNotices } from '../support/notices.ts';

describe('the JSON Schemas are those of the zod schemas', () => {
  for (const [name, text] of [
    ['profile', extendingSchemaText(profileSchema, 'Vacancy Notice profile')],
    ['configuration', jsonSchemaText(configurationSchema, 'Vacancy Notice configuration')],
    ['notice', jsonSchemaText(noticeSchema, 'Vacancy notice')],
  ] as const) {
    test(name, () => {
      assert.equal(readFileSync(`schemas/${name}.schema.json`, 'utf8'), text, 'stale: run `npm run schemas`');
    });
  }
});

describe('built-in profiles', () => {
  for (const file of readdirSync('schemas/profiles')) {
    test(file, () => {
      const profile = profileSchema.parse(JSON.parse(readFileSync(`schemas/profiles/${file}`, 'utf8')));
      assert.deepEqual([...profileFaults(profile)], []);
      assert.equal(`${profile.name}.json`, file);
    });
  }

  test('generic switches nothing off: rules on what it lacks are silent by themselves', () => {
    const { rules } = profileSchema.parse(JSON.parse(readFileSync('schemas/profiles/generic.json', 'utf8')));
    assert.deepEqual(rules, {});
    for (const inputs of sampleNotices()) {
      const { problems } = check(inputs, { profile: builtInProfile('generic') });
      const families = problems
        .map(({ rule }) => rule)
        .filter((name) => rulesByFamily.structure.includes(name as never));
      assert.deepEqual(families, []);
    }
    const alone = check([{ path: 'a.md', text: '# Clerk\n\nGrade: G8\n\nYou write letters.\n' }], {
      profile: builtInProfile('generic'),
    });
    assert.deepEqual(alone.problems, []);
  });
});

test('rule names: each once, in the order of the design', {
  skip: !existsSync('../shared/design.md') && 'no design',
}, () => {
  assert.deepEqual([...new Set(ruleNames)], ruleNames);
  const design = readFileSync('../shared/design.md', 'utf8');
  const rows = design.slice(design.indexOf('## 6. Rules'), design.indexOf('## 7.')).match(/^\| .*$/gm)!;
  const names: string[] = [];
  const asked = new Set<string>();
  const families: string[] = [];
  for (const row of rows) {
    const [, first = '', second = ''] = row.split('|');
    const family = /^ \*\*(\w+)\*\*/.exec(first)?.[1];
    if (family) families.push(family);
    // The family `meta` has its rules in the row of its name.
    const named = [...(family ? second : first).matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!);
    names.push(...named);
    // Rows marked so are asked for by open issues: their rules may be missing, but have their place.
    if (first.trim().startsWith('*new*')) for (const name of named) asked.add(name);
  }
  assert.deepEqual(families, [...ruleFamilies]);
  const known: string[] = ruleNames;
  assert.deepEqual(
    names.filter((name) => known.includes(name)),
    known.filter((name) => names.includes(name)),
  );
  assert.deepEqual(
    names.filter((name) => !known.includes(name) && !asked.has(name)),
    [],
  );
});

test('the schema of the configuration', () => {
  const right: Configuration[] = [
    {},
    { $schema: 'x', extends: 'base.json', profile: 'nato-is', frenchSpacing: 'canada', rules: { spacing: 'off' } },
    {
      extends: ['a.json', 'b.json'],
      profile: 'mine/profile.json',
      include: ['**/*.md'],
      exclude: [],
      baseline: 'b.json',
    },
  ];
  for (const configuration of right) assert.deepEqual(configurationSchema.parse(configuration), configuration);
  for (const wrong of [
    { rule: {} },
    { rules: { spacing: 'warn' } },
    { rules: { 'no-rule': 'off' } },
    { extends: 1 },
    [],
  ]) {
    assert.equal(configurationSchema.safeParse(wrong).success, false, JSON.stringify(wrong));
  }
});

test('the schema of the notice', () => {
  const notice: NoticeData = {
    version: 1,
    profile: 'nato-is',
    editions: [
      {
        language: 'en',
        path: 'a.notice.md',
        frontMatter: null,
        title: { name: 'Analyst', number: '261043', line: 3 },
        fields: [
          { id: 'grade', label: 'Grade', value: 'G8-G10', parsed: { kind: 'grade', grades: [8, 10] }, line: 4 },
          {
            id: 'deadline',
            label: 'Application Deadline',
            value: '27-Jan-2025',
            parsed: { kind: 'deadline', date: '2025-01-27', time: null },
            line: 5,
          },
          { id: null, label: 'Colour', value: 'Blue', parsed: null, line: 6 },
        ],
        preamble: [],
        sections: [
          {
            id: 'summary',
            heading: { ref: 'en-1', text: 'SUMMARY', number: 1, line: 8 },
            blocks: [{ ref: 'en-2', kind: 'paragraph', text: 'Text.', line: 10 }],
            subsections: [],
          },
        ],
      },
    ],
    alignment: [{ en: ['en-1'], fr: [], moved: false }],
  };
  assert.deepEqual(noticeSchema.parse(notice), notice);
  const date = { ...notice.editions[0]!.fields[1]!, parsed: { kind: 'deadline', date: '2025-02-30', time: null } };
  const wrong = { ...notice, editions: [{ ...notice.editions[0]!, fields: [date] }] };
  assert.equal(noticeSchema.safeParse(wrong).success, false);
});
