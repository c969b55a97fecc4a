import type { Block, Edition } from '../model/notice.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { textOf } from '../text/source.ts';
import { withoutEnd } from '../text/trim.ts';
import { seen } from './fields.ts';
import { NOTE, type Noted } from './noted.ts';
import type { Outlined, SeenHeading } from './outline.ts';
import { idFor, type Pair } from './pairs.ts';

/** What stands below one heading of a notice: its blocks that have one counterpart of the same kind. */
interface Pairing {
  readonly en: Block;
  readonly fr: Block;
}

/** What the texts of certain sections tell, and what the section is for because of it. */
export interface ContentDraft {
  readonly role: 'competencies' | 'languages' | 'contract';
  readonly data: Noted;
}

/** Looks at what stands in a section: competencies, language levels, or the kinds of contract. */
export function draftContent(pair: Pair, notices: readonly Outlined[], taken: Set<string>): ContentDraft | undefined {
  const pairings = notices.map((notice) => pairingsBelow(pair, notice));
  return (
    draftCompetencies(pairings, taken) ??
    draftLevels(pair, notices) ??
    draftContracts(pair, pairings, taken) ??
    undefined
  );
}

function pairingsBelow(pair: Pair, { notice, alignment, outlines }: Outlined): readonly Pairing[] {
  const english = notice.editions.find(({ language }) => language === 'en')!;
  const heading = outlines.en.headings.find(({ line }) => line.text === pair.en);
  return (heading ? blocksBelow(english, heading) : []).flatMap((en) => {
    const [fr, ...others] = alignment.counterparts(en);
    return fr && fr.kind === en.kind && others.length === 0 ? [{ en, fr: fr as Block }] : [];
  });
}

function blocksBelow({ blocks }: Edition, { line, end }: SeenHeading): readonly Block[] {
  return blocks.filter(({ span }) => span.start > line.start && span.start < end);
}

/** A competency's name is this long at most (UTF-16 units). */
const LONGEST_NAME = 45;
/** Notices that list competencies list so many. */
const LEAST_COMPETENCIES = 2;

/** A name of a few words, a colon, and what the competency means at this level. */
function competencyIn(text: string): { readonly name: string; readonly level: string } | undefined {
  const bare = text.replace(/[*_]/g, '');
  const colon = bare.indexOf(':');
  const name = bare.slice(0, Math.max(0, colon)).trim();
  const level = withoutEnd(bare.slice(colon + 1).trim(), ' ;.,\u00a0\u202f');
  const isName = name.length > 2 && name.length <= LONGEST_NAME && /^\p{Lu}[^;.]*$/u.test(name);
  return isName && level !== '' ? { name, level } : undefined;
}

interface SeenCompetency {
  readonly en: string;
  readonly fr: string;
  count: number;
  readonly levels: Map<string, { readonly en: string; readonly fr: string; count: number }>;
}

/** Items of the form `Name: what it means`, of which at least one name stands in several notices. */
function draftCompetencies(all: readonly (readonly Pairing[])[], taken: Set<string>): ContentDraft | undefined {
  const found = new Map<string, SeenCompetency>();
  for (const pairings of all) {
    const items = pairings.filter(({ en }) => en.kind === 'item');
    const read = items.flatMap(({ en, fr }) => {
      const [inEn, inFr] = [competencyIn(plain(en)), competencyIn(plain(fr))];
      return inEn && inFr ? [{ en: inEn, fr: inFr }] : [];
    });
    if (read.length < items.length || items.length < LEAST_COMPETENCIES) return undefined;
    for (const { en, fr } of read) {
      const key = `${en.name}\n${fr.name}`;
      const own = found.get(key) ?? { en: en.name, fr: fr.name, count: 0, levels: new Map() };
      found.set(key, own);
      own.count++;
      const level = `${en.level}\n${fr.level}`;
      own.levels.set(level, { en: en.level, fr: fr.level, count: (own.levels.get(level)?.count ?? 0) + 1 });
    }
  }
  // A name that is paired with two others is none of the list.
  const competencies = [...found.values()].filter((one) =>
    [...found.values()].every((other) => other === one || (other.en !== one.en && other.fr !== one.fr)),
  );
  if (all.length > 1 && !competencies.some(({ count }) => count > 1)) return undefined;
  return {
    role: 'competencies',
    data: {
      competencies: competencies.map(({ en, fr, count, levels }) => ({
        id: idFor(en, taken),
        name: { en, fr },
        levels: [...levels.values()].map((level) => ({
          en: [level.en],
          fr: [level.fr],
          [NOTE]: seen(level.count, all.length),
        })),
        [NOTE]: seen(count, all.length),
      })),
    },
  };
}

const LANGUAGE_HEADING = /langu/i;
/** Scales of levels that are known: the European framework, and the Roman numerals of NATO's. */
const SCALES = [
  { levels: ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'], pattern: /\b[ABC][12]\b/g },
  {
    levels: ['I', 'II', 'III', 'IV', 'V', 'VI'],
    pattern: /(?<=\b(?:level|levels|niveau|niveaux) )(?:VI|IV|V|I{1,3})\b/gi,
  },
] as const;

/** The scale of levels whose codes most notices have below a heading on languages. */
function draftLevels(pair: Pair, notices: readonly Outlined[]): ContentDraft | undefined {
  if (!LANGUAGE_HEADING.test(pair.en)) return undefined;
  const texts = notices.map(({ notice, outlines }) => ({
    en: textBelow(pair.en, outlines.en.headings, notice.editions, 'en'),
    fr: textBelow(pair.fr, outlines.fr.headings, notice.editions, 'fr'),
  }));
  for (const { levels, pattern } of SCALES) {
    const codes = texts.map(({ en, fr }) => LANGUAGES.map((language) => new Set({ en, fr }[language].match(pattern))));
    const having = codes.filter((both) => both.every(({ size }) => size > 0)).length;
    if (having * 2 < notices.length || having === 0) continue;
    return {
      role: 'languages',
      data: {
        languageLevels: levels.map((numeral) => {
          const count = codes.filter(([english]) => english!.has(numeral)).length;
          return { numeral, ...(count > 0 && { [NOTE]: seen(count, notices.length) }) };
        }),
      },
    };
  }
  return undefined;
}

function textBelow(
  text: string,
  headings: readonly SeenHeading[],
  editions: readonly Edition[],
  language: Language,
): string {
  const heading = headings.find(({ line }) => line.text === text);
  const edition = editions.find((one) => one.language === language);
  return heading && edition ? blocksBelow(edition, heading).map(plain).join('\n') : '';
}

const CONTRACT_HEADING = { en: /contract|appointment/i, fr: /contrat|engagement|nomination/i } as const;
/** A key phrase has so many words. */
const PHRASE = { least: 2, most: 6 } as const;

/** The kinds of contract: the first words of what stands below a heading on the contract, as many as tell them apart. */
function draftContracts(
  pair: Pair,
  all: readonly (readonly Pairing[])[],
  taken: Set<string>,
): ContentDraft | undefined {
  if (!CONTRACT_HEADING.en.test(pair.en) || !CONTRACT_HEADING.fr.test(pair.fr)) return undefined;
  const kinds = new Map<string, { readonly en: string; readonly fr: string; count: number }>();
  for (const [first] of all) {
    if (!first) continue;
    const [en, fr] = [plain(first.en), plain(first.fr)];
    const key = `${beginning(en, PHRASE.most)}\n${beginning(fr, PHRASE.most)}`;
    kinds.set(key, { en, fr, count: (kinds.get(key)?.count ?? 0) + 1 });
  }
  const known = [...kinds.values()];
  if (known.length === 0 || known.length > all.length / 2) return undefined;
  const phrase = (language: Language, text: string): string => {
    for (let count: number = PHRASE.least; count < PHRASE.most; count++) {
      const own = beginning(text, count);
      if (known.filter((one) => one[language].startsWith(own)).length === 1 && count >= PHRASE.least) return own;
    }
    return beginning(text, PHRASE.most);
  };
  return {
    role: 'contract',
    data: {
      contracts: known.map(({ en, fr, count }) => ({
        id: idFor(beginning(en, PHRASE.most), taken),
        title: { en: beginning(en, PHRASE.most), fr: beginning(fr, PHRASE.most) },
        offer: { en: [], fr: [] },
        clause: { en: [phrase('en', en)], fr: [phrase('fr', fr)] },
        [NOTE]: seen(count, all.length),
      })),
    },
  };
}

function beginning(text: string, words: number): string {
  return withoutEnd(text.split(/\s+/).slice(0, words).join(' '), ',;:.');
}

function plain(block: Block): string {
  return textOf(block.content).replace(/\s+/g, ' ').trim();
}
