import type { Block } from '../model/notice.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { isCapitalLetter } from '../text/letters.ts';
import { BlockPhrases, type Hit } from './block-phrases.ts';

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

/**
 * Countries that notices name: the Allies and their partners, and where else international organisations work. Code of ISO 3166, English, French,
 * as `Intl.DisplayNames` has them, which takes longer to be loaded than a notice to be checked.
 */
const COUNTRIES = `AL Albania=Albanie, BE Belgium=Belgique, BG Bulgaria=Bulgarie, CA Canada=Canada, HR Croatia=Croatie, CZ Czechia=Tchéquie,
  DK Denmark=Danemark, EE Estonia=Estonie, FI Finland=Finlande, FR France=France, DE Germany=Allemagne, GR Greece=Grèce,
  HU Hungary=Hongrie, IS Iceland=Islande, IT Italy=Italie, LV Latvia=Lettonie, LT Lithuania=Lituanie, LU Luxembourg=Luxembourg,
  ME Montenegro=Monténégro, NL Netherlands=Pays-Bas, MK North Macedonia=Macédoine du Nord, NO Norway=Norvège, PL Poland=Pologne,
  PT Portugal=Portugal, RO Romania=Roumanie, SK Slovakia=Slovaquie, SI Slovenia=Slovénie, ES Spain=Espagne, SE Sweden=Suède,
  TR Türkiye=Turquie, GB United Kingdom=Royaume-Uni, US United States=États-Unis, AT Austria=Autriche, CH Switzerland=Suisse,
  IE Ireland=Irlande, MT Malta=Malte, CY Cyprus=Chypre, UA Ukraine=Ukraine, MD Moldova=Moldavie, GE Georgia=Géorgie, AM Armenia=Arménie,
  AZ Azerbaijan=Azerbaïdjan, BA Bosnia & Herzegovina=Bosnie-Herzégovine, RS Serbia=Serbie, XK Kosovo=Kosovo, RU Russia=Russie,
  BY Belarus=Biélorussie, KZ Kazakhstan=Kazakhstan, KG Kyrgyzstan=Kirghizstan, TJ Tajikistan=Tadjikistan, TM Turkmenistan=Turkménistan,
  UZ Uzbekistan=Ouzbékistan, MN Mongolia=Mongolie, AU Australia=Australie, NZ New Zealand=Nouvelle-Zélande, JP Japan=Japon,
  KR South Korea=Corée du Sud, CN China=Chine, IN India=Inde, PK Pakistan=Pakistan, AF Afghanistan=Afghanistan, IQ Iraq=Irak,
  IR Iran=Iran, IL Israel=Israël, JO Jordan=Jordanie, LB Lebanon=Liban, SY Syria=Syrie, SA Saudi Arabia=Arabie saoudite,
  AE United Arab Emirates=Émirats arabes unis, QA Qatar=Qatar, KW Kuwait=Koweït, BH Bahrain=Bahreïn, OM Oman=Oman, YE Yemen=Yémen,
  EG Egypt=Égypte, LY Libya=Libye, TN Tunisia=Tunisie, DZ Algeria=Algérie, MA Morocco=Maroc, MR Mauritania=Mauritanie, ML Mali=Mali,
  NE Niger=Niger, TD Chad=Tchad, SD Sudan=Soudan, SO Somalia=Somalie, ET Ethiopia=Éthiopie, KE Kenya=Kenya, UG Uganda=Ouganda,
  RW Rwanda=Rwanda, NG Nigeria=Nigeria, SN Senegal=Sénégal, GH Ghana=Ghana, ZA South Africa=Afrique du Sud, BR Brazil=Brésil,
  AR Argentina=Argentine, CL Chile=Chili, CO Colombia=Colombie, PE Peru=Pérou, MX Mexico=Mexique, CU Cuba=Cuba, HT Haiti=Haïti,
  PA Panama=Panama, TH Thailand=Thaïlande, VN Vietnam=Viêt Nam, ID Indonesia=Indonésie, PH Philippines=Philippines,
  SG Singapore=Singapour, MY Malaysia=Malaisie`;
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
const PEOPLES = `GB english/anglophon=anglais/anglophon, GB british=britannique, FR french/francophon=francais/francophon, DE german^/germans^=allemand, BE belgian=belge, NL dutch^=neerlandais/hollandais,
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
  const countryNames = new Map(COUNTRIES.split(/,\s+/).map((line) => [line.slice(0, 2), line.slice(3).split('=')]));
  const country = (code: string, phrase: string): Entry => {
    const [en, fr] = countryNames.get(code)!;
    return [`${phrase}^`, { kind: 'country', id: code, text: { en: en!, fr: fr! } }];
  };
  const countries = [...countryNames].map(([code, names]) => country(code, names[column]!));
  const others = OTHER_NAMES[language].map(([code, name]) => country(code, name));
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

/** `a turkey`, `the chad` and `the polish` are not names; French writes days, peoples and languages small, and so do some in English. */
function isName(
  { item: { kind, id }, firstToken }: Hit<Name>,
  { content, edition, firstToken: first }: Block,
): boolean {
  if (
    kind === 'currency' ||
    (kind === 'people' && id !== 'PL') ||
    (edition.language === 'fr' && (kind === 'weekday' || kind === 'people'))
  )
    return true;
  const { text, tokens } = content.source;
  return isCapitalLetter(text.charAt(tokens.starts[first + firstToken]!));
}
