import type { Profile } from '../../../../schemas/profile.ts';
import type { Term } from '../../../../schemas/terms.ts';
import { isBlock } from '../../model/alignment.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import type { Notice, Row } from '../../model/notice.ts';
import { defineRule, type RuleContext } from '../../model/rule.ts';
import { type TermHit, termsAt, termsIn } from '../../scan/terms.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../text/language.ts';
import { likeWritten } from '../../text/letter-case.ts';
import { type Span, textOf } from '../../text/source.ts';
import { isComparable } from '../shared/comparable.ts';
import { contentOf } from '../shared/rows.ts';
import { holdsAt, holdsIn, ownMessage } from './terms.ts';

/** Where one edition says a term, the other one says the term that the house has for it. */
export const termMismatch = defineRule({
  name: 'term-mismatch',
  family: 'bilingual',
  severity: 'warning',
  fixable: 'yes',
  tags: ['two-sided', 'whole-text'],
  documentation: {
    en: {
      summary: 'A term is not translated by the term that the list gives for it.',
      why: 'The organisation has one term for this in each language; another word makes readers think of another thing. Use the term, or say the same in both editions in another way.',
    },
    fr: {
      summary: 'Un terme n’est pas traduit par celui que donne la liste.',
      why: 'L’organisation a pour cela un seul terme dans chaque langue ; un autre mot fait penser à autre chose. Employez le terme, ou dites la même chose autrement dans les deux versions.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'personnes non détachées',
      beside: { en: 'if not on secondment' },
      wrong: 'personnes non prêtées',
      profile: 'nato-is-with-terms',
    },
  ],
  messages: {
    en: {
      missing:
        'The {other} says “{term}” here, but the {edition} does not say “{expected}”, which the list of terms gives for it. Use the term, so that both editions speak of the same thing.',
      foreign: 'In the {edition} the term is “{expected}”, not “{term}”. Use it.',
      own: '{own}',
      there: 'The {other} says “{term}”.',
      use: 'Write “{expected}”',
    },
    fr: {
      missing:
        'La {other} dit ici « {term} », mais la {edition} ne dit pas « {expected} », terme que donne la liste. Employez-le, pour que les deux versions parlent de la même chose.',
      foreign: 'Dans la {edition}, le terme est « {expected} », et non « {term} ». Employez-le.',
      own: '{own}',
      there: 'La {other} dit « {term} ».',
      use: 'Écrire « {expected} »',
    },
  },
  visit: {
    bead(bead, context) {
      const { profile } = context;
      if (profile.terms.length === 0 || bead.en.length === 0 || bead.fr.length === 0) return;
      const hits = { en: hitsIn(bead.en, profile), fr: hitsIn(bead.fr, profile) };
      compare(hits, (language) => spanOver(bead[language]), context, {
        isLookedAt: (term) => holdsAt(term, bead.en[0]!),
        isWritten: () => isComparable(bead, context),
      });
    },
    notice(notice, context) {
      const { profile } = context;
      const titles = titlesOf(notice);
      if (profile.terms.length === 0 || !titles) return;
      const hitsOf = (language: Language) => termsAt(titles[language], { language }, profile);
      compare({ en: hitsOf('en'), fr: hitsOf('fr') }, (language) => titles[language], context, {
        isLookedAt: (term) => holdsIn(term, ['title']),
        isWritten: () => true,
      });
    },
  },
});

type Hits = Readonly<Record<Language, readonly TermHit[]>>;

/** What decides whether texts are compared for a term; the second is asked only where something is to be reported. */
interface Compared {
  isLookedAt(term: Term): boolean;
  isWritten(): boolean;
}

type Context = RuleContext<'missing' | 'foreign' | 'own' | 'there' | 'use'>;

function compare(hits: Hits, spanOf: (language: Language) => Span, context: Context, compared: Compared): void {
  for (const language of LANGUAGES) {
    const other = otherLanguage(language);
    const reported = new Set<Term>();
    for (const { term, use, span, isCovered } of hits[other]) {
      if (use !== 'own' || isCovered || reported.has(term) || !compared.isLookedAt(term)) continue;
      const expected = term[language];
      // A wording that is to be avoided stands there, and is reported as such.
      if (!expected || hits[language].some((one) => one.term === term && one.use !== 'except')) continue;
      if (!compared.isWritten()) return;
      reported.add(term);
      report({ term, there: span, here: spanOf(language), language, expected }, context);
    }
  }
}

interface Lack {
  readonly term: Term;
  /** Where the other edition says it. */
  readonly there: Span;
  /** The text in which it is missing. */
  readonly here: Span;
  readonly language: Language;
  readonly expected: readonly string[];
}

function report({ term, there, here, language, expected }: Lack, { profile, report: add }: Context): void {
  const other = otherLanguage(language);
  // The other language's word, left as it is.
  const foreign = termsAt(here, { language: other }, profile).find((one) => one.term === term && one.use === 'own');
  const at = foreign?.span ?? here;
  const args = {
    term: textOf(foreign?.span ?? there),
    expected: expected[0]!,
    edition: EDITION_NAME[language],
    other: EDITION_NAME[other],
  };
  add({
    message: foreign ? 'foreign' : 'missing',
    args,
    ...ownMessage(term),
    ...(term.severity && { severity: term.severity }),
    span: at,
    related: [{ span: there, message: 'there', args: { ...args, term: textOf(there) } }],
    fixes: () =>
      foreign
        ? expected.map((wording) => {
            const text = likeWritten(wording, textOf(at));
            return { title: 'use', args: { expected: text }, edits: [{ span: at, text }] } as const;
          })
        : [],
  });
}

function hitsIn(rows: readonly Row[], profile: Profile): readonly TermHit[] {
  return rows.flatMap((row) => (isBlock(row) ? termsIn(row, profile) : termsAt(row.text, row.edition, profile)));
}

function spanOver(rows: readonly Row[]): Span {
  const [first, last] = [contentOf(rows[0]!), contentOf(rows.at(-1)!)];
  return { ...first, end: last.end };
}

function titlesOf({ editions }: Notice): Readonly<Record<Language, Span>> | undefined {
  const [en, fr] = LANGUAGES.map((language) => editions.find((one) => one.language === language)?.title?.name);
  return en && fr && { en, fr };
}
