import { withoutHidden } from '../../text/fold.ts';

/** Whether a text is nearly, but not exactly, another: white space, quotation marks, links and emphasis do not count. */
export function isNear(written: string, right: string): boolean {
  const [words, wanted] = [plainWords(written), plainWords(right)];
  if (words.join(' ') === wanted.join(' ')) return false;
  return 2 * sharedCount(words, wanted) >= NEAR * (words.length + wanted.length);
}

/** The least share of words that both texts have. */
const NEAR = 0.6;

/** The words and marks of a text, without Markdown and tags, and with plain apostrophes. */
function plainWords(text: string): readonly string[] {
  const plain = withoutHidden(text)
    // No address between the same brackets: `<https://nato.int>`.
    .replace(/<\/?[a-z][a-z\d]*(?:[\s/][^<>]*)?>/gi, '')
    .replace(/\]\([^()\s]*\)/g, ']')
    .replace(/[*_[\]<>]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”«»]/g, '"');
  return plain.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** How many words of one text stand in the other, each as often as there. */
function sharedCount(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return shared;
}
