import { type Alignment, isBlock } from '../../model/alignment.ts';
import type { Row, Section } from '../../model/notice.ts';
import { foldPhrase } from '../../text/fold.ts';
import { textOf } from '../../text/source.ts';
import { isPlaceholder, placeholderText } from '../../writing/placeholder.ts';
import { contentOf } from './rows.ts';

/** Whether a row is a placeholder and nothing else. */
export function isBlank(row: Row): boolean {
  return isPlaceholder(textOf(contentOf(row)));
}

/**
 * Whether a section is still to be written: it holds a placeholder that may become any text. One that holds the words of its
 * counterpart will become the translation of that, and leaves no doubt about the rest.
 */
export function isUnwritten(section: Section, alignment: Alignment): boolean {
  return section.allBlocks.some(
    (block) => isBlank(block) && !holdsCounterpart(textOf(block.content), alignment.counterparts(block)),
  );
}

/** The words of a placeholder that are looked for, and the share that is enough: the counterpart may have been changed since. */
const MOST_WORDS = 40;
const ENOUGH = 0.6;

function holdsCounterpart(text: string, counterparts: readonly Row[]): boolean {
  const words = foldedWords(placeholderText(text.trim())).slice(0, MOST_WORDS);
  if (words.length === 0) return false;
  const known = new Set(counterparts.filter(isBlock).flatMap((row) => foldedWords(textOf(row.content))));
  return words.filter((word) => known.has(word)).length >= words.length * ENOUGH;
}

function foldedWords(text: string): readonly string[] {
  return foldPhrase(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
