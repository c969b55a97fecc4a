import { defineRule, type ReportedFix } from '../../model/rule.ts';
import type { Prose } from '../../scan/prose.ts';
import { type Found, type PlacedFinding, ProseCheck } from '../../scan/prose-checks.ts';
import { inBoth } from '../../text/language.ts';
import { span, textOf } from '../../text/source.ts';
import { FINITE, Kind as Word } from '../../words/french/kinds.ts';
import { commaSlips, type EnglishComma } from './english/comma-looks.ts';
import { inEnglish } from './english/looks.ts';
import { inFrench } from './french/looks.ts';
import { type Reading, readingOf } from './french/reading.ts';
import { subjectsOf } from './french/subjects.ts';
import { matchAt, REACH, sentenceStart, wordAt, wordSet } from './neighbours.ts';
import { reportPlaces } from './prose-places.ts';
import { STRICT_BASES } from './verbs.ts';
import { Mark } from './word-reading.ts';

type Kind = 'bracket' | 'verb' | 'relative' | EnglishComma['kind'];

interface Misplaced extends Found {
  readonly kind: Kind;
  /** What should stand in its place. */
  readonly right: string;
}

const CHECKS: readonly ProseCheck<Misplaced>[] = [
  new ProseCheck({
    precedence: 8,
    marks: { en: ',', fr: ',' },
    // Before a bracket it is called in any case.
    behind: inBoth(
      (language) => (word: string) =>
        VERBS[language].has(word) || (language === 'en' && (word === 'be' || STRICT_BASES.has(word))),
    ),
    at: (prose, at) => beforeBracket(prose, at) ?? beforeVerb(prose, at) ?? behindModal(prose, at),
  }),
  new ProseCheck({
    precedence: 8,
    marks: { en: ';', fr: ';' },
    behind: inBoth((language) => (word: string) => RELATIVES[language].has(word)),
    at: beforeRelative,
  }),
  inEnglish<Misplaced>(9, commaSlips),
  inFrench<Misplaced>(9, function* (reading) {
    for (const { comma } of subjectsOf(reading)) {
      const start = comma === undefined ? undefined : reading.starts[comma];
      if (start !== undefined) yield { kind: 'verb', start, end: start + 1, right: '' };
    }
    // `doivent, fournir`
    for (let at = 0; at < reading.count - 2; at++) {
      if (!reading.is(at, Word.Modal) || !reading.is(at, FINITE) || reading.marks[at + 1] !== Mark.Comma) continue;
      // `peut, s'il le veut, rester`: what ends here is set off.
      if (hasCommaBefore(reading, at)) continue;
      const start = reading.starts[at + 1]!;
      if (reading.isOnly(at + 2, Word.Infinitive)) yield { kind: 'verb', start, end: start + 1, right: '' };
    }
  }),
];

const VERBS = {
  en: wordSet('can will must may should shall is are was were'),
  fr: wordSet('doit doivent peut peuvent sera seront devra devront pourra pourront est sont'),
};
const RELATIVES = {
  en: wordSet('which who whose both all some none'),
  fr: wordSet('qui dont lequel laquelle lesquels lesquelles duquel auquel'),
};

/** A bracket with something of its own in it, and what follows. */
const BRACKET = /, (\(([^()]{2,200})\))(?: ([\p{L}\d']+))?/uy;
const ENUMERATOR = /^(?:[ivx]+|\d+|[a-z])$/;
const OWN_CLAUSE =
  /^(?:e\.g|i\.e|eg |as |see|if|including|and|or|where|when|which|who|for example|whether|par exemple|p\. ?ex|voir|si |s'il|y compris|ou |et |notamment|dont|c'est|ainsi|qui|lorsque|quand|mais|but|also|aussi)/;

/** What a comma goes before: a participle, a relative, a further member of a series. */
const SET_OFF =
  /^(?:\p{L}+(?:ed|ing|[éè]e?s?|ant)|which|who|whose|that|the|an?|and|or|in|at|on|with|qui|que|dont|où|les?|la|l'|une?|des|du|et|ou|à|au|aux|dans|en|avec)$/u;

/** `security, (NOS)`: the comma belongs behind the bracket. */
function beforeBracket({ lower, text }: Prose, at: number): Misplaced | undefined {
  if (!/[\p{L}\d]/u.test(lower.charAt(at - 1))) return undefined;
  const found = matchAt(BRACKET, lower, at);
  if (!found || ENUMERATOR.test(found[2]!) || OWN_CLAUSE.test(found[2]!)) return undefined;
  const end = at + 2 + found[1]!.length;
  // `…, (…), …` has one comma too many, and so has `…, (…) supports`; before what is set off, it moves.
  const isMoved = found[3] !== undefined && SET_OFF.test(found[3]);
  return { kind: 'bracket', start: at, end, right: ` ${text.slice(at + 2, end)}${isMoved ? ',' : ''}` };
}

const VERB = {
  en: /, ((?:can|will|must|may|should|shall) (?:not )?(?:also |only )?(?:be|have|contact|apply|submit|provide|include|receive|consult|find|demonstrate|possess)|(?:is|are|was|were) (?:not )?(?:also )?(?:[a-z]{2,}ed|available|responsible|open|found|held|given|made|subject to|the responsibility))(?![a-z])/y,
  fr: /, ((?:doit|doivent|peut|peuvent|sera|seront|devra|devront|pourra|pourront) (?:pas )?(?:être|avoir|présenter|contacter|fournir|faire|[a-zà-ÿ]{3,}(?:er|ir|re)|[a-zà-ÿ]{2,}(?:é|ée|és|ées)) ?|(?:est|sont) (?:[a-zà-ÿ]{3,}(?:é|ée|és|ées)|disponibles?|tenue?s?|responsables?|soumise?s?)(?![a-zà-ÿ]))/y,
};

/** Persons in the plural that need no article. */
const PERSONS =
  'volunteers|teachers|nurses|doctors|guards|drivers|officers|members|participants|trainees|interns|students|consultants|managers|supervisors|contractors|workers|visitors|personnel|patients|families|parents|experts|translators|interpreters|researchers|engineers|technicians|graduates|recruits|appointees|users|suppliers|residents';

const SUBJECT = {
  en: new RegExp(
    String.raw`^(?:${PERSONS}|more|further|additional|detailed|the|all|any|candidates|applicants|applications|information|staff|successful|interested|selected|serving|each|every|these|those|persons|people|anyone|our|your|no) [^,;:()"“”«»–—?!\ufffc]{4,140}$`,
  ),
  fr: /^(?:de plus amples|plus d'|des|toute|toutes|tout|tous|les|le|la|l'|seuls?|seules?|chaque|un|une|ces|cette|cet|ce|aucune?|nos|vos) ?[^,;:()"“”«»–—?!\ufffc]{4,140}$/,
};

/** Before the comma: what has a verb, a relative or a conjunction is a clause of its own, and a time may be set off. */
const NO_SUBJECT = {
  en: /(?:^| )(?:is|are|was|were|be|been|being|has|have|had|can|will|must|may|should|shall|could|would|do|does|who|whom|which|that|what|if|when|where|while|although|because|since|unless|until|as|before|after|once|whether|how|but|not only|i|we|they|you|he|she|it)(?= |$)|^(?:the|all|any|each|every|no|these) (?:same |following |next |first |last )?(?:day|week|month|year|time|moment|morning|end|being|rest|sooner|more|less|better)(?= |$)| (?:year|month|week|day|time)s?$/,
  fr: /(?:^| |')(?:est|sont|était|étaient|être|a|ont|avait|doit|doivent|peut|peuvent|sera|seront|devra|pourra|fait|qui|que|dont|où|si|quand|lorsque|lorsqu|comme|afin|dès|tant|il|ils|elle|elles|on|nous|vous|je|mais|car|parce|puisque|pendant|après|avant|depuis|jusqu|dans le cas|le cas|en cas)(?= |'|$)|^(?:le|la|l'|les|ce|cet|cette|chaque|un|une|tout|toute|tous|toutes|des) ?(?:\d|année|semaine|jour|jours|mois|fois|fin|début|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|moment|instant|soir|matin|cas|reste)(?= |$)/,
};

/** Persons with the beginning of a relative clause. */
const WHO = {
  en: new RegExp(
    `^((?:[a-z]{1,20} ){0,3}(?:candidates?|applicants?|persons?|people|employees?|members?|staff|those|anyone|${PERSONS})) who (?:(?:is|are|was|were|has|have|had|can|do|does) )?(?:not )?`,
  ),
  fr: /^((?:[a-zà-ÿ]{1,20} ){0,3}(?:candidate?s?|candidatures?|personnes?|agents?)) qui (?:ne )?(?:(?:sont|est|ont|a|peuvent|peut|seront|auront) )?(?:pas )?/,
};

/** `More information about …, can be found`: what stands before the comma is the subject of the verb behind it. */
function beforeVerb(prose: Prose, at: number): Misplaced | undefined {
  const { lower, language } = prose;
  if (!matchAt(VERB[language], lower, at)) return undefined;
  const start = sentenceStart(prose, at);
  if (at - start > REACH) return undefined;
  // `Candidates who pass the test, will be …`: the relative says which of them are meant.
  const whole = lower.slice(start, at);
  const subject = whole.replace(WHO[language], '$1 ');
  // `Volunteers receive an allowance, are insured and …`
  if (subject === whole && (language === 'en' ? IS_PERSONS.test(whole) : hasVerb(prose, start, at))) return undefined;
  if (!SUBJECT[language].test(subject) || NO_SUBJECT[language].test(subject)) return undefined;
  return { kind: 'verb', start: at, end: at + 1, right: '' };
}

function hasCommaBefore(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= 0 && reading.marks[i] !== Mark.Stop && i > at - REACH; i--)
    if (reading.marks[i] !== Mark.None) return true;
  return false;
}

const IS_PERSONS = new RegExp(`^(?:${PERSONS}) `);

/** Whether a word of French text between two offsets can be nothing but a verb. */
function hasVerb(prose: Prose, start: number, end: number): boolean {
  const reading = readingOf(prose);
  return reading?.starts.some((from, at) => from >= start && from < end && reading.isOnly(at, FINITE)) ?? false;
}

const MODAL = /(?:^| )(?:must|will|shall|should|may)(?: not)?$/;
const CONDITION = /(?:^| )(?:if|as|when|whenever|where|wherever|than|what|that|whether|who|which|while|though)(?= )/;

/** `You must, submit`: nothing is set off between the two. */
function behindModal(prose: Prose, at: number): Misplaced | undefined {
  const { lower, language } = prose;
  const verb = wordAt(prose, at + 2);
  if (language !== 'en' || !verb || !(verb.word === 'be' || STRICT_BASES.has(verb.word))) return undefined;
  const before = lower.slice(Math.max(sentenceStart(prose, at), at - REACH), at);
  if (!MODAL.test(before) || CONDITION.test(before) || before.includes(',')) return undefined;
  return { kind: 'verb', start: at, end: at + 1, right: '' };
}

const RELATIVE = {
  en: /; (?:which|who|whose|(?:both|all|some|none|most) of (?:whom|which))(?= )/y,
  fr: /; (?:qui (?:pourra|pourront|peut|peuvent|sera|seront|est|sont|doit|doivent|comprend|permet|permettra|a|ont)|dont|lequel|laquelle|lesquels|lesquelles|duquel|auquel)(?= )/y,
};
const EARLIER = {
  en: /(?:^| )(?:which|who|whose|that|those)(?= )/,
  fr: /(?:^| )(?:qui|que|dont|lequel|laquelle|lesquels|lesquelles|ceux|celles|celui|celle)(?= )|qu'/,
};

/** `… trois ans ; qui pourra …` */
function beforeRelative(prose: Prose, at: number): Misplaced | undefined {
  const { lower, kind, language } = prose;
  if (kind !== 'paragraph' || !matchAt(RELATIVE[language], lower, at)) return undefined;
  const before = lower.slice(Math.max(sentenceStart(prose, at), at - REACH), at);
  if (EARLIER[language].test(before)) return undefined;
  return { kind: 'relative', start: lower[at - 1] === ' ' ? at - 1 : at, end: at + 1, right: ',' };
}

/** A comma before a bracket or between subject and verb, and a semicolon before a relative clause. */
export const commaMisplaced = defineRule({
  name: 'comma-misplaced',
  family: 'language',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary:
        'A comma comes before a bracket or between subject and verb, a semicolon before a relative clause, or a second comma is missing.',
      why: 'Such a mark cuts in two what belongs together, and the reader has to begin the sentence again. Put it where the sense pauses, or leave it out.',
    },
    fr: {
      summary:
        'Une virgule précède une parenthèse ou sépare le sujet du verbe, un point-virgule précède une relative, ou il manque une seconde virgule.',
      why: 'Un tel signe coupe ce qui va ensemble, et le lecteur doit reprendre la phrase. Placez-le là où le sens marque une pause, ou supprimez-le.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'The Memory and Documentation Division (MDD) keeps',
      wrong: 'The Memory and Documentation Division, (MDD) keeps',
    },
    {
      notice: 'archives-assistant.notice.txt',
      right: 'Serving staff will be offered',
      wrong: 'Serving staff, will be offered',
    },
  ],
  messages: {
    en: {
      bracket: 'No comma comes before a bracket. Put it after the bracket, or leave it out.',
      verb: 'A comma separates the subject from its verb. Delete it.',
      clause: 'This comma cuts in two what belongs together. Delete it.',
      close: 'What is set off by a comma needs a second one at its end. Write a comma after “{text}”.',
      introduction: 'A comma follows what introduces a sentence. Write a comma after “{text}”.',
      relative: 'A semicolon cuts off the relative clause. Write a comma.',
      move: 'Put the comma after the bracket',
      delete: 'Delete the comma',
      write: 'Write a comma',
    },
    fr: {
      bracket: 'Pas de virgule devant une parenthèse. Mettez-la après la parenthèse, ou supprimez-la.',
      verb: 'Une virgule sépare le sujet de son verbe. Supprimez-la.',
      clause: 'Cette virgule sépare ce qui va ensemble. Supprimez-la.',
      close: 'Ce qu’une virgule isole se ferme par une seconde virgule. Mettez une virgule après « {text} ».',
      introduction: 'Une virgule suit ce qui introduit une phrase. Mettez une virgule après « {text} ».',
      relative: 'Un point-virgule isole la relative. Mettez une virgule.',
      move: 'Mettre la virgule après la parenthèse',
      delete: 'Supprimer la virgule',
      write: 'Mettre une virgule',
    },
  },
  visit: reportPlaces(CHECKS, (place) => ({
    message: place.found.kind,
    args: { text: textOf(place.span) },
    fixes: () => fixOf(place),
  })),
});

function fixOf({
  found: { kind, right },
  span: at,
  hasMarks,
}: PlacedFinding<Misplaced>): readonly ReportedFix<'move' | 'delete' | 'write'>[] {
  if (kind === 'bracket') {
    // Links and bold text may stand in the bracket: only the comma moves.
    const edits = [{ span: span(at.source, at.start, at.start + 1), text: '' }];
    const isMoved = right.endsWith(',');
    if (isMoved) edits.push({ span: span(at.source, at.end, at.end), text: ',' });
    return hasMarks && !textOf(at).endsWith(')') ? [] : [{ title: isMoved ? 'move' : 'delete', safe: true, edits }];
  }
  if (hasMarks && right.length > 1) return [];
  return [{ title: right === '' ? 'delete' : 'write', edits: [{ span: at, text: right }] }];
}
