import type { Block } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
import { withoutEnd } from '../text/trim.ts';
import { seen } from './fields.ts';
import { draftLevels, isBelow, plain } from './levels.ts';
import { NOTE, type Noted } from './noted.ts';
import type { Outlined } from './outline.ts';
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
    levelsBelow(pair, notices) ??
    draftContracts(pair, pairings, taken) ??
    undefined
  );
}

/** The language levels below a heading, and the role that the place has because of them. */
export function levelsBelow(pair: Pair, notices: readonly Outlined[]): ContentDraft | undefined {
  const languageLevels = draftLevels(pair, notices);
  return languageLevels && { role: 'languages', data: { languageLevels } };
}

function pairingsBelow(pair: Pair, { notice, alignment, outlines }: Outlined): readonly Pairing[] {
  const english = notice.editions.find(({ language }) => language === 'en')!;
  const heading = outlines.en.headings.find(({ line }) => line.text === pair.en);
  return english.blocks.flatMap((en) => {
    if (!heading || !isBelow(en, heading)) return [];
    const [fr, ...others] = alignment.counterparts(en);
    return fr && fr.kind === en.kind && others.length === 0 ? [{ en, fr: fr as Block }] : [];
  });
}

/** A competency's name is this long at most (UTF-16 units). */
const LONGEST_NAME = 45;
/** A list of competencies has at least this many. */
const LEAST_COMPETENCIES = 2;
/** The share of its items that have a name and a level. */
const MOST_ITEMS = 0.8;

/** A name of a few words, a colon, and what the competency means at this level. */
function competencyIn(text: string): { readonly name: string; readonly level: string } | undefined {
  const bare = text.replace(/[*_]/g, '');
  const colon = bare.indexOf(':');
  const name = bare.slice(0, Math.max(0, colon)).trim();
  const level = withoutEnd(bare.slice(colon + 1).trim(), ' ;.,\u00a0\u202f');
  const isName = name.length > 2 && name.length <= LONGEST_NAME && /^\p{Lu}[^;.]*$/u.test(name);
  return isName && level !== '' ? { name, level } : undefined;
}

/** What two editions have for each other, with the other wordings of either. */
interface Wordings {
  readonly en: Set<string>;
  readonly fr: Set<string>;
  count: number;
}

interface SeenCompetency {
  readonly en: string;
  readonly fr: string;
  count: number;
  readonly levels: Wordings[];
}

/** Takes up a wording in both languages; what shares one of them with others means the same. */
function take(en: string, fr: string, all: Wordings[]): void {
  const same = all.filter((one) => one.en.has(en) || one.fr.has(fr));
  const joined: Wordings = {
    en: new Set([...same.flatMap((one) => [...one.en]), en]),
    fr: new Set([...same.flatMap((one) => [...one.fr]), fr]),
    count: same.reduce((sum, { count }) => sum + count, 1),
  };
  for (const one of same) all.splice(all.indexOf(one), 1);
  all.push(joined);
}

/** Items of the form `Name: what it means`, of which at least one name stands in several notices. */
function draftCompetencies(all: readonly (readonly Pairing[])[], taken: Set<string>): ContentDraft | undefined {
  const found = new Map<string, SeenCompetency>();
  let count = 0;
  for (const pairings of all) {
    const items = pairings.filter(({ en }) => en.kind === 'item');
    const read = items.flatMap(({ en, fr }) => {
      const [inEn, inFr] = [competencyIn(plain(en)), competencyIn(plain(fr))];
      return inEn && inFr ? [{ en: inEn, fr: inFr }] : [];
    });
    // What does not look like a list of competencies in one notice may do so in most.
    if (read.length < items.length * MOST_ITEMS || read.length < LEAST_COMPETENCIES) continue;
    count++;
    for (const { en, fr } of read) {
      const key = `${en.name}\n${fr.name}`;
      const own = found.get(key) ?? { en: en.name, fr: fr.name, count: 0, levels: [] };
      found.set(key, own);
      own.count++;
      take(en.level, fr.level, own.levels);
    }
  }
  if (count <= all.length / 2) return undefined;
  // A name that is paired with two others does not belong to the list.
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
        levels: levels.map((level) => ({
          en: [...level.en],
          fr: [...level.fr],
          [NOTE]: seen(level.count, all.length),
        })),
        [NOTE]: seen(count, all.length),
      })),
    },
  };
}

const CONTRACT_HEADING = { en: /contract|appointment/i, fr: /contrat|engagement|nomination/i } as const;
/** The words of a key phrase. */
const PHRASE = { least: 2, most: 6 } as const;

/** The kinds of contract: the first words of what stands below a heading on the contract, as many as tell them apart. */
function draftContracts(
  pair: Pair,
  all: readonly (readonly Pairing[])[],
  taken: Set<string>,
): ContentDraft | undefined {
  if (!CONTRACT_HEADING.en.test(pair.en) || !CONTRACT_HEADING.fr.test(pair.fr)) return undefined;
  const known: Wordings[] = [];
  for (const [first] of all) {
    if (!first) continue;
    const [en, fr] = [first.en, first.fr].map((block) => beginning(withoutLabel(plain(block)), PHRASE.most));
    take(en!, fr!, known);
  }
  if (known.length < 2 || known.length > all.length / 2) return undefined;
  const phrases = (language: Language, { [language]: own }: Wordings): readonly string[] => {
    const others = known.filter((one) => one[language] !== own).flatMap((one) => [...one[language]]);
    const isOwn = (phrase: string) => !others.some((other) => other.startsWith(phrase));
    const shortest = [...own].map((text) => {
      const counts = Array.from({ length: PHRASE.most - PHRASE.least }, (_, i) => PHRASE.least + i);
      return counts.map((count) => beginning(text, count)).find(isOwn) ?? text;
    });
    return [...new Set(shortest)];
  };
  return {
    role: 'contract',
    data: {
      contracts: known.map((kind) => {
        const [[en], [fr]] = [[...kind.en], [...kind.fr]];
        return {
          id: idFor(en!, taken),
          title: { en, fr },
          offer: { en: [], fr: [] },
          clause: { en: phrases('en', kind), fr: phrases('fr', kind) },
          [NOTE]: seen(kind.count, all.length),
        };
      }),
    },
  };
}

/** What stands behind `Contract offered to the successful applicant:`. */
function withoutLabel(text: string): string {
  return text.replace(/^[^:.;]{1,100}?\s?:\s+(?=\S)/u, '');
}

function beginning(text: string, words: number): string {
  return withoutEnd(text.split(/\s+/).slice(0, words).join(' '), ',;:.');
}
