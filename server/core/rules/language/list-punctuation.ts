import type { Profile } from '../../../../schemas/profile.ts';
import type { Block, Edition } from '../../model/notice.ts';
import type { Edit } from '../../model/problem.ts';
import { defineRule } from '../../model/rule.ts';
import { placeholderBefore, scanOf } from '../../scan/scan.ts';
import { isSpace, span } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import { spaceFor } from '../../writing/french-space.ts';
import { isOneTooMany } from './doubled-marks.ts';
import { type Ending, hasInnerList, type List, type ListStyle, listsOf, usualStyle } from './lists.ts';

/** The items of a list end in one style: all in `;` and the last in a point, or all in a point. */
export const listPunctuation = defineRule({
  name: 'list-punctuation',
  family: 'language',
  severity: 'info',
  fixable: 'safe',
  tags: ['layout', 'whole-text'],
  documentation: {
    en: {
      summary:
        'A list item does not end like the rest of its list: every item in “;” and the last in “.”, or every item in “.”.',
      why: 'A list with mixed endings looks unfinished, and a last item in “;” makes the reader look for one more. The other items of the list show its style.',
    },
    fr: {
      summary:
        'Un élément de liste ne se termine pas comme sa liste : tous par « ; » et le dernier par un point, ou tous par un point.',
      why: 'Une liste dont les éléments se terminent tantôt d’une façon, tantôt d’une autre a l’air inachevée, et un « ; » à la fin fait chercher l’élément suivant. Le style est celui que montrent les autres éléments de la liste.',
    },
  },
  examples: [
    {
      notice: 'archives-assistant.notice.txt',
      right: 'training completed in the past 5 years.',
      wrong: 'training completed in the past 5 years;',
    },
    {
      notice: 'archives-assistant.notice.txt',
      right: "- la pratique d'un système de gestion d'archives (AMS) ;",
      wrong: "- la pratique d'un système de gestion d'archives (AMS)",
    },
  ],
  messages: {
    en: {
      missing: 'This item has no closing mark, but its list uses “{mark}”. Add it, so that all items end alike.',
      missingLast: 'The last item of the list has no full stop. Add it, so that readers see that the list is complete.',
      wrong: 'This item ends in “{found}”, but its list uses “{mark}”. Use the same mark, so that all items end alike.',
      wrongLast:
        'The last item of the list ends in “{found}”. End it with a full stop, so that readers see that the list is complete.',
      bare: 'The items of this list have no closing marks. End each with “{mark}” and the last with a full stop, as in other lists, so that readers see where one ends and that the list is complete.',
      bareOfPoints:
        'The items of this list have no closing marks. End each with a full stop, as in other lists, so that readers see where one ends and that the list is complete.',
      end: 'End the item with “{mark}”',
      endAll: 'End all items with their marks',
    },
    fr: {
      missing:
        'Cet élément n’a pas de signe final, alors que sa liste a « {mark} ». Ajoutez-le pour que la liste soit homogène.',
      missingLast:
        'Le dernier élément de la liste n’a pas de point final. Ajoutez-le pour que l’on voie que la liste est complète.',
      wrong:
        'Cet élément se termine par « {found} », alors que sa liste a « {mark} ». Mettez le même signe pour que la liste soit homogène.',
      wrongLast:
        'Le dernier élément de la liste se termine par « {found} ». Terminez-le par un point pour que l’on voie que la liste est complète.',
      bare: 'Les éléments de cette liste n’ont pas de signe final. Terminez chacun par « {mark} » et le dernier par un point, comme dans les autres listes, pour que l’on voie où chacun s’arrête et que la liste est complète.',
      bareOfPoints:
        'Les éléments de cette liste n’ont pas de signe final. Terminez chacun par un point, comme dans les autres listes, pour que l’on voie où chacun s’arrête et que la liste est complète.',
      end: 'Terminer l’élément par « {mark} »',
      endAll: 'Terminer tous les éléments par leur signe',
    },
  },
  visit: {
    edition(edition, { profile, report }) {
      for (const list of listsOf(edition)) {
        const style = styleFor(
          list,
          edition,
          (profile.listMarks ?? (profile.form === 'free' ? 'free' : 'required')) === 'free',
        );
        if (!style) continue;
        const last = list.items.length - 1;
        const wrong = list.items.flatMap((item, i) => {
          const mark = i === last ? '.' : style;
          const ending = list.endings[i]!;
          if (isRight(ending, mark, style) || hasInnerList(item) || isForOthers(item, ending)) return [];
          // The list around an inner one may go on.
          return list.isInner && i === last && ending.kind === ';' ? [] : [{ item, i, mark, ending }];
        });
        if (isBare(list) && wrong.length > 1) {
          const [first, final] = [wrong[0]!.item.content, wrong.at(-1)!.item.content];
          report({
            message: style === ';' ? 'bare' : 'bareOfPoints',
            args: { mark: style },
            span: span(first.source, first.start, final.end),
            fixes: () => [
              {
                title: 'endAll',
                safe: true,
                edits: wrong.map(({ item, mark, ending }) => endIn(mark, item, ending, true, profile)),
              },
            ],
          });
          continue;
        }
        for (const { item, i, mark, ending } of wrong) {
          const isMissing = ending.kind === 'none' || ending.kind === 'abbreviation';
          const { source } = item.content;
          const found = source.text.slice(ending.start, ending.end);
          report({
            message: `${isMissing ? 'missing' : 'wrong'}${i === last ? 'Last' : ''}`,
            args: isMissing ? { mark } : { mark, found },
            span: isMissing ? lastToken(item) : span(source, ending.start, ending.end),
            fixes: () => [
              { title: 'end', args: { mark }, safe: true, edits: [endIn(mark, item, ending, isMissing, profile)] },
            ],
          });
        }
      }
    },
  },
});

/**
 * The style of a list; undefined where it may do without. Where nothing prescribes marks, a list whose items mostly have none is
 * left alone.
 */
function styleFor(list: List, edition: Edition, isFree: boolean): ListStyle | undefined {
  if (isFree) return list.marked * 2 < list.items.length - 1 ? undefined : list.style;
  return list.style ?? usualStyle(edition);
}

/** Whether no item shows a mark, but perhaps the last one its full stop. */
function isBare({ endings, marked }: List): boolean {
  return marked === 0 && endings.every(({ kind }, i) => kind === 'none' || (kind === '.' && i === endings.length - 1));
}

function isRight({ kind }: Ending, mark: string, style: ListStyle): boolean {
  if (kind === 'other') return true;
  return kind === mark || (kind === 'abbreviation' && (mark === '.' || style === '.'));
}

/** Whether a more special rule looks at the end of the item: a placeholder, or one mark too many. */
function isForOthers(item: Block, { kind, start, end }: Ending): boolean {
  const { source } = item.content;
  const placeholder = placeholderBefore(scanOf(item.edition), end);
  if (placeholder && placeholder.start >= item.content.start && placeholder.end >= start) return true;
  if (kind === 'none' || kind === 'abbreviation') return false;
  let before = start - 1;
  while (before > item.content.start && isSpace(source.text.charCodeAt(before))) before--;
  return '.,;:'.includes(source.text[before]!) && isOneTooMany(source.text, before, start);
}

function lastToken({ content, firstToken, endToken }: Block) {
  const { source, start } = content;
  const { starts, ends, kinds } = source.tokens;
  // An item can hold nothing but control characters.
  if (endToken === firstToken) return content;
  let last = endToken - 1;
  // Emphasis marks around the last word are not what is looked at.
  while (last > firstToken && kinds[last] === TokenKind.Punctuation && '*_'.includes(source.text[starts[last]!]!))
    last--;
  return span(source, Math.max(start, starts[last]!), ends[last]!);
}

/** Puts the mark in the place of the one that is there, or behind the item and its emphasis marks. */
function endIn(
  mark: string,
  { content, edition }: Block,
  ending: Ending,
  isMissing: boolean,
  { frenchSpacing }: Profile,
): Edit {
  const { source } = content;
  const end = isMissing ? content.end : ending.end;
  let start = isMissing ? end : ending.start;
  while (start > content.start && isSpace(source.text.charCodeAt(start - 1))) start--;
  const space = mark === ';' && edition.language === 'fr' ? spaceFor(mark, edition, frenchSpacing) : '';
  return { span: span(source, start, end), text: space + mark };
}
