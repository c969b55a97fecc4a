import type { Profile, SalaryTable } from '../../../../schemas/profile.ts';
import { type Fact, partSpan } from '../../facts/header.ts';
import type { Facts } from '../../facts/index.ts';
import { editionOf, fieldOf, type Notice } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { textOf } from '../../text/source.ts';
import { formatAmount } from '../../values/money/amounts.ts';
import type { Salary } from '../../values/money/salary.ts';
import { marksOf } from '../../values/number/marks.ts';
import { gradeKey } from '../../values/scale/grade-labels.ts';
import { gradeNames } from '../../values/scale/grades.ts';
import { rightDate } from './deadlines.ts';
import { gradesOfPost } from './grades.ts';

/** The salary is the scale's amount for the (lower) grade, where the scale is known for that date. */
export const salaryScale = defineRule({
  name: 'salary-scale',
  family: 'values',
  severity: 'info',
  documentation: {
    en: {
      summary:
        'The salary is not the amount of the scale for the grade, or does not fit between the amounts of the neighbouring grades.',
      why: 'The salary of a notice is the first step of its grade, of the lower one for a twin grade. Another amount is often last year’s, or that of another grade. Compare it with the scale in force.',
    },
    fr: {
      summary:
        'Le salaire n’est pas le montant du barème pour ce grade, ou ne s’insère pas entre ceux des grades voisins.',
      why: 'Le salaire d’un avis est le premier échelon du grade, du moins élevé des deux pour un grade jumelé. Un autre montant est souvent celui de l’année précédente ou d’un autre grade. Comparez-le avec le barème en vigueur.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '6,713.06Euro (EUR) Monthly',
      wrong: '6,467.30Euro (EUR) Monthly',
      also: { right: '6\u00a0713,06Euro (EUR) Mensuelle', wrong: '6\u00a0467,30Euro (EUR) Mensuelle' },
    },
  ],
  messages: {
    en: {
      amount: 'The {year} scale has {right} for {grade}, not {text}. Compare the amount with the scale in force.',
      below:
        'In the {year} scale, {grade} is paid more than {other} ({right}), but the salary of this notice is {text}. Compare it with the scale in force.',
      above:
        'In the {year} scale, {grade} is paid less than {other} ({right}), but the salary of this notice is {text}. Compare it with the scale in force.',
      tooLow: 'No monthly salary is below {right}, but this one is {text}. Check the figures.',
      tooHigh: 'No monthly salary is above {right}, but this one is {text}. Check the figures.',
      also: 'The other edition has the same salary.',
    },
    fr: {
      amount:
        'Dans le barème {year}, le montant pour {grade} est de {right}, et non de {text}. Comparez-le avec le barème en vigueur.',
      below:
        'Dans le barème {year}, {grade} est mieux rémunéré que {other} ({right}), mais le salaire de cet avis est de {text}. Comparez-le avec le barème en vigueur.',
      above:
        'Dans le barème {year}, {grade} est moins rémunéré que {other} ({right}), mais le salaire de cet avis est de {text}. Comparez-le avec le barème en vigueur.',
      tooLow: 'Aucun salaire mensuel n’est inférieur à {right}, mais celui-ci est de {text}. Vérifiez les chiffres.',
      tooHigh: 'Aucun salaire mensuel n’est supérieur à {right}, mais celui-ci est de {text}. Vérifiez les chiffres.',
      also: 'L’autre version donne le même salaire.',
    },
  },
  visit: {
    notice(notice, { facts, profile, report }) {
      const salaries = notice.editions.flatMap(({ language }) => facts[language]?.salary ?? []);
      const [first, second] = salaries;
      const cents = first?.value.amount?.cents;
      // Amounts that differ are another rule's matter.
      if (!first || cents === undefined || (second && second.value.amount?.cents !== cents)) return;
      const grade = gradesOfPost(facts, profile.grades)?.[0];
      const table = tableFor(first.value, notice, facts);
      const found =
        (table && grade !== undefined && differenceFrom(table, grade, cents, profile.grades)) ||
        outOfRange(first.value, profile);
      if (!found) return;
      const span = spanOfAmount(first);
      const name = (number: number | undefined) =>
        number !== undefined && profile.grades ? gradeNames([number], profile.grades) : '';
      report({
        message: found.kind,
        args: {
          year: table?.year ?? '',
          grade: name(grade),
          other: name('grade' in found ? found.grade : undefined),
          right: formatAmount(found.cents, marksOf(profile, first.field.edition.language)),
          text: textOf(span),
        },
        span,
        related: second ? [{ span: spanOfAmount(second), message: 'also' }] : [],
      });
    },
  },
});

/** The scale that is in force at the deadline, for the place and the currency of the post. */
function tableFor(salary: Salary, notice: Notice, facts: Facts): SalaryTable | undefined {
  const date = rightDate(facts, 'en', notice) ?? rightDate(facts, 'fr', notice);
  const english = editionOf(notice, 'en');
  const place = notice.profile.fields.find(({ role }) => role === 'place');
  const location = english && place && fieldOf(english, place.id);
  if (!date) return undefined;
  return notice.profile.salary?.tables.find(
    (table) => isInForce(table, date) && isFor(table, salary) && holdsAt(table, location && textOf(location.value)),
  );
}

/** An amount that no month's salary is. */
function outOfRange({ amount, currency, period }: Salary, { salary }: Profile) {
  if (!salary || (period && period.id !== 'monthly') || (currency && !currency.known)) return undefined;
  const [low, high] = [(salary.minimum ?? 0) * 100, (salary.maximum ?? Number.POSITIVE_INFINITY) * 100];
  const cents = amount!.cents!;
  if (cents < low) return { kind: 'tooLow', cents: low } as const;
  return cents > high ? ({ kind: 'tooHigh', cents: high } as const) : undefined;
}

function spanOfAmount({ field, value }: Fact<Salary>) {
  return partSpan(field, value.amount!.span);
}

function isInForce({ from, to }: SalaryTable, { year, month, day }: { year: number; month: number; day: number }) {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return from <= date && date <= to;
}

function isFor(table: SalaryTable, { currency, period }: Salary): boolean {
  return (!currency || currency.code === table.currency) && (!period || period.id === table.period);
}

function holdsAt({ places }: SalaryTable, location: string | undefined): boolean {
  return places.length === 0 || (location !== undefined && places.some((place) => location.startsWith(place)));
}

/** The attested entry of the table that an amount contradicts: its own grade's, or that of the next one above or below. */
function differenceFrom({ amounts }: SalaryTable, grade: number, cents: number, scale: Profile['grades']) {
  const grades = scale?.categories.flatMap((category) => category.grades) ?? [];
  const sure = grades.flatMap((number) => {
    const entry = amounts[gradeKey(number, scale)];
    return entry?.attested ? [{ grade: number, cents: Math.round(entry.amount * 100) }] : [];
  });
  const own = sure.find((entry) => entry.grade === grade);
  if (own) return own.cents === cents ? undefined : ({ kind: 'amount', ...own } as const);
  const below = sure.findLast((entry) => entry.grade < grade);
  if (below && below.cents >= cents) return { kind: 'below', ...below } as const;
  const above = sure.find((entry) => entry.grade > grade);
  return above && above.cents <= cents ? ({ kind: 'above', ...above } as const) : undefined;
}
