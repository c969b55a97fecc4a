import { type Bead, isBlock } from '../../model/alignment.ts';
import type { Block } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { defineRule, type Report } from '../../model/rule.ts';
import { otherLanguage } from '../../text/language.ts';
import { type Span, span } from '../../text/source.ts';
import { isUnderExchanged } from '../shared/exchanged.ts';
import { editionNames } from '../shared/rows.ts';
import { boundaryIn, isCutSentence, isWhiteSpace, joinAt, splitAt, wordsAround } from './breaks.ts';

type Key = 'cut' | 'cutHere' | 'split' | 'joined' | 'there' | 'join' | 'separate';

/** Paragraphs begin and end at the same places in both editions. */
export const paragraphBreak = defineRule<Key>({
  name: 'paragraph-break',
  family: 'bilingual',
  severity: 'info',
  fixable: 'safe',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary: 'A paragraph or list item is cut in two, or two are run together, unlike in the other edition.',
      why: 'Text copied from a PDF or a page layout keeps the page breaks, and a cut in the middle of a sentence looks careless. If the editions are divided differently, they are hard to compare, and one of them may have lost a paragraph. Join the parts, or divide the text as in the other edition.',
    },
    fr: {
      summary:
        'Un paragraphe ou un élément de liste est coupé en deux, ou deux sont réunis, contrairement à l’autre version.',
      why: 'Un texte copié d’un PDF ou d’une mise en page garde les sauts de page, et une coupure au milieu d’une phrase fait négligé. Lorsque les versions ne sont pas divisées de la même manière, elles se comparent mal et l’une d’elles a peut-être perdu un paragraphe. Réunissez les parties, ou divisez le texte comme dans l’autre version.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right: 'ports and airfields. Every six months',
      beside: { fr: 'les ports et les aérodromes militaires. Tous les 6 mois' },
      wrong: 'ports and\n\nairfields. Every six months',
    },
  ],
  messages: {
    en: {
      cut: 'This sentence is cut in two between “{before}” and “{after}”, most likely by a page break; it is not cut in the {other}. Join the two parts.',
      cutHere:
        'This sentence is cut in two between “{before}” and “{after}”, most likely by a page break. Join the two parts.',
      split:
        'A new {kind} begins after “{before}”, but the {other} has only one {kind}. Divide both editions alike, so that they can be compared.',
      joined:
        'This {kind} is two in the {other}, where the second one begins after “{before}”. Divide both editions alike, so that they can be compared.',
      there: 'The {edition} is divided in this place.',
      join: 'Join the two parts in the {edition}',
      separate: 'Begin a new {kind} after “{before}” in the {edition}',
    },
    fr: {
      cut: 'Cette phrase est coupée entre « {before} » et « {after} », sans doute par un saut de page ; elle n’est pas coupée dans la {other}. Réunissez les deux parties.',
      cutHere:
        'Cette phrase est coupée entre « {before} » et « {after} », sans doute par un saut de page. Réunissez les deux parties.',
      split:
        'Un nouveau {kind} commence après « {before} » ; dans la {other}, les deux forment un seul {kind}. Divisez les deux versions de la même manière, pour que l’on puisse les comparer.',
      joined:
        'Ce {kind} en forme deux dans la {other}, où le second commence après « {before} ». Divisez les deux versions de la même manière, pour que l’on puisse les comparer.',
      there: 'La {edition} est divisée à cet endroit.',
      join: 'Réunir les deux parties dans la {edition}',
      separate: 'Commencer un nouveau {kind} après « {before} » dans la {edition}',
    },
  },
  visit: {
    edition({ blocks }, { alignment, report }) {
      for (const block of blocks) {
        if (block.cuts.length === 0) continue;
        const others = alignment.counterparts(block).filter(isBlock);
        const cutsThere = others.reduce((sum, other) => sum + other.cuts.length, 0);
        // Where both editions break off there, it is meant so.
        if (cutsThere >= block.cuts.length) continue;
        for (const cut of block.cuts) report(cutReport(block, cut, others.length > 0));
      }
    },
    bead(bead, { alignment, report }) {
      const split = bead.en.length > 1 ? 'en' : 'fr';
      const parts = bead[split].filter(isBlock);
      const whole = bead[otherLanguage(split)][0];
      if (!whole || !isBlock(whole) || isUnderExchanged(whole, alignment)) return;
      for (let i = 1; i < parts.length; i++) {
        if (isCutSentence(parts[i - 1]!, parts[i]!)) report(cutReport(parts[i]!, gapBetween(parts, i), true));
        else report(divisionReport(bead, parts, i, whole));
      }
    },
  },
});

const KINDS = {
  paragraph: { en: 'paragraph', fr: 'paragraphe' },
  item: { en: 'list item', fr: 'élément de liste' },
} as const;

function cutReport({ edition }: Block, cut: Span, hasCounterpart: boolean): Report<Key> {
  const { before, after, around } = wordsAround(cut);
  const args = { ...editionNames(edition.language), before, after };
  return {
    message: hasCounterpart ? 'cut' : 'cutHere',
    args,
    span: around,
    // Anything between the parts but white space (a page number, a comment) would be lost.
    fixes: () => [{ title: 'join', args, safe: isWhiteSpace(cut), edits: [{ span: cut, text: ' ' }] }],
  };
}

function gapBetween(parts: readonly Block[], i: number): Span {
  return span(parts[i]!.edition.source, parts[i - 1]!.span.end, parts[i]!.content.start);
}

/** Reported in the French edition, whichever is divided: which one is right only the writer can tell. */
function divisionReport(bead: Bead, parts: readonly Block[], i: number, whole: Block): Report<Key> {
  const kind = KINDS[whole.kind];
  const gap = gapBetween(parts, i);
  const boundary = boundaryIn(whole, parts, i);
  const there = wordsAround(gap);
  const here = boundary && wordsAround(boundary);
  const dividedArgs = { ...editionNames(parts[0]!.edition.language), kind, before: there.before };
  const wholeArgs = { ...editionNames(whole.edition.language), kind, before: here?.before ?? '' };
  const join = { title: 'join', args: dividedArgs, edits: joinAt(gap) } as const;
  const edits: readonly Edit[] = boundary ? splitAt(boundary, whole) : [];
  const separate = edits.length > 0 ? [{ title: 'separate', args: wholeArgs, edits } as const] : [];
  const wholeSpan = here?.around ?? whole.content;
  if (bead.fr.length > 1) {
    return {
      message: 'split',
      args: dividedArgs,
      span: there.around,
      related: [{ span: wholeSpan, message: 'there', args: wholeArgs }],
      fixes: () => [join, ...separate],
    };
  }
  return {
    message: 'joined',
    args: { ...wholeArgs, before: there.before },
    span: wholeSpan,
    related: [{ span: there.around, message: 'there', args: dividedArgs }],
    fixes: () => [...separate, join],
  };
}
