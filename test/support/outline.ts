import { type Edition, type Notice, rowsOf } from '../../server/core/model/notice.ts';
import { parse } from '../../server/core/parse/index.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { textOf } from '../../server/core/text/source.ts';

/** Reads with the nato-is profile. */
export function parseNotice(inputs: readonly Input[]): Notice {
  return parse(inputs, builtInProfile('nato-is')!);
}

/** An edition's structure as text, one line a part: `summary ppp`, `qualifications: essential piii, desirable pii`. */
export function outline(edition: Edition): string {
  const fields = edition.fields.map(({ id }) => id ?? '?').join(' ');
  const parts = edition.parts.flatMap((part) => {
    const rows = rowsOf(part).map((row) =>
      row.kind === 'heading' ? `[${idOf(edition, row)}]` : row.kind === 'item' ? 'i' : 'p',
    );
    return part.kind === 'preamble' && rows.length === 0 ? [] : [`${part.id ?? part.kind} ${rows.join('')}`.trim()];
  });
  const title = edition.title
    ? `${textOf(edition.title.name)} #${edition.title.number ? textOf(edition.title.number) : ''}`
    : 'no title';
  return [edition.language, title, fields, edition.description ? 'description' : 'no description', ...parts].join('\n');
}

function idOf(edition: Edition, heading: unknown): string {
  const found = edition.parts.flatMap((part) => part.subsections).find((one) => one.heading === heading);
  return found?.id ?? '?';
}

/** The outlines of all editions, English first, whatever their order. */
export function outlines(notice: Notice): string {
  return [...notice.editions]
    .sort((a, b) => a.language.localeCompare(b.language))
    .map(outline)
    .join('\n\n');
}
