import type { Language } from '../text/language.ts';
import type { Dictionary } from './dictionary.ts';

/** The words of both languages. A check without them leaves out what needs them. */
export type Dictionaries = Readonly<Record<Language, Dictionary>>;
