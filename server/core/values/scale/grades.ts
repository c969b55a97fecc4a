import type { Profile } from '../../../../schemas/profile.ts';
import { fold, foldPhrase } from '../../text/fold.ts';
import { isDash, type Piece, partOver, piecesOf, touches, type ValuePart } from '../pieces.ts';
import { hasLabels, labelAt, labelOf } from './grade-labels.ts';

export type GradeProfile = NonNullable<Profile['grades']>;
export type GradeCategory = GradeProfile['categories'][number];

/** One grade as a value names it. */
export interface GradeMention {
  /** On the single scale; undefined for a former name that the profile does not have (`A.9`). */
  readonly number: number | undefined;
  readonly span: ValuePart;
  /** By its number (`G15`) or by its former name (`A.2`). */
  readonly written: 'number' | 'former';
}

export interface GradeReading {
  /**
   * `single`: one grade, also when both of its names stand there (`A.2 / G15`); `twin`: two, in the order written;
   * `none`: a post outside the scale (`Unclassified`); `invalid`: anything else.
   */
  readonly kind: 'single' | 'twin' | 'none' | 'invalid';
  /** The grades' numbers in the order written: one, two, or none for the last two kinds. */
  readonly numbers: readonly number[];
  readonly mentions: readonly GradeMention[];
  /** From the first mention to the last. */
  readonly span: ValuePart;
  /** The words before the grade (`NATO Grade`). */
  readonly prefix: ValuePart | undefined;
  /** Whether the value is just what {@link formatGrade} writes. */
  readonly own: boolean;
  /** `step 3`, `échelon 3`. */
  readonly step?: number;
}

/** Words for posts that the scale does not cover: `Unclassified`, a local wage rate, temporary staff, missions. */
const OFF_SCALE: ReadonlySet<string> = new Set(['unclassified', 'non classe', 'hors classe', 'lwr', 'temp', 'mciv']);

const STEP: ReadonlySet<string> = new Set(['step', 'echelon']);

/** Reads the value of the grade field; undefined for an empty one. */
export function readGrade(text: string, grades: Profile['grades']): GradeReading | undefined {
  const pieces = piecesOf(text);
  if (pieces.length === 0) return undefined;
  const whole = partOver(pieces[0]!, pieces.at(-1)!);
  if (!grades) return reading('invalid', [], whole, undefined, false);
  const prefix = prefixOf(text, pieces, grades.prefix);
  const mentions: GradeMention[] = [];
  let strange = false;
  const labelled = hasLabels(grades);
  let step: number | undefined;
  for (let i = 0; i < pieces.length; ) {
    if (labelled) {
      const label = labelAt(pieces, i, grades);
      if (label) mentions.push({ number: label.number, span: label.span, written: 'number' });
      else if (STEP.has(fold(pieces[i]!.text)) && pieces[i + 1]?.kind === 'digits') step = Number(pieces[i + 1]!.text);
      i = label?.next ?? i + 1;
      continue;
    }
    const found = mentionAt(pieces, i, grades, mentions.at(-1));
    if (found) mentions.push(found.mention);
    else if (pieces[i]!.kind === 'digits') strange = true;
    i = found?.next ?? i + 1;
  }
  const first = mentions[0];
  if (!first) {
    const words = pieces.slice(prefix?.next ?? 0).filter(({ kind }) => kind === 'letters');
    const kind =
      grades.open || OFF_SCALE.has(foldPhrase(words.map((word) => word.text).join(' '))) ? 'none' : 'invalid';
    return reading(kind, [], whole, prefix?.part, false);
  }
  const numbers = distinctGrades(mentions);
  const kind = strange || !numbers || numbers.length > 2 ? 'invalid' : numbers.length === 2 ? 'twin' : 'single';
  const own = kind !== 'invalid' && numbers !== undefined && text.trim() === formatGrade(numbers, grades);
  const read = reading(kind, mentions, partOver(first.span, mentions.at(-1)!.span), prefix?.part, own, numbers);
  return step === undefined ? read : { ...read, step };
}

/** A grade in the usual form: `NATO Grade G15`, `NATO Grade G8-G10`. */
export function formatGrade(numbers: readonly number[], grades: GradeProfile): string {
  return `${grades.prefix} ${gradeNames(numbers, grades)}`.trimStart();
}

/** Grades in short: `G15`, `G8-G10`, `B1/B2`. */
export function gradeNames(numbers: readonly number[], grades: GradeProfile): string {
  return numbers.map((number) => labelOf(number, grades) ?? grades.symbol + number).join(grades.between);
}

export function isOnScale(number: number, grades: GradeProfile): boolean {
  return categoryOf(number, grades) !== undefined || (grades.open && hasLabels(grades));
}

export function categoryOf(number: number, grades: GradeProfile): GradeCategory | undefined {
  return grades.categories.find((category) => category.grades.includes(number));
}

/** Whether two grades can make a twin: next to each other in one category, the lower one first. */
export function areNeighbours(low: number, high: number, grades: GradeProfile): boolean {
  const numbers = categoryOf(low, grades)?.grades;
  return numbers !== undefined && numbers[numbers.indexOf(low) + 1] === high;
}

function reading(
  kind: GradeReading['kind'],
  mentions: readonly GradeMention[],
  span: ValuePart,
  prefix: ValuePart | undefined,
  own: boolean,
  numbers: readonly number[] = [],
): GradeReading {
  return { kind, numbers: kind === 'invalid' || kind === 'none' ? [] : numbers, mentions, span, prefix, own };
}

/** The grades' numbers, where the two names of one grade count once; undefined where one is unknown. */
function distinctGrades(mentions: readonly GradeMention[]): readonly number[] | undefined {
  const numbers: number[] = [];
  for (const [i, { number, written }] of mentions.entries()) {
    if (number === undefined) return undefined;
    const otherName = mentions.some((other, k) => k < i && other.number === number && other.written !== written);
    if (!otherName) numbers.push(number);
  }
  return numbers;
}

/** The profile's prefix, or its last word alone (`Grade 19`). */
function prefixOf(
  text: string,
  pieces: readonly Piece[],
  prefix: string,
): { part: ValuePart; next: number } | undefined {
  if (prefix === '') return undefined;
  const length = piecesOf(prefix).length;
  for (const [count, words] of [
    [length, prefix],
    [1, prefix.split(' ').at(-1)!],
  ] as const) {
    if (pieces.length < count) continue;
    const part = partOver(pieces[0]!, pieces[count - 1]!);
    if (foldPhrase(text.slice(part.start, part.end)) === foldPhrase(words)) return { part, next: count };
  }
  return undefined;
}

/** A grade at a piece: `G15`, `G-15`, `NG15`, `A.2`, `B4`, or a bare number after a dash or the word `Grade`. */
function mentionAt(
  pieces: readonly Piece[],
  i: number,
  grades: GradeProfile,
  previous: GradeMention | undefined,
): { mention: GradeMention; next: number } | undefined {
  const first = pieces[i]!;
  if (first.kind === 'digits') {
    const after = previous?.written === 'number' && (isDash(pieces[i - 1]) || pieces[i - 1]?.text === '/');
    if (!after && fold(pieces[i - 1]?.text ?? '') !== 'grade') return undefined;
    return bare(pieces, i, i);
  }
  if (first.kind !== 'letters' || first.text.length > 2) return undefined;
  const joined = isDash(pieces[i + 1]) || pieces[i + 1]?.text === '.' ? i + 2 : i + 1;
  if (pieces[joined]?.kind !== 'digits') return undefined;
  const letter = fold(first.text);
  const symbol = fold(grades.symbol);
  if (letter === symbol || letter === `n${symbol}`) return bare(pieces, i, joined);
  if (joined > i + 1 && !touches(first, pieces[i + 1])) return undefined;
  const category = grades.categories.find(({ id, former }) => fold(id) === letter && former.length > 0);
  if (!category) return undefined;
  const place = category.former.findIndex((name) => bareName(name) === letter + Number(pieces[joined]!.text));
  const span = partOver(first, pieces[joined]!);
  return { mention: { number: category.grades[place], span, written: 'former' }, next: joined + 1 };
}

function bare(pieces: readonly Piece[], from: number, at: number): { mention: GradeMention; next: number } {
  const number = pieces[at]!.text.length <= 4 ? Number(pieces[at]!.text) : undefined;
  return { mention: { number, span: partOver(pieces[from]!, pieces[at]!), written: 'number' }, next: at + 1 };
}

/** `A.2`, `A-2`, `A2` as one. */
function bareName(name: string): string {
  return piecesOf(fold(name))
    .filter(({ kind }) => kind !== 'mark')
    .map(({ text }) => text)
    .join('');
}

/** Every grade of the scale, then every twin, as values write them, with the category's title. */
export function gradeValues(
  grades: Profile['grades'],
): readonly { readonly text: string; readonly title: GradeCategory['title'] }[] {
  if (!grades) return [];
  const values = (numbersAt: (numbers: readonly number[], i: number) => readonly number[]) =>
    grades.categories.flatMap(({ grades: numbers, title }) =>
      numbers.flatMap((_, i) => {
        const found = numbersAt(numbers, i);
        return found.length > 0 ? [{ text: formatGrade(found, grades), title }] : [];
      }),
    );
  // Whoever types a grade and Enter means this one alone.
  return [
    ...values((numbers, i) => [numbers[i]!]),
    ...values((numbers, i) => (i + 1 < numbers.length ? [numbers[i]!, numbers[i + 1]!] : [])),
  ];
}
