import type { Profile } from '../../../../schemas/profile.ts';
import type { Block } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import type { Passage } from '../../scan/model.ts';
import { passageAt, scanOf } from '../../scan/scan.ts';
import { isCapitalLetter } from '../../text/letters.ts';
import { isSpace, type Source, span, textOf } from '../../text/source.ts';
import { spaceFor } from '../../writing/french-space.ts';
import { isOneTooMany } from './doubled-marks.ts';
import { listOf } from './lists.ts';

/** Two punctuation marks in a row of which one is too many. */
export const doublePunctuation = defineRule({
  name: 'double-punctuation',
  family: 'language',
  severity: 'warning',
  fixable: 'safe',
  tags: ['layout', 'unnecessary'],
  documentation: {
    en: {
      summary: 'Two punctuation marks follow each other where one is enough: “requirements,.”.',
      why: 'Such a pair is usually left over from an edit, and readers wonder whether words are missing in between. Keep the right mark.',
    },
    fr: {
      summary: 'Deux signes de ponctuation se suivent, dont l’un est de trop : « exigences,. ».',
      why: 'Une telle paire est le plus souvent un reste de correction, et le lecteur se demande s’il manque des mots entre les deux. Gardez le signe voulu.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'originals on paper, film',
      wrong: 'originals on paper,, film',
    },
  ],
  messages: {
    en: {
      marks: '“{marks}” has one mark too many. Keep only the right one, probably “{kept}”.',
      leave: 'Keep only “{kept}”',
    },
    fr: {
      marks:
        'Les signes « {marks} » se suivent, alors qu’un seul suffit. Ne laissez que celui qui est voulu, sans doute « {kept} ».',
      leave: 'Ne laisser que « {kept} »',
    },
  },
  visit: {
    edition(edition, { profile, report }) {
      const { source } = edition;
      const { text } = source;
      const scan = scanOf(edition);
      let read = 0;
      for (const token of scan.markPairs) {
        const first = source.tokens.starts[token]!;
        if (first < read) continue;
        const last = endOfRun(source, token, first);
        if (last === first) continue;
        read = last + 1;
        const passage = passageAt(scan, token);
        const kept = keptMark(text, first, last, passage);
        const range = span(source, first, last + 1);
        report({
          message: 'marks',
          args: { marks: textOf(range), kept },
          span: range,
          fixes: () => [
            {
              title: 'leave',
              args: { kept },
              safe: true,
              edits: [
                {
                  span: span(source, beforeSpaces(text, first), last + 1),
                  text: written(text, first, last, kept, passage, profile),
                },
              ],
            },
          ],
        });
      }
    },
  },
});

/** The last mark of the run of marks, each one too many behind the one before, that begins at a mark. */
function endOfRun({ text, tokens: { starts } }: Source, token: number, first: number): number {
  let last = first;
  for (let next = token + 1; ; next++) {
    const at = starts[next];
    if (at === undefined || (!isEmphasis(text[at]) && !isMark(text[at]))) return last;
    if (isEmphasis(text[at])) continue;
    if (/[\r\n]/.test(text.slice(last, at))) return last;
    if (!isOneTooMany(text, last, at) && (last === first || !isOneTooMany(text, first, at))) return last;
    last = at;
  }
}

function isMark(letter: string | undefined): boolean {
  return letter !== undefined && ',;:.?!'.includes(letter);
}

function isEmphasis(letter: string | undefined): boolean {
  return letter === '*' || letter === '_';
}

/**
 * The mark that is most likely meant: at the end of an item what its list asks for, at the end of another block the strongest one,
 * inside it what the next word's first letter tells.
 */
function keptMark(text: string, first: number, last: number, { node }: Passage): string {
  const marks = text.slice(first, last + 1);
  const strongest = (order: string): string => [...order].find((mark) => marks.includes(mark))!;
  if (/[?!]/.test(marks)) return strongest('?!');
  const end = node.kind === 'paragraph' || node.kind === 'item' ? node.content.end : node.span.end;
  let next = last + 1;
  while (next < end && /[\s\u00a0\u202f*_)\]»"”]/.test(text[next]!)) next++;
  if (next >= end) return (node.kind === 'item' && itemMark(node)) || strongest('.:;,');
  return strongest(isCapitalLetter(text[next]!) ? '.:;,' : ':;,.');
}

/** What an item ends in by its place in the list. */
function itemMark(item: Block): string | undefined {
  const list = listOf(item);
  return list?.items.at(-1) === item ? '.' : list?.style;
}

/** The kept mark with the space before it that its language wants, and the emphasis marks inside the run. */
function written(
  text: string,
  first: number,
  last: number,
  kept: string,
  { node: { edition } }: Passage,
  { frenchSpacing }: Profile,
): string {
  const inside = text.slice(first, last + 1);
  const emphasis = inside.replace(/[^*_]/g, '');
  if (edition.language !== 'fr' || !';:?!'.includes(kept)) return kept + emphasis;
  const space = text.slice(beforeSpaces(text, first), first) || /[\s\u00a0\u202f]/.exec(inside)?.[0];
  return (space ?? spaceFor(kept, edition, frenchSpacing)) + kept + emphasis;
}

/** Where the spaces before a mark begin; a line end stays. */
function beforeSpaces(text: string, at: number): number {
  let from = at;
  while (from > 0 && isSpace(text.charCodeAt(from - 1)) && !/[\r\n]/.test(text[from - 1]!)) from--;
  return from;
}
