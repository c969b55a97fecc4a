import { editDistance, slipsAllowed } from '../../text/fold.ts';
import { type Language, type Source, type Span, span } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Word } from '../../text/vocabulary.ts';

/** A word of content in the name of a post; `Assistant(e)` and `Administratrice/Administrateur` are one. */
interface Unit {
  /** What it can be read as, folded: `assistant`, `assistante`. */
  readonly forms: readonly string[];
  /** Numbers of its tokens: first, and one past the last. */
  readonly first: number;
  readonly end: number;
  readonly isCapital: boolean;
}

/** Units, and the marks between them that count; what may stand in any name (`and`, `de`, dashes) is left out. */
type Element = Unit | ',' | '(' | ')' | 'break';

/** The name of the post as the title has it, ready to be compared with what the text names. */
export interface PostName {
  readonly language: Language;
  readonly units: readonly Unit[];
  /** Which unit is the noun that names the kind of post (`Officer`, `Assistant`). */
  readonly head: number;
  readonly hasComma: boolean;
  readonly hasBrackets: boolean;
  readonly isTitleCase: boolean;
  /** By the key of a word: whether it may be the head. A text has few different words. */
  readonly heads: Map<number, boolean>;
}

/** Reads a title's name; undefined where it is too short to be told from a common noun. */
export function readPostName({ source, start, end }: Span, language: Language): PostName | undefined {
  const { tokens } = source;
  const elements = readElements(source, tokens.at(start), tokens.at(end), language, false);
  const units = elements.filter(isUnit);
  if (units.length < 2 || units.length > MOST_UNITS) return undefined;
  return {
    language,
    units,
    head: headOf(elements, units, source, language),
    hasComma: elements.includes(','),
    hasBrackets: elements.includes('('),
    isTitleCase: language === 'en' && units.every(({ isCapital }) => isCapital),
    heads: new Map(),
  };
}

/**
 * The places in tokens `[from, to)` where the post is named nearly, not exactly, as in its title: with a word more, less or misspelt, but with
 * the same noun and most words in the title's order. Other posts of the same team differ in the noun or in rank and are not meant.
 */
export function findNearNames(name: PostName, source: Source, from: number, to: number): readonly Span[] {
  const { tokens } = source;
  const found: Span[] = [];
  let done = from;
  for (let i = from; i < to; i++) {
    const word = tokens.words[i];
    if (!word || !mayBeHead(word, name)) continue;
    const mention = readMention(name, source, i, Math.max(from, done), to);
    if (!mention) continue;
    found.push(mention);
    done = tokens.at(mention.end);
    i = Math.max(i, done - 1);
  }
  return found;
}

/** A longer name is a sentence, and costs too much to compare. */
const MOST_UNITS = 14;

/** Function words that may stand inside a name. */
const INNER: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['and', 'of', 'for', 'the', 'in', 'on', 'to', 'with']),
  fr: new Set(['et', 'de', 'du', 'des', "d'", 'la', 'le', 'les', "l'", 'en', 'pour', 'a', 'au', 'aux']),
};

/** Words of rank: with another one, or without one, it is another post. */
const RANKS = new Set(
  `senior junior deputy principal chief lead head acting associate first second
  adjoint adjointe principale superieur superieure chef cheffe premier premiere second seconde`.split(/\s+/),
);

function isUnit(element: Element): element is Unit {
  return typeof element === 'object';
}

function readElements(source: Source, from: number, to: number, language: Language, strict: boolean): Element[] {
  const { tokens, text } = source;
  const elements: Element[] = [];
  for (let i = from; i < to; ) {
    const word = tokens.words[i];
    if (word) {
      if (word.isFunctionWord[language] || word.folded === '&') {
        if (strict && !INNER[language].has(word.folded)) elements.push('break');
        i++;
        continue;
      }
      const unit = readUnit(source, i, to);
      elements.push(unit);
      i = unit.end;
      continue;
    }
    const mark = text[tokens.starts[i]!]!;
    if (tokens.kinds[i] !== TokenKind.Punctuation) elements.push('break');
    else if (mark === ',' || mark === '(' || mark === ')') elements.push(mark);
    else if (!'/-–&*_\'’"“”'.includes(mark)) elements.push('break');
    i++;
  }
  return elements;
}

/** Reads a word with its other gender: `Assistant(e)`, `Administratrice/Administrateur`. */
function readUnit(source: Source, first: number, to: number): Unit {
  const { tokens, text } = source;
  const word = tokens.words[first]!;
  const isCapital = /^[^\p{Ll}]/u.test(word.text);
  const touches = (i: number): boolean => i < to && tokens.starts[i] === tokens.ends[i - 1];
  const mark = (i: number): string => (touches(i) ? text[tokens.starts[i]!]! : '');
  const second = tokens.words[first + 2];
  if (second && touches(first + 2)) {
    if (mark(first + 1) === '(' && mark(first + 3) === ')' && second.text.length <= 5) {
      return { forms: [word.folded, word.folded + second.folded], first, end: first + 4, isCapital };
    }
    if (mark(first + 1) === '/' && second.folded.slice(0, 3) === word.folded.slice(0, 3)) {
      return { forms: [word.folded, second.folded], first, end: first + 3, isCapital };
    }
  }
  return { forms: [word.folded], first, end: first + 1, isCapital };
}

/** English: the last word before the comma, the brackets or the first preposition. French: the first word. */
function headOf(elements: readonly Element[], units: readonly Unit[], source: Source, language: Language): number {
  if (language === 'fr') return 0;
  const mark = elements.findIndex((element) => element === ',' || element === '(');
  const before = mark > 0 ? elements.slice(0, mark).filter(isUnit) : units;
  const preposition = before.findIndex(({ end }, i) => {
    const next = before[i + 1];
    if (!next) return false;
    for (let token = end; token < next.first; token++) {
      const word = source.tokens.words[token]?.folded;
      if (word !== undefined && word !== 'and' && word !== 'the') return true;
    }
    return false;
  });
  return preposition >= 0 ? preposition : Math.max(0, before.length - 1);
}

/** A quick look at every word of the text, before the costly one. */
function mayBeHead({ folded, key }: Word, { units, head, heads }: PostName): boolean {
  const { forms } = units[head]!;
  const initial = folded.charCodeAt(0);
  if (!forms.some((form) => form.charCodeAt(0) === initial)) return false;
  let known = heads.get(key);
  if (known === undefined) {
    heads.set(key, (known = forms.some((form) => folded === form || isNear(folded, form))));
  }
  return known;
}

function isNear(word: string, form: string): boolean {
  const allowed = slipsAllowed(form.length);
  return editDistance(word, form, allowed) <= allowed;
}

type Likeness = 'same' | 'near' | 'none';

function likeness(own: Unit, other: Unit): Likeness {
  if (own.forms.some((form) => other.forms.includes(form))) {
    return own.forms.length > 1 === other.forms.length > 1 ? 'same' : 'near';
  }
  return own.forms.some((form) => isNear(other.forms[0]!, form)) ? 'near' : 'none';
}

function isPlural(own: Unit, other: Unit): boolean {
  return other.forms.some(
    (form) => /[sx]$/.test(form) && own.forms.some((one) => form === `${one}s` || form === `${one}x`),
  );
}

/** How one side of the head compares with the text on that side. */
interface Side {
  readonly same: number;
  readonly near: number;
  readonly missing: readonly Unit[];
  readonly extra: readonly Unit[];
  /** The last unit of the text that belongs to the mention. */
  readonly last: Unit | undefined;
}

function readMention(name: PostName, source: Source, anchor: number, from: number, to: number): Span | undefined {
  const reach = name.units.length * 4 + 12;
  const elements = readElements(
    source,
    Math.max(from, anchor - reach),
    Math.min(to, anchor + reach),
    name.language,
    true,
  );
  const at = elements.findIndex((element) => isUnit(element) && element.first <= anchor && anchor < element.end);
  const found = elements[at];
  const head = name.units[name.head]!;
  if (!found || !isUnit(found) || isPlural(head, found) || (name.isTitleCase && !found.isCapital)) return undefined;
  const headLikeness = likeness(head, found);
  if (headLikeness === 'none') return undefined;

  const left = compareSide(
    name.units.slice(0, name.head).reverse(),
    reachable(elements.slice(0, at).reverse(), name, true),
    name,
  );
  const right = compareSide(name.units.slice(name.head + 1), reachable(elements.slice(at + 1), name, false), name);
  const first = left.last ?? found;
  const last = right.last ?? found;
  const isSubject = opensSentence(source, first.first, from);
  if (!isNearName(name, headLikeness, left, right, isSubject)) return undefined;
  const { starts, ends } = source.tokens;
  return span(source, starts[first.first]!, closingBracket(source, first.first, last.end, to) ?? ends[last.end - 1]!);
}

/** The units on one side that can belong to a mention, nearest first; brackets and commas only where the title has them. */
function reachable(elements: readonly Element[], name: PostName, isLeft: boolean): readonly Unit[] {
  const units: Unit[] = [];
  for (const element of elements) {
    if (isUnit(element)) {
      if (name.isTitleCase && !element.isCapital) break;
      units.push(element);
    } else if (element === ',' ? !name.hasComma : element !== '(' || isLeft || !name.hasBrackets) break;
  }
  return units;
}

/** Skipping a word of the text costs a little, so that the mention is as short as it can be. */
const EXTRA_COST = 0.6;

/** Aligns the title's units on one side of the head with the text's, in order, nearest to the head first. */
function compareSide(own: readonly Unit[], text: readonly Unit[], name: PostName): Side {
  /** The best chain that ends by matching title unit i with text unit j. */
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

function isNearName(
  { units, isTitleCase, hasBrackets }: PostName,
  head: Likeness,
  left: Side,
  right: Side,
  isSubject: boolean,
): boolean {
  const missing = [...left.missing, ...right.missing];
  const extra = [...left.extra, ...right.extra];
  const near = left.near + right.near + (head === 'near' ? 1 : 0);
  const n = units.length;
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
