import type { Profile } from '../../../../schemas/profile.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import type { Block, Section, Subsection } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import { span, textOf } from '../../text/source.ts';
import { labelFor } from '../../values/scale/level-labels.ts';
import { isRomanScale } from '../../values/scale/named-levels.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';
import { isEmpty } from '../shared/sections.ts';

/** The essential qualifications name the required language levels. */
export const languageLevelMissing = defineRule({
  name: 'language-level-missing',
  family: 'values',
  severity: 'error',
  tags: ['missing'],
  documentation: {
    en: {
      summary: 'The essential qualifications do not give the required levels of the official languages.',
      why: 'Candidates are screened by these levels. Add those of the organisation’s scale, such as V ("Advanced") in one; II ("Elementary") in the other.',
    },
    fr: {
      summary: 'Les acquis essentiels n’indiquent pas les niveaux exigés dans les langues officielles.',
      why: 'Les candidatures sont triées d’après ces niveaux. Ajoutez ceux de l’échelle de l’organisation, par exemple le niveau V (« avancé ») dans l’une, le niveau II (« élémentaire ») dans l’autre.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right:
        'possess the following minimum levels of NATO\'s official languages (English/French): V ("Advanced") in one; II ("Elementary") in the other.',
      beside: {
        fr: "avoir au minimum le niveau de compétence V («\u00a0avancé\u00a0») dans l'une des deux langues officielles de l'OTAN (anglais/français), et le niveau II («\u00a0élémentaire\u00a0») dans l'autre.",
      },
      wrong: 'have a good command of languages.',
    },
  ],
  messages: {
    en: {
      missing:
        'The {edition} does not give the required language levels, although candidates are screened by them. Add them to this section, for each language one of these: {levels}.',
      unreadable:
        'This text names the languages but not the required levels. Give one of these levels for each: {levels}.',
      other: 'The {edition} gives them here.',
    },
    fr: {
      missing:
        'La {edition} n’indique pas les niveaux de langue exigés, alors que les candidatures sont triées d’après eux. Ajoutez-les à cette section, pour chaque langue l’un de ceux-ci : {levels}.',
      unreadable:
        'Ce texte nomme les langues, mais pas les niveaux exigés. Indiquez pour chacune l’un de ces niveaux : {levels}.',
      other: 'La {edition} les indique ici.',
    },
  },
  visit: {
    edition({ language }, { facts, profile, report }) {
      const levels = facts[language]?.levels;
      if (!levels?.place || levels.levels.length > 0) return;
      const { place, blocks } = levels;
      // A list that is empty, and text that is still to be written, are reported as such.
      if (isEmpty(place, profile) || blocksOf(place).some(({ content }) => hasPlaceholder(textOf(content)))) return;
      const other = facts[otherLanguage(language)]?.levels;
      const [first, last] = [other?.levels[0], other?.levels.at(-1)];
      const there = other && first && last && span(other.blocks[0]!.edition.source, first.start, last.end);
      report({
        message: blocks[0] ? 'unreadable' : 'missing',
        args: { edition: EDITION_NAME[language], levels: levelNames(profile.languageLevels, language).join(', ') },
        span: blocks[0]?.content ?? (place.heading ?? place).span,
        related: there
          ? [{ span: there, message: 'other', args: { edition: EDITION_NAME[otherLanguage(language)] } }]
          : [],
      });
    },
  },
});

/** The levels as an edition writes them: `V ("Advanced")`, a code, or words. */
function levelNames(levels: Profile['languageLevels'], language: Language): readonly string[] {
  const quoted = (label: string) => (language === 'fr' ? `«\u00a0${label}\u00a0»` : `"${label}"`);
  const isRoman = isRomanScale(levels);
  return levels.map((level) => {
    const label = labelFor(level, language);
    if (label === undefined || (!isRoman && /\d/.test(level.numeral))) return level.numeral;
    return isRoman ? `${level.numeral} (${quoted(label)})` : label;
  });
}

function blocksOf(place: Section | Subsection): readonly Block[] {
  return place.kind === 'subsection' ? place.blocks : place.allBlocks;
}
