import { type Alignment, isBlock } from '../../model/alignment.ts';
import { EDITION_NAME, quote } from '../../model/messages.ts';
import { type Edition, editionOf, type Row, type Title } from '../../model/notice.ts';
import { defineRule, type Localized } from '../../model/rule.ts';
import { rowKey } from '../../review/review.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../text/language.ts';
import { type Span, textOf } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import { hasPlaceholder } from '../../writing/placeholder.ts';

/** A late change that nobody translated: one edition's block is not what it was at a revision, its counterpart still is. */
export const counterpartStale = defineRule({
  name: 'counterpart-stale',
  family: 'bilingual',
  severity: 'info',
  tags: ['changed', 'two-sided'],
  needs: ['previous'],
  documentation: {
    en: {
      summary:
        'The title, a paragraph or an item was changed in one edition, but its counterpart in the other edition was not.',
      why: 'A change made late in one language is easily forgotten in the other, and then the two editions promise different things. Read both, and make the same change in the other edition. A mere correction of wording needs no change there: note it as checked.',
    },
    fr: {
      summary:
        'Le titre, un paragraphe ou un élément de liste a été modifié dans une version, mais pas son équivalent dans l’autre.',
      why: 'Une modification tardive dans une langue s’oublie facilement dans l’autre, et les deux versions promettent alors des choses différentes. Relisez les deux et reportez la modification. Une simple retouche de forme n’appelle rien de plus : notez-la comme vérifiée.',
    },
  },
  examples: [],
  messages: {
    en: {
      stale:
        'This text was changed{since}, but its counterpart in the {edition} was not: “{words}”. Check whether the counterpart needs the same change.',
      counterpart: 'This text was not changed.',
    },
    fr: {
      stale:
        'Ce passage a été modifié{since}, mais pas son équivalent dans la {edition} : « {words} ». Vérifiez s’il faut y reporter la modification.',
      counterpart: 'Ce passage n’a pas été modifié.',
    },
  },
  visit: {
    notice(notice, { alignment, previous, comparedWith, review, report }) {
      const [en, fr] = LANGUAGES.map((language) => editionOf(notice, language));
      const [enBefore, frBefore] = LANGUAGES.map((language) => previous && editionOf(previous, language));
      // Of an edition that was not there yet all is new, and the other one's changes went into it.
      if (!en || !fr || !enBefore || !frBefore) return;
      const before = { en: wordsBefore(enBefore), fr: wordsBefore(frBefore) };
      const isChanged = (node: Dated): boolean => !before[node.edition.language].has(wordsCompared(node));
      for (const row of rowsOf(en, fr, alignment)) {
        const changed = LANGUAGES.find((language) => row[language].some(isChanged));
        // Nothing has changed, or both have: then somebody has seen to it.
        if (!changed || row[otherLanguage(changed)].some(isChanged)) continue;
        if (review.has(rowKey(row.en, row.fr)) || [...row.en, ...row.fr].some(isToDo)) continue;
        const counterpart = textSpan(row[otherLanguage(changed)][0]!);
        const args = {
          since: sinceText(comparedWith),
          edition: EDITION_NAME[otherLanguage(changed)],
          words: quote(textOf(counterpart)),
        };
        for (const node of row[changed].filter(isChanged)) {
          report({
            message: 'stale',
            args,
            span: textSpan(node),
            related: [{ span: counterpart, message: 'counterpart' }],
          });
        }
      }
    },
  },
});

function sinceText(revision: string | undefined): Localized {
  return revision === undefined ? { en: '', fr: '' } : { en: ` since ${revision}`, fr: ` depuis ${revision}` };
}

/** What is compared with how it was. */
type Dated = Title | Row;

/** The texts that face each other, with something on both sides: what is lone is counterpart-missing's. */
function* rowsOf(en: Edition, fr: Edition, { sections }: Alignment): Iterable<Record<Language, readonly Dated[]>> {
  if (en.title && fr.title) yield { en: [en.title], fr: [fr.title] };
  // A moved block's bead belongs to two pairs of sections and is met twice.
  const beads = new Set(sections.flatMap((pair) => pair.beads));
  for (const bead of beads) {
    if (bead.en.length > 0 && bead.fr.length > 0 && [...bead.en, ...bead.fr].every(isOwnText)) yield bead;
  }
}

/** A heading that the profile has is the same in each notice: section-heading looks at its wording. */
function isOwnText(row: Row): boolean {
  return isBlock(row) || row.recognition === undefined || row.recognition.form === 'unknown';
}

/** What is still to be written will be written from the text as it is now. */
function isToDo(node: Dated): boolean {
  return hasPlaceholder(textOf(textSpan(node)));
}

/** The words of all that stood in an edition, each text by itself. */
function wordsBefore({ title, blocks, parts }: Edition): ReadonlySet<string> {
  const headings = parts.flatMap(({ subsections }) => subsections.map(({ heading }) => heading));
  return new Set([...(title ? [title] : []), ...headings, ...blocks].map(wordsCompared));
}

function textSpan(node: Dated): Span {
  return node.kind === 'title' ? node.name : node.kind === 'heading' ? node.text : node.content;
}

/** Words and numbers of a text, letter case, accents, spaces and punctuation apart: changes of these need no translation. */
function wordsCompared(node: Dated): string {
  const { source, start, end } = textSpan(node);
  const { kinds, words, starts, ends, count } = source.tokens;
  const parts: string[] = [];
  for (let i = source.tokens.at(start); i < count && starts[i]! < end; i++) {
    if (kinds[i] === TokenKind.Punctuation || kinds[i] === TokenKind.Html) continue;
    parts.push(words[i]?.folded ?? source.text.slice(starts[i], ends[i]));
  }
  return parts.join(' ');
}
