import type { Profile } from '../../../schemas/profile.ts';
import { type Edition, type Field, fieldOf } from '../notice.ts';
import { type Span, span, textOf } from '../text/source.ts';
import { type Clearance, readClearance } from '../values/clearances.ts';
import { type Deadline, readDeadline } from '../values/dates.ts';
import { type GradeReading, readGrade } from '../values/grades.ts';
import type { Part } from '../values/pieces.ts';
import { readSalary, type Salary } from '../values/salary.ts';

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

export function readHeaderFacts(edition: Edition, profile: Profile): HeaderFacts {
  const { language } = edition;
  const read = <Value>(kind: string, reader: (text: string) => Value | undefined): Fact<Value> | undefined => {
    const id = profile.fields.find((definition) => definition.kind === kind)?.id;
    const field = id === undefined ? undefined : fieldOf(edition, id);
    const value = field && reader(textOf(field.value));
    return value && { field, value };
  };
  return {
    deadline: read('deadline', (text) => readDeadline(text, language, profile.months, profile.openDeadlines)),
    salary: read('salary', (text) => readSalary(text, language, profile.salary)),
    grade: read('grade', (text) => readGrade(text, profile.grades)),
    clearance: read('clearance', (text) => readClearance(text, profile)),
  };
}

/** The span of a part of a field's value. */
export function partSpan({ value }: Field, part: Part): Span {
  return span(value.source, value.start + part.start, value.start + part.end);
}
