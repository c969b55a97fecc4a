import type { Language } from '../text/language.ts';
import { textOf } from '../text/source.ts';
import { element, escapeHtml } from './html.ts';
import { say } from './messages.ts';
import type { Cell, CellPart, Mark, SentenceMark } from './model.ts';
import type { RenderMarkdown } from './render-markdown.ts';
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

  #part(part: CellPart): string {
    const { start } = part.span;
    const key = `${part.sentences?.map((one) => `${one.start - start},${one.pair},${one.line}:${one.character}`).join(';') ?? ''}|${part.marks.map((mark) => `${mark.start - start},${mark.end - start},${mark.severity}`).join(';')}|${part.leftOut}|${textOf(part.span)}`;
    const html = this.#used.get(key) ?? this.#known.get(key) ?? this.#renderPart(part);
    this.#used.set(key, html);
    return html;
  }

  #renderPart({ span, marks, sentences, leftOut }: CellPart): string {
    const text = withoutControls(textOf(span));
    const html =
      (sentences && this.#withMarks(text, span.start, marks, sentences)) ??
      this.#withMarks(text, span.start, marks, []) ??
      this.#render(text, []);
    if (leftOut === 0) return html;
    const note = say(this.language, 'cut', { count: leftOut.toLocaleString(this.language) });
    return `${html}… ${element('em', { class: 'note', lang: this.language }, escapeHtml(note))}`;
  }

  /** Undefined where the highlights would change how the Markdown reads: what is read comes before what is pointed at. */
  #withMarks(
    text: string,
    start: number,
    marks: readonly Mark[],
    sentences: readonly SentenceMark[],
  ): string | undefined {
    const marked = this.#render(withSentinels(text, start, marks, sentences), sentences);
    return withoutMarks(marked) === this.#render(text, []) ? marked : undefined;
  }

  #render(text: string, sentences: readonly SentenceMark[]): string {
    const attributes = sentences.map(({ pair, line, character }) => ({
      'data-pair': pair,
      'data-at': `${line}:${character}`,
    }));
    return this.markdown(text, { lost: say(this.language, 'lost'), sentences: attributes });
  }
}

/** The HTML without highlights, which hold text and each other only. */
function withoutMarks(html: string): string {
  return html
    .replace(/<\/?mark[^<>]*>/g, '')
    .replace(/<span class="break"[^<>]*><\/span>/g, '')
    .replace(/<span class="sentence"[^<>]*>([^<]*)<\/span>/g, '$1');
}
