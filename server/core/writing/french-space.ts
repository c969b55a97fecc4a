import type { Profile } from '../../../schemas/profile.ts';
import { Memo } from '../memory/memo.ts';
import type { Edition } from '../model/notice.ts';
import { scanOf } from '../scan/scan.ts';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/** French marks by the space before them: the high ones have a narrow one in careful typesetting, and none in Canada. */
type Group = 'high' | 'wide';

const groupOf = (mark: string): Group => (';!?'.includes(mark) ? 'high' : 'wide');

/** By group: how often the edition has each space, or none, beside its marks. */
type Counts = Readonly<Record<Group, Map<string, number>>>;

const COUNTS = new Memo<Counts>();

function countsOf(edition: Edition): Counts {
  return COUNTS.of(edition.memos, () => {
    const { text, tokens } = edition.source;
    const counts = { high: new Map<string, number>(), wide: new Map<string, number>() };
    for (const token of scanOf(edition).spacedMarks) {
      const start = tokens.starts[token]!;
      const mark = text[start]!;
      const beside = text[mark === '«' ? start + 1 : start - 1] ?? '';
      const space = beside === ' ' || beside === NO_BREAK || beside === NARROW ? beside : '';
      const group = counts[groupOf(mark)];
      group.set(space, (group.get(space) ?? 0) + 1);
    }
    return counts;
  });
}

/**
 * The space that belongs before a French mark, or after `«`: the one that the edition mostly has before such marks, else before others. Where
 * it shows none yet, U+202F before `; ! ?` and U+00A0 before the others. Canadian usage has none before `; ! ?`, unless the edition has.
 */
export function spaceFor(mark: string, edition: Edition, usage: Profile['frenchSpacing']): string {
  const counts = countsOf(edition);
  const group = groupOf(mark);
  const isCanadian = usage === 'canada';
  const own = mostOf(counts[group], isCanadian && group === 'high');
  if (own !== undefined) return own;
  if (group === 'high' && isCanadian) return '';
  return mostOf(counts[group === 'high' ? 'wide' : 'high'], false) ?? (group === 'high' ? NARROW : NO_BREAK);
}

/** The most frequent space; undefined where there is none. @param orNone whether no space counts as one */
function mostOf(counts: ReadonlyMap<string, number>, orNone: boolean): string | undefined {
  let most: string | undefined;
  for (const [space, count] of counts) {
    if ((space !== '' || orNone) && (most === undefined || count > counts.get(most)!)) most = space;
  }
  return most;
}
