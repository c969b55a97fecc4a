import type { Prose } from '../../../scan/prose.ts';
import {
  clauseBefore,
  isCapitalised,
  type Look,
  type Near,
  sentenceStart,
  wordAt,
  wordBehind,
  wordSet,
} from '../neighbours.ts';
import { type WrongForm, wrongForm } from '../verb-forms.ts';
import {
  BASES,
  baseOfGerund,
  baseOfPast,
  baseOfThird,
  gerundOf,
  pastOf,
  STRICT_BASES,
  thirdPersonOf,
} from '../verbs.ts';

const MODALS = wordSet('will shall should must may might can could would');
const ADVERBS = wordSet('not also only always never often normally usually then further both therefore');
const NOUN_BEFORE = /(?:^| )(?:the|an?|your|his|her|their|our|its|good|free|this|that|of|strong|last|own|political) $/;
const DETERMINERS = wordSet(
  'the a an this that these those its their our your his her all any every each both new high good such other',
);
const ADJECTIVES = wordSet(
  'complete correct direct present address separate secure open clean lower own further content perfect approximate articulate elaborate appropriate',
);

function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (word.endsWith('ly') && word.length > 4);
}

/** Where a word asks for a form of the verb behind it. */
export const ENGLISH_LOOKS: readonly Look<WrongForm>[] = [
  {
    words: { en: [...MODALS, 'do', 'does', 'did'] },
    behind: {
      en: (word) =>
        isAdverb(word) || word.endsWith('ing') || word.endsWith('ed') || baseOfThird(word, BASES) !== undefined,
    },
    at: behindModal,
  },
  {
    words: { en: ['to'] },
    behind: { en: (word) => word.endsWith('ly') || baseOfThird(word) !== undefined },
    at: thirdBehindTo,
  },
  {
    words: {
      en: 'view look looks looking forward committed dedicated devoted accustomed addition prior contribute contributes contributed contributing'.split(
        ' ',
      ),
    },
    behind: { en: isTo },
    at: baseBehindTo,
  },
  {
    words: {
      en: [
        'able',
        'unable',
        'required',
        'expected',
        'invited',
        'likely',
        'willing',
        'asked',
        'requested',
        'encouraged',
        'advised',
        'entitled',
        'wish',
        'wishes',
        'obliged',
        'authorised',
        'eager',
      ],
    },
    behind: { en: isTo },
    at: behindAble,
  },
  {
    words: { en: ['for', 'by', 'of', 'from', 'without', 'about', 'before', 'after', 'in'] },
    behind: { en: (word) => STRICT_BASES.has(word) && !ADJECTIVES.has(word) },
    at: behindPreposition,
  },
  {
    words: { en: ['be', 'been', 'being', 'is', 'are', 'was', 'were'] },
    behind: { en: (word) => isAdverb(word) || PASTS.has(word) || STRICT_BASES.has(word) || LOST_ENDINGS.has(word) },
    at: behindBeing,
  },
  {
    words: { en: ['has', 'have', 'had', 'having'] },
    behind: { en: (word) => isAdverb(word) || PASTS.has(word) },
    at: pastForParticiple,
  },
  {
    words: {
      en: [
        'assist',
        'assists',
        'assisting',
        'participate',
        'participates',
        'engaged',
        'involved',
        'experienced',
        'interested',
      ],
    },
    behind: { en: (word) => word === 'in' },
    at: baseBehindIn,
  },
  {
    words: { en: ['and'] },
    behind: { en: (word) => baseOfThird(word) !== undefined || baseOfGerund(word, BASES) !== undefined },
    at: series,
  },
];

function isTo(word: string): boolean {
  return word === 'to';
}

/** What may not follow a verb: then it is a part of a compound. */
function isWhole({ lower }: Prose, { end }: Near): boolean {
  return !/[-'(/\d]/.test(lower.charAt(end));
}

/** `will also supports`, `must ensuring` */
function behindModal(prose: Prose, at: number, end: number): WrongForm | undefined {
  const modal = prose.lower.slice(at, end);
  let isDo = modal.startsWith('d');
  let verb = wordBehind(prose, end);
  for (let i = 0; i < 3 && verb && isAdverb(verb.word); i++) {
    // `does not reports`: behind `not` stands a verb.
    if (verb.word === 'not') isDo = false;
    verb = wordBehind(prose, verb.end);
  }
  if (!verb || !isWhole(prose, verb)) return undefined;
  const right =
    baseOfThird(verb.word, isDo ? STRICT_BASES : BASES) ??
    baseOfPast(verb.word) ??
    (isDo || modal.startsWith('d') || verb.word === 'being' ? undefined : baseOfGerund(verb.word));
  if (right === undefined) return undefined;
  const clause = clauseBefore(prose, at);
  const isMonth = modal === 'may' && isCapitalised(prose, at) && clause.trim() !== '';
  if (NOUN_BEFORE.test(clause) || isMonth) return undefined;
  // `Should needs arise`, `Do not`
  if (clause.trim() === '' && (modal === 'should' || isDo)) return undefined;
  return wrongForm(prose, verb, modal, right);
}

/** Past tenses that are no participle, with the participle. */
const PASTS: ReadonlyMap<string, string> = new Map(
  'began:begun sang:sung sank:sunk swam:swum shook:shaken threw:thrown wore:worn tore:torn stole:stolen froze:frozen woke:woken ate:eaten flew:flown drank:drunk rang:rung sprang:sprung shrank:shrunk bore:borne swore:sworn mistook:mistaken overtook:overtaken partook:partaken forgave:forgiven rewrote:rewritten misspoke:misspoken ran:run became:become came:come overcame:overcome outgrew:outgrown took:taken wrote:written went:gone gave:given chose:chosen spoke:spoken drew:drawn knew:known grew:grown fell:fallen drove:driven broke:broken rose:risen undertook:undertaken underwent:undergone oversaw:overseen foresaw:foreseen arose:arisen forgot:forgotten withdrew:withdrawn'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Base forms that are adjectives or participles as well. */
const NO_SLIP_BEHIND_BEING = wordSet(
  'become come run put set cut let read hit cost spread shut overcome welcome live become undercut',
);

/** Verbs that are nouns as well, of which no plural is one: `are train in`. */
const LOST_ENDINGS = wordSet('train recruit hire assign update fund analyse decide build screen use find hold follow');

function behindAdverbs(prose: Prose, end: number): Near | undefined {
  let next = wordBehind(prose, end);
  for (let i = 0; i < 3 && next && isAdverb(next.word); i++) next = wordBehind(prose, next.end);
  return next && isWhole(prose, next) ? next : undefined;
}

/** `will be ask to`, `must be took` */
function behindBeing(prose: Prose, at: number, end: number): WrongForm | undefined {
  const verb = behindAdverbs(prose, end);
  if (!verb || isCapitalised(prose, verb.start)) return undefined;
  const being = prose.lower.slice(at, end);
  const participle = PASTS.get(verb.word);
  if (participle !== undefined) return wrongForm(prose, verb, being, participle);
  const isVerb = STRICT_BASES.has(verb.word) || (/^(?:are|were|be|been)$/.test(being) && LOST_ENDINGS.has(verb.word));
  if (!isVerb || ADJECTIVES.has(verb.word) || NO_SLIP_BEHIND_BEING.has(verb.word)) return undefined;
  // `What they do is provide advice`, `the aim is to help`
  if (
    !/^be/.test(being) &&
    /(?:^| )(?:do|does|did|all|what|is|thing|goal|aim|task|role|job) $/.test(clauseBefore(prose, at))
  )
    return undefined;
  if (
    !/^(?:$|[.,;:)]| (?:to|by|before|in|for|on|at|with|under|from|as|within|during|through|until|once|twice|each|every|after|into|against)(?![a-z]))/.test(
      prose.lower.slice(verb.end, verb.end + 9),
    )
  )
    return undefined;
  return wrongForm(prose, verb, being, pastOf(verb.word));
}

/** `has began` */
function pastForParticiple(prose: Prose, at: number, end: number): WrongForm | undefined {
  const verb = behindAdverbs(prose, end);
  const participle = verb && PASTS.get(verb.word);
  return participle === undefined ? undefined : wrongForm(prose, verb!, prose.lower.slice(at, end), participle);
}

/** `assists in develop models` */
function baseBehindIn(prose: Prose, _at: number, end: number): WrongForm | undefined {
  const preposition = wordBehind(prose, end);
  const verb = preposition && wordBehind(prose, preposition.end);
  if (
    !verb ||
    !STRICT_BASES.has(verb.word) ||
    ADJECTIVES.has(verb.word) ||
    !isWhole(prose, verb) ||
    isCapitalised(prose, verb.start)
  )
    return undefined;
  return wrongForm(prose, verb, 'in', gerundOf(verb.word));
}

/** `to provides` */
function thirdBehindTo(prose: Prose, _at: number, end: number): WrongForm | undefined {
  const verb = behindAdverb(prose, end);
  const base = verb && isWhole(prose, verb) ? baseOfThird(verb.word) : undefined;
  return base === undefined ? undefined : wrongForm(prose, verb!, 'to', base);
}

function behindAdverb(prose: Prose, end: number): Near | undefined {
  const next = wordBehind(prose, end);
  return next?.word.endsWith('ly') && next.word.length > 4 ? wordBehind(prose, next.end) : next;
}

const BEFORE_GERUND =
  /(?:^| )(?:with a view|looks? forward|looking forward|committed|dedicated|devoted|accustomed|in addition|prior|contributes?|contributed|contributing)$/;

/** `with a view to support the` */
function baseBehindTo(prose: Prose, _at: number, end: number): WrongForm | undefined {
  const to = wordBehind(prose, end);
  const verb = to?.word === 'to' ? behindAdverb(prose, to.end) : undefined;
  if (!verb || !BASES.has(verb.word) || !isWhole(prose, verb)) return undefined;
  const phrase = BEFORE_GERUND.exec(clauseBefore(prose, end))?.[0];
  if (phrase === undefined) return undefined;
  const behind = wordBehind(prose, verb.end);
  // A noun as well: `contribute to research`.
  if (!STRICT_BASES.has(verb.word) && !(behind && DETERMINERS.has(behind.word))) return undefined;
  return wrongForm(prose, verb, `${phrase.trim()} to`, gerundOf(verb.word));
}

/** `able to managing` */
function behindAble(prose: Prose, at: number, end: number): WrongForm | undefined {
  const to = wordBehind(prose, end);
  const verb = to?.word === 'to' ? wordBehind(prose, to.end) : undefined;
  const base = verb && isWhole(prose, verb) ? (baseOfGerund(verb.word) ?? baseOfThird(verb.word, BASES)) : undefined;
  return base === undefined ? undefined : wrongForm(prose, verb!, `${prose.lower.slice(at, end)} to`, base);
}

/** `by provide the` */
function behindPreposition(prose: Prose, at: number, end: number): WrongForm | undefined {
  const preposition = prose.lower.slice(at, end);
  const verb = wordBehind(prose, end);
  if (!verb || !STRICT_BASES.has(verb.word) || !isWhole(prose, verb)) return undefined;
  const behind = wordBehind(prose, verb.end);
  if (preposition === 'without' ? !behind : !behind || !DETERMINERS.has(behind.word)) return undefined;
  // `not only for, but …`; `in` may be a particle: `the team you work in provide the …`
  if (preposition === 'in' || preposition === 'before' || preposition === 'after') {
    if (/(?:^| )(?:work|live|take part|engage|participate|who|that|which|they|we|you) $/.test(clauseBefore(prose, at)))
      return undefined;
  }
  return wrongForm(prose, verb, preposition, gerundOf(verb.word));
}

const NO_SERIES =
  /(?:^| )(?:is|are|has|have|it|they|which|who|whose|that|what|how|where|ensure|ensures|ensuring|he|she|we|you|if|when|while|as|where|because|so|to|team|office|section|unit|division|department)(?: |$)/;

/** `Understand needs and provides solutions`; `leads …, coordinates …, and reporting …` */
function series(prose: Prose, at: number, end: number): WrongForm | undefined {
  const verb = wordBehind(prose, end);
  if (!verb || !isWhole(prose, verb)) return undefined;
  const gerund = baseOfGerund(verb.word, BASES);
  if (gerund !== undefined && prose.lower[at - 2] !== ',') return undefined;
  const start = sentenceStart(prose, at, MOST);
  if (at - start > MOST) return undefined;
  return gerund === undefined
    ? thirdAfterBase(prose, start, at, verb)
    : afterThirdPersons(prose, start, at, verb, gerund);
}

const MOST = 400;

function thirdAfterBase(prose: Prose, start: number, at: number, verb: Near): WrongForm | undefined {
  const first = wordAt(prose, start);
  const base = baseOfThird(verb.word);
  if (!first || base === undefined || !BASES.has(first.word)) return undefined;
  const between = prose.lower.slice(first.end, at);
  if (NO_SERIES.test(between) || /[.;:()"“–—]/.test(between)) return undefined;
  // A third person in the sentence may be the one that this one goes with.
  if (between.split(/[ ,]+/).some((word) => baseOfThird(word) !== undefined)) return undefined;
  // `Test … and reports`: the sentence begins with a noun.
  if (!STRICT_BASES.has(first.word) && !/^ (?:the|all|any|new|and|,)|^,/.test(between)) return undefined;
  return wrongForm(prose, verb, first.word, base, true);
}

/** `manages …, fosters …, and supporting the …`: two parts before it have a third person. */
function afterThirdPersons(prose: Prose, start: number, at: number, verb: Near, base: string): WrongForm | undefined {
  const behind = wordBehind(prose, verb.end);
  if (!behind || !DETERMINERS.has(behind.word)) return undefined;
  const parts = prose.lower.slice(start, at).trimEnd().slice(0, -1).split(', ');
  const last = parts.at(-1)!.split(' ');
  const before = parts.at(-2)?.split(' ');
  const isThird = (word: string): boolean => baseOfThird(word) !== undefined;
  if (!isThird(last[0]!) || !before?.some(isThird)) return undefined;
  if (/ (?:by|including|such as|through) /.test(` ${last.join(' ')} `)) return undefined;
  return wrongForm(prose, verb, last[0]!, thirdPersonOf(base), true);
}
