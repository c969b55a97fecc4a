import { defineRule } from '../../model/rule.ts';
import type { Prose } from '../../scan/prose.ts';
import { type Found, ProseCheck } from '../../scan/prose-checks.ts';
import { FUNCTION_WORDS } from '../../text/function-words.ts';
import { inBoth, type Language } from '../../text/language.ts';
import { likeWritten } from '../../text/letter-case.ts';
import { textOf } from '../../text/source.ts';
import { ENGLISH_CONFUSIONS } from './english/confusions.ts';
import { inEnglish } from './english/looks.ts';
import { confusedWords } from './english/word-looks.ts';
import { ENGLISH } from './english/wrong-words.ts';
import { homophones } from './french/homophones.ts';
import { inFrench } from './french/looks.ts';
import { FRENCH_CONFUSIONS } from './french-confusions.ts';
import { BEGINS_LOST_PREPOSITION, FRENCH, isTo, LOST_PREPOSITION } from './french-wrong-words.ts';
import { matchAt, sentenceStart } from './neighbours.ts';
import { PhraseTable } from './phrases.ts';
import { reportPlaces, writing } from './prose-places.ts';
import type { WrongWord } from './wrong-words.ts';

const WRONG_WORDS = { en: [...ENGLISH, ...ENGLISH_CONFUSIONS], fr: [...FRENCH, ...FRENCH_CONFUSIONS] };

interface WrongWording extends Found {
  readonly right: string | undefined;
  readonly isUnsure: boolean;
}

/** Those that are known by two words, those whose second word stands everywhere, and those that are known by one. */
const PAIRS = tablesOf(({ second }, language) => second !== undefined && !isEverywhere(second, language));
const COMMON_PAIRS = tablesOf(({ second }, language) => second !== undefined && isEverywhere(second, language));
const SINGLES = tablesOf(({ second }) => second === undefined);

type Tables = Readonly<Record<Language, PhraseTable<WrongWord>>>;

function tablesOf(fits: (wording: WrongWord, language: Language) => boolean): Tables {
  return inBoth((language) => new PhraseTable(WRONG_WORDS[language].filter((one) => fits(one, language))));
}

function isEverywhere(words: string, language: Language): boolean {
  return words.split('|').some((word) => FUNCTION_WORDS[language].has(word));
}

function lookingIn(tables: Tables): (prose: Prose, at: number, end: number) => WrongWording | undefined {
  return (prose, at, end) => {
    const found = tables[prose.language].find(prose, at, end);
    if (!found || prose.isQuoted(at)) return undefined;
    return { start: found.start, end: found.end, right: found.right, isUnsure: found.item.isUnsure ?? false };
  };
}

/** Most text is passed over by the two words; only few wordings have a second word that is met in every line. */
const byTwoWords = (tables: Tables): ProseCheck<WrongWording> =>
  new ProseCheck({
    precedence: 1,
    words: inBoth((language) => tables[language].firstWords),
    behind: inBoth((language) => tables[language].isSecond),
    at: lookingIn(tables),
  });

const CHECKS: readonly ProseCheck<WrongWording>[] = [
  byTwoWords(PAIRS),
  byTwoWords(COMMON_PAIRS),
  new ProseCheck({
    precedence: 1,
    words: inBoth((language) => SINGLES[language].firstWords),
    at: lookingIn(SINGLES),
  }),
  inEnglish<WrongWording>(2, confusedWords),
  inFrench<WrongWording>(2, homophones),
  new ProseCheck({ precedence: 1, words: { fr: BEGINS_LOST_PREPOSITION }, behind: { fr: isTo }, at: lostPreposition }),
];

/** The second part of `touche aux … ainsi que les …`, which lacks the preposition of the first one. */
function lostPreposition(prose: Prose, at: number): WrongWording | undefined {
  const found = matchAt(LOST_PREPOSITION, prose.lower, at);
  if (!found || prose.isQuoted(at) || sentenceStart(prose, at + found[0].length) > at) return undefined;
  const stop = at + found[0].length;
  const article = found[2]!;
  const start = stop - article.length;
  return { start, end: stop, right: likeWritten(AFTER_TO[article]!, prose.text.slice(start, stop)), isUnsure: true };
}

const AFTER_TO: Readonly<Record<string, string>> = { les: 'aux', le: 'au', la: 'à la' };

/** A word that is taken for another one, or a preposition that another language has. */
export const wrongWord = defineRule({
  name: 'wrong-word',
  family: 'language',
  severity: 'warning',
  fixable: 'yes',
  documentation: {
    en: {
      summary:
        'A word is taken for another one (“innovating processes”, « Veillez noter »), or has a wrong preposition.',
      why: 'Such a slip is a word of the language, so no spelling checker finds it, but a reader stumbles over it. Write the word that is meant.',
    },
    fr: {
      summary:
        'Un mot est pris pour un autre (« Veillez noter », « innovating processes ») ou suivi d’une préposition fautive.',
      why: 'Le mot existe, si bien qu’aucun correcteur ne le relève, mais le lecteur bute dessus. Écrivez le mot voulu.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'contract in accordance with the NATO Civilian Personnel Regulations.\n\nNOTE',
      wrong: 'contract in accordance to the NATO Civilian Personnel Regulations.\n\nNOTE',
    },
  ],
  messages: {
    en: {
      wrong: '“{text}” is probably not what is meant. Write “{right}”.',
      unsure: '“{text}” may not be what is meant. Read it again.',
      better: '“{text}” is better written “{right}”, as the first part of the sentence has it.',
      write: 'Write {right}',
    },
    fr: {
      wrong: '« {text} » n’est sans doute pas ce que l’on veut dire. Écrivez « {right} ».',
      unsure: '« {text} » n’est peut-être pas ce que l’on veut dire. Relisez ce passage.',
      better: 'Au lieu de « {text} », écrivez « {right} », comme au début de la phrase.',
      write: 'Écrire {right}',
    },
  },
  visit: reportPlaces(CHECKS, (place) => {
    const { right, isUnsure } = place.found;
    return {
      message: right === undefined ? 'unsure' : isUnsure ? 'better' : 'wrong',
      ...(isUnsure ? { severity: 'info' as const } : {}),
      args: { text: textOf(place.span), right: right ?? '' },
      fixes: () => writing(place, 'write', right),
    };
  }),
});
