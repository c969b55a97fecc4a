import { defineRule } from '../../model/rule.ts';
import { span } from '../../text/source.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';
import { insertPlaceholders } from '../shared/counterpart-insertion.ts';
import { otherEdition } from '../shared/editions.ts';
import { gapsOf } from '../shared/gaps.ts';
import { editionNames, firstWords } from '../shared/rows.ts';
import { placeOf, placeWords } from './places.ts';

/** What one edition says, the other says too. */
export const counterpartMissing = defineRule({
  name: 'counterpart-missing',
  family: 'bilingual',
  severity: 'error',
  fixable: 'yes',
  tags: ['missing-in-other'],
  documentation: {
    en: {
      summary: 'A section, subsection, paragraph or list item stands in one edition only.',
      why: 'Candidates read one edition and rely on it: what the other one says in addition, they never learn, and a requirement that only some of them know is unfair. Translate the text into the other edition, or remove it here. Both editions are compared by their content, so the message names the very text that has no counterpart, and where it belongs.',
    },
    fr: {
      summary: 'Une section, une sous-section, un paragraphe ou un élément de liste ne figure que dans une version.',
      why: 'Chaque personne candidate lit une version et s’y fie : ce que l’autre dit de plus, elle ne l’apprend jamais, et une exigence que certaines seules connaissent est injuste. Traduisez le texte dans l’autre version, ou supprimez-le ici. Les deux versions sont comparées d’après leur contenu : le message nomme donc le texte même qui n’a pas d’équivalent, et sa place.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '- have handled sensitive or classified information in the course of previous duties;\n',
      wrong: '',
    },
  ],
  messages: {
    en: {
      item: 'Only the {edition} has this item: “{text}”. Candidates who read the other one never learn of it. Add it to the {other} {place}, or remove it here.',
      paragraph:
        'Only the {edition} has this paragraph: “{text}”. Candidates who read the other one never learn of it. Add it to the {other} {place}, or remove it here.',
      heading:
        'Only the {edition} has this heading: “{text}”; what stands below it is in both. Add the heading to the {other} {place}, or remove it here.',
      subsection:
        'Only the {edition} has this subsection, with all that stands in it: “{text}”. Add it to the {other} {place}, or remove it here.',
      section:
        'Only the {edition} has this section, with all that stands in it: “{text}”. Add it to the {other} {place}, or remove it here.',
      run: 'Only the {edition} has these {count} neighbouring texts, from “{text}” to “{last}”. Add them to the {other} {place}, or remove them here.',
      lacking: 'The {other} lacks “{text}” here.',
      insert: 'Insert a placeholder in the {other}, to be translated',
      insertAll: 'Insert {count} placeholders in the {other}, to be translated',
      insertTranslated: 'Insert the translation in the {other}',
    },
    fr: {
      item: 'Seule la {edition} comporte cet élément : « {text} ». Qui lit l’autre n’en saura rien. Ajoutez-le à la {other} {place}, ou supprimez-le ici.',
      paragraph:
        'Seule la {edition} comporte ce paragraphe : « {text} ». Qui lit l’autre n’en saura rien. Ajoutez-le à la {other} {place}, ou supprimez-le ici.',
      heading:
        'Seule la {edition} comporte cet intitulé : « {text} » ; ce qu’il annonce figure dans les deux. Ajoutez l’intitulé à la {other} {place}, ou supprimez-le ici.',
      subsection:
        'Seule la {edition} comporte cette sous-section et tout ce qu’elle contient : « {text} ». Ajoutez-la à la {other} {place}, ou supprimez-la ici.',
      section:
        'Seule la {edition} comporte cette section et tout ce qu’elle contient : « {text} ». Ajoutez-la à la {other} {place}, ou supprimez-la ici.',
      run: 'Seule la {edition} comporte ces {count} textes voisins, de « {text} » à « {last} ». Ajoutez-les à la {other} {place}, ou supprimez-les ici.',
      lacking: '« {text} » manque ici dans la {other}.',
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
        const place = placeOf(gap.units[0]!, alignment);
        const names = editionNames(edition.language);
        const args = {
          ...names,
          text: firstWords(gap.units[0]!.rows[0]!),
          last: firstWords(gap.units.at(-1)!.rows[0]!),
          count: gap.units.length,
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
