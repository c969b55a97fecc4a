import { cases } from './support.ts';

const LATIN =
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.\n\n' +
  'Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi. Duis aute irure dolor in reprehenderit in voluptate velit.\n\n' +
  'Pellentesque habitant morbi tristique senectus et netus et malesuada fames ac turpis egestas est est.\n';

cases('text in the wrong language', {
  'half of an item': {
    en: 'You:\n\n- answer letters;\n- keep the files, et vous classez les dossiers de tous les élèves;\n- order pens.\n',
    fr: 'Vous devez :\n\n- répondre aux lettres;\n- tenir les dossiers and you keep the files of all the pupils;\n- commander des stylos.\n',
    reports: ['untranslated en:4', 'untranslated fr:4'],
  },
  'English after a French clause, without a pronoun': {
    en: 'You:\n\n- greet the guests and keep the keys of all the rooms;\n- order pens.\n',
    fr: 'Vous devez :\n\n- accueillir les invités and keep the keys of all the rooms;\n- commander des stylos.\n',
    reports: ['untranslated fr:3'],
  },
  'the end of a sentence': {
    en: 'The person is fluent in French et peut également parler anglais.\n',
    fr: 'La personne maîtrise le français et peut également parler anglais.\n',
    reports: ['untranslated en:1'],
  },
  'names of offices stay as they are': {
    en: 'You work with the Agence de la santé publique du Canada and the schools of the valley.\n',
    fr: 'Vous travaillez avec l’Office of the Prime Minister and of the Cabinet et les écoles de la vallée.\n',
  },
  'quotations stay as they are': {
    en: 'The sign says “Vous ne devez pas fumer dans les bureaux” at the door.\n',
    fr: 'Le panneau « You must not smoke in our offices » se trouve à la porte.\n',
  },
  'Latin filler is in neither': { en: LATIN, fr: LATIN },
});

cases('Latin filler is not checked as prose', {
  'repeated words': {
    en: LATIN,
    fr: LATIN,
    families: ['language'],
    reports: ['placeholder-left en:1', 'placeholder-left fr:1'],
  },
});

cases('a page that only says that there is none yet', {
  'is one problem': {
    en: '# Clerk\n\nWe look for a clerk who writes letters to the schools of the valley.\n\n## Duties\n\n- write letters to all schools of the valley;\n- keep the **records** of the office;\n- answer the telephone in the morning.\n\n## Pay\n\nThe pay is EUR 2,000 a month.\n',
    fr: '# Commis\n\nCette page n’est pas encore disponible en français.\n',
    reports: ['counterpart-missing en:3'],
  },
});

cases('a heading that one edition lacks is one problem', {
  'what stands below it is not': {
    en: '# Clerk\n\nWe look for a clerk.\n\n## Your tasks\n\n- write letters to all schools;\n- keep the records of the office;\n- answer the telephone;\n- order paper and pens;\n- close the windows.\n\n## Pay\n\nThe pay is good.\n',
    fr: '# Commis\n\nNous cherchons un commis.\n\n- écrire des lettres à toutes les écoles;\n- tenir les registres du bureau;\n- répondre au téléphone;\n- commander du papier et des stylos;\n- fermer les fenêtres.\n\n## Salaire\n\nLe salaire est bon.\n',
    reports: ['counterpart-missing en:5'],
  },
  'where its text was moved': {
    en: '# Clerk\n\n## Tasks\n\n- write letters to all schools;\n- keep the records of the office;\n- answer the telephone;\n- order paper and pens.\n\n## About us\n\nWe are a school of the valley.\n\nWe teach three hundred pupils.\n\nWe were founded in 1920.\n',
    fr: '# Commis\n\nNous sommes une école de la vallée.\n\nNous enseignons à trois cents élèves.\n\nNous avons été fondés en 1920.\n\n## Tâches\n\n- écrire des lettres à toutes les écoles;\n- tenir les registres du bureau;\n- répondre au téléphone;\n- commander du papier et des stylos.\n',
    reports: ['counterpart-missing en:10'],
  },
});

cases('free translations are counterparts', {
  'two neighbours in lists of equal length': {
    en: 'You will:\n\n* Lead teams through planning, analysis, and reporting.\n* Roll up your sleeves when the going gets tough and be there for others.\n* Champion a culture in which everybody dares to speak.\n* Report on the budget each month.\n',
    fr: 'La personne :\n\n* dirigera des équipes aux étapes de la planification, de l’analyse et des rapports;\n* fera preuve de solidarité dans les moments difficiles;\n* favorisera un climat où la parole est libre;\n* rendra compte du budget chaque mois.\n',
  },
});

cases('a colon left alone is not text', {
  'below Description': {
    en: 'Clerk (250318)\n\nGrade: NATO Grade G8\nDescription\n:\n\nWe look for a clerk.\n',
    fr: 'Commis (250318)\n\nGrade : NATO Grade G8\nDescription :\n\nNous cherchons un commis.\n',
    profile: 'nato-is',
  },
});
