/**
 * What the client uses of the core: the types that messages carry, and a few functions. The client imports from this folder and from
 * nowhere else in the server, so that what the two sides share can be read in one place; lint sees to it.
 */
export {
  isVacancyNumber,
  NEW_NOTICE_COMPLAINTS,
  NEW_NOTICE_EXAMPLES,
  NEW_NOTICE_QUESTIONS,
} from '../core/features/new-notice-questions.ts';
export { pairName } from '../core/files/names.ts';
export type { Localized } from '../core/model/rule.ts';
export type { PreviewUpdate, RenderedRow, RowLines } from '../core/preview/update.ts';
export type { RowState } from '../core/review/review.ts';
export { type Language, otherLanguage } from '../core/text/language.ts';
export { placeIn } from '../core/text/search.ts';
