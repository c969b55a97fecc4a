import type { Language } from '../text/language.ts';
import { textOf } from '../text/source.ts';
import { element, escapeHtml } from './html.ts';
import type { RenderMarkdown } from './markdown.ts';
import { say } from './messages.ts';
import type { Cell, Mark, Part } from './model.ts';
import { withoutControls, withSentinels } from './sentinels.ts';

/** Renders the texts of cells, and remembers them: at a keystroke all but one are as they were. */
export class CellRenderer {
  #known = new Map<string, string>();
  #used = new Map<string, string>();

  constructor(
    readonly markdown: RenderMarkdown,
    readonly language: Language,
  ) {}

  /** Forgets what was not rendered since the last call. */
  sweep(): void {
    this.#known = this.#used;
    this.#used = new Map();
  }

  render({ node, parts }: Cell): string {
    const texts = parts.map((part) => this.#part(part));
    switch (node.kind) {
      case 'title':
        return element('h1', { class: 'text' }, ...texts);
      case 'heading':
        return element('h2', { class: 'text' }, ...texts);
      case 'field': {
        const [label = '', value = ''] = texts;
        const spans = [element('span', { class: 'label' }, label), ' ', element('span', { class: 'value' }, value)];
        return element('div', { class: 'text' }, ...spans);
      }
      default:
        return element('div', { class: `text ${node.kind}` }, ...texts);
    }
  }

  #part(part: Part): string {
    const { start } = part.span;
    const key = `${part.marks.map((mark) => `${mark.start - start},${mark.end - start},${mark.severity}`).join(';')}|${part.leftOut}|${textOf(part.span)}`;
    const html = this.#used.get(key) ?? this.#known.get(key) ?? this.#renderPart(part);
    this.#used.set(key, html);
    return html;
  }

  #renderPart({ span, marks, leftOut }: Part): string {
    const html = this.#withMarks(withoutControls(textOf(span)), span.start, marks);
    if (leftOut === 0) return html;
    const note = say(this.language, 'cut', { n: leftOut.toLocaleString(this.language) });
    return `${html}… ${element('em', { class: 'note', lang: this.language }, escapeHtml(note))}`;
  }

  /** A highlight that would change how the Markdown reads is left out: what is read comes before what is pointed at. */
  #withMarks(text: string, start: number, marks: readonly Mark[]): string {
    const render = (line: string) => this.markdown(line, { lost: say(this.language, 'lost') });
    const plain = render(text);
    if (marks.length === 0) return plain;
    const marked = render(withSentinels(text, start, marks));
    return marked.replace(/<\/?mark[^<>]*>/g, '') === plain ? marked : plain;
  }
}
