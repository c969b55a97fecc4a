import { Memo } from '../memory/memo.ts';
import { type Alignment, isBlock } from '../model/alignment.ts';
import type { Block, Notice, Row } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
import { type Span, textOf } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
import { hasPlaceholder } from '../writing/placeholder.ts';
import { isFiller } from './filler.ts';
import { untranslatedBlocks } from './untranslated.ts';

const FOREIGN = new Memo<ReadonlySet<Block>>();

/** The blocks of a notice that are in the other edition's language, in document order; placeholders are not among them. Found once. */
export function foreignBlocks(notice: Notice, alignment: Alignment): ReadonlySet<Block> {
  return FOREIGN.of(notice.memos, () => findForeign(notice, alignment));
}

function findForeign(notice: Notice, alignment: Alignment): ReadonlySet<Block> {
  const untranslated = untranslatedBlocks(notice);
  const copied = new Set<Block>();
  for (const { beads } of alignment.sections) {
    for (const { en, fr } of beads) {
      const copy = en.length === 1 && fr.length === 1 ? copyOf(en[0]!, fr[0]!) : undefined;
      if (copy) copied.add(copy);
    }
  }
  if (copied.size === 0) return untranslated;
  const blocks = notice.editions.flatMap((edition) => edition.blocks);
  return new Set(blocks.filter((block) => untranslated.has(block) || copied.has(block)));
}

/** Of two blocks that are word for word the same, the one that is in the wrong language; undefined where no function word shows which. */
function copyOf(en: Row, fr: Row): Block | undefined {
  if (!isBlock(en) || !isBlock(fr) || !isSameText(en.content, fr.content) || hasPlaceholder(textOf(en.content)))
    return undefined;
  if (isFiller(en.content.source.tokens, en.firstToken, en.endToken)) return undefined;
  const english = functionWords(en, 'en');
  const french = functionWords(en, 'fr');
  return english === french ? undefined : english > french ? fr : en;
}

function isSameText(a: Span, b: Span): boolean {
  return a.end - a.start === b.end - b.start && textOf(a) === textOf(b);
}

function functionWords({ content, firstToken, endToken }: Block, language: Language): number {
  const { kinds, words } = content.source.tokens;
  let count = 0;
  for (let i = firstToken; i < endToken; i++) {
    if (kinds[i] === TokenKind.Word && words[i]!.isFunctionWord[language]) count++;
  }
  return count;
}
