import { CONTROLS } from '../../../core/text/visible.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as an attribute or content of XML 1.0. What XML cannot hold, control characters and lone surrogates, is replaced. */
export function escapeXml(text: string): string {
  return (
    text
      .replace(/[&<>"]/g, (mark) => ENTITIES[mark]!)
      .replace(/[\n\r\t]/g, (control) => `&#${control.charCodeAt(0)};`)
      .replace(/[\u0000-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/\p{Cs}/gu, '\ufffd')
      // The rest of what could drive a terminal.
      .replace(CONTROLS, (control) => `&#${control.charCodeAt(0)};`)
      .replace(/##(?=\[|vso)/g, '&#35;#')
  );
}
