import { Kind } from './kinds.ts';

const { Adverb, And, Base, Being, Closed, Conjunction, Determiner, Doing, Gerund, Having, Known, Modal } = Kind;
const { Number, Object, Participle, Past, Plural, Preposition, Relative, Singular, Subject, Third } = Kind;

/** Words without content of their own, by what they are. */
const WORDS: readonly (readonly [kinds: number, words: string])[] = [
  [Determiner, 'the a an my your his our their its this these those some any no every another such whose certain'],
  [Determiner | Subject, 'each both all several many few most either neither none other others much enough'],
  [Determiner, 'various numerous multiple fewer'],
  [Determiner | Object, 'her'],
  [Determiner | Relative | Conjunction, 'that'],
  [Determiner | Relative, 'which what'],
  [Relative, 'who whom'],
  [Relative | Conjunction, 'where when why how whoever whatever whichever'],
  [Preposition, 'of in for with to by from at on as into onto through within without under over between among amongst against'],
  [Preposition, 'during above below behind beside besides beyond about across along alongside around concerning despite'],
  [Preposition, 'except including inside like near outside per regarding throughout toward towards upon unlike versus via than worth'],
  [Preposition | Conjunction, 'before after since until till'],
  [Conjunction, 'if while because although though unless whether whereas once wherever whenever so lest'],
  [And, 'and or nor but'],
  [Modal, 'will shall should must may might can could would cannot'],
  [Being | Third, 'is was'],
  [Being | Base, 'are were am'],
  [Being, 'be being'],
  [Being | Participle, 'been'],
  [Having | Third, 'has'],
  [Having | Base, 'have'],
  [Having | Past | Participle, 'had'],
  [Having | Gerund, 'having'],
  [Doing | Third, 'does'],
  [Doing | Base, 'do'],
  [Doing | Past, 'did'],
  [Doing | Participle, 'done'],
  [Doing | Gerund, 'doing'],
  [Subject | Singular, 'he she it everyone everybody someone somebody anyone anybody nobody'],
  [Subject | Singular, 'everything something anything nothing'],
  [Subject | Plural, 'they we'],
  [Subject | Plural | Object, 'you'],
  [Subject, 'i there'],
  [Object, 'me him us them themselves himself herself itself'],
  [Adverb, 'not also only always never often then further therefore thus hence again already almost ever even just quite rather'],
  [Adverb, 'really soon still too very well perhaps however here now today tomorrow together twice alone abroad elsewhere away'],
  [Adverb, 'back forward up down off out yet instead moreover furthermore meanwhile otherwise nevertheless likewise sometimes'],
  [Adverb, 'please afterwards more less least'],
  [Number, 'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred thousand'],
];

/** By word in small letters. */
export function closedWords(): ReadonlyMap<string, number> {
  return new Map(
    WORDS.flatMap(([kinds, words]) => words.split(' ').map((word) => [word, kinds | Closed | Known] as const)),
  );
}
