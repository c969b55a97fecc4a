import type { FieldDefinition, FieldValue, Profile } from '../../../schemas/profile.ts';
import type { Field } from '../model/notice.ts';
import { compileProfile } from '../profile/compile.ts';
import { foldPhrase } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { textOf } from '../text/source.ts';
import { ANY_FORM } from '../values/date/date-forms.ts';
import { readDeadline } from '../values/date/dates.ts';
import { formatSalary, readSalary } from '../values/money/salary.ts';
import { hasPlaceholder, placeholder } from '../writing/placeholder.ts';
import { fitsPattern, readKind } from './kinds.ts';

/** What the value of a field of kind `term` is. */
export interface Term {
  readonly form:
    | 'own'
    /** Right but for hyphens, spaces or a part in brackets: nobody can mistake it. */
    | 'unusual'
    | 'misspelt'
    /** The other language's wording. */
    | 'other-language'
    /** No known value, but one of the form that an open field's values have. */
    | 'open'
    | 'unknown';
  /** The known value that it is, or is meant to be. */
  readonly value: FieldValue | undefined;
}

/** Reads the value of a field of kind `term`; undefined for an empty one and for a placeholder. */
export function readTerm(
  text: string,
  definition: FieldDefinition,
  language: Language,
  profile: Profile,
): Term | undefined {
  const folded = foldPhrase(text);
  if (folded === '' || hasPlaceholder(text)) return undefined;
  const known = compileProfile(profile).values.get(definition.id);
  const exact = known?.exact(language, folded);
  if (exact) return { form: exact.language === language ? 'own' : 'other-language', value: exact.item };
  const unusual = unusualForm(folded, definition, language);
  if (unusual) return { form: 'unusual', value: unusual };
  const near = known?.find(language, folded)?.value;
  // A value not attested in print does not make another one a misspelling.
  if (near && (near.item.attested || !definition.open)) {
    return { form: near.language === language ? 'misspelt' : 'other-language', value: near.item };
  }
  return { form: definition.open && fitsPattern(text, definition, language) ? 'open' : 'unknown', value: undefined };
}

/** The one known value that a text is a plain short form or another spelling of. */
function unusualForm(folded: string, { values }: FieldDefinition, language: Language): FieldValue | undefined {
  const letters = lettersOf(folded);
  if (letters.length < 3) return undefined;
  const found = values.filter((value) =>
    [value[language].text, ...value[language].variants].some((wording) => {
      const whole = foldPhrase(wording);
      const bracket = whole.endsWith(')') ? whole.lastIndexOf('(') : -1;
      const [name, code] = bracket < 0 ? [] : [whole.slice(0, bracket), whole.slice(bracket + 1, -1)];
      return [whole, name, code].some((form) => form !== undefined && lettersOf(form) === letters);
    }),
  );
  return found.length === 1 ? found[0] : undefined;
}

function lettersOf(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a value is of a field's kind, whatever its form. A field that takes any text leaves that open. */
export function fitsKind(text: string, definition: FieldDefinition, language: Language, profile: Profile): boolean {
  switch (definition.kind) {
    case 'text':
      return false;
    case 'term': {
      const term = readTerm(text, definition, language, profile);
      return term !== undefined && term.form !== 'unknown';
    }
    case 'deadline': {
      const deadline = readDeadline(text, language, profile.months, profile.openDeadlines, profile.dates ?? ANY_FORM);
      return deadline !== undefined && deadline.kind !== 'invalid';
    }
    case 'salary': {
      const salary = readSalary(text, language, profile);
      return salary?.amount?.cents !== undefined && (salary.currency ?? salary.period) !== undefined;
    }
    default:
      return readKind(text, definition, language, profile) !== undefined;
  }
}

/** What a field says, in another edition's own form; undefined where it says nothing that can be carried over. */
export function translateValue(
  field: Field,
  definition: FieldDefinition,
  to: Language,
  profile: Profile,
): string | undefined {
  const text = textOf(field.value);
  const from = field.edition.language;
  if (text === '' || hasPlaceholder(text)) return undefined;
  switch (definition.kind) {
    case 'term':
      return readTerm(text, definition, from, profile)?.value?.[to].text;
    case 'salary': {
      const salary = readSalary(text, from, profile);
      if (salary?.amount?.cents === undefined || salary.until || !salary.currency || !salary.period) return undefined;
      const { amount, currency, period } = salary;
      return formatSalary({ cents: amount.cents!, currency: currency.code, period: period.id }, to, profile);
    }
    case 'grade':
    case 'clearance':
      return text;
    default:
      return readKind(text, definition, from, profile)?.write(to);
  }
}

/** The value that a fix writes: what the other edition's field says, or a placeholder. */
export function valueFrom(
  other: Field | undefined,
  definition: FieldDefinition,
  to: Language,
  profile: Profile,
): string {
  const told = other && translateValue(other, definition, to, profile);
  if (told !== undefined) return told;
  const text = other ? textOf(other.value) : '';
  return placeholder(to, hasPlaceholder(text) ? '' : text);
}
