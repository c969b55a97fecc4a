import type { Profile } from '../../../../schemas/profile.ts';
import type { CompetencyItem } from '../../facts/competencies.ts';
import type { Facts } from '../../facts/index.ts';
import { EDITION_NAME, quote } from '../../model/messages.ts';
import { defineRule, type ReportedFix } from '../../model/rule.ts';
import type { Language } from '../../text/language.ts';
import { type Span, span, textOf } from '../../text/source.ts';
import { bothWays } from '../../writing/both-ways.ts';
import { spaceFor } from '../../writing/french-space.ts';
import { type CompetencyDefect, competencyDefects, spanOf } from '../shared/competencies.ts';

/** Both editions name the same competencies at the same levels, each in its own language and with a colon. */
export const competencyMismatch = defineRule({
  name: 'competency-mismatch',
  family: 'values',
  severity: 'error',
  fixable: 'safe',
  tags: ['two-sided', 'whole-text'],
  documentation: {
    en: {
      summary: 'A competency or its level differs from the other edition, or the colon between the two is missing.',
      why: 'Candidates are assessed against this list, so both editions must name the same competencies at the same levels. Correct the wrong one; put a colon after the name.',
    },
    fr: {
      summary:
        'Une compétence ou son niveau n’est pas celui de l’autre version, ou le deux-points entre les deux manque.',
      why: 'Les candidatures sont évaluées d’après cette liste ; les deux versions doivent donc nommer les mêmes compétences aux mêmes niveaux. Corrigez celle qui est fausse ; mettez un deux-points après le nom.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'Clarté et précision',
      beside: { en: 'Clarity and Accuracy' },
      wrong: 'Flexibilité',
    },
    {
      notice: 'energy-analyst.notice.md',
      right: '- Clarity and Accuracy: Checks',
      beside: { fr: '- Clarté et précision' },
      wrong: '- Clarity and Accuracy Checks',
    },
  ],
  messages: {
    en: {
      name: '“{here}” is not “{there}”, which the English edition has in this place. Correct the wrong one.',
      level: '“{here}” is not the level of the English edition, “{there}”. Correct the wrong one.',
      nameLanguage: 'The {edition} calls this competency “{right}”, not “{here}”.',
      levelLanguage: 'The level “{here}” is in the wrong language for the {edition}.',
      other: 'The English edition has “{there}”.',
      separator: 'A colon is missing after “{here}”: without it, name and level run into each other.',
      separators:
        'A colon is missing after {count} of the names, first after “{here}”: without it, name and level run into each other.',
      as: 'Here as well.',
      take: 'Write “{text}”, as in the English edition',
      give: 'Write “{text}” in the English edition',
      use: 'Write “{right}”',
      colon: 'Put a colon after “{here}”',
      colons: 'Put a colon after each of these {count} names',
    },
    fr: {
      name: '« {here} » n’est pas « {there} », que la version anglaise donne à cet endroit. Corrigez celle des deux qui est fausse.',
      level:
        '« {here} » n’est pas le niveau de la version anglaise, « {there} ». Corrigez celui des deux qui est faux.',
      nameLanguage: 'La {edition} appelle cette compétence « {right} », et non « {here} ».',
      levelLanguage: 'Le niveau « {here} » n’est pas dans la langue de la {edition}.',
      other: 'La version anglaise indique « {there} ».',
      separator: 'Le deux-points manque après « {here} » : sans lui, le nom et le niveau se confondent.',
      separators:
        'Le deux-points manque après {count} des noms, à commencer par « {here} » : sans lui, le nom et le niveau se confondent.',
      as: 'Ici aussi.',
      take: 'Écrire « {text} », comme dans la version anglaise',
      give: 'Écrire « {text} » dans la version anglaise',
      use: 'Écrire « {right} »',
      colon: 'Mettre un deux-points après « {here} »',
      colons: 'Mettre un deux-points après chacun de ces {count} noms',
    },
  },
  visit: {
    edition({ language }, { facts, profile, report }) {
      const items = (facts[language]?.competencies ?? []).filter(lacksColon);
      const [first, ...others] = items;
      if (!first) return;
      // A writer who leaves out one colon leaves out all: it is one thing to mend.
      const args = { here: quote(textOf(first.name)), count: items.length };
      report({
        message: others.length > 0 ? 'separators' : 'separator',
        severity: 'warning',
        args,
        span: first.name,
        related: others.map(({ name }) => ({ span: name, message: 'as' })),
        fixes: () => [
          {
            title: others.length > 0 ? 'colons' : 'colon',
            args,
            safe: true,
            edits: items.map((item) => colonEdit(item, profile)),
          },
        ],
      });
    },
    notice(notice, { facts, alignment, report }) {
      for (const defect of competencyDefects({ facts, notice, alignment })) {
        const { kind, item, other } = defect;
        const { language } = item.block.edition;
        const at = spanOf(defect);
        const there = other && spanOf({ ...defect, item: other });
        const right = wordingOf(item, kind, language);
        const args = {
          here: quote(textOf(at)),
          there: there ? quote(textOf(there)) : '',
          edition: EDITION_NAME[language],
          right: right ?? '',
        };
        report({
          message: kind,
          args,
          span: at,
          related: there ? [{ span: there, message: 'other', args }] : [],
          fixes: () => (other ? fixesFor(defect, other, facts) : useOwn(at, right)),
        });
      }
    },
  },
});

function lacksColon({ known, separator, descriptor }: CompetencyItem): boolean {
  // What goes on with a slash is a longer name.
  return known !== undefined && descriptor !== undefined && (!separator || !/^[:/]/.test(textOf(separator)));
}

/** Puts the colon directly behind the name, in the place of the mark that is there: of two marks one would be too many. */
function colonEdit({ name, separator, block }: CompetencyItem, { frenchSpacing }: Profile) {
  const { source, language } = block.edition;
  const colon = language === 'fr' ? `${spaceFor(':', block.edition, frenchSpacing)}:` : ':';
  const isBare = separator && source.text.slice(name.end, separator.start).trim() === '';
  const at = isBare ? span(source, name.end, separator.end) : (separator ?? span(source, name.end, name.end));
  return { span: at, text: colon };
}

/** The first wording that the dictionary has in a language for what an item names. */
function wordingOf(item: CompetencyItem, kind: CompetencyDefect['kind'], language: Language): string | undefined {
  if (kind === 'name' || kind === 'nameLanguage') return item.known?.item.name[language].text;
  return item.level?.item.level[language][0];
}

function fixesFor(defect: CompetencyDefect, other: CompetencyItem, facts: Facts) {
  const { kind, item } = defect;
  const inEdition = (from: CompetencyItem) => ({
    span: spanOf({ ...defect, item: from }),
    text: (language: Language) => {
      // A name that the list has already cannot be what was meant.
      const listed = facts[language]?.competencies.some(({ known }) => known?.item === from.known?.item);
      return kind === 'name' && listed ? undefined : wordingOf(from, kind, language);
    },
  });
  return bothWays(inEdition(other), inEdition(item));
}

function useOwn(at: Span, right: string | undefined): readonly ReportedFix<'use'>[] {
  return right === undefined ? [] : [{ title: 'use', args: { right }, edits: [{ span: at, text: right }] }];
}
