import type { Rule } from '../rule.ts';
import { acronymMismatch } from './acronym-mismatch.ts';
import { counterpartMissing } from './counterpart-missing.ts';
import { counterpartOrder } from './counterpart-order.ts';
import { doublePunctuation } from './double-punctuation.ts';
import { editionMissing } from './edition-missing.ts';
import { fieldDuplicate } from './field-duplicate.ts';
import { fieldLabel } from './field-label.ts';
import { fieldMismatch } from './field-mismatch.ts';
import { fieldMissing } from './field-missing.ts';
import { fieldOrder } from './field-order.ts';
import { fieldValue } from './field-value.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { foreignAccent } from './foreign-accent.ts';
import { frenchNumber } from './french-number.ts';
import { frenchSpacing } from './french-spacing.ts';
import { inclusiveForm } from './inclusive-form.ts';
import { internalError } from './internal-error.ts';
import { listPunctuation } from './list-punctuation.ts';
import { paragraphBreak } from './paragraph-break.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { repeatedWord } from './repeated-word.ts';
import { salaryMismatch } from './salary-mismatch.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionHeading } from './section-heading.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionNumber } from './section-number.ts';
import { sectionOrder } from './section-order.ts';
import { spacing } from './spacing.ts';
import { subsectionMissing } from './subsection-missing.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { titleMention } from './title-mention.ts';
import { titleNumber } from './title-number.ts';

/** All rules, in the order in which documentation lists them. */
export const RULES: readonly Rule[] = [
  // structure
  editionMissing,
  fieldMissing,
  fieldDuplicate,
  fieldOrder,
  fieldLabel,
  fieldValue,
  fieldMismatch,
  titleNumber,
  titleMention,
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  sectionEmpty,
  sectionNumber,
  sectionHeading,
  subsectionMissing,
  // bilingual
  counterpartMissing,
  counterpartOrder,
  paragraphBreak,
  acronymMismatch,
  // values
  salaryMismatch,
  // language
  frenchSpacing,
  frenchNumber,
  listPunctuation,
  doublePunctuation,
  repeatedWord,
  spacing,
  foreignAccent,
  inclusiveForm,
  placeholderLeft,
  // meta
  suppressionUnused,
  fileUnreadable,
  internalError,
];
