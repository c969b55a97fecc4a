import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { textOfWordDocument } from '../../client/pasting/word.ts';
import { paragraph, run, wordDocument } from '../support/word.ts';

const list = (id: number, depth = 0) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const text = (body: string) => textOfWordDocument(wordDocument(body), '-');

describe('a Word document', () => {
  test('has its title, headings and numbers, whatever the language of Word', () => {
    assert.equal(
      text(
        paragraph(run('Officer'), style('Titre')) +
          paragraph(run('SUMMARY', '<w:b/>'), style('Titre1') + list(2)) +
          paragraph(run('Text')) +
          paragraph(run('DUTIES'), style('Sub') + list(2)),
      ),
      '# Officer\n\n## 1. SUMMARY\n\nText\n\n## 2. DUTIES',
    );
  });

  test('has bold, italics and links, and none of what is hidden or deleted', () => {
    assert.equal(
      text(
        paragraph(
          run('Grade:', '<w:b/>') +
            run(' G15 ', '<w:b w:val="0"/>') +
            `<w:hyperlink r:id="r1">${run('here', '<w:i/>')}</w:hyperlink>` +
            run('secret', '<w:vanish/>') +
            '<w:del><w:r><w:delText>old</w:delText></w:r></w:del>' +
            `<w:ins>${run(' new')}</w:ins><w:r><w:br/><w:t>line</w:t></w:r>`,
          '<w:rPr><w:b/></w:rPr>',
        ),
      ),
      '**Grade:** G15 [*here*](https://www.example.org/a) new\nline',
    );
  });

  test('has its lists: of the paragraph, of the style, numbered', () => {
    assert.equal(
      text(
        paragraph(run('a'), list(1)) +
          paragraph(run('b'), list(1, 1)) +
          paragraph(run('c'), style('Liste')) +
          paragraph(run('d'), list(2)) +
          paragraph(run('e'), list(2, 1)) +
          paragraph(run('f'), list(2, 1)) +
          paragraph(run('g'), list(2)) +
          paragraph(run('h'), list(2, 1)),
      ),
      '- a\n  - b\n- c\n1. d\n  a) e\n  b) f\n2. g\n  a) h',
    );
  });

  test('has its tables', () => {
    const cell = (content: string) => `<w:tc>${paragraph(run(content))}</w:tc>`;
    assert.equal(
      text(
        `${paragraph(run('Before'))}<w:tbl><w:tr>${cell('A')}${cell('B')}</w:tr><w:tr>${cell('c')}${cell('d')}</w:tr></w:tbl>${paragraph(run('After'))}`,
      ),
      'Before\n\n| A | B |\n| --- | --- |\n| c | d |\n\nAfter',
    );
  });

  test('that is none, or is damaged, is told from one', () => {
    for (const bytes of [
      new Uint8Array(),
      strToU8('text'),
      zipSync({ 'a.txt': strToU8('a') }),
      wordDocument('').slice(0, 90),
    ])
      assert.ok(!textOfWordDocument(bytes, '-'));
    assert.equal(text('<w:tbl>'.repeat(50_000)), undefined);
  });
});
