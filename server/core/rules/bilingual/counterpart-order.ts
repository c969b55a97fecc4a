import { placeFor } from '../../align/place.ts';
import type { Alignment } from '../../model/alignment.ts';
import type { Block, Heading } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { defineRule, type Localized, type Report } from '../../model/rule.ts';
import { type Language, otherLanguage } from '../../text/language.ts';
import { runsOf } from '../../text/order.ts';
import { spanning } from '../../text/source.ts';
import type { Between } from '../../writing/blocks.ts';
import { isComparable } from '../shared/comparable.ts';
import { type Exchange, exchangedHeadings } from '../shared/exchanged.ts';
import { firstWords, firstWordsOf, headingOver, LEAST_RUN } from '../shared/rows.ts';
import { type CrossedSentences, crossedSentences, exchangeSentences } from './crossed-sentences.ts';
import {
  type AnySection,
  type BlockPair,
  displacedBlocks,
  displacedParts,
  neighboursOf,
  type Pair,
  type Sequence,
} from './displaced.ts';
import { placeWords } from './lone-places.ts';
import { exchange, moveBlock, movePart } from './moving.ts';

type Key =
  | 'order'
  | 'sentence'
  | 'heading'
  | 'headingElsewhere'
  | 'exchanged'
  | 'elsewhere'
  | 'run'
  | 'counterpart'
  | 'exchangeFr'
  | 'exchangeEn'
  | 'take'
  | 'give'
  | 'exchangeSentencesFr'
  | 'exchangeSentencesEn';

/** What both editions say stands in the same order, under the same headings. */
export const counterpartOrder = defineRule<Key>({
  name: 'counterpart-order',
  family: 'bilingual',
  severity: 'warning',
  fixable: 'yes',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary: 'Both editions have this text, but in another order or under another heading.',
      why: 'If a requirement is essential in one edition and desirable in the other, the editions describe two different posts, and an unsuccessful candidate can contest the result. A different order alone misleads nobody, but makes the editions hard to compare, and points are forgotten. Find out which edition is right and move the text in the other one.',
    },
    fr: {
      summary: 'Le texte figure dans les deux versions, mais dans un autre ordre ou sous un autre titre.',
      why: 'Si une exigence est essentielle dans une version et souhaitable dans l’autre, les versions décrivent deux postes différents, et une personne non retenue peut contester le résultat. Un simple changement d’ordre ne trompe personne, mais rend la comparaison difficile et des points sont oubliés. Vérifiez quelle version est juste et déplacez le texte dans l’autre.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right:
        '- have a sound grasp of the way in which disruptions spread from one network to another;\n- have written reports for senior officials, often against deadlines of five working days or less;\n',
      wrong:
        '- have written reports for senior officials, often against deadlines of five working days or less;\n- have a sound grasp of the way in which disruptions spread from one network to another;\n',
    },
  ],
  messages: {
    en: {
      order:
        'The order differs: in the English edition this {kind} comes {place}. Put it in the same place in both editions, so that they can be compared.',
      sentence:
        'The order differs: in the English edition this sentence comes after “{text}”. Put both in the same order, so that the editions can be compared.',
      heading:
        'The order differs: in the English edition the heading “{text}” comes {place}. Put it in the same place in both editions, with the text below it.',
      elsewhere:
        'This {kind} is under {here} in the French edition, but under {there} in the English edition, so the two describe different posts. Find out which one is right, and move the {kind} in the other.',
      run: 'These {count} neighbouring texts are under {here} in the French edition, but under {there} in the English edition, so the two describe different posts. Find out which one is right, and move the texts in the other.',
      headingElsewhere:
        'The heading “{text}” is under {here} in the French edition, but under {there} in the English edition. Put it under the same section in both editions, with the text below it.',
      exchanged:
        'The headings “{text}” and “{other}” were exchanged: the text under one of them in the French edition is under the counterpart of the other in the English edition, so the two describe different posts. Exchange the headings in one edition.',
      counterpart: 'The counterpart is here.',
      exchangeFr: 'Exchange the headings in the French edition',
      exchangeEn: 'Exchange the headings in the English edition',
      exchangeSentencesFr: 'Exchange the two sentences in the French edition',
      exchangeSentencesEn: 'Exchange the two sentences in the English edition',
      take: 'Move it in the French edition, as in the English one',
      give: 'Move it in the English edition, as in the French one',
    },
    fr: {
      order:
        'L’ordre diffère : dans la version anglaise, cet élément ({kind}) vient {place}. Mettez-le à la même place dans les deux versions, pour que l’on puisse les comparer.',
      sentence:
        'L’ordre diffère : dans la version anglaise, cette phrase vient après « {text} ». Mettez-les dans le même ordre, pour que l’on puisse comparer les versions.',
      heading:
        'L’ordre diffère : dans la version anglaise, le titre « {text} » vient {place}. Mettez-le à la même place dans les deux versions, avec le texte qui le suit.',
      elsewhere:
        'Cet élément ({kind}) figure sous {here} dans la version française, mais sous {there} dans la version anglaise ; les deux versions décrivent donc des postes différents. Vérifiez laquelle est juste et déplacez l’élément dans l’autre.',
      run: 'Ces {count} textes voisins figurent sous {here} dans la version française, mais sous {there} dans la version anglaise ; les deux versions décrivent donc des postes différents. Vérifiez laquelle est juste et déplacez-les dans l’autre.',
      headingElsewhere:
        'Le titre « {text} » figure sous {here} dans la version française, mais sous {there} dans la version anglaise. Mettez-le dans la même section dans les deux versions, avec le texte qui le suit.',
      exchanged:
        'Les titres « {text} » et « {other} » sont intervertis : le texte qui suit l’un dans la version française suit l’équivalent de l’autre dans la version anglaise ; les deux versions décrivent donc des postes différents. Intervertissez les titres dans l’une d’elles.',
      counterpart: 'L’équivalent figure ici.',
      exchangeFr: 'Intervertir les titres dans la version française',
      exchangeEn: 'Intervertir les titres dans la version anglaise',
      exchangeSentencesFr: 'Intervertir les deux phrases dans la version française',
      exchangeSentencesEn: 'Intervertir les deux phrases dans la version anglaise',
      take: 'Le déplacer dans la version française, comme dans l’anglaise',
      give: 'Le déplacer dans la version anglaise, comme dans la française',
    },
  },
  visit: {
    notice(_notice, context) {
      const { alignment, report } = context;
      for (const exchange of exchangedHeadings(alignment)) report(exchangeReport(exchange));
      const { elsewhere, sequences } = displacedBlocks(alignment);
      // What was moved from one heading to another together.
      for (const run of runsOf(elsewhere, followsBoth, LEAST_RUN)) report(elsewhereReport(run, alignment));
      for (const sequence of sequences) {
        for (const pair of sequence.pairs) {
          if (!sequence.kept.has(pair)) report(orderReport(pair as BlockPair, sequence));
        }
      }
      for (const crossed of crossedSentences(alignment)) {
        if (isComparable(crossed.bead, context)) report(crossedReport(crossed));
      }
      const parts = displacedParts(alignment);
      for (const pair of parts.elsewhere) report(headingElsewhereReport(pair));
      for (const sequence of parts.sequences) {
        for (const pair of sequence.pairs) if (!sequence.kept.has(pair)) report(headingOrderReport(pair, sequence));
      }
    },
  },
});

const KINDS = {
  paragraph: { en: 'paragraph', fr: 'paragraphe' },
  item: { en: 'list item', fr: 'élément de liste' },
} as const;

function followsBoth(before: BlockPair, pair: BlockPair): boolean {
  return isNext(before.en, pair.en) && isNext(before.fr, pair.fr);
}

function isNext(block: Block, next: Block): boolean {
  const { blocks } = block.subsection ?? block.section;
  return blocks[blocks.indexOf(block) + 1] === next;
}

function elsewhereReport(run: readonly BlockPair[], alignment: Alignment): Report<Key> {
  const [pair] = run;
  const { en, fr } = pair!;
  const here = headingWords(headingOver(fr));
  const there = headingWords(headingOver(en));
  const last = run.at(-1)!;
  return {
    message: run.length > 1 ? 'run' : 'elsewhere',
    args: { kind: KINDS[fr.kind], count: run.length, here, there },
    severity: 'error',
    span: spanning(fr.content, last.fr.content),
    related: [{ span: spanning(en.content, last.en.content), message: 'counterpart' }],
    fixes: () =>
      run.length > 1 ? [] : movesOf(pair!, (language) => placeFor(alignment, pair![otherLanguage(language)])),
  };
}

function headingWords(heading: Heading | undefined): Localized {
  if (!heading) return { en: 'the opening, before all headings', fr: 'le début, avant tout titre' };
  const text = firstWords(heading);
  return { en: `“${text}”`, fr: `« ${text} »` };
}

function orderReport(pair: BlockPair, sequence: Sequence<Block>): Report<Key> {
  const { en, fr } = pair;
  const { previous, next } = neighboursOf(pair, sequence, 'en');
  return {
    message: 'order',
    args: { kind: KINDS[fr.kind], place: placeWords({ after: previous?.en, before: next?.en }) },
    span: fr.content,
    related: [{ span: en.content, message: 'counterpart' }],
    fixes: () =>
      movesOf(pair, (language) => {
        const around = neighboursOf(pair, sequence, otherLanguage(language));
        const previous = around.previous as BlockPair | undefined;
        return { after: previous?.bead[language].at(-1), before: around.next?.[language] };
      }),
  };
}

/** Moves the French block to where the English one stands, or the other way. */
function movesOf(pair: BlockPair, placeIn: (language: Language) => Between | undefined) {
  // A block with two counterparts is divided first.
  if (pair.bead.en.length > 1 || pair.bead.fr.length > 1) return [];
  return fixesIn((language) => {
    const place = placeIn(language);
    return place ? moveBlock(pair[language], place) : [];
  });
}

function fixesIn(editsIn: (language: Language) => readonly Edit[]) {
  return (['fr', 'en'] as const).flatMap((language) => {
    const edits = editsIn(language);
    return edits.length > 0 ? [{ title: language === 'fr' ? 'take' : 'give', edits } as const] : [];
  });
}

function exchangeReport({ en, fr }: Exchange): Report<Key> {
  const [first, second] = [...fr].sort((a, b) => a.span.start - b.span.start);
  return {
    message: 'exchanged',
    args: { text: firstWords(first!.heading), other: firstWords(second!.heading) },
    severity: 'error',
    span: first!.heading.span,
    related: en.map(({ heading }) => ({ span: heading.span, message: 'counterpart' })),
    fixes: () => [
      { title: 'exchangeFr', edits: exchange(fr[0].heading.text, fr[1].heading.text) },
      { title: 'exchangeEn', edits: exchange(en[0].heading.text, en[1].heading.text) },
    ],
  };
}

/** Two sentences of one paragraph: the first one in French comes second in English. */
function crossedReport({ en, fr }: CrossedSentences): Report<Key> {
  return {
    message: 'sentence',
    args: { text: firstWordsOf(en[0]) },
    severity: 'info',
    span: fr[0],
    related: [{ span: en[1], message: 'counterpart' }],
    fixes: () => [
      { title: 'exchangeSentencesFr', edits: exchangeSentences(fr) },
      { title: 'exchangeSentencesEn', edits: exchangeSentences(en) },
    ],
  };
}

function headingOrderReport(pair: Pair<AnySection>, sequence: Sequence<AnySection>): Report<Key> {
  const { previous, next } = neighboursOf(pair, sequence, 'en');
  const place = placeWords({ after: previous?.en.heading, before: next?.en.heading });
  return {
    message: 'heading',
    args: { text: firstWords(pair.fr.heading!), place },
    span: pair.fr.heading!.span,
    related: [{ span: pair.en.heading!.span, message: 'counterpart' }],
    fixes: () =>
      fixesIn((language) => {
        const around = neighboursOf(pair, sequence, otherLanguage(language));
        return movePart(pair[language], around.previous?.[language], around.next?.[language]);
      }),
  };
}

function headingElsewhereReport({ en, fr }: Pair<AnySection>): Report<Key> {
  const sectionOver = (part: AnySection) => headingWords(part.kind === 'subsection' ? part.section.heading : undefined);
  return {
    message: 'headingElsewhere',
    args: { text: firstWords(fr.heading!), here: sectionOver(fr), there: sectionOver(en) },
    severity: 'error',
    span: fr.heading!.span,
    related: [{ span: en.heading!.span, message: 'counterpart' }],
  };
}
