import assert from 'node:assert/strict';
import { test } from 'node:test';
import { name } from '../package.json';

test('the runner runs', () => assert.equal(name, 'vacancy-notice'));
