import type { CheckResult } from '../check.ts';
import { EDITION_NAME, quote } from '../model/messages.ts';
import { type Block, inFile, offsetInEdition } from '../model/notice.ts';
import { compileProfile } from '../profile/compile.ts';
import { RULES } from '../rules/index.ts';
import { readDirectives } from '../silencing/comments.ts';
import { type Language, otherLanguage } from '../text/language.ts';
import { type FileSource, type FileSpan, textOf } from '../text/source.ts';
import { gradeNames } from '../values/scale/grades.ts';
import { levelsIn } from '../values/scale/levels.ts';
import { type Node, nodeAt } from './nodes.ts';
import { ruleDocumentation } from './rule-documentation.ts';
import { type Said, saidAt } from './said.ts';

/** What is shown over a span: Markdown. */
export interface Hover {
  readonly span: FileSpan;
  readonly markdown: string;
}

const TEXTS = {
  en: {
    counterpart: 'In the {edition}',
    none: 'The {edition} has no counterpart of this text.',
    level: 'Level {numeral}: {en} (« {fr} » in French)',
    levelEnOnly: 'Level {numeral}: {en}',
    scale: 'Language levels, lowest first',
    grade: 'Grade {grade}: category {category}',
    former: 'formerly {former}',
    neighbours: 'Grades of this category, lowest first',
  },
  fr: {
    counterpart: 'Dans la {edition}',
    none: 'Ce texte n’a pas d’équivalent dans la {edition}.',
    level: 'Niveau {numeral} : {en} en anglais, « {fr} » en français',
    levelEnOnly: 'Niveau {numeral} : {en} en anglais',
    scale: 'Niveaux de langue, du plus bas au plus élevé',
    grade: 'Grade {grade} : catégorie {category}',
    former: 'anciennement {former}',
    neighbours: 'Grades de cette catégorie, du plus bas au plus élevé',
  },
} as const;

const COLON: Readonly<Record<Language, string>> = { en: ':', fr: '\u00a0:' };

/**
 * Explains what stands at an offset: a suppression's rules, the meaning of a level, grade, clearance or competency with its scale,
 * and below it what the other edition says. Undefined between the parts of a notice.
 */
export function hoverAt(
  result: CheckResult,
  source: FileSource,
  offset: number,
  language: Language,
): Hover | undefined {
  const rule = ruleAt(result, source, offset, language);
  if (rule) return rule;
  const node = nodeAt(result.notice, source, offset);
  if (!node) return undefined;
  const meanings = meaningsAt(result, node, offsetInEdition(result.notice, node.edition, offset), language);
  const said = saidAt(node, offset, result.notice, result.alignment);
  const markdown = [...meanings, counterpartText(result, node, said, language)].filter((part) => part !== undefined);
  return markdown.length === 0
    ? undefined
    : { span: inFile(result.notice, said.span), markdown: markdown.join('\n\n---\n\n') };
}

function ruleAt({ notice }: CheckResult, source: FileSource, offset: number, language: Language): Hover | undefined {
  for (const { names } of readDirectives(notice.comments)) {
    const named = names.find((one) => one.source === source && one.start <= offset && offset <= one.end);
    const rule = named && RULES.find(({ name }) => name === textOf(named));
    if (named && rule) return { span: named, markdown: ruleDocumentation(rule, language) };
  }
  return undefined;
}

function meaningsAt(result: CheckResult, node: Node, offset: number, language: Language): readonly string[] {
  switch (node.kind) {
    case 'field':
      return fieldMeaning(result, node.id, node.edition.language, language);
    case 'item':
    case 'paragraph':
      return [...levelMeaning(result, node, offset, language), ...competencyMeaning(result, node)];
    default:
      return [];
  }
}

function fieldMeaning(
  { facts, notice }: CheckResult,
  id: string | undefined,
  edition: Language,
  language: Language,
): readonly string[] {
  const own = facts[edition];
  const { profile } = notice;
  const kind = profile.fields.find((field) => field.id === id)?.kind;
  if (kind === 'grade' && own?.grade) {
    const label = (number: number) => gradeNames([number], profile.grades!);
    return own.grade.value.numbers.flatMap((number) => {
      const grade = compileProfile(profile).grades.get(number);
      if (!grade) return [];
      const { category, rank } = grade;
      const former = category.former[rank];
      const name = fill(TEXTS[language].grade, {
        grade: label(number),
        category: `${category.id}, ${category.title[language]}`,
      });
      const title = former === undefined ? name : `${name} (${fill(TEXTS[language].former, { former })})`;
      const scale = category.grades.map((one) => (one === number ? `**${label(one)}**` : label(one))).join(', ');
      return [`${title}\n\n${TEXTS[language].neighbours}${COLON[language]} ${scale}`];
    });
  }
  if (kind === 'clearance' && own?.clearance?.value.kind === 'known') {
    const { clearance } = own.clearance.value;
    return [`**${clearance.code}**: ${clearance.title.en} / ${clearance.title.fr}`];
  }
  return [];
}

function levelMeaning({ notice }: CheckResult, block: Block, offset: number, language: Language): readonly string[] {
  const { source, language: own } = block.edition;
  const reading = levelsIn(source, block.firstToken, block.endToken, own, notice.profile);
  const level = reading?.levels.find(({ start, end }) => start <= offset && offset <= end)?.level;
  if (!level) return [];
  const [en, fr] = [level.labels.en[0] ?? '?', level.labels.fr[0]];
  const text = TEXTS[language];
  const title =
    fr === undefined
      ? fill(text.levelEnOnly, { numeral: level.numeral, en })
      : fill(text.level, { numeral: level.numeral, en, fr });
  const scale = notice.profile.languageLevels.map(({ numeral, labels }) => {
    const line = `${numeral} ${labels[own][0] ?? ''}`.trim();
    return numeral === level.numeral ? `**${line}**` : line;
  });
  return [`${title}\n\n${text.scale}${COLON[language]} ${scale.join(', ')}`];
}

function competencyMeaning({ facts }: CheckResult, block: Block): readonly string[] {
  const competency = facts[block.edition.language]?.competencies.find((one) => one.block === block)?.known?.item;
  if (!competency) return [];
  const levels = competency.levels.filter(({ attested }) => attested);
  const rows = levels.map(({ en, fr }) => `- ${en.join(' / ')} — ${fr.join(' / ')}`);
  return [[`**${competency.name.en.text}** — **${competency.name.fr.text}**`, rows.join('\n')].join('\n\n').trim()];
}

function counterpartText(
  { notice }: CheckResult,
  node: Node,
  { counterparts }: Said,
  language: Language,
): string | undefined {
  if (notice.editions.length < 2) return undefined;
  const edition = EDITION_NAME[otherLanguage(node.edition.language)][language];
  if (counterparts.length === 0) return fill(TEXTS[language].none, { edition });
  const texts = counterparts.map((span) => `> ${escapeMarkdown(quote(withoutBold(textOf(span)), 600))}`);
  return `${fill(TEXTS[language].counterpart, { edition })}${COLON[language]}\n\n${texts.join('\n>\n')}`;
}

/** Marks of Markdown would stand in the quotation as they are typed. */
function withoutBold(text: string): string {
  return text.replace(/\*\*|__/g, '');
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A notice's text is data: none of its marks becomes markup or a link. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-!|~&]/g, '\\$&');
}
