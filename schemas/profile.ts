import * as z from 'zod';
import { houseWords, ruleSeverities } from './configuration.ts';
import { numberedGrades } from './grades.ts';
import { termSchema } from './terms.ts';
import { id, localized, phrases, text, wordings } from './wordings.ts';

/**
 * The schema of a profile: the data that describes one organisation's notices. Everything that a rule knows about an
 * organisation stands in such a file; `schemas/profiles/` holds the built-in ones.
 *
 * The descriptions are what an editor shows while a profile is written: they are for its maintainer, who is no programmer.
 * Defaults are repeated in `server/core/profile/defaults.ts`, which fills them in without zod; a test compares the two.
 */

/** Where a value is known from: a public notice or page, or `recalled` for what nobody has seen in print. */
const source = z
  .string()
  .min(1)
  .optional()
  .describe('Where this value was read: keys of "sources", or a page or notice. "recalled": found in no source');
/** Values that are not attested are never the ground of an error. */
const attested = z.boolean().default(true).describe('false: recalled, found in no source; never makes an error');

const fieldValue = z
  .strictObject({ ...wordings.shape, attested, source })
  .describe('A known value of the field, in both languages');

const field = z
  .strictObject({
    id,
    label: wordings,
    role: z
      .enum(['place'])
      .optional()
      .describe('What it is for. "place": where the post is, which salary scales look at'),
    required: z.boolean().default(true).describe('false: a notice without this field is complete'),
    kind: z
      .enum([
        'text',
        'term',
        'reference',
        'date',
        'deadline',
        'salary',
        'money',
        'grade',
        'clearance',
        'languages',
        'duration',
        'count',
      ])
      .default('text')
      .describe(
        'What kind of value the field takes. All kinds but "text" are compared between the editions. "term": a value from the list "values"; "reference": a number or code of the form "pattern"; "date"; "deadline": a date, perhaps with time and time zone; "salary": the pay of the post; "money": any other amount; "grade": of the scale "grades"; "clearance": one of "clearances"; "languages": codes of the levels "languageLevels"; "duration"; "count": a number',
      ),
    values: z
      .array(fieldValue)
      .default([])
      .describe('For "term" and "languages": the known values. Others are right only where "open" is true'),
    open: z.boolean().default(false).describe('true: other values than the listed ones are right as well'),
    pattern: z
      .union([text.transform((both) => ({ en: both, fr: both })), z.strictObject({ en: text, fr: text })])
      .optional()
      .describe(
        'For "text", "reference" and open "term" fields: the form of any value, a regular expression (flag u), for both languages or for each',
      ),
    example: localized.optional().describe('A right value, which messages show'),
    colon: z.boolean().default(true).describe('Whether the label is usually followed by a colon'),
    source,
  })
  .meta({ id: 'field', description: 'A label and a value in the header' });

/** What a section or subsection is for: the code looks for it by this, whatever its id and heading. */
const role = z.enum([
  'summary',
  'duties',
  'reporting',
  'essential',
  'desirable',
  'languages',
  'competencies',
  'contract',
]);
const roles = z
  .union([role.transform((only) => [only]), z.array(role)])
  .default([])
  .describe(
    'What it is for. "languages": the required language levels stand here; "competencies": a list of competencies; "contract": the contract offered; "essential", "desirable": qualifications; "summary", "duties", "reporting": what a new notice puts there',
  );

const subsection = z
  .strictObject({
    id,
    heading: wordings,
    role: roles,
    required: z
      .enum(['yes', 'usual', 'no'])
      .default('no')
      .describe('"yes": each edition has it; "usual": each edition should have it'),
    leadIn: phrases.optional().describe('Standard lead-ins before the list; fixes and snippets insert the first'),
    attested,
    source,
  })
  .meta({ id: 'subsection', description: 'An unnumbered heading inside a section' });

const section = z
  .strictObject({
    id,
    number: z.int().positive().optional().describe('The number before the heading; without it, headings have none'),
    heading: wordings,
    role: roles,
    required: z.boolean().default(true).describe('false: a notice without this section is complete'),
    leadIn: phrases.optional().describe('Standard lead-ins before the list; fixes and snippets insert the first'),
    subsections: z.array(subsection).default([]).describe('Headings that this section has'),
    openSubsections: z
      .boolean()
      .default(false)
      .describe('true: the accountabilities, and headings that the profile does not list, may stand in this section'),
    source,
  })
  .meta({ id: 'section', description: 'A numbered heading and what follows it' });

const accountability = z
  .strictObject({ id, heading: wordings, attested, source })
  .meta({ id: 'accountability', description: 'A heading of a section with open subsections' });

const languageLevel = z
  .strictObject({
    numeral: text.describe(
      'The level as the notice writes it: I to VI, A1 to C2, A to E, or a short name for levels in words',
    ),
    labels: phrases
      .default({ en: [], fr: [] })
      .describe('What the level is called; the first is what fixes insert; empty where nothing is known'),
    attested: z
      .strictObject({ en: z.boolean(), fr: z.boolean() })
      .default({ en: true, fr: true })
      .describe('By language; false: recalled, found in no source; never makes an error'),
    source,
  })
  .meta({ id: 'languageLevel', description: 'A level of language skill' });

const gradeCategory = z
  .strictObject({
    id: z.string().min(1).describe('The letter of the category'),
    title: localized,
    grades: z
      .union([z.array(z.int().positive()), z.array(text)])
      .describe(
        'The grades, lowest first: numbers of one scale, or labels as notices write them ("A6", "AS-03", "P-4")',
      ),
    former: z.array(text).default([]).describe('The former names, in the same order (A.1 …)'),
    source,
  })
  .meta({ id: 'gradeCategory', description: 'A category of grades' });

const clearance = z
  .strictObject({
    code: text.describe('The code as the field shows it'),
    title: localized,
    variants: z.array(text).default([]).describe('Other spellings of the same code'),
    attested,
    source,
  })
  .meta({ id: 'clearance', description: 'A level of security clearance' });

const competencyLevel = z
  .strictObject({ ...phrases.shape, attested, source })
  .describe('A level: wordings that are equally right; the first is what completion inserts');

const competency = z
  .strictObject({
    id,
    name: wordings,
    attested,
    levels: z.array(competencyLevel).default([]).describe('The level descriptors, in both languages'),
    source,
  })
  .meta({ id: 'competency', description: 'A competency with its level descriptors' });

const contract = z
  .strictObject({
    id,
    title: localized,
    offer: phrases.describe('Key phrases of the offer sentence; one of them is enough'),
    clause: phrases.describe('Key phrases of the contract clause; one of them is enough'),
    attested,
    source,
  })
  .meta({
    id: 'contract',
    description: 'A kind of contract, told by key phrases. They are compared without case, accents and white space',
  });

const keys = z
  .array(z.array(text).min(1))
  .min(1)
  .describe('Lists of key phrases: one list is met when all of its phrases stand in the paragraph');

const clause = z
  .strictObject({
    id,
    title: localized,
    section: id.describe('The id of the section in which it stands; "preamble" before section 1'),
    presence: z
      .enum(['always', 'some-years', 'optional'])
      .describe(
        '"always": known from every year; "some-years": its lack is a note at most; "optional": some posts only',
      ),
    years: z.array(z.int()).default([]).describe('Years in which notices are known to have it'),
    keys: z
      .strictObject({ en: keys, fr: keys })
      .describe('How the paragraph is told: short phrases that stand in no other paragraph'),
    text: localized.optional().describe("The organisation's own text: near misses are reported, fixes insert it"),
    attested,
    source,
  })
  .meta({ id: 'clause', description: 'A standard paragraph' });

const periods = z.enum(['hourly', 'daily', 'weekly', 'monthly', 'yearly']);

const salaryTable = z
  .strictObject({
    year: z.int().describe('The year of the scale'),
    from: z.iso.date().describe('First deadline for which notices surely show this scale; before it, nothing is said'),
    to: z.iso.date().describe('Last deadline for which notices surely show this scale; after it, nothing is said'),
    currency: z.string().length(3),
    period: periods,
    places: z
      .array(text)
      .default([])
      .describe('What English locations begin with for which the amounts hold; empty: for any'),
    amounts: z
      .record(text, z.strictObject({ amount: z.number().positive(), attested, source }))
      .describe('Amounts by grade, as the scale "grades" has it'),
  })
  .describe('A salary scale, step 1');

/** One thousand two hundred thirty-four and a half, which shows the marks of a number. */
const sampleNumber = text.regex(/^1\D?234\D5$/);
const month = z.array(text).min(1);
const dateForm = text.regex(/^(?:d{1,2}(?!d)|M{1,4}(?!M)|yyyy(?!y)|yy(?!y)|EEEE|'[^']*'|[^A-Za-z'])+$/);

export const profileSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where the schema of this file is'),
    extends: z
      .union([text, z.array(text)])
      .optional()
      .describe(
        'The profiles that this one builds on: built-in names or paths relative to this file; later ones win, this file wins over all. Lists are merged by id; null takes out',
      ),
    name: id.describe('The name of the profile'),
    title: localized.optional().describe('What the profile is for, for people'),
    form: z
      .enum(['header', 'free'])
      .default('header')
      .describe('"header": title, fields, numbered sections. "free": any bilingual Markdown posting'),
    frenchSpacing: z
      .enum(['france', 'canada'])
      .default('france')
      .describe('France: space before : ; ? ! and in « ». Canada: space before : and in « » only'),
    rules: ruleSeverities
      .default({})
      .describe("Severities that this profile sets for rules; a configuration's own come after"),
    words: houseWords.default({}).describe('Words of the organisation, which are never reported as misspelt'),
    sources: z.record(z.string(), text).default({}).describe('What the short names of sources stand for'),
    letterhead: z
      .array(text)
      .default([])
      .describe('Lines of letterhead, which belong to no edition; a line with one of these phrases is left aside'),
    banner: z.array(text).default([]).describe('Lines by which a file is known as a notice; snippets insert the first'),
    vacancyNumber: z
      .strictObject({
        digits: z.int().positive().optional().describe('How many digits it has, where it is made of digits only'),
        yearDigits: z.int().nonnegative().default(0).describe('How many of the first digits tell the year'),
        pattern: text
          .optional()
          .describe('The form of any other number, a regular expression (flag u): "VN-\\d{3}/\\d{4}"'),
        example: text.optional().describe('A right number, which messages show'),
        source,
      })
      .optional()
      .describe('The vacancy number in the title: its digits, or its pattern'),
    description: wordings.optional().describe('The line that closes the header'),
    openings: z
      .array(wordings)
      .default([])
      .describe('Headings that may stand above the fields, such as "General Information"'),
    fields: z.array(field).default([]).describe('The fields of the header, in their order'),
    fieldOrder: z.enum(['fixed', 'any']).default('fixed').describe('Whether the fields stand in this order, or in any'),
    sections: z.array(section).default([]).describe('The sections, in their order'),
    sectionOrder: z
      .enum(['fixed', 'any'])
      .default('fixed')
      .describe('Whether the sections stand in this order, or in any'),
    accountabilities: z.array(accountability).default([]).describe('Headings in sections with open subsections'),
    languageLevels: z.array(languageLevel).default([]).describe('The language levels, lowest first'),
    languageNames: z
      .strictObject({
        en: localized,
        fr: localized,
        first: z.enum(['en', 'fr']).optional().describe('The language that notices name first in the pair'),
        source,
      })
      .optional()
      .describe('Names of English and French, as each edition writes them'),
    grades: z
      .strictObject({
        prefix: z.string().default('').describe('What stands before the grade'),
        symbol: z.string().default('').describe('What stands before the number of a grade'),
        between: z.string().default('-').describe('What stands between the two grades of a twin-graded post: "-", "/"'),
        twins: z
          .enum(['neighbours', 'any'])
          .default('neighbours')
          .describe('Which two grades one post may have: neighbours of one category, or any two'),
        open: z
          .boolean()
          .default(false)
          .describe('true: other grades of the same form (letters and digits) are right as well, and compared'),
        categories: z.array(gradeCategory).transform(numberedGrades),
      })
      .optional()
      .describe('The scale of grades'),
    clearances: z.array(clearance).default([]).describe('The legal values of the clearance field'),
    months: z
      .strictObject({ en: z.array(month).length(12), fr: z.array(month).length(12), source })
      .optional()
      .describe('The months as dates show them, January first; the first form of each is what fixes insert'),
    dates: z
      .strictObject({ en: z.array(dateForm).min(1), fr: z.array(dateForm).min(1), source })
      .optional()
      .describe(
        'The forms of dates in fields, the preferred one first: d, dd (day), MMM (month as in "months"), MMMM (its full name), MM (its number), yyyy, EEEE (weekday); "dd-MMM-yyyy", "EEEE d MMMM yyyy". Without it any plain form is right',
      ),
    listMarks: z
      .enum(['required', 'free'])
      .optional()
      .describe(
        'How items of lists end. "required": each with a mark, and the last with a full stop; "free": lists may do without. Without it, "free" in the form "free" only',
      ),
    numbers: z
      .strictObject({ en: sampleNumber, fr: sampleNumber, source })
      .optional()
      .describe(
        'How numbers are written, shown by the number 1234.5: "1,234.5", "1 234,5", "1’234.5"; without it, as is usual in each language',
      ),
    openDeadlines: z
      .strictObject({ ...phrases.shape, source })
      .optional()
      .describe('Words that stand for a deadline that is not a date'),
    salary: z
      .strictObject({
        currencies: z
          .array(
            z.strictObject({
              code: z.string().length(3),
              names: phrases.default({ en: [], fr: [] }),
              symbols: z.array(text).default([]).describe('Signs that mean this currency here, such as "$"'),
            }),
          )
          .default([]),
        periods: z
          .array(z.strictObject({ id: periods, names: phrases }))
          .default([])
          .describe('What each period is called; the usual words ("per year", "par an") are known by themselves'),
        form: localized
          .optional()
          .describe(
            'The form of a salary, for both languages or for each, of {amount}, {symbol}, {name} and {code} of the currency, and {period}; without it, only amounts are looked at',
          ),
        decimals: z.enum(['two', 'none', 'any']).default('any').describe('How many decimals amounts have'),
        minimum: z.number().optional().describe('No monthly salary is below this'),
        maximum: z.number().optional().describe('No monthly salary is above this'),
        tables: z.array(salaryTable).default([]),
        source,
      })
      .optional()
      .describe('Salaries: currencies, periods and scales'),
    competencies: z.array(competency).default([]).describe('The dictionary of competencies'),
    contractLabels: z
      .strictObject({ offer: phrases, clause: phrases, source })
      .optional()
      .describe('What the offer sentence, and the line before the contract clause, begin with'),
    contracts: z.array(contract).default([]).describe('The kinds of contract; the first that is met counts'),
    twinNote: z
      .strictObject({ keys: phrases.describe('Key phrases; one of them is enough'), section: id, source })
      .optional()
      .describe('The note on appointment at the lower grade'),
    clauses: z.array(clause).default([]).describe('The standard paragraphs, in their order'),
    terms: z.array(termSchema).default([]).describe('The terms of the house'),
    lexicon: z
      .record(z.string(), z.array(text))
      .default({})
      .describe(
        'Terms for the alignment: beginning of an English word, beginnings of French words (^ after a whole one)',
      ),
  })
  .describe("The data that describes one organisation's notices");

/** A profile with its defaults filled in, as the core sees it. */
export type Profile = z.infer<typeof profileSchema>;
/** A profile as it is written in a file. */
export type ProfileInput = z.input<typeof profileSchema>;
export type FieldDefinition = Profile['fields'][number];
export type FieldValue = FieldDefinition['values'][number];
export type Role = z.infer<typeof role>;
export type SectionDefinition = Profile['sections'][number];
export type SubsectionDefinition = SectionDefinition['subsections'][number];
export type AccountabilityDefinition = Profile['accountabilities'][number];
export type Scale = NonNullable<Profile['grades']>;
export type GradeCategory = NonNullable<Profile['grades']>['categories'][number];
export type ClearanceDefinition = Profile['clearances'][number];
export type CompetencyDefinition = Profile['competencies'][number];
export type ContractDefinition = Profile['contracts'][number];
export type ClauseDefinition = Profile['clauses'][number];
export type SalaryTable = NonNullable<Profile['salary']>['tables'][number];
