import type { Edition } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { type Found, type Place, ProseCheck } from '../../scan/prose-checks.ts';
import { fold } from '../../text/fold.ts';
import { type Span, span, textOf } from '../../text/source.ts';
import { vocabulary } from '../../text/tokens.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';
import { isLetterCode, LETTERS, likeWritten, matchAt } from './neighbours.ts';
import { type Phrase, PhraseTable } from './phrases.ts';
import { placesIn, writing } from './prose-places.ts';

const UNITS = 'one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const UNITS_FR = 'deux|trois|quatre|cinq|six|sept|huit|neuf';
const UP_TO_SIXTEEN_FR = `${UNITS_FR}|dix|onze|douze|treize|quatorze|quinze|seize`;

/** What is one word, or is written with a hyphen. */
const PHRASES: { readonly en: readonly Phrase[]; readonly fr: readonly Phrase[] } = {
  en: [
    {
      first: 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety',
      rest: ` (${UNITS})(?! (?:hundred|thousand|million)|-)`,
      right: '$0-$1',
    },
    {
      first: 'inter',
      rest: '-(operab[a-z]+|relat[a-z]+|act[a-z]*|chang[a-z]+|connect[a-z]*|depend[a-z]+|nation[a-z]*|personal|view[a-z]*|net)',
      right: 'inter$1',
    },
    { first: 'data', rest: '-(bases?)', right: 'data$1' },
    { first: 'web', rest: '-(sites?|pages?)', right: 'web$1' },
    { first: 'work', rest: '-(shops?|places?|load|loads|force)', right: 'work$1' },
    { first: 'frame', rest: '-(works?)', right: 'frame$1' },
    { first: 'guide', rest: '-(lines?)', right: 'guide$1' },
    { first: 'up', rest: '-(dates?|dated|dating|grades?|graded|grading)', right: 'up$1' },
    { first: 'stake', rest: '-(holders?)', right: 'stake$1' },
    { first: 'on', rest: '-going', right: 'ongoing' },
    { first: 'net', rest: '-(works?|working)', right: 'net$1' },
    { first: 'head', rest: '-(quarters)', right: 'head$1' },
    { first: 'soft', rest: '-ware', right: 'software' },
    { first: 'hand', rest: '-(books?)', right: 'hand$1' },
    { first: 'out', rest: '-(comes?|puts?|lines?|lined|reach)', right: 'out$1' },
    { first: 'over', rest: '-(see|sees|seeing|sight|all|view|time)', right: 'over$1' },
    { first: 'under', rest: '-(stand|stands|standing|take|takes|taking)', right: 'under$1' },
  ],
  fr: [
    {
      first: 'vingt|trente|quarante|cinquante|soixante',
      rest: ` (${UP_TO_SIXTEEN_FR})(?! (?:cents?|mille|millions?)|-)`,
      right: '$0-$1',
    },
    { first: 'dix', rest: ' (sept|huit|neuf)(?!-)', right: 'dix-$1' },
    { first: 'quatre', rest: `[ -]vingts? (?:(${UP_TO_SIXTEEN_FR})(?!-))`, right: 'quatre-vingt-$1' },
    { first: 'quatre', rest: ' (vingts?)', right: 'quatre-$1' },
    { first: 'inter', rest: '-(opérab[a-zé]+|connexions?|connect[a-zé]+|nation[a-zé]+)', right: 'inter$1' },
    { first: 'ci', rest: ' (joint|jointe|joints|jointes|dessous|dessus|après)', right: 'ci-$1' },
    { first: 'au', rest: ' (dessus|dessous|delà) (?=de|du|des)', right: 'au-$1 ' },
    { first: 'peut', rest: ' être (?=[,;]|que)', right: 'peut-être ' },
    { first: 'vice', rest: ' (président|présidente|présidents|présidence)', right: 'vice-$1' },
    { first: 'mi', rest: ' (temps|parcours|carrière|année)', right: 'mi-$1' },
    {
      first: 'elle|lui|soi|eux|vous|nous',
      rest: ' (mêmes?)(?= |[.,;])',
      right: '$0-$1',
      unlessBefore: "(?:tous|toutes|pour|avec|de|d') ",
    },
    {
      first: 'savoir',
      rest: ' (faire|être)(?= (?:technique|professionnel|relationnel|reconnu|éprouvé)|[.,;]|$)',
      right: 'savoir-$1',
      onlyBefore: '(?:le|du|un|son|de|leur) ',
    },
  ],
};

const TABLES = { en: new PhraseTable(PHRASES.en), fr: new PhraseTable(PHRASES.fr) };

interface WrongHyphen extends Found {
  readonly right: string;
}

const PHRASE = new ProseCheck<WrongHyphen>({
  precedence: 7,
  words: { en: TABLES.en.firstWords, fr: TABLES.fr.firstWords },
  at(prose, at, end) {
    const found = TABLES[prose.language].find(prose, at, end);
    const { lower } = prose;
    // `twenty two-day courses`, `self-inter-…`
    if (!found?.right || lower[at - 1] === '-' || lower[found.end] === '-') return undefined;
    return { start: found.start, end: found.end, right: found.right };
  },
});

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
    let start = at;
    while (start > 0 && isLetterCode(lower.charCodeAt(start - 1))) start--;
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
        'A hyphen is missing (“twenty four”) or one too many (“inter-operability”), or one word is written with and without it.',
      why: 'A reader who meets one word in two forms wonders whether they are two things. Numbers from twenty-one to ninety-nine have a hyphen in English; keep one form of every other word.',
    },
    fr: {
      summary:
        'Un trait d’union manque (« vingt quatre ») ou est de trop, ou un même mot s’écrit avec et sans trait d’union.',
      why: 'Un mot sous deux formes fait croire à deux choses. Les nombres composés prennent un trait d’union ; pour tout autre mot, gardez une seule forme.',
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
      mixed: '“{text}” is written “{usual}” elsewhere in the English edition. Keep one of the two.',
      usual: 'The other form is used here.',
      write: 'Write {right}',
    },
    fr: {
      wrong: '« {text} » s’écrit « {right} ». Corrigez.',
      mixed: '« {text} » s’écrit « {usual} » ailleurs dans la version française. Gardez l’une des deux formes.',
      usual: 'L’autre forme est employée ici.',
      write: 'Écrire {right}',
    },
  },
  visit: {
    edition(edition, context) {
      const { report } = context;
      for (const place of placesIn(PHRASE, edition, context)) {
        const { right } = place.found;
        report({
          message: 'wrong',
          args: { text: textOf(place.span), right },
          span: place.span,
          fixes: () => writing(place, 'write', right, true),
        });
      }
      for (const { at, usual } of mixedForms(edition, [...placesIn(HYPHENED, edition, context)])) {
        const text = textOf(at);
        const right = likeWritten(inNumberOf(textOf(usual).toLowerCase(), text), text);
        report({
          message: 'mixed',
          severity: 'info',
          args: { text, usual: right },
          span: at,
          related: [{ span: usual, message: 'usual' }],
          fixes: () => [{ title: 'write', args: { right }, edits: [{ span: at, text: right }] }],
        });
      }
    },
  },
});

/** Of each word that has both forms, the places of the rarer one, each with one of the other form. */
function* mixedForms(edition: Edition, hyphened: readonly Place<Hyphened>[]): Iterable<{ at: Span; usual: Span }> {
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
