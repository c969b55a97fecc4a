import { Kind, MANY, ONE } from './kinds.ts';

const { Masculine, Masculines, Feminine, Feminines } = Kind;
const {
  Determiner,
  Preposition,
  Clitic,
  Conjunction,
  And,
  Adverb,
  Number: Figure,
  Subject,
  Modal,
  Being,
  Having,
} = Kind;
const { ThirdOne, ThirdMany, OtherFinite, You, Infinitive, Gerund, Participle } = Kind;

/** Words without content of their own by what they may be; a determiner or pronoun with the genders and numbers that it has. */
const CLOSED: readonly (readonly [kinds: number, words: string])[] = [
  [Determiner | Masculine, 'un ce cet aucun nul'],
  [Determiner | Feminine, 'une cette aucune nulle ma ta sa'],
  [Determiner | Clitic | Masculine, 'le'],
  [Determiner | Clitic | Feminine, 'la'],
  [Determiner | Clitic | ONE, "l' leur"],
  [Determiner | Clitic | MANY, 'les'],
  [Determiner | Preposition | Masculine, 'du au'],
  [Determiner | Preposition | MANY, 'des aux'],
  [Determiner | ONE, 'mon ton son notre votre chaque'],
  [Determiner | MANY, 'ces mes tes ses nos vos leurs plusieurs quelques'],
  [Determiner | Masculines, 'certains'],
  [Determiner | Feminines, 'certaines'],
  [Determiner | Masculine, 'quel tout'],
  [Determiner | Feminine, 'quelle toute'],
  [Determiner | Masculines, 'quels tous'],
  [Determiner | Feminines, 'quelles toutes'],
  [
    Determiner | Figure | MANY,
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent mille',
  ],
  [Subject | Masculine, 'il on'],
  [Subject | Feminine, 'elle'],
  [Subject | Masculines, 'ils'],
  [Subject | Feminines, 'elles'],
  [Subject | Masculine, 'chacun'],
  [Subject | Feminine, 'chacune'],
  [Subject | Masculine, "cela ceci ça c' quiconque"],
  [Clitic, "me m' te t' se s' lui y en ne n' nous vous j' je tu eux"],
  [
    Preposition,
    "de d' à dans par pour avec sur sous sans entre vers chez contre depuis pendant selon lors dès durant malgré outre parmi avant après devant derrière jusqu' jusque hors sauf envers concernant moyennant voici voilà afin près auprès autour quant",
  ],
  [Preposition | Clitic, 'en'],
  [
    Adverb,
    'pas plus jamais très bien mal aussi trop assez peu beaucoup moins mieux déjà encore toujours souvent parfois ensuite puis alors ainsi donc notamment également non surtout presque environ seulement tant autant ici là hier demain tard tôt ensemble plutôt quasi voire bientôt davantage enfin désormais néanmoins toutefois cependant pourtant',
  ],
  [
    Conjunction,
    "que qu' si comme lorsque lorsqu' quand puisque puisqu' quoique car mais or où dont qui quoi lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels desquelles celui celle ceux celles",
  ],
  [And, 'et ou ni'],
  [ThirdOne | Being, 'est sera était serait soit fut'],
  [ThirdMany | Being, 'sont seront étaient seraient soient furent'],
  [OtherFinite | Being, 'suis es sommes êtes serons serez étions étiez seriez'],
  [Infinitive | Being, 'être'],
  [Participle | Being, 'été'],
  [Gerund | Being, 'étant'],
  [ThirdOne | Having, 'a aura avait aurait ait eut'],
  [ThirdMany | Having, 'ont auront avaient auraient aient eurent'],
  [OtherFinite | Having, 'ai as avons avez aurons aurez avions aviez auriez'],
  [Infinitive | Having, 'avoir'],
  [Gerund | Having, 'ayant'],
  [
    ThirdOne | Modal,
    'doit devra devrait devait peut pourra pourrait pouvait faut faudra faudrait va ira veut voudra voudrait souhaite souhaitera souhaiterait doive puisse sait saura désire entend compte espère',
  ],
  [
    ThirdMany | Modal,
    'doivent devront devraient devaient peuvent pourront pourraient pouvaient vont iront veulent voudront voudraient souhaitent souhaiteront souhaiteraient puissent savent sauront désirent',
  ],
  [OtherFinite | Modal, 'dois peux veux vais devras pourras devrai pourrai sais'],
  [
    You | Modal,
    'devez devrez devriez pouvez pourrez pourriez voulez voudrez souhaitez souhaiteriez désirez veuillez allez savez',
  ],
  [Infinitive | Modal, 'devoir pouvoir vouloir falloir'],
];

/** By word. */
export function closedWords(): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const [kind, words] of CLOSED)
    for (const word of words.split(' ')) kinds.set(word, (kinds.get(word) ?? 0) | kind | Kind.Closed | Kind.Known);
  return kinds;
}
