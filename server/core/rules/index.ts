import type { Rule } from '../model/rule.ts';
import { acronymMismatch } from './bilingual/acronym-mismatch.ts';
import { codeMismatch } from './bilingual/code-mismatch.ts';
import { counterpartMissing } from './bilingual/counterpart-missing.ts';
import { counterpartOrder } from './bilingual/counterpart-order.ts';
import { counterpartStale } from './bilingual/counterpart-stale.ts';
import { forceMismatch } from './bilingual/force-mismatch.ts';
import { linkLanguage } from './bilingual/link-language.ts';
import { linkMismatch } from './bilingual/link-mismatch.ts';
import { markupMismatch } from './bilingual/markup-mismatch.ts';
import { nameMismatch } from './bilingual/name-mismatch.ts';
import { numberMismatch } from './bilingual/number-mismatch.ts';
import { paragraphBreak } from './bilingual/paragraph-break.ts';
import { sentenceMissing } from './bilingual/sentence-missing.ts';
import { termAvoided } from './bilingual/term-avoided.ts';
import { termMismatch } from './bilingual/term-mismatch.ts';
import { termMissing } from './bilingual/term-missing.ts';
import { textShortened } from './bilingual/text-shortened.ts';
import { untranslated } from './bilingual/untranslated.ts';
import { abbreviationForm } from './language/abbreviation-form.ts';
import { agreement } from './language/agreement.ts';
import { article } from './language/article.ts';
import { capitalAccent } from './language/capital-accent.ts';
import { character } from './language/character.ts';
import { commaMisplaced } from './language/comma-misplaced.ts';
import { doublePunctuation } from './language/double-punctuation.ts';
import { foreignAccent } from './language/foreign-accent.ts';
import { frenchNumber } from './language/french-number.ts';
import { frenchSpacing } from './language/french-spacing.ts';
import { hyphenation } from './language/hyphenation.ts';
import { inclusiveForm } from './language/inclusive-form.ts';
import { listParallel } from './language/list-parallel.ts';
import { listPunctuation } from './language/list-punctuation.ts';
import { longSentence } from './language/long-sentence.ts';
import { markSpacing } from './language/mark-spacing.ts';
import { marksMixed } from './language/marks-mixed.ts';
import { masculineOnly } from './language/masculine-only.ts';
import { misspelling } from './language/misspelling.ts';
import { placeholderLeft } from './language/placeholder-left.ts';
import { quotationMarks } from './language/quotation-marks.ts';
import { repeatedWord } from './language/repeated-word.ts';
import { sentenceEnd } from './language/sentence-end.ts';
import { spacing } from './language/spacing.ts';
import { spellingVariant } from './language/spelling-variant.ts';
import { termVariant } from './language/term-variant.ts';
import { unbalancedMark } from './language/unbalanced-mark.ts';
import { verbForm } from './language/verb-form.ts';
import { wrongWord } from './language/wrong-word.ts';
import { fileUnreadable } from './meta/file-unreadable.ts';
import { internalError } from './meta/internal-error.ts';
import { suppressionUnused } from './meta/suppression-unused.ts';
import { editionMissing } from './structure/edition-missing.ts';
import { fieldDuplicate } from './structure/field-duplicate.ts';
import { fieldLabel } from './structure/field-label.ts';
import { fieldMismatch } from './structure/field-mismatch.ts';
import { fieldMissing } from './structure/field-missing.ts';
import { fieldOrder } from './structure/field-order.ts';
import { fieldValue } from './structure/field-value.ts';
import { sectionDuplicate } from './structure/section-duplicate.ts';
import { sectionEmpty } from './structure/section-empty.ts';
import { sectionHeading } from './structure/section-heading.ts';
import { sectionMissing } from './structure/section-missing.ts';
import { sectionNumber } from './structure/section-number.ts';
import { sectionOrder } from './structure/section-order.ts';
import { subsectionMissing } from './structure/subsection-missing.ts';
import { titleMention } from './structure/title-mention.ts';
import { titleNumber } from './structure/title-number.ts';
import { clauseMissing } from './values/clause-missing.ts';
import { clauseWording } from './values/clause-wording.ts';
import { clearanceInvalid } from './values/clearance-invalid.ts';
import { clearanceMismatch } from './values/clearance-mismatch.ts';
import { competencyDuplicate } from './values/competency-duplicate.ts';
import { competencyMismatch } from './values/competency-mismatch.ts';
import { competencyUnknown } from './values/competency-unknown.ts';
import { contractMismatch } from './values/contract-mismatch.ts';
import { dateForm } from './values/date-form.ts';
import { dateWeekday } from './values/date-weekday.ts';
import { deadlineInvalid } from './values/deadline-invalid.ts';
import { deadlineMismatch } from './values/deadline-mismatch.ts';
import { gradeInvalid } from './values/grade-invalid.ts';
import { gradeMismatch } from './values/grade-mismatch.ts';
import { languageLevelLabel } from './values/language-level-label.ts';
import { languageLevelMismatch } from './values/language-level-mismatch.ts';
import { languageLevelMissing } from './values/language-level-missing.ts';
import { salaryFormat } from './values/salary-format.ts';
import { salaryMismatch } from './values/salary-mismatch.ts';
import { salaryScale } from './values/salary-scale.ts';
import { twinGradeNote } from './values/twin-grade-note.ts';

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
  sentenceMissing,
  textShortened,
  forceMismatch,
  nameMismatch,
  codeMismatch,
  linkLanguage,
  termMismatch,
  termAvoided,
  termMissing,
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
  dateWeekday,
  dateForm,
  // language
  frenchSpacing,
  frenchNumber,
  listPunctuation,
  doublePunctuation,
  repeatedWord,
  spacing,
  foreignAccent,
  inclusiveForm,
  misspelling,
  spellingVariant,
  termVariant,
  verbForm,
  agreement,
  wrongWord,
  article,
  hyphenation,
  commaMisplaced,
  unbalancedMark,
  markSpacing,
  abbreviationForm,
  sentenceEnd,
  listParallel,
  capitalAccent,
  character,
  quotationMarks,
  masculineOnly,
  marksMixed,
  longSentence,
  placeholderLeft,
  // meta
  suppressionUnused,
  fileUnreadable,
  internalError,
];
