import { isUntranslated, wordsOfEditions } from '../align/index.ts';
import type { Alignment } from '../alignment.ts';
import { type Block, blocksOf, type Edition, partsOf } from '../notice.ts';
import { defineRule } from '../rule.ts';
import { type Language, otherLanguage, type Span, textOf } from '../text/source.ts';
import { TokenKind } from '../text/tokens.ts';
import { hasPlaceholder } from './support/placeholder.ts';
import { contentOf, editionNames, firstWords } from './support/rows.ts';

/** Every text is in the language of its edition. */
export const untranslated = defineRule({
  name: 'untranslated',
  family: 'bilingual',
  severity: 'warning',
  documentation: {
    en: {
      summary: 'A paragraph or list item is in the wrong language.',
      why: 'It was copied from the other edition, to be translated later, and forgotten. Those who read this edition may not understand it. Translate it. Names and titles that are the same in both languages are not reported.',
    },
    fr: {
      summary: 'Un paragraphe ou un élément de liste est dans la mauvaise langue.',
      why: 'Il a été copié de l’autre version pour être traduit plus tard, puis oublié. Ceux qui lisent cette version ne le comprendront peut-être pas. Traduisez-le. Les noms et les titres identiques dans les deux langues ne sont pas signalés.',
    },
  },
  examples: [
    {
      notice: 'energy-analyst.notice.md',
      right:
        "- avoir une bonne compréhension de la manière dont les perturbations se propagent d'un réseau à l'autre ;",
      wrong: '- have a sound grasp of the way in which disruptions spread from one network to another;',
    },
  ],
  messages: {
    en: {
      block: 'This text of the {edition} is in {language}: “{text}”. Translate it.',
      edition: 'Most of the {edition} is in {language} ({count} of {total} texts). Translate it.',
      other: 'The counterpart in the {other}.',
    },
    fr: {
      block: 'Ce texte de la {edition} est en {language} : « {text} ». Traduisez-le.',
      edition: 'La {edition} est en grande partie en {language} ({count} textes sur {total}). Traduisez-la.',
      other: 'L’équivalent dans la {other}.',
    },
  },
  visit: {
    notice(notice, { alignment, report }) {
      const words = wordsOfEditions(notice);
      for (const edition of notice.editions) {
        const blocks = partsOf(edition).flatMap(blocksOf);
        const foreign = blocks.filter((block) => {
          return (isUntranslated(block, words) || isCopied(block, alignment)) && !hasPlaceholder(textOf(block.content));
        });
        const names = { ...editionNames(edition.language), language: LANGUAGE_NAMES[otherLanguage(edition.language)] };
        if (foreign.length >= LEAST_BLOCKS && foreign.length * 2 > blocks.length) {
          const args = { ...names, count: foreign.length, total: blocks.length };
          report({ message: 'edition', args, span: openingOf(edition, foreign[0]!) });
          continue;
        }
        for (const block of foreign) {
          report({
            message: 'block',
            args: { ...names, text: firstWords(block) },
            span: block.content,
            related: alignment
              .counterparts(block)
              .map((row) => ({ span: contentOf(row), message: 'other', args: names })),
          });
        }
      }
    },
  },
});

/** An edition with fewer blocks is not called untranslated as a whole. */
const LEAST_BLOCKS = 4;

const LANGUAGE_NAMES = { en: { en: 'English', fr: 'anglais' }, fr: { en: 'French', fr: 'français' } } as const;

/** Whether a block is word for word its counterpart, and a function word in it tells that it is the other edition's. */
function isCopied(block: Block, alignment: Alignment): boolean {
  const [counterpart] = alignment.counterparts(block);
  if (!counterpart || counterpart.kind === 'heading' || !isSameText(block.content, counterpart.content)) return false;
  const { language } = block.edition;
  return functionWords(block, otherLanguage(language)) > functionWords(block, language);
}

function isSameText(a: Span, b: Span): boolean {
  return a.end - a.start === b.end - b.start && textOf(a) === textOf(b);
}

function functionWords({ content, firstToken, endToken }: Block, language: Language): number {
  const { kinds, words } = content.source.tokens;
  let count = 0;
  for (let i = firstToken; i < endToken; i++) {
    if (kinds[i] === TokenKind.Word && words[i]!.isFunctionWord[language]) count++;
  }
  return count;
}

/** The title, or the first line of what is not translated. */
function openingOf({ title }: Edition, first: Block): Span {
  return title?.span ?? first.content;
}
