import type { Profile } from '../../../schemas/profile.ts';
import { copyOf } from '../memory/copy.ts';
import { type Edition, type Field, fieldOf } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
import { type Span, span, textOf } from '../text/source.ts';
import { ANY_FORM } from '../values/date/date-forms.ts';
import { type Deadline, readDeadline } from '../values/date/dates.ts';
import { readSalary, type Salary } from '../values/money/salary.ts';
import type { Part } from '../values/pieces.ts';
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

export function readHeaderFacts(edition: Edition, profile: Profile): HeaderFacts {
  const readers = readersOf(profile)[edition.language];
  const read = <Value>(kind: string, reader: Reader<Value>): Fact<Value> | undefined => {
    const id = profile.fields.find((definition) => definition.kind === kind)?.id;
    const field = id === undefined ? undefined : fieldOf(edition, id);
    const value = field && reader(textOf(field.value));
    return value && { field, value };
  };
  return {
    deadline: read('deadline', readers.deadline),
    salary: read('salary', readers.salary),
    // Without a scale, or a list of clearances, values can only be compared with one another.
    grade: profile.grades && read('grade', readers.grade),
    clearance: profile.clearances.length > 0 ? read('clearance', readers.clearance) : undefined,
  };
}

type Reader<Value> = (text: string) => Value | undefined;

/** The readers of one language, by the kind of field that they read. */
interface Readers {
  readonly deadline: Reader<Deadline>;
  readonly salary: Reader<Salary>;
  readonly grade: Reader<GradeReading>;
  readonly clearance: Reader<Clearance>;
}

const made = new WeakMap<Profile, Readonly<Record<Language, Readers>>>();

function readersOf(profile: Profile): Readonly<Record<Language, Readers>> {
  let readers = made.get(profile);
  if (!readers) made.set(profile, (readers = { en: makeReaders(profile, 'en'), fr: makeReaders(profile, 'fr') }));
  return readers;
}

function makeReaders(profile: Profile, language: Language): Readers {
  return {
    deadline: remembering((text) =>
      readDeadline(text, language, profile.months, profile.openDeadlines, profile.dates ?? ANY_FORM),
    ),
    salary: remembering((text) => readSalary(text, language, profile.salary)),
    grade: remembering((text) => readGrade(text, profile.grades)),
    clearance: remembering((text) => readClearance(text, profile)),
  };
}

/** At most this many values of a kind are remembered. */
const REMEMBERED = 200;

/** A header's values stay while a writer types elsewhere, and many posts share their salary and clearance: they are read once. */
function remembering<Value>(read: Reader<Value>): Reader<Value> {
  const known = new Map<string, Value | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const own = copyOf(text);
    const value = read(own);
    if (known.size >= REMEMBERED) known.clear();
    known.set(own, value);
    return value;
  };
}

/** The span of a part of a field's value. */
export function partSpan({ value }: Field, part: Part): Span {
  return span(value.source, value.start + part.start, value.start + part.end);
}
