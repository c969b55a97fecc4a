import type { Profile, ProfileInput, Wording } from '../../../schemas/profile.ts';

/**
 * A profile as it stands in its file, with the schema's defaults filled in. Does what the schema does, without loading
 * zod, which would cost more than the rest of the start-up; a test holds the two together. Checks nothing: it is for the
 * built-in profiles, which are checked by tests.
 */
export function withDefaults(input: ProfileInput): Profile {
  const { description, grades, salary, ...rest } = input;
  return {
    ...rest,
    rules: input.rules ?? {},
    sources: input.sources ?? {},
    letterhead: input.letterhead ?? [],
    banner: input.banner ?? [],
    ...(description && { description: wordings(description) }),
    fields: (input.fields ?? []).map((field) => ({
      ...field,
      label: wordings(field.label),
      required: field.required ?? true,
      values: (field.values ?? []).map((value) => ({ ...attested(value), ...wordings(value) })),
      open: field.open ?? false,
      colon: field.colon ?? true,
    })),
    sections: (input.sections ?? []).map((section) => ({
      ...section,
      heading: wordings(section.heading),
      required: section.required ?? true,
      subsections: (section.subsections ?? []).map((subsection) => ({
        ...attested(subsection),
        heading: wordings(subsection.heading),
        required: subsection.required ?? 'no',
      })),
      openSubsections: section.openSubsections ?? false,
    })),
    accountabilities: (input.accountabilities ?? []).map((one) => ({
      ...attested(one),
      heading: wordings(one.heading),
    })),
    languageLevels: input.languageLevels ?? [],
    ...(grades && {
      grades: {
        ...grades,
        categories: grades.categories.map((category) => ({ ...category, former: category.former ?? [] })),
      },
    }),
    clearances: (input.clearances ?? []).map((one) => ({ ...attested(one), variants: one.variants ?? [] })),
    ...(salary && {
      salary: {
        ...salary,
        tables: salary.tables.map((table) => ({
          ...table,
          places: table.places ?? [],
          amounts: Object.fromEntries(Object.entries(table.amounts).map(([grade, one]) => [grade, attested(one)])),
        })),
      },
    }),
    competencies: (input.competencies ?? []).map((one) => ({
      ...attested(one),
      name: wordings(one.name),
      levels: (one.levels ?? []).map(attested),
    })),
    contracts: (input.contracts ?? []).map(attested),
    clauses: (input.clauses ?? []).map((one) => ({ ...attested(one), years: one.years ?? [] })),
    lexicon: input.lexicon ?? {},
  };
}

function attested<T extends { attested?: boolean | undefined }>(entry: T): T & { attested: boolean } {
  return { ...entry, attested: entry.attested ?? true };
}

type WordingsInput = NonNullable<ProfileInput['description']>;

function wordings({ en, fr }: WordingsInput): { en: Wording; fr: Wording } {
  return { en: wording(en), fr: wording(fr) };
}

function wording(input: WordingsInput['en']): Wording {
  if (typeof input === 'string') return { text: input, variants: [], superseded: [] };
  return { text: input.text, variants: input.variants ?? [], superseded: input.superseded ?? [] };
}
