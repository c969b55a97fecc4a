import { Kind } from './kinds.ts';

/** Words without content of their own, by what they are. */
const WORDS: readonly (readonly [kinds: number, words: string])[] = [
  [Kind.Determiner, 'the a an my your his our their its this these those some any no every another such whose certain'],
  [Kind.Determiner | Kind.Subject, 'each both all several many few most either neither none other others much enough'],
  [Kind.Determiner, 'various numerous multiple fewer'],
  [Kind.Determiner | Kind.Object, 'her'],
  [Kind.Determiner | Kind.Relative | Kind.Conjunction, 'that'],
  [Kind.Determiner | Kind.Relative, 'which what'],
  [Kind.Relative, 'who whom'],
  [Kind.Relative | Kind.Conjunction, 'where when why how whoever whatever whichever'],
  [
    Kind.Preposition,
    'of in for with to by from at on as into onto through within without under over between among amongst against',
  ],
  [
    Kind.Preposition,
    'during above below behind beside besides beyond about across along alongside around concerning despite',
  ],
  [
    Kind.Preposition,
    'except including inside like near outside per regarding throughout toward towards upon unlike versus via than worth',
  ],
  [Kind.Preposition | Kind.Conjunction, 'before after since until till'],
  [Kind.Conjunction, 'if while because although though unless whether whereas once wherever whenever so lest'],
  [Kind.And, 'and or nor but'],
  [Kind.Modal, 'will shall should must may might can could would cannot'],
  [Kind.Being | Kind.Third, 'is was'],
  [Kind.Being | Kind.Base, 'are were am'],
  [Kind.Being, 'be being'],
  [Kind.Being | Kind.Participle, 'been'],
  [Kind.Having | Kind.Third, 'has'],
  [Kind.Having | Kind.Base, 'have'],
  [Kind.Having | Kind.Past | Kind.Participle, 'had'],
  [Kind.Having | Kind.Gerund, 'having'],
  [Kind.Doing | Kind.Third, 'does'],
  [Kind.Doing | Kind.Base, 'do'],
  [Kind.Doing | Kind.Past, 'did'],
  [Kind.Doing | Kind.Participle, 'done'],
  [Kind.Doing | Kind.Gerund, 'doing'],
  [Kind.Subject | Kind.Singular, 'he she it everyone everybody someone somebody anyone anybody nobody'],
  [Kind.Subject | Kind.Singular, 'everything something anything nothing'],
  [Kind.Subject | Kind.Plural, 'they we'],
  [Kind.Subject | Kind.Plural | Kind.Object, 'you'],
  [Kind.Subject, 'i there'],
  [Kind.Object, 'me him us them themselves himself herself itself'],
  [
    Kind.Adverb,
    'not also only always never often then further therefore thus hence again already almost ever even just quite rather',
  ],
  [
    Kind.Adverb,
    'really soon still too very well perhaps however here now today tomorrow together twice alone abroad elsewhere away',
  ],
  [
    Kind.Adverb,
    'back forward up down off out yet instead moreover furthermore meanwhile otherwise nevertheless likewise sometimes',
  ],
  [Kind.Adverb, 'please afterwards more less least'],
  [
    Kind.Number,
    'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred thousand',
  ],
];

/** By word in small letters. */
export function closedWords(): ReadonlyMap<string, number> {
  return new Map(
    WORDS.flatMap(([kinds, words]) =>
      words.split(' ').map((word) => [word, kinds | Kind.Closed | Kind.Known] as const),
    ),
  );
}
