import type { Bead } from '../../model/alignment.ts';
import type { SentenceMatch, WordPairs, WordPlace } from '../../model/sentences.ts';
import { inBoth, type Language } from '../../text/language.ts';
import type { KeyedSentence } from './keyed.ts';
import { keyedSentencesIn } from './read.ts';
import type { SentenceComparer } from './score.ts';

/** Which words of the sentences of a match are counterparts. */
export function wordPairs(bead: Bead, match: SentenceMatch, comparer: SentenceComparer): WordPairs {
  const sentences = inBoth((language) => keyedSentencesIn(bead, language, comparer.terms));
  const en = sentences.en.slice(match.en, match.en + match.enCount);
  const fr = sentences.fr.slice(match.fr, match.fr + match.frCount);
  const [placesEn, placesFr] = [placesOf(en, match.en), placesOf(fr, match.fr)];
  const counterparts: Readonly<Record<Language, Map<string, WordPlace>>> = { en: new Map(), fr: new Map() };
  const add = (language: Language, one: WordPlace, other: WordPlace): void => {
    const name = nameOf(one);
    // What is said again comes after its counterpart.
    if (!counterparts[language].has(name)) counterparts[language].set(name, other);
  };
  for (const [keyEn, keyFr] of comparer.pairs(en, fr)) {
    add('en', placesEn[keyEn]!, placesFr[keyFr]!);
    add('fr', placesFr[keyFr]!, placesEn[keyEn]!);
  }
  return {
    wordsOf: (language, sentence) => sentences[language][sentence]!.at,
    counterpart: (language, place) => counterparts[language].get(nameOf(place)),
  };
}

/** By key of a group: where it stands. */
function placesOf(group: readonly KeyedSentence[], first: number): readonly WordPlace[] {
  return group.flatMap(({ at }, i) => at.map((token) => ({ sentence: first + i, token })));
}

function nameOf({ sentence, token }: WordPlace): string {
  return `${sentence} ${token}`;
}
