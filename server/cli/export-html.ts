import { basename } from 'node:path';
import type { CheckResult } from '../core/check.ts';
import { previewModel } from '../core/preview/index.ts';
import { exportPage, type PageMaterial } from '../core/preview/page.ts';
import { styles } from '../core/preview/page-styles.ts';
import { renderMarkdown } from '../core/preview/render-markdown.ts';
import type { Language } from '../core/text/language.ts';

/** Both editions side by side as one HTML file. Loaded only when it is asked for. */
export function pageOf(
  result: CheckResult,
  paths: readonly string[],
  language: Language,
  about: Pick<PageMaterial, 'date' | 'version' | 'remarks'>,
): Promise<string> {
  const names = paths.map((path) => basename(path));
  return exportPage(previewModel(result, language), names, { markdown: renderMarkdown, styles, ...about });
}
