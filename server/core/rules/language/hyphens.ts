import type { Language } from '../../text/language.ts';
import type { Phrase } from './phrases.ts';

const UNITS = 'one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const UP_TO_SIXTEEN = 'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize';

/** Elsewhere the first part may be a verb, or a noun that the second one is the verb of. */
const JOINED_BEHIND = '(?:the|a|an|of|our|its|their|this|these|in|and) ';

/** With an object or a number behind it the second part is a verb; “force majeure” is another word. */
const NO_OBJECT_BEHIND = '(?! (?:\\d|majeure|their|its|this|these|on|upon|the|a|an)\\b)';

/** What is no noun behind a number and its unit. */
const NO_NOUN =
  'ago|and|after|are|as|at|before|by|during|each|earlier|every|for|from|has|in|into|is|later|may|must|of|on|once|onwards|or|over|per|prior|since|than|that|the|then|to|until|was|were|when|where|which|while|who|will|with|within|without';

/** What is one word behind an article or the like. */
const CLOSED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  'dead:line,lines back:ground,grounds spread:sheet,sheets news:paper,papers,letter,letters ware:house,houses air:port,ports pass:port,ports class:room,rooms bed:room,rooms house:hold,holds stake:holder,holders check:list,lists key:board,boards team:work paper:work week:end,ends hard:ware soft:ware time:table,tables ground:work fire:fighter,fighters'
    .split(' ')
    .map((pair) => pair.split(':'))
    .map(([first = '', seconds = '']) => [first, seconds.split(',')]),
);

/** Compounds that have hyphens where a noun follows; no noun of theirs is a verb there. */
const COMPOUNDS: readonly (readonly [first: string, second: string, rest?: string])[] = [
  ['up', 'to', ' date'],
  ['day', 'to', ' day'],
  ['face', 'to', ' face'],
  ['one', 'to', ' one'],
  ['state', 'of', ' the art'],
  ['case', 'by', ' case'],
  ['step', 'by', ' step'],
  ['on', 'the', ' job'],
  ['decision|policy', 'making'],
  ['problem', 'solving'],
  ['capacity|team|confidence', 'building'],
  ['fact', 'finding'],
  ['long|short|medium', 'term'],
  ['full|part', 'time'],
  ['high|low', 'level|quality|risk|speed|voltage|priority|profile'],
  ['large|small', 'scale'],
  ['first', 'class|rate|hand|line|time'],
  [
    'well',
    'known|established|qualified|trained|equipped|maintained|defined|structured|written|respected|documented|organised|organized|developed|balanced',
  ],
  ['user', 'friendly'],
  ['cost', 'effective|efficient'],
  ['results|result|detail|service|customer|client|team', 'oriented'],
  ['fixed', 'term'],
  ['cross', 'border|functional|cutting|cultural'],
  ['hands', 'on'],
  ['in', 'house|depth'],
  ['on', 'site'],
  ['self', 'motivated|employed|assessment|confident|evident'],
  ['open|closed', 'ended'],
  ['multi', 'year|lingual|annual|purpose'],
  ['non', 'governmental|profit|smoking|binding|commercial'],
  ['tax', 'free'],
  ['world', 'class'],
  ['computer', 'based|aided|assisted'],
  ['evidence', 'based'],
  ['gender', 'sensitive|neutral|balanced'],
  ['ground', 'breaking'],
  ['time', 'consuming|sensitive|limited'],
];

/** Before these no noun goes with a compound: they stand behind a determiner, a preposition, or a verb that has an object. */
const ATTRIBUTIVE =
  '(?:an?|the|its|their|our|your|his|her|this|these|those|any|some|all|each|every|of|for|with|in|on|through|by|as|from|new|strong|good|excellent|proven|provides?|offers?|drafts?|delivers?|requires?|maintains?|prepares?|produces?|ensures?|develops?|requiring|providing|including|possess|demonstrated?|have|has|various|several|complex) ';

/** The noun, by its ending or as one of those that such compounds go with. */
const BEFORE_A_NOUN =
  '(?= (?:[a-z]{2,}(?:al|ive|ic|ary|ent) )?(?:[a-z]{3,}(?:tion|sion|ment|ments|tions|ity|ities|ance|ence|ship|ships|ing|ers|ors|ies)|posts?|positions?|contracts?|jobs?|staff|basis|process|processes|skills?|abilit(?:y|ies)|bod(?:y|ies)|authorit(?:y|ies)|levels?|plans?|goals?|objectives?|strateg(?:y|ies)|missions?|advice|support|service|services|equipment|systems?|software|tools?|technolog(?:y|ies)|projects?|programmes?|records?|data|information|files?|lists?|knowledge|guidance|guides?|work|tasks?|duties|roles?|experience|approach(?:es)?|solutions?|expert|experts|institution|organisations?|officials?|meetings?|interviews?|events?|activities|issues?|matters|areas?|policies|reports?|analysis|research|outcomes?|results?|environment|teams?|partners?|employees?|courses?|exercises?|operations|management)(?![a-z-]))';

/** What has a hyphen or is one word, and is written as two. */
export const WRITTEN_APART: Readonly<Record<Language, readonly Phrase[]>> = {
  en: [
    {
      first: 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety',
      second: UNITS,
      rest: '(?! (?:hundred|thousand|million)|-)',
      right: '$0-$1',
    },
    {
      first: 'work',
      second: 'force|load|loads|shop|shops',
      rest: NO_OBJECT_BEHIND,
      right: 'work$1',
      onlyBefore: JOINED_BEHIND,
    },
    {
      first: 'data',
      second: 'base|bases',
      rest: NO_OBJECT_BEHIND,
      right: 'data$1',
      onlyBefore: JOINED_BEHIND,
    },
    {
      first: 'guide',
      second: 'line|lines',
      rest: NO_OBJECT_BEHIND,
      right: 'guide$1',
      onlyBefore: JOINED_BEHIND,
    },
    {
      first: 'hand',
      second: 'book|books',
      rest: NO_OBJECT_BEHIND,
      right: 'hand$1',
      onlyBefore: JOINED_BEHIND,
    },
    { first: 'frame', second: 'work', right: 'framework', onlyBefore: JOINED_BEHIND },
    { first: 'head', second: 'quarters', right: 'headquarters' },
    {
      // `a six month contract`; what begins with a preposition is no noun.
      first: 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|sixty|ninety',
      second: 'year|month|week|day|hour|minute|person|storey|member',
      rest: `(?= [a-z]{3,})(?! (?:${NO_NOUN})\\b)`,
      right: '$0-$1',
      onlyBefore: '(?:an?|the|this|each|every|its|their|our|your|initial|renewable|first|fixed|minimum|maximum) ',
    },
    {
      first: 'well',
      second: 'known|established|qualified|trained|equipped|maintained|defined|structured|written|respected',
      rest: `(?= [a-z]{3,})(?! (?:${NO_NOUN})\\b)`,
      right: 'well-$1',
      onlyBefore: '(?:an?|any) ',
    },
    {
      first: 'long',
      second: 'standing|lasting',
      rest: ` (?!(?:${NO_NOUN})\\b)(?=[a-z]{3,})`,
      right: 'long-$1 ',
      onlyBefore: 'an? ',
    },
    {
      first: 'day',
      second: 'to',
      rest: ' day (management|running|operations|administration)',
      right: 'day-to-day $2',
      onlyBefore: '(?:the|of|for|in|its|their) ',
    },
    { first: 'case', second: 'by', rest: ' case basis', right: 'case-by-case basis' },
    ...Object.entries(CLOSED).flatMap(([first, seconds]) =>
      seconds.map((second) => ({
        first,
        second,
        rest: NO_OBJECT_BEHIND,
        right: `${first}${second}`,
        onlyBefore: JOINED_BEHIND,
      })),
    ),
    {
      first: 'part|full',
      second: 'time',
      rest: ' (post|posts|position|positions|contract|contracts|job|jobs|employment|work|basis|staff|appointment)',
      right: '$0-time $2',
    },
    {
      first: 'decision|policy',
      second: 'making',
      rest: ' (process|processes|body|bodies|authority|level)',
      right: '$0-making $2',
    },
    {
      first: 'up',
      second: 'to',
      rest: ' date (records?|information|lists?|data|registers?|knowledge|documentation|files?)',
      right: 'up-to-date $2',
      onlyBefore: '(?:keeps?|maintains?|provides?|an|the|of|with|has|have|holds?) ',
    },
    ...COMPOUNDS.map(([first, second, rest = '']) => ({
      first,
      second,
      rest: `${rest}${BEFORE_A_NOUN}`,
      right: `$0-$1${rest.replaceAll(' ', '-')}`,
      onlyBefore: ATTRIBUTIVE,
    })),
    {
      first: 'follow',
      second: 'up',
      rest: ' (measures?|meetings?|actions?|visits?|reports?|questions?|letters?|activities|interviews?|procedures?|surveys?|audits?|tasks?)',
      right: 'follow-up $2',
      unlessBefore: '(?:to|will|must|should|can|may|and|also|they|we|you|who|not) ',
    },
    {
      first: 'long|short|medium',
      second: 'term',
      rest: ' (contract|contracts|plan|plans|planning|goals?|assignments?|strategy|strategies|appointments?|missions?)',
      right: '$0-term $2',
      onlyBefore: '(?:an?|the|of|for|its|their|our|and|in|on) ',
    },
  ],
  fr: [
    {
      first: 'procès',
      second: 'verbal|verbaux',
      right: '$0-$1',
      unlessBefore: '(?:un|le) (?:long|grand) ',
    },
    { first: 'vice', second: 'président|présidente|présidents|présidentes|présidence', right: '$0-$1' },
    { first: 'mot|mots', second: 'clé|clés', right: '$0-$1' },
    {
      first: 'porte',
      second: 'parole|paroles',
      right: 'porte-parole',
      onlyBefore: '(?:le|la|un|une|du|des|son|sa|les|de) ',
    },
    { first: 'savoir', second: 'faire|être', right: '$0-$1', onlyBefore: '(?:le|un|du|des|son|de|leur|notre|votre) ' },
    { first: 'demi', second: 'journée|journées|heure|heures', right: '$0-$1' },
    { first: 'mi', second: 'temps', right: '$0-$1' },
    { first: 'celui|celle|ceux|celles', second: 'ci', right: '$0-$1' },
    { first: 'lui|elle|eux|elles', second: 'même|mêmes', right: '$0-$1', unlessBefore: '(?:pour|par|à) ' },
    { first: 'quelques', second: 'uns|unes', right: '$0-$1' },
    { first: 'avant', second: 'projet|projets', right: '$0-$1', unlessBefore: '(?:dès|juste|peu) ' },
    { first: 'après', second: 'midi', right: '$0-$1', onlyBefore: "(?:l'|un|une|cet|cette|en|les|des) ?" },
    { first: 'rendez', second: 'vous', right: '$0-$1', onlyBefore: '(?:le|un|du|des|de|sur|les|vos) ' },
    { first: 'chef', second: 'lieu', right: '$0-$1' },
    {
      first: 'sous',
      second: 'direction|section|directeur|directrice|traitance|groupe|comité',
      right: '$0-$1',
      onlyBefore: '(?:la|une|le|un|du|des|les|de|cette|ce) ',
    },
    {
      first: 'vingt|trente|quarante|cinquante|soixante',
      second: UP_TO_SIXTEEN,
      rest: '(?! (?:cents?|mille|millions?)|-)',
      right: '$0-$1',
    },
    {
      first: 'vingt|trente|quarante|cinquante|soixante',
      second: 'et',
      rest: ' (deux|trois|quatre|cinq|six|sept|huit|neuf)',
      right: '$0-$2',
    },
    { first: 'dix', second: 'sept|huit|neuf', rest: '(?!-)', right: 'dix-$1' },
    { first: 'quatre', second: 'vingt|vingts', rest: ` (${UP_TO_SIXTEEN})(?!-)`, right: 'quatre-vingt-$2' },
    { first: 'quatre', second: 'vingt|vingts', rest: '(?= mille)', right: 'quatre-vingt' },
    { first: 'quatre', second: 'vingt|vingts', right: 'quatre-vingts' },
    { first: 'ci', second: 'joint|jointe|joints|jointes|dessous|dessus|après', right: 'ci-$1' },
    { first: 'au', second: 'dessus|dessous|delà', rest: '(?= (?:de|du|des) )', right: 'au-$1' },
    { first: 'peut', second: 'être', rest: "(?= qu(?:e |'))", right: 'peut-être' },
    { first: 'vice', second: 'président|présidente|présidents|présidence', right: 'vice-$1' },
    { first: 'mi', second: 'temps|parcours|carrière|année', right: 'mi-$1' },
    {
      first: 'elle|lui|soi|eux|vous|nous',
      second: 'même|mêmes',
      rest: '(?= |[.,;])',
      right: '$0-$1',
      unlessBefore: "(?:tous|toutes|pour|avec|de|d') ",
    },
    {
      first: 'savoir',
      second: 'faire|être',
      rest: '(?= (?:technique|professionnel|relationnel|reconnu|éprouvé)|[.,;]|$)',
      right: 'savoir-$1',
      onlyBefore: '(?:le|du|un|son|de|leur) ',
    },
  ],
};

/** What is one word and is written with a hyphen. */
export const WRITTEN_JOINED: Readonly<Record<Language, readonly Phrase[]>> = {
  en: [
    {
      first: 'two|three|four|five|six|seven|eight|nine|ten|twelve',
      rest: '-(year|month|week|day|hour)s(?= [a-z])',
      right: '$0-$1',
      onlyBefore: '(?:an?|the|this|each|every|its|of) ',
    },
    {
      first:
        'newly|highly|fully|recently|previously|internationally|nationally|locally|regularly|widely|environmentally|clearly|closely|directly|jointly|privately|publicly|specially',
      rest: '-([a-z]+ed|built|held|known|made|paid|written)',
      right: '$0 $1',
    },
    {
      first: 'inter',
      rest: '-(operab[a-z]+|relat[a-z]+|act[a-z]*|chang[a-z]+|connect[a-z]*|depend[a-z]+|nation[a-z]*|personal|view[a-z]*|net)',
      right: 'inter$1',
    },
    { first: 'data', rest: '-(bases?)', right: 'data$1' },
    {
      first: 're',
      rest: '-(imburs[a-z]+|inforc[a-z]+|new(?:al|als|ed|able|ing)|quir[a-z]+|ceiv[a-z]+|commend[a-z]+|cruit[a-z]+|duc[a-z]+|habilitat[a-z]+|gist[a-z]+|spons[a-z]+|strict[a-z]+|tain[a-z]*)',
      right: 're$1',
    },
    { first: 'week', rest: '-(ends?)', right: 'week$1' },
    { first: 'every|any|some', rest: '-(one|body|thing|where)', right: '$0$1' },
    { first: 'team|paper', rest: '-(work)', right: '$0$1' },
    { first: 'dead', rest: '-(lines?)', right: 'dead$1' },
    { first: 'class', rest: '-(rooms?)', right: 'class$1' },
    { first: 'back', rest: '-(grounds?)', right: 'back$1' },
    { first: 'web', rest: '-(sites?|pages?)', right: 'web$1' },
    { first: 'work', rest: '-(shops?|places?|load|loads|force)', right: 'work$1' },
    { first: 'frame', rest: '-(works?)', right: 'frame$1' },
    { first: 'guide', rest: '-(lines?)', right: 'guide$1' },
    { first: 'up', rest: '-(dates?|dated|dating|grades?|graded|grading)', right: 'up$1' },
    { first: 'stake', rest: '-(holders?)', right: 'stake$1' },
    { first: 'on', rest: '-going', right: 'ongoing' },
    { first: 'net', rest: '-(works?|working)', right: 'net$1' },
    { first: 'head', rest: '-(quarters)', right: 'head$1' },
    { first: 'soft', rest: '-ware', right: 'software' },
    { first: 'hand', rest: '-(books?)', right: 'hand$1' },
    { first: 'out', rest: '-(comes?|puts?|lines?|lined|reach)', right: 'out$1' },
    { first: 'over', rest: '-(see|sees|seeing|sight|all|view|time)', right: 'over$1' },
    { first: 'under', rest: '-(stand|stands|standing|take|takes|taking)', right: 'under$1' },
  ],
  fr: [
    { first: 'inter', rest: '-(opérab[a-zé]+|connexions?|connect[a-zé]+|nation[a-zé]+)', right: 'inter$1' },
    { first: 'quatre', rest: `-vingts? (${UP_TO_SIXTEEN})(?!-)`, right: 'quatre-vingt-$1' },
  ],
};
