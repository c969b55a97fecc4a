import { memoByLanguage } from '../memory/memo.ts';
import type { Title } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
import { isSmallLetter } from '../text/letters.ts';
import type { Source, Span } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';

/** A word of content in the name of a post; `Assistant(e)` and `Administratrice/Administrateur` are one. */
export interface NameWord {
  /** What it can be read as, folded: `assistant`, `assistante`. */
  readonly forms: readonly string[];
  /** Numbers of its tokens: first, and one past the last. */
  readonly first: number;
  readonly end: number;
  readonly isCapital: boolean;
}

/** Words, and the marks between them that count; what may stand in any name (`and`, `de`, dashes) is left out. */
export type Element = NameWord | ',' | '(' | ')' | 'break';

/** The name of the post as the title has it, ready to be compared with what the text names. */
export interface PostName {
  readonly language: Language;
  readonly words: readonly NameWord[];
  /** The code of the letter that the head begins with, folded. */
  readonly initial: number;
  /** Which word is the noun that names the kind of post (`Officer`, `Assistant`). */
  readonly head: number;
  readonly hasComma: boolean;
  readonly hasBrackets: boolean;
  readonly isTitleCase: boolean;
  readonly exact: ExactName | undefined;
  /** By the key of a word: whether it may be the head. A text has few different words. */
  readonly heads: Map<number, boolean>;
}

const NAMES = memoByLanguage<PostName | null>();

/** The post's name in a title; undefined if it is too short to differ from a common noun. */
export function postNameOf({ name, memos }: Title, language: Language): PostName | undefined {
  return NAMES[language].of(memos, () => readPostName(name, language) ?? null) ?? undefined;
}

/** Reads a title's name; undefined if it is too short to differ from a common noun. */
function readPostName({ source, start, end }: Span, language: Language): PostName | undefined {
  const { tokens } = source;
  const elements = readElements(source, tokens.at(start), tokens.at(end), language, false);
  const words = elements.filter(isNameWord);
  if (words.length < 2 || words.length > MOST_WORDS) return undefined;
  const head = headOf(elements, words, source, language);
  return {
    language,
    words,
    initial: words[head]!.forms[0]!.charCodeAt(0),
    head,
    exact: exactName(source, tokens.at(start), tokens.at(end), words[head]!, language),
    hasComma: elements.includes(','),
    hasBrackets: elements.includes('('),
    isTitleCase: language === 'en' && words.every(({ isCapital }) => isCapital),
    heads: new Map(),
  };
}

/** A longer name is a sentence, and costs too much to compare. */
const MOST_WORDS = 14;

/** Function words that may stand inside a name. */
const INNER: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['and', 'of', 'for', 'the', 'in', 'on', 'to', 'with']),
  fr: new Set(['et', 'de', 'du', 'des', "d'", 'la', 'le', 'les', "l'", 'en', 'pour', 'a', 'au', 'aux']),
};

export function isNameWord(element: Element): element is NameWord {
  return typeof element === 'object';
}

export function readElements(source: Source, from: number, to: number, language: Language, strict: boolean): Element[] {
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
      const element = readWord(source, i, to);
      elements.push(element);
      i = element.end;
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
function readWord(source: Source, first: number, to: number): NameWord {
  const { tokens, text } = source;
  const word = tokens.words[first]!;
  const touches = (i: number): boolean => i < to && tokens.starts[i] === tokens.ends[i - 1];
  const mark = (i: number): string => (touches(i) ? text[tokens.starts[i]!]! : '');
  const second = tokens.words[first + 2];
  if (second && touches(first + 2)) {
    if (mark(first + 1) === '(' && mark(first + 3) === ')' && second.text.length <= 5) {
      return {
        forms: [word.folded, word.folded + second.folded],
        first,
        end: first + 4,
        isCapital: !isSmallLetter(word.text),
      };
    }
    if (mark(first + 1) === '/' && second.folded.slice(0, 3) === word.folded.slice(0, 3)) {
      return { forms: [word.folded, second.folded], first, end: first + 3, isCapital: !isSmallLetter(word.text) };
    }
  }
  return { forms: [word.folded], first, end: first + 1, isCapital: !isSmallLetter(word.text) };
}

/** English: the last word before the comma, the brackets or the first preposition. French: the first word. */
function headOf(elements: readonly Element[], words: readonly NameWord[], source: Source, language: Language): number {
  if (language === 'fr') return 0;
  const mark = elements.findIndex((element) => element === ',' || element === '(');
  const before = mark > 0 ? elements.slice(0, mark).filter(isNameWord) : words;
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

/** The tokens of a title's name: a text that has them just so names the post exactly, and need not be compared. */
export interface ExactName {
  readonly source: Source;
  readonly first: number;
  readonly count: number;
  /** Which of them is the head. */
  readonly head: number;
}

/** Undefined for a name whose brackets close before its end, or that contains words that end a name in running text. */
function exactName(
  source: Source,
  first: number,
  end: number,
  head: NameWord,
  language: Language,
): ExactName | undefined {
  const elements = readElements(source, first, end, language, true);
  const words = elements.filter(isNameWord);
  if (elements.includes('break') || end - first > 4 * words.length) return undefined;
  const bracket = elements.indexOf(')');
  if (bracket >= 0 && bracket < elements.length - 1) return undefined;
  if (elements.includes('(') && (head.first !== first || bracket < 0)) return undefined;
  return { source, first, count: end - first, head: head.first - first };
}
