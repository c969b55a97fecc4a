import type { FieldDefinition, Profile, Role, SectionDefinition } from '../../../schemas/profile.ts';
import type { CalendarDate } from '../model/rule.ts';
import { LANGUAGES, type Language, otherLanguage } from '../text/language.ts';
import { ANY_FORM } from '../values/date/date-forms.ts';
import { formatDeadline } from '../values/date/dates.ts';
import { formatSalary, readSalary } from '../values/money/salary.ts';
import { gradeKey } from '../values/scale/grade-labels.ts';
import { formatGrade, readGrade } from '../values/scale/grades.ts';
import { placeholder } from '../writing/placeholder.ts';
import type { StandardPart } from './models/index.ts';

/** What a writer knows of a post before the first line is written. */
export interface NewNotice {
  readonly titles: Readonly<Record<Language, string>>;
  readonly number: string;
  /** As typed: `G15`, `G15-G17`. */
  readonly grade: string;
  readonly deadline: CalendarDate;
  /** As in the English edition; without it, what the scale gives for the grade. */
  readonly salary?: string;
  /** A code of the profile. */
  readonly clearance?: string;
  /** What the notices around it have in common. */
  readonly standard?: readonly StandardPart[];
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
  clause: { en: 'the contract clause', fr: 'la clause contractuelle' },
  levels: { en: 'the language levels', fr: 'les niveaux de langue' },
} as const;

/**
 * The skeleton of a notice in both languages, English first: title, fields, every section with heading, lead-in and standard
 * paragraphs, and marked placeholders for the rest: to be written in English, to be translated into French.
 */
export function newNotice(notice: NewNotice, profile: Profile): Readonly<Record<Language, string>> {
  const edition = (language: Language): string => `${new Skeleton(notice, language, profile).text()}\n`;
  return { en: edition('en'), fr: edition('fr') };
}

/** One edition of a new notice. */
class Skeleton {
  constructor(
    readonly notice: NewNotice,
    readonly language: Language,
    readonly profile: Profile,
  ) {}

  text(): string {
    const { fields, description, sections } = this.profile;
    return [
      this.#title(),
      ...fields.map((field) => `**${field.label[this.language].text}${this.#before(':')}** ${this.#value(field)}`),
      ...(description ? [`**${description[this.language].text}**`] : []),
      ...this.#standard('preamble', undefined),
      ...sections.flatMap((section) => this.#section(section)),
    ].join('\n\n');
  }

  #title(): string {
    const { titles, number } = this.notice;
    const title = titles[this.language].trim() || placeholder(this.language, titles[otherLanguage(this.language)]);
    return `# ${title} - ${number}`;
  }

  /** A blank of the first edition is written, one of the second is translated. */
  #blank(text: string): string {
    return placeholder(this.language, text, this.language === 'en' ? 'write' : 'translate');
  }

  /** A mark with the space that French sets before it. */
  #before(mark: string): string {
    return this.language === 'fr' ? `\u00a0${mark}` : mark;
  }

  #value(field: FieldDefinition): string {
    const { language, profile } = this;
    const { grade, deadline, clearance } = this.notice;
    const blank = (): string => this.#blank(field.label[language].text);
    switch (field.kind) {
      case 'term':
        return field.values[0]?.[language].text ?? blank();
      case 'deadline':
        return formatDeadline(deadline, language, profile.months, profile.dates ?? ANY_FORM);
      case 'grade': {
        const reading = readGrade(grade, profile.grades);
        return reading && profile.grades && reading.numbers.length > 0
          ? formatGrade(reading.numbers, profile.grades)
          : grade || blank();
      }
      case 'salary':
        return salaryIn(language, this.notice, profile) ?? blank();
      case 'clearance':
        return clearance || blank();
      default:
        return blank();
    }
  }

  #section(section: SectionDefinition): readonly string[] {
    const { id, number, heading, leadIn, subsections } = section;
    const { language } = this;
    return [
      number === undefined ? `## ${heading[language].text}` : `## ${number}. ${heading[language].text}`,
      ...(leadIn ? [leadIn[language][0]!] : []),
      ...subsections.flatMap((subsection) => this.#subsection(subsection, id)),
      ...this.#body(section),
    ];
  }

  #subsection({ id, role, heading, leadIn }: SectionDefinition['subsections'][number], section: string) {
    const { language } = this;
    const blanks = [this.#blank(TO_WRITE[role.includes('desirable') ? 'advantage' : 'requirement'][language])];
    const levels = this.#parts(section, id).filter(({ kind }) => kind === 'item');
    if (role.includes('languages') && levels.length === 0) blanks.push(this.#blank(TO_WRITE.levels[language]));
    return [
      `### ${heading[language].text}`,
      ...(leadIn ? [leadIn[language][0]!] : []),
      this.#list([...blanks, ...levels.map(({ texts }) => texts[language])]),
    ];
  }

  /** What stands in a section below its subsections. */
  #body({ id, role }: SectionDefinition): readonly string[] {
    const { language, profile } = this;
    const write = (what: keyof typeof TO_WRITE): string => this.#blank(TO_WRITE[what][language]);
    const is = (one: Role): boolean => role.includes(one);
    const standard = this.#standard(id, undefined);
    return [
      ...(is('summary') ? [write('post')] : []),
      ...(is('duties') ? [this.#blank(dutiesToWrite(profile, language))] : []),
      ...(is('reporting') ? [write('reporting')] : []),
      ...(is('competencies') ? [this.#list([write('competency')])] : []),
      ...(is('contract') ? [...this.#contract(id, standard), ...this.#twinNote()] : standard),
    ];
  }

  /** The standard paragraphs of the contract, with blanks for its kind where the other notices are of several. */
  #contract(section: string, standard: readonly string[]): readonly string[] {
    const parts = this.#parts(section);
    const write = (what: 'offer' | 'clause'): string => this.#blank(TO_WRITE[what][this.language]);
    const offer = parts.some(({ contract }) => contract === 'offer') ? [] : [write('offer')];
    if (parts.some(({ contract }) => contract === 'clause')) return [...offer, ...standard];
    // It follows the line that announces it.
    const at = standard.findIndex((text) => text.trimEnd().endsWith(':')) + 1;
    return [...offer, ...standard.slice(0, at), write('clause'), ...standard.slice(at)];
  }

  /** The standard paragraphs of a section: the profile's own text, what the other notices have, or a blank. */
  #standard(section: string, subsection: string | undefined): readonly string[] {
    const { language, profile } = this;
    const found = this.#parts(section, subsection).filter(({ isTwinNote }) => !isTwinNote);
    const lines: string[] = [];
    let items: string[] = [];
    const closeList = (): void => {
      if (items.length > 0) lines.push(this.#list(items));
      items = [];
    };
    for (const { kind, texts, clause } of found) {
      const text = clause?.text?.[language] ?? texts[language];
      if (kind === 'item') items.push(text);
      else {
        closeList();
        lines.push(text);
      }
    }
    closeList();
    const missing = profile.clauses.filter(
      (clause) =>
        clause.section === section && clause.presence !== 'optional' && !found.some((part) => part.clause === clause),
    );
    return [...lines, ...missing.map(({ text, title }) => text?.[language] ?? this.#blank(title[language]))];
  }

  /** Those of a section; without subsection, all that stands in it, as far as a new notice has no such subsection. */
  #parts(section: string, subsection?: string): readonly StandardPart[] {
    const own = this.profile.sections.find(({ id }) => id === section)?.subsections.map(({ id }) => id) ?? [];
    return (this.notice.standard ?? []).filter((part) => {
      if (part.section !== section) return false;
      return subsection === undefined ? !own.includes(part.subsection ?? '') : part.subsection === subsection;
    });
  }

  /** The note on appointment at the lower grade, for a twin-graded post. */
  #twinNote(): readonly string[] {
    const { notice, language, profile } = this;
    if (!profile.twinNote || readGrade(notice.grade, profile.grades)?.kind !== 'twin') return [];
    const found = (notice.standard ?? []).filter(({ isTwinNote }) => isTwinNote);
    if (found.length > 0) return found.map(({ texts }) => texts[language]);
    return [this.#blank(profile.twinNote.keys[language][0] ?? '')];
  }

  #list(items: readonly string[]): string {
    return items.map((item, i) => `- ${item}${i === items.length - 1 ? '.' : this.#before(';')}`).join('\n');
  }
}

/** No heading is said to stand above the duties of every post: one is named, as what they may be written under. */
function dutiesToWrite({ accountabilities: [first] }: Profile, language: Language): string {
  const duties = TO_WRITE.duties[language];
  if (!first) return duties;
  const heading = first.heading[language].text;
  return language === 'en'
    ? `${duties}, under headings such as “${heading}”`
    : `${duties}, sous des titres comme « ${heading} »`;
}

/** The salary in an edition's own form: the one that was given in English, else the scale's for the (lower) grade at the deadline. */
function salaryIn(language: Language, notice: NewNotice, profile: Profile): string | undefined {
  const given = notice.salary ? readSalary(notice.salary, 'en', profile) : undefined;
  if (given?.amount?.cents !== undefined && given.currency && given.period) {
    const { amount, currency, period } = given;
    return formatSalary({ cents: amount.cents!, currency: currency.code, period: period.id }, language, profile);
  }
  return notice.salary === undefined ? scaleSalary(notice, language, profile) : undefined;
}

/**
 * What an attested table gives for the (lower) grade at a date; undefined where none does. The newest table goes on until the
 * next one is known: what the writer is asked about may be out of date, but is near.
 */
export function scaleSalary(
  { grade, deadline: { year, month, day } }: Pick<NewNotice, 'grade' | 'deadline'>,
  language: Language,
  profile: Profile,
): string | undefined {
  const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  const table = profile.salary?.tables
    .filter(({ from }) => from <= date)
    .sort((a, b) => b.from.localeCompare(a.from))[0];
  const grades = readGrade(grade, profile.grades)?.numbers ?? [];
  const entry = table?.amounts[gradeKey(Math.min(...grades), profile.grades)];
  if (!table || !entry?.attested) return undefined;
  const { currency, period } = table;
  return formatSalary({ cents: Math.round(entry.amount * 100), currency, period }, language, profile);
}

/** One text for a bilingual file, or one for each file of a pair, English first. */
export function noticeTexts(notice: NewNotice, profile: Profile, pair: boolean): readonly string[] {
  const texts = newNotice(notice, profile);
  return pair ? LANGUAGES.map((language) => texts[language]) : [`${texts.en}\n${texts.fr}`];
}
