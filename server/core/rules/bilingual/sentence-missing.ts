import type { Alignment, SentenceGap } from '../../model/alignment.ts';
import { defineRule } from '../../model/rule.ts';
import { otherLanguage } from '../../text/language.ts';
import { type Span, span, textOf } from '../../text/source.ts';
import { placeholder } from '../../writing/placeholder.ts';
import { isComparable } from '../shared/comparable.ts';
import { neighbourOf, spanOfGap } from '../shared/missing-sentences.ts';
import { editionNames, wordsOf } from '../shared/rows.ts';

/** Each sentence of a paragraph or item stands in its counterpart too. */
export const sentenceMissing = defineRule({
  name: 'sentence-missing',
  family: 'bilingual',
  severity: 'warning',
  fixable: 'yes',
  tags: ['missing-in-other'],
  documentation: {
    en: {
      summary: 'A sentence of a paragraph or list item is in one edition only.',
      why: 'A sentence left out of a translation is the slip that readers notice last: the paragraph is there and reads well. The sentences are compared by their content, so those that the translator joined, divided or moved are not reported. Translate the sentence into the other edition, or remove it.',
    },
    fr: {
      summary: 'Une phrase d’un paragraphe ou d’un élément de liste ne figure que dans une version.',
      why: 'Une phrase oubliée dans une traduction est ce que l’on remarque en dernier : le paragraphe est là et se lit bien. Les phrases sont comparées d’après leur contenu : celles que la traduction réunit, divise ou déplace ne sont pas signalées. Traduisez la phrase dans l’autre version, ou supprimez-la.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right:
        ' Every six months it publishes the Allied Energy Picture (AEP), an assessment that draws on contributions from 32 countries and some 150 operators.',
      beside: {
        fr: "Tous les 6 mois, elle publie le tableau de la situation énergétique des Alliés (AEP), évaluation qui s'appuie sur les contributions de trente-deux pays et de quelque 150 opérateurs.",
      },
      wrong: '',
    },
  ],
  messages: {
    en: {
      sentence:
        'Only the {edition} has this sentence: “{text}”. Candidates who read the other edition never learn of it. Add it to the {other} {place}, or remove it from the {edition}.',
      run: 'Only the {edition} has these {count} neighbouring sentences, from “{text}” on. Candidates who read the other edition never learn of them. Add them to the {other} {place}, or remove them from the {edition}.',
      lacking: '“{text}” is missing from the {other} in this place.',
      insert: 'Insert a placeholder in the {other}, to be translated',
      remove: 'Delete it from the {edition}',
    },
    fr: {
      sentence:
        'Seule la {edition} comporte cette phrase : « {text} ». Les personnes qui lisent l’autre version n’en sauront rien. Ajoutez-la à la {other} {place}, ou supprimez-la de la {edition}.',
      run: 'Seule la {edition} comporte ces {count} phrases voisines, à partir de « {text} ». Les personnes qui lisent l’autre version n’en sauront rien. Ajoutez-les à la {other} {place}, ou supprimez-les de la {edition}.',
      lacking: '« {text} » manque à cet endroit dans la {other}.',
      insert: 'Insérer dans la {other} un texte à traduire',
      remove: 'Supprimer ce texte de la {edition}',
    },
  },
  visit: {
    notice(_notice, context) {
      const { alignment, report } = context;
      for (const gap of alignment.sentenceGaps) {
        if (!isComparable(gap.bead, context)) continue;
        const own = spanOfGap(gap, alignment);
        const place = placeOf(gap, alignment);
        const args = {
          ...editionNames(gap.language),
          text: wordsOf(own),
          count: gap.count,
          place: place.words,
        };
        report({
          message: gap.count > 1 ? 'run' : 'sentence',
          args,
          span: own,
          related: [{ span: place.span, message: 'lacking', args }],
          fixes: () => {
            const text = placeholder(otherLanguage(gap.language), textOf(own));
            return [
              { title: 'insert', args, edits: [{ span: place.span, text: place.isBehind ? ` ${text}` : `${text} ` }] },
              { title: 'remove', args, edits: [{ span: withSpace(own), text: '' }] },
            ];
          },
        });
      }
    },
  },
});

/** With the spaces behind it, or before it where it is the last one of its line. */
function withSpace({ source, start, end }: Span): Span {
  const { text } = source;
  const isSpace = (at: number): boolean => text[at] === ' ' || text[at] === '\t';
  let [from, to] = [start, end];
  while (isSpace(to)) to++;
  if (to === text.length || text[to] === '\n' || text[to] === '\r') while (isSpace(from - 1)) from--;
  return span(source, from, to);
}

/** Where in the other edition the sentences belong. */
function placeOf(gap: SentenceGap, alignment: Alignment) {
  const { source, start, end } = neighbourOf(gap, alignment);
  const isBehind = gap.before > 0;
  const at = isBehind ? end : start;
  const text = wordsOf(span(source, start, end), WORDS);
  const words = isBehind
    ? { en: `after “${text}”`, fr: `après « ${text} »` }
    : { en: `before “${text}”`, fr: `avant « ${text} »` };
  return { span: span(source, at, at), isBehind, words };
}

/** Longest quotation of a neighbour, in UTF-16 units. */
const WORDS = 40;
