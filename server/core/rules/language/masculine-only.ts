import type { Edition } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import type { Prose } from '../../scan/prose.ts';
import { type Found, ProseCheck } from '../../scan/prose-checks.ts';
import { textOf } from '../../text/source.ts';
import { isCapitalised, wordSet } from './neighbours.ts';
import { placesIn } from './prose-places.ts';

/** Names of persons that have a feminine form, in the masculine. */
const PERSONS = wordSet(
  'candidat candidats employé employés agent agents assistant assistants adjoint adjoints consultant consultants délégué délégués diplômé diplômés expert experts lauréat lauréats salarié salariés conseiller conseillers directeur directeurs collaborateur collaborateurs coordinateur coordinateurs administrateur administrateurs traducteur traducteurs rédacteur rédacteurs utilisateur utilisateurs recruteur recruteurs',
);

/** So far from the masculine the feminine may stand; in UTF-16 units. */
const BESIDE = 45;

const CHECK = new ProseCheck<Found>({
  precedence: 25,
  counts: true,
  words: { fr: PERSONS },
  at(prose, at, end) {
    return isCapitalised(prose, at) || isForBoth(prose, at, end) ? undefined : { start: at, end };
  },
});

/** Whether a form for both genders follows, or the feminine stands beside it. */
function isForBoth({ lower }: Prose, at: number, end: number): boolean {
  if (/[(·./-]/.test(lower.charAt(end)) && /[a-zé]/.test(lower.charAt(end + 1))) return true;
  const stem = lower.slice(at, end).replace(/s$/, '');
  const feminine = stem.endsWith('teur')
    ? `${stem.slice(0, -3)}rice`
    : stem.endsWith('er')
      ? `${stem.slice(0, -2)}ère`
      : stem.endsWith('eur')
        ? `${stem.slice(0, -1)}se`
        : `${stem}e`;
  return (
    lower.slice(Math.max(0, at - BESIDE), at).includes(feminine) || lower.slice(end, end + BESIDE).includes(feminine)
  );
}

/** From this many forms for both genders to one masculine on, an edition means to have them throughout. */
const USUAL = 4;

/** A masculine in an edition that otherwise names both genders: a matter of the house's policy, and off unless somebody asks for it. */
export const masculineOnly = defineRule({
  name: 'masculine-only',
  family: 'language',
  severity: 'hint',
  isOptIn: true,
  documentation: {
    en: {
      summary: 'A French edition that names both genders has a noun for persons in the masculine only.',
      why: 'Where most forms are inclusive, a masculine looks as if women were left out. Whether it should be changed is the house’s policy, so the rule is off unless the configuration gives it a severity.',
    },
    fr: {
      summary: 'Une version française qui nomme les deux genres a un nom de personne au seul masculin.',
      why: 'Là où la plupart des formes sont inclusives, un masculin semble laisser les femmes de côté. C’est affaire de politique de la maison : la règle n’agit que si la configuration lui donne une gravité.',
    },
  },
  examples: [],
  messages: {
    en: {
      masculine:
        '“{text}” names men only, while the French edition otherwise names both genders. Consider a form for both.',
    },
    fr: {
      masculine:
        '« {text} » ne nomme que les hommes, alors que la version française nomme ailleurs les deux genres. Envisagez une forme inclusive.',
    },
  },
  visit: {
    edition(edition, context) {
      if (edition.language !== 'fr') return;
      const places = [...placesIn(CHECK, edition, context)];
      if (places.length === 0 || inclusiveForms(edition) < USUAL * places.length) return;
      for (const { span } of places) context.report({ message: 'masculine', args: { text: textOf(span) }, span });
    },
  },
});

function inclusiveForms({ source, span: { start, end } }: Edition): number {
  return source.text.slice(start, end).match(/\((?:e|ne|se|ère|rice)\)|·e|\b[Ll][ae]\/l[ae]\b/g)?.length ?? 0;
}
