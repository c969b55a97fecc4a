import { BlockPhrases } from '../../scan/block-phrases.ts';
import type { Language } from '../../text/language.ts';

/** What a word says about force; signs of one group are the opposites of each other. */
export const Sign = {
  Must: 'must',
  /** A recommendation or permission. */
  Soft: 'soft',
  /** As well an ability as a permission. */
  Can: 'can',
  /** French `peut-être`: what it stands beside is no duty. */
  Perhaps: 'perhaps',
  Not: 'not',
  /** French `ne`: what follows tells whether it denies. */
  Ne: 'ne',
  /** The other half of `ne`, which may stand alone: `pas de frais`. */
  Pas: 'pas',
  /** May stand for a negation in the other language. */
  MaybeNot: 'maybe-not',
  /** These may, too, unless the other edition has the same word. */
  But: 'but',
  Only: 'only',
  Without: 'without',
  Except: 'except',
  Low: 'low',
  High: 'high',
  More: 'more',
  Less: 'less',
  Before: 'before',
  After: 'after',
  /** Limits a date only: `by 4 May`, `d'ici le 4 mai`. */
  By: 'by',
  /** Says nothing of the kind, though it looks like it. */
  Nothing: 'nothing',
} as const;

export type Sign = (typeof Sign)[keyof typeof Sign];

/** What may stand for a negation, unless the other edition has the same. */
export const EXCUSES: readonly Sign[] = [Sign.But, Sign.Only, Sign.Without, Sign.Except];

const list = (sign: Sign, phrases: string): (readonly [string, Sign])[] =>
  phrases.split(',').map((phrase) => [phrase.trim(), sign] as const);

/** French ways to say that a limit is not passed: `ne doit pas dépasser`, `ne peut excéder`. */
const NOT_ABOVE = [
  'ne',
  'ne doit',
  'ne doivent',
  'ne devra',
  'ne devront',
  'ne devrait',
  'ne peut',
  'ne peuvent',
  'ne pourra',
]
  .flatMap((start) => [start, `${start} pas`])
  .flatMap((start) => [`${start} depass`, `${start} exced`])
  .join(', ');

/** Folded, with `^` where the last word does not go on. */
const SIGNS: Readonly<Record<Language, readonly (readonly [string, Sign])[]>> = {
  en: [
    ...list(
      Sign.Must,
      'must^, shall^, required to^, required^, mandatory, have to^, has to^, obligatory, obliged, compulsory, obligation',
    ),
    ...list(
      Sign.Soft,
      `should^, may^, might^, asset^, desirable, preferred, preferably, recommended, advisable, optional,
      advantage, encouraged, invited, possible`,
    ),
    ...list(Sign.Can, 'can^, could^'),
    ...list(
      Sign.Not,
      `not^, cannot^, unable^, no longer^, not yet^, never, neither, nor^, none^, no^, nobody, nothing, don't^, doesn't^, isn't^, aren't^, can't^, won't^,
      shouldn't^, wouldn't^, haven't^, hasn't^, didn't^, wasn't^, couldn't^`,
    ),
    ...list(
      Sign.MaybeNot,
      `non^, unavail, unsuccess, unlike, unnecess, unauthor, unpaid, unfair, uncertain, unclassif, unsure,
      unclear, unaccept, unsuit, unknown, unnecess, unusual, undue, inab, inaccess, incomplet, incorrect, ineligib, insuffic,
      invalid, inappropr, impossib, improper, irregular, irrelevan, irrespect, regardless, illegal, disqualif, disregard,
      dissatisf, disagree, lack, exclud, exclus, free, less^, rather, avoid, prevent, prohibit, refus, reject, fail,
      limit, otherwise, despite, instead, hardly, few^, deny, denied, forbid, cease, stop, missing, absen, hesitat,
      exempt, beyond, difficult, hard^, last^, waive, discard, too^, independent`,
    ),
    ...list(Sign.But, 'but^, although, though^'),
    ...list(Sign.Only, 'only, just^, exclusively'),
    ...list(Sign.Without, 'without'),
    ...list(Sign.Except, 'except, unless'),
    ...list(
      Sign.Nothing,
      `no brainer, not only^, not just^, isn't only^, aren't only^, don't only^, doesn't only^, whether or not^, not for profit, not like^, not unlike^, do not hesitate, don't hesitate, not limited to^, no matter, if not^, no doubt`,
    ),
    ...list(
      Sign.Low,
      'at least^, minimum, no less than^, no fewer than^, not less than^, or more^, no earlier than^, not before^, not until^',
    ),
    ...list(
      Sign.High,
      'at most^, up to^, maximum, no more than^, not more than^, not exceed, cannot exceed, without exceed, no later than^, not later than^, no longer than^, within^, or less^, or fewer^, on or before^',
    ),
    ...list(Sign.Less, 'less than^, fewer than^, under^, below^'),
    ...list(Sign.More, 'more than^, over^, exceed, above^, longer than^'),
    ...list(Sign.By, 'by^, until^, till^, at the latest^'),
    ...list(Sign.Before, 'before^, prior to^'),
    ...list(Sign.After, 'after^, following^, as of^, as from^'),
  ],
  fr: [
    ...list(
      Sign.Must,
      `doit^, doivent^, devra^, devront^, devez^, devrez^, devons^, tenu de^, tenue de^, tenus de^, tenues de^,
      tenu d'^, tenue d'^, tenus d'^, tenues d'^, oblig, requis, exige^, exigee^, exiges^,
      exigees^, exigent^, faut^, faudra^,
      imperati`,
    ),
    ...list(
      Sign.Soft,
      `devrait^, devraient^, devriez^, devrions^, devrais^, peut^, peuvent^, pouvez^, pouvons^, pourr, puisse, atout, souhait, prefer, recommand, avantage^,
      encourag, invite, facultati, possible, conseille^, conseillee^, conseillons^, eventuel`,
    ),
    ...list(Sign.Not, "aucun, jamais, ni^, rien^, nul^, nulle^, nullement, personne ne^, personne n'^"),
    ...list(Sign.Perhaps, 'peut-etre^'),
    ...list(Sign.Ne, "ne^, n'^"),
    ...list(Sign.Pas, 'pas^'),
    ...list(
      Sign.MaybeNot,
      `non^, incomplet, incorrect, inaccess, impossib, inappropri, insuffis, irregul, illegal, illicit, inadmiss, irrecev,
      indispon, invalid, inapte, incapab, inconnu, injust, inegal, independam, manqu, defaut, absen, exclu, exempt,
      evit, empech, interdi, refus, rejet, moins, plutot, peu^, limit, malgre, difficil, cess, hesit, ignor,
      prive^, depourvu, ecart, dispens, autre que^, renonc, desaccord, contraire, faute, trop^, quel que^, quelle que^, quels que^`,
    ),
    ...list(Sign.But, 'mais^, bien que^'),
    ...list(Sign.Only, 'seul, uniquement, exclusivement'),
    ...list(Sign.Without, 'sans^, sans aucun, sans rien^, sans jamais^'),
    ...list(Sign.Except, 'sauf^, hors^, excepte, a moins que^'),
    ...list(
      Sign.Nothing,
      "pas de meilleur, n'importe, n'hesit, ne pas hesiter, ne cesse, non seulement, ne seulement, n'oubli",
    ),
    ...list(Sign.Low, "au moins^, minim, pas moins de^, pas moins d'^, ou plus^, et plus^, au plus tot^"),
    ...list(
      Sign.High,
      `${NOT_ABOVE}, au plus^, pas plus^, pas plus de^, pas plus d'^, sans depass, sans exced, jusqu'a^, jusqu'au^, jusqu'aux^, maxim, n'exced, n'excedant, au plus tard^, dans les^, dans un delai, ou moins^, au maximum`,
    ),
    ...list(Sign.Less, "moins de^, moins d'^, inferieur, en dessous"),
    ...list(Sign.More, "plus de^, plus d'^, et plus de^, et plus d'^, superieur, depass, excede^, excedent^, au dela"),
    ...list(Sign.By, "d'ici^, pour le^"),
    ...list(Sign.Before, 'avant^, auparavant^, prealable'),
    ...list(
      Sign.After,
      "apres^, suivant, a compter du^, a compter de^, a dater du^, a partir, des le^, a l'issue, a la suite",
    ),
  ],
};

/** The signs of force in a block. */
export const FORCE_SIGNS = new BlockPhrases(SIGNS);
