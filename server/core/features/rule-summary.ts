import { quote } from '../model/messages.ts';
import { RULES } from '../rules/index.ts';
import type { Language } from '../text/language.ts';

/** A menu is not wider (UTF-16 units). */
const MENU = 80;

/** What a rule reports, as a line of a menu: the first words of its summary. A rule that nobody knows has its name. */
export function ruleSummary(rule: string, language: Language): string {
  const summary = RULES.find(({ name }) => name === rule)?.documentation[language].summary ?? rule;
  return quote(summary.replace(/\.$/, ''), MENU);
}
