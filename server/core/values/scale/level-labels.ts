import type { Profile } from '../../../../schemas/profile.ts';
import { onceFor } from '../../memory/once.ts';
import { editDistance, fold, foldPhrase, slipsAllowed, withoutHidden } from '../../text/fold.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../text/language.ts';

export type LevelDefinition = Profile['languageLevels'][number];

/** The level that a label belongs to. */
export interface LabelMatch {
  readonly level: LevelDefinition;
  readonly language: Language;
  /** As the profile has it, but for case, hyphens and spaces; or with an accent or letters wrong. */
  readonly form: 'exact' | 'accent' | 'misspelt';
}

/** How a label goes with the numeral that it stands behind. */
export type LabelVerdict =
  | 'right'
  /** The label of another level, in the edition's language. */
  | 'other-level'
  /** The numeral's own label, with an accent or letters wrong. */
  | 'misspelt'
  /** The other language's label, of this level or of another (see the match). */
  | 'other-language'
  /** No level's label. */
  | 'unknown'
  /** No level's label, but the profile does not know this numeral's label in this language either. */
  | 'unlisted';

/** The level of a numeral in capitals. */
export function levelOf(numeral: string, profile: Profile): LevelDefinition | undefined {
  return profile.languageLevels.find((level) => level.numeral === numeral);
}

/** The label that fixes insert for a level, where the profile knows one. */
export function labelFor(level: LevelDefinition, language: Language): string | undefined {
  return level.labels[language][0];
}

/** The level that a label belongs to: exact ones first, then misspelt ones, each in the edition's own language first. */
export function matchLabel(written: string, language: Language, profile: Profile): LabelMatch | undefined {
  const labels = labelsOf(profile);
  const bare = unhyphenated(withoutHidden(written));
  const folded = unhyphenated(foldPhrase(written));
  const inLanguage = (
    of: Language,
    fits: (label: Label) => boolean,
    form: LabelMatch['form'],
  ): LabelMatch | undefined => {
    const label = labels.find((candidate) => candidate.language === of && fits(candidate));
    return label && { level: label.level, language: of, form };
  };
  const both = (fits: (label: Label) => boolean, form: LabelMatch['form']) =>
    inLanguage(language, fits, form) ?? inLanguage(otherLanguage(language), fits, form);
  return (
    both((label) => label.bare === bare, 'exact') ??
    both((label) => label.folded === folded, 'accent') ??
    both((label) => isSlip(label.folded, folded), 'misspelt')
  );
}

/** How a label goes with a numeral; the level is undefined if the profile does not have the numeral. */
export function judgeLabel(
  match: LabelMatch | undefined,
  level: LevelDefinition | undefined,
  language: Language,
): LabelVerdict {
  if (!match) return level && level.labels[language].length === 0 ? 'unlisted' : 'unknown';
  if (match.language !== language) return 'other-language';
  if (match.level !== level) return 'other-level';
  return match.form === 'exact' ? 'right' : 'misspelt';
}

interface Label {
  readonly level: LevelDefinition;
  readonly language: Language;
  readonly bare: string;
  readonly folded: string;
}

const labelsOf = onceFor(({ languageLevels }: Profile): readonly Label[] =>
  languageLevels.flatMap((level) =>
    LANGUAGES.flatMap((language) =>
      level.labels[language].map((text) => ({
        level,
        language,
        bare: unhyphenated(text),
        folded: unhyphenated(foldPhrase(text)),
      })),
    ),
  ),
);

/** One or more wrong letters, but few enough that it cannot be another word: `intermediate` is not a misspelt `upper intermediate`. */
function isSlip(label: string, written: string): boolean {
  const limit = slipsAllowed(label.length);
  return limit > 0 && editDistance(label, written, limit) <= limit;
}

/** Lower case, composed accents, a plain space for hyphens and white space. */
function unhyphenated(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\u2010-\u2015-]+/g, ' ')
    .trim();
}

/** Whether a word is one of the two that introduce a level, in the singular or the plural. */
export function isLevelWord(folded: string): boolean {
  return folded === 'level' || folded === 'levels' || folded === 'niveau' || folded === 'niveaux';
}

/** Whether a word's folded form is one by which a text speaks of languages. */
export function isLanguageWord(folded: string): boolean {
  return LANGUAGE_WORDS.has(folded);
}

const LANGUAGE_WORDS: ReadonlySet<string> = new Set(
  [
    'language',
    'languages',
    'langue',
    'langues',
    'linguistique',
    'linguistiques',
    'English',
    'French',
    'anglais',
    'français',
  ].map(fold),
);
