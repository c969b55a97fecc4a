import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { editionOf, inFile } from '../../../server/core/model/notice.ts';
import type { Input } from '../../../server/core/parse/model.ts';
import type { Language } from '../../../server/core/text/language.ts';
import { sampleNotice, sampleNotices } from '../../support/notices.ts';
import { outlines, parseNotice } from '../../support/outline.ts';

/** Changes of form that leave a notice the same. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'CRLF line ends': (text) => text.replace(/\n/g, '\r\n'),
  'CR line ends': (text) => text.replace(/\n/g, '\r'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'junk before': (text) => `Print | Share\n\nPosted by the web team on 3 March\n\n${text}`,
  'trailing white space': (text) => text.replace(/$/gm, '  '),
  'no line end at the end': (text) => text.trimEnd(),
  'many blank lines': (text) => text.replace(/\n\n/g, '\n\n\n\n'),
  'curly apostrophes': (text) => text.replace(/'/g, '’'),
  'no-break spaces': (text) => text.replace(/ ([:;?!»])/g, '\u00a0$1').replace(/« /g, '«\u00a0'),
  'narrow no-break spaces': (text) => text.replace(/[ \u00a0]([:;?!»])/g, '\u202f$1'),
  'decomposed accents': (text) => text.normalize('NFD'),
  'list dots': (text) => text.replace(/^[-*•] /gm, '• '),
  'headings in small letters': (text) =>
    text.replace(
      /^((?:#+ |\*\*)?\d\. )(.*)$/gm,
      (_, number: string, rest: string) => number + rest.charAt(0) + rest.slice(1).toLowerCase(),
    ),
  'closing parenthesis after section numbers': (text) => text.replace(/^((?:#+ |\*\*)?\d)\. /gm, '$1) '),
  'headings with hash marks': (text) => text.replace(/^\*\*(\d\. .*)\*\*$/gm, '## $1'),
  'headings in bold': (text) => text.replace(/^## (.*)$/gm, '**$1**'),
  'thematic breaks between sections': (text) => text.replace(/^((?:## |\*\*)?\d\. )/gm, '---\n\n$1'),
  comments: (text) => text.replace(/^((?:## |\*\*)?\d\. )/gm, '<!-- a note\nof two lines -->\n\n$1'),
  'page numbers': (text) => text.replace(/^((?:## |\*\*)?\d\. )/gm, 'Page 2 of 7\n\n$1'),
};

suite('a notice reads the same', () => {
  for (const inputs of sampleNotices()) {
    const plain = outlines(parseNotice(inputs));
    for (const [form, change] of Object.entries(FORMS)) {
      test(`with ${form}: ${inputs[0]!.path}`, () => {
        const changed = inputs.map(({ path, text }) => ({ path, text: change(text) }));
        assert.equal(compared(outlines(parseNotice(changed))), compared(plain));
      });
    }
  }
});

/** Titles are compared without what the change of form does to their letters. */
function compared(text: string): string {
  return text
    .normalize('NFC')
    .replace(/’/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ');
}

/** The two editions of a bilingual sample, English first. */
function halves(name: string): { path: string; en: string; fr: string } {
  const [{ path, text }] = sampleNotice(name) as [Input];
  const notice = parseNotice([{ path, text }]);
  const of = (language: Language): string => {
    const span = inFile(notice, editionOf(notice, language)!.span);
    return text.slice(text.lastIndexOf('\n', span.start) + 1, text.indexOf('\n', span.end));
  };
  return { path, en: of('en'), fr: of('fr') };
}

const BILINGUAL = [
  'energy-analyst.notice.md',
  'archives-assistant.notice.txt',
  'interpreter.notice.md',
  'programme-assistant.notice.md',
];

suite('editions are told apart', () => {
  for (const name of BILINGUAL) {
    const { path, en, fr } = halves(name);
    const both = (text: string) => outlines(parseNotice([{ path, text }]));
    const expected = both(`${en}\n\n${fr}\n`);

    test(`French first: ${name}`, () => assert.equal(both(`${fr}\n\n${en}\n`), expected));
    test(`as a file pair, in either order: ${name}`, () => {
      const pair = [
        { path: 'a.en.notice.md', text: en },
        { path: 'a.fr.notice.md', text: fr },
      ];
      assert.equal(outlines(parseNotice(pair)), expected);
      assert.equal(outlines(parseNotice([...pair].reverse())), expected);
    });
    test(`as a file pair whose names tell no language: ${name}`, () => {
      assert.equal(
        outlines(
          parseNotice([
            { path: 'one.md', text: fr },
            { path: 'two.md', text: en },
          ]),
        ),
        expected,
      );
    });
    for (const [language, text] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      test(`one edition only: ${language} of ${name}`, () => {
        const { editions } = parseNotice([{ path, text }]);
        assert.deepEqual(
          editions.map((edition) => edition.language),
          [language],
        );
        assert.ok(expected.includes(outlines({ ...parseNotice([{ path, text }]) })));
      });
    }
    test(`without the second header: ${name}`, () => {
      const body = fr.slice(fr.search(/^(?:## |\*\*)?1\. /m));
      const { editions } = parseNotice([{ path, text: `${en}\n\n${body}` }]);
      assert.deepEqual(
        editions.map((edition) => [edition.language, edition.sections.length]),
        [
          ['en', 8],
          ['fr', 8],
        ],
      );
    });
    test(`without the first header: ${name}`, () => {
      const body = en.slice(en.search(/^(?:## |\*\*)?1\. /m));
      const { editions } = parseNotice([{ path, text: `${body}\n\n${fr}` }]);
      assert.deepEqual(
        editions.map((edition) => [edition.language, edition.sections.length]),
        [
          ['en', 8],
          ['fr', 8],
        ],
      );
    });
    test(`only the French header is written yet: ${name}`, () => {
      const header = fr.slice(0, fr.search(/^(?:## |\*\*)?1\. /m));
      const { editions } = parseNotice([{ path, text: `${en}\n\n${header}` }]);
      assert.deepEqual(
        editions.map((edition) => [edition.language, edition.sections.length, edition.fields.length]),
        [
          ['en', 8, 7],
          ['fr', 0, 7],
        ],
      );
    });
    test(`the English half copied for translation, headings done: ${name}`, () => {
      const copied = en
        .replace(/^(?:## |\*\*)?1\. .*$/m, (line) => line.replace('SUMMARY', 'RÉSUMÉ'))
        .replace('Primary Location', 'Emplacement principal')
        .replace('Application Deadline', 'Date de retrait')
        .replace('Salary (Pay Basis)', 'Salaire (Base de paie)');
      const { editions } = parseNotice([{ path, text: `${en}\n\n${copied}` }]);
      assert.deepEqual(
        editions.map((edition) => [edition.language, edition.sections.length]),
        [
          ['en', 8],
          ['fr', 8],
        ],
      );
    });
    test(`letterhead and banner before each edition: ${name}`, () => {
      const banner = 'VACANCY NOTIFICATION/ NOTIFICATION DE LA VACANCE DU POSTE';
      assert.equal(both(`${banner}\n\n${en}\n\n${banner}\n\n${fr}\n`), expected);
    });
  }

  test('an English notice that ends in a French sentence stays one edition', () => {
    const { en } = halves('energy-analyst.notice.md');
    const text = `${en}\n\nLa version française de cet avis sera publiée dans les prochains jours sur notre site.\n`;
    assert.deepEqual(
      parseNotice([{ path: 'x.notice.md', text }]).editions.map(({ language }) => language),
      ['en'],
    );
  });
});

suite('half-typed notices', () => {
  const languages = (text: string) =>
    parseNotice([{ path: 'x.notice.md', text }]).editions.map(({ language }) => language);
  test('nothing', () => assert.deepEqual(languages(''), []));
  test('white space', () => assert.deepEqual(languages(' \n\t\n\u00a0\n'), []));
  test('letterhead only', () =>
    assert.deepEqual(languages('VACANCY NOTIFICATION/ NOTIFICATION DE LA VACANCE DU POSTE\n'), []));
  test('a title', () => assert.deepEqual(languages('Officer, Harbours - 261001\n'), ['en']));
  test('French words', () =>
    assert.deepEqual(languages('La personne titulaire du poste est chargée de la coordination.\n'), ['fr']));
});
