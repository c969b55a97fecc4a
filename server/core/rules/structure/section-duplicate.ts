import { EDITION_NAME } from '../../model/messages.ts';
import { sectionOf } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { textOf } from '../../text/source.ts';
import { isRepeated } from '../shared/sections.ts';

/** No section stands in an edition twice. */
export const sectionDuplicate = defineRule({
  name: 'section-duplicate',
  family: 'structure',
  severity: 'error',
  documentation: {
    en: {
      summary: 'A section appears twice in an edition.',
      why: 'A text was pasted twice, or replaced and not deleted; if the copies differ, nobody knows which one counts. Delete one of the two.',
    },
    fr: {
      summary: 'Une section figure deux fois dans une version.',
      why: 'Un texte a été collé deux fois, ou remplacé sans être supprimé ; si les deux diffèrent, personne ne sait lequel fait foi. Supprimez l’un des deux.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '## 6. CONTRACT',
      wrong: '## 5. COMPETENCIES\n\nThe incumbent must demonstrate much.\n\n## 6. CONTRACT',
    },
  ],
  messages: {
    en: {
      duplicate: 'The section “{heading}” appears twice in the {edition}. Delete one of the two.',
      other: 'The other occurrence.',
    },
    fr: {
      duplicate: 'La section « {heading} » figure deux fois dans la {edition}. Supprimez l’une des deux.',
      other: 'L’autre.',
    },
  },
  visit: {
    section(section, { report }) {
      const { id, heading, edition } = section;
      if (!heading || !isRepeated(section)) return;
      const first = sectionOf(edition, id!)!;
      report({
        message: 'duplicate',
        args: { heading: textOf(heading.text), edition: EDITION_NAME[edition.language] },
        span: heading.span,
        related: [{ span: (first.heading ?? first).span, message: 'other' }],
      });
    },
  },
});
