import type { Alignment } from '../model/alignment.ts';
import { type Edition, type Field, fieldOf, type Notice } from '../model/notice.ts';
import { isBlank } from '../rules/shared/unwritten.ts';
import { type Language, otherLanguage } from '../text/language.ts';
import { textOf } from '../text/source.ts';
import { hasPlaceholder, type ToDo } from '../writing/placeholder.ts';

/** How much of an edition is there. */
export interface Progress {
  readonly language: Language;
  /** What is done with its texts: those of the first edition are written, those of the second one translated. */
  readonly toDo: ToDo;
  /** Title, fields, paragraphs and list items: all, and those that are there. */
  readonly total: number;
  readonly done: number;
}

/** How much of each edition is there, the first one first. The second one has as many texts as the first one. */
export function progressOf(notice: Notice, alignment: Alignment): readonly Progress[] {
  const [first, second] = notice.editions;
  if (!first) return [];
  const { title, fields, blocks } = first;
  const total = (title ? 1 : 0) + fields.length + blocks.length;
  const written =
    (title && !hasPlaceholder(textOf(title.name)) ? 1 : 0) +
    fields.filter(isWritten).length +
    blocks.filter((block) => !hasPlaceholder(textOf(block.content))).length;
  const language = second?.language ?? otherLanguage(first.language);
  const done = second ? translated(first, second, alignment) : 0;
  return [
    { language: first.language, toDo: 'write', total, done: written },
    { language, toDo: 'translate', total, done },
  ];
}

/** How many texts of the first edition the second one has. */
function translated(first: Edition, second: Edition, alignment: Alignment): number {
  const title = first.title && second.title && !hasPlaceholder(textOf(second.title.name)) ? 1 : 0;
  const fields = first.fields.filter(({ id }) => {
    const field = id === undefined ? undefined : fieldOf(second, id);
    return field && isWritten(field);
  });
  const blocks = first.blocks.filter((block) => {
    if (isBlank(block)) return false;
    const counterparts = alignment.counterparts(block);
    return counterparts.length > 0 && !counterparts.some((row) => hasPlaceholder(textOf(row.span)));
  });
  return title + fields.length + blocks.length;
}

function isWritten({ value }: Field): boolean {
  return value.end > value.start && !hasPlaceholder(textOf(value));
}
