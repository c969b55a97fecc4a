import type { Prose } from '../../../scan/prose.ts';
import type { Dictionary } from '../../../words/dictionary.ts';
import { FrenchWords } from '../../../words/french/french-words.ts';
import { ADJECTIVE, ADJECTIVE_SHIFT, FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import { codesOf, isDigit, knowledgeBy, Mark, markOf, readOnce, WordReading } from '../word-reading.ts';

/** The words of a French passage in order, with what each may be: what the looks of all rules read. */
export class Reading extends WordReading {
  readonly words: FrenchWords;

  constructor(prose: Prose, dictionary: Dictionary) {
    super(prose);
    const { words, knownWords } = knowledgeOf(dictionary);
    this.words = words;
    const { text, lower } = prose;
    const { ends, kinds, texts, marks } = this;
    prose.tokens((word, at, end) => {
      const first = lower.charCodeAt(at);
      const last = kinds.length - 1;
      if (first === HYPHEN && ends[last] === at) {
        if (marks[last] === Mark.None) this.prolong(end);
        return;
      }
      if (last >= 0 && ends[last] === at && lower.charCodeAt(at - 1) === HYPHEN) {
        kinds[last] = compoundKinds(texts[last]!, kinds[last]!, word ? knownWords.of(word, word.id).kinds : 0);
        this.prolong(end);
        return;
      }
      let kind = 0;
      let mark: number = Mark.None;
      let isName = false;
      let written = '';
      if (word) {
        const known = knownWords.of(word, word.id);
        written = known.text;
        if (first !== text.charCodeAt(at)) {
          kind = text.charCodeAt(at + 1) === lower.charCodeAt(at + 1) || end - at < 3 ? known.kinds : 0;
          if (!this.beginsSentence()) {
            kind = (kind & Kind.Closed) === 0 ? kind & NAME : 0;
            isName = true;
          }
        } else kind = known.kinds;
        // `candidat(e)s`, `agent·e`, `et/ou`
        if (STICKS.has(lower.charCodeAt(end)) || STICKS.has(lower.charCodeAt(at - 1))) kind = 0;
      } else if (isDigit(first)) kind = Kind.Number | Kind.Closed | Kind.Known;
      else mark = markOf(first);
      if (!word) written = lower.charAt(at);
      this.add(written, at, end, kind, mark, isName);
    });
  }

  /** Whether a word may be one thing and nothing else that has a meaning of its own. */
  isOnly(at: number, kind: number): boolean {
    const own = this.kind(at);
    return (own & kind) !== 0 && (own & CONTENT & ~kind) === 0;
  }

  /** The genders and numbers of a word as a noun or determiner. */
  cells(at: number): number {
    return this.kind(at) & NOUN;
  }

  /** The genders and numbers of a word as an adjective. */
  adjective(at: number): number {
    return (this.kind(at) & ADJECTIVE) >> ADJECTIVE_SHIFT;
  }
}

/** What a compound may be: `médecin-conseil` is a noun like the first one, `vice-président` like the second; 0 where nobody knows. */
function compoundKinds(first: string, kinds: number, second: number): number {
  if (!PREFIX.test(first))
    return isPlainNoun(kinds) && (kinds & ADJECTIVE) === 0 && (second & (NOUN | ADJECTIVE)) !== 0 ? kinds & NAME : 0;
  return isPlainNoun(second) ? second & NAME : 0;
}

const PREFIX = /^(?:sous|vice|ex|co|demi|mi|mini|micro|auto|contre)-$/;

function isPlainNoun(kinds: number): boolean {
  return (kinds & NOUN) !== 0 && (kinds & (FINITE | Kind.Closed | Kind.Infinitive)) === 0;
}

/** What a name may be. */
const NAME = NOUN | Kind.Listed | Kind.Known;

/** Kinds that exclude one another. */
export const CONTENT =
  NOUN |
  ADJECTIVE |
  FINITE |
  Kind.Infinitive |
  Kind.Participle |
  Kind.Gerund |
  Kind.Determiner |
  Kind.Preposition |
  Kind.Adverb |
  Kind.Conjunction;

const HYPHEN = '-'.charCodeAt(0);
const STICKS = codesOf('(·/@_');

const knowledgeOf = knowledgeBy((dictionary) => new FrenchWords(dictionary));

/** The words of a French passage; undefined without a dictionary. */
export const readingOf = readOnce((prose, dictionary) => new Reading(prose, dictionary));
