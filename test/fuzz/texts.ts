import type { Input } from '../../server/core/parse/model.ts';
import type { Random } from './random.ts';

// biome-ignore format: one list
/** What breaks readers of text: marks that open and never close, marks of other encodings, halves of characters. */
const HOSTILE: readonly string[] = [
  '\n', '\r', '\r\n', '\n\n', '\t', ' ', '  ', '\u00a0', '\u202f', '\u00ad', '\u200b', '\ufeff', '\u2028', '\u0000', '\u001b[2J', '\u0301',
  '😀', '\ud83d', '\udc00', '<!--', '-->', '<!-- vacancy-notice-disable spacing -->', '<b>', '</b>', '[', '](', '](#)', '**', '__', '*', '`', '```',
  '[[', ']]', '[[TO TRANSLATE: x]]', '«', '»', '“', '”', '(', ')', '#', '## ', '- ', '• ', '1. ', '7. ', '---', '|', ':', ' :', ';', ';;', '?', '!', '.', '..', ',', '/', '%',
  'the the', 'de de', 'NATO', 'É', 'ESSENTIAL', 'ACQUIS ESSENTIELS', 'Grade', 'Grade: G15', 'Description', 'SUMMARY', 'RÉSUMÉ', '(260001)', '31-Dec-2026', '31-févr.-2026',
  '6,713.06', '6 713,06', '12', 'five', 'vingt et un', 'II (“Intermediate”)', 'https://a.int/en/x', 'a@b.int', 'candidat·e·s', 'Flexibility. ', 'works on\u00ad',
];

/** A change of the kinds that writers, word processors and merges make. */
const CHANGES: readonly ((text: string, random: Random, others: readonly string[]) => string)[] = [
  (text, random) => insert(text, random.below(text.length + 1), random.pick(HOSTILE)),
  (text, random) => insert(text, random.below(text.length + 1), random.pick(HOSTILE).repeat(1 + random.below(40))),
  (text, random) => cut(text, random.below(text.length + 1), 1 + random.below(random.chance(0.2) ? 2000 : 4)),
  (text, random) => withLine(text, random, () => []),
  (text, random) => withLine(text, random, (line) => [line, line]),
  (text, random) => withLine(text, random, (line) => [line.toUpperCase()]),
  (text, random) => withLine(text, random, (line) => [line.normalize('NFD').replace(/\p{M}/gu, '')]),
  (text, random) => withLine(text, random, (line) => [random.pick(HOSTILE) + line]),
  (text, random) => withLine(text, random, (line) => [line + random.pick(HOSTILE)]),
  (text, random) => withLine(text, random, (line) => line.split(' ').slice(random.below(4))),
  (text, random, others) => withLine(text, random, (line) => [line, random.pick(random.pick(others).split('\n'))]),
  (text, random) => swapLines(text, random),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n'])),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
];

/** A text with one change. */
export function changed(text: string, random: Random): string {
  return random.pick(CHANGES)(text, random, [text]);
}

/** A notice that is mostly like one of the samples, with one to six changes. */
export function mutated(samples: readonly (readonly Input[])[], random: Random): readonly Input[] {
  const others = samples.flat().map(({ text }) => text);
  return random.pick(samples).map(({ path, text }) => {
    let changed = text;
    for (let left = 1 + random.below(6); left > 0; left--) changed = random.pick(CHANGES)(changed, random, others);
    return { path, text: changed };
  });
}

/** A short text of lines from anywhere, whole and hostile. */
export function scrambled(samples: readonly (readonly Input[])[], random: Random): readonly Input[] {
  const lines = random.pick(random.pick(samples)).text.split('\n');
  const line = (): string =>
    random.chance(0.6)
      ? random.pick(lines)
      : Array.from({ length: random.below(6) }, () => random.pick(HOSTILE)).join(random.pick(['', ' ']));
  const text = (): string =>
    Array.from({ length: 1 + random.below(25) }, line).join(random.pick(['\n', '\n', '\r\n', '\r', ' ']));
  return random.chance(0.7)
    ? [{ path: 'a.notice.md', text: text() }]
    : [
        { path: 'a.en.notice.md', text: text() },
        { path: 'a.fr.notice.md', text: text() },
      ];
}

function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}

function cut(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length);
}

function withLine(text: string, random: Random, change: (line: string) => readonly string[]): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return [...lines.slice(0, at), ...change(lines[at]!), ...lines.slice(at + 1)].join('\n');
}

function swapLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const [a, b] = [random.below(lines.length), random.below(lines.length)];
  [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  return lines.join('\n');
}
