import type { Profile } from '../../../schemas/profile.ts';
import type { Term } from '../../../schemas/terms.ts';
import { memoByLanguage } from '../memory/memo.ts';
import { onceFor } from '../memory/once.ts';
import type { Block, Edition } from '../model/notice.ts';
import { formsOf } from '../text/inflection.ts';
import { inBoth, type Language } from '../text/language.ts';
import { type Source, type Span, span } from '../text/source.ts';
import { tokenize } from '../text/tokenize.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Word } from '../text/vocabulary.ts';

/** What a wording is to its term: the term itself, what is avoided, or a phrase in which that is right. */
export type TermUse = 'own' | 'avoided' | 'except';

/** A wording of a term in a text. */
export interface TermHit {
  readonly term: Term;
  readonly use: TermUse;
  readonly span: Span;
  /** Within a longer wording of another term, or within one in which it is right. */
  readonly isCovered: boolean;
}

/** The wordings of terms in a block, of the language of its edition, in order. */
export function termsIn(block: Block, profile: Profile): readonly TermHit[] {
  const { language } = block.edition;
  const { start: offset, source } = block.content;
  const found = IN_BLOCKS[language].of(block.memos, () =>
    indexOf(profile)
      [language].find(source, block.firstToken, block.endToken)
      .map((hit) => moved(hit, -offset)),
  );
  return found.map((hit) => placed(moved(hit, offset), source));
}

/** The same for any span of an edition: a heading, a title, a field's value. In the language of the edition, or in another. */
export function termsAt({ source, start, end }: Span, { language }: Pick<Edition, 'language'>, profile: Profile) {
  const { tokens } = source;
  const hits = indexOf(profile)[language].find(source, tokens.at(start), tokens.at(end));
  return hits.map((hit) => placed(hit, source));
}

/** A hit in offsets of the source, or from the beginning of a block. */
interface Hit extends Omit<TermHit, 'span'> {
  readonly start: number;
  readonly end: number;
}

const IN_BLOCKS = memoByLanguage<readonly Hit[]>();

function moved(hit: Hit, by: number): Hit {
  return { ...hit, start: hit.start + by, end: hit.end + by };
}

function placed({ start, end, ...hit }: Hit, source: Source): TermHit {
  return { ...hit, span: span(source, start, end) };
}

/** One word of a wording. */
interface WordingWord {
  /** In small letters; of a number or code the text as it stands. */
  readonly forms: ReadonlySet<string>;
  /** Without accents, for words in capitals. */
  readonly folded: ReadonlySet<string>;
  /** Whether the text must have a capital there too, or only capitals. */
  readonly capital: 'none' | 'first' | 'all';
}

interface Wording {
  readonly term: Term;
  readonly use: TermUse;
  readonly parts: readonly WordingWord[];
}

/** Finds the wordings of one language by their first word. */
class TermIndex {
  readonly #byFirst = new Map<string, Wording[]>();

  constructor(terms: readonly Term[], language: Language) {
    for (const term of terms) {
      for (const [use, phrase] of wordingsOf(term, language)) {
        const parts = partsOf(phrase, language);
        for (const first of parts[0]?.folded ?? []) {
          const list = this.#byFirst.get(first);
          if (list) list.push({ term, use, parts });
          else this.#byFirst.set(first, [{ term, use, parts }]);
        }
      }
    }
  }

  /** The hits in the tokens `[first, end)`. */
  find(source: Source, first: number, end: number): readonly Hit[] {
    if (this.#byFirst.size === 0) return [];
    const { tokens } = source;
    const found: FoundHit[] = [];
    for (let i = first; i < end; i++) {
      const word = tokens.words[i];
      const wordings = word && this.#byFirst.get(word.folded);
      for (const { term, use, parts } of wordings ?? []) {
        const last = lastToken(parts, source, i, end);
        if (last >= 0) found.push({ term, use, start: tokens.starts[i]!, end: tokens.ends[last]! });
      }
    }
    return withCovers(found);
  }
}

type FoundHit = Omit<Hit, 'isCovered'>;

/** @param found by where they begin */
function withCovers(found: readonly FoundHit[]): readonly Hit[] {
  // How far the hits up to each one reach: what lies further back covers nothing here.
  let reach = -1;
  const reaches = found.map(({ end }) => (reach = Math.max(reach, end)));
  return found.map((hit, i) => {
    let isCovered = false;
    for (let k = i - 1; !isCovered && k >= 0 && reaches[k]! >= hit.end; k--) isCovered = covers(found[k]!, hit);
    for (let k = i + 1; !isCovered && found[k]?.start === hit.start; k++) isCovered = covers(found[k]!, hit);
    return { ...hit, isCovered };
  });
}

/** Whether a hit is part of another one that says more. */
function covers(other: FoundHit, hit: FoundHit): boolean {
  if (other.start > hit.start || other.end < hit.end) return false;
  return other.end - other.start > hit.end - hit.start || (other.use === 'except' && hit.use === 'avoided');
}

/** Between the words of a wording these may stand: hyphens, apostrophes, emphasis. */
const JOINING = /^[-\u2010\u2011\u2013'’*_]+$/;

/** The last token of a wording whose first word stands at a token; -1 where the text says something else. */
function lastToken(parts: readonly WordingWord[], { text, tokens }: Source, first: number, end: number): number {
  let at = first;
  for (const [k, part] of parts.entries()) {
    if (k > 0) {
      at++;
      while (at < end && tokens.kinds[at] === TokenKind.Punctuation && JOINING.test(textAt(at))) at++;
    }
    if (at >= end || !fits(part, tokens.words[at], textAt(at))) return -1;
  }
  return at;

  function textAt(token: number): string {
    return text.slice(tokens.starts[token], tokens.ends[token]);
  }
}

function fits({ forms, folded, capital }: WordingWord, word: Word | undefined, written: string): boolean {
  if (!word) return forms.has(written);
  if (capital === 'all' && !/^\p{Lu}+s?$/u.test(word.text)) return false;
  if (capital === 'first' && !/^\p{Lu}/u.test(word.text)) return false;
  return word.isUpperCase ? folded.has(word.folded) : forms.has(plain(word.text));
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/’/g, "'");
}

function partsOf(phrase: string, language: Language): readonly WordingWord[] {
  const { count, kinds, starts, ends, words } = tokenize(phrase);
  const parts: WordingWord[] = [];
  for (let i = 0; i < count; i++) {
    if (kinds[i] === TokenKind.Punctuation) continue;
    const text = phrase.slice(starts[i], ends[i]);
    const word = words[i];
    if (!word) {
      parts.push({ forms: new Set([text]), folded: new Set([text]), capital: 'none' });
      continue;
    }
    const forms = formsOf(plain(text), language);
    const folded = new Set([...forms].map((form) => form.normalize('NFD').replace(/\p{M}/gu, '')));
    const capital = word.isUpperCase ? 'all' : /^\p{Lu}/u.test(text) ? 'first' : 'none';
    parts.push({ forms, folded, capital });
  }
  return parts;
}

function* wordingsOf(term: Term, language: Language): Iterable<readonly [TermUse, string]> {
  const { avoid } = term;
  const own = term[language] ?? [];
  for (const phrase of own) yield [avoid === true ? 'avoided' : 'own', phrase];
  for (const phrase of (typeof avoid === 'object' && avoid[language]) || []) yield ['avoided', phrase];
  for (const phrase of [...(term.use[language] ?? []), ...(term.except[language] ?? [])]) yield ['except', phrase];
}

const indexOf = onceFor(({ terms }: Profile) => inBoth((language) => new TermIndex(terms, language)));
