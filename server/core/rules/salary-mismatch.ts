import { type Fact, partSpan } from '../facts.ts';
import { defineRule } from '../rule.ts';
import type { Span } from '../text/source.ts';
import { formatSalary, type Salary } from '../values/salary.ts';

/** Amount, currency and period say the same in both editions. */
export const salaryMismatch = defineRule({
  name: 'salary-mismatch',
  family: 'values',
  severity: 'error',
  fixable: 'yes',
  documentation: {
    en: {
      summary: 'The salary differs between the editions: another amount, currency or period.',
      why: 'A candidate may rely on either figure, and the organisation has promised both. Find out which one is right and take it over into the other edition.',
    },
    fr: {
      summary: 'Le salaire diffère d’une version à l’autre : montant, monnaie ou périodicité.',
      why: 'Une personne candidate peut se fier à l’un ou à l’autre chiffre, et l’Organisation a promis les deux. Vérifiez lequel est exact et reportez-le dans l’autre version.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '6 713,06Euro (EUR) Mensuelle',
      wrong: '6 731,06Euro (EUR) Mensuelle',
    },
  ],
  messages: {
    en: {
      amount:
        'The salary is {fr} here but {en} in the English edition: both must be the same amount. Correct the wrong one.',
      currency: 'The currency is {fr} here but {en} in the English edition. Correct the wrong one.',
      period: 'The salary is {fr} here but {en} in the English edition. Correct the wrong one.',
      other: 'The English edition says “{en}”.',
      take: 'Use the salary of the English edition: {text}',
      give: 'Use this salary in the English edition: {text}',
    },
    fr: {
      amount:
        'Le salaire est de {fr} ici, mais de {en} dans la version anglaise : les deux montants doivent être égaux. Corrigez celui qui est faux.',
      currency: 'La monnaie est {fr} ici, mais {en} dans la version anglaise. Corrigez celle qui est fausse.',
      period: 'Le salaire est {fr} ici, mais {en} dans la version anglaise. Corrigez celui qui est faux.',
      other: 'La version anglaise indique « {en} ».',
      take: 'Reprendre le salaire de la version anglaise : {text}',
      give: 'Reporter ce salaire dans la version anglaise : {text}',
    },
  },
  visit: {
    notice(_notice, { facts, profile, report }) {
      const en = facts.en?.salary;
      const fr = facts.fr?.salary;
      if (!en || !fr) return;
      const difference = differenceOf(en, fr);
      if (!difference) return;
      const { kind, at } = difference;
      report({
        message: kind,
        args: { en: at.en.text, fr: at.fr.text },
        span: at.fr.span,
        related: [{ span: at.en.span, message: 'other', args: { en: at.en.text } }],
        fixes: () =>
          [
            { title: 'take', from: en, to: fr, language: 'fr' } as const,
            { title: 'give', from: fr, to: en, language: 'en' } as const,
          ].flatMap(({ title, from, to, language }) => {
            const { amount, currency, period } = from.value;
            if (amount?.cents === undefined || !currency || !period) return [];
            const text = formatSalary(
              { cents: amount.cents, currency: currency.code, period: period.id },
              language,
              profile.salary,
            );
            return [{ title, args: { text }, edits: [{ span: to.field.value, text }] }];
          }),
      });
    },
  },
});

interface Part {
  readonly span: Span;
  readonly text: string;
}

/** The first of amount, currency and period that both editions state and that differs. */
function differenceOf(en: Fact<Salary>, fr: Fact<Salary>) {
  const cents = [en.value.amount?.cents, fr.value.amount?.cents];
  if (cents[0] !== undefined && cents[1] !== undefined && cents[0] !== cents[1]) {
    return { kind: 'amount', at: parts(en, fr, (salary) => salary.amount?.span) } as const;
  }
  if (en.value.currency && fr.value.currency && en.value.currency.code !== fr.value.currency.code) {
    return { kind: 'currency', at: parts(en, fr, (salary) => salary.currency?.span) } as const;
  }
  if (en.value.period && fr.value.period && en.value.period.id !== fr.value.period.id) {
    return { kind: 'period', at: parts(en, fr, (salary) => salary.period?.span) } as const;
  }
  return undefined;
}

function parts(
  en: Fact<Salary>,
  fr: Fact<Salary>,
  pick: (salary: Salary) => { start: number; end: number } | undefined,
) {
  const part = ({ field, value }: Fact<Salary>): Part => {
    const span = partSpan(field, pick(value)!);
    return { span, text: span.source.text.slice(span.start, span.end) };
  };
  return { en: part(en), fr: part(fr) };
}
