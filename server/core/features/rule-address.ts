import { homepage, version } from '../../../package.json';
import type { Language } from '../text/language.ts';

/** Where the project is at home. */
export const HOMEPAGE: string = homepage.replace(/#.*/, '');

/** Where a rule is documented, as it was in this version. */
export function ruleAddress(rule: string, language: Language): string {
  const file = language === 'fr' ? 'README.fr.md' : 'README.md';
  return `${HOMEPAGE}/blob/v${version}/server/core/rules/${file}#${rule}`;
}
