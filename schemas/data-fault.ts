import type { Language } from '../server/core/text/language.ts';

/** What is wrong in a profile or configuration that has the right form, and where. */
export interface DataFault {
  readonly path: readonly (string | number)[];
  readonly reason: Readonly<Record<Language, string>>;
  /** A definition that nothing looks at. One that comes from an extended profile is not the fault of the profile that extends it. */
  readonly unused?: true;
}
