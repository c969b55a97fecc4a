import { Agreed } from '../../memory/agreed.ts';
import { memoByLanguage } from '../../memory/memo.ts';
import { type Bead, isBlock } from '../../model/alignment.ts';
import type { Block } from '../../model/notice.ts';
import { defineRule } from '../../model/rule.ts';
import { type Span, span, textOf } from '../../text/source.ts';
import { type Code, codesIn } from '../../values/number/text-codes.ts';
import { levelsByLanguage } from '../../values/scale/framework-levels.ts';
import { isComparable } from '../shared/comparable.ts';
import { editionNames } from '../shared/rows.ts';
import { compareCodes } from './code-differences.ts';
import { outsideMissing } from './missing-sentences.ts';

type Key = 'different' | 'level' | 'there' | 'take' | 'give';

/** Codes that do not depend on the language are the same in both editions. */
export const codeMismatch = defineRule<Key>({
  name: 'code-mismatch',
  family: 'bilingual',
  severity: 'error',
  fixable: 'yes',
  tags: ['whole-text'],
  documentation: {
    en: {
      summary: 'A code that must be the same in both editions differs: a classification, a language level, a standard.',
      why: 'A classification such as AS-05, a level such as B2 or a standard such as ISO 9001 is not translated. Where the two editions differ, candidates apply for different posts. Find out which code is right and use it in both. A code that only one edition has is not reported: the other one may say it in words.',
    },
    fr: {
      summary:
        'Un code qui doit être le même dans les deux versions diffère : une classification, un niveau de langue, une norme.',
      why: 'Une classification comme AS-05, un niveau comme B2 ou une norme comme ISO 9001 ne se traduit pas. S’il diffère, chacun postule à un poste différent. Vérifiez quel code est exact et employez-le dans les deux versions. Un code qui ne figure que dans une version n’est pas signalé : l’autre peut le dire en toutes lettres.',
    },
  },
  examples: [
    {
      notice: 'data-engineer.fr.notice.md',
      right: 'Conseille la DAD sur les normes et publie',
      beside: { en: 'Advise the DAD on ISO 27000, and' },
      wrong: 'Conseille la DAD sur la norme ISO 27001 et publie',
      also: { right: 'Advise the DAD on standards, and', wrong: 'Advise the DAD on ISO 27000, and' },
    },
  ],
  messages: {
    en: {
      different:
        'The code is “{fr}” in the French edition but “{en}” in the English edition. Candidates may rely on either. Find out which one is right and use it in both.',
      level:
        'The French edition asks for the level “{fr}” in this language, the English edition for “{en}”. Find out which one is right and use it in both.',
      there: 'The English edition has “{text}”.',
      take: 'Use the code of the English edition: {text}',
      give: 'Use the code of the French edition: {text}',
    },
    fr: {
      different:
        'Le code est « {fr} » dans la version française, mais « {en} » dans la version anglaise. Les candidat(e)s pourraient se fier à l’un comme à l’autre. Vérifiez lequel est exact et employez-le dans les deux.',
      level:
        'La version française demande le niveau « {fr} » dans cette langue, la version anglaise « {en} ». Vérifiez lequel est exact et employez-le dans les deux.',
      there: 'La version anglaise indique « {text} ».',
      take: 'Reprendre le code de la version anglaise : {text}',
      give: 'Reprendre le code de la version française : {text}',
    },
  },
  visit: {
    bead(bead, context) {
      if (AGREED.has(bead)) return;
      const found = differencesIn(bead, () => true);
      if (found.length === 0) {
        AGREED.add(bead);
        return;
      }
      if (!isComparable(bead, context)) return;
      for (const { message, en, fr } of differencesIn(bead, outsideMissing(bead, context.alignment))) {
        const args = { en: textOf(en), fr: textOf(fr) };
        context.report({
          message,
          args,
          span: fr,
          related: [{ span: en, message: 'there', args: { ...editionNames('en'), text: args.en } }],
          fixes: () => [
            { title: 'take', args: { text: args.en }, edits: [{ span: fr, text: args.en }] },
            { title: 'give', args: { text: args.fr }, edits: [{ span: en, text: args.fr }] },
          ],
        });
      }
    },
  },
});

const AGREED = new Agreed();

interface Difference {
  readonly message: 'different' | 'level';
  readonly en: Span;
  readonly fr: Span;
}

function differencesIn(bead: Bead, isWanted: (place: Span) => boolean): readonly Difference[] {
  const [en, fr] = [bead.en, bead.fr].map((rows) => rows.filter(isBlock));
  if (!en?.length || !fr?.length) return [];
  const codes = { en: placed(en, isWanted), fr: placed(fr, isWanted) };
  if (codes.en.length === 0 || codes.fr.length === 0) return [];
  const found = compareCodes(codes.en, codes.fr).map((pair): Difference => {
    return { message: 'different', en: spanOf(en, pair.en), fr: spanOf(fr, pair.fr) };
  });
  return found.length > 0 ? found : exchangedLevels(en, fr, codes.en, codes.fr);
}

/** The same levels, but each of another language. */
function exchangedLevels(
  en: readonly Block[],
  fr: readonly Block[],
  codesEn: readonly Code[],
  codesFr: readonly Code[],
): readonly Difference[] {
  const levelsEn = levelsOf(en, codesEn);
  const levelsFr = levelsOf(fr, codesFr);
  if (levelsEn.size < 2 || levelsEn.size !== levelsFr.size) return [];
  return [...levelsFr].flatMap(([language, ofFr]) => {
    const ofEn = levelsEn.get(language);
    if (!ofEn || ofEn.key === ofFr.key) return [];
    return [{ message: 'level', en: spanOf(en, ofEn), fr: spanOf(fr, ofFr) } as const];
  });
}

function levelsOf(blocks: readonly Block[], codes: readonly Code[]): ReadonlyMap<string, Code> {
  return levelsByLanguage(blocks[0]!.content.source, blocks[0]!.firstToken, blocks.at(-1)!.endToken, codes);
}

function placed(blocks: readonly Block[], isWanted: (place: Span) => boolean): readonly Code[] {
  return blocks
    .flatMap((block) => {
      return readCodes(block).map((code) => {
        return { ...code, start: code.start + block.content.start, end: code.end + block.content.start };
      });
    })
    .filter((code) => isWanted(spanOf(blocks, code)));
}

function spanOf([block]: readonly Block[], { start, end }: Code): Span {
  return span(block!.content.source, start, end);
}

const CODES = memoByLanguage<readonly Code[]>();

/** The codes of a block, with offsets from the beginning of its content. */
function readCodes({ content, edition: { language }, memos, firstToken, endToken }: Block): readonly Code[] {
  return CODES[language].of(memos, () => {
    return codesIn(content.source, firstToken, endToken, language).map((code) => {
      return { ...code, start: code.start - content.start, end: code.end - content.start };
    });
  });
}
