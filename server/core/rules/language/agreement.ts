import { defineRule } from '../../model/rule.ts';
import { textOf } from '../../text/source.ts';
import type { Disagreement } from './agreements.ts';
import { subjectSlips } from './english/clause-looks.ts';
import { inEnglish } from './english/looks.ts';
import { numberSlips } from './english/number-looks.ts';
import { disagreements } from './french/agreement-looks.ts';
import { inFrench } from './french/looks.ts';
import { reportPlaces, writing } from './prose-places.ts';

const IN_ENGLISH = [inEnglish<Disagreement>(4, subjectSlips), inEnglish<Disagreement>(4, numberSlips)];

const IN_FRENCH = inFrench<Disagreement>(4, disagreements);

/** Words that do not agree in number or gender. */
export const agreement = defineRule({
  name: 'agreement',
  family: 'language',
  severity: 'warning',
  fixable: 'yes',
  tags: ['single-word'],
  documentation: {
    en: {
      summary:
        'A word does not agree with the one that it goes with: “The incumbent provide”, « des compétence », « cette contrat ».',
      why: 'Such a slip is often left over where a singular was made a plural, and it makes a legal text look unrevised. Only clear cases are reported.',
    },
    fr: {
      summary:
        'Un mot ne s’accorde pas avec celui qu’il accompagne : « des compétence », « cette contrat », “The incumbent provide”.',
      why: 'Une telle faute reste souvent là où un singulier est devenu un pluriel, et donne à un texte juridique l’air d’un brouillon. Seuls les cas clairs sont signalés.',
    },
  },
  examples: [
    { notice: 'archives-assistant.notice.txt', right: 'des documents fragiles', wrong: 'des document fragiles' },
  ],
  messages: {
    en: {
      wrong: '“{text}” does not agree with “{head}”. Write “{right}”.',
      unclear: '“{text}” does not agree with “{head}”. Change one of the two.',
      write: 'Write {right}',
    },
    fr: {
      wrong: '« {text} » ne s’accorde pas avec « {head} ». Écrivez « {right} ».',
      unclear: '« {text} » ne s’accorde pas avec « {head} ». Changez l’un des deux.',
      write: 'Écrire {right}',
    },
  },
  visit: reportPlaces([...IN_ENGLISH, IN_FRENCH], (place) => {
    const { head, right } = place.found;
    return {
      message: right === undefined ? 'unclear' : 'wrong',
      args: { text: textOf(place.span), head, right: right ?? '' },
      fixes: () => writing(place, 'write', right),
    };
  }),
});
