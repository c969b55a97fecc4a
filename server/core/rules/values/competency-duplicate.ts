import type { CompetencyItem } from '../../facts/competencies.ts';
import { quote } from '../../model/messages.ts';
import { defineRule } from '../../model/rule.ts';
import { foldPhrase } from '../../text/fold.ts';
import { textOf } from '../../text/source.ts';
import { competencyDefects } from '../shared/competencies.ts';

/** No competency is required twice. */
export const competencyDuplicate = defineRule({
  name: 'competency-duplicate',
  family: 'values',
  severity: 'warning',
  documentation: {
    en: {
      summary: 'A competency is listed twice.',
      why: 'Each competency is assessed once, at one level. Remove the second one, or replace it by the competency that was meant.',
    },
    fr: {
      summary: 'Une compétence figure deux fois dans la liste.',
      why: 'Chaque compétence est évaluée une fois, à un niveau. Supprimez la seconde, ou remplacez-la par la compétence voulue.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '- Clarity and Accuracy: Checks own work;',
      wrong: '- Clarity and Accuracy: Checks own work;\n- Clarity and Accuracy: Checks own work;',
    },
  ],
  messages: {
    en: {
      twice: '“{name}” is already in the list. Remove this one, or write the competency that was meant.',
      first: 'First occurrence.',
    },
    fr: {
      twice: '« {name} » figure déjà dans la liste. Supprimez cette seconde mention, ou écrivez la compétence voulue.',
      first: 'Première occurrence.',
    },
  },
  visit: {
    edition({ language }, { facts, notice, alignment, report }) {
      const isMisnamed = (item: CompetencyItem) =>
        competencyDefects({ facts, notice, alignment }).some(
          (defect) => defect.kind === 'name' && (defect.item === item || defect.other === item),
        );
      const seen = new Map<unknown, CompetencyItem>();
      for (const item of facts[language]?.competencies ?? []) {
        const key = item.known?.item ?? foldPhrase(textOf(item.name));
        const first = seen.get(key);
        if (!first) seen.set(key, item);
        // Where the other edition has another competency in the place of one of the two, its name is the mistake.
        if (!first || isMisnamed(item) || isMisnamed(first)) continue;
        const args = { name: quote(textOf(item.name)) };
        report({ message: 'twice', args, span: item.name, related: [{ span: first.name, message: 'first' }] });
      }
    },
  },
});
