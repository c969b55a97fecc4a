import type { Block } from '../../model/notice.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import { isCapitalLetter } from '../../text/letters.ts';
import { BlockPhrases } from './phrases.ts';
import type { Hit } from './sentence-pairs.ts';

export type NameKind = 'weekday' | 'country' | 'city' | 'people' | 'currency' | 'zone';

/** What a name stands for; two names of one number are translations of each other. */
export interface Name {
  readonly kind: NameKind;
  readonly id: string;
  /** As it is written in each language; undefined where that depends on what stands around it. */
  readonly text: Readonly<Record<Language, string>> | undefined;
}

/** Monday first, as ISO 8601 counts. */
export const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
};

/** ISO 3166 codes of the countries that notices name: the Allies and their partners, and where else international organisations work. */
const COUNTRIES =
  `AL BE BG CA HR CZ DK EE FI FR DE GR HU IS IT LV LT LU ME NL MK NO PL PT RO SK SI ES SE TR GB US AT CH IE MT CY UA MD GE AM AZ BA RS XK
  RU BY KZ KG TJ TM UZ MN AU NZ JP KR CN IN PK AF IQ IR IL JO LB SY SA AE QA KW BH OM YE EG LY TN DZ MA MR ML NE TD SD SO ET KE UG RW NG
  SN GH ZA BR AR CL CO PE MX CU HT PA TH VN ID PH SG MY`.split(/\s+/);
/** What the countries are called besides. */
const OTHER_NAMES: Readonly<Record<Language, readonly (readonly [code: string, name: string])[]>> = {
  en: [
    ['US', 'USA'],
    ['GB', 'UK'],
    ['CZ', 'Czech Republic'],
    ['TR', 'Turkey'],
    ['TR', 'Türkiye'],
    ['NL', 'Holland'],
    ['NL', 'the Netherlands'],
  ],
  fr: [
    ['CZ', 'République tchèque'],
    ['TR', 'Türkiye'],
    ['NL', 'Hollande'],
    ['US', 'États-Unis d’Amérique'],
  ],
};

/** English, French. */
const CITIES = `Brussels=Bruxelles, Paris=Paris, Geneva=Genève, The Hague=La Haye, London=Londres, Rome=Rome, Vienna=Vienne,
  Berlin=Berlin, Madrid=Madrid, Lisbon=Lisbonne, Athens=Athènes, Warsaw=Varsovie, Prague=Prague, Copenhagen=Copenhague,
  Oslo=Oslo, Ankara=Ankara, Izmir=Izmir, Naples=Naples, Mons=Mons, Norfolk=Norfolk, Ottawa=Ottawa, Montreal=Montréal,
  Toronto=Toronto, New York=New York, Washington=Washington, Luxembourg City=Luxembourg-Ville, Strasbourg=Strasbourg,
  Bonn=Bonn, Munich=Munich, Nairobi=Nairobi, Tokyo=Tokyo, Lima=Lima, Budapest=Budapest, Bucharest=Bucarest, Riga=Riga,
  Tallinn=Tallinn, Vilnius=Vilnius, Helsinki=Helsinki, Stockholm=Stockholm, Kyiv=Kiev, Antwerp=Anvers, Ghent=Gand,
  Leuven=Louvain`;

/** Who comes from a country, and what is spoken there: code, English, French (beginnings, `^` for whole words). */
const PEOPLES = `GB english=anglais, GB british=britannique, FR french=francais, DE german^/germans^=allemand, BE belgian=belge, NL dutch^=neerlandais/hollandais,
  IT italian=italien, ES spanish=espagnol, PT portuguese=portugais, PL polish^=polonais, DK danish=danois, NO norwegian=norvegien, SE swedish=suedois,
  FI finnish=finlandais/finnois, GR greek=grec^/grecs^/grecque, TR turkish=turc^/turcs^/turque^/turques^, HU hungarian=hongrois, CZ czech^=tcheque, SK slovak^=slovaque,
  RO romanian=roumain, BG bulgarian=bulgare, HR croatian=croate, US american=americain, CA canadian=canadien, RU russian=russe, UA ukrainian=ukrainien,
  LT lithuanian=lituanien, LV latvian=letton, EE estonian=estonien, AL albanian=albanais, IS icelandic=islandais, XA arabic=arabe^/arabes^, CN chinese=chinois, JP japanese=japonais`;

const CURRENCIES = `EUR euro^/euros^/EUR^=euro^/euros^/EUR^, USD us dollar/USD^=dollars americains/dollar americain/USD^, GBP pounds sterling/GBP^=livres sterling/GBP^,
  CHF swiss franc/CHF^=francs suisses/CHF^, CAD canadian dollar/CAD^=dollars canadiens/CAD^`;
const ZONES = `CET CET^=CET^/HEC^/HNEC^, CEST CEST^=CEST^/HEEC^/HAEC^, GMT GMT^=GMT^, UTC UTC^=UTC^/TUC^, EST EST^=HNE^, EDT EDT^=HAE^, PST PST^=HNP^, PDT PDT^=HAP^`;

type Entry = readonly [phrase: string, name: Name];

function entriesOf(language: Language): Entry[] {
  const column = LANGUAGES.indexOf(language);
  const named = (kind: NameKind, id: string, texts: readonly [en: string, fr: string]): Entry => [
    `${texts[column]!}^`,
    { kind, id, text: { en: texts[0], fr: texts[1] } },
  ];
  const weekdays = WEEKDAYS.en.map((day, i) => named('weekday', String(i + 1), [day, WEEKDAYS.fr[i]!]));
  const [english, french] = LANGUAGES.map((one) => new Intl.DisplayNames(one, { type: 'region' }));
  const countries = COUNTRIES.map((code) => named('country', code, [english!.of(code)!, french!.of(code)!]));
  const others = OTHER_NAMES[language].map(([code, name]): Entry => {
    return [`${name}^`, { kind: 'country', id: code, text: { en: english!.of(code)!, fr: french!.of(code)! } }];
  });
  const cities = CITIES.split(/,\s+/).map((pair, i) => {
    const [en, fr] = pair.split('=');
    return named('city', String(i), [en!, fr!]);
  });
  const rest = (kind: NameKind, table: string): Entry[] =>
    table.split(/,\s+/).flatMap((line) => {
      const [, id, ...sides] = /^(\w+) ([^=]+)=(.+)$/.exec(line)!;
      return sides[column]!.split('/').map((phrase): Entry => [phrase, { kind, id: id!, text: undefined }]);
    });
  return [
    ...weekdays,
    ...countries,
    ...others,
    ...cities,
    ...rest('people', PEOPLES),
    ...rest('currency', CURRENCIES),
    ...rest('zone', ZONES),
  ];
}

let phrases: BlockPhrases<Name> | undefined;

/** The names of weekdays, countries, cities, peoples and languages, currencies and time zones in a block. */
export function namesIn(block: Block): readonly Hit<Name>[] {
  phrases ??= new BlockPhrases({ en: entriesOf('en'), fr: entriesOf('fr') });
  const hits = phrases.in(block);
  return hits.length === 0 ? hits : hits.filter((hit) => isName(hit, block));
}

/** `a turkey`, `the chad` and `the polish` are none; French writes days, peoples and languages small. */
function isName({ item: { kind }, firstToken }: Hit<Name>, { content, edition, firstToken: first }: Block): boolean {
  if (kind === 'currency' || (edition.language === 'fr' && (kind === 'weekday' || kind === 'people'))) return true;
  const { text, tokens } = content.source;
  return isCapitalLetter(text.charAt(tokens.starts[first + firstToken]!));
}
