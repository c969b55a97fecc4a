import { textOf } from '../../text/source.ts';
import { type PlacedHit, spanOfHit } from '../shared/sentence-pairs.ts';
import { type ForceDifference, find, isBeside, type Signs } from './force-difference.ts';
import { Sign } from './force-signs.ts';
import { type ForceWords, isParted } from './force-words.ts';

/** Duties that the other edition only recommends or permits. */
export function duties(en: Signs, fr: Signs, words: ForceWords): readonly ForceDifference[] {
  const [inEn, inFr] = [modals(en), modals(fr)];
  if (inEn.length === 0 || inFr.length === 0 || find(fr, Sign.Perhaps)) return [];
  if (inEn.length === inFr.length) {
    // Where both say as many, each answers to the one in its place.
    const different = inEn.flatMap((sign, i) => {
      const there = inFr[i]!;
      return isCertain(sign, there) || answerTo(sign, inEn, inFr, words) === there
        ? differenceOf(sign, there, en, fr)
        : [];
    });
    // Where more than one differs they may only come in another order.
    if (different.length < 2) return different;
  }
  return inEn.flatMap((sign) => {
    const there = answerTo(sign, inEn, inFr, words);
    return there ? differenceOf(sign, there, en, fr) : [];
  });
}

/** The French sign that is about the same words as an English one, and the other way. */
function answerTo(sign: PlacedHit<Sign>, inEn: Signs, inFr: Signs, words: ForceWords): PlacedHit<Sign> | undefined {
  const there = words.counterparts(sign).map((place) => words.signAt(place, inFr))[0];
  const back = there && words.counterparts(there).map((place) => words.signAt(place, inEn))[0];
  return back === sign ? there : undefined;
}

/** Whether two signs in the same place answer to each other: `can`, which French says in many other ways, only with the same verb. */
function isCertain(en: PlacedHit<Sign>, fr: PlacedHit<Sign>): boolean {
  return en.item !== Sign.Can || fr.item !== Sign.Must;
}

function differenceOf(
  en: PlacedHit<Sign>,
  fr: PlacedHit<Sign>,
  allEn: Signs,
  allFr: Signs,
): readonly ForceDifference[] {
  const items = [en.item, fr.item];
  const isSofter = items.includes(Sign.Soft) || (en.item === Sign.Can && isPlainDuty(en, fr));
  if (!items.includes(Sign.Must) || !isSofter) return [];
  // `must not` and `ne peut` forbid alike.
  return isDenied(en, allEn) && isDenied(fr, allFr) ? [] : [{ kind: 'duty', en, fr }];
}

/** Whether French plainly asks for what English says that one can do: `doit`, but neither `faut` nor `doit pouvoir`. */
function isPlainDuty(en: PlacedHit<Sign>, fr: PlacedHit<Sign>): boolean {
  const { source, end } = fr.block.content;
  const at = spanOfHit(fr);
  const written = source.text.slice(at.start, Math.min(end, at.end + ABLE_REACH));
  return /^can$/i.test(textOf(spanOfHit(en))) && /^(?:doi|dev)/i.test(written) && !ABLE.test(written);
}

/** French ways to say that one must be able to; UTF-16 units behind the verb in which they are looked for. */
const ABLE = /\b(?:pouvoir|savoir|capables?|en mesure|aptes?)\b/i;
const ABLE_REACH = 40;

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
