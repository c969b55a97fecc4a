import type { Prose } from '../../../scan/prose.ts';
import type { Dictionary } from '../../../words/dictionary.ts';
import { EnglishWords } from '../../../words/english/english-words.ts';
import { Kind, NOUN } from '../../../words/english/kinds.ts';
import { STRICT_BASES } from '../verbs.ts';
import { codesOf, isDigit, knowledgeBy, Mark, markOf, readOnce, WordReading } from '../word-reading.ts';

/** At most so many words before or behind a place are looked at, so that hostile text stays linear. */
export const FARTHEST = 60;

/** The words of an English passage in order, with what each may be: what the looks of all rules read. */
export class Reading extends WordReading {
  readonly words: EnglishWords;

  constructor(prose: Prose, dictionary: Dictionary) {
    super(prose);
    const { words, knownWords } = knowledgeOf(dictionary);
    this.words = words;
    const { text, lower } = prose;
    const { ends, kinds, texts, marks } = this;
    prose.tokens((word, at, end) => {
      const first = lower.charCodeAt(at);
      const last = kinds.length - 1;
      const isJoined = last >= 0 && ends[last] === at && marks[last] === Mark.None;
      if (isJoined && (JOINS.has(first) || JOINS.has(lower.charCodeAt(at - 1)))) {
        this.prolong(end);
        kinds[last] = word ? this.#compound(texts[last]!, knownWords.of(word, word.id).kinds) : 0;
        return;
      }
      let kind = 0;
      let mark: number = Mark.None;
      let isName = false;
      let written = '';
      if (word) {
        const known = knownWords.of(word, word.id);
        written = known.text;
        kind = known.kinds;
        const isCapital = first !== text.charCodeAt(at);
        if (isCapital && end - at > 1 && lower.charCodeAt(at + 1) !== text.charCodeAt(at + 1)) {
          isName = true;
          kind = 0;
        } else if (isCapital && !this.beginsSentence()) {
          // A name; `I` is none.
          if (written !== 'i') isName = true;
          // `Category A`
          kind &= end - at === 1 ? 0 : NAME;
        }
        if (STICKS.has(lower.charCodeAt(end)) || STICKS.has(lower.charCodeAt(at - 1))) kind = 0;
      } else if (isDigit(first)) kind = Kind.Number | Kind.Closed | Kind.Known;
      else mark = first === POINT && this.#isAbbreviation(end) ? Mark.Other : markOf(first);
      if (!word) written = lower.charAt(at);
      this.add(written, at, end, kind, mark, isName);
    });
  }

  /** Whether a place is near another one, with no end of a sentence on the way that leads there step by step. */
  isNear(from: number, at: number): boolean {
    return at >= 0 && at < this.count && Math.abs(at - from) < FARTHEST && this.marks[at] !== Mark.Stop;
  }

  /** The offsets of a word or mark. */
  span(at: number): { readonly start: number; readonly end: number } {
    return { start: this.starts[at]!, end: this.ends[at]! };
  }

  /** What is made of parts: `follow-up`, `candidate's`. */
  #compound(text: string, last: number): number {
    if (text.includes("'")) {
      // `it's`, `they've`, `doesn't`: a verb is in them.
      if (/^(?:is|are|was|were)n't$/.test(text))
        return Kind.Being | Kind.Closed | (/^(?:is|was)/.test(text) ? Kind.Third : Kind.Base);
      if (/^ha(?:s|ve|d)n't$/.test(text))
        return Kind.Having | Kind.Closed | (text === "hasn't" ? Kind.Third : Kind.Base);
      const isVerb = /^(?:it|he|she|that|there|who|what|i|we|you|they|let)'|n't$/.test(text);
      return isVerb ? Kind.Modal | Kind.Closed : /'s?$/.test(text) ? Kind.Determiner : 0;
    }
    return (last & NOUN) | Kind.Adjective;
  }

  /** Whether a point that ends at an offset ends no sentence: `e.g. SAP`, `Mr. Hall`, `2.5`. */
  #isAbbreviation(end: number): boolean {
    const { text, lower } = this.prose;
    if (end >= text.length) return false;
    const before = this.texts.at(-1) ?? '';
    if (before.length === 1 || /^(?:mr|mrs|ms|dr|st|no|prof|etc|approx|incl|vs)$/.test(before))
      return text[end] !== ' ' || before !== 'etc' || text[end + 1] === lower[end + 1];
    return text[end] !== ' '
      ? !/[)\]"”’'\s]/.test(text[end]!)
      : text[end + 1] === lower[end + 1] && /[a-z]/.test(lower[end + 1] ?? '');
  }
}

/** What a name may be. */
const NAME =
  NOUN |
  Kind.Mass |
  Kind.Countable |
  Kind.Person |
  Kind.Adjective |
  Kind.Known |
  Kind.Closed |
  Kind.Determiner |
  Kind.Preposition |
  Kind.And;

const JOINS = codesOf("-'’");
const POINT = '.'.charCodeAt(0);
const STICKS = codesOf('(/@_');

const knowledgeOf = knowledgeBy((dictionary) => new EnglishWords(dictionary, STRICT_BASES));

/** The words of an English passage; undefined without a dictionary. */
export const readingOf = readOnce((prose, dictionary) => new Reading(prose, dictionary));
