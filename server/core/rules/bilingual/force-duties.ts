import type { PlacedHit } from '../shared/sentence-pairs.ts';
import { type ForceDifference, find, isBeside, type Signs } from './force-difference.ts';
import { Sign } from './force-signs.ts';
import { type ForceWords, isParted } from './force-words.ts';

/** Duties that the other edition only recommends or permits. */
export function duties(en: Signs, fr: Signs, words: ForceWords): readonly ForceDifference[] {
  const [inEn, inFr] = [modals(en), modals(fr)];
  if (inEn.length === 0 || inFr.length === 0 || find(fr, Sign.Perhaps)) return [];
  if (inEn.length === inFr.length) {
    // Where both say as many, each answers to the one in its place.
    const different = inEn.flatMap((sign, i) => differenceOf(sign, inFr[i]!, en, fr));
    // Where more than one differs they may only come in another order.
    if (different.length < 2) return different;
  }
  return inEn.flatMap((sign) => {
    const there = words.counterparts(sign).map((place) => words.signAt(place, inFr))[0];
    const back = there && words.counterparts(there).map((place) => words.signAt(place, inEn))[0];
    return back === sign ? differenceOf(sign, there!, en, fr) : [];
  });
}

function differenceOf(
  en: PlacedHit<Sign>,
  fr: PlacedHit<Sign>,
  allEn: Signs,
  allFr: Signs,
): readonly ForceDifference[] {
  const items = [en.item, fr.item];
  if (!items.includes(Sign.Must) || !items.includes(Sign.Soft)) return [];
  // `must not` and `ne peut` forbid alike.
  return isDenied(en, allEn) && isDenied(fr, allFr) ? [] : [{ kind: 'duty', en, fr }];
}

/** Whether a negation stands beside a verb. */
function isDenied(verb: PlacedHit<Sign>, signs: Signs): boolean {
  return signs.some((sign) => sign.item === Sign.Not && isBeside(sign, verb));
}

/** The signs of duty, advice and permission; what may be required is no duty. */
export function modals(signs: Signs): Signs {
  const all = signs.filter(({ item }) => item === Sign.Must || item === Sign.Soft || item === Sign.Can);
  return all.filter((sign, i) => {
    const last = all[i - 1];
    if (sign.item !== Sign.Must || !last || last.item === Sign.Must || last.sentence !== sign.sentence) return true;
    return sign.firstToken - last.endToken > BETWEEN || isParted(sign.block, last.endToken, sign.firstToken);
  });
}

/** Words between two verbs of one: `may be required to`, `pourrait ainsi être tenu de`. */
const BETWEEN = 2;
