import { describe as suite } from 'node:test';
import { plantIn, sentence } from './in-notices.ts';

/**
 * What a careful editor mends, planted into whole notices, in both languages where both have it: it is found once, on its words, and nothing
 * else is reported; where the rule has a fix, the fix mends it.
 */

interface Slip {
  readonly rule: string;
  /** The wrong sentence, what the other edition says, and the words that are reported. */
  readonly en?: readonly [wrong: string, sound: string, text: string];
  readonly fr?: readonly [wrong: string, sound: string, text: string];
}

const SLIPS: readonly Slip[] = [
  {
    rule: 'misspelling',
    en: ['The comittee meets in the tower.', 'Le comité se réunit dans la tour.', 'comittee'],
    fr: ['Le commité se réunit dans la tour.', 'The committee meets in the tower.', 'commité'],
  },
  {
    rule: 'verb-form',
    en: ['The committee will also supports the press.', 'Le comité aidera aussi la presse.', 'supports'],
    fr: ['Le comité doit assuré la garde du port.', 'The committee must guard the harbour.', 'assuré'],
  },
  {
    rule: 'agreement',
    en: ['There are several document in the box.', 'La boîte contient plusieurs documents.', 'document'],
    fr: ['La boîte contient plusieurs document.', 'There are several documents in the box.', 'document'],
  },
  {
    rule: 'wrong-word',
    en: ['Visitors must comply to the law.', 'Les visiteurs doivent respecter la loi.', 'comply to'],
    fr: ['Veillez noter que la porte est fermée.', 'Please note that the door is closed.', 'Veillez noter'],
  },
  {
    rule: 'article',
    en: ['The committee needs a engineer.', "Le comité a besoin d'un ingénieur.", 'a'],
    fr: ['La porte de le comité est ouverte.', 'The door of the committee is open.', 'de le'],
  },
  {
    rule: 'hyphenation',
    en: ['The harbour has twenty four boats.', 'Le port compte vingt-quatre bateaux.', 'twenty four'],
    fr: ['Le port compte vingt quatre bateaux.', 'The harbour has twenty-four boats.', 'vingt quatre'],
  },
  {
    rule: 'comma-misplaced',
    en: [
      'Further information on the harbour, can be found at the gate.',
      'De plus amples informations sur le port sont données à la porte.',
      ',',
    ],
    fr: [
      'De plus amples informations sur le port, peuvent être demandées à la porte.',
      'Further information on the harbour can be requested at the gate.',
      ',',
    ],
  },
  {
    rule: 'unbalanced-mark',
    en: ['The harbour (with its quay is open.', 'Le port (avec son quai) est ouvert.', '('],
    fr: ['Le port (avec son quai est ouvert.', 'The harbour (with its quay) is open.', '('],
  },
  {
    rule: 'mark-spacing',
    en: ['The harbour is open , and the quay is clean.', 'Le port est ouvert, et le quai est propre.', ' ,'],
    fr: ['Le port est ouvert , et le quai est propre.', 'The harbour is open, and the quay is clean.', ' ,'],
  },
  {
    rule: 'abbreviation-form',
    en: [
      'The harbour keeps nets, ropes, etc... in a box.',
      'Le port garde des filets, des cordes, etc., dans une boîte.',
      'etc...',
    ],
    fr: ['La 2ème porte du port est ouverte.', 'The second door of the harbour is open.', '2ème'],
  },
  {
    rule: 'sentence-end',
    en: ['The harbour is open. the quay is clean.', 'Le port est ouvert. Le quai est propre.', 'the'],
    fr: ['Le port est ouvert. le quai est propre.', 'The harbour is open. The quay is clean.', 'le'],
  },
  {
    rule: 'capital-accent',
    fr: ['Les Etats du port sont invités.', 'The states of the harbour are invited.', 'Etats'],
  },
  {
    rule: 'quotation-marks',
    fr: ['Le port s’appelle “Bon Vent” chez nous.', 'The harbour is called “Bon Vent” here.', '“Bon Vent”'],
  },
  {
    rule: 'character',
    en: ['The har\u00adbour is open.', 'Le port est ouvert.', '\u00ad'],
    fr: ['Le ba\u00adteau est ouvert.', 'The boat is open.', '\u00ad'],
  },
];

suite('slips of one edition', () => {
  for (const { rule, ...slip } of SLIPS) {
    for (const language of ['en', 'fr'] as const) {
      const planted = slip[language];
      if (!planted) continue;
      const [wrong, sound, text] = planted;
      plantIn([language], rule, sentence(wrong, sound, { rule, text }));
    }
  }
});

const LISTS = {
  en: ['keep the boats dry;', 'maintain the nets;', 'a good rope;', 'watch the quay.'],
  fr: ['garder les bateaux au sec ;', 'entretenir les filets ;', 'une bonne corde ;', 'surveiller le quai.'],
};
const SOUND_LISTS = {
  en: ['keep the boats dry;', 'maintain the nets;', 'have a good rope;', 'watch the quay.'],
  fr: ['garder les bateaux au sec ;', 'entretenir les filets ;', 'avoir une bonne corde ;', 'surveiller le quai.'],
};
const LEADS = { en: 'The guard must:', fr: 'Le garde doit :' };

function list(language: 'en' | 'fr', items: readonly string[]): string {
  return `\n\n${LEADS[language]}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

suite('list-parallel', () => {
  for (const [language, other, text] of [
    ['en', 'fr', 'a'],
    ['fr', 'en', 'une'],
  ] as const) {
    plantIn(
      [language],
      'an item that begins with a noun',
      sentence(
        list(language, LISTS[language]),
        list(other, SOUND_LISTS[other]),
        { rule: 'list-parallel', severity: 'warning', text },
        6,
      ),
    );
  }
});
