import { isUntranslated, wordsOfEditions } from '../../align/index.ts';
import type { Alignment } from '../../alignment.ts';
import { type Block, blocksOf, type Notice, partsOf } from '../../notice.ts';
import { type Language, otherLanguage, type Span, textOf } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import { hasPlaceholder } from './placeholder.ts';

const found = new WeakMap<Notice, ReadonlySet<Block>>();

/** The blocks of a notice that are in the other edition's language, in document order; placeholders are not among them. Found once. */
export function foreignBlocks(notice: Notice, alignment: Alignment): ReadonlySet<Block> {
  let blocks = found.get(notice);
  if (!blocks) found.set(notice, (blocks = findForeign(notice, alignment)));
  return blocks;
}

function findForeign(notice: Notice, alignment: Alignment): ReadonlySet<Block> {
  const words = wordsOfEditions(notice);
  const blocks = notice.editions.flatMap((edition) => partsOf(edition).flatMap(blocksOf));
  return new Set(
    blocks.filter((block) => {
      return (isUntranslated(block, words) || isCopied(block, alignment)) && !hasPlaceholder(textOf(block.content));
    }),
  );
}

/** Whether a block is word for word its counterpart, and its function words tell that it is the other edition's. */
function isCopied(block: Block, alignment: Alignment): boolean {
  const [counterpart] = alignment.counterparts(block);
  if (!counterpart || counterpart.kind === 'heading' || !isSameText(block.content, counterpart.content)) return false;
  const { language } = block.edition;
  return functionWords(block, otherLanguage(language)) > functionWords(block, language);
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
