import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { beginEdition } from '../../../server/core/features/begin-edition.ts';
import { chooseModels, translationsIn } from '../../../server/core/features/models/index.ts';
import { checkNotice, describe } from '../../support/check.ts';
import { sampleNotice } from '../../support/notices.ts';

const NOBODY = () => undefined;

/** A sample with one of its editions only. */
function alone(name: string, language: 'en' | 'fr'): string {
  const { notice } = checkNotice(sampleNotice(name));
  const edition = notice.editions.find((one) => one.language === language)!;
  const place = notice.origins.get(edition.source)!.start;
  const text = notice.sources[0]!.text;
  const start = text.lastIndexOf('\n', place + edition.span.start) + 1;
  return `${text.slice(start, place + edition.span.end).trimEnd()}\n`;
}

suite('the other edition, begun', () => {
  for (const name of ['energy-analyst.notice.md', 'archives-assistant.notice.txt', 'interpreter.notice.md']) {
    for (const language of ['en', 'fr'] as const) {
      test(`of ${name} after the ${language} one lacks only translations`, () => {
        const text = alone(name, language);
        const { notice } = checkNotice([{ path: name, text }]);
        const begun = beginEdition(notice, NOBODY)!;
        assert.notEqual(begun.language, language);
        assert.equal(begun.path, name);
        const both = checkNotice([{ path: name, text: `${text}\n\n${begun.text}` }]);
        assert.equal(both.notice.editions.length, 2);
        const others = both.problems.filter(({ rule }) => rule !== 'placeholder-left');
        assert.deepEqual(others.map(describe), []);
      });
    }
  }

  test('has header, headings, lead-ins and competencies translated, and the source text in the rest', () => {
    const { notice } = checkNotice([{ path: 'x.notice.md', text: alone('energy-analyst.notice.md', 'en') }]);
    const lines = beginEdition(notice, NOBODY)!.text.split('\n');
    for (const line of [
      '# [[À TRADUIRE : Analyst, Energy Resilience]] - 261043',
      '**Date de retrait\u00a0:** 19-nov.-2026',
      '### ACQUIS ESSENTIELS',
      'La personne titulaire du poste doit :',
      "### Gestion de l'information",
      '- [[À TRADUIRE : have a sound grasp of the way in which disruptions spread from one network to another]]\u00a0;',
    ]) {
      assert.ok(lines.includes(line), line);
    }
    assert.ok(lines.some((line) => /^- Travail en équipe : sollicite/.test(line)));
  });

  test('takes what other notices have translated', () => {
    const { notice } = checkNotice([{ path: 'x.notice.md', text: alone('energy-analyst.notice.md', 'en') }]);
    const models = chooseModels([checkNotice(sampleNotice('programme-assistant.notice.md'))]);
    const { text } = beginEdition(notice, translationsIn(models))!;
    assert.match(text, /sans objet/);
    assert.match(text, /Le siège de l'OTAN à Bruxelles est un site sans tabac\./);
  });

  test('of one file of a pair is the other file', () => {
    const [english] = sampleNotice('data-engineer.en.notice.md');
    const { notice } = checkNotice([{ path: 'file:///a/data-engineer.en.notice.md', text: english!.text }]);
    const begun = beginEdition(notice, NOBODY)!;
    assert.equal(begun.path, 'file:///a/data-engineer.fr.notice.md');
    assert.equal(begun.file, undefined);
  });

  test('is not begun where it is there, or where there is no notice', () => {
    assert.equal(beginEdition(checkNotice(sampleNotice('energy-analyst.notice.md')).notice, NOBODY), undefined);
    assert.equal(beginEdition(checkNotice([{ path: 'x.notice.md', text: '' }]).notice, NOBODY), undefined);
  });
});
