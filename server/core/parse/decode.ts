import { placeIn } from '../text/search.ts';
import { characterNamed } from './entities.ts';

/** A text as its readers see it, with the way back to the file. Offsets are UTF-16 units. */
export interface Decoded {
  readonly text: string;
  /** Where in the file an offset of the text is: before a character, or behind the one before. */
  toFile(offset: number): number;
  /** The offset of the text for one of the file; inside a reference, that of its character. */
  fromFile(offset: number): number;
}

/** `&eacute;`, `&#8217;`, `&#x2019;`, and `\.` as Pandoc and Turndown write a mark that is none of Markdown's. */
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));|\\([.\-_()'"+!&*~|>@:;,?%$/=^{}])/g;

/**
 * Puts the characters in place of HTML's references and of Markdown's escapes, so that nothing else has to know of them. Undefined where
 * there are none, as in nearly all texts. What would become a mark of HTML or Markdown stays as it is. Linear.
 */
export function decode(text: string): Decoded | undefined {
  if (!text.includes('&') && !text.includes('\\')) return undefined;
  /** For each reference, where its character ends in the decoded text, and where the reference ends in the file. */
  const ends: number[] = [];
  const fileEnds: number[] = [];
  const starts: number[] = [];
  let decoded = '';
  let last = 0;
  for (const { 0: whole, 1: decimal, 2: hexadecimal, 3: name, 4: escaped, index } of text.matchAll(REFERENCE)) {
    const character = escaped ?? referred(decimal, hexadecimal, name);
    if (character === undefined) continue;
    decoded += text.slice(last, index);
    starts.push(decoded.length);
    decoded += character;
    last = index + whole.length;
    ends.push(decoded.length);
    fileEnds.push(last);
  }
  if (ends.length === 0) return undefined;
  decoded += text.slice(last);
  return {
    text: decoded,
    toFile: (offset) => {
      const before = placeIn(ends.length, (i) => ends[i]! <= offset);
      const shift = before === 0 ? 0 : fileEnds[before - 1]! - ends[before - 1]!;
      const start = starts[before];
      return shift + (start !== undefined && offset > start ? start : offset);
    },
    fromFile: (offset) => {
      const before = placeIn(ends.length, (i) => fileEnds[i]! <= offset);
      const inText = before === 0 ? offset : offset - fileEnds[before - 1]! + ends[before - 1]!;
      return Math.min(inText, starts[before] ?? decoded.length);
    },
  };
}

function referred(decimal?: string, hexadecimal?: string, name?: string): string | undefined {
  const character =
    name === undefined
      ? characterOf(decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal))
      : characterNamed(name);
  // Line ends and control characters part lines; the others would be read as marks of HTML or Markdown.
  return character === undefined || /^[\u0000-\u001f<>`[\]\\]$/.test(character) ? undefined : character;
}

/** As HTML reads a number: 128 to 159 are those of Windows, which old pages mean by them. */
function characterOf(code: number): string | undefined {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80];
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
