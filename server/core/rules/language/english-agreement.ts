import type { Prose } from '../../scan/prose.ts';
import { likeWritten } from '../../text/letter-case.ts';
import type { Disagreement } from './agreements.ts';
import {
  clauseBefore,
  isCapitalised,
  type Look,
  matchAt,
  type Near,
  wordBefore,
  wordBehind,
  wordSet,
} from './neighbours.ts';
import { BASES, baseOfThird, STRICT_BASES, thirdPersonOf } from './verbs.ts';

/** Where a word asks for the number of the one behind it. */
export const ENGLISH_LOOKS: readonly Look<Disagreement>[] = [
  {
    words: {
      en: (word) =>
        SINGULAR_SUBJECTS.has(word) ||
        PERSON_NOUNS.has(word) ||
        (word.length > 5 && /(?:er|or|ist|yst|ian|eer)$/.test(word) && !NO_PERSON.has(word)),
    },
    behind: { en: (word) => word in THIRD_OF || isAdverb(word) || BASES.has(word) },
    at: singularSubject,
  },
  {
    words: {
      en: 'they we you candidates applicants officers employees teachers nurses guards drivers volunteers participants members managers supervisors students patients trainees interns workers doctors engineers technicians visitors experts interpreters translators contractors consultants'.split(
        ' ',
      ),
    },
    behind: { en: (word) => word in BASE_OF || isAdverb(word) || baseOfThird(word) !== undefined },
    at: pluralSubject,
  },
  {
    words: { en: ['a', 'an', 'another', 'each', 'every'] },
    behind: { en: (word) => word.endsWith('s') && word.length > 4 },
    at: pluralBehindOne,
  },
  {
    words: { en: ['these', 'those', 'several', 'multiple', 'numerous', 'many', 'various'] },
    behind: { en: (word) => !word.endsWith('s') && word.length > 3 },
    at: singularBehindSeveral,
  },
  {
    words: { en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve'] },
    behind: { en: (word) => !word.endsWith('s') && word.length > 3 },
    at: (prose, at, end) => singularTimes(prose, at, end) ?? singularBehindSeveral(prose, at, end),
  },
  {
    words: { en: ['this', 'these'] },
    behind: { en: (word) => word.endsWith('s') || UNCOUNTABLE.has(word) },
    at: wrongThis,
  },
  {
    words: { en: ['who'] },
    behind: { en: (word) => isAdverb(word) || word in BASE_OF || baseOfThird(word, BASES) !== undefined },
    at: whoHolds,
  },
  { words: { en: ['of', 'in', 'for', 'with', 'on'] }, behind: { en: (word) => word !== '' }, at: headAndVerb },
  { words: { en: ['together', 'along', 'as', 'like'] }, at: singularWithOthers },
  { words: { en: ['he', 'she', 'it'] }, behind: { en: (word) => BASES.has(word) }, at: baseBehindPronoun },
  { words: { en: ['one'] }, behind: { en: (word) => word === 'of' }, at: oneOf },
  { words: { en: ['all'] }, at: singularBehindAll },
  { words: { en: ['both'] }, at: bothAre },
  { words: { en: ['duty', 'call', 'charge'] }, at: personOnDuty },
];

const SINGULAR_SUBJECTS = wordSet(
  'incumbent candidate applicant officer position section division unit office role employee assistant clerk secretary director agency department organisation organization ministry bank institute',
);
/** They end like persons. */
const NO_PERSON = wordSet(
  'number order matter paper letter computer center counter quarter sector factor corridor interior exterior motor error mirror whether other another either neither rather further under over after never however together former latter major minor senior junior inferior superior prior former',
);

function isAdverb(word: string): boolean {
  return (word.endsWith('ly') && word.length > 4) || word === 'also' || word === 'always' || word === 'often';
}

function found({ text }: Prose, word: Near, head: string, right: string | undefined): Disagreement {
  const { start, end } = word;
  return { start, end, head, right: right && likeWritten(right, text.slice(start, end)) };
}

/** Skips `also`, `directly` and the like. */
function verbBehind(prose: Prose, end: number): Near | undefined {
  const next = wordBehind(prose, end);
  return next && isAdverb(next.word) ? wordBehind(prose, next.end) : next;
}

/** Verbs that are adjectives as well. */
const ADJECTIVES = new Set(['select', 'complete', 'correct', 'direct', 'separate', 'elect', 'perfect', 'own']);

const UNCOUNTABLE = wordSet(
  'information equipment advice feedback furniture knowledge luggage research evidence software hardware baggage machinery legislation guidance assistance correspondence homework paperwork progress electricity traffic accommodation transport merchandise',
);

/** `This allowances are`, `These information` */
function wrongThis(prose: Prose, at: number, end: number): Disagreement | undefined {
  const noun = wordBehind(prose, end);
  const { lower, dictionary } = prose;
  if (!noun || !dictionary || isCapitalised(prose, noun.start)) return undefined;
  const isPlural = lower.slice(at, end) === 'these';
  if (isPlural) {
    if (
      !UNCOUNTABLE.has(noun.word) ||
      !/^(?:$|[.,;:)]| (?:is|was|has|will|must|should|in|for|and|on|about|to)(?![a-z]))/.test(
        lower.slice(noun.end, noun.end + 8),
      )
    )
      return undefined;
    return found(prose, { start: at, end, word: 'these' }, noun.word, 'this');
  }
  if (!/^ (?:are|were|have)(?![a-z])/.test(lower.slice(noun.end, noun.end + 6)) || NO_PLURAL.test(noun.word))
    return undefined;
  if (singularOf(noun.word, dictionary.isCommon.bind(dictionary)) === undefined) return undefined;
  return found(prose, { start: at, end, word: 'this' }, noun.word, 'these');
}

/** Whether a word is a noun in the plural of which nobody doubts. */
function isPluralNoun(prose: Prose, { word, start }: Near): boolean {
  const { dictionary } = prose;
  if (
    !dictionary ||
    !word.endsWith('s') ||
    word.length < 4 ||
    NO_PLURAL.test(word) ||
    (isCapitalised(prose, start) && clauseBefore(prose, start).trim() !== '')
  )
    return false;
  return singularOf(word, dictionary.isCommon.bind(dictionary)) !== undefined;
}

/** `Applicants who holds`, `the person who hold` */
function whoHolds(prose: Prose, at: number, end: number): Disagreement | undefined {
  const noun = wordBefore(prose, at);
  const verb = verbBehind(prose, end);
  if (!noun || !verb || /[-'(/]/.test(prose.lower.charAt(verb.end))) return undefined;
  if (!isPluralNoun(prose, noun) && noun.word !== 'those' && noun.word !== 'people') return undefined;
  const right = BASE_OF[verb.word] ?? baseOfThird(verb.word, BASES);
  // `one of the applicants who holds`, `the head of operations who leads`
  if (
    right === undefined ||
    /(?:^| )(?:one|only|each|any|none|an?|head|chief|director|member|someone|person|officer|of) /.test(
      clauseBefore(prose, noun.start).slice(-60),
    )
  )
    return undefined;
  return found(prose, verb, noun.word, right);
}

const COLLECTIVE = wordSet(
  'number majority minority range series variety team group pair lot set staff couple total rest half part percentage proportion plurality host handful selection combination committee board crew family kind sort type public audience present best minimum maximum average few mass bulk',
);
const LONGEST_SUBJECT = 70;
/** How many words are looked at behind the preposition. */
const LONGEST_PART = 10;
const HEAD =
  /^\s*(?:(the|these|those|all|our|its|their|each|neither|either|one|a|an|this|every) )?((?:[a-z]+ ){0,2}?)([a-z]+) $/;

/** `The results of the audit was`, `The list of boats are`: what stands between is one phrase. */
function headAndVerb(prose: Prose, at: number, end: number): Disagreement | undefined {
  const { lower, dictionary } = prose;
  const clause = clauseBefore(prose, at);
  const head = clause.length < LONGEST_SUBJECT && dictionary ? HEAD.exec(clause) : null;
  if (!head) return undefined;
  const [, determiner = '', modifiers = '', word = ''] = head;
  const noun: Near = { start: at - 1 - word.length, end: at - 1, word };
  const preposition = lower.slice(at, end);
  const isEach = /^(?:each|neither|either|one)$/.test(word) && determiner === '' && modifiers === '';
  const isMany =
    !isEach && isPluralNoun(prose, noun) && !/^(?:a|an|this|every|each|neither|either|one)$/.test(determiner);
  const isOne =
    isEach ||
    (/^(?:of|in|for|on)$/.test(preposition) &&
      /^(?:the|this|a|an|each|every)$/.test(determiner) &&
      modifiers === '' &&
      !COLLECTIVE.has(word) &&
      isSingularNoun(prose, noun));
  if (isMany === isOne || (isMany && (STRICT_BASES.has(word) || baseOfThird(word) !== undefined))) return undefined;
  let last: Near | undefined;
  for (let next = wordBehind(prose, end), i = 0; next && i < LONGEST_PART; next = wordBehind(prose, next.end), i++) {
    if (/[-'(/]/.test(lower.charAt(next.end)) || NO_PART.has(next.word)) return undefined;
    const right = isMany
      ? (BASE_OF[next.word] ?? (i > 0 && last && !DETERMINING.has(last.word) ? baseOfThird(next.word) : undefined))
      : isEach || i > 0
        ? (THIRD_OF[next.word] ??
          (isEach && last && isPluralNoun(prose, last) && STRICT_BASES.has(next.word)
            ? thirdPersonOf(next.word)
            : undefined))
        : undefined;
    if (right !== undefined && last)
      return found(prose, next, determiner === '' ? word : `${determiner} ${word}`, right);
    last = next;
  }
  return undefined;
}

const DETERMINING = wordSet('the a an this that these those its their our your his her of in for with on to and or');
/** What makes a clause of its own, or a verb of the head. */
const NO_PART = wordSet(
  'who which that whose what how when where if and or but is are was were has have had will must may can should shall could would to by be been being not do does did it they we you',
);
// The verb that is looked for is no part either, but is met first.
for (const verb of ['is', 'was', 'has', 'are', 'were', 'have', 'do', 'does']) (NO_PART as Set<string>).delete(verb);

const WITH_OTHERS = /^\s*the ([a-z]+), (?:together with|along with|as well as|like) [^,.;:()]{3,60}, ([a-z]+)(?= )/;

/** `The registrar, together with two deputies, oversee` */
function singularWithOthers(prose: Prose, at: number): Disagreement | undefined {
  const clause = clauseBefore(prose, at);
  if (clause.length > 40 || !clause.endsWith(', ')) return undefined;
  const start = at - clause.length;
  const match = WITH_OTHERS.exec(prose.lower.slice(start, start + 140));
  if (!match) return undefined;
  const [whole, head = '', verb = ''] = match;
  const right = THIRD_OF[verb] ?? (STRICT_BASES.has(verb) ? thirdPersonOf(verb) : undefined);
  if (right === undefined || head.endsWith('s') || COLLECTIVE.has(head)) return undefined;
  const end = start + whole.length;
  return found(prose, { start: end - verb.length, end, word: verb }, head, right);
}

const THIRD_OF: Readonly<Record<string, string>> = { have: 'has', are: 'is', do: 'does', were: 'was' };

/** `The incumbent provide`: only where the sentence begins with its subject. */
function singularSubject(prose: Prose, at: number, end: number): Disagreement | undefined {
  const head = prose.lower.slice(at, end);
  if (!/^\s*(?:the|this|every|each) (?:successful |selected )?$/.test(clauseBefore(prose, at))) return undefined;
  const verb = verbBehind(prose, end);
  if (!verb || /[-'(/]/.test(prose.lower.charAt(verb.end)) || isCapitalised(prose, verb.start)) return undefined;
  const right =
    THIRD_OF[verb.word] ??
    (!ADJECTIVES.has(verb.word) &&
    (STRICT_BASES.has(verb.word) ||
      BASES_ALONE.has(verb.word) ||
      (PERSON_NOUNS.has(head) && BASES.has(verb.word) && hasObjectBehind(prose, verb)))
      ? thirdPersonOf(verb.word)
      : undefined);
  return right === undefined ? undefined : found(prose, verb, head, right);
}

/** Base forms that are no nouns, though their third person is one. */
const BASES_ALONE = wordSet('analyse assign decide');

const BASE_OF: Readonly<Record<string, string>> = { has: 'have', is: 'are', was: 'were' };

/** `They provides`, `Candidates is` */
function pluralSubject(prose: Prose, at: number, end: number): Disagreement | undefined {
  const head = prose.lower.slice(at, end);
  const clause = clauseBefore(prose, at);
  const isPronoun = head === 'they' || head === 'we' || head === 'you';
  if (
    isPronoun
      ? /(?:of|for|by|one|each|list|to|with|than|and|or|from|like|about) $|["“]$/.test(clause)
      : !/^\s*(?:(?:the|all|successful|selected|interested|external|internal) ){0,2}$/.test(clause)
  )
    return undefined;
  const verb = verbBehind(prose, end);
  if (!verb || /[-'(/]/.test(prose.lower.charAt(verb.end))) return undefined;
  const right = BASE_OF[verb.word] ?? baseOfThird(verb.word);
  // `What we have is`, `all you see is`
  if (
    right === undefined ||
    (isPronoun &&
      /(?:^| )(?:what|all|everything|who|whoever|where|how|whether|ask|if)(?: |$)/.test(clause) &&
      BASE_OF[verb.word])
  )
    return undefined;
  return found(prose, verb, head, right);
}

/** Verbs whose past is their base form, and words that are more than verbs. */
const LIKE_THE_PAST = wordSet('read set put cut let hit cost spread shut become come run own design process');

/** `She work in a team`: only where the sentence begins with the pronoun. */
function baseBehindPronoun(prose: Prose, at: number, end: number): Disagreement | undefined {
  if (clauseBefore(prose, at).trim() !== '') return undefined;
  const verb = wordBehind(prose, end);
  if (!verb || !BASES.has(verb.word) || LIKE_THE_PAST.has(verb.word)) return undefined;
  // `It process …`, a part of a compound.
  if (/[-'(/]/.test(prose.lower.charAt(verb.end)) || isCapitalised(prose, verb.start)) return undefined;
  return found(prose, verb, prose.lower.slice(at, end), thirdPersonOf(verb.word));
}

const TIMES = wordSet('year month week day hour minute');

/** `two year` at the end of its clause; before a noun it may lack its hyphen only. */
function singularTimes(prose: Prose, at: number, end: number): Disagreement | undefined {
  const noun = wordBehind(prose, end);
  const { lower } = prose;
  if (
    !noun ||
    !TIMES.has(noun.word) ||
    lower[at - 1] === '-' ||
    !/^(?:$|[.,;:)](?!\w))/.test(lower.slice(noun.end, noun.end + 2))
  )
    return undefined;
  return found(prose, noun, lower.slice(at, end), `${noun.word}s`);
}

/** What ends a noun phrase. */
const BOUNDARY = /^(?:$|[.,;:)]| (?:of|for|in|with|to|and|that|will)(?![a-z]))/;
const NO_PLURAL =
  /(?:ss|us|is|ous|ics|ings)$|^(?:means|series|species|headquarters|works|news|sales|communications|operations|logistics|systems|hours|thanks|goods|arms|human resources|premises|affairs|services|facilities|contents|resources|economics|years|weeks|months|days|pros|cons|others|sports|customs|lens|gas|bus|plus|bias|atlas|canvas|always|perhaps|has|was|this|its)$/;

/** `a certificates of` */
function pluralBehindOne(prose: Prose, at: number, end: number): Disagreement | undefined {
  const head = prose.lower.slice(at, end);
  const noun = wordBehind(prose, end);
  const { lower, dictionary } = prose;
  if (!noun || !dictionary || !noun.word.endsWith('s') || noun.word.length < 5 || NO_PLURAL.test(noun.word))
    return undefined;
  if (
    !BOUNDARY.test(lower.slice(noun.end, noun.end + 6)) ||
    isCapitalised(prose, noun.start) ||
    (isCapitalised(prose, at) && head !== 'each' && lower[at - 1] === '(')
  )
    return undefined;
  const singular = singularOf(noun.word, dictionary.isCommon.bind(dictionary));
  if (singular === undefined || (baseOfThird(noun.word, BASES) !== undefined && head !== 'a' && head !== 'an'))
    return undefined;
  return found(prose, noun, head, singular);
}

function singularOf(word: string, isCommon: (word: string) => boolean): string | undefined {
  const candidates = [
    word.slice(0, -1),
    ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
    ...(word.endsWith('es') ? [word.slice(0, -2)] : []),
  ];
  return candidates.find(isCommon);
}

const NO_SINGULAR_NOUN =
  /(?:ing|ed|al|ive|ous|ful|able|ible|ic|ant|ary|ly|less|est|ern|ish|en)$|[^m]ent$|^(?:other|such|same|more|most|less|least|have|were|with|from|that|them|above|below|here|there|when|where|which|who|whom|whose|will|must|should|could|would|shall|also|only|others|both|than|then|into|upon|over|under|back|away|well|like|kind|sort|type|thousand|hundred|million|dozen|time|people|staff|personnel|members|data|media|criteria|aircraft|alike|else|now|once|today|left|apart|aside|available|equal|alone|together|inside|outside|major|senior|junior|minor|key|core|main|large|small|great|good|high|low|short|long|new|old|young|early|late|different|similar|possible|relevant|diverse|complex|simple|open|own|national|public|private|french|english)$/;

/** Persons of notices. */
const PERSON_NOUNS = wordSet(
  'applicant candidate employee officer teacher nurse driver manager guard supervisor volunteer student pupil patient participant consultant contractor trainee intern member worker doctor engineer technician visitor expert interpreter translator editor analyst adviser advisor assistant clerk director economist examiner inspector interviewer investigator judge lawyer lecturer librarian mechanic midwife operator pilot planner programmer psychologist researcher scientist secretary specialist statistician surgeon trainer accountant administrator archivist auditor coordinator delegate dietitian electrician instructor physician pharmacist passenger resident tenant user vendor supplier recruit graduate person chemist cook cleaner caretaker carpenter plumber gardener referee appointee beneficiary colleague newcomer',
);

const BEHIND_PERSONS = /^(?:$|[.,;)]| (?:must|will|should|shall|may|can|are|have|who|need|applying|wishing)(?![a-z]))/;

/** `All applicant must` */
function singularBehindAll(prose: Prose, at: number, end: number): Disagreement | undefined {
  const noun = wordBehind(prose, end);
  if (
    !noun ||
    !PERSON_NOUNS.has(noun.word) ||
    !BEHIND_PERSONS.test(prose.lower.slice(noun.end, noun.end + 10)) ||
    isCapitalised(prose, noun.start)
  )
    return undefined;
  return found(prose, noun, prose.lower.slice(at, end), pluralOf(noun.word));
}

const BOTH =
  /both (?:(?:the|a|an|our|your|its) )?([a-z]+(?: [a-z]+){0,2}?) and (?:(?:the|a|an|our|your|its) )?([a-z]+(?: [a-z]+){0,2}?) (has|is|was|does)(?= )/y;

/** `Both the nurse and the driver has` */
function bothAre(prose: Prose, at: number): Disagreement | undefined {
  const match = clauseBefore(prose, at).trim() === '' ? matchAt(BOTH, prose.lower, at) : null;
  if (!match) return undefined;
  const [whole, first = '', second = '', verb = ''] = match;
  if (`${first} ${second}`.split(' ').some((word) => NO_PART.has(word) || word === 'and')) return undefined;
  const end = at + whole.length;
  return found(prose, { start: end - verb.length, end, word: verb }, 'both', BASE_OF[verb] ?? 'do');
}

/** `The guard on duty check all vehicles` */
function personOnDuty(prose: Prose, at: number, end: number): Disagreement | undefined {
  const verb = wordBehind(prose, end);
  const head = /^\s*the ([a-z]+) (?:on|in) $/.exec(clauseBefore(prose, at))?.[1];
  if (!verb || head === undefined || !PERSON_NOUNS.has(head) || !BASES.has(verb.word) || !hasObjectBehind(prose, verb))
    return undefined;
  return found(prose, verb, `the ${head}`, thirdPersonOf(verb.word));
}

/** Whether a word is followed by what begins an object and no relative clause. */
function hasObjectBehind(prose: Prose, { end }: Near): boolean {
  return /^ (?:all|any|each|every|a|an|their|his|her|its)(?![a-z])/.test(prose.lower.slice(end, end + 7));
}

/** They end like adjectives. */
const PERSONS = wordSet(
  'applicant consultant participant assistant accountant president resident agent client student patient',
);

/** `several candidate`, `these document` */
function singularBehindSeveral(prose: Prose, at: number, end: number): Disagreement | undefined {
  const head = prose.lower.slice(at, end);
  const noun = wordBehind(prose, end);
  if (!noun || !isSingularNoun(prose, noun)) return undefined;
  const { lower } = prose;
  if (
    !BOUNDARY.test(lower.slice(noun.end, noun.end + 6)) &&
    !/^ (?:must|are|have)(?![a-z])/.test(lower.slice(noun.end, noun.end + 6))
  )
    return undefined;
  // `these document …` may be a pronoun and its verb.
  const isPronoun = head === 'these' || head === 'those' || head === 'many';
  if (
    isPronoun &&
    BASES.has(noun.word) &&
    !/^ (?:must|are|have|will)(?![a-z])/.test(lower.slice(noun.end, noun.end + 6))
  )
    return undefined;
  return found(prose, noun, head, pluralOf(noun.word));
}

function isSingularNoun(prose: Prose, noun: Near): boolean {
  const { dictionary } = prose;
  if (
    !dictionary ||
    noun.word.length < 4 ||
    noun.word.endsWith('s') ||
    (NO_SINGULAR_NOUN.test(noun.word) && !PERSONS.has(noun.word)) ||
    isCapitalised(prose, noun.start)
  )
    return false;
  return dictionary.isCommon(noun.word) && dictionary.isCommon(pluralOf(noun.word));
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** `one of the candidate` */
function oneOf(prose: Prose, _at: number, end: number): Disagreement | undefined {
  const of = wordBehind(prose, end);
  const determiner = of?.word === 'of' ? wordBehind(prose, of.end) : undefined;
  if (!determiner || !/^(?:the|our|its|their|these|those)$/.test(determiner.word)) return undefined;
  let noun = wordBehind(prose, determiner.end);
  const { lower } = prose;
  const ends = (word: Near): boolean =>
    /^(?:$|[.,;:)]| (?:of|in|who|that|is|which)(?![a-z]))/.test(lower.slice(word.end, word.end + 6));
  if (noun && !ends(noun)) noun = wordBehind(prose, noun.end);
  if (!noun || !ends(noun) || !isSingularNoun(prose, noun) || wordBefore(prose, noun.start)?.word === 'of')
    return undefined;
  // Of a group of persons there is one as well.
  if (
    /^(?:team|group|family|board|committee|council|crew|public|audience|world|country|region|city|market|industry|sector)$/.test(
      noun.word,
    )
  )
    return undefined;
  return found(prose, noun, `one of ${determiner.word}`, pluralOf(noun.word));
}
