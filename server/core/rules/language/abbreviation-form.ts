import { defineRule } from '../../model/rule.ts';
import type { Prose } from '../../scan/prose.ts';
import { type Found, ProseCheck } from '../../scan/prose-checks.ts';
import type { Language } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { matchAt } from './neighbours.ts';
import { reportPlaces, writing } from './prose-places.ts';

interface WrongForm extends Found {
  readonly right: string;
}

const CHECK = new ProseCheck<WrongForm>({
  precedence: 12,
  words: {
    en: ['etc', 'e', 'i', 'eg', 'ie', 'a', 'p'],
    fr: ['etc', 'e', 'i', 'p', 'c', 'mme', 'mmes', 'mlle', 'mlles', 'mr'],
  },
  marks: { en: '%', fr: '%€' },
  codes: true,
  at(prose, at, end) {
    const { lower, language } = prose;
    const first = lower.charCodeAt(at);
    if (first === PERCENT || first === EURO) return sign(prose, at);
    if (first >= ZERO && first <= NINE) return ordinal(prose, at, end) ?? unit(prose, at, end);
    for (const [pattern, right] of FORMS[language]) {
      const found = matchAt(pattern, lower, at);
      if (found && !/[\w.'/-]/.test(lower.charAt(at - 1))) return { start: at, end: at + found[0].length, right };
    }
    return undefined;
  },
});

const PERCENT = 0x25;
const EURO = 0x20ac;
const ZERO = 0x30;
const NINE = 0x39;

const FORMS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/etc ?(?:\.{2,}|…)/y, 'etc.'],
    [/e\.g(?![.\w])/y, 'e.g.'],
    [/a\.m(?![.\w])/y, 'a.m.'],
    [/p\.m(?![.\w])/y, 'p.m.'],
    [/i\.e(?![.\w])/y, 'i.e.'],
    [/eg(?=[ ,:])(?!\s?\d)/y, 'e.g.'],
    [/ie(?=[ ,:])/y, 'i.e.'],
  ],
  fr: [
    [/etc ?(?:\.{2,}|…)/y, 'etc.'],
    [/e\.g\.?(?!\w)/y, 'p. ex.'],
    [/i\.e\.?(?!\w)/y, 'c.-à-d.'],
    [/mme\.(?= )/y, 'Mme'],
    [/mmes\.(?= )/y, 'Mmes'],
    [/mlle\.(?= )/y, 'Mlle'],
    [/mr\.?(?= [a-zà-ÿ]{2,})/y, 'M.'],
  ],
};

/** A space before the sign, as its language has it. */
function sign({ lower, text, language }: Prose, at: number): WrongForm | undefined {
  const before = lower.charAt(at - 1);
  if (language === 'fr') {
    // In an address `%20` stands before figures.
    return /\d/.test(before) && !/\w/.test(lower.charAt(at + 1))
      ? { start: at - 1, end: at + 1, right: `${before}\u00a0${text[at]}` }
      : undefined;
  }
  if (before !== ' ' || !/\d/.test(lower.charAt(at - 2))) return undefined;
  return { start: at - 2, end: at + 1, right: `${lower[at - 2]}%` };
}

const UNITS = {
  en: /^(\d+)(years?|months?|weeks?|days?|hours?|minutes?|euros?)$/,
  fr: /^(\d+)(km|kg|cm|mm|ans?|mois|semaines?|jours?|heures?|minutes?|euros?)$/,
};

/** The space between a figure and its unit, which nothing breaks: `5ans`. */
function unit({ lower, language }: Prose, at: number, end: number): WrongForm | undefined {
  const [, figures, name] = UNITS[language].exec(lower.slice(at, end)) ?? [];
  // A part of a code or an address.
  if (figures === undefined || /[-_/.,@#=&]/.test(lower.charAt(at - 1)) || /[-_/@]/.test(lower.charAt(end)))
    return undefined;
  return { start: at, end, right: `${figures}${language === 'fr' ? '\u00a0' : ' '}${name}` };
}

const ORDINAL_EN = /^(\d+)(st|nd|rd|th)$/;
const ORDINAL_FR = /^(\d+)(i?[eè]mes?|i?[eè]res?|i?ers?|nde?s?)$/;

function ordinal({ lower, language }: Prose, at: number, end: number): WrongForm | undefined {
  const written = lower.slice(at, end);
  const [, figures, ending] = (language === 'en' ? ORDINAL_EN : ORDINAL_FR).exec(written) ?? [];
  if (figures === undefined || ending === undefined) return undefined;
  const right = figures + (language === 'en' ? englishEnding(Number(figures)) : frenchEnding(figures, ending));
  return right === written ? undefined : { start: at, end, right };
}

function englishEnding(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

function frenchEnding(figures: string, ending: string): string {
  const plural = ending.endsWith('s') ? 's' : '';
  if (/^i?[eè]m/.test(ending)) return `${figures === '1' ? 'er' : 'e'}${plural}`;
  if (/^i?[eè]r/.test(ending)) {
    if (figures !== '1') return ending;
    return /[eè]r(?:es?)$/.test(ending) ? `re${plural}` : `er${plural}`;
  }
  return figures === '2' ? ending.replace('n', '') : ending;
}

/** Abbreviations, ordinals and signs as the language of the edition writes them. */
export const abbreviationForm = defineRule({
  name: 'abbreviation-form',
  family: 'language',
  severity: 'info',
  fixable: 'safe',
  documentation: {
    en: {
      summary:
        'An abbreviation, an ordinal, a unit or a per cent sign has a form that its language does not have: “etc...”, “21th”, “5years”, “2ème”.',
      why: 'Each language has a form of its own for these, and a form taken from the other language or from habit looks careless. The quick fix writes the usual one.',
    },
    fr: {
      summary:
        'Une abréviation, un ordinal, une unité ou un signe % a une forme que sa langue ne connaît pas : « etc... », « 2ème », « 5ans », « 50% ».',
      why: 'Chaque langue a sa propre forme, et une forme prise à l’autre langue ou à l’habitude paraît négligée. La correction rapide écrit la forme usuelle.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: "moins de 20 % d'un produit",
      wrong: "moins de 20% d'un produit",
    },
    { notice: 'archives-assistant.notice.txt', right: 'less than 20% of', wrong: 'less than 20 % of' },
  ],
  messages: {
    en: {
      form: 'The usual form of “{text}” in the English edition is “{right}”. Write it like that.',
      write: 'Write {right}',
    },
    fr: {
      form: 'Dans la version française, « {text} » s’écrit « {right} ». Écrivez-le ainsi.',
      write: 'Écrire {right}',
    },
  },
  visit: reportPlaces(CHECK, (place) => {
    const { right } = place.found;
    return {
      message: 'form',
      args: { text: textOf(place.span), right },
      fixes: () => writing(place, 'write', right, true),
    };
  }),
});
