import { homepage, version } from '../../package.json';
import type { Language } from '../core/text/language.ts';

/** The version of the package, as `--version` prints it. */
export const VERSION: string = version;

/** Where the project is at home. */
export const HOMEPAGE: string = homepage.replace(/#.*/, '');

/** Where a rule is documented, as it was in this version. */
export function ruleAddress(rule: string, language: Language): string {
  const file = language === 'fr' ? 'README.fr.md' : 'README.md';
  return `${HOMEPAGE}/blob/v${VERSION}/server/core/rules/${file}#${rule}`;
}
