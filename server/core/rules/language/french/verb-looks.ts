import { likeWritten } from '../../../text/letter-case.ts';
import { ADJECTIVE, FINITE, Kind, NOUN } from '../../../words/french/kinds.ts';
import type { WrongForm } from '../verb-forms.ts';
import { headsBefore, isPlural, isSingular, type Reading, single } from './reading.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** Behind these, `à` and `de` have an infinitive. */
const GOVERNORS =
  /^(?:afin|avant|convient|conviendra|décid(?:e|é|ée|er|ent)|chargée?s?|perm(?:et|ettra|ettent|ettant|is|ettre)|propos(?:e|é|er|ent)|tenue?s?|priée?s?|possible|nécessaire|important|utile|souhaitable|essentiel|préférable|recommandée?s?|demandée?s?|demander?|capables?|responsables?|mesure|susceptibles?|invitée?s?|amenée?s?|appelée?s?|habilitée?s?|autorisée?s?|prête?s?|apte|aptes|vise|visant|visent|consist(?:e|ent|ant|era)|contribue|aide|aident|participe|veille|veillent|cherch(?:e|ent|ant)|s'engag(?:e|ent)|engag(?:e|ent)|réussi[rt]?|commenc(?:e|er|ent)|destinée?s?|tend|tendent|capacité|aptitude|habileté|volonté|possibilité|occasion|nécessité|obligation|droit|besoin|objectif|mission|but|tâche|fonction|facilité|mission|quant|encouragée?s?|envisag(?:e|er|ent)|essa(?:ie|yer|ient)|continu(?:e|er|ent)|accept(?:e|er|ent)|refus(?:e|er|ent)|oblig(?:é|ée|és|ées)|heureux|heureuse|désireux|désireuse|soucieux|soucieuse|apprend|apprendre|arriv(?:e|er)|hésit(?:e|er)|quitte|lieu|manière|façon|sorte|charge|soin|fin|vue|instruction|interdit|prévue?s?|suffit|importe|s'agit|agit|évite[rnz]?t?|éviter|vien(?:t|nent|drait|dra)|venait|venant|cess(?:e|er|ent)|empêch(?:e|er|ent)|accuse|rêve|menace)$/;

/** Behind these, `de` stands before an adjective: `rien de prévu`. */
const INDEFINITE =
  /^(?:rien|chose|quoi|plus|moins|personne|quelqu'un|aucun|ce|pas|autant|tant|tellement|beaucoup|peu|trop|assez|un|une|autres?)$/;

const SKIPPED = Kind.Adverb;

/** Verbs in another form than what stands before asks for. */
export function* wrongForms(reading: Reading): Iterable<WrongForm> {
  const { count } = reading;
  for (let at = 0; at < count; at++) {
    const kind = reading.kinds[at]!;
    if (kind === 0) continue;
    let found: WrongForm | undefined;
    if ((kind & Kind.Modal) !== 0) found = behindModal(reading, at);
    else if ((kind & Kind.Being) !== 0) found = behindBeing(reading, at);
    else if ((kind & Kind.Having) !== 0) found = behindHaving(reading, at);
    else if ((kind & Kind.Preposition) !== 0) found = behindPreposition(reading, at);
    else if ((kind & Kind.Adverb) !== 0 && reading.word(at) === 'non') found = behindNot(reading, at);
    else if (
      reading.is(at + 1, Kind.Participle) &&
      /^(?:fait|font|faire|fera|feront|faisant|voir|voit|voient|verra|verront|voyant)$/.test(reading.word(at))
    )
      found = behindMaking(reading, at);
    else if ((kind & Kind.Conjunction) !== 0 && /^(?:que|qu'|quoique)$/.test(reading.word(at)))
      found = subjunctive(reading, at) ?? behindYou(reading, at);
    else if ((kind & Kind.Conjunction) !== 0 && /^(?:si|que|qu'|lorsque|quand|dont|où)$/.test(reading.word(at)))
      found = behindYou(reading, at);
    if (found) yield found;
  }
  const first = beginningOfItem(reading);
  if (first) yield first;
  for (const subject of subjectsOf(reading)) {
    const found = behindSubject(reading, subject);
    if (found) yield found;
  }
}

/** The word behind one, behind adverbs and pronouns; -1 where a mark or a name stands there. */
function next(reading: Reading, at: number, areClitics: boolean): number {
  let i = at + 1;
  for (; i < at + 5; i++) {
    if (reading.isMark(i) || reading.isName(i)) return -1;
    const kind = reading.kind(i);
    if ((kind & SKIPPED) !== 0 && (kind & NOUN) === 0) continue;
    if (areClitics && (kind & Kind.Clitic) !== 0 && (kind & (Kind.Determiner | Kind.Preposition)) === 0) continue;
    if (areClitics && /^(?:le|la|les|l'|en)$/.test(reading.word(i)) && isVerbForm(reading, i + 1)) continue;
    return i;
  }
  return -1;
}

/** Whether a word is a form of a verb and nothing else. */
function isVerbForm(reading: Reading, at: number): boolean {
  const kind = reading.kind(at);
  return (kind & (Kind.You | Kind.Infinitive | Kind.Participle)) !== 0 && (kind & (NOUN | Kind.Closed)) === 0;
}

/** A word between others, not capitalised and outside any compound. */
function form(reading: Reading, at: number, before: number, right: string | undefined): WrongForm | undefined {
  if (right === undefined || right === reading.word(at)) return undefined;
  return {
    start: reading.starts[at]!,
    end: reading.ends[at]!,
    before: reading.word(before),
    right: likeWritten(right, reading.written(at)),
    isSeries: false,
  };
}

const hasObject = (reading: Reading, at: number): boolean =>
  reading.is(at + 1, Kind.Determiner) || (reading.is(at + 1, Kind.Number) && !reading.is(at + 1, Kind.Preposition));

/** `doit assuré la garde`, `peut entretient`, `pouvez demandez` */
function behindModal(reading: Reading, at: number): WrongForm | undefined {
  const i = next(reading, at, true);
  if (i < 0) return undefined;
  const kind = reading.kind(i);
  const word = reading.word(at);
  if ((kind & Kind.Closed) !== 0) return undefined;
  if ((kind & Kind.You) !== 0) return form(reading, i, at, reading.words.verbs.infinitiveOf(reading.word(i)));
  // `se veulent ouvertes`
  if (/^(?:se|s')$/.test(reading.word(at - 1))) return undefined;
  // `Il souhaite que`, `entend les`: these have an object of their own.
  const isStrict = /^(?:doi|dev|peu|pour|va$|vont|faut|faud)/.test(word);
  if ((kind & Kind.Participle) !== 0) {
    const isNoun = (kind & NOUN) !== 0 || (kind & Kind.ThirdOne) !== 0;
    // `va` and `faut` may have a noun.
    if (isNoun && !(hasObject(reading, i) && isStrict)) return undefined;
    if (!isStrict && (kind & Kind.AdjectiveMasculine) === 0 && !hasObject(reading, i)) return undefined;
    if (/^(?:sait|savent|compte|entend)$/.test(word) || reading.words.verbs.infinitiveOf(reading.word(i)) === undefined)
      return undefined;
    return form(reading, i, at, reading.words.verbs.infinitiveOf(reading.word(i)));
  }
  const isKnowing = /^(?:sai|sav|sau|veu|voud|souhait|désir)/.test(word) && i === at + 1 && hasObject(reading, i);
  if (
    !(isStrict || isKnowing) ||
    (kind & (Kind.ThirdOne | Kind.ThirdMany)) === 0 ||
    (kind & (Kind.Preposition | Kind.Infinitive)) !== 0
  )
    return undefined;
  if ((kind & (NOUN | ADJECTIVE)) !== 0 && !hasObject(reading, i)) return undefined;
  // `ce qu'il doit est clair`, `tout ce que vous pouvez donne`
  if (/^(?:que|qu'|dont)$/.test(reading.word(at - 2)) || reading.is(i, Kind.Being | Kind.Having)) return undefined;
  return form(reading, i, at, reading.words.verbs.infinitiveOf(reading.word(i)));
}

/** `doivent être envoyer`, `est priez` */
function behindBeing(reading: Reading, at: number): WrongForm | undefined {
  if (reading.prose.lower.charAt(reading.starts[at]! - 1) === '-') return undefined;
  const i = next(reading, at, false);
  if (i < 0) return undefined;
  const kind = reading.kind(i);
  const isErForm = (kind & Kind.Infinitive) !== 0 && reading.word(i).endsWith('er');
  const isYou = (kind & Kind.You) !== 0 && !reading.is(at, Kind.OtherFinite);
  // `est adresse` for `est adressé`
  const isBare =
    (kind & (Kind.ThirdOne | Kind.OtherFinite)) !== 0 &&
    (kind & (NOUN | ADJECTIVE | Kind.Closed | Kind.Participle)) === 0 &&
    /es?$/.test(reading.word(i));
  if (!(isErForm || isYou || isBare) || (kind & (NOUN | ADJECTIVE)) !== 0) return undefined;
  // `le but est encourager` lacks a preposition.
  if (
    isErForm &&
    reading.is(at, Kind.ThirdOne) &&
    /^(?:but|objectif|mission|rôle|tâche|c'|ce|essentiel|important|idéal|idée|mot)$/.test(reading.word(at - 1))
  )
    return undefined;
  const infinitive = isErForm ? reading.word(i) : reading.words.verbs.infinitiveOf(reading.word(i));
  const participle = infinitive === undefined ? undefined : reading.words.verbs.participleOf(infinitive);
  if (participle === undefined) return undefined;
  const cells = subjectCells(reading, at);
  return form(
    reading,
    i,
    at,
    single(cells)
      ? (reading.words.agreeing(participle, cells) ?? participle)
      : reading.is(at, Kind.ThirdMany)
        ? `${participle}s`
        : participle,
  );
}

/** Gender and number of the subject of a form of `être`; several where they are not sure. */
function subjectCells(reading: Reading, at: number): number {
  for (const { cells, verb } of subjectsOf(reading)) if (verb <= at && at - verb <= 3) return cells;
  return NOUN;
}

/** `a assurer` for `a assuré` */
function behindHaving(reading: Reading, at: number): WrongForm | undefined {
  const word = reading.word(at);
  if (reading.is(at, Kind.Infinitive) && reading.is(at - 1, Kind.Determiner)) return undefined;
  const i = next(reading, at, false);
  if (i < 0) return undefined;
  const kind = reading.kind(i);
  // `ont était créés`
  if (/^étai(?:s|t|ent)$/.test(reading.word(i)) && i === at + 1) return form(reading, i, at, 'été');
  const agreed = agreedBehindHaving(reading, at, i);
  if (agreed) return agreed;
  if ((kind & (NOUN | ADJECTIVE | Kind.Closed)) !== 0) return undefined;
  const isInfinitive = (kind & Kind.Infinitive) !== 0;
  const isYou = (kind & Kind.You) !== 0;
  const isBare = (kind & Kind.ThirdOne) !== 0 && /e$/.test(reading.word(i)) && (kind & Kind.Participle) === 0;
  if (!isInfinitive && !isYou && !isBare) return undefined;
  // `a` may stand for `à`: told by wrong-word.
  if (word === 'a' && isInfinitive && !hasSubject(reading, at)) return undefined;
  const infinitive = isInfinitive ? reading.word(i) : reading.words.verbs.infinitiveOf(reading.word(i));
  return form(reading, i, at, infinitive === undefined ? undefined : reading.words.verbs.participleOf(infinitive));
}

/** `ayant réussis l'épreuve`: with its object behind, the participle does not agree. */
function agreedBehindHaving(reading: Reading, at: number, i: number): WrongForm | undefined {
  const own = reading.adjective(i);
  if (!reading.is(i, Kind.Participle) || (own & Kind.Masculine) !== 0 || own === 0) return undefined;
  if (!reading.is(i + 1, Kind.Determiner) || (reading.is(i + 1, Kind.Preposition) && reading.word(i + 1) !== 'des'))
    return undefined;
  const isGerund = reading.is(at, Kind.Gerund) && reading.is(at - 1, NOUN | ADJECTIVE);
  const isAlone = subjectsOf(reading).some(
    ({ start, end, verb }) => verb === at && end === at && !/^(?:que|qu')$/.test(reading.word(start - 1)),
  );
  if (!isGerund && !isAlone) return undefined;
  const forms = reading.words.formsOf(reading.word(i));
  return form(reading, i, at, forms?.[0]);
}

/** `fait exécutée les travaux`: behind `faire` stands an infinitive. */
function behindMaking(reading: Reading, at: number): WrongForm | undefined {
  const i = at + 1;
  if (!reading.is(i, Kind.Participle) || reading.is(i, NOUN | Kind.Closed) || !hasObject(reading, i)) return undefined;
  if (reading.word(at).startsWith('v')) {
    // `se voir confié la direction`
    if (!/^(?:se|s')$/.test(reading.word(at - 1)) || !reading.word(i).endsWith('é')) return undefined;
    return form(reading, i, at, reading.words.verbs.infinitiveOf(reading.word(i)));
  }
  if (!/^(?:font|faire|fera|feront|faisant)$/.test(reading.word(at)) && !hasSubject(reading, at)) return undefined;
  return form(reading, i, at, reading.words.verbs.infinitiveOf(reading.word(i)));
}

/** `toute absence non justifier` */
function behindNot(reading: Reading, at: number): WrongForm | undefined {
  const i = at + 1;
  const own = reading.word(i);
  if (!reading.is(at - 1, NOUN) || !own.endsWith('er') || !reading.is(i, Kind.Infinitive) || reading.is(i, NOUN))
    return undefined;
  const cells = headsBefore(reading, at)?.nearest ?? 0;
  const participle = reading.words.verbs.participleOf(own);
  return form(reading, i, at, participle && (single(cells) ? reading.words.agreeing(participle, cells) : participle));
}

/** Whether a verb has its subject directly before it. */
export function hasSubject(reading: Reading, at: number): boolean {
  if (reading.is(at - 1, Kind.Subject) || /^(?:qui|l'|n'|y|lui|leur|en|nous|vous)$/.test(reading.word(at - 1)))
    return true;
  for (const { verb } of subjectsOf(reading)) if (verb === at) return true;
  return false;
}

/** `pour amélioré la`, `de vérifié les`, `à envoyez` */
function behindPreposition(reading: Reading, at: number): WrongForm | undefined {
  const word = reading.word(at);
  if (!/^(?:pour|de|d'|à|sans|par|après|en)$/.test(word)) return undefined;
  const i = next(reading, at, true);
  if (i < 0) return undefined;
  const kind = reading.kind(i);
  if ((kind & Kind.Closed) !== 0) return undefined;
  const own = reading.word(i);
  if (word === 'en') {
    // `tout en assurer`
    return reading.word(at - 1) === 'tout' && (kind & Kind.Infinitive) !== 0 && (kind & NOUN) === 0
      ? form(reading, i, at, gerundOf(reading, own))
      : undefined;
  }
  if (word === 'par' || word === 'après') return undefined;
  if ((kind & Kind.You) !== 0) return form(reading, i, at, reading.words.verbs.infinitiveOf(own));
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
    if (!governs && !(isObject && !reading.is(i + 1, Kind.Preposition))) return undefined;
    // `le comité à décidé`: the verb is what lacks.
    if (word === 'à' && !GOVERNORS.test(before)) return undefined;
    // `sans précédent`; `pour approuvé` is a note.
    return form(reading, i, at, reading.words.verbs.infinitiveOf(own));
  }
  if ((kind & Kind.ThirdOne) !== 0 && (kind & (NOUN | ADJECTIVE | Kind.Infinitive)) === 0) {
    if (!isObject && !(governs && !own.endsWith('e'))) return undefined;
    if (!governs && word !== 'de') return undefined;
    return form(reading, i, at, reading.words.verbs.infinitiveOf(own));
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

/** What asks for the subjunctive, before `que`. */
const ASKS_FOR_SUBJUNCTIVE =
  /^(?:bien|afin|pour|ce|avant|sans|condition|pourvu|moins|faut|faudra|faudrait|jusqu'à|nécessaire|souhaitable|possible|important|indispensable|essentiel|rare|exigent?|exige|souhaitent?|fallait|crainte|peur|sorte|préférable|utile|normal|urgent|exclu|convient|conviendra|importe|attendant|supposer)$/;
const SUBJUNCTIVES: Readonly<Record<string, string>> = Object.fromEntries(
  'est:soit sont:soient a:ait ont:aient peut:puisse peuvent:puissent fait:fasse font:fassent va:aille vont:aillent doit:doive sait:sache savent:sachent veut:veuille veulent:veuillent prend:prenne prennent:prennent tient:tienne obtient:obtienne vient:vienne met:mette reçoit:reçoive suit:suive rend:rende répond:réponde remplit:remplisse fournit:fournisse établit:établisse connaît:connaisse comprend:comprenne atteint:atteigne dit:dise lit:lise écrit:écrive conduit:conduise produit:produise traduit:traduise agit:agisse finit:finisse choisit:choisisse réussit:réussisse permet:permette transmet:transmette remet:remette soumet:soumette détient:détienne maintient:maintienne contient:contienne devient:devienne intervient:intervienne parvient:parvienne sert:serve sort:sorte part:parte perd:perde attend:attende entend:entende vend:vende descend:descende correspond:corresponde apprend:apprenne entreprend:entreprenne voit:voie vit:vive paraît:paraisse garantit:garantisse remplit:remplisse accomplit:accomplisse inclut:inclue exclut:exclue'
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** `bien que l'expérience est`, `à ce que les délais sont` */
function subjunctive(reading: Reading, at: number): WrongForm | undefined {
  const before = reading.word(at - 1);
  if (reading.word(at) !== 'quoique') {
    if (!ASKS_FOR_SUBJUNCTIVE.test(before)) return undefined;
    const earlier = reading.word(at - 2);
    // `de ce que`, `tout ce que`, `pas moins que`, `si bien que`
    if (before === 'ce' && earlier !== 'à') return undefined;
    if (
      (before === 'bien' || before === 'moins' || before === 'possible') &&
      /^(?:si|aussi|ou|et|du|le|plus|au|tout|assez)$/.test(earlier)
    )
      return undefined;
    if (before === 'moins' && earlier !== 'à') return undefined;
    // `de sorte que` has either; `faire en sorte que` has not.
    if (
      before === 'sorte' &&
      !(earlier === 'en' && /^f(?:ait|ont|aire|aites|era|eront|aisant)$/.test(reading.word(at - 3)))
    )
      return undefined;
    if (/^(?:supposer|attendant)$/.test(before) && earlier !== (before === 'supposer' ? 'à' : 'en')) return undefined;
    if (before === 'condition' && earlier !== 'à') return undefined;
  }
  for (const { start, end, verb } of subjectsOf(reading)) {
    if (start !== at + 1 || reading.word(end - 1) === 'qui') continue;
    const right = SUBJUNCTIVES[reading.word(verb)];
    return right ? form(reading, verb, at, right) : undefined;
  }
  return undefined;
}

/** `si vous souhaiter`, `que vous envoyé` */
function behindYou(reading: Reading, at: number): WrongForm | undefined {
  if (reading.word(at + 1) !== 'vous') return undefined;
  const i = next(reading, at + 1, true);
  if (i < 0) return undefined;
  const kind = reading.kind(i);
  if ((kind & NOUN) !== 0 || !/(?:er|é)$/.test(reading.word(i)) || (kind & (Kind.Infinitive | Kind.Participle)) === 0)
    return undefined;
  const right = reading.word(i).replace(/(?:er|é)$/, 'ez');
  return form(reading, i, at + 1, (reading.words.of(right) & Kind.You) !== 0 ? right : undefined);
}

/** An item that begins with a participle and its object: `Assuré la tenue des registres`. */
function beginningOfItem(reading: Reading): WrongForm | undefined {
  if (reading.prose.kind !== 'item' || !reading.is(0, Kind.Participle) || !reading.word(0).endsWith('é'))
    return undefined;
  if (
    reading.is(0, NOUN) ||
    !/^(?:le|la|les|l'|un|une|des)$/.test(reading.word(1)) ||
    /^(?:passé|excepté|supposé|donné)$/.test(reading.word(0))
  )
    return undefined;
  const infinitive = reading.words.verbs.infinitiveOf(reading.word(0));
  return form(reading, 0, 0, infinitive);
}

/** `Le titulaire assurer la gestion`, `elle assuré la`, `qui travailler` */
function behindSubject(reading: Reading, { cells, start, end, verb }: Subject): WrongForm | undefined {
  const kind = reading.kind(verb);
  if ((kind & (NOUN | Kind.Closed | FINITE)) !== 0) return undefined;
  const own = reading.word(verb);
  const isPronoun = end === verb || reading.is(verb - 1, Kind.Clitic);
  const isInfinitive = (kind & Kind.Infinitive) !== 0;
  const isParticiple =
    (kind & Kind.Participle) !== 0 &&
    own.endsWith('é') &&
    (reading.is(start, Kind.Subject) || reading.word(end - 1) === 'qui');
  if (!isInfinitive && !isParticiple) return undefined;
  if (!isPronoun || (!isSingular(cells) && !isPlural(cells))) return undefined;
  const infinitive = isInfinitive ? own : reading.words.verbs.infinitiveOf(own);
  if (infinitive === undefined) return undefined;
  const one = presentOf(reading, infinitive);
  const right = one === undefined ? undefined : isPlural(cells) ? reading.words.verbs.otherNumber(one) : one;
  if (isParticiple && !reading.is(verb + 1, Kind.Determiner | Kind.Preposition | Kind.Adverb)) return undefined;
  return form(reading, verb, verb - 1, right);
}

/** The third person of a regular verb. */
function presentOf(reading: Reading, infinitive: string): string | undefined {
  const one = infinitive.endsWith('er') ? infinitive.slice(0, -1) : infinitive.replace(/ir$/, 'it');
  return (reading.words.of(one) & Kind.ThirdOne) !== 0 ? one : undefined;
}
