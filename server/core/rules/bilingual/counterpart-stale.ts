import type { Alignment } from '../../model/alignment.ts';
import { EDITION_NAME, quote } from '../../model/messages.ts';
import { type Block, editionOf, type Notice } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { LANGUAGES, otherLanguage } from '../../text/language.ts';
import { textOf } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';

/** A late change that nobody translated: one edition's block is not what it was at a revision, its counterpart still is. */
export const counterpartStale = defineRule({
  name: 'counterpart-stale',
  family: 'bilingual',
  severity: 'info',
  tags: ['changed', 'two-sided'],
  needs: ['previous'],
  documentation: {
    en: {
      summary: 'A paragraph or item was changed in one edition, but its counterpart in the other edition was not.',
      why: 'A change made late in one language is easily forgotten in the other, and then the two editions promise different things. Read both, and make the same change in the other edition; a mere correction of wording needs no change there.',
    },
    fr: {
      summary:
        'Un paragraphe ou un élément de liste a été modifié dans une version, mais pas son équivalent dans l’autre.',
      why: 'Une modification tardive dans une langue s’oublie facilement dans l’autre, et les deux versions promettent alors des choses différentes. Relisez les deux et reportez la modification ; une simple retouche de forme n’appelle rien de plus.',
    },
  },
  examples: [],
  messages: {
    en: {
      stale:
        'This text was changed, but its counterpart in the {edition} was not: “{words}”. Check whether the counterpart needs the same change.',
      counterpart: 'This text was not changed.',
    },
    fr: {
      stale:
        'Ce passage a été modifié, mais pas son équivalent dans la {edition} : « {words} ». Vérifiez s’il faut y reporter la modification.',
      counterpart: 'Ce passage n’a pas été modifié.',
    },
  },
  visit: {
    notice(notice, { alignment, previous, report }) {
      if (!previous || notice.editions.length < 2) return;
      const changed = new Set(LANGUAGES.flatMap((language) => changedBlocks(notice, previous, language)));
      for (const block of changed) {
        const counterparts = blockCounterparts(block, alignment);
        // A block without counterpart is counterpart-missing's; if both were changed, somebody has seen to it.
        if (counterparts.length === 0 || counterparts.some((one) => changed.has(one))) continue;
        report({
          message: 'stale',
          args: {
            edition: EDITION_NAME[otherLanguage(block.edition.language)],
            words: quote(textOf(counterparts[0]!.content)),
          },
          span: block.content,
          related: [{ span: counterparts[0]!.content, message: 'counterpart' }],
        });
      }
    },
  },
});

function blockCounterparts(block: Block, alignment: Alignment): readonly Block[] {
  return alignment.counterparts(block).filter((row): row is Block => row.kind !== 'heading');
}

/** The blocks of an edition whose words stood in no block of the edition before; none where there was no such edition. */
function changedBlocks(notice: Notice, previous: Notice, language: 'en' | 'fr'): readonly Block[] {
  const now = editionOf(notice, language);
  const before = editionOf(previous, language);
  if (!now || !before) return [];
  const known = new Set(before.blocks.map(wordsOf));
  return now.blocks.filter((block) => !known.has(wordsOf(block)));
}

/** Words and numbers of a block, letter case, accents, spaces and punctuation apart: changes of these need no translation. */
function wordsOf({ edition: { source }, firstToken, endToken }: Block): string {
  const { kinds, words, starts, ends } = source.tokens;
  const parts: string[] = [];
  for (let i = firstToken; i < endToken; i++) {
    if (kinds[i] === TokenKind.Punctuation || kinds[i] === TokenKind.Html) continue;
    parts.push(words[i]?.folded ?? source.text.slice(starts[i], ends[i]));
  }
  return parts.join(' ');
}
