import { FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import type { Disagreement } from '../agreements.ts';
import { Mark } from '../word-reading.ts';
import { headsBefore } from './heads.ts';
import { single } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import { subjectsOf } from './subjects.ts';
import { agreeing, disagreeing, headOf } from './wrong-phrases.ts';

/** Participles that have no object before them, or one that belongs to an infinitive. */
const WITHOUT_OBJECT =
  /^(?:eue?s?|été|pue?s?|dû|due?s?|voulue?s?|fallu|faite?s?|laissée?s?|sue?s?|crue?s?|pensée?s?|dite?s?|duré|coûté|valu|pesé|vécue?s?|couru|marché|estimée?s?|jugée?s?|trouvée?s?|rendue?s?|souhaitée?s?|permis)$/;

/** `les pièces que le candidat a transmis`: with its object before it, the participle agrees. */
export function wrongRelative(reading: Reading, at: number): Disagreement | undefined {
  if (!/^(?:que|qu')$/.test(reading.word(at)) || !reading.is(at - 1, NOUN) || reading.is(at - 1, Kind.Closed))
    return undefined;
  if (NO_OBJECT.test(reading.word(at - 1)) || asksForClause(reading, at)) return undefined;
  const subject = subjectsOf(reading).find(({ start }) => start === at + 1);
  const verb = subject?.verb ?? (/^(?:vous|nous)$/.test(reading.word(at + 1)) ? at + 2 : -1);
  if (!reading.is(verb, Kind.Having)) return undefined;
  let participle = verb + 1;
  while (reading.is(participle, Kind.Adverb)) participle++;
  const own = reading.adjective(participle);
  if (own === 0 || !reading.is(participle, Kind.Participle) || WITHOUT_OBJECT.test(reading.word(participle)))
    return undefined;
  // What follows may have the object: `a choisi de suivre`, `a obtenu que`.
  const behind = participle + 1;
  if (!reading.isMark(behind) && !reading.is(behind, FINITE | Kind.And) && !isAside(reading, behind)) return undefined;
  const heads = headsBefore(reading, at);
  if (!heads?.isSure || heads.isCoordinated || (own & heads.cells) !== 0) return undefined;
  const [noun = -1] = heads.nouns;
  const cells = single(heads.cells);
  return disagreeing(
    reading,
    participle,
    participle + 1,
    headOf(reading, heads.start, noun, -1),
    cells === 0 ? undefined : agreeing(reading, participle, cells),
  );
}

/** Nouns behind which `que` begins what they consist in, and times. */
const NO_OBJECT =
  /^(?:fait|idée|preuve|condition|façon|manière|sorte|possibilité|espoir|crainte|avis|hypothèse|mesure|semaine|mois|année|jour|fois|trimestre|matin|soir|moment|temps|sens|point|principe|impression|sentiment|assurance|garantie|décision|volonté|tant|autant)s?$/;

/** Verbs with somebody and `que`: `informe la direction que l'agent a terminé`. */
const TELLS =
  /^(?:inform|avis|prév|assur|vérif|rappel|signal|indiqu|convain|persuad|averti|notif|garanti|demand|souhait|précis|annonc|confirm|déclar|estim|consid|montr|démontr|prouv|attest|certifi|veill|constat|exig|prévi|dit|di[st]|sa[vi]|sait|faut|tel|plus|moins|même|aussi|si$|tant|autant)/;

/** Whether `que` may begin what somebody says or asks for. */
function asksForClause(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= 0 && reading.marks[i] !== Mark.Stop; i--) if (TELLS.test(reading.word(i))) return true;
  return false;
}

/** A time or place: `pendant son contrat`, `lors de l'entretien`. */
function isAside(reading: Reading, at: number): boolean {
  return (
    reading.is(at, Kind.Adverb) ||
    /^(?:dans|pendant|durant|lors|avant|après|depuis|sur|par|au|aux|avec|en|chez|pour)$/.test(reading.word(at))
  );
}
