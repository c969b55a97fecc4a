import { foldPhrase } from '../server/core/text/fold.ts';
import { LANGUAGES, type Language } from '../server/core/text/language.ts';
import type { DataFault } from './data-fault.ts';
import { fieldFaults } from './field-checks.ts';
import { slowPattern } from './patterns.ts';
import type { Profile, Role } from './profile.ts';
import { termFaults } from './term-checks.ts';
import { useFaults } from './use-checks.ts';
import type { Wording } from './wordings.ts';

/** What cannot be said of one value alone: a profile by which a notice can be read has no wording with two meanings. */
export function* profileFaults(profile: Profile): Iterable<DataFault> {
  const { fields, sections, accountabilities, languageLevels, competencies, contracts, clauses } = profile;
  yield* unique('fields', fields, ({ id }) => id, ['id']);
  yield* unique('sections', sections, ({ id }) => id, ['id']);
  yield* unique('sections', sections, ({ number }) => number?.toString(), ['number']);
  yield* unique('languageLevels', languageLevels, ({ numeral }) => numeral, ['numeral']);
  yield* unique('competencies', competencies, ({ id }) => id, ['id']);
  yield* unique('contracts', contracts, ({ id }) => id, ['id']);
  yield* unique('clauses', clauses, ({ id }) => id, ['id']);

  yield* unique('accountabilities', accountabilities, ({ id }) => id, ['id']);
  yield* unique('grades.categories', profile.grades?.categories ?? [], ({ id }) => id, ['id']);
  yield* unique('salary.currencies', profile.salary?.currencies ?? [], ({ code }) => code, ['code']);
  yield* unique('salary.periods', profile.salary?.periods ?? [], ({ id }) => id, ['id']);
  for (const [i, { subsections }] of sections.entries())
    yield* unique(`sections.${i}.subsections`, subsections, ({ id }) => id, ['id']);

  const { description, openings } = profile;
  yield* oneMeaning([
    ...fields.map(({ id, label }, i) => ({ id, path: ['fields', i, 'label'], wordings: label })),
    ...(description ? [{ id: 'description', path: ['description'], wordings: description }] : []),
    ...openings.map((opening, i) => ({ id: 'openings', path: ['openings', i], wordings: opening })),
  ]);
  yield* oneMeaning(
    sections.map(({ id, heading }, i) => ({ id, path: ['sections', i, 'heading'], wordings: heading })),
  );
  yield* oneMeaning([
    ...sections.flatMap(({ subsections }, i) =>
      subsections.map(({ id, heading }, k) => ({
        id,
        path: ['sections', i, 'subsections', k, 'heading'],
        wordings: heading,
      })),
    ),
    ...accountabilities.map(({ id, heading }, i) => ({
      id,
      path: ['accountabilities', i, 'heading'],
      wordings: heading,
    })),
  ]);
  yield* oneMeaning(competencies.map(({ id, name }, i) => ({ id, path: ['competencies', i, 'name'], wordings: name })));

  yield* fieldFaults(profile);
  yield* numberFaults(profile);
  yield* formFaults(profile);
  yield* gradeFaults(profile);
  yield* roleFaults(profile);
  yield* useFaults(profile);
  const known = new Set(['preamble', ...sections.map(({ id }) => id)]);
  for (const [i, { section }] of clauses.entries()) yield* knownSection(known, section, ['clauses', i, 'section']);
  for (const { path, reason } of termFaults(profile.terms, idsIn(profile))) yield { path: ['terms', ...path], reason };
  if (profile.twinNote) yield* knownSection(known, profile.twinNote.section, ['twinNote', 'section']);
}

/** A free posting has no header and no sections that the profile could name. */
const NOT_IN_FREE = [
  'letterhead',
  'vacancyNumber',
  'description',
  'openings',
  'fields',
  'sections',
  'accountabilities',
  'clauses',
  'twinNote',
] as const satisfies readonly (keyof Profile)[];

function* formFaults(profile: Profile): Iterable<DataFault> {
  if (profile.form !== 'free') return;
  for (const key of NOT_IN_FREE) {
    const value = profile[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    yield {
      path: [key],
      unused: true,
      reason: {
        en: 'Nothing looks at this in the form "free", in which a notice has no header and no known sections. Take "form" out, or this.',
        fr: 'Rien ne consulte ceci dans la forme "free", où un avis n\'a ni en-tête ni sections connues. Retirez "form", ou ceci.',
      },
    };
  }
}

function* numberFaults({ vacancyNumber }: Profile): Iterable<DataFault> {
  if (!vacancyNumber) return;
  const { digits, pattern } = vacancyNumber;
  const slow = pattern === undefined ? undefined : slowPattern(pattern);
  if (slow) yield { path: ['vacancyNumber', 'pattern'], reason: slow };
  if (digits === undefined && pattern === undefined) {
    yield {
      path: ['vacancyNumber'],
      reason: {
        en: 'Say what the number is like: "digits" for a number of digits only, or else "pattern".',
        fr: 'Dites quelle est la forme du numéro : "digits" s\'il est fait de chiffres, sinon "pattern".',
      },
    };
  } else if (digits !== undefined && pattern !== undefined) {
    yield {
      path: ['vacancyNumber', 'digits'],
      unused: true,
      reason: {
        en: 'Nothing looks at "digits" where "pattern" says what the number is like. Take one of them out.',
        fr: 'Rien ne consulte "digits" quand "pattern" dit quelle est la forme du numéro. Retirez l\'un des deux.',
      },
    };
  }
}

/** What the `in` of a term can name. */
export function idsIn({ fields, sections, accountabilities }: Profile): readonly string[] {
  const parts = [...sections, ...sections.flatMap(({ subsections }) => subsections), ...accountabilities, ...fields];
  return parts.map(({ id }) => id);
}

function* unique<Item>(
  list: string,
  items: readonly Item[],
  name: (item: Item) => string | undefined,
  path: readonly string[],
): Iterable<DataFault> {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const own = name(item);
    if (own === undefined) continue;
    if (seen.has(own)) {
      yield {
        path: [...list.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)), index, ...path],
        reason: {
          en: `"${own}" stands twice in this list. Each entry needs its own.`,
          fr: `« ${own} » figure deux fois dans cette liste. Chaque entrée doit avoir le sien.`,
        },
      };
    }
    seen.add(own);
  }
}

interface Named {
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly wordings: Readonly<Record<Language, Wording>>;
}

function* oneMeaning(items: readonly Named[]): Iterable<DataFault> {
  for (const language of LANGUAGES) {
    const owners = new Map<string, string>();
    for (const { id, path, wordings } of items) {
      const { text, variants, superseded } = wordings[language];
      for (const wording of [text, ...variants, ...superseded]) {
        const folded = foldPhrase(wording);
        const owner = owners.get(folded);
        if (owner !== undefined && owner !== id) {
          yield {
            path: [...path, language],
            reason: {
              en: `"${wording}" already stands for "${owner}". A wording can have one meaning only.`,
              fr: `« ${wording} » désigne déjà « ${owner} ». Un libellé ne peut avoir qu'un sens.`,
            },
          };
        } else owners.set(folded, id);
      }
    }
  }
}

/** What is looked for by its role has one place, and data that only serve such a place need one. */
function* roleFaults({ fields, sections, languageLevels, competencies, contracts }: Profile): Iterable<DataFault> {
  const owners = new Map<Role, string>();
  const parts = sections.flatMap((section, i) => [
    { ...section, path: ['sections', i, 'role'] },
    ...section.subsections.map((part, k) => ({ ...part, path: ['sections', i, 'subsections', k, 'role'] })),
  ]);
  for (const { id, role: roles, path } of parts) {
    for (const role of roles.filter((one) => ONLY_ONCE.has(one))) {
      const owner = owners.get(role);
      if (owner !== undefined) {
        yield {
          path,
          reason: {
            en: `"${owner}" has the role "${role}" already. Only one section or subsection can have it.`,
            fr: `« ${owner} » a déjà le rôle « ${role} ». Une seule section ou sous-section peut l'avoir.`,
          },
        };
      } else owners.set(role, id);
    }
  }
  const needed = { languageLevels, competencies, contracts };
  for (const [key, role] of [
    ['languageLevels', 'languages'],
    ['competencies', 'competencies'],
    ['contracts', 'contract'],
  ] as const) {
    if (needed[key].length === 0 || owners.has(role)) continue;
    if (key === 'languageLevels' && fields.some(({ kind }) => kind === 'languages')) continue;
    yield {
      path: [key],
      unused: true,
      reason: {
        en: `Nothing looks at this list, because no section has "role": "${role}". Add that to the section where such things stand.`,
        fr: `Rien ne consulte cette liste, car aucune section n'a "role": "${role}". Ajoutez-le à la section où cela figure.`,
      },
    };
  }
}

const ONLY_ONCE: ReadonlySet<Role> = new Set(['languages', 'competencies', 'contract']);

/** A twin grade is two neighbours of one category, so the order counts and a grade has one place. */
function* gradeFaults({ grades }: Profile): Iterable<DataFault> {
  const seen = new Set<number>();
  for (const [i, category] of (grades?.categories ?? []).entries()) {
    const path = ['grades', 'categories', i] as const;
    for (const [k, grade] of category.grades.entries()) {
      const before = category.grades[k - 1];
      if (seen.has(grade)) {
        yield {
          path: [...path, 'grades', k],
          reason: {
            en: `Grade ${grade} already has a place. A grade belongs to one category.`,
            fr: `Le grade ${grade} a déjà une place. Un grade appartient à une seule catégorie.`,
          },
        };
      } else if (before !== undefined && before > grade) {
        yield {
          path: [...path, 'grades', k],
          reason: {
            en: `Grade ${grade} stands after ${before}. Grades are listed from the lowest to the highest.`,
            fr: `Le grade ${grade} suit le grade ${before}. Les grades vont du plus bas au plus élevé.`,
          },
        };
      }
      seen.add(grade);
    }
    if (category.former.length > 0 && category.former.length !== category.grades.length) {
      yield {
        path: [...path, 'former'],
        reason: {
          en: `${category.former.length} former names for ${category.grades.length} grades. Give one for each, in the same order.`,
          fr: `${category.former.length} anciens noms pour ${category.grades.length} grades. Donnez-en un par grade, dans le même ordre.`,
        },
      };
    }
  }
}

function* knownSection(known: ReadonlySet<string>, section: string, path: readonly (string | number)[]) {
  if (known.has(section)) return;
  const list = [...known].join(', ');
  yield {
    path,
    reason: {
      en: `There is no section "${section}". Sections: ${list}.`,
      fr: `Il n'y a pas de section « ${section} ». Sections : ${list}.`,
    },
  };
}
