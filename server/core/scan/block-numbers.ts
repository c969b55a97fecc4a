import { memoByLanguage } from '../memory/memo.ts';
import type { Block } from '../model/notice.ts';
import { isLetter } from '../text/letters.ts';
import { isSpace, textOf } from '../text/source.ts';
import { type NumberValue, numbersIn } from '../values/number/numbers.ts';

const NUMBERS = memoByLanguage<readonly NumberValue[]>();

/** The numbers of a block that its counterpart must say too, with offsets from the beginning of its content. */
export function readNumbers({
  content,
  edition: { language },
  memos,
  firstToken,
  endToken,
}: Block): readonly NumberValue[] {
  return NUMBERS[language].of(memos, () => {
    const text = textOf(content);
    return numbersIn(content.source, firstToken, endToken, language)
      .map((number) => ({ ...number, start: number.start - content.start, end: number.end - content.start }))
      .filter((number) => !numbersPoint(number, text));
  });
}

/** Whether a number numbers a point of a list that runs on in one paragraph: `… of ports. 3. Write …`. */
function numbersPoint({ start, end }: NumberValue, text: string): boolean {
  if (end - start > 2 || !(text[end] === '.' || text[end] === ')')) return false;
  if (!isSpace(text.charCodeAt(end + 1)) || !isLetter(text.charAt(end + 2))) return false;
  const before = text.slice(Math.max(0, start - 4), start);
  return /^\d+$/.test(text.slice(start, end)) && (start === 0 || /[.;:!?]\s*$/.test(before));
}
