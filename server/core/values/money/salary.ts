import type { Profile } from '../../../../schemas/profile.ts';
import { onceFor } from '../../memory/once.ts';
import { editDistance, foldPhrase, slipsAllowed } from '../../text/fold.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import { marksOf } from '../number/marks.ts';
import { type Piece, partOver, piecesOf, type ValuePart, withPlainSpaces } from '../pieces.ts';
import { type Amount, formatAmount, readAmount, upperAmount } from './amounts.ts';

type SalaryProfile = NonNullable<Profile['salary']>;
/** What a profile says of amounts of money. */
type MoneyData = Pick<Profile, 'salary' | 'numbers'>;
export type Period = SalaryProfile['periods'][number]['id'];

/** A word of the profile as it was found in a value. */
export interface FoundWord {
  readonly span: ValuePart;
  /** The languages that write it so; `Euro` is both. */
  readonly languages: readonly Language[];
  readonly misspelt: boolean;
}

export interface SalaryCurrency {
  /** In capitals. */
  readonly code: string;
  readonly span: ValuePart;
  readonly written: 'code' | 'symbol' | 'name';
  /** Whether the profile has this currency. */
  readonly known: boolean;
}

/** What a salary value says; parts that it does not say are undefined. */
export interface Salary {
  readonly amount: Amount | undefined;
  /** The upper amount of a range. */
  readonly until: Amount | undefined;
  readonly currency: SalaryCurrency | undefined;
  /** The currency's name, which stands before the code in the usual form (`Euro (EUR)`). */
  readonly currencyName: (FoundWord & { readonly code: string }) | undefined;
  readonly period: (FoundWord & { readonly id: Period }) | undefined;
  /** All else, without punctuation. */
  readonly rest: readonly ValuePart[];
  /** Whether the value is what {@link formatSalary} writes, whatever spaces it uses, and with or without one before the name. */
  readonly own: boolean;
}

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };

/** The currency that a sign means: the profile's own, else the usual one. A dollar is that of the profile, where it has just one. */
function codeOfSymbol(symbol: string, profile: Profile['salary']): string | undefined {
  const own = profile?.currencies.find(({ symbols }) => symbols.includes(symbol));
  if (own) return own.code;
  const dollars = symbol === '$' ? profile?.currencies.filter(({ code }) => code.endsWith('D')) : undefined;
  return dollars?.length === 1 ? dollars[0]!.code : SYMBOLS[symbol];
}

/** Words for periods where a profile names none. */
const USUAL_PERIODS: SalaryProfile['periods'] = [
  {
    id: 'hourly',
    names: { en: ['per hour', 'an hour', 'hourly'], fr: ['par heure', "de l'heure", "l'heure", 'horaire'] },
  },
  { id: 'daily', names: { en: ['per day', 'a day', 'daily'], fr: ['par jour', 'journalier'] } },
  { id: 'weekly', names: { en: ['per week', 'a week', 'weekly'], fr: ['par semaine', 'hebdomadaire'] } },
  { id: 'monthly', names: { en: ['per month', 'a month', 'monthly'], fr: ['par mois', 'mensuel', 'mensuelle'] } },
  {
    id: 'yearly',
    names: {
      en: ['per year', 'a year', 'per annum', 'yearly', 'annual', 'annually'],
      fr: ['par an', 'par année', 'annuel', 'annuelle', 'annuellement'],
    },
  },
];

const NO_PROFILE: SalaryProfile = { currencies: [], periods: [], decimals: 'any', tables: [] };

/** Reads the value of the salary field; undefined where it names neither an amount nor a currency nor a period. */
export function readSalary(text: string, language: Language, data: MoneyData = {}): Salary | undefined {
  const profile = data.salary;
  const amount = readAmount(text);
  const until = amount && upperAmount(text, amount);
  const amounts = [amount, until].filter((one) => one !== undefined);
  const pieces = piecesOf(text).filter(({ start, end }) =>
    amounts.every(({ span }) => end <= span.start || start >= span.end),
  );
  const words = new WordReader(pieces, profile);
  const code = words.code(profile);
  const names = readNames(profile ?? NO_PROFILE);
  const name = words.find(names.currencies);
  const period = words.find(names.periods);
  const currency = code ?? words.currency(name);
  if (!amount && !currency && !period) return undefined;
  const salary = {
    amount,
    until,
    currency,
    currencyName: name && { ...name.word, code: name.id },
    period: period && { ...period.word, id: period.id as Period },
    rest: words.rest(),
  };
  const own =
    amount?.cents !== undefined && !until && currency?.known && period
      ? formatSalary({ cents: amount.cents, currency: currency.code, period: salary.period!.id }, language, data)
      : undefined;
  return { ...salary, own: own !== undefined && plain(own) === plain(text) };
}

/** A salary in the profile's form: `6,713.06Euro (EUR) Monthly`, `6 713,06Euro (EUR) Mensuelle`; undefined where it has none. */
export function formatSalary(
  { cents, currency, period }: { cents: number; currency: string; period: Period },
  language: Language,
  data: MoneyData,
): string | undefined {
  const profile = data.salary;
  if (!profile?.form) return undefined;
  const name = profile.currencies.find(({ code }) => code === currency)?.names[language][0] ?? '';
  const word = profile.periods.find(({ id }) => id === period)?.names[language][0] ?? '';
  const parts: Record<string, string> = {
    amount: formatAmount(cents, marksOf(data, language), profile.decimals === 'none' && cents % 100 === 0 ? 0 : 2),
    name,
    code: currency,
    symbol: symbolOf(currency, profile),
    period: word,
  };
  return profile.form[language].replace(/\{(\w+)\}/g, (whole, part: string) => parts[part] ?? whole).trimEnd();
}

function symbolOf(currency: string, { currencies }: SalaryProfile): string {
  const own = currencies.find(({ code }) => code === currency)?.symbols[0];
  return own ?? Object.keys(SYMBOLS).find((symbol) => SYMBOLS[symbol] === currency) ?? currency;
}

function plain(text: string): string {
  return withPlainSpaces(text).replace(/(\d) (?=\p{L})/gu, '$1');
}

interface Name {
  readonly id: string;
  readonly language: Language;
  readonly folded: string;
  /** How many pieces it is written with. */
  readonly length: number;
}

interface Names {
  readonly currencies: readonly Name[];
  readonly periods: readonly Name[];
}

/** The names of a profile's currencies and periods. */
const readNames = onceFor(
  ({ currencies, periods }: SalaryProfile): Names => ({
    currencies: namesOf(currencies, ({ code }) => code),
    periods: namesOf(periods.length > 0 ? periods : USUAL_PERIODS, ({ id }) => id),
  }),
);

function namesOf<T extends { names: Record<Language, string[]> }>(
  entries: readonly T[],
  idOf: (entry: T) => string,
): readonly Name[] {
  return entries.flatMap((entry) =>
    LANGUAGES.flatMap((language) =>
      entry.names[language].map((name) => ({
        id: idOf(entry),
        language,
        folded: foldPhrase(name),
        length: piecesOf(name).length,
      })),
    ),
  );
}

/** Finds words among the pieces that nothing else has claimed yet. */
class WordReader {
  readonly #used = new Set<Piece>();
  #codes: ReadonlySet<string> = new Set();

  constructor(
    readonly pieces: readonly Piece[],
    readonly profile: Profile['salary'],
  ) {}

  /** The first word of a list, the exact ones of all pieces before the misspelt ones. */
  find(names: readonly Name[]): { id: string; word: FoundWord } | undefined {
    return this.#find(names, 0) ?? this.#find(names, 1);
  }

  /** A currency code of the profile: the one in brackets first, since a name may be cut to the same letters (`Eur (EUR)`). */
  code(profile: Profile['salary']): SalaryCurrency | undefined {
    this.#codes = new Set(profile?.currencies.map(({ code }) => code));
    const isCode = (piece: Piece) => piece.kind === 'letters' && this.#codes.has(piece.text.toUpperCase());
    const inBrackets = this.pieces.find((piece, i) => isCode(piece) && this.pieces[i - 1]?.text === '(');
    const piece = inBrackets ?? this.pieces.find(isCode);
    return piece && this.#currency(piece, piece.text.toUpperCase(), 'code');
  }

  /** A currency that no code of the profile tells: by its symbol, by an unknown code, else by the name that was found. */
  currency(name: { id: string; word: FoundWord } | undefined): SalaryCurrency | undefined {
    const free = (piece: Piece) => !this.#used.has(piece);
    const symbol = this.pieces.find((piece) => free(piece) && codeOfSymbol(piece.text, this.profile) !== undefined);
    if (symbol) return this.#currency(symbol, codeOfSymbol(symbol.text, this.profile)!, 'symbol');
    // Three letters in brackets, or three capitals, stand where the code stands, whatever they say.
    const code = this.pieces.find(
      (piece, i) =>
        free(piece) &&
        piece.kind === 'letters' &&
        piece.text.length === 3 &&
        (this.pieces[i - 1]?.text === '(' || piece.text === piece.text.toUpperCase()),
    );
    if (code) return this.#currency(code, code.text.toUpperCase(), 'code');
    return name && this.#currency(name.word.span, name.id, 'name');
  }

  rest(): readonly ValuePart[] {
    const parts: ValuePart[] = [];
    for (const piece of this.pieces) {
      if (this.#used.has(piece) || (piece.kind === 'mark' && !codeOfSymbol(piece.text, this.profile))) continue;
      parts.push({ start: piece.start, end: piece.end });
    }
    return parts;
  }

  #currency(at: Piece | ValuePart, code: string, written: SalaryCurrency['written']): SalaryCurrency {
    if ('kind' in at) this.#used.add(at);
    return { code, span: { start: at.start, end: at.end }, written, known: this.#codes.has(code) };
  }

  #find(names: readonly Name[], slips: 0 | 1): { id: string; word: FoundWord } | undefined {
    for (let i = 0; i < this.pieces.length; i++) {
      const fits = names.filter((name) => this.#fits(name, i, slips));
      const name = fits[0];
      if (!name) continue;
      const pieces = this.pieces.slice(i, i + name.length);
      for (const piece of pieces) this.#used.add(piece);
      const languages = LANGUAGES.filter((language) =>
        fits.some((fit) => fit.language === language && fit.id === name.id),
      );
      const span = partOver(pieces[0]!, pieces.at(-1)!);
      return { id: name.id, word: { span, languages, misspelt: slips > 0 } };
    }
    return undefined;
  }

  #fits(name: Name, at: number, slips: 0 | 1): boolean {
    const pieces = this.pieces.slice(at, at + name.length);
    if (pieces.length < name.length || pieces.some((piece) => this.#used.has(piece))) return false;
    const written = foldPhrase(pieces.map(({ text }) => text).join(' '));
    if (slips === 0) return written === name.folded;
    const limit = slipsAllowed(name.folded.length);
    return limit > 0 && written !== name.folded && editDistance(written, name.folded, limit) <= limit;
  }
}
