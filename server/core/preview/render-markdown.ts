import MarkdownIt, { type Env, type Token } from 'markdown-it';
import type { Severity } from '../model/problem.ts';
import { type Attributes, element } from './html.ts';
import { CLOSE, OPEN, SENTENCE, SENTINELS } from './sentinels.ts';

/** Turns a text of a notice into HTML, inline Markdown only; sentinels in it become highlights. */
export type RenderMarkdown = (text: string, texts: MarkdownTexts) => string;

export interface MarkdownTexts {
  /** What is said of a link without target. */
  readonly lost: string;
  /** The attributes of the sentences, in order. */
  readonly sentences?: readonly Attributes[] | undefined;
}

interface Environment extends MarkdownTexts {
  /** The severity of the highlight that is open, across the tokens. */
  mark: Severity | undefined;
  /** The number of the sentence that is open, across the tokens; -1 before the first. */
  sentence: number;
}

/**
 * Text is data: HTML stays text, images become links, and links lead to the web or to mail only. The heavy part of the preview, so
 * it is loaded when the first preview is rendered; hence it imports nothing that holds state.
 */
const markdown = new MarkdownIt('default', { html: false, linkify: true, typographer: false, breaks: false });
markdown.disable(['image']);
markdown.validateLink = (url) => url === '#' || isAddress(url.trim());
// Guessing at host names would make links of `skills.In`; what begins with `www.` is one.
markdown.linkify.set({ fuzzyLink: false });
markdown.linkify.add('www.', {
  validate: (text, position) => WWW.exec(text.slice(position, position + 500))?.[0].length ?? 0,
  normalize: (match) => {
    match.url = `https://${match.url}`;
  },
});

/** A host and a path, without the punctuation that closes the sentence. */
const WWW = /^[^\s\p{Cc}<>"]+\.[^\s\p{Cc}<>"]*[^\s\p{Cc}<>"'.,;:!?)»\]]/u;

const { rules } = markdown.renderer;
const { escapeHtml } = markdown.utils;

rules.text = (tokens, index, _options, env) => highlighted(tokens[index]!.content, own(env));
rules.code_inline = (tokens, index, _options, env) => `<code>${highlighted(tokens[index]!.content, own(env))}</code>`;
rules.link_open = (tokens, index, _options, env) => {
  const href = hrefOf(tokens[index]!);
  if (!isAddress(href)) return `<span class="lost" title="${escapeHtml(own(env).lost)}">`;
  return `<a href="${escapeHtml(href)}" rel="noopener noreferrer">`;
};
rules.link_close = (tokens, index) => (isAddress(openedBefore(tokens, index)) ? '</a>' : '</span>');

export const renderMarkdown: RenderMarkdown = (text, { lost, sentences }) => {
  const env: Environment = { lost, sentences, mark: undefined, sentence: -1 };
  return markdown.renderInline(text, env as unknown as Env);
};

/** Whether a link leads to the web or to mail; all others lead nowhere. */
function isAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url);
}

/** The environment is the one that {@link renderMarkdown} made. */
function own(env: Env | undefined): Environment {
  return env as unknown as Environment;
}

/** Links do not nest, so the last one opened is the one that is closed. */
function openedBefore(tokens: readonly Token[], index: number): string {
  const link = tokens.slice(0, index).findLast(({ type }) => type === 'link_open');
  return link ? hrefOf(link) : '';
}

/** A link's target without sentinels, as they are and as the normalizer writes them. */
function hrefOf(link: Token): string {
  return String(link.attrGet('href') ?? '').replace(/[\u0001-\u0006]|%0[1-6]/g, '');
}

/** Each token closes the highlight and the next one opens it again, so that elements nest. */
function highlighted(content: string, env: Environment): string {
  let html = '';
  for (const piece of content.split(SENTINELS)) {
    if (piece === CLOSE) env.mark = undefined;
    else if (OPEN.has(piece)) env.mark = OPEN.get(piece);
    else if (piece === SENTENCE) {
      env.sentence++;
      html += element('span', { class: 'break', ...env.sentences?.[env.sentence] });
    } else if (piece !== '') {
      const marked = env.mark ? `<mark class="${env.mark}">${escapeHtml(piece)}</mark>` : escapeHtml(piece);
      const attributes = env.sentences?.[env.sentence];
      html += attributes ? element('span', { class: 'sentence', ...attributes }, marked) : marked;
    }
  }
  return html;
}
