import { check } from '../../server/core/check.ts';
import { fixAll } from '../../server/core/fix-all.ts';
import type { Problem } from '../../server/core/model/problem.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { CheckMemory } from '../../server/core/parse/recall/memory.ts';
import { BUILT_IN_PROFILES, type BuiltInProfile, builtInProfile } from '../../server/core/profile/index.ts';
import { fold } from '../../server/core/text/fold.ts';
import { LANGUAGES } from '../../server/core/text/language.ts';
import type { FileSpan } from '../../server/core/text/source.ts';
import { readDictionaries } from '../../server/words/read.ts';
import { told } from '../support/told.ts';

export const PROFILES = BUILT_IN_PROFILES;
export type ProfileName = BuiltInProfile;

/** As the command line and the editor check. */
const optionsFor = (name: ProfileName) => ({ profile: builtInProfile(name), dictionaries: readDictionaries() });

/**
 * What must hold for any text whatsoever, and does not: one sentence each, which begins with a name of what is broken. Empty where all
 * holds.
 */
export function violations(inputs: readonly Input[], name: ProfileName): readonly string[] {
  const options = optionsFor(name);
  try {
    const { problems } = check(inputs, options);
    return [...problems.flatMap(brokenProblem), ...brokenFixes(inputs, options)];
  } catch (error) {
    return [`throws: ${error instanceof Error ? (error.stack ?? error.message) : error}`];
  }
}

/** Whether a check with memory of what was checked before says the same as one without. */
export function forgets(versions: readonly (readonly Input[])[], name: ProfileName): readonly string[] {
  const options = optionsFor(name);
  const memory = new CheckMemory();
  for (const [i, inputs] of versions.entries()) {
    const [known, fresh] = [check(inputs, { ...options, memory }), check(inputs, options)].map((one) =>
      JSON.stringify(told(one)),
    );
    if (known !== fresh) return [`memory: version ${i} is checked in another way than by itself`];
  }
  return [];
}

function brokenProblem(problem: Problem): string[] {
  const { rule, span, related } = problem;
  if (rule === 'internal-error') return [`internal error: ${problem.message('en')}`];
  const fixes = problem.fixes();
  const spans = [
    span,
    ...related.map((one) => one.span),
    ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
  ];
  const texts = LANGUAGES.flatMap((language) => [
    problem.message(language),
    ...related.map((one) => one.message(language)),
    ...fixes.map(({ title }) => title(language)),
  ]);
  return [
    ...spans.filter(isBroken).map(({ start, end, source }) => `span: ${rule} ${start}-${end} of ${source.text.length}`),
    ...texts
      .filter((text) => /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/.test(text))
      .map((text) => `control character: ${rule} ${text}`),
    ...texts.filter((text) => text.trim() === '').map(() => `empty text: ${rule}`),
    ...fixes
      .filter(
        ({ edits }) =>
          edits.length === 0 || edits.some(({ span: at, text }) => at.source.text.slice(at.start, at.end) === text),
      )
      .map(() => `fix: of ${rule} changes nothing`),
    ...fixes
      .filter(({ edits }) => edits.some(({ span: a }, i) => edits.slice(i + 1).some(({ span: b }) => overlap(a, b))))
      .map(() => `fix: of ${rule} overlaps itself`),
    ...fixes
      .filter(({ safe }) => safe)
      .flatMap(({ edits }) => edits)
      .filter(losesWords)
      .map(({ span: { source, start, end } }) => `fix: a safe one of ${rule} loses “${source.text.slice(start, end)}”`),
  ];
}

/** Out of bounds, reversed, or through the middle of a character. */
function isBroken({ source: { text }, start, end }: FileSpan): boolean {
  return !(0 <= start && start <= end && end <= text.length) || isInside(text, start) || isInside(text, end);
}

function isInside(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}

function overlap(a: FileSpan, b: FileSpan): boolean {
  return a.source === b.source && a.start < b.end && b.start < a.end;
}

/**
 * Whether a safe edit takes words away that are neither in its text nor beside it (a word that stands there twice). Of a whole line one word
 * may differ: the label, misspelt, of a field that stands there twice.
 */
function losesWords({ span: { source, start, end }, text }: { span: FileSpan; text: string }): boolean {
  // Bytes read in a wrong encoding (`â€™`) look like letters, and so do entities, which are spaces and marks.
  const wordsOf = (part: string) =>
    fold(part.replace(/[ÂÃâ][^\p{L}\p{N}\s]+|&#?\w{1,8};/gu, '')).match(/[\p{L}\p{N}]+/gu) ?? [];
  const removed = wordsOf(source.text.slice(start, end));
  if (removed.length === 0 || wordsOf(text).length > 0) return false;
  // As far as the other one of two fields stands.
  const reach = end - start + 200;
  const beside = wordsOf(
    `${source.text.slice(Math.max(0, start - reach), start)} ${source.text.slice(end, end + reach)}`,
  );
  const letters = beside.join('');
  const lost = removed.filter((word) => !letters.includes(word));
  return lost.length > (removed.length > 2 ? 1 : 0);
}

function brokenFixes(inputs: readonly Input[], options: Parameters<typeof fixAll>[1]): string[] {
  const { inputs: mended, fixed, result, looped } = fixAll(inputs, options);
  const broken: string[] = [];
  const fixable = result.problems.filter((problem) => problem.fixes().some(({ safe }) => safe));
  if (fixable.length > 0) broken.push(`fix all: leaves ${fixable.map(({ rule }) => rule).join()} fixable`);
  if (looped) broken.push('fix all: safe fixes undo one another');
  const again = fixAll(mended, options);
  if (again.fixed > 0 || again.inputs.some(({ text }, i) => text !== mended[i]!.text))
    broken.push('fix all: a second run finds more');
  if (fixed === 0 && mended.some(({ text }, i) => text !== inputs[i]!.text))
    broken.push('fix all: changes what it does not count');
  return broken;
}
