import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Renamable, renamableAt, rename } from '../../../server/core/features/rename.ts';
import type { Input } from '../../../server/core/parse/model.ts';
import { checkNotice } from '../../support/check.ts';
import { sampleNotice } from '../../support/notices.ts';

const SAMPLE = sampleNotice('energy-analyst.notice.md');

function at(
  inputs: readonly Input[],
  search: string,
): { found: Renamable | undefined; apply(name: string): string | undefined } {
  const { notice } = checkNotice(inputs);
  const source = notice.sources.find(({ text }) => text.includes(search))!;
  const found = renamableAt(notice, source, source.text.indexOf(search) + 1);
  return {
    found,
    apply(name) {
      const edits = found && rename(notice, found, name);
      return (
        edits &&
        [...edits]
          .sort((a, b) => b.span.start - a.span.start)
          .reduce((text, { span, text: put }) => text.slice(0, span.start) + put + text.slice(span.end), source.text)
      );
    },
  };
}

suite('rename', () => {
  const [{ text }] = SAMPLE as [Input];
  const count = (all: string, part: string) => all.split(part).length - 1;

  test('a title: both at once, with all that calls the post by it', () => {
    const { found, apply } = at(SAMPLE, 'Analyst, Energy Resilience');
    assert.equal(found!.text, 'Analyst, Energy Resilience | Analyste (résilience énergétique)');
    const renamed = apply('Adviser, Energy Resilience | Conseiller (résilience énergétique)')!;
    assert.equal(count(renamed, 'Analyst, Energy Resilience'), 0);
    assert.equal(count(renamed, 'Adviser, Energy Resilience'), count(text, 'Analyst, Energy Resilience'));
    assert.equal(
      count(renamed, 'Conseiller (résilience énergétique)'),
      count(text, 'Analyste (résilience énergétique)'),
    );
    assert.ok(count(text, 'Analyst, Energy Resilience') > 1);
  });

  test('one title alone is that of the edition in which it was asked for', () => {
    const renamed = at(SAMPLE, 'Analyste (résilience').apply('Conseiller')!;
    assert.equal(count(renamed, 'Analyste (résilience énergétique)'), 0);
    assert.equal(count(renamed, 'Analyst, Energy Resilience'), count(text, 'Analyst, Energy Resilience'));
  });

  test('what can be no title is refused', () => {
    const { apply } = at(SAMPLE, 'Analyst, Energy Resilience');
    for (const name of ['', ' | x', 'a | b | c', 'a\nb']) assert.equal(apply(name), undefined);
    assert.equal(apply('Analyst, Energy Resilience | Analyste (résilience énergétique)'), text);
  });

  test('an acronym in both editions, but not inside of another one or of an address', () => {
    const inputs = [
      {
        path: 'a.notice.md',
        text: `${text}\nThe ABX and the ABX-S, see https://example.org/ABX and XABX.\n`.replace(
          '# Analyste',
          'The ABX is new.\n\n# Analyste',
        ),
      },
    ];
    const { found, apply } = at(inputs, 'ABX is new');
    assert.deepEqual([found!.kind, found!.text], ['acronym', 'ABX']);
    const renamed = apply('QRS')!;
    assert.match(renamed, /The QRS and the ABX-S, see https:\/\/example\.org\/ABX and XABX\./);
    assert.match(renamed, /The QRS is new\./);
    assert.equal(at(inputs, 'ABX-S').found!.text, 'ABX-S');
    assert.equal(at(inputs, 'example.org').found, undefined);
    assert.equal(at(inputs, 'and the').found, undefined);
  });
});
