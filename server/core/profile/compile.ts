import type {
  AccountabilityDefinition,
  CompetencyDefinition,
  FieldDefinition,
  FieldValue,
  GradeCategory,
  Profile,
  SectionDefinition,
  SubsectionDefinition,
} from '../../../schemas/profile.ts';
import type { Wording } from '../../../schemas/wordings.ts';
import { onceFor } from '../memory/once.ts';
import { foldPhrase } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { Dictionary, type Entry, phraseEntries, wordingEntries } from './dictionary.ts';

/** The id that the header's closing line (`Description`) has among the labels. */
export const DESCRIPTION = 'description';

/** The id that headings above the fields (`General Information`) have among the labels. */
export const OPENING = 'opening';

/** What a label in the header stands for. */
export interface Label {
  /** The field's id, {@link DESCRIPTION} or {@link OPENING}. */
  readonly id: string;
  readonly label: Readonly<Record<Language, Wording>>;
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
  readonly grades: ReadonlyMap<number, Grade>;
  readonly competencies: Dictionary<CompetencyDefinition>;
  readonly competencyLevels: Dictionary<CompetencyLevel>;
  readonly letterhead: readonly string[];
  readonly banner: readonly string[];
}

/** The profile's look-up structures: one object a profile, each structure made when it is first used. */
export const compileProfile = onceFor(compile);

function compile(profile: Profile): CompiledProfile {
  const { fields, sections, competencies } = profile;
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
    grades: () => new Map(gradesOf(profile).map((grade) => [grade.number, grade])),
    competencies: () =>
      new Dictionary(competencies.flatMap((competency) => wordingEntries(competency, competency.name))),
    competencyLevels: () =>
      new Dictionary(
        competencies.flatMap((competency) =>
          competency.levels.flatMap((level) => phraseEntries<CompetencyLevel>({ competency, level }, level)),
        ),
      ),
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

function labelEntries({ fields, description, openings }: Profile): Entry<Label>[] {
  const named = (id: string, label: Label['label']) => wordingEntries<Label>({ id, label }, label);
  const entries = fields.flatMap(({ id, label }) => named(id, label));
  if (description) entries.push(...named(DESCRIPTION, description));
  for (const opening of openings) entries.push(...named(OPENING, opening));
  return entries;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
