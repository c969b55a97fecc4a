import type { Language } from '../../text/language.ts';
import { dateKey } from '../date/date-values.ts';

type Keys = (match: RegExpMatchArray, values: readonly number[]) => readonly string[];
/** An expression, and the keys of what it says. */
interface Rule {
  readonly pattern: RegExp;
  readonly keys: Keys;
  /** It says what the last of its numbers means; the others stand for themselves. */
  readonly isLast?: boolean;
}

/** The key of a number. */
export const plain = (value: number): string => `n:${Number(value.toPrecision(12))}`;
/** The key of a share of a whole. */
export const part = (value: number): string => `part:${value.toFixed(4)}`;
/** The key of a time of day. */
export const time = (minutes: number): string => `t:${minutes % (24 * 60)}`;
/** An hour by the clock of twelve hours is one of two. */
const hours = (hour: number, minutes = 0): readonly string[] => {
  if (!Number.isInteger(hour) || hour > 24) return [];
  return [time(hour * 60 + minutes), ...(hour <= 12 ? [time((hour + 12) * 60 + minutes)] : [])];
};

/** Lengths of time: in months, or in hours below one. */
const MONTHS: Readonly<Record<string, number>> = {
  month: 1,
  mois: 1,
  quarter: 3,
  trimestre: 3,
  semester: 6,
  semestre: 6,
  year: 12,
  yr: 12,
  an: 12,
  annee: 12,
  decade: 120,
  decennie: 120,
  century: 1200,
  siecle: 1200,
};
const HOURS: Readonly<Record<string, number>> = {
  hour: 1,
  hr: 1,
  h: 1,
  heure: 1,
  day: 24,
  jour: 24,
  journee: 24,
  j: 24,
  week: 168,
  semaine: 168,
  fortnight: 336,
};

function lasting(count: number, unit: string): readonly string[] {
  const name = unit === 'mois' ? unit : unit.replace(/s$/, '');
  const months = MONTHS[name];
  if (months !== undefined) return [`time:${Number((count * months).toPrecision(6))}mo`];
  const length = HOURS[name];
  return length === undefined ? [] : [`time:${Number((count * length).toPrecision(6))}h`];
}

const rule = (pattern: RegExp, keys: Keys): Rule => ({ pattern, keys });
/** A word that says a length of time or a number by itself. */
const words = (list: Readonly<Record<string, string>>, ...keys: readonly string[]): Rule[] =>
  Object.entries(list).map(([key, alternatives]) =>
    rule(new RegExp(`\\b(?:${alternatives})\\b`, 'g'), () => [key, ...keys]),
  );

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  md: 1e9,
  mds: 1e9,
  mrd: 1e9,
  milliard: 1e9,
};
const CENTURY = 100;
const isYear = (value: number): boolean => value >= 1900 && value < 2200;

const EN_UNIT =
  '(hours?|hrs?|days?|weeks?|fortnights?|months?|quarters?|semesters?|years?|yrs?|decades?|century|centuries)';
const FR_UNIT = '(heures?|h|jours?|j|journees?|semaines?|mois|trimestres?|semestres?|ans?|annees?|decennies?|siecles?)';

/** By language: in `#3#` stands the number of that index; letters are small and without accents. */
export const RULES: Readonly<Record<Language | 'both', readonly Rule[]>> = {
  both: [
    rule(/#\d+# ?([½¼¾⅓⅔])/g, ([, fraction], [value]) => [plain(value! + FRACTIONS[fraction!]!)]),
    rule(/[½¼¾⅓⅔]/g, ([fraction]) => [part(FRACTIONS[fraction]!), plain(FRACTIONS[fraction]!)]),
    rule(/#\d+# #\d+#\/#\d+#/g, (_, [whole, above, below]) => [plain(whole! + above! / below!)]),
    rule(/#\d+#\/#\d+#/g, (_, [above, below]) => [
      part(above! / below!),
      ...(above! <= 12 && isYear(below!) ? [`d:${dateKey({ year: below!, month: above!, day: 0 })}`] : []),
    ]),
    // `2019-21`
    {
      ...rule(/#\d+#[-–/]#\d+#/g, (_, [from, to]) =>
        isYear(from!) && to! < CENTURY ? [plain(Math.floor(from! / CENTURY) * CENTURY + to!)] : [],
      ),
      isLast: true,
    },
    rule(/#\d+# ?(k|m|mn|mio|bn|b|mds?|mrd|million|milliard)s?\b/g, ([, factor], [value]) => [
      plain(value! * FACTORS[factor!]!),
    ]),
  ],
  en: [
    rule(
      new RegExp(
        `#\\d+#[ -]?(?:(?:full|whole|working|calendar|consecutive|clear|business)[ -])?${EN_UNIT}\\b(?! and a half)`,
        'g',
      ),
      ([, unit], [value]) => lasting(value!, unit!),
    ),
    rule(new RegExp(`#\\d+#(?:[ -]and[ -]a[ -]half|½)[ -]${EN_UNIT}\\b`, 'g'), ([, unit], [value]) =>
      lasting(value! + 0.5, unit!),
    ),
    rule(new RegExp(`#\\d+# ${EN_UNIT} and a half\\b`, 'g'), ([, unit], [value]) => lasting(value! + 0.5, unit!)),
    rule(
      new RegExp(`\\b(?:an?|per|each|every|the)(?: last| past| next| coming)? ${EN_UNIT}\\b(?! and a half)`, 'g'),
      ([, unit]) => lasting(1, unit!),
    ),
    rule(new RegExp(`\\ban? ${EN_UNIT} and a half\\b`, 'g'), ([, unit]) => lasting(1.5, unit!)),
    rule(new RegExp(`\\bhalf[ -](?:an? )?${EN_UNIT}\\b`, 'g'), ([, unit]) => lasting(0.5, unit!)),
    rule(
      new RegExp(`\\b(once|twice|#\\d+# times) (?:an?|per|each|every) ${EN_UNIT}\\b`, 'g'),
      ([, often, unit], [value]) => lasting(1 / (value ?? (often === 'once' ? 1 : 2)), unit!),
    ),
    ...words({
      'time:1h': 'hourly',
      'time:24h': 'daily',
      'time:168h': 'weekly',
      'time:336h': 'fortnightly|bi-?weekly',
      'time:1mo': 'monthly',
      'time:2mo': 'bi-?monthly',
      'time:3mo': 'quarterly',
      'time:6mo': 'half-yearly|six-monthly|semi-?annual(?:ly)?|bi-?annual(?:ly)?',
      'time:12mo': 'yearly|annual(?:ly)?',
      'time:24mo': 'biennial(?:ly)?|bi-?annual(?:ly)?',
      'time:36mo': 'triennial(?:ly)?',
      'time:60mo': 'quinquennial(?:ly)?',
      'time:120mo': 'decennial',
    }),
    rule(new RegExp(`\\bevery (?:other|second|#\\d+#) ${EN_UNIT}\\b`, 'g'), ([, unit], [value = 2]) =>
      lasting(value, unit!),
    ),
    rule(/#\d+#-(month|week|year)ly\b/g, ([, unit], [value]) => lasting(value!, unit!)),
    rule(/\bhalf\b/g, () => [part(0.5)]),
    rule(/\b(?:full[ -]time|all|whole)\b/g, () => [part(1)]),
    rule(/#\d+#[-/]#\d+#/g, (_, [a = 50, b = 50]) => (a === 50 && b === 50 ? [part(0.5)] : [])),
    rule(/\b(?:an?|one)[ -]quarter\b/g, () => [part(0.25)]),
    rule(/#\d+#[ -](quarter|third|fifth)s?\b/g, ([, of], [value]) => [
      part(value! / { quarter: 4, third: 3, fifth: 5 }[of as 'third']!),
    ]),
    rule(/\bq([1-4])\b/g, ([, quarter]) => [`q:${quarter}`]),
    rule(/\b(last|#\d+#) quarter\b/g, (_, [value = 4]) => [`q:${value}`]),
    rule(/\bh([12])\b/g, ([, half]) => [`half:${half}`]),
    rule(/#\d+# (?:half|semester)\b/g, (_, [value]) => [`half:${value}`]),
    rule(/#\d+# in #\d+#/g, (_, [of, all]) => [part(of! / all!)]),
    rule(/#\d+# out of #\d+#/g, (_, [of, all]) => [part(of! / all!)]),
    rule(/#\d+#(?= ?(?:[-–]|to|and) ?#)/g, (_, [hour]) => hours(hour!)),
    { ...rule(/#\d+# ?(?:[-–]|to|and) ?#\d+#/g, (_, [, hour]) => hours(hour!)), isLast: true },
    rule(/\b(?:at|from|until|till|by|before|after|between) #\d+#/g, (_, [hour]) => hours(hour!)),
    rule(/#\d+# ?o['’]clock/g, (_, [hour]) => hours(hour!)),
    rule(/#\d+# hours\b/g, (_, [value]) =>
      value! >= 100 ? [time(Math.floor(value! / 100) * 60 + (value! % 100))] : hours(value!),
    ),
    rule(/\bhalf past #\d+#/g, (_, [hour]) => hours(hour!, 30)),
    rule(/\bquarter past #\d+#/g, (_, [hour]) => hours(hour!, 15)),
    rule(/\bhalf[ -](?:an? )?#\d+#/g, (_, [value]) => [plain(value! / 2)]),
    rule(/#\d+# and a half million\b/g, (_, [value]) => [plain((value! + 0.5) * 1e6)]),
    rule(/#\d+# and a half\b/g, (_, [value]) => [plain(value! + 0.5)]),
    ...words({
      'n:2': 'couple|pair|both|double|twice|twofold|dual',
      'n:3': 'triple|threefold|thrice',
      'n:1': 'single|once|sole',
      'n:0': 'no|none|nil',
    }),
    rule(/\b(twen|thir|for|fif|six|seven|eigh|nine)ties\b/g, ([, ten]) =>
      decades(10 * (2 + ['twen', 'thir', 'for', 'fif', 'six', 'seven', 'eigh', 'nine'].indexOf(ten!))),
    ),
  ],
  fr: [
    rule(
      new RegExp(`#\\d+# ?(?:premier(?:e?s)? |derniers? |dernieres? )?${FR_UNIT}\\b(?! et demie?)`, 'g'),
      ([, unit], [value]) => [...lasting(value!, unit!), ...weeks(value!, unit!)],
    ),
    rule(new RegExp(`#\\d+# ${FR_UNIT} et demie?\\b`, 'g'), ([, unit], [value]) => lasting(value! + 0.5, unit!)),
    rule(new RegExp(`\\b(?:une?|par|chaque|tous les|toutes les|l['’]) ?${FR_UNIT}\\b(?! et demie?)`, 'g'), ([, unit]) =>
      lasting(1, unit!),
    ),
    rule(new RegExp(`\\bune? ${FR_UNIT} et demie?\\b`, 'g'), ([, unit]) => lasting(1.5, unit!)),
    rule(/\bdemi-(journee|heure|annee)\b/g, ([, unit]) => lasting(0.5, unit!)),
    rule(new RegExp(`#\\d+# fois par ${FR_UNIT}\\b`, 'g'), ([, unit], [value]) => lasting(1 / value!, unit!)),
    ...words({
      'time:24h': 'quotidien(?:ne)?s?|journali(?:er|ere)s?|quotidiennement',
      'time:168h': 'hebdomadaires?|huitaine',
      'time:336h': 'quinzaine|bimensuel(?:le)?s?',
      'time:1mo': 'mensuel(?:le)?s?|mensuellement',
      'time:2mo': 'bimestriel(?:le)?s?',
      'time:3mo': 'trimestriel(?:le)?s?|trimestriellement|trimestre',
      'time:6mo': 'semestriel(?:le)?s?|semestriellement|semestre',
      'time:12mo': 'annuel(?:le)?s?|annuellement',
      'time:24mo': 'biennal(?:e|es)?|biennaux|bisannuel(?:le)?s?',
      'time:36mo': 'triennal(?:e|es)?|triennaux',
      'time:60mo': 'quinquennal(?:e|es)?|quinquennaux',
      'time:120mo': 'decennal(?:e|es)?|decennie',
    }),
    rule(new RegExp(`(?:\\bune?|#\\d+#) ${FR_UNIT} sur #\\d+#`, 'g'), ([, unit], values) =>
      lasting(values.at(-1)!, unit!),
    ),
    rule(/\bheures sur\b/g, () => lasting(24, 'h')),
    rule(/#\d+# ?h ?#\d+#/g, (_, [hour, minute]) => lasting(hour! + minute! / 60, 'h')),
    rule(/\bparts egales\b/g, () => [part(0.5)]),
    rule(/\b(?:demie?s?|moitie|mi-temps)\b/g, () => [part(0.5)]),
    rule(/\b(?:temps (?:plein|complet)|toute?|tous|totalite|ensemble)\b/g, () => [part(1)]),
    rule(/\b(?:le|un|du) quart\b/g, () => [part(0.25)]),
    rule(/#\d+# (quart|tiers|cinquieme)s?\b/g, ([, of], [value]) => [
      part(value! / { quart: 4, tiers: 3, cinquieme: 5 }[of as 'tiers']!),
    ]),
    rule(/\bt([1-4])\b/g, ([, quarter]) => [`q:${quarter}`]),
    rule(/\b(premier|dernier|#\d+#) trimestre\b/g, ([, which], [value]) => [
      `q:${value ?? (which === 'premier' ? 1 : 4)}`,
    ]),
    rule(/#\d+# trimestre\b/g, (_, [value]) => [`q:${value}`]),
    rule(/\bs([12])\b/g, ([, half]) => [`half:${half}`]),
    rule(/\b(?:premier|second|#\d+#) semestre\b/g, ([whole], [value]) => [
      `half:${value ?? (whole.startsWith('p') ? 1 : 2)}`,
    ]),
    rule(/#\d+# semestre\b/g, (_, [value]) => [`half:${value}`]),
    rule(/#\d+# sur #\d+#/g, (_, [of, all]) => [part(of! / all!)]),
    rule(/#\d+# ?(?:h|heures?)\b/g, (_, [hour]) => hours(hour!)),
    rule(/#\d+# et #\d+#/g, (_, [thousands, rest]) =>
      thousands! >= 80 && rest! < 100 ? [plain(thousands! + rest!)] : [],
    ),
    rule(/#\d+# et demie?\b/g, (_, [value]) => [plain(value! + 0.5)]),
    rule(/\bdemi-#\d+#/g, (_, [value]) => [plain(value! / 2)]),
    rule(/#\d+# millions? et demi\b/g, (_, [value]) => [
      plain((value! >= 1e6 ? value! / 1e6 : value!) * 1e6 + 500_000),
    ]),
    rule(/\bannees #\d+#/g, (_, [value]) => decades(value!)),
    ...words({
      'n:2': 'double|couple|paire|deux',
      'n:3': 'triple',
      'n:1': 'unique|seul|seule',
      'n:0': 'aucune?|nul|nulle|sans',
      'n:8': 'huitaine',
      'n:15': 'quinzaine',
    }),
  ],
};

/** `huit jours` are a week and `quinze jours` two. */
function weeks(value: number, unit: string): readonly string[] {
  if (unit !== 'jours') return [];
  return value === 8 ? lasting(1, 'week') : value === 15 ? lasting(2, 'week') : [];
}

/** `années 90` and `1990s` */
function decades(value: number): readonly string[] {
  return value < CENTURY ? [plain(value), plain(1900 + value)] : [plain(value), plain(value % CENTURY)];
}
