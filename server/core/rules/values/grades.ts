import type { Facts } from '../../facts/index.ts';
import { LANGUAGES } from '../../text/language.ts';
import {
  areNeighbours,
  type GradeMention,
  type GradeProfile,
  type GradeReading,
  isOnScale,
} from '../../values/scale/grades.ts';

/** Why a grade is invalid, or the mention that is not on the scale. */
export type GradeDefect = 'unreadable' | 'reversed' | 'strangers' | GradeMention;

/** What is wrong with a grade by itself; undefined where it is right. */
export function gradeDefect({ kind, numbers, mentions }: GradeReading, grades: GradeProfile): GradeDefect | undefined {
  if (kind === 'none') return undefined;
  const unknown = mentions.find(({ number }) => number === undefined || !isOnScale(number, grades));
  if (unknown) return unknown;
  if (kind === 'invalid') return 'unreadable';
  if (kind === 'single') return undefined;
  const [low, high] = numbers as [number, number];
  if (grades.twins === 'any' || areNeighbours(low, high, grades)) return undefined;
  return areNeighbours(high, low, grades) ? 'reversed' : 'strangers';
}

/** The grades of the post, on which the editions that have a right one agree; undefined where they do not, or where none has. */
export function gradesOfPost(facts: Facts, grades: GradeProfile | undefined): readonly number[] | undefined {
  if (!grades) return undefined;
  const readings = LANGUAGES.flatMap((language) => facts[language]?.grade?.value ?? []);
  const right = readings.filter((reading) => !gradeDefect(reading, grades));
  const [first, second] = right.map(({ numbers }) => numbers);
  if (!first || (second && !sameGrades(first, second))) return undefined;
  return first;
}

/** Whether two values name the same grades, in whatever form. */
export function sameGrades(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, i) => number === other[i]);
}
