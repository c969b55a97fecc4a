import type { CompetencyDefinition } from '../../../../schemas/profile.ts';
import { compileProfile } from '../../profile/compile.ts';
import { placeFor } from '../../profile/roles.ts';
import { foldPhrase } from '../../text/fold.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import type { CompletionRequest, Suggestion } from './request.ts';

/** In the section of the competencies: names that are not there yet, then the descriptors of the name that is typed. */
export function competencies(request: CompletionRequest): readonly Suggestion[] {
  const { section, notice, language, facts, before, line } = request;
  if (!section || section.id !== placeFor('competencies', notice.profile)?.section.id) return [];
  const marker = /^\s*[-*•–]\s*/.exec(before)?.[0].length ?? 0;
  const typed = before.slice(marker);
  const colon = typed.indexOf(':');
  if (colon >= 0) return descriptors(request, typed.slice(0, colon), line.start + marker + colon + 1);

  const here = new Set(facts[language]?.competencies.map(({ known }) => known?.item.id));
  const there = facts[otherLanguage(language)]?.competencies.map(({ known }) => known?.item.id) ?? [];
  return notice.profile.competencies
    .filter(({ id, attested }) => attested && !here.has(id))
    .map((competency): Suggestion => {
      const name = competency.name[language].text;
      const insert = `${marker === 0 ? '- ' : ''}${name}${language === 'fr' ? ' :' : ':'} `;
      return {
        label: name,
        kind: 'competency',
        insert,
        start: line.start + marker,
        preferred: there.includes(competency.id),
      };
    });
}

function descriptors(
  { notice, language, facts }: CompletionRequest,
  name: string,
  start: number,
): readonly Suggestion[] {
  const competency = compileProfile(notice.profile).competencies.find(language, foldPhrase(name))?.value.item;
  if (!competency) return [];
  const other = facts[otherLanguage(language)]?.competencies.find(({ known }) => known?.item === competency);
  const last = language === 'fr' ? ' ;' : ';';
  return levelsOf(competency, language).map(({ text, level }) => ({
    label: text,
    kind: 'competency',
    insert: ` ${text}${last}`,
    start,
    filter: ` ${text}`,
    preferred: other?.level?.item.level === level,
  }));
}

function levelsOf({ levels }: CompetencyDefinition, language: Language) {
  return levels.filter(({ attested }) => attested).flatMap((level) => level[language].map((text) => ({ text, level })));
}

/** How far before the cursor a level can begin that is being typed, in UTF-16 units. */
const NEAR = 80;

/** Language levels, numeral and label, where a numeral is typed or about to be: `V ("Advanced")`, `V (« avancé »)`. */
export function languageLevels({
  section,
  before,
  line,
  notice,
  language,
  facts,
}: CompletionRequest): readonly Suggestion[] {
  const near = before.slice(-NEAR);
  const typed = /(?:^|[\s(])([\p{Lu}\d]{0,4})(?:\s*\(["“«]?\s*[\p{L}-]*)?$/u.exec(near);
  if (!typed || !section || section.id !== placeFor('languages', notice.profile)?.section.id) return [];
  // Before a numeral is begun, only the word tells that one is to come.
  if (!(typed[1] === '' ? /level|niveau/i : /level|niveau|official|officiell/i).test(before)) return [];
  if (!notice.profile.languageLevels.some(({ numeral }) => numeral.startsWith(typed[1]!))) return [];
  const start =
    line.start + before.length - near.length + typed.index + (typed[0].length - typed[0].trimStart().length);
  const there = facts[otherLanguage(language)]?.levels?.levels ?? [];
  const numerals = new Set(notice.profile.languageLevels.map(({ numeral }) => numeral));
  const earlier = before.slice(0, start - line.start).split(/[^\p{L}\p{N}]+/u);
  // Both editions name the levels in one order.
  const expected = there[earlier.filter((word) => numerals.has(word)).length]?.numeral;
  const levels = notice.profile.languageLevels;
  const inOrder = [
    ...levels.filter(({ numeral }) => numeral === expected),
    ...levels.filter(({ numeral }) => numeral !== expected),
  ];
  return inOrder.flatMap(({ numeral, labels }) => {
    const label = labels[language][0];
    if (label === undefined) return [];
    const insert = language === 'fr' ? `${numeral} (« ${label} »)` : `${numeral} ("${label}")`;
    const preferred = there.some((mention) => mention.numeral === numeral);
    return [{ label: insert, kind: 'level' as const, insert, start, preferred }];
  });
}
