import type { Language } from './language.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Words without content of their own, by language; lower case, with their accents, elided forms with the apostrophe.
 * Words that both languages share in writing (`on`, `a`, `or`, `but`, `an`) are left out of both where they would mislead.
 */
export const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list(`
    the of and to in for with by from at as is are was were be been being will would shall should may might must can could
    have has had do does did not this that these those which who whom whose what where when how why all any each both either
    such other another more than then their they them its it his her our your you we us he she if into through within without
    under over between among about against during before after above below because while until upon per also only own same so
    too very there here out up off again further including whether however therefore nor yet an or but no well`),
  fr: list(`
    le la les un une des du de et au aux en dans pour par avec sur sous sans est sont était être été sera seront ont avoir avait
    ce cet cette ces celui celle ceux celles qui que quoi dont où quand comme comment son sa ses leur leurs notre nos votre vos
    il elle ils elles nous vous se ne pas plus ou mais donc car ni si afin ainsi aussi entre vers chez contre depuis pendant
    selon lors lorsque tout toute tous toutes autre autres même mêmes chaque quel quelle peut peuvent doit doivent fait faire
    y compris notamment dès très bien l' d' qu' n' s' c' j' m' t' jusqu' lorsqu' puisqu' quelqu'`),
};
