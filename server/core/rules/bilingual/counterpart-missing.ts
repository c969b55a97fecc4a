import { defineRule } from '../../model/rule.ts';
import { span } from '../../text/source.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';
import { insertPlaceholders } from '../shared/counterpart-insertion.ts';
import { otherEdition } from '../shared/editions.ts';
import { gapsOf } from '../shared/gaps.ts';
import { editionNames, firstWords } from '../shared/rows.ts';
import { placeOf, placeWords } from './lone-places.ts';

/** What one edition says, the other says too. */
export const counterpartMissing = defineRule({
  name: 'counterpart-missing',
  family: 'bilingual',
  severity: 'error',
  fixable: 'yes',
  tags: ['missing-in-other', 'whole-text'],
  documentation: {
    en: {
      summary: 'A section, subsection, paragraph or list item is in one edition only.',
      why: 'Candidates read one edition and rely on it: they never learn what only the other one says, and a requirement that only some of them know is unfair. Translate the text into the other edition, or remove it. The editions are compared by their content, so the message names the text that has no counterpart, and where it belongs.',
    },
    fr: {
      summary: 'Une section, une sous-section, un paragraphe ou un élément de liste ne figure que dans une version.',
      why: 'Chaque personne candidate lit une version et s’y fie : elle n’apprend jamais ce que seule l’autre dit, et une exigence que seules certaines connaissent est injuste. Traduisez le texte dans l’autre version, ou supprimez-le. Les deux versions sont comparées d’après leur contenu : le message nomme donc le texte qui n’a pas d’équivalent, et l’endroit où il manque.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '- have handled sensitive or classified information in the course of previous duties;\n',
      beside: { fr: '- avoir traité des informations sensibles ou classifiées dans le cadre de fonctions antérieures' },
      wrong: '',
    },
  ],
  messages: {
    en: {
      item: 'Only the {edition} has this item: “{text}”. Candidates who read the other edition never learn of it. Add it to the {other} {place}, or remove it from the {edition}.',
      paragraph:
        'Only the {edition} has this paragraph: “{text}”. Candidates who read the other edition never learn of it. Add it to the {other} {place}, or remove it from the {edition}.',
      heading:
        'Only the {edition} has the heading “{text}”, although both have the text below it. Add the heading to the {other} {place}, or remove it from the {edition}.',
      subsection:
        'Only the {edition} has the subsection “{text}” and its content. Add it to the {other} {place}, or remove it from the {edition}.',
      section:
        'Only the {edition} has the section “{text}” and its content. Add it to the {other} {place}, or remove it from the {edition}.',
      run: 'Only the {edition} has these {count} neighbouring texts, from “{text}” to “{last}”. Add them to the {other} {place}, or remove them from the {edition}.',
      lacking: '“{text}” is missing from the {other} in this place.',
      insert: 'Insert a placeholder in the {other}, to be translated',
      insertAll: 'Insert {count} placeholders in the {other}, to be translated',
      insertTranslated: 'Insert the translation in the {other}',
    },
    fr: {
      item: 'Seule la {edition} comporte cet élément : « {text} ». Les personnes qui lisent l’autre version n’en sauront rien. Ajoutez-le à la {other} {place}, ou supprimez-le de la {edition}.',
      paragraph:
        'Seule la {edition} comporte ce paragraphe : « {text} ». Les personnes qui lisent l’autre version n’en sauront rien. Ajoutez-le à la {other} {place}, ou supprimez-le de la {edition}.',
      heading:
        'Seule la {edition} comporte le titre « {text} », alors que les deux comportent le texte qui le suit. Ajoutez le titre à la {other} {place}, ou supprimez-le de la {edition}.',
      subsection:
        'Seule la {edition} comporte la sous-section « {text} » et son contenu. Ajoutez-la à la {other} {place}, ou supprimez-la de la {edition}.',
      section:
        'Seule la {edition} comporte la section « {text} » et son contenu. Ajoutez-la à la {other} {place}, ou supprimez-la de la {edition}.',
      run: 'Seule la {edition} comporte ces {count} textes voisins, de « {text} » à « {last} ». Ajoutez-les à la {other} {place}, ou supprimez-les de la {edition}.',
      lacking: '« {text} » manque à cet endroit dans la {other}.',
      insert: 'Insérer dans la {other} un texte à traduire',
      insertAll: 'Insérer dans la {other} {count} textes à traduire',
      insertTranslated: 'Insérer la traduction dans la {other}',
    },
  },
  visit: {
    edition(edition, { notice, alignment, facts, report }) {
      const other = otherEdition(edition, notice);
      if (!other) return;
      for (const gap of gapsOf(edition, { notice, alignment, facts })) {
        const place = placeOf(gap.nodes[0]!, alignment);
        const names = editionNames(edition.language);
        const args = {
          ...names,
          text: firstWords(gap.nodes[0]!.rows[0]!),
          last: firstWords(gap.nodes.at(-1)!.rows[0]!),
          count: gap.nodes.length,
          place: placeWords(place ?? NOWHERE, gap.kind),
        };
        report({
          message: gap.kind,
          args,
          span: gap.span,
          related: place ? [{ span: span(other.source, place.offset, place.offset), message: 'lacking', args }] : [],
          fixes: () => {
            const edits = place ? insertPlaceholders(gap, place, [other, edition], notice.profile) : [];
            if (edits.length === 0) return [];
            const isTranslated = !edits.some(({ text }) => hasPlaceholder(text));
            return [
              { title: isTranslated ? 'insertTranslated' : gap.kind === 'run' ? 'insertAll' : 'insert', args, edits },
            ];
          },
        });
      }
    },
  },
});

const NOWHERE = { after: undefined, before: undefined };
