import { describe as suite } from 'node:test';
import { type Span, textOf } from '../../server/core/text/source.ts';
import { lineOf } from '../support/places.ts';
import { deletion, plantEverywhere, put, within } from './values.ts';

suite('language-level-missing', () => {
  plantEverywhere('no such item', ({ own }) => {
    const { place, blocks } = own.levels!;
    const edits = blocks.map(({ span: whole }) => deletion(whole));
    return { rule: 'language-level-missing', severity: 'error', line: lineOf(place!.heading!.span), edits };
  });
  plantEverywhere('languages without levels', ({ own, language }) => {
    const block = own.levels!.blocks[0]!;
    const text = {
      en: "have a good command of NATO's official languages (English/French).",
      fr: "bien connaître les deux langues officielles de l'OTAN (anglais/français).",
    };
    return { rule: 'language-level-missing', severity: 'error', edits: [put(block.content, text[language])] };
  });
});

suite('language-level-label', () => {
  const LABELS = {
    en: ['Beginner', 'Elementery', 'élémentaire', 'Basic'],
    fr: ['débutant', 'elementaire', 'Elementary', 'basique'],
  };
  for (const [i, name] of ['of another level', 'misspelt', 'in the other language', 'unknown'].entries()) {
    plantEverywhere(name, ({ own, language }) => {
      const block = own.levels!.blocks[0]!;
      const { label } = own.levels!.levels.find(({ numeral }) => numeral === 'II')!;
      const text = LABELS[language][i]!;
      const at = within(block, label!.start, label!.end);
      return {
        rule: 'language-level-label',
        severity: 'error',
        line: lineOf(at),
        text,
        edits: [put(at, text)],
        afterFix: ['language-level-mismatch'],
      };
    });
  }
  for (const numeral of ['III', 'VII', '2', 'Il']) {
    plantEverywhere(`numeral ${numeral}`, ({ own }) => {
      const block = own.levels!.blocks[0]!;
      const mention = own.levels!.levels.find((one) => one.numeral === 'II')!;
      const at = within(block, mention.numeralSpan.start, mention.numeralSpan.end);
      // What contradicts a numeral of the scale is its label.
      const shown = numeral === 'III' ? within(block, mention.label!.start, mention.label!.end) : at;
      return {
        rule: 'language-level-label',
        severity: 'error',
        line: lineOf(shown),
        edits: [put(at, numeral)],
        afterFix: ['language-level-mismatch'],
      };
    });
  }
});

suite('language-level-mismatch', () => {
  for (const [numeral, labels] of [
    ['V', { en: 'Advanced', fr: 'avancé' }],
    ['III', { en: 'Intermediate', fr: 'intermédiaire' }],
  ] as const) {
    plantEverywhere(`level ${numeral}`, ({ own, facts, language }) => {
      const block = own.levels!.blocks[0]!;
      const mention = own.levels!.levels.find((one) => one.numeral === 'II')!;
      const edits = [
        put(within(block, mention.numeralSpan.start, mention.numeralSpan.end), numeral),
        put(within(block, mention.label!.start, mention.label!.end), labels[language]),
      ];
      const french = facts.fr!.levels!;
      const at =
        french.levels[
          numeral === 'V' && language === 'en' ? 1 : french.levels.findIndex((one) => one.numeral === 'II')
        ]!;
      const shown = numeral === 'V' && language === 'fr' ? french.levels[0]! : at;
      const line = lineOf(within(french.blocks[0]!, shown.start, shown.end));
      return { rule: 'language-level-mismatch', severity: 'error', line, edits };
    });
  }
  plantEverywhere('order of the languages', ({ own, facts }) => {
    // All of them ask for one level in one language and another in the other: the order means nothing.
    const { pair, blocks } = own.levels!;
    if (facts.en!.levels!.pair!.first !== 'en') return undefined;
    const [first, second] = pair!.names.map(({ start, end }) => within(blocks[0]!, start, end)) as [Span, Span];
    const edits = [put(first, textOf(second)), put(second, textOf(first))];
    return { rule: 'language-level-mismatch', severity: 'info', line: lineOf(first), edits };
  });
});
