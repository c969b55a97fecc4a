import type { Language } from '../text/language.ts';

const NOTICE_NAME = /\.notice(?:\.(?:md|txt))?$/i;
/** The end of a notice's name that tells its language and form; a name is left before it. */
const NAME_END = /(?<=[^/\\])(?:\.(?:en|fr))?(?:\.notice)?(?:\.(?!notice$|en$|fr$)[^./\\]+)?$/i;
const PAIR_NAME = /^(?<stem>.*[^/\\])\.(?<language>en|fr)(?<extension>(?:\.notice)?(?:\.(?!notice$)[^./\\]+)?)$/i;

/** Whether a file is a notice by its name: `*.notice.md`, `*.notice.txt`, `*.notice`. */
export function isNoticeName(path: string): boolean {
  return NOTICE_NAME.test(path);
}

/** One file of a pair, by its name. */
export interface PairName {
  readonly language: Language;
  /** The path of the other edition's file, whether it exists or not. */
  readonly partner: string;
}

/**
 * Reads `NAME.en.EXT` and `NAME.fr.EXT`, where the extension may begin with `.notice` (`post.en.notice.md`); undefined for a
 * name without language. Any folder before the name stays.
 */
export function pairName(path: string): PairName | undefined {
  const { stem, language, extension } = PAIR_NAME.exec(path)?.groups ?? {};
  if (stem === undefined || !language || !extension) return undefined;
  const own: Language = language.toLowerCase() === 'en' ? 'en' : 'fr';
  const other = own === 'en' ? 'fr' : 'en';
  const asWritten = language === language.toUpperCase() ? other.toUpperCase() : other;
  return { language: own, partner: `${stem}.${asWritten}${extension}` };
}

/**
 * The file beside a notice in which it is kept what was translated and reviewed; the same for both files of a pair:
 * `post.notice.review` for `post.notice.md`, `post.en.notice.md` and `post.fr.md`.
 */
export function reviewPath(path: string): string {
  return `${path.replace(NAME_END, '')}.notice.review`;
}

/** Why a file's bytes are not text that can be checked; the keys of the messages of `file-unreadable`. */
export type Undecodable = 'utf16' | 'pdf' | 'archive' | 'binary' | 'encoding';

export type Decoded =
  | {
      readonly text: string;
      /** Whether the bytes begin with a byte order mark; it is not in the text, and is written back with it. */
      readonly bom: boolean;
    }
  | { readonly undecodable: Undecodable };

/** Throws on bytes that are not UTF-8, and leaves the byte order mark to us. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Turns a file's bytes into text. Only UTF-8 is text here: any other encoding would be a guess. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return { undecodable: 'utf16' };
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { undecodable: 'pdf' };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { undecodable: 'archive' };
  if (bytes.includes(0)) return { undecodable: 'binary' };
  const bom = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  try {
    return { text: decoder.decode(bom ? bytes.subarray(3) : bytes), bom };
  } catch {
    return { undecodable: 'encoding' };
  }
}

/** The bytes of a text, with its byte order mark where it had one. */
export function encode(text: string, bom: boolean): Uint8Array {
  return new TextEncoder().encode(bom ? `\uFEFF${text}` : text);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
