import { ADJECTIVE, Kind, NOUN } from '../../../words/french/kinds.ts';
import type { WrongForm } from '../verb-forms.ts';
import { hasVerbBefore } from './clauses.ts';
import { headsBefore } from './heads.ts';
import { single } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import { hasObject, wordBehind, wrongFormAt } from './verb-form.ts';

/** Behind these, `à` and `de` have an infinitive. */
const GOVERNORS =
  /^(?:afin|avant|convient|conviendra|décid(?:e|é|ée|er|ent)|chargée?s?|perm(?:et|ettra|ettent|ettant|is|ettre)|propos(?:e|é|er|ent)|tenue?s?|priée?s?|possible|nécessaire|important|utile|souhaitable|essentiel|préférable|recommandée?s?|demandée?s?|demander?|capables?|responsables?|mesure|susceptibles?|invitée?s?|amenée?s?|appelée?s?|habilitée?s?|autorisée?s?|prête?s?|apte|aptes|vise|visant|visent|consist(?:e|ent|ant|era)|contribue|aide|aident|participe|veille|veillent|cherch(?:e|ent|ant)|s'engag(?:e|ent)|engag(?:e|ent)|réussi[rt]?|commenc(?:e|er|ent)|destinée?s?|tend|tendent|capacité|aptitude|habileté|volonté|possibilité|occasion|nécessité|obligation|droit|besoin|objectif|mission|but|tâche|fonction|facilité|mission|quant|encouragée?s?|envisag(?:e|er|ent)|essa(?:ie|yer|ient)|continu(?:e|er|ent)|accept(?:e|er|ent)|refus(?:e|er|ent)|oblig(?:é|ée|és|ées)|heureux|heureuse|désireux|désireuse|soucieux|soucieuse|apprend|apprendre|arriv(?:e|er)|hésit(?:e|er)|quitte|lieu|manière|façon|sorte|charge|soin|fin|vue|instruction|interdit|prévue?s?|suffit|importe|s'agit|agit|évite[rnz]?t?|éviter|vien(?:t|nent|drait|dra)|venait|venant|cess(?:e|er|ent)|empêch(?:e|er|ent)|accuse|rêve|menace)$/;

/** Behind these, `de` stands before an adjective: `rien de prévu`. */
const INDEFINITE =
  /^(?:rien|chose|quoi|plus|moins|personne|quelqu'un|aucun|ce|pas|autant|tant|tellement|beaucoup|peu|trop|assez|un|une|autres?)$/;

/** `pour amélioré la`, `de vérifié les`, `à envoyez` */
export function behindPreposition(reading: Reading, at: number): WrongForm | undefined {
  const word = reading.word(at);
  if (!/^(?:pour|de|d'|à|sans|par|après|en)$/.test(word)) return undefined;
  const i = wordBehind(reading, at, true);
  if (i < 0) return undefined;
  const kind = reading.kind(i);
  if ((kind & Kind.Closed) !== 0) return undefined;
  const own = reading.word(i);
  if (word === 'en') {
    // `tout en assurer`
    return reading.word(at - 1) === 'tout' && (kind & Kind.Infinitive) !== 0 && (kind & NOUN) === 0
      ? wrongFormAt(reading, i, at, gerundOf(reading, own))
      : undefined;
  }
  if (word === 'par' || word === 'après') return undefined;
  if ((kind & Kind.You) !== 0) return wrongFormAt(reading, i, at, reading.words.verbs.infinitiveOf(own));
  const before = reading.word(at - 1);
  if (INDEFINITE.test(before)) return undefined;
  const governs =
    word === 'pour' ||
    word === 'sans' ||
    GOVERNORS.test(before) ||
    (reading.is(at - 1, Kind.Adverb) && GOVERNORS.test(reading.word(at - 2)));
  const isObject = hasObject(reading, i);
  // `aide à préparée les`, `vient d'ouvert une`: with an object behind no participle agrees.
  const isFound = governs && isObject && !reading.is(i + 1, Kind.Preposition) && /(?:[éiu]es?|és|ert|it)$/.test(own);
  if ((kind & Kind.Participle) !== 0 && (isFound || /(?:é|i|u|is)$/.test(own))) {
    if ((kind & NOUN) !== 0 && !(isObject && governs && own.endsWith('ifié'))) return undefined;
    if (/^(?:vu|vécu|dit|fait|su|reçu|inconnu|imprévu|fini|infini|parti)$/.test(own)) return undefined;
    const isSeries =
      word === "d'" && before === 'et' && /^(?:à|de)$/.test(reading.word(i + 1)) && reading.is(i + 2, Kind.Infinitive);
    if (!governs && !isSeries && !(isObject && !reading.is(i + 1, Kind.Preposition))) return undefined;
    // `le comité à décidé`: the verb is what lacks.
    if (word === 'à' && !GOVERNORS.test(before) && !(isObject && (before === 'et' || hasVerbBefore(reading, at - 1))))
      return undefined;
    // `sans précédent`; `pour approuvé` is a note.
    return wrongFormAt(reading, i, at, reading.words.verbs.infinitiveOf(own));
  }
  // `avant de signe le contrat`
  if (
    /^(?:avant|afin|chargée?s?|tenue?s?|invitée?s?|priée?s?|amenée?s?|appelée?s?|habilitée?s?|convient)$/.test(
      before,
    ) &&
    (kind & Kind.ThirdOne) !== 0 &&
    /^(?:le|la|les|l'|un|une|ce|cette|son|sa|ses)$/.test(reading.word(i + 1)) &&
    own.endsWith('e')
  )
    return wrongFormAt(reading, i, at, reading.words.verbs.infinitiveOf(own));
  if ((kind & Kind.ThirdOne) !== 0 && (kind & (NOUN | ADJECTIVE | Kind.Infinitive)) === 0) {
    if (!isObject && !(governs && !own.endsWith('e'))) return undefined;
    if (!governs && word !== 'de') return undefined;
    return wrongFormAt(reading, i, at, reading.words.verbs.infinitiveOf(own));
  }
  return undefined;
}

function gerundOf(reading: Reading, infinitive: string): string | undefined {
  const stem = infinitive.slice(0, -2);
  const candidates = infinitive.endsWith('ger')
    ? [`${stem}eant`]
    : infinitive.endsWith('cer')
      ? [`${stem.slice(0, -1)}çant`]
      : [`${stem}ant`, `${stem}issant`];
  return candidates.find((one) => (reading.words.of(one) & Kind.Gerund) !== 0);
}

/** `toute absence non justifier` */
export function behindNot(reading: Reading, at: number): WrongForm | undefined {
  const i = at + 1;
  const own = reading.word(i);
  if (!reading.is(at - 1, NOUN) || !own.endsWith('er') || !reading.is(i, Kind.Infinitive) || reading.is(i, NOUN))
    return undefined;
  const cells = headsBefore(reading, at)?.nearest ?? 0;
  const participle = reading.words.verbs.participleOf(own);
  return wrongFormAt(
    reading,
    i,
    at,
    participle && (single(cells) ? reading.words.agreeing(participle, cells) : participle),
  );
}
