import { defineRule } from '../../model/rule.ts';
import { ProseCheck } from '../../scan/prose-checks.ts';
import { textOf } from '../../text/source.ts';
import { mayBeArticle, type WrongArticle } from './articles.ts';
import { ENGLISH_LOOKS } from './english/article-looks.ts';
import { inEnglish } from './english/looks.ts';
import { lostArticles } from './english/lost-articles.ts';
import { wrongArticles } from './french/article-looks.ts';
import { inFrench } from './french/looks.ts';
import { reportPlaces, writing } from './prose-places.ts';

const IN_ENGLISH = ENGLISH_LOOKS.map(
  (look) =>
    new ProseCheck<WrongArticle>({
      precedence: 5,
      ...look,
      at: (prose, at, end) => (mayBeArticle(prose, at) ? look.at(prose, at, end) : undefined),
    }),
);

/** Articles, elisions and contractions as their language has them. */
export const article = defineRule({
  name: 'article',
  family: 'language',
  severity: 'warning',
  fixable: 'safe',
  documentation: {
    en: {
      summary:
        'An article has the wrong form before its word (“a AS-02”, « de le titulaire »), is doubled, or is missing.',
      why: 'The form of an article depends on the word after it, and goes wrong when that word is replaced. Write the form that is read aloud.',
    },
    fr: {
      summary:
        'Un article n’a pas la forme que demande le mot suivant (« de le titulaire », « ce emploi »), est double ou manque.',
      why: 'La forme de l’article dépend du mot qui suit, et ne va plus dès que celui-ci est remplacé. Écrivez la forme que l’on dit à haute voix.',
    },
  },
  examples: [
    { notice: 'archives-assistant.notice.txt', right: 'Keep a log of decisions', wrong: 'Keep an log of decisions' },
    { notice: 'archives-assistant.notice.txt', right: 'aux demandes des Alliés', wrong: 'aux demandes de les Alliés' },
  ],
  messages: {
    en: {
      form: 'The article does not fit: write “{right}” for “{text}”.',
      doubled: '“{text}” has two articles. Delete one of them.',
      missing: 'An article is missing before “{text}”. Write “{right}”.',
      write: 'Write {right}',
    },
    fr: {
      form: 'L’article ne convient pas : écrivez « {right} » au lieu de « {text} ».',
      doubled: '« {text} » compte deux articles. Supprimez l’un des deux.',
      missing: 'Il manque un article devant « {text} ». Écrivez « {right} ».',
      write: 'Écrire {right}',
    },
  },
  visit: reportPlaces(
    [...IN_ENGLISH, inEnglish<WrongArticle>(5, lostArticles), inFrench<WrongArticle>(5, wrongArticles)],
    (place) => {
      const { kind, right } = place.found;
      const text = textOf(place.span);
      return {
        message: kind,
        ...(kind === 'missing' ? { severity: 'info' as const } : {}),
        args: { text, right: right ?? '' },
        fixes: () =>
          right === undefined
            ? text.split(/\s+/).flatMap((one) => writing(place, 'write', one))
            : writing(place, 'write', right, kind === 'form'),
      };
    },
  ),
});
