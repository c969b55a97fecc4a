import type { Edition } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import type { Prose } from '../../scan/prose.ts';
import { type Found, type PlacedFinding, ProseCheck } from '../../scan/prose-checks.ts';
import { fold } from '../../text/fold.ts';
import { inBoth } from '../../text/language.ts';
import { likeWritten } from '../../text/letter-case.ts';
import { type Span, span, textOf } from '../../text/source.ts';
import { vocabulary } from '../../text/tokens.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';
import { WRITTEN_APART, WRITTEN_JOINED } from './hyphens.ts';
import { isLetterCode, LETTERS, matchAt } from './neighbours.ts';
import { PhraseTable } from './phrases.ts';
import { placesIn, reportPlaces, writing } from './prose-places.ts';

interface WrongHyphen extends Found {
  readonly right: string;
}

const APART = inBoth((language) => new PhraseTable(WRITTEN_APART[language]));
const JOINED = inBoth((language) => new PhraseTable(WRITTEN_JOINED[language]));

const CHECKS: readonly ProseCheck<WrongHyphen>[] = [
  new ProseCheck({
    precedence: 7,
    words: inBoth((language) => APART[language].firstWords),
    behind: inBoth((language) => APART[language].isSecond),
    at: (prose, at, end) => lookIn(APART, prose, at, end),
  }),
  new ProseCheck({
    precedence: 7,
    marks: { en: '-', fr: '-' },
    at(prose, at) {
      const start = startOfLetters(prose.lower, at);
      return start < at ? lookIn(JOINED, prose, start, at) : undefined;
    },
  }),
];

function lookIn(tables: typeof APART, prose: Prose, at: number, end: number): WrongHyphen | undefined {
  const found = tables[prose.language].find(prose, at, end);
  const { lower } = prose;
  // `twenty two-day courses`, `self-inter-…`
  if (!found?.right || lower[at - 1] === '-' || lower[found.end] === '-') return undefined;
  return { start: found.start, end: found.end, right: found.right };
}

function startOfLetters(lower: string, end: number): number {
  let start = end;
  while (start > 0 && isLetterCode(lower.charCodeAt(start - 1))) start--;
  return start;
}

interface Hyphened extends Found {
  /** The word without its hyphen, folded, in the singular. */
  readonly closed: string;
}

/** Words that mean another thing without their hyphen. */
const TWO_MEANINGS =
  /^re(?:sign|cover|creat|form|present|leas|lay|serv|sort|turn|act|mark|fund|pose|sent|count|cord|dress|treat|strain|bound|join|search|view|port|place|move)|^coop|^prefix|^unionis|^lui|^elle/;

const HYPHENED = new ProseCheck<Hyphened>({
  precedence: 20,
  counts: true,
  marks: { en: '-', fr: '-' },
  at({ lower, text }, at) {
    const start = startOfLetters(lower, at);
    const rest = matchAt(LETTERS_BEHIND, lower, at + 1);
    const stop = at + 1 + (rest?.[0].length ?? 0);
    if (!rest || start === at || rest[0].length < 3) return undefined;
    // Parts of longer compounds, names of files, names with two capitals.
    if (NO_END.test(lower.charAt(start - 1)) || NO_END.test(lower.charAt(stop))) return undefined;
    if (text[at + 1] !== lower[at + 1] || (at - start === 1 && lower[start] !== 'e')) return undefined;
    const closed = singular(lower.slice(start, at) + rest[0]);
    if (closed.length < 5 || TWO_MEANINGS.test(closed)) return undefined;
    return { start, end: stop, closed };
  },
});

const LETTERS_BEHIND = new RegExp(`[${LETTERS}]+`, 'y');
const NO_END = /[-_/.@\d'](?!$)|[-_/@\d']/;

function singular(word: string): string {
  const folded = fold(word);
  return folded.endsWith('s') ? folded.slice(0, -1) : folded;
}

/** Words without the hyphen that they have, or with one that they do not have. */
export const hyphenation = defineRule({
  name: 'hyphenation',
  family: 'language',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary:
        'A hyphen is missing (“twenty four”) or superfluous (“inter-operability”), or one word is written with and without it.',
      why: 'A reader who meets one word in two forms wonders whether they are two things. Numbers from twenty-one to ninety-nine have a hyphen in English; keep one form of every other word.',
    },
    fr: {
      summary:
        'Un trait d’union manque (« vingt quatre ») ou est de trop, ou un même mot s’écrit avec et sans trait d’union.',
      why: 'Un mot sous deux formes fait croire à deux choses. Les nombres composés prennent un trait d’union ; pour tout autre mot, gardez une seule forme.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: "jusqu'à vingt-cinq personnes",
      wrong: "jusqu'à vingt cinq personnes",
    },
  ],
  messages: {
    en: {
      wrong: '“{text}” is written “{right}”. Change it.',
      mixed: '“{text}” is written “{usual}” elsewhere in {edition}. Keep one of the two.',
      usual: 'The other form is used here.',
      write: 'Write {right}',
    },
    fr: {
      wrong: '« {text} » s’écrit « {right} ». Corrigez-le.',
      mixed: '« {text} » s’écrit « {usual} » ailleurs dans {edition}. Gardez l’une des deux formes.',
      usual: 'L’autre forme est employée ici.',
      write: 'Écrire {right}',
    },
  },
  visit: {
    edition(edition, context) {
      WRONG.edition?.(edition, context);
      for (const { at, usual } of mixedForms(edition, [...placesIn(HYPHENED, edition, context)])) {
        const text = textOf(at);
        const right = likeWritten(inNumberOf(textOf(usual).toLowerCase(), text), text);
        context.report({
          message: 'mixed',
          severity: 'info',
          args: { text, usual: right, edition: THE_EDITION[edition.language] },
          span: at,
          related: [{ span: usual, message: 'usual' }],
          fixes: () => [{ title: 'write', args: { right }, edits: [{ span: at, text: right }] }],
        });
      }
    },
  },
});

const THE_EDITION = {
  en: { en: 'the English edition', fr: 'la version anglaise' },
  fr: { en: 'the French edition', fr: 'la version française' },
} as const;

const WRONG = reportPlaces<WrongHyphen, 'wrong' | 'write'>(CHECKS, (place) => {
  const { right } = place.found;
  return {
    message: 'wrong',
    args: { text: textOf(place.span), right },
    fixes: () => writing(place, 'write', right, true),
  };
});

/** Of each word that has both forms, the places of the rarer one, each with one of the other form. */
function* mixedForms(
  edition: Edition,
  hyphened: readonly PlacedFinding<Hyphened>[],
): Iterable<{ at: Span; usual: Span }> {
  const byClosed = new Map<string, Span[]>();
  for (const { found, span: place, hasMarks } of hyphened) {
    if (hasMarks || !(vocabulary.has(found.closed) || vocabulary.has(`${found.closed}s`))) continue;
    const places = byClosed.get(found.closed);
    if (places) places.push(place);
    else byClosed.set(found.closed, [place]);
  }
  if (byClosed.size === 0) return;
  const { source, blocks } = edition;
  const { starts, ends, words } = source.tokens;
  const names = new Map([...byClosed.keys()].flatMap((name) => [name, `${name}s`].map((one) => [keyOf(one), name])));
  const closed = new Map<string, Span[]>();
  for (const { firstToken, endToken, content } of blocks) {
    if (hasPlaceholder(textOf(content))) continue;
    for (let i = firstToken; i < endToken; i++) {
      const name = words[i] && names.get(words[i]!.key);
      if (name === undefined || words[i]!.text !== words[i]!.text.toLowerCase()) continue;
      if (NO_END.test(source.text.charAt(ends[i]!)) || NO_END.test(source.text.charAt(starts[i]! - 1))) continue;
      const place = span(source, starts[i]!, ends[i]!);
      const places = closed.get(name);
      if (places) places.push(place);
      else closed.set(name, [place]);
    }
  }
  for (const [key, open] of byClosed) {
    const other = closed.get(key);
    if (!other) continue;
    const isOpenRarer = open.length === other.length ? open[0]!.start > other[0]!.start : open.length < other.length;
    const [few, many] = isOpenRarer ? [open, other] : [other, open];
    for (const at of few) yield { at, usual: formLike(many, textOf(at)) };
  }
}

function keyOf(word: string): number {
  return vocabulary.intern(word).key;
}

/** The word in the singular or plural, as a text is. */
function inNumberOf(word: string, text: string): string {
  if (word.endsWith('s') === text.endsWith('s')) return word;
  return word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
}

/** A place of the other form that is singular or plural as this one is, if there is one. */
function formLike(places: readonly Span[], text: string): Span {
  return places.find((place) => textOf(place).endsWith('s') === text.endsWith('s')) ?? places[0]!;
}
