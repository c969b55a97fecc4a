import { cases } from './support.ts';

const ALL = ['bilingual', 'language', 'structure', 'values'] as const;

cases('references and escapes are the characters that they stand for', {
  'spaces and marks': {
    en: 'The post is called &ldquo;Clerk&rdquo; and you&#8217;ll be paid monthly &#8211; as always.\n',
    fr: 'Le poste s’appelle «&nbsp;Commis&nbsp;» et vous serez payé chaque mois&#160;: comme toujours.\n',
    families: ALL,
  },
  'letters and numbers': {
    en: 'The team has 12&nbsp;500 files and an office in Orl&eacute;ans.\n',
    fr: 'L&#x2019;&eacute;quipe tient 12&#8239;500 dossiers et un bureau &agrave; Orl&#233;ans.\n',
  },
  'a number that differs': {
    en: 'The office keeps 12,500 files.\n',
    fr: 'Le bureau tient 12&nbsp;600 dossiers.\n',
    reports: ['number-mismatch fr:1'],
  },
  addresses: {
    en: 'Write to jobs\\_en@house.example or see <https://house.example/a?b=1&amp;c=2>.\n',
    fr: 'Écrivez à jobs_en@house.example ou voyez <https://house.example/a?b=1&c=2>.\n',
  },
  'numbers of items as Pandoc writes them': {
    en: '1\\. write the letters;\n\n2\\. keep the files.\n',
    fr: '1\\. rédiger les lettres ;\n\n2\\. tenir les dossiers.\n',
    families: ALL,
  },
  'a fix changes the mark and leaves the references as they are': {
    en: 'R&amp;D staff write &lt;reports&gt;: always.\n',
    fr: 'Le personnel de R&amp;D r&eacute;dige &laquo;&nbsp;tout&nbsp;&raquo;: toujours.\n',
    families: ['language'],
    reports: ['french-spacing fr:1'],
    fixed: { fr: 'Le personnel de R&amp;D r&eacute;dige &laquo;&nbsp;tout&nbsp;&raquo;\u00a0: toujours.\n' },
  },
});

cases('code is not prose', {
  'a code span': {
    en: 'Write the line `a:b;c that that  5` as it is.\n',
    fr: 'Écrivez la ligne `a:b;c que que  6` telle quelle.\n',
    families: ALL,
    fixed: {},
  },
  'a code span with backticks in it': {
    en: 'Write ``a ` b;c`` as it is.\n',
    fr: 'Écrivez ``a ` b;c`` tel quel.\n',
    families: ALL,
    fixed: {},
  },
  'a code block': {
    en: 'Write this:\n\n```sh\n# not a heading\n- not an item;b  c\n\nfor the the\n```\n\nThen sign it.\n',
    fr: 'Écrivez ceci :\n\n```sh\n# not a heading\n- not an item;b  c\n\nfor the the\n```\n\nPuis signez-le.\n',
    families: ALL,
    fixed: {},
  },
  'code in HTML': {
    en: 'Write <code>a:b;c</code> as it is.\n',
    fr: 'Écrivez <code>a:b;c</code> tel quel.\n',
    families: ALL,
    fixed: {},
  },
  'backticks that close nothing are marks': {
    en: 'The post of `Clerk is open.\n',
    fr: 'Le poste de `Commis est à pourvoir: écrivez-nous.\n',
    families: ['language'],
    reports: ['french-spacing fr:1'],
  },
});

cases('code blocks and front matter of every kind', {
  'a block between tildes': {
    en: 'Write:\n\n~~~\nfoo:bar;baz that that\n~~~\n\nThank you.\n',
    fr: 'Écrivez :\n\n~~~\nfoo:bar;baz that that\n~~~\n\nMerci.\n',
    families: ALL,
  },
  JSON: {
    en: '{\n  "title": "Clerk",\n  "date": "2026-05-04"\n}\n\nWe look for a clerk.\n',
    fr: '{\n  "title": "Commis",\n  "date": "2026-05-04"\n}\n\nNous cherchons un commis.\n',
    families: ALL,
  },
});

cases('characters that nobody sees', {
  'a byte order mark inside': {
    en: 'The clerk keeps the office in order.\n',
    fr: 'Le commis garde le \ufeffbureau en ordre.\n',
    families: ['language'],
    reports: ['character fr:1'],
    fixed: { fr: 'Le commis garde le bureau en ordre.\n' },
  },
});

cases('what wrapping leaves at the beginning of a line', {
  'a dash': {
    en: 'The office keeps the records of the valley\n- all of them since the founding - and works with the\narchives.\n',
    fr: 'Le bureau tient les dossiers de la vallée – tous depuis la fondation – et travaille avec les archives.\n',
  },
  'a list below a line without a colon stays a list': {
    en: 'The clerk will write letters to schools, parents and friends\n- keep the records\n- greet the guests\n',
    fr: 'Le commis devra écrire des lettres aux écoles, aux parents et aux amis\n- tenir les dossiers\n- accueillir les invités\n',
  },
  'the last word of a heading': {
    en: '# Clerk of the Records and the Archives of the\nValley\n\nYou write letters.\n',
    fr: '# Commis aux dossiers et aux archives de la vallée\n\nVous rédigez des lettres.\n',
  },
});

cases('a date in the other language’s months', {
  'is one problem': {
    en: 'Closing date: 4 June 2026.\n',
    fr: 'Date limite : 4 June 2026.\n',
    families: ALL,
    reports: ['date-form fr:1'],
    fixed: { fr: 'Date limite : 4 juin 2026.\n' },
  },
  'is compared': {
    en: 'Closing date: 4 June 2026.\n',
    fr: 'Date limite : 5 June 2026.\n',
    families: ALL,
    reports: ['date-form fr:1', 'number-mismatch fr:1'],
  },
});
