import type { Alignment, Bead } from '../../alignment.ts';
import { isBlock } from '../../alignment.ts';
import { type ContractStatement, type EditionFacts, type Facts, isContractClause } from '../../facts.ts';
import { type Block, blocksOf } from '../../notice.ts';
import { LANGUAGES, type Language, type Span, span } from '../../text/source.ts';
import { type Duration, durationsIn } from '../../values/durations.ts';

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

/** The durations that stand in each other's place in the two editions' contract sections and differ. */
export function* differingDurations({ sections }: Alignment): Iterable<Readonly<Record<Language, PlacedDuration>>> {
  for (const { beads } of sections) {
    for (const bead of beads) {
      const [en, fr] = [durationsOf(bead.en.filter(isClause)), durationsOf(bead.fr.filter(isClause))];
      const onlyEn = without(en, fr);
      const onlyFr = without(fr, en);
      // A duration that one edition repeats and the other takes as said is no difference.
      for (const [i, duration] of onlyFr.entries()) if (onlyEn[i]) yield { en: onlyEn[i], fr: duration };
    }
  }
}

/** The durations of an edition's offer sentence that its contract clause does not name. */
export function durationsOfOfferOnly({ standard }: EditionFacts): readonly PlacedDuration[] {
  const { offer, clause, twinNote } = standard;
  if (!offer || !clause) return [];
  const rest = blocksOf(offer.section).filter((block) => block !== offer && !twinNote.includes(block));
  const named = durationsOf(rest);
  return durationsOf([offer]).filter(({ hours }) => !named.some((other) => other.hours === hours));
}

function isClause(row: Bead['en'][number]): row is Block {
  return isBlock(row) && isContractClause(row);
}

function durationsOf(blocks: readonly Block[]): readonly PlacedDuration[] {
  return blocks.flatMap(({ edition: { source, language }, firstToken, endToken }) =>
    durationsIn(source, firstToken, endToken, language).map((duration) => ({
      hours: duration.value * HOURS[duration.unit],
      span: span(source, duration.start, duration.end),
    })),
  );
}

/** A year is twelve months, so that twenty-four months are two years; a month is near enough thirty days. */
const HOURS: Readonly<Record<Duration['unit'], number>> = { year: 8640, month: 720, week: 168, day: 24, hour: 1 };

/** The durations of one list that have no equal in the other, each of which makes up for one. */
function without(durations: readonly PlacedDuration[], others: readonly PlacedDuration[]): readonly PlacedDuration[] {
  const left = others.map(({ hours }) => hours);
  return durations.filter(({ hours }) => {
    const at = left.indexOf(hours);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
