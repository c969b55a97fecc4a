import type { Recognition } from '../../model/notice.ts';

/** What headings and field labels say of each form in which a wording is recognised; undefined where the form is right or says nothing. */
export const SLIPS = {
  exact: undefined,
  case: undefined,
  accent: 'accent',
  misspelt: 'misspelt',
  superseded: 'superseded',
  'other-language': 'language',
  unknown: undefined,
} as const satisfies Record<Recognition['form'], string | undefined>;
