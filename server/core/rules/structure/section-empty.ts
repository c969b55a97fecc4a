import type { Profile } from '../../../../schemas/profile.ts';
import type { Section, Subsection } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { compileProfile } from '../../profile/compile.ts';
import { textOf } from '../../text/source.ts';
import { isEmpty, standsTwice } from '../shared/sections.ts';

/** Every heading has text below it. */
export const sectionEmpty = defineRule({
  name: 'section-empty',
  family: 'structure',
  severity: 'warning',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary: 'A section has a heading but no text.',
      why: 'Either its text was lost, or it is still to be written. Write it, or translate that of the other edition.',
    },
    fr: {
      summary: 'Une section a un titre, mais aucun texte.',
      why: 'Soit son texte s’est perdu, soit il reste à rédiger. Rédigez-le ou traduisez celui de l’autre version.',
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
      empty: 'The section “{heading}” has no text. Write it.',
      leadIn: 'The section “{heading}” has only its introduction. Write what follows it.',
    },
    fr: {
      empty: 'La section « {heading} » n’a pas de texte. Rédigez-le.',
      leadIn: 'La section « {heading} » ne comporte que sa phrase d’introduction. Rédigez la suite.',
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
