import type { Profile } from '../../../schemas/profile.ts';
import { once } from '../../../server/core/memory/once.ts';
import { type Alignment, type Bead, isBlock, sentenceSpan } from '../../../server/core/model/alignment.ts';
import type { SentencePairing } from '../../../server/core/model/sentences.ts';
import type { Input } from '../../../server/core/parse/model.ts';
import { RULES } from '../../../server/core/rules/index.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../../server/core/text/language.ts';
import { type AnySpan, type Span, span, textOf } from '../../../server/core/text/source.ts';
import { checkNotice } from '../../support/check.ts';
import { placed } from '../../support/places.ts';
import { alignInputs, beadsOf } from './cases.ts';

/** What is done to the sentences of a notice, always in one edition and one block, to see whether it is found, and nothing else. */
export const SENTENCE_CHANGES = [
  'sentence deleted',
  'sentence inserted',
  'sentence replaced',
  'clause deleted',
  'sentences swapped',
  'sentences merged',
  'sentence split',
] as const;

export type SentenceChange = (typeof SENTENCE_CHANGES)[number];

export interface SentenceTally {
  all: number;
  /** Found on the very sentence. */
  right: number;
  /** Found, but as a whole block. */
  block: number;
  /** A clause of which a rule on what is in it reports the very thing: a number that one edition lacks. */
  otherwise: number;
  /** Sentences that are reported beside it, and were not before; where sentences are only joined or divided, parts of sentences, too. */
  surplus: number;
  readonly wrong: string[];
}

export type SentenceTallies = Readonly<Record<SentenceChange, SentenceTally>>;

export function newSentenceTallies(): SentenceTallies {
  const tally = (): SentenceTally => ({ all: 0, right: 0, block: 0, otherwise: 0, surplus: 0, wrong: [] });
  return Object.fromEntries(SENTENCE_CHANGES.map((change) => [change, tally()])) as unknown as SentenceTallies;
}

/** What is found out about the sentences of a notice, as texts. */
export interface Findings {
  /** Sentences that one edition lacks, as `en: …`; those of a run one by one. */
  readonly missing: readonly string[];
  /** Sentences of blocks that one edition lacks whole. */
  readonly lone: readonly string[];
  readonly crossed: readonly string[];
  /** Sentences of which a part seems to have no counterpart. */
  readonly longer: readonly string[];
}

/** Reads the findings of a notice from its alignment. */
export function findingsOf(alignment: Alignment): Findings {
  const line = (bead: Bead, pairing: SentencePairing, language: Language, number: number): string =>
    `${language}: ${words(sentenceSpan(bead, pairing, language, number))}`;
  const missing = alignment.sentenceGaps.flatMap(({ bead, language, first, count }) =>
    Array.from({ length: count }, (_, i) => line(bead, alignment.sentencesOf(bead)!, language, first + i)),
  );
  const crossed: string[] = [];
  const longer: string[] = [];
  const lone: string[] = [];
  for (const bead of beadsOf(alignment)) {
    const pairing = alignment.sentencesOf(bead);
    if (pairing) {
      for (const { language, match, firstToken } of alignment.clausesOf(bead)) {
        const first = pairing.matches[match]![language];
        const sentence = pairing[language].findIndex(({ endToken }, i) => i >= first && firstToken < endToken);
        longer.push(line(bead, pairing, language, sentence));
      }
      for (const match of pairing.matches) {
        if (match.crossed) crossed.push(line(bead, pairing, 'en', match.en), line(bead, pairing, 'fr', match.fr));
      }
    } else {
      for (const row of [...bead.en, ...bead.fr].filter(isBlock)) {
        if (bead.en.length * bead.fr.length === 0) lone.push(`${row.edition.language}: ${words(row.content)}`);
      }
    }
  }
  return { missing, lone, crossed, longer };
}

function words(range: AnySpan): string {
  return textOf(range).replace(/\s+/g, ' ');
}

/** A clause between commas, with the one before it, and so many words of it at least. */
const CLAUSE = /, [^,;:()\r\n]{40,}(?=[,;.])/g;
const CLAUSE_WORDS = 11;

/** Sentences of at least so many words are counted. */
const LEAST_WORDS = 5;

/**
 * Makes every change of every kind to a notice, one at a time, or every n-th one, and counts what is found.
 * @param foreign sentences of other notices, by language, to be put in
 */
export function trySentenceChanges(
  inputs: readonly Input[],
  profile: Profile,
  tallies: SentenceTallies,
  foreign: Readonly<Record<Language, readonly string[]>>,
  each = 1,
): void {
  const { alignment } = alignInputs(inputs, profile);
  new SentenceTrial(inputs, profile, alignment, tallies, foreign, each).tryAll();
}

/** All sentences of a notice that are long enough, by language. */
export function sentencesIn(inputs: readonly Input[], profile: Profile): Readonly<Record<Language, readonly string[]>> {
  const { alignment } = alignInputs(inputs, profile);
  const found: Record<Language, string[]> = { en: [], fr: [] };
  for (const bead of beadsOf(alignment)) {
    const pairing = alignment.sentencesOf(bead);
    if (!pairing) continue;
    for (const language of LANGUAGES) {
      pairing[language].forEach((sentence, i) => {
        const text = words(sentenceSpan(bead, pairing, language, i));
        if (sentence.words >= 8 && /^\p{Lu}.*\.$/u.test(text)) found[language].push(text);
      });
    }
  }
  return found;
}

class SentenceTrial {
  readonly #before: Findings;
  /** What is reported of the untouched notice. */
  readonly #known = once(() => this.#reportsOf(this.inputs).map(({ text }) => text));
  #count = 0;

  constructor(
    readonly inputs: readonly Input[],
    readonly profile: Profile,
    readonly alignment: Alignment,
    readonly tallies: SentenceTallies,
    readonly foreign: Readonly<Record<Language, readonly string[]>>,
    readonly each: number,
  ) {
    this.#before = findingsOf(alignment);
  }

  tryAll(): void {
    for (const bead of beadsOf(this.alignment)) {
      const pairing = this.alignment.sentencesOf(bead);
      if (!pairing || bead.en.length > 1 || bead.fr.length > 1) continue;
      for (const language of LANGUAGES) this.#tryBead(bead, pairing, language);
    }
  }

  #tryBead(bead: Bead, pairing: SentencePairing, language: Language): void {
    const other = otherLanguage(language);
    const sentences = pairing[language];
    if (sentences.length < 2) return;
    const at = (number: number): Span => sentenceSpan(bead, pairing, language, number);
    const there = (number: number): Span => sentenceSpan(bead, pairing, other, number);
    pairing.matches.forEach((match, k) => {
      if (match.enCount !== 1 || match.frCount !== 1 || match.crossed) return;
      const own = at(match[language]);
      const counterpart = there(match[other]);
      const isLong = pairing[other][match[other]]!.words >= LEAST_WORDS;
      const expected = `${other}: ${words(counterpart)}`;
      if (isLong) {
        this.#try('sentence deleted', [withoutSentence(own)], [expected]);
        for (const { index, 0: clause } of textOf(own).matchAll(CLAUSE)) {
          if (clause.trim().split(/\s+/).length < CLAUSE_WORDS) continue;
          const start = own.start + index;
          this.#try('clause deleted', [{ ...own, start, end: start + clause.length, text: '' }], [expected]);
        }
        const text = this.#foreignSentence(language);
        if (text) {
          this.#try('sentence replaced', [{ ...own, text }], [expected, `${language}: ${text}`]);
          this.#try('sentence inserted', [{ ...own, start: own.end, text: ` ${text}` }], [`${language}: ${text}`]);
        }
      }
      const next = pairing.matches[k + 1];
      if (next?.enCount !== 1 || next.frCount !== 1 || next.crossed) return;
      const second = at(next[language]);
      if (/[\r\n]/.test(textOf(span(own.source, own.start, second.end)))) return;
      const isLongToo =
        sentences[match[language]]!.words >= LEAST_WORDS && sentences[next[language]]!.words >= LEAST_WORDS;
      if (isLongToo) {
        const swapped = [
          { ...own, text: textOf(second) },
          { ...second, text: textOf(own) },
        ];
        this.#try('sentences swapped', swapped, [`${language}: ${words(own)}`]);
      }
      if (/\p{Ll}\.$/u.test(textOf(own)) && /^\p{Lu}\p{Ll}/u.test(textOf(second))) {
        const joined = {
          start: own.end - 1,
          end: second.start + 1,
          text: `, ${language === 'en' ? 'and' : 'et'} ${textOf(second)[0]!.toLowerCase()}`,
        };
        this.#try('sentences merged', [{ ...own, ...joined }], []);
      }
    });
    for (const [number] of sentences.entries()) {
      const own = at(number);
      const joint = (language === 'en' ? /\p{Ll}{3}(, and )\p{Ll}/u : /\p{Ll}{3}(, et )(?!qu)\p{Ll}/u).exec(
        textOf(own),
      );
      if (!joint || joint.index < 25 || textOf(own).length - joint.index < 40) continue;
      const start = own.start + joint.index + 3;
      const end = start + joint[1]!.length;
      const letter = own.source.text.charAt(end).toUpperCase();
      this.#try('sentence split', [{ ...own, start, end: end + 1, text: `. ${letter}` }], []);
    }
  }

  #foreignSentence(language: Language): string | undefined {
    const texts = this.foreign[language];
    return texts[(this.#count * 7919) % Math.max(1, texts.length)];
  }

  #try(
    change: SentenceChange,
    edits: readonly (Span & { readonly text: string })[],
    expected: readonly string[],
  ): void {
    if (this.#count++ % this.each > 0) return;
    const tally = this.tallies[change];
    const { alignment } = alignInputs(edited(this.inputs, edits), this.profile);
    const { missing, lone, crossed, longer } = findingsOf(alignment);
    tally.all++;
    const found = change === 'sentences swapped' ? crossed : change === 'clause deleted' ? longer : missing;
    const isRight = expected.some((line) => found.includes(line));
    const isBlock =
      !isRight &&
      expected.some((line) => lone.some((row) => row.startsWith(line.slice(0, 4)) && row.includes(line.slice(4))));
    // A part that is reported as such becomes a sentence when its sentence is divided.
    const isKnown = (line: string): boolean =>
      this.#before.missing.includes(line) || this.#before.longer.some((longer) => longer.includes(line.slice(0, -1)));
    const surplus = missing.filter((line) => !isKnown(line) && !expected.includes(line));
    // What is only joined or divided says no less.
    if (/merged|split/.test(change)) surplus.push(...longer.slice(this.#before.longer.length));
    if (isRight) tally.right++;
    if (isBlock) tally.block++;
    const isToldOtherwise =
      change === 'clause deleted' && !isRight && this.#isTold(edited(this.inputs, edits), expected);
    if (isToldOtherwise) tally.otherwise++;
    tally.surplus += surplus.length;
    if ((expected.length > 0 && !isRight && !isToldOtherwise) || surplus.length > 0) {
      tally.wrong.push(
        [
          `${edits[0]!.source.path} ${words(edits[0]!).slice(0, 90)}`,
          ...(isRight ? [] : expected.map((line) => `  - ${line}`)),
          ...surplus.map((line) => `  + ${line}`),
        ].join('\n'),
      );
    }
  }

  /** Whether one of the sentences is newly reported by a rule that compares what both editions say. */
  #isTold(inputs: readonly Input[], sentences: readonly string[]): boolean {
    const known = this.#known();
    return this.#reportsOf(inputs).some(
      ({ text, places }) =>
        !known.includes(text) && places.some((place) => sentences.some((sentence) => sentence.includes(place))),
    );
  }

  #reportsOf(inputs: readonly Input[]): readonly { readonly text: string; readonly places: readonly string[] }[] {
    return checkNotice(inputs, { profile: this.profile })
      .problems.filter(({ rule }) => COMPARING.has(rule))
      .map((problem) => ({
        text: `${problem.rule} ${problem.message('en')}`,
        places: [problem.span, ...problem.related.map(({ span: place }) => place)].map(words).filter(Boolean),
      }));
  }
}

/** The rules on what both editions say. */
const COMPARING: ReadonlySet<string> = new Set(
  RULES.filter(({ family }) => family === 'bilingual' || family === 'values').map(({ name }) => name),
);

/** The sentence with the white space before it, or behind it where it is the first. */
function withoutSentence(own: Span): Span & { readonly text: string } {
  const { text } = own.source;
  let { start, end } = own;
  while (/[ \t]/.test(text.charAt(start - 1))) start--;
  if (/[\r\n]/.test(text.charAt(start - 1)) || start === 0) {
    start = own.start;
    while (/[ \t]/.test(text.charAt(end))) end++;
  }
  return { source: own.source, start, end, text: '' };
}

function edited(inputs: readonly Input[], edits: readonly (Span & { readonly text: string })[]): readonly Input[] {
  const { source } = placed(edits[0]!);
  const ordered = [...edits].sort((a, b) => b.start - a.start);
  const text = ordered.reduce((before, edit) => {
    const { start, end } = placed(span(edit.source, edit.start, edit.end));
    return before.slice(0, start) + edit.text + before.slice(end);
  }, source.text);
  return inputs.map((input) => (input.path === source.path ? { path: input.path, text } : input));
}
