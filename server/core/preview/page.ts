import type { CalendarDate } from '../model/rule.ts';
import { type Language, LOCALES } from '../text/language.ts';
import { CellRenderer } from './cell.ts';
import { renderCounts, renderHead, renderShell } from './head.ts';
import { element, escapeHtml } from './html.ts';
import { type PreviewKey, say } from './messages.ts';
import type { PreviewModel } from './model.ts';
import { renderRow } from './render.ts';
import type { RenderMarkdown } from './render-markdown.ts';

/** What the exported page is made with; loaded only where a page is made. */
export interface PageMaterial {
  readonly markdown: RenderMarkdown;
  readonly styles: string;
  /** The day on which the page is made. */
  readonly date?: CalendarDate | undefined;
}

/** The preview as one HTML file that needs nothing else: no script, no other file, no network. `files` names what it was made from. */
export async function exportPage(
  model: PreviewModel,
  files: readonly string[],
  { markdown, styles, date }: PageMaterial,
): Promise<string> {
  const { language } = model;
  // The style sheet is let in by its hash; scripts and other files are not let in at all.
  const policy = `default-src 'none'; style-src 'sha256-${await sha256(styles)}'; base-uri 'none'; form-action 'none'`;
  const shell = renderShell(language, false, {
    head: renderHead(model, false),
    counts: renderCounts(model.counts, language),
    rows: groups(model, new CellRenderer(markdown, language)),
  });
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
<body class="page">
${shell}
${element('footer', {}, signatures(language), element('p', {}, escapeHtml(made)))}
</body>
</html>
`;
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
