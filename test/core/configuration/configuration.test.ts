import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ConfigurationError } from '../../../server/core/configuration/error.ts';
import { type Configuration, Configurations, type Overrides } from '../../../server/core/configuration/index.ts';
import { builtInProfile } from '../../../server/core/profile/index.ts';

type Files = Record<string, string>;

/** Reads from a map, and counts how often each file is asked for. */
function configurations(files: Files, overrides?: Overrides, asked: string[] = []): Configurations {
  const readFile = (path: string) => {
    asked.push(path);
    return files[path];
  };
  return new Configurations({ readFile }, overrides);
}

const load = (files: Files, path: string, overrides?: Overrides): Promise<Configuration> =>
  configurations(files, overrides).forFile(path);

/** All that is wrong, as `file:line:column message`. */
async function issues(
  files: Files,
  path: string,
  overrides?: Overrides,
  language: 'en' | 'fr' = 'en',
): Promise<string[]> {
  try {
    await load(files, path, overrides);
  } catch (error) {
    assert.ok(error instanceof ConfigurationError);
    return error.issues.map(({ file, position, message }) => {
      const place = position ? `:${position.line}:${position.column}` : '';
      return `${file}${place} ${message(language)}`;
    });
  }
  throw new Error('nothing was wrong');
}

describe('finding', () => {
  const files = { '/a/.vacancy-notice.json': '{ "rules": { "spacing": "off" } }', '/a/b/c/.vacancy-notice.json': '{}' };

  test('the nearest file upwards', async () => {
    assert.equal((await load(files, '/a/b/x.md')).file, '/a/.vacancy-notice.json');
    assert.equal((await load(files, '/a/b/c/d/x.md')).file, '/a/b/c/.vacancy-notice.json');
    assert.deepEqual((await load(files, '/a/b/c/d/x.md')).rules, {});
  });

  test('none', async () => {
    const { file, profile, rules, baseline } = await load(files, '/x.md');
    assert.deepEqual([file, profile, rules, baseline], [undefined, builtInProfile('nato-is'), {}, undefined]);
  });

  test('beside Windows drives and addresses', async () => {
    assert.equal((await load({ 'C:/.vacancy-notice.json': '{}' }, 'C:/a/x.md')).file, 'C:/.vacancy-notice.json');
    const uri = 'vscode-vfs://github/me/.vacancy-notice.json';
    assert.equal((await load({ [uri]: '{}' }, 'vscode-vfs://github/me/a/x.md')).file, uri);
  });

  test('each folder is looked up once, until it is forgotten', async () => {
    const asked: string[] = [];
    const all = configurations(files, {}, asked);
    const first = await all.forFile('/a/b/x.md');
    const count = asked.length;
    assert.equal(await all.forFile('/a/b/y.md'), first);
    assert.equal(await all.forFile('/a/z.md'), first);
    assert.equal(asked.length, count);
    all.forget();
    assert.notEqual(await all.forFile('/a/b/x.md'), first);
  });

  test('with a reader that answers later', async () => {
    const later = new Configurations({ readFile: async (path) => (files as Files)[path] });
    assert.deepEqual((await later.forFile('/a/x.md')).rules, { spacing: 'off' });
  });

  test('a file that is named comes before all that could be found', async () => {
    const named = { ...files, '/other.json': '{ "profile": "generic" }' };
    assert.equal((await load(named, '/a/x.md', { file: '/other.json' })).profile.name, 'generic');
    assert.deepEqual(await issues(files, '/a/x.md', { file: '/none.json' }), [
      '/none.json This configuration file does not exist.',
    ]);
  });
});

describe('extends', () => {
  const files = {
    '/a/.vacancy-notice.json':
      '{ "extends": ["../base/one.json", "../base/two.json"], "rules": { "spacing": "error" }, "exclude": ["old"] }',
    '/base/one.json':
      '{ "profile": "generic", "rules": { "spacing": "off", "untranslated": "off" }, "baseline": "known.json" }',
    '/base/two.json': '{ "rules": { "untranslated": "error" }, "include": ["**/*.txt"] }',
  };

  test('later ones win, the file itself wins over all; paths belong to the file that names them', async () => {
    const configuration = await load(files, '/a/x.md');
    assert.deepEqual(configuration.rules, { spacing: 'error', untranslated: 'error' });
    assert.equal(configuration.profile.name, 'generic');
    assert.equal(configuration.baseline, '/base/known.json');
    assert.ok(configuration.excludes('/a/old/x.md'));
    assert.ok(configuration.includes('/base/x.txt') && !configuration.includes('/a/x.txt'));
  });

  test('one file alone', async () => {
    const one = {
      '/.vacancy-notice.json': '{ "extends": "base/one.json" }',
      '/base/one.json': files['/base/one.json'],
    };
    assert.equal((await load(one, '/x.md')).profile.name, 'generic');
  });

  test('a circle', async () => {
    const circle = {
      '/.vacancy-notice.json': '{\n  "extends": "a.json" }',
      '/a.json': '{ "extends": [".vacancy-notice.json"] }',
    };
    assert.deepEqual(await issues(circle, '/x.md'), [
      '/a.json:1:15 extends: This file extends itself (.vacancy-notice.json → a.json → .vacancy-notice.json). Remove one of these links.',
    ]);
  });

  test('the same file by two ways is no circle', async () => {
    const diamond = {
      '/.vacancy-notice.json': '{ "extends": ["a.json", "b.json"] }',
      '/a.json': '{ "extends": "c.json" }',
      '/b.json': '{ "extends": "c.json" }',
      '/c.json': '{ "rules": { "spacing": "off" } }',
    };
    assert.deepEqual((await load(diamond, '/x.md')).rules, { spacing: 'off' });
  });

  test('a file that is not there', async () => {
    const lost = { '/a/.vacancy-notice.json': '{\n  "extends": "../b.json"\n}' };
    assert.deepEqual(await issues(lost, '/a/x.md', {}, 'fr'), [
      '/a/.vacancy-notice.json:2:14 extends : le fichier « ../b.json » n’existe pas (/b.json). Corrigez le chemin, qui part de ce fichier-ci.',
    ]);
  });
});

describe('extends a package', () => {
  const files = {
    '/work/hr/.vacancy-notice.json': '{ "extends": ["@org/notices", "shared-rules/strict.json"] }',
    '/work/node_modules/@org/notices/.vacancy-notice.json':
      '{ "rules": { "spacing": "off" }, "extends": "./more.json" }',
    '/work/node_modules/@org/notices/more.json': '{ "rules": { "field-order": "off" } }',
    '/work/hr/node_modules/shared-rules/strict.json': '{ "rules": { "french-number": "error" } }',
  };

  test('that is installed in the folder or above it, or a file in one', async () => {
    const { rules } = await load(files, '/work/hr/x.md');
    assert.deepEqual(rules, { 'field-order': 'off', spacing: 'off', 'french-number': 'error' });
  });

  test('a file of that name comes first', async () => {
    const beside = { ...files, '/work/hr/shared-rules/strict.json': '{ "rules": { "french-number": "off" } }' };
    const { rules } = await load(beside, '/work/hr/x.md');
    assert.equal(rules['french-number'], 'off');
  });

  test('that is not there', async () => {
    const found = await issues({ '/a/.vacancy-notice.json': '{ "extends": "@org/notices" }' }, '/a/x.md');
    assert.match(
      found[0]!,
      /^\/a\/\.vacancy-notice\.json:1:14 extends: There is neither a file "@org\/notices" .* nor a package/,
    );
  });
});

describe('what is wrong', () => {
  test('unknown keys and values, each with its place', async () => {
    const found = await issues(
      {
        '/.vacancy-notice.json': '{\n  "rule": {},\n  "rules": {\n    "spacing": "loud",\n    "spacng": "off"\n  }\n}',
      },
      '/x.md',
    );
    assert.deepEqual(
      found.map((one) => one.replace(/^(\S+ \S+).*/, '$1')),
      [
        '/.vacancy-notice.json:2:3 rule:',
        '/.vacancy-notice.json:4:16 rules.spacing:',
        '/.vacancy-notice.json:5:5 rules.spacng:',
      ],
    );
  });

  test('in a file that is extended', async () => {
    const files = { '/.vacancy-notice.json': '{ "extends": "a.json" }', '/a.json': '{ oops }' };
    assert.match((await issues(files, '/x.md'))[0]!, /^\/a\.json:1:3 /);
  });

  test('a file that cannot be opened', async () => {
    const readFile = () => {
      throw new Error('EACCES');
    };
    await assert.rejects(new Configurations({ readFile }).forFile('/a/x.md'), {
      name: 'ConfigurationError',
      message: '/a/.vacancy-notice.json: This file cannot be opened (EACCES).',
    });
  });

  test('it is told to everyone who asks', async () => {
    const all = configurations({ '/.vacancy-notice.json': '[]' });
    for (const path of ['/x.md', '/a/y.md']) await assert.rejects(all.forFile(path), ConfigurationError);
  });
});

describe('profile', () => {
  const text = readFileSync('schemas/profiles/generic.json', 'utf8');

  test('a file, relative to the configuration that names it', async () => {
    const files = { '/a/.vacancy-notice.json': '{ "profile": "../p/ours.json" }', '/p/ours.json': text };
    assert.equal((await load(files, '/a/x.md')).profile.name, 'generic');
  });

  test('the caller’s comes first', async () => {
    const files = {
      '/.vacancy-notice.json': '{ "profile": "generic" }',
      '/p.json': text.replace('"generic"', '"ours"'),
    };
    assert.equal((await load(files, '/x.md', { profile: 'nato-is' })).profile, builtInProfile('nato-is'));
    assert.equal((await load(files, '/x.md', { profile: '/p.json' })).profile.name, 'ours');
  });

  test('one that is not there', async () => {
    assert.deepEqual(await issues({ '/a/.vacancy-notice.json': '{ "profile": "nato-si" }' }, '/a/x.md'), [
      '/a/.vacancy-notice.json:1:14 profile: The profile "nato-si" does not exist, neither built in (nato-is, generic, canada-federal, council-of-europe, united-nations) nor as a file (/a/nato-si). Did you mean "nato-is"?',
    ]);
    assert.match(
      (await issues({}, '/x.md', { profile: '/b/ours.json' }))[0]!,
      /^\/b\/ours\.json profile: The profile "ours\.json"/,
    );
  });

  test('a broken one, with file, line and reason', async () => {
    const files = { '/.vacancy-notice.json': '{ "profile": "p.json" }', '/p.json': '{\n  "name": 1 }' };
    assert.match((await issues(files, '/x.md')).join('\n'), /^\/p\.json:2:11 name: /m);
  });

  test('another French spacing', async () => {
    const other = builtInProfile('nato-is').frenchSpacing === 'france' ? 'canada' : 'france';
    const { profile } = await load({ '/.vacancy-notice.json': `{ "frenchSpacing": "${other}" }` }, '/x.md');
    assert.deepEqual([profile.name, profile.frenchSpacing], ['nato-is', other]);
  });
});

describe('include and exclude', () => {
  const loadWith = (content: object) => load({ '/a/.vacancy-notice.json': JSON.stringify(content) }, '/a/x.md');

  test('without them, notices by name', async () => {
    const { includes, excludes } = await loadWith({});
    assert.deepEqual(['/a/x.notice.md', '/a/x.md'].map(includes), [true, false]);
    assert.equal(excludes('/a/x.notice.md'), false);
  });

  test('include names files whatever they are called; without an extension it means notices', async () => {
    const { includes } = await loadWith({ include: ['./texts/*.txt', '2026/**'] });
    assert.deepEqual(
      ['/a/texts/x.txt', '/a/x.notice.md', '/a/2026/x.notice.md', '/a/2026/b/x.png', '/b/texts/x.txt'].map(includes),
      [true, false, true, false, false],
    );
  });

  test('exclude names files and folders', async () => {
    const { excludes } = await loadWith({ exclude: ['old/', '**/draft-*', 'x.notice.md'] });
    assert.deepEqual(
      ['/a/old', '/a/old/b/x.notice.md', '/a/b/draft-1.notice.md', '/a/x.notice.md', '/a/b/x.notice.md'].map(excludes),
      [true, true, true, true, false],
    );
  });
});
