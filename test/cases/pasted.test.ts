import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { check } from '../../server/core/check.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { type NoticeOfProfile, noticesUnderProfiles } from '../support/under-profiles.ts';

/** What a program makes of an edition's text: a file, or the English or French part of one. */
type Change = (text: string) => string;

const byLine =
  (change: (line: string) => string): Change =>
  (text) =>
    text.split('\n').map(change).join('\n');

/** The mark of each item, by its place in its list. */
const withMarks =
  (markOf: (place: number) => string): Change =>
  (text) => {
    let place = 0;
    return byLine((line) => {
      const item = /^(?:[-*•]) +(.*)$/.exec(line);
      if (!item && line.trim() !== '') place = 0;
      return item ? markOf(place++) + item[1]! : line;
    })(text);
  };

const heading = (change: (text: string, marks: string) => string): Change =>
  byLine((line) => line.replace(/^(#{1,4}) (.+)$/, (_, marks: string, text: string) => change(text, marks)));

const FIELD = /^\*\*([^*:]+?)(\s*:)\*\* *(\S.*)$/;

const field = (change: (label: string, colon: string, value: string) => string): Change =>
  byLine((line) =>
    line.replace(FIELD, (_, label: string, colon: string, value: string) => change(label, colon, value)),
  );

/** The lines of a header as one block: each run of fields, blank lines between them left out. */
const header =
  (change: (fields: readonly (readonly [label: string, colon: string, value: string])[]) => string): Change =>
  (text) =>
    text.replace(/(?:^\*\*[^*:\n]+?\s*:\*\* *\S.*$\n*)+/gm, (run) => {
      const fields = run
        .split('\n')
        .flatMap((line) =>
          [FIELD.exec(line)].flatMap((found) => (found ? [[found[1]!, found[2]!, found[3]!] as const] : [])),
        );
      return `${change(fields)}\n\n`;
    });

const letter = (place: number) => 'abcdefghijklmnopqrstuvwxyz'[place % 26]!;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const entity: Readonly<Record<string, string>> = {
  é: '&eacute;',
  è: '&egrave;',
  à: '&agrave;',
  ç: '&ccedil;',
  ê: '&ecirc;',
  É: '&Eacute;',
  '«': '&laquo;',
  '»': '&raquo;',
  '’': '&rsquo;',
  '\u00a0': '&nbsp;',
};

/** Words of more than eight letters, with a character in their middle. */
const insideWords = (character: string): Change =>
  byLine((line) =>
    /[:#*]/.test(line)
      ? line
      : line.replace(/(?<![\p{L}\p{N}./@-])(\p{Ll}{5})(\p{Ll}{4,})(?![\p{L}\p{N}./@-])/gu, `$1${character}$2`),
  );

const CHANGES: Readonly<Record<string, Change>> = {
  ...Object.fromEntries(
    [
      '\uf0b7 ',
      '\uf0b7\t',
      '\uf0a7 ',
      '§ ',
      'o ',
      'o\t',
      '➢ ',
      '✓ ',
      '✔ ',
      '→ ',
      '■ ',
      '► ',
      '∙ ',
      '⁃ ',
      '▪ ',
      '◦ ',
      '‣ ',
      '● ',
      '○ ',
      '· ',
      '– ',
      '— ',
      '+ ',
      '* ',
      '-\t',
    ].map((mark) => [`items marked ${JSON.stringify(mark)}`, withMarks(() => mark)]),
  ),
  'items a.': withMarks((place) => `${letter(place)}. `),
  'items a)': withMarks((place) => `${letter(place)}) `),
  'items (a)': withMarks((place) => `(${letter(place)}) `),
  'items 1.': withMarks((place) => `${place + 1}. `),
  'items 1)': withMarks((place) => `${place + 1}) `),
  'items (1)': withMarks((place) => `(${place + 1}) `),
  'items (i)': withMarks((place) => `(${ROMAN[place % 12]!}) `),
  'items i.': withMarks((place) => `${ROMAN[place % 12]!}. `),
  'items with an indent': withMarks(() => '  - '),
  'items with a wide mark': withMarks(() => '-   '),
  'items as HTML': withMarks(() => '<li>'),
  'items as HTML, closed': byLine((line) => line.replace(/^[-*•] (.*)$/, '<li>$1</li>')),
  'items with blank lines between': byLine((line) => line.replace(/^([-*•] .*)$/, '$1\n')),
  'headings in bold': heading((text) => `**${text}**`),
  'headings in bold underscores': heading((text) => `__${text}__`),
  'headings closed': heading((text, marks) => `${marks} ${text} ${marks}`),
  'headings with an id': heading((text, marks) => `${marks} ${text} {#id-${text.length}}`),
  'headings with a class': heading((text, marks) => `${marks} ${text} {.unnumbered #a}`),
  'headings without a space': heading((text, marks) => `${marks}${text}`),
  'headings in HTML': heading((text, marks) => `<h${marks.length}>${text}</h${marks.length}>`),
  'headings in HTML with attributes': heading(
    (text, marks) => `<h${marks.length} class="x" id="y"><strong>${text}</strong></h${marks.length}>`,
  ),
  'headings bold within': heading((text, marks) => `${marks} **${text}**`),
  'headings underlined': heading((text, marks) =>
    marks.length > 2 ? `${marks} ${text}` : `${text}\n${(marks.length === 1 ? '=' : '-').repeat(text.length)}`,
  ),
  'headings with escaped numbers': heading((text, marks) => `${marks} ${text.replace(/^(\d)\. /, '$1\\. ')}`),
  'headings with an anchor': heading((text, marks) => `${marks} <a name="x"></a>${text}`),
  'headings a rank deeper': heading((text, marks) => `${marks.length > 1 ? '#' : ''}${marks} ${text}`),
  'headings with a tab': heading((text, marks) => `${marks}\t${text}`),
  'fields plain': field((label, colon, value) => `${label}${colon} ${value}`),
  'fields with the colon outside of the bold': field((label, colon, value) => `**${label}**${colon} ${value}`),
  'fields with bold values': field((label, colon, value) => `${label}${colon} **${value}**`),
  'fields with everything bold': field((label, colon, value) => `**${label}${colon} ${value}**`),
  'fields with a tab': field((label, colon, value) => `**${label}${colon}**\t${value}`),
  'fields in strong': field((label, colon, value) => `<strong>${label}${colon}</strong> ${value}`),
  'fields with a line break': field((label, colon, value) => `**${label}${colon}** ${value}<br>`),
  'fields in HTML paragraphs': field((label, colon, value) => `<p><b>${label}${colon}</b> ${value}</p>`),
  'fields with the value below': field((label, colon, value) => `**${label}${colon}**\n${value}`),
  'fields with the value in a paragraph below': field((label, colon, value) => `**${label}${colon}**\n\n${value}`),
  'fields without a colon, the value below': field((label, _, value) => `**${label.trim()}**\n\n${value}`),
  'fields in a Markdown table': header((fields) =>
    ['| | |', '|---|---|', ...fields.map(([label, colon, value]) => `| ${label}${colon} | ${value} |`)].join('\n'),
  ),
  'fields in a Markdown table without bars around': header((fields) =>
    fields.map(([label, colon, value], i) => `${label}${colon} | ${value}${i === 0 ? '\n---|---' : ''}`).join('\n'),
  ),
  'fields in an HTML table': header(
    (fields) =>
      `<table>\n${fields.map(([label, colon, value]) => `<tr><td>${label}${colon}</td><td>${value}</td></tr>`).join('\n')}\n</table>`,
  ),
  'fields in an HTML table of many lines': header(
    (fields) =>
      `<table>\n<tbody>\n${fields.map(([label, colon, value]) => `<tr>\n<th>${label}${colon}</th>\n<td>${value}</td>\n</tr>`).join('\n')}\n</tbody>\n</table>`,
  ),
  'fields as a definition list': field(
    (label, colon, value) => `${label}${colon.replace(':', '').trimEnd()}\n: ${value}`,
  ),
  'fields in a row': header((fields) =>
    fields.map(([label, colon, value]) => `**${label}${colon}** ${value}`).join('  \n'),
  ),
  'names of characters': (text) => text.replace(/[éèàçêÉ«»’\u00a0]/g, (one) => entity[one]!),
  'numbers of characters': (text) => text.replace(/[éèàçêÉ«»’]/g, (one) => `&#${one.charCodeAt(0)};`),
  'hexadecimal numbers of characters': (text) =>
    text.replace(/[éèàçêÉ«»’]/g, (one) => `&#x${one.charCodeAt(0).toString(16)};`),
  'straight apostrophes as references': (text) => text.replace(/'/g, '&#39;'),
  'narrow spaces as references': (text) => text.replace(/\u00a0/g, '&#8239;'),
  'marks escaped as Pandoc does': (text) => text.replace(/(['"])/g, '\\$1').replace(/^(\d)\. /gm, '$1\\. '),
  'YAML front matter': (text) => `---\ntitle: "Notice: a post"\nlang: en\n---\n\n${text}`,
  'TOML front matter': (text) => `+++\ntitle = "Notice: a post"\ndraft = false\n+++\n\n${text}`,
  'paragraphs in HTML': byLine((line) => (/^[A-ZÀ-Ý][^:]{60,}\.$/.test(line) ? `<p>${line}</p>` : line)),
  'paragraphs with attributes': byLine((line) =>
    /^[A-ZÀ-Ý][^:]{60,}\.$/.test(line) ? `<p style="margin: 0">${line}</p>` : line,
  ),
  'paragraphs with spans': byLine((line) =>
    /^[A-ZÀ-Ý][^:]{60,}\.$/.test(line) ? `<span lang="x">${line}</span>` : line,
  ),
  'line breaks in HTML': byLine((line) => (/^[A-ZÀ-Ý][^:]{60,}\.$/.test(line) ? `${line}<br />` : line)),
  'no-break spaces between words': byLine((line) =>
    /^[A-ZÀ-Ý].{60}/.test(line) ? line.replace(/ (of|de|à|in) /g, ' $1\u00a0') : line,
  ),
};

/** Changes that leave a character behind which is reported as what it is. */
const HIDDEN: Readonly<Record<string, Change>> = {
  'soft hyphens': insideWords('\u00ad'),
  'zero-width spaces': insideWords('\u200b'),
  'zero-width joiners': insideWords('\u200d'),
  'form feeds between pages': (text) => text.replace(/^(#+ \d?\.?.*)$/gm, '\f\n$1'),
};

/** One of each form; one whose items are not wrapped, since the changes go by lines. */
const own = noticesUnderProfiles().filter(
  ({ name }) => !/^(?:generic|france),|interpreter|programme|boat|harbour|translator|chemist/.test(name),
);

suite('no program that a notice comes out of gives it a problem', () => {
  for (const [how, change] of Object.entries(CHANGES)) {
    test(how, () => assertNothingNew(change, /^$/));
  }
  for (const [how, change] of Object.entries(HIDDEN)) {
    test(how, () => assertNothingNew(change, /^character$/));
  }
});

function assertNothingNew(change: Change, expected: RegExp): void {
  let changed = 0;
  const found = own.flatMap((notice) => {
    const inputs = notice.inputs.map(({ path, text }) => ({ path, text: change(text) }));
    if (inputs.some(({ text }, i) => text !== notice.inputs[i]!.text)) changed++;
    return problemsOf({ ...notice, inputs })
      .filter(({ rule }) => !expected.test(rule))
      .map((problem) => `${notice.name}: ${problem.rule} ${problem.message('en')}`);
  });
  assert.deepEqual(found, []);
  assert.ok(changed > 0, 'some notice is changed');
}

function problemsOf({ inputs, profile }: Pick<NoticeOfProfile, 'profile'> & { readonly inputs: readonly Input[] }) {
  return check(inputs, { profile }).problems;
}
