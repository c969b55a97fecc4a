import type { Profile } from '../../../../schemas/profile.ts';
import { memoByLanguage } from '../../memory/memo.ts';
import type { Alignment } from '../../model/alignment.ts';
import type { Edition, Heading } from '../../model/notice.ts';
import { defineRule, type ReportedFix } from '../../model/rule.ts';
import { isForeign, scanOf } from '../../scan/scan.ts';
import { likeWritten } from '../../text/letter-case.ts';
import { type Span, span, textOf } from '../../text/source.ts';
import { formAt, type KnownTerm, knownTerm, termsOfProfile } from './term-forms.ts';

/** A term of several words has one form in an edition. */
export const termVariant = defineRule({
  name: 'term-variant',
  family: 'language',
  severity: 'info',
  fixable: 'yes',
  tags: ['wording'],
  documentation: {
    en: {
      summary:
        'One edition has a term of several words in two forms: “indefinite duration contract” and “indefinite contract”.',
      why: 'A reader who meets two names looks for two things. It is told once, and only of terms that the house lists or that a heading of the notice has. Keep one form.',
    },
    fr: {
      summary:
        'Une version donne deux formes à un terme de plusieurs mots : « à grade jumelé » et « à grades jumelés ».',
      why: 'Le lecteur qui rencontre deux noms cherche deux choses. Ce n’est signalé qu’une fois, et seulement pour les termes que connaît la maison ou qui figurent dans un titre de l’avis. Gardez une seule forme.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'its conversion to an indefinite duration contract',
      wrong: 'its conversion to an indefinite contract',
    },
    {
      notice: 'energy-analyst.notice.md',
      right: 'en solliciter la transformation en contrat de durée indéterminée',
      wrong: 'en solliciter la transformation en contrat à durée indéterminée',
    },
  ],
  messages: {
    en: {
      variant:
        '“{text}” is “{usual}” elsewhere in the edition ({count} times). Two names look like two things: keep one of them.',
      variantOne: '“{text}” is “{usual}” elsewhere in the edition. Two names look like two things: keep one of them.',
      usual: 'The other form of the term is used here.',
      write: 'Write “{usual}”',
      everywhere: 'Write it like that everywhere in this edition',
    },
    fr: {
      variant:
        'On lit ici « {text} », mais ailleurs dans la version « {usual} » ({count} fois). Deux noms font penser à deux choses : gardez-en un.',
      variantOne:
        'On lit ici « {text} », mais ailleurs dans la version « {usual} ». Deux noms font penser à deux choses : gardez-en un.',
      usual: 'L’autre forme du terme est employée ici.',
      write: 'Écrire « {usual} »',
      everywhere: 'L’écrire ainsi dans toute cette version',
    },
  },
  visit: {
    edition(edition, { alignment, profile, report }) {
      const told = new Set<number>();
      for (const { few, many } of mixedTerms(edition, profile, alignment)) {
        const [first] = few;
        // Two terms of the house may be two forms of one.
        if (told.has(first!.whole.start)) continue;
        for (const { whole } of [...few, ...many]) told.add(whole.start);
        const usual = sampleOf(many);
        report({
          message: 'variant',
          args: { text: textOf(first!.whole), usual: textOf(usual.whole), count: many.length },
          span: first!.whole,
          related: [{ span: usual.whole, message: 'usual' }],
          fixes: () => fixesOf(few, many),
        });
      }
    },
  },
});

/** A form of a term in an edition. */
interface Place {
  readonly form: string;
  readonly whole: Span;
  /** What another form has otherwise. */
  readonly varying: Span;
  readonly isHeading: boolean;
}

/** A heading writes its words in its own way. */
function sampleOf(places: readonly Place[]): Place {
  return places.find(({ isHeading }) => !isHeading) ?? places[0]!;
}

function fixesOf(few: readonly Place[], many: readonly Place[]): readonly ReportedFix<'write' | 'everywhere'>[] {
  const { whole, varying, isHeading } = sampleOf(many);
  const wording = isHeading ? textOf(varying).toLowerCase() : textOf(varying);
  const edits = few.map((place) => ({ span: place.varying, text: likeWritten(wording, textOf(place.varying)) }));
  const one = { title: 'write', args: { usual: textOf(whole) }, edits: edits.slice(0, 1) } as const;
  return edits.length === 1 ? [one] : [one, { title: 'everywhere', edits }];
}

interface Mixed {
  /** The form that is to give way: of two equally frequent ones that which is not known. */
  readonly few: readonly Place[];
  readonly many: readonly Place[];
}

function* mixedTerms(edition: Edition, profile: Profile, alignment: Alignment): Iterable<Mixed> {
  for (const [term, places] of placesByTerm(edition, profile, alignment)) {
    const known = places.filter(({ form }) => form === term.form);
    const others = places.filter(({ form }) => form !== term.form);
    if (known.length === 0 || others.length === 0) continue;
    yield others.length > known.length ? { few: known, many: others } : { few: others, many: known };
  }
}

function placesByTerm(
  edition: Edition,
  profile: Profile,
  alignment: Alignment,
): ReadonlyMap<KnownTerm, readonly Place[]> {
  const byFirst = termsByFirst([...termsOfProfile(profile)[edition.language], ...termsOfHeadings(edition)]);
  const found = new Map<KnownTerm, Place[]>();
  const { source } = edition;
  const { starts, ends, words } = source.tokens;
  for (const passage of byFirst.size > 0 ? scanOf(edition).passages : []) {
    const { node, firstToken, endToken } = passage;
    if (node.kind === 'field' || node.kind === 'title') continue;
    for (let token = firstToken; token < endToken; token++) {
      const word = words[token];
      const terms = word && byFirst.get(word.folded);
      for (const term of terms ?? []) {
        const form = formAt(term, source, token, endToken);
        if (!form || isForeign(passage, alignment)) continue;
        const place: Place = {
          form: form.form,
          whole: span(source, starts[form.first]!, ends[form.end - 1]!),
          varying: span(source, starts[form.varyingFirst]!, ends[form.varyingEnd - 1]!),
          isHeading: node.kind === 'heading',
        };
        const known = found.get(term);
        if (known) known.push(place);
        else found.set(term, [place]);
      }
    }
  }
  return found;
}

/** No notice has as many terms that begin with one word: each of them is looked for wherever the word stands. */
const MOST_WITH_ONE_FIRST = 20;

function termsByFirst(terms: readonly KnownTerm[]): ReadonlyMap<string, readonly KnownTerm[]> {
  const byFirst = new Map<string, KnownTerm[]>();
  for (const term of terms) {
    for (const first of term.parts[0]!.forms) {
      const known = byFirst.get(first);
      if (!known) byFirst.set(first, [term]);
      else if (known.length < MOST_WITH_ONE_FIRST) known.push(term);
    }
  }
  return byFirst;
}

const OF_HEADING = memoByLanguage<KnownTerm | null>();

function termsOfHeadings({ parts, language }: Edition): readonly KnownTerm[] {
  const headings = parts.flatMap(({ heading, subsections }) => [
    ...(heading ? [heading] : []),
    ...subsections.map((subsection) => subsection.heading),
  ]);
  // A heading may stand many times, as in a text that repeats itself.
  const byPhrase = new Map(headings.map((heading) => [textOf(heading.text), heading]));
  return [...byPhrase.values()].flatMap(({ memos, text }: Heading) => {
    return OF_HEADING[language].of(memos, () => knownTerm(textOf(text), language, false) ?? null) ?? [];
  });
}
