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
