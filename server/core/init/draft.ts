import { align } from '../align/index.ts';
import type { Notice } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
import { draftFields, patternOf, seen } from './fields.ts';
import { habitsOf } from './habits.ts';
import { NOTE, type Noted, withComments } from './noted.ts';
import { observe } from './observe.ts';
import { type Outline, Outliner } from './outline.ts';
import { type Pair, pairInOrder } from './pairs.ts';
import { draftSections } from './sections.ts';

/** What was found in an organisation's notices, as the text of a profile and of a configuration. */
export interface Draft {
  readonly profile: string;
  readonly configuration: string;
  /** How many notices with both editions it is made from. */
  readonly count: number;
  /** How many of each were found, for people. */
  readonly found: { readonly fields: number; readonly sections: number; readonly clauses: number };
}

/**
 * Drafts the profile of an organisation from its own notices: what most of them have is taken for its form, and each entry says in how many
 * it was seen.
 * @param notices read with the profile `generic`
 * @param name the profile's name
 * @param file the profile's path, relative to the configuration
 * @param include patterns that take the notices up; none where their names do
 */
export function draftProfile(
  notices: readonly Notice[],
  name: string,
  file: string,
  include: readonly string[],
): Draft {
  const seenNotices = observe(notices);
  const count = seenNotices.length;
  const outliner = new Outliner(seenNotices);
  const outlined = seenNotices.map(({ notice, en, fr }) => ({
    notice,
    alignment: align(notice),
    outlines: { en: outliner.outline(en), fr: outliner.outline(fr) },
  }));
  const outlines = outlined.map((one) => one.outlines);
  const taken = new Set<string>();
  const { fields, scales } = draftFields(outlines, taken);
  const { sections, clauses, sectionOrder, content } = draftSections(outlined, taken);
  // Without fields and with hardly a heading in common there is no form to hold notices to.
  const isFree = fields.length === 0 && sections.length < 2;
  const form: Noted = {
    ...letterhead(outlines),
    ...vacancyNumber(outlines),
    ...optional(
      'openings',
      wordings(outlines, ({ openings }) => openings, count),
    ),
    ...optional('fields', fields),
    ...description(outlines, count),
    ...scales,
    ...optional('sections', sections),
    ...(sectionOrder && { sectionOrder }),
    ...content,
    ...optional('clauses', clauses),
  };
  const profile: Noted = { name, title: name, ...habitsOf(notices), ...(isFree ? { form: 'free' } : form) };
  return {
    profile: `${HEAD.profile(count)}${withComments(profile)}\n`,
    configuration: `${HEAD.configuration}${withComments({ profile: file, ...optional('include', include), terms: TERMS })}\n`,
    count,
    found: isFree
      ? { fields: 0, sections: 0, clauses: 0 }
      : { fields: fields.length, sections: sections.length, clauses: clauses.length },
  };
}

const HEAD = {
  profile: (
    count: number,
  ) => `// Written by "vacancy-notice init" from ${count} notices: "${seen(count, count)}" is what is certain. Look at the rest,
// correct it, and take out what is not of the form. schemas/README.md explains every part.
`,
  configuration: `// Which profile the notices of this folder have, and the words of the house. Comments are allowed.
`,
};

/** What personnel departments ask for first. */
const TERMS: readonly Noted[] = [
  {
    id: 'young',
    avoid: { en: 'young', fr: 'jeune' },
    message: {
      en: '“young” excludes candidates by their age. Say what the work asks for.',
      fr: '« jeune » exclut des candidats en raison de leur âge. Dites ce que le travail demande.',
    },
  },
  {
    id: 'native-speaker',
    avoid: { en: ['native speaker', 'mother tongue'], fr: ['locuteur natif', 'langue maternelle'] },
    message: {
      en: 'This excludes candidates by their origin. Name the level of language that the work asks for.',
      fr: 'Ceci exclut des candidats en raison de leur origine. Indiquez le niveau de langue que le travail demande.',
    },
  },
];

type Outlines = readonly Readonly<Record<Language, Outline>>[];

function optional(key: string, list: readonly unknown[]): Noted {
  return list.length > 0 ? { [key]: list } : {};
}

function letterhead(outlines: Outlines): Noted {
  return optional('letterhead', [...new Set(outlines.flatMap(({ en, fr }) => [...en.letterhead, ...fr.letterhead]))]);
}

/** Lines that stand for each other, in half of the notices at least. */
function wordings(
  outlines: Outlines,
  linesOf: (outline: Outline) => readonly string[],
  count: number,
): readonly Noted[] {
  const pairs = pairInOrder(outlines.map(({ en, fr }) => [linesOf(en), linesOf(fr)]));
  return pairs
    .filter((pair) => pair.count * 2 >= count)
    .map((pair) => ({ ...wording(pair), [NOTE]: seen(pair.count, count) }));
}

function wording({ en, fr }: Pair): Noted {
  return { en, fr };
}

function description(outlines: Outlines, count: number): Noted {
  const [first] = wordings(outlines, ({ closing }) => (closing === undefined ? [] : [closing]), count);
  return first ? { description: first } : {};
}

/** A number in all titles: of digits at the end (`Clerk (241792)`), or a code of one form (`VN-104/2027 – Clerk`). */
function vacancyNumber(outlines: Outlines): Noted {
  const titles = outlines.flatMap(({ en, fr }) => [en.title ?? '', fr.title ?? '']);
  const numbers = titles.map((title) => /[-–(]\s*(\d{4,10})\)?$/.exec(title)?.[1]);
  const [first] = numbers;
  if (first !== undefined && numbers.every((number) => number?.length === first.length)) {
    return { vacancyNumber: { digits: first.length, yearDigits: 0 } };
  }
  const codes = titles.map((title) => CODE.exec(title)?.[0]);
  const found = codes.filter((code) => code !== undefined);
  const pattern = found.length === titles.length ? patternOf(found) : undefined;
  if (pattern === undefined) return {};
  return { vacancyNumber: { pattern: pattern.slice(1, -1), example: found[0]! } };
}

/** Letters and digits with the marks that codes have; a year or a count alone is not one. */
const CODE = /\b(?:[A-Za-z]{1,5}[-/ ]?)?\d{1,6}(?:[-/.]\d{2,6})+\b|\b[A-Z]{1,5}[-/]?\d{2,8}\b/;
