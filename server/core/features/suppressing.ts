import { editionsIn, inFile, type Notice } from '../model/notice.ts';
import type { FileEdit, Problem } from '../model/problem.ts';
import { lineEnd, startOfLine } from '../text/lines.ts';
import { type FileSource, type FileSpan, span } from '../text/source.ts';

/**
 * The edits that silence a rule where a problem stands. Where the problem's line is in the middle of a wrapped paragraph the
 * comments go around the paragraph, since a comment between its lines would cut it in two.
 */
export function suppressHere(problem: Problem, notice: Notice): readonly FileEdit[] {
  const { source, start } = problem.span;
  const block = editionsIn(notice, source)
    .flatMap(({ blocks }) => blocks.map(({ span }) => inFile(notice, span)))
    .find((one) => one.start <= start && start <= one.end);
  const line = startOfLine(span(source, start, start));
  if (!block || startOfLine(block) === line) {
    return [
      insertion(source, line, `${indentAt(source, line)}<!-- vacancy-notice-disable-next-line ${problem.rule} -->\n`),
    ];
  }
  return around(block, problem.rule);
}

function around(block: FileSpan, rule: string): readonly FileEdit[] {
  const { source, end } = block;
  const first = startOfLine(block);
  return [
    insertion(source, first, `<!-- vacancy-notice-disable ${rule} -->\n`),
    insertion(source, lineEnd(source.text, end), `\n<!-- vacancy-notice-enable ${rule} -->`),
  ];
}

/** The edit that silences a rule in a whole file: at its beginning, behind front matter. */
export function suppressInFile(problem: Problem, notice: Notice): readonly FileEdit[] {
  const { source } = problem.span;
  const frontMatter = editionsIn(notice, source)[0]?.frontMatter;
  const comment = `<!-- vacancy-notice-disable-file ${problem.rule} -->\n`;
  const at = frontMatter ? inFile(notice, frontMatter).end : 0;
  return [insertion(source, at, frontMatter ? `\n${comment}` : comment)];
}

function insertion(source: FileSource, offset: number, text: string): FileEdit {
  return { span: span(source, offset, offset), text };
}

function indentAt({ text }: FileSource, offset: number): string {
  return /^[ \t]*/.exec(text.slice(offset, offset + 40))![0];
}
