import type { CalendarDate } from '../model/rule.ts';
import { type Language, LOCALES } from '../text/language.ts';
import { CellRenderer } from './cell.ts';
import { renderCounts, renderHead, renderShell } from './head.ts';
import { element, escapeHtml } from './html.ts';
import { type PreviewKey, say } from './messages.ts';
import type { Cell, PreviewModel, PreviewRow } from './model.ts';
import { renderRow } from './render.ts';
import type { RenderMarkdown } from './render-markdown.ts';

/** What the exported page is made with; loaded only where a page is made. */
export interface PageMaterial {
  readonly markdown: RenderMarkdown;
  readonly styles: string;
  /** The day on which the page is made. */
  readonly date?: CalendarDate | undefined;
  /** The version of the notice, as people call it. */
  readonly version?: string | undefined;
  /** Whether problems, counts and what was noted of rows are on the page; on it unless false. */
  readonly remarks?: boolean | undefined;
}

/** The preview as one HTML file that needs nothing else: no script, no other file, no network. `files` names what it was made from. */
export async function exportPage(
  whole: PreviewModel,
  files: readonly string[],
  { markdown, styles, date, version, remarks = true }: PageMaterial,
): Promise<string> {
  const model = remarks ? whole : withoutRemarks(whole);
  const { language } = model;
  // The style sheet is let in by its hash; scripts and other files are not let in at all.
  const policy = `default-src 'none'; style-src 'sha256-${await sha256(styles)}'; base-uri 'none'; form-action 'none'`;
  const rows = groups(model, new CellRenderer(markdown, language));
  const title = about(model.title, date, version, language);
  const shell = remarks
    ? renderShell(language, false, {
        head: title + renderHead(model, false),
        counts: renderCounts(model, language),
        rows,
      })
    : renderShell(language, false, { head: title, rows, isPlain: true });
  const names = files.join(', ');
  const made = date
    ? say(language, 'printedOn', { files: names, date: dateText(date, language) })
    : say(language, 'printed', { files: names });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(model.title)}</title>
<style>${styles}</style>
</head>
<body class="page${remarks ? '' : ' plain'}">
${shell}
${element('footer', {}, signatures(language), element('p', {}, escapeHtml(made)))}
</body>
</html>
`;
}

/** What the page is: the title, the version and the day. */
function about(title: string, date: CalendarDate | undefined, version: string | undefined, language: Language): string {
  const facts = [
    version === undefined ? undefined : say(language, 'version', { version }),
    date && dateText(date, language),
  ].filter((fact) => fact !== undefined);
  const line = facts.length > 0 ? element('p', {}, escapeHtml(facts.join(' · '))) : '';
  return element('div', { class: 'about' }, element('p', { class: 'name' }, escapeHtml(title)), line);
}

/** The texts of both editions and nothing else: what is signed. */
function withoutRemarks(model: PreviewModel): PreviewModel {
  const plain = (cells: readonly Cell[]): Cell[] =>
    cells.map((cell) => ({ ...cell, parts: cell.parts.map((part) => ({ ...part, marks: [] })) }));
  const rows = model.rows
    .filter(({ move }) => !move?.isPlace)
    .map(
      (row): PreviewRow => ({
        ...row,
        en: plain(row.en),
        fr: plain(row.fr),
        gap: undefined,
        move: undefined,
        state: undefined,
        problems: [],
        moreProblems: 0,
      }),
    );
  return { ...model, general: [], rows };
}

function dateText({ year, month, day }: CalendarDate, language: Language): string {
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString(LOCALES[language], {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
}

/** Lines for the people who approve the editions on paper. */
function signatures(language: Language): string {
  const line = (key: PreviewKey): string => element('p', {}, escapeHtml(say(language, key)));
  return element('div', { class: 'signatures' }, line('signEn'), line('signFr'));
}

/** The rows in groups, each from one section's heading to the next. */
function groups({ rows }: PreviewModel, cells: CellRenderer): string {
  const found: string[][] = [];
  for (const row of rows) {
    const html = renderRow(row, cells, { interactive: false });
    if (row.kind === 'section' || found.length === 0) found.push([html]);
    else found.at(-1)!.push(html);
  }
  return found.map((group) => `\n${element('div', { class: 'group', role: 'rowgroup' }, ...group)}`).join('');
}

/** In base64. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
