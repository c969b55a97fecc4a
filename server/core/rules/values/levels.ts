import type { Facts } from '../../facts/index.ts';
import type { LevelFacts } from '../../facts/levels.ts';
import { EDITION_NAME } from '../../model/messages.ts';
import type { ReportedFix } from '../../model/rule.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import { span } from '../../text/source.ts';
import { labelFor } from '../../values/scale/level-labels.ts';
import type { LevelMention } from '../../values/scale/levels.ts';

/** Whether a mention names its level: a numeral of the profile, with no label that is surely another level's. */
function isTold({ level, label }: LevelMention): boolean {
  const match = label?.match;
  return level !== undefined && (!match || match.level === level || !match.level.attested[match.language]);
}

/**
 * The level that the other edition requires where an edition's mention stands: for the same language (`in one`, `in the other`) or in the
 * same place. Undefined where it does not tell it.
 */
export function toldInOther(mention: LevelMention, language: Language, facts: Facts): LevelMention | undefined {
  const own = facts[language]?.levels?.levels ?? [];
  const others = facts[otherLanguage(language)]?.levels?.levels ?? [];
  const sameWhere = others.filter(({ where }) => where !== undefined && where === mention.where);
  const found = sameWhere.length === 1 ? sameWhere[0] : others[own.indexOf(mention)];
  return found && isTold(found) ? found : undefined;
}

export interface DifferingLevel {
  /** Undefined where the edition has no further level. */
  readonly en: LevelMention | undefined;
  readonly fr: LevelMention | undefined;
}

/** The levels that only one edition requires, side by side; none where an edition does not tell its levels. */
export function differingLevels(en: LevelFacts, fr: LevelFacts): readonly DifferingLevel[] {
  if (en.levels.length === 0 || fr.levels.length === 0) return [];
  if (![...en.levels, ...fr.levels].every(isTold)) return [];
  const onlyIn = (one: LevelFacts, other: LevelFacts) =>
    one.levels.filter(({ level }) => !other.levels.some((mention) => mention.level === level));
  const [onlyEn, onlyFr] = [onlyIn(en, fr), onlyIn(fr, en)];
  const count = Math.max(onlyEn.length, onlyFr.length);
  return Array.from({ length: count }, (_, i) => ({ en: onlyEn[i], fr: onlyFr[i] }));
}

/** The fix that puts another level, with its label, in the place of one. */
export function replaceBy(
  title: 'take' | 'give',
  { blocks }: LevelFacts,
  mention: LevelMention | undefined,
  by: LevelMention | undefined,
  language: Language,
): readonly ReportedFix<'take' | 'give'>[] {
  if (!mention || !by?.level) return [];
  const { source } = blocks[0]!.edition;
  const label = labelFor(by.level, language);
  // A level in words is written in words.
  const text = /^[A-Z0-9]+$/.test(by.level.numeral) ? by.level.numeral : label;
  if (text === undefined) return [];
  const edits = [{ span: span(source, mention.numeralSpan.start, mention.numeralSpan.end), text }];
  if (mention.label) {
    if (label === undefined) return [];
    edits.push({ span: span(source, mention.label.start, mention.label.end), text: label });
  }
  return [{ title, args: { text }, edits }];
}

/** The fix that names the two languages the other way round. */
export function turned<Title extends string>(
  title: Title,
  { pair, blocks }: LevelFacts,
  language: Language,
): ReportedFix<Title> {
  const { source } = blocks[0]!.edition;
  const [first, second] = pair!.names;
  const edits = [
    { span: span(source, first.start, first.end), text: source.text.slice(second.start, second.end) },
    { span: span(source, second.start, second.end), text: source.text.slice(first.start, first.end) },
  ];
  const between = source.text.slice(first.end, second.start);
  return {
    title,
    args: { text: `${edits[0]!.text}${between}${edits[1]!.text}`, edition: EDITION_NAME[language] },
    edits,
  };
}
