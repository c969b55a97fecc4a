import { type Case, cases, list } from './support.ts';

const EN = [
  'answer the letters of schools and parents;',
  'keep the register of the laboratory;',
  'repair the microscopes once a year;',
  'hold a first-aid certificate.',
];
const FR = [
  'répondre aux lettres des écoles et des parents ;',
  'tenir le registre du laboratoire ;',
  'réparer les microscopes une fois par an ;',
  'être titulaire d’un brevet de secourisme.',
];

/** The French edition lacks the third item, which is on line 5. */
function missing(mark: (i: number) => string, line = 5): Case {
  const some = FR.filter((_, i) => i !== 2);
  return {
    en: list('The technician must:', EN, mark),
    fr: list('La personne doit :', some, mark),
    reports: [`counterpart-missing en:${line}`],
  };
}

const SYMBOLS = [...'-*+•–‣◦▪▫●○■□◆❖►▸➢➤➔→⇒✓✔★⁃∙\uf0b7\uf0a7\uf0d8\uf0fco§'];
const LETTERS = 'abcd';
const ROMAN = ['i', 'ii', 'iii', 'iv'];

cases('an item that one edition lacks is seen whatever marks the list', {
  ...Object.fromEntries(
    SYMBOLS.map((mark) => [`${mark} U+${mark.charCodeAt(0).toString(16)}`, missing(() => `${mark} `)]),
  ),
  'a mark that touches the text': missing(() => '\uf0b7'),
  'a mark and a tab': missing(() => '\uf0b7\t'),
  'a mark on a line of its own': missing(() => '•\n', 8),
  '1.': missing((i) => `${i + 1}. `),
  '1)': missing((i) => `${i + 1}) `),
  '(1)': missing((i) => `(${i + 1}) `),
  'a.': missing((i) => `${LETTERS[i]}. `),
  'a)': missing((i) => `${LETTERS[i]}) `),
  '(a)': missing((i) => `(${LETTERS[i]}) `),
  'A.': missing((i) => `${LETTERS[i]!.toUpperCase()}. `),
  'i.': missing((i) => `${ROMAN[i]}. `),
  '(i)': missing((i) => `(${ROMAN[i]}) `),
  '1.1': missing((i) => `1.${i + 1} `),
  '2.1.': missing((i) => `2.${i + 1}. `),
  'II)': missing((i) => `${ROMAN[i]!.toUpperCase()}) `),
});

cases('lists are the same whatever numbers them', {
  '1. and a)': {
    en: list('The technician must:', EN, (i) => `${i + 1}. `),
    fr: list('La personne doit :', FR, (i) => `${LETTERS[i]}) `),
  },
  '(i) and a dash': {
    en: list('The technician must:', EN, (i) => `(${ROMAN[i]}) `),
    fr: list('La personne doit :', FR, () => '- '),
  },
  'nested numbers': {
    en: '1. keep the laboratory:\n   a. clean the benches;\n   b. count the flasks;\n2. teach the pupils.\n',
    fr: '1. tenir le laboratoire :\n   a. nettoyer les paillasses ;\n   b. compter les flacons ;\n2. instruire les élèves.\n',
  },
});

cases('what only looks like a number of a list is text', {
  'initials of a name': {
    en: 'A. Smith leads the laboratory.\n\nWe work in shifts.\n',
    fr: 'A. Smith dirige le laboratoire.\n\nNous travaillons par équipes.\n',
  },
  'a paragraph of a law': {
    en: '§ 5 of the staff rules holds.\n',
    fr: '§ 5 du règlement du personnel s’applique.\n',
  },
});

cases('a forgotten list mark', {
  'is reported as that': {
    en: '- plant trees in spring;\n- water them in summer;\n\nmend the tools in winter;\n\n- cut the roses in autumn.\n',
    fr: '- planter des arbres au printemps ;\n- les arroser en été ;\n- réparer les outils en hiver ;\n- tailler les rosiers en automne.\n',
    reports: ['markup-mismatch en:4'],
  },
  'at the end of a list': {
    en: '- plant trees in spring;\n- water them in summer;\n- mend the tools in winter.\n',
    fr: '- planter des arbres au printemps ;\n- les arroser en été ;\n\nréparer les outils en hiver.\n',
    reports: ['markup-mismatch fr:4'],
  },
  'but not a list that is paragraphs in the other edition': {
    en: 'Plant trees in spring.\n\nMend the tools in winter.\n\nCut the roses in autumn.\n',
    fr: '- Planter des arbres au printemps.\n- Réparer les outils en hiver.\n- Tailler les rosiers en automne.\n',
  },
});
