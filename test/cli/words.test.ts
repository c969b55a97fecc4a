import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLEAN, places, plant, Sandbox } from './support.ts';

test('a word of the house, as the editor writes it into the configuration, is none that the command reports', (t) => {
  const sandbox = new Sandbox(t, { 'a.notice.md': plant(CLEAN, 'advises Allies', 'advises recieved Allies') });
  const reported = () =>
    places(JSON.parse(sandbox.check('a.notice.md', '--format', 'json').stdout)).filter((place) =>
      place.endsWith(' misspelling'),
    );
  assert.equal(reported().length, 1);
  sandbox.write('.vacancy-notice.json', '{ "words": { "fr": ["recieved"] } }');
  assert.equal(reported().length, 1, 'a word of the other language');
  sandbox.write('.vacancy-notice.json', '{ "words": { "en": ["recieved"] } }');
  assert.deepEqual(reported(), []);
});
