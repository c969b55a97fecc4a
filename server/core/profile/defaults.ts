import { numberedGrades } from '../../../schemas/grades.ts';
import type { Profile, ProfileInput } from '../../../schemas/profile.ts';

/** Fills in the defaults of one part of a profile. */
type Fill = (input: unknown) => unknown;
type Data = Readonly<Record<string, unknown>>;

/** An object: what it has, filled in key by key, and the defaults of what it lacks. */
const object =
  (defaults: Data, keys: Readonly<Record<string, Fill>> = {}): Fill =>
  (input) => {
    const filled: Record<string, unknown> = { ...defaults, ...(input as Data) };
    for (const [key, fill] of Object.entries(keys)) if (filled[key] !== undefined) filled[key] = fill(filled[key]);
    return filled;
  };

const list =
  (fill: Fill): Fill =>
  (input) =>
    (input as readonly unknown[]).map(fill);

const byName =
  (fill: Fill): Fill =>
  (input) =>
    Object.fromEntries(Object.entries(input as Data).map(([name, value]) => [name, fill(value)]));

const noPhrases = { en: [], fr: [] };

const localized: Fill = (input) => (typeof input === 'string' ? { en: input, fr: input } : input);

const wording: Fill = (input) => ({
  variants: [],
  superseded: [],
  ...(typeof input === 'string' ? { text: input } : (input as Data)),
});
const bothWordings = { en: wording, fr: wording };
const wordings = object({}, bothWordings);

const attested = { attested: true };
/** One text, or several. */
const several: Fill = (input) => (typeof input === 'string' ? [input] : input);
const severalByLanguage: Fill = (input) =>
  typeof input === 'boolean' ? input : object({}, { en: several, fr: several })(input);
const accountability = object(attested, { heading: wordings });
const subsection = object({ ...attested, required: 'no', role: [] }, { heading: wordings, role: several });

const profile = object(
  {
    form: 'header',
    frenchSpacing: 'france',
    words: {},
    rules: {},
    sources: {},
    letterhead: [],
    banner: [],
    openings: [],
    fields: [],
    fieldOrder: 'fixed',
    sections: [],
    sectionOrder: 'fixed',
    accountabilities: [],
    languageLevels: [],
    clearances: [],
    competencies: [],
    contracts: [],
    clauses: [],
    terms: [],
    lexicon: {},
  },
  {
    title: localized,
    description: wordings,
    vacancyNumber: object({ yearDigits: 0 }),
    terms: list(
      object(
        { avoid: false, use: {}, except: {}, required: false, in: [] },
        {
          en: several,
          fr: several,
          avoid: severalByLanguage,
          use: severalByLanguage,
          except: severalByLanguage,
          in: several,
          message: localized,
        },
      ),
    ),
    fields: list(
      object(
        { kind: 'text', required: true, values: [], open: false, colon: true },
        {
          label: wordings,
          values: list(object(attested, bothWordings)),
          pattern: localized,
          example: localized,
        },
      ),
    ),
    sections: list(
      object(
        { required: true, role: [], subsections: [], openSubsections: false },
        { heading: wordings, role: several, subsections: list(subsection) },
      ),
    ),
    accountabilities: list(accountability),
    openings: list(wordings),
    languageLevels: list(object({ attested: { en: true, fr: true }, labels: noPhrases })),
    languageNames: object({}, { en: localized, fr: localized }),
    grades: object(
      { prefix: '', symbol: '', between: '-', twins: 'neighbours', open: false },
      { categories: (input) => numberedGrades(list(object({ former: [] }, { title: localized }))(input) as never) },
    ),
    clearances: list(object({ ...attested, variants: [] }, { title: localized })),
    salary: object(
      { currencies: [], periods: [], decimals: 'any', tables: [] },
      {
        form: localized,
        currencies: list(object({ names: noPhrases, symbols: [] })),
        tables: list(object({ places: [] }, { amounts: byName(object(attested)) })),
      },
    ),
    competencies: list(object({ ...attested, levels: [] }, { name: wordings, levels: list(object(attested)) })),
    contracts: list(object(attested, { title: localized })),
    clauses: list(object({ ...attested, years: [] }, { title: localized, text: localized })),
  },
);

/**
 * A profile as it stands in its file, with the schema's defaults filled in. Does what the schema does, without loading
 * zod, which would cost more than the rest of the start-up; a test holds the two together. Checks nothing: it is for the
 * built-in profiles, which are checked by tests.
 */
export function withDefaults(input: ProfileInput): Profile {
  return profile(input) as Profile;
}
