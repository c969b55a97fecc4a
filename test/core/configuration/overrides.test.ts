import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../../server/core/check.ts';
import { ConfigurationError } from '../../../server/core/configuration/error.ts';
import { Configurations } from '../../../server/core/configuration/index.ts';

const SPACING = 'spacing';
const UNTRANSLATED = 'untranslated';

type Files = Record<string, unknown>;

const configurations = (files: Files) =>
  new Configurations({
    readFile: (path) => {
      const content = files[path];
      return content === undefined || typeof content === 'string' ? content : JSON.stringify(content);
    },
  });

async function issues(own: unknown, others: Files = {}): Promise<readonly string[]> {
  try {
    await configurations({ '/.vacancy-notice.json': own, ...others }).forFile('/a.md');
  } catch (error) {
    assert.ok(error instanceof ConfigurationError, String(error));
    return error.issues.map(
      ({ file, position, message }) => `${file}:${position?.line}:${position?.column} ${message('en')}`,
    );
  }
  return [];
}

/** Two editions, each with two spaces in a row and a word that is repeated. */
const TEXT = [
  { path: '/a.en.md', text: '# Clerk\n\nKeep the  files of the the office in order.\n' },
  { path: '/a.fr.md', text: '# Commis\n\nTenir les  dossiers du du bureau en ordre.\n' },
];

/** Rules that are reported, as `rule severity language`. */
async function reported(configuration: unknown): Promise<readonly string[]> {
  const { profile, rules } = await configurations({ '/.vacancy-notice.json': configuration }).forFile('/a.en.md');
  return check(TEXT, { profile, severities: rules }).problems.map(
    ({ rule, severity, span }) => `${rule} ${severity} ${span.source.path.slice(3, 5)}`,
  );
}

describe('severities', () => {
  test('by family; a rule comes before its family', async () => {
    assert.deepEqual(await reported({ profile: 'generic', rules: { language: 'off' } }), []);
    assert.deepEqual(await reported({ profile: 'generic', rules: { spacing: 'error', language: 'off' } }), [
      'spacing error en',
      'spacing error fr',
    ]);
  });

  test('by edition', async () => {
    assert.deepEqual(await reported({ profile: 'generic', rules: { spacing: { fr: 'off', en: 'info' } } }), [
      'spacing info en',
      'repeated-word warning en',
      'repeated-word warning fr',
    ]);
    const overrides = [{ edition: 'fr', rules: { language: 'off' } }];
    assert.deepEqual(await reported({ profile: 'generic', overrides }), [
      'spacing hint en',
      'repeated-word warning en',
    ]);
  });

  test('of a file that is extended: what comes later wins, by family too', async () => {
    const found = await configurations({
      '/.vacancy-notice.json': { extends: 'base.json', rules: { language: 'info' } },
      '/base.json': { rules: { spacing: 'error', untranslated: 'off' } },
    }).forFile('/a.md');
    assert.equal(found.rules[SPACING], 'info');
    assert.equal(found.rules[UNTRANSLATED], 'off');
  });
});

describe('overrides by path', () => {
  const files = {
    '/.vacancy-notice.json': {
      profile: 'nato-is',
      overrides: [
        { files: 'archive', rules: { spacing: 'off' } },
        { files: ['archive/2019/**', '*.old.md'], profile: 'generic', rules: { spacing: 'error' } },
      ],
    },
  };
  const found = async (path: string) => {
    const { profile, rules } = await configurations(files).forFile(path);
    return [profile.name, rules[SPACING]];
  };

  test('a folder, patterns; later ones win', async () => {
    assert.deepEqual(await found('/a.md'), ['nato-is', undefined]);
    assert.deepEqual(await found('/archive/a.md'), ['nato-is', 'off']);
    assert.deepEqual(await found('/archive/2019/x/a.md'), ['generic', 'error']);
    assert.deepEqual(await found('/a.old.md'), ['generic', 'error']);
  });

  test('a pair is meant where one of its files is', async () => {
    const pair = { '/.vacancy-notice.json': { overrides: [{ files: '*.fr.notice.md', rules: { spacing: 'off' } }] } };
    const { rules } = await configurations(pair).forFile('/a.en.notice.md');
    assert.equal(rules[SPACING], 'off');
  });

  test('relative to the file that says so', async () => {
    const layered = {
      '/a/.vacancy-notice.json': { extends: '../base/base.json' },
      '/base/base.json': { overrides: [{ files: 'x', rules: { spacing: 'off' } }] },
    };
    assert.equal((await configurations(layered).forFile('/a/x/n.md')).rules[SPACING], undefined);
  });

  test('the same profile is the same object', async () => {
    const all = configurations(files);
    assert.equal((await all.forFile('/a.md')).profile, (await all.forFile('/archive/b.md')).profile);
  });

  test('what is wrong has its place', async () => {
    assert.deepEqual(await issues('{ "overrides": [\n  { "rules": {} } ] }'), [
      '/.vacancy-notice.json:2:3 overrides[0]: This does not say for what it holds. Name "files" or an "edition"; what holds for all stands outside of "overrides".',
    ]);
    assert.deepEqual(await issues('{ "overrides": [{ "edition": "fr",\n "profile": "generic" }] }'), [
      '/.vacancy-notice.json:2:13 overrides[0].profile: "profile" holds for both editions of a notice. Take it out, or take "edition" out.',
    ]);
    assert.match(
      (await issues('{ "overrides": [{ "files": "*.md",\n "profile": "lost" }] }'))[0]!,
      /^\/\.vacancy-notice\.json:2:13 profile: The profile "lost" does not exist/,
    );
  });
});

describe('terms', () => {
  test('come to those of the profile; one with the same id takes its place', async () => {
    const found = await configurations({
      '/.vacancy-notice.json': {
        profile: 'p.json',
        extends: 'base.json',
        terms: [{ id: 'young', avoid: { en: 'young' } }],
      },
      '/base.json': { terms: [{ id: 'young', avoid: { en: 'youthful' } }] },
      '/p.json': { name: 'ours', terms: [{ id: 'duty-station', en: 'duty station', fr: 'lieu' }] },
    }).forFile('/a.md');
    assert.deepEqual(
      found.profile.terms.map(({ id, avoid }) => [id, avoid]),
      [
        ['duty-station', false],
        ['young', { en: ['young'] }],
      ],
    );
  });

  test('what is wrong has its place', async () => {
    assert.deepEqual(await issues('{ "terms": [\n { "id": "a", "en": "x" } ] }'), [
      '/.vacancy-notice.json:2:2 terms[0]: "a" would change nothing. Give the term in both languages, say what to "avoid", or that it is "required".',
    ]);
    const [lost] = await issues(
      '{ "profile": "generic", "terms": [\n { "id": "a", "en": "x", "required": true, "in": "contract" } ] }',
    );
    assert.equal(
      lost,
      '/.vacancy-notice.json:2:50 terms[0].in[0]: The profile has no "contract". Known: title, header, preamble.',
    );
  });
});
