import * as vscode from 'vscode';
import { URI_ATTRIBUTE } from './messages.ts';

/** The page of a preview, empty but for its script and its style sheet, which are all that it may load. */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, notice: string): string {
  const file = (name: string): string =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString());
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(vscode.l10n.t('Bilingual preview'))}</title>
<link rel="stylesheet" href="${file('preview.css')}">
</head>
<body ${URI_ATTRIBUTE}="${escapeHtml(notice)}">
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
