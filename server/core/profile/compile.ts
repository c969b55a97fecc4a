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
import { LANGUAGES, type Language } from '../text/source.ts';
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

/** The profile's look-up structures, made once a profile. */
export function compileProfile(profile: Profile): CompiledProfile {
  let made = compiled.get(profile);
  if (!made) compiled.set(profile, (made = compile(profile)));
  return made;
}

function compile(profile: Profile): CompiledProfile {
  const subsections = profile.sections.flatMap((section) =>
    section.subsections.map((definition): SubsectionMeaning => ({ id: definition.id, section, definition })),
  );
  for (const definition of profile.accountabilities) {
    subsections.push({ id: definition.id, section: undefined, definition });
  }
  const grades = (profile.grades?.categories ?? []).flatMap((category) =>
    category.grades.map((number, rank): Grade => ({ number, category, rank })),
  );
  return {
    profile,
    labels: dictionary(function* () {
      for (const field of profile.fields) yield* wordingEntries<Label>({ id: field.id, field }, field.label);
      const closing: Label = { id: DESCRIPTION, field: undefined };
      if (profile.description) yield* wordingEntries(closing, profile.description);
    }),
    fields: byId(profile.fields),
    values: new Map(
      profile.fields
        .filter(({ kind }) => kind === 'term')
        .map(({ id, values }) => [id, new Dictionary(values.flatMap((value) => [...wordingEntries(value, value)]))]),
    ),
    sectionHeadings: dictionary(function* () {
      for (const section of profile.sections) yield* wordingEntries(section, section.heading);
    }),
    sections: byId(profile.sections),
    subsectionHeadings: dictionary(function* () {
      for (const meaning of subsections) yield* wordingEntries(meaning, meaning.definition.heading);
    }),
    subsections: byId(subsections),
    leadIns: dictionary(function* () {
      for (const section of profile.sections) {
        for (const { id, leadIn } of [section, ...section.subsections]) if (leadIn) yield* phraseEntries(id, leadIn);
      }
    }),
    clearances: dictionary(function* () {
      for (const clearance of profile.clearances) {
        for (const language of LANGUAGES) {
          yield { item: clearance, language, form: 'text', text: clearance.code };
          for (const text of [clearance.title[language], ...clearance.variants]) {
            yield { item: clearance, language, form: 'variant', text };
          }
        }
      }
    }),
    levels: new Map(profile.languageLevels.map((level) => [level.numeral, level])),
    levelLabels: dictionary(function* () {
      for (const level of profile.languageLevels) yield* phraseEntries(level, level.labels);
    }),
    grades: new Map(grades.map((grade) => [grade.number, grade])),
    formerGrades: new Map(
      grades.flatMap((grade) => {
        const former = grade.category.former[grade.rank];
        return former === undefined ? [] : [[formerGradeKey(former), grade] as const];
      }),
    ),
    competencies: dictionary(function* () {
      for (const competency of profile.competencies) yield* wordingEntries(competency, competency.name);
    }),
    competencyLevels: dictionary(function* () {
      for (const competency of profile.competencies) {
        for (const level of competency.levels) yield* phraseEntries({ competency, level }, level);
      }
    }),
    months: { en: months(profile.months?.en), fr: months(profile.months?.fr) },
    openDeadlines: foldAll(profile.openDeadlines),
    contractLabels: {
      offer: foldAll(profile.contractLabels?.offer),
      clause: foldAll(profile.contractLabels?.clause),
    },
    contracts: profile.contracts.map((contract) => ({
      contract,
      offer: foldAll(contract.offer),
      clause: foldAll(contract.clause),
    })),
    twinNote: foldAll(profile.twinNote?.keys),
    clauses: profile.clauses.map((clause) => ({
      clause,
      keys: {
        en: clause.keys.en.map((list) => list.map(foldPhrase)),
        fr: clause.keys.fr.map((list) => list.map(foldPhrase)),
      },
    })),
    letterhead: profile.letterhead.map(foldPhrase),
    banner: profile.banner.map(foldPhrase),
  };
}

function dictionary<Item>(entries: () => Iterable<Entry<Item>>): Dictionary<Item> {
  return new Dictionary(entries());
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function months(forms: readonly (readonly string[])[] | undefined): ReadonlyMap<string, number> {
  return new Map((forms ?? []).flatMap((all, index) => all.map((form) => [foldPhrase(form), index + 1] as const)));
}

function foldAll(phrases: Phrases | undefined): FoldedPhrases {
  return { en: (phrases?.en ?? []).map(foldPhrase), fr: (phrases?.fr ?? []).map(foldPhrase) };
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
