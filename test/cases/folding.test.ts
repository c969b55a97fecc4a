import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { check } from '../../server/core/check.ts';
import { type NoticeOfProfile, noticesUnderProfiles } from '../support/under-profiles.ts';

const NARROWEST = 60;
const WIDEST = 100;

/** How programs that wrap text go on with an item: under its mark, or under its text. */
const INDENTS: Readonly<Record<string, (line: string) => string>> = {
  'without indent': () => '',
  'under the text of items': (line) => ' '.repeat(/^\s*(?:[-*•] |\d\. )?/.exec(line)![0].length),
};

suite('folding a notice gives no new problem', () => {
  for (const notice of noticesUnderProfiles().filter(({ name }) => !/^france|^generic, interpreter/.test(name))) {
    for (const [how, indentOf] of Object.entries(INDENTS)) {
      test(`${notice.name}, ${how}`, () => {
        const before = counts(notice);
        for (let width = NARROWEST; width <= WIDEST; width++) {
          const folded = notice.inputs.map(({ path, text }) => ({ path, text: fold(text, width, indentOf) }));
          for (const [problem, count] of counts({ ...notice, inputs: folded })) {
            assert.ok(count <= (before.get(problem) ?? 0), `at ${width} columns: ${problem}`);
          }
        }
      });
    }
  }
});

/** How often each rule reports something in each file. */
function counts({ inputs, profile }: NoticeOfProfile): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { rule, span, message } of check(inputs, { profile }).problems) {
    const key = `${rule} ${span.source.path} ${message('en')}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

function fold(text: string, width: number, indentOf: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => foldLine(line, width, indentOf(line)))
    .join('\n');
}

function foldLine(line: string, width: number, indent: string): string {
  const lines: string[] = [];
  for (let rest = line; ; ) {
    const space = rest.length <= width ? -1 : rest.lastIndexOf(' ', width);
    const isWord = space <= 0 || rest.slice(0, space).trim() === '';
    if (isWord) return [...lines, rest].join('\n');
    lines.push(rest.slice(0, space));
    rest = indent + rest.slice(space + 1);
  }
}
