import type { CompetencyItem, Facts } from '../../facts.ts';
import { otherLanguage, type Span } from '../../text/source.ts';

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

/** Whether an item is in the other edition's language from end to end, which is reported as untranslated text. */
export function isForeign({ block, known, level, descriptor }: CompetencyItem): boolean {
  const { language } = block.edition;
  if (!known || known.language === language) return false;
  return !descriptor || (level !== undefined && level.language !== language);
}

const found = new WeakMap<Facts, readonly CompetencyDefect[]>();

/** The defects of a notice's competencies that are sure: what the profile has not seen in print is no ground for an error. */
export function competencyDefects(facts: Facts): readonly CompetencyDefect[] {
  let defects = found.get(facts);
  if (!defects) found.set(facts, (defects = [...foreignParts(facts), ...differences(facts)]));
  return defects;
}

/** Which part of an item a defect is in; undefined where the defect is another item's. */
export function spanOf({ kind, item }: CompetencyDefect): Span {
  return kind === 'name' || kind === 'nameLanguage' ? item.name : item.descriptor!;
}

function* foreignParts({ en, fr }: Facts): Iterable<CompetencyDefect> {
  for (const item of [...(en?.competencies ?? []), ...(fr?.competencies ?? [])]) {
    const { known, level } = item;
    const other = otherLanguage(item.block.edition.language);
    if (isForeign(item)) continue;
    if (known?.language === other) yield { kind: 'nameLanguage', item, other: undefined };
    else if (level?.language === other) yield { kind: 'levelLanguage', item, other: undefined };
  }
}

function* differences({ competencyPairs }: Facts): Iterable<CompetencyDefect> {
  for (const { en, fr } of competencyPairs) {
    if (isForeign(en) || isForeign(fr) || !en.known || !fr.known) continue;
    if (en.known.item !== fr.known.item) {
      if (en.known.item.attested || fr.known.item.attested) yield { kind: 'name', item: fr, other: en };
    } else if (en.level && fr.level && en.level.item.level !== fr.level.item.level) {
      const sure = en.level.item.level.attested && fr.level.item.level.attested;
      if (sure) yield { kind: 'level', item: fr, other: en };
    }
  }
}
