import type { Fix, Problem, Severity } from '../../../core/model/problem.ts';
import type { Span } from '../../../core/text/source.ts';
import { type CountedKey, type Say, sayCount, sayIn } from '../../messages.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { COUNT_OF, type Format, type FormatContext, positionOf, type Summary } from './format.ts';

/** SGR codes of the terminal. */
const RED = 31;
const YELLOW = 33;
const BLUE = 34;
const BOLD = 1;
const DIM = 2;
const GREEN = 32;

const COLOUR_OF: Readonly<Record<Severity, number>> = { error: RED, warning: YELLOW, info: BLUE, hint: DIM };

/** The report for people: each problem with its source line, the counterpart's line, and its fixes. */
export function createFormat({ language, colour, width, quiet }: FormatContext): Format {
  const say = sayIn(language);
  const paint = (text: string, ...codes: number[]) => (colour ? `\u001b[${codes.join(';')}m${text}\u001b[0m` : text);
  const dim = (text: string) => paint(text, DIM);

  const place = ({ source, start }: Span): string => {
    const { line, column } = positionOf(source, start);
    return `${source.path}:${line}:${column}`;
  };

  /** The source line, and a line of marks beneath it. */
  const excerpt = (shown: Excerpt, gutter: number, mark: string, code: number): string[] => {
    const bar = dim('│');
    const number = dim(String(shown.line).padStart(gutter));
    const more = shown.lastLine === undefined ? '' : ` ${dim(say('toLine', { line: shown.lastLine }))}`;
    const marks = paint(mark.repeat(shown.length), code);
    return [
      `${number} ${bar} ${shown.text}`,
      `${' '.repeat(gutter)} ${bar} ${' '.repeat(shown.indent)}${marks}${more}`,
    ];
  };

  const fixLine = ({ title, safe }: Fix): string =>
    paint(say(safe ? 'safeFix' : 'fix', { title: title(language) }), GREEN);

  const problem = (found: Problem): string => {
    const code = COLOUR_OF[found.severity];
    const head = `${paint(place(found.span), BOLD)} ${paint(say(found.severity), code)} ${dim(found.rule)}`;
    const room = Math.max(40, width - 10);
    const spans = found.span.source.text === '' ? [] : [found.span];
    const shown = spans.map((span) => excerptOf(span, room));
    const related = found.related.map(({ span, message }) => ({ span, message, shown: excerptOf(span, room) }));
    const gutter =
      2 + Math.max(0, ...[...shown, ...related.map((one) => one.shown)].map(({ line }) => `${line}`.length));
    return [
      head,
      `  ${found.message(language)}`,
      ...shown.flatMap((one) => excerpt(one, gutter, '^', code)),
      ...related.flatMap(({ span, message, shown }) => [
        `${' '.repeat(gutter)} ${dim('╰')} ${place(span)} ${message(language)}`,
        ...excerpt(shown, gutter, '-', BLUE),
      ]),
      ...found.fixes().map((fix) => `  ${fixLine(fix)}`),
      '',
    ].join('\n');
  };

  return {
    begin: () => '',
    file: ({ problems }) => problems.map((found) => `${problem(found)}\n`).join(''),
    separator: '',
    end: (summary) => (quiet ? '' : `${summaryLine(summary, say, paint)}.\n`),
  };
}

function summaryLine(summary: Summary, say: Say, paint: (text: string, ...codes: number[]) => string): string {
  const count = (key: CountedKey, number: number) => sayCount(say, key, number);
  if (summary.files === 0) return count('files', 0);
  const severities = (Object.keys(COUNT_OF) as Severity[])
    .filter((severity) => summary[COUNT_OF[severity]] > 0)
    .map((severity) => paint(count(COUNT_OF[severity], summary[COUNT_OF[severity]]), COLOUR_OF[severity]));
  const found = severities.length > 0 ? severities.join(', ') : paint(say('clean'), GREEN);
  const more: string[] = [];
  if (summary.fixable > 0) more.push(count('fixable', summary.fixable));
  if (summary.fixed > 0) more.push(paint(count('fixed', summary.fixed), GREEN));
  const line = say('summary', { files: count('files', summary.files), found });
  return more.reduce((before, part) => say('summaryMore', { before, part }), line);
}
