import { partSpan } from '../../facts/header.ts';
import { defineRule } from '../../model/rule.ts';
import { otherLanguage } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { formatGrade, type GradeProfile, gradeNames } from '../../values/scale/grades.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';
import { gradeDefect } from './grades.ts';

/** The grade is on the scale; a twin grade is two neighbours of one category, the lower first. */
export const gradeInvalid = defineRule({
  name: 'grade-invalid',
  family: 'values',
  severity: 'error',
  fixable: 'yes',
  documentation: {
    en: {
      summary:
        'The grade is not on the scale, or its two grades are not neighbours in one category with the lower one first.',
      why: 'Salary and appointment depend on the grade, and the recruitment system accepts only grades of the scale. Look up the grade of the post and write it as in “NATO Grade G15” or “NATO Grade G8-G10”.',
    },
    fr: {
      summary:
        'Le grade n’est pas dans le barème, ou les deux grades ne se suivent pas dans une même catégorie, le moins élevé en premier.',
      why: 'Le traitement et la nomination dépendent du grade, et le système de recrutement n’accepte que les grades du barème. Vérifiez le grade du poste et écrivez-le comme dans « NATO Grade G15 » ou « NATO Grade G8-G10 ».',
    },
  },
  examples: [
    { notice: 'data-engineer.fr.notice.md', right: 'NATO Grade G15-G17', wrong: 'NATO Grade G17-G15' },
    { notice: 'data-engineer.fr.notice.md', right: 'NATO Grade G15-G17', wrong: 'NATO Grade G15-G20' },
  ],
  messages: {
    en: {
      unreadable: '“{text}” is not a grade. Write the grade of the post as in “{example}”.',
      scale: 'Grade {grade} is not on the scale. Look up the grade of the post and correct it.',
      reversed: 'The lower grade comes first: write {right}.',
      strangers:
        '{grade} is not a twin grade: the two must be neighbouring grades of one category, as in {example}. Correct the wrong one.',
      other: 'The other edition says “{text}”.',
      order: 'Put the lower grade first: {text}',
      take: 'Use the grade of the other edition: {text}',
    },
    fr: {
      unreadable: '« {text} » n’est pas un grade. Écrivez le grade du poste comme dans « {example} ».',
      scale: 'Le grade {grade} n’est pas dans le barème. Vérifiez le grade du poste et corrigez-le.',
      reversed: 'Le grade le moins élevé vient en premier : écrivez {right}.',
      strangers:
        '{grade} n’est pas un grade jumelé : les deux doivent se suivre dans une même catégorie, comme {example}. Corrigez celui qui est faux.',
      other: 'L’autre version indique « {text} ».',
      order: 'Mettre le grade le moins élevé en premier : {text}',
      take: 'Reprendre le grade de l’autre version : {text}',
    },
  },
  visit: {
    edition({ language }, { facts, profile: { grades }, report }) {
      const grade = facts[language]?.grade;
      const defect = grade && grades && gradeDefect(grade.value, grades);
      if (!defect || hasPlaceholder(textOf(grade.field.value))) return;
      const { field, value } = grade;
      const text = textOf(field.value);
      const other = facts[otherLanguage(language)]?.grade;
      const right = other && !gradeDefect(other.value, grades) ? other : undefined;
      const related = right
        ? [
            {
              span: partSpan(right.field, right.value.span),
              message: 'other' as const,
              args: { text: textOf(right.field.value) },
            },
          ]
        : [];
      const take = right
        ? [
            {
              title: 'take' as const,
              args: { text: textOf(right.field.value) },
              edits: [{ span: field.value, text: textOf(right.field.value) }],
            },
          ]
        : [];
      if (typeof defect === 'object') {
        const span = partSpan(field, defect.span);
        return report({ message: 'scale', args: { grade: textOf(span) }, span, related, fixes: () => take });
      }
      const span = partSpan(field, value.span);
      if (defect === 'reversed') {
        const ordered = value.numbers.toReversed();
        const order = { title: 'order' as const, args: { text: formatGrade(ordered, grades) } };
        return report({
          message: defect,
          args: { right: gradeNames(ordered, grades) },
          span,
          fixes: () => [{ ...order, edits: [{ span: field.value, text: order.args.text }] }],
        });
      }
      report({
        message: defect,
        args: { text, grade: textOf(span), example: exampleOf(defect, grades) },
        span,
        related,
        fixes: () => take,
      });
    },
  },
});

/** A right value of the kind that was meant. */
function exampleOf(defect: 'unreadable' | 'strangers', grades: GradeProfile): string {
  const [first = 0, second = 0] = grades.categories[0]?.grades ?? [];
  return defect === 'strangers' ? gradeNames([first, second], grades) : formatGrade([second], grades);
}
