import type { Profile } from '../../../schemas/profile.ts';
import { readCompetency } from '../facts/competencies.ts';
import type { Block } from '../model/notice.ts';
import { compileProfile } from '../profile/compile.ts';
import type { Language } from '../text/language.ts';
import { placeholder } from './placeholder.ts';

/**
 * A competency of one edition in the other's language, with the marks that it has: name and level as the profile has them, a
 * placeholder for a level that it does not know. Undefined for what is no competency whose name it is sure of.
 * @param end where in the source the item ends, its closing mark not included
 */
export function translatedCompetency(
  item: Block,
  end: number,
  language: Language,
  profile: Profile,
): string | undefined {
  const competency = readCompetency(item, compileProfile(profile));
  const known = competency?.known;
  if (!competency || !known?.item.attested || known.language === language) return undefined;
  const { name, separator, descriptor, level } = competency;
  const { text } = item.edition.source;
  const translatedName = known.item.name[language].text;
  const before = text.slice(item.content.start, name.start);
  if (!descriptor) return before + translatedName + text.slice(name.end, end);
  const isOwnLevel = level?.item.competency === known.item && level.item.level.attested;
  const translatedLevel = isOwnLevel ? level.item.level[language][0] : undefined;
  const colon = language === 'fr' ? ' :' : ':';
  const between = separator
    ? text.slice(name.end, separator.start).trimEnd() + colon + text.slice(separator.end, descriptor.start)
    : `${colon} `;
  return [
    before + translatedName + between,
    translatedLevel ?? placeholder(language, text.slice(descriptor.start, descriptor.end)),
    text.slice(descriptor.end, end),
  ].join('');
}
