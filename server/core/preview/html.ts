const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, safe as content and inside quoted attributes. Whatever a notice says goes through this or the Markdown renderer. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
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
