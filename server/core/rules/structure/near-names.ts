import { Memo } from '../../memory/memo.ts';
import type { Block, Edition } from '../../model/notice.ts';
import { type Element, isNameWord, type NameWord, type PostName, readElements } from '../../scan/post-names.ts';
import { passageAt, scanOf } from '../../scan/scan.ts';
import { editDistance, slipsAllowed } from '../../text/fold.ts';
import { isSmallLetter } from '../../text/letters.ts';
import { type Source, type Span, span } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Word } from '../../text/vocabulary.ts';

/**
 * The places in the blocks of an edition where the post is named nearly, not exactly, as in its title: with a word more, less or misspelt, but with
 * the same noun and most words in the title's order. Other posts of the same team differ in the noun or in rank and are not meant.
 */
export function findNearNames(edition: Edition): readonly Span[] {
  return ALL_NEAR_NAMES.of(edition.memos, () => nearNames(edition));
}

const ALL_NEAR_NAMES = new Memo<readonly Span[]>();

function nearNames(edition: Edition): readonly Span[] {
  const scan = scanOf(edition);
  const { postName: name, heads } = scan;
  const found: Span[] = [];
  if (!name) return found;
  for (let i = 0; i < heads.length; ) {
    const { node, endToken } = passageAt(scan, heads[i]!);
    const first = i;
    while (i < heads.length && heads[i]! < endToken) i++;
    if (node.kind === 'paragraph' || node.kind === 'item') found.push(...nearNamesIn(node, name, heads, first, i));
  }
  return found;
}

/** The name of the post that near names were looked for by, and what was found: offsets from the beginning of the block's content, in turn. */
const NEAR_NAMES = new Memo<{ readonly name: PostName; readonly offsets: readonly number[] }>();

/** The mentions in a block at the words `[first, end)` of some that may be the noun. */
function nearNamesIn(
  { content: { source, start }, memos, firstToken, endToken }: Block,
  name: PostName,
  heads: readonly number[],
  first: number,
  end: number,
): readonly Span[] {
  const known = NEAR_NAMES.get(memos);
  if (known?.name === name) return placed(known.offsets, source, start);
  const found: Span[] = [];
  let from = firstToken;
  for (let i = first; i < end; i++) {
    const token = heads[i]!;
    const word = source.tokens.words[token]!;
    if (token < from || !mayBeHead(word, name) || isSurelyOther(word, name, source, token, from)) continue;
    if (isExactName(name, source, token, from, endToken)) continue;
    const mention = readMention(name, source, token, from, endToken);
    if (!mention) continue;
    found.push(mention);
    from = source.tokens.at(mention.end);
  }
  NEAR_NAMES.set(memos, { name, offsets: found.flatMap((one) => [one.start - start, one.end - start]) });
  return found;
}

const NONE: readonly Span[] = [];

function placed(offsets: readonly number[], source: Source, at: number): readonly Span[] {
  if (offsets.length === 0) return NONE;
  const spans: Span[] = [];
  for (let i = 0; i < offsets.length; i += 2) spans.push(span(source, at + offsets[i]!, at + offsets[i + 1]!));
  return spans;
}

/** A quick look, before the costly one. */
function mayBeHead({ folded, key }: Word, { words, initial, head, heads }: PostName): boolean {
  const { forms } = words[head]!;
  if (folded.charCodeAt(0) !== initial) return false;
  let known = heads.get(key);
  if (known === undefined) {
    heads.set(key, (known = forms.some((form) => folded === form || isNear(folded, form))));
  }
  return known;
}

function isNear(word: string, form: string): boolean {
  const allowed = slipsAllowed(form.length);
  const longest = Math.max(word.length, form.length);
  if (longest - Math.min(word.length, form.length) > allowed) return false;
  // One slip leaves all letters before and behind it as they are; two letters are exchanged at most.
  if (allowed === 1 && sharedEnds(word, form) < longest - 2) return false;
  return editDistance(word, form, allowed) <= allowed;
}

/** How many letters two words have in common at their beginnings and ends. */
function sharedEnds(a: string, b: string): number {
  let before = 0;
  while (before < a.length && a.charCodeAt(before) === b.charCodeAt(before)) before++;
  let behind = 0;
  while (behind < a.length && a.charCodeAt(a.length - 1 - behind) === b.charCodeAt(b.length - 1 - behind)) behind++;
  return before + behind;
}

/** A plural, or a small letter where the title has capitals: no mention, unless the word is the second one of `…/…` or `…(…)`. */
function isSurelyOther(
  { text, folded }: Word,
  name: PostName,
  { text: whole, tokens }: Source,
  token: number,
  from: number,
): boolean {
  const before = token > from ? whole.charAt(tokens.starts[token - 1]!) : '';
  if (before === '/' || before === '(') return false;
  return (
    (name.isTitleCase && isSmallLetter(text)) || name.words[name.head]!.forms.some((form) => isPluralOf(folded, form))
  );
}

function isPluralOf(folded: string, form: string): boolean {
  return folded.length === form.length + 1 && folded.startsWith(form) && (folded.endsWith('s') || folded.endsWith('x'));
}

type Likeness = 'same' | 'near' | 'none';

function likeness(own: NameWord, other: NameWord): Likeness {
  if (own.forms.some((form) => other.forms.includes(form))) {
    return own.forms.length > 1 === other.forms.length > 1 ? 'same' : 'near';
  }
  return own.forms.some((form) => isNear(other.forms[0]!, form)) ? 'near' : 'none';
}

function isPlural(own: NameWord, other: NameWord): boolean {
  return other.forms.some(
    (form) => /[sx]$/.test(form) && own.forms.some((one) => form === `${one}s` || form === `${one}x`),
  );
}

/** How one side of the head compares with the text on that side. */
interface Side {
  readonly same: number;
  readonly near: number;
  readonly missing: readonly NameWord[];
  readonly extra: readonly NameWord[];
  /** The last word of the text that belongs to the mention. */
  readonly last: NameWord | undefined;
}

function readMention(name: PostName, source: Source, anchor: number, from: number, to: number): Span | undefined {
  const reach = name.words.length * 4 + 12;
  const elements = readElements(
    source,
    Math.max(from, anchor - reach),
    Math.min(to, anchor + reach),
    name.language,
    true,
  );
  const at = elements.findIndex((element) => isNameWord(element) && element.first <= anchor && anchor < element.end);
  const found = elements[at];
  const head = name.words[name.head]!;
  if (!found || !isNameWord(found) || isPlural(head, found) || (name.isTitleCase && !found.isCapital)) return undefined;
  const headLikeness = likeness(head, found);
  if (headLikeness === 'none') return undefined;

  const left = compareSide(
    name.words.slice(0, name.head).reverse(),
    reachable(elements.slice(0, at).reverse(), name, true),
    name,
  );
  const right = compareSide(name.words.slice(name.head + 1), reachable(elements.slice(at + 1), name, false), name);
  const first = left.last ?? found;
  const last = right.last ?? found;
  const isSubject = opensSentence(source, first.first, from);
  if (!isNearName(name, headLikeness, left, right, isSubject)) return undefined;
  const { starts, ends } = source.tokens;
  return span(source, starts[first.first]!, closingBracket(source, first.first, last.end, to) ?? ends[last.end - 1]!);
}

/** The words on one side that can belong to a mention, nearest first; brackets and commas only where the title has them. */
function reachable(elements: readonly Element[], name: PostName, isLeft: boolean): readonly NameWord[] {
  const words: NameWord[] = [];
  for (const element of elements) {
    if (isNameWord(element)) {
      if (name.isTitleCase && !element.isCapital) break;
      words.push(element);
    } else if (element === ',' ? !name.hasComma : element !== '(' || isLeft || !name.hasBrackets) break;
  }
  return words;
}

/** Skipping a word of the text costs a little, so that the mention is as short as it can be. */
const EXTRA_COST = 0.6;

/** Aligns the title's words on one side of the head with the text's, in order, nearest to the head first. */
function compareSide(own: readonly NameWord[], text: readonly NameWord[], name: PostName): Side {
  /** The best chain that ends by matching title word i with text word j. */
  const chains: { score: number; i: number; j: number; before: number; kind: Likeness }[] = [];
  for (let i = 0; i < own.length; i++) {
    for (let j = 0; j < Math.min(text.length, own.length + 4); j++) {
      const kind = likeness(own[i]!, text[j]!);
      if (kind === 'none') continue;
      const gain = kind === 'same' ? 2 : 1.5;
      let score = gain - EXTRA_COST * j;
      let before = -1;
      for (const [k, chain] of chains.entries()) {
        if (chain.i >= i || chain.j >= j) continue;
        const sum = chain.score + gain - EXTRA_COST * (j - chain.j - 1);
        if (sum > score) [score, before] = [sum, k];
      }
      chains.push({ score, i, j, before, kind });
    }
  }
  let best = -1;
  for (const [k, { score }] of chains.entries()) if (score > (chains[best]?.score ?? 0)) best = k;
  const matched = new Map<number, number>();
  let same = 0;
  let near = 0;
  const lastText = chains[best]?.j ?? -1;
  for (let k = best; k >= 0; k = chains[k]!.before) {
    matched.set(chains[k]!.j, chains[k]!.i);
    if (chains[k]!.kind === 'same') same++;
    else near++;
  }
  const taken = new Set(matched.values());
  const missing = own.filter((_, i) => !taken.has(i));
  const extra = text.slice(0, lastText + 1).filter((_, j) => !matched.has(j));
  let last = text[lastText];
  // What goes on in capitals, or up to the closing bracket, is part of the name.
  const beyond = text.slice(lastText + 1);
  if (beyond.length > 0 && ((name.isTitleCase && missing.length > 0) || (name.hasBrackets && lastText >= 0))) {
    extra.push(...beyond);
    last = beyond.at(-1);
  }
  return { same, near, missing, extra, last };
}

/** Words of rank: with another one, or without one, it is another post. */
const RANKS = new Set(
  `senior junior deputy principal chief lead head acting associate first second
  adjoint adjointe principale superieur superieure chef cheffe premier premiere second seconde`.split(/\s+/),
);

function isNearName(
  { words, isTitleCase, hasBrackets }: PostName,
  head: Likeness,
  left: Side,
  right: Side,
  isSubject: boolean,
): boolean {
  const missing = [...left.missing, ...right.missing];
  const extra = [...left.extra, ...right.extra];
  const near = left.near + right.near + (head === 'near' ? 1 : 0);
  const n = words.length;
  const matched = n - missing.length;
  if (near + missing.length + extra.length === 0 || matched < 2 || matched < 0.6 * n) return false;
  if ([...missing, ...extra].some(({ forms }) => forms.some((form) => RANKS.has(form)))) return false;
  if (near > 1 || (near === 1 && missing.length + extra.length > 1)) return false;
  if (missing.length > 0 && extra.length > 0) {
    return missing.length === 1 && extra.length === 1 && (n >= 5 || (isSubject && n >= 3));
  }
  if (missing.length > 0) {
    // In small letters and without the brackets it is a description, not a name.
    if (!isTitleCase && !(hasBrackets && right.last)) return false;
    return n >= 3 && missing.length <= Math.floor((n + 1) / 3) && (n >= 4 || isSubject);
  }
  return extra.length <= (n === 2 ? 1 : 2) && extra.length < matched && (n > 2 || extra.length === 0 || isSubject);
}

/** Whether a name stands at the beginning of a block or sentence, an article aside: there it is the post itself that is spoken of. */
function opensSentence({ tokens, text }: Source, first: number, from: number): boolean {
  let i = first - 1;
  while (i >= from && tokens.words[i] && /^(?:the|la|le|l')$/.test(tokens.words[i]!.folded)) i--;
  if (i >= from && text[tokens.starts[i]!] === '/') i -= 2;
  return i < from || '.!?'.includes(text[tokens.starts[i]!]!);
}

/** The end of the bracket that a mention opens and that stands right behind it. */
function closingBracket({ tokens, text }: Source, first: number, end: number, to: number): number | undefined {
  if (end >= to || text[tokens.starts[end]!] !== ')') return undefined;
  let depth = 0;
  for (let i = first; i < end; i++) {
    const mark = tokens.kinds[i] === TokenKind.Punctuation ? text[tokens.starts[i]!] : '';
    if (mark === '(') depth++;
    else if (mark === ')') depth--;
  }
  return depth > 0 ? tokens.ends[end] : undefined;
}

/** Whether the name stands exactly as in the title in tokens `[from, to)`, with its head at a token. */
function isExactName({ exact }: PostName, source: Source, token: number, from: number, to: number): boolean {
  if (!exact) return false;
  const start = token - exact.head;
  const end = start + exact.count;
  if (start < from || end > to) return false;
  if ((start > from && joins(source, start - 1)) || (end < to && joins(source, end))) return false;
  for (let i = 0; i < exact.count; i++)
    if (!isSameToken(source, start + i, exact.source, exact.first + i)) return false;
  return true;
}

/** Whether a mark makes one name of the words beside it. */
function joins({ text, tokens }: Source, token: number): boolean {
  const mark = text.charAt(tokens.starts[token]!);
  return mark === '/' || mark === '(';
}

function isSameToken(a: Source, i: number, b: Source, k: number): boolean {
  const word = a.tokens.words[i];
  if (word !== b.tokens.words[k] || a.tokens.kinds[i] !== b.tokens.kinds[k]) return false;
  return word !== undefined || a.text.charAt(a.tokens.starts[i]!) === b.text.charAt(b.tokens.starts[k]!);
}
