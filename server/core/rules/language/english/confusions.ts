import type { WrongWord } from '../wrong-words.ts';

const NOUN_ENDS = '(?=[.,;:)]|$| (?:is|are|was|were|must|will|who|in|on|at|to|from|with|of)\\b)';
const OBJECT = '(?= (?:the|a|an|them|him|her|us|you|all|any|each|every|its|their|our|staff|management|clients)\\b)';
const NUMBERS = 'two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty';
const WEEKDAYS = 'monday|mondays|tuesday|tuesdays|wednesday|thursday|friday|fridays|saturday|saturdays|sunday|sundays';

/** Nouns that are written where the verb of the same family belongs. */
const NOUNS_FOR_VERBS: Readonly<Record<string, string>> = {
  advice: 'advise',
  analysis: 'analyse',
  belief: 'believe',
  breath: 'breathe',
  choice: 'choose',
  proof: 'prove',
  success: 'succeed',
  loose: 'lose',
};

/** Phrases that lack their article. */
const LOST_ARTICLES: readonly WrongWord[] = [
  { first: 'as', second: 'result', rest: ' of', right: 'as a result of' },
  { first: 'with', second: 'view', rest: ' to(?= [a-z]+ing\\b)', right: 'with a view to' },
  { first: 'for', second: 'period', rest: ' of', right: 'for a period of' },
  { first: 'in', second: 'position', rest: ' to', right: 'in a position to', onlyBefore: '(?:is|are|be|being) ' },
  ...['framework', 'context', 'absence', 'event', 'field', 'area', 'process'].map((second) => ({
    first: 'in',
    second,
    rest: ' of',
    right: `in the ${second} of`,
    unlessBefore: '[-/] ?',
  })),
  { first: 'on', second: 'basis', rest: ' of', right: 'on the basis of' },
  { first: 'with', second: 'exception|help|aid', rest: ' of', right: 'with the $1 of' },
  { first: 'at', second: 'end|beginning', rest: ' of', right: 'at the $1 of' },
  { first: 'has|have', second: 'right', rest: ' to(?= (?:the|a|an|be)\\b)', right: '$0 the right to' },
  {
    first: 'in',
    second: 'timely|professional|efficient|effective|consistent|clear|courteous|transparent|satisfactory',
    rest: ' manner',
    right: 'in a $1 manner',
  },
  {
    first: 'on',
    second: 'daily|weekly|monthly|yearly|regular|temporary|permanent|voluntary|rotational|continuous',
    rest: ' basis',
    right: 'on a $1 basis',
  },
];

/** Possessives that lack their apostrophe. */
const POSSESSIVES: readonly WrongWord[] = [
  { first: 'masters', second: 'degree|degrees', right: "master's $1" },
  { first: 'bachelors', second: 'degree|degrees', right: "bachelor's $1" },
  { first: 'drivers', second: 'licence|license', right: "driver's $1" },
];

/** Units have no plural. */
const UNITS: readonly WrongWord[] = ['km', 'kg', 'cm', 'mm'].map((unit) => ({
  first: `${unit}s`,
  right: unit,
  onlyBefore: '\\d ?',
}));

/** Words that sound or look like the one that is meant. */
export const ENGLISH_CONFUSIONS: readonly WrongWord[] = [
  ...Object.entries(NOUNS_FOR_VERBS).map(([noun, verb]) => ({
    first: 'will|must|should|may|shall|can|could|would|cannot',
    second: noun,
    rest: OBJECT,
    right: `$0 ${verb}`,
    unlessBefore: '(?:the|a|their|its|good) ',
  })),
  ...LOST_ARTICLES,
  ...POSSESSIVES,
  ...UNITS,
  {
    first: 'like|need|needs|wish|wishes|want|wants|able',
    second: 'to',
    rest: ' thanks(?= (?:all|the|you|our|everyone|those|each|every|its|your|his|her|their)\\b)',
    right: '$0 to thank',
  },
  {
    first: 'the',
    second: 'passed',
    rest: `(?= (?:${NUMBERS}|few|several|decades?|years?|months?|weeks?|century|\\d+) ?)`,
    right: 'the past',
    onlyBefore: '(?:over|in|during|for|within|of|from) ',
  },
  { first: 'has|have|had', second: 'past', rest: '(?= (?:the|a|an|all|their|this)\\b)', right: '$0 passed' },
  { first: 'accept', rest: `(?= (?:${WEEKDAYS})\\b)`, right: 'except', onlyBefore: '(?:days?|week|year) ' },
  {
    first: 'accept',
    second: 'for|on|in|during|when|where|at',
    right: 'except $1',
    onlyBefore: '(?:every|any|each)(?:day|one|body|thing|where| [a-z]+) ',
  },
  {
    first: 'except',
    second: 'the|an|any|all|this|responsibility',
    right: 'accept $1',
    onlyBefore: '(?:to|will|must) ',
  },
  {
    first:
      'has|have|had|having|gain|gains|get|gets|given|give|gives|grant|granted|grants|need|needs|provide|provides|without|unrestricted|direct|easy|remote|internet|obtain',
    second: 'excess',
    rest: ' to(?! (?:requirements?|needs?)\\b)',
    right: '$0 access to',
  },
  {
    first: 'has|have|had|with|full|direct|given|granted|gain|need|needs|without',
    second: 'assess',
    rest: ' to',
    right: '$0 access to',
  },
  { first: 'in', second: 'access', rest: ' of(?= (?:the|a|\\d|[a-z]{3}))', right: 'in excess of' },
  {
    first: 'access',
    second: 'the',
    rest: ' (risks?|impact|needs|performance|suitability|damage|progress|effectiveness|feasibility|candidates|applicants)(?=[.,;:)]|$| (?:of|in|and|to|on)\\b)',
    right: 'assess the $2',
  },
  {
    first: 'because|instead|behalf|lieu|spite|terms|consists|composed|capable|aware',
    second: 'off',
    rest: '(?= [a-z])',
    right: '$0 of',
  },
  { first: 'in', second: 'stead', rest: ' of', right: 'instead of' },
  { first: 'up', second: 'on', rest: ' (request|arrival|receipt|completion)', right: 'upon $2' },
  { first: 'a', second: 'long', rest: ' with(?= (?:the|its|their|all|other)\\b)', right: 'along with' },
  {
    first: 'maybe',
    second: 'required|asked|called|extended|renewed|considered|offered|invited|used|needed|requested|granted|obtained',
    right: 'may be $1',
    onlyBefore: '[a-z] ',
  },
  { first: 'since|until', second: 'than', right: '$0 then' },
  {
    first: 'quiet',
    second: 'often|well|important|different|clear|clearly|few|difficult|easy|likely|similar|demanding',
    right: 'quite $1',
    unlessBefore: ', ',
  },
  {
    first: 'quite',
    second: 'environment|place|room|area|office|neighbourhood|location|surroundings',
    right: 'quiet $1',
  },
  { first: 'lunch|coffee|tea|career|rest|summer|winter|meal', second: 'brake', right: '$0 break' },
  { first: 'lunch|coffee|tea|career|rest|meal', second: 'brakes', right: '$0 breaks' },
  {
    first: 'peace',
    second: 'of',
    rest: ' (equipment|advice|work|information|legislation|software|furniture|luggage|evidence|land)',
    right: 'piece of $2',
  },
  { first: 'piece', second: 'agreement|agreements|talks|treaty|operations|process|mission', right: 'peace $1' },
  {
    first: 'key|leading|active|central|major|important|crucial|advisory|supervisory|managerial|vital|essential',
    second: 'roll',
    right: '$0 role',
  },
  { first: 'role', second: 'call', rest: '(?! [a-z]+ed\\b)', right: 'roll call', onlyBefore: '(?:the|a|daily) ' },
  { first: 'construction|building|project|web|work|field|mission|landfill', second: 'sights', right: '$0 sites' },
  { first: 'construction|building|project|web|landfill', second: 'sight', right: '$0 site' },
  {
    first: 'staff|team|employee|troop',
    second: 'moral',
    rest: '(?=[.,;)]|$| (?:is|in|at|high)\\b)',
    right: '$0 morale',
  },
  {
    first:
      'medical|technical|administrative|nursing|support|qualified|trained|local|international|humanitarian|maintenance|health|teaching|security|key|field|all',
    second: 'personal',
    rest: NOUN_ENDS,
    right: '$0 personnel',
  },
  {
    first: 'personnel',
    second: 'belongings|hygiene|qualities|opinion|initiative|injury|life|reasons|integrity|growth|commitment',
    right: 'personal $1',
  },
  {
    first: 'basic|guiding|accounting|core|fundamental|ethical|general|moral|humanitarian|legal|founding',
    second: 'principals',
    right: '$0 principles',
  },
  {
    first: 'principle',
    second: 'aim|aims|objective|objectives|goal|reason|purpose|contact|investigator|source|activities|place|cause',
    right: 'principal $1',
  },
  { first: 'best|good|common|current|standard|established', second: 'practise', right: '$0 practice' },
  { first: 'best|good|common|current|standard|established', second: 'practises', right: '$0 practices' },
  { first: 'dependant', second: 'on|upon', right: 'dependent $1' },
  { first: 'illegible', second: 'for', right: 'eligible for' },
  { first: 'risk', second: 'adverse', right: 'risk averse' },
  { first: 'averse', second: 'effect|effects|impact|conditions|weather|events|reactions', right: 'adverse $1' },
  {
    first: 'adverse',
    second: 'to',
    rest: '(?= (?:risk|change|the)\\b)',
    right: 'averse to',
    onlyBefore: '(?:not|is|are) ',
  },
  { first: 'elicit', second: 'trafficking|drugs|trade|goods|substances|activities', right: 'illicit $1' },
  { first: 'imminent', second: 'expert|experts|scholar|scholars|professor|lawyer|scientist', right: 'eminent $1' },
  { first: 'eminent', second: 'danger|threat|risk|arrival|departure', right: 'imminent $1' },
  { first: 'precede', second: 'with|to', right: 'proceed $1' },
  { first: 'formally', second: 'known', rest: ' as', right: 'formerly known as' },
  {
    first: 'per|each|every|last|next',
    second: 'weak',
    rest: '(?=[.,;:)]|$| (?:and|for|in|on|at|of)\\b)',
    right: '$0 week',
  },
  {
    first: 'the',
    second: 'hole',
    rest: ' (team|year|day|period|country|process|range|week|project|organi[sz]ation)',
    right: 'the whole $2',
  },
  {
    first: 'they|we',
    second: 'where',
    rest: '(?= (?:not|also|[a-z]+ed|able|given|made|always|never)\\b)',
    right: '$0 were',
  },
  {
    first: 'were',
    second: 'you|he|she|they|we|it',
    rest: ' (can|will|may|work|works|live|is|are|have|has|serve|operates?)',
    right: 'where $1 $2',
    onlyBefore:
      '(?:places?|countr(?:y|ies)|areas?|regions?|offices?|cit(?:y|ies)|environments?|situations?|cases?|locations?|sites?|buildings?|fields?) ',
  },
  {
    first: 'is|are|be|was|were|not|far',
    second: 'to',
    rest: ' (late|early|much|soon|expensive|difficult)(?=[.,;:)]|$| (?:to|for|in|and)\\b)',
    right: '$0 too $2',
  },
  {
    first:
      'able|according|order|due|related|prior|subject|contribute|contributes|apply|applies|respond|responds|access|committed|willing|required|need|needs|want|wish|wishes',
    second: 'too',
    rest: '(?= (?:the|a|an|be|work|ensure|provide|apply|this|these|all|any|their|our|its|your)\\b)',
    right: '$0 to',
  },
  {
    first: 'your',
    second: 'required|invited|expected|encouraged|welcome|able|responsible|asked|going',
    rest: '(?= to\\b)',
    right: 'you are $1',
  },
  {
    first: 'you',
    rest: "'re (application|cv|resume|experience|qualifications|role|team|contract|skills|duties|supervisor|responsibilities|own|employer)",
    right: 'your $1',
  },
  {
    first: 'whose',
    second: 'responsible|able|willing|eligible|interested',
    rest: '(?= (?:for|to|in)\\b)',
    right: 'who is $1',
  },
  { first: 'it', second: 'self', rest: '(?=[.,;:)]|$| (?:in|to|for|with|and|as|is)\\b)', right: 'itself' },
  { first: 'them', second: 'selves|self', right: 'themselves' },
  { first: 'him|her|my', second: 'self', rest: '(?=[.,;:)]|$| (?:in|to|for|with|and|as)\\b)', right: '$0self' },
  { first: 'our', second: 'selves', right: 'ourselves' },
  { first: 'through', second: 'out', rest: '(?= (?:the|its|their)\\b)', right: 'throughout' },
  {
    first: 'with',
    second: 'in',
    rest: '(?= (?:the|its|their|\\d+) )',
    right: 'within',
    unlessBefore: '(?:work|works|working|deal|deals|dealing|agree|agrees|involved) ',
  },
  { first: 'with', second: 'out', rest: '(?= (?:any|prior|delay|a|the)\\b)', right: 'without' },
  { first: 'further', second: 'more', rest: '(?=,)', right: 'furthermore' },
  { first: 'more', second: 'over', rest: '(?=,)', right: 'moreover' },
  { first: 'how', second: 'ever', rest: '(?=,)', right: 'however' },
  { first: 'there', second: 'fore', right: 'therefore' },
  { first: 'other', second: 'wise', right: 'otherwise' },
  { first: 'never', second: 'the', rest: ' less', right: 'nevertheless' },
  { first: 'every|any|some', second: 'where', rest: '(?=[.,;:)]|$| (?:in|else|on)\\b)', right: '$0where' },
  {
    first: 'every|any|some',
    second: 'thing',
    rest: '(?=[.,;:)]|$| (?:that|is|in|to|about|else)\\b)',
    right: '$0thing',
  },
];
