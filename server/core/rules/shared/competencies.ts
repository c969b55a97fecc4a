import type { CompetencyDefinition } from '../../../../schemas/profile.ts';
import type { CompetencyItem } from '../../facts/competencies.ts';
import type { Facts } from '../../facts/index.ts';
import { Memo } from '../../memory/memo.ts';
import type { Block } from '../../model/notice.ts';
import { foreignBlocks } from '../../scan/foreign.ts';
import { otherLanguage } from '../../text/language.ts';
import type { Span } from '../../text/source.ts';
import type { Compared } from './comparable.ts';

/** The name or the level of an item that cannot stand where it stands. */
export interface CompetencyDefect {
  /**
   * `name`, `level`: another one than in the other edition; `nameLanguage`, `levelLanguage`: the right one, in the other edition's
   * language.
   */
  readonly kind: 'name' | 'level' | 'nameLanguage' | 'levelLanguage';
  readonly item: CompetencyItem;
  readonly other: CompetencyItem | undefined;
}

/** What the defects of competencies are derived from. */
export interface Told extends Compared {
  readonly facts: Facts;
}

/** Whether an item is in the other edition's language, and nothing of it in its own. */
function isInOtherLanguage({ block, known, level, descriptor }: CompetencyItem): boolean {
  const { language } = block.edition;
  if (!known || known.language === language) return false;
  return !descriptor || level?.language !== language;
}

const DEFECTS = new Memo<readonly CompetencyDefect[]>();

/** The certain defects of a notice's competencies: a value not attested in the profile never makes an error. */
export function competencyDefects({ facts, notice, alignment }: Told): readonly CompetencyDefect[] {
  return DEFECTS.of(facts.memos, () => {
    // An item that is not translated at all is reported as such.
    const isLeft = (item: CompetencyItem) =>
      isInOtherLanguage(item) && foreignBlocks(notice, alignment).has(item.block);
    const all = [...foreignParts(facts), ...differences(facts)];
    return all.filter(({ item, other }) => !isLeft(item) && !(other && isLeft(other)));
  });
}

/** The part of an item that a defect is in. */
export function spanOf({ kind, item }: CompetencyDefect): Span {
  return kind === 'name' || kind === 'nameLanguage' ? item.name : item.descriptor!;
}

function* foreignParts({ en, fr }: Facts): Iterable<CompetencyDefect> {
  for (const item of [...(en?.competencies ?? []), ...(fr?.competencies ?? [])]) {
    const { known, level } = item;
    const other = otherLanguage(item.block.edition.language);
    if (known?.language === other) yield { kind: 'nameLanguage', item, other: undefined };
    else if (level?.language === other) yield { kind: 'levelLanguage', item, other: undefined };
  }
}

function* differences({ competencyPairs }: Facts): Iterable<CompetencyDefect> {
  for (const { en, fr } of competencyPairs) {
    if (!en.known || !fr.known) continue;
    if (en.known.item !== fr.known.item) {
      if (en.known.item.attested || fr.known.item.attested) yield { kind: 'name', item: fr, other: en };
    } else if (en.level && fr.level && en.level.item.level !== fr.level.item.level) {
      const sure = en.level.item.level.attested && fr.level.item.level.attested;
      if (sure) yield { kind: 'level', item: fr, other: en };
    }
  }
}

const TOLD = new Memo<ReadonlySet<Block>>();

/**
 * The items that have their counterpart by their place in the list, or that stand there twice: whatever the aligner makes of them, the
 * rules on competencies tell what is wrong.
 */
export function itemsToldOf(facts: Facts): ReadonlySet<Block> {
  return TOLD.of(facts.memos, () => {
    const paired = facts.competencyPairs.flatMap(({ en, fr }) => [en.block, fr.block]);
    return new Set([...paired, ...repeatedItems(facts)]);
  });
}

function repeatedItems({ en, fr }: Facts): readonly Block[] {
  return [en, fr].flatMap((edition) => {
    const items = edition?.competencies ?? [];
    const seen = new Set<CompetencyDefinition>();
    const isRepeated = ({ known }: CompetencyItem) => {
      if (!known) return false;
      const isKnown = seen.has(known.item);
      seen.add(known.item);
      return isKnown;
    };
    return items.filter(isRepeated).map(({ block }) => block);
  });
}

/** The items of which only the name or only the level is in the other edition's language. */
export function partlyForeignItems(facts: Facts): ReadonlySet<Block> {
  const items = [...(facts.en?.competencies ?? []), ...(facts.fr?.competencies ?? [])];
  const isPartly = (item: CompetencyItem) =>
    !isInOtherLanguage(item) && (item.known !== undefined || item.level !== undefined);
  return new Set(items.filter(isPartly).map(({ block }) => block));
}
