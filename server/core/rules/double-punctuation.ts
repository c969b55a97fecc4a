import type { Block } from '../notice.ts';
import { defineRule } from '../rule.ts';
import { isSpace, type Source, span } from '../text/source.ts';
import { isOneTooMany } from './support/doubled-marks.ts';
import { usualSpace } from './support/french-space.ts';
import { listOf } from './support/lists.ts';
import { type Passage, passageAt, scanOf } from './support/scan.ts';

/** Two punctuation marks in a row of which one is too many. */
export const doublePunctuation = defineRule({
  name: 'double-punctuation',
  family: 'language',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary: 'Two punctuation marks follow each other, of which one is too many: “requirements,.”.',
      why: 'Such a pair is mostly left over from an edit, and a reader wonders whether words are missing in between. Keep the mark that is meant.',
    },
    fr: {
      summary: 'Deux signes de ponctuation se suivent, dont l’un est de trop : « exigences,. ».',
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
      pair: 'Of the marks “{pair}”, one is too many. Keep the one that is meant, probably “{kept}”.',
      keep: 'Keep only “{kept}”',
    },
    fr: {
      pair: 'Dans « {pair} », l’un des deux signes est de trop. Gardez celui qui est voulu, sans doute « {kept} ».',
      keep: 'Ne garder que « {kept} »',
    },
  },
  visit: {
    edition(edition, { report }) {
      const { source } = edition;
      const { text, tokens } = source;
      const scan = scanOf(edition);
      let end = 0;
      for (const token of scan.markPairs) {
        const first = tokens.starts[token]!;
        const second = secondMark(source, token);
        // Of three marks in a row the first two are reported.
        if (first < end || !isOneTooMany(text, first, second)) continue;
        end = second + 1;
        const passage = passageAt(scan, token);
        const kept = keptMark(text, first, second, passage);
        report({
          message: 'pair',
          args: { pair: text.slice(first, second + 1), kept },
          span: span(source, first, second + 1),
          fixes: () => [
            {
              title: 'keep',
              args: { kept },
              safe: true,
              edits: [
                {
                  span: span(source, beforeSpaces(text, first), second + 1),
                  text: written(source, first, second, kept, passage),
                },
              ],
            },
          ],
        });
      }
    },
  },
});

function secondMark({ text, tokens: { starts } }: Source, token: number): number {
  let next = token + 1;
  while ('*_'.includes(text[starts[next]!]!)) next++;
  return starts[next]!;
}

/** The mark that is most likely meant: at the end of a block what belongs there, inside it what the next word's first letter tells. */
function keptMark(text: string, first: number, second: number, { node }: Passage): string {
  const pair = [text[first]!, text[second]!];
  const isMet = (mark: string): boolean => pair.includes(mark);
  if (text[first] === text[second]) return text[first]!;
  if (isMet('?')) return '?';
  if (isMet('!')) return '!';
  const next = text.slice(second + 1, node.span.end).replace(/^[\s\u00a0\u202f*_)\]»"”]+/, '');
  if (next === '') {
    const wanted = node.kind === 'item' ? itemMark(node) : '.';
    if (wanted !== undefined && isMet(wanted)) return wanted;
    return ['.', ':', ';', ','].find(isMet)!;
  }
  const startsSentence = /^\p{Lu}/u.test(next);
  return (startsSentence ? ['.', ':', ';', ','] : [':', ';', ',', '.']).find(isMet)!;
}

/** What an item ends in by its place in the list. */
function itemMark(item: Block): string | undefined {
  const list = listOf(item);
  return list?.items.at(-1) === item ? '.' : list?.style;
}

/** The kept mark with the space before it that its language wants, and the emphasis marks between the two. */
function written({ text }: Source, first: number, second: number, kept: string, { node }: Passage): string {
  const before = text.slice(beforeSpaces(text, first), first);
  const emphasis = text.slice(first + 1, second).trim();
  const wantsSpace = node.edition.language === 'fr' && ';:?!'.includes(kept);
  const inner = /[\s\u00a0\u202f]/.exec(text.slice(first + 1, second))?.[0] ?? '';
  const space = wantsSpace ? before || inner || usualSpace(node.edition) : '';
  return space + kept + emphasis;
}

function beforeSpaces(text: string, at: number): number {
  let from = at;
  while (from > 0 && isSpace(text.charCodeAt(from - 1))) from--;
  return from;
}
