import { type Fact, partSpan } from '../../facts/header.ts';
import { defineRule } from '../../model/rule.ts';
import { textOf } from '../../text/source.ts';
import { hasLabels } from '../../values/scale/grade-labels.ts';
import { formatGrade, type GradeReading } from '../../values/scale/grades.ts';
import { bothWays } from '../../writing/both-ways.ts';
import { gradeDefect, sameGrades } from './grades.ts';

/** Both editions name the same grade. */
export const gradeMismatch = defineRule({
  name: 'grade-mismatch',
  family: 'values',
  severity: 'error',
  fixable: 'yes',
  tags: ['required', 'two-sided'],
  documentation: {
    en: {
      summary: 'The grade differs between the editions.',
      why: 'The grade decides on salary and rank, and candidates may rely on either edition. Find out which grade is right and use it in both editions.',
    },
    fr: {
      summary: 'Le grade diffère d’une version à l’autre.',
      why: 'Le grade détermine le traitement et le rang, et une personne candidate peut se fier à l’une ou à l’autre version. Vérifiez lequel est exact et reportez-le dans l’autre version.',
    },
  },
  examples: [
    {
      notice: 'data-engineer.fr.notice.md',
      right: 'NATO Grade G15-G17',
      beside: { en: '**Grade:** NATO Grade G15-G17' },
      wrong: 'NATO Grade G15',
    },
  ],
  messages: {
    en: {
      different: 'The grade is {fr} in the French edition but {en} in the English edition. Correct the wrong one.',
      other: 'The English edition says {en}.',
      take: 'Use the grade of the English edition: {text}',
      give: 'Use the grade of the French edition: {text}',
    },
    fr: {
      different:
        'Le grade est {fr} dans la version française, mais {en} dans la version anglaise. Corrigez celui qui est faux.',
      other: 'La version anglaise indique {en}.',
      take: 'Reprendre le grade de la version anglaise : {text}',
      give: 'Reprendre le grade de la version française : {text}',
    },
  },
  visit: {
    notice(_notice, { facts, profile: { grades }, report }) {
      const en = facts.en?.grade;
      const fr = facts.fr?.grade;
      if (!en || !fr || !grades || gradeDefect(en.value, grades) || gradeDefect(fr.value, grades)) return;
      if (sameGrades(en.value.numbers, fr.value.numbers) && sameStep(en.value, fr.value)) return;
      const at = { en: partSpan(en.field, en.value.span), fr: partSpan(fr.field, fr.value.span) };
      const args = { en: textOf(at.en), fr: textOf(at.fr) };
      const inEdition = ({ field, value }: Fact<GradeReading>) => ({
        span: field.value,
        text: () => {
          if (value.numbers.length === 0) return undefined;
          return hasLabels(grades) ? textOf(field.value) : formatGrade(value.numbers, grades);
        },
      });
      report({
        message: 'different',
        args,
        span: at.fr,
        related: [{ span: at.en, message: 'other', args }],
        fixes: () => bothWays(inEdition(en), inEdition(fr)),
      });
    },
  },
});

function sameStep(en: GradeReading, fr: GradeReading): boolean {
  return en.step === undefined || fr.step === undefined || en.step === fr.step;
}
