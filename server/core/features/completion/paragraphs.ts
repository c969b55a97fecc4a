import { placeholder } from '../../writing/placeholder.ts';
import type { StandardPart } from '../models/index.ts';
import type { CompletionRequest, Suggestion } from './request.ts';

/** On an empty line: the standard paragraphs of the section that the edition does not have yet. */
export function paragraphs(
  { section, before, line, offset, notice, language, facts }: CompletionRequest,
  standard: readonly StandardPart[],
): readonly Suggestion[] {
  if (!section || before.trim() !== '' || line.end > offset) return [];
  const { profile } = notice;
  return profile.clauses
    .filter((clause) => clause.section === section.id && !facts[language]?.standard.blockOf(clause))
    .map((clause): Suggestion => {
      const known = clause.text ?? standard.find((part) => part.clause === clause)?.texts;
      const title = clause.title[language];
      return {
        label: title,
        kind: 'paragraph',
        insert: known?.[language] ?? placeholder(language, title, language === 'en' ? 'write' : 'translate'),
        start: line.start,
        ...(known ? { detail: known[language] } : {}),
      };
    });
}
