import type { Notice } from '../model/notice.ts';
import { numberPrefix, unmarked, withoutColon } from '../parse/hints.ts';
import { readLines } from '../parse/lines.ts';
import { foldPhrase } from '../text/fold.ts';
import { LANGUAGES, type Language } from '../text/language.ts';

/** A line of an edition as it is looked at to find out what the organisation's notices have in common. */
export interface SeenLine {
  /** Without marks, the number before it, and a colon at its end. */
  readonly text: string;
  /** What two lines are compared by. */
  readonly key: string;
  readonly start: number;
  /** A heading by its marks: `#`, bold, capitals, a number. The same for headings of one rank; undefined for other lines. */
  readonly mark: string | undefined;
  readonly number: number | undefined;
  readonly isItem: boolean;
  /** The label and the value of `Label: value`. */
  readonly field: { readonly label: string; readonly value: string } | undefined;
  /** Ends like a sentence or leads over to what follows. */
  readonly isProse: boolean;
}

export interface SeenEdition {
  readonly language: Language;
  /** Lines that a reader sees, in order. */
  readonly lines: readonly SeenLine[];
}

/** One notice in both languages. */
export interface SeenNotice {
  readonly notice: Notice;
  readonly en: SeenEdition;
  readonly fr: SeenEdition;
}

/** Notices that have both editions, line by line. */
export function observe(notices: readonly Notice[]): readonly SeenNotice[] {
  return notices.flatMap((notice) => {
    const [en, fr] = LANGUAGES.map((language) => notice.editions.find((edition) => edition.language === language));
    if (!en || !fr) return [];
    return [{ notice, en: seenEdition(en.source, 'en'), fr: seenEdition(fr.source, 'fr') }];
  });
}

/** In how many notices each line stands, by its key. */
export function countLines(notices: readonly SeenNotice[], language: Language): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const notice of notices) {
    for (const key of new Set(notice[language].lines.map((line) => line.key))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** A heading or label is not longer (UTF-16 units). */
const LONGEST = 90;
const LONGEST_LABEL = 45;

function seenEdition(source: Notice['editions'][number]['source'], language: Language): SeenEdition {
  const lines: SeenLine[] = [];
  for (const line of readLines(source)) {
    const whole = source.text.slice(line.from, line.to);
    const content = whole.trim() || (line.isNumber ? source.text.slice(line.start, line.end).trim() : '');
    if (content === '') continue;
    const number = line.marker ? undefined : numberPrefix(content, 0);
    const bare = unmarked(number ? content.slice(number.textStart) : content);
    const text = withoutColon(bare);
    const isShort = text.length <= LONGEST;
    const colon = bare.indexOf(':');
    const label = bare.slice(0, Math.max(0, colon)).trim();
    const isField =
      colon > 0 && colon < bare.length - 1 && label.length <= LONGEST_LABEL && /^\p{Lu}/u.test(label) && !line.marker;
    const isCapitals = (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}/u.test(text);
    const mark =
      !isShort || isField ? undefined : markOf(line.level, line.bold !== undefined, isCapitals, number !== undefined);
    lines.push({
      text,
      key: foldPhrase(text),
      start: line.start,
      mark: line.marker ? undefined : mark,
      number: number?.value,
      isItem: line.marker !== undefined,
      field: isField ? { label, value: bare.slice(colon + 1).trim() } : undefined,
      isProse: !isShort || /[.;!?]$/.test(bare) || bare.endsWith(':'),
    });
  }
  return { language, lines };
}

function markOf(level: number, bold: boolean, capitals: boolean, numbered: boolean): string | undefined {
  if (level > 0) return `#${level}`;
  if (numbered && (bold || capitals)) return 'number';
  if (bold) return 'bold';
  return capitals ? 'capitals' : undefined;
}
