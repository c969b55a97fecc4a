import type { CompetencyDefinition } from '../../../schemas/profile.ts';
import { memoByLanguage } from '../memory/memo.ts';
import type { Block, Edition } from '../model/notice.ts';
import type { CompetencyLevel, CompiledProfile } from '../profile/compile.ts';
import type { Entry } from '../profile/dictionary.ts';
import { placeFor, sectionFor } from '../profile/roles.ts';
import { foldPhrase } from '../text/fold.ts';
import { type Source, type Span, span, textOf } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
import { hasPlaceholder } from '../writing/placeholder.ts';

/** A competency that the post requires, as an item names it: `Achievement: Works to meet standards`. */
export interface CompetencyItem {
  readonly block: Block;
  readonly name: Span;
  /** What the profile has for the name, in whatever language. */
  readonly known: Entry<CompetencyDefinition> | undefined;
  /** The mark after the name: a colon, or another mark in its place; undefined if there is none. */
  readonly separator: Span | undefined;
  /** What follows the name, without closing punctuation. */
  readonly descriptor: Span | undefined;
  /** What the profile has for the descriptor, in whatever language. */
  readonly level: Entry<CompetencyLevel> | undefined;
}

/** Two items of the two editions that name the same competency, or stand in the same place of the list. */
export interface CompetencyPair {
  readonly en: CompetencyItem;
  readonly fr: CompetencyItem;
}

/** The competencies of an edition, in order; none where the section is missing. */
export function readCompetencies(edition: Edition, profile: CompiledProfile): readonly CompetencyItem[] {
  const section =
    profile.profile.competencies.length > 0 ? sectionFor('competencies', edition, profile.profile) : undefined;
  return section ? section.allBlocks.flatMap((block) => readItem(block, profile) ?? []) : [];
}

/** The competency that a list item names; undefined for an item of another section. */
export function readCompetency(item: Block, profile: CompiledProfile): CompetencyItem | undefined {
  const id = placeFor('competencies', profile.profile)?.section.id;
  return id !== undefined && item.section.id === id ? readItem(item, profile) : undefined;
}

/** A name has fewer words than this. */
const LONGEST_NAME = 8;

/** A stretch of a block's content: offsets from its beginning. */
type Stretch = readonly [start: number, end: number];

/** What a block says as an item, wherever it stands. */
interface ItemReading extends Pick<CompetencyItem, 'known' | 'level'> {
  readonly name: Stretch;
  readonly separator: Stretch | undefined;
  readonly descriptor: Stretch | undefined;
}

const ITEMS = memoByLanguage<ItemReading | null>();

function readItem(block: Block, profile: CompiledProfile): CompetencyItem | undefined {
  const { source, start } = block.content;
  const reading = ITEMS[block.edition.language].of(block.memos, () => readingOf(block, profile) ?? null);
  if (!reading) return undefined;
  const { name, known, separator, descriptor, level } = reading;
  const place = ([from, to]: Stretch) => span(source, start + from, start + to);
  return {
    block,
    name: place(name),
    known,
    separator: separator && place(separator),
    descriptor: descriptor && place(descriptor),
    level,
  };
}

function readingOf(block: Block, profile: CompiledProfile): ItemReading | undefined {
  const { source, language } = block.edition;
  // A placeholder holds the other edition's words.
  if (hasPlaceholder(textOf(block.content))) return undefined;
  const tokens = contentTokens(block);
  const colon = tokens.slice(0, LONGEST_NAME + 1).findIndex((token) => markAt(source, token) === ':');
  const length =
    colon > 0 ? colon : nameLength(source, tokens, (name) => profile.competencies.exact(language, name) !== undefined);
  if (length === 0) {
    // A lone edition's names may all be the other language's.
    return block.kind === 'item' ? itemOf(block, tokens, tokens.length, profile) : undefined;
  }
  const item = itemOf(block, tokens, length, profile);
  return block.kind === 'item' || item.known ? item : undefined;
}

/** @param length how many tokens the name has */
function itemOf(
  { edition: { source, language }, content }: Block,
  tokens: readonly number[],
  length: number,
  profile: CompiledProfile,
): ItemReading {
  const { starts, ends } = source.tokens;
  const over = (from: number, end: number): Stretch | undefined =>
    end > from ? [starts[tokens[from]!]! - content.start, ends[tokens[end - 1]!]! - content.start] : undefined;
  const folded = ([from, to]: Stretch) => foldPhrase(source.text.slice(content.start + from, content.start + to));
  const separated = isMarkOf(SEPARATORS, markAt(source, tokens[length]));
  let end = tokens.length;
  while (end > length && isMarkOf(CLOSING, markAt(source, tokens[end - 1]))) end--;
  const name = over(0, length) ?? [0, content.end - content.start];
  const descriptor = over(separated ? length + 1 : length, end);
  return {
    name,
    known: profile.competencies.exact(language, folded(name)),
    separator: separated ? over(length, length + 1) : undefined,
    descriptor,
    level: descriptor && profile.competencyLevels.exact(language, folded(descriptor)),
  };
}

/** The colon, and what writers put in its place. */
const SEPARATORS = ':-\u2013\u2014.;,?!/';
const CLOSING = '.;,';

function isMarkOf(marks: string, mark: string | undefined): boolean {
  return mark !== undefined && marks.includes(mark);
}

/** The tokens of a block without emphasis. */
function contentTokens({ edition: { source }, firstToken, endToken }: Block): readonly number[] {
  const tokens: number[] = [];
  for (let i = firstToken; i < endToken; i++) {
    const mark = markAt(source, i);
    if (mark !== '*' && mark !== '_') tokens.push(i);
  }
  return tokens;
}

/** Number of tokens of the longest known name that the tokens begin with; 0 if there is none. */
function nameLength(source: Source, tokens: readonly number[], isName: (folded: string) => boolean): number {
  const { starts, ends, kinds } = source.tokens;
  for (let length = Math.min(LONGEST_NAME, tokens.length); length > 0; length--) {
    if (kinds[tokens[length - 1]!] !== TokenKind.Word) continue;
    const text = source.text.slice(starts[tokens[0]!], ends[tokens[length - 1]!]);
    if (isName(foldPhrase(text))) return length;
  }
  return 0;
}

/** The mark that a punctuation token is, or begins with; undefined for other tokens. */
function markAt({ text, tokens }: Source, token: number | undefined): string | undefined {
  if (token === undefined || tokens.kinds[token] !== TokenKind.Punctuation) return undefined;
  return text[tokens.starts[token]!];
}

/**
 * Which items of the editions belong together: those of one competency, then those that stand in the same place between such.
 * An item that stands in one edition only belongs to none.
 */
export function pairCompetencies(
  en: readonly CompetencyItem[],
  fr: readonly CompetencyItem[],
): readonly CompetencyPair[] {
  const partners = new Map<CompetencyItem, CompetencyItem>();
  const taken = new Set<CompetencyItem>();
  // By the level first, so that a name that stands there twice goes to the item that is meant.
  for (const keyOf of [nameAndLevel, nameOfOwnLevel, nameAlone]) {
    const free = new Queues();
    for (const item of fr) if (!taken.has(item)) free.add(keyOf(item), item);
    for (const item of en) {
      const partner = partners.has(item) ? undefined : free.take(keyOf(item));
      if (!partner) continue;
      partners.set(item, partner);
      taken.add(partner);
    }
  }
  const places = new Map(fr.map((item, i) => [item, i]));
  for (let i = 0; i < en.length; i++) {
    if (partners.has(en[i]!)) continue;
    let end = i;
    while (end < en.length && !partners.has(en[end]!)) end++;
    const before = en[i - 1] && partners.get(en[i - 1]!);
    const start = before ? places.get(before)! + 1 : 0;
    const between = fr.slice(start, start + end - i);
    const after = fr[start + end - i];
    const isSameRun = between.every((item) => !taken.has(item)) && after === (en[end] && partners.get(en[end]!));
    if (between.length === end - i && isSameRun) {
      for (const [k, item] of between.entries()) partners.set(en[i + k]!, item);
    }
    i = end;
  }
  return Array.from(partners, ([item, partner]) => ({ en: item, fr: partner }));
}

/** What two items have to have in common: the competency, and its level or nothing. */
type PairingKey = readonly [CompetencyDefinition, object | undefined] | undefined;

function nameAlone({ known }: CompetencyItem): PairingKey {
  return known && [known.item, undefined];
}

/** Of an item that has no level of another competency. */
function nameOfOwnLevel(item: CompetencyItem): PairingKey {
  const { known, level } = item;
  return !level || level.item.competency === known?.item ? nameAlone(item) : undefined;
}

function nameAndLevel({ known, level }: CompetencyItem): PairingKey {
  return known && level && [known.item, level.item.level];
}

/** The items that have a key, to be taken in their order: a list that names one competency a thousand times takes no longer. */
class Queues {
  readonly #queues = new Map<
    CompetencyDefinition,
    Map<object | undefined, { items: CompetencyItem[]; taken: number }>
  >();

  add(key: PairingKey, item: CompetencyItem): void {
    if (!key) return;
    const [name, level] = key;
    let levels = this.#queues.get(name);
    if (!levels) this.#queues.set(name, (levels = new Map()));
    const queue = levels.get(level);
    if (queue) queue.items.push(item);
    else levels.set(level, { items: [item], taken: 0 });
  }

  take(key: PairingKey): CompetencyItem | undefined {
    const queue = key && this.#queues.get(key[0])?.get(key[1]);
    return queue?.items[queue.taken++];
  }
}
