import type { Block } from '../model/notice.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { textOf } from '../text/source.ts';
import { seen } from './fields.ts';
import { NOTE, type Noted } from './noted.ts';
import type { Outlined, SeenHeading } from './outline.ts';
import { idFor, type Pair, pairInOrder } from './pairs.ts';

type Texts = Readonly<Record<Language, string>>;

/** The scale of language levels that all notices name below a heading, lowest first as far as that is known. */
export function draftLevels(pair: Pair, notices: readonly Outlined[]): readonly Noted[] | undefined {
  const texts = notices.flatMap((one): Texts[] => {
    const [en, fr] = LANGUAGES.map((language) => blocksBelow(pair, one, language).filter(namesLanguage(language)));
    return en!.length > 0 && fr!.length > 0 ? [{ en: en!.map(plain).join('\n'), fr: fr!.map(plain).join('\n') }] : [];
  });
  if (texts.length === 0 || texts.length < pair.count) return undefined;
  return CODES.map((scale) => codesOf(scale, texts)).find((found) => found) ?? levelsInWords(texts);
}

/** Scales that are known: the European framework, and the Roman numerals of NATO's, perhaps with what they are called. */
const CODES = [
  { levels: ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'], pattern: /\b([ABC][12])\b/g },
  {
    levels: ['I', 'II', 'III', 'IV', 'V', 'VI'],
    pattern:
      /(?<=\b(?:levels?|niveaux?)(?: [\p{L}']+){0,4} )(VI|IV|V|I{1,3})\b(?: ?\(["“«]\s?([^"”»]{1,30}?)\s?["”»]\))?|\b(VI|IV|V|I{1,3}) ?\(["“«]\s?([^"”»]{1,30}?)\s?["”»]\)/gu,
  },
] as const;

function codesOf({ levels, pattern }: (typeof CODES)[number], texts: readonly Texts[]): readonly Noted[] | undefined {
  const found = texts.map((both) => {
    const [en, fr] = LANGUAGES.map((language) =>
      [...both[language].matchAll(pattern)].map(([, code, label, other, otherLabel]) => ({
        code: (code ?? other)!,
        label: label ?? otherLabel,
      })),
    );
    return { en: en!, fr: fr! };
  });
  if (found.some(({ en, fr }) => en.length === 0 || fr.length === 0)) return undefined;
  return levels.map((numeral) => {
    const count = found.filter(({ en }) => en.some(({ code }) => code === numeral)).length;
    const labels = (language: Language) => {
      const own = found.flatMap((one) => one[language]).filter(({ code }) => code === numeral);
      return [...new Set(own.flatMap(({ label }) => label ?? []))];
    };
    const [en, fr] = [labels('en'), labels('fr')];
    return {
      numeral,
      ...(en.length > 0 && fr.length > 0 && { labels: { en, fr } }),
      ...(count > 0 && { [NOTE]: seen(count, texts.length) }),
    };
  });
}

/** `very good knowledge of English`, `English: very good knowledge`, and the same in French. */
const WORDS = {
  en: /((?:[\p{L}-]{1,20} ){1,3}(?:knowledge|command|proficiency|fluency|mastery|skills))(?= (?:of|in) (?:\p{L}{1,20} ){0,3}(?:English|French)\b)|(?<=\b(?:English|French) ?[:–—(-] ?)(\p{L}[\p{L} -]{2,40})/gu,
  fr: /((?:[\p{L}-]{1,20} ){0,2}(?:connaissances?|maîtrise|niveau|pratique)(?: [\p{L}-]{1,20})?)(?= (?:de la langue |de l['’]|du |en )(?:anglaise?|français))|(?<=\b(?:[Aa]nglais|[Ff]rançais)[\u00a0\u202f ]?[:–—(-] ?)(\p{L}[\p{L} -]{2,40})/gu,
} as const;
/** Words before a level that do not belong to it. */
const BEFORE =
  /^(?:(?:an?|the|have|has|having|with|and|or|of|possess|requires?|required|une?|la|le|les|des|avoir|avec|et|ou|posséder|possède|possédant|exigée?)\s+)+/iu;

/** Levels in words; one at least stands in two notices, so that they are a scale and no free text. */
function levelsInWords(texts: readonly Texts[]): readonly Noted[] | undefined {
  const lists = texts.map((both) => {
    const [en, fr] = LANGUAGES.map((language) =>
      [...both[language].matchAll(WORDS[language])]
        .map(([, before, behind]) => (before ?? behind ?? '').replace(BEFORE, '').trim().toLowerCase())
        .filter((one) => one !== ''),
    );
    return [en!, fr!] as const;
  });
  if (lists.some(([en, fr]) => en.length === 0 || en.length !== fr.length)) return undefined;
  const pairs = pairInOrder(lists);
  const isScale = ['en', 'fr'].every((_, i) => new Set(lists.flatMap((list) => list[i]!)).size === pairs.length);
  if (!isScale || !pairs.some(({ count }) => count > 1)) return undefined;
  const taken = new Set<string>();
  return pairs.map(({ en, fr, count }) => ({
    numeral: idFor(en, taken),
    labels: { en: [en], fr: [fr] },
    [NOTE]: `${seen(count, texts.length)}; put the levels in order, the lowest first`,
  }));
}

const LANGUAGE_NAME = { en: /\b(?:English|French|language)/, fr: /anglais|français|langue/i } as const;

function namesLanguage(language: Language) {
  return (block: Block): boolean => LANGUAGE_NAME[language].test(textOf(block.content));
}

/** The blocks below one heading of a notice, down to the next one. */
function blocksBelow(pair: Pair, { notice, outlines }: Outlined, language: Language): readonly Block[] {
  const heading = outlines[language].headings.find(({ line }) => line.text === pair[language]);
  const edition = notice.editions.find((one) => one.language === language);
  return heading && edition ? edition.blocks.filter((block) => isBelow(block, heading)) : [];
}

/** Whether a block stands below a heading, above the next one. */
export function isBelow({ span }: Block, { line, end }: SeenHeading): boolean {
  return span.start > line.start && span.start < end;
}

/** The text of a block on one line. */
export function plain(block: Block): string {
  return textOf(block.content).replace(/\s+/g, ' ').trim();
}
