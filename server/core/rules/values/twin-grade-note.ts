import { isBlock } from '../../model/alignment.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import { sectionOf } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { foreignBlocks } from '../../scan/foreign.ts';
import { otherLanguage } from '../../text/language.ts';
import { spanning } from '../../text/source.ts';
import { gradeNames } from '../../values/scale/grades.ts';
import { isBlank } from '../shared/unwritten.ts';
import { gradesOfPost } from './grades.ts';

/** A twin-graded post has the note on appointment at the lower grade, and no other post has it. */
export const twinGradeNote = defineRule({
  name: 'twin-grade-note',
  family: 'values',
  severity: 'error',
  documentation: {
    en: {
      summary:
        'A twin-graded post lacks the note on appointment at the lower grade, or a post with one grade has that note.',
      why: 'With two grades in the header, candidates may expect the higher one; the note says that they are appointed at the lower. Add it to the section on the contract, or remove it if the post has one grade only.',
    },
    fr: {
      summary:
        'La note sur la nomination au grade le moins élevé manque pour un poste à grade jumelé, ou figure pour un poste à grade unique.',
      why: 'Quand l’en-tête donne deux grades, on peut s’attendre au plus élevé ; la note dit que la nomination se fait au moins élevé. Ajoutez-la dans la section consacrée au contrat, ou supprimez-la si le poste n’a qu’un grade.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right:
        'NOTE: Irrespective of previous qualifications and experience, candidates for twin-graded posts will be appointed at the lower grade of the range. Promotion to the upper grade does not follow automatically and is, as a rule, not granted before 3 years have been spent in the post. Where particular conditions are met, serving staff may start at the upper grade directly, and external candidates may see these 3 years shortened by 24 months at most. The directive on twin-graded posts sets out the conditions in full.',
      beside: {
        fr: 'NOTE : Quelles que soient leurs qualifications et leur expérience, les candidat(e)s retenu(e)s pour un poste à grade jumelé entrent en fonction au grade inférieur de la fourchette.',
      },
      wrong: 'Promotion to the upper grade does not follow automatically.',
    },
  ],
  messages: {
    en: {
      missing:
        'The post is twin-graded ({grade}), but the {edition} lacks the note that candidates are appointed at the lower grade. Add the note to this section.',
      unneeded:
        'This note is for twin-graded posts, but the grade of this post is {grade}. Remove the note, or correct the grade.',
      grade: 'The grade is {grade}.',
      note: 'The {edition} has the note.',
    },
    fr: {
      missing:
        'Le poste est à grade jumelé ({grade}), mais la {edition} ne comporte pas la note disant que la nomination se fait au grade le moins élevé. Ajoutez la note à cette section.',
      unneeded:
        'Cette note concerne les postes à grade jumelé, mais le grade de ce poste est {grade}. Supprimez la note ou corrigez le grade.',
      grade: 'Le grade est {grade}.',
      note: 'La {edition} comporte la note.',
    },
  },
  visit: {
    edition(edition, { notice, alignment, facts, profile: { grades, twinNote }, report }) {
      const numbers = gradesOfPost(facts, grades);
      if (!grades || !twinNote || !numbers || numbers.length === 0) return;
      const { language } = edition;
      const other = facts[otherLanguage(language)];
      const note = facts[language]!.standard.twinNote;
      const args = { grade: gradeNames(numbers, grades) };
      const field = (facts[language]!.grade ?? other?.grade)!.field;
      const related = [{ span: field.value, message: 'grade', args } as const];
      if (numbers.length === 1) {
        if (note.length === 0) return;
        report({ message: 'unneeded', args, span: spanning(note[0]!.content, note.at(-1)!.content), related });
        return;
      }
      const section = sectionOf(edition, twinNote.section);
      // A section that is missing or empty is reported as such, and so is one that is still to be written.
      if (note.length > 0 || !section || section.blocks.length + section.subsections.length === 0) return;
      if (section.allBlocks.some(isBlank)) return;
      const counterpart = other?.standard.twinNote[0];
      // A note that is there, but not translated, is reported as such.
      const foreign = foreignBlocks(notice, alignment);
      const [copy] = counterpart ? alignment.counterparts(counterpart) : [];
      if (copy && isBlock(copy) && foreign.has(copy)) return;
      const inOther = counterpart && {
        span: counterpart.content,
        message: 'note' as const,
        args: { edition: EDITION_NAME[otherLanguage(language)] },
      };
      report({
        message: 'missing',
        args: { ...args, edition: EDITION_NAME[language] },
        span: section.heading?.span ?? section.span,
        related: inOther ? [inOther, ...related] : related,
      });
    },
  },
});
