import { defineRule } from '../../model/rule.ts';
import { textOf } from '../../text/source.ts';
import { formSlips } from './english/form-looks.ts';
import { inEnglish } from './english/looks.ts';
import { inFrench } from './french/looks.ts';
import { wrongForms } from './french/verb-looks.ts';
import { reportPlaces, writing } from './prose-places.ts';
import type { WrongForm } from './verb-forms.ts';

const CHECKS = [inEnglish<WrongForm>(3, formSlips), inFrench<WrongForm>(3, wrongForms)];

/** A verb in another form than the word before it asks for. */
export const verbForm = defineRule({
  name: 'verb-form',
  family: 'language',
  severity: 'warning',
  fixable: 'yes',
  documentation: {
    en: {
      summary:
        'A verb has another form than the word before it asks for: “will also supports”, “with a view to support”.',
      why: 'Such a form is left over from a sentence that was rebuilt, and a reader notices it at once. A series of verbs that changes its form half-way is reported as information.',
    },
    fr: {
      summary:
        'Un verbe n’a pas la forme que demande le mot qui précède : « doit assuré la », « doivent être envoyer ».',
      why: 'Une telle forme est souvent le reste d’une phrase remaniée, et le lecteur la remarque aussitôt. Une suite de verbes qui change de forme en route est signalée à titre d’information.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'may occasionally have to travel',
      wrong: 'may occasionally has to travel',
    },
    { notice: 'archives-assistant.notice.txt', right: "doivent délivrer l'**", wrong: "doivent délivré l'**" },
  ],
  messages: {
    en: {
      form: '“{text}” has the wrong form: after “{before}”, write “{right}”.',
      series: '“{text}” does not continue the series that begins with “{before}”. Write “{right}”.',
      write: 'Write {right}',
    },
    fr: {
      form: '« {text} » n’a pas la bonne forme : après « {before} », écrivez « {right} ».',
      series: '« {text} » ne continue pas la série qui commence par « {before} ». Écrivez « {right} ».',
      write: 'Écrire {right}',
    },
  },
  visit: reportPlaces(CHECKS, (place) => {
    const { before, right, isSeries } = place.found;
    return {
      message: isSeries ? 'series' : 'form',
      ...(isSeries ? { severity: 'info' as const } : {}),
      args: { text: textOf(place.span), before, right },
      fixes: () => writing(place, 'write', right),
    };
  }),
});
