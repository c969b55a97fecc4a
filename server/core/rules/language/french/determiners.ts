import { ANY_MASCULINE } from '../../../words/french/kinds.ts';
import { isElidedBefore } from './elision.ts';
import { isPlural } from './noun-phrase.ts';

/** Masculine, feminine and both plurals of what stands before a noun; `-` where there is none. */
const FORMS = `le la les les;l' l' les les;un une - -;du de|la des des;au à|la aux aux;ce cette ces ces;cet cette ces ces;aucun aucune - -;nul nulle - -;
quel quelle quels quelles;tout toute tous toutes;certain certaine certains certaines;mon ma mes mes;ton ta tes tes;son sa ses ses;notre notre nos nos;votre votre vos vos;
leur leur leurs leurs`;

/** By each form: all four, undefined for those that there are not. */
const DETERMINERS: ReadonlyMap<string, readonly (string | undefined)[]> = determiners();

function determiners(): Map<string, readonly (string | undefined)[]> {
  const byForm = new Map<string, readonly (string | undefined)[]>();
  for (const line of FORMS.split(/;\s*/)) {
    const forms = line.split(' ').map((form) => (form === '-' ? undefined : form.replace('|', ' ')));
    for (const form of forms) if (form !== undefined && !byForm.has(form)) byForm.set(form, forms);
  }
  return byForm;
}

/** Where articles are elided. */
const ELIDED: Readonly<Record<string, string>> = {
  le: "l'",
  la: "l'",
  'de la': "de l'",
  du: "de l'",
  'à la': "à l'",
  au: "à l'",
  ce: 'cet',
  ma: 'mon',
  ta: 'ton',
  sa: 'son',
};

/** A determiner for a noun of some gender and number, with the space behind it; undefined where there is none of its kind. */
export function determinerFor(determiner: string, cells: number, noun: string): string | undefined {
  const isMany = isPlural(cells);
  const isFeminine = (cells & ANY_MASCULINE) === 0;
  const form = DETERMINERS.get(determiner)?.[(isMany ? 2 : 0) + (isFeminine ? 1 : 0)];
  if (form === undefined) return undefined;
  const written = isElidedBefore(noun) && !isMany ? (ELIDED[form] ?? form) : form;
  return written.endsWith("'") ? written : `${written} `;
}
