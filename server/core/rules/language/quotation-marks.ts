import type { Profile } from '../../../../schemas/profile.ts';
import type { Edition } from '../../model/notice.ts';
import { defineRule, type ReportedFix } from '../../model/rule.ts';
import type { Prose } from '../../scan/prose.ts';
import { type Found, type PlacedFinding, ProseCheck } from '../../scan/prose-checks.ts';
import { type Span, span, textOf } from '../../text/source.ts';
import { spaceFor } from '../../writing/french-space.ts';
import { isLetterCode, LETTERS } from './neighbours.ts';
import { placesIn } from './prose-places.ts';

interface ForeignMark extends Found {
  readonly kind: 'quotation' | 'apostrophe';
}

/** What opens a quotation in the other language, and what closes it. */
const FOREIGN = { en: ['«', '»'], fr: ['“', '”'] } as const;

/** A longer quotation may be anything. */
const LONGEST = 200;

const CHECKS: readonly ProseCheck<ForeignMark>[] = [
  new ProseCheck({ precedence: 13, marks: { en: '«', fr: '“' }, at: foreignQuotation }),
  new ProseCheck({
    precedence: 13,
    marks: { en: '´‘`', fr: '´‘`' },
    around: (before, behind) => isLetterCode(before | 0x20) && isLetterCode(behind | 0x20),
    at: (_, at, end) => ({ start: at, end, kind: 'apostrophe' }),
  }),
];

/** A quotation in the edition's own language that has the other one's marks; one inside another quotation may have them. */
function foreignQuotation(prose: Prose, at: number): ForeignMark | undefined {
  const { text, lower, dictionary, language } = prose;
  const [open, close] = FOREIGN[language];
  // Looked for no farther: in a text that only opens quotations a search to its end would begin at each of them.
  const inner = text.slice(at + 1, at + LONGEST + 1);
  const length = inner.indexOf(close);
  const end = at + 1 + length;
  if (!dictionary || length < 0 || inner.slice(0, length).includes(open)) return undefined;
  if (prose.isQuoted(Math.max(0, at - 1))) return undefined;
  const words = lower.slice(at + 1, end).match(WORDS) ?? [];
  const isOwn = words.length > 0 && words.every((word) => word.length < 2 || dictionary.has(word));
  return isOwn ? { start: at, end: end + 1, kind: 'quotation' } : undefined;
}

const WORDS = new RegExp(`[${LETTERS}]+`, 'g');

/** Quotation marks of the other language, and accents in the place of apostrophes. */
export const quotationMarks = defineRule({
  name: 'quotation-marks',
  family: 'language',
  severity: 'info',
  fixable: 'safe',
  documentation: {
    en: {
      summary: 'A quotation has the marks of the other language, or an accent is used as an apostrophe.',
      why: 'English has “…” and French « … »: the marks of the other language look like a leftover from the translation. Straight marks are left alone, and so are words quoted from the other language.',
    },
    fr: {
      summary: 'Une citation a les guillemets de l’autre langue, ou un accent tient lieu d’apostrophe.',
      why: 'Le français a « … » et l’anglais “…” : les guillemets de l’autre langue ont l’air d’un reste de traduction. Les guillemets droits sont admis, comme les mots cités dans l’autre langue.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'conserve la trace écrite',
      wrong: 'conserve la “trace écrite”',
    },
  ],
  messages: {
    en: {
      quotation: 'This quotation has the marks of the other language. Write {right}.',
      apostrophe: 'The mark “{text}” is not an apostrophe. Write “{right}”.',
      write: 'Write {right}',
    },
    fr: {
      quotation: 'Cette citation a les guillemets de l’autre langue. Écrivez {right}.',
      apostrophe: 'Le signe « {text} » n’est pas une apostrophe. Écrivez « {right} ».',
      write: 'Écrire {right}',
    },
  },
  visit: {
    edition(edition, context) {
      for (const check of CHECKS) {
        for (const place of placesIn(check, edition, context)) {
          const { kind } = place.found;
          const right = kind === 'quotation' ? quoted(place, edition, context.profile) : apostropheOf(edition);
          context.report({
            message: kind,
            args: { text: textOf(place.span), right },
            span: place.span,
            fixes: () => [fixOf(place, right)],
          });
        }
      }
    },
  },
});

/** Only the marks and the spaces inside of them change: emphasis and links of the quotation stay. */
function fixOf({ found: { kind }, span: at }: PlacedFinding<ForeignMark>, right: string): ReportedFix<'write'> {
  const edits = [{ span: at, text: right }];
  if (kind === 'quotation') {
    const inner = innerOf(at);
    const middle = textOf(inner);
    const start = right.indexOf(middle);
    edits.splice(
      0,
      1,
      { span: span(at.source, at.start, inner.start), text: right.slice(0, start) },
      { span: span(at.source, inner.end, at.end), text: right.slice(start + middle.length) },
    );
  }
  return { title: 'write', args: { right }, safe: true, edits };
}

/** What is quoted, without the spaces inside of the marks. */
function innerOf({ source, start, end }: Span): Span {
  const inner = source.text.slice(start + 1, end - 1);
  const from = start + 1 + inner.length - inner.trimStart().length;
  return span(source, from, from + inner.trim().length);
}

function quoted({ span: at }: PlacedFinding<ForeignMark>, edition: Edition, { frenchSpacing }: Profile): string {
  const inner = textOf(innerOf(at));
  if (edition.language === 'en') return `“${inner}”`;
  return `«${spaceFor('«', edition, frenchSpacing)}${inner}${spaceFor('»', edition, frenchSpacing)}»`;
}

/** The apostrophe that the edition has. */
function apostropheOf({ source: { text } }: Edition): string {
  return text.includes('’') && !text.includes("'") ? '’' : "'";
}
