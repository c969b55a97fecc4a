import { describe as suite } from 'node:test';
import { sectionOf } from '../../server/core/model/notice.ts';
import { gradesOfPost } from '../../server/core/rules/values/grades.ts';
import { span } from '../../server/core/text/source.ts';
import { insertBlock } from '../../server/core/writing/blocks.ts';
import { lineOf } from '../support/places.ts';
import { deletion, frenchLine, type Place, PROFILE, plantEverywhere, put, valueIn } from './values.ts';

suite('grade-invalid', () => {
  for (const [name, value] of [
    ['not on the scale', 'NATO Grade G25'],
    ['reversed', 'NATO Grade G17-G15'],
    ['of two categories', 'NATO Grade G8-G11'],
    ['not neighbours', 'NATO Grade G8-G12'],
    ['twice the same', 'NATO Grade G15-G15'],
    ['in words', 'fifteen'],
    ['three of them', 'NATO Grade G8-G10-G12'],
  ] as const) {
    plantEverywhere(name, ({ own }) => {
      return {
        rule: 'grade-invalid',
        severity: 'error',
        edits: [put(valueIn(own.grade), value)],
        afterFix: ['grade-mismatch'],
      };
    });
  }
});

suite('grade-mismatch', () => {
  for (const [name, value] of [
    ['another grade', 'NATO Grade G22'],
    ['another twin', 'NATO Grade G10-G12'],
  ] as const) {
    plantEverywhere(name, (place) => ({
      rule: 'grade-mismatch',
      severity: 'error',
      line: frenchLine(place, 'grade'),
      edits: [put(valueIn(place.own.grade), value)],
      // The grade that is taken over may go with another note and another salary.
      afterFix: ['twin-grade-note'],
    }));
  }
  plantEverywhere('lower grade only', (place) => {
    const [low, high] = place.own.grade!.value.numbers;
    if (high === undefined) return undefined;
    const edits = [put(valueIn(place.own.grade), `NATO Grade G${low}`)];
    return { rule: 'grade-mismatch', line: frenchLine(place, 'grade'), edits, afterFix: ['twin-grade-note'] };
  });
});

const NOTE = {
  en: 'NOTE: Candidates for twin-graded posts will be appointed at the lower grade.',
  fr: 'NOTE : Les candidat(e)s retenu(e)s pour un poste à grade jumelé sont nommé(e)s au grade le moins élevé.',
};

suite('twin-grade-note', () => {
  const isTwin = ({ facts }: Place) => gradesOfPost(facts, PROFILE.grades)!.length === 2;
  plantEverywhere('missing', (place) => {
    if (!isTwin(place)) return undefined;
    const line = lineOf(sectionOf(place.edition, 'contract')!.heading!.span);
    const edits = place.own.standard.twinNote.map(({ content }) => deletion(content));
    return { rule: 'twin-grade-note', severity: 'error', line, edits };
  });
  plantEverywhere('for a single grade', (place) => {
    if (isTwin(place)) return undefined;
    const last = sectionOf(place.edition, 'contract')!.allBlocks.at(-1)!;
    const edits = insertBlock({ after: last, before: undefined }, 'paragraph', NOTE[place.language]);
    const { source, end } = last.content;
    const line = lineOf(span(source, end, end)) + 2;
    return { rule: 'twin-grade-note', severity: 'error', line, edits, text: NOTE[place.language] };
  });
});
