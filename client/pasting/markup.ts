import { Parser, type ParserOptions } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

export interface MarkupHandler {
  onopentag?(name: string, attributes: Attributes): void;
  ontext?(text: string): void;
  onclosetag?(name: string): void;
}

/** So much (UTF-16 units) is read at once, and elements are not nested deeper: the parser would take quadratic time. */
const PIECE = 50_000;
const DEEPEST = 1000;

/** Hands over the tags and texts of HTML or XML, in order. @returns whether it could be read to its end: nothing is nested too deep */
export function readMarkup(markup: string, handler: MarkupHandler, options: ParserOptions = {}): boolean {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth++;
        handler.onopentag?.(name, attributes);
      },
      ontext: (text) => handler.ontext?.(text),
      onclosetag: (name) => {
        depth--;
        handler.onclosetag?.(name);
      },
    },
    options,
  );
  for (let i = 0; i < markup.length; i += PIECE) {
    parser.write(markup.slice(i, i + PIECE));
    if (depth >= DEEPEST) return false;
  }
  parser.end();
  return true;
}
