import type { DocumentLink } from 'vscode-languageserver';
import { TokenKind } from '../../core/text/tokens.ts';
import type { Feature } from '../feature.ts';

/** Web and e-mail addresses, and the targets of Markdown links. `(#)` is a target that an archive lost: nothing to open. */
export const links: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register({ connection, workspace }) {
    connection.onDocumentLinks(async ({ textDocument: { uri } }): Promise<DocumentLink[]> => {
      const file = await workspace.file(uri);
      if (!file) return [];
      const found: DocumentLink[] = [];
      const { document } = file;
      const { tokens, text } = file.source;
      for (let i = 0; i < tokens.count; i++) {
        const kind = tokens.kinds[i]!;
        let start = tokens.starts[i]!;
        let end = tokens.ends[i]!;
        if (kind === TokenKind.LinkTarget) {
          start++;
          end--;
        } else if (kind !== TokenKind.Url && kind !== TokenKind.Email) continue;
        const target = targetOf(text.slice(start, end).trim(), kind);
        if (target) found.push({ range: { start: document.positionAt(start), end: document.positionAt(end) }, target });
      }
      return found;
    });
  },
};

/** The address to open; only web and mail addresses are opened. */
function targetOf(address: string, kind: number): string | undefined {
  if (kind === TokenKind.Email && !address.startsWith('mailto:')) return `mailto:${address}`;
  if (/^(?:https?:\/\/|mailto:)/i.test(address)) return address;
  return /^www\./i.test(address) ? `https://${address}` : undefined;
}
