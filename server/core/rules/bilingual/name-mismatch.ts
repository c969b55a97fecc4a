import { Agreed } from '../../memory/agreed.ts';
import { defineRule } from '../../model/rule.ts';
import { type Name, type NameKind, namesIn } from '../../scan/names.ts';
import { textOf } from '../../text/source.ts';
import { bothWays } from '../../writing/both-ways.ts';
import { isComparable } from '../shared/comparable.ts';
import { editionNames } from '../shared/rows.ts';
import {
  hitsByPair,
  isTranslated,
  type PairHits,
  type PlacedHit,
  type RowHits,
  spanOfHit,
} from '../shared/sentence-pairs.ts';
import { wrongWeekday } from '../shared/weekdays.ts';

/** Sentences that are counterparts name the same days, places, peoples, languages, currencies and time zones. */
export const nameMismatch = defineRule({
  name: 'name-mismatch',
  family: 'bilingual',
  severity: 'warning',
  fixable: 'yes',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary:
        'A weekday, country, city, nationality, language, currency or time zone differs between the two editions of a sentence.',
      why: 'A name that was left over from another notice looks right in its own edition, and sends candidates to the wrong place or on the wrong day. Only a name that has another one of its kind in its place is reported, not one that the other edition leaves out. In the 84 notices that the rule was tried on it reported nothing, and of 107 names that were exchanged for a trial it found 103. Find out which one is right and correct the other edition.',
    },
    fr: {
      summary:
        'Un jour, un pays, une ville, une nationalité, une langue, une monnaie ou un fuseau horaire diffère entre les deux versions d’une phrase.',
      why: 'Un nom resté d’un autre avis paraît juste dans sa version et envoie au mauvais endroit ou le mauvais jour. Seul un nom remplacé par un autre du même genre est signalé, non celui que l’autre version omet. Dans les 84 avis sur lesquels la règle a été essayée, elle n’a rien signalé, et sur 107 noms remplacés à titre d’essai elle en a trouvé 103. Vérifiez lequel est exact et corrigez l’autre version.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'NATO Headquarters in Brussels is',
      beside: { fr: "Le siège de l'OTAN à Bruxelles est" },
      wrong: 'NATO Headquarters in Paris is',
    },
  ],
  messages: {
    en: {
      different:
        'The French edition says “{fr}” where the English edition says “{en}”: another {kind}. Find out which one is right and correct the other edition.',
      there: 'The {edition} says “{text}”.',
      take: 'Use the name of the English edition: {text}',
      give: 'Use the name of the French edition: {text}',
    },
    fr: {
      different:
        'La version française dit « {fr} » là où la version anglaise dit « {en} » : il ne s’agit pas de la même chose ({kind}). Vérifiez lequel est exact et corrigez l’autre version.',
      there: 'La {edition} dit « {text} ».',
      take: 'Reprendre le nom de la version anglaise : {text}',
      give: 'Reprendre le nom de la version française : {text}',
    },
  },
  visit: {
    bead(bead, context) {
      const { alignment, report } = context;
      if (AGREED.has(bead)) return;
      const different = hitsByPair(bead, alignment, namesIn, areNamed).flatMap((pair) =>
        differencesIn(pair).filter(() => isTranslated(pair.match, bead, alignment)),
      );
      if (different.length === 0) AGREED.add(bead);
      else if (isComparable(bead, context)) {
        for (const { en, fr } of different) {
          const [inEn, inFr] = [spanOfHit(en), spanOfHit(fr)];
          const args = { en: textOf(inEn), fr: textOf(inFr), kind: KINDS[en.item.kind] };
          report({
            message: 'different',
            args,
            span: inFr,
            related: [{ span: inEn, message: 'there', args: { ...editionNames('en'), text: args.en } }],
            fixes: () =>
              bothWays(
                { span: inEn, text: (language) => en.item.text?.[language] },
                { span: inFr, text: (language) => fr.item.text?.[language] },
              ),
          });
        }
      }
    },
  },
});

const AGREED = new Agreed();

const KINDS: Readonly<Record<NameKind, { readonly en: string; readonly fr: string }>> = {
  weekday: { en: 'day', fr: 'jour' },
  country: { en: 'country', fr: 'pays' },
  city: { en: 'city', fr: 'ville' },
  people: { en: 'nationality or language', fr: 'nationalité ou langue' },
  currency: { en: 'currency', fr: 'monnaie' },
  zone: { en: 'time zone', fr: 'fuseau horaire' },
};

type Hits = readonly PlacedHit<Name>[];

/** Whether both sides of a bead have a name: one that is left out is not a difference. */
function areNamed(en: RowHits<Name>, fr: RowHits<Name>): boolean {
  return en.some((hits) => hits.length > 0) && fr.some((hits) => hits.length > 0);
}

/** Of each kind, the first name that only one side has, where the other side has another one of that kind, or names one once more. */
function differencesIn({ en, fr }: PairHits<Name>): { readonly en: PlacedHit<Name>; readonly fr: PlacedHit<Name> }[] {
  const kinds = new Set(en.map(({ item }) => item.kind));
  const counts = { en: countsOf(en), fr: countsOf(fr) };
  return [...kinds].flatMap((kind) => {
    const ofKind = (hits: Hits): Hits => hits.filter(({ item }) => item.kind === kind);
    const [ofEn, ofFr] = [ofKind(en), ofKind(fr)];
    const ownEn = ofEn.find((hit) => !counts.fr.has(keyOf(hit)));
    const ownFr = ofFr.find((hit) => !counts.en.has(keyOf(hit)));
    const isMoreIn = (own: Counts, other: Counts) => (hit: PlacedHit<Name>) =>
      own.get(keyOf(hit))! > (other.get(keyOf(hit)) ?? 0);
    const inEn = ownEn ?? (ownFr && standingFor(ownFr, ofFr, ofEn, isMoreIn(counts.en, counts.fr)));
    const inFr = ownFr ?? (ownEn && standingFor(ownEn, ofEn, ofFr, isMoreIn(counts.fr, counts.en)));
    if (!inEn || !inFr) return [];
    // The calendar decides which of two weekdays is wrong.
    return [inEn, inFr].some((hit) => wrongWeekday(hit.block, hit)) ? [] : [{ en: inEn, fr: inFr }];
  });
}

/** What the other side has in the place of a name that only one side has. */
function standingFor(
  name: PlacedHit<Name>,
  hits: Hits,
  others: Hits,
  isMore: (hit: PlacedHit<Name>) => boolean,
): PlacedHit<Name> | undefined {
  const more = near(others, hits.indexOf(name), isMore);
  if (more || name.item.kind !== 'people') return more;
  // Where French names men and women, English names both at once: `Canadiens et Canadiennes`.
  const twin = hits.find(
    ({ block, firstToken, endToken }) =>
      block === name.block && (firstToken - name.endToken === 1 || name.firstToken - endToken === 1),
  );
  return twin && others.find((other) => keyOf(other) === keyOf(twin));
}

/** The one at an index where it fits, else the first that does. */
function near(hits: Hits, index: number, fits: (hit: PlacedHit<Name>) => boolean): PlacedHit<Name> | undefined {
  const there = hits[index];
  return there && fits(there) ? there : hits.find(fits);
}

/** How often each is named, by what it stands for. */
type Counts = ReadonlyMap<string, number>;

function countsOf(hits: Hits): Counts {
  const counts = new Map<string, number>();
  for (const hit of hits) counts.set(keyOf(hit), (counts.get(keyOf(hit)) ?? 0) + 1);
  return counts;
}

/** What a name stands for. A country may be named by its people: `Belgian law`, `le droit de la Belgique`. */
function keyOf({ item: { kind, id } }: PlacedHit<Name>): string {
  return `${kind === 'people' ? 'country' : kind} ${id}`;
}
