import { type Alignment, isBlock, sentenceSpan, side } from '../model/alignment.ts';
import { inFile, type Notice } from '../model/notice.ts';
import { isBreak, lineStart } from '../text/lines.ts';
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
  const { source: file, start: from } = inFile(notice, node.span);
  let read = from;
  let line = 0;
  let begin = lineStart(file.text, from);
  return Array.from({ length: pairing.counts[language][before]! }, (_, i): SentenceMark => {
    const number = skipped + i;
    const { start } = inFile(notice, sentenceSpan(bead, pairing, language, number));
    // Each character is read once, however many sentences stand on its line.
    for (; read < start; read++) {
      if (file.text[read] === '\n') line++;
      if (isBreak(file.text.charCodeAt(read))) begin = read + 1;
    }
    return {
      start,
      pair: pairing.matches.findIndex((match) => {
        const count = language === 'en' ? match.enCount : match.frCount;
        return match[language] <= number && number < match[language] + count;
      }),
      line,
      character: start - begin,
    };
  });
}
