import assert from 'node:assert/strict';
import path from 'node:path';
import { describe as suite, test } from 'node:test';
import { type Alignment, type Bead, isBlock, sentenceSpan, side } from '../../server/core/model/alignment.ts';
import { type Block, type Edition, editionOf } from '../../server/core/model/notice.ts';
import type { Edit, Problem } from '../../server/core/model/problem.ts';
import type { Input } from '../../server/core/parse/model.ts';
import { type BuiltInProfile, builtInProfile } from '../../server/core/profile/index.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../server/core/text/language.ts';
import { textOf } from '../../server/core/text/source.ts';
import { applyEdits } from '../../server/core/writing/edits.ts';
import { placeholder } from '../../server/core/writing/placeholder.ts';
import { checkNotice, describe } from '../support/check.ts';
import { corpus, NO_SHARED, sampleNotices, seeds } from '../support/notices.ts';
import { placedEdits } from '../support/places.ts';
import { deletion } from './support.ts';

/**
 * A translator has come so far: what is behind is still in the other language, waits as placeholders, or is not there, in whole blocks and in
 * the middle of each paragraph. Rules that look into sentences find nothing in that which they had not found in the finished notice.
 */

const INTO_SENTENCES = ['sentence-missing', 'text-shortened', 'force-mismatch', 'name-mismatch'];

/** Of `counterpart-order` crossed sentences alone are for information. */
const looksIntoSentences = ({ rule, severity }: Problem): boolean =>
  INTO_SENTENCES.includes(rule) || (rule === 'counterpart-order' && severity === 'info');

/** What the texts of a block that is not translated yet look like. */
type State = (bead: Bead, language: Language, alignment: Alignment) => readonly Edit[];

const STATES: Readonly<Record<string, State>> = {
  'is still in the other language': (bead, language) => wholeBlocks(bead, language, (text) => text),
  'waits as placeholders': (bead, language) => wholeBlocks(bead, language, (text) => placeholder(language, text)),
  'is not there': (bead, language) => blocksOf(bead, language).map((block) => deletion(block.span)),
  'is in the other language from the second sentence of each paragraph on': (bead, language, alignment) =>
    laterSentences(bead, language, alignment, (text) => text),
  'waits as placeholders from the second sentence of each paragraph on': (bead, language, alignment) =>
    laterSentences(bead, language, alignment, (text) => placeholder(language, text)),
};

function blocksOf(bead: Bead, language: Language): readonly Block[] {
  return side(bead, language).filter(isBlock);
}

function wholeBlocks(bead: Bead, language: Language, made: (text: string) => string): readonly Edit[] {
  const [first, ...others] = blocksOf(bead, language);
  const there = blocksOf(bead, otherLanguage(language)).map(({ content }) => textOf(content));
  if (!first || there.length === 0) return [];
  return [{ span: first.content, text: made(there.join(' ')) }, ...others.map((block) => deletion(block.span))];
}

/** Each sentence but the first of a pair of blocks is as it is in the other edition. */
function laterSentences(
  bead: Bead,
  language: Language,
  alignment: Alignment,
  made: (text: string) => string,
): readonly Edit[] {
  const pairing = bead.en.length === 1 && bead.fr.length === 1 ? alignment.sentencesOf(bead) : undefined;
  const other = otherLanguage(language);
  return (pairing?.matches.slice(1) ?? []).flatMap((match) =>
    match.enCount === 1 && match.frCount === 1
      ? [
          {
            span: sentenceSpan(bead, pairing!, language, match[language]),
            text: made(textOf(sentenceSpan(bead, pairing!, other, match[other]))),
          },
        ]
      : [],
  );
}

suite('samples', () => tryAll(sampleNotices(), 'nato-is', [0.25, 0.5, 0.75, 0.95]));
const real = seeds();
const others = corpus();
if (real) suite('the real notices', () => tryAll(real, 'nato-is', [0.25, 0.5, 0.75]));
else test('the real notices', { skip: NO_SHARED }, () => {});
if (others) suite('postings of another employer', () => tryAll(others, 'generic', [0.4]));
else test('postings of another employer', { skip: NO_SHARED }, () => {});

/** @param shares how far the translator has come, of all blocks */
function tryAll(notices: readonly (readonly Input[])[], profile: BuiltInProfile, shares: readonly number[]): void {
  for (const inputs of notices) {
    for (const language of LANGUAGES) {
      for (const [name, state] of Object.entries(STATES)) {
        test(`${path.basename(inputs[0]!.path)}: what is behind in ${language} ${name}`, () => {
          const { notice, alignment, problems } = checkNotice(inputs, { profile: builtInProfile(profile) });
          const edition = editionOf(notice, language)!;
          for (const share of shares) {
            const edits = beadsBehind(edition, alignment, share).flatMap((bead) => state(bead, language, alignment));
            const after = changed(inputs, edits);
            const found = checkNotice(after, { profile: builtInProfile(profile) }).problems;
            assert.deepEqual(newOnes(problems, found).map(describe), [], `${share} of it is translated`);
          }
        });
      }
    }
  }
}

/** The pairs of blocks behind so many of an edition's blocks. */
function beadsBehind({ blocks }: Edition, alignment: Alignment, share: number): readonly Bead[] {
  return [...new Set(blocks.slice(Math.round(blocks.length * share)).map((block) => alignment.beadOf(block)!))];
}

function changed(inputs: readonly Input[], edits: readonly Edit[]): readonly Input[] {
  return inputs.map(({ path: file, text }) => {
    const own = placedEdits(edits).filter(({ span }) => span.source.path === file);
    return { path: file, text: applyEdits(text, own) };
  });
}

function newOnes(before: readonly Problem[], after: readonly Problem[]): readonly Problem[] {
  const known = new Set(before.map(keyOf));
  return after.filter((problem) => looksIntoSentences(problem) && !known.has(keyOf(problem)));
}

function keyOf({ rule, span }: Problem): string {
  return `${rule} ${textOf(span).replace(/\s+/g, ' ')}`;
}
