import type { SectionDefinition } from '../../../../schemas/profile.ts';
import { sectionOf } from '../../model/notice.ts';
import type { Language } from '../../text/language.ts';
import { inCaseOf } from '../../text/letter-case.ts';
import { lineStart } from '../../text/lines.ts';
import { textOf } from '../../text/source.ts';
import type { CompletionRequest, Suggestion } from './request.ts';

/** What may be the beginning of a heading: a line of marks, a number and words. */
const HEADING = /^(\s*(?:#{1,6}\s*)?(?:\*\*)?)(?:\d+[.)]?\s*)?(?:[\p{L}'’][\p{L}' ’]*)?$/u;
/** A longer line (UTF-16 units) is not a heading. */
const LONGEST = 200;

/** Headings of sections that are still missing, with their lead-ins; in a section, its subsections and accountabilities. */
export function headings(request: CompletionRequest): readonly Suggestion[] {
  const { before, line, notice, edition, language } = request;
  const typed = before.length > LONGEST ? undefined : HEADING.exec(before);
  // A line that begins in small letters after its first one is running text: nothing is to be proposed there.
  if (!typed || isRunningText(before)) return [];
  const start = line.start + (before.length - before.trimStart().length);
  const { profile } = notice;
  const missing = profile.sections.filter(({ id }) => !edition || !sectionOf(edition, id));
  const style = styleOf(request, typed[1]!);
  return [
    ...subsectionHeadings(request, start, typed[1]!.trim()),
    ...missing.map((section): Suggestion => {
      const text = section.heading[language].text;
      const heading = section.number === undefined ? text : `${section.number}. ${text}`;
      return {
        label: heading,
        kind: 'heading',
        insert: style(heading) + leadIn(section, language),
        start,
        filter: typed[0]!.trim() + heading,
      };
    }),
  ];
}

/** Whether what is typed cannot be a heading: neither marked as one, nor numbered, nor in capitals. */
function isRunningText(before: string): boolean {
  const text = before.trim();
  return /^\p{L}/u.test(text) && text !== text.toUpperCase();
}

function leadIn({ leadIn: phrases }: Pick<SectionDefinition, 'leadIn'>, language: Language): string {
  const text = phrases?.[language][0];
  return text === undefined ? '\n\n' : `\n\n${text}\n\n- `;
}

/** How the edition writes its section headings: with `##`, in bold, or plain; what is typed already decides. */
function styleOf({ edition, other, source }: CompletionRequest, typed: string): (heading: string) => string {
  const mark = typed.trim();
  if (mark.startsWith('#')) return (heading) => `${mark.replace('**', '').trim()} ${heading}`;
  if (mark === '**') return (heading) => `**${heading}**`;
  const sample =
    edition?.sections.find(({ heading }) => heading)?.heading ??
    other?.sections.find(({ heading }) => heading)?.heading;
  if (!sample) return (heading) => heading;
  const { text } = sample.span.source ?? source;
  const before = text.slice(lineStart(text, sample.span.start), sample.span.start);
  const after = text.startsWith('**', sample.span.end) ? '**' : '';
  return (heading) => `${before}${heading}${after}`;
}

function subsectionHeadings(
  { section, notice, language, edition, alignment, other }: CompletionRequest,
  start: number,
  typed: string,
): readonly Suggestion[] {
  const definition = notice.profile.sections.find(({ id }) => id === section?.id);
  if (!section || !definition) return [];
  const present = new Set(section.subsections.map(({ id }) => id));
  const sample = edition?.sections.flatMap(({ subsections }) => subsections)[0]?.heading;
  const mark = typed.startsWith('#') ? `${typed} ` : '';
  const suggest = (text: string, after: string, preferred: boolean): Suggestion => ({
    label: text,
    kind: 'heading',
    insert: `${mark}${text}${after}`,
    start,
    filter: typed + text,
    preferred,
  });
  const own = definition.subsections
    .filter(({ id }) => !present.has(id))
    .map((one) =>
      suggest(
        sample ? inCaseOf(one.heading[language].text, textOf(sample.text)) : one.heading[language].text,
        leadIn(one, language),
        true,
      ),
    );
  if (!definition.openSubsections) return own;
  const counterpart = alignment.sectionCounterpart(section) ?? other?.sections.find(({ id }) => id === section.id);
  const there = new Set(counterpart?.subsections.map(({ id }) => id));
  const accountabilities = notice.profile.accountabilities
    .filter(({ id }) => !present.has(id))
    .map(({ id, heading }) => suggest(heading[language].text, '\n\n', there.has(id)));
  return [...own, ...accountabilities];
}
