import type { Profile } from '../../../../schemas/profile.ts';
import type { Term } from '../../../../schemas/terms.ts';
import { Memo } from '../../memory/memo.ts';
import { partBelow } from '../../model/headings.ts';
import type { Block, Edition, Row } from '../../model/notice.ts';
import { type TermHit, termsAt, termsIn } from '../../scan/terms.ts';
import { textOf } from '../../text/source.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';

/** Where a text stands, by the names that a term's `in` uses: ids of the profile, `title`, `header`, `preamble`. */
type Placement = readonly (string | undefined)[];

/** A wording of a term, and where it stands. */
export interface PlacedTerm extends TermHit {
  readonly place: Placement;
  /** The block that holds it; undefined in headings, titles and fields. */
  readonly block: Block | undefined;
}

const TERMS = new Memo<readonly PlacedTerm[]>();

/** All wordings of terms in an edition, in document order; what is still to be written is left out. */
export function termsOf(edition: Edition, profile: Profile): readonly PlacedTerm[] {
  if (!profile.terms.some(isLookedFor)) return [];
  return TERMS.of(edition.memos, () => readTerms(edition, profile));
}

/** A term of one language that is neither avoided nor required only says how it is written. */
function isLookedFor({ en, fr, avoid, required }: Term): boolean {
  return avoid !== false || required || (en !== undefined && fr !== undefined);
}

function readTerms(edition: Edition, profile: Profile): readonly PlacedTerm[] {
  const found: PlacedTerm[] = [];
  const add = (hits: readonly TermHit[], place: Placement, block?: Block): void => {
    for (const hit of hits) found.push({ ...hit, place, block });
  };
  const { title, fields, parts } = edition;
  if (title) add(termsAt(title.name, edition, profile), ['title']);
  for (const { id, value } of fields) add(termsAt(value, edition, profile), ['header', id]);
  for (const { kind, id, heading, blocks, subsections } of parts) {
    const section = kind === 'preamble' ? 'preamble' : id;
    if (heading) add(termsAt(heading.text, edition, profile), [section]);
    for (const block of blocks.filter(isWritten)) add(termsIn(block, profile), [section], block);
    for (const subsection of subsections) {
      add(termsAt(subsection.heading.text, edition, profile), [section, subsection.id]);
      for (const block of subsection.blocks.filter(isWritten)) {
        add(termsIn(block, profile), [section, subsection.id], block);
      }
    }
  }
  return found;
}

function isWritten({ content }: Block): boolean {
  return !hasPlaceholder(textOf(content));
}

/** Whether a term is looked at in a place. */
export function holdsIn({ in: places }: Term, place: Placement): boolean {
  return places.length === 0 || places.some((one) => place.includes(one));
}

/** Whether a term is looked at where a block or heading stands. */
export function holdsAt(term: Term, row: Row): boolean {
  if (term.in.length === 0) return true;
  if (row.kind !== 'heading') {
    const { section, subsection } = row;
    return holdsIn(term, [section.kind === 'preamble' ? 'preamble' : section.id, subsection?.id]);
  }
  const part = partBelow(row);
  return holdsIn(term, part?.kind === 'subsection' ? [part.section.id, part.id] : [part?.id]);
}

/** What the profile says on a term, in place of the usual message. */
export function ownMessage({ message }: Term) {
  return message && ({ message: 'own', args: { own: message } } as const);
}
