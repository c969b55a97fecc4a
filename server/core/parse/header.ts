import type { Edition, Field } from '../model/notice.ts';
import { DESCRIPTION, OPENING } from '../profile/compile.ts';
import { foldPhrase } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { isSpace, type Source, span, textOf, trimmed } from '../text/source.ts';
import { titleLineBefore } from './editions.ts';
import { labelsAbove, labelsBeside, withoutMarks } from './header-table.ts';
import type { Hint } from './hints.ts';
import type { Line } from './lines.ts';
import type { EditionDraft, EditionPart } from './model.ts';
import { firstCells } from './tags.ts';
import { looksLikeTitle, readTitle } from './title.ts';
import { type Lookup, recognition, type WordingMatch, type Wordings } from './wordings.ts';

/** Most lines between two fields of one header that are not fields themselves. */
const MOST_STRANGERS = 2;

/**
 * Reads title and fields into the edition.
 * @returns the number of the line at which the preamble begins
 */
export function readHeader(edition: EditionDraft, part: EditionPart, wordings: Wordings): number {
  const { source, lines, hints } = part;
  const body = firstHeading(part);
  const firstField = findFirstField(part, body, wordings);
  const titleLine =
    firstField === undefined
      ? findTitle(part, body)
      : titleLineBefore(source, lines, hints, firstField, part.first - 1);
  if (titleLine !== undefined) edition.title = readTitle(edition as Edition, lines[titleLine]!, wordings.vacancyNumber);

  let next = titleLine === undefined ? (firstField ?? skipLetterhead(part, body)) : titleLine + 1;
  const fields: Field[] = [];
  const openings: Field[] = [];
  let strangers = 0;
  for (let i = next; i < body; i++) {
    const line = lines[i]!;
    if (line.blank || hints[i]!.letterhead) {
      const number = numberLine(source, line);
      const previous = fields.at(-1);
      if (number && previous && lines[i - 1]!.to === previous.label.end) {
        fields[fields.length - 1] = withValue(previous, number);
        next = i + 1;
      }
      continue;
    }
    const pairs = line.isRow ? labelsBeside(edition as Edition, part, i, wordings) : undefined;
    if (pairs) {
      fields.push(...pairs);
      strangers = 0;
      next = i + 1;
      continue;
    }
    const table = line.isRow ? labelsAbove(edition as Edition, part, i, body, wordings) : undefined;
    if (table) {
      fields.push(...table.fields);
      strangers = 0;
      next = i = table.end;
      i--;
      continue;
    }
    const field = line.marker
      ? undefined
      : readField(edition as Edition, line, hints[i]!.label, wordings, strangers === 0);
    if (!field) {
      const previous = fields.at(-1);
      if (
        previous &&
        previous.value.start === previous.value.end &&
        strangers === 0 &&
        isValue(source, line, hints[i]!)
      ) {
        fields[fields.length - 1] = withValue(previous, line);
        next = i + 1;
        continue;
      }
      if (previous && strangers === 0 && goesOn(previous, lines[i - 1]!, line)) {
        fields[fields.length - 1] = withMore(previous, line);
        next = i + 1;
        continue;
      }
      // What else a table says parts no fields.
      if (line.isRow) continue;
      if (++strangers > MOST_STRANGERS || isProse(source, line)) break;
      continue;
    }
    strangers = 0;
    next = i + 1;
    if (field.id === OPENING) {
      openings.push(field);
      continue;
    }
    if (field.id === DESCRIPTION) {
      edition.description = field;
      break;
    }
    fields.push(field);
  }
  edition.fields = fields;
  edition.openings = openings;
  return next;
}

/** The line of the first section or subsection heading: no header goes beyond it. */
function firstHeading({ hints, first, end }: EditionPart): number {
  for (let i = first; i < end; i++) {
    const { section, subsection, label } = hints[i]!;
    if ((section || subsection) && !label) return i;
  }
  return end;
}

function findFirstField(part: EditionPart, body: number, wordings: Wordings): number | undefined {
  for (let i = part.first; i < body; i++) {
    const { label } = part.hints[i]!;
    if (label && label.id !== DESCRIPTION) return firstOfRun(part, i, wordings);
    if (!part.lines[i]!.blank && isProse(part.source, part.lines[i]!)) return undefined;
  }
  return undefined;
}

/** The first of the fields that stand directly above a known one: those with a misspelt or unknown label. */
function firstOfRun(part: EditionPart, known: number, wordings: Wordings): number {
  let first = known;
  let below = known;
  for (let i = known - 1, skipped = 0; i >= part.first && skipped < 4; i--) {
    const line = part.lines[i]!;
    if (line.blank) continue;
    if (part.hints[i]!.letterhead || looksLikeTitle(part.source, line, part.hints[i]!)) break;
    if (line.marker || !labelled(part.source, line, undefined, wordings, part.language)) break;
    below = first;
    first = i;
    skipped++;
  }
  return first < known && isRatherTitle(part, first, wordings) ? below : first;
}

/** Whether a line whose first word is nearly a label (`Garde de phare`, `Grade`) is the title, since no other one stands above it. */
function isRatherTitle({ source, lines, hints, first, language }: EditionPart, i: number, wordings: Wordings): boolean {
  const found = labelled(source, lines[i]!, undefined, wordings, language);
  if (found?.hasColon || found?.match?.slips === 0) return false;
  return titleLineBefore(source, lines, hints, i, first - 1) === undefined;
}

function findTitle(part: EditionPart, body: number): number | undefined {
  for (let i = part.first; i < body; i++) {
    if (!part.lines[i]!.blank && looksLikeTitle(part.source, part.lines[i]!, part.hints[i]!)) return i;
  }
  return undefined;
}

function skipLetterhead({ lines, hints, first }: EditionPart, body: number): number {
  let last = first;
  for (let i = first; i < body; i++) if (hints[i]!.letterhead) last = i + 1;
  while (last < body && lines[last]!.blank) last++;
  return last;
}

/** Too long for a field, or a sentence. */
function isProse(source: Source, line: Line): boolean {
  return (
    line.to - line.from > 200 || (line.to - line.from > 60 && /[.;!?]$/.test(source.text.slice(line.from, line.to)))
  );
}

/** Whether a line ends like a title, and is not a code (`AB-2026-014`), which ends alike but has no words. */
function isTitle(source: Source, line: Line, hint: Hint): boolean {
  return looksLikeTitle(source, line, hint) && /\s/.test(source.text.slice(line.from, line.to));
}

function isValue(source: Source, line: Line, hint: Hint): boolean {
  return (
    line.to - line.from <= 80 &&
    !isProse(source, line) &&
    !line.marker &&
    (isDefinition(source, line) || !isTitle(source, line, hint))
  );
}

/** A number that stands alone on a line, which is taken for a page number elsewhere. */
function numberLine(source: Source, { start, end }: Line): { from: number; to: number } | undefined {
  const whole = trimmed(span(source, start, end));
  return /^\d{1,3}$/.test(textOf(whole)) ? { from: whole.start, to: whole.end } : undefined;
}

/** Lines narrower than this are not wrapped ones. */
const NARROWEST = 60;

/** Whether a line is the rest of a value that was wrapped: its first word had no room in the line above, with which the value ends. */
function goesOn({ value }: Field, above: Line, line: Line): boolean {
  if (line.isRow || above.isRow || value.end === value.start || value.end <= above.start || value.end > above.end)
    return false;
  const word = /^\S*/.exec(value.source.text.slice(line.from, Math.min(line.to, line.from + NARROWEST)))![0].length;
  return above.end - above.start + 1 + word > NARROWEST && line.to - line.from <= NARROWEST;
}

function withMore(field: Field, line: Line): Field {
  const { source } = field.span;
  return {
    ...field,
    span: span(source, field.span.start, line.to),
    value: span(source, field.value.start, line.to),
    memos: undefined,
  };
}

/** `: B3`, as a list of definitions has the value below its label. */
function isDefinition({ text }: Source, { from }: { readonly from: number }): boolean {
  return text[from] === ':' && isSpace(text.charCodeAt(from + 1));
}

function withValue(field: Field, line: { readonly from: number; readonly to: number }): Field {
  const { source } = field.span;
  const whole = span(source, field.span.start, line.to);
  const from = isDefinition(source, line) ? line.from + 1 : line.from;
  return { ...field, span: whole, value: trimmed(span(source, from, line.to)), memos: undefined };
}

interface Labelled {
  readonly match: WordingMatch | undefined;
  /** Offsets of the label without marks, and where the value begins. */
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly hasColon: boolean;
}

/** @param direct whether the line stands directly under another field or the title; only there an unknown label is one */
function readField(
  edition: Edition,
  line: Line,
  hint: WordingMatch | undefined,
  wordings: Wordings,
  direct: boolean,
): Field | undefined {
  const { source, language } = edition;
  const found = labelled(source, line, hint, wordings, language);
  if (!found || (!found.match && !direct)) return undefined;
  const label = span(source, found.start, found.end);
  const text = source.text.slice(label.start, label.end);
  const value = withoutMarks(trimmed(span(source, found.valueStart, found.valueEnd)));
  return {
    kind: 'field',
    edition,
    id: found.match?.id,
    recognition: found.match ? recognition(text, found.match, language) : { form: 'unknown', expected: text },
    span: span(source, line.from, line.to),
    label,
    value,
    hasColon: found.hasColon,
    memos: line.memos?.as('field'),
  };
}

const LONGEST_UNKNOWN_LABEL = 40;

function labelled(
  source: Source,
  line: Line,
  hint: WordingMatch | undefined,
  wordings: Wordings,
  language: Language,
): Labelled | undefined {
  const content = source.text.slice(line.from, line.to);
  if (content.length > 200) return undefined;
  if (line.isRow) return inCells(source, line, wordings, language);
  const colon = content.indexOf(':');
  if (colon > 0) {
    const bounds = withoutMarks(span(source, line.from, line.from + colon));
    const label = textOf(bounds);
    const folded = foldPhrase(label);
    const match = wordings.labels.closest(folded, language);
    if (
      match ||
      (label.length <= LONGEST_UNKNOWN_LABEL && /^[A-ZÀ-ÖØ-ÞŒŸ][^.;!?|]*$/.test(label) && folded.split(' ').length <= 6)
    ) {
      // `Grade: | B3`, in a table without bars at its ends.
      const bar = /^[\s*_]*\|/.exec(content.slice(colon + 1))?.[0].length ?? 0;
      return {
        match,
        start: bounds.start,
        end: bounds.end,
        valueStart: line.from + colon + 1 + bar,
        valueEnd: line.to,
        hasColon: true,
      };
    }
  }
  const plain = withoutMarks(span(source, line.from, line.to));
  return hint || content.length <= 120
    ? byFirstWords(source, plain.start, line.to, wordings.labels, language)
    : undefined;
}

/** A label and its value in two cells of a table. */
function inCells(source: Source, line: Line, wordings: Wordings, language: Language): Labelled | undefined {
  const cells = firstCells(source.text.slice(line.from, line.to));
  const whole = withoutMarks(span(source, line.from, cells ? line.from + cells.labelEnd : line.to));
  const hasColon = source.text[whole.end - 1] === ':';
  const bounds = hasColon ? withoutMarks(span(source, whole.start, whole.end - 1)) : whole;
  const match = wordings.labels.closest(foldPhrase(textOf(bounds)), language);
  if (!match) return undefined;
  const [valueStart, valueEnd] = cells ? [line.from + cells.start, line.from + cells.end] : [line.to, line.to];
  return { match, start: bounds.start, end: bounds.end, valueStart, valueEnd, hasColon };
}

/** A label without colon: the first words that a label of the profile begins the line with, a few slips allowed. */
function byFirstWords(
  source: Source,
  from: number,
  to: number,
  labels: Lookup,
  language: Language,
): Labelled | undefined {
  const content = source.text.slice(from, to);
  let best: Labelled | undefined;
  const words = /\S+/g;
  for (let count = 1, word = words.exec(content); word && count <= 8; count++, word = words.exec(content)) {
    const end = from + word.index + word[0].length;
    const bounds = withoutMarks(span(source, from, end));
    const match = labels.closest(foldPhrase(textOf(bounds)), language);
    if (!match || (best?.match && match.slips > best.match.slips)) continue;
    // A row of a table without bars at its ends: `Grade | B3`.
    const bar = /^\s*\|/.exec(source.text.slice(end, to));
    const valueStart = end + (bar?.[0].length ?? 0);
    best = { match, start: bounds.start, end: bounds.end, valueStart, valueEnd: to, hasColon: false };
  }
  return best;
}
