import { describe as suite } from 'node:test';
import type { CompetencyDefinition } from '../../schemas/profile.ts';
import { otherLanguage } from '../../server/core/text/language.ts';
import { endOfLine } from '../../server/core/text/lines.ts';
import { span, textOf } from '../../server/core/text/source.ts';
import { lineOf } from '../support/places.ts';
import { change, lineAfter, type Place, PROFILE, plantEverywhere, put } from './values.ts';

/** An item's text with two letters swapped that stay a word. */
function slipIn(text: string): string {
  return text.replace(/(\p{L}{4})(\p{L})(\p{L})/u, (whole, before: string, a: string, b: string) =>
    a === b ? `${before}${a}` : `${before}${b}${a}${whole.slice(6)}`,
  );
}

/** Without its colon, an item with another name is a new slip. */
function hasColons({ own, other }: Place): boolean {
  return [...own.competencies, ...other.competencies].every(({ separator }) => separator);
}

suite('competency-unknown', () => {
  plantEverywhere('name nearly right', ({ own }) => {
    const { name } = own.competencies[1]!;
    return { rule: 'competency-unknown', severity: 'info', edits: [put(name, slipIn(textOf(name)))] };
  });
  plantEverywhere('level nearly right', ({ own }) => {
    const descriptor = own.competencies[0]!.descriptor!;
    return { rule: 'competency-unknown', severity: 'info', edits: [put(descriptor, slipIn(textOf(descriptor)))] };
  });
  plantEverywhere('level unknown', ({ own, language }) => {
    const text = { en: 'Never gives up', fr: 'ne renonce jamais' };
    return {
      rule: 'competency-unknown',
      severity: 'info',
      edits: [put(own.competencies.at(-1)!.descriptor!, text[language])],
    };
  });
});

suite('competency-duplicate', () => {
  for (const index of [0, 2]) {
    plantEverywhere(`item ${index + 1} once more`, (place) => {
      if (!hasColons(place)) return undefined;
      const { block } = place.own.competencies[index]!;
      const end = endOfLine(block.span);
      const text = `\n${textOf(block.span)}`;
      const line = lineOf(span(block.content.source, end, end)) + 1;
      return {
        rule: 'competency-duplicate',
        severity: 'warning',
        line,
        edits: [put(span(block.content.source, end, end), text)],
      };
    });
  }
});

suite('competency-mismatch', () => {
  const shown = ({ facts }: Place, index: number, part: 'name' | 'descriptor') => facts.fr!.competencies[index]![part]!;
  const isIn = ({ facts }: Place, id: string) =>
    [...facts.en!.competencies, ...facts.fr!.competencies].some(({ known }) => known?.item.id === id);
  const named = (place: Place, index: number, by: CompetencyDefinition) => {
    const edits = [put(place.own.competencies[index]!.name, by.name[place.language].text)];
    const line = lineAfter(shown(place, index, 'name'), edits);
    return { rule: 'competency-mismatch', severity: 'error', line, edits } as const;
  };
  for (const index of [0, 1, 3]) {
    plantEverywhere(`name ${index + 1} of a competency that is not in the list`, (place) => {
      const by = PROFILE.competencies.find(({ id, attested }) => attested && !isIn(place, id))!;
      return hasColons(place) ? named(place, index, by) : undefined;
    });
    plantEverywhere(`name ${index + 1} of one that is in the list`, (place) =>
      hasColons(place) ? named(place, index, place.own.competencies[index + 1]!.known!.item) : undefined,
    );
    plantEverywhere(`name ${index + 1} in the other language`, (place) => {
      const { own, language } = place;
      const { name, known, level } = own.competencies[index]!;
      if (!hasColons(place) || !level) return undefined;
      const [right, wrong] = [known!.item.name[language].text, known!.item.name[otherLanguage(language)].text];
      return right === wrong
        ? undefined
        : { rule: 'competency-mismatch', severity: 'error', edits: [put(name, wrong)] };
    });
    plantEverywhere(`no colon after name ${index + 1}`, ({ own }) => {
      const { separator, block } = own.competencies[index]!;
      if (!separator) return undefined;
      const { source } = block.content;
      const from = source.text.slice(0, separator.start).trimEnd().length;
      const edits = [put(span(source, from, separator.end), '')];
      return { rule: 'competency-mismatch', severity: 'warning', edits };
    });
    plantEverywhere(`dash after name ${index + 1}`, ({ own }) => {
      const { separator } = own.competencies[index]!;
      return separator && { rule: 'competency-mismatch', severity: 'warning', edits: [change(separator, ':', ' –')] };
    });
  }
  for (const id of ['analytical-thinking', 'teamwork']) {
    plantEverywhere(`another level of ${id}`, (place) => {
      const index = place.own.competencies.findIndex(({ known }) => known?.item.id === id);
      const item = place.own.competencies[index];
      const level = item?.known?.item.levels.find(
        (one) => one.attested && one !== item.level?.item.level && one.fr.length > 0,
      );
      if (!item?.level || !level || !place.other.competencies[index]?.level) return undefined;
      const edits = [put(item.descriptor!, level[place.language][0]!)];
      return {
        rule: 'competency-mismatch',
        severity: 'error',
        line: lineAfter(shown(place, index, 'descriptor'), edits),
        edits,
      };
    });
  }
  plantEverywhere('level in the other language', ({ own, language }) => {
    const item = own.competencies[0]!;
    const edits = [put(item.descriptor!, item.level!.item.level[otherLanguage(language)][0]!)];
    return { rule: 'competency-mismatch', severity: 'error', edits };
  });
});
