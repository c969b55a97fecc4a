import type { Profile } from '../../../../schemas/profile.ts';
import { type Fact, partSpan } from '../../facts/header.ts';
import { defineRule } from '../../model/rule.ts';
import { type Span, textOf } from '../../text/source.ts';
import { formatSalary, type Salary } from '../../values/money/salary.ts';
import { bothWays, type ValueInEdition } from '../../writing/both-ways.ts';
import { ownAmount } from './salary.ts';

/** Amount, currency and period say the same in both editions. */
export const salaryMismatch = defineRule({
  name: 'salary-mismatch',
  family: 'values',
  severity: 'error',
  fixable: 'yes',
  tags: ['required', 'two-sided'],
  documentation: {
    en: {
      summary: 'The salary differs between the editions in amount, currency or period.',
      why: 'A candidate may rely on either figure, and the organisation has promised both. Find out which one is right and use it in both editions.',
    },
    fr: {
      summary: 'Le salaire diffère d’une version à l’autre : montant, monnaie ou périodicité.',
      why: 'Une personne candidate peut se fier à l’un ou à l’autre chiffre, et l’Organisation a promis les deux. Vérifiez lequel est exact et reportez-le dans l’autre version.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '6\u00a0713,06Euro (EUR) Mensuelle',
      beside: { en: '6,713.06Euro (EUR) Monthly' },
      wrong: '6\u00a0731,06Euro (EUR) Mensuelle',
    },
  ],
  messages: {
    en: {
      amount:
        'The salary is {fr} in the French edition but {en} in the English edition: both must be the same amount. Correct the wrong one.',
      currency: 'The currency is {fr} in the French edition but {en} in the English edition. Correct the wrong one.',
      period: 'The salary is {fr} in the French edition but {en} in the English edition. Correct the wrong one.',
      other: 'The English edition says “{en}”.',
      take: 'Use the salary of the English edition: {text}',
      give: 'Use the salary of the French edition: {text}',
    },
    fr: {
      amount:
        'Le salaire est de {fr} dans la version française, mais de {en} dans la version anglaise : les deux montants doivent être égaux. Corrigez celui qui est faux.',
      currency:
        'La monnaie est {fr} dans la version française, mais {en} dans la version anglaise. Corrigez celle qui est fausse.',
      period:
        'Le salaire est {fr} dans la version française, mais {en} dans la version anglaise. Corrigez celui qui est faux.',
      other: 'La version anglaise indique « {en} ».',
      take: 'Reprendre le salaire de la version anglaise : {text}',
      give: 'Reprendre le salaire de la version française : {text}',
    },
  },
  visit: {
    notice(_notice, { facts, profile, report }) {
      const en = facts.en?.salary;
      const fr = facts.fr?.salary;
      const kind = en && fr && differenceOf(en.value, fr.value);
      if (!kind) return;
      const at = { en: spanOf(en, kind), fr: spanOf(fr, kind) };
      const args = { en: textOf(at.en), fr: textOf(at.fr) };
      report({
        message: kind === 'until' ? 'amount' : kind,
        args,
        span: at.fr,
        related: [{ span: at.en, message: 'other', args }],
        fixes: () => bothWays(inEdition(en, kind, profile), inEdition(fr, kind, profile)),
      });
    },
  },
});

type Kind = 'amount' | 'until' | 'currency' | 'period';

/** The first of amount, currency and period that both editions state and that differs. */
function differenceOf(en: Salary, fr: Salary): Kind | undefined {
  const differ = (one: unknown, other: unknown) => one !== undefined && other !== undefined && one !== other;
  if (differ(en.amount?.cents, fr.amount?.cents)) return 'amount';
  if (differ(en.until?.cents, fr.until?.cents)) return 'until';
  if (differ(en.currency?.code, fr.currency?.code)) return 'currency';
  return differ(en.period?.id, fr.period?.id) ? 'period' : undefined;
}

function spanOf({ field, value }: Fact<Salary>, kind: Kind): Span {
  return partSpan(field, value[kind]!.span);
}

/** What a fix replaces: the amount or the period alone, or the whole value, since a currency has a name and a code. */
function inEdition(fact: Fact<Salary>, kind: Kind, profile: Profile): ValueInEdition {
  const { amount, currency, period } = fact.value;
  const cents = amount?.cents;
  if (kind === 'amount' || kind === 'until') {
    const one = fact.value[kind]!;
    return { span: spanOf(fact, kind), text: (language) => ownAmount(one, language, profile) };
  }
  const names = profile.salary?.periods.find(({ id }) => id === period?.id)?.names;
  if (kind === 'period') return { span: spanOf(fact, kind), text: (language) => names?.[language][0] };
  return {
    span: fact.field.value,
    text: (language) =>
      cents !== undefined && currency?.known && period
        ? formatSalary({ cents, currency: currency.code, period: period.id }, language, profile)
        : undefined,
  };
}
