import assert from 'node:assert/strict';
import { describe as suite, test } from 'node:test';
import { textOf } from '../../server/core/text/source.ts';
import { checkNotice, describe } from '../support/check.ts';
import { profileNamed } from '../support/profiles.ts';

/** What is found in a sentence and its translation, which stand between others. */
function forceIn(en: string, fr: string): readonly string[] {
  const inputs = [
    { path: 'a.en.md', text: `# Officer\n\nThe harbour has three quays. ${en}\n` },
    { path: 'a.fr.md', text: `# Administrateur\n\nLe port a trois quais. ${fr}\n` },
  ];
  const { problems } = checkNotice(inputs, { profile: profileNamed('generic') });
  return problems
    .filter(({ rule }) => ['force-mismatch', 'name-mismatch'].includes(rule))
    .map((problem) => `${problem.severity} ${textOf(problem.span)} | ${describe(problem)}`);
}

/** Each is right as it stands: nothing is said of it. With the mark replaced by what follows the bar, something is found. */
const TURNED: readonly (readonly [en: string, fr: string])[] = [
  [
    'Promotion ⟦is not|is⟧ automatic, and will not normally be granted in the first year.',
    'La promotion n’est pas automatique et n’est normalement pas accordée la première année.',
  ],
  [
    'Promotion is not automatic, and will not normally be granted in the first year.',
    'La promotion ⟦n’est pas|est⟧ automatique et n’est normalement pas accordée la première année.',
  ],
  [
    'Candidates who ⟦are not|are⟧ selected but meet the conditions are informed.',
    'Les candidats qui ne sont pas sélectionnés mais remplissent les conditions sont informés.',
  ],
  [
    'As there are many applications, we are unable to answer questions.',
    'Les candidatures étant nombreuses, nous ⟦ne sommes pas|sommes⟧ en mesure de répondre aux questions.',
  ],
  [
    'Only nationals of member countries ⟦may|may not⟧ apply for this vacancy.',
    'Seuls les ressortissants des pays membres peuvent postuler au présent poste.',
  ],
  [
    'Where the conditions ⟦are|are not⟧ met, the contract is signed without delay.',
    'Lorsque les conditions sont réunies, le contrat est signé sans délai.',
  ],
  [
    'The officer ⟦must|may⟧ inspect the boats, and should visit the offices and may use the archives.',
    'L’agent doit inspecter les bateaux ; il devrait aussi visiter les bureaux. Il peut utiliser les archives.',
  ],
  [
    'Applicants ⟦may be|are⟧ required to submit a certificate.',
    'Les candidats pourront être tenus de soumettre un certificat.',
  ],
  [
    'The request is made during the renewal, but ⟦no later than|no earlier than⟧ one year before its end.',
    'La demande est faite au cours du renouvellement, mais au plus tard un an avant sa fin.',
  ],
  [
    'They greet visitors, also when a request has to be refused.',
    'Ils accueillent les visiteurs, même lorsqu’une demande ⟦doit|peut⟧ être refusée.',
  ],
  [
    'We serve Canadians with digital services.',
    'Nous offrons aux Canadiens et ⟦Canadiennes|Danois⟧ des services numériques.',
  ],
  ['The post needs excellent english.', 'Le poste demande un excellent ⟦anglais|danois⟧.'],
];

suite('what is turned round is found, and nothing else', () => {
  for (const [en, fr] of TURNED) {
    const as = (text: string, part: string): string => text.replace(/⟦(.*?)\|(.*?)⟧/, part);
    test(`${en} ${fr}`, () => {
      assert.deepEqual(forceIn(as(en, '$1'), as(fr, '$1')), []);
      assert.equal(forceIn(as(en, '$2'), as(fr, '$2')).length, 1);
    });
  }
});

/** Said in another way in the other language. */
const SAME: readonly (readonly [en: string, fr: string])[] = [
  [
    'We recognise that not everyone checks all the boxes.',
    'Nous savons que personne ne répond exactement aux exigences.',
  ],
  ['This does not prevent the officer from changing the plan.', 'L’agent peut quand même modifier le plan.'],
  ['The method isn’t only used in the harbour.', 'La méthode est utilisée partout, et aussi dans le port.'],
  ['The criteria of this post might be changed.', 'Les critères exigés pour ce poste pourraient être modifiés.'],
  ['The policy adviser may work from home.', 'La conseillère politique peut travailler de chez elle.'],
  ['They left the meeting without saying anything.', 'Ils ont quitté la réunion sans rien dire.'],
  ['Canadian tourists may travel in winter.', 'Les touristes canadien·ne·s peuvent voyager en hiver.'],
  ['The required documents should be sent by mail.', 'Les documents requis devraient être envoyés par courrier.'],
];

suite('what is said in another way is no difference', () => {
  for (const [en, fr] of SAME) test(`${en} ${fr}`, () => assert.deepEqual(forceIn(en, fr), []));
});

test('an address says nothing of the kind', () => {
  const en = 'The forms are at https://example.org/limit/danish, and may not be copied.';
  assert.equal(
    forceIn(en, 'Les formulaires se trouvent sur https://example.org/limit/danish et peuvent être copiés.').length,
    1,
  );
});
