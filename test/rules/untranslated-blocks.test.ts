import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Block, Notice } from '../../server/core/model/notice.ts';
import { parse } from '../../server/core/parse/index.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { type BuiltInProfile, builtInProfile } from '../../server/core/profile/index.ts';
import { untranslatedBlocks } from '../../server/core/scan/untranslated.ts';
import { textOf } from '../../server/core/text/source.ts';
import { alignInputs, beadsOf } from '../core/align/cases.ts';
import { corpus, NO_SHARED, sampleNotices, seeds } from '../support/notices.ts';

function untranslated(notice: Notice): Block[] {
  return [...untranslatedBlocks(notice)];
}

function all(): readonly { readonly inputs: readonly Input[]; readonly profile: BuiltInProfile }[] {
  return [
    ...[...(seeds() ?? []), ...sampleNotices()].map((inputs) => ({ inputs, profile: 'nato-is' as const })),
    ...(corpus() ?? []).map((inputs) => ({ inputs, profile: 'generic' as const })),
  ];
}

describe('blocks in the wrong language', () => {
  test('there is none in what people have published', { skip: !seeds() && NO_SHARED }, () => {
    for (const { inputs, profile } of all()) {
      const found = untranslated(parse(inputs, builtInProfile(profile)));
      assert.deepEqual(
        found.map((block) => textOf(block.content)),
        [],
      );
    }
  });

  test('a block that was replaced by its counterpart is found', () => {
    let tried = 0;
    const missed: string[] = [];
    for (const inputs of [...(seeds() ?? []), ...sampleNotices()]) {
      const { alignment } = alignInputs(inputs, builtInProfile('nato-is'));
      for (const { en, fr } of beadsOf(alignment)) {
        const [english, french] = [en[0], fr[0]];
        if (en.length * fr.length !== 1 || english?.kind === 'heading' || french?.kind === 'heading') continue;
        const text = textOf(english!.content);
        if (text.split(/\s+/).length < 8 || tried++ % 3 > 0) continue;
        const { source, start, end } = french!.content;
        const replaced = source.text.slice(0, start) + text + source.text.slice(end);
        const edited = inputs.map(({ path, text: before }) => ({
          path,
          text: path === source.path ? replaced : before,
        }));
        const found = untranslated(parse(edited, builtInProfile('nato-is')));
        if (found.length !== 1 || textOf(found[0]!.content) !== text) missed.push(text);
      }
    }
    assert.ok(missed.length <= 0.02 * tried, missed.join('\n'));
  });
});
