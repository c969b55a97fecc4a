// A formatted text as what a notice can hold of it: paragraphs, headings, items, tables, bold, italics and links.

/** A piece of a line in one style. A line break is `\n`. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | undefined;
}

export const PLAIN: Style = { bold: false, italic: false, href: undefined };

/** The level of what Word calls the title. */
export const TITLE = 0;

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: Run[] }
  | { readonly kind: 'heading'; readonly runs: Run[] /** {@link TITLE}, or 1 to 6. */; readonly level: number }
  | {
      readonly kind: 'item';
      readonly runs: Run[];
      /** 0 in the outermost list. */
      readonly depth: number;
      /** `1.` or `a)`; without it the item has the mark of its notice. */
      number?: string | undefined;
    }
  | { readonly kind: 'table'; readonly rows: Block[][][] };

/** The text that stands for blocks in a notice; items that are not numbered begin with `mark`. Empty blocks leave nothing. */
export function textOfBlocks(all: readonly Block[], mark: string): string {
  const blocks = withLevels(
    all.flatMap(unwrapped).filter((block) => block.kind === 'table' || lineOf(block.runs) !== ''),
  );
  let text = '';
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1];
    if (before) text += before.kind === 'item' && block.kind === 'item' ? '\n' : '\n\n';
    text += textOfBlock(block, mark);
  }
  return text;
}

/** A table of one column is there for its looks: what it holds is text like any other. */
function unwrapped(block: Block): readonly Block[] {
  if (block.kind !== 'table') return [block];
  const rows = block.rows.filter((row) => row.some((cell) => cellText(cell) !== ''));
  if (rows.every((row) => row.length <= 1)) return rows.flatMap((row) => row.flat());
  return [{ kind: 'table', rows }];
}

/** Word calls sections "Heading 1"; in a notice that is its title, of which there is one. */
function withLevels(blocks: readonly Block[]): readonly Block[] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? block.level : []));
  const tops = levels.filter((level) => level === 1).length;
  const shift = tops > 1 || (tops > 0 && levels.includes(TITLE)) ? 1 : 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    return { ...block, level: block.level === TITLE ? 1 : Math.min(block.level + shift, 6) };
  });
}

function textOfBlock(block: Block, mark: string): string {
  switch (block.kind) {
    case 'paragraph':
      return lineOf(block.runs);
    case 'heading':
      // A heading is bold by itself.
      return `${'#'.repeat(block.level)} ${oneLine(block.runs.map((run) => ({ ...run, style: PLAIN })))}`;
    case 'item':
      return `${'  '.repeat(block.depth)}${block.number ?? mark} ${oneLine(block.runs)}`;
    case 'table':
      return tableText(block.rows);
  }
}

function tableText(rows: readonly Block[][][]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  const [head, ...others] = rows.map((row) => line(row.map(cellText)));
  return [head, line(Array.from({ length: width }, () => '---')), ...others].join('\n');
}

function cellText(cell: readonly Block[]): string {
  const texts = cell.flatMap((block) => (block.kind === 'table' ? [] : oneLine(block.runs)));
  return texts
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\|/g, '\\|');
}

function oneLine(runs: readonly Run[]): string {
  return lineOf(runs).replace(/\n/g, ' ');
}

/** The runs of a block in Markdown; line breaks stay. */
function lineOf(runs: readonly Run[]): string {
  const parts = joined(runs);
  let text = '';
  for (let i = 0; i < parts.length; ) {
    const { href } = parts[i]!.style;
    let end = i + 1;
    while (end < parts.length && parts[end]!.style.href === href) end++;
    const linked = parts.slice(i, end);
    const inner = linked.map((part, at) => emphasised(part, linked[at + 1]?.text ?? parts[end]?.text ?? '')).join('');
    text += href === undefined ? inner : link(inner, linked.map((one) => one.text).join(''), href);
    i = end;
  }
  return text.trim();
}

/** Runs without double spaces; neighbours of one style are one run, and so is a space between them. */
function joined(runs: readonly Run[]): readonly Run[] {
  const parts: { text: string; style: Style }[] = [];
  for (const { text, style } of runs) {
    const before = parts.at(-1);
    if (before && (same(before.style, style) || text.trim() === '')) before.text += text;
    else parts.push({ text, style });
  }
  let isOpen = true;
  for (const part of parts) {
    part.text = part.text.replace(/[ \t\u00a0]{2,}/g, ' ').replace(/ ?\n ?/g, '\n');
    if (isOpen) part.text = part.text.replace(/^ /, '');
    if (part.text !== '') isOpen = /[ \n]$/.test(part.text);
  }
  return parts.filter(({ text }) => text !== '');
}

function same(one: Style, other: Style): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.href === other.href;
}

/** Marks stand at letters: white space stays outside, and a colon does where a word follows at once, since Markdown asks for it. */
function emphasised({ text, style }: Run, next: string): string {
  const mark = `${style.bold ? '**' : ''}${style.italic ? '*' : ''}`;
  let start = 0;
  let end = text.length;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  const touches = end === text.length && /^[\p{L}\p{N}]/u.test(next);
  while (touches && end > start && /[^\p{L}\p{N}]/u.test(text[end - 1]!)) end--;
  if (mark === '' || start === end) return text;
  const closing = [...mark].reverse().join('');
  // A line of its own has marks of its own.
  const inner = text.slice(start, end).replace(/\n/g, `${closing}\n${mark}`);
  return `${text.slice(0, start)}${mark}${inner}${closing}${text.slice(end)}`;
}

/** A link; an address that is its own text needs no more. What is no address of the web or of a person is text. */
function link(inner: string, text: string, href: string): string {
  const address = href.trim();
  const isBare = [text.trim(), `${text.trim()}/`, `mailto:${text.trim()}`].includes(address);
  if (!/^(?:https?:|mailto:)/i.test(address) || isBare || text.trim() === '') return inner;
  const target = address.replace(/[\s()<>]/g, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`);
  const label = inner.trim();
  return inner.replace(label, () => `[${label}](${target})`);
}
