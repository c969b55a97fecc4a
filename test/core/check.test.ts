import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../server/core/check.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { sampleNotice } from '../support/notices.ts';

test('a check that fails outside of all rules reports that in each file, and throws nothing', () => {
  const broken = {
    ...builtInProfile('nato-is')!,
    get fields(): never {
      throw new Error('no fields today');
    },
  };
  const inputs = sampleNotice('data-engineer.en.notice.md');
  const { problems, notice } = check(inputs, { profile: broken });
  assert.deepEqual(
    problems.map(({ rule, span }) => `${span.source.path} ${rule}`),
    inputs.map(({ path }) => `${path} internal-error`),
  );
  assert.match(problems[0]!.message('en'), /no fields today/);
  assert.deepEqual(notice.editions, []);
});
