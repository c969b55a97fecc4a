import type {
  AccountabilityDefinition,
  ClauseDefinition,
  ClearanceDefinition,
  CompetencyDefinition,
  ContractDefinition,
  FieldDefinition,
  FieldValue,
  GradeCategory,
  LanguageLevelDefinition,
  Phrases,
  Profile,
  SectionDefinition,
  SubsectionDefinition,
} from '../../../schemas/profile.ts';
import { foldPhrase } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { Dictionary, type Entry, phraseEntries, wordingEntries } from './dictionary.ts';

/** The id that the header's closing line (`Description`) has among the labels. */
export const DESCRIPTION = 'description';

/** What a label in the header stands for. */
export interface Label {
  /** The field's id, or {@link DESCRIPTION}. */
  readonly id: string;
  readonly field: FieldDefinition | undefined;
}

/** What a heading inside a section stands for. */
export interface SubsectionMeaning {
  readonly id: string;
  /** The section to which the heading belongs; undefined for an accountability, which any section with open subsections takes. */
  readonly section: SectionDefinition | undefined;
  readonly definition: SubsectionDefinition | AccountabilityDefinition;
}

/** One level of one competency. */
export interface CompetencyLevel {
  readonly competency: CompetencyDefinition;
  readonly level: CompetencyDefinition['levels'][number];
}

/** A grade of the single scale. */
export interface Grade {
  readonly number: number;
  readonly category: GradeCategory;
  /** Its place in the category, from 0; twins are neighbours. */
  readonly rank: number;
}

/** A standard paragraph with its key phrases folded. */
export interface CompiledClause {
  readonly clause: ClauseDefinition;
  readonly keys: Readonly<Record<Language, readonly (readonly string[])[]>>;
}

/** A kind of contract with its key phrases folded. */
export interface CompiledContract {
  readonly contract: ContractDefinition;
  readonly offer: FoldedPhrases;
  readonly clause: FoldedPhrases;
}

export type FoldedPhrases = Readonly<Record<Language, readonly string[]>>;

/** What parser and rules look things up in. All keys and phrases are folded ({@link foldPhrase}). */
export interface CompiledProfile {
  readonly profile: Profile;
  readonly labels: Dictionary<Label>;
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  /** The known values of the fields of kind `term`, by field id. */
  readonly values: ReadonlyMap<string, Dictionary<FieldValue>>;
  readonly sectionHeadings: Dictionary<SectionDefinition>;
  readonly sections: ReadonlyMap<string, SectionDefinition>;
  readonly subsectionHeadings: Dictionary<SubsectionMeaning>;
  readonly subsections: ReadonlyMap<string, SubsectionMeaning>;
  /** Lead-ins of sections and subsections; their item is the section's or subsection's id. */
  readonly leadIns: Dictionary<string>;
  /** Codes and titles of clearances. */
  readonly clearances: Dictionary<ClearanceDefinition>;
  readonly levels: ReadonlyMap<string, LanguageLevelDefinition>;
  readonly levelLabels: Dictionary<LanguageLevelDefinition>;
  readonly grades: ReadonlyMap<number, Grade>;
  /** Former names of grades in small letters without point or dash (`a2`). */
  readonly formerGrades: ReadonlyMap<string, Grade>;
  readonly competencies: Dictionary<CompetencyDefinition>;
  readonly competencyLevels: Dictionary<CompetencyLevel>;
  /** Forms of months to their numbers, 1-12. */
  readonly months: Readonly<Record<Language, ReadonlyMap<string, number>>>;
  readonly openDeadlines: FoldedPhrases;
  readonly contractLabels: { readonly offer: FoldedPhrases; readonly clause: FoldedPhrases };
  readonly contracts: readonly CompiledContract[];
  readonly twinNote: FoldedPhrases;
  readonly clauses: readonly CompiledClause[];
  readonly letterhead: readonly string[];
  readonly banner: readonly string[];
}

const compiled = new WeakMap<Profile, CompiledProfile>();

/** The profile's look-up structures: one object a profile, each structure made when it is first used. */
export function compileProfile(profile: Profile): CompiledProfile {
  let made = compiled.get(profile);
  if (!made) compiled.set(profile, (made = compile(profile)));
  return made;
}

function compile(profile: Profile): CompiledProfile {
  const { fields, sections, competencies, contractLabels, months } = profile;
  const made: CompiledProfile = lazily({
    profile: () => profile,
    labels: () => new Dictionary(labelEntries(profile)),
    fields: () => byId(fields),
    values: () =>
      new Map(
        fields
          .filter(({ kind }) => kind === 'term')
          .map(({ id, values }) => [id, new Dictionary(values.flatMap((value) => wordingEntries(value, value)))]),
      ),
    sectionHeadings: () => new Dictionary(sections.flatMap((section) => wordingEntries(section, section.heading))),
    sections: () => byId(sections),
    subsectionHeadings: () =>
      new Dictionary(
        [...made.subsections.values()].flatMap((meaning) => wordingEntries(meaning, meaning.definition.heading)),
      ),
    subsections: () => byId(subsectionMeanings(profile)),
    leadIns: () =>
      new Dictionary(
        sections
          .flatMap((section) => [section, ...section.subsections])
          .flatMap(({ id, leadIn }) => (leadIn ? phraseEntries(id, leadIn) : [])),
      ),
    clearances: () => new Dictionary(profile.clearances.flatMap(clearanceEntries)),
    levels: () => new Map(profile.languageLevels.map((level) => [level.numeral, level])),
    levelLabels: () => new Dictionary(profile.languageLevels.flatMap((level) => phraseEntries(level, level.labels))),
    grades: () => new Map(gradesOf(profile).map((grade) => [grade.number, grade])),
    formerGrades: () =>
      new Map(
        gradesOf(profile).flatMap((grade) => {
          const former = grade.category.former[grade.rank];
          return former === undefined ? [] : [[formerGradeKey(former), grade] as const];
        }),
      ),
    competencies: () =>
      new Dictionary(competencies.flatMap((competency) => wordingEntries(competency, competency.name))),
    competencyLevels: () =>
      new Dictionary(
        competencies.flatMap((competency) =>
          competency.levels.flatMap((level) => phraseEntries<CompetencyLevel>({ competency, level }, level)),
        ),
      ),
    months: () => ({ en: monthNumbers(months?.en), fr: monthNumbers(months?.fr) }),
    openDeadlines: () => foldAll(profile.openDeadlines),
    contractLabels: () => ({ offer: foldAll(contractLabels?.offer), clause: foldAll(contractLabels?.clause) }),
    contracts: () =>
      profile.contracts.map((contract) => ({
        contract,
        offer: foldAll(contract.offer),
        clause: foldAll(contract.clause),
      })),
    twinNote: () => foldAll(profile.twinNote?.keys),
    clauses: () => profile.clauses.map((clause) => ({ clause, keys: foldKeys(clause.keys) })),
    letterhead: () => profile.letterhead.map(foldPhrase),
    banner: () => profile.banner.map(foldPhrase),
  });
  return made;
}

/** An object whose values are made when they are first used: a run that checks one notice would feel them all. */
function lazily<Values extends object>(make: { readonly [Key in keyof Values]: () => Values[Key] }): Values {
  const values = {} as Values;
  for (const key of Object.keys(make) as (keyof Values)[]) {
    Object.defineProperty(values, key, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make[key]();
        Object.defineProperty(values, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return values;
}

function subsectionMeanings({ sections, accountabilities }: Profile): SubsectionMeaning[] {
  const own = sections.flatMap((section) =>
    section.subsections.map((definition): SubsectionMeaning => ({ id: definition.id, section, definition })),
  );
  return own.concat(accountabilities.map((definition) => ({ id: definition.id, section: undefined, definition })));
}

function gradesOf({ grades }: Profile): Grade[] {
  return (grades?.categories ?? []).flatMap((category) =>
    category.grades.map((number, rank): Grade => ({ number, category, rank })),
  );
}

function labelEntries({ fields, description }: Profile): Entry<Label>[] {
  const entries = fields.flatMap((field) => wordingEntries<Label>({ id: field.id, field }, field.label));
  if (description) entries.push(...wordingEntries<Label>({ id: DESCRIPTION, field: undefined }, description));
  return entries;
}

/** The code is what the field shows; titles and other spellings are understood as well. */
function clearanceEntries(clearance: ClearanceDefinition): Entry<ClearanceDefinition>[] {
  const { code, title, variants } = clearance;
  const forms = { en: [code, title.en, ...variants], fr: [code, title.fr, ...variants] };
  return phraseEntries(clearance, forms);
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function monthNumbers(forms: readonly (readonly string[])[] | undefined): ReadonlyMap<string, number> {
  return new Map((forms ?? []).flatMap((all, index) => all.map((form) => [foldPhrase(form), index + 1] as const)));
}

function foldAll(phrases: Phrases | undefined): FoldedPhrases {
  return { en: (phrases?.en ?? []).map(foldPhrase), fr: (phrases?.fr ?? []).map(foldPhrase) };
}

function foldKeys({ en, fr }: ClauseDefinition['keys']): CompiledClause['keys'] {
  return { en: en.map((list) => list.map(foldPhrase)), fr: fr.map((list) => list.map(foldPhrase)) };
}

/** The form in which former names of grades are compared: `A.2`, `A-2` and `a2` are one. */
export function formerGradeKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Whether a folded phrase stands in a folded text, at the beginning of a word. (Its last word may go on: `aménagement` finds `aménagements`.) */
export function hasPhrase(folded: string, phrase: string): boolean {
  for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
    if (at === 0 || !isWordUnit(folded.charCodeAt(at - 1)) || !isWordUnit(phrase.charCodeAt(0))) return true;
  }
  return false;
}

/** Whether one of the phrases stands in a folded text. */
export function hasAny(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => hasPhrase(folded, phrase));
}

/** Whether one list of key phrases stands in a folded text with all its phrases. */
export function meetsKeys(folded: string, keys: readonly (readonly string[])[]): boolean {
  return keys.some((list) => list.every((phrase) => hasPhrase(folded, phrase)));
}

/** The standard paragraphs that a block of text is; more than one where two were run together. */
export function clausesIn(profile: CompiledProfile, language: Language, folded: string): readonly ClauseDefinition[] {
  return profile.clauses.filter(({ keys }) => meetsKeys(folded, keys[language])).map(({ clause }) => clause);
}

function isWordUnit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || code > 0xbf;
}
