import type { Prose } from '../../../scan/prose.ts';
import { clauseBefore, isCapitalised, type Near, wordSet } from '../neighbours.ts';

/** Nouns without a plural. */
export const UNCOUNTABLE = wordSet(
  'information equipment advice feedback furniture knowledge luggage research evidence software hardware baggage machinery legislation guidance assistance correspondence homework paperwork progress electricity traffic accommodation transport merchandise',
);

/** Persons of notices. */
export const PERSON_NOUNS = wordSet(
  'applicant candidate employee officer teacher nurse driver manager guard supervisor volunteer student pupil patient participant consultant contractor trainee intern member worker doctor engineer technician visitor expert interpreter translator editor analyst adviser advisor assistant clerk director economist examiner inspector interviewer investigator judge lawyer lecturer librarian mechanic midwife operator pilot planner programmer psychologist researcher scientist secretary specialist statistician surgeon trainer accountant administrator archivist auditor coordinator delegate dietitian electrician instructor physician pharmacist passenger resident tenant user vendor supplier recruit graduate person chemist cook cleaner caretaker carpenter plumber gardener referee appointee beneficiary colleague newcomer',
);

/** Nouns that stand for many: their verb may be singular or plural. */
export const COLLECTIVE = wordSet(
  'number majority minority range series variety team group pair lot set staff couple total rest half part percentage proportion plurality host handful selection combination committee board crew family kind sort type public audience present best minimum maximum average few mass bulk',
);

/** Words in -s that are no plural, or have no singular of the same meaning. */
export const NO_PLURAL =
  /(?:ss|us|is|ous|ics|ings)$|^(?:means|series|species|headquarters|works|news|sales|communications|operations|logistics|systems|hours|thanks|goods|arms|human resources|premises|affairs|services|facilities|contents|resources|economics|years|weeks|months|days|pros|cons|others|sports|customs|lens|gas|bus|plus|bias|atlas|canvas|always|perhaps|has|was|this|its)$/;

/** Whether a word is a noun in the plural of which nobody doubts. */
export function isPluralNoun(prose: Prose, { word, start }: Near): boolean {
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

/** The singular of a noun in the plural; undefined for any other word. */
export function singularOf(word: string, isCommon: (word: string) => boolean): string | undefined {
  const candidates = [
    word.slice(0, -1),
    ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
    ...(word.endsWith('es') ? [word.slice(0, -2)] : []),
  ];
  return candidates.find(isCommon);
}

const NO_SINGULAR_NOUN =
  /(?:ing|ed|al|ive|ous|ful|able|ible|ic|ant|ary|ly|less|est|ern|ish|en)$|[^m]ent$|^(?:other|such|same|more|most|less|least|have|were|with|from|that|them|above|below|here|there|when|where|which|who|whom|whose|will|must|should|could|would|shall|also|only|others|both|than|then|into|upon|over|under|back|away|well|like|kind|sort|type|thousand|hundred|million|dozen|time|people|staff|personnel|members|data|media|criteria|aircraft|alike|else|now|once|today|left|apart|aside|available|equal|alone|together|inside|outside|major|senior|junior|minor|key|core|main|large|small|great|good|high|low|short|long|new|old|young|early|late|different|similar|possible|relevant|diverse|complex|simple|open|own|national|public|private|french|english)$/;

/** They end like adjectives. */
const PERSONS = wordSet(
  'applicant consultant participant assistant accountant president resident agent client student patient',
);

/** Whether a word is a noun in the singular that has a plural. */
export function isSingularNoun(prose: Prose, noun: Near): boolean {
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

/** `agency` → `agencies` */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
