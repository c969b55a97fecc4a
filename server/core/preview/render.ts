import { LANGUAGES, type Language } from '../text/language.ts';
import type { CellRenderer } from './cell.ts';
import { element, escapeHtml } from './html.ts';
import { icon } from './icons.ts';
import { say, sayCount } from './messages.ts';
import type { PreviewProblem, PreviewRow } from './model.ts';

/** For whom: in the editor rows take the focus and fixes are offered; a page is only read. */
export interface RenderOptions {
  readonly interactive: boolean;
}

/** Renders a row: margin, English, French. The parts that the page adds (its id, what describes it) are not in it. */
export function renderRow(row: PreviewRow, cells: CellRenderer, { interactive }: RenderOptions): string {
  const { language } = cells;
  const severity = row.problems[0]?.problem.severity;
  const names = [
    'row',
    row.kind,
    severity && `problem ${severity}`,
    row.gap && 'lone',
    row.isToDo && 'to-do',
    row.isChanged && 'changed',
    row.state && row.state !== 'reviewed' && 'to-review',
    row.move && 'moved',
    row.move?.isPlace && 'place',
  ];
  const role = interactive ? 'gridcell' : 'cell';
  const margin = element(
    'div',
    { class: 'margin', role },
    problemMark(row, language, interactive),
    stateMark(row, language, interactive),
  );
  const sides = LANGUAGES.map((side) =>
    row.gap?.side === side
      ? element('div', { class: 'cell gap', 'data-side': side, role }, gapOf(row, language, interactive))
      : element(
          'div',
          { class: 'cell', 'data-side': side, lang: side, role },
          ...row[side].map((cell) => cells.render(cell)),
          side === 'fr' ? moveNote(row, language, interactive) : '',
        ),
  );
  return element(
    'div',
    {
      class: names.filter(Boolean).join(' '),
      role: 'row',
      tabindex: interactive ? -1 : undefined,
      'data-move': row.move?.id,
      'data-state': row.state,
    },
    margin,
    ...sides,
  );
}

const STATE_TEXT = { open: 'stateOpen', translated: 'stateTranslated', reviewed: 'stateReviewed' } as const;

/** What was noted of a row; on a page that is only read, where something was. */
function stateMark({ state }: PreviewRow, language: Language, interactive: boolean): string {
  if (!state || (!interactive && state === 'open')) return '';
  const text = say(language, STATE_TEXT[state]);
  const attributes = { class: `noted ${state}`, 'aria-label': text };
  if (!interactive) return element('span', { ...attributes, role: 'img', title: text }, icon(state));
  const title = say(language, 'stateKeys', { state: text });
  return element('button', { ...attributes, type: 'button', tabindex: -1, title }, icon(state));
}

/** Leads from a moved text to its place, and back. */
function moveNote({ move }: PreviewRow, language: Language, interactive: boolean): string {
  if (!move) return '';
  const content = icon('moved') + escapeHtml(move.message);
  return interactive
    ? element('button', { class: 'move note', type: 'button', tabindex: -1, lang: language }, content)
    : element('div', { class: 'move note', lang: language }, content);
}

function problemMark({ problems, moreProblems }: PreviewRow, language: Language, interactive: boolean): string {
  if (problems.length === 0) return '';
  const { severity } = problems[0]!.problem;
  const number = problems.length + moreProblems;
  const count = number > 1 ? element('span', { class: 'count', 'aria-hidden': 'true' }, String(number)) : '';
  const label = sayCount(language, 'badge', number);
  const mark = interactive
    ? element(
        'button',
        { class: `badge ${severity}`, type: 'button', tabindex: -1, 'aria-expanded': 'false', 'aria-label': label },
        icon(severity),
        count,
      )
    : element('span', { class: `badge ${severity}`, role: 'img', 'aria-label': label }, icon(severity), count);
  return mark + problemList(problems, language, interactive, moreProblems);
}

/** The messages of a row, with their fixes where it is interactive. */
export function problemList(
  problems: readonly PreviewProblem[],
  language: Language,
  interactive: boolean,
  more = 0,
): string {
  const items = problems.map(({ problem, message }, i) => {
    const fixes = interactive ? problem.fixes().map((fix, n) => fixButton(i, n, fix.title(language))) : [];
    if (interactive && problem.tags.includes('changed')) fixes.push(settleButton(language));
    return element(
      'li',
      { class: problem.severity },
      element('span', { class: 'severity' }, icon(problem.severity), hidden(`${say(language, problem.severity)}: `)),
      element(
        'span',
        { class: 'message' },
        escapeHtml(message),
        ' ',
        element('code', { class: 'rule' }, escapeHtml(problem.rule)),
      ),
      fixes.length > 0 ? element('span', { class: 'fixes' }, ...fixes) : '',
    );
  });
  if (more > 0)
    items.push(
      element('li', {}, '', element('span', { class: 'message' }, escapeHtml(sayCount(language, 'more', more)))),
    );
  return element('ul', { class: 'problems', lang: language }, ...items);
}

function fixButton(problem: number, fix: number, title: string): string {
  return element(
    'button',
    { class: 'fix', type: 'button', tabindex: -1, 'data-problem': problem, 'data-fix': fix },
    escapeHtml(title),
  );
}

/** Notes that both texts were looked through. */
function settleButton(language: Language): string {
  return element('button', { class: 'fix settle', type: 'button', tabindex: -1 }, escapeHtml(say(language, 'settle')));
}

function hidden(text: string): string {
  return element('span', { class: 'hidden' }, escapeHtml(text));
}

function gapOf({ gap, problems }: PreviewRow, language: Language, interactive: boolean): string {
  const text = element('span', { class: 'gap-text' }, escapeHtml(gap!.message));
  if (!interactive || gap!.problem === undefined) return text;
  const fix = problems[gap!.problem]!.problem.fixes()[0];
  return fix ? text + fixButton(gap!.problem, 0, fix.title(language)) : text;
}
