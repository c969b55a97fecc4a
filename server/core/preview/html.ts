const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, safe as content and inside quoted attributes, where nothing turns its direction. Whatever a notice says goes through this or the Markdown renderer. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\u007f-\u009f\u061c\u202a-\u202e\u2066-\u2069]/g, (one) => ESCAPES[one] ?? '\ufffd');
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element. Attribute values are escaped here; `content` is HTML already. False and undefined leave an attribute out. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  let html = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    html += value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`;
  }
  return `${html}>${content.join('')}</${name}>`;
}
