import type { ClauseDefinition } from '../../../schemas/profile.ts';
import { type Alignment, isBlock } from '../model/alignment.ts';
import { type Block, editionsIn, inFile, type Notice } from '../model/notice.ts';
import type { FileEdit } from '../model/problem.ts';
import { isBlank } from '../rules/shared/unwritten.ts';
import { type Language, otherLanguage } from '../text/language.ts';
import { afterBreak, lineEnd, lineStart } from '../text/lines.ts';
import { type FileSource, span, textOf } from '../text/source.ts';
import { endingOf } from '../writing/blocks.ts';
import { placeholderText } from '../writing/placeholder.ts';
import type { StandardPart } from './models/index.ts';

/** What helps with a paragraph or item that is still to be written. */
export interface BlankAction {
  readonly kind: 'paragraph' | 'translation' | 'source' | 'held' | 'delete';
  /** Of the standard paragraph. */
  readonly clause?: ClauseDefinition;
  readonly edits: readonly FileEdit[];
}

/** What other notices know. */
export interface Known {
  readonly standard: readonly StandardPart[];
  readonly translate: (text: string, from: Language) => string | undefined;
}

/**
 * What can take the place of the placeholder at an offset: the standard paragraph that it names, the translation that another notice has
 * of the other edition's text, that text, or nothing. Of one inside a paragraph or item: the text that it holds, or nothing.
 */
export function blankActions(
  notice: Notice,
  alignment: Alignment,
  source: FileSource,
  offset: number,
  { standard, translate }: Known,
): readonly BlankAction[] {
  const block = blankAt(notice, source, offset);
  if (!block) return sentenceActions(notice, source, offset);
  const { language } = block.edition;
  const place = inFile(notice, block.content);
  const inner = { ...place, end: place.end - (block.kind === 'item' ? endingOf(block).length : 0) };
  const put = (text: string): readonly FileEdit[] => [{ span: inner, text }];
  const clause = notice.profile.clauses.find(({ title }) => title[language] === placeholderText(textOf(inner)));
  const paragraph = clause && (clause.text ?? standard.find((part) => part.clause === clause)?.texts)?.[language];
  const counterpart = alignment
    .counterparts(block)
    .filter(isBlock)
    .find((one) => !isBlank(one));
  const text = counterpart && sourceText(counterpart);
  const translation = text === undefined ? undefined : translate(text, otherLanguage(language));
  return [
    ...(clause && paragraph ? [{ kind: 'paragraph' as const, clause, edits: put(paragraph) }] : []),
    ...(translation !== undefined && translation !== paragraph
      ? [{ kind: 'translation' as const, edits: put(translation) }]
      : []),
    ...(text === undefined ? [] : [{ kind: 'source' as const, edits: put(text) }]),
    { kind: 'delete' as const, edits: [{ span: linesToDelete(notice, block), text: '' }] },
  ];
}

/** A placeholder holds no other one, and is shorter than a paragraph gets. */
const LONGEST = 4000;

function sentenceActions(notice: Notice, source: FileSource, offset: number): readonly BlankAction[] {
  const { text } = source;
  const start = text.lastIndexOf('[[', offset + 1);
  const close = text.indexOf(']]', Math.max(start, offset - 1));
  const isBlock = editionsIn(notice, source).some(({ blocks }) =>
    blocks.some((block) => {
      const place = inFile(notice, block.content);
      return place.start <= start && close < place.end;
    }),
  );
  if (start < 0 || close < 0 || close - start > LONGEST || !isBlock) return [];
  const end = close + 2;
  const held = placeholderText(text.slice(start, end));
  const to = text[end] === ' ' ? end + 1 : end;
  const from = to === end && text[start - 1] === ' ' ? start - 1 : start;
  return [
    ...(held ? [{ kind: 'held' as const, edits: [{ span: span(source, start, end), text: held }] }] : []),
    { kind: 'delete' as const, edits: [{ span: span(source, from, to), text: '' }] },
  ];
}

function blankAt(notice: Notice, source: FileSource, offset: number): Block | undefined {
  for (const edition of editionsIn(notice, source)) {
    const found = edition.blocks.find((block) => {
      const { start, end } = inFile(notice, block.span);
      return start <= offset && offset <= end;
    });
    if (found) return isBlank(found) ? found : undefined;
  }
  return undefined;
}

function sourceText(block: Block): string {
  const text = textOf(block.content);
  return block.kind === 'item' ? text.slice(0, text.length - endingOf(block).length) : text;
}

/** A block with the line breaks that follow it. */
function linesToDelete(notice: Notice, block: Block) {
  const { source, start, end } = inFile(notice, block.span);
  const { text } = source;
  let to = end;
  while (to < text.length && /[ \t\r\n]/.test(text[to]!)) to++;
  // An item leaves its list as it is; what is last leaves no blank lines behind.
  const ownEnd = lineEnd(text, end);
  if (block.kind === 'item' && ownEnd < to) to = afterBreak(text, ownEnd);
  return span(source, lineStart(text, start), to);
}
