import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../notices.ts';
import { type DataTransfer, PASTE_EDITS, type PasteEdit } from './api.ts';

const { t } = vscode.l10n;

/** Lines before the text of a notice are searched for its list mark. */
const MARKS = /^[ \t]*([-*•])[ \t]/gm;
const ITEM = /^(?:[-*•]|\w{1,3}[.)]) /;
/** A line of which only the mark of an item is there. */
const OPEN_ITEM = /^[ \t]*(?:[-*•]|\w{1,3}[.)])[ \t]+$/;

/**
 * Pasting out of Word, a mail or a browser keeps bold, links, headings, lists and tables, as Markdown. The button beside what was pasted
 * gives the plain text instead. VS Code offers this from version 1.97 on.
 */
export function registerPasting(): vscode.Disposable {
  const api = PASTE_EDITS;
  if (!api) return vscode.Disposable.from();
  const kind = api.Kind.Text.append('vacancyNotice');
  return api.register(
    { language: LANGUAGE_ID },
    {
      async provideDocumentPasteEdits(document, ranges, clipboard): Promise<PasteEdit[] | undefined> {
        const text = await pasted(document, ranges[0]!, clipboard);
        return text === undefined ? undefined : [new api.Edit(text, t('Paste with formatting'), kind)];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html'] },
  );
}

/** What is inserted; undefined where the plain text says the same, and for code out of an editor. */
async function pasted(
  document: vscode.TextDocument,
  range: vscode.Range,
  clipboard: DataTransfer,
): Promise<string | undefined> {
  const { start } = range;
  const html = await clipboard.get('text/html')?.asString();
  if (!html || clipboard.get('vscode-editor-data')) return undefined;
  const { textOfHtml } = await import('./html.ts');
  const text = textOfHtml(html, markIn(document.getText()));
  const plain = (await clipboard.get('text/plain')?.asString()) ?? '';
  if (text === '' || text === plain.replace(/\r\n?/g, '\n').trim()) return undefined;
  const before = document.lineAt(start).text.slice(0, start.character);
  if (OPEN_ITEM.test(before)) return text.replace(ITEM, '');
  const isBlock = /^(?:#{1,6} |\| )/.test(text) || ITEM.test(text) || text.includes('\n\n');
  return isBlock ? setOff(text, document, range) : text;
}

/** Blocks with a blank line before and behind, where there is none. */
function setOff(text: string, document: vscode.TextDocument, { start, end }: vscode.Range): string {
  const line = (at: number): string => (at >= 0 && at < document.lineCount ? document.lineAt(at).text.trim() : '');
  const gap = (own: string, neighbour: string, edge: string): string => {
    if (own.trim() !== '') return '\n\n';
    return neighbour === '' || (ITEM.test(neighbour) && ITEM.test(edge)) ? '' : '\n';
  };
  const [above, below] = [line(start.line - 1), line(end.line + 1)];
  const before = document.lineAt(start).text.slice(0, start.character);
  const behind = document.lineAt(end).text.slice(end.character);
  return `${gap(before, above, text)}${text}${gap(behind, below, text.slice(text.lastIndexOf('\n') + 1))}`;
}

/** The mark that most items of a notice have. */
function markIn(text: string): string {
  const counts = new Map<string, number>();
  for (const [, mark = '-'] of text.matchAll(MARKS)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? '-';
}
