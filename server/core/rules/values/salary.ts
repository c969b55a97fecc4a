import type { Profile } from '../../../../schemas/profile.ts';
import { type Fact, partSpan } from '../../facts/header.ts';
import type { Field } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import type { Language } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { type Amount, formatAmount } from '../../values/money/amounts.ts';
import { type FoundWord, formatSalary, type Salary } from '../../values/money/salary.ts';
import { marksOf } from '../../values/number/marks.ts';
import { type ValuePart, withPlainSpaces } from '../../values/pieces.ts';

/** A part that is not in the edition's form; its right form is undefined where only the whole value written anew mends it. */
export interface StrangePart {
  readonly part: ValuePart;
  readonly right: string | undefined;
}

/** The salary in the edition's form, with currency and period of another where it has none; undefined where it says more, or too little. */
export function canonicalSalary(own: Salary, other: Salary, language: Language, profile: Profile): string | undefined {
  const currency = own.currency ?? other.currency;
  const period = own.period ?? other.period;
  const cents = own.amount?.cents;
  if (cents === undefined || own.until || !currency?.known || !period || own.rest.length > 0) return undefined;
  return formatSalary({ cents, currency: currency.code, period: period.id }, language, profile);
}

/** The parts that are not in the form of a language, from left to right; a missing name of the currency shows at its code. */
export function strangeParts(
  { field, value }: Fact<Salary>,
  language: Language,
  profile: Profile,
): readonly StrangePart[] {
  const { salary } = profile;
  const { amount, until, currency, currencyName, period } = value;
  const text = (part: ValuePart) => textOf(partSpan(field, part));
  const parts: StrangePart[] = [];
  for (const one of [amount, until]) {
    if (one?.cents === undefined) continue;
    const right = ownAmount(one, language, profile);
    // Which kind of space stands between the groups does not matter.
    if (withPlainSpaces(right) !== withPlainSpaces(text(one.span))) parts.push({ part: one.span, right });
  }
  if (currencyName && isStrange(currencyName, language)) {
    const names = salary?.currencies.find(({ code }) => code === currencyName.code)?.names[language];
    parts.push({ part: currencyName.span, right: names?.[0] });
  }
  if (!salary?.form) {
    // The profile says nothing on how a currency is written.
  } else if (currency?.known && (!currencyName || currency.written !== 'code')) {
    parts.push({ part: currency.span, right: undefined });
  } else if (currency?.known && text(currency.span) !== currency.code) {
    parts.push({ part: currency.span, right: currency.code });
  }
  if (period && isStrange(period, language)) {
    const names = salary?.periods.find(({ id }) => id === period.id)?.names[language];
    parts.push({ part: period.span, right: names?.[0] });
  }
  return parts.sort((a, b) => a.part.start - b.part.start);
}

/** An amount in the edition's form; decimals and groups are as they stand, where the profile leaves that open. */
export function ownAmount(amount: Amount, language: Language, profile: Profile): string {
  const form = profile.salary?.decimals ?? 'any';
  const isWhole = amount.cents! % 100 === 0;
  const decimals = form === 'two' ? 2 : form === 'none' && isWhole ? 0 : amount.decimals;
  const marks = marksOf(profile, language);
  const isGrouped = form === 'two' || amount.form !== 'plain';
  return formatAmount(amount.cents!, isGrouped ? marks : { ...marks, group: '' }, decimals);
}

/** Each part written anew, or the whole value where that is not enough. */
export function editsFor(strange: readonly StrangePart[], whole: string | undefined, field: Field): readonly Edit[] {
  if (whole !== undefined && strange.some(({ right }) => right === undefined)) {
    return [{ span: field.value, text: whole }];
  }
  return strange.flatMap(({ part, right }) =>
    right === undefined ? [] : [{ span: partSpan(field, part), text: right }],
  );
}

function isStrange({ languages, misspelt }: FoundWord, language: Language): boolean {
  return misspelt || !languages.includes(language);
}
