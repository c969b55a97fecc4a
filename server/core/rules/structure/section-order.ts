import type { Edition, Section } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { defineRule } from '../../model/rule.ts';
import { compileProfile } from '../../profile/compile.ts';
import { endOfLine, startOfLine } from '../../text/lines.ts';
import { misplaced } from '../../text/order.ts';
import { span, textOf } from '../../text/source.ts';
import { BLANK_LINES, insertLines } from '../../writing/lines.ts';
import { knownSections } from '../shared/sections.ts';

/** The sections stand in the profile's order. */
export const sectionOrder = defineRule({
  name: 'section-order',
  family: 'structure',
  severity: 'warning',
  fixable: 'yes',
  documentation: {
    en: {
      summary: 'A section is not in its usual place.',
      why: 'The sections follow the same order in all notices and in both editions; readers take a section that was moved for missing.',
    },
    fr: {
      summary: 'Une section n’est pas à sa place habituelle.',
      why: 'Les sections suivent le même ordre dans tous les avis et dans les deux versions ; une section déplacée passe pour absente.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '## 1. SUMMARY\n',
      wrong: '## 8. ADDITIONAL INFORMATION\n\nPlease read on.\n\n## 1. SUMMARY\n',
    },
  ],
  messages: {
    en: {
      before: 'The section “{heading}” should come before “{next}”. Move it there.',
      after: 'The section “{heading}” should come after “{previous}”. Move it there.',
      place: 'It belongs here.',
      move: 'Move the section to its place',
    },
    fr: {
      before: 'La section « {heading} » devrait figurer avant « {next} ». Déplacez-la.',
      after: 'La section « {heading} » devrait figurer après « {previous} ». Déplacez-la.',
      place: 'Sa place est ici.',
      move: 'Déplacer la section à sa place',
    },
  },
  visit: {
    edition(edition, { profile, report }) {
      if (profile.sectionOrder === 'any') return;
      const { sections: definitions } = compileProfile(profile);
      const sections = knownSections(edition).filter((section) => section.heading);
      const order = new Map([...definitions.keys()].map((id, rank) => [id, rank]));
      const rank = (section: Section): number => order.get(section.id!) ?? 0;
      for (const { node: section, neighbour, isLate } of misplaced(sections, rank)) {
        const name = textOf(neighbour.heading!.span);
        report({
          message: isLate ? 'before' : 'after',
          args: { heading: textOf(section.heading!.span), next: name, previous: name },
          span: section.heading!.span,
          related: [{ span: neighbour.heading!.span, message: 'place' }],
          fixes: () => [{ title: 'move', edits: moveTo(section, neighbour, isLate, edition) }],
        });
      }
    },
  },
});

/** Cuts a section out, with the blank lines that follow it, and puts it before or after another one. */
function moveTo(section: Section, neighbour: Section, isBefore: boolean, { sections }: Edition): readonly Edit[] {
  const { source } = section.span;
  const heading = section.heading!.span;
  const start = startOfLine(heading);
  const end = endOfLine(section.span);
  const text = source.text.slice(start, end);
  const next = sections[sections.indexOf(section) + 1]?.heading;
  const cut = next
    ? span(source, start, startOfLine(next.span))
    : span(source, endOfWhatPrecedes(start, source.text), end);
  const anchor = isBefore ? { before: neighbour.heading!.span } : { after: neighbour.span };
  return [{ span: cut, text: '' }, insertLines(anchor, text, BLANK_LINES)];
}

function endOfWhatPrecedes(at: number, text: string): number {
  let end = at;
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  return end;
}
