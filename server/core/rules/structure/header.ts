import type { FieldDefinition, Profile } from '../../../../schemas/profile.ts';
import { fitsKind } from '../../facts/field-values.ts';
import { Memo } from '../../memory/memo.ts';
import type { Edition, Field } from '../../model/notice.ts';
import { textOf } from '../../text/source.ts';

/** What an edition's header has and lacks, by the profile. */
export interface Header {
  /** The first field of each id. */
  readonly known: ReadonlyMap<string, Field>;
  /** The fields that it lacks, in the profile's order, without those in whose place another label stands. */
  readonly missing: readonly FieldDefinition[];
  /** Fields with a label that the profile does not know, with the lacking field whose place and kind of value they have. */
  readonly standIns: ReadonlyMap<Field, FieldDefinition>;
}

const HEADER = new Memo<Header>();

/** The header of an edition, read once and shared by the rules on fields. */
export function headerOf(edition: Edition, profile: Profile): Header {
  return HEADER.of(edition.memos, () => readHeader(edition, profile));
}

function readHeader(edition: Edition, profile: Profile): Header {
  const known = new Map<string, Field>();
  for (const field of edition.fields) {
    if (field.id !== undefined && !known.has(field.id)) known.set(field.id, field);
  }
  const lacking = profile.fields.filter(({ id }) => !known.has(id));
  const standIns = new Map<Field, FieldDefinition>();
  for (const field of edition.fields) {
    if (field.id !== undefined) continue;
    const meant = lacking.filter((one) => ![...standIns.values()].includes(one) && standsInFor(field, one, profile));
    if (meant.length === 1) standIns.set(field, meant[0]!);
  }
  const replaced = new Set(standIns.values());
  return { known, missing: lacking.filter((one) => !replaced.has(one)), standIns };
}

/** Whether a field with an unknown label stands where a field belongs and has a value of its kind. */
function standsInFor(field: Field, definition: FieldDefinition, profile: Profile): boolean {
  const { fields } = field.edition;
  const rank = (id: string | undefined): number => profile.fields.findIndex((one) => one.id === id);
  const own = rank(definition.id);
  const at = fields.indexOf(field);
  const before = fields.slice(0, at).findLast(({ id }) => id !== undefined);
  const after = fields.slice(at + 1).find(({ id }) => id !== undefined);
  const isInPlace = (!before || rank(before.id) < own) && (!after || rank(after.id) > own);
  return isInPlace && (fitsKind(textOf(field.value), definition, field.edition.language, profile) || isBetween());

  /** The neighbours are the profile's own, so that nothing else can be meant, and the value tells nothing. */
  function isBetween(): boolean {
    return before !== undefined && after !== undefined && rank(before.id) === own - 1 && rank(after.id) === own + 1;
  }
}
