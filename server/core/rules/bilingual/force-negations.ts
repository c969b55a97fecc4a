import type { WordPlace } from '../../model/sentences.ts';
import type { PlacedHit } from '../shared/sentence-pairs.ts';
import { type ForceDifference, find, isBeside, type Signs } from './force-difference.ts';
import { modals } from './force-duties.ts';
import { EXCUSES, Sign } from './force-signs.ts';
import { type ForceWords, isParted } from './force-words.ts';

/** Negations that the other edition lacks where it says what they deny. */
export function negations(en: Signs, fr: Signs, words: ForceWords): readonly ForceDifference[] {
  const more = negationsIn(en).length - negationsIn(fr).length;
  if (more === 0) return [];
  const [own, other] = more > 0 ? [en, fr] : [fr, en];
  const excuses = own === en ? excusesIn(fr, en) : excusesIn(en, fr);
  for (const negation of negationsIn(own)) {
    // What is denied twice is said; `not just` is denied where the other edition says `only`.
    if (isSaidOf(negation, own, Sign.MaybeNot) || (isSaidOf(negation, own, Sign.Only) && !find(other, Sign.Only)))
      continue;
    const denied = deniedVerb(negation, own);
    const there = denied && counterpartOf(denied.verb, own, other);
    const said = there ? [{ sentence: there.sentence, token: there.firstToken }] : [];
    said.push(...words.counterparts(negation));
    if (said.length === 0) said.push(...words.subjects(negation));
    if (said.length === 0 || said.some((place) => excuses.some((sign) => isNear(sign, place)))) continue;
    const [mine, its] = denied && there ? [denied.both, there] : [negation, undefined];
    const kind = its ? 'denied' : 'negation';
    return [own === en ? { kind, en: mine, fr: its } : { kind, en: its, fr: mine }];
  }
  return [];
}

/** The negations of a side; what follows one in the same part of the sentence belongs to it: `ne … ni … ni`, `n’a rien`. */
function negationsIn(signs: Signs): Signs {
  const all = signs.filter(({ item }) => item === Sign.Not);
  return all.filter((sign, i) => {
    const last = all[i - 1];
    return last?.sentence !== sign.sentence || isParted(sign.block, last.endToken, sign.firstToken);
  });
}

/** Whether a negation denies a sign of a kind: `n’empêche pas`, `not unlikely`, `not just`. */
function isSaidOf({ block, sentence, endToken }: PlacedHit<Sign>, signs: Signs, item: Sign): boolean {
  return signs.some(
    (sign) =>
      sign.item === item &&
      sign.sentence === sentence &&
      sign.firstToken >= endToken &&
      sign.firstToken - endToken < BEHIND &&
      !isParted(block, endToken, sign.firstToken),
  );
}

/** What may stand for a negation on a side; what only answers to the same word on the other side does not. */
function excusesIn(signs: Signs, others: Signs): Signs {
  const answered = new Map<Sign, number>();
  for (const { item } of others) answered.set(item, (answered.get(item) ?? 0) + 1);
  return signs.filter(({ item }) => {
    if (item === Sign.Not || item === Sign.MaybeNot || item === Sign.Pas) return true;
    if (!EXCUSES.includes(item)) return false;
    const left = answered.get(item) ?? 0;
    answered.set(item, left - 1);
    return left <= 0;
  });
}

/** How far from a word what may deny it stands, in tokens: before it, and behind it; a negation there, in the same part of the sentence. */
const BEFORE = 12;
const BEHIND = 8;

function isNear({ item, block, sentence, firstToken, endToken }: PlacedHit<Sign>, place: WordPlace): boolean {
  if (sentence !== place.sentence) return false;
  if (endToken <= place.token) return place.token - endToken < BEFORE;
  if (firstToken - place.token >= BEHIND) return false;
  return (item !== Sign.Not && item !== Sign.Pas) || !isParted(block, place.token, firstToken);
}

/** The verb of duty or permission that a negation stands beside, and both together: `must not`, `ne doit`. */
function deniedVerb(negation: PlacedHit<Sign>, signs: Signs) {
  const verb = modals(signs).find((sign) => isBeside(sign, negation));
  if (!verb) return undefined;
  const firstToken = Math.min(verb.firstToken, negation.firstToken);
  return { verb, both: { ...verb, firstToken, endToken: Math.max(verb.endToken, negation.endToken) } };
}

/** The verb of duty or permission of the other side in the same place, where both sides have as many. */
function counterpartOf(verb: PlacedHit<Sign>, own: Signs, other: Signs): PlacedHit<Sign> | undefined {
  const [mine, theirs] = [modals(own), modals(other)];
  return mine.length === theirs.length ? theirs[mine.indexOf(verb)] : undefined;
}
