import type { Alignment } from '../../model/alignment.ts';
import type { Block, Edition } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { NO_PROSE, type Prose } from '../../scan/prose.ts';
import { type Found, type PlacedFinding, ProseCheck } from '../../scan/prose-checks.ts';
import { inBoth, type Language } from '../../text/language.ts';
import { span, textOf } from '../../text/source.ts';
import { FINITE as VERB } from '../../words/french/kinds.ts';
import { isAbbreviationPoint } from './doubled-marks.ts';
import { readingOf } from './french/reading.ts';
import { subjectsOf } from './french/subjects.ts';
import { isCapitalised, sentenceStart, wordBehind, wordEnding, wordSet } from './neighbours.ts';
import { placesIn, writing } from './prose-places.ts';
import { baseOfThird } from './verbs.ts';

interface Ending extends Found {
  readonly hasStop: boolean;
  /** Whether it is a sentence by itself, whatever other paragraphs have. */
  readonly isSentence: boolean;
}

const CHECK = new ProseCheck<Ending>({
  precedence: 22,
  counts: true,
  kinds: ['paragraph'],
  *whole(prose) {
    const ending = endingOf(prose);
    if (ending) yield ending;
  },
});

interface SmallLetter extends Found {
  readonly right: string;
}

/** A sentence that begins with a small letter. */
const SMALL = new ProseCheck<SmallLetter>({
  precedence: 14,
  marks: inBoth(() => '.'),
  behind: inBoth(() => (word: string, spelling: string) => spelling === word && word.length > 1),
  at(prose, at) {
    const { lower, text, dictionary } = prose;
    const before = wordEnding(prose, at);
    const next = wordBehind(prose, at + 1);
    if (!dictionary || !before || !next || prose.isQuoted(at) || lower[next.end] === '.') return undefined;
    // An abbreviation is no word, or a short one: `approx. five`, `art. 5 et suivants`.
    const isMonth = MONTHS.test(before.word);
    const isWord = isMonth || (before.word.length >= LEAST_LETTERS && dictionary.isCommon(before.word));
    if (
      !isWord ||
      (isCapitalised(prose, before.start) && !isMonth) ||
      isAbbreviationPoint(text, at) ||
      !dictionary.has(next.word)
    )
      return undefined;
    const written = text.slice(next.start, next.end);
    return { start: next.start, end: next.end, right: written.charAt(0).toUpperCase() + written.slice(1) };
  },
});

const LEAST_LETTERS = 4;

const MONTHS = /^(?:january|february|march|april|june|july|august|september|october|november|december)$/;

const LEAST_WORDS = 8;
const LEAST_IN_SENTENCE = 6;
const CLOSERS = ')]»"”’\'*_ \t\r\n\u00a0\u202f';
const STOPS = '.!?…';

/** How a paragraph of sentences ends; undefined for what is no such paragraph. */
function endingOf(prose: Prose): Ending | undefined {
  const { text, lower, language } = prose;
  const end = text.trimEnd().length;
  if (end === 0 || text[0] === lower[0] || !hasWords(text, LEAST_WORDS)) return undefined;
  let last = end - 1;
  while (last > 0 && CLOSERS.includes(text[last]!)) last--;
  // A mark inside of the brackets or quotation marks at the end closes the sentence as well.
  if (STOPS.includes(text[last]!)) return { start: lastCharacter(text, end), end, hasStop: true, isSentence: true };
  if (':;,'.includes(text[last]!) || '.!?…:;,'.includes(text[end - 1]!)) return undefined;
  // A line of a table, or an address by itself.
  if (text.includes('|') || text.startsWith(NO_PROSE)) return undefined;
  const from = sentenceStart({ text }, end, end);
  const words = lower.slice(from, end).split(/ +/);
  const isSentence =
    words.length >= LEAST_IN_SENTENCE &&
    (words.some((word) => isFiniteVerb(word.replace(/[,;:()]/g, ''), language)) || hasSubject(prose, from));
  if (!isSentence) return undefined;
  return { start: lastCharacter(text, end), end, hasStop: false, isSentence: isPlainSentence(text, lower, language) };
}

/** Whether a text ends in a word and has a sentence before, or one with its subject: it is no title, and nothing goes on behind it. */
function isPlainSentence(text: string, lower: string, language: Language): boolean {
  if (!/[\p{L})»]$/u.test(text.trimEnd()) || hasWords(text, MOST_WORDS)) return false;
  return /[.!?] \p{Lu}/u.test(text) || BEGINS_SENTENCE[language].test(lower);
}

/** A longer paragraph may be anything that was pasted. */
const MOST_WORDS = 120;

/** How a sentence with its subject begins. */
const BEGINS_SENTENCE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:the|a|an|this|these|you|we|they|he|she|it|all|any|candidates|applicants|applications|please) /,
  fr: /^(?:(?:le|la|les|un|une|des|ce|cet|cette|ces|vous|nous|ils?|elles?|tout|toute|tous|toutes|chaque|aucune?|seule?s|veuillez|pour|en|dans|si) |l')/,
};

/** Whether a French sentence that begins at an offset has a subject with its verb. */
function hasSubject(prose: Prose, from: number): boolean {
  const reading = prose.language === 'fr' ? readingOf(prose) : undefined;
  return (
    reading !== undefined &&
    subjectsOf(reading).some(({ start, verb }) => reading.starts[start]! >= from && reading.isOnly(verb, VERB))
  );
}

/** Where the last character before an offset begins. */
function lastCharacter(text: string, end: number): number {
  return end > 1 && text.codePointAt(end - 2)! > 0xffff ? end - 2 : end - 1;
}

/** Whether a text has at least this many words. */
function hasWords(text: string, least: number): boolean {
  let at = -1;
  for (let i = 1; i < least; i++) if ((at = text.indexOf(' ', at + 1)) < 0) return false;
  return true;
}

const FINITE: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: wordSet(
    'is are was were has have had can will must may should shall could would do does did please we you they apply see',
  ),
  fr: wordSet(
    "est sont était étaient a ont avait doit doivent peut peuvent sera seront fait font veuillez pourra pourront devra devront pouvez devez vous nous il elle ils elles s'agit consultez postulez",
  ),
};

function isFiniteVerb(word: string, language: Language): boolean {
  return FINITE[language].has(word) || (language === 'en' && baseOfThird(word) !== undefined);
}

/** So many paragraphs, and so large a part of them, must end in a stop for the others to be measured by them. */
const FEWEST = 4;
const USUAL = 0.75;

/** A paragraph whose last sentence has no full stop, where those of the edition have one, and a sentence that begins with a small letter. */
export const sentenceEnd = defineRule({
  name: 'sentence-end',
  family: 'language',
  severity: 'info',
  fixable: 'safe',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary:
        'The last sentence of a paragraph has no full stop, while the other paragraphs have one, or it is the only paragraph; or a sentence begins with a small letter.',
      why: 'The reader wonders whether words are missing. Where the other edition closes the sentence, the stop was lost, and this is a warning.',
    },
    fr: {
      summary:
        'La dernière phrase d’un paragraphe n’a pas de point, alors que les autres en ont un ou qu’il est seul, ou une phrase commence par une minuscule.',
      why: 'Le lecteur se demande s’il manque des mots. Si l’autre version termine la phrase, le point s’est perdu : c’est alors un avertissement.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right:
        'Our video with 6 practical tips on preparing an application can be viewed [here](#), and we recommend that you start with it.',
      wrong:
        'Our video with 6 practical tips on preparing an application can be viewed [here](#), and we recommend that you start with it',
    },
  ],
  messages: {
    en: {
      missing: 'The last sentence of this paragraph has no full stop. Add it, as in the other paragraphs.',
      alone: 'The last sentence of this paragraph has no full stop. Add it.',
      add: 'Add a full stop',
      small: 'A sentence begins with a capital letter. Write “{right}”, or replace the full stop before it.',
      write: 'Write {right}',
    },
    fr: {
      missing:
        'Il manque un point à la fin de la dernière phrase de ce paragraphe. Ajoutez-le, comme dans les autres paragraphes.',
      alone: 'Il manque un point à la fin de la dernière phrase de ce paragraphe. Ajoutez-le.',
      add: 'Ajouter un point',
      small: 'Une phrase commence par une majuscule. Écrivez « {right} », ou remplacez le point qui précède.',
      write: 'Écrire {right}',
    },
  },
  visit: {
    edition(edition, context) {
      for (const place of placesIn(SMALL, edition, context)) {
        const { right } = place.found;
        context.report({
          message: 'small',
          args: { text: textOf(place.span), right },
          span: place.span,
          fixes: () => writing(place, 'write', right),
        });
      }
      const places = [...placesIn(CHECK, edition, context)];
      const stops = places.filter(({ found }) => found.hasStop).length;
      const isUsual = stops >= FEWEST && stops >= USUAL * places.length;
      // Of a few paragraphs only one may have lost its stop.
      if (!isUsual && (places.length > FEWEST || places.length - stops !== 1)) return;
      const leadIns = blocksBeforeItems(edition);
      for (const place of places) {
        if (place.found.hasStop || !isBlock(place.passage.node) || leadIns.has(place.passage.node)) continue;
        // Text that is still to be written, or a bracket of such that is not closed: the stop would stand in it.
        if (textOf(place.passage.node.content).includes('[[')) continue;
        if (!isUsual && !place.found.isSentence) continue;
        const isLost = endsInStopElsewhere(place.passage.node, context.alignment);
        const { source, end } = place.span;
        context.report({
          message: stops > 0 ? 'missing' : 'alone',
          ...(isLost ? { severity: 'warning' as const } : {}),
          span: place.span,
          fixes: () => [{ title: 'add', safe: isLost, edits: [{ span: span(source, end, end), text: '.' }] }],
        });
      }
    },
  },
});

function isBlock(node: PlacedFinding<Ending>['passage']['node']): node is Block {
  return node.kind === 'paragraph' || node.kind === 'item';
}

/** The blocks behind which a list item follows in their section, as what introduces a list. */
function blocksBeforeItems({ parts }: Edition): ReadonlySet<Block> {
  return new Set(parts.flatMap(({ allBlocks }) => allBlocks.filter((_, i) => allBlocks[i + 1]?.kind === 'item')));
}

function endsInStopElsewhere(block: Block, alignment: Alignment): boolean {
  const others = alignment.counterparts(block);
  const last = others.at(-1);
  return last !== undefined && last.kind !== 'heading' && /[.!?][)\]»"”’'*_\s]*$/.test(textOf(last.content));
}
