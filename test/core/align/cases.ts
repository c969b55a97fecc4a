import type { Profile } from '../../../schemas/profile.ts';
import { align } from '../../../server/core/align/index.ts';
import type { Alignment, Bead } from '../../../server/core/model/alignment.ts';
import type { Block, Notice, Row } from '../../../server/core/model/notice.ts';
import { parse } from '../../../server/core/parse/index.ts';
import type { Input } from '../../../server/core/parse/model.ts';
import { type Language, otherLanguage } from '../../../server/core/text/language.ts';
import { span, textOf } from '../../../server/core/text/source.ts';
import { keepPlaces, placed } from '../../support/places.ts';

/**
 * What is done to a notice to see whether the aligner finds it: always one change, in one edition, whose right answer
 * follows from the alignment of the untouched notice.
 */
export const CHANGES = [
  'item deleted',
  'paragraph deleted',
  'two neighbours deleted',
  'neighbours swapped',
  'next but one swapped',
  'paragraphs merged',
  'paragraph cut',
  'item moved to the other list',
] as const;

export type Change = (typeof CHANGES)[number];

export interface Tally {
  all: number;
  right: number;
  readonly wrong: string[];
}

export type Tallies = Readonly<Record<Change, Tally>>;

export function newTallies(): Tallies {
  const tally = (): Tally => ({ all: 0, right: 0, wrong: [] });
  return Object.fromEntries(CHANGES.map((change) => [change, tally()])) as unknown as Tallies;
}

export interface Aligned {
  readonly notice: Notice;
  readonly alignment: Alignment;
}

export function alignInputs(inputs: readonly Input[], profile: Profile): Aligned {
  const notice = keepPlaces(parse(inputs, profile));
  return { notice, alignment: align(notice) };
}

/** All beads, section headings apart, in the order of the alignment. */
export function beadsOf({ sections }: Alignment): readonly Bead[] {
  return sections.flatMap(({ beads }) => beads);
}

/** Makes every change of every kind to a notice, one at a time, or every n-th one, and counts what is found. */
export function tryChanges(inputs: readonly Input[], profile: Profile, tallies: Tallies, each = 1): void {
  const untouched = alignInputs(inputs, profile);
  const trial = new Trial(inputs, profile, untouched.alignment, tallies, each);
  for (const edition of untouched.notice.editions) {
    for (const part of edition.parts) {
      for (const { blocks } of [part, ...part.subsections]) trial.tryBlocks(blocks, edition.language);
      trial.tryOtherList(part.subsections.find((one) => one.id === 'essential')?.blocks ?? [], part.subsections);
      trial.tryOtherList(part.subsections.find((one) => one.id === 'desirable')?.blocks ?? [], part.subsections);
    }
  }
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A bead in one line, to be compared and read; moved or not. */
function lineOf(bead: { en: readonly string[]; fr: readonly string[] }, moved: boolean): string {
  return `${moved ? 'moved ' : ''}${bead.en.join(' + ')} <> ${bead.fr.join(' + ')}`;
}

function nameOf(row: Row): string {
  return textOf(row.kind === 'heading' ? row.text : row.content).replace(/\s+/g, ' ');
}

class Trial {
  readonly #before: readonly Bead[];
  #count = 0;

  constructor(
    readonly inputs: readonly Input[],
    readonly profile: Profile,
    readonly alignment: Alignment,
    readonly tallies: Tallies,
    readonly each: number,
  ) {
    this.#before = beadsOf(alignment);
  }

  /** The blocks under one heading, by runs of one kind. */
  tryBlocks(blocks: readonly Block[], language: Language): void {
    blocks.forEach((block, i) => {
      const [next, third] = [blocks[i + 1], blocks[i + 2]];
      const sameAs = (other: Block | undefined) => other?.kind === block.kind && this.#isPaired(other);
      if (!this.#isPaired(block)) return;
      const change = block.kind === 'item' ? 'item deleted' : 'paragraph deleted';
      if (sameAs(next) || sameAs(blocks[i - 1])) this.#delete(change, [block]);
      if (next && sameAs(next)) {
        this.#delete('two neighbours deleted', [block, next]);
        this.#swap('neighbours swapped', block, next);
        if (block.kind === 'paragraph') this.#merge(block, next, language);
      }
      if (third && sameAs(next) && sameAs(third)) this.#swap('next but one swapped', block, third);
      if (block.kind === 'paragraph') this.#cut(block);
    });
  }

  /** Each item put at the end, the beginning and in the middle of the other lists. */
  tryOtherList(items: readonly Block[], lists: readonly { readonly blocks: readonly Block[] }[]): void {
    for (const { blocks } of lists) {
      const others = blocks.filter((block) => block.kind === 'item');
      if (blocks === items || others.length === 0) continue;
      const places = new Set([others[0]!, others[others.length >> 1]!, others.at(-1)!]);
      for (const item of items) {
        if (item.kind !== 'item' || !this.#isPaired(item)) continue;
        for (const place of places) this.#move(item, place);
      }
    }
  }

  /** Whether the untouched notice pairs the block with exactly one, in its place. */
  #isPaired(block: Block): boolean {
    const bead = this.alignment.beadOf(block);
    return bead?.en.length === 1 && bead.fr.length === 1 && !bead.moved;
  }

  #delete(change: Change, blocks: readonly Block[]): void {
    const gone = blocks.map((block) => this.alignment.beadOf(block)!);
    const language = otherLanguage(blocks[0]!.edition.language);
    const expected = this.#linesWithout(gone);
    for (const bead of gone) expected.push(lineOf({ en: [], fr: [], [language]: bead[language].map(nameOf) }, false));
    this.#compare(change, blocks[0]!, this.#edited(blocks[0]!, blocks.map(deletion)), expected);
  }

  #swap(change: Change, one: Block, other: Block): void {
    const beads = [one, other].map((block) => this.alignment.beadOf(block)!);
    const expected = this.#linesWithout(beads);
    for (const { en, fr } of beads) expected.push(lineOf({ en: en.map(nameOf), fr: fr.map(nameOf) }, true));
    const put = (at: Block, text: Block): Edit => ({ ...at.content, text: textOf(text.content) });
    this.#compare(change, one, this.#edited(one, [put(one, other), put(other, one)]), expected);
  }

  #merge(one: Block, next: Block, language: Language): void {
    const beads = [one, next].map((block) => this.alignment.beadOf(block)!);
    const other = otherLanguage(language);
    const expected = this.#linesWithout(beads);
    const merged = { en: [], fr: [], [language]: [`${nameOf(one)} ${nameOf(next)}`] };
    expected.push(lineOf({ ...merged, [other]: beads.flatMap((bead) => bead[other].map(nameOf)) }, false));
    const edit = { start: one.span.end, end: next.span.start, text: ' ' };
    this.#compare('paragraphs merged', one, this.#edited(one, [edit]), expected);
  }

  /** At the sentence end that is nearest to the middle. */
  #cut(block: Block): void {
    const text = textOf(block.content);
    const ends = Array.from(text.matchAll(/[.!?] +(?=\p{Lu})/gu), (match) => match.index + 1);
    const usable = ends.filter((end) => end >= SHORTEST_PART && text.length - end >= SHORTEST_PART);
    const distance = (end: number) => Math.abs(end - text.length / 2);
    const end = usable.sort((a, b) => distance(a) - distance(b))[0];
    if (end === undefined) return;
    const bead = this.alignment.beadOf(block)!;
    const { language } = block.edition;
    const other = otherLanguage(language);
    const expected = this.#linesWithout([bead]);
    const parts = [text.slice(0, end), text.slice(end).trim()].map((part) => part.replace(/\s+/g, ' '));
    expected.push(lineOf({ en: [], fr: [], [language]: parts, [other]: bead[other].map(nameOf) }, false));
    const at = block.content.start + end;
    this.#compare('paragraph cut', block, this.#edited(block, [{ start: at, end: at, text: '\n\n' }]), expected);
  }

  #move(item: Block, before: Block): void {
    const bead = this.alignment.beadOf(item)!;
    const expected = this.#linesWithout([bead]);
    expected.push(lineOf({ en: bead.en.map(nameOf), fr: bead.fr.map(nameOf) }, true));
    const at = lineStart(before);
    const put = { start: at, end: at, text: `${textOf(item.span)}\n` };
    this.#compare('item moved to the other list', item, this.#edited(item, [deletion(item), put]), expected);
  }

  #linesWithout(beads: readonly Bead[]): string[] {
    return this.#before
      .filter((bead) => !beads.includes(bead))
      .map((bead) => lineOf({ en: bead.en.map(nameOf), fr: bead.fr.map(nameOf) }, bead.moved));
  }

  #edited(block: Block, edits: readonly Edit[]): readonly Input[] {
    const { source } = placed(block.span);
    const ordered = [...edits].sort((a, b) => b.start - a.start);
    const text = ordered.reduce((before, edit) => {
      const { start, end } = placed(span(block.span.source, edit.start, edit.end));
      return before.slice(0, start) + edit.text + before.slice(end);
    }, source.text);
    return this.inputs.map((input) => (input.path === source.path ? { path: input.path, text } : input));
  }

  #compare(change: Change, block: Block, inputs: readonly Input[], expected: readonly string[]): void {
    if (this.#count++ % this.each > 0) return;
    const tally = this.tallies[change];
    tally.all++;
    const { alignment } = alignInputs(inputs, this.profile);
    const found = beadsOf(alignment).map((bead) =>
      lineOf({ en: bead.en.map(nameOf), fr: bead.fr.map(nameOf) }, bead.moved),
    );
    const missing = withoutAll(expected, found);
    const surplus = withoutAll(found, expected);
    if (withoutAll(namesIn(missing), namesIn(surplus)).length > 0) {
      // The change has made other rows of the text than it was to make.
      tally.all--;
      return;
    }
    if (missing.length + surplus.length === 0) {
      tally.right++;
      return;
    }
    const short = (line: string) =>
      line
        .split(' <> ')
        .map((part) =>
          part
            .split(' + ')
            .map((one) => one.slice(0, 60))
            .join(' + '),
        )
        .join(' <> ');
    const where = `${block.span.source.path} ${block.edition.language} "${nameOf(block).slice(0, 60)}"`;
    tally.wrong.push(
      [where, ...missing.map((line) => `  - ${short(line)}`), ...surplus.map((line) => `  + ${short(line)}`)].join(
        '\n',
      ),
    );
  }
}

/** Characters below which a part of a paragraph is no paragraph of its own. */
const SHORTEST_PART = 40;

/** Takes the block's lines out, and the blank line after a paragraph. */
function deletion(block: Block): Edit {
  const { text } = block.span.source;
  let { end } = block.span;
  const start = lineStart(block);
  while (/[ \t]/.test(text.charAt(end))) end++;
  for (let lines = block.kind === 'item' ? 1 : 2; lines > 0 && /[\r\n]/.test(text.charAt(end)); lines--) {
    end += text.startsWith('\r\n', end) ? 2 : 1;
  }
  return { start, end, text: '' };
}

function lineStart({ span }: Block): number {
  return (
    Math.max(span.source.text.lastIndexOf('\n', span.start - 1), span.source.text.lastIndexOf('\r', span.start - 1)) + 1
  );
}

/** The rows of beads as {@link lineOf} writes them. */
function namesIn(lines: readonly string[]): string[] {
  const sides = lines.flatMap((line) => line.replace(/^moved /, '').split(' <> '));
  return sides.flatMap((side) => side.split(' + ')).filter((name) => name !== '');
}

function withoutAll(lines: readonly string[], taken: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of taken) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
