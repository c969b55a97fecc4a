import type { Block, Edition } from '../model/notice.ts';
import { foldPhrase } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { textOf } from '../text/source.ts';
import { type ContentDraft, draftContent, levelsBelow } from './content.ts';
import { seen } from './fields.ts';
import { NOTE, type Noted } from './noted.ts';
import type { Outline, Outlined, SeenHeading } from './outline.ts';
import { idFor, type Pair, pairInOrder } from './pairs.ts';

export interface SectionsDraft {
  readonly sections: readonly Noted[];
  readonly clauses: readonly Noted[];
  readonly sectionOrder: 'any' | undefined;
  /** Competencies, language levels and kinds of contract, which stand in sections of their own. */
  readonly content: Noted;
}

/** Finds the sections with their subsections and lead-ins, and the paragraphs that stand in most notices. */
export function draftSections(notices: readonly Outlined[], taken: Set<string>): SectionsDraft {
  const enough = Math.max(2, Math.ceil(notices.length / 2));
  const headings = (rank: SeenHeading['rank']) =>
    pairInOrder(notices.map(({ outlines }) => [textsOf(outlines.en, rank), textsOf(outlines.fr, rank)])).filter(
      ({ count }) => count >= enough || notices.length === 1,
    );
  const sectionPairs = headings('section');
  const subsectionPairs = headings('subsection');
  const blocks = new BlockFinder(notices);
  const content: Noted = {};
  const sections = sectionPairs.map((pair): Noted => {
    const id = idFor(pair.en, taken);
    const inside = subsectionPairs.filter((one) => sectionOver(one, notices) === pair.en);
    const leadIn = blocks.leadIn(pair, enough);
    const number = numberOf(pair, notices);
    const hasOthers = notices.some(({ outlines }) => hasOtherSubsections(outlines.en, pair, inside));
    blocks.place(pair, id);
    const found = draftContent(pair, notices, taken);
    const isNew = found && isNewIn(content, found);
    if (isNew) Object.assign(content, found.data);
    return {
      id,
      ...(number !== undefined && { number }),
      heading: { en: pair.en, fr: pair.fr },
      ...withRole(rolesOf(pair, inside), isNew ? found.role : undefined),
      ...(pair.count < notices.length && { required: false }),
      ...(leadIn && { leadIn }),
      ...(inside.length > 0 && {
        subsections: inside.map((one) => {
          const own = blocks.leadIn(one, enough);
          const levels = levelsBelow(one, notices);
          const hasLevels = levels !== undefined && isNewIn(content, levels);
          if (hasLevels) Object.assign(content, levels.data);
          return {
            id: idFor(one.en, taken),
            heading: { en: one.en, fr: one.fr },
            ...withRole(rolesOf(one, []), hasLevels ? levels.role : undefined),
            required: one.count === notices.length ? 'yes' : 'no',
            ...(own && { leadIn: own }),
            [NOTE]: seen(one.count, notices.length),
          };
        }),
      }),
      ...(hasOthers && { openSubsections: true }),
      [NOTE]: seen(pair.count, notices.length),
    };
  });
  return {
    sections,
    clauses: blocks.clauses(enough, taken),
    sectionOrder: isFixed(sectionPairs, notices) ? undefined : 'any',
    content,
  };
}

/** Of several places of one kind of content the first counts. */
function isNewIn(content: Noted, { data }: ContentDraft): boolean {
  return Object.keys(data).every((key) => content[key] === undefined);
}

/** One more thing that a place is for. */
function withRole(own: { readonly role?: string }, other: string | undefined): Noted {
  if (other === undefined) return own;
  return { role: own.role === undefined ? other : [own.role, other] };
}

function textsOf({ headings }: Outline, rank: SeenHeading['rank']): readonly string[] {
  return headings.filter((heading) => heading.rank === rank).map(({ line }) => line.text);
}

/** The section that a subsection most often stands in. */
function sectionOver({ en }: Pair, notices: readonly Outlined[]): string | undefined {
  for (const { outlines } of notices) {
    let section: string | undefined;
    for (const { line, rank } of outlines.en.headings) {
      if (rank === 'section') section = line.text;
      else if (line.text === en) return section;
    }
  }
  return undefined;
}

function hasOtherSubsections({ headings }: Outline, { en }: Pair, known: readonly Pair[]): boolean {
  let isInside = false;
  for (const { line, rank } of headings) {
    if (rank === 'section') isInside = line.text === en;
    else if (isInside && !known.some((one) => one.en === line.text)) return true;
  }
  return false;
}

function numberOf({ en }: Pair, notices: readonly Outlined[]): number | undefined {
  const numbers = new Set(
    notices.flatMap(({ outlines }) =>
      outlines.en.headings.filter(({ line }) => line.text === en).map(({ line }) => line.number),
    ),
  );
  const [number] = numbers;
  return numbers.size === 1 ? number : undefined;
}

const ESSENTIAL = /essential|required|mandatory/i;
const DESIRABLE = /desirable|asset|preferred|advantage/i;
const SUMMARY = /summary|about the (?:post|role|job)|^your role|mission|purpose/i;
const DUTIES = /dut(?:y|ies)|accountabilit|responsibilit|activities|tasks/i;

/** What a section is for, where its heading says so. */
function rolesOf({ en }: Pair, inside: readonly Pair[]): { readonly role?: string } {
  if (inside.length > 0) return DUTIES.test(en) ? { role: 'duties' } : {};
  if (ESSENTIAL.test(en)) return { role: 'essential' };
  if (DESIRABLE.test(en)) return { role: 'desirable' };
  if (DUTIES.test(en)) return { role: 'duties' };
  return SUMMARY.test(en) ? { role: 'summary' } : {};
}

/** Whether the sections stand in the same order in all notices. */
function isFixed(pairs: readonly Pair[], notices: readonly Outlined[]): boolean {
  const order = pairs.map(({ en }) => en);
  return notices.every(({ outlines }) => {
    const places = textsOf(outlines.en, 'section')
      .map((text) => order.indexOf(text))
      .filter((place) => place >= 0);
    return places.every((place, i) => i === 0 || places[i - 1]! < place);
  });
}

/** A standard paragraph is at least this long (UTF-16 units). */
const SHORTEST = 60;

interface Standard {
  readonly en: string;
  readonly fr: string;
  readonly count: number;
  readonly heading: string | undefined;
}

/** Finds the texts that several notices share. */
class BlockFinder {
  /** The id of the section of each English heading. */
  readonly #ids = new Map<string, string>();

  constructor(readonly notices: readonly Outlined[]) {}

  place({ en }: Pair, id: string): void {
    this.#ids.set(en, id);
  }

  /** The paragraph that most often follows a heading and leads over to a list. */
  leadIn(pair: Pair, enough: number): { en: string[]; fr: string[] } | undefined {
    const first = (language: Language) => {
      const counts = new Map<string, number>();
      for (const { notice, outlines } of this.notices) {
        const heading = outlines[language].headings.find(({ line }) => line.text === pair[language]);
        const edition = notice.editions.find((one) => one.language === language)!;
        const block = heading && blocksIn(edition, heading)[0];
        const text = block && textOf(block.content);
        if (text?.endsWith(':')) counts.set(text, (counts.get(text) ?? 0) + 1);
      }
      return [...counts].filter(([, count]) => count >= enough).sort((a, b) => b[1] - a[1])[0]?.[0];
    };
    const [en, fr] = [first('en'), first('fr')];
    return en !== undefined && fr !== undefined ? { en: [en], fr: [fr] } : undefined;
  }

  /** Paragraphs that most notices have word for word, with their counterparts. */
  clauses(enough: number, taken: Set<string>): readonly Noted[] {
    const standard = this.#standard().filter(({ count, heading }) => count >= enough && heading !== undefined);
    return standard.flatMap(({ en, fr, count, heading }): Noted[] => {
      const section = this.#ids.get(heading!);
      const keys = {
        en: keyOf(
          en,
          standard.map((one) => one.en),
        ),
        fr: keyOf(
          fr,
          standard.map((one) => one.fr),
        ),
      };
      if (section === undefined || keys.en === undefined || keys.fr === undefined) return [];
      return [
        {
          id: idFor(en, taken),
          title: { en: shortened(en), fr: shortened(fr) },
          section,
          presence: count === this.notices.length ? 'always' : 'optional',
          keys: { en: [[keys.en]], fr: [[keys.fr]] },
          ...(this.#isUsual(en, keys.en, count) && { text: { en, fr } }),
          [NOTE]: seen(count, this.notices.length),
        },
      ];
    });
  }

  /** Whether most notices have a paragraph word for word, and none has another one that begins alike. */
  #isUsual(text: string, key: string, count: number): boolean {
    if (count * 5 < this.notices.length * 4) return false;
    const [whole, beginning] = [foldPhrase(text), foldPhrase(key)];
    return this.notices.every(({ notice }) =>
      notice.editions.every(
        ({ blocks, language }) =>
          language !== 'en' ||
          blocks.every((block) => {
            const own = foldPhrase(plain(block));
            return !own.includes(beginning) || own === whole;
          }),
      ),
    );
  }

  #standard(): readonly Standard[] {
    const found = new Map<string, { readonly wordings: Map<string, Standard>; count: number }>();
    for (const { notice, alignment, outlines } of this.notices) {
      const english = notice.editions.find(({ language }) => language === 'en')!;
      const known = new Set<string>();
      for (const block of english.blocks) {
        const [counterpart, ...others] = alignment.counterparts(block);
        if (block.kind !== 'paragraph' || counterpart?.kind !== 'paragraph' || others.length > 0) continue;
        const [en, fr] = [plain(block), plain(counterpart)];
        const key = `${foldPhrase(en)}\n${foldPhrase(fr)}`;
        if (en.length < SHORTEST || en.endsWith(':') || known.has(key)) continue;
        known.add(key);
        const own = found.get(key) ?? { wordings: new Map(), count: 0 };
        found.set(key, own);
        own.count++;
        const wording = `${en}\n${fr}`;
        const last = own.wordings.get(wording);
        const heading = last?.heading ?? headingOver(outlines.en, block);
        own.wordings.set(wording, { en, fr, heading, count: (last?.count ?? 0) + 1 });
      }
    }
    // Accents and capitals aside they are the same: as most notices write it.
    return [...found.values()].map(({ wordings, count }) => {
      const [usual] = [...wordings.values()].sort((a, b) => b.count - a.count);
      return { ...usual!, count };
    });
  }
}

function plain(block: Block): string {
  return textOf(block.content).replace(/\s+/g, ' ').trim();
}

function blocksIn({ blocks }: Edition, { line, end }: SeenHeading): readonly Block[] {
  return blocks.filter(({ span }) => span.start > line.start && span.start < end);
}

function headingOver({ headings }: Outline, { span }: Block): string | undefined {
  return headings.findLast(({ line, rank }) => rank === 'section' && line.start < span.start)?.line.text;
}

function shortened(text: string): string {
  const words = text.split(' ');
  return words.length <= 6 ? text : `${words.slice(0, 6).join(' ')} …`;
}

/** The first words of a paragraph that no other standard paragraph has. */
function keyOf(text: string, all: readonly string[]): string | undefined {
  const words = text.split(' ');
  for (let count = 4; count <= Math.min(12, words.length); count++) {
    const key = words
      .slice(0, count)
      .join(' ')
      .replace(/(?<![,;:.!?])[,;:.!?]+$/, '');
    if (all.filter((other) => foldPhrase(other).includes(foldPhrase(key))).length === 1) return key;
  }
  return undefined;
}
