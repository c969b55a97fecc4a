import type { Profile } from '../../../schemas/profile.ts';
import { memoByLanguage } from '../memory/memo.ts';
import { type Edition, type Field, fieldOf } from '../model/notice.ts';
import { type Span, span, textOf } from '../text/source.ts';
import { ANY_FORM } from '../values/date/date-forms.ts';
import { type Deadline, readDeadline } from '../values/date/dates.ts';
import { readSalary, type Salary } from '../values/money/salary.ts';
import type { ValuePart } from '../values/pieces.ts';
import { type Clearance, readClearance } from '../values/scale/clearances.ts';
import { type GradeReading, readGrade } from '../values/scale/grades.ts';

/** A field with what its value says; offsets inside `value` are relative to the field's value. */
export interface Fact<Value> {
  readonly field: Field;
  readonly value: Value;
}

/** What an edition's header says. Undefined: the field is not there or is empty. */
export interface HeaderFacts {
  readonly deadline: Fact<Deadline> | undefined;
  readonly salary: Fact<Salary> | undefined;
  readonly grade: Fact<GradeReading> | undefined;
  readonly clearance: Fact<Clearance> | undefined;
}

/** What values say: a label always stands for the same kind of field. */
const READINGS = memoByLanguage<object | null>();

export function readHeaderFacts(edition: Edition, profile: Profile): HeaderFacts {
  const { language } = edition;
  const read = <Value extends object>(
    kind: string,
    reader: (text: string) => Value | undefined,
  ): Fact<Value> | undefined => {
    const id = profile.fields.find((definition) => definition.kind === kind)?.id;
    const field = id === undefined ? undefined : fieldOf(edition, id);
    const value = field && READINGS[language].of(field.memos, () => reader(textOf(field.value)) ?? null);
    return value ? { field, value: value as Value } : undefined;
  };
  return {
    deadline: read('deadline', (text) =>
      readDeadline(text, language, profile.months, profile.openDeadlines, profile.dates ?? ANY_FORM),
    ),
    salary: read('salary', (text) => readSalary(text, language, profile)),
    // Without a scale, or a list of clearances, values can only be compared with one another.
    grade: profile.grades && read('grade', (text) => readGrade(text, profile.grades)),
    clearance: profile.clearances.length > 0 ? read('clearance', (text) => readClearance(text, profile)) : undefined,
  };
}

/** The span of a part of a field's value. */
export function partSpan({ value }: Field, part: ValuePart): Span {
  return span(value.source, value.start + part.start, value.start + part.end);
}
