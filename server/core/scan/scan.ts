import { Memo } from '../memory/memo.ts';
import type { Alignment } from '../model/alignment.ts';
import type { Block, Edition, Field, Heading, Title } from '../model/notice.ts';
import { otherLanguage } from '../text/language.ts';
import { placeIn } from '../text/search.ts';
import { type Span, textOf } from '../text/source.ts';
import type { Passage, Scan } from './model.ts';
import { readScan } from './scanner.ts';

const SCAN = new Memo<Scan>();

/** The scan of an edition, made once. */
export function scanOf(edition: Edition): Scan {
  return SCAN.of(edition.memos, () => readScan(edition));
}

/** The passage that a token found by a scan stands in. */
export function passageAt({ passages }: Scan, token: number): Passage {
  return passages[placeIn(passages.length, (i) => passages[i]!.firstToken <= token) - 1]!;
}

/** The last placeholder that begins before an offset. */
export function placeholderBefore({ placeholders }: Scan, offset: number): Span | undefined {
  return placeholders[placeIn(placeholders.length, (i) => placeholders[i]!.start < offset) - 1];
}

const FOREIGN = new Memo<Map<Passage, boolean>>();

/**
 * Whether a passage is written in the other edition's language, so that this edition's rules of writing do not hold in it: by its
 * words, by its label, or because its counterpart says the same word for word.
 */
export function isForeign(passage: Passage, alignment: Alignment): boolean {
  const told = FOREIGN.of(alignment.memos, () => new Map());
  let known = told.get(passage);
  if (known === undefined) told.set(passage, (known = readsForeign(passage, alignment)));
  return known;
}

function readsForeign({ node, votes }: Passage, alignment: Alignment): boolean {
  const { language } = node.edition;
  const own = votes[language];
  const other = votes[otherLanguage(language)];
  if (node.kind === 'field') return node.recognition.form === 'other-language';
  if (other > own && (other > 1 || own === 0)) return true;
  if (node.kind === 'title' || own > 0) return false;
  const text = textOf(contentOf(node));
  return alignment.counterparts(node).some((row) => textOf(contentOf(row)) === text);
}

function contentOf(node: Title | Field | Heading | Block): Span {
  return node.kind === 'paragraph' || node.kind === 'item' ? node.content : node.span;
}
