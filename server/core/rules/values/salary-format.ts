import type { Profile } from '../../../../schemas/profile.ts';
import { partSpan } from '../../facts/header.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import { defineRule } from '../../model/rule.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import { spanning, textOf } from '../../text/source.ts';
import { formatSalary, type Salary } from '../../values/money/salary.ts';
import { applyEdits } from '../../writing/edits.ts';
import { canonicalSalary, editsFor, strangeParts } from './salary.ts';

/** The salary has the edition's own number and currency form. */
export const salaryFormat = defineRule({
  name: 'salary-format',
  family: 'values',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary: 'The salary is not written in the form of its edition, or lacks its currency or period.',
      why: 'Point and comma change places between English and French, so a number in the other language’s form is easily misread. Each edition writes the salary in its own form.',
    },
    fr: {
      summary: 'Le salaire n’a pas la forme de sa version, ou n’indique pas sa monnaie ou sa périodicité.',
      why: 'Le point et la virgule s’échangent entre l’anglais et le français : un nombre écrit à la manière de l’autre langue se lit facilement de travers. Chaque version écrit le salaire à sa manière.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '6\u00a0713,06Euro (EUR) Mensuelle',
      beside: { en: '6,713.06Euro (EUR) Monthly' },
      wrong: '6,713.06Euro (EUR) Mensuelle',
    },
  ],
  messages: {
    en: {
      form: 'The {edition} writes the salary as “{right}”, not “{text}”. Use the standard form.',
      incomplete: 'The salary lacks its currency or period, which the other edition has: write “{right}”.',
      noCurrency: 'The salary does not name its currency: nobody can tell what is promised. Add it, in both editions.',
      noPeriod:
        'The salary does not say for which period it is paid: nobody can tell what is promised. Add it, in both editions.',
      other: 'The other edition says “{text}”.',
      rewrite: 'Write {right}',
    },
    fr: {
      form: 'La {edition} écrit le salaire « {right} », et non « {text} ». Employez la forme habituelle.',
      incomplete: 'Il manque la monnaie ou la périodicité, que l’autre version indique : écrivez « {right} ».',
      noCurrency:
        'Le salaire n’indique pas sa monnaie : nul ne sait ce qui est promis. Ajoutez-la, dans les deux versions.',
      noPeriod:
        'Le salaire n’indique pas sa périodicité : nul ne sait ce qui est promis. Ajoutez-la, dans les deux versions.',
      other: 'L’autre version indique « {text} ».',
      rewrite: 'Écrire {right}',
    },
  },
  visit: {
    edition({ language }, { facts, profile, report }) {
      const salary = facts[language]?.salary;
      if (!salary || salary.value.own || salary.value.amount?.cents === undefined) return;
      const { field, value } = salary;
      const whole = canonicalSalary(value, value, language, profile);
      const strange = strangeParts(salary, language, profile).filter(({ right }) => (right ?? whole) !== undefined);
      if (strange.length > 0) {
        const edits = editsFor(strange, whole, field);
        const { source, start, end } = field.value;
        const args = {
          edition: EDITION_NAME[language],
          right: applyEdits(source.text.slice(0, end), edits).slice(start),
          text: textOf(field.value),
        };
        const [first, last] = [strange[0]!, strange.at(-1)!];
        report({
          message: 'form',
          args,
          span: spanning(partSpan(field, first.part), partSpan(field, last.part)),
          fixes: () => [{ title: 'rewrite', args, safe: true, edits }],
        });
      }
      if (value.currency && value.period) return;
      const other = facts[otherLanguage(language)]?.salary;
      const right = other && canonicalSalary(value, other.value, language, profile);
      if (right !== undefined) {
        report({
          message: 'incomplete',
          args: { right },
          span: field.value,
          related: [{ span: other!.field.value, message: 'other', args: { text: textOf(other!.field.value) } }],
          fixes: () => [{ title: 'rewrite', args: { right }, edits: [{ span: field.value, text: right }] }],
        });
        return;
      }
      const lacking = lackingPart(value, other?.value, language, profile);
      if (!lacking) return;
      const completed = withOnlyCurrency(value, language, profile);
      report({
        message: lacking,
        span: field.value,
        fixes: () =>
          completed === undefined
            ? []
            : [{ title: 'rewrite', args: { right: completed }, edits: [{ span: field.value, text: completed }] }],
      });
    },
  },
});

/** What the profile’s form of a salary has and neither edition says; what stands there in words that are not known may say it. */
function lackingPart(
  own: Salary,
  other: Salary | undefined,
  language: Language,
  { salary }: Profile,
): 'noCurrency' | 'noPeriod' | undefined {
  const form = salary?.form?.[language] ?? '';
  if (own.rest.length > 0 || (other && other.rest.length > 0)) return undefined;
  if (/\{(?:name|code|symbol)\}/.test(form) && !own.currency && !other?.currency) return 'noCurrency';
  return form.includes('{period}') && !own.period && !other?.period ? 'noPeriod' : undefined;
}

/** The salary in the only currency that the profile knows. */
function withOnlyCurrency(salary: Salary, language: Language, profile: Profile): string | undefined {
  const [currency, ...others] = profile.salary?.currencies ?? [];
  if (!currency || others.length > 0 || salary.currency || salary.until || !salary.period) return undefined;
  const cents = salary.amount!.cents!;
  return formatSalary({ cents, currency: currency.code, period: salary.period.id }, language, profile);
}
