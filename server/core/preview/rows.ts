import type { CheckResult } from '../check.ts';
import type { Bead } from '../model/alignment.ts';
import { type Edition, editionOf, type Field, type Notice, type Row, rowsOf, type Title } from '../model/notice.ts';
import { rowKey } from '../review/review.ts';
import { LANGUAGES } from '../text/language.ts';
import { addTo } from '../text/lists.ts';
import type { Span } from '../text/source.ts';
import type { CellPart, PreviewRow } from './model.ts';

/** A node of an edition that is shown in a row. */
export type Shown = Title | Field | Row;

/** A row before problems are put into it. */
export interface Draft {
  readonly kind: PreviewRow['kind'];
  readonly en: readonly Shown[];
  readonly fr: readonly Shown[];
  readonly moved: boolean;
}

/** The rows of a notice in the order in which a candidate reads it: title, header, sections. */
export function draftRows({ notice, alignment }: Pick<CheckResult, 'notice' | 'alignment'>): Draft[] {
  const [en, fr] = LANGUAGES.map((language) => editionOf(notice, language));
  const head = en || fr ? [...titleRow(en, fr), ...fieldRows(en, fr)] : [];
  if (!en || !fr) return [...head, ...loneRows(notice)];
  const rows: Draft[] = [...head];
  // A moved block's bead belongs to two pairs of sections and is met twice.
  const seen = new Set<Bead>();
  for (const pair of alignment.sections) {
    if (pair.en?.heading || pair.fr?.heading) {
      rows.push({ kind: 'section', en: one(pair.en?.heading), fr: one(pair.fr?.heading), moved: false });
    }
    for (const bead of pair.beads) {
      if (seen.has(bead)) continue;
      seen.add(bead);
      rows.push(draft(bead.en, bead.fr, bead.moved));
    }
  }
  return rows;
}

/** The keys by which what is noted of rows is kept, for all rows that have a text in both languages. */
export function rowKeys(result: Pick<CheckResult, 'notice' | 'alignment'>): ReadonlySet<string> {
  return new Set(draftRows(result).flatMap((row) => keyOf(row) ?? []));
}

/** The key of a row; undefined where it has a text in one language only. */
export function keyOf({ en, fr }: Pick<Draft, 'en' | 'fr'>): string | undefined {
  return en.length > 0 && fr.length > 0 ? rowKey(en, fr) : undefined;
}

function draft(en: readonly Row[], fr: readonly Row[], moved: boolean): Draft {
  const first = (en[0] ?? fr[0])!;
  return { kind: first.kind === 'heading' ? 'subsection' : first.kind, en, fr, moved };
}

function one<Node>(node: Node | undefined): readonly Node[] {
  return node ? [node] : [];
}

function titleRow(en: Edition | undefined, fr: Edition | undefined): Draft[] {
  const row: Draft = { kind: 'title', en: one(en?.title), fr: one(fr?.title), moved: false };
  return row.en.length + row.fr.length > 0 ? [row] : [];
}

/** Fields by what they are, in English order; those in French only after the one that they follow. */
function fieldRows(en: Edition | undefined, fr: Edition | undefined): Draft[] {
  const row = (english: Field | undefined, french: Field | undefined): Draft => ({
    kind: 'field',
    en: one(english),
    fr: one(french),
    moved: false,
  });
  const french = fieldsOf(fr);
  const waiting = new Map<string, Field[]>();
  for (const field of french.toReversed()) if (field.id !== undefined) addTo(waiting, field.id, field);
  const pairs = fieldsOf(en).map((field) => ({
    en: field,
    fr: field.id === undefined ? undefined : waiting.get(field.id)?.pop(),
  }));
  const taken = new Set(pairs.map((pair) => pair.fr));
  /** French fields that stand alone, by the paired one that they follow. */
  const following = new Map<Field | undefined, Field[]>();
  let before: Field | undefined;
  for (const field of french) {
    if (taken.has(field)) before = field;
    else addTo(following, before, field);
  }
  const after = (field: Field | undefined): Draft[] =>
    (following.get(field) ?? []).map((alone) => row(undefined, alone));
  return [...after(undefined), ...pairs.flatMap((pair) => [row(pair.en, pair.fr), ...(pair.fr ? after(pair.fr) : [])])];
}

/** The line that closes the header is shown like a field of it. */
function fieldsOf(edition: Edition | undefined): readonly Field[] {
  if (!edition) return [];
  const { fields, description } = edition;
  return description && !fields.includes(description) ? [...fields, description] : fields;
}

/** With one edition only there is nothing to align: each block has its row. */
function loneRows(notice: Notice): Draft[] {
  return notice.editions.flatMap((edition) => {
    const row = (node: Row, kind?: 'section'): Draft => {
      const nodes = edition.language === 'en' ? draft([node], [], false) : draft([], [node], false);
      return kind ? { ...nodes, kind } : nodes;
    };
    return edition.parts.flatMap((part) => [
      ...(part.heading ? [row(part.heading, 'section')] : []),
      ...rowsOf(part).map((node) => row(node)),
    ]);
  });
}

/** What is shown of a node: of a block, without its list marker; of a text that nobody reads here to its end, the beginning. */
export function partsShown(node: Shown): readonly ShownPart[] {
  switch (node.kind) {
    case 'field':
      return [shown('label', node.label), shown('value', node.value)];
    case 'item':
    case 'paragraph':
      return [shown('text', node.content)];
    default:
      return [shown('text', node.span)];
  }
}

/** A part of a node, in its edition. */
export type ShownPart = Pick<CellPart, 'role' | 'leftOut'> & { readonly span: Span };

/** At most this many UTF-16 units of a text are shown: more would stop the page. */
const LIMIT = 20_000;

function shown(role: CellPart['role'], span: Span): ShownPart {
  if (span.end - span.start <= LIMIT) return { role, span, leftOut: 0 };
  const last = span.source.text.charCodeAt(span.start + LIMIT - 1);
  // Never between the halves of a character.
  const end = span.start + (last >= 0xd800 && last < 0xdc00 ? LIMIT - 1 : LIMIT);
  return { role, span: { ...span, end }, leftOut: span.end - end };
}
