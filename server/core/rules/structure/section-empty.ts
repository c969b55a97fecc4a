import type { Profile } from '../../../../schemas/profile.ts';
import type { Section, Subsection } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { compileProfile } from '../../profile/index.ts';
import { textOf } from '../../text/source.ts';
import { isEmpty, standsTwice } from '../shared/sections.ts';

/** Every heading has text below it. */
export const sectionEmpty = defineRule({
  name: 'section-empty',
  family: 'structure',
  severity: 'warning',
  documentation: {
    en: {
      summary: 'A section has a heading, but no text below it.',
      why: 'Either its text was lost, or it is still to be written. Write it, or take it over from the other edition.',
    },
    fr: {
      summary: 'Une section a un titre, mais aucun texte.',
      why: 'Soit son texte s’est perdu, soit il reste à rédiger. Rédigez-le ou reprenez-le de l’autre version.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '## 4. INTERRELATIONSHIPS\n',
      wrong: '## 4. INTERRELATIONSHIPS\n\n## 5. COMPETENCIES\n',
    },
  ],
  messages: {
    en: {
      empty: 'Nothing stands below the heading “{heading}”. Write the text of this section.',
      leadIn: 'Below the heading “{heading}” stands its introduction only. Write what is to follow it.',
    },
    fr: {
      empty: 'Rien ne figure sous le titre « {heading} ». Rédigez le texte de cette section.',
      leadIn: 'Sous le titre « {heading} » ne figure que la phrase d’introduction. Rédigez ce qui doit la suivre.',
    },
  },
  visit: {
    section(section, { profile, report }) {
      const { heading, id, blocks } = section;
      // Of a section that stands there twice, the copy is reported.
      if (!heading || id === undefined || !isEmpty(section, profile) || standsTwice(section)) return;
      const message = blocks.length > 0 ? 'leadIn' : 'empty';
      report({ message, args: { heading: textOf(heading.text) }, span: heading.span });
    },
    subsection(subsection, { alignment, profile, report }) {
      const { id, section } = subsection;
      const isOpen = section.id !== undefined && compileProfile(profile).sections.get(section.id)?.openSubsections;
      // Where a section has fixed headings only, one that the profile does not know may be no heading at all.
      if (id === undefined && !isOpen) return;
      if (!isEmpty(subsection, profile) || isFilled(alignment.subsectionCounterpart(subsection), profile)) return;
      const { heading, blocks } = subsection;
      const message = blocks.length > 0 ? 'leadIn' : 'empty';
      report({ message, args: { heading: textOf(heading.text) }, span: heading.span });
    },
  },
});

/** Whether the other edition has text there: what this one lacks is then reported as without counterpart. */
function isFilled(other: Section | Subsection | undefined, profile: Profile): boolean {
  return other !== undefined && !isEmpty(other, profile);
}
