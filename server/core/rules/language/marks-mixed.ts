import { defineRule } from '../../model/rule.ts';
import { type Found, type PlacedFinding, ProseCheck } from '../../scan/prose-checks.ts';
import { inBoth } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { isLetterCode } from './neighbours.ts';
import { placesIn } from './prose-places.ts';

const isBetweenLetters = (before: number, behind: number): boolean =>
  isLetterCode(before | 0x20) && isLetterCode(behind | 0x20);

/** Apostrophes of an elision, which are a part of their word, and others. */
const APOSTROPHES = [
  new ProseCheck<Found>({
    precedence: 26,
    counts: true,
    words: inBoth(() => (word: string) => word.endsWith("'")),
    at: (_, _at, end) => ({ start: end - 1, end }),
  }),
  new ProseCheck<Found>({
    precedence: 26,
    counts: true,
    marks: inBoth(() => "'’"),
    around: isBetweenLetters,
    at: (_, at, end) => ({ start: at, end }),
  }),
];

const QUOTES = [
  new ProseCheck<Found>({
    precedence: 26,
    counts: true,
    marks: { en: '"“', fr: '"«' },
    at: (_, at, end) => ({ start: at, end }),
  }),
];

/** Two kinds of one mark in an edition: true of most notices and seldom mended, so off unless somebody asks for it. */
export const marksMixed = defineRule({
  name: 'marks-mixed',
  family: 'language',
  severity: 'hint',
  fixable: 'safe',
  isOptIn: true,
  documentation: {
    en: {
      summary: 'One edition has straight and curly apostrophes, or straight and other quotation marks.',
      why: 'Mixed marks show where text was pasted from elsewhere. Few organisations correct them, so the rule is off unless the configuration gives it a severity. The quick fix changes all apostrophes of the edition.',
    },
    fr: {
      summary: 'Une version a des apostrophes droites et courbes, ou des guillemets droits et d’autres.',
      why: 'Des signes mêlés trahissent un texte collé d’ailleurs. Peu d’organisations les corrigent : la règle n’agit que si la configuration lui donne une gravité. La correction rapide change toutes les apostrophes de la version.',
    },
  },
  examples: [],
  messages: {
    en: {
      mixed: 'The edition usually has {usual} ({count} times), not {text}. Keep one of the two.',
      mixedOne: 'The edition has both {usual} and {text}. Keep one of the two.',
      usual: 'The other mark is used here.',
      write: 'Write {usual} everywhere in this edition',
    },
    fr: {
      mixed: 'La version a le plus souvent {usual} ({count} fois), et non {text}. Gardez l’un des deux.',
      mixedOne: 'La version a à la fois {usual} et {text}. Gardez l’un des deux.',
      usual: 'L’autre signe est employé ici.',
      write: 'Écrire {usual} partout dans cette version',
    },
  },
  visit: {
    edition(edition, context) {
      for (const checks of [APOSTROPHES, QUOTES]) {
        const places = checks.flatMap((check) => [...placesIn(check, edition, context)]);
        const [few, many] = rarer(places);
        if (!few[0] || !many[0]) continue;
        const usual = textOf(many[0].span);
        context.report({
          message: 'mixed',
          args: { text: textOf(few[0].span), usual, count: many.length },
          span: few[0].span,
          related: [{ span: many[0].span, message: 'usual' }],
          fixes: () =>
            checks === QUOTES
              ? []
              : [
                  {
                    title: 'write',
                    args: { usual },
                    safe: true,
                    edits: few.map((place) => ({ span: place.span, text: usual })),
                  },
                ],
        });
      }
    },
  },
});

/** The places of the straight mark and of the other one, the rarer first. */
function rarer(
  places: readonly PlacedFinding<Found>[],
): readonly [readonly PlacedFinding<Found>[], readonly PlacedFinding<Found>[]] {
  const straight = places.filter(({ span }) => `'"`.includes(textOf(span)));
  const other = places.filter((place) => !straight.includes(place));
  return straight.length <= other.length ? [straight, other] : [other, straight];
}
