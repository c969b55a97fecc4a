import type { EditionFacts, Facts } from '../../facts/index.ts';
import { type ContractStatement, isContractClause } from '../../facts/standard.ts';
import { memoByLanguage } from '../../memory/memo.ts';
import { type Bead, isBlock } from '../../model/alignment.ts';
import type { Block, Notice, Row } from '../../model/notice.ts';
import { LANGUAGES, type Language, otherLanguage } from '../../text/language.ts';
import { type Source, type Span, span } from '../../text/source.ts';
import { TokenKind } from '../../text/tokens.ts';
import { type Duration, durationsIn, isDurationUnit } from '../../values/date/durations.ts';
import { type Compared, isComparable } from '../shared/comparable.ts';

/** One of the places that tell the kind of contract. */
export interface Statement extends ContractStatement {
  readonly part: 'offer' | 'clause';
  readonly language: Language;
}

/**
 * The statement of a kind of contract that does not go with the others, and after it those that it contradicts; undefined where all
 * are of one kind. The fewer are wrong; of as many, the French ones, and the clause rather than the offer.
 */
export function oddStatement(facts: Facts): readonly [Statement, ...Statement[]] | undefined {
  const statements = LANGUAGES.flatMap((language) => statementsOf(facts[language], language));
  const count = (one: Statement) => statements.filter(({ contract }) => contract === one.contract).length;
  // A stable sort keeps the English edition, and the offer, first among equals.
  const [usual] = [...statements].sort((a, b) => count(b) - count(a));
  const odd = statements.find(({ contract }) => contract !== usual?.contract);
  return odd && [odd, ...statements.filter(({ contract }) => contract !== odd.contract)];
}

function statementsOf(facts: EditionFacts | undefined, language: Language): readonly Statement[] {
  const { offered, clause } = facts?.standard ?? {};
  return [
    ...(offered ? [{ ...offered, part: 'offer' as const, language }] : []),
    ...(clause ? [{ ...clause, part: 'clause' as const, language }] : []),
  ];
}

/** A duration and where it stands. */
export interface PlacedDuration {
  readonly hours: number;
  readonly span: Span;
}

/** A duration that the other edition has otherwise, or not at all. */
export interface DurationDifference {
  readonly en: PlacedDuration | undefined;
  readonly fr: PlacedDuration | undefined;
  /** Where both editions speak of it. */
  readonly bead: Bead;
}

/** The durations in which the two editions' contract sections differ. How often one repeats a duration is its style. */
export function differingDurations(context: Compared): readonly DurationDifference[] {
  const sides: { bead: Bead; en: readonly PlacedDuration[]; fr: readonly PlacedDuration[] }[] = [];
  for (const { beads } of context.alignment.sections) {
    for (const bead of beads) {
      if (!bead.en[0] || !bead.fr[0] || !isClause(bead.en[0], context.notice.profile)) continue;
      const [en, fr] = [durationsOf(bead.en), durationsOf(bead.fr)];
      if (en.length + fr.length > 0) sides.push({ bead, en, fr });
    }
  }
  const found: DurationDifference[] = [];
  for (const { bead, en, fr } of sides) {
    const only = { en: without(en, fr), fr: without(fr, en) };
    if (only.en.length + only.fr.length === 0 || !isComparable(bead, context)) continue;
    const paired = Math.min(only.en.length, only.fr.length);
    // Where one of several equal durations differs, its place in the text tells which.
    const [ofEn, ofFr] = inPlace(en, fr, paired) ?? [only.en, only.fr];
    for (let i = 0; i < paired; i++) found.push({ en: ofEn[i], fr: ofFr[i], bead });
    for (const language of LANGUAGES) {
      // Where paragraphs are cut in other places, the other edition says it in the next one.
      const others = sides.flatMap((one) => one[otherLanguage(language)]);
      for (const duration of only[language].slice(paired)) {
        if (isOne(duration) || others.some(({ hours }) => hours === duration.hours)) continue;
        found.push({ en: undefined, fr: undefined, [language]: duration, bead });
      }
    }
  }
  return found;
}

/** The durations of an edition's offer sentence that its contract clause does not name. */
export function durationsOfOfferOnly({ standard }: EditionFacts): readonly PlacedDuration[] {
  const { offer, clause, twinNote } = standard;
  if (!offer || !clause) return [];
  const rest = offer.section.allBlocks.filter((block) => block !== offer && !twinNote.includes(block));
  const named = durationsOf(rest);
  return durationsOf([offer]).filter(({ hours }) => !named.some((other) => other.hours === hours));
}

function isClause(row: Row, profile: Notice['profile']): boolean {
  return isBlock(row) && isContractClause(row, profile);
}

function durationsOf(rows: readonly Row[]): readonly PlacedDuration[] {
  return rows.filter(isBlock).flatMap((block) => {
    const { source, start: offset } = block.content;
    return readDurations(block).map(({ hours, start, end }) => ({
      hours,
      span: span(source, offset + start, offset + end),
    }));
  });
}

/** A duration with offsets from the beginning of its block's content. */
interface RelativeDuration {
  readonly hours: number;
  readonly start: number;
  readonly end: number;
}

const DURATIONS = memoByLanguage<readonly RelativeDuration[]>();
const NONE: readonly RelativeDuration[] = [];

function readDurations({ content, edition, memos, firstToken, endToken }: Block): readonly RelativeDuration[] {
  const { source, language } = edition;
  return DURATIONS[language].of(memos, () => {
    if (!mayTellDuration(source, firstToken, endToken, language)) return NONE;
    return durationsIn(source, firstToken, endToken, language).map(({ value, unit, start, end }) => ({
      hours: value * HOURS[unit],
      start: start - content.start,
      end: end - content.start,
    }));
  });
}

function mayTellDuration({ tokens }: Source, firstToken: number, endToken: number, language: Language): boolean {
  for (let i = firstToken; i < endToken; i++) {
    const word = tokens.words[i];
    if (word && (tokens.kinds[i] === TokenKind.Code || isDurationUnit(word, language))) return true;
  }
  return false;
}

/** A year is twelve months, so that twenty-four months are two years; a month is near enough thirty days. */
const HOURS: Readonly<Record<Duration['unit'], number>> = { year: 8640, month: 720, week: 168, day: 24, hour: 1 };

/** The durations that differ place by place, if they are as many as those that have no equal. */
function inPlace(en: readonly PlacedDuration[], fr: readonly PlacedDuration[], count: number) {
  if (en.length !== fr.length) return undefined;
  const places = [...en.keys()].filter((i) => en[i]!.hours !== fr[i]!.hours);
  return places.length === count ? ([places.map((i) => en[i]), places.map((i) => fr[i])] as const) : undefined;
}

/** One year may be said without a number: `l'année précédente`. */
function isOne({ hours }: PlacedDuration): boolean {
  return Object.values(HOURS).includes(hours);
}

/** The durations of one list that have no equal in the other, each of which makes up for one. */
function without(durations: readonly PlacedDuration[], others: readonly PlacedDuration[]): readonly PlacedDuration[] {
  const left = others.map(({ hours }) => hours);
  return durations.filter(({ hours }) => {
    const at = left.indexOf(hours);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
