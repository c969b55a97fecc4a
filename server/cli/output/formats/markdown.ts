import { ruleAddress } from '../../../core/features/rule-address.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { visible } from '../../../core/text/visible.ts';
import { sayCount, sayIn } from '../../messages.ts';
import { type Format, type FormatContext, pathInCheckout, positionOf } from './format.ts';
import { summaryLine } from './summary.ts';

/** A comment on GitHub or GitLab holds 65,536 characters; what is added around the tables takes few. */
const LIMIT = 60_000;

/** Tables for the summary of a CI run or a comment on a change: the counts, then a table for each file with problems. */
export function createFormat(context: FormatContext): Format {
  const say = sayIn(context.language);
  const tables: string[] = [];
  let length = 0;
  let omitted = 0;

  const row = ({ rule, severity, span, message }: Problem): string => {
    const { line } = positionOf(span.source, span.start);
    const place = linked(String(line), context.page && `${context.page}${address(context, span.source.path)}#L${line}`);
    const name = linked(`\`${rule}\``, ruleAddress(rule, context.language));
    return `| ${place} | ${say(severity)} | ${escapeMarkdown(message(context.language))} | ${name} |\n`;
  };

  return {
    begin: () => '',
    file({ name, problems }) {
      if (problems.length === 0) return '';
      const head = `| ${say('line')} | ${say('severity')} | ${say('problem')} | ${say('rule')} |\n|---|---|---|---|\n`;
      return `\n### ${escapeMarkdown(visible(pathInCheckout(context, name)))}\n\n${head}${problems.map(row).join('')}`;
    },
    separator: '',
    merge(piece) {
      const lines = piece.split(/(?<=\n)/);
      const fitting = lines.filter((line) => (length += line.length) <= LIMIT);
      omitted += lines.length - Math.max(fitting.length, HEAD_LINES);
      // A head without any row shows nothing.
      if (fitting.length > HEAD_LINES) tables.push(fitting.join(''));
      return '';
    },
    end(summary) {
      const more = omitted > 0 ? `\n${sayCount(say, 'omitted', omitted)}\n` : '';
      return `## ${say('noticesChecked')}\n\n${summaryLine(summary, say)}.\n${tables.join('')}${more}`;
    },
  };
}

/** An empty line, the file's heading, another empty line, and the two lines of a table's head. */
const HEAD_LINES = 5;

function linked(text: string, address: string | undefined): string {
  return address === undefined ? text : `[${text}](${address})`;
}

function address(context: FormatContext, name: string): string {
  return pathInCheckout(context, name).split('/').map(encodeURIComponent).join('/');
}

function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~&]/g, '\\$&');
}
