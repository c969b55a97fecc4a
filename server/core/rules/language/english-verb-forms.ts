import type { Prose } from '../../scan/prose.ts';
import { clauseBefore, isCapitalised, type Near, sentenceStart, wordAt, wordBehind } from './neighbours.ts';
import { type WrongForm, wrongForm } from './verb-forms.ts';
import { BASES, gerundOf, STRICT_BASES, STRICT_THIRD_PERSONS, THIRD_PERSONS } from './verbs.ts';

const MODALS = 'will shall should must may might can could would'.split(' ');
const ADVERBS = /^(?:not|also|only|always|never|often|normally|usually|then|further|both|therefore|[a-z]{3,}ly)$/;
const NOUN_BEFORE = /(?:^| )(?:the|an?|your|his|her|their|our|its|good|free|this|that|of|strong|last|own|political) $/;
const DETERMINER =
  /^(?:the|an?|this|that|these|those|its|their|our|your|his|her|all|any|every|each|both|new|high|good|such|other)$/;

/** The words that ask for a form of the verb behind them. */
export const ENGLISH_TRIGGERS = [
  ...MODALS,
  'do',
  'does',
  'did',
  'to',
  'for',
  'by',
  'of',
  'from',
  'without',
  'about',
  'before',
  'after',
  'in',
  'able',
  'required',
  'expected',
  'invited',
  'likely',
  'willing',
  'unable',
  'and',
];

/** What has a wrong form behind the word at `[at, end)`. */
export function englishVerbForm(prose: Prose, at: number, end: number): WrongForm | undefined {
  const word = prose.lower.slice(at, end);
  if (word === 'and') return series(prose, at, end);
  if (prose.lower[end] !== ' ') return undefined;
  if (MODALS.includes(word) || word === 'do' || word === 'does' || word === 'did')
    return behindModal(prose, at, end, word);
  if (word === 'to') return behindTo(prose, at, end);
  if (ABLE.has(word)) return behindAble(prose, at, end, word);
  return behindPreposition(prose, at, end, word);
}

const ABLE = new Set(['able', 'unable', 'required', 'expected', 'invited', 'likely', 'willing']);

/** What may not follow a verb: then it is a part of a compound. */
function isWhole({ lower }: Prose, { end }: Near): boolean {
  return !/[-'(/\d]/.test(lower.charAt(end));
}

/** `will also supports`, `must ensuring` */
function behindModal(prose: Prose, at: number, end: number, modal: string): WrongForm | undefined {
  const clause = clauseBefore(prose, at);
  const isDo = modal.startsWith('d');
  if (NOUN_BEFORE.test(clause) || (modal === 'may' && isCapitalised(prose, at) && clause.trim() !== ''))
    return undefined;
  // `Should needs arise`, `Do not`
  if (clause.trim() === '' && (modal === 'should' || isDo)) return undefined;
  let verb = wordBehind(prose, end);
  for (let i = 0; i < 3 && verb && ADVERBS.test(verb.word); i++) verb = wordBehind(prose, verb.end);
  if (!verb || !isWhole(prose, verb)) return undefined;
  const base = (isDo ? STRICT_THIRD_PERSONS : THIRD_PERSONS).get(verb.word);
  if (base) return wrongForm(prose, verb, modal, base);
  if (isDo || !verb.word.endsWith('ing')) return undefined;
  const gerund = baseOfGerund(verb.word);
  return gerund === undefined || verb.word === 'being' ? undefined : wrongForm(prose, verb, modal, gerund);
}

let gerunds: ReadonlyMap<string, string> | undefined;

function baseOfGerund(word: string): string | undefined {
  gerunds ??= new Map([...STRICT_BASES].map((verb) => [gerundOf(verb), verb]));
  return gerunds.get(word);
}

const BEFORE_GERUND =
  /(?:^| )(?:with a view|looks? forward|looking forward|committed|dedicated|devoted|accustomed|in addition|prior|contributes?|contributed|contributing) $/;

/** `to provides`, `with a view to support the` */
function behindTo(prose: Prose, at: number, end: number): WrongForm | undefined {
  let verb = wordBehind(prose, end);
  if (verb && /^[a-z]{3,}ly$/.test(verb.word)) verb = wordBehind(prose, verb.end);
  if (!verb || !isWhole(prose, verb)) return undefined;
  const base = STRICT_THIRD_PERSONS.get(verb.word);
  if (base) return wrongForm(prose, verb, 'to', base);
  if (!BASES.has(verb.word)) return undefined;
  const phrase = BEFORE_GERUND.exec(clauseBefore(prose, at))?.[0];
  if (phrase === undefined) return undefined;
  const behind = wordBehind(prose, verb.end);
  // A noun as well: `contribute to research`.
  if (!STRICT_BASES.has(verb.word) && !(behind && DETERMINER.test(behind.word))) return undefined;
  return wrongForm(prose, verb, `${phrase.trim()} to`, gerundOf(verb.word));
}

/** `able to managing` */
function behindAble(prose: Prose, at: number, end: number, word: string): WrongForm | undefined {
  const to = wordBehind(prose, end);
  const verb = to?.word === 'to' ? wordBehind(prose, to.end) : undefined;
  if (!verb || !isWhole(prose, verb) || at < 0) return undefined;
  const base = baseOfGerund(verb.word);
  return base === undefined ? undefined : wrongForm(prose, verb, `${word} to`, base);
}

const ADJECTIVES = new Set(
  'complete correct direct present address separate secure open clean lower own further content perfect approximate articulate elaborate appropriate'.split(
    ' ',
  ),
);

/** `by provide the` */
function behindPreposition(prose: Prose, at: number, end: number, preposition: string): WrongForm | undefined {
  const verb = wordBehind(prose, end);
  if (!verb || !STRICT_BASES.has(verb.word) || ADJECTIVES.has(verb.word) || !isWhole(prose, verb)) return undefined;
  const behind = wordBehind(prose, verb.end);
  if (!behind || !DETERMINER.test(behind.word)) return undefined;
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
  const start = sentenceStart(prose, at);
  if (at - start > MOST) return undefined;
  const first = wordAt(prose, start);
  if (!first) return undefined;
  const between = prose.lower.slice(first.end, at);
  const base = STRICT_THIRD_PERSONS.get(verb.word);
  if (base !== undefined) {
    if (!BASES.has(first.word) || NO_SERIES.test(between) || /[.;:()"“–—]/.test(between)) return undefined;
    // A third person in the sentence may be the one that this one goes with.
    if (between.split(/[ ,]+/).some((word) => STRICT_THIRD_PERSONS.has(word))) return undefined;
    // `Test … and reports`: the sentence begins with a noun.
    if (!STRICT_BASES.has(first.word) && !/^ (?:the|all|any|new|and|,)|^,/.test(between)) return undefined;
    return wrongForm(prose, verb, first.word, base, true);
  }
  const gerund = verb.word.endsWith('ing') ? baseOfAnyGerund(verb.word) : undefined;
  if (gerund === undefined || !between.trimEnd().endsWith(',')) return undefined;
  return afterThirdPersons(prose, start, at, verb, gerund);
}

const MOST = 400;

let anyGerunds: ReadonlyMap<string, string> | undefined;

function baseOfAnyGerund(word: string): string | undefined {
  anyGerunds ??= new Map([...BASES].map((verb) => [gerundOf(verb), verb]));
  return anyGerunds.get(word);
}

/** `manages …, fosters …, and supporting the …`: two parts before it have a third person. */
function afterThirdPersons(prose: Prose, start: number, at: number, verb: Near, base: string): WrongForm | undefined {
  const parts = prose.lower.slice(start, at).trimEnd().slice(0, -1).split(', ');
  const last = parts.at(-1)!.split(' ');
  const before = parts.at(-2)?.split(' ');
  const behind = wordBehind(prose, verb.end);
  if (!STRICT_THIRD_PERSONS.has(last[0]!) || !before?.some((word) => STRICT_THIRD_PERSONS.has(word))) return undefined;
  if (!behind || !DETERMINER.test(behind.word) || / (?:by|including|such as|through) /.test(` ${last.join(' ')} `))
    return undefined;
  const third = [...THIRD_PERSONS].find(([, one]) => one === base)?.[0];
  return third === undefined ? undefined : wrongForm(prose, verb, last[0]!, third, true);
}
