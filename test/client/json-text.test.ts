import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takesValue, withoutChange, withValue } from '../../client/commands/json-text.ts';

const PATH = ['rules', 'spacing'];

test('undo gives a configuration back as it was, or takes away the one that was made', () => {
  const before = '{\n  // ours\n  "profile": "generic"\n}\n';
  const after = withValue(before, PATH, 'off');
  assert.match(after, /\/\/ ours/);
  assert.equal(withoutChange({ before, after, now: after }, PATH), before);
  const made = withValue('{}', PATH, 'off');
  assert.equal(withoutChange({ before: undefined, after: made, now: made }, PATH), undefined);
});

test('undo leaves alone what somebody has changed since', () => {
  const before = '{ "rules": { "spacing": "hint" } }';
  const after = withValue(before, PATH, 'off');
  const now = after.replace('{', '{ "profile": "generic",');
  const undone = withoutChange({ before, after, now }, PATH)!;
  assert.deepEqual(JSON.parse(undone), { profile: 'generic', rules: { spacing: 'hint' } });
  const made = withValue('{}', PATH, 'off');
  const grown = withValue(made, ['profile'], 'generic');
  assert.deepEqual(JSON.parse(withoutChange({ before: undefined, after: made, now: grown }, PATH)!), {
    profile: 'generic',
    rules: {},
  });
  const again = withValue(after, PATH, 'error');
  assert.equal(withoutChange({ before, after, now: again }, PATH), again);
});

test('nothing is put into a configuration that has a mistake, or holds something else where the value belongs', () => {
  for (const text of ['', '{}', '// ours\n{ "rules": { "spacing": "off", } }', '{ "rules": {} }', '{ "profile": "x" }'])
    assert.ok(takesValue(text, PATH), text);
  for (const text of [
    '[1]',
    '"x"',
    '{ "rules": 5 }',
    '{ "rules": [] }',
    '{ "rules": null }',
    '{ "rules": { "a": "off"',
    '{ "a": 1 }}',
    'hello',
  ])
    assert.ok(!takesValue(text, PATH), text);
});

test('undo leaves a configuration alone that somebody has broken since', () => {
  const before = '{ "rules": {} }';
  const after = withValue(before, PATH, 'off');
  const now = after.slice(0, -2);
  assert.equal(withoutChange({ before, after, now }, PATH), now);
});
