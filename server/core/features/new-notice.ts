import type { FieldDefinition, Profile, Role, SectionDefinition } from '../../../schemas/profile.ts';
import type { CalendarDate } from '../model/rule.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { formatDeadline } from '../values/date/dates.ts';
import { formatSalary } from '../values/money/salary.ts';
import { formatGrade, readGrade } from '../values/scale/grades.ts';
import { placeholder } from '../writing/placeholder.ts';

/** What a writer knows of a post before the first line is written. */
export interface NewNotice {
  readonly titles: Readonly<Record<Language, string>>;
  readonly number: string;
  /** As typed: `G15`, `G15-G17`. */
  readonly grade: string;
  readonly deadline: CalendarDate;
}

/** What stands in for text that is still to be written, by the end of the sentence "here comes …". */
const TO_WRITE = {
  post: { en: 'what the post is for', fr: 'la raison d’être du poste' },
  requirement: { en: 'a requirement', fr: 'une exigence' },
  advantage: { en: 'an advantage', fr: 'un atout' },
  duties: { en: 'the duties', fr: 'les responsabilités' },
  reporting: { en: 'whom the post reports to', fr: 'de qui relève le poste' },
  competency: { en: 'a competency', fr: 'une compétence' },
  offer: { en: 'the contract offered', fr: 'le contrat proposé' },
} as const;

/**
 * The skeleton of a notice in both languages, English first: title, fields, every section with heading and lead-in, the standard
 * parts that the profile gives, and marked placeholders for the rest.
 */
export function newNotice(notice: NewNotice, profile: Profile): Readonly<Record<Language, string>> {
  const edition = (language: Language): string =>
    [
      title(notice, language),
      ...fields(notice, language, profile),
      ...closing(profile, language),
      ...profile.sections.map((section) => sectionText(section, notice, language, profile)),
    ].join('\n\n');
  return { en: `${edition('en')}\n`, fr: `${edition('fr')}\n` };
}

function title({ titles, number }: NewNotice, language: Language): string {
  return `# ${titles[language].trim() || placeholder(language, titles[language === 'en' ? 'fr' : 'en'])} - ${number}`;
}

function fields(notice: NewNotice, language: Language, profile: Profile): readonly string[] {
  return profile.fields.map((field) => {
    const colon = language === 'fr' ? '\u00a0:' : ':';
    return `**${field.label[language].text}${colon}** ${fieldValue(field, notice, language, profile)}`;
  });
}

function fieldValue(
  field: FieldDefinition,
  { grade, deadline }: NewNotice,
  language: Language,
  profile: Profile,
): string {
  const reading = readGrade(grade, profile.grades);
  switch (field.kind) {
    case 'term':
      return field.values[0]?.[language].text ?? placeholder(language, '');
    case 'deadline':
      return formatDeadline(deadline, language, profile.months);
    case 'grade':
      return reading && profile.grades && reading.numbers.length > 0
        ? formatGrade(reading.numbers, profile.grades)
        : grade;
    case 'salary':
      return salaryOf(reading?.numbers ?? [], deadline, language, profile) ?? placeholder(language, '');
    case 'text':
    case 'clearance':
      return placeholder(language, '');
  }
}

/** The (lower) grade's amount, where an attested table holds at the deadline. */
function salaryOf(
  grades: readonly number[],
  { year, month, day }: CalendarDate,
  language: Language,
  profile: Profile,
): string | undefined {
  const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  const table = profile.salary?.tables.find(({ from, to }) => from <= date && date <= to);
  const entry = table?.amounts[String(Math.min(...grades))];
  if (!table || !entry?.attested) return undefined;
  const { currency, period } = table;
  return formatSalary({ cents: Math.round(entry.amount * 100), currency, period }, language, profile.salary);
}

function closing({ description }: Profile, language: Language): readonly string[] {
  return description ? [`**${description[language].text}**`] : [];
}

function sectionText(section: SectionDefinition, notice: NewNotice, language: Language, profile: Profile): string {
  const heading = `## ${section.number}. ${section.heading[language].text}`;
  const lead = section.leadIn?.[language][0];
  const subsections = section.subsections.map((subsection) => {
    const kind = subsection.role.includes('desirable') ? 'advantage' : 'requirement';
    const items = [placeholder(language, TO_WRITE[kind][language])];
    return [
      `### ${subsection.heading[language].text}`,
      ...(subsection.leadIn ? [subsection.leadIn[language][0]!] : []),
      list(items, language),
    ].join('\n\n');
  });
  return [
    heading,
    ...(lead === undefined ? [] : [lead]),
    ...subsections,
    ...body(section, notice, language, profile),
  ].join('\n\n');
}

function body(
  section: SectionDefinition,
  { grade }: NewNotice,
  language: Language,
  profile: Profile,
): readonly string[] {
  const write = (what: keyof typeof TO_WRITE): string => placeholder(language, TO_WRITE[what][language]);
  const standard = profile.clauses
    .filter((clause) => clause.section === section.id && clause.presence !== 'optional')
    .map(({ text, title: name }) => text?.[language] ?? placeholder(language, name[language]));
  const isTwin = readGrade(grade, profile.grades)?.kind === 'twin';
  const is = (role: Role) => section.role.includes(role);
  const [first] = profile.accountabilities;
  return [
    ...(is('summary') ? [write('post')] : []),
    ...(is('duties') ? [...(first ? [`### ${first.heading[language].text}`] : []), write('duties')] : []),
    ...(is('reporting') ? [write('reporting')] : []),
    ...(is('competencies') ? [list([write('competency')], language)] : []),
    ...(is('contract') ? [write('offer')] : []),
    ...standard,
    ...(is('contract') && isTwin ? [placeholder(language, twinNote(profile, language))] : []),
  ];
}

/** The key phrase of the note on appointment at the lower grade. */
function twinNote(profile: Profile, language: Language): string {
  return profile.twinNote?.keys[language][0] ?? '';
}

function list(items: readonly string[], language: Language): string {
  const between = language === 'fr' ? '\u00a0;' : ';';
  return items.map((item, i) => `- ${item}${i === items.length - 1 ? '.' : between}`).join('\n');
}

/** One text for a bilingual file, or one for each file of a pair, English first. */
export function noticeTexts(notice: NewNotice, profile: Profile, pair: boolean): readonly string[] {
  const texts = newNotice(notice, profile);
  return pair ? LANGUAGES.map((language) => texts[language]) : [`${texts.en}\n${texts.fr}`];
}
