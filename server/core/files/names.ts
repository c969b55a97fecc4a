import { type Language, otherLanguage } from '../text/language.ts';

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
  const other = otherLanguage(own);
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
