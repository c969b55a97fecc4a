import type { Origin } from '../model/notice.ts';
import { editionSource, type SourceText } from '../text/source.ts';
import { cutTokens } from '../text/tokens.ts';
import { hintAt } from './hints.ts';
import { lineAt } from './lines.ts';
import type { EditionPart, FilePart, PartOf } from './model.ts';

/** The text of a part's lines, and where it stands; undefined for a part that is the whole file. */
export interface Cut extends Origin {
  readonly text: string;
}

export function cutOf({ source, lines, first, end }: FilePart): Cut | undefined {
  if (first === 0 && end === lines.length) return undefined;
  const start = first === 0 ? 0 : lines[first]!.start;
  return { file: source, start, text: source.text.slice(start, lines[end]?.start) };
}

/** The part with a source of its own, in which nothing moves when the other part of the file grows. */
export function cutOut(part: FilePart, cut: Cut | undefined): EditionPart {
  // A file with one edition is that edition's source as well.
  if (!cut) return part as PartOf<SourceText> as EditionPart;
  const { language, lines, hints, first, end } = part;
  const { file, start, text } = cut;
  return {
    source: editionSource(file.path, text, cutTokens(file.tokens, start, start + text.length)),
    language,
    lines: lines.slice(first, end).map((line) => lineAt(line, -start)),
    hints: hints.slice(first, end).map((hint) => hintAt(hint, -start)),
    first: 0,
    end: end - first,
  };
}
