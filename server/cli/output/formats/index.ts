import type { Rule } from '../../../core/model/rule.ts';
import { CONTROLS } from '../../../core/text/visible.ts';
import type { Format, FormatContext } from './format.ts';
import type { FormatName } from './names.ts';

/** A public format, or what takes the standard output for itself: a patch, or one file's mended text. */
export type FormatRequest =
  | { readonly kind: FormatName; readonly context: FormatContext }
  | { readonly kind: 'diff' }
  | { readonly kind: 'text'; readonly name: string };

/**
 * Loads a format; each is a file of its own, so that a run loads no other.
 * @param rules handed over, since a lazily loaded file would else carry its own copy of them
 */
export async function loadFormat(request: FormatRequest, rules: readonly Rule[]): Promise<Format> {
  const format = await load(request, rules);
  return JSON_FORMATS.has(request.kind)
    ? {
        ...format,
        begin: () => inAscii(format.begin()),
        file: (report) => inAscii(format.file(report)),
        end: (summary) => inAscii(format.end(summary)),
      }
    : format;
}

const JSON_FORMATS: ReadonlySet<string> = new Set(['json', 'sarif', 'gitlab', 'rdjson'] satisfies FormatName[]);

/** JSON in which nothing can drive a terminal or a log; it means the same. */
function inAscii(json: string): string {
  return json
    .replace(CONTROLS, (control) =>
      control < ' ' ? control : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/##(?=\[|vso\[)/g, '\\u0023#');
}

async function load(request: FormatRequest, rules: readonly Rule[]): Promise<Format> {
  switch (request.kind) {
    case 'pretty':
      return (await import('./pretty.ts')).createFormat(request.context);
    case 'json':
      return (await import('./json.ts')).createFormat(request.context);
    case 'sarif':
      return (await import('./sarif.ts')).createFormat(request.context, rules);
    case 'github':
      return (await import('./github.ts')).createFormat(request.context);
    case 'gitlab':
      return (await import('./gitlab.ts')).createFormat(request.context);
    case 'junit':
      return (await import('./junit.ts')).createFormat(request.context);
    case 'checkstyle':
      return (await import('./checkstyle.ts')).createFormat(request.context);
    case 'rdjson':
      return (await import('./rdjson.ts')).createFormat(request.context);
    case 'unix':
      return (await import('./unix.ts')).createFormat(request.context);
    case 'markdown':
      return (await import('./markdown.ts')).createFormat(request.context);
    case 'diff':
      return (await import('./diff.ts')).createFormat();
    case 'text':
      return (await import('./text.ts')).createFormat(request.name);
  }
}
