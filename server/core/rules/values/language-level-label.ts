import { EDITION_NAME } from '../../model/messages.ts';
import { defineRule, type ReportedFix } from '../../model/rule.ts';
import { foreignBlocks } from '../../scan/foreign.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import { type Source, span } from '../../text/source.ts';
import { labelFor } from '../../values/scale/level-labels.ts';
import type { LevelMention } from '../../values/scale/levels.ts';
import { toldInOther } from './levels.ts';

/** Numeral and label of a language level belong together, in the edition's language. */
export const languageLevelLabel = defineRule({
  name: 'language-level-label',
  family: 'values',
  severity: 'error',
  fixable: 'safe',
  documentation: {
    en: {
      summary:
        'The numeral and the label of a language level contradict each other, or the label is unknown, misspelt or in the wrong language.',
      why: 'Each numeral has one label. If they contradict each other, nobody knows which level is required. Correct the label or the numeral.',
    },
    fr: {
      summary:
        'Le chiffre et l’intitulé d’un niveau de langue se contredisent, ou l’intitulé est inconnu, mal écrit ou dans la mauvaise langue.',
      why: 'À chaque chiffre correspond un intitulé. S’ils se contredisent, on ne sait pas quel niveau est exigé. Corrigez l’intitulé ou le chiffre.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'II («\u00a0élémentaire\u00a0»)',
      beside: { en: 'II ("Elementary")' },
      wrong: 'II («\u00a0intermédiaire\u00a0»)',
    },
    {
      notice: 'energy-analyst.notice.md',
      right: 'II ("Elementary")',
      beside: { fr: 'II («\u00a0élémentaire\u00a0»)' },
      wrong: 'II ("Intermediate")',
    },
  ],
  messages: {
    en: {
      contradiction:
        '“{label}” is level {meant}, not {numeral}, so nobody knows which one is required. Correct the label or the numeral.',
      language: 'The label “{label}” is in the wrong language for the {edition}. Write “{right}”.',
      misspelt: 'The label is misspelt: write “{right}”, not “{label}”.',
      unknown:
        'Level {numeral} is “{right}”; “{label}” is not one of the labels. Write the label that belongs to the level.',
      numeral: 'There is no level {numeral}: the levels are {levels}. Correct the numeral.',
      other: 'The other edition requires level {numeral}.',
      useLabel: 'Change the label to “{right}”',
      useNumeral: 'Change the numeral to {meant}',
    },
    fr: {
      contradiction:
        '« {label} » est le niveau {meant}, et non {numeral} : on ne sait pas lequel est exigé. Corrigez l’intitulé ou le chiffre.',
      language: 'L’intitulé « {label} » n’est pas dans la langue de la {edition}. Écrivez « {right} ».',
      misspelt: 'L’intitulé est mal écrit : écrivez « {right} », et non « {label} ».',
      unknown:
        'Le niveau {numeral} est « {right} » ; « {label} » ne fait pas partie des intitulés. Écrivez celui du niveau.',
      numeral: 'Il n’y a pas de niveau {numeral} : les niveaux sont {levels}. Corrigez le chiffre.',
      other: 'L’autre version exige le niveau {numeral}.',
      useLabel: 'Remplacer l’intitulé par « {right} »',
      useNumeral: 'Remplacer le chiffre par {meant}',
    },
  },
  visit: {
    edition({ language, source }, { notice, alignment, facts, profile, report }) {
      const levels = facts[language]?.levels;
      for (const mention of levels?.levels ?? []) {
        const message = defectOf(mention, language);
        if (!message) continue;
        // An item that is not translated at all is reported as such.
        const block = levels!.blocks.find(
          ({ content }) => content.start <= mention.start && mention.end <= content.end,
        );
        if (block && foreignBlocks(notice, alignment).has(block)) continue;
        const { level, label, numeral, numeralSpan } = mention;
        const { start, end } = message === 'numeral' ? numeralSpan : label!;
        const other = toldInOther(mention, language, facts);
        const otherSource = facts[otherLanguage(language)]?.levels?.blocks[0]?.edition.source;
        report({
          message,
          args: {
            edition: EDITION_NAME[language],
            numeral,
            label: label?.text ?? '',
            right: (level && labelFor(level, language)) ?? '',
            meant: label?.match?.level.numeral ?? '',
            levels: profile.languageLevels.map((known) => known.numeral).join(', '),
          },
          span: span(source, start, end),
          related:
            other && otherSource && (message === 'contradiction' || message === 'numeral')
              ? [
                  {
                    span: span(otherSource, other.start, other.end),
                    message: 'other',
                    args: { numeral: other.numeral },
                  },
                ]
              : [],
          fixes: () => fixesFor(mention, other, source, language),
        });
      }
    },
  },
});

type Defect = 'numeral' | 'contradiction' | 'language' | 'misspelt' | 'unknown';

/** What is wrong with a mention; a label not attested in the profile never makes an error. */
function defectOf({ level, label }: LevelMention, language: Language): Defect | undefined {
  if (!level) return 'numeral';
  const match = label?.match;
  switch (label?.verdict) {
    case 'other-level':
      return level.attested[language] || match!.level.attested[language] ? 'contradiction' : undefined;
    case 'other-language':
      if (!match!.level.attested[match!.language]) return undefined;
      return match!.level === level ? 'language' : 'contradiction';
    case 'misspelt':
    case 'unknown':
      return level.attested[language] ? label.verdict : undefined;
    default:
      return undefined;
  }
}

/** To change the label or the numeral; what agrees with the other edition comes first. */
function fixesFor(mention: LevelMention, other: LevelMention | undefined, source: Source, language: Language) {
  const { level, label, numeralSpan } = mention;
  const meant = label?.match?.level ?? (level ? undefined : other?.level);
  const fixes: ReportedFix<'useLabel' | 'useNumeral'>[] = [];
  const replace = ({ start, end }: { start: number; end: number }, text: string) => ({
    span: span(source, start, end),
    text,
  });
  const right = level && labelFor(level, language);
  if (label && right !== undefined) {
    const isOnlyForm = label.match?.level === level;
    const safe = isOnlyForm && other?.level === level && level!.attested[language];
    fixes.push({ title: 'useLabel', args: { right }, safe, edits: [replace(label, right)] });
  }
  if (meant && meant !== level) {
    const ownLabel = label && label.match?.language !== language ? labelFor(meant, language) : undefined;
    const edits = [replace(numeralSpan, meant.numeral)];
    if (label && ownLabel !== undefined) edits.push(replace(label, ownLabel));
    const fix = { title: 'useNumeral', args: { meant: meant.numeral }, edits } as const;
    if (other?.level === meant) fixes.unshift(fix);
    else fixes.push(fix);
  }
  return fixes;
}
