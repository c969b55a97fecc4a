import type { Profile } from '../../../schemas/profile.ts';
import { LANGUAGES, type Language, otherLanguage } from '../text/language.ts';
import type { SourceText } from '../text/source.ts';
import type { Hint } from './hints.ts';
import type { Line } from './lines.ts';
import type { FilePart, ReadSource } from './model.ts';
import { ownLanguage } from './read-source.ts';
import { looksLikeTitle } from './title.ts';

/**
 * Tells the editions apart. A file pair gives one a source. Within one source the border is where two headers say so, or else
 * where headings, labels and function words turn from one language to the other; the order of the languages does not matter.
 */
export function splitEditions(read: readonly ReadSource[], profile: Profile): readonly FilePart[] {
  if (read.length > 1) return assignPair(read);
  const only = read[0];
  return only ? splitOne(only, profile) : [];
}

function assignPair(read: readonly ReadSource[]): readonly FilePart[] {
  const whole = (one: ReadSource, language: Language): FilePart => ({
    ...one,
    language,
    first: 0,
    end: one.lines.length,
  });
  const [a, b] = read as [ReadSource, ReadSource];
  const named = languageOfPath(a.source.path) ?? opposite(languageOfPath(b.source.path));
  const first = named ?? (a.votes.at(-1)! >= b.votes.at(-1)! ? 'en' : 'fr');
  return [whole(a, first), whole(b, otherLanguage(first))].filter(({ lines }) => lines.some(({ blank }) => !blank));
}

function opposite(language: Language | undefined): Language | undefined {
  return language && otherLanguage(language);
}

/** The language that a file pair's name states: `NAME.en.EXT`, `NAME.fr.notice.EXT`. */
export function languageOfPath(path: string): Language | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  return LANGUAGES.find((language) => name.includes(`.${language}.`));
}

function splitOne(read: ReadSource, profile: Profile): readonly FilePart[] {
  const { lines, votes } = read;
  const count = lines.length;
  if (!lines.some(({ blank }, i) => !blank && !read.hints[i]!.letterhead)) return [];
  const part = (language: Language, first: number, end: number): FilePart => ({ ...read, language, first, end });

  const border = languageOfPath(read.source.path) ? undefined : borderOf(read, profile);
  if (border === undefined) {
    const language = languageOfPath(read.source.path) ?? (votes[count]! >= 0 ? 'en' : 'fr');
    return [part(language, 0, count)];
  }
  const first = 2 * votes[border]! - votes[count]! >= 0 ? 'en' : 'fr';
  return [part(first, 0, border), part(otherLanguage(first), border, count)];
}

/** The line at which the second edition begins; undefined where there is one edition only. */
function borderOf(read: ReadSource, profile: Profile): number | undefined {
  const headers = profile.form === 'header' ? findHeaders(read) : [];
  const byVotes = borderByVotes(read);
  if (headers.length < 2) {
    // A second edition's own header beats the votes by a few lines.
    const near = headers.find((line) => byVotes !== undefined && line > 0 && Math.abs(line - byVotes) <= 12);
    return near ?? byVotes;
  }
  if (byVotes === undefined) return headers[1];
  return headers.slice(1).reduce((best, line) => (Math.abs(line - byVotes) < Math.abs(best - byVotes) ? line : best));
}

/** Function-word evidence that a second edition needs, beyond what a quotation or an untranslated closing paragraph gives. */
const LEAST_GAIN = 12;

function borderByVotes({ lines, hints, votes }: ReadSource): number | undefined {
  const count = lines.length;
  const total = votes[count]!;
  let border = 0;
  let best = Math.abs(total);
  for (let i = 1; i < count; i++) {
    const score = Math.abs(2 * votes[i]! - total);
    if (score > best) {
      best = score;
      border = i;
    }
  }
  if (border === 0 || best - Math.abs(total) < LEAST_GAIN) return undefined;
  while (border < count && (lines[border]!.blank || hints[border]!.letterhead)) border++;
  return hasOwnStructure(border, count, hints) && hasOwnStructure(0, border, hints) ? border : undefined;
}

/** Whether a stretch of lines holds a heading or label, or else is long enough to be an edition without any. */
function hasOwnStructure(from: number, to: number, hints: readonly Hint[]): boolean {
  for (let i = from; i < to; i++) if (hints[i]!.section ?? hints[i]!.label) return true;
  return to - from > 12;
}

/** The lines at which a header begins: the title, or the first field where there is no title. */
function findHeaders({ source, lines, hints }: ReadSource): readonly number[] {
  const headers: number[] = [];
  let fields: number[] = [];
  /** The languages of their labels. */
  let languages = new Set<Language>();
  let strangers = 0;
  const close = (): void => {
    const first = fields[0];
    if (first !== undefined) {
      const title = titleLineBefore(source, lines, hints, first, headers.at(-1) ?? -1);
      const begins = title ?? first;
      if (fields.length > 1 || (title !== undefined && looksLikeTitle(source, lines[title]!, hints[title]!)))
        headers.push(begins);
    }
    fields = [];
    languages = new Set();
    strangers = 0;
  };
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.blank) continue;
    const hint = hints[i]!;
    if (hint.section && !hint.label) close();
    else if (!hint.label) {
      if (fields.length > 0 && ++strangers > 2) close();
    } else {
      const own = ownLanguage(hint.label);
      // Labels in another language than those of the header so far begin the next one.
      if (strangers > 0 && own !== undefined && languages.size > 0 && !languages.has(own)) close();
      fields.push(i);
      if (own) languages.add(own);
      strangers = 0;
    }
  }
  close();
  return headers;
}

/**
 * The line of the title above a header's first field: the nearest line that looks like one, among the few above it.
 * @param after a line number that the search does not go back to
 */
export function titleLineBefore(
  source: SourceText,
  lines: readonly Line[],
  hints: readonly Hint[],
  field: number,
  after: number,
): number | undefined {
  let nearest: number | undefined;
  for (let i = field - 1, seen = 0; i > after && seen < 5; i--) {
    const line = lines[i]!;
    if (line.blank) continue;
    if (hints[i]!.letterhead || hints[i]!.section || line.marker) break;
    const { label } = hints[i]!;
    if (!label && looksLikeTitle(source, line, hints[i]!)) return i;
    if (line.to - line.from > 200 || /[.;]$/.test(source.text.slice(line.from, line.to))) break;
    if (!label) nearest ??= i;
    seen++;
  }
  return nearest;
}
