import type { ClauseDefinition } from '../../../../schemas/profile.ts';
import type { Facts } from '../../facts/index.ts';
import type { Block, Edition, Notice, Section } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { defineRule } from '../../model/rule.ts';
import { textOf } from '../../text/source.ts';
import { insertBlock } from '../../writing/blocks.ts';
import { placeholder, placeholderText } from '../../writing/placeholder.ts';
import { isEmpty } from '../shared/sections.ts';
import { isBlank } from '../shared/unwritten.ts';
import { rightDate } from './deadlines.ts';

/** The standard paragraphs of the profile are there. A paragraph in one edition only is counterpart-missing's. */
export const clauseMissing = defineRule({
  name: 'clause-missing',
  family: 'values',
  severity: 'warning',
  fixable: 'yes',
  documentation: {
    en: {
      summary: 'A standard paragraph is in neither edition.',
      why: 'The standard paragraphs tell candidates how to apply and which rules hold; they are usually lost when a notice is put together from an older one. Copy the paragraph from a recent notice.',
    },
    fr: {
      summary: 'Un paragraphe type ne figure dans aucune des deux versions.',
      why: 'Les paragraphes types disent comment postuler et quelles règles s’appliquent ; ils se perdent d’ordinaire lorsqu’un avis est composé à partir d’un ancien. Reprenez le paragraphe d’un avis récent.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'NATO Headquarters in Brussels is a non-smoking site.\n\n',
      wrong: '',
      also: { right: "Le siège de l'OTAN à Bruxelles est un site sans tabac.\n\n", wrong: '' },
    },
  ],
  messages: {
    en: {
      missing: 'The standard paragraph “{clause}” is missing from this section. Copy it from a recent notice.',
      recent:
        'Notices of recent years have a standard paragraph “{clause}” in this section. Check whether this notice needs it.',
      also: 'It is also missing from this section.',
      text: 'Insert the paragraph “{clause}”',
      placeholder: 'Insert a placeholder for the paragraph “{clause}”',
    },
    fr: {
      missing: 'Le paragraphe type « {clause} » manque dans cette section. Reprenez-le d’un avis récent.',
      recent:
        'Les avis des dernières années comportent dans cette section un paragraphe type « {clause} ». Vérifiez s’il a sa place dans celui-ci.',
      also: 'Il manque également dans cette section.',
      text: 'Insérer le paragraphe « {clause} »',
      placeholder: 'Insérer un texte provisoire pour le paragraphe « {clause} »',
    },
  },
  visit: {
    notice(notice, { facts, profile, report }) {
      const year = yearOf(notice, facts);
      for (const clause of profile.clauses) {
        if (clause.presence === 'optional' || isThere(clause, notice, facts)) continue;
        // A paragraph introduced in a certain year is not missing from earlier notices.
        if (clause.presence === 'some-years' && !(year !== undefined && year >= Math.min(...clause.years))) continue;
        const places = notice.editions.flatMap((edition) => placesOf(clause, edition, notice));
        const [first, ...others] = places;
        if (!first || places.length < notice.editions.length) continue;
        const args = { clause: clause.title };
        report({
          message: clause.presence === 'always' ? 'missing' : 'recent',
          ...(clause.presence === 'some-years' && { severity: 'info' }),
          args,
          span: first.heading?.span ?? first.span,
          related: others.map((other) => ({ span: other.heading?.span ?? other.span, message: 'also' })),
          fixes: () => [
            {
              title: clause.text ? 'text' : 'placeholder',
              args,
              edits: places.flatMap((section) => insertion(clause, section, notice, facts)),
            },
          ],
        });
      }
    },
  },
});

/** Whether an edition has the clause, or the placeholder that the fix puts in its place. */
function isThere(clause: ClauseDefinition, { editions }: Notice, facts: Facts): boolean {
  if (editions.some(({ language }) => facts[language]?.standard.blockOf(clause))) return true;
  return editions.some((edition) => {
    const title = clause.title[edition.language];
    const blocks = edition.parts.filter(({ id }) => id === clause.section).flatMap(({ allBlocks }) => allBlocks);
    return blocks.some((block) => isBlank(block) && placeholderText(textOf(block.content)) === title);
  });
}

/** The year in which the notice is out, by its deadline. */
function yearOf(notice: Notice, facts: Facts): number | undefined {
  return (rightDate(facts, 'en', notice) ?? rightDate(facts, 'fr', notice))?.year;
}

/** The section where the clause belongs; none where it is missing or empty, which is reported as such. */
function placesOf({ section: id }: ClauseDefinition, edition: Edition, { profile }: Notice): readonly Section[] {
  const section = edition.parts.find((part) => part.id === id);
  return section && !isEmpty(section, profile) ? [section] : [];
}

/** Puts the clause behind the one that precedes it in the profile, or else at the end of its section. */
function insertion(clause: ClauseDefinition, section: Section, { profile }: Notice, facts: Facts): readonly Edit[] {
  const { language } = section.edition;
  const blocks = section.allBlocks;
  const before = profile.clauses
    .slice(0, profile.clauses.indexOf(clause))
    .filter((one) => one.section === clause.section);
  const previous = before
    .map((one) => facts[language]?.standard.blockOf(one))
    .findLast((block): block is Block => block !== undefined && block.section === section);
  const after = previous ?? blocks.at(-1);
  const next = after && blocks[blocks.indexOf(after) + 1];
  const kind = after?.kind === 'item' && next?.kind === 'item' ? 'item' : 'paragraph';
  const text = clause.text?.[language] ?? placeholder(language, clause.title[language]);
  return insertBlock({ after, before: next }, kind, text);
}
