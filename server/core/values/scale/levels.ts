import type { Profile } from '../../../../schemas/profile.ts';
import type { Language } from '../../text/language.ts';
import type { Source } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import { isPairWord, type LanguagePair, pairAt } from './language-pair.ts';
import {
  isLanguageWord,
  isLevelWord,
  judgeLabel,
  type LabelMatch,
  type LabelVerdict,
  type LevelDefinition,
  levelOf,
  matchLabel,
} from './level-labels.ts';
import { isRomanScale, namedLevels } from './named-levels.ts';

/** A range of the source. */
interface LabelRange {
  readonly start: number;
  readonly end: number;
}

export interface LevelLabel extends LabelRange {
  /** The words alone; `start` and `end` are theirs. */
  readonly text: string;
  /** With its quotation marks and brackets. */
  readonly outer: LabelRange;
  readonly quotes: 'straight' | 'curly' | 'guillemets' | 'none';
  /** The level that the label belongs to, whatever numeral stands before it. */
  readonly match: LabelMatch | undefined;
  readonly verdict: LabelVerdict;
}

/** One level that a block asks for; `start` and `end` cover the numeral, the label and their marks. */
export interface LevelMention extends LabelRange {
  /** In capitals, as far as it has letters. */
  readonly numeral: string;
  readonly numeralSpan: LabelRange;
  /** Undefined where the profile has no such level. */
  readonly level: LevelDefinition | undefined;
  readonly label: LevelLabel | undefined;
  /** In one language, in the other, in both; undefined where it is not said. */
  readonly where: 'one' | 'other' | 'both' | undefined;
}

/** What a block says on language levels. */
export interface LevelsReading {
  readonly levels: readonly LevelMention[];
  /** The two languages in the order written: `(English/French)`. */
  readonly pair: LanguagePair | undefined;
}

/**
 * Reads the language levels of a block; undefined where it names none, nor the two languages as a pair.
 * A Roman numeral alone is not a level: a known label must follow, or the block speaks of levels or languages.
 */
export function levelsIn(
  source: Source,
  firstToken: number,
  endToken: number,
  language: Language,
  profile: Profile,
): LevelsReading | undefined {
  if (!isRomanScale(profile.languageLevels)) return namedIn(source, firstToken, endToken, language, profile);
  const { kinds, words, starts } = source.tokens;
  const reader = new LevelReader(source, endToken, language, profile);
  let pair: LanguagePair | undefined;
  const found: { mention: LevelMention; certain: boolean }[] = [];
  for (let i = firstToken; i < endToken; i++) {
    const word = words[i];
    if (word) {
      if (word.folded.length > 4) continue;
      if (isRoman(word.folded)) {
        const one = reader.mentionAt(i, firstToken);
        if (!one) continue;
        found.push(one);
        // A numeral inside of its label is none of its own: `V 'V "Advanced"`.
        i = source.tokens.at(one.mention.end) - 1;
      } else if (!pair && isPairWord(word.folded)) pair = pairAt(source, i, firstToken, endToken, profile);
    } else if (kinds[i] === TokenKind.Punctuation) {
      const code = source.text.charCodeAt(starts[i]!);
      if (code === SLASH || code === HYPHEN) pair ??= pairAt(source, i, firstToken, endToken, profile);
      else if (code === BRACKET && i > firstToken && !isRoman(words[i - 1]?.folded ?? '')) {
        const mention = reader.strangeAt(i - 1);
        if (mention) found.push({ mention, certain: true });
      }
    }
  }
  const isSure = () =>
    found.some(({ certain }) => certain) || pair?.separator === '/' || reader.speaksOfLanguages(firstToken);
  const levels = found.length > 0 && isSure() ? found.map(({ mention }) => mention) : [];
  if (levels.length > 0) return { levels, pair };
  return pair?.separator === '/' ? { levels, pair } : undefined;
}

/** Levels by code or in words: they have no label of their own that could be wrong. */
function namedIn(
  source: Source,
  firstToken: number,
  endToken: number,
  language: Language,
  profile: Profile,
): LevelsReading | undefined {
  const levels = namedLevels(source, firstToken, endToken, language, profile.languageLevels).map(
    ({ level, start, end }): LevelMention => ({
      numeral: level.numeral,
      numeralSpan: { start, end },
      level,
      label: undefined,
      where: undefined,
      start,
      end,
    }),
  );
  return levels.length > 0 ? { levels, pair: undefined } : undefined;
}

const SLASH = 0x2f;
const HYPHEN = 0x2d;
const BRACKET = 0x28;

/** Words before a Roman numeral that make it something else than a level. */
const OTHER_NUMBERED: ReadonlySet<string> = new Set(
  `annex annexe appendix appendice article chapter chapitre class classe category categorie part partie phase section title
  titre tome type volume world guerre mondiale`.split(/\s+/),
);

/** How many words and hyphens a label has at most. */
const LONGEST_LABEL = 8;

class LevelReader {
  constructor(
    readonly source: Source,
    readonly endToken: number,
    readonly language: Language,
    readonly profile: Profile,
  ) {}

  /** A level at a Roman numeral; certain where a known label follows. */
  mentionAt(i: number, firstToken: number): { mention: LevelMention; certain: boolean } | undefined {
    const { words, starts, ends } = this.source.tokens;
    const written = words[i]!.text;
    const mention = this.#mention(i);
    if (mention.label?.match) return { mention, certain: true };
    if (i > firstToken && OTHER_NUMBERED.has(words[i - 1]?.folded ?? '')) return undefined;
    // Letters of an enumeration, `I` as a pronoun, `e.g. v. …`: only capitals, and not the beginning of another word.
    if (written !== written.toUpperCase() || this.#mark(i - 1, firstToken) === "'") return undefined;
    if (this.#mark(i + 1) === '.' && ends[i] === starts[i + 1] && words[i + 2]) return undefined;
    if (mention.label && mention.label.quotes !== 'none') return { mention, certain: false };
    if (mention.where || this.#levelWordBefore(i, firstToken, written)) return { mention, certain: false };
    return undefined;
  }

  /** A level with a malformed numeral (`5 ("Advanced")`, `Il ("Elementary")`): only before a known label. */
  strangeAt(i: number): LevelMention | undefined {
    const { kinds, starts, ends, words } = this.source.tokens;
    if (ends[i]! - starts[i]! > 3) return undefined;
    if (kinds[i] !== TokenKind.Number && kinds[i] !== TokenKind.Word && kinds[i] !== TokenKind.Code) return undefined;
    const { label, ...mention } = this.#mention(i);
    // `de (avancé)` is prose; `Il (« élémentaire »)` is a badly read II.
    const isProse = words[i]?.isFunctionWord[this.language] && label?.quotes === 'none';
    return label?.match && !isProse ? { ...mention, label } : undefined;
  }

  /** Whether the block names languages at all. */
  speaksOfLanguages(firstToken: number): boolean {
    const { words } = this.source.tokens;
    for (let i = firstToken; i < this.endToken; i++) if (isLanguageWord(words[i]?.folded ?? '')) return true;
    return false;
  }

  #mention(i: number): LevelMention {
    const { starts, ends } = this.source.tokens;
    const numeralSpan = { start: starts[i]!, end: ends[i]! };
    const numeral = this.source.text.slice(numeralSpan.start, numeralSpan.end).toUpperCase();
    const level = levelOf(numeral, this.profile);
    const label = this.#labelAt(this.#past(i + 1, '*'), level);
    const next = label ? this.source.tokens.at(label.outer.end) : i + 1;
    return {
      numeral,
      numeralSpan,
      level,
      label,
      where: this.#whereAt(this.#past(next, '*')),
      start: numeralSpan.start,
      end: label?.outer.end ?? numeralSpan.end,
    };
  }

  #labelAt(i: number, level: LevelDefinition | undefined): LevelLabel | undefined {
    const bracket = this.#mark(i) === '(' || this.#mark(i) === '[';
    let at = bracket ? i + 1 : i;
    const quotes = QUOTES[this.#mark(at)];
    if (quotes) at++;
    else if (!bracket) return this.#bareLabelAt(at, level);
    const first = at;
    while (at < this.endToken && at - first < LONGEST_LABEL && this.#isLabelPart(at)) at++;
    if (at === first) return undefined;
    const last = at - 1;
    // A bracket without quotation marks may say anything: `II (see below)`.
    if (QUOTES[this.#mark(at)]) at++;
    if (bracket && CLOSING.includes(this.#mark(at) || '?')) at++;
    if (at === last + 1) return undefined;
    const label = this.#label(first, last, i, at - 1, quotes ?? 'none', level);
    return quotes || label.match ? label : undefined;
  }

  /** A label with no marks at all: `V Advanced in one`, `V - Advanced`; only the profile's own. */
  #bareLabelAt(i: number, level: LevelDefinition | undefined): LevelLabel | undefined {
    const first = DASHES.includes(this.#mark(i) || '?') ? i + 1 : i;
    for (let last = Math.min(first + 2, this.endToken - 1); last >= first; last--) {
      if (this.source.tokens.kinds[first] !== TokenKind.Word) return undefined;
      if (this.source.tokens.kinds[last] !== TokenKind.Word) continue;
      const label = this.#label(first, last, first, last, 'none', level);
      if (label.match?.form === 'exact') return label;
    }
    return undefined;
  }

  #label(
    first: number,
    last: number,
    outerFirst: number,
    outerLast: number,
    quotes: LevelLabel['quotes'],
    level: LevelDefinition | undefined,
  ): LevelLabel {
    const { starts, ends } = this.source.tokens;
    const start = starts[first]!;
    const end = ends[last]!;
    const text = this.source.text.slice(start, end);
    const match = matchLabel(text, this.language, this.profile);
    const verdict = judgeLabel(match, level, this.language);
    return { text, start, end, outer: { start: starts[outerFirst]!, end: ends[outerLast]! }, quotes, match, verdict };
  }

  #isLabelPart(i: number): boolean {
    const { kinds } = this.source.tokens;
    return kinds[i] === TokenKind.Word || (kinds[i] === TokenKind.Punctuation && DASHES.includes(this.#mark(i) || '?'));
  }

  /** `in one`, `in the other`, `in both`, `dans l'une`, `dans l'autre`, `dans les deux`, `dans chacune`. */
  #whereAt(i: number): LevelMention['where'] {
    const folded = (at: number) => (at < this.endToken ? this.source.tokens.words[at]?.folded : undefined);
    const lead = folded(i);
    if (lead !== 'in' && lead !== 'dans' && lead !== 'en') return undefined;
    for (let at = i + 1; at <= i + 2; at++) {
      const where = WHERE[folded(at) ?? ''];
      if (where) return where;
    }
    return undefined;
  }

  /** Whether `level`/`niveau` stands before, at most two words between (`niveau de compétence V`). */
  #levelWordBefore(i: number, firstToken: number, written: string): boolean {
    const { words } = this.source.tokens;
    // An English `I` further off, or before a word, is the pronoun.
    const reach = written === 'I' && this.language === 'en' ? 1 : 3;
    if (reach === 1 && i + 1 < this.endToken && words[i + 1]) return false;
    for (let at = i - 1; at >= Math.max(firstToken, i - reach); at--) {
      const word = words[at];
      if (!word) return false;
      if (isLevelWord(word.folded)) return true;
    }
    return false;
  }

  /** The first mark of a punctuation token, with `’` as `'`; empty for other tokens. */
  #mark(i: number, firstToken = 0): string {
    const { kinds, starts } = this.source.tokens;
    if (i < firstToken || i >= this.endToken || kinds[i] !== TokenKind.Punctuation) return '';
    const mark = this.source.text[starts[i]!]!;
    return mark === '’' ? "'" : mark;
  }

  /** The first token from `i` on that does not begin with a mark. */
  #past(i: number, mark: string): number {
    return this.#mark(i) === mark ? i + 1 : i;
  }
}

const QUOTES: Readonly<Record<string, LevelLabel['quotes']>> = {
  '"': 'straight',
  "'": 'straight',
  '“': 'curly',
  '”': 'curly',
  '„': 'curly',
  '‘': 'curly',
  '«': 'guillemets',
  '»': 'guillemets',
};
const CLOSING = ')]';
const DASHES = '-\u2010\u2011\u2012\u2013\u2014';

const WHERE: Readonly<Record<string, LevelMention['where']>> = {
  one: 'one',
  "l'une": 'one',
  une: 'one',
  other: 'other',
  autre: 'other',
  both: 'both',
  each: 'both',
  deux: 'both',
  chacune: 'both',
};

function isRoman(folded: string): boolean {
  if (folded.length === 0) return false;
  for (let i = 0; i < folded.length; i++) {
    const letter = folded[i];
    if (letter !== 'i' && letter !== 'v' && letter !== 'x') return false;
  }
  return true;
}
