import { Agreed } from '../../memory/agreed.ts';
import type { Bead } from '../../model/alignment.ts';
import type { Row } from '../../model/notice.ts';
import { defineRule, type Report } from '../../model/rule.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../text/language.ts';
import { type Span, span, spanning, textOf } from '../../text/source.ts';
import { isComparable } from '../shared/comparable.ts';
import { contentOf, editionNames } from '../shared/rows.ts';
import { compareLinks, linksOf, linksWhere } from './addresses.ts';
import { type BoldRun, boldRunsOf, leastMatched } from './bold.ts';
import { type ForgottenMark, forgottenMark } from './forgotten-mark.ts';
import { outsideMissing } from './missing-sentences.ts';

type Key = 'item' | 'bold' | 'link' | 'other' | 'list' | 'unmark' | 'mark';

/** Bold text and links stand in both editions. */
export const markupMismatch = defineRule<Key>({
  name: 'markup-mismatch',
  family: 'bilingual',
  severity: 'info',
  fixable: 'yes',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary: 'A text is bold, a link or a list item in one edition only.',
      why: 'Emphasis in one edition only looks like a difference in meaning, and a link in one edition only or a list item without its mark was lost when the text was copied or translated. Use it in both editions, or in neither.',
    },
    fr: {
      summary: 'Un texte est en gras, un lien ou un élément de liste dans une seule version.',
      why: 'Ce qui n’est mis en évidence que dans une version paraît être une différence de sens, et un lien ou un tiret de liste qu’une seule version comporte s’est perdu à la copie ou à la traduction. Mettez-le dans les deux versions, ou dans aucune.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '**habilitation de sécurité**',
      beside: { en: '**security clearance**' },
      wrong: 'habilitation de sécurité',
    },
  ],
  messages: {
    en: {
      item: 'This paragraph of the {edition} is a list item in the {other}, as the text beside it is. Its list mark was probably forgotten. Put it in the list.',
      bold: '“{text}” is bold in the {edition}, but its counterpart in the {other} is not. Set both in bold, or neither.',
      link: 'This text is a link in the {edition}, but not in the {other}. Make it a link in both editions, or in neither.',
      other: 'The counterpart in the {other}.',
      list: 'Put “{mark}” before it',
      unmark: 'Remove the bold in the {edition}',
      mark: 'Set the counterpart in bold in the {other}',
    },
    fr: {
      item: 'Ce paragraphe de la {edition} est un élément de liste dans la {other}, comme le texte voisin. Son tiret a sans doute été oublié. Mettez-le dans la liste.',
      bold: '« {text} » est en gras dans la {edition}, mais son équivalent dans la {other} ne l’est pas. Mettez les deux en gras, ou aucun.',
      link: 'Ce texte est un lien dans la {edition}, mais pas dans la {other}. Faites-en un lien dans les deux versions, ou dans aucune.',
      other: 'L’équivalent dans la {other}.',
      list: 'Mettre « {mark} » devant',
      unmark: 'Retirer le gras dans la {edition}',
      mark: 'Mettre l’équivalent en gras dans la {other}',
    },
  },
  visit: {
    bead(bead, context) {
      const { alignment, profile, report } = context;
      const forgotten = forgottenMark(bead, alignment);
      if (forgotten && isComparable(bead, context)) report(forgottenReport(forgotten, bead));
      if (AGREED.has(bead)) return;
      // A heading's marks are its form.
      if ([...bead.en, ...bead.fr].some(({ kind }) => kind === 'heading')) return;
      const bold = { en: boldRunsOf(bead.en), fr: boldRunsOf(bead.fr) };
      const links = { en: linksOf(bead.en), fr: linksOf(bead.fr) };
      const hasLost = links.en.lost.length !== links.fr.lost.length;
      if (bold.en.length === bold.fr.length && !hasLost) {
        AGREED.add(bead);
        return;
      }
      if (!isComparable(bead, context)) return;
      const isOutside = outsideMissing(bead, alignment);
      const { lost } = compareLinks(
        linksWhere(links.en, isOutside),
        linksWhere(links.fr, isOutside),
        profile.form === 'free',
      );
      const boldOf = (language: Language) => bold[language].filter(({ text }) => isOutside(text));
      for (const language of LANGUAGES) {
        const other = otherLanguage(language);
        const names = editionNames(language);
        const related = [{ span: wholeOf(bead[other]), message: 'other', args: names } as const];
        for (const run of leastMatched(boldOf(language), boldOf(other))) {
          report({
            message: 'bold',
            args: { ...names, text: textOf(run.text) },
            span: run.text,
            related,
            fixes: () => [
              ...markWhole(run, bead[language], bead[other]).map(
                (edits) => ({ title: 'mark', args: names, edits }) as const,
              ),
              { title: 'unmark', args: names, edits: run.marks.map((mark) => ({ span: mark, text: '' })) },
            ],
          });
        }
        for (const target of lost[language])
          report({ message: 'link', args: names, span: linkAround(target), related });
      }
    },
  },
});

function forgottenReport({ paragraph, item }: ForgottenMark, bead: Bead): Report<Key> {
  const { language } = paragraph.edition;
  const other = otherLanguage(language);
  const mark = textOf(item.marker);
  const { source, start } = paragraph.span;
  return {
    message: 'item',
    args: editionNames(language),
    span: paragraph.content,
    related: [{ span: wholeOf(bead[other]), message: 'other', args: editionNames(language) }],
    // Which number it has in its list only the writer can tell.
    fixes: () =>
      /\d/.test(mark)
        ? []
        : [{ title: 'list', args: { mark: mark.trim() }, edits: [{ span: span(source, start, start), text: mark }] }],
  };
}

const AGREED = new Agreed();

function wholeOf(rows: readonly Row[]): Span {
  return spanning(contentOf(rows[0]!), contentOf(rows.at(-1)!));
}

/** The link's text with its brackets, and its target. */
function linkAround({ source, start, end }: Span): Span {
  const open = source.text.lastIndexOf('[', start);
  return span(source, open < 0 || start - open > 200 ? start : open, end);
}

/** Where a whole block is bold, so can be the whole counterpart. */
function markWhole(run: BoldRun, rows: readonly Row[], others: readonly Row[]) {
  if (rows.length !== 1 || others.length !== 1) return [];
  const content = contentOf(rows[0]!);
  if (run.marks[0].start !== content.start || run.marks[1].end !== content.end) return [];
  const { source, start, end } = contentOf(others[0]!);
  return [
    [
      { span: span(source, start, start), text: '**' },
      { span: span(source, end, end), text: '**' },
    ],
  ];
}
