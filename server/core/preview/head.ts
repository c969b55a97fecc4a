import { LANGUAGES, type Language } from '../text/language.ts';
import { element, escapeHtml } from './html.ts';
import { icon } from './icons.ts';
import { type PreviewKey, say, sayCount } from './messages.ts';
import type { PreviewModel, StripEntry } from './model.ts';
import { problemList } from './render.ts';

const FILTERS: readonly { readonly value: string; readonly key: PreviewKey }[] = [
  { value: 'all', key: 'filterAll' },
  { value: 'problems', key: 'filterProblems' },
  { value: 'lone', key: 'filterLone' },
  { value: 'to-do', key: 'filterToDo' },
  { value: 'changed', key: 'filterChanged' },
  { value: 'to-review', key: 'filterToReview' },
];

/**
 * What surrounds the rows and does not change while a notice is written: filter, column heads, and room for the rest; of a plain page, the
 * column heads alone.
 */
export function renderShell(
  language: Language,
  interactive: boolean,
  { head = '', counts = '', rows = '', isPlain = false } = {},
): string {
  const filters = FILTERS.map(({ value, key }) =>
    element('option', { id: `filter-${value}`, value }, escapeHtml(say(language, key))),
  );
  const heads = LANGUAGES.map((side) =>
    element(
      'div',
      { class: 'cell', 'data-side': side, role: 'columnheader' },
      escapeHtml(say(language, EDITION[side])),
    ),
  );
  const marks = element(
    'div',
    { class: 'margin', role: 'columnheader' },
    element('span', { class: 'hidden' }, escapeHtml(say(language, 'marks'))),
  );
  const bar = element(
    'div',
    { class: 'bar' },
    element('select', { class: 'filter', 'aria-label': say(language, 'filter'), autocomplete: 'off' }, ...filters),
    interactive ? sentenceToggle(language) : '',
    element('div', { id: 'counts', role: 'status' }, counts),
  );
  return [
    element('header', { id: 'head' }, head),
    element(
      'main',
      {},
      isPlain ? '' : bar,
      element(
        'div',
        { id: 'rows', role: interactive ? 'grid' : 'table', 'aria-label': say(language, 'rows') },
        element('div', { class: 'row columns', role: 'row' }, marks, ...heads),
        rows,
      ),
      isPlain ? '' : element('p', { class: 'nothing' }, escapeHtml(say(language, 'nothing'))),
      interactive ? editingForm(language) : '',
    ),
  ].join('');
}

function sentenceToggle(language: Language): string {
  return element(
    'label',
    { class: 'toggle', title: say(language, 'bySentenceTitle') },
    element('input', { type: 'checkbox', id: 'by-sentence' }),
    element('span', {}, escapeHtml(say(language, 'bySentence'))),
  );
}

/** What a text is edited with in its row; the page takes a copy of it. */
function editingForm(language: Language): string {
  const button = (value: string, key: PreviewKey): string =>
    element('button', { type: 'button', value }, escapeHtml(say(language, key)));
  const area = element('textarea', { 'aria-label': say(language, 'editText'), rows: 2, spellcheck: 'true' }, '');
  const tools = element(
    'div',
    { class: 'tools', lang: language },
    button('save', 'editSave'),
    button('copy', 'editCopy'),
    button('cancel', 'editCancel'),
  );
  return element('template', { id: 'editing' }, element('div', { class: 'editing' }, area, tools));
}

const EDITION = { en: 'editionEn', fr: 'editionFr' } as const;

/** The header strip, and what concerns the notice as a whole. */
export function renderHead({ language, strip, general, notice }: PreviewModel, interactive: boolean): string {
  const list =
    general.length > 0 ? element('div', { class: 'general' }, problemList(general, language, interactive)) : '';
  if (notice.editions.length === 0) return list + element('p', { class: 'empty' }, escapeHtml(say(language, 'empty')));
  const [edition, second] = notice.editions;
  const begin =
    interactive && edition && !second
      ? element('button', { class: 'begin', type: 'button' }, escapeHtml(say(language, BEGIN[edition.language])))
      : '';
  const entries = strip.map((entry) => stripEntry(entry, language, edition?.language));
  return list + begin + element('dl', { class: 'strip', 'aria-label': say(language, 'strip') }, ...entries);
}

/** The button that begins the edition that is missing, by the one that is there. */
const BEGIN = { en: 'beginFr', fr: 'beginEn' } as const;

const STATE_ICON = { equal: 'equal', different: 'different', missing: 'different', unclear: 'unclear' } as const;

/**
 * What is equal needs no more than its name: the values stand in the rows below.
 * @param first the language of the notice's first edition
 */
function stripEntry({ id, state, ...values }: StripEntry, language: Language, first: Language | undefined): string {
  const texts = (state === 'alone' ? LANGUAGES.filter((side) => side === first) : LANGUAGES).map((side) =>
    values[side] === ''
      ? element('dd', { class: 'none', 'data-side': side }, escapeHtml(say(language, 'absent')))
      : element('dd', { lang: side, 'data-side': side }, escapeHtml(values[side].slice(0, 200))),
  );
  return element(
    'div',
    { class: `entry ${state}` },
    element('dt', {}, escapeHtml(say(language, id))),
    state === 'alone' ? '' : stateMark(state, language),
    ...(state === 'equal' ? [] : texts),
  );
}

function stateMark(state: keyof typeof STATE_ICON, language: Language): string {
  const text = say(language, state);
  const mark = element('span', { role: 'img', 'aria-label': text, title: text }, icon(STATE_ICON[state]));
  return element('dd', { class: 'state' }, mark);
}

export function renderCounts({ counts, comparedWith }: PreviewModel, language: Language): string {
  const { errors, warnings, infos, lone, toDo, changed, reviewed } = counts;
  const found = [
    errors > 0 && counted('error', sayCount(language, 'errors', errors)),
    warnings > 0 && counted('warning', sayCount(language, 'warnings', warnings)),
    infos > 0 && counted('info', sayCount(language, 'infos', infos)),
    lone > 0 && counted('lone', sayCount(language, 'lone', lone)),
    toDo > 0 && counted('toDo', sayCount(language, 'toDo', toDo)),
  ].filter((count) => count !== false);
  if (found.length === 0) found.push(element('span', { class: 'clean' }, escapeHtml(say(language, 'clean'))));
  if (reviewed) {
    const { done, total } = reviewed;
    found.push(counted('reviewed', say(language, 'reviewedCount', { count: done, total }), `${done}/${total}`));
  }
  const revision = comparedWith === 'HEAD' ? say(language, 'lastCommit') : comparedWith;
  if (revision !== undefined && changed > 0)
    found.push(counted('changed', sayCount(language, 'changedSince', changed, { revision })));
  else if (revision !== undefined && comparedWith !== 'HEAD')
    found.push(counted('changed', say(language, 'nothingSince', { revision }), '0'));
  return found.join(' ');
}

/**
 * A count with its sign. Where there is little room, the number alone is seen, as in VS Code's status bar.
 * @param short the number, where the text does not begin with it
 */
function counted(
  kind: 'error' | 'warning' | 'info' | 'lone' | 'toDo' | 'reviewed' | 'changed',
  text: string,
  short?: string,
): string {
  const number = short ?? /^\d(?:[\d\s]*\d)?/.exec(text)?.[0] ?? '';
  const words = element('span', { class: 'words' }, escapeHtml(short === undefined ? text.slice(number.length) : text));
  const figure =
    short === undefined
      ? escapeHtml(number)
      : element('span', { class: 'short', 'aria-hidden': 'true' }, escapeHtml(number));
  return element('span', { class: kind, title: text }, icon(kind), figure, words);
}
