import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { textOfHtml } from '../../client/pasting/html.ts';

const pasted = (html: string, mark = '-') => textOfHtml(html, mark);

describe('what Word copies', () => {
  // As Word writes it: the head is full of styles, items are paragraphs, and their marks are text.
  const word = (body: string) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-GB><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
  const item = (mark: string, text: string, level = 1) =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

  test('has bold, links and paragraphs, and none of its styles', () => {
    assert.equal(
      pasted(
        word(`<p class=MsoNormal><b>Location:</b> Brussels, see
<a href="https://www.example.org/a(b)">the <b>page</b></a>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>A second<br>line</p>`),
      ),
      '**Location:** Brussels, see [the **page**](https://www.example.org/a%28b%29).\n\nA second\nline',
    );
  });

  test('has its lists, with the mark of the notice, and numbers as they were', () => {
    assert.equal(
      pasted(
        word(item('·', 'hold a degree;') + item('o', 'be at ease', 2) + item('1.', 'one') + item('b)', 'two')),
        '•',
      ),
      '• hold a degree;\n  • be at ease\n1. one\nb) two',
    );
  });

  test('has its headings, below that of the notice, with their numbers', () => {
    const number = "<span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>";
    assert.equal(
      pasted(word(`<h1 style='mso-list:l1 level1 lfo2'>${number}<b>SUMMARY</b></h1><p>Text</p><h1>2. DUTIES</h1>`)),
      '## 1. SUMMARY\n\nText\n\n## 2. DUTIES',
    );
    assert.equal(pasted(word('<p class=MsoTitle>Officer</p><h2>1. SUMMARY</h2>')), '# Officer\n\n## 1. SUMMARY');
  });

  test('has its tables, and not what they are only laid out with', () => {
    const cell = (text: string) => `<td><p class=MsoNormal>${text}<o:p></o:p></p></td>`;
    assert.equal(
      pasted(word(`<table><tr>${cell('<b>Grade</b>')}${cell('G15')}</tr><tr>${cell('A | B')}${cell('')}</tr></table>`)),
      '| **Grade** | G15 |\n| --- | --- |\n| A \\| B |  |',
    );
    assert.equal(pasted(word(`<table><tr>${cell('One')}</tr><tr>${cell('Two')}</tr></table>`)), 'One\n\nTwo');
  });

  test('has neither deleted text nor comments', () => {
    assert.equal(
      pasted(
        word(
          '<p>The <del>old</del><ins>new</ins> text<span class=MsoCommentReference><a href="#_msocom_1">[A1]</a></span></p>',
        ),
      ),
      'The new text',
    );
  });
});

describe('what browsers copy', () => {
  test('has lists as Word on the web and Google Docs write them', () => {
    assert.equal(
      pasted(
        '<b style="font-weight:normal" id="docs-internal-guid-1"><ul><li aria-level="1"><p role="presentation"><span style="font-weight:700">One:</span><span> a</span></p></li><ul><li aria-level="2"><p>Two</p></li></ul></ul></b>',
      ),
      '- **One:** a\n  - Two',
    );
    assert.equal(
      pasted(
        '<div><ul><li data-aria-level="1"><p>a</p></li></ul></div><div><ul><li data-aria-level="2"><p>b</p></li></ul></div>',
      ),
      '- a\n  - b',
    );
    assert.equal(pasted('<ol start="3"><li>c</li><li>d</li></ol><ol type="a"><li>e</li></ol>'), '3. c\n4. d\na) e');
  });

  test('has addresses as they are, and no links of other kinds', () => {
    assert.equal(
      pasted(
        '<a href="mailto:a@example.org">a@example.org</a>, <a href="https://example.org/">https://example.org</a>, <a href="javascript:alert(1)">here</a>',
      ),
      'a@example.org, https://example.org, here',
    );
  });

  test('has marks where Markdown reads them', () => {
    assert.equal(
      pasted('<p><b> Grade: </b>G15, <b>Grade:</b>G15, <b>a</b><b>b</b> <i>c</i></p>'),
      '**Grade:** G15, **Grade**:G15, **ab** *c*',
    );
  });

  test('keeps the no-break spaces of French, one each', () => {
    assert.equal(pasted('<p>Salaire&nbsp;: 6&#8239;713&nbsp; euros</p>'), 'Salaire\u00a0: 6\u202f713 euros');
  });
});

test('whatever is pasted, text is neither lost nor read as marks of its own', () => {
  const tags = [
    'b',
    'p',
    'li',
    'ul',
    'ol',
    'table',
    'tr',
    'td',
    'a href="https://x.org"',
    'h1',
    'h2',
    'div',
    '/p',
    '/td',
    '/li',
    '/b',
    '/table',
    '/ul',
  ];
  const piece = fc.oneof(
    fc.constantFrom(...tags).map((tag) => `<${tag}>`),
    fc.integer({ min: 100, max: 999 }).map((number) => ` w${number} `),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const html = pieces.join('');
      const words = (text: string) => [...text.matchAll(/w\d{3}/g)].map(String).sort();
      assert.deepEqual(words(pasted(html)), words(html));
    }),
  );
});

test('hostile texts take linear time', () => {
  for (const part of [
    '<div>',
    '<table><tr><td>',
    '<b>a',
    '<ul><li>',
    '<a href="x">',
    '<p style="a:b;;;;">x',
    '<br> ',
    '&nbsp; ',
  ]) {
    // Of the processor, since a busy machine lets others run in between.
    const began = process.cpuUsage().user;
    pasted(part.repeat(50_000));
    assert.ok(process.cpuUsage().user - began < 5_000_000, part);
  }
});
