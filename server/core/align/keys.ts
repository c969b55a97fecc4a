import { grown } from '../memory/grown.ts';
import { memoByLanguage } from '../memory/memo.ts';
import type { Row } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
import { TokenKind, type Tokens } from '../text/tokens.ts';
import { isPlaceholder } from '../writing/placeholder.ts';
import { Closing, type Outline, RowKind, type Rows } from './model.ts';
import { type Identity, type Phrase, phraseAt } from './phrases.ts';
import type { Terms } from './terms.ts';

/** Keys of one row that are compared; what comes after says nothing new. */
const MOST_KEYS = 600;

/** What one row says by itself, wherever it stands. */
interface RowReading {
  /** As long as it is the {@link Terms}' own, the keys hold. */
  readonly epoch: object;
  readonly keys: readonly number[];
  readonly length: number;
  readonly closing: number;
  readonly webLinks: number;
  readonly innerColon: boolean;
  readonly identities: readonly Identity[] | undefined;
  readonly isPlaceholder: boolean;
}

const HEADINGS = memoByLanguage<RowReading>();
const BLOCKS = memoByLanguage<RowReading>();

/** The rows of an edition, in document order. */
export function readRows({ rows, parts, partOf }: Outline, language: Language, terms: Terms): Rows {
  const count = rows.length;
  let reader: RowReader | undefined;
  const result = {
    language,
    rows,
    keys: new Array<readonly number[]>(count),
    kinds: new Uint8Array(count),
    lengths: new Float64Array(count),
    closings: new Uint8Array(count),
    webLinks: new Uint16Array(count),
    innerColons: new Uint8Array(count),
    identities: new Array<readonly Identity[] | undefined>(count),
    placeholders: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    if (row.kind === 'heading') {
      result.kinds[i] = parts[partOf[i]!]!.heading === row ? RowKind.SectionHeading : RowKind.SubsectionHeading;
    } else result.kinds[i] = row.kind === 'item' ? RowKind.Item : RowKind.Paragraph;
    const memo = (row.kind === 'heading' ? HEADINGS : BLOCKS)[language];
    const known = memo.get(row.memos);
    const reading =
      known?.epoch === terms.epoch ? known : memo.set(row.memos, (reader ??= new RowReader(language, terms)).read(row));
    result.keys[i] = reading.keys;
    result.lengths[i] = reading.length;
    result.closings[i] = reading.closing;
    result.webLinks[i] = Math.min(reading.webLinks, 0xffff);
    result.innerColons[i] = reading.innerColon ? 1 : 0;
    result.identities[i] = reading.identities;
    result.placeholders[i] = reading.isPlaceholder ? 1 : 0;
  }
  return result;
}

class RowReader {
  /** Of the row that is being read. */
  #keys: number[] = [];
  #identities: Identity[] | undefined;

  /** By term: the number of the last row that holds it. */
  #seen = new Int32Array(1 << 12);
  #row = 0;
  /** By key: the profile's phrases that may stand around it. */
  readonly #phrases: readonly (readonly Phrase[] | undefined)[];
  /** How many phrases of a group the row has shown, where it takes more than one. */
  #groups: Map<Phrase['group'], Set<Phrase>> | undefined;

  constructor(
    readonly language: Language,
    readonly terms: Terms,
  ) {
    this.#phrases = terms.phrases(language);
  }

  read(row: Row): RowReading {
    const { text, tokens } = row.span.source;
    if (row.kind !== 'heading') return this.#read(text, tokens, row.firstToken, row.endToken);
    return this.#read(text, tokens, tokens.at(row.text.start), tokens.at(row.text.end));
  }

  /** Reads the tokens `[first, end)`. */
  #read(text: string, tokens: Tokens, first: number, end: number): RowReading {
    const { kinds, starts, ends, words } = tokens;
    this.#row++;
    this.#keys = [];
    this.#identities = undefined;
    this.#groups = undefined;
    let webLinks = 0;
    let innerColon = false;
    /** Characters that no reader sees. */
    let hidden = 0;
    for (let i = first; i < end; i++) {
      switch (kinds[i]) {
        case TokenKind.Word:
        case TokenKind.Code: {
          const key = this.terms.ofWord(words[i]!, this.language);
          if (key <= 0) break;
          const phrases = this.#phrases[key];
          if (phrases) this.#recognise(phrases, text, tokens, i, first, end);
          this.#add(key);
          break;
        }
        case TokenKind.Punctuation: {
          const mark = text.charCodeAt(starts[i]!);
          if (isEmphasis(mark)) hidden += ends[i]! - starts[i]!;
          else if (mark === COLON && i + 1 < end && starts[i + 1]! > ends[i]!) innerColon = true;
          break;
        }
        case TokenKind.Number: {
          const last = numberEnd(text, tokens, i, end);
          if (i > first || !isListNumber(text, tokens, last, end)) this.#addNumber(text, tokens, i, last);
          i = last;
          break;
        }
        case TokenKind.Url:
          webLinks++;
          this.#add(this.terms.ofText(hostOf(text.slice(starts[i], ends[i])), this.language));
          break;
        case TokenKind.Email:
          webLinks++;
          this.#add(this.terms.ofText(text.slice(starts[i], ends[i]).toLowerCase(), this.language));
          break;
        case TokenKind.Verbatim:
          this.#add(this.terms.ofText(text.slice(starts[i], ends[i]), this.language));
          break;
        case TokenKind.LinkTarget:
          webLinks++;
          hidden += ends[i]! - starts[i]!;
          break;
        case TokenKind.Html:
          hidden += ends[i]! - starts[i]!;
      }
    }
    if (this.#groups) this.#closeGroups(this.#groups);
    return {
      epoch: this.terms.epoch,
      keys: this.#keys,
      length: first < end ? ends[end - 1]! - starts[first]! - hidden : 0,
      closing: closingOf(text, tokens, first, end),
      webLinks,
      innerColon,
      identities: this.#identities,
      isPlaceholder: first < end && isPlaceholder(text.slice(starts[first], ends[end - 1])),
    };
  }

  #add(key: number): void {
    if (key >= this.#seen.length) this.#seen = grown(this.#seen, key + 1);
    if (this.#seen[key] === this.#row || this.#keys.length >= MOST_KEYS) return;
    this.#seen[key] = this.#row;
    this.#keys.push(key);
  }

  /** `3,833.04` and `3 833,04` are one key: their digits. */
  #addNumber(text: string, { starts, ends }: Tokens, first: number, last: number): void {
    let digits = text.slice(starts[first], ends[first]);
    if (digits === '1' || digits.length > 30) return;
    for (let i = first + 1; i <= last; i++) digits += text.slice(starts[i], ends[i]).replace(/\D/g, '');
    this.#add(this.terms.ofText(digits.replace(/^0+(?=.)/, ''), this.language));
  }

  #recognise(phrases: readonly Phrase[], text: string, tokens: Tokens, at: number, first: number, end: number): void {
    for (const phrase of phrases) {
      const { group } = phrase;
      if (this.#identities?.includes(group.identity)) continue;
      if (!phraseAt(phrase, text, tokens, at, first, end)) continue;
      if (group.size === 1) {
        this.#identities ??= [];
        this.#identities.push(group.identity);
      } else {
        this.#groups ??= new Map();
        const shown = this.#groups.get(group) ?? new Set();
        this.#groups.set(group, shown.add(phrase));
      }
    }
  }

  #closeGroups(groups: ReadonlyMap<Phrase['group'], ReadonlySet<Phrase>>): void {
    for (const [group, shown] of groups) {
      if (shown.size < group.size || this.#identities?.includes(group.identity)) continue;
      this.#identities ??= [];
      this.#identities.push(group.identity);
    }
  }
}

/** The last token of the number that begins at a token: its groups of digits, by comma, point or one space. */
export function numberEnd(text: string, { kinds, starts, ends }: Tokens, first: number, end: number): number {
  let last = first;
  for (;;) {
    const next = last + 1;
    if (next >= end) return last;
    const gap = starts[next]! - ends[last]!;
    if (kinds[next] === TokenKind.Number) {
      const grouped = gap === 1 && ends[next]! - starts[next]! === 3 && ends[last]! - starts[last]! <= 3;
      if (!grouped || text.charCodeAt(ends[last]!) === 0x0a) return last;
      last = next;
    } else {
      const mark = text.charCodeAt(starts[next]!);
      const joins = gap === 0 && (mark === 0x2c || mark === 0x2e) && kinds[next] === TokenKind.Punctuation;
      const after = next + 1;
      if (!joins || after >= end || kinds[after] !== TokenKind.Number || starts[after]! !== ends[next]!) return last;
      last = after;
    }
  }
}

/** Whether a number at the beginning of a row only counts it: `3. `, `3) `. */
export function isListNumber(text: string, tokens: Tokens, token: number, end: number): boolean {
  const next = token + 1;
  if (next >= end || tokens.starts[next]! > tokens.ends[token]! || !followedBySpace(tokens, next, end)) return false;
  const mark = text.charAt(tokens.starts[next]!);
  return mark === '.' || mark === ')';
}

function followedBySpace({ starts, ends }: Tokens, token: number, end: number): boolean {
  return token + 1 >= end || starts[token + 1]! > ends[token]!;
}

const COLON = 0x3a;

function isEmphasis(code: number): boolean {
  return code === 0x2a || code === 0x5f;
}

/** Quotes and brackets of either language, which may stand after what closes a row. */
const CLOSING_MARKS = ')]}"»”’\'>';

function closingOf(text: string, { kinds, starts }: Tokens, first: number, end: number): number {
  for (let i = end - 1; i >= first && i >= end - 6; i--) {
    const kind = kinds[i];
    if (kind === TokenKind.LinkTarget || kind === TokenKind.Html) continue;
    if (kind !== TokenKind.Punctuation) return Closing.None;
    const mark = text.charAt(starts[i]!);
    if (isEmphasis(mark.charCodeAt(0)) || CLOSING_MARKS.includes(mark)) continue;
    if (mark === ':') return Closing.Colon;
    if (mark === '.' || mark === '!' || mark === '?' || mark === '…') return Closing.Sentence;
    return mark === ';' || mark === ',' ? Closing.List : Closing.None;
  }
  return Closing.None;
}

/** The host of a web address, without `www.`. */
export function hostOf(address: string): string {
  const scheme = address.indexOf('://');
  const start = scheme < 0 ? 0 : scheme + 3;
  const slash = address.indexOf('/', start);
  const host = address.slice(start, slash < 0 ? address.length : slash).toLowerCase();
  return host.startsWith('www.') ? host.slice(4) : host;
}
