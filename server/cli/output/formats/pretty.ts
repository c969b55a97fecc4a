import styles, { type CSPair } from 'ansi-styles';
import type { Fix, Problem, Severity } from '../../../core/model/problem.ts';
import type { FileSpan } from '../../../core/text/source.ts';
import { visibleName } from '../../../core/text/visible.ts';
import { type Say, sayIn } from '../../messages.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { type Format, type FormatContext, positionOf, type RuleCount } from './format.ts';
import { sortedRules } from './statistics.ts';
import { summaryLine } from './summary.ts';

type Style = Pick<CSPair, 'open' | 'close'>;

const { bold, dim, green, blue } = styles;

const STYLE_OF: Readonly<Record<Severity, Style>> = {
  error: styles.red,
  warning: styles.yellow,
  info: blue,
  hint: dim,
};

/** The report for people: each problem with its source line, the counterpart's line, and its fixes. */
export function createFormat({ language, colour, width, quiet, statistics }: FormatContext): Format {
  const say = sayIn(language);
  const paint = (text: string, { open, close }: Style) => (colour ? open + text + close : text);
  const faint = (text: string) => paint(text, dim);

  const place = ({ source, start }: FileSpan): string => {
    const { line, column } = positionOf(source, start);
    return `${visibleName(source.path)}:${line}:${column}`;
  };

  /** The source line, and a line of marks beneath it. */
  const excerpt = (shown: Excerpt, gutter: number, mark: string, style: Style): string[] => {
    const bar = faint('│');
    const number = faint(String(shown.line).padStart(gutter));
    const more = shown.lastLine === undefined ? '' : ` ${faint(say('toLine', { line: shown.lastLine }))}`;
    const marks = paint(mark.repeat(shown.length), style);
    return [
      `${number} ${bar} ${shown.text}`,
      `${' '.repeat(gutter)} ${bar} ${' '.repeat(shown.indent)}${marks}${more}`,
    ];
  };

  const fixLine = ({ title, safe }: Fix): string =>
    paint(say(safe ? 'safeFix' : 'fix', { title: title(language) }), green);

  const problem = (found: Problem): string => {
    const style = STYLE_OF[found.severity];
    const head = `${paint(place(found.span), bold)} ${paint(say(found.severity), style)} ${faint(found.rule)}`;
    const room = Math.max(40, width - 10);
    const spans = found.span.source.text === '' ? [] : [found.span];
    const shown = spans.map((span) => excerptOf(span, room));
    const related = found.related.map(({ span, message }) => ({ span, message, shown: excerptOf(span, room) }));
    const gutter =
      2 + Math.max(0, ...[...shown, ...related.map((one) => one.shown)].map(({ line }) => `${line}`.length));
    return [
      head,
      `  ${found.message(language)}`,
      ...shown.flatMap((one) => excerpt(one, gutter, '^', style)),
      ...related.flatMap(({ span, message, shown }) => [
        `${' '.repeat(gutter)} ${faint('╰')} ${place(span)} ${message(language)}`,
        ...excerpt(shown, gutter, '-', blue),
      ]),
      ...found.fixes().map((fix) => `  ${fixLine(fix)}`),
      '',
    ].join('\n');
  };

  return {
    begin: () => '',
    file: ({ problems }) => (statistics ? '' : problems.map((found) => `${problem(found)}\n`).join('')),
    separator: '',
    end(summary) {
      if (quiet && summary.errors === 0) return '';
      const table = statistics ? ruleTable(summary.rules, say) : '';
      return `${table}${summaryLine(summary, say, (text, as) => paint(text, as === 'good' ? green : STYLE_OF[as]))}.\n`;
    },
  };
}

/** One line a rule: how often, its name, its severity, how many of them `--fix` mends. */
function ruleTable(rules: Readonly<Record<string, RuleCount>>, say: Say): string {
  const sorted = sortedRules(rules);
  const wide = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const counts = wide(sorted.map(({ count }) => `${count}`));
  const names = wide(sorted.map(({ rule }) => rule));
  const severities = wide(sorted.map(({ severity }) => say(severity)));
  const lines = sorted.map(({ rule, severity, count, fixable }) => {
    const cells = [`${count}`.padStart(counts), rule.padEnd(names), say(severity).padEnd(severities)];
    return `${[...cells, fixable > 0 ? say('fixableOf', { count: fixable }) : ''].join('  ').trimEnd()}\n`;
  });
  return lines.length > 0 ? `${lines.join('')}\n` : '';
}
