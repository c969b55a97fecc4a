import type { Problem, Severity } from '../../../core/model/problem.ts';
import { visibleName } from '../../../core/text/visible.ts';
import { sayIn } from '../../messages.ts';
import { type Format, type FormatContext, pathInCheckout, positionOf } from './format.ts';
import { summaryLine } from './summary.ts';

type Command = 'error' | 'warning' | 'notice';

const COMMANDS: Readonly<Record<Severity, Command>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** GitHub shows no more annotations of each command in a step, and does not say that it has left some out. */
const LIMIT = 10;

/** A problem as an annotation, and as a line of the log where GitHub would not show that. */
interface Line {
  readonly severity: Severity;
  readonly annotation: string;
  readonly text: string;
}

/** Workflow commands, which GitHub shows beside the lines of a pull request; infos come before hints. */
export function createFormat(context: FormatContext): Format {
  const say = sayIn(context.language);
  const left: Record<Command, number> = { error: LIMIT, warning: LIMIT, notice: LIMIT };
  const hints: Line[] = [];
  let isCut = false;

  const print = (line: Line): string => (left[COMMANDS[line.severity]]-- > 0 ? line.annotation : cut(line));

  const cut = ({ text }: Line): string => {
    isCut = true;
    return text;
  };

  return {
    begin: () => '',
    file: ({ problems }) => problems.map((problem) => `${JSON.stringify(lineOf(problem, context))}\n`).join(''),
    separator: '',
    merge(piece) {
      const lines = piece
        .trimEnd()
        .split('\n')
        .map((json) => JSON.parse(json) as Line);
      return lines
        .map((line) => {
          if (line.severity !== 'hint') return print(line);
          if (hints.length === LIMIT) return cut(line);
          hints.push(line);
          return '';
        })
        .join('');
    },
    end(summary) {
      const last = hints.map(print).join('');
      return `${last}${summaryLine(summary, say)}.\n${isCut ? `${say('annotationsCut', { count: LIMIT })}\n` : ''}`;
    },
  };
}

function lineOf({ rule, severity, span, message, related }: Problem, context: FormatContext): Line {
  const { language } = context;
  const file = visibleName(pathInCheckout(context, span.source.path));
  const start = positionOf(span.source, span.start);
  const end = positionOf(span.source, span.end);
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    // Columns are of use to GitHub only within one line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: rule,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const places = related.map((other) => {
    const { line } = positionOf(other.span.source, other.span.start);
    return `${visibleName(pathInCheckout(context, other.span.source.path))}:${line}: ${other.message(language)}`;
  });
  // The log shows the message alone, so that it names the place again.
  const place = `${file}:${start.line}:${start.column}`;
  const data = [`${place}: ${message(language)}`, ...places].join('\n');
  return {
    severity,
    annotation: `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(data)}\n`,
    text: `${place}: ${sayIn(language)(severity)} ${rule}: ${message(language)}\n`,
  };
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
