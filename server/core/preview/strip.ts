import type { CheckResult } from '../check.ts';
import { parsedValue } from '../export/values.ts';
import type { HeaderFacts } from '../facts/header.ts';
import { type Edition, editionOf, type Notice } from '../model/notice.ts';
import type { Language } from '../text/language.ts';
import { textOf } from '../text/source.ts';
import type { StripEntry } from './model.ts';

const VALUES = ['grade', 'salary', 'deadline', 'clearance'] as const;

/** A value as it is written, and in a form that can be compared across the languages; undefined where it has none. */
interface Value {
  readonly text: string;
  readonly comparable: string | undefined;
}

const NONE: Value = { text: '', comparable: undefined };

/** The values of the header that matter most, equal or not. */
export function readStrip({ notice, facts }: Pick<CheckResult, 'notice' | 'facts'>): readonly StripEntry[] {
  const editions = { en: editionOf(notice, 'en'), fr: editionOf(notice, 'fr') };
  const number = (language: Language) => numberOf(editions[language]);
  const value = (language: Language, id: (typeof VALUES)[number]) => fieldValue(facts[language], id, notice);
  const isAlone = !editions.en || !editions.fr;
  const entry = (id: StripEntry['id'], en: Value, fr: Value): StripEntry => ({
    id,
    en: en.text,
    fr: fr.text,
    state: isAlone ? 'alone' : stateOf(en, fr),
  });
  return [
    entry('number', number('en'), number('fr')),
    ...VALUES.map((id) => entry(id, value('en', id), value('fr', id))),
  ];
}

function stateOf(en: Value, fr: Value): StripEntry['state'] {
  if (en.text === '' || fr.text === '') return 'missing';
  if (en.comparable === undefined || fr.comparable === undefined) return 'unclear';
  return en.comparable === fr.comparable ? 'equal' : 'different';
}

function numberOf(edition: Edition | undefined): Value {
  const number = edition?.title?.number;
  return number ? { text: textOf(number), comparable: textOf(number) } : NONE;
}

function fieldValue(facts: HeaderFacts | undefined, id: (typeof VALUES)[number], { profile }: Notice): Value {
  const fact = facts?.[id];
  if (!fact) return NONE;
  const parsed = parsedValue(fact.field, profile, facts);
  return { text: textOf(fact.field.value), comparable: parsed ? JSON.stringify(parsed) : undefined };
}
