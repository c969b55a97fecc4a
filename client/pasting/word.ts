// A Word document as the text of a notice. Loaded when somebody imports one.

import { strFromU8, unzipSync } from 'fflate';
import { PLAIN, type Run, type Style, TITLE, textOfBlocks } from './blocks.ts';
import { Document } from './document.ts';
import { type Attributes, type MarkupHandler, readMarkup } from './markup.ts';

/** The parts of a document that are read, and how large (bytes) one may be. */
const PARTS = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/_rels/document.xml.rels'];
const LARGEST = 50_000_000;

/**
 * The text that stands in a notice for a document (`.docx`); undefined where it is none.
 * @param mark of items that are not numbered
 */
export function textOfWordDocument(bytes: Uint8Array, mark: string): string | undefined {
  const files = unzipped(bytes);
  const [body, styles = '', numbering = '', relations = ''] = PARTS.map(
    (part) => files[part] && strFromU8(files[part]),
  );
  if (!body) return undefined;
  const reader = new DocumentReader(stylesIn(styles), new Numbers(numbering), targetsIn(relations));
  return read(body, reader) ? textOfBlocks(reader.document.blocks, mark) : undefined;
}

function unzipped(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => PARTS.includes(name) && originalSize <= LARGEST });
  } catch {
    return {};
  }
}

function read(xml: string, handler: MarkupHandler): boolean {
  return readMarkup(xml, handler, { xmlMode: true });
}

/** What a style says of its paragraphs. */
interface ParagraphStyle {
  basedOn?: string;
  /** Of a heading. */
  level?: number;
  list?: string;
}

function stylesIn(xml: string): ReadonlyMap<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  let style: ParagraphStyle = {};
  read(xml, {
    onopentag(name, { 'w:val': value = '', 'w:styleId': id = '' }) {
      if (name === 'w:style') styles.set(id, (style = {}));
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:numId') style.list = value;
      // Names are English in every language of Word.
      else if (name === 'w:name' && /^heading \d$/i.test(value)) style.level = Number(value.at(-1));
      else if (name === 'w:name' && /^title$/i.test(value)) style.level = TITLE;
    },
  });
  return styles;
}

function targetsIn(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  read(xml, {
    onopentag(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target);
    },
  });
  return targets;
}

interface Level {
  start: number;
  format: string;
  /** `%1.`, `%1.%2` */
  text: string;
}

/** Counts the items of lists. */
class Numbers {
  readonly #lists = new Map<string, readonly Level[]>();
  readonly #counts = new Map<string, number[]>();

  constructor(xml: string) {
    const abstract = new Map<string, Level[]>();
    let levels: Level[] = [];
    let list = '';
    read(xml, {
      onopentag: (name, { 'w:val': value = '', ...attributes }) => {
        if (name === 'w:abstractNum') abstract.set(attributes['w:abstractNumId'] ?? '', (levels = []));
        else if (name === 'w:lvl') levels.push({ start: 1, format: 'bullet', text: '' });
        else if (name === 'w:num') list = attributes['w:numId'] ?? '';
        else if (name === 'w:abstractNumId') this.#lists.set(list, abstract.get(value) ?? []);
        const level = levels.at(-1);
        if (!level) return;
        if (name === 'w:start') level.start = Number.parseInt(value, 10) || 1;
        else if (name === 'w:numFmt') level.format = value;
        else if (name === 'w:lvlText') level.text = value;
      },
    });
  }

  /** The number of the next item of a list; undefined where its mark is none. */
  next(list: string, depth: number): string | undefined {
    const levels = this.#lists.get(list) ?? [];
    const level = levels[depth];
    if (!level || level.format === 'bullet' || level.format === 'none') return undefined;
    const before = this.#counts.get(list) ?? [];
    const counts = levels.slice(0, depth + 1).map(({ start }, i) => before[i] ?? (i === depth ? start - 1 : start));
    counts[depth]!++;
    this.#counts.set(list, counts);
    return level.text.replace(/%(\d)/g, (_, place: string) => formatted(counts[+place - 1] ?? 1, levels[+place - 1]));
  }
}

function formatted(count: number, level: Level | undefined): string {
  if (!level || count > 26 || !/Letter$/.test(level.format)) return String(count);
  return String.fromCharCode((level.format === 'upperLetter' ? 64 : 96) + count);
}

/** What is not part of the text as it is now. */
const SILENT = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:pict']);
const OFF = /^(?:0|false|off|none)$/;

interface Paragraph {
  runs: Run[];
  style: string;
  list: string | undefined;
  depth: number;
}

class DocumentReader implements MarkupHandler {
  readonly document = new Document();
  readonly #open: string[] = [];
  #silent = 0;
  #paragraph: Paragraph = { runs: [], style: '', list: undefined, depth: 0 };
  #style: Style = PLAIN;
  #isHidden = false;
  #href: string | undefined;

  constructor(
    readonly styles: ReadonlyMap<string, ParagraphStyle>,
    readonly numbers: Numbers,
    readonly targets: ReadonlyMap<string, string>,
  ) {}

  onopentag(name: string, attributes: Attributes): void {
    const around = this.#open.at(-1);
    this.#open.push(name);
    if (SILENT.has(name)) this.#silent++;
    if (this.#silent > 0) return;
    const value = attributes['w:val'] ?? '';
    switch (name) {
      case 'w:p':
        this.#endParagraph();
        break;
      case 'w:pStyle':
        this.#paragraph.style = value;
        break;
      case 'w:numId':
        this.#paragraph.list = value;
        break;
      case 'w:ilvl':
        this.#paragraph.depth = Math.min(Number.parseInt(value, 10) || 0, 8);
        break;
      case 'w:r':
        this.#style = { ...PLAIN, href: this.#href };
        this.#isHidden = false;
        break;
      case 'w:b':
      case 'w:i':
        // The mark at the end of a paragraph has properties, too.
        if (this.#open.at(-3) === 'w:r' && !OFF.test(value))
          this.#style = { ...this.#style, [name === 'w:b' ? 'bold' : 'italic']: true };
        break;
      case 'w:vanish':
        if (this.#open.at(-3) === 'w:r') this.#isHidden = !OFF.test(value);
        break;
      case 'w:tab':
        if (around === 'w:r') this.#add(' ');
        break;
      case 'w:br':
      case 'w:cr':
        this.#add(attributes['w:type'] === 'page' ? ' ' : '\n');
        break;
      case 'w:noBreakHyphen':
        this.#add('-');
        break;
      case 'w:hyperlink':
        this.#href = this.targets.get(attributes['r:id'] ?? '');
        break;
      case 'w:tbl':
        this.document.openTable();
        break;
      case 'w:tr':
        this.document.openRow();
        break;
      case 'w:tc':
        this.document.openCell();
        break;
      case 'w:gridSpan':
        this.document.widenCell(value);
        break;
    }
  }

  ontext(text: string): void {
    if (this.#silent === 0 && this.#open.at(-1) === 'w:t') this.#add(text.replace(/(?<!\s)\s*\n\s*/g, ' '));
  }

  onclosetag(name: string): void {
    this.#open.pop();
    if (SILENT.has(name)) this.#silent--;
    if (this.#silent > 0) return;
    if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:hyperlink') this.#href = undefined;
    else if (name === 'w:tc') this.document.closeCell();
    else if (name === 'w:tbl') this.document.closeTable();
  }

  #add(text: string): void {
    if (!this.#isHidden) this.#paragraph.runs.push({ text, style: this.#style });
  }

  #endParagraph(): void {
    const { runs, style, list: own, depth } = this.#paragraph;
    this.#paragraph = { runs: [], style: '', list: undefined, depth: 0 };
    if (runs.every(({ text }) => text.trim() === '')) return;
    const { level, list = own } = { ...this.#inherited(style), ...(own === undefined ? {} : { list: own }) };
    // "0" takes a paragraph out of the list of its style.
    const isItem = list !== undefined && list !== '0';
    const number = isItem ? this.numbers.next(list, depth) : undefined;
    if (level !== undefined) {
      const before = number === undefined ? [] : [{ text: `${number} `, style: PLAIN }];
      this.document.add({ kind: 'heading', level, runs: [...before, ...runs] });
    } else if (isItem) this.document.add({ kind: 'item', depth, number, runs });
    else this.document.add({ kind: 'paragraph', runs });
  }

  /** What a style says, by itself or by what it is based on. */
  #inherited(id: string): Pick<ParagraphStyle, 'level' | 'list'> {
    const found: ParagraphStyle = {};
    let style = this.styles.get(id);
    for (let i = 0; style && i < 10; i++) {
      if (found.level === undefined && style.level !== undefined) found.level = style.level;
      if (found.list === undefined && style.list !== undefined) found.list = style.list;
      style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn);
    }
    return found;
  }
}
