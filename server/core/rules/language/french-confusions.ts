import type { WrongWord } from './wrong-words.ts';

const NUMBERS = 'deux|trois|quatre|cinq|six|sept|huit|neuf|dix';
const TIMES = 'année|an|mois|semaine|jour|heure|journée|décennie|siècle';

/** Words that sound like the one that is meant, and set phrases in a wrong form. */
export const FRENCH_CONFUSIONS: readonly WrongWord[] = [
  { first: 'aujourd', rest: "(?:' +| |-)hui", right: "aujourd'hui" },
  { first: "aujourd'", rest: ' +hui', right: "aujourd'hui" },
  { first: 'en', second: 'temps', rest: " (que|qu')", right: 'en tant $2' },
  {
    first: 'à',
    second: 'jours',
    rest: '(?! (?:fixes?|ouvr|altern|de|variables?|réguliers|et)(?:[a-zà-ÿ]*))',
    right: 'à jour',
    unlessBefore: '(?:\\d|dix|vingt|trente|cinq|deux|trois) ',
  },
  {
    first: 'mise|mises|mettre|met|mettent|mis|remise|tenir|tient|tenue|tenu|tenus|tenues',
    second: 'a',
    rest: ' jours?(?= |[.,;:)]|$)',
    right: '$0 à jour',
  },
  {
    first: 'voir',
    second: `même|plus|davantage|plusieurs|très|impossible|indispensable|obligatoire|nécessaire|inexistant|inexistante|${NUMBERS}`,
    right: 'voire $1',
    onlyBefore: '[a-zà-ÿ]{3,}, ',
    unlessBefore: '(?:er|ir|re), ',
  },
  {
    first: 'voir',
    second: 'un|une',
    rest: ` (${TIMES})`,
    right: 'voire $1 $2',
    onlyBefore: ', ',
    unlessBefore: '(?:er|ir|re), ',
  },
  { first: 'voire', second: 'annexe|section|page|point|article|tableau|figure|paragraphe|chapitre', right: 'voir $1' },
  ...['km', 'kg', 'cm', 'mm'].map((unit) => ({ first: `${unit}s`, right: unit, onlyBefore: '\\d[ \\u00a0\\u202f]?' })),
  { first: 'au', second: 'file', rest: ' (de|des|du)', right: 'au fil $2' },
  { first: 'en', second: 'vu', rest: " (de|du|des|d')", right: 'en vue $2' },
  { first: 'au', second: 'vue', rest: ' (de|du|des)', right: 'au vu $2' },
  { first: 'tout', second: 'au', rest: ' longs (de|du|des)', right: 'tout au long $2' },
  { first: 'tous', second: 'au', rest: ' long (de|du|des)', right: 'tout au long $2' },
  { first: 'tous', second: 'à', rest: ' fait', right: 'tout à fait' },
  { first: 'quoique', second: 'ce', rest: ' soit', right: 'quoi que ce soit' },
  { first: 'sois', second: 'disant|disante', right: 'soi-disant' },
  { first: 'hormi', right: 'hormis' },
  { first: 'de', second: 'part', rest: ' (la|le|les|son|sa|ses|leur)(?= [a-zà-ÿ])', right: 'de par $2' },
  { first: 'à', second: 'par', rest: ' entière', right: 'à part entière' },
  { first: 'à', second: 'fin', rest: " (de|d')(?= ?[a-zà-ÿ]+(?:er|ir|re)(?![a-zà-ÿ]))", right: 'afin $2' },
  { first: 'en', second: 'faite', right: 'en fait', unlessBefore: '(?:est|sera|être|a) ' },
  { first: 'en', second: 'terme', rest: " (de|d')", right: 'en termes $2' },
  { first: 'de', second: 'bon', rest: ' grès', right: 'de bon gré' },
  { first: 'sein', second: 'et', rest: ' sauf', right: 'sain et sauf' },
  { first: 'au', second: 'saint|sain|seins|ceint', rest: "(?= (?:de|du|des) | d')", right: 'au sein' },
  { first: 'compte', second: 'rendus', right: 'comptes rendus', onlyBefore: '(?:les|des|ces|ses) ' },
];
