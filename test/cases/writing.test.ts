import { cases } from './support.ts';

const LANGUAGE = { families: ['language'] } as const;
const EN = 'You:\n\n- keep the keys;\n- greet the guests;\n- close the windows.\n';

cases('the space before a mark is the one that the edition has, or the profile wants', {
  'Canadian usage closes up the semicolon': {
    ...LANGUAGE,
    en: EN,
    fr: 'Vous devez :\n\n- tenir les clés;\n- accueillir les gens.\n- fermer les fenêtres.\n',
    reports: ['list-punctuation fr:4'],
    fixed: { fr: 'Vous devez :\n\n- tenir les clés;\n- accueillir les gens;\n- fermer les fenêtres.\n' },
  },
  'a Canadian edition that has spaces keeps them': {
    ...LANGUAGE,
    en: EN,
    fr: 'Vous devez :\n\n- tenir les clés\u00a0;\n- accueillir les gens.\n- fermer les fenêtres.\n',
    reports: ['list-punctuation fr:4'],
    fixed: { fr: 'Vous devez :\n\n- tenir les clés\u00a0;\n- accueillir les gens\u00a0;\n- fermer les fenêtres.\n' },
  },
  'each kind of mark has its own': {
    ...LANGUAGE,
    en: 'Who are you: a clerk; a guard? Write: we answer; quickly?\n',
    fr: 'Qui êtes-vous\u00a0: un commis\u202f; un garde\u202f? Écrivez: nous répondons; vite?\n',
    profile: 'france',
    reports: ['french-spacing fr:1', 'french-spacing fr:1', 'french-spacing fr:1'],
    fixed: {
      fr: 'Qui êtes-vous\u00a0: un commis\u202f; un garde\u202f? Écrivez\u00a0: nous répondons\u202f; vite\u202f?\n',
    },
  },
  'an edition that shows nothing else gets those of careful typesetting': {
    ...LANGUAGE,
    en: 'Write: we answer; quickly?\n',
    fr: 'Écrivez: nous répondons; vite?\n',
    profile: 'france',
    reports: ['french-spacing fr:1', 'french-spacing fr:1', 'french-spacing fr:1'],
    fixed: { fr: 'Écrivez\u00a0: nous répondons\u202f; vite\u202f?\n' },
  },
  'a quotation closes an item by its own mark': {
    ...LANGUAGE,
    en: 'You:\n\n- greet people;\n- ask: “Who is here?”;\n- close the windows.\n',
    fr: 'Vous devez :\n\n- accueillir les gens;\n- demander : « Qui est là? »\n- fermer les fenêtres.\n',
  },
});

cases('what was moved is reported where it was moved', {
  'two over a third': {
    en: 'You:\n\n* cook simple meals for the team at noon;\n* wash the dishes every evening;\n* order bread from the village shop;\n* keep the accounts.\n',
    fr: 'Vous devez :\n\n* commander le pain à l’épicerie du village;\n* laver la vaisselle chaque soir;\n* préparer des repas simples pour l’équipe à midi;\n* tenir les comptes.\n',
    reports: ['counterpart-order fr:3', 'counterpart-order fr:5'],
  },
});
