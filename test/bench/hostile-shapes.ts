import type { Input } from '../../server/core/parse/model.ts';

/** A text that grows: what it is made of stands in it ever more often. */
export interface Shape {
  readonly name: string;
  /** @param size about how many UTF-16 units the text is to have */
  readonly make: (size: number) => readonly Input[];
}

const HEAD =
  'Officer, Harbours (261001)\n\nPrimary Location: Belgium-Brussels\n\nGrade: G15\n\nDescription\n\n1. SUMMARY\n\n';
const HEAD_FR =
  'Administrateur (ports) (261001)\n\nEmplacement principal : Belgique-Bruxelles\n\nGrade : G15\n\nDescription\n\n1. RÉSUMÉ\n\n';

// biome-ignore format: one list
/** What stands again and again on one line. */
const UNITS = [
  ' ', '\t', '\u00a0', '\u00ad', '\u0301', '\u0000', '😀', '\ud83d', 'a', 'a ', 'Ab', 'é', 'É ', 'œ', '1', '1 ', '1,', '1.', '12 years ', 'deux ans ',
  '.', ',', ';', ' ;', ':', 'mot: ', '?', '-', 'a-', '--', '*', '**', '**a** ', '_', '#', '`', '(', ')', '()', '[', ']', '](', '[a](#) ', '[[', '[[TO TRANSLATE: x]] ',
  '<', '>', '<!--', '-->', '<!-- x -->', '<b>', '</b>', '«', '»', '« a » ', '"', '“a” ', "l'", '/', 'a/', '\\', '|', '%', '&amp;', '\r', 'the ', 'the the ', 'de la ', 'le/la ',
  'NATO ', 'DASG-S ', 'U.S.A. ', 'https://a.int/en/x ', 'https://a.int/', 'a@b.int ', 'www.', '31-Dec-2026 ', '6,713.06 Euro ', 'G15 ', 'II ("Intermediate") ', 'candidat·e·s ',
  'is, who is ', 'the staff of ', 'he or she must ', 'to have been and ', 'several of the posts, ', '(AB ', 'les agents de la ', 'qui est, ', "que l'on a ", 'il doit et ', 'si le poste ', 'une ou un ',
];

// biome-ignore format: one list
/** What stands on line after line. */
const LINES = [
  '', '- a;', '- a', '- [ ] x', '  - a;', 'a', 'A paragraph of the organisation ends here.', 'Un paragraphe de l’organisation finit ici.', '## X', '## 1. SUMMARY', '1. SUMMARY', '**Grade:** G15', 'Grade: G15', 'Field: x', 'ESSENTIAL', 'Project Management',
  '<!-- vacancy-notice-disable spacing -->', '<!-- vacancy-notice-disable-next-line -->', '---', '| a | b |', '> x', '- Teamwork: Cooperates;', '- Flexibility. x', 'Officer, Harbours (261001)', 'Administrateur (ports) (261001)',
  'See https://a.int/en/page', '- the number 12 and 6,713.06 Euro;', '\\', '- \u0000', 'NATO and the DASG-S',
];

const bilingual = (body: string, french = body): Input[] => [
  { path: 'a.notice.md', text: `${HEAD}${body}\n\n${HEAD_FR}${french}\n` },
];
const repeated = (unit: string, size: number) => unit.repeat(Math.max(1, Math.ceil(size / unit.length)));

/** Shapes in which something was once not linear. */
const SPECIAL: readonly Shape[] = [
  { name: 'spaces inside an item', make: (size) => bilingual(`- a${' '.repeat(size)}b;`, 'x') },
  {
    name: 'spaces inside a suppression',
    make: (size) => bilingual(`<!-- vacancy-notice-disable spacing${' '.repeat(size)}x -->`),
  },
  { name: 'dashes in a suppression', make: (size) => bilingual(`<!-- vacancy-notice-${'-'.repeat(size)}n -->`) },
  {
    name: 'spaces, 0, tab, spaces, #',
    make: (size) => bilingual(`${' '.repeat(size / 2)}0\t${' '.repeat(size / 2)} #`),
  },
  {
    name: 'fields below a title',
    make: (size) => [{ path: 'a.notice.md', text: `Officer (261001)\n${repeated('Grade: G15\n', size)}` }],
  },
  {
    name: 'fields in both headers',
    make: (size) => [
      {
        path: 'a.notice.md',
        text: `Officer (261001)\n\n${repeated('Grade: G15\n', size / 2)}\nAdministrateur (261001)\n\n${repeated('Grade : G15\n', size / 2)}`,
      },
    ],
  },
  {
    name: 'unknown fields in both headers',
    make: (size) => [
      {
        path: 'a.notice.md',
        text: `Officer (261001)\n\nPrimary Location: Brussels\n${repeated('Fare: G15\n', size / 2)}\nAdministrateur (261001)\n\nEmplacement principal : Bruxelles\n${repeated('Tarif : G15\n', size / 2)}`,
      },
    ],
  },
  {
    name: 'headings that begin alike',
    make: (size) =>
      bilingual(
        Array.from({ length: size / 40 }, (_, i) => `### Project ${(i + 676).toString(26)}\n\nA project.`).join('\n\n'),
      ),
  },
  {
    name: 'headings in French only',
    make: (size) => bilingual('A text.', repeated('## X\n\n- a ;\n\n', size)),
  },
  {
    name: 'subsections in French only',
    make: (size) => bilingual('A text.', repeated('### Y\n\n- a ;\n\n', size)),
  },
  {
    name: 'a sentence more and another number in each paragraph',
    make: (size) => {
      const paragraphs = Array.from({ length: size / 240 }, (_, i) => [
        `The harbour unit w${i} looks after ${i + 2} quays. Its crews inspect the lighthouses of the coast each year.`,
        `L’unité du port w${i} s’occupe de ${i + 3} quais.`,
      ]);
      return bilingual(...([0, 1].map((side) => paragraphs.map((one) => one[side]).join('\n\n')) as [string, string]));
    },
  },
  {
    name: 'other headings, one edition',
    make: (size) => [{ path: 'a.notice.md', text: HEAD + repeated('## X\n\n- a;\n\n', size) }],
  },
  {
    name: 'numbered headings',
    make: (size) => bilingual(Array.from({ length: size / 12 }, (_, i) => `## ${i}. X${i}`).join('\n\n')),
  },
  {
    name: 'different words',
    make: (size) => bilingual(Array.from({ length: size / 12 }, (_, i) => `w${i.toString(36)}`).join(' ')),
  },
  {
    name: 'different items',
    make: (size) => bilingual(Array.from({ length: size / 20 }, (_, i) => `- w${i.toString(36)} the;`).join('\n')),
  },
  {
    name: 'different items, another order',
    make: (size) => {
      const items = Array.from({ length: size / 24 }, (_, i) => `- w${i.toString(36)} x${(i * 7).toString(36)};`);
      return bilingual(items.join('\n'), items.toReversed().join('\n'));
    },
  },
  {
    name: 'different links',
    make: (size) => bilingual(Array.from({ length: size / 24 }, (_, i) => `https://a.int/en/${i}`).join(' '), 'x'),
  },
  {
    name: 'different links in both editions',
    make: (size) => {
      const links = (from: number) =>
        Array.from({ length: size / 48 }, (_, i) => `https://a.int/page/${from + i}`).join(' ');
      return bilingual(links(0), links(1_000_000));
    },
  },
  {
    name: 'different codes in both editions',
    make: (size) => {
      const codes = (from: number) => Array.from({ length: size / 18 }, (_, i) => `AB-${from + i}`).join(' ');
      return bilingual(codes(1000), codes(1001));
    },
  },
  {
    name: 'every other item alone',
    make: (size) => {
      const items = Array.from({ length: size / 36 }, (_, i) => `- w${i.toString(36)} x${(i * 7).toString(36)} ${i};`);
      return bilingual(items.join('\n'), items.filter((_, i) => i % 2 === 0).join('\n'));
    },
  },
  {
    name: 'one competency',
    make: (size) => [
      {
        path: 'a.notice.md',
        text: `${HEAD}5. COMPETENCIES\n\n${repeated('- Teamwork: Cooperates;\n', size / 2)}\n${HEAD_FR}5. COMPÉTENCES\n\n${repeated('- Travail en équipe : Coopère ;\n', size / 2)}\n`,
      },
    ],
  },
  {
    name: 'different numbers',
    make: (size) =>
      bilingual(
        Array.from({ length: size / 8 }, (_, i) => `${i} `).join(' '),
        Array.from({ length: size / 8 }, (_, i) => `${i + 1} `).join(' '),
      ),
  },
  {
    name: 'different acronyms',
    make: (size) =>
      bilingual(Array.from({ length: size / 12 }, (_, i) => `AB${i.toString(36).toUpperCase()}-C`).join(' ')),
  },
  {
    name: 'different competencies',
    make: (size) => [
      {
        path: 'a.notice.md',
        text: `${HEAD}5. COMPETENCIES\n\n${Array.from({ length: size / 30 }, (_, i) => `- Teamwork: w${i};`).join('\n')}\n\n${HEAD_FR}5. COMPÉTENCES\n\n${Array.from({ length: size / 30 }, (_, i) => `- Travail en équipe : w${i} ;`).join('\n')}\n`,
      },
    ],
  },
  {
    name: 'sentences',
    make: (size) =>
      bilingual(
        Array.from({ length: size / 40 }, (_, i) => `The unit w${i} works at sea.`).join(' '),
        Array.from({ length: size / 40 }, (_, i) => `L’unité w${i} travaille en mer.`).join(' '),
      ),
  },
  {
    name: 'sentences, one edition shorter',
    make: (size) =>
      bilingual(
        Array.from({ length: size / 40 }, (_, i) => `The unit w${i} works at sea.`).join(' '),
        'L’unité travaille en mer.',
      ),
  },
  {
    name: 'English alone',
    make: (size) => [
      { path: 'a.notice.md', text: HEAD + repeated('The organisation works at sea and on land.\n\n', size) },
    ],
  },
  {
    name: 'a pair of files',
    make: (size) => [
      { path: 'a.en.notice.md', text: HEAD + repeated('- The organisation works at sea;\n', size / 2) },
      { path: 'a.fr.notice.md', text: HEAD_FR + repeated('- L’organisation travaille en mer ;\n', size / 2) },
    ],
  },
];

const shown = (text: string) => JSON.stringify(text).slice(1, -1);

/** All shapes: each unit in a paragraph of both editions and in an item of one, each line in both editions, and the special ones. */
export const SHAPES: readonly Shape[] = [
  ...UNITS.flatMap((unit): Shape[] => [
    { name: `paragraph of ${shown(unit)}`, make: (size) => bilingual(repeated(unit, size / 2)) },
    { name: `item of ${shown(unit)}`, make: (size) => bilingual(`- a${repeated(unit, size)}b;`, 'x') },
  ]),
  ...LINES.map(
    (line): Shape => ({ name: `lines ${shown(line)}`, make: (size) => bilingual(repeated(`${line}\n`, size / 2)) }),
  ),
  ...SPECIAL,
];
