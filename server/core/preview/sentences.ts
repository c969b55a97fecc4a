import { type Alignment, isBlock, sentenceSpan, side } from '../model/alignment.ts';
import { inFile, type Notice } from '../model/notice.ts';
import { lineStart } from '../text/lines.ts';
import type { SentenceMark } from './model.ts';
import type { Shown } from './rows.ts';

/**
 * Where the sentences of a block begin and which belong together, by number of the pair in its row; undefined where neither the block nor its
 * counterpart has several.
 */
export function sentencesShown(node: Shown, notice: Notice, alignment: Alignment): readonly SentenceMark[] | undefined {
  if (node.kind === 'title' || node.kind === 'field' || !isBlock(node)) return undefined;
  const bead = alignment.beadOf(node);
  const pairing = bead && alignment.sentencesOf(bead);
  if (!pairing || pairing.en.length + pairing.fr.length < 3) return undefined;
  const { language } = node.edition;
  const before = side(bead, language).indexOf(node);
  const skipped = pairing.counts[language].slice(0, before).reduce((sum, count) => sum + count, 0);
  const own = inFile(notice, node.span);
  return Array.from({ length: pairing.counts[language][before]! }, (_, i): SentenceMark => {
    const number = skipped + i;
    const { source, start } = inFile(notice, sentenceSpan(bead, pairing, language, number));
    const above = source.text.slice(own.start, start);
    return {
      start,
      pair: pairing.matches.findIndex((match) => {
        const count = language === 'en' ? match.enCount : match.frCount;
        return match[language] <= number && number < match[language] + count;
      }),
      line: above.split('\n').length - 1,
      character: start - lineStart(source.text, start),
    };
  });
}
