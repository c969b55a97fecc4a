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
  const ranks = new Map(profile.fields.map(({ id }, rank) => [id, rank]));
  const rankOf = ({ id }: Field): number | undefined => (id === undefined ? undefined : (ranks.get(id) ?? -1));
  /** From the last field on: the rank of the next one behind each that is known. */
  const behind: (number | undefined)[] = [];
  let next: number | undefined;
  for (const field of edition.fields.toReversed()) {
    behind.push(next);
    next = rankOf(field) ?? next;
  }
  const standIns = new Map<Field, FieldDefinition>();
  const replaced = new Set<FieldDefinition>();
  let before: number | undefined;
  for (const field of edition.fields) {
    const after = behind.pop();
    const rank = rankOf(field);
    if (rank !== undefined) {
      before = rank;
      continue;
    }
    const meant = lacking.filter(
      (one) => !replaced.has(one) && standsInFor(field, one, { before, own: ranks.get(one.id)!, after }, profile),
    );
    if (meant.length !== 1) continue;
    standIns.set(field, meant[0]!);
    replaced.add(meant[0]!);
  }
  return { known, missing: lacking.filter((one) => !replaced.has(one)), standIns };
}

/** Ranks in the profile's order: of the last known field before a place, of one that may belong there, and of the next known one. */
interface Ranks {
  readonly before: number | undefined;
  readonly own: number;
  readonly after: number | undefined;
}

/** Whether a field with an unknown label stands where a field belongs and has a value of its kind. */
function standsInFor(
  field: Field,
  definition: FieldDefinition,
  { before, own, after }: Ranks,
  profile: Profile,
): boolean {
  const isInPlace = (before === undefined || before < own) && (after === undefined || after > own);
  // Between the profile's own neighbours nothing else can be meant, even where the value tells nothing.
  const isBetween = before === own - 1 && after === own + 1;
  return isInPlace && (isBetween || fitsKind(textOf(field.value), definition, field.edition.language, profile));
}
