import type { Rule } from '../rule.ts';
import { acronymMismatch } from './acronym-mismatch.ts';
import { clauseMissing } from './clause-missing.ts';
import { clauseWording } from './clause-wording.ts';
import { clearanceInvalid } from './clearance-invalid.ts';
import { clearanceMismatch } from './clearance-mismatch.ts';
import { competencyDuplicate } from './competency-duplicate.ts';
import { competencyMismatch } from './competency-mismatch.ts';
import { competencyUnknown } from './competency-unknown.ts';
import { contractMismatch } from './contract-mismatch.ts';
import { counterpartMissing } from './counterpart-missing.ts';
import { counterpartOrder } from './counterpart-order.ts';
import { counterpartStale } from './counterpart-stale.ts';
import { deadlineInvalid } from './deadline-invalid.ts';
import { deadlineMismatch } from './deadline-mismatch.ts';
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
import { gradeInvalid } from './grade-invalid.ts';
import { gradeMismatch } from './grade-mismatch.ts';
import { inclusiveForm } from './inclusive-form.ts';
import { internalError } from './internal-error.ts';
import { languageLevelLabel } from './language-level-label.ts';
import { languageLevelMismatch } from './language-level-mismatch.ts';
import { languageLevelMissing } from './language-level-missing.ts';
import { linkMismatch } from './link-mismatch.ts';
import { listPunctuation } from './list-punctuation.ts';
import { markupMismatch } from './markup-mismatch.ts';
import { numberMismatch } from './number-mismatch.ts';
import { paragraphBreak } from './paragraph-break.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { repeatedWord } from './repeated-word.ts';
import { salaryFormat } from './salary-format.ts';
import { salaryMismatch } from './salary-mismatch.ts';
import { salaryScale } from './salary-scale.ts';
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
import { twinGradeNote } from './twin-grade-note.ts';
import { untranslated } from './untranslated.ts';

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
  numberMismatch,
  linkMismatch,
  markupMismatch,
  counterpartStale,
  untranslated,
  acronymMismatch,
  // values
  gradeInvalid,
  gradeMismatch,
  twinGradeNote,
  salaryFormat,
  salaryMismatch,
  salaryScale,
  deadlineInvalid,
  deadlineMismatch,
  clearanceInvalid,
  clearanceMismatch,
  languageLevelMissing,
  languageLevelLabel,
  languageLevelMismatch,
  competencyUnknown,
  competencyDuplicate,
  competencyMismatch,
  contractMismatch,
  clauseMissing,
  clauseWording,
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
