import type { Language } from '../../text/language.ts';

/** A word that has two spellings. */
export interface Variant {
  /** What both spellings share. */
  readonly key: string;
  /** Which of the two it is. */
  readonly side: 0 | 1;
  /** The other spelling. */
  readonly other: string;
  /** Whether it is one of the words in -ise or -ize. */
  readonly isIse: boolean;
}

/** What is before -ise and -ize in the words that have both; from SCOWL. */
const ISE_STEMS = `American Christian Hellen accessor acclimat actual aggrand agon alkal alphabet amort anaesthet analog anathemat anatom anglic anod antagon
antholog anthropomorph apolog apostat appr atom attitudin author automat bapt barbar bastard bowdler brutal bureaucrat burglar canal
cannibal canon capital capsul caramel carbon catech categor catheter cauter central channel character circular civil collateral collectiv
colon colour commercial compartmental computer conceptual concert container contextual conventional criminal critic crystall custom
decentral decolon decriminal dehuman demagnet demilitar demobil democrat demon demonet demoral denational denuclear deodor departmental
depersonal depolar depolitic depressur deput desalin desensit destabil devital digit disorgan dramat econom editorial elastic emotional
empath emphas energ epitom equal eulog evangel extempor external factor familiar fantas federal femin fertil fictional final formal fossil
fratern galvan general ghetto glamor global gormand harmon homogen hospital human hybrid hypnot hypothes ideal idol immobil immortal immun
individual industrial initial institutional intellectual internal international iod ion italic item jeopard legal legitim legitimat liberal
lion liquid lobotom local macadam magnet marble marginal material maxim mechan memor memorial mercer mesmer metabol metastas metric militar
miniatur minim mobil modern moistur monet monopol moral motor mytholog narcot nasal national natural neutral normal notar novel optim organ
ostrac overcapital overemphas overgeneral overspecial oxid palatal parameter parenthes particular pasteur patron pauper pedestrian penal
personal philosoph photosynthes plagiar plastic plural polar politic polymer popular pressur priorit privat professional propagand proselyt
public pulver quant radical random rational real reauthor recapital recogn recolon recrystall reemphas regular reinitial reorgan revital
revolution rhapsod robot romantic routin rubber sanit satir scandal schemat scrutin secular sensational sensit sentimental serial sermon
signal simon slender social sodom solemn soliloqu special stabil standard steril stigmat styl subsid summar symbol sympath synchron synthes
systemat tantal tempor tender terror theor transistor traumat trivial tyrann union unit universal urban util vandal vapor verbal victim
visual vital vocal volatil vulcan vulgar weather western winter woman`;

const ISE = /^(.+)i([sz])(e|es|ed|ing|er|ers|ation|ations|ational|able|ability)$/;

/** British and American spellings, with the endings that both may take; of some only what stands before these. */
const ENGLISH: readonly (readonly [pairs: string, endings: string, isStem?: 'stem'])[] = [
  [
    'behaviour:behavior colour:color favour:favor honour:honor labour:labor neighbour:neighbor endeavour:endeavor humour:humor rigour:rigor vigour:vigor harbour:harbor armour:armor rumour:rumor flavour:flavor',
    's ed ing al able er ers ful less hood hoods ite',
  ],
  [
    'centre:center metre:meter theatre:theater litre:liter fibre:fiber calibre:caliber lustre:luster spectre:specter kilometre:kilometer',
    's',
  ],
  ['centred:centered centring:centering', ''],
  ['programme:program', 's'],
  // In British English the noun is `licence` and the verb `license`: both stand in one text.
  ['defence:defense offence:offense pretence:pretense', 's less'],
  [
    'travell:travel modell:model labell:label cancell:cancel counsell:counsel channell:channel signall:signal fuell:fuel levell:level totall:total dialled:dialed marvell:marvel tunnell:tunnel',
    'ed ing er ers or ors ous',
    'stem',
  ],
  ['fulfil:fulfill enrol:enroll instil:instill', 's ment ments'],
  ['instalment:installment skilful:skillful wilful:willful', 's ly'],
  ['analys:analyz catalys:catalyz paralys:paralyz', 'e es ed ing er ers', 'stem'],
  ['catalogue:catalog dialogue:dialog analogue:analog', 's d'],
  ['focuss:focus benefitt:benefit targett:target budgett:budget', 'ed ing', 'stem'],
  ['paediatric:pediatric orthopaedic:orthopedic anaesthetic:anesthetic', 's ian ians'],
  ['mould:mold plough:plow manoeuvre:maneuver sulphur:sulfur jewellery:jewelry', 's'],
  ['likeable:likable sizeable:sizable useable:usable moveable:movable', ''],
  ['towards:toward afterwards:afterward', ''],
  ['learnt:learned spelt:spelled burnt:burned', ''],
  [
    'grey:gray sceptical:skeptical ageing:aging judgement:judgment acknowledgement:acknowledgment aluminium:aluminum artefact:artifact adviser:advisor',
    's',
  ],
];

/** Traditional spellings and those of 1990. */
const FRENCH = `événement:évènement événements:évènements réglementaire:règlementaire réglementaires:règlementaires réglementation:règlementation
réglementations:règlementations réglementer:règlementer maître:maitre maîtres:maitres maîtrise:maitrise maîtrisé:maitrisé
maîtriser:maitriser maîtrisant:maitrisant connaître:connaitre connaît:connait reconnaître:reconnaitre reconnaît:reconnait paraître:paraitre
coût:cout coûts:couts coûter:couter août:aout boîte:boite boîtes:boites chaîne:chaine chaînes:chaines entraîner:entrainer entraîne:entraine
entraînement:entrainement entraînements:entrainements île:ile naître:naitre plaît:plait accroître:accroitre accroît:accroit
apparaître:apparaitre disparaître:disparaitre transparaître:transparaitre fraîche:fraiche relais:relai ambiguë:ambigüe ambiguïté:ambigüité
week-end:weekend week-ends:weekends oignon:ognon clé:clef clés:clefs allégement:allègement traîner:trainer huître:huitre voûte:voute
piqûre:piqure céleri:cèleri sécheresse:sècheresse crémerie:crèmerie`;

let tables: Readonly<Record<Language, ReadonlyMap<string, Variant>>> | undefined;
let iseStems: ReadonlySet<string> | undefined;

function addPair(table: Map<string, Variant>, key: string, first: string, second: string): void {
  table.set(first, { key, side: 0, other: second, isIse: false });
  table.set(second, { key, side: 1, other: first, isIse: false });
}

function makeTables(): Readonly<Record<Language, ReadonlyMap<string, Variant>>> {
  const en = new Map<string, Variant>();
  for (const [pairs, endings, isStem] of ENGLISH) {
    for (const pair of pairs.split(' ')) {
      const [british = '', american = ''] = pair.split(':');
      for (const ending of [...(isStem ? [] : ['']), ...endings.split(' ')])
        addPair(en, british, british + ending, american + ending);
    }
  }
  const fr = new Map<string, Variant>();
  for (const pair of FRENCH.split(/\s+/)) {
    const [traditional = '', reformed = ''] = pair.split(':');
    addPair(fr, traditional, traditional, reformed);
  }
  return { en, fr };
}

/** The two spellings of a word in small letters; undefined where it has one only. */
export function variantOf(word: string, language: Language): Variant | undefined {
  tables ??= makeTables();
  const known = tables[language].get(word);
  if (known || language === 'fr') return known;
  if (word.length < 6 || !(word.includes('is', 2) || word.includes('iz', 2))) return undefined;
  const [, stem = '', letter, ending = ''] = ISE.exec(word) ?? [];
  if (letter === undefined) return undefined;
  iseStems ??= new Set(ISE_STEMS.split(/\s+/));
  const bare = stem.replace(/^(?:re|de|dis|un|pre)(?=.{4})/, '');
  if (!iseStems.has(stem) && !iseStems.has(bare)) return undefined;
  const other = `${stem}i${letter === 's' ? 'z' : 's'}${ending}`;
  return { key: stem, side: letter === 's' ? 0 : 1, other, isIse: true };
}
