import { defineRule } from '../../model/rule.ts';
import { type Found, ProseCheck } from '../../scan/prose-checks.ts';
import { textOf } from '../../text/source.ts';
import { likeWritten, matchAt, sentenceStart } from './neighbours.ts';
import { PhraseTable } from './phrases.ts';
import { placesIn, writing } from './prose-places.ts';
import { LOST_PREPOSITION, WRONG_WORDS } from './wrong-words.ts';

interface WrongWording extends Found {
  readonly right: string | undefined;
  readonly isUnsure: boolean;
}

const TABLES = { en: new PhraseTable(WRONG_WORDS.en), fr: new PhraseTable(WRONG_WORDS.fr) };

const BEGINS_LOST_PREPOSITION =
  'touche touchant relatif relatifs relative relatives lié liée liés liées contribue participe';

const CHECK = new ProseCheck<WrongWording>({
  precedence: 1,
  words: {
    en: TABLES.en.firstWords,
    fr: [...new Set([...TABLES.fr.firstWords, ...BEGINS_LOST_PREPOSITION.split(' ')])],
  },
  at(prose, at, end) {
    if (prose.isQuoted(at)) return undefined;
    const found = TABLES[prose.language].find(prose, at, end);
    if (found) {
      const { start, end: stop, right, item } = found;
      return { start, end: stop, right, isUnsure: item.isUnsure ?? false };
    }
    if (prose.language === 'en') return undefined;
    const lost = matchAt(LOST_PREPOSITION, prose.lower, at);
    if (!lost || sentenceStart(prose, at + lost[0].length) > at) return undefined;
    const stop = at + lost[0].length;
    const article = lost[2]!;
    const right = article === 'les' ? 'aux' : article === 'le' ? 'au' : 'à la';
    const start = stop - article.length;
    return { start, end: stop, right: likeWritten(right, prose.text.slice(start, stop)), isUnsure: true };
  },
});

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
        'Un mot est pris pour un autre (« Veillez noter », « innovating processes ») ou suivi d’une préposition fautive.',
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
      wrong: '« {text} » n’est sans doute pas ce que l’on veut dire. Écrivez « {right} ».',
      unsure: '« {text} » n’est peut-être pas ce que l’on veut dire. Relisez ce passage.',
      better: 'Au lieu de « {text} », écrivez « {right} », comme au début de la phrase.',
      write: 'Écrire {right}',
    },
  },
  visit: {
    edition(edition, context) {
      for (const place of placesIn(CHECK, edition, context)) {
        const { right, isUnsure } = place.found;
        context.report({
          message: right === undefined ? 'unsure' : isUnsure ? 'better' : 'wrong',
          ...(isUnsure ? { severity: 'info' as const } : {}),
          args: { text: textOf(place.span), right: right ?? '' },
          span: place.span,
          fixes: () => writing(place, 'write', right),
        });
      }
    },
  },
});
