import type { FieldDefinition, Profile } from '../../../../schemas/profile.ts';
import { valueFrom } from '../../facts/field-values.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import { type Edition, type Field, fieldOf } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { defineRule } from '../../model/rule.ts';
import { DESCRIPTION, OPENING } from '../../profile/compile.ts';
import { insertFields } from '../../writing/fields.ts';
import { type Anchor, openingOf } from '../../writing/lines.ts';
import { listing, otherEdition } from '../shared/editions.ts';
import { headerOf } from './header.ts';

/** Every field that the profile requires, or that the other edition has, is in each edition's header. */
export const fieldMissing = defineRule({
  name: 'field-missing',
  family: 'structure',
  severity: 'error',
  fixable: 'yes',
  tags: ['missing'],
  documentation: {
    en: {
      summary: 'A field that every notice has, or that the other edition has, is missing from the header.',
      why: 'Candidates look for place, pay, grade and deadline in the header, and the recruitment system reads them there. The fix copies the value of the other edition; if that edition has none, it leaves a marked placeholder.',
    },
    fr: {
      summary: 'Une rubrique que tout avis, ou l’autre version, comporte manque dans l’en-tête.',
      why: 'C’est dans l’en-tête que les candidats cherchent le lieu, le salaire, le grade et la date limite, et que le système de recrutement les lit. La correction reprend ce que dit l’autre version ; si celle-ci ne dit rien, elle laisse un texte à compléter, signalé comme tel.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: '**Horaire\u00a0:** Temps plein\n\n',
      beside: { en: '**Schedule:** Full-time' },
      wrong: '',
    },
  ],
  messages: {
    en: {
      missing: 'The field “{label}” is missing from the header of the {edition}. Add it below the title.',
      none: 'The {edition} has no header fields. Add below the title: {labels}.',
      other: 'The {edition} has this field.',
      insert: 'Insert “{label}”',
      insertAll: 'Insert all missing fields',
    },
    fr: {
      missing: 'La rubrique « {label} » manque dans l’en-tête de la {edition}. Ajoutez-la sous le titre.',
      none: 'La {edition} n’a aucune rubrique d’en-tête. Ajoutez sous le titre : {labels}.',
      other: 'La {edition} comporte cette rubrique.',
      insert: 'Insérer « {label} »',
      insertAll: 'Insérer toutes les rubriques manquantes',
    },
  },
  visit: {
    edition(edition, { notice, profile, report }) {
      const { language } = edition;
      const other = otherEdition(edition, notice);
      const missing: readonly FieldDefinition[] = [
        ...missingOpenings(edition, other, profile),
        ...headerOf(edition, profile).missing.filter(({ id, required }) => required || (other && fieldOf(other, id))),
        ...closingLine(edition, profile),
      ];
      if (missing.length === 0) return;
      const at = openingOf(edition);
      const editionName = EDITION_NAME[language];
      if (edition.fields.length === 0 && !edition.description) {
        report({
          message: 'none',
          args: { edition: editionName, labels: listing(missing.map(({ label }) => label[language].text)) },
          span: at,
          related: otherField(other?.fields[0]),
          fixes: () => [{ title: 'insertAll', edits: insertion(edition, missing, other, profile) }],
        });
        return;
      }
      for (const definition of missing) {
        const label = definition.label[language].text;
        report({
          message: 'missing',
          args: { edition: editionName, label },
          span: at,
          related: otherField(other && fieldIn(other, definition)),
          fixes: () => [
            { title: 'insert', args: { label }, edits: insertion(edition, [definition], other, profile) },
            ...(missing.length > 1
              ? [{ title: 'insertAll' as const, edits: insertions(edition, missing, other, profile) }]
              : []),
          ],
        });
      }
    },
  },
});

function otherField(field: Field | undefined) {
  return field
    ? [{ span: field.span, message: 'other' as const, args: { edition: EDITION_NAME[field.edition.language] } }]
    : [];
}

/** A line of the header that is reported like a field, but has no value. */
function lineOf(id: string, label: FieldDefinition['label']): FieldDefinition {
  return { id, label, required: true, kind: 'text', values: [], open: true, colon: false };
}

/** The line that closes the header. */
function closingLine({ description }: Edition, profile: Profile): readonly FieldDefinition[] {
  return description || !profile.description ? [] : [lineOf(DESCRIPTION, profile.description)];
}

/** The headings above the fields that the other edition has. */
function missingOpenings(edition: Edition, other: Edition | undefined, profile: Profile): readonly FieldDefinition[] {
  if (!other || other.openings.length === 0) return [];
  return profile.openings
    .map((label) => lineOf(OPENING, label))
    .filter((opening) => fieldIn(other, opening) && !fieldIn(edition, opening));
}

function fieldIn(edition: Edition, { id, label }: FieldDefinition): Field | undefined {
  if (id === DESCRIPTION) return edition.description;
  if (id !== OPENING) return fieldOf(edition, id);
  return edition.openings.find(({ recognition }) => recognition.expected === label[edition.language].text);
}

/** Each field where it belongs: neighbours in one edit, so that no two touch. */
function insertions(
  edition: Edition,
  missing: readonly FieldDefinition[],
  other: Edition | undefined,
  profile: Profile,
): readonly Edit[] {
  const groups: FieldDefinition[][] = [];
  let last: number | undefined;
  for (const definition of missing) {
    const anchor = placeOf(edition, definition, profile);
    const place = 'before' in anchor ? anchor.before.start : anchor.after.end;
    if (place === last) groups.at(-1)!.push(definition);
    else groups.push([definition]);
    last = place;
  }
  const edits = groups.flatMap((group) => insertion(edition, group, other, profile));
  // Two places in one row of a table are written as one.
  return overlap(edits) ? insertion(edition, missing, other, profile) : edits;
}

function overlap(edits: readonly Edit[]): boolean {
  const spans = edits.map(({ span }) => span).sort((a, b) => a.start - b.start);
  return spans.some(({ start }, i) => i > 0 && start < spans[i - 1]!.end);
}

/** All fields in one place, where the first of them belongs. */
function insertion(
  edition: Edition,
  missing: readonly FieldDefinition[],
  other: Edition | undefined,
  profile: Profile,
): readonly Edit[] {
  const fields = missing.map((definition) => ({
    label: definition.label[edition.language],
    colon: definition.colon,
    value:
      definition.id === DESCRIPTION || definition.id === OPENING
        ? ''
        : valueFrom(other && fieldOf(other, definition.id), definition, edition.language, profile),
  }));
  return insertFields(placeOf(edition, missing[0]!, profile), fields, other ? [edition, other] : [edition]);
}

/** After the field that precedes it in the profile's order, else before the one that follows it, else below the title. */
function placeOf(edition: Edition, { id }: FieldDefinition, profile: Profile): Anchor {
  const { known } = headerOf(edition, profile);
  if (id === OPENING) return edition.title ? { after: edition.title.span } : { before: openingOf(edition) };
  const order = profile.fields.map((one) => one.id);
  const at = id === DESCRIPTION ? order.length : order.indexOf(id);
  const before = order.slice(0, at).findLast((one) => known.has(one));
  if (id === DESCRIPTION && edition.fields.length > 0) return { after: edition.fields.at(-1)!.span };
  if (before !== undefined) return { after: known.get(before)!.span };
  const after = order.slice(at + 1).find((one) => known.has(one));
  if (after !== undefined) return { before: known.get(after)!.span };
  return edition.title ? { after: edition.title.span } : { before: openingOf(edition) };
}
