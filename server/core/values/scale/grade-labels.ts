import type { Scale } from '../../../../schemas/profile.ts';
import { onceFor } from '../../memory/once.ts';
import { fold } from '../../text/fold.ts';
import { isDash, type Piece, partOver, touches, type ValuePart } from '../pieces.ts';

/** A grade of a scale of labels (`A6`, `AS-03`, `P-4`) as it stands in a value. */
export interface LabelMention {
  /** Undefined where the scale does not have it. */
  readonly number: number | undefined;
  readonly span: ValuePart;
  /** The number of the first piece behind it. */
  readonly next: number;
}

interface Label {
  readonly parts: readonly string[];
  readonly number: number;
}

/** Whether the grades of a scale are labels, and not numbers of one series. */
export function hasLabels({ categories, open }: Scale): boolean {
  return categories.some(({ labels }) => labels.length > 0) || (open && categories.length === 0);
}

/** What is written for a grade of a scale; undefined where it has no label. */
export function labelOf(number: number, { categories }: Scale): string | undefined {
  for (const { grades, labels } of categories) {
    const label = labels[grades.indexOf(number)];
    if (label !== undefined) return label;
  }
  return undefined;
}

/** The name by which tables know a grade: its label, or its number. */
export function gradeKey(number: number, scale: Scale | undefined): string {
  return (scale && labelOf(number, scale)) ?? String(number);
}

/**
 * The grade at a piece: one of the scale, with or without what joins its letters and digits and zeros before these; else letters with
 * digits that look like one.
 */
export function labelAt(pieces: readonly Piece[], at: number, scale: Scale): LabelMention | undefined {
  for (const { parts, number } of labelsOf(scale)) {
    const next = matchEnd(parts, pieces, at);
    if (next > 0) return { number, span: partOver(pieces[at]!, pieces[next - 1]!), next };
  }
  return unknownAt(pieces, at, scale);
}

/** Above all numbers of labels that a profile lists. */
const OPEN = 1_000_000;

/** Letters and digits that belong together (`AS-09`, `X4`): a grade that the scale does not have, or has not listed. */
function unknownAt(pieces: readonly Piece[], at: number, { open }: Scale): LabelMention | undefined {
  const letters = pieces[at]!;
  if (letters.kind !== 'letters' || letters.text.length > 3 || letters.text !== letters.text.toUpperCase())
    return undefined;
  const joined = isJoint(pieces[at + 1]) && touches(letters, pieces[at + 1]) ? at + 2 : at + 1;
  const digits = pieces[joined];
  if (digits?.kind !== 'digits' || digits.text.length > 3 || !touches(pieces[joined - 1], digits)) return undefined;
  const span = partOver(letters, digits);
  return { number: open ? OPEN + numberOf(letters.text, Number(digits.text)) : undefined, span, next: joined + 1 };
}

/** A number for up to three letters and three digits, in their order. */
function numberOf(letters: string, digits: number): number {
  let number = 0;
  for (const letter of letters) number = number * 128 + (letter.charCodeAt(0) & 127);
  return number * 1000 + digits;
}

function matchEnd(parts: readonly string[], pieces: readonly Piece[], from: number): number {
  let at = from;
  for (const [k, part] of parts.entries()) {
    if (k > 0 && isJoint(pieces[at])) at++;
    const piece = pieces[at];
    if (!piece || keyOf(piece) !== part) return 0;
    at++;
  }
  // `P-4` is not the beginning of `P-45A`.
  return touches(pieces[at - 1], pieces[at]) && pieces[at]!.kind !== 'mark' ? 0 : at;
}

function isJoint(piece: Piece | undefined): boolean {
  return isDash(piece) || piece?.text === '.';
}

function keyOf({ kind, text }: Piece): string {
  return kind === 'digits' ? text.replace(/^0+(?=\d)/, '') : fold(text);
}

/** The labels of a scale in parts, the longest first. */
const labelsOf = onceFor(({ categories }: Scale): readonly Label[] =>
  categories
    .flatMap(({ labels, grades }) =>
      labels.map((label, i) => ({
        parts: (label.match(/\d+|\p{L}+/gu) ?? []).map((part) =>
          /\d/.test(part) ? part.replace(/^0+(?=\d)/, '') : fold(part),
        ),
        number: grades[i]!,
      })),
    )
    .sort((a, b) => b.parts.length - a.parts.length),
);
