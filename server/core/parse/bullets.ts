import { isDigit, isSpace } from '../text/source.ts';

/** Marks that may touch the text: Markdown's ask for a space behind them, these do not. */
const SYMBOLS = '•◦‣·∙⁃▪▫●○■□◆◇❖►▶▸➢➤➔→⇒✓✔☑☐★';
/** Marks only before white space: `o` and `§` are what Word's fonts leave of theirs. */
const SPACED = '-*+–—o§';

/** The first and last of the characters that Word takes from its symbol fonts (Symbol, Wingdings), U+F0B7 the most common. */
const FIRST_SYMBOL = 0xf020;
const LAST_SYMBOL = 0xf0ff;

/** Where the mark of a list item ends, with the white space behind it; `from` where the line begins with none. */
export function bulletEnd(text: string, from: number, to: number): number {
  const mark = text[from]!;
  const code = text.charCodeAt(from);
  const isSymbol = (code >= FIRST_SYMBOL && code <= LAST_SYMBOL) || (code > 0x7f && SYMBOLS.includes(mark));
  // PDF leaves marks on lines of their own, above their text.
  if (isSymbol) return skipSpace(text, from + 1, to);
  if (!SPACED.includes(mark) || from + 1 >= to || !isSpace(text.charCodeAt(from + 1))) return from;
  const end = skipSpace(text, from + 1, to);
  // `§ 5` names a paragraph of a law.
  return mark === '§' && isDigit(text.charCodeAt(end)) ? from : end;
}

function skipSpace(text: string, from: number, to: number): number {
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  return from;
}
