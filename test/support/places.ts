import { inFile, type Notice } from '../../server/core/model/notice.ts';
import type { EditIn, FileEdit } from '../../server/core/model/problem.ts';
import { type AnySpan, type FileSpan, LineIndex, type Source } from '../../server/core/text/source.ts';

const notices = new WeakMap<Source, Notice>();

/** Keeps which notice the editions' sources belong to, for {@link placed}. */
export function keepPlaces<Read extends Notice>(notice: Read): Read {
  for (const { source } of notice.editions) notices.set(source, notice);
  return notice;
}

/** Where a span of a notice that was kept stands in its file. */
export function placed(one: AnySpan): FileSpan {
  const notice = notices.get(one.source as Source);
  return notice ? inFile(notice, one) : (one as FileSpan);
}

/** Edits of a notice that was kept, as edits of its files. */
export function placedEdits(edits: readonly EditIn<AnySpan>[]): readonly FileEdit[] {
  return edits.map(({ span, text }) => ({ span: placed(span), text }));
}

/** The 1-based line of its file on which a span begins. */
export function lineOf(one: AnySpan): number {
  const { source, start } = placed(one);
  return new LineIndex(source.text).position(start).line;
}
