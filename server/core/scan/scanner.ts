import { memoByLanguage } from '../memory/memo.ts';
import type { Block, Edition, Field, Heading, Title } from '../model/notice.ts';
import type { FoundTokens, Passage, Scan } from './model.ts';
import { PassageReader } from './passage-reader.ts';
import { postNameOf } from './post-names.ts';

/** What was found in a block that is remembered. */
interface Reading extends Pick<Passage, 'votes' | 'shared' | 'words' | 'isPlain'> {
  /** The letter that {@link Scan.heads} were found by. */
  readonly initial: number;
  /** In turn the number of a list of {@link FoundTokens}, and of a token of the block. */
  readonly found: readonly number[];
}

const READINGS = memoByLanguage<Reading>();

/** Reads an edition's tokens once, passage by passage. */
export function readScan(edition: Edition): Scan {
  const { title, fields, description, language } = edition;
  const postName = title && postNameOf(title, language);
  const scanner = new Scanner(edition, postName?.initial ?? -1);
  if (title) scanner.line(title);
  for (const field of fields) scanner.line(field);
  if (description) scanner.line(description);
  for (const { heading, blocks, subsections } of edition.parts) {
    if (heading) scanner.line(heading);
    for (const block of blocks) scanner.block(block);
    for (const subsection of subsections) {
      scanner.line(subsection.heading);
      for (const block of subsection.blocks) scanner.block(block);
    }
  }
  const { passages, reader } = scanner;
  return { ...reader.found, edition, passages, placeholders: reader.placeholders.found, postName };
}

/** Reads passages, or recalls what was found in a block with the same text. */
class Scanner {
  readonly passages: Passage[] = [];
  readonly reader: PassageReader;
  readonly #edition: Edition;
  readonly #initial: number;
  readonly #lists: readonly number[][];

  constructor(edition: Edition, initial: number) {
    this.#edition = edition;
    this.#initial = initial;
    this.reader = new PassageReader(edition, initial);
    this.#lists = Object.values(this.reader.found);
  }

  line(node: Title | Field | Heading): void {
    const { tokens } = node.span.source;
    this.passages.push(this.reader.read(node, tokens.at(node.span.start), tokens.at(node.span.end)));
  }

  block(block: Block): void {
    const { memos, firstToken, endToken } = block;
    const known = READINGS[this.#edition.language].get(memos);
    if (known?.initial === this.#initial) {
      const { votes, shared, words, isPlain, found } = known;
      for (let i = 0; i < found.length; i += 2) this.#lists[found[i]!]!.push(firstToken + found[i + 1]!);
      this.passages.push({ node: block, firstToken, endToken, votes, shared, words, isPlain });
      return;
    }
    const before = memos && this.#lists.map(({ length }) => length);
    const passage = this.reader.read(block, firstToken, endToken);
    this.passages.push(passage);
    if (before) this.#keep(block, passage, before);
  }

  /** @param before how long the lists were without the block */
  #keep({ memos, content, firstToken }: Block, passage: Passage, before: readonly number[]): void {
    const { source, language } = this.#edition;
    // The placeholders of a block are in none of the lists.
    if (source.text.slice(content.start, content.end).includes('[[')) return;
    const found: number[] = [];
    for (const [list, tokens] of this.#lists.entries()) {
      for (let i = before[list]!; i < tokens.length; i++) found.push(list, tokens[i]! - firstToken);
    }
    const { votes, shared, words, isPlain } = passage;
    READINGS[language].set(memos, { votes, shared, words, isPlain, initial: this.#initial, found });
  }
}
