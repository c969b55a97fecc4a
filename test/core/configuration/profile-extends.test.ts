import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Profile } from '../../../schemas/profile.ts';
import { ConfigurationError } from '../../../server/core/configuration/error.ts';
import { Configurations } from '../../../server/core/configuration/index.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';

/** The profile that `/p/own.json` gives, with other files beside it. */
async function profileOf(own: unknown, others: Record<string, unknown> = {}): Promise<Profile> {
  const files: Record<string, string> = {
    '/.vacancy-notice.json': '{ "profile": "p/own.json" }',
    '/p/own.json': typeof own === 'string' ? own : JSON.stringify(own),
  };
  for (const [name, content] of Object.entries(others)) files[`/p/${name}`] = JSON.stringify(content);
  return (await new Configurations({ readFile: (path) => files[path] }).forFile('/x.md')).profile;
}

async function issuesOf(own: unknown, others: Record<string, unknown> = {}): Promise<readonly string[]> {
  try {
    await profileOf(own, others);
  } catch (error) {
    assert.ok(error instanceof ConfigurationError, String(error));
    return error.issues.map(
      ({ file, position, message }) => `${file}:${position?.line}:${position?.column} ${message('en')}`,
    );
  }
  return [];
}

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const nato = builtInProfile('nato-is');

describe('a small profile is enough', () => {
  test('a name', async () => {
    const profile = await profileOf({ name: 'ours' });
    assert.deepEqual([profile.form, profile.frenchSpacing, profile.fields], ['header', 'france', []]);
  });

  test('a field is a label', async () => {
    const { fields } = await profileOf({
      name: 'ours',
      fields: [{ id: 'place', label: { en: 'Duty station', fr: 'Lieu' } }],
    });
    assert.deepEqual([fields[0]!.required, fields[0]!.label.en.text], [true, 'Duty station']);
  });
});

describe('a profile extends another', () => {
  test('what it does not say is the other’s', async () => {
    const profile = await profileOf({ extends: 'nato-is', name: 'ours' });
    assert.deepEqual(
      { ...profile, name: 'nato-is', $schema: nato.$schema, extends: undefined },
      { ...nato, extends: undefined },
    );
  });

  test('lists are merged by id, objects by key', async () => {
    const profile = await profileOf({
      extends: 'nato-is',
      fields: [{ id: 'schedule', required: false, label: { en: 'Working time' } }],
    });
    const schedule = profile.fields.find(({ id }) => id === 'schedule')!;
    assert.deepEqual(ids(profile.fields), ids(nato.fields));
    assert.deepEqual(
      [schedule.required, schedule.label.en.text, schedule.label.fr.text],
      [false, 'Working time', 'Horaire'],
    );
    assert.equal(schedule.values.length, 2);
  });

  test('a new entry comes after the one that it follows', async () => {
    const label = { en: 'New', fr: 'Nouveau' };
    const order = async (fields: unknown) => ids((await profileOf({ extends: 'nato-is', fields })).fields);
    const known = ids(nato.fields);
    assert.deepEqual(await order([{ id: 'new', label }]), [...known, 'new']);
    assert.deepEqual(await order([{ id: 'new', label }, { id: 'location' }]), ['new', ...known]);
    assert.deepEqual(await order([{ id: 'location' }, { id: 'new', label }]), [known[0], 'new', ...known.slice(1)]);
  });

  test('null takes out: an entry by its id, or a value', async () => {
    const profile = await profileOf({
      extends: 'nato-is',
      fields: { clearance: null, schedule: { required: false } },
      vacancyNumber: null,
    });
    assert.ok(!ids(profile.fields).includes('clearance'));
    assert.equal(profile.fields.find(({ id }) => id === 'schedule')!.required, false);
    assert.equal(profile.vacancyNumber, undefined);
  });

  test('entries are also known by code and numeral', async () => {
    const profile = await profileOf({
      extends: 'nato-is',
      clearances: { NU: null },
      languageLevels: [{ numeral: 'II', labels: { en: ['Basic'] } }],
    });
    assert.ok(!profile.clearances.some(({ code }) => code === 'NU'));
    const second = profile.languageLevels[1]!;
    assert.deepEqual([second.labels.en, second.labels.fr], [['Basic'], ['élémentaire']]);
  });

  test('several, the later ones over the earlier; one that comes by two ways counts once', async () => {
    const profile = await profileOf(
      { extends: ['a.json', 'b.json'], name: 'ours' },
      {
        'a.json': { extends: 'nato-is', fields: { schedule: null } },
        'b.json': { extends: 'nato-is', frenchSpacing: 'canada' },
      },
    );
    assert.ok(!ids(profile.fields).includes('schedule'));
    assert.equal(profile.frenchSpacing, 'canada');
  });
});

describe('what is wrong is shown where it stands', () => {
  test('a misspelt key in an entry that is changed', async () => {
    const own = '{ "extends": "nato-is",\n "fields": [\n  { "id": "grade", "requird": false } ] }';
    assert.deepEqual(await issuesOf(own), [
      '/p/own.json:3:20 fields[0].requird: Unknown key "requird". Did you mean "required"?',
    ]);
  });

  test('in the file that is extended', async () => {
    assert.deepEqual(await issuesOf({ extends: 'a.json', name: 'ours' }, { 'a.json': { banner: 1 } }), [
      '/p/a.json:1:11 banner: This must be a list in [ ], but is a number.',
    ]);
  });

  test('what a profile takes out and its base needs', async () => {
    const issues = await issuesOf('{ "name": "ours",\n "extends": "nato-is", "sections": { "application": null } }');
    assert.ok(issues.length > 0);
    for (const issue of issues) assert.match(issue, /^\/p\/own\.json:2:\d+ .*There is no section "application"/);
  });

  test('null for what is not there, and an entry twice', async () => {
    assert.deepEqual(await issuesOf({ extends: 'nato-is', fields: { colour: null } }), [
      '/p/own.json:1:41 fields.colour: null takes "colour" out, but the profile that this one extends has no "colour".',
    ]);
    assert.deepEqual(await issuesOf({ extends: 'nato-is', fields: [{ id: 'grade' }, { id: 'grade' }] }), [
      '/p/own.json:1:47 fields[1]: "grade" stands twice in this list. Each entry needs its own.',
    ]);
  });

  test('a base that is not there, and one that leads back', async () => {
    assert.deepEqual(await issuesOf('{\n"extends": ["nato-is", "lost.json"] }'), [
      '/p/own.json:2:24 extends: The profile "lost.json" does not exist, neither built in (nato-is, generic, canada-federal, council-of-europe, united-nations) nor as a file (/p/lost.json). Correct the name, or the path, which is relative to this file.',
    ]);
    assert.deepEqual(await issuesOf({ extends: 'a.json' }, { 'a.json': { extends: 'own.json' } }), [
      '/p/a.json:1:12 extends: This profile extends itself (own.json → a.json → own.json). Remove one of these links.',
    ]);
  });

  test('a base that is not JSON', async () => {
    const files: Record<string, string> = {
      '/.vacancy-notice.json': '{ "profile": "own.json" }',
      '/own.json': '{ "extends": "a.json" }',
      '/a.json': '{ oops }',
    };
    const loading = new Configurations({ readFile: (path) => files[path] }).forFile('/x.md');
    await assert.rejects(
      loading,
      (error) => error instanceof ConfigurationError && error.issues[0]!.file === '/a.json',
    );
  });
});
