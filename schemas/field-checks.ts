import type { DataFault } from './data-fault.ts';
import { slowPattern } from './patterns.ts';
import type { FieldDefinition, Profile } from './profile.ts';

type Kind = FieldDefinition['kind'];

/** The kinds of fields that look at what a field says besides its kind. */
const LOOK_AT = {
  values: ['term', 'languages'],
  open: ['term', 'languages'],
  pattern: ['text', 'term', 'reference'],
} as const satisfies Record<string, readonly Kind[]>;

/** The kinds of fields that look at what the profile says outside of its fields. */
const NEEDED_BY = {
  grades: ['grade'],
  clearances: ['clearance'],
  salary: ['salary', 'money'],
  months: ['date', 'deadline'],
  dates: ['date', 'deadline'],
  openDeadlines: ['deadline'],
} as const satisfies Partial<Record<keyof Profile, readonly Kind[]>>;

/** What fields say that nothing looks at, and what cannot be used. */
export function* fieldFaults(profile: Profile): Iterable<DataFault> {
  for (const [i, field] of profile.fields.entries()) {
    yield* ofField(field, i);
    for (const language of ['en', 'fr'] as const) {
      const slow = field.pattern && slowPattern(field.pattern[language]);
      if (!slow) continue;
      yield { path: ['fields', i, 'pattern'], reason: slow };
      break;
    }
  }
  for (const [key, kinds] of Object.entries(NEEDED_BY) as [keyof typeof NEEDED_BY, readonly Kind[]][]) {
    const value = profile[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    if (profile.fields.some(({ kind }) => kinds.includes(kind))) continue;
    yield {
      path: [key],
      unused: true,
      reason: {
        en: `Nothing looks at this, because no field is of the kind ${listed(kinds, 'or')}. Give a field that kind.`,
        fr: `Rien ne consulte ceci, car aucune rubrique n'est du type ${listed(kinds, 'ou')}. Donnez ce type à une rubrique.`,
      },
    };
  }
}

function* ofField(field: FieldDefinition, i: number): Iterable<DataFault> {
  const { kind, values, open, pattern } = field;
  const given = { values: values.length > 0, open, pattern: pattern !== undefined };
  for (const [key, kinds] of Object.entries(LOOK_AT) as [keyof typeof LOOK_AT, readonly Kind[]][]) {
    if (!given[key] || kinds.includes(kind)) continue;
    yield {
      path: ['fields', i, key],
      unused: true,
      reason: {
        en: `A field of the kind "${kind}" does not look at "${key}". It counts for ${listed(kinds, 'and')}.`,
        fr: `Une rubrique du type "${kind}" ne consulte pas "${key}", qui compte pour ${listed(kinds, 'et')}.`,
      },
    };
  }
  if (kind === 'term' && values.length === 0) {
    yield {
      path: ['fields', i],
      reason: {
        en: 'A field of the kind "term" needs "values". For any text, the kind is "text".',
        fr: 'Une rubrique du type "term" demande des valeurs ("values"). Pour un texte quelconque, le type est "text".',
      },
    };
  }
}

function listed(kinds: readonly Kind[], word: string): string {
  return kinds
    .map((kind) => `"${kind}"`)
    .join(`, `)
    .replace(/, (?=[^,]*$)/, ` ${word} `);
}
