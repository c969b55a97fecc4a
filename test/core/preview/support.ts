import type { Input } from '../../../server/core/parse/model.ts';
import { previewModel } from '../../../server/core/preview/index.ts';
import type { PreviewModel, PreviewRow } from '../../../server/core/preview/model.ts';
import { renderMarkdown } from '../../../server/core/preview/render-markdown.ts';
import { PreviewSession } from '../../../server/core/preview/session.ts';
import type { Language } from '../../../server/core/text/language.ts';
import { textOf } from '../../../server/core/text/source.ts';
import { checkNotice } from '../../support/check.ts';
import { sampleNotice } from '../../support/notices.ts';

/** A sample notice with one passage in place of another, which must be there once. */
export function planted(right: string | RegExp, wrong: string, name = 'energy-analyst.notice.md'): readonly Input[] {
  const inputs = sampleNotice(name);
  const count = inputs.reduce((sum, { text }) => sum + text.split(right).length - 1, 0);
  if (count !== 1) throw new Error(`${right} stands ${count} times in ${name}`);
  return inputs.map(({ path, text }) => ({ path, text: text.replace(right, wrong) }));
}

export function modelOf(inputs: readonly Input[], language: Language = 'en'): PreviewModel {
  return previewModel(checkNotice(inputs), language);
}

export function newSession(language: Language = 'en'): PreviewSession {
  return new PreviewSession(renderMarkdown, language);
}

/** What a row shows in a language. */
export function words(row: PreviewRow, language: Language): string {
  return row[language].map(({ parts }) => parts.map(({ span }) => textOf(span)).join(' ')).join(' / ');
}

/** The texts that are highlighted in a row. */
export function highlights(row: PreviewRow, language: Language): string[] {
  return row[language].flatMap(({ parts }) =>
    parts.flatMap(({ span, marks }) => marks.map(({ start, end }) => span.source.text.slice(start, end))),
  );
}

export const ITEM = '- have handled sensitive or classified information in the course of previous duties;\n';
