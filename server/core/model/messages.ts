import { once } from '../memory/once.ts';
import { inBoth, type Language } from '../text/language.ts';
import { visible } from '../text/visible.ts';
import type { MessageArguments } from './rule.ts';

/**
 * Fills `{name}` in a template of the catalogue. Arguments that are bilingual pairs give the word of the message's language;
 * numbers stand as they are; in texts, control characters are made visible. A name without argument stays, so that a slip shows in tests.
 */
export function format(template: string, args: MessageArguments | undefined, language: Language): string {
  if (!args) return template;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    return visible(typeof value === 'object' ? value[language] : String(value));
  });
}

/** Made when first needed: they take long to make. */
const PLURALS = inBoth((language) => once(() => new Intl.PluralRules(language)));

/** Whether a number takes the singular: in French 0 does as well. */
function isOne(count: number, language: Language): boolean {
  return PLURALS[language]().select(count) === 'one';
}

/**
 * Fills a text of a catalogue. Where the number `count` among the arguments takes the singular, the text of the key with `One` behind it is
 * filled in its place, if there is one.
 */
export function formatFrom<Key extends string>(
  texts: Readonly<Record<Key, string>>,
  key: Key,
  args: MessageArguments | undefined,
  language: Language,
): string {
  const count = args?.count;
  const one = (texts as Readonly<Record<string, string>>)[`${key}One`];
  return format(
    one !== undefined && typeof count === 'number' && isOne(count, language) ? one : texts[key],
    args,
    language,
  );
}

/** How messages name an edition inside a sentence. */
export const EDITION_NAME: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  en: { en: 'English edition', fr: 'version anglaise' },
  fr: { en: 'French edition', fr: 'version française' },
};

/** Shortens a quotation for a message: the first words, at most `limit` UTF-16 units, on one line. */
export function quote(text: string, limit = 60): string {
  const line = text
    .slice(0, limit * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= limit && text.length <= limit * 2) return line;
  const cut = line.slice(0, limit);
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > limit / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
