/** The formats of reports, in the order in which help lists them. */
export const FORMAT_NAMES = [
  'pretty',
  'unix',
  'markdown',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** The format that a file's name asks for, where `--output` stands without `--format`. */
export function formatOfFile(file: string): FormatName {
  if (/\.sarif(?:\.json)?$/i.test(file)) return 'sarif';
  if (/\.json$/i.test(file)) return 'json';
  if (/\.md$/i.test(file)) return 'markdown';
  return /\.xml$/i.test(file) ? 'junit' : 'pretty';
}
