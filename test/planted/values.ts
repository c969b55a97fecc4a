import path from 'node:path';
import { test } from 'node:test';
import type { Profile } from '../../schemas/profile.ts';
import type { Fact } from '../../server/core/facts/header.ts';
import type { EditionFacts, Facts } from '../../server/core/facts/index.ts';
import type { Alignment } from '../../server/core/model/alignment.ts';
import type { Block, Edition } from '../../server/core/model/notice.ts';
import type { Edit, EditIn } from '../../server/core/model/problem.ts';
import { builtInProfile } from '../../server/core/profile/index.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../server/core/text/language.ts';
import { endOfLine, startOfLine } from '../../server/core/text/lines.ts';
import { type AnySpan, type FileSpan, type Span, span, textOf } from '../../server/core/text/source.ts';
import { checkNotice } from '../support/check.ts';
import { NO_SHARED, sampleNotices, seeds } from '../support/notices.ts';
import { lineOf, placed } from '../support/places.ts';
import { assertFound, assertMended, type Expected, editionIn, plant } from './support.ts';

/**
 * Defects in what a notice states, planted into every sample notice and, where they are there, into the two real ones: each is found once,
 * by the right rule, on the right line, and nothing else is reported; where the rule has fixes, each of them mends it.
 */

export const PROFILE = builtInProfile('nato-is');
const REAL = seeds();
export const NOTICES = [...sampleNotices(), ...(REAL ?? [])].map((inputs) => ({ inputs, result: checkNotice(inputs) }));

if (!REAL) test('the real notices', { skip: NO_SHARED }, () => {});

/** One edition of a notice, with what it states. */
export interface Place {
  readonly edition: Edition;
  readonly language: Language;
  readonly own: EditionFacts;
  readonly other: EditionFacts;
  readonly otherEdition: Edition;
  readonly facts: Facts;
  readonly alignment: Alignment;
}

/** One defect: its edits, and what is to be reported. */
export interface Defect extends Expected {
  readonly edits: readonly Edit[];
  readonly profile?: Profile;
  /** Rules that may report something new after a fix: what is put in is still to be written. */
  readonly afterFix?: readonly string[];
}

/** Runs a defect in each edition of each notice; undefined where it does not apply. */
export function plantEverywhere(name: string, make: (place: Place) => Defect | undefined): void {
  for (const { inputs, result } of NOTICES) {
    const { notice, facts, alignment } = result;
    for (const language of LANGUAGES) {
      const defect = make({
        language,
        facts,
        alignment,
        edition: editionIn(notice, language),
        own: facts[language]!,
        other: facts[otherLanguage(language)]!,
        otherEdition: editionIn(notice, otherLanguage(language)),
      });
      if (!defect) continue;
      test(`${defect.rule}: ${name}, ${language}, ${path.basename(inputs[0]!.path)}`, () => {
        const planted = plant(inputs, defect.edits, defect.profile ? { profile: defect.profile } : {});
        const problem = assertFound(planted, defect);
        for (const [i] of problem.fixes().entries()) assertMended(planted, problem, i, defect.afterFix);
      });
    }
  }
}

/** The line of a span once the edits are made. */
export function lineAfter(at: AnySpan, edits: readonly EditIn<AnySpan>[]): number {
  const lines = (text: string) => text.split('\n').length;
  const { source, start } = placed(at);
  const isBefore = (one: FileSpan): boolean => one.source === source && one.end <= start;
  const before = edits.filter((edit) => isBefore(placed(edit.span)));
  return lineOf(at) + before.reduce((sum, edit) => sum + lines(edit.text) - lines(textOf(edit.span)), 0);
}

export function put(at: Span, text: string): Edit {
  return { span: at, text };
}

/** Replaces a part of a span's text. */
export function change(at: Span, find: string | RegExp, text: string): Edit {
  return put(at, textOf(at).replace(find, text));
}

/** Deletes the whole lines of a span, with the blank ones before them. */
export function deletion(at: Span): Edit {
  let from = startOfLine(at);
  while (from > 0 && /\s/.test(at.source.text[from - 1]!)) from--;
  return put(span(at.source, from, endOfLine(at)), '');
}

export function within(block: Block, start: number, end: number): Span {
  return span(block.content.source, start, end);
}

/** Header values that differ are reported in the French edition, whichever was changed. */
export function frenchLine({ facts }: Place, kind: 'grade' | 'salary' | 'deadline' | 'clearance'): number {
  return lineOf(facts.fr![kind]!.field.value);
}

export function valueIn(fact: Fact<unknown> | undefined): Span {
  return fact!.field.value;
}

/** The edition in which a problem of both is reported. */
export function isFirst({ edition, otherEdition }: Place): boolean {
  const [own, other] = [placed(edition.span), placed(otherEdition.span)];
  return own.source === other.source ? own.start < other.start : edition.language === 'en';
}
