import { Memo } from '../../memory/memo.ts';
import type { Edition } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { scanOf } from '../../scan/scan.ts';
import { afterBreak, isBreak, lineBounds } from '../../text/lines.ts';
import { span } from '../../text/source.ts';

/** More than one space between two words, and spaces at the end of a line. */
export const spacing = defineRule({
  name: 'spacing',
  family: 'language',
  severity: 'hint',
  fixable: 'safe',
  tags: ['layout', 'unnecessary'],
  documentation: {
    en: {
      summary: 'There are two or more spaces between two words, or spaces at the end of a line.',
      why: 'They show as gaps in the published text, and create needless differences between two versions of the file. Two spaces that break a line inside a Markdown paragraph are allowed.',
    },
    fr: {
      summary: 'Deux espaces ou plus séparent deux mots, ou des espaces terminent une ligne.',
      why: 'Elles laissent des trous dans le texte publié et créent des différences inutiles entre deux versions du fichier. Les deux espaces qui forment un saut de ligne dans un paragraphe Markdown sont admises.',
    },
  },
  examples: [
    { notice: 'archives-assistant.notice.txt', right: 'keeps the written record', wrong: 'keeps the  written record' },
  ],
  messages: {
    en: {
      doubled: 'There are {count} spaces between two words. Keep one.',
      trailing: 'There are spaces at the end of the line. Delete them.',
      leaveOne: 'Keep one space',
      delete: 'Delete the spaces at the end of the line',
    },
    fr: {
      doubled: 'Il y a {count} espaces entre deux mots. N’en gardez qu’une.',
      trailing: 'Il y a des espaces à la fin de la ligne. Supprimez-les.',
      leaveOne: 'Ne garder qu’une espace',
      delete: 'Supprimer les espaces en fin de ligne',
    },
  },
  visit: {
    edition(edition, { report }) {
      const { source } = edition;
      const { text, tokens } = source;
      for (const token of scanOf(edition).gaps) {
        const start = tokens.ends[token - 1]!;
        const end = tokens.starts[token]!;
        const gap = text.slice(start, end);
        // Line ends belong to wrapped lines, tabs and strokes to tables.
        if (!/^[ \u00a0\u202f]+$/.test(gap) || text[end] === '|' || text[start - 1] === '|') continue;
        report({
          message: 'doubled',
          args: { count: gap.length },
          span: span(source, start, end),
          fixes: () => [
            {
              title: 'leaveOne',
              safe: true,
              edits: [{ span: span(source, start, end), text: /[\u00a0\u202f]/.exec(gap)?.[0] ?? ' ' }],
            },
          ],
        });
      }
      for (const { start, end } of TRAILING.of(edition.memos, () => [...trailingSpaces(edition)])) {
        report({
          message: 'trailing',
          span: span(source, start, end),
          fixes: () => [{ title: 'delete', safe: true, edits: [{ span: span(source, start, end), text: '' }] }],
        });
      }
    },
  },
});

const TRAILING = new Memo<readonly { readonly start: number; readonly end: number }[]>();

/** The spaces at the ends of an edition's lines; lines of nothing but spaces and Markdown's line breaks are left out. */
function* trailingSpaces({ source: { text }, span: whole, frontMatter }: Edition) {
  const bounds = lineBounds(text);
  const from = frontMatter?.end ?? whole.start;
  for (let i = 0; i < bounds.length; i += 2) {
    const [at, end] = [Math.max(bounds[i]!, from), bounds[i + 1]!];
    if (at >= whole.end) return;
    let start = end;
    while (start > at && isTrailing(text.charCodeAt(start - 1))) start--;
    if (start < end && start > at && !isLineBreak(text, start, end)) yield { start, end };
  }
}

function isTrailing(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x09 || code === 0x202f;
}

/** Two plain spaces or more before a line that is not blank break the line in Markdown. */
function isLineBreak(text: string, start: number, end: number): boolean {
  if (end - start < 2 || text.charCodeAt(start) !== 0x20 || text.charCodeAt(end - 1) !== 0x20) return false;
  let next = afterBreak(text, end);
  while (next < text.length && isTrailing(text.charCodeAt(next))) next++;
  return next < text.length && !isBreak(text.charCodeAt(next));
}
