import type { Disagreement } from '../agreements.ts';
import { type Look, wordSet } from '../neighbours.ts';
import { BASES, baseOfThird } from '../verbs.ts';
import {
  oneOf,
  pluralBehindOne,
  singularBehindAll,
  singularBehindSeveral,
  singularTimes,
  wrongThis,
} from './determiners.ts';
import { bothAre, headAndVerb, singularWithOthers, whoHolds } from './long-subjects.ts';
import { PERSON_NOUNS, UNCOUNTABLE } from './nouns.ts';
import {
  BASE_OF,
  baseBehindPronoun,
  isAdverb,
  personOnDuty,
  pluralSubject,
  singularSubject,
  THIRD_OF,
} from './subjects.ts';

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
